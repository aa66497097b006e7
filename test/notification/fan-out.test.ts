import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { memoryBus } from '../../src/bus/memory.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { createFanOut } from '../../src/notification/fan-out.ts';
import { inboxLoaders } from '../../src/notification/inbox.loader.ts';
import { fanOut, inbox, inboxCount, notification } from '../../src/notification/notification.table.ts';
import { readPreferences } from '../../src/notification/preference.queries.ts';
import { readRecordWatchers, readViewWatches } from '../../src/notification/watch.queries.ts';
import { addComment, makeDiscussion } from '../comment/discussion.ts';
import { eventually } from '../support/eventually.ts';
import { startFleet } from '../support/fleet.ts';
import { serverOfSuite, there, userIdOf } from '../support/make.ts';
import { describePostgres, describeServer } from '../support/modes.ts';
import { told } from './people.ts';
import { addItems, addPeople } from './rows.ts';

/** Everybody of a base has one item of a thread, of one event, which counts once. */
async function expectOnceEach(db: Parameters<typeof addPeople>[0], threadId: string, people: number) {
  const items = await db
    .select({ userId: notification.userId, count: notification.count })
    .from(notification)
    .where(eq(notification.subject, `thread:${threadId}`));
  expect(new Set(items.map(({ userId }) => userId)).size).toBe(people);
  expect(items.filter(({ count }) => count !== 1)).toEqual([]);
  const counts = await db
    .select({ userId: inboxCount.userId, unread: inboxCount.unread })
    .from(inboxCount)
    .where(sql`${inboxCount.tableId} <> ''`);
  expect(counts).toHaveLength(people);
  expect(counts.filter(({ unread }) => unread !== 1)).toEqual([]);
}

describePostgres('a fan-out', () => {
  const server = serverOfSuite('server');

  it('that several work on at the same time, and that is done again, tells everybody once', async () => {
    const { database } = server().opened;
    const { db } = database;
    const ada = await server().as('ada');
    const here = await makeDiscussion(ada);
    await addPeople(db, here.baseId, 40);
    const { id, revision } = await addComment(ada, here, '@everyone');
    await told(database);
    await expectOnceEach(db, id, 40);
    for (const table of [notification, inboxCount, inbox, fanOut]) await db.delete(table);
    const fans = Array.from({ length: 4 }, () => createFanOut({ database, bus: memoryBus(), batch: 3 }));
    const job = { logId: here.tableId, revision: there(revision) };
    await Promise.all(fans.map((fan) => fan(job)));
    await fans[0]?.(job);
    await expectOnceEach(db, id, 40);
  });

  it('that leaves off in its middle, because the node stops, is gone on with and tells everybody once', async () => {
    const { database } = server().opened;
    const { db } = database;
    const ada = await server().as('ada');
    const here = await makeDiscussion(ada);
    for (const table of [notification, inboxCount, inbox, fanOut]) await db.delete(table);
    await db.execute(sql`delete from base_member where user_id like 'usr_0000%'`);
    await addPeople(db, here.baseId, 40);
    const { id, revision } = await addComment(ada, here, '@everyone');
    await told(database);
    for (const table of [notification, inboxCount, inbox, fanOut]) await db.delete(table);
    const stopping = new AbortController();
    const bus = { ...memoryBus(), publish: () => stopping.abort() };
    const job = { logId: here.tableId, revision: there(revision) };
    const left = createFanOut({ database, bus, batch: 3 })(job, stopping.signal);
    const fault = await left.catch((error: unknown) => error);
    expect(stopping.signal.aborted).toBe(true);
    expect(fault).toBe(stopping.signal.reason);
    expect((await db.select().from(notification)).length).toBeLessThanOrEqual(3);
    await createFanOut({ database, bus: memoryBus(), batch: 3 })(job);
    await expectOnceEach(db, id, 40);
  });
});

describeServer('a fan-out whose node is killed', () => {
  it('between the commit and the first item, and in the middle of its batches, tells everybody once', async () => {
    const fleet = await startFleet(2);
    const database = openPostgres({ url: fleet.databaseUrl, max: 3 });
    const { db } = database;
    try {
      const ada = await fleet.node(0).as('ada');
      await userIdOf(ada);
      const here = await makeDiscussion(ada);
      await addPeople(db, here.baseId, 1_200);
      const users = await db
        .select({ id: sql<string>`user_id` })
        .from(sql`base_member`)
        .where(sql`base_id = ${here.baseId}`)
        .orderBy(sql`user_id`);

      // The other node cannot take the job: what follows happens to the one that is killed.
      fleet.stop(1);
      const middle = there(users[700]).id;
      await db.insert(inbox).values({ userId: middle, version: 0 }).onConflictDoNothing();
      const blocker = await database.acquire();
      await blocker.command('begin');
      await blocker.db.execute(sql`set local idle_in_transaction_session_timeout = 0`);
      await blocker.db.select().from(inbox).where(eq(inbox.userId, middle)).for('update');
      const first = await addComment(ada, here, '@everyone');
      await eventually(async () => expect(await countOf(first.id)).toBeGreaterThan(400));
      await fleet.kill(0);
      expect(await countOf(first.id)).toBeLessThan(700);
      fleet.goOn(1);
      await blocker.command('rollback');
      blocker.release();
      await eventually(async () => expect(await countOf(first.id)).toBe(1_200), 60_000);
      await told(database);
      await expectOnceEach(db, first.id, 1_200);

      await fleet.start(0);
      fleet.stop(1);
      const held = await database.acquire();
      await held.command('begin');
      await held.db.execute(sql`set local idle_in_transaction_session_timeout = 0`);
      await held.db.execute(sql`lock table fan_out in access exclusive mode`);
      const second = await addComment(await fleet.node(0).as('ada'), here, '@everyone again');
      await fleet.kill(0);
      expect(await countOf(second.id)).toBe(0);
      fleet.goOn(1);
      await held.command('rollback');
      held.release();
      await db.delete(inboxCount);
      await eventually(async () => expect(await countOf(second.id)).toBe(1_200), 60_000);
      await told(database);
      await expectOnceEach(db, second.id, 1_200);
    } finally {
      await database.close();
      await fleet.close();
    }

    async function countOf(threadId: string): Promise<number> {
      const [row] = await db
        .select({ count: sql`count(*)`.mapWith(Number) })
        .from(notification)
        .where(eq(notification.subject, `thread:${threadId}`));
      return row?.count ?? 0;
    }
  }, 180_000);
});

describePostgres('an inbox of a hundred thousand items', () => {
  const server = serverOfSuite('server');

  it('is read and counted by indexes, with plans that were made when there was nothing', async () => {
    const { database } = server().opened;
    const { db } = database;
    const ada = await server().as('ada');
    const userId = await userIdOf(ada);
    const here = await makeDiscussion(ada);
    await addItems(db, { userId, baseId: here.baseId, tableId: here.tableId }, 100_000);
    const plans = {
      notification_of_user: {},
      notification_unread: { isRead: false },
      notification_of_kind: { kinds: ['REACTION' as const] },
      notification_of_base: { baseId: 'bas_none' },
      notification_archived: { isArchived: true },
    };
    for (const [index, filter] of Object.entries(plans)) {
      const seen = await planOf(db, () =>
        inboxLoaders(db, userId).inboxPage.load({ filter, before: Number.MAX_SAFE_INTEGER, limit: 51 }),
      );
      expect(seen, JSON.stringify(filter)).toContain(index);
      expect(seen, JSON.stringify(filter)).not.toContain('Seq Scan');
      // What is found of each kind, a page at most, is put together.
      if (!('kinds' in filter)) expect(seen, JSON.stringify(filter)).not.toMatch(/^ *-> {2}Sort/m);
    }
    const counted = await planOf(db, () => inboxLoaders(db, userId).unread.load(userId));
    expect(counted).not.toContain('Seq Scan');
    expect(counted).not.toContain('notification');
  });
});

describePostgres('what a batch of people have set, and who watches', () => {
  const server = serverOfSuite('server');

  it('is found by indexes, with plans that were made when there was nothing', async () => {
    const { db } = server().opened.database;
    await db.execute(sql`
      insert into notification_preference (user_id, scope_type, scope_id, kind, channel, delivery)
      select 'usr_' || n % 20000, 'TABLE', 'tbl_' || n, '', 'EMAIL', 'OFF' from generate_series(1, 200000) n`);
    await db.execute(sql`
      insert into notification_mute (user_id, scope_type, scope_id, until)
      select 'usr_' || n, 'EVERYTHING', '', now() + interval '1 day' from generate_series(1, 20000) n`);
    await db.execute(sql`
      insert into notification_watch (user_id, target_id, table_id)
      select 'usr_' || n, 'rec_' || n % 1000, 'tbl_' || n % 100 from generate_series(1, 100000) n`);
    const people = Array.from({ length: 500 }, (_, n) => `usr_${n}`);
    const place = { baseId: 'bas_1', tableId: 'tbl_7', recordId: 'rec_1', threadId: null };
    expect((await readPreferences(db, people, place)).size).toBe(499);
    expect(await planOf(db, () => readPreferences(db, people, place))).not.toContain('Seq Scan');
    for (const tableId of ['tbl_7', 'tbl_none']) {
      const watchers = await planOf(db, () => readRecordWatchers(db, tableId, ['rec_7']));
      expect(watchers).toContain('notification_watch_of_table');
      const views = await planOf(db, () => readViewWatches(db, tableId));
      expect(views).toContain('notification_watch_of_table');
    }
  });
});

/** The plan of the statement that some work sends. */
async function planOf(db: Parameters<typeof addPeople>[0], work: () => Promise<unknown>): Promise<string> {
  const { client } = (
    db as unknown as { session: { client: { unsafe(text: string, of?: unknown[]): unknown } } }
  ).session;
  const { unsafe } = client;
  const sent: [string, unknown[]][] = [];
  client.unsafe = (text, of = []) => {
    sent.push([text, of]);
    return unsafe.call(client, text, of);
  };
  await work();
  client.unsafe = unsafe;
  const [text, parameters] = there(sent[0]);
  const rows = (await unsafe.call(client, `explain ${text}`, parameters)) as Record<string, string>[];
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
