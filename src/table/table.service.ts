import { notFoundAs, requireBase, requireTable } from '../base/access.ts';
import type { Mutation } from '../base/base.service.ts';
import { readBaseIdOfTable } from '../base/watch.queries.ts';
import type { Database, Db } from '../db/client.ts';
import { invalid, NotFoundError } from '../errors.ts';
import { checkNewField, type FieldInput } from '../field/definition.ts';
import { insertField } from '../field/field.queries.ts';
import { MAX_FIELDS } from '../field/field.ts';
import { newFieldId, newId } from '../id.ts';
import { repeatable } from '../retry.ts';
import type { Actor } from '../stream/change.ts';
import type { Log, Written } from '../stream/log.ts';
import { checkName } from '../text.ts';
import { countTables, insertTable, updateTable } from './table.queries.ts';

export const MAX_TABLES = 500;

export interface CreateTable extends Mutation {
  baseId: string;
  name: string;
  fields?: FieldInput[] | null;
}

/** Tables stand in the log of their base; each has a log of its own for all that is in it. EDITOR. */
export interface TableService {
  /** With its first fields in one mutation, in the order given. */
  create(actor: Actor, input: CreateTable): Promise<Written<string>>;
  update(actor: Actor, input: Mutation & { id: string; name: string }): Promise<Written<string>>;
  /** The table and all in it are out of everybody's sight from then on. */
  remove(actor: Actor, input: Mutation & { id: string }): Promise<Written<string>>;
}

export function createTableService({ database, log }: { database: Database; log: Log }): TableService {
  /** Also of a deleted table: its deletion may be the first of the very mutation that is being repeated. */
  async function baseOf(tableId: string): Promise<string> {
    const baseId = await readBaseIdOfTable(database.db, tableId);
    if (baseId === undefined) throw new NotFoundError(tableId);
    return baseId;
  }

  return {
    async create(actor, input) {
      const { baseId, fields = [] } = input;
      const name = checkName(input.name, ['name']);
      if ((fields?.length ?? 0) > MAX_FIELDS) {
        throw invalid(['fields'], `A table has at most ${MAX_FIELDS} fields.`);
      }
      const definitions = (fields ?? []).map((field, index) =>
        checkNewField(field, index + 1, ['fields', index]),
      );
      const id = newId('tbl');
      const may = (db: Db) => requireBase(db, actor.id, baseId, 'EDITOR');
      const repeat = repeatable('createTable', input, may);
      return log.write({ actor, logIds: [baseId], newLogIds: [id], ...repeat }, async (tx) => {
        const [, count] = await Promise.all([may(tx.db), countTables(tx.db, baseId)]);
        if (count >= MAX_TABLES) throw invalid(['baseId'], `A base has at most ${MAX_TABLES} tables.`);
        tx.write(insertTable(tx.db, { id, baseId, name, createdAt: tx.at, createdBy: actor.id }));
        tx.append(baseId, { kind: 'TableCreated', entityId: id, before: null, after: { name } });
        for (const definition of definitions) {
          const fieldId = newFieldId();
          const version = tx.next(id);
          tx.write(
            insertField(tx.db, { id: fieldId, tableId: id, ...definition, version, typeRevision: version }),
          );
          tx.append(id, { kind: 'FieldCreated', entityId: fieldId, before: null, after: definition });
        }
        return id;
      });
    },

    async update(actor, input) {
      const { id } = input;
      const name = checkName(input.name, ['name']);
      const baseId = await baseOf(id);
      const may = (db: Db) => requireTable(db, actor.id, id, 'EDITOR');
      return log.write({ actor, logIds: [baseId], ...repeatable('updateTable', input, may) }, async (tx) => {
        const table = await may(tx.db);
        if (table.name === name) return id;
        tx.write(updateTable(tx.db, id, { name }));
        tx.append(baseId, {
          kind: 'TableUpdated',
          entityId: id,
          before: { name: table.name },
          after: { name },
        });
        return id;
      });
    },

    async remove(actor, input) {
      const { id } = input;
      const baseId = await baseOf(id);
      const repeat = repeatable('deleteTable', input, (db) =>
        requireBase(db, actor.id, baseId, 'EDITOR').catch(notFoundAs(id)),
      );
      // The table's own counter row is locked too: no write to the table can be decided before and land after.
      return log.write({ actor, logIds: [baseId, id], ...repeat }, async (tx) => {
        const { name } = await requireTable(tx.db, actor.id, id, 'EDITOR');
        tx.write(updateTable(tx.db, id, { deletedAt: tx.at }));
        tx.append(baseId, { kind: 'TableDeleted', entityId: id, before: { name }, after: null });
        return id;
      });
    },
  };
}
