import {
  RecordPageDocument,
  type RecordPageQuery,
  type TableChangesSubscription,
} from '../../schema/operations/generated/graphql.ts';
import type { Person } from './server.ts';

/** What a client holds of a table: records by id, cells by field id, each with its version. */
export type Snapshot = Map<
  string,
  { version: number; cells: Map<string, { value: unknown; version: number }> }
>;

/** Pages a whole table. The cursor is that of the first page: a stream from it misses nothing. */
export async function fetchSnapshot(
  person: Person,
  tableId: string,
  { size = 500, onPage }: { size?: number; onPage?: () => Promise<void> } = {},
): Promise<{ snapshot: Snapshot; cursor: string }> {
  const snapshot: Snapshot = new Map();
  let cursor: string | undefined;
  let after: string | null = null;
  for (;;) {
    const page: RecordPageQuery = await person.run(RecordPageDocument, { tableId, first: size, after });
    const { table } = page;
    if (!table) throw new Error('the table is gone');
    cursor ??= table.cursor;
    for (const { node } of table.records.edges) {
      snapshot.set(node.id, {
        version: node.version,
        cells: new Map(
          node.cells.map(({ fieldId, value, version }) => [fieldId, { value: value ?? null, version }]),
        ),
      });
    }
    await onPage?.();
    const { hasNextPage, endCursor } = table.records.pageInfo;
    if (!hasNextPage || !endCursor) return { snapshot, cursor };
    after = endCursor;
  }
}

type Event = TableChangesSubscription['tableChanges'];

/** Applies an event as a client does: what is not newer than what it holds is skipped. */
export function applyEvent(snapshot: Snapshot, event: Event): void {
  if (event.__typename !== 'TableRevision') throw new Error(`unexpected ${event.__typename}`);
  for (const change of event.changes) {
    if (change.__typename === 'RecordCreated') {
      if (snapshot.has(change.recordId)) continue;
      snapshot.set(change.recordId, {
        version: change.version,
        cells: new Map(
          change.cells.map(({ fieldId, after }) => [
            fieldId,
            { value: after ?? null, version: change.version },
          ]),
        ),
      });
    } else if (change.__typename === 'RecordUpdated') {
      const record = snapshot.get(change.recordId);
      if (!record || record.version >= change.version) continue;
      record.version = change.version;
      for (const { fieldId, after } of change.cells) {
        record.cells.set(fieldId, { value: after ?? null, version: change.version });
      }
    } else if (change.__typename === 'RecordDeleted') {
      const record = snapshot.get(change.recordId);
      if (record && record.version < change.version) snapshot.delete(change.recordId);
    } else {
      throw new Error(`unexpected ${change.__typename}`);
    }
  }
}

/** The filled cells, for comparing: an empty cell that was never told is the same as one that was. */
export function plain(snapshot: Snapshot): Record<string, unknown> {
  return Object.fromEntries(
    [...snapshot].map(([id, { version, cells }]) => [
      id,
      {
        version,
        cells: Object.fromEntries(
          [...cells].filter(([, { value }]) => value !== null).map(([fieldId, cell]) => [fieldId, cell]),
        ),
      },
    ]),
  );
}
