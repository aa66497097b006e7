import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { NotificationEventsDocument, ViewerDocument } from '../../schema/operations/generated/graphql.ts';
import { type Cobase, createCobase, type Logger, type Settings, SettingsError } from '../../src/cobase.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/folder.ts';
import { modes } from '../support/modes.ts';
import { personAt, TEST_SECRET, testSettings, tokenOf } from '../support/server.ts';
import { ways } from '../support/ways.ts';

/** A server of somebody else's. */
async function host(
  listener: RequestListener,
): Promise<{ url: string; server: Server; close(): Promise<void> }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers at `/hello`, and says in its own words what it does not know. */
function hosted(request: IncomingMessage, response: ServerResponse) {
  if (request.url === '/hello') response.end('hello');
  else response.writeHead(404).end('the host knows no such thing');
}

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function opened(mode: (typeof modes)[number], more: Settings = {}, logger?: Logger): Promise<Cobase> {
  const { settings, remove } = await testSettings(mode);
  closers.push(remove);
  const cobase = await createCobase({ settings: { ...settings, ...more }, logger });
  closers.push(() => cobase.close());
  return cobase;
}

/** How many sockets, servers, threads and timers this process has open. */
const openThings = () => {
  const kinds = process.getActiveResourcesInfo().filter((kind) => /TCP|Worker|Timeout/.test(kind));
  return (name: string) => kinds.filter((kind) => kind.startsWith(name)).length;
};

describe.each(modes)('in a server of somebody else’s (%s)', (mode) => {
  async function mounted() {
    const cobase = await opened(mode);
    let handled = 0;
    const { url, server, close } = await host((request, response) => {
      if (cobase.handle(request, response)) handled += 1;
      else hosted(request, response);
    });
    closers.push(close);
    const theirs = new WebSocketServer({ noServer: true });
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (cobase.upgrade(request, socket, head)) return;
      theirs.handleUpgrade(request, socket, head, (webSocket) => webSocket.send('the host'));
    });
    return { cobase, url, ada: personAt(url, await tokenOf('ada')), handled: () => handled };
  }

  it('answers at its paths and leaves the others to it', async () => {
    const { url, ada } = await mounted();
    expect((await ada.run(ViewerDocument, {})).viewer?.name).toBe('ada');
    const theirs = [
      '/',
      '/favicon.svg',
      '/demo/people',
      '/healthz',
      '/readyz',
      '/metrics',
      '/elsewhere',
      '/graphql/more',
      '/api/theirs',
      '/api/v1/records',
    ];
    const texts = ['/hello', ...theirs].map(async (path) => (await fetch(url + path)).text());
    expect(await Promise.all(texts)).toEqual(['hello', ...theirs.map(() => 'the host knows no such thing')]);
    expect(await (await fetch(`${url}/api/openapi.json`)).json()).toMatchObject({
      info: { title: 'Cobase' },
    });
    expect(await (await fetch(`${url}/api/v1/notifications`)).text()).toContain('UNAUTHENTICATED');
    const foreign = new WebSocket(`${url.replace('http', 'ws')}/live`);
    closers.push(async () => foreign.terminate());
    expect(await new Promise((resolve) => foreign.once('message', (data) => resolve(String(data))))).toBe(
      'the host',
    );
  });

  it('tells it how it does, and says nothing at its paths', async () => {
    const { cobase, url } = await mounted();
    const redis = mode === 'server' ? 'up' : 'unused';
    expect(cobase.ready()).toEqual({ status: 'ready', isReady: true, database: 'up', redis });
    const metrics = await cobase.metrics();
    expect(metrics).toMatch(/^cobase_connections 0$/m);
    expect(metrics).not.toMatch(/^(process|nodejs)_/m);
    expect((await fetch(`${url}/hello`)).headers.get('x-request-id')).toBeNull();
    expect((await fetch(`${url}/graphql`, { method: 'POST' })).headers.get('x-request-id')).toMatch(
      /^[\w-]+$/,
    );
    await cobase.close();
    expect(cobase.ready()).toMatchObject({ status: 'draining', isReady: false });
  });

  it.each(ways.filter(({ name }) => name !== 'in process'))('streams by $name', async (way) => {
    const { url, ada } = await mounted();
    const stream = await way.subscribe({ url }, ada, NotificationEventsDocument, {});
    closers.push(() => stream.stop());
    expect(JSON.parse((await stream.reach(1))[0] ?? '')).toMatchObject({ notifications: { unreadCount: 0 } });
  });

  it('gives back all that it has, and the server goes on', async () => {
    const bystander = await host(hosted);
    closers.push(bystander.close);
    const before = openThings();
    const { cobase, url, ada } = await mounted();
    const streams = await Promise.all(
      ways
        .filter(({ name }) => name !== 'in process')
        .map((way) => way.subscribe({ url }, ada, NotificationEventsDocument, {})),
    );
    for (const stream of streams) await stream.reach(1);
    await Promise.all([cobase.close(), cobase.close()]);
    const codes = await Promise.all(streams.map(async (stream) => (await stream.end())[0]?.extensions?.code));
    expect(new Set(codes)).toEqual(new Set(['1012', undefined]));
    expect(await (await fetch(`${url}/hello`)).text()).toBe('hello');
    expect((await fetch(`${url}/graphql`, { method: 'POST' })).status).toBe(503);
    const refused = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    expect(
      await new Promise((resolve) => refused.once('error', (error) => resolve(error.message))),
    ).toContain('503');
    for (const close of closers.splice(1).reverse()) await close();
    await eventually(() => {
      const after = openThings();
      for (const kind of ['TCP', 'Worker', 'Timeout'])
        expect(after(kind), kind).toBeLessThanOrEqual(before(kind));
    });
  });

  it('cuts off what has not ended a while after it was closed', async () => {
    const { cobase, url, ada, handled } = await mounted();
    const started = request(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': 100,
        authorization: `Bearer ${ada.token}`,
      },
    });
    const cut = new Promise((resolve) => started.once('error', () => resolve('cut off')));
    // The rest of it never comes.
    await new Promise((resolve) => started.write('{"query":', resolve));
    await eventually(() => expect(handled()).toBe(1));
    await cobase.close();
    expect(await cut).toBe('cut off');
  });
});

describe('a middleware', () => {
  it('hands on what is not its own, as Express has it', async () => {
    const cobase = await opened('embedded');
    const { url, close } = await host((request, response) => {
      const chain = [
        cobase.handle,
        (_request: IncomingMessage, answer: ServerResponse) => answer.end('next'),
      ];
      const run = (at: number): void => void chain[at]?.(request, response, () => run(at + 1));
      run(0);
    });
    closers.push(close);
    expect(await (await fetch(`${url}/hello`)).text()).toBe('next');
    const ada = personAt(url, await tokenOf('ada'));
    expect((await ada.run(ViewerDocument, {})).viewer?.name).toBe('ada');
  });
});

describe('what it is given', () => {
  it('is refused with every fault at once', async () => {
    const given = createCobase({ settings: { DATABASE_URL: 'mysql://x', DRAIN_MS: -1 } });
    await expect(given).rejects.toThrow(SettingsError);
    await expect(given).rejects.toThrow(/DATABASE_URL must be an address[\s\S]*DRAIN_MS/);
  });

  it('has a key always, as nobody knows where it will listen', async () => {
    const folder = await temporaryFolder();
    closers.push(folder.remove);
    const given = createCobase({ settings: { DATA_DIR: folder.path } });
    await expect(given).rejects.toThrow('AUTH_JWKS_URL or AUTH_JWT_SECRET must be set');
  });

  it('has an address for the links in mails', async () => {
    const given = createCobase({
      settings: {
        AUTH_JWT_SECRET: TEST_SECRET,
        SMTP_URL: 'smtp://mail.example.org',
        MAIL_FROM: 'a@example.org',
      },
    });
    await expect(given).rejects.toThrow('PUBLIC_URL must be set');
  });

  it('may be numbers and truths, and a log of one’s own', async () => {
    const lines: unknown[] = [];
    const keep = (...line: unknown[]) => void lines.push(line);
    const logger = { debug: keep, info: keep, warn: keep, error: keep };
    const settings: Settings = { PORT: 1, HOST: '0.0.0.0', DATABASE_PREPARE: true, DATABASE_POOL: 3 };
    const cobase = await opened('embedded', settings, logger);
    await cobase.close();
    expect(lines).toEqual([]);
    expectTypeOf(process.env).toExtend<Settings>();
  });
});
