import type { ConcernReason } from '../comment/comment.ts';
import { EVERYONE_ID } from '../comment/concern.ts';
import type { CommentPlace } from '../stream/change.ts';
import { hasReaction, readCommentNow, readConcern, readFollowers, readInGroups } from './audience.queries.ts';
import { subjectOfThread, type Told } from './item.ts';
import type { Cause } from './kinds.ts';
import type { Notice, Scene, TakeBack } from './notice.ts';

const causeOf: Record<ConcernReason, Cause> = {
  MENTIONED: { kind: 'MENTION', reason: 'MENTIONED' },
  REPLIED_TO: { kind: 'REPLY', reason: 'REPLIED_TO' },
  FOLLOWING: { kind: 'THREAD_FOLLOWED', reason: 'FOLLOWING' },
  ASSIGNED: { kind: 'THREAD_FOLLOWED', reason: 'ASSIGNED' },
};

const resolvedCause: Cause = { kind: 'THREAD_RESOLVED', reason: 'FOLLOWING' };
const reactionCause: Cause = { kind: 'REACTION', reason: 'AUTHOR' };

/** A notice of a thread, to no one yet. */
function noticeOf(
  { revision: { logId, revision, actor, at }, baseId }: Scene,
  { recordId, fieldId, threadId }: CommentPlace,
  told: Pick<Told, 'key' | 'commentId'>,
): Notice {
  return {
    type: 'tell',
    news: {
      subject: subjectOfThread(threadId),
      baseId,
      tableId: logId,
      recordId,
      fieldId,
      threadId,
      told: { ...told, revision, actorId: actor.id, at },
    },
    circle: { baseId, userIds: [], groupIds: [], everyone: false },
    causes: new Map(),
    thread: { threadId, tableId: logId, revision },
  };
}

/** Whom a version of a comment concerns, as was found out when it was written. */
export async function noticesOfBody(
  scene: Scene,
  commentId: string,
  content: CommentPlace & { body: { version: number } },
): Promise<Notice[]> {
  const { version } = content.body;
  // An erased one has none: nobody is to hear of it any more.
  const concern = await readConcern(scene.db, commentId, version);
  if (!concern) return [];
  const causes = new Map(
    Object.entries(concern.users).map(([userId, reasons]) => [userId, reasons.map((why) => causeOf[why])]),
  );
  const { groupIds, everyone } = concern;
  if (causes.size === 0 && groupIds.length === 0 && !everyone) return [];
  return [
    {
      ...noticeOf(scene, content, { key: commentId, commentId }),
      circle: { baseId: scene.baseId, userIds: [...causes.keys()], groupIds, everyone },
      causes,
      async check(db) {
        const now = await readCommentNow(db, commentId);
        return now?.isDeleted || now?.bodyVersion !== version
          ? commentTakeBack(commentId, content)
          : undefined;
      },
    },
  ];
}

/** What a comment that was deleted or edited does not say any more. */
export function commentTakeBack(commentId: string, place: CommentPlace): TakeBack {
  return {
    type: 'take back',
    subject: subjectOfThread(place.threadId),
    match: { commentId },
    async left(db, userIds) {
      const now = await readCommentNow(db, commentId);
      if (!now || now.isDeleted) return () => false;
      const targets = new Set(now.targets);
      const inGroups = await readInGroups(db, now.targets, userIds);
      return (userId, { reason }) => {
        if (reason === 'MENTIONED') return targets.has(userId);
        if (reason === 'GROUP_MENTIONED') return inGroups.has(userId);
        return reason === 'EVERYONE_MENTIONED' ? targets.has(EVERYONE_ID) : true;
      };
    },
  };
}

const resolvedKey = (threadId: string) => `resolved ${threadId}`;

export async function noticesOfResolution(scene: Scene, place: CommentPlace): Promise<Notice[]> {
  const { threadId } = place;
  const followers = await readFollowers(scene.db, threadId);
  return [
    {
      ...noticeOf(scene, place, { key: resolvedKey(threadId), commentId: null }),
      circle: { baseId: scene.baseId, userIds: followers, groupIds: [], everyone: false },
      causes: new Map(followers.map((userId) => [userId, [resolvedCause]])),
      check: async (db) =>
        (await readCommentNow(db, threadId))?.isThreadResolved ? undefined : resolvedTakeBack(place),
    },
  ];
}

export function resolvedTakeBack(place: CommentPlace): TakeBack {
  const { threadId } = place;
  return {
    type: 'take back',
    subject: subjectOfThread(place.threadId),
    match: { key: resolvedKey(threadId) },
    async left(db) {
      const isResolved = (await readCommentNow(db, threadId))?.isThreadResolved ?? false;
      return () => isResolved;
    },
  };
}

type Reaction = CommentPlace & { emoji: string };

const reactionKey = (commentId: string, userId: string, emoji: string) => `${commentId} ${userId} ${emoji}`;

export async function noticesOfReaction(
  scene: Scene,
  commentId: string,
  { emoji, ...place }: Reaction,
): Promise<Notice[]> {
  const userId = scene.revision.actor.id;
  const comment = await readCommentNow(scene.db, commentId);
  if (!comment || comment.isDeleted) return [];
  const { authorId } = comment;
  const { thread: _, ...notice } = noticeOf(scene, place, {
    key: reactionKey(commentId, userId, emoji),
    commentId,
  });
  return [
    {
      ...notice,
      circle: { ...notice.circle, userIds: [authorId] },
      causes: new Map([[authorId, [reactionCause]]]),
      async check(db) {
        if (await hasReaction(db, { commentId, userId, emoji })) return undefined;
        return reactionTakeBack(commentId, userId, { ...place, emoji });
      },
    },
  ];
}

export function reactionTakeBack(commentId: string, userId: string, { emoji, ...place }: Reaction): TakeBack {
  return {
    type: 'take back',
    subject: subjectOfThread(place.threadId),
    match: { key: reactionKey(commentId, userId, emoji) },
    async left(db) {
      const isThere = await hasReaction(db, { commentId, userId, emoji });
      return () => isThere;
    },
  };
}
