import { readFile, stat } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  BaseDocument,
  BasesDocument,
  CreateBaseDocument,
  RecordPageDocument,
  RecordsDocument,
  TableChangesDocument,
  ViewerDocument,
} from '../../schema/operations/generated/graphql.ts';
import { readConfig } from '../../src/config.ts';
import { seedDemo } from '../../src/demo/seed.ts';
import { demoToken } from '../../src/demo/token.ts';
import { openCobase } from '../../src/open.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/folder.ts';
import { freePort } from '../support/port.ts';
import { type Person, personAt } from '../support/server.ts';
import { subscribe } from '../support/stream.ts';
import { kill, type Program, program, type Started, started } from './process.ts';

/** On a machine that has nothing else to do it takes 10 s at most; a busy one may take longer. */
const READY_MS = 30_000;

let folder: { path: string; remove(): Promise<void> };
let settings: Record<string, string>;
let server: Started;
let ada: Person;
const others: Program[] = [];

const run = (...given: Parameters<typeof program>) => {
  const made = program(...given);
  others.push(made);
  return made;
};

beforeAll(async () => {
  folder = await temporaryFolder();
  settings = { DATA_DIR: join(folder.path, 'data'), PORT: '0' };
  server = await started(settings);
  ada = personAt(server.url, server.token);
  console.info(`a first start took ${server.tookMs} ms`);
});

afterEach(async () => {
  for (const other of others.splice(0)) await kill(other);
});

afterAll(async () => {
  await kill(server);
  await folder?.remove();
});

async function demoTable(person: Person): Promise<string> {
  const { bases } = await person.run(BasesDocument, {});
  const demo = bases.edges.filter(({ node }) => node.name === 'Demo');
  expect(demo).toHaveLength(1);
  const { base } = await person.run(BaseDocument, { id: demo[0]?.node.id ?? '' });
  expect(base?.tables.map(({ name }) => name)).toEqual(['Movies']);
  return base?.tables[0]?.id ?? '';
}

/** Resolves when somebody listens there, rejects when nobody does. */
function reach(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port }, () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });
}

describe('a newcomer', () => {
  it('has a link before long, that is signed in', async () => {
    expect(server.tookMs).toBeLessThan(READY_MS);
    expect(server.out).toContain('Cobase runs');
    expect((await ada.run(ViewerDocument, {})).viewer).toMatchObject({
      name: 'Ada Lovelace',
      email: 'ada@example.org',
    });
    const page = await fetch(`${server.url}/graphql?token=${server.token}`, {
      headers: { accept: 'text/html' },
    });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('<title>Cobase</title>');
  });

  it('has links before it that open the grid as one person and as another', async () => {
    const links = [...server.out.matchAll(/Open .*as (.+):\n\s+(\S+)|window as (.+):\n\s+(\S+)/g)];
    expect(links.map(([, first, at, second = first, there = at]) => [second, there])).toEqual([
      ['Ada Lovelace', `${server.url}/?person=ada`],
      ['Grace Hopper', `${server.url}/?person=grace`],
      ['Ada Lovelace', `${server.url}/graphql?token=${server.token}`],
    ]);
    const grid = await fetch(`${server.url}/?person=ada`);
    expect(grid.headers.get('content-type')).toContain('text/html');
    const { people } = (await (await fetch(`${server.url}/demo/people`)).json()) as { people: object[] };
    expect(people).toContainEqual({ name: 'grace', fullName: 'Grace Hopper', role: 'EDITOR' });
  });

  it('is alone with it: it listens on 127.0.0.1 only', async () => {
    const { hostname, port } = new URL(server.url);
    expect(hostname).toBe('127.0.0.1');
    await reach('127.0.0.1', Number(port));
    const elsewhere = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address, scopeid }) => address !== '127.0.0.1' && !scopeid)
      .map(({ address }) => address);
    for (const host of [...elsewhere, '127.0.0.2']) {
      await expect(reach(host, Number(port)), host).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH/);
    }
  });

  it('finds 3,201 movies', async () => {
    const tableId = await demoTable(ada);
    const { table } = await ada.run(RecordsDocument, { tableId, first: 1 });
    expect(table?.records.totalCount).toBe(3_201);
    expect(table?.records.edges[0]?.node.cells.map(({ value }) => value)).toContain('The Land Girls');
  });

  it('can be each of the other people, in their role', async () => {
    for (const [who, role] of Object.entries({
      grace: 'EDITOR',
      alan: 'EDITOR',
      katherine: 'COMMENTER',
      tim: 'VIEWER',
    })) {
      const printed = run('token', [who], settings);
      expect(await printed.ended).toBe(0);
      expect(printed.err).toBe('');
      const person = personAt(server.url, printed.out.trim());
      const { bases } = await person.run(BasesDocument, {});
      expect(bases.edges.map(({ node }) => [node.name, node.viewerRole])).toEqual([['Demo', role]]);
    }
  });

  it('is told who there is', async () => {
    const printed = run('token', ['nobody'], settings);
    expect(await printed.ended).toBe(1);
    expect(printed.out).toBe('');
    expect(printed.err).toMatch(/There is no nobody.*ada, grace, alan, katherine, tim/);
  });

  it('may ask for a token before the first start', async () => {
    const dataDir = join(folder.path, 'not', 'yet');
    const printed = run('token', [], { DATA_DIR: dataDir });
    expect(await printed.ended).toBe(0);
    expect(printed.out.split('.')).toHaveLength(3);
    const secret = join(dataDir, 'secret');
    expect((await stat(secret)).mode & 0o777).toBe(0o600);
    expect(await readFile(secret, 'utf8')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gets no demo token for a server with a key of its own, nor for settings that do not fit', async () => {
    const keyed = run('token', ['ada'], { ...settings, AUTH_JWT_SECRET: 'x'.repeat(32) });
    const wrong = run('token', ['ada'], { ...settings, PORT: 'http' });
    expect([await keyed.ended, await wrong.ended]).toEqual([1, 1]);
    expect(keyed.err).toContain('identity provider');
    expect(wrong.err).toMatch(/^The settings do not fit:\n {2}- PORT .*\n$/);
  });
});

describe('a second server', () => {
  it('on the same folder is refused in a word', async () => {
    const second = run('start', [], settings);
    expect(await second.ended).toBe(1);
    expect(second.err).toMatch(
      new RegExp(
        `^the data folder \\S+ is in use by process ${server.child.pid}: stop it, or set DATA_DIR.*\\n$`,
      ),
    );
    expect(second.out).not.toContain('token=');
    await ada.run(ViewerDocument, {});
  });

  it('on the same port is refused in a word', async () => {
    const port = await freePort();
    const holder = createServer().listen(port, '127.0.0.1');
    const second = run('start', [], { PORT: String(port), DATA_DIR: join(folder.path, 'second') });
    expect(await second.ended).toBe(1);
    expect(second.err).toBe('The port is in use: set PORT to another one.\n');
    await new Promise((resolve) => holder.close(resolve));
  });

  it('with settings that do not fit is refused in a word', async () => {
    const wrong = run('start', [], { ...settings, HOST: '0.0.0.0', LOG_LEVEL: 'loud' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.err).toMatch(/^The settings do not fit:\n {2}- LOG_LEVEL .*\n {2}- HOST must stay .*\n$/);
  });
});

describe('a stop', () => {
  async function add(name: string) {
    const { createBase } = await ada.run(CreateBaseDocument, { input: { name } });
    expect(createBase.__typename).toBe('CreateBasePayload');
  }

  async function restart() {
    server = await started(settings);
    console.info(`a later start took ${server.tookMs} ms`);
    ada = personAt(server.url, server.token);
  }

  async function names() {
    const { bases } = await ada.run(BasesDocument, { first: 100 });
    return bases.edges.map(({ node }) => node.name);
  }

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s is soon over, and a restart has everything',
    async (signal) => {
      await add(`before ${signal}`);
      const tableId = await demoTable(ada);
      const { table: before } = await ada.run(RecordPageDocument, { tableId, first: 100 });
      const client = ada.socket();
      const closed = new Promise<unknown>((resolve) => client.on('closed', resolve));
      const stream = subscribe(client, TableChangesDocument, { tableId });
      await new Promise<void>((resolve) => client.on('connected', () => resolve()));
      const start = Date.now();
      const code = await kill(server, signal);
      const tookMs = Date.now() - start;
      expect(code).toBe(0);
      expect(tookMs).toBeLessThan(10_000);
      console.info(`a stop by ${signal} took ${tookMs} ms`);
      expect(await closed).toMatchObject({ code: expect.toSatisfy((at) => at === 1001 || at === 1012) });
      stream.stop();
      await client.dispose();
      await restart();
      expect(await names()).toContain(`before ${signal}`);
      expect(await demoTable(ada)).toBe(tableId);
      const { table: after } = await ada.run(RecordPageDocument, { tableId, first: 100 });
      expect(after).toEqual(before);
      expect((await ada.run(RecordsDocument, { tableId, first: 1 })).table?.records.totalCount).toBe(3_201);
    },
  );

  it('by kill -9 loses nothing that was acknowledged', async () => {
    const acknowledged: string[] = [];
    let asked = 0;
    const writers = [1, 2, 3, 4].map(async () => {
      for (;;) {
        const name = `write ${asked++}`;
        const answer = await ada.ask(CreateBaseDocument, { input: { name } });
        if (answer.data?.createBase.__typename !== 'CreateBasePayload') throw new Error('not written');
        acknowledged.push(name);
      }
    });
    const ended = Promise.allSettled(writers);
    await eventually(() => expect(acknowledged.length).toBeGreaterThan(40));
    expect(await kill(server, 'SIGKILL')).toBe('SIGKILL');
    await ended;
    await restart();
    const { bases } = await ada.run(BasesDocument, { first: 1 });
    expect(bases.totalCount).toBeGreaterThanOrEqual(acknowledged.length);
    const found = new Set<string>();
    for (let after: string | null | undefined; ; ) {
      const page = (await ada.run(BasesDocument, { first: 100, after })).bases;
      for (const { node } of page.edges) found.add(node.name);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(acknowledged.filter((name) => !found.has(name))).toEqual([]);
  });
});

describe('the demo base', () => {
  it('is made anew when a start broke off while it was filled', async () => {
    const config = readConfig({ DATA_DIR: join(folder.path, 'broken-off') });
    const opened = await openCobase(config, () => {});
    const { app, demoSecret = '' } = opened;
    const { create } = app.services.records;
    let batches = 0;
    app.services.records.create = (...given) => {
      if (++batches > 2) throw new Error('killed');
      return create(...given);
    };
    try {
      await expect(seedDemo(app, demoSecret)).rejects.toThrow('killed');
      app.services.records.create = create;
      expect(await seedDemo(app, demoSecret)).toBe(true);
      expect(await seedDemo(app, demoSecret)).toBe(false);
      const { user } = await app.signIn(await demoToken(demoSecret, 'tim'));
      const bases = await app.services.bases.list(user.id, undefined, 10);
      expect(bases.map(({ name }) => name)).toEqual(['Demo']);
    } finally {
      await opened.close();
    }
  });
});

describe('a socket to a server in a process of its own', () => {
  it('is served at /ws', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/ws`, 'graphql-transport-ws');
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { token: server.token } })),
    );
    const message = await new Promise((resolve) => socket.once('message', (data) => resolve(String(data))));
    expect(message).toContain('connection_ack');
    socket.terminate();
  });
});
