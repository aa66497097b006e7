import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { node } from '../../src/session/session.table.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { eventually } from '../support/eventually.ts';
import { describeServer } from '../support/modes.ts';
import { openRaw } from '../support/raw-socket.ts';
import { startServer, type TestServer, testSettings, tokenOf } from '../support/server.ts';
import { closeOf, enter, type SocketOfSession } from './person.ts';

describeServer('a node whose link to the database hangs for longer than its lease', () => {
  let server: TestServer;
  let healthy: TestServer;
  let link: TcpProxy;
  let remove: () => Promise<void>;
  let token: string;
  const sockets: SocketOfSession[] = [];

  beforeEach(async () => {
    // The clock is a little slow, so that every timer rings early by it; without this, one in many does.
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() * 0.999);
    const own = await testSettings('server');
    remove = own.remove;
    token = await tokenOf('ada');
    const url = new URL(own.settings.DATABASE_URL ?? '');
    link = await startProxy({ target: { host: url.hostname, port: Number(url.port || 5432) } });
    url.hostname = '127.0.0.1';
    url.port = String(link.port);
    healthy = await startServer(own.settings);
    server = await startServer({ ...own.settings, DATABASE_URL: url.href });
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    for (const { socket } of sockets.splice(0)) await socket.close();
    link?.accept();
    link?.resume();
    await server?.close();
    await healthy?.close();
    await link?.close();
    await remove?.();
  });

  const come = async (url: string, resumeToken?: string) => {
    const entered = await enter(url, token, resumeToken);
    sockets.push(entered);
    return entered;
  };

  it('sends its people away by its own clock, and is another node when the database answers again', async () => {
    const { sessions } = server.opened.app.services;
    const first = await come(server.url);
    const second = await come(server.url);
    const before = sessions.nodeId;
    link.refuse();
    link.hold();
    expect((await closeOf(first)).code).toBe(1012);
    expect((await closeOf(second)).code).toBe(1012);
    // Nobody gets a session of a dead node: they are told to try again, and find what was theirs at another one.
    const refused = await openRaw(server.url, token, second.resumeToken);
    expect(refused.closed?.code).toBe(1013);
    expect((await come(healthy.url, first.resumeToken)).sessionId).toBe(first.sessionId);
    link.cut();
    link.resume();
    link.accept();
    await eventually(() => expect(sessions.nodeId).not.toBe(before));
    const third = await come(server.url, first.resumeToken);
    expect(third.sessionId).toBe(first.sessionId);
    const nodes = await healthy.opened.database.db.select({ id: node.id }).from(node);
    expect(nodes.map(({ id }) => id)).toEqual(
      expect.arrayContaining([sessions.nodeId, healthy.opened.app.services.sessions.nodeId]),
    );
  });
});
