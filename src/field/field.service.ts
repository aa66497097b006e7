import { notFoundAs, requireTable } from '../base/access.ts';
import type { Mutation } from '../base/base.service.ts';
import type { Database, Db } from '../db/client.ts';
import { type Conflict, ConflictError, invalid, NotFoundError } from '../errors.ts';
import { newFieldId, shortId } from '../id.ts';
import type { CellId } from '../lock/lock.ts';
import { type PastChange, readLogOf } from '../record/history.queries.ts';
import { repeatable } from '../retry.ts';
import type { Actor } from '../stream/change.ts';
import type { Log, LogTx, Written } from '../stream/log.ts';
import { checkName } from '../text.ts';
import { readViewsOfTables, updateView } from '../view/view.queries.ts';
import { type ViewContent, withoutConditions, withoutField } from '../view/view.ts';
import { checkNewField, checkPosition, type FieldInput } from './definition.ts';
import { difference } from './difference.ts';
import { insertField, readFields, readFieldsOfTables, readRewriting, updateField } from './field.queries.ts';
import { type Field, MAX_FIELDS } from './field.ts';
import { checkLocks, dropField, needsRewriting, staysFit } from './field-change.ts';
import { settleField, wantedOf } from './field-conflict.ts';
import {
  conflictsWhenGone,
  type Edited,
  overwrites,
  readPast,
  type Seen,
  unseenChanges,
} from './property-conflict.ts';
import type { FieldRewriter } from './rewrite.ts';

/** What an edit of a field is given. `sessionId` is that of its client, whose cell locks do not stand in the way. */
export type EditField = Mutation & Seen & { id: string; sessionId?: string | null };
export type UpdateField = EditField & Partial<FieldInput>;

/** Fields belong to the log of their table. EDITOR. */
export interface FieldService {
  /** The fields of a table in the order of their positions. VIEWER. */
  list(userId: string, tableId: string): Promise<Field[]>;
  create(actor: Actor, input: Mutation & { tableId: string } & FieldInput): Promise<Written<string>>;
  /**
   * A new type converts the cells, removed choices and a lower `max` empty those that no longer fit: the field changes in
   * one revision, the cells follow in revisions of 500 each, joined to it by the batch id. What views ask of the field
   * and the new type does not take is left out of them.
   * @throws ConflictError, and CellLockedError when the cells have to change and another session holds one of them
   */
  update(actor: Actor, input: UpdateField): Promise<Written<Edited>>;
  /**
   * The field is gone in one revision, views that name it and locks of its cells included; its cells follow in revisions of 500
   * each. There is nothing of a deletion to merge: MERGE is REJECT.
   * @throws ConflictError, CellLockedError
   */
  remove(actor: Actor, input: EditField): Promise<Written<string>>;
}

export function createFieldService(parts: {
  database: Database;
  log: Log;
  rewriter: FieldRewriter;
  /** Tells that the locks of cells are gone with their field. */
  announceDeleted(tableId: string, cells: readonly CellId[]): void;
}): FieldService {
  const { database, log, rewriter, announceDeleted } = parts;

  /** Runs a change of one field as it is while its table is locked, then rewrites the cells if it has to. */
  async function change(
    actor: Actor,
    mutation: string,
    input: UpdateField,
    decide: (tx: LogTx, field: Field, past: PastChange[], batchId: string) => Promise<Conflict[]>,
  ): Promise<Written<Edited>> {
    const { id } = input;
    // The log still knows the table of a field that is gone: by the first of these very mutations, or by somebody's else.
    const [seen] = await readFields(database.db, [id]);
    const tableId = seen?.tableId ?? (await readLogOf(database.db, id));
    if (tableId === undefined) throw new NotFoundError(id);
    const batchId = shortId();
    const may = (db: Db) => requireTable(db, actor.id, tableId, 'EDITOR').catch(notFoundAs(id));
    const order = { actor, logIds: [tableId], batchId, ...repeatable(mutation, input, may) };
    const written = await log.write(order, async (tx) => {
      const [, [field]] = await Promise.all([may(tx.db), readFields(tx.db, [id])]);
      const past = await readPast(tx, { id, tableId, version: field?.version }, input);
      return { id, conflicts: field ? await decide(tx, field, past, batchId) : conflictsOfGone(input, past) };
    });
    await rewriter.finish(id);
    return written;
  }

  return {
    async list(userId, tableId) {
      await requireTable(database.db, userId, tableId, 'VIEWER');
      return readFieldsOfTables(database.db, [tableId]);
    },

    async create(actor, input) {
      const { tableId } = input;
      checkNewField(input, 0, []);
      const id = newFieldId();
      const may = (db: Db) => requireTable(db, actor.id, tableId, 'EDITOR');
      return log.write({ actor, logIds: [tableId], ...repeatable('createField', input, may) }, async (tx) => {
        const [, fields] = await Promise.all([may(tx.db), readFieldsOfTables(tx.db, [tableId])]);
        if (fields.length >= MAX_FIELDS)
          throw invalid(['tableId'], `A table has at most ${MAX_FIELDS} fields.`);
        const definition = checkNewField(input, Math.floor(fields.at(-1)?.position ?? 0) + 1, []);
        const version = tx.next(tableId);
        tx.write(insertField(tx.db, { id, tableId, ...definition, version, typeRevision: version }));
        tx.append(tableId, { kind: 'FieldCreated', entityId: id, before: null, after: definition });
        return id;
      });
    },

    async update(actor, input) {
      const { id } = input;
      const name = input.name == null ? undefined : checkName(input.name, ['name']);
      const position = input.position == null ? undefined : checkPosition(input.position, []);
      return change(actor, 'updateField', input, async (tx, field, past, batchId) => {
        const onConflict = input.onConflict ?? 'REJECT';
        const settling = { past, actorId: actor.id, onConflict };
        const { next, conflicts } = settleField(field, { ...input, name, position }, settling);
        const { before, after } = difference(field, next);
        if (Object.keys(after).length === 0) return conflicts;
        const rewrites = needsRewriting(field, next);
        if (rewrites) {
          await checkLocks(tx, actor, input);
          if (await readRewriting(tx.db, id)) {
            throw invalid([], 'The cells of this field are still being converted from an earlier change.');
          }
        }
        const version = tx.next(field.tableId);
        const retyped = next.type !== field.type;
        tx.write(
          updateField(tx.db, id, {
            ...next,
            version,
            ...(retyped ? { typeRevision: version } : {}),
            ...(rewrites ? { rewriteBefore: version, rewriteBatchId: batchId } : {}),
          }),
        );
        tx.append(field.tableId, { kind: 'FieldUpdated', entityId: id, before, after });
        if (overwrites(input, Object.keys(after), past, actor.id)) tx.overwrite(field.tableId);
        if (retyped) {
          await changeViews(tx, field.tableId, (view) =>
            withoutConditions(
              view,
              (condition) => condition.fieldId === id && !staysFit(condition, field, { ...field, ...next }),
            ),
          );
        }
        return conflicts;
      });
    },

    async remove(actor, given) {
      const onConflict = given.onConflict === 'OVERWRITE' ? 'OVERWRITE' : 'REJECT';
      const input: EditField = { ...given, onConflict };
      const { id } = input;
      let unlocked: { tableId: string; cells: CellId[] } | undefined;
      const written = await change(actor, 'deleteField', input, async (tx, field, past, batchId) => {
        const { tableId, name, type, options, position } = field;
        const before = { name, type, options, position };
        const unseen = unseenChanges(
          { kind: 'FIELD_CHANGED', recordId: null, fieldId: id },
          before,
          past,
          actor.id,
        );
        if (unseen.length > 0 && onConflict === 'REJECT') throw new ConflictError(unseen);
        unlocked = { tableId, cells: await checkLocks(tx, actor, input) };
        await changeViews(tx, tableId, (view) => withoutField(view, id));
        dropField(tx, field, batchId);
        if (unseen.length > 0) tx.overwrite(tableId);
        return [];
      });
      if (unlocked) announceDeleted(unlocked.tableId, unlocked.cells);
      return { ...written, result: id };
    },
  };
}

function conflictsOfGone(input: UpdateField, past: readonly PastChange[]): Conflict[] {
  const { id, onConflict } = input;
  const about = { kind: 'FIELD_DELETED' as const, recordId: null, fieldId: id };
  return conflictsWhenGone({ id, onConflict }, about, wantedOf(input), past);
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
