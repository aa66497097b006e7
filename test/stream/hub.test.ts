import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import type { Bus } from '../../src/bus/bus.ts';
import { memoryBus } from '../../src/bus/memory.ts';
import type { Database } from '../../src/db/client.ts';
import { memoryPresenceStore } from '../../src/presence/memory-store.ts';
import { follow } from '../../src/stream/follow.ts';
import { createHubs } from '../../src/stream/hubs.ts';
import { createStreamTally } from '../../src/stream/tally.ts';
import { openOwn } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { type Random, seeded } from '../support/random.ts';
import { TEST_SECRET, tokenOf } from '../support/server.ts';

/** A bus that loses, doubles, delays and so reorders what it carries. */
function unreliableBus(inner: Bus, random: Random): Bus {
  return {
    ...inner,
    publish(topic, message) {
      const copies = random.pick([0, 1, 1, 2]);
      for (let copy = 0; copy < copies; copy++) {
        const wait = random.below(4) * 5;
        setTimeout(() => inner.publish(topic, message), wait);
      }
    },
  };
}

const fresh = { isFresh: () => true, confirm: async () => {} };

describe('a hub over a bus that loses, doubles and reorders', () => {
  let database: Database;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    ({ database, remove } = await openOwn('embedded'));
  });

  afterAll(() => remove());

  it('delivers every revision once, in order (I2)', async () => {
    const random = seeded();
    const bus = unreliableBus(memoryBus(), random);
    const errors: unknown[] = [];
    const onError = (error: unknown) => errors.push(error);
    const app = createApp({
      database,
      bus,
      store: memoryPresenceStore(),
      auth: { secret: TEST_SECRET },
      onError,
    });
    const tally = createStreamTally();
    const hubs = createHubs({ bus, database, access: fresh, tally, onError, pulseMs: 50 });
    const forever = { onRevoked() {}, release: async () => {} };
    const ada = (await app.signIn(await tokenOf('ada'))).user;
    const { result: baseId } = await app.services.bases.create(ada, { name: 'Base' });
    const { result: tableId } = await app.services.tables.create(ada, { baseId, name: 'T', fields: [] });

    const TOTAL = 400;
    const followers = await Promise.all(
      Array.from({ length: 5 }, async () => follow(await hubs.hold(tableId), forever, null)),
    );
    const readers = followers.map(async (items) => {
      const seen: number[] = [];
      for await (const item of items) {
        if (item.type !== 'revision') throw new Error(item.reason);
        seen.push(item.revision.revision);
        if (seen.length === TOTAL) break;
      }
      return seen;
    });
    for (let write = 0; write < TOTAL; write++) {
      await app.services.records.create(ada, { tableId, records: [{ cells: [] }] });
    }
    const expected = Array.from({ length: TOTAL }, (_, index) => index + 1);
    for (const seen of await Promise.all(readers)) expect(seen, `seed ${random.seed}`).toEqual(expected);
    expect(tally.deliveries).toBe(5 * TOTAL);
    expect(tally.gapRepairs, `seed ${random.seed}`).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    expect(hubs.watched).toBe(0);
    await app.close();
    await hubs.close();
  });

  it('delivers nothing while it is not known who may follow, and all of it once it is (I6)', async () => {
    const bus = memoryBus();
    const told: unknown[] = [];
    const onError = (error: unknown) => told.push(error);
    const app = createApp({
      database,
      bus,
      store: memoryPresenceStore(),
      auth: { secret: TEST_SECRET },
      onError,
    });
    let known = true;
    const access = {
      isFresh: () => known,
      confirm: async () => {
        if (!known) throw new Error('the database does not answer');
      },
    };
    const hubs = createHubs({ bus, database, access, onError, pulseMs: 50 });
    const ada = (await app.signIn(await tokenOf('ada'))).user;
    const { result: baseId } = await app.services.bases.create(ada, { name: 'Base' });
    const { result: tableId } = await app.services.tables.create(ada, { baseId, name: 'T', fields: [] });
    const held = await hubs.hold(tableId);
    const { hub } = held;
    const write = () => app.services.records.create(ada, { tableId, records: [{ cells: [] }] });
    await write();
    await eventually(() => expect(hub.head.revision).toBe(1));
    known = false;
    await write();
    await write();
    await eventually(() => expect(told.length).toBeGreaterThan(2));
    expect(hub.head.revision).toBe(1);
    known = true;
    await eventually(() => expect(hub.head.revision).toBe(3));
    await held.release();
    await app.close();
    await hubs.close();
  });

  it('tells of another history that has come to the number of its own before anybody compared (I2)', async () => {
    const bus = memoryBus();
    const errors: unknown[] = [];
    const onError = (error: unknown) => errors.push(error);
    const auth = { secret: TEST_SECRET };
    const app = createApp({ database, bus, store: memoryPresenceStore(), auth, onError });
    // Only what the bus says: by its pulse a hub finds another history while that is no longer than its own.
    const hubs = createHubs({ bus, database, access: fresh, onError, pulseMs: 3_600_000 });
    const forever = { onRevoked() {}, release: async () => {} };
    const ada = (await app.signIn(await tokenOf('ada'))).user;
    const { result: baseId } = await app.services.bases.create(ada, { name: 'Base' });
    const { result: tableId } = await app.services.tables.create(ada, { baseId, name: 'T', fields: [] });
    const write = () => app.services.records.create(ada, { tableId, records: [{ cells: [] }] });
    for (let count = 0; count < 3; count++) await write();
    const items = await follow(await hubs.hold(tableId), forever, null);
    const next = items.next();
    const { db } = database;
    for (const rows of ['change_field', 'change', 'revision_audit', 'revision'])
      await db.execute(sql`delete from ${sql.identifier(rows)} where log_id = ${tableId} and revision > 1`);
    await db.execute(sql`update log set revision = 1, hash = (select hash from revision where log_id = log.id)
      where id = ${tableId}`);
    for (let count = 0; count < 3; count++) await write();
    expect((await next).value).toMatchObject({ type: 'resync', reason: 'HISTORY_CHANGED' });
    await write();
    expect((await items.next()).value).toMatchObject({ type: 'revision', revision: { revision: 5 } });
    await items.return?.();
    expect(errors).toEqual([]);
    await app.close();
    await hubs.close();
  });
});
