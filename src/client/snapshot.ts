import type { RecordChange, TableRevision } from './change.ts';
import type { Field, View } from './field.ts';

/**
 * What a client holds of a table. The maps are changed in place, since a hundred thousand records cannot be copied fifty
 * times a second; what is in them never is: a record that changes is another object, so it can be compared by identity.
 */
export interface TableSnapshot {
  readonly tableId: string;
  /** All that happened up to here is in it; of some records, what happened later too. */
  revision: number;
  cursor: string;
  readonly fields: Map<string, Field>;
  readonly views: Map<string, View>;
  /** In the order in which they were loaded and made. */
  readonly records: Map<string, TableRecord>;
}

export interface TableRecord {
  readonly id: string;
  /** The revision that last changed it. */
  readonly version: number;
  /** By the ids of fields. A cell that is not there is empty; one of a field that is gone may still be there. */
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface Cell {
  /** null when empty. */
  readonly value: unknown;
  /** The revision that last wrote it. */
  readonly version: number;
}

/** What a revision changed of a snapshot: no more than this has to be drawn anew. */
export interface SnapshotChanges {
  /** The ids of the records that came, changed or went. */
  readonly records: string[];
  readonly fields: string[];
  readonly views: string[];
  /** Whether more than cells: records came or went, or there is something of fields, views or of a bulk. */
  readonly structure: boolean;
}

/**
 * Brings a snapshot to the next revision. What it already holds in the same or a newer version stays, so a snapshot made of
 * pages that were read at different revisions comes out right; a revision that it has is passed over. To have them all, in order,
 * is the part of `tableStream`.
 */
export function applyRevision(
  snapshot: TableSnapshot,
  { revision, cursor, changes }: Pick<TableRevision, 'revision' | 'cursor' | 'changes'>,
): SnapshotChanges {
  const records: string[] = [];
  const fields: string[] = [];
  const views: string[] = [];
  let structure = false;
  if (revision > snapshot.revision) {
    snapshot.revision = revision;
    snapshot.cursor = cursor;
    for (const change of changes) {
      if ('cells' in change) {
        const comesOrGoes = put(snapshot.records, records, change.recordId, change, (held) =>
          cellsOf(held, change),
        );
        structure ||= comesOrGoes;
      } else if ('viewId' in change) {
        put(
          snapshot.views,
          views,
          change.viewId,
          change,
          () => 'view' in change && stateOf(change.view, change.changed),
        );
      } else if ('fieldId' in change && !('recordId' in change)) {
        put(
          snapshot.fields,
          fields,
          change.fieldId,
          change,
          () => 'after' in change && stateOf(change.after),
        );
      } else structure ||= change.__typename === 'BulkChanged';
    }
    structure ||= fields.length + views.length > 0;
  }
  return { records, fields, views, structure };
}

/**
 * Whether a thing came or went. A change of a version that is held is no news; nor is an update of what is not held, since
 * that was deleted after it, before it was loaded.
 */
function put<T extends { version: number }>(
  map: Map<string, T>,
  ids: string[],
  id: string,
  { __typename: kind, version }: { __typename: string; version: number },
  next: (held: T | undefined) => object | false,
): boolean {
  const held = map.get(id);
  if (held ? held.version >= version : !kind.endsWith('Created')) return false;
  ids.push(id);
  if (kind.endsWith('Deleted')) map.delete(id);
  // Of what is new all is told, of what is held what changes.
  else map.set(id, { ...held, id, version, ...next(held) } as object as T);
  return !kind.endsWith('Updated');
}

function cellsOf(held: TableRecord | undefined, { version, cells: changed }: RecordChange) {
  const cells: Record<string, Cell> = { ...held?.cells };
  for (const { fieldId, after } of changed) cells[fieldId] = { value: after, version };
  return { cells };
}

/** Without what is null, which stays as it is; that a null is meant, `changed` says. */
function stateOf(state: object | null, changed: string[] = []): object {
  return Object.fromEntries(
    Object.entries(state ?? {}).filter(([name, value]) => value !== null || changed.includes(name)),
  );
}
