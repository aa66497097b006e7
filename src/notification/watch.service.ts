import { notFoundAs, requireTable } from '../base/access.ts';
import type { Mutation } from '../base/base.service.ts';
import type { Database } from '../db/client.ts';
import { LimitError, NotFoundError } from '../errors.ts';
import { readFieldsOfTables } from '../field/field.queries.ts';
import { checkFilter, type FilterInput } from '../record/filter.ts';
import { readRecordRows } from '../record/record.queries.ts';
import type { Actor } from '../stream/change.ts';
import type { Log, Written } from '../stream/log.ts';
import { readViews } from '../view/view.queries.ts';
import { countWatches, deleteWatch, insertWatch, readOwnWatches } from './watch.queries.ts';

/** What one person watches; a little more where several are begun at the same moment. */
export const MAX_WATCHES = 1_000;

export interface WatchView extends Mutation {
  viewId: string;
  filter?: FilterInput | null;
}

/**
 * What people want to hear of when others change it. VIEWER. It is theirs alone and takes no revision, but is written under the
 * counter row of the table, which remembers whether anybody watches: writers read it with the lock that they take anyway, so
 * what nobody watches costs them nothing, and a change that is written after a watch began is told. What somebody may not see any
 * more is told to nobody, and can still be left.
 */
export interface WatchService {
  watchRecord(actor: Actor, input: Mutation & { recordId: string }): Promise<Written<string>>;
  unwatchRecord(actor: Actor, input: Mutation & { recordId: string }): Promise<Written<string>>;
  /** A filter narrows the view's further, and takes the place of the one before. @throws ValidationError */
  watchView(actor: Actor, input: WatchView): Promise<Written<string>>;
  unwatchView(actor: Actor, input: Mutation & { viewId: string }): Promise<Written<string>>;
}

export function createWatchService({ database, log }: { database: Database; log: Log }): WatchService {
  const { db } = database;

  async function tableOf(targetId: string, found: readonly { tableId: string }[]): Promise<string> {
    const [target] = found;
    if (!target) throw new NotFoundError(targetId);
    return target.tableId;
  }

  async function watch(actor: Actor, targetId: string, tableId: string, filter?: FilterInput | null) {
    const { revisions } = await log.write({ actor, logIds: [tableId] }, async (tx) => {
      const [, fields, count] = await Promise.all([
        requireTable(tx.db, actor.id, tableId, 'VIEWER').catch(notFoundAs(targetId)),
        filter ? readFieldsOfTables(tx.db, [tableId]) : [],
        countWatches(tx.db, actor.id),
      ]);
      if (count >= MAX_WATCHES) throw new LimitError(`One person watches at most ${MAX_WATCHES} things.`);
      const checked = filter ? checkFilter(fields, filter, ['filter']) : null;
      tx.write(...insertWatch(tx.db, { userId: actor.id, targetId, tableId, filter: checked }));
    });
    return { result: targetId, revisions };
  }

  async function unwatch(actor: Actor, targetId: string, target: Promise<{ tableId: string }[]>) {
    const [[own], found] = await Promise.all([readOwnWatches(db, actor.id, [targetId]), target]);
    const tableId = own?.tableId ?? (await tableOf(targetId, found));
    if (!own) await requireTable(db, actor.id, tableId, 'VIEWER').catch(notFoundAs(targetId));
    const { revisions } = await log.write({ actor, logIds: [tableId] }, async (tx) => {
      tx.write(...deleteWatch(tx.db, { userId: actor.id, targetId, tableId }));
    });
    return { result: targetId, revisions };
  }

  return {
    async watchRecord(actor, { recordId }) {
      return watch(actor, recordId, await tableOf(recordId, await readRecordRows(db, [recordId])));
    },
    unwatchRecord: (actor, { recordId }) => unwatch(actor, recordId, readRecordRows(db, [recordId])),
    async watchView(actor, { viewId, filter }) {
      return watch(actor, viewId, await tableOf(viewId, await readViews(db, [viewId])), filter);
    },
    unwatchView: (actor, { viewId }) => unwatch(actor, viewId, readViews(db, [viewId])),
  };
}
