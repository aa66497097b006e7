import { requireTable } from '../base/access.ts';
import type { Mutation } from '../base/base.service.ts';
import type { Database } from '../db/client.ts';
import { invalid, NotFoundError } from '../errors.ts';
import { difference } from '../field/difference.ts';
import { readFieldsOfTables } from '../field/field.queries.ts';
import type { Field } from '../field/field.ts';
import { newId } from '../id.ts';
import { checkFilter, checkSort, type FilterInput, type RecordSort } from '../record/filter.ts';
import type { Actor } from '../stream/change.ts';
import type { Log, LogTx, Written } from '../stream/log.ts';
import { checkName } from '../text.ts';
import { deleteView, insertView, readViews, readViewsOfTables, updateView } from './view.queries.ts';
import { MAX_VIEWS, type View, type ViewContent } from './view.ts';

export interface ViewInput {
  name: string;
  hiddenFieldIds?: string[] | null;
  filter?: FilterInput | null;
  sort?: RecordSort[] | null;
}

/** Views belong to the log of their table and are everybody's. EDITOR. */
export interface ViewService {
  create(actor: Actor, input: Mutation & { tableId: string } & ViewInput): Promise<Written<string>>;
  /** What is left out stays; a filter of null is removed. */
  update(actor: Actor, input: Mutation & { id: string } & Partial<ViewInput>): Promise<Written<string>>;
  remove(actor: Actor, input: Mutation & { id: string }): Promise<Written<string>>;
}

export function createViewService({ database, log }: { database: Database; log: Log }): ViewService {
  async function change(
    actor: Actor,
    id: string,
    { clientMutationId }: Mutation,
    decide: (tx: LogTx, view: View, fields: Field[]) => Promise<void>,
  ): Promise<Written<string>> {
    const [seen] = await readViews(database.db, [id]);
    if (!seen) throw new NotFoundError(id);
    const { tableId } = seen;
    return log.write({ actor, logIds: [tableId], clientMutationId }, async (tx) => {
      const [, [view], fields] = await Promise.all([
        requireTable(tx.db, actor.id, tableId, 'EDITOR').catch((error: unknown) => {
          throw error instanceof NotFoundError ? new NotFoundError(id) : error;
        }),
        readViews(tx.db, [id]),
        readFieldsOfTables(tx.db, [tableId]),
      ]);
      if (!view) throw new NotFoundError(id);
      await decide(tx, view, fields);
      return id;
    });
  }

  return {
    async create(actor, { tableId, clientMutationId, ...input }) {
      const name = checkName(input.name, ['name']);
      const id = newId('viw');
      return log.write({ actor, logIds: [tableId], clientMutationId }, async (tx) => {
        const [, fields, views] = await Promise.all([
          requireTable(tx.db, actor.id, tableId, 'EDITOR'),
          readFieldsOfTables(tx.db, [tableId]),
          readViewsOfTables(tx.db, [tableId]),
        ]);
        if (views.length >= MAX_VIEWS) throw invalid(['tableId'], `A table has at most ${MAX_VIEWS} views.`);
        const content = { name, hiddenFieldIds: [], filter: null, sort: [], ...checkParts(fields, input) };
        tx.write(insertView(tx.db, { id, tableId, ...content, version: tx.next(tableId) }));
        tx.append(tableId, { kind: 'ViewCreated', entityId: id, before: null, after: content });
        return id;
      });
    },

    async update(actor, { id, clientMutationId, ...input }) {
      const name = input.name == null ? undefined : checkName(input.name, ['name']);
      return change(actor, id, { clientMutationId }, async (tx, view, fields) => {
        const current = contentOf(view);
        const { before, after } = difference(current, {
          ...current,
          ...(name === undefined ? {} : { name }),
          ...checkParts(fields, input),
        });
        if (Object.keys(after).length === 0) return;
        tx.write(updateView(tx.db, id, { ...after, version: tx.next(view.tableId) }));
        tx.append(view.tableId, { kind: 'ViewUpdated', entityId: id, before, after });
      });
    },

    async remove(actor, { id, clientMutationId }) {
      return change(actor, id, { clientMutationId }, async (tx, view) => {
        tx.write(deleteView(tx.db, id));
        tx.append(view.tableId, { kind: 'ViewDeleted', entityId: id, before: contentOf(view), after: null });
      });
    },
  };
}

function contentOf({ name, hiddenFieldIds, filter, sort }: View): ViewContent {
  return { name, hiddenFieldIds, filter, sort };
}

/** The parts of a view that the input names, in their stored form. */
function checkParts(
  fields: Field[],
  { hiddenFieldIds, filter, sort }: Partial<ViewInput>,
): Partial<ViewContent> {
  const parts: Partial<ViewContent> = {};
  if (hiddenFieldIds) {
    hiddenFieldIds.forEach((fieldId, index) => {
      if (!fields.some(({ id }) => id === fieldId)) {
        throw invalid(['hiddenFieldIds', index], 'The table has no such field.');
      }
    });
    parts.hiddenFieldIds = [...new Set(hiddenFieldIds)];
  }
  if (filter !== undefined) parts.filter = filter && checkFilter(fields, filter, ['filter']);
  if (sort) parts.sort = checkSort(fields, sort, ['sort']);
  return parts;
}
