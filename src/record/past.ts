import type { Db } from '../db/client.ts';
import { allDone } from '../db/prepared.ts';
import { type CellWish, readCellChanges } from './cell-history.queries.ts';
import { type PastChange, readChangesOf } from './history.queries.ts';

/** What happened before, as far as somebody in the group has asked for it. */
export interface Past {
  /** Asks for all that happened to records and fields of a table after a revision. */
  need(tableId: string, entityIds: readonly string[], after: number): void;
  /** Asks for what a conflict about a cell tells of its history. The record must have been read: its log is not checked again. */
  needCell(wish: CellWish): void;
  load(db: Db): Promise<void>;
  /** What is known of a thing, neighbours' decisions included: for a cell that was asked for its two ends, not all between. */
  of(entityId: string, after: number): PastChange[];
  /** Tells those who decide later what was decided now. */
  remember(past: PastChange): void;
}

export function createPast(): Past {
  /** By table: from which revision on the history of a thing is asked for. */
  const wishes = new Map<string, Map<string, number>>();
  const cellWishes = new Map<string, CellWish>();
  /** By thing and revision: what several asked for is united. */
  const known = new Map<string, Map<number, PastChange>>();

  function add(past: PastChange) {
    const { entityId } = past.change;
    const own = known.get(entityId);
    if (own) own.set(past.revision, past);
    else known.set(entityId, new Map([[past.revision, past]]));
  }

  async function loadAll(db: Db) {
    const asked = [...wishes];
    wishes.clear();
    await Promise.all(
      asked.map(async ([tableId, own]) => (await readChangesOf(db, tableId, own)).forEach(add)),
    );
  }

  async function loadCells(db: Db) {
    const asked = [...cellWishes.values()];
    cellWishes.clear();
    (await readCellChanges(db, asked)).forEach(add);
  }

  return {
    need(tableId, entityIds, after) {
      const own = wishes.get(tableId) ?? new Map<string, number>();
      for (const id of entityIds) own.set(id, Math.min(own.get(id) ?? after, after));
      wishes.set(tableId, own);
    },
    needCell(wish) {
      cellWishes.set(`${wish.recordId} ${wish.fieldId} ${wish.after} ${wish.actorId}`, wish);
    },
    load: (db) => allDone(loadAll(db), loadCells(db)),
    of: (entityId, after) =>
      [...(known.get(entityId)?.values() ?? [])]
        .filter(({ revision }) => revision > after)
        .sort((a, b) => a.revision - b.revision),
    remember: add,
  };
}
