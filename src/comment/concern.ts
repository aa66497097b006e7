import type { Concern, ConcernReason } from './comment.ts';
import type { Resolved } from './mention.ts';
import type { Reader } from './stored.queries.ts';

type Mentioned = Resolved['mentioned'];

/** All that decides whom a new comment concerns. */
export interface Circle {
  authorId: string;
  mentioned: Mentioned;
  /** Whose comment it answers. */
  repliedTo: string | null;
  readers: readonly Reader[];
  /** Who stands in cells of the record. */
  assigned: readonly string[];
}

/** Whoever has muted the thread is concerned only where they are mentioned by name; the author never. */
export function concernOf({ authorId, mentioned, repliedTo, readers, assigned }: Circle): Concern {
  const muted = new Set(readers.flatMap(({ userId, follow }) => (follow === 'MUTED' ? [userId] : [])));
  const users = new Map<string, ConcernReason[]>();
  const add = (userIds: readonly string[], reason: ConcernReason) => {
    for (const userId of new Set(userIds)) {
      if (userId === authorId || (reason !== 'MENTIONED' && muted.has(userId))) continue;
      users.set(userId, [...(users.get(userId) ?? []), reason]);
    }
  };
  add(mentioned.userIds, 'MENTIONED');
  add(repliedTo === null ? [] : [repliedTo], 'REPLIED_TO');
  add(
    readers.flatMap(({ userId, follow }) => (follow === 'FOLLOWING' ? [userId] : [])),
    'FOLLOWING',
  );
  add(assigned, 'ASSIGNED');
  return {
    users: Object.fromEntries(users),
    groupIds: mentioned.groupIds,
    everyone: mentioned.everyone,
  };
}

/** Who is mentioned now and was not before: an edit tells nobody else. */
export function newlyMentioned(now: Mentioned, before: ReadonlySet<string>): Mentioned {
  return {
    userIds: now.userIds.filter((id) => !before.has(id)),
    groupIds: now.groupIds.filter((id) => !before.has(id)),
    everyone: now.everyone && !before.has(EVERYONE_ID),
  };
}

/** Whether there is anybody. */
export function isConcern({ users, groupIds, everyone }: Concern): boolean {
  return everyone || groupIds.length > 0 || Object.keys(users).length > 0;
}

/** What stands in `comment_mention` for everyone. */
export const EVERYONE_ID = 'everyone';

export function targetsOf({ userIds, groupIds, everyone }: Mentioned): string[] {
  return [...userIds, ...groupIds, ...(everyone ? [EVERYONE_ID] : [])];
}
