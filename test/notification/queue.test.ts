import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { openPglite } from '../../src/db/pglite.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { transaction } from '../../src/db/transaction.ts';
import { bringUpToDate } from '../../src/open.ts';
import { createQueue } from '../../src/queue/queue.ts';
import { startWorker } from '../../src/queue/worker.ts';
import { ownDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { describePostgres, modes } from '../support/modes.ts';

describe.each(modes)('the queue (%s)', (mode) => {
  let database: Database;
  let drop: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    if (mode === 'embedded') database = await openPglite({ dataDir: undefined });
    else {
      const own = await ownDatabase();
      drop = own.drop;
      database = openPostgres({ url: own.url });
    }
    await bringUpToDate(database);
  });
  afterAll(async () => {
    await database.close();
    await drop?.();
  });

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
});

describePostgres('the queue of several nodes', () => {
  it('is made once by nodes that start at the same time', async () => {
    const own = await ownDatabase();
    const databases = Array.from({ length: 4 }, () => openPostgres({ url: own.url, max: 2 }));
    const applied = await Promise.all(databases.map((database) => bringUpToDate(database)));
    expect(applied.filter((count) => count > 0)).toHaveLength(1);
    for (const database of databases) await database.close();
    await own.drop();
  });
});
