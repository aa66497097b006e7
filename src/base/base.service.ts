import type { Database, Db } from '../db/client.ts';
import { newId } from '../id.ts';
import { repeatable } from '../retry.ts';
import type { Actor } from '../stream/change.ts';
import type { Log, Written } from '../stream/log.ts';
import { checkName } from '../text.ts';
import { requireBase } from './access.ts';
import { type Base, countBases, insertBase, insertMember, listBases, updateBase } from './base.queries.ts';

export interface Mutation {
  clientMutationId?: string | null;
}

export interface BaseService {
  /** The bases that the person is a member of, in the order they were made. */
  list(userId: string, after: string | undefined, limit: number): Promise<Base[]>;
  count(userId: string): Promise<number>;
  /** A new base, its maker the OWNER. */
  create(actor: Actor, input: Mutation & { name: string }): Promise<Written<string>>;
  /** OWNER. */
  update(actor: Actor, input: Mutation & { id: string; name: string }): Promise<Written<string>>;
  /** OWNER. The base and all in it are out of everybody's sight from then on. */
  remove(actor: Actor, input: Mutation & { id: string }): Promise<Written<string>>;
}

export function createBaseService({ database, log }: { database: Database; log: Log }): BaseService {
  return {
    list: (userId, after, limit) => listBases(database.db, userId, after, limit),

    count: (userId) => countBases(database.db, userId),

    async create(actor, input) {
      const name = checkName(input.name, ['name']);
      const id = newId('bas');
      const memberId = newId('mem');
      // Anybody may; who has been removed from the base meanwhile is told its id and nothing else.
      const repeat = repeatable('createBase', input, async () => {});
      return log.write({ actor, newLogIds: [id], ...repeat }, async (tx) => {
        const { at: createdAt } = tx;
        tx.write(
          insertBase(tx.db, { id, name, createdAt, createdBy: actor.id }),
          insertMember(tx.db, { id: memberId, baseId: id, userId: actor.id, role: 'OWNER', createdAt }),
        );
        tx.append(
          id,
          { kind: 'BaseCreated', entityId: id, before: null, after: { name } },
          {
            kind: 'MemberAdded',
            entityId: memberId,
            before: null,
            after: { userId: actor.id, email: null, role: 'OWNER' },
          },
        );
        return id;
      });
    },

    async update(actor, input) {
      const { id } = input;
      const name = checkName(input.name, ['name']);
      const may = (db: Db) => requireBase(db, actor.id, id, 'OWNER');
      return log.write({ actor, logIds: [id], ...repeatable('updateBase', input, may) }, async (tx) => {
        const base = await may(tx.db);
        if (base.name === name) return id;
        tx.write(updateBase(tx.db, id, { name }));
        tx.append(id, { kind: 'BaseUpdated', entityId: id, before: { name: base.name }, after: { name } });
        return id;
      });
    },

    async remove(actor, input) {
      const { id } = input;
      const could = (db: Db) => requireBase(db, actor.id, id, 'OWNER', { evenDeleted: true });
      const repeat = repeatable('deleteBase', input, could);
      return log.write({ actor, logIds: [id], ...repeat }, async (tx) => {
        const { name } = await requireBase(tx.db, actor.id, id, 'OWNER');
        tx.write(updateBase(tx.db, id, { deletedAt: tx.at }));
        tx.append(id, { kind: 'BaseDeleted', entityId: id, before: { name }, after: null });
        return id;
      });
    },
  };
}
