import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { transaction } from '../../src/db/transaction.ts';
import { bringUpToDate } from '../../src/open.ts';
import { createQueue } from '../../src/queue/queue.ts';
import { startWorker } from '../../src/queue/worker.ts';
import { startProxy } from '../faults/tcp-proxy.ts';
import { emptyDatabase, openOwn, ownDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { describePostgres, modes } from '../support/modes.ts';

describe.each(modes)('the queue (%s)', (mode) => {
  let database: Database;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    ({ database, remove } = await openOwn(mode));
  });
  afterAll(() => remove());

  it('has a job if and only if the transaction that it follows from was committed', async () => {
    const queue = createQueue(database);
    await transaction(database, async (tx) => tx.write(queue.send(tx.db, 'notify', [{ n: 1 }, { n: 2 }])));
    await transaction(database, async (tx) => {
      await queue.send(tx.db, 'notify', [{ n: 3 }]).execute();
      throw new Error('refused');
    }).catch(() => {});
    const jobs = await queue.fetch('notify', 10);
    expect(jobs.map(({ data }) => data)).toEqual(expect.arrayContaining([{ n: 1 }, { n: 2 }]));
    expect(jobs).toHaveLength(2);
    expect(await queue.fetch('notify', 10)).toEqual([]);
    for (const { id } of jobs) await queue.done('notify', id);
    await queue.expire();
    await queue.tidy();
  });

  it('tries what has failed again', async () => {
    const queue = createQueue(database);
    const done: unknown[] = [];
    const errors: unknown[] = [];
    const worker = startWorker({
      queue,
      name: 'notify',
      lanes: 2,
      onError: (error) => errors.push(error),
      async handle(data) {
        if (errors.length === 0) throw new Error('not yet');
        done.push(data);
      },
    });
    await transaction(database, async (tx) => tx.write(queue.send(tx.db, 'notify', [{ n: 4 }])));
    worker.wake();
    await eventually(() => expect(done).toEqual([{ n: 4 }]));
    expect(errors).toHaveLength(1);
    await worker.close();
  });

  it('leaves off a long job when the node stops, without an error, and another one goes on with it', async () => {
    const queue = createQueue(database);
    const errors: unknown[] = [];
    const onError = (error: unknown) => errors.push(error);
    let begun = false;
    const stopped = startWorker({
      queue,
      name: 'notify',
      lanes: 1,
      onError,
      handle: (_, stopping) => {
        begun = true;
        return new Promise((_, leave) => stopping.addEventListener('abort', () => leave(stopping.reason)));
      },
    });
    await transaction(database, async (tx) => tx.write(queue.send(tx.db, 'notify', [{ n: 5 }])));
    stopped.wake();
    await eventually(() => expect(begun).toBe(true));
    await stopped.close();
    const done: unknown[] = [];
    const handle = async (data: unknown) => void done.push(data);
    const other = startWorker({ queue, name: 'notify', lanes: 1, onError, handle });
    await eventually(() => expect(done).toEqual([{ n: 5 }]));
    expect(errors).toEqual([]);
    await other.close();
  });

  it('keeps nothing of what was done, and what failed for good for a week and a half-day', async () => {
    const queue = createQueue(database);
    const { db } = database;
    const countOf = async (table: 'job' | 'archive') => {
      const [row] = await db
        .select({ count: sql`count(*)`.mapWith(Number) })
        .from(sql.raw(`pgboss.${table}`));
      return row?.count;
    };
    expect(await countOf('job')).toBe(0);
    await transaction(database, async (tx) => tx.write(queue.send(tx.db, 'notify', [{ n: 6 }])));
    await queue.tidy();
    expect(await countOf('job')).toBe(1);
    await db.execute(sql`update pgboss.job set state = 'failed', completed_on = now() - interval '13 hours'`);
    await queue.tidy();
    expect([await countOf('job'), await countOf('archive')]).toEqual([0, 1]);
    await db.execute(sql`update pgboss.archive set archived_on = now() - interval '8 days'`);
    await queue.tidy();
    expect(await countOf('archive')).toBe(0);
  });
});

describePostgres('a worker', () => {
  it('goes on after its database was away', async () => {
    const own = await ownDatabase();
    const { hostname, port } = new URL(own.url);
    const proxy = await startProxy({ target: { host: hostname, port: Number(port || 5432) } });
    const through = Object.assign(new URL(own.url), { hostname: '127.0.0.1', port: String(proxy.port) });
    const database = openPostgres({ url: through.href, max: 2, acquireTimeoutMs: 200 });
    const direct = openPostgres({ url: own.url, max: 1 });
    await bringUpToDate(direct);
    const done: unknown[] = [];
    const queue = createQueue(database);
    const handle = async (data: unknown) => {
      // The first is lost in the middle of its work, and with it the word that it was done.
      if (done.push(data) === 1) {
        proxy.refuse();
        proxy.cut();
      }
    };
    const worker = startWorker({ queue, name: 'notify', lanes: 1, handle, onError: () => {} });
    const send = (n: number) =>
      transaction(direct, async (tx) => tx.write(createQueue(direct).send(tx.db, 'notify', [{ n }])));
    await send(1);
    worker.wake();
    await eventually(() => expect(done).toEqual([{ n: 1 }]));
    await send(2);
    worker.wake();
    await direct.db.execute(sql`update pgboss.job set started_on = started_on - interval '1 minute'`);
    proxy.accept();
    await eventually(() => expect(done).toEqual(expect.arrayContaining([{ n: 1 }, { n: 2 }])));
    await eventually(async () => {
      const left = await direct.db.select({ id: sql`id` }).from(sql`pgboss.job`);
      expect(left).toEqual([]);
    });
    await worker.close();
    for (const one of [database, direct]) await one.close();
    await proxy.close();
    await own.drop();
  });
});

describePostgres('the queue of several nodes', () => {
  it('is made once by nodes that start at the same time', async () => {
    const own = await emptyDatabase();
    const databases = Array.from({ length: 4 }, () => openPostgres({ url: own.url, max: 2 }));
    const applied = await Promise.all(databases.map((database) => bringUpToDate(database)));
    expect(applied.filter((count) => count > 0)).toHaveLength(1);
    for (const database of databases) await database.close();
    await own.drop();
  });
});
