import { once } from 'node:events';
import { connect } from 'node:net';
import { SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../../src/http/rest/endpoints.ts';
import { addComment, type Discussion, makeDiscussion } from '../comment/discussion.ts';
import { serverOfSuite } from '../support/make.ts';
import type { Person } from '../support/server.ts';
import { type Call, callerAt } from './call.ts';

/** What no answer may hold: SQL, a stack, a path. */
const INSIDES = /\bselect |\binsert |\bupdate "|\bat .*\.ts|node_modules|\/src\//i;

const server = serverOfSuite('embedded');
let ada: Person;
let call: Call;
let place: Discussion;
let ids: Record<string, string>;

beforeAll(async () => {
  ada = await server().as('ada');
  call = callerAt(server().url, ada.token);
  place = await makeDiscussion(ada);
  const { id } = await addComment(ada, place, 'something');
  ids = { records: place.recordId, tables: place.tableId, comments: id };
});

/** Each endpoint, with an address that is right. */
const all = endpoints.map(({ method, path, takesBody, example }) => ({
  name: `${method} ${path}`,
  method,
  takesBody: takesBody === true,
  body: example.body,
  path: () =>
    path.replace('/api/v1', '').replace(/\/(\w+)\/\{id\}/, (_, kind: string) => `/${kind}/${ids[kind]}`),
}));
const withBody = all.filter(({ takesBody }) => takesBody);

describe.each(all)('$name', ({ method, path, body }) => {
  it.each([
    ['no token', undefined],
    ['an empty one', ''],
    ['no bearer', 'Basic YTpi'],
    ['one that is none', 'Bearer nonsense'],
    ['two', 'Bearer a Bearer b'],
  ])('wants a token, not %s', async (_name, authorization) => {
    const {
      status,
      headers,
      body: answer,
    } = await callerAt(server().url)(method, path(), {
      body,
      headers: authorization === undefined ? {} : { authorization },
    });
    expect([status, answer.error?.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  it('wants a token of ours', async () => {
    const changed = ada.token.replace(/\.[^.]+$/, '.AAAA');
    const { status } = await callerAt(server().url, changed)(method, path(), { body });
    expect(status).toBe(401);
    const key = new TextEncoder().encode('a secret of somebody else, long enough to be one');
    const forged = await new SignJWT({ name: 'ada' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('test|ada')
      .setExpirationTime('1 hour')
      .sign(key);
    expect((await callerAt(server().url, forged)(method, path(), { body })).status).toBe(401);
  });

  it('says which methods there are', async () => {
    const { status, headers, body: answer } = await call('PUT', path(), { body: {} });
    expect([status, answer.error?.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(headers.get('allow')?.split(', ')).toContain(method);
    const options = await call('OPTIONS', path());
    expect([options.status, options.headers.get('allow')]).toEqual([204, headers.get('allow')]);
  });

  it('refuses a parameter that there is not', async () => {
    for (const query of [
      'nothing=1',
      '__proto__=1',
      'constructor=1',
      'x%00y=%00',
      'id=1',
      'input.id=1',
      '=',
    ]) {
      const { status, body: answer } = await call(method, path(), { body, query });
      expect([query, status, answer.error?.code]).toEqual([query, 400, 'BAD_USER_INPUT']);
    }
  });

  it('answers an overlong query with 4xx', async () => {
    const { status } = await call(method, path(), { body, query: `${'x'.repeat(9_000)}=1` });
    expect(status).toBe(400);
    const response = await fetch(`${server().url}/api/v1${path()}?${'x'.repeat(20_000)}`, { method });
    expect(response.status).toBe(431);
    await response.text();
  });
});

describe.each(withBody)('$name', ({ method, path }) => {
  it.each([
    ['nothing', ''],
    ['half of it', '{"markdown": '],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['a number', '5'],
    ['brackets without end', '['.repeat(100_000)],
  ])('takes a JSON object, not %s', async (_name, body) => {
    const answer = await call(method, path(), { body });
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('takes what is nested without end for what does not fit', async () => {
    const deep = `{"ids": ${'['.repeat(200_000)}${']'.repeat(200_000)}, "markdown": "x"}`;
    expect((await call(method, path(), { body: deep })).status).toBe(400);
  });

  it('takes UTF-8', async () => {
    const response = await fetch(`${server().url}/api/v1${path()}`, {
      method,
      headers: { authorization: `Bearer ${ada.token}`, 'content-type': 'application/json' },
      body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
    });
    expect([response.status, await response.json()]).toMatchObject([400, { error: { code: 'BAD_REQUEST' } }]);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/json-patch+json',
    '',
  ])('takes application/json, not %s', async (type) => {
    const answer = await call(method, path(), {
      body: '{"markdown":"x"}',
      headers: { 'content-type': type },
    });
    expect([answer.status, answer.body.error?.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it('takes application/json in any spelling, and no Content-Encoding', async () => {
    const headers = { 'content-type': 'Application/JSON ; charset=utf-8' };
    expect((await call(method, path(), { body: '[]', headers })).status).toBe(400);
    const packed = await call(method, path(), { body: '{}', headers: { 'content-encoding': 'gzip' } });
    expect(packed.status).toBe(415);
  });

  it('takes a megabyte, and its client hears why not more', async () => {
    const body = (bytes: number) => `{"markdown":"${'x'.repeat(bytes - 15)}"}`;
    expect((await call(method, path(), { body: body(1_000_000) })).status).toBe(400);
    for (const bytes of [1_000_001, 3_000_000]) {
      const answer = await call(method, path(), { body: body(bytes) });
      expect([answer.status, answer.body.error?.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    }
  });

  it('cuts off whoever sends without end', async () => {
    const { hostname, port } = new URL(server().url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.resume();
    socket.write(
      `${method} /api/v1${path()} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ada.token}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 900000000\r\n\r\n',
    );
    const chunk = Buffer.alloc(64_000, 'x');
    const send = () => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on('drain', send);
    send();
    await closed;
    expect(socket.bytesWritten).toBeLessThan(100_000_000);
  });

  it('outlives a client that goes away in the middle', async () => {
    const { hostname, port } = new URL(server().url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(
      `${method} /api/v1${path()} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ada.token}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"mark',
      () => socket.resetAndDestroy(),
    );
    await once(socket, 'close');
    expect((await call('GET', '/notifications')).status).toBe(200);
  });
});

describe('an address', () => {
  it.each([
    '/api/v1',
    '/api/v1/',
    '/api/v2/notifications',
    '/api/v1/notifications/',
    '/api/v1/Notifications',
    '/api/v1/notifications/read/x',
    '/api/v1/records//comments',
    '/api/v1/records/x/comments/',
    '/api/v1/comments',
    '/api/v1/__proto__',
    '/api/v1/constructor/x',
    '/api/openapi',
    '/api/openapi.json/',
  ])('%s is 404', async (path) => {
    const response = await fetch(server().url + path, { headers: { authorization: `Bearer ${ada.token}` } });
    expect([response.status, await response.json()]).toEqual([
      404,
      { error: { code: 'NOT_FOUND', message: 'There is nothing at this address.' } },
    ]);
  });

  it.each([
    '%00',
    'rec_%00',
    '%2e%2e%2f',
    'a%2Fb',
    '%F0%9F%98%80',
    '%ED%A0%80',
    '%',
    '%zz',
    '__proto__',
    'constructor',
    'null',
    "'; drop table record; --",
    'x'.repeat(8_000),
    'tbl_0123456789abcdefghjkmnpqrs',
    'act_tbl_0123456789abcdefghjkmnpqrs_1',
  ])('with %j for an id is 4xx', async (id) => {
    const encoded = id.includes('%') ? id : encodeURIComponent(id);
    for (const { method, path, body } of all.filter((one) => /\{id\}/.test(one.name))) {
      const address = path().replace(/^\/(\w+)\/[^/]+/, (_, kind: string) => `/${kind}/${encoded}`);
      const answer = await call(method, address, { body });
      expect([method, address.slice(0, 40), answer.status]).toEqual([
        method,
        address.slice(0, 40),
        expect.toBeOneOf([400, 404]),
      ]);
      expect(JSON.stringify(answer.body)).not.toMatch(INSIDES);
    }
  });

  it.each([
    ['first=%00', 400],
    ['after=%00', 400],
    ['after=%ED%A0%80', 400],
    [`after=${'x'.repeat(5_000)}`, 400],
    ['first=10&first=10', 400],
    ['first[]=10', 400],
    ['first=0x10', 400],
    ['first=1e1', 400],
    ['first=-1', 400],
    ['first=%31%30', 200],
    ['&&first=10&', 400],
    ['', 200],
  ])('with the query %j is %i', async (query, status) => {
    for (const path of [
      `/records/${place.recordId}/comments`,
      `/tables/${place.tableId}/activity`,
      '/notifications',
    ]) {
      const answer = await call('GET', path, { query: query.replace(/^&&/, '') || '' });
      const expected = query.startsWith('&&') ? 200 : status;
      expect([path, answer.status]).toEqual([path, expected]);
      expect(JSON.stringify(answer.body)).not.toMatch(INSIDES);
    }
  });
});

describe('HEAD', () => {
  it('answers as GET does, without the body', async () => {
    for (const { method, path } of all.filter((one) => one.method === 'GET')) {
      const get = await call(method, path(), { query: 'first=1' });
      const head = await call('HEAD', path(), { query: 'first=1' });
      expect(head.status).toBe(get.status);
      expect(Number(get.headers.get('content-length'))).toBeGreaterThan(10);
      for (const name of ['content-type', 'content-length', 'link', 'cache-control']) {
        expect(head.headers.get(name)).toBe(get.headers.get(name));
      }
    }
    expect((await call('HEAD', '/notifications', { query: 'first=0' })).status).toBe(400);
    expect((await call('HEAD', '/notifications/read')).status).toBe(405);
  });
});

describe('a page elsewhere', () => {
  const names = [
    'access-control-allow-origin',
    'access-control-allow-credentials',
    'access-control-allow-methods',
    'access-control-allow-headers',
    'access-control-expose-headers',
    'vary',
  ];
  const told = ({ headers }: Response) => names.map((name) => headers.get(name));

  it.each([
    ['OPTIONS', { 'access-control-request-method': 'PATCH' }],
    [
      'OPTIONS',
      {
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    ],
    ['GET', {}],
  ])('is told the same as of GraphQL, %s %j', async (method, more) => {
    const headers = { origin: 'https://elsewhere.example', ...more };
    const asked = (path: string) => fetch(server().url + path, { method, headers });
    const [graphql, rest] = await Promise.all([
      asked('/graphql?query={__typename}'),
      asked('/api/v1/notifications'),
    ]);
    expect(told(rest)).toEqual(told(graphql));
    await Promise.all([graphql.text(), rest.text()]);
  });

  it('is told nothing more where it does not say that it is one', async () => {
    const { headers } = await call('GET', '/notifications');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
