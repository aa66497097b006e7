import { generateKeyPairSync } from 'node:crypto';
import { getIntrospectionQuery } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { ViewerDocument } from '../../schema/operations/generated/graphql.ts';
import { AuthenticationError, createTokenVerifier, KeysUnavailable } from '../../src/auth/token.ts';
import { freePort } from '../support/port.ts';
import { personAt, startServer, type TestServer, testSettings } from '../support/server.ts';
import { AUDIENCE, ec, forgedTokens, goodClaims, ISSUER, otherRsa, rsa, SECRET, sign } from './forged.ts';
import { type KeySet, serveKeys } from './key-set.ts';

const KINDS = ['HS256', 'RS256'] as const;

interface Refusal {
  status: number;
  type: string | null;
  body: string;
}

async function post(
  url: string,
  authorization: string | undefined,
  accept: string,
  query = '{ viewer { id } }',
) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept,
      ...(authorization === undefined ? {} : { authorization }),
    },
    body: JSON.stringify({ query }),
  });
  const refusal: Refusal = {
    status: response.status,
    type: response.headers.get('content-type'),
    body: await response.text(),
  };
  return refusal;
}

/** What a socket is told: whether it is let in, and the code that it is closed with. */
function connect(
  url: string,
  payload: object | undefined,
): Promise<{ socket: WebSocket; ack: boolean; code: number }> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    socket.on('message', () => resolve({ socket, ack: true, code: 0 }));
    socket.on('close', (code) => resolve({ socket, ack: false, code }));
  });
}

describe.each(KINDS)('a server whose tokens are %s', (alg) => {
  let keys: KeySet;
  let server: TestServer;
  let remove: () => Promise<void>;
  let forged: [string, string][];

  beforeAll(async () => {
    keys = await serveKeys({ rsa: rsa.publicKey });
    const own = await testSettings('embedded');
    remove = own.remove;
    server = await startServer({
      ...own.settings,
      AUTH_JWT_SECRET: alg === 'HS256' ? SECRET : '',
      AUTH_JWKS_URL: alg === 'RS256' ? keys.url : '',
      AUTH_ISSUER: ISSUER,
      AUTH_AUDIENCE: AUDIENCE,
    });
    forged = await forgedTokens(alg);
  });

  afterAll(async () => {
    await server?.close();
    await remove?.();
    await keys?.close();
  });

  const good = (claims = {}) =>
    alg === 'HS256'
      ? sign(goodClaims(claims))
      : sign(goodClaims(claims), alg, rsa.privateKey, { kid: 'rsa' });

  it('lets a good token in everywhere', async () => {
    const authorization = `Bearer ${await good()}`;
    expect(await post(server.url, authorization, 'application/json')).toMatchObject({ status: 200 });
    const { body } = await post(server.url, authorization, 'text/event-stream');
    expect(body).toMatch(/"viewer":\{"id":"usr_/);
    for (const payload of [
      { Authorization: authorization },
      { authorization },
      { token: authorization.slice('Bearer '.length) },
    ]) {
      const { socket, ack } = await connect(server.url, payload);
      expect(ack).toBe(true);
      socket.terminate();
    }
  });

  it('refuses every forged token over HTTP, WebSocket and server-sent events alike', async () => {
    const verdicts = new Map<string, object>();
    const bodies = new Set<string>();
    const wanted = {
      json: { status: 401, code: 'UNAUTHENTICATED' },
      events: { status: 401, code: 'UNAUTHENTICATED' },
      socket: CloseCode.Forbidden,
      bareSocket: CloseCode.Forbidden,
    };
    expect(forged.length).toBeGreaterThan(100);
    expect(new Set(forged.map(([name]) => name)).size).toBe(forged.length);
    const left = [...forged];
    const refuse = async ([name, token]: [string, string]) => {
      const authorization = `Bearer ${token}`;
      const [json, events, socket, bareSocket] = await Promise.all([
        post(server.url, authorization, 'application/json'),
        post(server.url, authorization, 'text/event-stream'),
        connect(server.url, { Authorization: authorization }),
        connect(server.url, { token }),
      ]);
      const code = ({ body }: Refusal) => /"code":"(\w+)"/.exec(body)?.[1];
      verdicts.set(name, {
        json: { status: json.status, code: code(json) },
        events: { status: events.status, code: code(events) },
        socket: socket.code,
        bareSocket: bareSocket.code,
      });
      bodies.add(json.body);
    };
    const worker = async () => {
      for (let next = left.shift(); next; next = left.shift()) await refuse(next);
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
    expect(Object.fromEntries(verdicts)).toEqual(Object.fromEntries(forged.map(([name]) => [name, wanted])));
    // What was wrong is never told.
    expect([...bodies].map((body) => JSON.parse(body))).toEqual([
      { errors: [{ message: 'The token is not valid.', extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
  });

  it.each([
    'Basic YWRhOmFkYQ==',
    'Bearer',
    'Bearer a b',
    'bearer',
    'Token x',
    'Bearer é'.replace('é', '\u00e9'),
  ])('refuses the header %j', async (authorization) => {
    expect(await post(server.url, authorization, 'application/json')).toMatchObject({ status: 401 });
    expect(await connect(server.url, { Authorization: authorization })).toMatchObject({
      code: CloseCode.Forbidden,
    });
  });

  it('remembers no refusal and no forged token', async () => {
    const token = await good({ sub: 'remembered' });
    const [head, , mark] = token.split('.');
    const evil = Buffer.from(JSON.stringify(goodClaims({ sub: 'root' }))).toString('base64url');
    for (const status of [200, 401, 200, 401]) {
      const sent = status === 200 ? token : `${head}.${evil}.${mark}`;
      expect(await post(server.url, `Bearer ${sent}`, 'application/json')).toMatchObject({ status });
    }
  });
});

describe('nobody in particular', () => {
  let server: TestServer;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const own = await testSettings('embedded');
    remove = own.remove;
    server = await startServer(own.settings);
  });

  afterAll(async () => {
    await server?.close();
    await remove?.();
  });

  it('may ask what the schema is', async () => {
    const { status, body } = await post(server.url, undefined, 'application/json', getIntrospectionQuery());
    expect(status).toBe(200);
    expect(JSON.parse(body).data.__schema.queryType.name).toBe('Query');
    const typename = await post(server.url, undefined, 'application/json', '{ __typename }');
    expect(JSON.parse(typename.body)).toEqual({ data: { __typename: 'Query' } });
  });

  it('is refused everything else', async () => {
    const { body } = await post(server.url, undefined, 'application/json', getIntrospectionQuery());
    const { types } = JSON.parse(body).data.__schema;
    const operations: string[] = [];
    for (const kind of ['Query', 'Mutation', 'Subscription']) {
      const root = types.find(({ name }: { name: string }) => name === kind);
      for (const { name, args } of root.fields) {
        const given = args
          .filter(({ type }: { type: { kind: string } }) => type.kind === 'NON_NULL')
          .map((arg: InputValue) => `${arg.name}: ${literal(arg.type.ofType, types)}`);
        const leaf = '{ __typename }';
        operations.push(`${kind.toLowerCase()} { ${name}${given.length ? `(${given})` : ''} ${leaf} }`);
      }
    }
    expect(operations.length).toBeGreaterThan(25);
    const codes: Record<string, unknown> = {};
    for (const query of operations) {
      const accept = query.startsWith('subscription') ? 'text/event-stream' : 'application/json';
      const answer = await post(server.url, undefined, accept, query);
      codes[query] = /"code":"(\w+)"/.exec(answer.body)?.[1] ?? answer.body;
    }
    expect(codes).toEqual(Object.fromEntries(operations.map((query) => [query, 'UNAUTHENTICATED'])));
  });

  it('may open a socket, and is refused everything there', async () => {
    const { socket, ack } = await connect(server.url, undefined);
    expect(ack).toBe(true);
    const answers: string[] = [];
    const two = new Promise<void>((resolve) => {
      socket.on('message', (message) => {
        if (answers.push(String(message)) === 2) resolve();
      });
    });
    const payload = { query: '{ viewer { id } }' };
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    const watch = { query: 'subscription { tableChanges(tableId: "tbl_1") { __typename } }' };
    socket.send(JSON.stringify({ id: '2', type: 'subscribe', payload: watch }));
    await two;
    for (const id of ['1', '2']) {
      expect(answers.find((answer) => answer.includes(`"id":"${id}"`))).toContain('UNAUTHENTICATED');
    }
    socket.terminate();
  });
});

interface InputType {
  kind: string;
  name: string | null;
  ofType: InputType;
}

interface InputValue {
  name: string;
  type: InputType;
  defaultValue: string | null;
}

/** Some value of an input type, as GraphQL text, made from what introspection tells. */
function literal(
  type: InputType,
  types: { name: string; inputFields: InputValue[]; enumValues: { name: string }[] }[],
): string {
  if (type.kind === 'NON_NULL') return literal(type.ofType, types);
  if (type.kind === 'LIST') return `[${literal(type.ofType, types)}]`;
  const found = types.find(({ name }) => name === type.name);
  if (type.kind === 'ENUM') return found?.enumValues[0]?.name ?? '';
  if (type.kind === 'INPUT_OBJECT') {
    const required = found?.inputFields.filter((field) => field.type.kind === 'NON_NULL') ?? [];
    return `{ ${required.map((field) => `${field.name}: ${literal(field.type, types)}`).join(' ')} }`;
  }
  return ['Int', 'Float', 'Revision'].includes(type.name ?? '')
    ? '1'
    : type.name === 'Boolean'
      ? 'true'
      : '"bas_01m836myz48ft1evnnz9291xyd"';
}

describe('the claims of a token', () => {
  let server: TestServer;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const own = await testSettings('embedded');
    remove = own.remove;
    server = await startServer({ ...own.settings, AUTH_JWT_SECRET: SECRET });
  });

  afterAll(async () => {
    await server?.close();
    await remove?.();
  });

  const viewerOf = async (claims: Record<string, unknown>) =>
    (await personAt(server.url, await sign(goodClaims(claims))).run(ViewerDocument, {})).viewer;

  it('become a person', async () => {
    const viewer = await viewerOf({
      sub: 'full',
      name: '  Ada Lovelace ',
      email: 'Ada.Lovelace@Example.ORG',
      email_verified: true,
      picture: 'https://example.org/ada.png',
    });
    expect(viewer).toMatchObject({
      name: 'Ada Lovelace',
      email: 'ada.lovelace@example.org',
      avatarUrl: 'https://example.org/ada.png',
      user: { id: viewer.id, name: 'Ada Lovelace' },
    });
    expect(viewer.id).toMatch(/^usr_/);
  });

  it.each([
    ['javascript:alert(1)'],
    ['data:image/png;base64,AAAA'],
    ['//example.org/ada.png'],
    ['https://'],
    [`https://example.org/${'x'.repeat(2_000)}`],
    [42],
    [{ url: 'https://example.org/ada.png' }],
  ])('show no picture from %j', async (picture) => {
    expect((await viewerOf({ sub: 'picture', picture })).avatarUrl).toBeNull();
  });

  it.each([
    [{ name: undefined, email: 'Who@example.org' }, 'who@example.org'],
    [{ name: undefined }, 'nameless'],
    [{ name: '   ' }, 'nameless'],
    [{ name: 'x'.repeat(201) }, 'nameless'],
    [{ name: 'nu\u0000ll' }, 'nameless'],
    [{ name: ['a', 'list'] }, 'nameless'],
  ])('find a name in %j', async (claims, name) => {
    expect((await viewerOf({ sub: 'nameless', ...claims })).name).toBe(name);
  });

  it('bring the person up to date when they change', async () => {
    const before = await viewerOf({ sub: 'changing', name: 'Augusta Byron' });
    const after = await viewerOf({ sub: 'changing', name: 'Ada Lovelace', email: 'ADA@example.org' });
    expect(after).toMatchObject({ id: before.id, name: 'Ada Lovelace', email: 'ada@example.org' });
    const gone = await viewerOf({ sub: 'changing', name: 'Ada Lovelace' });
    expect(gone).toMatchObject({ id: before.id, email: null });
  });

  it('tell people of the same subject apart by their issuer', async () => {
    const one = await viewerOf({ sub: 'same', iss: 'https://one.example.org' });
    const two = await viewerOf({ sub: 'same', iss: 'https://two.example.org' });
    expect(two.id).not.toBe(one.id);
  });

  it('may last longer than a timer and a Date can', async () => {
    for (const exp of [4_102_444_800, 1e15, 1e300]) {
      const token = await sign(goodClaims({ exp }));
      const verify = createTokenVerifier({ secret: SECRET });
      expect(await verify(token)).toBe(await verify(token));
      const { socket, ack } = await connect(server.url, { token });
      expect(ack).toBe(true);
      const answered = new Promise((resolve) =>
        socket.once('message', (message) => resolve(String(message))),
      );
      const payload = { query: '{ viewer { name } }' };
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
      expect(await answered).toContain('Somebody');
      expect(socket.readyState).toBe(WebSocket.OPEN);
      socket.terminate();
    }
  });

  it('close a live socket when the token expires', async () => {
    const exp = Math.floor(Date.now() / 1_000) + 2;
    const { socket, ack } = await connect(server.url, { token: await sign(goodClaims({ exp })) });
    expect(ack).toBe(true);
    const [code, reason] = await new Promise<[number, Buffer]>((resolve) =>
      socket.once('close', (code, reason) => resolve([code, reason])),
    );
    expect({ code, reason: String(reason) }).toEqual({
      code: CloseCode.Forbidden,
      reason: 'The token has expired',
    });
    expect(Date.now()).toBeGreaterThanOrEqual(exp * 1_000);
    expect(Date.now()).toBeLessThan(exp * 1_000 + 1_000);
  }, 20_000);
});

describe('a key set', () => {
  const claims = goodClaims();
  const settings = (keys: KeySet) => ({ jwksUrl: keys.url, issuer: ISSUER, audience: AUDIENCE });
  const closers: (() => Promise<void>)[] = [];

  async function published(keys: Parameters<typeof serveKeys>[0]): Promise<KeySet> {
    const set = await serveKeys(keys);
    closers.push(() => set.close());
    return set;
  }

  afterAll(async () => {
    vi.useRealTimers();
    for (const close of closers) await close();
  });

  it('verifies RS256 and ES256, and fetches its keys once', async () => {
    const keys = await published({ rsa: rsa.publicKey, ec: ec.publicKey });
    const verify = createTokenVerifier(settings(keys));
    for (let round = 0; round < 3; round++) {
      const name = `Round ${round}`;
      const [one, two] = await Promise.all([
        verify(await sign({ ...claims, name }, 'RS256', rsa.privateKey, { kid: 'rsa' })),
        verify(await sign({ ...claims, name }, 'ES256', ec.privateKey, { kid: 'ec' })),
      ]);
      expect([one.name, two.name]).toEqual([name, name]);
    }
    expect(keys.fetched).toBe(1);
  });

  it('follows a rotation of keys, with at most one fetch in 30 seconds whatever is asked', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const keys = await published({ old: rsa.publicKey });
    const verify = createTokenVerifier(settings(keys));
    const old = await sign({ ...claims, name: 'old' }, 'RS256', rsa.privateKey, { kid: 'old' });
    const fresh = await sign({ ...claims, name: 'fresh' }, 'RS256', otherRsa.privateKey, { kid: 'new' });
    expect((await verify(old)).name).toBe('old');
    keys.publish({ new: otherRsa.publicKey });
    vi.setSystemTime(Date.now() + 31_000);
    expect((await verify(fresh)).name).toBe('fresh');
    expect(keys.fetched).toBe(2);
    // Whoever invents key ids must not make this server hammer the identity provider.
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (let n = 0; n < 20; n++) {
      const token = await sign(claims, 'ES256', stranger.privateKey, { kid: `invented ${n}` });
      await expect(verify(token)).rejects.toThrow(AuthenticationError);
    }
    expect(keys.fetched).toBe(2);
    // What the retired key has signed is refused, but for tokens that were verified before.
    const late = await sign({ ...claims, name: 'late' }, 'RS256', rsa.privateKey, { kid: 'old' });
    await expect(verify(late)).rejects.toThrow(AuthenticationError);
    vi.useRealTimers();
  });

  it('that cannot be had says nothing about a token', async () => {
    const token = await sign(claims, 'RS256', rsa.privateKey, { kid: 'rsa' });
    const failing = await published({ rsa: rsa.publicKey });
    failing.fail();
    const verify = createTokenVerifier(settings(failing));
    await expect(verify(token)).rejects.toThrow(KeysUnavailable);
    failing.publish({ rsa: rsa.publicKey });
    expect((await verify(token)).name).toBe('Somebody');
    const jwksUrl = `http://127.0.0.1:${await freePort()}/keys`;
    await expect(createTokenVerifier({ jwksUrl })(token)).rejects.toThrow(KeysUnavailable);
  });

  it('that cannot be had makes clients try again, not sign out', async () => {
    const own = await testSettings('embedded');
    const AUTH_JWKS_URL = `http://127.0.0.1:${await freePort()}/keys`;
    const server = await startServer({ ...own.settings, AUTH_JWT_SECRET: '', AUTH_JWKS_URL });
    try {
      const token = await sign(claims, 'RS256', rsa.privateKey, { kid: 'rsa' });
      const { socket, code } = await connect(server.url, { token });
      const closed = code || (await new Promise((resolve) => socket.once('close', resolve)));
      expect(closed).toBe(1013);
      const answer = await post(server.url, `Bearer ${token}`, 'application/json');
      expect(answer.status).toBe(503);
      expect(answer.body).toContain('"SERVICE_UNAVAILABLE"');
      expect(answer.body).not.toContain('ECONNREFUSED');
    } finally {
      await server.close();
      await own.remove();
    }
  });
});

describe('a verified token', () => {
  it('is remembered until it expires', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const verify = createTokenVerifier({ secret: SECRET });
      const token = await sign(goodClaims());
      const claims = await verify(token);
      expect(await verify(token)).toBe(claims);
      vi.setSystemTime(claims.expiresAt.getTime() + 60_000);
      await expect(verify(token)).rejects.toThrow(AuthenticationError);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is forgotten for newer ones, above ten thousand of them', async () => {
    const verify = createTokenVerifier({ secret: SECRET });
    const tokens: string[] = [];
    for (let n = 0; n <= 10_000; n++) tokens.push(await sign(goodClaims({ sub: `person ${n}` })));
    const [first = '', second = ''] = tokens;
    const before = [await verify(first), await verify(second)];
    for (const token of tokens.slice(2, -1)) await verify(token);
    expect(await verify(second)).toBe(before[1]);
    await verify(tokens.at(-1) ?? '');
    expect(await verify(second)).toBe(before[1]);
    const again = await verify(first);
    expect(again).not.toBe(before[0]);
    expect(again).toEqual(before[0]);
  });

  it('makes its person come from memory, and from the database after a minute', async () => {
    const own = await testSettings('embedded');
    const server = await startServer(own.settings);
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const { token } = await server.as('ada');
      const { signIn } = server.opened.app;
      const { user } = await signIn(token);
      expect((await signIn(token)).user).toBe(user);
      vi.setSystemTime(Date.now() + 61_000);
      const later = await signIn(token);
      expect(later.user).toEqual(user);
      expect(later.user).not.toBe(user);
    } finally {
      vi.useRealTimers();
      await server.close();
      await own.remove();
    }
  });
});
