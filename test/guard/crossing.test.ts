import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Limit, refusals } from '../../src/guard/refusals.ts';
import { listen } from '../../src/http/server.ts';
import { ask } from '../http/asking.ts';
import { post, serverOfSuite } from '../support/make.ts';
import { openRaw } from '../support/raw-socket.ts';
import type { Person } from '../support/server.ts';

const KNOWN = 'https://app.example.org';
const server = serverOfSuite('embedded', {
  ALLOWED_ORIGINS: KNOWN,
  TRUSTED_PROXIES: '1',
  PUBLIC_URL: 'https://cobase.example.org/base/',
});
let ada: Person;
beforeAll(async () => {
  ada = await server().as('ada');
});

const counted = (limit: Limit) => refusals().get(limit) ?? 0;
const token = () => ({ authorization: `Bearer ${ada.token}` });
const REST = '/api/v1/notifications';
const EXPORT = '/export/activity.ndjson?baseId=x';

/** The status of an upgrade: 101 where it opens. */
function upgrade(origin: string | undefined): Promise<number> {
  const socket = new WebSocket(`${server().url.replace('http', 'ws')}/ws`, 'graphql-transport-ws', {
    ...(origin === undefined ? {} : { origin }),
  });
  return new Promise((resolve) => {
    socket.on('error', () => {});
    socket.once('unexpected-response', (_request, { statusCode = 0 }) => resolve(statusCode));
    socket.once('open', () => {
      socket.terminate();
      resolve(101);
    });
  });
}

describe('a page', () => {
  it.each([
    ['of nowhere', undefined],
    ['of the server itself', 'own'],
    ['that is allowed', KNOWN],
    ['of PUBLIC_URL', 'https://cobase.example.org'],
  ])('%s may ask over all ways', async (_name, given) => {
    const origin = given === 'own' ? server().url : given;
    const headers = { ...token(), ...(origin === undefined ? {} : { origin }) };
    expect(
      (await post(server().url, { query: '{ viewer { id } }' }, { token: ada.token, headers })).status,
    ).toBe(200);
    const rest = await ask(server().url, REST, { headers });
    expect([rest.status, rest.headers['access-control-allow-origin']]).toEqual([200, origin]);
    expect((await ask(server().url, EXPORT, { headers })).status).not.toBe(403);
    expect(await upgrade(origin)).toBe(101);
  });

  it.each([
    'https://elsewhere.example',
    'https://app.example.org.elsewhere.example',
    'http://app.example.org',
    'null',
    'nonsense',
  ])('of %s may not, over any way, and each is counted', async (origin) => {
    const before = counted('origin');
    const headers = { ...token(), origin };
    const graphql = await post(server().url, { query: '{ viewer { id } }' }, { token: ada.token, headers });
    expect([graphql.status, JSON.parse(graphql.text).errors[0].extensions.code]).toEqual([
      403,
      'CROSS_SITE_REFUSED',
    ]);
    for (const path of [REST, EXPORT]) {
      const { status, text, headers: told } = await ask(server().url, path, { headers });
      expect([status, JSON.parse(text).error.code]).toEqual([403, 'CROSS_SITE_REFUSED']);
      expect(told).not.toHaveProperty('access-control-allow-origin');
    }
    const preflight = await ask(server().url, '/graphql', { method: 'OPTIONS', headers: { origin } });
    expect(preflight.status).toBe(403);
    expect(await upgrade(origin)).toBe(403);
    expect(counted('origin')).toBe(before + 5);
  });

  it('that is allowed is told so before it asks', async () => {
    const headers = {
      origin: KNOWN,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    };
    for (const path of ['/graphql', '/api/v1/notifications/read']) {
      const { status, headers: told } = await ask(server().url, path, { method: 'OPTIONS', headers });
      expect([status, told]).toMatchObject([
        204,
        {
          'access-control-allow-origin': KNOWN,
          'access-control-allow-methods': 'POST',
          'access-control-allow-headers': 'authorization,content-type',
        },
      ]);
    }
  });
});

describe('what a page elsewhere can send without asking', () => {
  it.each([
    ['a form', 'POST', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a form with files', 'POST', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['a text', 'POST', { 'content-type': 'text/plain' }, 415],
    ['a picture', 'GET', { accept: 'image/*' }, 403],
    ['a script', 'GET', { accept: '*/*' }, 403],
    [
      'a request of a browser for another site',
      'GET',
      { accept: 'application/json', 'sec-fetch-site': 'cross-site' },
      403,
    ],
  ])('%s is refused and counted', async (_name, method, headers, status) => {
    const before = counted('simple_request');
    const path = `/graphql?query=${encodeURIComponent('{ __typename }')}`;
    expect(
      (await ask(server().url, path, { method, headers, ...(method === 'POST' ? { body: 'x' } : {}) }))
        .status,
    ).toBe(status);
    expect(counted('simple_request')).toBe(before + 1);
  });

  it('but not that somebody follows a link to a page', async () => {
    const headers = { accept: 'text/html', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    for (const path of ['/graphql', '/api', '/']) {
      expect((await ask(server().url, path, { headers })).status).toBe(200);
    }
  });
});

describe('every answer', () => {
  it.each(['/', '/graphql', '/api', '/outbox', '/mail', '/api/openapi.json', REST, '/healthz', '/nothing'])(
    '%s is taken for what it says that it is, and shown in no other page',
    async (path) => {
      const { headers } = await ask(server().url, path, { headers: { accept: 'text/html' } });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers).not.toHaveProperty('strict-transport-security');
      const secure = await ask(server().url, path, {
        headers: { accept: 'text/html', 'x-forwarded-proto': 'https' },
      });
      expect(secure.headers['strict-transport-security']).toMatch(/^max-age=\d+$/);
    },
  );
});

describe('a fault of the server', () => {
  it('has the id in the log that its answers have, over each way', async () => {
    const lines: { errorId?: string; err?: { message?: string } }[] = [];
    const logger = pino({ level: 'error' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
    const { app } = server().opened;
    const own = await listen(app, { host: '127.0.0.1', port: 0, drainMs: 0, logger });
    const { list } = app.services.bases;
    app.services.bases.list = () => Promise.reject(new Error('a fault that is only in the log'));
    try {
      const query = '{ bases { edges { node { id } } } }';
      const { text } = await post(own.url, { query }, { token: ada.token });
      const socket = await openRaw(own.url, ada.token);
      socket.send({ type: 'subscribe', id: '1', payload: { query } });
      const { payload } = await socket.first(({ id }) => id === '1');
      await socket.close();
      for (const told of [text, JSON.stringify(payload)]) {
        expect(told).not.toContain('only in the log');
        const [, errorId] = /"errorId":"([\w-]+)"/.exec(told) ?? [];
        expect(lines.find((line) => line.errorId === errorId)?.err?.message).toBe(
          'a fault that is only in the log',
        );
      }
    } finally {
      app.services.bases.list = list;
      await own.close();
    }
  });
});

describe('stored operations', () => {
  const stored = { abc: 'query Viewer { viewer { name } }' };
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cobase-'));
    file = join(folder, 'operations.json');
    await writeFile(file, JSON.stringify(stored));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const start = (isOnly: boolean) =>
    listen(server().opened.app, {
      ...{ host: '127.0.0.1', port: 0, drainMs: 0, logger: pino({ level: 'silent' }) },
      operations: { file, isOnly },
    });
  const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
  const name = expect.stringContaining('"name":"ada"');

  it('are found by their ids, over HTTP and WebSocket, and alone where nothing else is taken', async () => {
    const [open, closed] = [await start(false), await start(true)];
    const socket = await openRaw(closed.url, ada.token);
    let asked = 0;
    const over = async (url: string, body: object) => {
      if (url !== closed.url) return (await post(url, body, { token: ada.token })).text;
      const http = (await post(url, body, { token: ada.token })).text;
      asked += 1;
      const id = `${asked}`;
      socket.send({ type: 'subscribe', id, payload: { query: '', ...body } });
      const { payload } = await socket.first((message) => message.id === id);
      const codeOf = (text: string) => /"code":"(\w+)"/.exec(text)?.[1];
      expect(codeOf(JSON.stringify(payload))).toBe(codeOf(http));
      return http;
    };
    try {
      for (const { url } of [open, closed]) {
        expect(await over(url, byHash('abc'))).toEqual(name);
        expect(await over(url, { documentId: 'abc' })).toEqual(name);
        expect(await over(url, { query: stored.abc })).toEqual(name);
        expect(await over(url, byHash('unknown'))).toContain('"PERSISTED_QUERY_NOT_FOUND"');
      }
      const other = { query: '{ viewer { name id } }' };
      expect(await over(open.url, other)).toEqual(name);
      const before = counted('stored_operations');
      expect(await over(closed.url, other)).toContain('"PERSISTED_QUERY_ONLY"');
      expect(counted('stored_operations')).toBe(before + 2);
    } finally {
      await socket.close();
      await open.close();
      await closed.close();
    }
  });

  it('that do not fit are told when the server starts', async () => {
    await writeFile(file, JSON.stringify({ wrong: '{ nothing }' }));
    await expect(start(false)).rejects.toThrow('OPERATIONS_FILE: wrong does not fit the schema');
    await writeFile(file, '[]');
    await expect(start(false)).rejects.toThrow('OPERATIONS_FILE must be a JSON file');
  });
});
