import { requireTable } from '../base/access.ts';
import type { Mutation } from '../base/base.service.ts';
import type { Database } from '../db/client.ts';
import { invalid, NotFoundError } from '../errors.ts';
import { newFieldId, shortId } from '../id.ts';
import { type Condition, takesCondition } from '../record/filter.ts';
import type { Actor } from '../stream/change.ts';
import type { Log, LogTx, Written } from '../stream/log.ts';
import { checkName } from '../text.ts';
import { readViewsOfTables, updateView } from '../view/view.queries.ts';
import { type ViewContent, withoutConditions, withoutField } from '../view/view.ts';
import { checkNewField, checkOptions, checkPosition, type FieldInput } from './definition.ts';
import { difference } from './difference.ts';
import { insertField, readFields, readFieldsOfTables, readRewriting, updateField } from './field.queries.ts';
import { type Field, type FieldContent, isSelect, MAX_FIELDS } from './field.ts';
import type { FieldRewriter } from './rewrite.ts';

export type UpdateField = Mutation & { id: string } & Partial<FieldInput>;

/** Fields belong to the log of their table. EDITOR. */
export interface FieldService {
  /** The fields of a table in the order of their positions. VIEWER. */
  list(userId: string, tableId: string): Promise<Field[]>;
  create(actor: Actor, input: Mutation & { tableId: string } & FieldInput): Promise<Written<string>>;
  /**
   * A new type converts the cells, removed choices and a lower `max` empty those that no longer fit: the field changes in
   * one revision, the cells follow in revisions of 500 each, joined to it by the batch id. What views ask of the field
   * and the new type does not take is left out of them.
   */
  update(actor: Actor, input: UpdateField): Promise<Written<string>>;
  /** The field is gone in one revision, views that name it included; its cells follow in revisions of 500 each. */
  remove(actor: Actor, input: Mutation & { id: string }): Promise<Written<string>>;
}

export function createFieldService(parts: {
  database: Database;
  log: Log;
  rewriter: FieldRewriter;
}): FieldService {
  const { database, log, rewriter } = parts;

  /** Runs a change of one field as it is while its table is locked, then rewrites the cells if it has to. */
  async function change(
    actor: Actor,
    id: string,
    { clientMutationId }: Mutation,
    decide: (tx: LogTx, field: Field, batchId: string) => Promise<void>,
  ): Promise<Written<string>> {
    const [seen] = await readFields(database.db, [id]);
    if (!seen) throw new NotFoundError(id);
    const { tableId } = seen;
    const batchId = shortId();
    const written = await log.write({ actor, logIds: [tableId], clientMutationId, batchId }, async (tx) => {
      const [, [field]] = await Promise.all([
        requireTable(tx.db, actor.id, tableId, 'EDITOR').catch((error: unknown) => {
          throw error instanceof NotFoundError ? new NotFoundError(id) : error;
        }),
        readFields(tx.db, [id]),
      ]);
      if (!field) throw new NotFoundError(id);
      await decide(tx, field, batchId);
      return id;
    });
    await rewriter.finish(id);
    return written;
  }

  return {
    async list(userId, tableId) {
      await requireTable(database.db, userId, tableId, 'VIEWER');
      return readFieldsOfTables(database.db, [tableId]);
    },

    async create(actor, { tableId, clientMutationId, ...input }) {
      checkNewField(input, 0, []);
      const id = newFieldId();
      return log.write({ actor, logIds: [tableId], clientMutationId }, async (tx) => {
        const [, fields] = await Promise.all([
          requireTable(tx.db, actor.id, tableId, 'EDITOR'),
          readFieldsOfTables(tx.db, [tableId]),
        ]);
        if (fields.length >= MAX_FIELDS)
          throw invalid(['tableId'], `A table has at most ${MAX_FIELDS} fields.`);
        const definition = checkNewField(input, Math.floor(fields.at(-1)?.position ?? 0) + 1, []);
        tx.write(insertField(tx.db, { id, tableId, ...definition, version: tx.next(tableId) }));
        tx.append(tableId, { kind: 'FieldCreated', entityId: id, before: null, after: definition });
        return id;
      });
    },

    async update(actor, { id, clientMutationId, ...input }) {
      const name = input.name == null ? undefined : checkName(input.name, ['name']);
      const position = input.position == null ? undefined : checkPosition(input.position, []);
      return change(actor, id, { clientMutationId }, async (tx, field, batchId) => {
        const type = input.type ?? field.type;
        const keepsOptions = type === field.type || (isSelect(type) && isSelect(field.type));
        const options = checkOptions(type, input, keepsOptions ? field.options : {}, []);
        const next: FieldContent = {
          name: name ?? field.name,
          type,
          options,
          position: position ?? field.position,
        };
        const { before, after } = difference(field, next);
        if (Object.keys(after).length === 0) return;
        const rewrites = needsRewriting(field, next);
        if (rewrites && (await readRewriting(tx.db, id))) {
          throw invalid([], 'The cells of this field are still being converted from an earlier change.');
        }
        const version = tx.next(field.tableId);
        tx.write(
          updateField(tx.db, id, {
            ...next,
            version,
            ...(rewrites ? { rewriteBefore: version, rewriteBatchId: batchId } : {}),
          }),
        );
        tx.append(field.tableId, { kind: 'FieldUpdated', entityId: id, before, after });
        if (type === field.type) return;
        await changeViews(tx, field.tableId, (view) =>
          withoutConditions(
            view,
            (condition) => condition.fieldId === id && !staysFit(condition, field, { ...field, ...next }),
          ),
        );
      });
    },

    async remove(actor, { id, clientMutationId }) {
      return change(actor, id, { clientMutationId }, async (tx, field, batchId) => {
        const version = tx.next(field.tableId);
        await changeViews(tx, field.tableId, (view) => withoutField(view, id));
        tx.write(
          updateField(tx.db, id, {
            version,
            deletedRevision: version,
            rewriteBefore: version,
            rewriteBatchId: batchId,
          }),
        );
        const { name, type, options, position } = field;
        const before = { name, type, options, position };
        tx.append(field.tableId, { kind: 'FieldDeleted', entityId: id, before, after: null });
      });
    },
  };
}

/** Takes out of the table's views what a change of one of its fields leaves without a meaning. */
async function changeViews(
  tx: LogTx,
  tableId: string,
  change: (view: ViewContent) => Partial<ViewContent> | undefined,
): Promise<void> {
  for (const { id, tableId: _, version: __, ...view } of await readViewsOfTables(tx.db, [tableId])) {
    const after = change(view);
    if (!after) continue;
    const { before } = difference(view, { ...view, ...after });
    tx.write(updateView(tx.db, id, { ...after, version: tx.next(tableId) }));
    tx.append(tableId, { kind: 'ViewUpdated', entityId: id, before, after });
  }
}

/** Whether a condition of a view means the same to the field when it has become another one. */
function staysFit(condition: Condition, from: Field, to: Field): boolean {
  return isSelect(from.type) === isSelect(to.type) && takesCondition(to, condition);
}

function needsRewriting(from: FieldContent, to: FieldContent): boolean {
  if (from.type !== to.type) return true;
  if (from.type === 'RATING') return (to.options.max ?? 0) < (from.options.max ?? 0);
  return (from.options.choices ?? []).some(
    ({ id }) => !to.options.choices?.some((choice) => choice.id === id),
  );
}
