import { requireBase } from '../base/access.ts';
import type { BaseService, Mutation } from '../base/base.service.ts';
import type { GroupService } from '../base/group.service.ts';
import type { MemberService } from '../base/member.service.ts';
import type { Database, Db } from '../db/client.ts';
import { invalid } from '../errors.ts';
import { same } from '../field/property-conflict.ts';
import { lastOfOthers } from '../record/conflict.ts';
import { type PastChange, readChangesOf } from '../record/history.queries.ts';
import { repeatable } from '../retry.ts';
import type { Actor, Change } from '../stream/change.ts';
import type { Log, Written } from '../stream/log.ts';
import type { TableService } from '../table/table.service.ts';
import { bringBack, isRemoval } from './base-back.ts';
import { targetOf } from './target.ts';

export interface RevertBaseChange extends Mutation {
  baseId: string;
  revision?: number | null;
  cursor?: string | null;
  entryId?: string | null;
}

/** The way back from what was done to a base outside its tables. */
export interface BaseBackService {
  /**
   * Takes back one revision by the mutation that does the opposite, with the rights that this needs.
   * @throws ValidationError for the making of the base, an invitation that was taken up, a name or role that somebody else has changed
   * again since, and where what would come back has no place; LastOwnerError
   */
  revert(actor: Actor, input: RevertBaseChange): Promise<Written<unknown>>;
}

/** Of changes that make a thing, or end it. */
const OF_LIFE = /^(Table|Member|Group)(Created|Added|Deleted|Removed)$/;

export function createBaseBackService(parts: {
  database: Database;
  log: Log;
  bases: BaseService;
  tables: TableService;
  members: MemberService;
  groups: GroupService;
}): BaseBackService {
  const { database, log, bases, tables, members, groups } = parts;

  /**
   * What somebody else has changed since is in the way; not what stands as the revision left it, whoever put it back.
   * @throws ValidationError
   */
  async function checkFree(
    actor: Actor,
    baseId: string,
    { entityId, kind, after: left }: Change,
    revision: number,
  ): Promise<void> {
    const since = await readChangesOf(database.db, baseId, new Map([[entityId, revision]]));
    const isOfTheSame = ({ change }: PastChange) =>
      change.kind === kind && same(Object.keys(change.after ?? {}), Object.keys(left ?? {}));
    const last = since.findLast(isOfTheSame);
    if (!last || same(last.change.after, left)) return;
    if (lastOfOthers(since, actor.id, isOfTheSame)) {
      throw invalid([], 'Somebody else has changed it again since: take that back first.');
    }
  }

  return {
    async revert(actor, input) {
      const { baseId, clientMutationId } = input;
      await requireBase(database.db, actor.id, baseId, 'VIEWER');
      const { content } = await targetOf(database.db, baseId, input);
      const [change] = content.changes;
      if (change === undefined) throw invalid([], 'The revision changed nothing.');
      const removals = content.changes.filter(isRemoval);
      if (removals.length > 0) {
        const needed = removals[0]?.kind === 'TableDeleted' ? 'EDITOR' : 'OWNER';
        const may = (db: Db) => requireBase(db, actor.id, baseId, needed);
        const order = { actor, logIds: [baseId], ...repeatable('revertBaseChange', input, may) };
        return log.write(order, async (tx) => {
          await may(tx.db);
          const things = removals.filter(({ kind }) => kind !== 'GroupMemberRemoved');
          const wishes = new Map(things.map(({ entityId }) => [entityId, content.revision]));
          const since = await readChangesOf(tx.db, baseId, wishes);
          for (const id of wishes.keys()) {
            const last = since.findLast(
              ({ change: { entityId, kind } }) => entityId === id && OF_LIFE.test(kind),
            );
            if (last?.change.kind.match(/(Created|Added)$/)) throw invalid([], 'It is there again.');
          }
          await bringBack(tx, baseId, removals);
          return null;
        });
      }
      const { entityId: id } = change;
      const named = { id, clientMutationId };
      switch (change.kind) {
        case 'BaseUpdated':
        case 'TableUpdated':
        case 'GroupUpdated': {
          const rename = { BaseUpdated: bases, TableUpdated: tables, GroupUpdated: groups }[change.kind]
            .update;
          await checkFree(actor, baseId, change, content.revision);
          return rename(actor, { ...named, name: change.before.name });
        }
        case 'TableCreated':
          return tables.remove(actor, named);
        case 'MemberAdded':
          return members.remove(actor, named);
        case 'MemberUpdated':
          if (!change.before.role) throw invalid([], 'An invitation that was taken up stays so.');
          await checkFree(actor, baseId, change, content.revision);
          return members.setRole(actor, { ...named, role: change.before.role });
        case 'GroupCreated':
          return groups.remove(actor, named);
        case 'GroupMemberAdded':
          return groups.removeMember(actor, {
            groupId: id,
            memberId: change.after.memberId,
            clientMutationId,
          });
        case 'RetentionChanged':
          await checkFree(actor, baseId, change, content.revision);
          return bases.setRetention(actor, { baseId, days: change.before.days, clientMutationId });
        case 'ActivityExported':
          throw invalid([], 'What was handed over cannot be taken back.');
        default:
          throw invalid([], 'The making of a base is not taken back: delete it.');
      }
    },
  };
}
