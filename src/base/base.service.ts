import type { Database, Db } from '../db/client.ts';
import { invalid } from '../errors.ts';
import { newId } from '../id.ts';
import { repeatable } from '../retry.ts';
import type { Actor } from '../stream/change.ts';
import type { Log, Written } from '../stream/log.ts';
import { checkName } from '../text.ts';
import { requireBase } from './access.ts';
import {
  type Base,
  countBases,
  insertBase,
  insertMember,
  listBases,
  readRetention,
  updateBase,
} from './base.queries.ts';

/** A hundred years. */
const MAX_RETENTION_DAYS = 36_500;

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
  /**
   * OWNER. For how many days the logs of the base and of its tables keep what happened; without a number for ever. What is older is
   * dropped for good, a while later.
   */
  setRetention(
    actor: Actor,
    input: Mutation & { baseId: string; days?: number | null },
  ): Promise<Written<string>>;
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

    async setRetention(actor, input) {
      const { baseId, days = null } = input;
      if (days !== null && (days < 1 || days > MAX_RETENTION_DAYS)) {
        throw invalid(['days'], `Name 1 to ${MAX_RETENTION_DAYS} days, or leave it out to keep all.`);
      }
      const may = (db: Db) => requireBase(db, actor.id, baseId, 'OWNER');
      const repeat = repeatable('setRetention', input, may);
      return log.write({ actor, logIds: [baseId], ...repeat }, async (tx) => {
        const [, before] = await Promise.all([may(tx.db), readRetention(tx.db, baseId)]);
        if (before === days) return baseId;
        tx.write(updateBase(tx.db, baseId, { retentionDays: days }));
        tx.append(baseId, {
          kind: 'RetentionChanged',
          entityId: baseId,
          before: { days: before },
          after: { days },
        });
        return baseId;
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
