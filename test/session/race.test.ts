import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenSession } from '../../src/session/attached.ts';
import { eventually } from '../support/eventually.ts';
import { describeServer } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { startServer, type TestServer, testSettings, tokenOf } from '../support/server.ts';

const SESSIONS = 400;
const GRACE_MS = 400;
/** Some come back before the grace is over, some after, most of them about then. */
const AWAY_MS = 500;

describeServer('sessions that are taken up at another node just when their grace runs out', () => {
  let nodes: TestServer[];
  let remove: () => Promise<void>;
  let userId: string;
  const ended = new Map<string, number>();

  beforeAll(async () => {
    const own = await testSettings('server');
    remove = own.remove;
    const settings = { ...own.settings, SESSION_GRACE_MS: String(GRACE_MS) };
    nodes = [await startServer(settings), await startServer(settings)];
    for (const { opened } of nodes) {
      opened.app.services.sessions.onEnded(async (sessions) => {
        for (const { id } of sessions) ended.set(id, (ended.get(id) ?? 0) + 1);
      });
    }
    userId = (await sessionsOf(0).signIn(await tokenOf('ada'))).user.id;
  });

  afterAll(async () => {
    for (const node of nodes) await node.close();
    await remove();
  });

  function sessionsOf(index: number) {
    const node = nodes[index % 2];
    if (!node) throw new Error('the node has not started');
    const { signIn, services } = node.opened.app;
    return { signIn, ...services.sessions };
  }

  it('either go on and nobody hears of an end, or have ended and do not come back', async () => {
    const random = seeded();
    const all = Array.from({ length: SESSIONS }, async (_, index) => {
      const first = await sessionsOf(index).open(userId);
      first.detach();
      await new Promise((resolve) => setTimeout(resolve, GRACE_MS - 200 + random.below(AWAY_MS)));
      return { first, second: await sessionsOf(index + 1).open(userId, first.resumeToken) };
    });
    const pairs = await Promise.all(all);
    const goesOn = ({ first, second }: { first: OpenSession; second: OpenSession }) => first.id === second.id;
    const kept = pairs.filter(goesOn);
    const gone = pairs.filter((pair) => !goesOn(pair));
    console.info(`seed ${random.seed}: ${kept.length} went on, ${gone.length} had ended`);
    expect(kept.length, 'nothing of the race is tried').toBeGreaterThan(10);
    expect(gone.length, 'nothing of the race is tried').toBeGreaterThan(10);
    await eventually(() => {
      for (const { first } of gone) expect(ended.get(first.id), `seed ${random.seed}`).toBe(1);
    });
    expect(ended.size, `seed ${random.seed}: only those have ended`).toBe(gone.length);
    for (const { second } of pairs) await sessionsOf(0).own(userId, second.id);
    for (const { first } of gone) {
      await expect(sessionsOf(0).own(userId, first.id), `seed ${random.seed}`).rejects.toThrow();
    }
  });
});
