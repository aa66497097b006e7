import { randomBytes, randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq, sql } from 'drizzle-orm';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Database, DatabaseUnavailable } from '../../src/db/client.ts';
import { failureCode, isConnectionLost, isUnavailable, NEVER_SENT } from '../../src/db/failure.ts';
import { openPostgres, type PostgresOptions } from '../../src/db/postgres.ts';
import { type Outcome, OutcomeUnknown, type Tx, transaction } from '../../src/db/transaction.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { eventually } from '../support/eventually.ts';

const server = new URL(process.env.DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/postgres');
const name = `cobase_test_${randomBytes(6).toString('hex')}`;
const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
const seed = Number(process.env.SEED ?? randomInt(2 ** 31));

const COUNTERS = 64;
const counter = pgTable('counter', { id: integer('id').primaryKey(), n: integer('n').notNull() });
const half = pgTable('half', { key: text('key').notNull(), side: integer('side').notNull() });

const admin = postgres(server.href, { max: 2, onnotice: () => {} });
let inside: postgres.Sql;
const uncaught: unknown[] = [];
const note = (error: unknown) => uncaught.push(error);

beforeAll(async () => {
  await admin.unsafe(`create database ${name}`);
  inside = postgres(url, { max: 2, onnotice: () => {}, connection: { application_name: 'test' } });
  await inside.unsafe(`
    create table counter (id int primary key, n int not null);
    create table half (key text not null, side int not null);
    create index on half (key);
    insert into counter select id, 0 from generate_series(1, ${COUNTERS}) id;
  `);
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
});

afterAll(async () => {
  process.off('unhandledRejection', note);
  process.off('uncaughtException', note);
  await inside.end({ timeout: 1 });
  for (const each of [name, `${name}_own`])
    await admin.unsafe(`drop database if exists ${each} with (force)`);
  await admin.end({ timeout: 1 });
});

beforeEach(() => {
  uncaught.length = 0;
});

afterEach(() => {
  expect(uncaught).toEqual([]);
});

function open(options: Partial<PostgresOptions> = {}): Database {
  const database = openPostgres({ url, ...options });
  onTestFinished(() => database.close());
  return database;
}

async function proxied(): Promise<{ proxy: TcpProxy; url: string }> {
  const proxy = await startProxy({ target: { host: server.hostname, port: Number(server.port || 5432) } });
  onTestFinished(() => proxy.close());
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String(proxy.port);
  return { proxy, url: through.href };
}

/** One row of one table, so that an expression can be asked for without `execute`. */
function ask<T>(db: Database['db'], expression: ReturnType<typeof sql<T>>): Promise<{ value: T }[]> {
  return db.select({ value: expression }).from(counter).where(eq(counter.id, 1)).execute();
}

const pid = sql<number>`pg_backend_pid()`;
const put = (db: Database['db'], key: string, side: number) => db.insert(half).values({ key, side });

async function rows(key: string): Promise<number> {
  const [found] = await inside<[{ n: number }]>`select count(*)::int as n from half where key = ${key}`;
  return found.n;
}

/** How many connections the pool really has: those that sleep at the same time. */
async function poolSize(database: Database, asked: number): Promise<number> {
  const nap = sql<number>`case when pg_sleep(0.4)::text is not null then pg_backend_pid() end`;
  const pids = await Promise.all(Array.from({ length: asked }, () => ask(database.db, nap)));
  return new Set(pids.map(([row]) => row?.value)).size;
}

/** A pool that has lost connections for good never is; one on a busy machine takes a while to have them all open again. */
async function isWhole(database: Database, size: number): Promise<void> {
  await eventually(async () => expect(await poolSize(database, size)).toBe(size), 10_000);
}

async function kill(backend: number): Promise<void> {
  await inside`select pg_terminate_backend(${backend})`;
  await gone(backend);
}

async function gone(backend: number): Promise<void> {
  for (;;) {
    const [left] = await inside<[{ n: number }]>`
      select count(*)::int as n from pg_stat_activity where pid = ${backend}`;
    if (left.n === 0) break;
    await sleep(2);
  }
  await sleep(10);
}

const reason = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

function random(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Ends backends of the pool that are in one of `states`, at random moments, until `count` are dead. Between two shots something of
 * the work has to come to its end, so that a slow machine has no harder storm than a fast one.
 */
async function killer(
  count: number,
  states: string[],
  next: () => number,
  ended: () => number,
): Promise<number> {
  const dead = new Set<number>();
  const until = performance.now() + 60_000;
  while (dead.size < count && performance.now() < until) {
    const killed = await inside<{ pid: number }[]>`
      select pid, pg_terminate_backend(pid) from (
        select pid from pg_stat_activity
        where datname = ${name} and application_name = 'cobase' and state = any(${states})
        order by random() limit 2
      ) victim`;
    for (const row of killed) dead.add(row.pid);
    const before = ended();
    await sleep(next() * 8);
    for (let turn = 0; ended() === before && turn < 50; turn++) await sleep(2);
  }
  return dead.size;
}

describe(`storms (SEED=${seed})`, () => {
  interface Figures {
    kills: number;
    transactions: number;
    retries: number;
    rejected: number;
    asked: number;
    ms: number;
  }

  async function storm(
    states: string[],
    work: (tx: Tx, key: string, next: () => number) => Promise<void>,
  ): Promise<Figures> {
    const database = open({ max: 10 });
    const next = random(seed);
    const started = performance.now();
    const fates = new Map<string, 'resolved' | unknown>();
    let attempts = 0;
    let asked = 0;
    let over = false;

    const run = async (key: string) => {
      const id = Math.floor(next() * COUNTERS) + 1;
      const outcome: Outcome = async ({ db }) => {
        asked++;
        await db.select().from(counter).where(eq(counter.id, id)).for('update');
        return (await db.select().from(half).where(eq(half.key, key))).length > 0;
      };
      const job = async (tx: Tx) => {
        attempts++;
        await tx.db
          .update(counter)
          .set({ n: sql`${counter.n} + 1` })
          .where(eq(counter.id, id));
        await work(tx, key, next);
      };
      const error = await reason(transaction(database, job, outcome));
      fates.set(key, error ?? 'resolved');
    };
    const workers = Array.from({ length: 16 }, async (_, worker) => {
      for (let turn = 0; !over; turn++) await run(`${states[0]}-${worker}-${turn}`);
    });

    const kills = await killer(500, states, next, () => fates.size);
    over = true;
    const settled = await Promise.race([
      Promise.all(workers).then(() => true),
      sleep(30_000, false, { ref: false }),
    ]);
    expect(settled, 'every promise settles').toBe(true);

    await sleep(50);
    await isWhole(database, 10);

    const found = await inside<{ key: string; n: number; sides: number }[]>`
      select key, count(*)::int as n, count(distinct side)::int as sides from half group by key`;
    const written = new Map(found.map(({ key, n, sides }) => [key, { n, sides }]));
    const torn = found.filter(({ n, sides }) => n !== 2 || sides !== 2);
    expect(torn).toEqual([]);
    const wrong = [...fates].filter(
      ([key, fate]) => !(fate instanceof OutcomeUnknown) && (fate === 'resolved') !== written.has(key),
    );
    expect(wrong).toEqual([]);
    expect([...fates.values()].filter((fate) => fate instanceof OutcomeUnknown)).toEqual([]);
    const rejected = [...fates.values()].filter((fate) => fate !== 'resolved');
    for (const fate of rejected)
      expect(isConnectionLost(fate) || isUnavailable(fate), String(fate)).toBe(true);
    return {
      kills,
      transactions: fates.size,
      retries: attempts - fates.size,
      rejected: rejected.length,
      asked,
      ms: Math.round(performance.now() - started),
    };
  }

  test('500 connections killed between the statements of transactions', { timeout: 100_000 }, async () => {
    const figures = await storm(['idle in transaction', 'idle'], async ({ db, write }, key, next) => {
      await put(db, key, 1);
      await sleep(next() * 10);
      write(put(db, key, 2));
    });
    console.log('idle storm', JSON.stringify({ seed, ...figures }));
    expect(figures.kills).toBeGreaterThanOrEqual(500);
  });

  test('500 connections killed while statements run', { timeout: 100_000 }, async () => {
    const figures = await storm(['active'], async ({ db, write }, key) => {
      await ask(db, sql`pg_sleep(0.004)`);
      write(put(db, key, 1), put(db, key, 2));
    });
    console.log('busy storm', JSON.stringify({ seed, ...figures }));
    expect(figures.kills).toBeGreaterThanOrEqual(500);
  });

  test('plain statements: the pool does not shrink', { timeout: 100_000 }, async () => {
    const database = open({ max: 4 });
    const next = random(seed);
    let over = false;
    let answered = 0;
    let lost = 0;
    const workers = Array.from({ length: 12 }, async () => {
      while (!over) {
        const error = await reason(ask(database.db, sql`pg_sleep(0.002)`));
        if (error === undefined) answered++;
        else if (isConnectionLost(error) || isUnavailable(error)) lost++;
        else throw error;
      }
    });
    const kills = await killer(100, ['active', 'idle'], next, () => answered);
    over = true;
    await Promise.all(workers);
    await sleep(50);
    await isWhole(database, 4);
    console.log('plain storm', JSON.stringify({ seed, kills, answered, lost }));
  });
});

describe('a connection that died', () => {
  test('runs nothing more, on itself or elsewhere, and the pool is whole again', async () => {
    const database = open({ max: 2 });
    for (let round = 0; round < 3; round++) {
      const key = `dead-${round}`;
      const connection = await database.acquire();
      await connection.command('begin');
      const [backend] = await ask(connection.db, pid);
      await put(connection.db, key, 1);
      await kill(backend?.value ?? 0);
      await eventually(async () =>
        expect(failureCode(await reason(ask(connection.db, pid)))).toBe(NEVER_SENT),
      );
      const late = await Promise.all([
        reason(put(connection.db, key, 2).execute()),
        reason(ask(connection.db, pid)),
        reason(connection.command('commit')),
      ]);
      expect(late.map(failureCode)).toEqual(Array(3).fill(NEVER_SENT));
      // By now its place in the pool may have been born again.
      await ask(database.db, pid);
      expect(failureCode(await reason(put(connection.db, key, 2).execute()))).toBe(NEVER_SENT);
      connection.release();
      connection.release();
      expect(await rows(key)).toBe(0);
      await isWhole(database, 2);
    }
  });

  test('rejects all that was sent on it and not answered', async () => {
    const database = open({ max: 2 });
    const connection = await database.acquire();
    connection.command('begin').catch(() => {});
    const [backend] = await ask(connection.db, pid);
    const sent = [
      ask(connection.db, sql`pg_sleep(20)`),
      ...Array.from({ length: 300 }, (_, n) => put(connection.db, 'unanswered', n).execute()),
      connection.command('commit'),
    ].map(reason);
    await sleep(20);
    await kill(backend?.value ?? 0);
    const codes = (await Promise.all(sent)).map(failureCode);
    expect(new Set(codes)).toEqual(new Set(['CONNECTION_CLOSED']));
    connection.release();
    expect(await rows('unanswered')).toBe(0);
    await isWhole(database, 2);
  });

  test('during COMMIT: the outcome decides, and the work is not done twice', async () => {
    for (const arrives of [true, false]) {
      const { proxy, url } = await proxied();
      const database = open({ url, max: 2 });
      await Promise.all([ask(database.db, pid), ask(database.db, pid)]);
      const key = `commit-${arrives}`;
      let cuts = 0;
      proxy.onData((chunk, way) => {
        if (way === 'down' || cuts > 0 || !chunk.includes('commit\0')) return undefined;
        cuts++;
        return arrives ? 'cut' : 'drop';
      });
      let runs = 0;
      let asked = 0;
      const work = async ({ db, write }: Tx) => {
        runs++;
        await db.select().from(counter).where(eq(counter.id, 1)).for('update');
        write(put(db, key, 1), put(db, key, 2));
        return runs;
      };
      const outcome: Outcome = async ({ db }) => {
        asked++;
        await db.select().from(counter).where(eq(counter.id, 1)).for('update');
        return (await db.select().from(half).where(eq(half.key, key))).length > 0;
      };
      expect(await transaction(database, work, outcome)).toBe(arrives ? 1 : 2);
      expect({ cuts, asked, rows: await rows(key) }).toEqual({ cuts: 1, asked: 1, rows: 2 });

      cuts = 0;
      await expect(transaction(database, work)).rejects.toBeInstanceOf(OutcomeUnknown);
      await isWhole(database, 2);
    }
  });

  test('during COMMIT: it is asked until somebody answers, for so long and not so often', async () => {
    const { proxy, url } = await proxied();
    const database = open({ url, max: 2 });
    let cuts = 0;
    proxy.onData((chunk, way) => {
      if (way === 'down' || cuts > 0 || !chunk.includes('commit\0')) return undefined;
      cuts++;
      return 'cut';
    });
    const lost = () => Object.assign(new Error('gone again'), { code: 'CONNECTION_CLOSED' });
    const work = (key: string) => async (tx: Tx) => tx.write(put(tx.db, key, 1));

    let asked = 0;
    const late: Outcome = async ({ db }) => {
      if (++asked <= 12) throw asked % 2 ? lost() : new DatabaseUnavailable('no connection');
      return (await db.select().from(half).where(eq(half.key, 'patient'))).length > 0;
    };
    await transaction(database, work('patient'), late);
    expect({ asked, rows: await rows('patient') }).toEqual({ asked: 13, rows: 1 });

    cuts = 0;
    const never: Outcome = async () => {
      throw lost();
    };
    const started = performance.now();
    const given = reason(transaction(database, work('hopeless'), never, { askMs: 200 }));
    expect(await given).toBeInstanceOf(OutcomeUnknown);
    expect(performance.now() - started).toBeGreaterThan(200);
  });

  test('without a word (a black hole): ended when the answer is overdue', { timeout: 15_000 }, async () => {
    const { proxy, url } = await proxied();
    const database = open({ url, max: 2, statementTimeoutMs: 200 });
    expect(await poolSizeQuick(database)).toBe(2);
    proxy.hold();
    const errors = await Promise.all([reason(ask(database.db, pid)), reason(ask(database.db, pid))]);
    expect(errors.every(isConnectionLost)).toBe(true);
    proxy.resume();
    expect(await poolSizeQuick(database)).toBe(2);
  });

  /** As poolSize, for a pool whose statements may not take long. */
  async function poolSizeQuick(database: Database): Promise<number> {
    const nap = sql<number>`case when pg_sleep(0.1)::text is not null then pg_backend_pid() end`;
    const pids = await Promise.all([ask(database.db, nap), ask(database.db, nap)]);
    return new Set(pids.map(([row]) => row?.value)).size;
  }
});

describe('the acquire limit', () => {
  test('a full pool answers within it, in order, and recovers', async () => {
    const database = open({ max: 2, acquireTimeoutMs: 300 });
    const held = [await database.acquire(), await database.acquire()];
    const started = performance.now();
    const errors = await Promise.all([
      reason(database.acquire()),
      reason(ask(database.db, pid)),
      reason(transaction(database, async () => 1)),
    ]);
    const ms = performance.now() - started;
    expect(errors.every(isUnavailable)).toBe(true);
    expect(errors[0]).toBeInstanceOf(DatabaseUnavailable);
    expect(ms).toBeGreaterThan(250);
    expect(ms).toBeLessThan(600);

    const order: number[] = [];
    const waiting = [1, 2, 3].map((n) => ask(database.db, pid).then(() => order.push(n)));
    held[0]?.release();
    await Promise.all(waiting);
    held[1]?.release();
    expect(order).toEqual([1, 2, 3]);
    expect(await poolSize(database, 2).catch(() => 0)).toBe(2);
  });

  test('what a node lives by goes before all others who wait', async () => {
    const database = open({ max: 1 });
    const held = await database.acquire();
    const order: string[] = [];
    const waiting = [
      ask(database.db, pid).then(() => order.push('db')),
      transaction(database, async () => order.push('transaction')),
      ask(database.vital, pid).then(() => order.push('vital')),
    ];
    held.release();
    await Promise.all(waiting);
    expect(order).toEqual(['vital', 'db', 'transaction']);
  });

  test('a server that refuses, and one that never answers, are told within it', async () => {
    const { proxy, url } = await proxied();
    const database = open({ url, max: 3, acquireTimeoutMs: 400 });
    const failing = async () => {
      const started = performance.now();
      const errors = await Promise.all(Array.from({ length: 6 }, () => reason(database.acquire())));
      expect(errors.every((error) => error instanceof DatabaseUnavailable)).toBe(true);
      expect(performance.now() - started).toBeLessThan(900);
    };
    proxy.refuse();
    await failing();
    proxy.accept();
    proxy.hold();
    await failing();
    proxy.resume();
    await sleep(400);
    await isWhole(database, 3);

    const unreachable = open({ url: 'postgres://root@127.0.0.1:1/none', acquireTimeoutMs: 300 });
    expect(isUnavailable(await reason(ask(unreachable.db, pid)))).toBe(true);
  });

  test('a wrong database name is told at once', async () => {
    const database = open({ url: Object.assign(new URL(url), { pathname: '/no_such_database' }).href });
    const started = performance.now();
    const error = await reason(database.acquire());
    expect(error).toBeInstanceOf(DatabaseUnavailable);
    expect(error instanceof Error && failureCode(error.cause)).toBe('3D000');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('a short restart of the server is waited out', async () => {
    const { proxy, url } = await proxied();
    const database = open({ url, max: 2, acquireTimeoutMs: 3_000 });
    await ask(database.db, pid);
    proxy.refuse();
    proxy.cut();
    await sleep(20);
    const waiting = ask(database.db, pid);
    await sleep(500);
    proxy.accept();
    expect(await waiting).toHaveLength(1);
  });
});

describe('transactions', () => {
  test('one that stalls is ended and reported', { timeout: 15_000 }, async () => {
    async function stalled(prepare: boolean) {
      const database = open({ max: 2, prepare });
      const key = `stalled-${prepare}`;
      let runs = 0;
      const stall = async () => {
        const connection = await database.acquire();
        await connection.command('begin');
        await put(connection.db, key, 1);
        await sleep(2_300);
        const error = await reason(connection.command('commit'));
        connection.release();
        return error;
      };
      const [told] = await Promise.all([
        stall(),
        transaction(database, async ({ db, write }) => {
          runs++;
          await ask(db, pid);
          if (runs === 1) await sleep(2_300);
          write(put(db, `${key}-again`, 1));
        }),
      ]);
      expect(isConnectionLost(told)).toBe(true);
      expect(await rows(key)).toBe(0);
      expect(runs).toBe(2);
      expect(await rows(`${key}-again`)).toBe(1);
      await isWhole(database, 2);
    }
    await Promise.all([stalled(true), stalled(false)]);
  });

  test('released open, it is rolled back before anybody gets the connection', async () => {
    const database = open({ max: 1 });
    const connection = await database.acquire();
    await connection.command('begin');
    await put(connection.db, 'abandoned', 1);
    const late = put(connection.db, 'abandoned', 2).execute();
    connection.release();
    await put(database.db, 'abandoned', 3);
    await late;
    expect(await database.db.select().from(half).where(eq(half.key, 'abandoned'))).toEqual([
      { key: 'abandoned', side: 3 },
    ]);
    await expect(connection.command('commit')).rejects.toThrow('given back');
  });

  test('COMMIT of a failed one answers ROLLBACK', async () => {
    const database = open({ max: 1 });
    const connection = await database.acquire();
    expect(await connection.command('begin')).toBe('BEGIN');
    expect(failureCode(await reason(ask(connection.db, sql`1 / (${counter.n} - ${counter.n})`)))).toBe(
      '22012',
    );
    expect(await connection.command('commit')).toBe('ROLLBACK');
    await connection.command('begin');
    expect(await connection.command('commit')).toBe('COMMIT');
    connection.release();
  });

  test('a write that the client refuses undoes the others in its burst', async () => {
    const database = open({ max: 1 });
    const bad = (db: Database['db']) =>
      db.insert(half).values({ key: sql`${{ toString: () => 'x' }}`, side: 1 });
    for (const order of [0, 1]) {
      const key = `refused-${order}`;
      const work = async ({ db, write }: Tx) => {
        const writes = [put(db, key, 1), put(db, key, 2)];
        write(...writes.toSpliced(order, 0, bad(db)));
      };
      await expect(transaction(database, work)).rejects.toThrow();
      expect(await rows(key)).toBe(0);
    }
    await isWhole(database, 1);
  });

  test('a named statement that the server forgot is not sent again behind the COMMIT', async () => {
    const database = open({ max: 1 });
    await put(database.db, 'forgotten', 0);
    const [backend] = await ask(database.db, pid);
    const connection = await database.acquire();
    await connection.db.execute(sql`deallocate all`);
    connection.release();
    const error = await reason(
      transaction(database, async ({ db, write }) => write(put(db, 'forgotten', 1), put(db, 'forgotten', 2))),
    );
    expect(await rows('forgotten')).toBe(1);
    expect(failureCode(error)).toBe('26000');
    // The client forgot the name too, so the next one is made anew, on the same connection.
    await put(database.db, 'forgotten', 3);
    expect(await ask(database.db, pid)).toEqual([backend]);
  });

  test('statements sent without waiting leave together, cold or warm', async () => {
    const { proxy, url } = await proxied();
    for (const prepare of [true, false]) {
      const database = open({ url, max: 1, prepare });
      await ask(database.db, pid);
      for (const round of ['cold', 'warm']) {
        const trips: string[] = [];
        proxy.onData((chunk, way) => {
          if (trips.at(-1) !== way) trips.push(way);
          if (way === 'up') expect(chunk.length).toBeGreaterThan(0);
          return undefined;
        });
        proxy.delay(20);
        await transaction(database, async ({ db, write }) => {
          await db
            .select()
            .from(counter)
            .where(and(eq(counter.id, 1), eq(counter.n, -1)));
          // Long ones between short ones: the kernel must not hold back the last, waiting for an answer.
          write(...Array.from({ length: 20 }, (_, n) => put(db, 'burst'.repeat(n % 2 ? 300 : 1), n)));
        });
        proxy.delay(0);
        expect(trips, `${round}, prepare ${prepare}`).toEqual(['up', 'down', 'up', 'down']);
      }
    }
  });

  test('a long burst takes few round trips', async () => {
    const { proxy, url } = await proxied();
    const database = open({ url, max: 1 });
    await put(database.db, 'long', 0);
    let turns = 0;
    let last = '';
    proxy.onData((_, way) => {
      if (last !== way) turns++;
      last = way;
      return undefined;
    });
    proxy.delay(10);
    await transaction(database, async ({ db, write }) => {
      write(...Array.from({ length: 250 }, (_, n) => put(db, 'long', n)));
    });
    proxy.delay(0);
    expect(await rows('long')).toBe(251);
    expect(turns).toBeLessThan(20);
  });

  test('values keep their type, sent as a named statement or not', async () => {
    for (const prepare of [true, false]) {
      const database = open({ max: 1, prepare });
      for (let round = 0; round < 3; round++) {
        const [row] = await database.db
          .select({
            yes: sql<boolean>`${true}::bool`,
            number: sql<number>`${1.5}::float8`,
            big: sql<string>`${2n ** 60n}::int8`,
            nothing: sql<null>`${null}::text`,
            bytes: sql<Buffer>`${Buffer.from([0, 255])}::bytea`,
            list: sql<string[]>`${sql.param(['a"\\,', 'b'])}::text[]`,
            json: sql<unknown>`${JSON.stringify({ a: [1] })}::jsonb`,
            none: sql<string[]>`${sql.param([])}::text[]`,
          })
          .from(counter)
          .where(eq(counter.id, 1));
        expect(row).toEqual({
          yes: true,
          number: 1.5,
          big: '1152921504606846976',
          nothing: null,
          bytes: Buffer.from([0, 255]),
          list: ['a"\\,', 'b'],
          json: { a: [1] },
          none: [],
        });
      }
    }
  });
});

describe('the driver, patched', () => {
  const raw = (max: number) => {
    const driver = postgres(url, { max, onnotice: () => {}, backoff: () => 0.01 });
    onTestFinished(() => driver.end({ timeout: 1 }));
    return driver;
  };

  test('a reserved handle stays dead when its place in the pool is born again', async () => {
    const driver = raw(1);
    const handle = await driver.reserve();
    await handle`begin`;
    const [own] = await handle<[{ pid: number }]>`select pg_backend_pid() as pid`;
    await kill(own.pid);
    for (let n = 0; n < 3; n++) {
      expect(isConnectionLost(await reason(handle`insert into half values ('reborn', 1)`))).toBe(true);
      await eventually(() => driver`select 1`.execute());
    }
    handle.release();
    expect(await rows('reborn')).toBe(0);
    await driver.reserve().then((next) => next.release());
  });

  test('so does the handle of begin()', async () => {
    const driver = raw(1);
    let told: (late: Promise<unknown>) => void = () => {};
    const late = new Promise<unknown>((resolve) => {
      told = resolve;
    });
    const begun = driver.begin(async (handle) => {
      const [own] = await handle<[{ pid: number }]>`select pg_backend_pid() as pid`;
      await kill(own.pid);
      await eventually(() => driver`select 1`.execute());
      told(reason(handle`insert into half values ('begun', 1)`));
      await late;
    });
    expect(isConnectionLost(await reason(begun))).toBe(true);
    expect(isConnectionLost(await late)).toBe(true);
    expect(await rows('begun')).toBe(0);
  });

  test('a connection killed while busy leaves nothing behind for the next in its place', async () => {
    const own = `${name}_own`;
    await admin.unsafe(`create database ${own}`);
    const driver = postgres(Object.assign(new URL(server), { pathname: `/${own}` }).href, {
      max: 1,
      backoff: () => 0.01,
    });
    onTestFinished(() => driver.end({ timeout: 1 }));
    for (const dropped of [false, true]) {
      const handle = await driver.reserve();
      const [backend] = await handle<[{ pid: number }]>`select pg_backend_pid() as pid`;
      const running = reason(handle`select pg_sleep(20)`);
      await sleep(20);
      if (dropped) await admin.unsafe(`drop database ${own} with (force)`);
      else await kill(backend.pid);
      expect(failureCode(await running)).toBe('CONNECTION_CLOSED');
      handle.release();
    }
    expect(failureCode(await reason(driver.reserve()))).toBe('3D000');
  });

  test('what was written to a connection in the moment of its end is forgotten', async () => {
    for (const order of [0, 1]) {
      const driver = raw(2);
      const handles = [await driver.reserve(), await driver.reserve()] as const;
      const [first, second] = order === 0 ? handles : ([handles[1], handles[0]] as const);
      // Its rejection comes when one connection is closed and the other one not yet.
      const late = reason(first`select pg_sleep(20)`).then(() => reason(second`select 1`));
      await sleep(20);
      handles[0].destroy();
      handles[1].destroy();
      expect(failureCode(await late)).toBe('CONNECTION_CLOSED');
      const again = await Promise.all([driver.reserve(), driver.reserve()]);
      for (const handle of again) handle.release();
    }
  });

  test('a server that takes connections and closes them is not stormed', async () => {
    let taken = 0;
    const closer = createServer((socket) => {
      taken++;
      socket.on('error', () => {});
      // Read to its end, or the socket would stay half open.
      socket.resume().end();
    });
    onTestFinished(() => void closer.close());
    await new Promise<void>((resolve) => closer.listen(0, '127.0.0.1', resolve));
    const address = closer.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const database = open({ url: `postgres://root@127.0.0.1:${port}/none`, max: 1, acquireTimeoutMs: 500 });
    expect(await reason(database.acquire())).toBeInstanceOf(DatabaseUnavailable);
    expect(taken).toBeGreaterThan(1);
    expect(taken).toBeLessThan(20);
  });

  test('a parameter it cannot send fails its own statement, and no other', async () => {
    const driver = raw(1);
    const handle = await driver.reserve();
    const answers = await Promise.all([
      handle`select 1 as n`.then(([row]) => row?.n),
      reason(handle.unsafe('select $1::text', [undefined as unknown as null])),
      handle`select 2 as n`.then(([row]) => row?.n),
      reason(handle.unsafe('select $1::text', [undefined as unknown as null])),
    ]);
    expect([answers[0], failureCode(answers[1]), answers[2]]).toEqual([1, 'UNDEFINED_VALUE', 2]);
    handle.release();
    expect((await driver`select 3 as n`)[0]?.n).toBe(3);
  });

  test('reservations that wait while connections die are all served', async () => {
    const driver = raw(2);
    const held = await Promise.all([driver.reserve(), driver.reserve()]);
    const waiting = Array.from({ length: 6 }, () => driver.reserve());
    for (const handle of held) {
      const [own] = await handle<[{ pid: number }]>`select pg_backend_pid() as pid`;
      await kill(own.pid);
    }
    const pids = new Set<number>();
    for (const next of waiting) {
      const handle = await next;
      const [own] = await handle<[{ pid: number }]>`select pg_backend_pid() as pid`;
      pids.add(own.pid);
      handle.release();
    }
    expect(pids.size).toBeLessThanOrEqual(2);
  });
});

test('close waits for what runs, and then nothing more is taken', async () => {
  const database = openPostgres({ url, max: 2 });
  const running = ask(database.db, sql<number>`case when pg_sleep(0.2)::text is not null then 1 end`);
  await sleep(50);
  await database.close();
  expect(await running).toEqual([{ value: 1 }]);
  await expect(database.acquire()).rejects.toBeInstanceOf(DatabaseUnavailable);
});
