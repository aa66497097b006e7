import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SessionDocument, type SessionQuery } from '../../schema/operations/generated/graphql.ts';
import { NotFoundError } from '../../src/errors.ts';
import { session } from '../../src/session/session.table.ts';
import { eventually } from '../support/eventually.ts';
import { userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { openRaw } from '../support/raw-socket.ts';
import { type Person, startServer, type TestServer, testSettings } from '../support/server.ts';
import { closeOf, enter, type SocketOfSession, unknownToken } from './person.ts';

describe.each(modes)('a session (%s)', (mode) => {
  let server: TestServer;
  let remove: () => Promise<void>;
  let ada: Person;
  let grace: Person;
  const ended: { id: string; userId: string }[] = [];
  const sockets: SocketOfSession[] = [];

  beforeAll(async () => {
    const own = await testSettings(mode);
    remove = own.remove;
    server = await startServer(own.settings);
    server.opened.app.services.sessions.onEnded(async (sessions) => {
      ended.push(...sessions);
    });
    [ada, grace] = await Promise.all([server.as('ada'), server.as('grace')]);
  });

  afterAll(async () => {
    for (const { socket } of sockets) await socket.close();
    await server?.close();
    await remove?.();
  });

  const come = async (person: Person, resumeToken?: unknown) => {
    const entered = await enter(server.url, person.token, resumeToken);
    sockets.push(entered);
    return entered;
  };
  const rowOf = async (id: string) => {
    const [row] = await server.opened.database.db.select().from(session).where(eq(session.id, id));
    return row;
  };
  const hasEnded = (id: string) => eventually(() => expect(ended.map((one) => one.id)).toContain(id), 15_000);

  it('opens with the socket, and only a digest of its token is kept', async () => {
    const { sessionId, resumeToken } = await come(ada);
    expect(await rowOf(sessionId)).toMatchObject({
      userId: await userIdOf(ada),
      nodeId: server.opened.app.services.sessions.nodeId,
      resumeHash: createHash('sha256').update(resumeToken).digest(),
      turn: 0,
    });
    expect((await come(ada)).sessionId, 'each client has its own').not.toBe(sessionId);
  });

  it('is what the socket is told, and nothing over HTTP', async () => {
    const { socket, sessionId } = await come(ada);
    socket.operate('1', SessionDocument, {});
    await socket.first(({ id, type }) => id === '1' && type === 'complete');
    const [result] = socket.results('1');
    const told = (result?.data as SessionQuery | undefined)?.session;
    expect(told).toMatchObject({ id: sessionId, user: { id: await userIdOf(ada), name: 'ada' } });
    expect(Math.abs(Date.parse(told?.startedAt ?? '') - Date.now())).toBeLessThan(60_000);
    expect((await ada.run(SessionDocument, {})).session).toBeNull();
  });

  it('is found by its own person only', async () => {
    const { sessionId } = await come(ada);
    const { sessions } = server.opened.app.services;
    const [adas, graces] = await Promise.all([userIdOf(ada), userIdOf(grace)]);
    await sessions.own(adas, sessionId);
    await expect(sessions.own(graces, sessionId)).rejects.toThrow(NotFoundError);
    await expect(sessions.own(adas, sessionId.replace(/.$/, '~'))).rejects.toThrow(NotFoundError);
    const ask = async ({ token }: Person) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({
          query: 'query($id: ID!) { node(id: $id) { __typename id } }',
          variables: { id: sessionId },
        }),
      });
      return await response.json();
    };
    expect(await ask(ada)).toEqual({ data: { node: { __typename: 'Session', id: sessionId } } });
    expect(await ask(grace)).toEqual({ data: { node: null } });
  });

  it('goes on with the same id and token when a socket breaks and another comes', async () => {
    const first = await come(ada);
    await first.socket.close();
    const second = await come(ada, first.resumeToken);
    expect(second).toMatchObject({ sessionId: first.sessionId, resumeToken: first.resumeToken });
    await second.socket.close();
    const third = await come(ada, first.resumeToken);
    expect(third.sessionId).toBe(first.sessionId);
    expect((await rowOf(first.sessionId))?.turn).toBe(2);
    // What the grace of the first one would have ended is still there after another one has run out.
    const other = await come(ada);
    await other.socket.close();
    await hasEnded(other.sessionId);
    expect(await rowOf(first.sessionId)).toBeDefined();
    expect(third.socket.closed).toBeUndefined();
  });

  it('is taken from the socket that has it, which is closed with 4409', async () => {
    const first = await come(ada);
    const second = await come(ada, first.resumeToken);
    expect(second.sessionId).toBe(first.sessionId);
    expect(await closeOf(first)).toEqual({ code: 4409, reason: 'Session taken up elsewhere' });
    // The end of the old socket is not the end of the session.
    const other = await come(ada);
    await other.socket.close();
    await hasEnded(other.sessionId);
    expect(await rowOf(first.sessionId)).toMatchObject({ turn: 1 });
    expect(second.socket.closed).toBeUndefined();
  });

  it('has one socket when many come with its token at once', async () => {
    const first = await come(ada);
    // Some have lost it before they hear that they had it.
    const coming = Array.from({ length: 10 }, () => openRaw(server.url, ada.token, first.resumeToken));
    const crowd = [first.socket, ...(await Promise.all(coming))];
    const open = () => crowd.filter(({ closed }) => !closed);
    try {
      await eventually(() => expect(open()).toHaveLength(1));
      for (const { closed } of crowd) expect([undefined, 4409]).toContain(closed?.code);
      const [one] = open();
      one?.operate('1', SessionDocument, {});
      await one?.first(({ id, type }) => id === '1' && type === 'complete');
      expect(one?.results('1')).toMatchObject([{ data: { session: { id: first.sessionId } } }]);
    } finally {
      for (const socket of crowd) await socket.close();
    }
  });

  it('is nothing that somebody else can take up, even with its token', async () => {
    const adas = await come(ada);
    const graces = await come(grace, adas.resumeToken);
    expect(graces.sessionId).not.toBe(adas.sessionId);
    expect(graces.resumeToken).not.toBe(adas.resumeToken);
    expect(await rowOf(adas.sessionId)).toMatchObject({ turn: 0 });
    expect(adas.socket.closed).toBeUndefined();
  });

  it.each([
    ['unknown', unknownToken()],
    ['empty', ''],
    ['a number', 1],
    ['an object', {}],
    ['null', null],
  ])('is a new one with a token that is %s', async (_name, token) => {
    const { resumeToken } = await come(ada, token);
    expect(resumeToken).not.toBe(token);
  });

  it('ends after the grace: whoever listens hears of it before the row is gone, and the next one is new', async () => {
    const first = await come(ada);
    const seen: unknown[] = [];
    const stop = server.opened.app.services.sessions.onEnded(async (sessions) => {
      if (!sessions.some(({ id }) => id === first.sessionId)) return;
      // Ending, it is nobody's any more, and yet nothing of it is forgotten before everybody has done their part.
      const own = server.opened.app.services.sessions.own(await userIdOf(ada), first.sessionId);
      const refusal = await own.catch((error: unknown) => error);
      seen.push((await rowOf(first.sessionId))?.id, refusal);
      const late = await enter(server.url, ada.token, first.resumeToken);
      seen.push(late.sessionId === first.sessionId);
      sockets.push(late);
      if (seen.length === 3) throw new Error('the first try of this listener fails');
    });
    await first.socket.close();
    await hasEnded(first.sessionId);
    await eventually(async () => expect(await rowOf(first.sessionId)).toBeUndefined(), 15_000);
    stop();
    // Told again after it failed.
    const round = [first.sessionId, expect.any(NotFoundError), false];
    expect(seen).toEqual([...round, ...round]);
    expect(ended).toContainEqual({ id: first.sessionId, userId: await userIdOf(ada) });
    expect((await come(ada, first.resumeToken)).sessionId).not.toBe(first.sessionId);
  });
});
