import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SessionDocument } from '../../schema/operations/generated/graphql.ts';
import { node, session } from '../../src/session/session.table.ts';
import { eventually } from '../support/eventually.ts';
import { describeServer } from '../support/modes.ts';
import { type Node, startNode } from '../support/node.ts';
import { startServer, type TestServer, testSettings, tokenOf } from '../support/server.ts';
import { closeOf, enter, type SocketOfSession } from './person.ts';

/** From the death of a node to the end of its sessions. */
const PROMISED_MS = 15_000;

describeServer('the sessions of several nodes', () => {
  let here: TestServer;
  let there: Node;
  let remove: () => Promise<void>;
  let token: string;
  let ended: { id: string; at: number }[];
  let sockets: SocketOfSession[];

  beforeEach(async () => {
    ended = [];
    sockets = [];
    const own = await testSettings('server');
    remove = own.remove;
    token = await tokenOf('ada');
    here = await startServer(own.settings);
    here.opened.app.services.sessions.onEnded(async (sessions) => {
      ended.push(...sessions.map(({ id }) => ({ id, at: performance.now() })));
    });
    there = await startNode(own.settings);
  });

  afterEach(async () => {
    for (const { socket } of sockets) await socket.close();
    await there?.end('SIGKILL');
    await here?.close();
    await remove?.();
  });

  const come = async (url: string, resumeToken?: string) => {
    const entered = await enter(url, token, resumeToken);
    sockets.push(entered);
    return entered;
  };
  const rowOf = async (id: string) => {
    const [row] = await here.opened.database.db.select().from(session).where(eq(session.id, id));
    return row;
  };
  const nodes = () =>
    here.opened.database.db
      .select({ id: node.id, isAlive: sql<boolean>`${node.expiresAt} > clock_timestamp()` })
      .from(node);
  const nodeThere = async () => {
    const { nodeId } = here.opened.app.services.sessions;
    return (await nodes()).filter(({ id, isAlive }) => isAlive && id !== nodeId);
  };
  const answers = async ({ socket, sessionId }: SocketOfSession) => {
    socket.operate('1', SessionDocument, {});
    await socket.first(({ id, type }) => id === '1' && type === 'complete');
    expect(socket.results('1')).toMatchObject([{ data: { session: { id: sessionId } } }]);
  };
  /** Something else of this node's has run out its grace, which began after all that came before. */
  const aGraceLater = async () => {
    const other = await come(here.url);
    await other.socket.close();
    await eventually(() => expect(ended.map(({ id }) => id)).toContain(other.sessionId), PROMISED_MS);
  };

  it('are taken up at another one after a break, and the old one lets them go', async () => {
    const first = await come(there.url);
    await first.socket.close();
    const second = await come(here.url, first.resumeToken);
    expect(second.sessionId).toBe(first.sessionId);
    const { nodeId } = here.opened.app.services.sessions;
    // The grace over there runs out meanwhile.
    await aGraceLater();
    expect(await rowOf(first.sessionId)).toMatchObject({ nodeId, turn: 1 });
    await answers(second);
  });

  it('are taken from a socket that is still open at another one, which closes it with 4409', async () => {
    const first = await come(there.url);
    const second = await come(here.url, first.resumeToken);
    expect(second.sessionId).toBe(first.sessionId);
    expect(await closeOf(first)).toEqual({ code: 4409, reason: 'Session taken up elsewhere' });
    await answers(second);
    const third = await come(there.url, first.resumeToken);
    expect(await closeOf(second)).toEqual({ code: 4409, reason: 'Session taken up elsewhere' });
    await answers(third);
    expect(await rowOf(first.sessionId)).toMatchObject({ turn: 2 });
  });

  it('end within 15 s when their node is killed, except those that are taken up', async () => {
    const left = await Promise.all([come(there.url), come(there.url), come(there.url)]);
    const kept = await come(there.url);
    await there.end('SIGKILL');
    const killedAt = performance.now();
    const back = await come(here.url, kept.resumeToken);
    expect(back.sessionId).toBe(kept.sessionId);
    await eventually(() => {
      expect(ended.map(({ id }) => id).sort()).toEqual(left.map(({ sessionId }) => sessionId).sort());
    });
    for (const { at } of ended) expect(at - killedAt).toBeLessThan(PROMISED_MS);
    console.info(`told ${((ended[0]?.at ?? 0) - killedAt).toFixed(0)} ms after the kill`);
    for (const { sessionId } of left) {
      await eventually(async () => expect(await rowOf(sessionId)).toBeUndefined());
    }
    await eventually(async () => expect(await nodes()).toHaveLength(1));
    await answers(back);
    expect((await come(here.url, left[0]?.resumeToken)).sessionId).not.toBe(left[0]?.sessionId);
  });

  it('survive the stop of their node when they are taken up within the grace', async () => {
    const first = await come(there.url);
    const gone = await come(there.url);
    expect(await there.end('SIGTERM')).toBe(0);
    expect((await closeOf(first)).code).toBe(1012);
    expect(await nodeThere(), 'nobody waits for the lease of a node that has said goodbye').toEqual([]);
    const second = await come(here.url, first.resumeToken);
    expect(second.sessionId).toBe(first.sessionId);
    await eventually(() => expect(ended.map(({ id }) => id)).toEqual([gone.sessionId]), PROMISED_MS);
    await answers(second);
  });

  it('are lost to a node that was paused for longer than its lease: it goes on as another one', async () => {
    const first = await come(there.url);
    const [before] = await nodeThere();
    expect(before).toBeDefined();
    there.process.kill('SIGSTOP');
    try {
      await eventually(async () => expect(await nodeThere()).toEqual([]));
      expect(first.socket.closed).toBeUndefined();
    } finally {
      there.process.kill('SIGCONT');
    }
    // Clients try again after 1012, and find what was theirs.
    expect((await closeOf(first)).code).toBe(1012);
    const [after] = await eventually(async () => {
      const found = await nodeThere();
      expect(found).toHaveLength(1);
      return found;
    });
    expect(after?.id).not.toBe(before?.id);
    const second = await come(there.url, first.resumeToken);
    expect(second.sessionId).toBe(first.sessionId);
    expect(await rowOf(first.sessionId)).toMatchObject({ nodeId: after?.id });
    await aGraceLater();
    await answers(second);
  });
});
