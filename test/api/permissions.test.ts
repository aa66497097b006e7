import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { GraphQLObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../schema/operations/generated/graphql.ts';
import * as documents from '../../schema/operations/generated/graphql.ts';
import { schema } from '../../schema/schema.ts';
import { atLeast, roles } from '../../src/base/role.ts';
import { commentRate } from '../../src/comment/comment.table.ts';
import { newFieldId, newId } from '../../src/id.ts';
import { eventually } from '../support/eventually.ts';
import {
  addMember,
  as,
  makeBase,
  makeRecords,
  makeTable,
  nobodyAt,
  serverOfSuite,
  there,
  userIdOf,
} from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { digestOfRows } from '../support/rows.ts';
import type { Answer, Person } from '../support/server.ts';
import { addSession, keepLocks } from '../support/session.ts';
import { type Stream, subscribe } from '../support/stream.ts';

/** One of everything, in one base. */
type Ids = Record<
  | 'baseId'
  | 'tableId'
  | 'fieldId'
  | 'viewId'
  | 'recordId'
  | 'otherRecordId'
  | 'heldFieldId'
  | 'groupId'
  | 'memberId'
  | 'inGroupId'
  | 'userId'
  | 'requestId'
  | 'commentId'
  /** By the COMMENTER. */
  | 'ownCommentId',
  string
>;

type Asker = Pick<Person, 'ask'>;

interface Action {
  needs: Role | 'ANYBODY';
  /** Somebody above may do it only where the thing is theirs. */
  oneOnly?: true;
  ask(asker: Asker, ids: Ids): Promise<Answer<unknown>>;
  /** What somebody has to have done themselves before. */
  prepare?(who: Person, ids: Ids): Promise<void>;
}

function action<Result, Input>(
  needs: Action['needs'],
  document: TypedDocumentNode<Result, { input: Input }>,
  input: (ids: Ids) => Input,
): Action {
  return { needs, ask: (asker, ids) => asker.ask(document, { input: input(ids) }) };
}

/** Everybody's session, by their token: its row alone. */
const sessions = new Map<string, string>();

/** Where tables stood. */
const cursors = new Map<string, string>();

/** A mutation in the name of the asker's own session. */
function sessionAction<Result, Input>(
  needs: Role,
  document: TypedDocumentNode<Result, { input: Input }>,
  input: (ids: Ids, sessionId: string) => Input,
): Action {
  const sessionOf = (asker: Asker) => ('token' in asker && sessions.get(String(asker.token))) || 'none';
  return { needs, ask: (asker, ids) => asker.ask(document, { input: input(ids, sessionOf(asker)) }) };
}

async function deleteRecord(who: Person, { tableId, recordId }: Ids): Promise<void> {
  const input = { tableId, ids: [recordId] };
  as((await who.run(documents.DeleteRecordsDocument, { input })).deleteRecords, 'DeleteRecordsPayload');
}

async function deleteAndUndo(who: Person, ids: Ids): Promise<void> {
  await deleteRecord(who, ids);
  const { undo } = await who.run(documents.UndoDocument, { input: { tableId: ids.tableId } });
  as(undo, 'UndoPayload');
}

/** The table, the view and the record of the world took one each. */
const REVISION_OF_RECORD = 3;

const REVISION_OF_GROUP = 9;

const name = 'New';
const type = 'TEXT' as const;

/** Every mutation, the role that it needs, and an input that somebody with this role can have carried out. */
const mutations: Record<string, Action> = {
  createBase: action('ANYBODY', documents.CreateBaseDocument, () => ({ name })),
  updateBase: action('OWNER', documents.UpdateBaseDocument, ({ baseId }) => ({ id: baseId, name })),
  setRetention: action('OWNER', documents.SetRetentionDocument, ({ baseId }) => ({ baseId, days: 30 })),
  deleteBase: action('OWNER', documents.DeleteBaseDocument, ({ baseId }) => ({ id: baseId })),
  addMember: action('OWNER', documents.AddMemberDocument, ({ baseId }) => ({
    baseId,
    email: 'new@example.org',
    role: 'VIEWER' as const,
  })),
  setMemberRole: action('OWNER', documents.SetMemberRoleDocument, ({ memberId }) => ({
    id: memberId,
    role: 'EDITOR' as const,
  })),
  removeMember: action('OWNER', documents.RemoveMemberDocument, ({ memberId }) => ({ id: memberId })),
  createGroup: action('OWNER', documents.CreateGroupDocument, ({ baseId }) => ({ baseId, name })),
  updateGroup: action('OWNER', documents.UpdateGroupDocument, ({ groupId }) => ({ id: groupId, name })),
  deleteGroup: action('OWNER', documents.DeleteGroupDocument, ({ groupId }) => ({ id: groupId })),
  addGroupMember: action('OWNER', documents.AddGroupMemberDocument, ({ groupId, memberId }) => ({
    groupId,
    memberId,
  })),
  removeGroupMember: action('OWNER', documents.RemoveGroupMemberDocument, ({ groupId, inGroupId }) => ({
    groupId,
    memberId: inGroupId,
  })),
  createTable: action('EDITOR', documents.CreateTableDocument, ({ baseId }) => ({ baseId, name })),
  updateTable: action('EDITOR', documents.UpdateTableDocument, ({ tableId }) => ({ id: tableId, name })),
  deleteTable: action('EDITOR', documents.DeleteTableDocument, ({ tableId }) => ({ id: tableId })),
  createField: action('EDITOR', documents.CreateFieldDocument, ({ tableId }) => ({ tableId, name, type })),
  updateField: action('EDITOR', documents.UpdateFieldDocument, ({ fieldId }) => ({ id: fieldId, name })),
  deleteField: action('EDITOR', documents.DeleteFieldDocument, ({ fieldId }) => ({ id: fieldId })),
  createView: action('EDITOR', documents.CreateViewDocument, ({ tableId }) => ({ tableId, name })),
  updateView: action('EDITOR', documents.UpdateViewDocument, ({ viewId }) => ({ id: viewId, name })),
  deleteView: action('EDITOR', documents.DeleteViewDocument, ({ viewId }) => ({ id: viewId })),
  createRecords: action('EDITOR', documents.CreateRecordsDocument, ({ tableId, fieldId }) => ({
    tableId,
    records: [{ cells: [{ fieldId, value: 'new' }] }],
  })),
  updateRecords: action('EDITOR', documents.UpdateRecordsDocument, ({ tableId, recordId, fieldId }) => ({
    tableId,
    records: [{ id: recordId, cells: [{ fieldId, value: 'new' }] }],
    onConflict: 'OVERWRITE' as const,
  })),
  deleteRecords: action('EDITOR', documents.DeleteRecordsDocument, ({ tableId, recordId }) => ({
    tableId,
    ids: [recordId],
  })),
  lockCell: sessionAction('EDITOR', documents.LockCellDocument, ({ recordId, fieldId }, sessionId) => ({
    cells: [{ recordId, fieldId }],
    sessionId,
  })),
  unlockCell: sessionAction('EDITOR', documents.UnlockCellDocument, ({ recordId, fieldId }, sessionId) => ({
    cells: [{ recordId, fieldId }],
    sessionId,
  })),
  requestCellLock: sessionAction(
    'EDITOR',
    documents.RequestCellLockDocument,
    ({ recordId, fieldId }, sessionId) => ({ recordId, fieldId, sessionId }),
  ),
  // The editor's session holds the other record's cell.
  answerCellLockRequest: {
    ...sessionAction('EDITOR', documents.AnswerCellLockRequestDocument, ({ requestId }, sessionId) => ({
      requestId,
      grant: true,
      sessionId,
    })),
    oneOnly: true,
  },
  takeOverCellLock: sessionAction(
    'OWNER',
    documents.TakeOverCellLockDocument,
    ({ otherRecordId: recordId, heldFieldId: fieldId }, sessionId) => ({ recordId, fieldId, sessionId }),
  ),
  editCell: {
    ...sessionAction(
      'EDITOR',
      documents.EditCellDocument,
      ({ otherRecordId: recordId, heldFieldId: fieldId }, sessionId) => ({
        recordId,
        fieldId,
        draft: 'typing',
        sessionId,
      }),
    ),
    oneOnly: true,
  },
  // Who may do it to others' comments: test/comment/roles.test.ts.
  addComment: action('COMMENTER', documents.AddCommentDocument, ({ recordId, commentId }) => ({
    recordId,
    parentId: commentId,
    markdown: 'new',
  })),
  editComment: {
    ...action('COMMENTER', documents.EditCommentDocument, ({ ownCommentId: id }) => ({
      id,
      markdown: 'new',
    })),
    oneOnly: true,
  },
  deleteComment: {
    ...action('COMMENTER', documents.DeleteCommentDocument, ({ ownCommentId: id }) => ({ id, erase: true })),
    oneOnly: true,
  },
  restoreComment: {
    ...action('COMMENTER', documents.RestoreCommentDocument, ({ ownCommentId: id }) => ({ id })),
    oneOnly: true,
    prepare: async (who, { ownCommentId: id }) => {
      const { deleteComment } = await who.run(documents.DeleteCommentDocument, { input: { id } });
      as(deleteComment, 'DeleteCommentPayload');
    },
  },
  resolveThread: action('COMMENTER', documents.ResolveThreadDocument, ({ commentId }) => ({
    threadId: commentId,
  })),
  reopenThread: action('COMMENTER', documents.ReopenThreadDocument, ({ commentId }) => ({
    threadId: commentId,
  })),
  addReaction: action('COMMENTER', documents.AddReactionDocument, ({ commentId }) => ({
    commentId,
    emoji: '👍',
  })),
  removeReaction: action('COMMENTER', documents.RemoveReactionDocument, ({ commentId }) => ({
    commentId,
    emoji: '👍',
  })),
  restoreCells: {
    needs: 'EDITOR',
    ask: (asker, { tableId, recordId, fieldId }) =>
      asker.ask(documents.RestoreCellsDocument, {
        input: { tableId, recordId, fieldIds: [fieldId], at: cursors.get(tableId) ?? 'none' },
      }),
    async prepare(who, { tableId }) {
      const { table } = await who.run(documents.TableDocument, { id: tableId });
      cursors.set(tableId, there(table).cursor);
    },
  },
  // In the log of the base the making of the group comes after the base and its seven members.
  revertBaseChange: action('OWNER', documents.RevertBaseChangeDocument, ({ baseId }) => ({
    baseId,
    revision: REVISION_OF_GROUP,
  })),
  markTableVisited: action('VIEWER', documents.MarkTableVisitedDocument, ({ tableId }) => ({ tableId })),
  restoreRecord: {
    ...action('EDITOR', documents.RestoreRecordDocument, ({ tableId, recordId }) => ({ tableId, recordId })),
    prepare: deleteRecord,
  },
  revertChange: action('EDITOR', documents.RevertChangeDocument, ({ tableId, recordId }) => ({
    tableId,
    revision: REVISION_OF_RECORD,
    recordIds: [recordId],
  })),
  ...Object.fromEntries(
    [
      ['followThread', documents.FollowThreadDocument] as const,
      ['unfollowThread', documents.UnfollowThreadDocument] as const,
      ['muteThread', documents.MuteThreadDocument] as const,
      ['unmuteThread', documents.UnmuteThreadDocument] as const,
      ['markThreadRead', documents.MarkThreadReadDocument] as const,
    ].map(([mutation, document]) => [
      mutation,
      action<unknown, { threadId: string }>('VIEWER', document, ({ commentId }) => ({ threadId: commentId })),
    ]),
  ),
  markTableCommentsRead: action('VIEWER', documents.MarkTableCommentsReadDocument, ({ tableId }) => ({
    tableId,
  })),
  setNotificationPreference: action(
    'VIEWER',
    documents.SetNotificationPreferenceDocument,
    ({ recordId }) => ({
      scopeId: recordId,
      channel: 'EMAIL' as const,
      delivery: 'OFF' as const,
    }),
  ),
  muteNotifications: action('VIEWER', documents.MuteNotificationsDocument, ({ commentId }) => ({
    scopeId: commentId,
    until: new Date(Date.now() + 3_600_000).toISOString(),
  })),
  watchRecord: action('VIEWER', documents.WatchRecordDocument, ({ recordId }) => ({ recordId })),
  unwatchRecord: action('VIEWER', documents.UnwatchRecordDocument, ({ recordId }) => ({ recordId })),
  watchView: action('VIEWER', documents.WatchViewDocument, ({ viewId }) => ({ viewId })),
  unwatchView: action('VIEWER', documents.UnwatchViewDocument, ({ viewId }) => ({ viewId })),
  undo: {
    ...action('EDITOR', documents.UndoDocument, ({ tableId }) => ({ tableId })),
    prepare: deleteRecord,
  },
  exportActivity: action('VIEWER', documents.ExportActivityDocument, ({ tableId }) => ({
    tableId,
    format: 'CSV' as const,
  })),
  redo: {
    ...action('EDITOR', documents.RedoDocument, ({ tableId }) => ({ tableId })),
    prepare: deleteAndUndo,
  },
};

interface Question {
  ask(asker: Asker, ids: Ids): Promise<Answer<unknown>>;
  /** What a stranger may not see of it; the whole answer when left out. */
  of?(data: never, ids: Ids): unknown;
  /** VIEWER when left out. Who is below is told so, and strangers that there is nothing: as errors, for it answers no null. */
  needs?: Role;
}

/** Every query. */
const queries: Record<string, Question> = {
  viewer: { ask: (asker) => asker.ask(documents.ViewerDocument, {}), of: () => null },
  bases: {
    ask: (asker) => asker.ask(documents.BasesDocument, { first: 500 }),
    of: ({ bases }: documents.BasesQuery, { baseId }) => bases.edges.find(({ node }) => node.id === baseId),
  },
  base: { ask: (asker, { baseId }) => asker.ask(documents.BaseDocument, { id: baseId }) },
  table: { ask: (asker, { tableId }) => asker.ask(documents.TableDocument, { id: tableId }) },
  record: { ask: (asker, { recordId }) => asker.ask(documents.RecordDocument, { id: recordId }) },
  comment: { ask: (asker, { commentId }) => asker.ask(documents.CommentDocument, { id: commentId }) },
  mentionCandidates: {
    ask: (asker, { baseId }) => asker.ask(documents.MentionCandidatesDocument, { baseId, prefix: '' }),
    needs: 'COMMENTER',
  },
  node: { ask: (asker, { viewId }) => asker.ask(documents.NodeDocument, { id: viewId }) },
};

type Follow = (asker: Pick<Person, 'socket'>, ids: Ids) => Stream<unknown>;

/** Every subscription. Any text that is no cursor has one event come at once. */
const subscriptions: Record<string, Follow> = {
  tableChanges: (asker, { tableId }) =>
    subscribe(asker.socket(), documents.TableChangesDocument, { tableId, after: 'none' }),
  baseChanges: (asker, { baseId }) =>
    subscribe(asker.socket(), documents.BaseChangesDocument, { baseId, after: 'none' }),
  cellLocks: (asker, { tableId }) => subscribe(asker.socket(), documents.CellLocksDocument, { tableId }),
  presence: (asker, { tableId }) => subscribe(asker.socket(), documents.PresenceDocument, { tableId }),
};

/**
 * What concerns a person's own connection and nothing in a base: test/stream/revocation.test.ts and test/session hold its rules. Who
 * updates their presence is in the table already, by its subscription: test/presence/presence.test.ts.
 */
const ofTheConnection = [
  // Of an export of one's own, whatever it is of: test/activity/export.test.ts.
  'activityExport',
  'refreshSession',
  'session',
  'updatePresence',
];

/** What concerns a person's own inbox, which is nobody else's whatever their role: test/notification/inbox.test.ts holds its rules. */
const ofTheInbox = [
  'markNotificationsRead',
  'markNotificationsUnread',
  'markAllNotificationsRead',
  'archiveNotifications',
  'snoozeNotifications',
  'setNotificationSettings',
  'notifications',
];

it('every field of the three root types has its row in these tables', () => {
  const fieldsOf = (type: GraphQLObjectType | null | undefined) =>
    Object.keys(type?.getFields() ?? {}).sort();
  const others = (type: GraphQLObjectType | null | undefined) =>
    fieldsOf(type).filter((field) => ![...ofTheConnection, ...ofTheInbox].includes(field));
  expect(Object.keys(mutations).sort()).toEqual(others(schema.getMutationType()));
  expect(Object.keys(queries).sort()).toEqual(others(schema.getQueryType()));
  expect(Object.keys(subscriptions).sort()).toEqual(others(schema.getSubscriptionType()));
});

describe.each(modes)('who may do what (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let people: Record<Role | 'STRANGER' | 'REMOVED', Person>;
  let nobody: ReturnType<typeof nobodyAt>;

  beforeAll(async () => {
    const sign = (who: string) => server().as(who);
    people = {
      OWNER: await sign('owner'),
      EDITOR: await sign('editor'),
      COMMENTER: await sign('commenter'),
      VIEWER: await sign('viewer'),
      STRANGER: await sign('stranger'),
      REMOVED: await sign('removed'),
    };
    nobody = nobodyAt(server().url);
    for (const person of Object.values(people)) await beginSession(person);
  });

  async function beginSession(person: Person): Promise<void> {
    sessions.set(person.token, await addSession(server().opened.database, await userIdOf(person)));
  }

  async function world(): Promise<Ids> {
    const { OWNER: owner } = people;
    // They hold and ask for one cell in each world, and there are more worlds than a session may have cells.
    const [baseId] = await Promise.all([makeBase(owner), ...[owner, people.EDITOR].map(beginSession)]);
    const add = (who: string, role: Role) => addMember(owner, baseId, `${who}@example.org`, role);
    const [removedId, memberId, inGroupId] = await Promise.all([
      add('removed', 'OWNER'),
      add('guest', 'VIEWER'),
      add('other', 'VIEWER'),
      ...(['EDITOR', 'COMMENTER', 'VIEWER'] as const).map((role) => add(role.toLowerCase(), role)),
    ]);
    await owner.run(documents.RemoveMemberDocument, { input: { id: removedId } });
    const group = await owner.run(documents.CreateGroupDocument, { input: { baseId, name: 'Group' } });
    const groupId = there(as(group.createGroup, 'CreateGroupPayload').group).id;
    await owner.run(documents.AddGroupMemberDocument, { input: { groupId, memberId: inGroupId } });
    const table = await makeTable(owner, baseId, [
      { name: 'Name', type },
      { name: 'Held', type },
    ]);
    const [fieldId, heldFieldId] = [table.field('Name'), table.field('Held')];
    const view = await owner.run(documents.CreateViewDocument, {
      input: { tableId: table.id, name: 'View' },
    });
    const viewId = there(as(view.createView, 'CreateViewPayload').view).id;
    const [record, other] = await makeRecords(owner, table.id, [[{ fieldId, value: 'old' }], []]);
    const userId = await userIdOf(owner);
    const recordId = there(record).id;
    const otherRecordId = there(other).id;
    const written = await server().opened.app.services.comments.add(
      { id: userId, name: 'owner', avatarUrl: null },
      { recordId, markdown: 'What is this?' },
    );
    const commentId = written.result.id;
    const own = await people.COMMENTER.run(documents.AddCommentDocument, {
      input: { recordId, markdown: 'That is it.' },
    });
    const ownCommentId = there(as(own.addComment, 'AddCommentPayload').comment).id;
    await server().opened.database.db.delete(commentRate);
    const requestId = await askedOf(people.EDITOR, owner, { recordId: otherRecordId, fieldId: heldFieldId });
    await keepLocks(server().opened.database);
    const inTable = {
      tableId: table.id,
      fieldId,
      heldFieldId,
      viewId,
      recordId,
      otherRecordId,
      requestId,
      commentId,
      ownCommentId,
    };
    return { baseId, ...inTable, groupId, memberId, inGroupId, userId };
  }

  /** One for all who only read. */
  let still: Promise<Ids> | undefined;
  const stillWorld = () => {
    still ??= world();
    return still;
  };

  /** One holds a cell, the other asks for it: the id of the request. */
  async function askedOf(holder: Person, asker: Person, cell: { recordId: string; fieldId: string }) {
    const by = (person: Person) => ({ sessionId: there(sessions.get(person.token)) });
    await holder.run(documents.LockCellDocument, { input: { cells: [cell], ...by(holder) } });
    const asked = await asker.run(documents.RequestCellLockDocument, { input: { ...cell, ...by(asker) } });
    return there(as(asked.requestCellLock, 'RequestCellLockPayload').request).id;
  }

  describe.each(Object.entries(mutations))('%s', (mutation, { needs, oneOnly, ask, prepare }) => {
    const above =
      needs === 'ANYBODY' || oneOnly ? [] : roles.filter((role) => role !== needs && atLeast(role, needs));
    const refused = needs === 'ANYBODY' ? [] : roles.filter((role) => !atLeast(role, needs));

    it(`is refused to all below ${needs} without row or revision (I1), and then carried out for ${needs}`, async () => {
      const ids = await world();
      const least = needs === 'ANYBODY' ? 'STRANGER' : needs;
      await prepare?.(people[least], ids);
      const before = await digestOfRows(server().opened.database);

      const anonymous = await ask(nobody, ids);
      expect(anonymous.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
      for (const role of refused) {
        expect(resultOf(await ask(people[role], ids))).toMatchObject({
          __typename: 'ForbiddenError',
          code: 'FORBIDDEN',
        });
      }
      if (needs !== 'ANYBODY') {
        for (const who of ['STRANGER', 'REMOVED'] as const) {
          const answer = await ask(people[who], ids);
          expect(resultOf(answer), mutation).toMatchObject({
            __typename: 'NotFoundError',
            code: 'NOT_FOUND',
          });
          const nothing = absent(ids);
          expect(withoutIds(answer, ids)).toBe(withoutIds(await ask(people[who], nothing), nothing));
        }
      }

      expect(await digestOfRows(server().opened.database)).toEqual(before);
      expect(resultOf(await ask(people[least], ids))?.__typename).toMatch(/Payload$/);
    });

    if (above.length === 0) return;
    it.each(above)('is carried out for %s too', async (role) => {
      const ids = await world();
      await prepare?.(people[role], ids);
      const answer = await ask(people[role], ids);
      expect(resultOf(answer)?.__typename).toMatch(/Payload$/);
    });
  });

  it('a VIEWER learns only that they may not, also where the last OWNER is concerned', async () => {
    const { baseId } = await stillWorld();
    const { base } = await people.VIEWER.run(documents.BaseDocument, { id: baseId });
    const owner = there(base?.members.edges.find(({ node }) => node.role === 'OWNER')).node;
    const removed = await people.VIEWER.run(documents.RemoveMemberDocument, { input: { id: owner.id } });
    expect(removed.removeMember.__typename).toBe('ForbiddenError');
  });

  describe.each(Object.entries(queries))('%s', (query, { ask, of, needs = 'VIEWER' }) => {
    it('shows members what is there, and others exactly what is shown of what does not exist', async () => {
      const ids = await stillWorld();
      const nothing = absent(ids);
      const seen = (answer: Answer<unknown>) =>
        of ? of(there(answer.data) as never, ids) : resultOf(answer);
      const codeOf = ({ errors }: Answer<unknown>) => errors?.[0]?.extensions?.code;

      expect((await ask(nobody, ids)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
      for (const who of ['STRANGER', 'REMOVED'] as const) {
        const answer = await ask(people[who], ids);
        if (needs === 'VIEWER') expect(seen(answer) ?? null).toBeNull();
        else expect(codeOf(answer)).toBe('NOT_FOUND');
        expect(withoutIds(answer, ids)).toBe(withoutIds(await ask(people[who], nothing), nothing));
      }
      if (query === 'viewer') return;
      for (const role of roles) {
        const answer = await ask(people[role], ids);
        if (atLeast(role, needs)) expect(seen(answer), role).toBeTruthy();
        else expect(codeOf(answer), role).toBe('FORBIDDEN');
      }
    });
  });

  it('node shows things of every kind to members only', async () => {
    const ids = await stillWorld();
    // A request for a lock is no node.
    const { requestId: _, ...things } = ids;
    for (const id of Object.values(things)) {
      expect((await people.VIEWER.run(documents.NodeDocument, { id })).node?.id).toBe(id);
      expect((await people.STRANGER.run(documents.NodeDocument, { id })).node).toBeNull();
      expect((await people.REMOVED.run(documents.NodeDocument, { id })).node).toBeNull();
    }
  });

  describe.each(Object.entries(subscriptions))('%s', (_name, follow) => {
    it('is for members of every role', async () => {
      const ids = await stillWorld();
      for (const role of roles) {
        const stream = follow(people[role], ids);
        await stream.reach(1);
        stream.stop();
      }
    });

    it('is nothing that exists, for strangers and removed members', async () => {
      const ids = await stillWorld();
      for (const who of ['STRANGER', 'REMOVED'] as const) {
        const nothing = absent(ids);
        const fault = withoutIds(await faultOf(follow(people[who], ids)), ids);
        expect(fault).toContain('NOT_FOUND');
        expect(fault).toBe(withoutIds(await faultOf(follow(people[who], nothing)), nothing));
      }
    });

    it('needs a token', async () => {
      const ids = await stillWorld();
      const stream = follow(nobody, ids);
      expect(await faultOf(stream)).toContain('UNAUTHENTICATED');
    });
  });
});

/** What an answer holds at its first field, whatever its name. */
function resultOf({ data, errors }: Answer<unknown>): { __typename: string } | null {
  if (errors) throw new Error(`top-level errors: ${JSON.stringify(errors)}`);
  return Object.values(data as Record<string, { __typename: string } | null>)[0] ?? null;
}

/** What a stream was refused with. */
function faultOf(stream: Stream<unknown>): Promise<string> {
  return eventually(() => JSON.stringify(there(stream.fault)));
}

/** Ids of the same kinds that nothing has. */
function absent(ids: Ids): Ids {
  const entries = Object.entries(ids).map(([key, id]) => {
    const kind = id.slice(0, 3);
    return [key, kind === 'fld' ? newFieldId() : newId(kind as 'bas')];
  });
  return Object.fromEntries(entries) as Ids;
}

/** All that came, byte for byte, but for the ids that were asked for. */
function withoutIds(answer: unknown, ids: Ids): string {
  let text = JSON.stringify(answer);
  for (const [key, id] of Object.entries(ids)) text = text.replaceAll(id, key);
  return text;
}
