import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import type { Viewer } from '../../src/auth/sign-in.ts';
import { createAccessWatch } from '../../src/base/watch.ts';
import { memoryBus } from '../../src/bus/memory.ts';
import type { Database } from '../../src/db/client.ts';
import { NotFoundError } from '../../src/errors.ts';
import { memoryPresenceStore } from '../../src/presence/memory-store.ts';
import { openOwn } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { modes } from '../support/modes.ts';
import { TEST_SECRET, tokenOf } from '../support/server.ts';

describe.each(modes)('the watch over who may follow (%s)', (mode) => {
  let database: Database;
  let remove: () => Promise<void>;
  let app: App;
  let ada: Viewer;
  let grace: Viewer;
  const bus = memoryBus();
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);

  beforeAll(async () => {
    ({ database, remove } = await openOwn(mode));
    app = createApp({ database, bus, store: memoryPresenceStore(), auth: { secret: TEST_SECRET }, onError });
    ada = await app.signIn(await tokenOf('ada'));
    grace = await app.signIn(await tokenOf('grace'));
  });

  afterAll(async () => {
    await app.close();
    await remove();
    expect(errors).toEqual([]);
  });

  const makeBase = async () => (await app.services.bases.create(ada.user, { name: 'Base' })).result;

  it('revokes nothing from those who are let in while it compares', async () => {
    // It compares without a pause, which is what happens now and then by chance.
    const watch = createAccessWatch({ bus, database, onError, pulseMs: 1 });
    const revoked: Error[] = [];
    const hold = async (viewer: Viewer, baseId: string) => {
      const admission = await watch.admit(viewer, { baseId });
      admission.onRevoked((reason) => revoked.push(reason));
      return admission;
    };
    const busy = await hold(ada, await makeBase());
    for (let round = 0; round < 60; round++) {
      const baseId = await makeBase();
      const first = await hold(ada, baseId);
      // A new member comes at once, while others change the base.
      const renamed = app.services.bases.update(ada.user, { id: baseId, name: `Base ${round}` });
      await app.services.members.add(ada.user, { baseId, email: 'grace@example.org', role: 'VIEWER' });
      const second = await hold(grace, baseId);
      await renamed;
      await new Promise((resolve) => setTimeout(resolve, 3));
      await first.release();
      await second.release();
    }
    await busy.release();
    await watch.close();
    expect(revoked.map(String)).toEqual([]);
  });

  it('tells once, with the reason, also one who listens late; and refuses a stranger', async () => {
    const watch = createAccessWatch({ bus, database, onError, pulseMs: 20 });
    const baseId = await makeBase();
    await expect(watch.admit(grace, { baseId })).rejects.toThrow(NotFoundError);
    const { result: memberId } = await app.services.members.add(ada.user, {
      baseId,
      email: 'grace@example.org',
      role: 'VIEWER',
    });
    const mine = await watch.admit(ada, { baseId });
    const hers = [await watch.admit(grace, { baseId }), await watch.admit(grace, { baseId })];
    const told: unknown[] = [];
    mine.onRevoked((reason) => told.push(reason));
    hers[0]?.onRevoked((reason) => told.push(reason));
    await app.services.members.remove(ada.user, { id: memberId });
    await eventually(() => expect(told).toEqual([expect.any(NotFoundError)]));
    hers[1]?.onRevoked((reason) => told.push(reason));
    expect(told).toHaveLength(2);
    await expect(watch.admit(grace, { baseId })).rejects.toThrow(NotFoundError);
    await app.services.bases.update(ada.user, { id: baseId, name: 'Renamed' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told).toHaveLength(2);
    for (const admission of [mine, ...hers]) await admission.release();
    await watch.close();
  });

  it('finds out that the database lost who was let in, though another change has taken the number (I6)', async () => {
    const watch = createAccessWatch({ bus, database, onError, pulseMs: 20 });
    const baseId = await makeBase();
    await app.services.members.add(ada.user, { baseId, email: 'grace@example.org', role: 'VIEWER' });
    const hers = await watch.admit(grace, { baseId });
    const told: unknown[] = [];
    hers.onRevoked((reason) => told.push(reason));
    // What a standby has that was a moment behind, and was written to since.
    await database.db.execute(
      sql`delete from base_member where base_id = ${baseId} and user_id = ${grace.user.id}`,
    );
    await database.db.execute(sql`update log set hash = ${Buffer.alloc(32, 1)} where id = ${baseId}`);
    await eventually(() => expect(told).toEqual([expect.any(NotFoundError)]));
    await hers.release();
    await watch.close();
  });
});
