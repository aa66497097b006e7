import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BasesDocument,
  CreateGroupDocument,
  DeleteGroupDocument,
  RecordsDocument,
  SetMemberRoleDocument,
} from '../../schema/operations/generated/graphql.ts';
import { memoryBus } from '../../src/bus/memory.ts';
import { commentRate } from '../../src/comment/comment.table.ts';
import { readRewriting } from '../../src/field/field.queries.ts';
import { createFieldService } from '../../src/field/field.service.ts';
import { createLog } from '../../src/stream/log.ts';
import {
  addMember,
  as,
  makeBase,
  makeRecords,
  makeTable,
  revisionOf,
  there,
  userIdOf,
} from '../support/make.ts';
import { type Mode, modes } from '../support/modes.ts';
import { digestOfRows } from '../support/rows.ts';
import { type Person, startServer, type TestServer, testSettings } from '../support/server.ts';
import { repeatable, send } from './mutations.ts';
import { makeView } from './table.ts';

/** One of everything, in one base. */
type Ids = Record<
  | 'baseId'
  | 'tableId'
  | 'fieldId'
  | 'viewId'
  | 'recordId'
  | 'goneId'
  | 'commentId'
  | 'deletedCommentId'
  | 'resolvedId'
  | 'deletion'
  | 'cursor'
  | 'groupId'
  | 'memberId'
  | 'inGroupId',
  string
>;

const name = 'New';

/** Every mutation that its client can name, with an input that is carried out. */
const inputs: Record<string, (ids: Ids) => object> = {
  createBase: () => ({ name }),
  updateBase: ({ baseId }) => ({ id: baseId, name }),
  setRetention: ({ baseId }) => ({ baseId, days: 30 }),
  deleteBase: ({ baseId }) => ({ id: baseId }),
  addMember: ({ baseId }) => ({ baseId, email: 'new@example.org', role: 'VIEWER' }),
  setMemberRole: ({ memberId }) => ({ id: memberId, role: 'EDITOR' }),
  removeMember: ({ memberId }) => ({ id: memberId }),
  createGroup: ({ baseId }) => ({ baseId, name }),
  updateGroup: ({ groupId }) => ({ id: groupId, name }),
  deleteGroup: ({ groupId }) => ({ id: groupId }),
  addGroupMember: ({ groupId, memberId }) => ({ groupId, memberId }),
  removeGroupMember: ({ groupId, inGroupId }) => ({ groupId, memberId: inGroupId }),
  createTable: ({ baseId }) => ({ baseId, name, fields: [{ name, type: 'TEXT' }] }),
  updateTable: ({ tableId }) => ({ id: tableId, name }),
  deleteTable: ({ tableId }) => ({ id: tableId }),
  createField: ({ tableId }) => ({ tableId, name, type: 'SINGLE_SELECT', choices: [{ name }] }),
  updateField: ({ fieldId }) => ({ id: fieldId, type: 'NUMBER' }),
  deleteField: ({ fieldId }) => ({ id: fieldId }),
  createView: ({ tableId }) => ({ tableId, name }),
  updateView: ({ viewId, fieldId }) => ({ id: viewId, hiddenFieldIds: [fieldId] }),
  deleteView: ({ viewId }) => ({ id: viewId }),
  createRecords: ({ tableId, fieldId }) => ({ tableId, records: [{ cells: [{ fieldId, value: 'new' }] }] }),
  updateRecords: ({ tableId, recordId, fieldId }) => ({
    tableId,
    records: [{ id: recordId, cells: [{ fieldId, value: 'new' }] }],
    onConflict: 'OVERWRITE',
  }),
  deleteRecords: ({ tableId, recordId }) => ({ tableId, ids: [recordId] }),
  addComment: ({ recordId, commentId }) => ({ recordId, parentId: commentId, markdown: 'new @Nobody' }),
  editComment: ({ commentId }) => ({ id: commentId, markdown: 'new @Nobody' }),
  deleteComment: ({ commentId }) => ({ id: commentId, erase: true }),
  restoreComment: ({ deletedCommentId }) => ({ id: deletedCommentId }),
  resolveThread: ({ commentId }) => ({ threadId: commentId }),
  reopenThread: ({ resolvedId }) => ({ threadId: resolvedId }),
  addReaction: ({ commentId }) => ({ commentId, emoji: '👍' }),
  removeReaction: ({ commentId }) => ({ commentId, emoji: '👀' }),
  revertBaseChange: ({ baseId }) => ({ baseId, revision: 4 }),
  restoreCells: ({ tableId, recordId, fieldId, cursor: at }) => ({
    tableId,
    recordId,
    fieldIds: [fieldId],
    at,
    onConflict: 'OVERWRITE',
  }),
  restoreRecord: ({ tableId, goneId }) => ({ tableId, recordId: goneId }),
  revertChange: ({ tableId, deletion }) => ({ tableId, revision: Number(deletion) }),
  undo: ({ tableId }) => ({ tableId }),
  redo: ({ tableId }) => ({ tableId }),
};

/** Those that keep their names in the log of the table. */
const inTable = /(Field|View|Cells|Records|Record|revertChange|undo|redo|Comment|Thread|Reaction)$/;

/** About what is held just now: sent again they find it, or that it is gone. Their names are no more than an echo. */
const ofTheMoment = [
  'lockCell',
  'unlockCell',
  'requestCellLock',
  'answerCellLockRequest',
  'takeOverCellLock',
  'editCell',
  'updatePresence',
];

/** Not remembered: sent again it orders one more file, of which the links of both are good once. */
const ofFiles = ['exportActivity'];

/**
 * Say how something of one's own is to be from now on, in no log: sent again they say the same, and a mark of what was read never
 * goes back. Their names are no more than an echo: test/comment/reader.test.ts, test/notification/inbox.test.ts, preferences.test.ts and watches.test.ts there.
 */
const ofOnesOwn = [
  'followThread',
  'unfollowThread',
  'muteThread',
  'unmuteThread',
  'markThreadRead',
  'markTableCommentsRead',
  'markTableVisited',
  'markNotificationsRead',
  'markNotificationsUnread',
  'markAllNotificationsRead',
  'archiveNotifications',
  'snoozeNotifications',
  'setNotificationPreference',
  'muteNotifications',
  'setNotificationSettings',
  'watchRecord',
  'unwatchRecord',
  'watchView',
  'unwatchView',
];

it('every mutation that takes a clientMutationId has its row in this table', () => {
  expect(Object.keys(inputs).sort()).toEqual(
    repeatable.filter((one) => ![...ofTheMoment, ...ofOnesOwn, ...ofFiles].includes(one)).sort(),
  );
  expect(repeatable).toEqual(expect.arrayContaining([...ofTheMoment, ...ofOnesOwn, ...ofFiles]));
});

describe.each(modes)('a mutation sent again (%s)', (mode) => {
  const nodes = nodesOfSuite(mode);
  let ada: Person;
  /** The same person, in server mode at another node. */
  let again: Person;

  beforeAll(async () => {
    [ada, again] = await Promise.all([nodes(0).as('ada'), nodes(1).as('ada')]);
    for (const who of ['bob', 'eve']) await userIdOf(await nodes(0).as(who));
  });

  async function world(): Promise<Ids> {
    const baseId = await makeBase(ada);
    const memberId = await addMember(ada, baseId, 'guest@example.org', 'VIEWER');
    const inGroupId = await addMember(ada, baseId, 'other@example.org', 'VIEWER');
    const group = await ada.run(CreateGroupDocument, { input: { baseId, name: 'Group' } });
    const groupId = there(as(group.createGroup, 'CreateGroupPayload').group).id;
    await send(ada, 'addGroupMember', { groupId, memberId: inGroupId });
    const table = await makeTable(ada, baseId, [{ name: 'Name', type: 'TEXT' }]);
    const fieldId = table.field('Name');
    const viewId = await makeView(ada, { tableId: table.id, name: 'View' });
    const [record] = await makeRecords(ada, table.id, [[{ fieldId, value: 'old' }]]);
    const tableId = table.id;
    const write = (value: string) =>
      send(ada, 'updateRecords', {
        tableId,
        records: [{ id: there(record).id, cells: [{ fieldId, value }] }],
        onConflict: 'OVERWRITE',
      });
    const { cursor } = await write('older');
    await write('old');
    const [gone] = await makeRecords(ada, tableId, [[]]);
    const goneId = there(gone).id;
    const { revision } = await send(ada, 'deleteRecords', { tableId, ids: [goneId] });
    await makeRecords(ada, tableId, [[]]);
    await send(ada, 'undo', { tableId });
    const { id: recordId } = there(record);
    const { services } = nodes(0).opened.app;
    const actor = { id: await userIdOf(ada), name: 'ada', avatarUrl: null };
    const say = async (markdown: string) =>
      (await services.comments.add(actor, { recordId, markdown })).result.id;
    const [commentId, deletedCommentId, resolvedId] = [await say('a'), await say('b'), await say('c')];
    await send(ada, 'addReaction', { commentId, emoji: '👀' });
    await send(ada, 'deleteComment', { id: deletedCommentId });
    await send(ada, 'resolveThread', { threadId: resolvedId });
    await nodes(0).opened.database.db.delete(commentRate);
    return {
      goneId,
      commentId,
      deletedCommentId,
      resolvedId,
      deletion: String(revision),
      cursor: there(cursor),
      baseId,
      memberId,
      inGroupId,
      groupId,
      tableId,
      fieldId,
      viewId,
      recordId,
    };
  }

  const rows = () => digestOfRows(nodes(0).opened.database);

  it.each(Object.entries(inputs))('%s is carried out once (I5)', async (mutation, inputOf) => {
    const ids = await world();
    const input = { ...inputOf(ids), clientMutationId: `${mutation} of ${ids.baseId}` };
    const first = await send(ada, mutation, input);
    expect(first).toMatchObject({ clientMutationId: input.clientMutationId });
    expect(first.__typename).toMatch(/Payload$/);
    expect(first.revision).toBeGreaterThan(0);
    const before = await rows();

    expect(await send(again, mutation, input)).toEqual(first);
    expect(await rows()).toEqual(before);

    // In a base that is gone nothing else can be asked for.
    if (mutation === 'deleteBase') return;
    const { clientMutationId } = input;
    const others: [string, object][] =
      mutation === 'createBase'
        ? []
        : inTable.test(mutation)
          ? [['createView', { tableId: ids.tableId, name: 'Other' }]]
          : [['createGroup', { baseId: ids.baseId, name: 'Other' }]];
    if ('name' in input) others.push([mutation, { ...input, name: 'Other' }]);
    expect(others.length).toBeGreaterThan(0);
    for (const [other, different] of others) {
      const refused = await send(again, other, { ...different, clientMutationId });
      expect(refused).toMatchObject({ code: 'CLIENT_MUTATION_ID_REUSED' });
    }
    expect(await rows()).toEqual(before);
  });

  it('twenty at once are one (I5)', async () => {
    const { tableId, fieldId } = await world();
    const bases = async () => (await ada.run(BasesDocument, { first: 500 })).bases.totalCount;
    const [count, revision] = [await bases(), await revisionOf(ada, tableId)];
    const twenty = (mutation: string, input: object) =>
      Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          send(index % 2 === 0 ? ada : again, mutation, { ...input, clientMutationId: `twenty ${tableId}` }),
        ),
      );

    const records = await twenty('createRecords', {
      tableId,
      records: [{ cells: [{ fieldId, value: 'x' }] }],
    });
    expect(new Set(records.map((answer) => JSON.stringify(answer)))).toHaveLength(1);
    expect(records[0]).toMatchObject({ __typename: 'CreateRecordsPayload', revision: revision + 1 });
    expect(await revisionOf(ada, tableId)).toBe(revision + 1);

    const made = await twenty('createBase', { name });
    expect(new Set(made.map((answer) => JSON.stringify(answer)))).toHaveLength(1);
    expect(made[0]).toMatchObject({ __typename: 'CreateBasePayload', revision: 1 });
    expect(await bases()).toBe(count + 1);
  });

  it('is refused to somebody who may not do it any more, and told again once they may', async () => {
    const { baseId, tableId } = await world();
    const eve = await nodes(1).as('eve');
    const id = await addMember(ada, baseId, 'eve@example.org', 'EDITOR');
    const input = { tableId, name, clientMutationId: 'once' };
    const first = await send(eve, 'createView', input);
    await ada.run(SetMemberRoleDocument, { input: { id, role: 'VIEWER' } });
    expect(await send(eve, 'createView', input)).toMatchObject({ code: 'FORBIDDEN' });
    await ada.run(SetMemberRoleDocument, { input: { id, role: 'EDITOR' } });
    expect(await send(eve, 'createView', input)).toEqual(first);
    await send(ada, 'removeMember', { id });
    expect(await send(eve, 'createView', input)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('who gave up the right by it is told again: stepping down, and leaving', async () => {
    const { baseId } = await world();
    const eve = await nodes(1).as('eve');
    const id = await addMember(ada, baseId, 'eve@example.org', 'OWNER');
    const down = { id, role: 'VIEWER', clientMutationId: 'down' };
    const first = await send(eve, 'setMemberRole', down);
    expect(first.__typename).toBe('SetMemberRolePayload');
    expect(await send(eve, 'setMemberRole', down)).toEqual(first);
    const leave = { id, clientMutationId: 'leave' };
    const left = await send(eve, 'removeMember', leave);
    expect(left.__typename).toBe('RemoveMemberPayload');
    expect(await send(eve, 'removeMember', leave)).toEqual(left);
    expect(await send(eve, 'setMemberRole', down)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a name is free in another table, and for another person', async () => {
    const [one, two] = [await world(), await world()];
    await addMember(ada, one.baseId, 'bob@example.org', 'EDITOR');
    const bob = await nodes(0).as('bob');
    const view = (tableId: string) => ({ tableId, name, clientMutationId: 'the same' });
    const made = [
      await send(ada, 'createView', view(one.tableId)),
      await send(ada, 'createView', view(two.tableId)),
      await send(bob, 'createView', view(one.tableId)),
    ];
    expect(made.map(({ __typename }) => __typename)).toEqual(Array(3).fill('CreateViewPayload'));
    expect(new Set(made.map((answer) => JSON.stringify(answer)))).toHaveLength(3);
    const bases = [ada, bob].map((who) => send(who, 'createBase', { name, clientMutationId: 'the same' }));
    expect(new Set((await Promise.all(bases)).map((answer) => JSON.stringify(answer)))).toHaveLength(2);
  });

  it('what was refused the first time is carried out the second time', async () => {
    const { baseId, groupId } = await world();
    const input = { baseId, name: 'Group', clientMutationId: 'later' };
    expect(await send(ada, 'createGroup', input)).toMatchObject({ code: 'VALIDATION' });
    await ada.run(DeleteGroupDocument, { input: { id: groupId } });
    expect((await send(again, 'createGroup', input)).__typename).toBe('CreateGroupPayload');
  });

  it('finishes what the first one left undone after its commit', async () => {
    const { tableId, fieldId } = await world();
    const { database } = nodes(0).opened;
    const dead = { finish: async () => {}, resume: async () => {} };
    const fields = createFieldService({
      database,
      log: createLog(database, memoryBus()),
      rewriter: dead,
      announceDeleted: () => {},
    });
    const actor = { id: await userIdOf(ada), name: 'ada', avatarUrl: null };
    const input = { id: fieldId, clientMutationId: 'unfinished' };
    await fields.remove(actor, input);
    expect(await readRewriting(database.db, fieldId)).toBeDefined();

    expect((await send(again, 'deleteField', input)).__typename).toBe('DeleteFieldPayload');
    expect(await readRewriting(database.db, fieldId)).toBeUndefined();
    const { table } = await ada.run(RecordsDocument, { tableId, first: 10 });
    expect(there(table).records.edges.map(({ node }) => node.cells)).toEqual([[]]);
  });
});

/** The nodes of a suite by number: two over one database in server mode, the same one twice in embedded mode. */
function nodesOfSuite(mode: Mode): (index: 0 | 1) => TestServer {
  let started: TestServer[] = [];
  let remove: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const own = await testSettings(mode);
    remove = own.remove;
    started = [await startServer(own.settings)];
    if (mode === 'server') started.push(await startServer(own.settings));
  });
  afterAll(async () => {
    for (const server of started) await server.close();
    await remove?.();
  });
  return (index) => there(started[index] ?? started[0]);
}
