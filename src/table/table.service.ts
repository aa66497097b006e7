import { requireBase, requireTable } from '../base/access.ts';
import type { Mutation } from '../base/base.service.ts';
import type { Database } from '../db/client.ts';
import { invalid } from '../errors.ts';
import { checkNewField, type FieldInput } from '../field/definition.ts';
import { insertField } from '../field/field.queries.ts';
import { MAX_FIELDS } from '../field/field.ts';
import { newFieldId, newId } from '../id.ts';
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
  async function baseOf(actor: Actor, tableId: string): Promise<string> {
    return (await requireTable(database.db, actor.id, tableId, 'EDITOR')).baseId;
  }

  return {
    async create(actor, { baseId, name: given, fields = [], clientMutationId }) {
      const name = checkName(given, ['name']);
      if ((fields?.length ?? 0) > MAX_FIELDS) {
        throw invalid(['fields'], `A table has at most ${MAX_FIELDS} fields.`);
      }
      const definitions = (fields ?? []).map((field, index) =>
        checkNewField(field, index + 1, ['fields', index]),
      );
      const id = newId('tbl');
      return log.write({ actor, logIds: [baseId], newLogIds: [id], clientMutationId }, async (tx) => {
        const [, count] = await Promise.all([
          requireBase(tx.db, actor.id, baseId, 'EDITOR'),
          countTables(tx.db, baseId),
        ]);
        if (count >= MAX_TABLES) throw invalid(['baseId'], `A base has at most ${MAX_TABLES} tables.`);
        tx.write(insertTable(tx.db, { id, baseId, name, createdAt: tx.at, createdBy: actor.id }));
        tx.append(baseId, { kind: 'TableCreated', entityId: id, before: null, after: { name } });
        for (const definition of definitions) {
          const fieldId = newFieldId();
          tx.write(insertField(tx.db, { id: fieldId, tableId: id, ...definition, version: tx.next(id) }));
          tx.append(id, { kind: 'FieldCreated', entityId: fieldId, before: null, after: definition });
        }
        return id;
      });
    },

    async update(actor, { id, name: given, clientMutationId }) {
      const name = checkName(given, ['name']);
      const baseId = await baseOf(actor, id);
      return log.write({ actor, logIds: [baseId], clientMutationId }, async (tx) => {
        const table = await requireTable(tx.db, actor.id, id, 'EDITOR');
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

    async remove(actor, { id, clientMutationId }) {
      const baseId = await baseOf(actor, id);
      // The table's own counter row is locked too: no write to the table can be decided before and land after.
      return log.write({ actor, logIds: [baseId, id], clientMutationId }, async (tx) => {
        const { name } = await requireTable(tx.db, actor.id, id, 'EDITOR');
        tx.write(updateTable(tx.db, id, { deletedAt: tx.at }));
        tx.append(baseId, { kind: 'TableDeleted', entityId: id, before: { name }, after: null });
        return id;
      });
    },
  };
}
