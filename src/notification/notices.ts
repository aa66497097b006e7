import type { Change } from '../stream/change.ts';
import {
  commentTakeBack,
  noticesOfBody,
  noticesOfReaction,
  noticesOfResolution,
  reactionTakeBack,
  resolvedTakeBack,
} from './comment-notices.ts';
import type { Effect, Scene } from './notice.ts';
import {
  effectsOnAssigned,
  noticeOfExport,
  noticeOfMember,
  noticeOfTakenLock,
  noticesOfRole,
} from './other-notices.ts';

type ChangeOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

type Tellers = {
  [Kind in Change['kind']]?: (change: ChangeOf<Kind>, scene: Scene) => Promise<Effect[]>;
};

/** Who hears of what, by the kind of change. Whatever writes such a change says so: see `LogTx.concerns`. */
const tellers: Tellers = {
  CommentCreated: ({ entityId, after }, scene) => noticesOfBody(scene, entityId, after),
  CommentUpdated: async ({ entityId, after }, scene) => [
    ...(await noticesOfBody(scene, entityId, after)),
    commentTakeBack(entityId, after),
  ],
  CommentDeleted: async ({ entityId, before }) => [commentTakeBack(entityId, before)],
  ThreadResolved: ({ after }, scene) => noticesOfResolution(scene, after),
  ThreadReopened: async ({ after }) => [resolvedTakeBack(after)],
  ReactionAdded: ({ entityId, after }, scene) => noticesOfReaction(scene, entityId, after),
  ReactionRemoved: async ({ entityId, before }, { revision }) => [
    reactionTakeBack(entityId, revision.actor.id, before),
  ],
  RecordCreated: (change, scene) => effectsOnAssigned(scene, change),
  RecordUpdated: (change, scene) => effectsOnAssigned(scene, change),
  CellLockTakenOver: async ({ entityId, before }, scene) => [noticeOfTakenLock(scene, entityId, before)],
  ActivityExported: async ({ entityId, after }, scene) =>
    after.isComplete ? [noticeOfExport(scene, entityId, after.tableId)] : [],
  MemberAdded: async ({ after: { userId } }, scene) =>
    userId === null ? [] : [noticeOfMember(scene, userId, 'ADDED_TO_BASE')],
  MemberUpdated: async ({ entityId, after: { role } }, scene) =>
    role === undefined ? [] : noticesOfRole(scene, entityId),
  MemberRemoved: async ({ before: { userId } }) =>
    userId === null ? [] : [{ type: 'touch', userIds: [userId] }],
};

/** What a change does to inboxes. */
export async function effectsOf(change: Change, scene: Scene): Promise<Effect[]> {
  // The teller stands under the kind of the change that it is given.
  const tell = tellers[change.kind] as ((change: Change, scene: Scene) => Promise<Effect[]>) | undefined;
  return (await tell?.(change, scene)) ?? [];
}
