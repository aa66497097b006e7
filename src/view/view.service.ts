import { notFoundAs, requireTable } from '../base/access.ts';
import type { Mutation } from '../base/base.service.ts';
import type { Database, Db } from '../db/client.ts';
import { type Conflict, ConflictError, invalid, NotFoundError } from '../errors.ts';
import { difference } from '../field/difference.ts';
import { readFieldsOfTables } from '../field/field.queries.ts';
import type { Field } from '../field/field.ts';
import {
  conflictsWhenGone,
  type Edited,
  overwrites,
  readPast,
  type Seen,
  unseenChanges,
} from '../field/property-conflict.ts';
import { newId } from '../id.ts';
import { type PastChange, readLogOf } from '../record/history.queries.ts';
import { repeatable } from '../retry.ts';
import type { Actor } from '../stream/change.ts';
import type { Log, LogTx, Written } from '../stream/log.ts';
import { checkName } from '../text.ts';
import { deleteView, insertView, readViews, readViewsOfTables, updateView } from './view.queries.ts';
import { MAX_VIEWS, type View, type ViewContent } from './view.ts';
import { checkParts, settleView, type ViewInput, wantedOf } from './view-edit.ts';

/** What an edit of a view is given. */
export type EditView = Mutation & Seen & { id: string };
export type UpdateView = EditView & Partial<ViewInput>;

/** Views belong to the log of their table and are everybody's. EDITOR. */
export interface ViewService {
  create(actor: Actor, input: Mutation & { tableId: string } & ViewInput): Promise<Written<string>>;
  /** What is left out stays; a filter of null is removed. @throws ConflictError */
  update(actor: Actor, input: UpdateView): Promise<Written<Edited>>;
  /** There is nothing of a deletion to merge: MERGE is REJECT. @throws ConflictError */
  remove(actor: Actor, input: EditView): Promise<Written<string>>;
}

export function createViewService({ database, log }: { database: Database; log: Log }): ViewService {
  async function change(
    actor: Actor,
    mutation: string,
    input: UpdateView,
    decide: (tx: LogTx, view: View, past: PastChange[], fields: Field[]) => Promise<Conflict[]>,
  ): Promise<Written<Edited>> {
    const { id } = input;
    // The log still knows the table of a view that is gone: by the first of these very mutations, or by somebody's else.
    const [seen] = await readViews(database.db, [id]);
    const tableId = seen?.tableId ?? (await readLogOf(database.db, id));
    if (tableId === undefined) throw new NotFoundError(id);
    const may = (db: Db) => requireTable(db, actor.id, tableId, 'EDITOR').catch(notFoundAs(id));
    return log.write({ actor, logIds: [tableId], ...repeatable(mutation, input, may) }, async (tx) => {
      const [, [view], fields] = await Promise.all([
        may(tx.db),
        readViews(tx.db, [id]),
        readFieldsOfTables(tx.db, [tableId]),
      ]);
      const past = await readPast(tx, { id, tableId, version: view?.version }, input);
      return { id, conflicts: view ? await decide(tx, view, past, fields) : conflictsOfGone(input, past) };
    });
  }

  return {
    async create(actor, input) {
      const { tableId } = input;
      const name = checkName(input.name, ['name']);
      const id = newId('viw');
      const may = (db: Db) => requireTable(db, actor.id, tableId, 'EDITOR');
      return log.write({ actor, logIds: [tableId], ...repeatable('createView', input, may) }, async (tx) => {
        const [, fields, views] = await Promise.all([
          may(tx.db),
          readFieldsOfTables(tx.db, [tableId]),
          readViewsOfTables(tx.db, [tableId]),
        ]);
        if (views.length >= MAX_VIEWS) throw invalid(['tableId'], `A table has at most ${MAX_VIEWS} views.`);
        const content = { hiddenFieldIds: [], filter: null, sort: [], ...checkParts(fields, input), name };
        tx.write(insertView(tx.db, { id, tableId, ...content, version: tx.next(tableId) }));
        tx.append(tableId, { kind: 'ViewCreated', entityId: id, before: null, after: content });
        return id;
      });
    },

    async update(actor, input) {
      const { id } = input;
      const name = input.name == null ? undefined : checkName(input.name, ['name']);
      return change(actor, 'updateView', input, async (tx, view, past, fields) => {
        const settling = { past, actorId: actor.id, onConflict: input.onConflict ?? 'REJECT' };
        const wanted = { ...wantedOf(input), name };
        const { parts, conflicts } = settleView(view, wanted, fields, settling);
        const current = contentOf(view);
        const { before, after } = difference(current, { ...current, ...parts });
        if (Object.keys(after).length === 0) return conflicts;
        tx.write(updateView(tx.db, id, { ...after, version: tx.next(view.tableId) }));
        tx.append(view.tableId, { kind: 'ViewUpdated', entityId: id, before, after });
        if (overwrites(input, Object.keys(after), past, actor.id)) tx.overwrite(view.tableId);
        return conflicts;
      });
    },

    async remove(actor, given) {
      const onConflict = given.onConflict === 'OVERWRITE' ? 'OVERWRITE' : 'REJECT';
      const { id } = given;
      const written = await change(actor, 'deleteView', { ...given, onConflict }, async (tx, view, past) => {
        const about = { kind: 'VIEW_CHANGED' as const, recordId: null, fieldId: null, viewId: id };
        const unseen = unseenChanges(about, contentOf(view), past, actor.id);
        if (unseen.length > 0 && onConflict === 'REJECT') throw new ConflictError(unseen);
        tx.write(deleteView(tx.db, id));
        tx.append(view.tableId, { kind: 'ViewDeleted', entityId: id, before: contentOf(view), after: null });
        if (unseen.length > 0) tx.overwrite(view.tableId);
        return [];
      });
      return { ...written, result: id };
    },
  };
}

function conflictsOfGone(input: UpdateView, past: readonly PastChange[]): Conflict[] {
  const { id, onConflict } = input;
  const about = { kind: 'VIEW_DELETED' as const, recordId: null, fieldId: null, viewId: id };
  return conflictsWhenGone({ id, onConflict }, about, wantedOf(input), past);
}

function contentOf({ name, hiddenFieldIds, filter, sort }: View): ViewContent {
  return { name, hiddenFieldIds, filter, sort };
}
