import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BadgesDocument,
  type BadgesQuery,
  MarkThreadReadDocument,
  RecordCommentsDocument,
  UnreadBadgesDocument,
  type UnreadBadgesQuery,
} from '../../schema/operations/generated/graphql.ts';
import { readCommentPages } from '../../src/comment/list.queries.ts';
import { commentListQuery } from '../../src/comment/list.ts';
import {
  addMember,
  makeBase,
  makeRecords,
  makeTable,
  serverOfSuite,
  there,
  userIdOf,
} from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { queriesOf, statementsOf } from '../support/statements.ts';
import { type Seed, seedComments } from './seed.ts';

/** Statements of the first page with all that is shown of it: the record, its table, threads, replies, counts, what is unread. */
const FIRST_PAGE = 6;

describe.each(modes)('what comments cost (%s)', (mode) => {
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

  async function place(records: number) {
    const baseId = await makeBase(ada);
    await addMember(ada, baseId, 'bob@example.org', 'VIEWER');
    const table = await makeTable(ada, baseId, [{ name: 'Name', type: 'TEXT' }]);
    const made = await makeRecords(
      ada,
      table.id,
      Array.from({ length: records }, () => []),
    );
    const seedAt = (recordId: string, seeds: Seed[]) =>
      seedComments(server().opened.database.db, { baseId, tableId: table.id, recordId }, seeds);
    return { tableId: table.id, fieldId: table.field('Name'), recordIds: made.map(({ id }) => id), seedAt };
  }

  /** The statements that some work takes. A node has others of its own now and then, which only ever add to them. */
  async function fewest(work: () => Promise<unknown>): Promise<string[]> {
    let least: string[] | undefined;
    for (let n = 0; n < 4; n++) {
      const sent = await statementsOf(server().opened.database, work);
      if (!least || sent.length < least.length) least = sent;
    }
    return there(least);
  }

  /** Threads with three replies and reactions each. */
  async function fill(at: Awaited<ReturnType<typeof place>>, recordId: string, threads: number) {
    const reactions = ['👍', '🎉'].flatMap((emoji) => [adaId, bobId].map((userId) => ({ emoji, userId })));
    const firsts = await at.seedAt(
      recordId,
      Array.from({ length: threads }, () => ({ authorId: adaId, reactions })),
    );
    await at.seedAt(
      recordId,
      firsts.flatMap(({ id: threadId }) => [1, 2, 3].map(() => ({ authorId: bobId, threadId, reactions }))),
    );
  }

  it(`a first page of 50 threads with people, reactions, replies and counts takes ${FIRST_PAGE} statements`, async () => {
    const at = await place(1);
    const [recordId = ''] = at.recordIds;
    await fill(at, recordId, 60);
    await bob.run(RecordCommentsDocument, { id: recordId });
    let page: unknown;
    const sent = await fewest(async () => {
      page = await bob.run(RecordCommentsDocument, { id: recordId, first: 50 });
    });
    expect(sent.length, sent.join('\n\n')).toBeLessThanOrEqual(FIRST_PAGE);
    const shown = JSON.stringify(page);
    expect(shown.match(/"🎉"/g)).toHaveLength(50 * 4);
    expect(shown).toContain('"totalCount":60');
    expect(shown).toContain('"comments":240');
  });

  it('badges of 200 records take one statement, and what is unread of them one more', async () => {
    const at = await place(200);
    for (const [index, recordId] of at.recordIds.slice(0, 5).entries()) {
      const fieldId = index % 2 === 0 ? at.fieldId : null;
      const [first] = await at.seedAt(recordId, [
        { authorId: adaId, fieldId },
        { authorId: adaId, isResolved: true },
      ]);
      await at.seedAt(recordId, [{ authorId: adaId, threadId: there(first).id, fieldId }]);
    }
    const variables = { tableId: at.tableId, first: 200 };
    await bob.run(BadgesDocument, variables);
    const without = await fewest(() => bob.run(BadgesDocument, { ...variables, badges: false }));
    let badges: BadgesQuery | undefined;
    const withBadges = await fewest(async () => {
      badges = await bob.run(BadgesDocument, variables);
    });
    expect(withBadges.length - without.length, withBadges.join('\n\n')).toBe(1);
    const nodes = there(there(badges).table).records.edges.map(({ node }) => there(node.commentCounts));
    expect(nodes).toHaveLength(200);
    expect(nodes[0]).toEqual({
      openThreads: 1,
      resolvedThreads: 1,
      comments: 3,
      byField: [{ fieldId: at.fieldId, openThreads: 1, resolvedThreads: 0, comments: 2 }],
    });
    expect(nodes[1]).toEqual({ openThreads: 1, resolvedThreads: 1, comments: 3, byField: [] });
    expect(nodes[199]).toEqual({ openThreads: 0, resolvedThreads: 0, comments: 0, byField: [] });

    let unread: UnreadBadgesQuery | undefined;
    const withUnread = await fewest(async () => {
      unread = await bob.run(UnreadBadgesDocument, variables);
    });
    expect(withUnread.length - without.length, withUnread.join('\n\n')).toBe(2);
    const counts = there(there(unread).table).records.edges.map(({ node }) => there(node.commentCounts));
    expect(counts[0]).toEqual({ comments: 3, unread: 3, byField: [{ fieldId: at.fieldId, unread: 2 }] });
    expect(counts[1]).toMatchObject({ unread: 3 });
    expect(counts[6]).toMatchObject({ unread: 0 });
  });

  it('at 10,000 comments a page is read through the index, by a plan from when there was none', async () => {
    const at = await place(2);
    const [recordId = '', small = ''] = at.recordIds;
    const { database } = server().opened;
    const query = commentListQuery({ of: 'RECORD', id: recordId });
    const read = () => readCommentPages(database.db, bobId, query, [query]);
    const { sql: text, params } = there((await queriesOf(database, read))[0]);
    const values = params.map((value) => `'${String(value).replaceAll("'", "''")}'`);
    const executed = sql.raw(`execute page (${values.join()})`);
    const connection = await database.acquire();
    try {
      const { db } = connection;
      await db.execute(sql`analyze`);
      await db.execute(sql`set plan_cache_mode = force_generic_plan`);
      await db.execute(sql.raw(`prepare page as ${text}`));
      await db.execute(executed);
      await fill(at, small, 12);
      await fill(at, recordId, 2_500);
      const plan = JSON.stringify(await db.execute(sql`explain (analyze, buffers, timing off) ${executed}`));
      const [, hit, missed = 0] = there(/Buffers: shared hit=(\d+)(?: read=(\d+))?/.exec(plan));
      // Some 20 pages for each of the 51 threads, and not the 10,000 comments.
      expect(Number(hit) + Number(missed), plan).toBeLessThan(51 * 60);
      expect(plan).toContain('comment_thread_of_record');
      await db.execute(sql`deallocate page`);
      await db.execute(sql`reset plan_cache_mode`);
    } finally {
      connection.release();
    }
  });

  it('what is unread is counted up to 1,000', async () => {
    const at = await place(1);
    const [recordId = ''] = at.recordIds;
    const [first] = await at.seedAt(recordId, [{ authorId: adaId }]);
    const threadId = there(first).id;
    await at.seedAt(
      recordId,
      Array.from({ length: 600 }, () => ({ authorId: adaId })),
    );
    const replies = await at.seedAt(
      recordId,
      Array.from({ length: 1_200 }, () => ({ authorId: adaId, threadId })),
    );
    const unread = async () => {
      const { table } = await bob.run(UnreadBadgesDocument, { tableId: at.tableId });
      const { record } = await bob.run(RecordCommentsDocument, { id: recordId, first: 1 });
      return [
        there(table).records.edges[0]?.node.commentCounts.unread,
        there(record).comments.edges[0]?.node.unreadCount,
      ];
    };
    expect(await unread()).toEqual([1_000, 1_000]);
    await bob.run(MarkThreadReadDocument, { input: { threadId, commentId: replies[699]?.id ?? '' } });
    expect(await unread()).toEqual([1_000, 500]);
    await bob.run(MarkThreadReadDocument, { input: { threadId } });
    expect(await unread()).toEqual([600, 0]);
  });
});
