import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { session } from '../../src/session/session.table.ts';
import { eventually } from '../support/eventually.ts';
import { modes } from '../support/modes.ts';
import { startServer, type TestServer, testSettings, tokenOf } from '../support/server.ts';
import { statementsOf } from '../support/statements.ts';
import { enter, type SocketOfSession } from './person.ts';

const SOCKETS = 1_000;
/** Statements of one kind follow each other no faster than this, and carry so many sessions at most. */
const GATHER_MS = 25;
const LARGEST = 500;
/** All are one person's, from one address. */
const UNLIMITED = {
  CONNECTIONS_PER_USER: '0',
  CONNECTIONS_PER_ADDRESS: '0',
  OPERATIONS_PER_USER: '0',
  OPERATIONS_PER_ADDRESS: '0',
};

describe.each(modes)('a thousand sockets at once (%s)', (mode) => {
  let server: TestServer;
  let remove: () => Promise<void>;
  let token: string;
  let sockets: SocketOfSession[] = [];

  beforeAll(async () => {
    const own = await testSettings(mode);
    remove = own.remove;
    server = await startServer({ ...own.settings, ...UNLIMITED, SESSION_GRACE_MS: '1000' });
    token = await tokenOf('ada');
  });

  afterAll(async () => {
    for (const { socket } of sockets) await socket.close();
    await server?.close();
    await remove?.();
  });

  const rows = () =>
    server.opened.database.db
      .select()
      .from(session)
      .where(eq(session.nodeId, server.opened.app.services.sessions.nodeId));

  /** Each kind of statement was sent as often as the length of the rush explains, and no more often. */
  async function expectFew(kinds: RegExp[], work: () => Promise<unknown>) {
    const begun = performance.now();
    const sent = await statementsOf(server.opened.database, work);
    const tookMs = performance.now() - begun;
    for (const kind of kinds) {
      const count = sent.filter((text) => kind.test(text)).length;
      expect(count, `${kind} in ${tookMs} ms`).toBeGreaterThan(0);
      expect(count, `${kind} in ${tookMs} ms`).toBeLessThan(tookMs / GATHER_MS + SOCKETS / LARGEST + 1);
      expect(count, `${kind}`).toBeLessThan(SOCKETS / 5);
      console.info(`${mode}: ${count} × ${kind} for ${SOCKETS} sockets in ${tookMs.toFixed(0)} ms`);
    }
  }

  it('cost few statements to open, to take up and to end', async () => {
    const { sessions } = server.opened.app.services;
    const ended = new Set<string>();
    let calls = 0;
    sessions.onEnded(async (all) => {
      calls += 1;
      for (const { id } of all) ended.add(id);
    });
    // Some take up, some are new.
    const opened: SocketOfSession[] = [];
    await expectFew([/insert into "session"/], async () => {
      const coming = Array.from({ length: SOCKETS }, () => enter(server.url, token));
      opened.push(...(await Promise.all(coming)));
    });
    expect(await rows()).toHaveLength(SOCKETS);
    await expectFew([/update "session" set .*"turn"/], async () => {
      const coming = opened.map(({ resumeToken }) => enter(server.url, token, resumeToken));
      sockets = await Promise.all(coming);
    });
    expect(sockets.map(({ sessionId }) => sessionId)).toEqual(opened.map(({ sessionId }) => sessionId));
    await eventually(() => {
      for (const { socket } of opened) expect(socket.closed?.code).toBe(4409);
    });
    expect(ended.size).toBe(0);
    await expectFew([/update "session" set "node_id" = /, /delete from "session"/], async () => {
      await Promise.all(sockets.map(({ socket }) => socket.close()));
      await eventually(() => expect(ended.size).toBe(SOCKETS));
      await eventually(async () => expect(await rows()).toEqual([]));
    });
    expect(calls).toBeLessThan(SOCKETS / 5);
    expect([...ended].sort()).toEqual(opened.map(({ sessionId }) => sessionId).sort());
  });
});
