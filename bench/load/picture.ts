import type { Change, TableRevision } from '../../src/client/change.ts';

/** Records as they are loaded. */
export type Loaded = {
  id: string;
  version: number;
  cells: { fieldId: string; value: unknown; version: number }[];
}[];

/**
 * What one person holds of a table, as a sum over its cells: ten thousand people cannot each keep a table, and a revision that is missed,
 * or comes twice, or comes with another value, makes another sum. Until it settles it is kept cell by cell, because what is loaded may
 * already hold the revisions that come next.
 */
export interface Picture {
  apply(revision: Told): void;
  /** From here on what comes is not in what was loaded. */
  settle(): void;
  readonly sum: number;
}

/** A revision, and what it adds to a sum. */
export interface Told {
  revision: number;
  changes: readonly Change[];
  delta: number;
}

export function createPicture(loaded: Loaded): Picture {
  let cells: Map<string, { hash: number; version: number }> | undefined = new Map();
  for (const { id, version, cells: of } of loaded) {
    cells.set(id, { hash: hashOf(id), version });
    for (const cell of of)
      cells.set(`${id} ${cell.fieldId}`, {
        hash: cellHash(id, cell.fieldId, cell.value),
        version: cell.version,
      });
  }
  let sum = 0;
  const total = () => {
    if (!cells) return sum;
    let all = 0;
    for (const { hash } of cells.values()) all = (all + hash) | 0;
    return all;
  };
  return {
    apply({ revision, changes, delta }) {
      if (!cells) {
        sum = (sum + delta) | 0;
        return;
      }
      for (const change of changes) fold(cells, change, revision);
    },
    settle() {
      sum = total();
      cells = undefined;
    },
    get sum() {
      return total();
    },
  };
}

function fold(cells: Map<string, { hash: number; version: number }>, change: Change, revision: number): void {
  if (!isOfRecord(change)) return;
  const { recordId } = change;
  if (change.__typename === 'RecordDeleted') {
    for (const key of cells.keys()) if (key.startsWith(recordId)) cells.delete(key);
    return;
  }
  const born = change.__typename === 'RecordCreated';
  if (born && !cells.has(recordId)) cells.set(recordId, { hash: hashOf(recordId), version: revision });
  // Deleted by a revision that is still to come.
  if (!cells.has(recordId)) return;
  for (const { fieldId, after } of change.cells) {
    const key = `${recordId} ${fieldId}`;
    if ((cells.get(key)?.version ?? 0) < revision)
      cells.set(key, { hash: cellHash(recordId, fieldId, after), version: revision });
  }
}

/** What a revision adds to the sum of who holds the one before it. */
export function deltaOf({ changes }: Pick<TableRevision, 'changes'>): number {
  let delta = 0;
  for (const change of changes) {
    if (!isOfRecord(change)) continue;
    const { recordId } = change;
    if (change.__typename === 'RecordCreated') delta = (delta + hashOf(recordId)) | 0;
    if (change.__typename === 'RecordDeleted') delta = (delta - hashOf(recordId)) | 0;
    for (const { fieldId, before, after } of change.cells) {
      delta = (delta + cellHash(recordId, fieldId, after) - cellHash(recordId, fieldId, before)) | 0;
    }
  }
  return delta;
}

function isOfRecord(
  change: Change,
): change is Extract<Change, { __typename: 'RecordCreated' | 'RecordUpdated' | 'RecordDeleted' }> {
  return (
    change.__typename === 'RecordCreated' ||
    change.__typename === 'RecordUpdated' ||
    change.__typename === 'RecordDeleted'
  );
}

/** An empty cell is as one that is not there. */
function cellHash(recordId: string, fieldId: string, value: unknown): number {
  return value === null || value === undefined
    ? 0
    : hashOf(`${recordId} ${fieldId} ${JSON.stringify(value)}`);
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return hash;
}
