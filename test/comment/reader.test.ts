import { beforeAll, describe, expect, it } from 'vitest';
import {
  CommentDocument,
  DeleteRecordsDocument,
  FollowThreadDocument,
  MarkTableCommentsReadDocument,
  MarkThreadReadDocument,
  MuteThreadDocument,
  TableCommentsDocument,
  TableDocument,
  UnfollowThreadDocument,
  UnmuteThreadDocument,
  UpdateRecordsDocument,
} from '../../schema/operations/generated/graphql.ts';
import {
  addMember,
  as,
  makeBase,
  makeRecords,
  makeTable,
  serverOfSuite,
  there,
  userIdOf,
} from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { type Seed, seedComments } from './seed.ts';

describe.each(modes)('what a thread is to somebody (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let bob: Person;
  let adaId: string;
  let bobId: string;

  beforeAll(async () => {
    ada = await server().as('ada');
    bob = await server().as('bob');
    [adaId, bobId] = await Promise.all([userIdOf(ada), userIdOf(bob)]);
  });

  async function place() {
    const baseId = await makeBase(ada);
    await addMember(ada, baseId, 'bob@example.org', 'VIEWER');
    const table = await makeTable(ada, baseId, [{ name: 'Who', type: 'USER' }]);
    const [record] = await makeRecords(ada, table.id, [[]]);
    const where = { baseId, tableId: table.id, recordId: there(record).id };
    const seed = async (...seeds: Seed[]) =>
      (await seedComments(server().opened.database.db, where, seeds)).map(({ id }) => id);
    const [threadId = ''] = await seed({ authorId: adaId });
    return { ...where, fieldId: table.field('Who'), threadId, seed, input: { threadId } };
  }

  const stateOf = async (who: Person, id: string) => {
    const comment = there((await who.run(CommentDocument, { id })).comment);
    return { read: comment.viewerHasRead, unread: comment.unreadCount, follow: comment.viewerFollow };
  };
  const chosen = { state: 'FOLLOWING', reason: 'CHOSEN' };
  const muted = { state: 'MUTED', reason: null };

  it('following, muting and taking either back are what was said last', async () => {
    const { input, threadId } = await place();
    const follow = async () => (await stateOf(bob, threadId)).follow;
    const said = async (answer: { __typename: string; thread?: { viewerFollow?: unknown } | null }) => {
      expect(answer.__typename).toMatch(/Payload$/);
      expect(answer.thread?.viewerFollow ?? null).toEqual(await follow());
      return follow();
    };
    expect(await follow()).toBeNull();
    const followed = async () => said((await bob.run(FollowThreadDocument, { input })).followThread);
    const unfollowed = async () => said((await bob.run(UnfollowThreadDocument, { input })).unfollowThread);
    const silenced = async () => said((await bob.run(MuteThreadDocument, { input })).muteThread);
    const unsilenced = async () => said((await bob.run(UnmuteThreadDocument, { input })).unmuteThread);
    expect(await unfollowed()).toBeNull();
    expect(await unsilenced()).toBeNull();
    expect(await followed()).toEqual(chosen);
    expect(await followed()).toEqual(chosen);
    expect(await unsilenced()).toEqual(chosen);
    expect(await unfollowed()).toBeNull();
    expect(await silenced()).toEqual(muted);
    expect(await unfollowed()).toEqual(muted);
    expect(await unsilenced()).toBeNull();
    await silenced();
    expect(await followed()).toEqual(chosen);
    expect(await silenced()).toEqual(muted);
    // Ada is somebody else.
    expect((await stateOf(ada, threadId)).follow).toBeNull();
  });

  it('following reads nothing', async () => {
    const { input, threadId } = await place();
    await bob.run(FollowThreadDocument, { input });
    expect(await stateOf(bob, threadId)).toEqual({ read: false, unread: 1, follow: chosen });
  });

  it('who stands in a USER cell of the record follows for as long as they do, unless they have muted it', async () => {
    const { input, threadId, tableId, recordId, fieldId } = await place();
    const assign = async (value: string | null) => {
      const records = [{ id: recordId, cells: [{ fieldId, value }] }];
      const { updateRecords } = await ada.run(UpdateRecordsDocument, {
        input: { tableId, records, onConflict: 'OVERWRITE' },
      });
      as(updateRecords, 'UpdateRecordsPayload');
    };
    const follow = async () => (await stateOf(bob, threadId)).follow;
    await assign(bobId);
    expect(await follow()).toEqual({ state: 'FOLLOWING', reason: 'ASSIGNED' });
    await bob.run(UnfollowThreadDocument, { input });
    expect(await follow()).toEqual({ state: 'FOLLOWING', reason: 'ASSIGNED' });
    await bob.run(MuteThreadDocument, { input });
    expect(await follow()).toEqual(muted);
    await bob.run(UnmuteThreadDocument, { input });
    await assign(null);
    expect(await follow()).toBeNull();
  });

  it('is read up to a comment, or all of it, and never less than before', async () => {
    const { input, threadId, seed } = await place();
    const [one = '', two = '', own = '', four = ''] = await seed(
      { authorId: adaId, threadId },
      { authorId: adaId, threadId },
      { authorId: bobId, threadId },
      { authorId: adaId, threadId },
    );
    const read = async () =>
      Promise.all([threadId, one, two, own, four].map(async (id) => (await stateOf(bob, id)).read));
    const unread = async () => (await stateOf(bob, threadId)).unread;
    const mark = async (commentId?: string) =>
      (await bob.run(MarkThreadReadDocument, { input: { ...input, commentId } })).markThreadRead;
    expect([await read(), await unread()]).toEqual([[false, false, false, true, false], 4]);
    expect(as(await mark(one), 'MarkThreadReadPayload')).toMatchObject({
      revision: null,
      thread: { unreadCount: 2 },
    });
    expect([await read(), await unread()]).toEqual([[true, true, false, true, false], 2]);
    await mark();
    expect([await read(), await unread()]).toEqual([[true, true, true, true, true], 0]);
    await mark(one);
    expect(await unread()).toBe(0);
    const [five = ''] = await seed({ authorId: adaId, threadId });
    expect([(await stateOf(bob, five)).read, await unread()]).toEqual([false, 1]);
    expect((await stateOf(bob, five)).unread).toBe(0);

    const other = await place();
    expect((await mark(other.threadId)).__typename).toBe('ValidationError');
    expect((await mark('\u0000')).__typename).toBe('ValidationError');
    expect(await stateOf(ada, threadId)).toMatchObject({ read: true, unread: 1 });
  });

  it('what was there before somebody became a member counts as read', async () => {
    const { seed } = await place();
    const [old = ''] = await seed({ authorId: adaId, minutesAgo: 60 });
    const [answer = ''] = await seed({ authorId: adaId, threadId: old });
    expect(await stateOf(bob, old)).toMatchObject({ read: true, unread: 1 });
    expect(await stateOf(bob, answer)).toMatchObject({ read: false });
  });

  it('all of a table is read in one step, up to a revision or all of it', async () => {
    const { tableId, seed } = await place();
    await seed({ authorId: adaId }, { authorId: adaId });
    const { revision } = there((await bob.run(TableDocument, { id: tableId })).table);
    await seed({ authorId: adaId });
    const mark = async (upTo?: number) => {
      const { markTableCommentsRead } = await bob.run(MarkTableCommentsReadDocument, {
        input: { tableId, revision: upTo },
      });
      return as(markTableCommentsRead, 'MarkTableCommentsReadPayload').table?.unreadCommentCount;
    };
    const unread = async () =>
      there((await bob.run(TableCommentsDocument, { id: tableId })).table).unreadCommentCount;
    expect(await unread()).toBe(4);
    expect(await mark(revision)).toBe(1);
    expect(await mark(1)).toBe(1);
    expect(await mark()).toBe(0);
    // A mark that is ahead of the table would hide what is still to come.
    expect(await mark(1_000_000)).toBe(0);
    await seed({ authorId: adaId });
    expect(await unread()).toBe(1);
  });

  it('a muted thread is in no count but its own', async () => {
    const { input, threadId, tableId } = await place();
    const unread = async () =>
      there((await bob.run(TableCommentsDocument, { id: tableId })).table).unreadCommentCount;
    expect(await unread()).toBe(1);
    await bob.run(MuteThreadDocument, { input });
    expect(await unread()).toBe(0);
    expect((await stateOf(bob, threadId)).unread).toBe(1);
  });

  it('takes no revision, is nobody else’s, and is of threads that there are', async () => {
    const { input, threadId, tableId, recordId, seed } = await place();
    const [reply = ''] = await seed({ authorId: adaId, threadId });
    const before = there((await ada.run(TableDocument, { id: tableId })).table).revision;
    await bob.run(FollowThreadDocument, { input });
    await bob.run(MarkThreadReadDocument, { input });
    expect(there((await ada.run(TableDocument, { id: tableId })).table).revision).toBe(before);
    const follow = async (id: string) =>
      (await bob.run(FollowThreadDocument, { input: { threadId: id } })).followThread.__typename;
    expect(await follow(threadId)).toBe('FollowThreadPayload');
    for (const id of [reply, 'cmt_01m89zqh47r3ea2hj3gky49ybn', '', '\u0000']) {
      expect(await follow(id), id).toBe('NotFoundError');
    }
    await ada.run(DeleteRecordsDocument, { input: { tableId, ids: [recordId] } });
    expect(await follow(threadId)).toBe('NotFoundError');
    expect(server().errors).toEqual([]);
  });
});
