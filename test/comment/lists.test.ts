import { beforeAll, describe, expect, it } from 'vitest';
import {
  AddGroupMemberDocument,
  CommentDocument,
  type CommentFilter,
  CreateGroupDocument,
  DeleteRecordsDocument,
  MarkTableCommentsReadDocument,
  MarkThreadReadDocument,
  MuteThreadDocument,
  NodeDocument,
  RecordCommentsDocument,
  type RecordCommentsQueryVariables,
  RepliesDocument,
  RestoreRecordDocument,
  TableCommentsDocument,
} from '../../schema/operations/generated/graphql.ts';
import type { CommentOrder } from '../../src/comment/list.ts';
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
import { seeded } from '../support/random.ts';
import type { Person } from '../support/server.ts';
import { type Seed, type Seeded, seedComments } from './seed.ts';

const ORDERS: CommentOrder[] = ['OLDEST', 'NEWEST', 'ACTIVE'];

/** A comment as a test knows it. */
type Known = Seed & Seeded;

interface Thread {
  first: Known;
  replies: Known[];
  mark: number;
  isMuted: boolean;
}

describe.each(modes)('lists of comments (%s)', (mode) => {
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
    const memberId = await addMember(ada, baseId, 'bob@example.org', 'VIEWER');
    const table = await makeTable(ada, baseId, [{ name: 'Name', type: 'TEXT' }]);
    const [record, other] = await makeRecords(ada, table.id, [[], []]);
    const where = { baseId, tableId: table.id, recordId: there(record).id };
    const seed = async (...seeds: Seed[]) => {
      const made = await seedComments(server().opened.database.db, where, seeds);
      return made.map((one, index) => ({ ...there(seeds[index]), ...one }));
    };
    return { ...where, memberId, otherId: there(other).id, fieldId: table.field('Name'), seed };
  }

  async function pageOf(who: Person, id: string, args: Omit<RecordCommentsQueryVariables, 'id'>) {
    return there((await who.run(RecordCommentsDocument, { id, ...args })).record).comments;
  }

  /** Follows the cursors to the end. */
  async function read(who: Person, id: string, args: Omit<RecordCommentsQueryVariables, 'id'>) {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const { edges, pageInfo, totalCount } = await pageOf(who, id, { ...args, after });
      ids.push(...edges.map(({ node }) => node.id));
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
      if (!pageInfo.hasNextPage) return { ids, totalCount };
      expect(edges).toHaveLength(args.first ?? 50);
      after = pageInfo.endCursor ?? null;
    }
  }

  it('page by page they are what the filter finds, in the order asked for', async () => {
    const random = seeded();
    const at = await place();
    const group = await ada.run(CreateGroupDocument, { input: { baseId: at.baseId, name: 'Group' } });
    const groupId = there(as(group.createGroup, 'CreateGroupPayload').group).id;
    await ada.run(AddGroupMemberDocument, { input: { groupId, memberId: at.memberId } });
    const someSeed = (): Seed => ({
      authorId: random.pick([adaId, adaId, bobId]),
      isDeleted: random.below(5) === 0,
      mentions: random.below(4) === 0 ? [random.pick([bobId, adaId, groupId, 'everyone', 'usr_other'])] : [],
    });
    const someFirst = (): Seed => ({
      ...someSeed(),
      fieldId: random.pick([null, at.fieldId]),
      isResolved: random.below(3) === 0,
    });
    const replyTo = (threads: Known[]): Seed => {
      const { id, fieldId = null } = random.pick(threads);
      return { ...someSeed(), threadId: id, fieldId };
    };
    const some = (count: number, seed: () => Seed) => Array.from({ length: count }, seed);
    // Made before Bob was a member.
    const old = { minutesAgo: 60 };
    const firsts = await at.seed(...some(8, () => ({ ...someFirst(), ...old })));
    const replies = await at.seed(...some(10, () => ({ ...replyTo(firsts), ...old })));
    firsts.push(...(await at.seed(...some(17, someFirst))));
    replies.push(...(await at.seed(...some(40, () => replyTo(firsts)))));
    const threads: Thread[] = firsts.map((first) => ({
      first,
      replies: replies.filter(({ threadId }) => threadId === first.id),
      mark: 0,
      isMuted: false,
    }));
    for (const thread of threads) {
      const threadId = thread.first.id;
      if (random.below(3) === 0) {
        const last = random.pick([thread.first, ...thread.replies]);
        thread.mark = last.revision;
        await bob.run(MarkThreadReadDocument, { input: { threadId, commentId: last.id } });
      }
      if (random.below(6) === 0) {
        thread.isMuted = true;
        await bob.run(MuteThreadDocument, { input: { threadId } });
      }
    }
    const whole = random.below(2) === 0 ? 0 : there(firsts[12]).revision;
    await bob.run(MarkTableCommentsReadDocument, { input: { tableId: at.tableId, revision: whole } });

    const all = ({ first, replies }: Thread) => [first, ...replies].filter(({ isDeleted }) => !isDeleted);
    const isUnread = ({ mark }: Thread, one: Known) =>
      one.authorId !== bobId && one.minutesAgo === undefined && one.revision > Math.max(mark, whole);
    const mine = [bobId, groupId, 'everyone'];
    const conditions: [CommentFilter, (thread: Thread) => boolean][] = [
      [{ status: 'OPEN' }, ({ first }) => !first.isResolved],
      [{ status: 'RESOLVED' }, ({ first }) => first.isResolved === true],
      [{ fieldId: at.fieldId }, ({ first }) => first.fieldId === at.fieldId],
      [{ ofRecord: true }, ({ first }) => first.fieldId === null],
      [{ mine: true }, (thread) => all(thread).some(({ authorId }) => authorId === bobId)],
      [
        { mentioningMe: true },
        (thread) => all(thread).some(({ mentions }) => mentions?.some((id) => mine.includes(id))),
      ],
      [{ unread: true }, (thread) => !thread.isMuted && all(thread).some((one) => isUnread(thread, one))],
      [{ mine: false, status: null }, () => true],
    ];
    const newest = ({ first, replies }: Thread) =>
      Math.max(...[first, ...replies].map(({ revision }) => revision));
    const keys: Record<CommentOrder, (thread: Thread) => number> = {
      OLDEST: ({ first }) => first.revision,
      NEWEST: ({ first }) => -first.revision,
      ACTIVE: (thread) => -newest(thread),
    };
    for (let round = 0; round < 30; round++) {
      const chosen = round < 8 ? [there(conditions[round])] : conditions.filter(() => random.below(4) === 0);
      const filter = Object.assign({}, ...chosen.map(([said]) => said));
      const order = random.pick(ORDERS);
      // Of two conditions with one name the later is the one that was said.
      const said = chosen.filter(([one]) => JSON.stringify({ ...filter, ...one }) === JSON.stringify(filter));
      const expected = threads
        .filter(
          (thread) =>
            all(thread).length > 0 &&
            (!thread.first.isDeleted || thread.replies.some(({ isDeleted }) => !isDeleted)),
        )
        .filter((thread) => said.every(([, holds]) => holds(thread)))
        .sort((a, b) => keys[order](a) - keys[order](b))
        .map(({ first }) => first.id);
      const args = { filter: random.below(9) === 0 && chosen.length === 0 ? null : filter, order };
      const told = `TEST_SEED=${random.seed} ${JSON.stringify(args)}`;
      expect(await read(bob, at.recordId, { ...args, first: 1 + random.below(30) }), told).toEqual({
        ids: expected,
        totalCount: expected.length,
      });
      const table = there((await bob.run(TableCommentsDocument, { id: at.tableId, ...args })).table);
      expect(
        table.comments.edges.map(({ node }) => node.id),
        told,
      ).toEqual(expected);
      expect(table.comments.totalCount, told).toBe(expected.length);
      const unread = threads.flatMap((thread) =>
        thread.isMuted ? [] : all(thread).filter((one) => isUnread(thread, one)),
      );
      expect(table.unreadCommentCount, told).toBe(unread.length);
      for (const { node } of table.comments.edges) {
        const thread = there(threads.find(({ first }) => first.id === node.id));
        expect(node.unreadCount, told).toBe(all(thread).filter((one) => isUnread(thread, one)).length);
      }
    }
    expect(server().errors).toEqual([]);
  });

  it('a thread shows its first replies, and all of them page by page, in either order', async () => {
    const at = await place();
    const [first] = await at.seed({ authorId: adaId });
    const threadId = there(first).id;
    const replies = await at.seed(
      ...Array.from({ length: 7 }, (_, n) => ({ authorId: bobId, threadId, isDeleted: n === 2 })),
    );
    const ids = replies.flatMap(({ id, isDeleted }) => (isDeleted ? [] : id));
    const { edges } = await pageOf(ada, at.recordId, { replies: 2 });
    const shown = there(edges[0]).node.replies;
    expect(shown.edges.map(({ node }) => node.id)).toEqual(ids.slice(0, 2));
    expect(shown).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
    for (const [order, expected] of [
      ['OLDEST', ids],
      ['NEWEST', ids.toReversed()],
    ] as const) {
      const page = (after?: string | null) => ada.run(RepliesDocument, { threadId, first: 4, order, after });
      const begun = there((await page()).comment).replies;
      const rest = there((await page(begun.pageInfo.endCursor)).comment).replies;
      expect([...begun.edges, ...rest.edges].map(({ node }) => node.id)).toEqual(expected);
      expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    }
  });

  it('of a deleted comment nothing is told but that it was there', async () => {
    const at = await place();
    const [gone, alone] = await at.seed(
      { authorId: bobId, isDeleted: true, text: 'secret', reactions: [{ emoji: '👍', userId: adaId }] },
      { authorId: bobId, isDeleted: true, text: 'secret' },
    );
    await at.seed({ authorId: adaId, threadId: there(gone).id });
    const { edges, totalCount } = await pageOf(ada, at.recordId, {});
    expect(edges.map(({ node }) => node.id)).toEqual([there(gone).id]);
    expect(totalCount).toBe(1);
    for (const { id } of [there(gone), there(alone)]) {
      const { comment } = await ada.run(CommentDocument, { id });
      expect(comment).toMatchObject({ id, deletedBy: { id: bobId }, reactions: [], viewerHasRead: true });
      expect(there(comment).deletedAt).not.toBeNull();
      expect(JSON.stringify(comment)).not.toContain('secret');
    }
  });

  it('comments of a deleted record are out of sight, and come back with it', async () => {
    const at = await place();
    const [one] = await at.seed({ authorId: bobId });
    const { id } = there(one);
    const seen = async () => {
      const [{ comment }, { node }, { table }] = await Promise.all([
        ada.run(CommentDocument, { id }),
        ada.run(NodeDocument, { id }),
        ada.run(TableCommentsDocument, { id: at.tableId }),
      ]);
      const { comments, unreadCommentCount } = there(table);
      return [comment?.id, node?.id, comments.totalCount, comments.edges.length, unreadCommentCount];
    };
    expect(await seen()).toEqual([id, id, 1, 1, 1]);
    const input = { tableId: at.tableId, ids: [at.recordId] };
    as((await ada.run(DeleteRecordsDocument, { input })).deleteRecords, 'DeleteRecordsPayload');
    expect(await seen()).toEqual([undefined, undefined, 0, 0, 0]);
    const { restoreRecord } = await ada.run(RestoreRecordDocument, {
      input: { tableId: at.tableId, recordId: at.recordId },
    });
    as(restoreRecord, 'RestoreRecordPayload');
    expect(await seen()).toEqual([id, id, 1, 1, 1]);
  });

  it('reactions are grouped, with who and whether the viewer is among them', async () => {
    const at = await place();
    const by = (emoji: string, userId: string) => ({ emoji, userId });
    const [one] = await at.seed({
      authorId: bobId,
      reactions: [by('🎉', bobId), by('👍', bobId), by('👍', adaId)],
    });
    const { comment } = await ada.run(CommentDocument, { id: there(one).id });
    expect(there(comment).reactions).toMatchObject([
      { emoji: '🎉', count: 1, viewerReacted: false, users: [{ id: bobId, name: 'bob' }] },
      { emoji: '👍', count: 2, viewerReacted: true, users: [{ id: bobId }, { id: adaId }] },
    ]);
  });

  it('a cursor of another list or a forged one is told, and never a fault of the server', async () => {
    const at = await place();
    await at.seed(...Array.from({ length: 3 }, () => ({ authorId: adaId })));
    const cursorOf = async (order: CommentOrder) =>
      there((await pageOf(ada, at.recordId, { order, first: 1 })).pageInfo.endCursor);
    const ask = async (args: Omit<RecordCommentsQueryVariables, 'id'>) =>
      (await ada.ask(RecordCommentsDocument, { id: at.recordId, ...args })).errors?.[0]?.extensions?.code;
    for (const from of ORDERS) {
      for (const order of ORDERS) {
        const after = await cursorOf(from);
        expect(await ask({ order, after }), `${from} in ${order}`).toBe(
          from === order ? undefined : 'VALIDATION',
        );
      }
    }
    const forge = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const id = 'cmt_01m89zqh47r3ea2hj3gky49ybn';
    const forged = [
      '',
      'x',
      '\u0000',
      'bnVsbA',
      forge(),
      forge('OLDEST', '1', id),
      forge('OLDEST', 1.5, id),
      forge('OLDEST', 1e300, id),
      forge('OLDEST', 1, 'cmt_'),
      forge('OLDEST', 1, null),
      forge('OLDEST', 1, `${id}\u0000`),
      'x'.repeat(10_000),
    ];
    for (const after of forged) expect(await ask({ after }), after.slice(0, 40)).toBe('VALIDATION');
    for (const first of [0, -1, 501]) expect(await ask({ first })).toBe('VALIDATION');
    for (const fieldId of ['\u0000', '', "' or true"]) {
      expect((await pageOf(ada, at.recordId, { filter: { fieldId } })).edges).toEqual([]);
    }
    expect(server().errors).toEqual([]);
  });
});
