import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { memoryBus } from '../../src/bus/memory.ts';
import type { Database } from '../../src/db/client.ts';
import { openPglite } from '../../src/db/pglite.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { type Listening, listen } from '../../src/http/server.ts';
import { bringUpToDate } from '../../src/open.ts';
import { memoryPresenceStore } from '../../src/presence/memory-store.ts';
import { encodeCursor, positionOf } from '../../src/stream/cursor.ts';
import { readHeads, readRevisions } from '../../src/stream/log.queries.ts';
import { ownDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { startFollower } from '../support/follower.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { TEST_SECRET, tokenOf } from '../support/server.ts';
import { unreliableBus } from '../support/unreliable-bus.ts';

const NODES = 3;
const FOLLOWERS = 15;
const WRITERS = 6;

interface ChaosNode {
  app: App;
  server: Listening;
}

describe.each(modes)('nodes whose bus loses, doubles, delays and reorders (%s)', (mode) => {
  const REVISIONS = mode === 'server' ? 2_000 : 1_000;
  let nodes: ChaosNode[] = [];
  let databases: Database[] = [];
  let remove: (() => Promise<void>) | undefined;
  const errors: unknown[] = [];
  const random = seeded();
  const bus = memoryBus();

  beforeAll(async () => {
    if (mode === 'server') {
      const own = await ownDatabase();
      remove = own.drop;
      databases = Array.from({ length: NODES }, () => openPostgres({ url: own.url, max: 5, prepare: true }));
    } else {
      databases = [await openPglite({ dataDir: undefined })];
    }
    const [first] = databases;
    if (!first) throw new Error('no database');
    await bringUpToDate(first);
    nodes = await Promise.all(
      Array.from({ length: NODES }, async (_, index) => {
        const app = createApp({
          database: databases[index] ?? first,
          bus: unreliableBus(bus, random),
          store: memoryPresenceStore(),
          auth: { secret: TEST_SECRET },
          onError: (error) => errors.push(error),
        });
        const logger = pino({ level: 'silent' });
        return { app, server: await listen(app, { host: '127.0.0.1', port: 0, drainMs: 0, logger }) };
      }),
    );
  });

  afterAll(async () => {
    for (const { app, server } of nodes) {
      await server.close();
      await app.close();
    }
    for (const database of databases) await database.close();
    await remove?.();
  });

  it(`give every client all of ${REVISIONS} revisions once and in order, wherever it wanders (I2)`, async () => {
    console.info(`seed ${random.seed}`);
    const [first] = nodes;
    const [database] = databases;
    if (!first || !database) throw new Error('no node');
    const token = await tokenOf('ada');
    const ada = (await first.app.signIn(token)).user;
    const { result: baseId } = await first.app.services.bases.create(ada, { name: 'Base' });
    const { result: tableId } = await first.app.services.tables.create(ada, {
      baseId,
      name: 'T',
      fields: [{ name: 'A', type: 'LONG_TEXT' }],
    });
    const [field] = await first.app.services.fields.list(ada.id, tableId);
    const [head] = await readHeads(database.db, [tableId]);
    if (!field || !head) throw new Error('no table');
    const start = { cursor: encodeCursor(positionOf(head.revision, head.hash)), revision: head.revision };
    const followers = Array.from({ length: FOLLOWERS }, (_, index) =>
      startFollower({
        url: () => random.pick(nodes).server.url,
        token,
        tableId,
        ...start,
        random,
        // Some stay where they are, some wander, some are slow, some both.
        ...(index % 3 === 0 ? {} : { stayMs: 600 }),
        ...(index % 2 === 0 ? {} : { pauseMs: 300 }),
      }),
    );

    let left = REVISIONS;
    const writers = Array.from({ length: WRITERS }, async () => {
      while (left > 0) {
        left -= 1;
        // Above 128 KiB a revision goes over the bus as a hint alone.
        const length = random.pick([1, 10, 100, 1_000, 10_000, random.next() < 0.05 ? 140_000 : 10]);
        const value = 'x'.repeat(Math.min(length, 90_000));
        const records = Array.from({ length: length > 90_000 ? 2 : 1 }, () => ({
          cells: [{ fieldId: field.id, value }],
        }));
        await random.pick(nodes).app.services.records.create(ada, { tableId, records });
        // Now and then nothing is written, so that a lost last message must be found without a later one.
        if (random.next() < 0.002) await new Promise((resolve) => setTimeout(resolve, 500));
      }
    });
    await Promise.all(writers);
    const last = start.revision + REVISIONS;
    await Promise.all(followers.map((follower) => follower.reach(last, 25_000)));

    const truth: { revision: number; cursor: string }[] = [];
    for (let after = start.revision; after < last; after += 100) {
      for (const { revision, hash } of await readRevisions(database.db, tableId, after, 100)) {
        truth.push({ revision, cursor: encodeCursor(positionOf(revision, hash)) });
      }
    }
    const [model] = followers;
    for (const [index, { history, faults }] of followers.entries()) {
      expect(faults, `seed ${random.seed}, follower ${index}`).toEqual([]);
      const seen = history.map((text) => JSON.parse(text));
      expect(seen.map(({ revision, cursor }) => ({ revision, cursor }))).toEqual(truth);
      expect(history.every((text, at) => text === model?.history[at])).toBe(true);
    }
    const connections = followers.reduce((sum, follower) => sum + follower.connections, 0);
    console.info(`${connections} connections of ${FOLLOWERS} clients over ${NODES} nodes`);
    expect(connections).toBeGreaterThan(FOLLOWERS * 3);
    await Promise.all(followers.map((follower) => follower.stop()));
    await eventually(() => {
      for (const { app } of nodes) {
        expect(app.hubs.watched).toBe(0);
        expect(app.fanout.members).toBe(0);
      }
    });
    expect(errors).toEqual([]);
  });
});
