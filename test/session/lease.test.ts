import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/id.ts';
import { node, session } from '../../src/session/session.table.ts';
import { eventually } from '../support/eventually.ts';
import { userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { type Person, startServer, type TestServer, testSettings } from '../support/server.ts';
import { closeOf, enter, type SocketOfSession, unknownToken } from './person.ts';

const LONG_AGO = sql`clock_timestamp() - interval '1 hour'`;

describe.each(modes)('the lease of a node (%s)', (mode) => {
  let settings: Awaited<ReturnType<typeof testSettings>>['settings'];
  let server: TestServer;
  let remove: () => Promise<void>;
  let ada: Person;
  const sockets: SocketOfSession[] = [];

  beforeEach(async () => {
    ({ settings, remove } = await testSettings(mode));
    server = await startServer(settings);
    ada = await server.as('ada');
  });

  afterEach(async () => {
    for (const { socket } of sockets.splice(0)) await socket.close();
    await server?.close();
    await remove?.();
  });

  const db = () => server.opened.database.db;
  const sessions = () => server.opened.app.services.sessions;
  const come = async (resumeToken?: string) => {
    const entered = await enter(server.url, ada.token, resumeToken);
    sockets.push(entered);
    return entered;
  };
  /** A session that stands in the database, of which no socket has heard. */
  const leave = async (nodeId: string) => {
    const id = newId('ses');
    const token = unknownToken();
    const resumeHash = createHash('sha256').update(token).digest();
    const row = { id, userId: await userIdOf(ada), nodeId, resumeHash, turn: 0, startedAt: new Date() };
    await db().insert(session).values(row);
    return { id, token };
  };
  const rowOf = async (id: string) => {
    const [row] = await db().select().from(session).where(eq(session.id, id));
    return row;
  };

  it('is renewed for as long as the node lives', async () => {
    const expiry = async () => {
      const [row] = await db().select().from(node).where(eq(node.id, sessions().nodeId));
      return row?.expiresAt.getTime() ?? 0;
    };
    const first = await expiry();
    await eventually(async () => expect(await expiry()).toBeGreaterThan(first + 5_000));
    expect(server.errors).toEqual([]);
  });

  it('is never renewed once the database says that it has run out: another life begins', async () => {
    const first = await come();
    const before = sessions().nodeId;
    await db().update(node).set({ expiresAt: sql`clock_timestamp()` }).where(eq(node.id, before));
    expect((await closeOf(first)).code).toBe(1012);
    await eventually(() => expect(sessions().nodeId).not.toBe(before));
    const second = await come(first.resumeToken);
    expect(second.sessionId).toBe(first.sessionId);
    expect(await rowOf(first.sessionId)).toMatchObject({ nodeId: sessions().nodeId, turn: 1 });
    expect(server.errors).toMatchObject([{ message: expect.stringContaining('had run out') }]);
  });

  it('covers a session whose answer was lost on the way: it gets its grace, and then ends', async () => {
    const lost = await leave(sessions().nodeId);
    const found = await leave(sessions().nodeId);
    const back = await come(found.token);
    expect(back.sessionId).toBe(found.id);
    await eventually(async () => expect(await rowOf(lost.id)).toBeUndefined(), 20_000);
    expect(await rowOf(found.id)).toMatchObject({ turn: 1 });
    expect(back.socket.closed).toBeUndefined();
  });

  it('is waited for by whoever has just come: all who were at dead nodes have the grace to come back', async () => {
    const left = await leave(newId('nod'));
    const kept = await leave(newId('nod'));
    const dead = newId('nod');
    await db().insert(node).values({ id: dead, startedAt: LONG_AGO, expiresAt: LONG_AGO });
    await server.close();
    server = await startServer(settings);
    // Nothing holds it, so the first sweep forgets it.
    await eventually(async () => expect(await db().select().from(node).where(eq(node.id, dead))).toEqual([]));
    expect((await come(kept.token)).sessionId).toBe(kept.id);
    expect(await rowOf(left.id)).toBeDefined();
    await eventually(async () => expect(await rowOf(left.id)).toBeUndefined(), 15_000);
    expect(await rowOf(kept.id)).toBeDefined();
  });
});
