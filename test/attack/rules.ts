import type { Role } from '../../schema/operations/generated/graphql.ts';
import type { Ids } from './world.ts';

/** ANYBODY has signed in. OWN: only whose it is; for everybody else it does not exist. A role: it and those above it. */
export type Who = Role | 'ANYBODY' | 'OWN';

export interface Rule {
  who: Who;
  /** The arguments, or the `input` where it takes one: what somebody who may can have carried out. */
  given: (ids: Ids) => Record<string, unknown>;
  /** What those are told from whom the thing is hidden, where it is not that there is none. */
  hidden?: string;
}

const nothing = () => ({});
const may = (who: Who, given: Rule['given'] = nothing): Rule => ({ who, given });

const name = 'New';
const type = 'TEXT';
const until = new Date(Date.now() + 3_600_000).toISOString();

/**
 * Who may do what: every field of the three root types. Whoever may is seen to do it, in this order and in one world, so what takes
 * something away comes last.
 */
// biome-ignore format: a line for each field
export const rules: Record<string, Rule> = {
  'Query.viewer': may('ANYBODY'),
  'Query.session': may('ANYBODY'),
  'Query.bases': may('ANYBODY'),
  'Query.base': may('VIEWER', ({ baseId: id }) => ({ id })),
  'Query.table': may('VIEWER', ({ tableId: id }) => ({ id })),
  'Query.record': may('VIEWER', ({ recordId: id }) => ({ id })),
  'Query.comment': may('VIEWER', ({ commentId: id }) => ({ id })),
  'Query.node': may('VIEWER', ({ viewId: id }) => ({ id })),
  'Query.mentionCandidates': may('COMMENTER', ({ baseId }) => ({ baseId, prefix: '' })),
  'Query.activityExport': may('OWN', ({ exportId: id }) => ({ id })),

  // Any text that is no cursor has one event come at once.
  'Subscription.tableChanges': may('VIEWER', ({ tableId }) => ({ tableId, after: 'none' })),
  'Subscription.baseChanges': may('VIEWER', ({ baseId }) => ({ baseId, after: 'none' })),
  'Subscription.cellLocks': may('VIEWER', ({ tableId }) => ({ tableId })),
  'Subscription.presence': may('VIEWER', ({ tableId }) => ({ tableId })),
  'Subscription.notifications': may('ANYBODY'),

  'Mutation.refreshSession': may('ANYBODY', ({ token }) => ({ token })),
  // Of a table where one's session is: of any other, that it is not there, whether the table is or not.
  'Mutation.updatePresence': { ...may('VIEWER', ({ tableId, sessionId }) => ({ tableId, sessionId, state: 'IDLE' })), hidden: 'VALIDATION' },
  'Mutation.markNotificationsRead': may('OWN', ({ notificationId }) => ({ ids: [notificationId] })),
  'Mutation.markNotificationsUnread': may('OWN', ({ notificationId }) => ({ ids: [notificationId] })),
  'Mutation.snoozeNotifications': may('OWN', ({ notificationId }) => ({ ids: [notificationId], until })),
  'Mutation.archiveNotifications': may('OWN', ({ notificationId }) => ({ ids: [notificationId] })),
  'Mutation.markAllNotificationsRead': may('ANYBODY'),
  'Mutation.setNotificationSettings': may('ANYBODY', () => ({ timeZone: 'Europe/Berlin' })),
  'Mutation.setNotificationPreference': may('VIEWER', ({ recordId: scopeId }) => ({ scopeId, channel: 'EMAIL', delivery: 'OFF' })),
  'Mutation.muteNotifications': may('VIEWER', ({ commentId: scopeId }) => ({ scopeId, until })),
  'Mutation.watchRecord': may('VIEWER', ({ recordId }) => ({ recordId })),
  'Mutation.unwatchRecord': may('VIEWER', ({ recordId }) => ({ recordId })),
  'Mutation.watchView': may('VIEWER', ({ viewId }) => ({ viewId })),
  'Mutation.unwatchView': may('VIEWER', ({ viewId }) => ({ viewId })),
  'Mutation.followThread': may('VIEWER', ({ commentId: threadId }) => ({ threadId })),
  'Mutation.unfollowThread': may('VIEWER', ({ commentId: threadId }) => ({ threadId })),
  'Mutation.muteThread': may('VIEWER', ({ commentId: threadId }) => ({ threadId })),
  'Mutation.unmuteThread': may('VIEWER', ({ commentId: threadId }) => ({ threadId })),
  'Mutation.markThreadRead': may('VIEWER', ({ commentId: threadId }) => ({ threadId })),
  'Mutation.markTableCommentsRead': may('VIEWER', ({ tableId }) => ({ tableId })),
  'Mutation.markTableVisited': may('VIEWER', ({ tableId }) => ({ tableId })),
  'Mutation.exportActivity': may('VIEWER', ({ tableId }) => ({ tableId, format: 'CSV' })),

  'Mutation.addComment': may('COMMENTER', ({ recordId, commentId: parentId }) => ({ recordId, parentId, markdown: 'New' })),
  'Mutation.resolveThread': may('COMMENTER', ({ commentId: threadId }) => ({ threadId })),
  'Mutation.reopenThread': may('COMMENTER', ({ commentId: threadId }) => ({ threadId })),
  'Mutation.addReaction': may('COMMENTER', ({ commentId }) => ({ commentId, emoji: '👍' })),
  'Mutation.removeReaction': may('COMMENTER', ({ commentId }) => ({ commentId, emoji: '👍' })),
  'Mutation.editComment': may('COMMENTER', ({ ownCommentId: id }) => ({ id, markdown: 'New' })),
  'Mutation.deleteComment': may('COMMENTER', ({ ownCommentId: id }) => ({ id })),
  'Mutation.restoreComment': may('COMMENTER', ({ ownCommentId: id }) => ({ id })),

  'Mutation.editCell': may('EDITOR', ({ heldRecordId: recordId, fieldId, sessionId }) => ({ recordId, fieldId, sessionId, draft: 'typing' })),
  'Mutation.answerCellLockRequest': may('EDITOR', ({ requestId, sessionId }) => ({ requestId, sessionId, grant: true })),
  'Mutation.lockCell': may('EDITOR', ({ recordId, fieldId, sessionId }) => ({ cells: [{ recordId, fieldId }], sessionId })),
  'Mutation.unlockCell': may('EDITOR', ({ recordId, fieldId, sessionId }) => ({ cells: [{ recordId, fieldId }], sessionId })),
  'Mutation.requestCellLock': may('EDITOR', ({ recordId, fieldId, sessionId }) => ({ recordId, fieldId, sessionId })),
  'Mutation.takeOverCellLock': may('OWNER', ({ takenRecordId: recordId, fieldId, sessionId }) => ({ recordId, fieldId, sessionId })),

  'Mutation.createTable': may('EDITOR', ({ baseId }) => ({ baseId, name })),
  'Mutation.updateTable': may('EDITOR', ({ tableId: id }) => ({ id, name })),
  'Mutation.createField': may('EDITOR', ({ tableId }) => ({ tableId, name, type })),
  'Mutation.updateField': may('EDITOR', ({ fieldId: id }) => ({ id, name })),
  'Mutation.createView': may('EDITOR', ({ tableId }) => ({ tableId, name })),
  'Mutation.updateView': may('EDITOR', ({ viewId: id }) => ({ id, name })),
  'Mutation.createRecords': may('EDITOR', ({ tableId, fieldId }) => ({ tableId, records: [{ cells: [{ fieldId, value: 'new' }] }] })),
  'Mutation.updateRecords': may('EDITOR', ({ tableId, recordId: id, fieldId }) => ({ tableId, records: [{ id, cells: [{ fieldId, value: 'new' }] }], onConflict: 'OVERWRITE' })),
  'Mutation.restoreCells': may('EDITOR', ({ tableId, recordId, fieldId, cursor: at }) => ({ tableId, recordId, fieldIds: [fieldId], at })),
  'Mutation.deleteRecords': may('EDITOR', ({ tableId, spareRecordId }) => ({ tableId, ids: [spareRecordId] })),
  'Mutation.undo': may('EDITOR', ({ tableId }) => ({ tableId })),
  'Mutation.redo': may('EDITOR', ({ tableId }) => ({ tableId })),
  'Mutation.restoreRecord': may('EDITOR', ({ tableId, spareRecordId: recordId }) => ({ tableId, recordId })),
  'Mutation.revertChange': may('EDITOR', ({ tableId, spareRecordId, revision }) => ({ tableId, revision: Number(revision), recordIds: [spareRecordId] })),

  'Mutation.createBase': may('ANYBODY', () => ({ name })),
  'Mutation.updateBase': may('OWNER', ({ baseId: id }) => ({ id, name })),
  'Mutation.setRetention': may('OWNER', ({ baseId }) => ({ baseId, days: 30 })),
  'Mutation.addMember': may('OWNER', ({ baseId }) => ({ baseId, email: 'new@example.org', role: 'VIEWER' })),
  'Mutation.setMemberRole': may('OWNER', ({ memberId: id }) => ({ id, role: 'EDITOR' })),
  'Mutation.createGroup': may('OWNER', ({ baseId }) => ({ baseId, name })),
  'Mutation.updateGroup': may('OWNER', ({ groupId: id }) => ({ id, name: 'Renamed' })),
  'Mutation.addGroupMember': may('OWNER', ({ groupId, memberId }) => ({ groupId, memberId })),
  'Mutation.removeGroupMember': may('OWNER', ({ groupId, memberId }) => ({ groupId, memberId })),
  'Mutation.revertBaseChange': may('OWNER', ({ baseId, baseRevision }) => ({ baseId, revision: Number(baseRevision) })),

  'Mutation.removeMember': may('OWNER', ({ memberId: id }) => ({ id })),
  'Mutation.deleteGroup': may('OWNER', ({ groupId: id }) => ({ id })),
  'Mutation.deleteView': may('EDITOR', ({ viewId: id }) => ({ id })),
  'Mutation.deleteField': may('EDITOR', ({ spareFieldId: id }) => ({ id })),
  'Mutation.deleteTable': may('EDITOR', ({ tableId: id }) => ({ id })),
  'Mutation.deleteBase': may('OWNER', ({ baseId: id }) => ({ id })),
};
