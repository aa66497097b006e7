import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { asc, count, eq, sql } from 'drizzle-orm';
import { bigint, boolean, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, DatabaseUnavailable } from '../../src/db/client.ts';
import { bytea } from '../../src/db/columns.ts';
import { isConnectionLost, isDuplicate } from '../../src/db/failure.ts';
import { openPglite } from '../../src/db/pglite.ts';
import { transaction } from '../../src/db/transaction.ts';
import { temporaryFolder } from '../support/folder.ts';

// PGlite makes a new database in 1 to 4 seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const item = pgTable('item', { id: text().primaryKey(), n: integer().notNull() }, (table) => [
  uniqueIndex('item_n').on(table.n),
]);

const kinds = pgTable('kinds', {
  id: text().primaryKey(),
  body: jsonb(),
  at: timestamp({ withTimezone: true }),
  atText: timestamp('at_text', { withTimezone: true, mode: 'string' }),
  big: bigint({ mode: 'number' }),
  bytes: bytea(),
  names: text().array(),
  flags: boolean().array(),
  yes: boolean(),
});

async function createTables({ db }: Database): Promise<void> {
  await db.execute(sql`create table item (id text primary key, n integer not null)`);
  await db.execute(sql`create unique index item_n on item (n)`);
  await db.execute(sql`create table kinds (id text primary key, body jsonb, at timestamptz, at_text timestamptz,
    big bigint, bytes bytea, names text[], flags boolean[], yes boolean)`);
}

const ids = async ({ db }: Pick<Database, 'db'>) =>
  (await db.select({ id: item.id }).from(item).orderBy(asc(item.n))).map(({ id }) => id);

const busy = (rounds: number) => sql`select count(*) from generate_series(1, ${sql.raw(String(rounds))})`;

describe('one database in memory', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openPglite({ dataDir: undefined, acquireTimeoutMs: 300 });
    await createTables(database);
  });
  beforeEach(async () => {
    await database.db.delete(item);
  });
  afterAll(() => database.close());

  test("a statement of its own never lands inside another one's transaction", async () => {
    const connection = await database.acquire();
    await connection.command('begin');
    await connection.db.insert(item).values({ id: 'inside', n: 1 });
    const outside = database.db.insert(item).values({ id: 'outside', n: 2 }).execute();
    // Three round trips: what was not made to wait has come through by then.
    for (let turn = 0; turn < 2; turn++) await ids(connection);
    expect(await ids(connection)).toEqual(['inside']);
    await connection.command('rollback');
    connection.release();
    await outside;
    expect(await ids(database)).toEqual(['outside']);
  });

  test('statements that nobody waited for run in the order they were sent', async () => {
    const connection = await database.acquire();
    const sent = [
      connection.command('begin'),
      ...Array.from({ length: 50 }, (_, n) =>
        connection.db
          .insert(item)
          .values({ id: `i${n}`, n })
          .execute(),
      ),
      connection.db.update(item).set({ id: 'last' }).where(eq(item.n, 49)).execute(),
      connection.command('commit'),
    ];
    const all = ids(connection);
    expect((await Promise.all(sent)).at(-1)).toBe('COMMIT');
    expect(await all).toEqual([...Array.from({ length: 49 }, (_, n) => `i${n}`), 'last']);
    connection.release();
  });

  test('after a failed statement COMMIT answers ROLLBACK and nothing is written', async () => {
    const connection = await database.acquire();
    const settled = await Promise.allSettled([
      connection.command('begin'),
      connection.db.insert(item).values({ id: 'a', n: 1 }).execute(),
      connection.db.insert(item).values({ id: 'b', n: 1 }).execute(),
      connection.db.insert(item).values({ id: 'c', n: 3 }).execute(),
      connection.command('commit'),
    ]);
    connection.release();
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(settled[4]).toMatchObject({ value: 'ROLLBACK' });
    expect(await ids(database)).toEqual([]);
  });

  test('a statement that cannot be sent makes COMMIT a rollback too', async () => {
    const connection = await database.acquire();
    const settled = await Promise.allSettled([
      connection.command('begin'),
      connection.db.insert(item).values({ id: 'a', n: 1 }).execute(),
      connection.db.execute(sql`select ${new Date()}`).execute(),
      connection.db.insert(item).values({ id: 'b', n: 2 }).execute(),
      connection.command('commit'),
    ]);
    expect(settled[2]).toMatchObject({ reason: { cause: new TypeError('a parameter cannot be a Date') } });
    expect(settled[4]).toMatchObject({ value: 'ROLLBACK' });
    expect(await connection.command('begin')).toBe('BEGIN');
    connection.release();
    expect(await ids(database)).toEqual([]);
  });

  test('transaction() works over it', async () => {
    const read = await transaction(database, async (tx) => {
      tx.write(tx.db.insert(item).values({ id: 'a', n: 1 }), tx.db.insert(item).values({ id: 'b', n: 2 }));
      return await ids(tx);
    });
    expect(read).toEqual([]);
    await expect(
      transaction(database, async (tx) =>
        tx.write(
          tx.db.insert(item).values([
            { id: 'c', n: 3 },
            { id: 'd', n: 1 },
          ]),
        ),
      ),
    ).rejects.toSatisfy((error) => isDuplicate(error, 'item_n'));
    expect(await ids(database)).toEqual(['a', 'b']);
  });

  test('whoever waits too long for the connection is refused, and the others keep their turn', async () => {
    const connection = await database.acquire();
    const late = Promise.allSettled([database.acquire(), database.db.select().from(item)]);
    const [acquired, selected] = await late;
    expect(acquired).toMatchObject({ reason: expect.any(DatabaseUnavailable) });
    expect(selected).toMatchObject({ reason: { cause: expect.any(DatabaseUnavailable) } });
    const order: number[] = [];
    const waiting = [1, 2, 3].map(async (n) => {
      const mine = await database.acquire();
      order.push(n);
      mine.release();
    });
    connection.release();
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
  });

  test('release with an open transaction rolls back before the next one has the connection', async () => {
    const first = await database.acquire();
    const next = database.acquire();
    first.command('begin').catch(() => {});
    first.db
      .insert(item)
      .values({ id: 'a', n: 1 })
      .execute()
      .catch(() => {});
    first.release();
    const second = await next;
    expect(await second.command('begin')).toBe('BEGIN');
    expect(await ids(second)).toEqual([]);
    await second.command('commit');
    second.release();
    await expect(first.command('begin')).rejects.toThrow('released');
    await expect(first.db.select().from(item)).rejects.toThrow();
  });

  test('errors have the code, the constraint and the detail of the database', async () => {
    await database.db.insert(item).values({ id: 'a', n: 1 });
    const error = await database.db
      .insert(item)
      .values({ id: 'b', n: 1 })
      .then(
        () => undefined,
        (error) => error,
      );
    expect(isDuplicate(error, 'item_n')).toBe(true);
    expect(isDuplicate(error, 'item_pkey')).toBe(false);
    expect(error.cause).toBeInstanceOf(Error);
    expect(error.cause).toMatchObject({
      code: '23505',
      message: 'duplicate key value violates unique constraint "item_n"',
      detail: 'Key (n)=(1) already exists.',
      constraint: 'item_n',
    });
  });

  test('columns round-trip as with the driver of the server', async () => {
    const row = {
      id: 'a',
      body: { text: 'ü "quoted" \\ ', list: [1, null, { deep: true }] },
      at: new Date('2024-02-29T12:34:56.789Z'),
      atText: '2024-02-29 12:34:56.789+00',
      big: 2 ** 53 - 1,
      bytes: Buffer.from([0, 1, 127, 128, 255]),
      names: ['plain', 'with "quotes" and \\', 'comma, {brace}', '', 'NULL', 'ü'],
      flags: [true, false],
      yes: true,
    };
    await database.db.insert(kinds).values(row);
    const [read] = await database.db.select().from(kinds);
    expect(read).toEqual(row);
    expect(read?.bytes).toBeInstanceOf(Buffer);

    const nothing = {
      body: null,
      at: null,
      atText: null,
      big: null,
      bytes: null,
      names: null,
      flags: null,
      yes: null,
    };
    const [returned] = await database.db
      .insert(kinds)
      .values({ id: 'b', ...nothing })
      .returning();
    expect(returned).toEqual({ id: 'b', ...nothing });
    const [empty] = await database.db
      .update(kinds)
      .set({ names: [], bytes: Buffer.alloc(0), yes: false })
      .where(eq(kinds.id, 'b'))
      .returning();
    expect(empty).toMatchObject({ names: [], bytes: Buffer.alloc(0), yes: false });
  });

  test('what drizzle does not convert has the types of postgres.js', async () => {
    const found = await database.db
      .select({
        int8: sql`9007199254740993::bigint`,
        numeric: sql`1.50`,
        counted: count(),
        array: sql`array['a', null, 'b"']`,
        param: sql`${sql.param(['x', 'y"'])}::text[]`,
        bytes: sql`${sql.param(Buffer.from([1, 2]))}::bytea`,
        at: sql`timestamptz '2024-01-01 00:00:00+00'`,
      })
      .from(item);
    expect(found).toEqual([
      {
        int8: '9007199254740993',
        numeric: '1.50',
        counted: 0,
        array: ['a', null, 'b"'],
        param: ['x', 'y"'],
        bytes: Buffer.from([1, 2]),
        at: '2024-01-01 00:00:00+00',
      },
    ]);
  });

  test('thousands of rows and a large value cross whole', async () => {
    const body = { text: 'é'.repeat(3_000_000) };
    await database.db.insert(kinds).values({ id: 'large', body });
    expect(await database.db.select({ body: kinds.body }).from(kinds).where(eq(kinds.id, 'large'))).toEqual([
      { body },
    ]);
    const rows = Array.from({ length: 5000 }, (_, n) => ({ id: `r${n}`, n }));
    await database.db.insert(item).values(rows);
    expect(await database.db.select().from(item).orderBy(asc(item.n))).toEqual(rows);
  });

  test('a statement that is kept parsed survives its failures, changed columns and more others than are kept', async () => {
    const add = (id: string, n: number) => database.db.insert(item).values({ id, n }).execute();
    const both = await Promise.allSettled([add('a', 1), add('b', 1), add('c', 2)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    for (let width = 1; width <= 300; width++) {
      const values = sql.join(
        Array.from({ length: width }, (_, n) => sql`${n}::int`),
        sql`, `,
      );
      await database.db.select({ id: item.id }).from(item).where(sql`${item.n} in (${values})`);
    }
    await add('d', 3);

    const read = () => database.db.select().from(item).where(eq(item.id, 'd'));
    expect(await read()).toEqual([{ id: 'd', n: 3 }]);
    await database.db.execute(sql`alter table item alter column n type bigint`);
    await expect(read()).rejects.toMatchObject({ cause: { code: '0A000' } });
    expect(await read()).toEqual([{ id: 'd', n: 3 }]);
    await database.db.execute(sql`alter table item alter column n type integer`);
    await database.db.execute(sql`deallocate all`);
    await expect(read()).rejects.toMatchObject({ cause: { code: '26000' } });
    expect(await read()).toEqual([{ id: 'd', n: 3 }]);
  });

  test('what is nested too deeply is refused and breaks nothing', async () => {
    const nested = '['.repeat(100_000) + ']'.repeat(100_000);
    await expect(database.db.execute(sql`select ${nested}::jsonb`)).rejects.toMatchObject({
      cause: { code: '54001' },
    });
    const conditions = sql.raw(`${'('.repeat(5000)}1 = 1${' and 2 = 2)'.repeat(5000)}`);
    expect(await database.db.select({ yes: sql`${conditions}` }).from(sql`(select 1) as one`)).toEqual([
      { yes: true },
    ]);
  });

  test('a long query leaves the event loop of the main thread free', async () => {
    let rounds = 200_000;
    let took = 0;
    let delay = Number.POSITIVE_INFINITY;
    for (; took < 500; rounds *= 2) {
      const histogram = monitorEventLoopDelay({ resolution: 5 });
      histogram.enable();
      const start = performance.now();
      await database.db.execute(busy(rounds));
      took = performance.now() - start;
      histogram.disable();
      delay = histogram.max / 1e6;
    }
    expect(delay / took).toBeLessThan(0.25);
  });
});

test('a database that ends rejects what was under way and what comes later, and does not hang', async () => {
  const database = await openPglite({ dataDir: undefined });
  await database.db.execute(sql`set exit_on_error = on`);
  const connection = await database.acquire();
  const waiting = database.acquire();
  const underWay = await Promise.allSettled([
    connection.command('begin'),
    connection.db.execute(sql`select 1 / 0`).execute(),
    connection.command('commit'),
  ]);
  expect(underWay).toMatchObject([
    { value: 'BEGIN' },
    { reason: { cause: expect.any(DatabaseUnavailable) } },
    { reason: expect.any(DatabaseUnavailable) },
  ]);
  for (const settled of underWay.slice(1))
    expect('reason' in settled && isConnectionLost(settled.reason)).toBe(true);
  connection.release();

  await expect(waiting).rejects.toThrow(DatabaseUnavailable);
  await expect(transaction(database, async () => {})).rejects.toThrow(DatabaseUnavailable);
  await database.close();
});

test('closing waits for what is under way and refuses what comes later', async () => {
  const database = await openPglite({ dataDir: undefined });
  await createTables(database);
  const connection = await database.acquire();
  await connection.command('begin');
  const closing = database.close();
  await connection.db.insert(item).values({ id: 'a', n: 1 });
  expect(await connection.command('commit')).toBe('COMMIT');
  connection.release();
  await closing;
  await database.close();
  await expect(database.acquire()).rejects.toThrow(DatabaseUnavailable);
  await expect(connection.command('begin')).rejects.toThrow();
});

describe('in a folder', () => {
  let parent: string;
  let remove: () => Promise<void>;

  beforeEach(async () => {
    ({ path: parent, remove } = await temporaryFolder());
  });
  afterEach(() => remove());

  const start = (script: string) => {
    const module = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
    const head = `
      const { openPglite } = await import(${module('../../src/db/pglite.ts')});
      const { sql } = await import(${module('../../node_modules/drizzle-orm/index.js')});
      const database = await openPglite({ dataDir: ${JSON.stringify(join(parent, 'made', 'pglite'))} });
    `;
    return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', head + script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  };

  test('every acknowledged row survives kill -9, and a closed database lets its process end', async () => {
    const writer = start(`
      await database.db.execute(sql\`create table item (id text primary key, n integer not null)\`);
      for (let n = 0; ; n++) {
        const connection = await database.acquire();
        connection.command('begin');
        connection.db.execute(sql\`insert into item values (\${'i' + n}, \${n})\`).catch(() => {});
        await connection.command('commit');
        connection.release();
        console.log(n);
      }
    `);
    const writerEnds = once(writer, 'exit');
    let acknowledged = -1;
    for await (const line of createInterface({ input: writer.stdout })) {
      acknowledged = Number(line);
      if (acknowledged === 300) writer.kill('SIGKILL');
    }
    expect(await writerEnds).toEqual([null, 'SIGKILL']);
    expect(acknowledged).toBeGreaterThanOrEqual(300);

    const reader = start(`
      console.log((await database.db.execute(sql\`select n from item order by n\`)).rows.map(({ n }) => n).join());
      await database.close();
    `);
    const readerEnds = once(reader, 'exit');
    const read: string[] = [];
    for await (const line of createInterface({ input: reader.stdout })) read.push(line);
    expect(await readerEnds).toEqual([0, null]);
    const numbers = (read.at(-1) ?? '').split(',').map(Number);
    expect(numbers.slice(0, acknowledged + 1)).toEqual(Array.from({ length: acknowledged + 1 }, (_, n) => n));
  });

  test('a folder that is no database is refused with the reason', async () => {
    await expect(openPglite({ dataDir: '/dev/null/pglite' })).rejects.toThrow(DatabaseUnavailable);
  });
});
