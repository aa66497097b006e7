import { print } from 'graphql';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  AddCommentDocument,
  CreateBaseDocument,
  TableChangesDocument,
  ViewerDocument,
} from '../../schema/operations/generated/graphql.ts';
import { loggedError } from '../../src/ops/log-error.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { type MailServer, startMailServer } from '../mail/mail-server.ts';
import { kill, type Program, program } from '../run/process.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, type MadeTable, makeBase, makeRecords, makeTable, there } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { type Person, personAt, TEST_SECRET, testSettings, tokenOf } from '../support/server.ts';

/** Stands in all that people send: in no form may it be in the log. */
const CANARY = 'kanarienvogel';
const MAIL_KEY = 'a key of the mails of this test which is long enough';

interface Line {
  level: number;
  msg: string;
  requestId?: string;
  operationId?: string;
  errorId?: string;
  path?: string;
  status?: number;
  err?: { type: string; message: string; code?: string; constraint?: string };
  fields?: string[];
}

describeServer('the log', () => {
  let remove: () => Promise<void>;
  let run: Program;
  let url: string;
  let database: TcpProxy;
  let mails: MailServer;
  let sql: postgres.Sql;
  let ada: Person;
  let table: MadeTable;
  let recordId: string;

  const lines = (): Line[] =>
    run.out
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Line);
  const found = (fits: (line: Line) => boolean) => eventually(() => there(lines().find(fits)), 30_000);

  function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ada.token}`, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  beforeAll(async () => {
    const own = await testSettings('server');
    remove = own.remove;
    mails = await startMailServer();
    const address = new URL(own.settings.DATABASE_URL ?? '');
    sql = postgres(address.toString(), { max: 1, onnotice: () => {} });
    database = await startProxy({ target: { host: address.hostname, port: Number(address.port) } });
    address.port = String(database.port);
    run = program('start', [], {
      ...(own.settings as Record<string, string>),
      DATABASE_URL: address.toString(),
      LOG_LEVEL: 'trace',
      LOG_REQUESTS: 'true',
      SMTP_URL: mails.url,
      MAIL_FROM: 'Cobase <cobase@example.org>',
      MAIL_SIGNING_KEY: MAIL_KEY,
      MAIL_DELAY_MS: '0',
      PUBLIC_URL: 'http://127.0.0.1',
    });
    url = await eventually(() => {
      const [, listens] = /"url":"(http[^"]+)"/.exec(run.out) ?? [];
      if (!listens) throw new Error(`it does not listen: ${run.err}`);
      return listens;
    });
    ada = personAt(url, await tokenOf('ada', { name: `Ada ${CANARY}` }));
    const baseId = await makeBase(ada, CANARY);
    table = await makeTable(ada, baseId, [{ name: CANARY, type: 'TEXT' }]);
    await personAt(url, await tokenOf(`${CANARY}.grace`)).run(ViewerDocument, {});
    await addMember(ada, baseId, `${CANARY}.grace@example.org`, 'EDITOR');
    const [record] = await makeRecords(ada, table.id, [[{ fieldId: table.field(CANARY), value: CANARY }]]);
    recordId = there(record).id;
  });

  afterAll(async () => {
    await kill(run);
    await sql?.end({ timeout: 1 });
    await mails?.close();
    await database?.close();
    await remove?.();
  });

  const comment = (requestId: string) =>
    post(
      '/graphql',
      { query: print(AddCommentDocument), variables: { input: { recordId, markdown: CANARY } } },
      { 'x-request-id': requestId },
    );

  it('knows each request by its id, or by one of its own where that could be anything', async () => {
    const given = await post(
      '/graphql',
      { query: '{ viewer { id } }' },
      { 'x-request-id': 'from:a.proxy-1' },
    );
    expect(given.headers.get('x-request-id')).toBe('from:a.proxy-1');
    const line = await found(({ requestId }) => requestId === 'from:a.proxy-1');
    expect(line).toMatchObject({ msg: 'a request', path: '/graphql', status: 200, fields: ['viewer'] });
    for (const odd of [`${CANARY} with blanks`, `${CANARY}@example.org`, 'x'.repeat(65)]) {
      const made = await fetch(`${url}/api/v1/${CANARY}`, { headers: { 'x-request-id': odd } });
      expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('knows a socket and each of its operations by theirs', async () => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { 'x-request-id': 'a-socket' },
    });
    const upgraded = new Promise<string | undefined>((resolve) =>
      socket.once('upgrade', ({ headers }) => resolve(String(headers['x-request-id']))),
    );
    await new Promise((resolve) => socket.once('open', resolve));
    expect(await upgraded).toBe('a-socket');
    const send = (message: object) => socket.send(JSON.stringify(message));
    send({ type: 'connection_init', payload: { Authorization: `Bearer ${ada.token}` } });
    const query = (id: string, text: string) => send({ type: 'subscribe', id, payload: { query: text } });
    await new Promise((resolve) => socket.once('message', resolve));
    query('one', `query ${CANARY} { viewer { id } }`);
    query(`${CANARY} with blanks`, '{ viewer { id } }');
    query('wrong', `{ ${CANARY}(id: "${CANARY}") }`);
    send({
      type: 'subscribe',
      id: 'stream',
      payload: { query: print(TableChangesDocument), variables: { tableId: table.id } },
    });
    for (const [operationId, msg] of [
      ['one', 'an operation is done'],
      ['stream', 'an operation is begun'],
    ]) {
      const line = await found((line) => line.operationId === operationId && line.requestId === 'a-socket');
      expect(line.msg).toBe(msg);
    }
    const nowhere = { tableId: table.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) };
    const payload = { query: print(TableChangesDocument), variables: nowhere };
    send({ type: 'subscribe', id: 'refused', payload });
    expect(await found(({ operationId }) => operationId === 'refused')).toMatchObject({
      msg: 'an operation is done',
      codes: ['NOT_FOUND'],
    });
    socket.send(`{"type":"${CANARY}"`);
    await found(({ requestId, msg }) => requestId === 'a-socket' && msg === 'a socket is closed');
  });

  it('tells a fault of the database by what it is, and by the id that the client was told', async () => {
    await sql`alter table comment add constraint canaries check (author_id is null) not valid`;
    const answer = await comment('constraint');
    const { errors } = (await answer.json()) as { errors: { extensions: { errorId: string } }[] };
    const line = await found(({ err, requestId }) => err !== undefined && requestId === 'constraint');
    expect(line).toMatchObject({
      msg: 'an operation failed',
      errorId: errors[0]?.extensions.errorId,
      err: { code: '23514', constraint: 'canaries', table: 'comment' },
    });
    await sql`alter table comment drop constraint canaries`;
  });

  it('tells of a mail that was refused, not to whom it was', async () => {
    mails.onRecipient((to) => ({ code: 550, text: `<${to}> ${to} is unknown` }));
    const query = print(AddCommentDocument);
    const markdown = `${CANARY} @[Grace](${await idOf(`${CANARY}.grace`)})`;
    await post('/graphql', { query, variables: { input: { recordId, markdown } } });
    await found(({ err }) => err !== undefined && /550/.test(err.message));
  });

  it('tells a lost database', async () => {
    database.refuse();
    database.cut();
    await comment('lost');
    await post('/api/v1/notifications/read', { ids: [CANARY] }, { 'x-request-id': 'lost-too' });
    await fetch(`${url}/export/activity.ndjson?tableId=${CANARY}&ticket=${CANARY}`, {
      headers: { 'x-request-id': 'lost-export' },
    });
    for (const id of ['lost', 'lost-too', 'lost-export']) {
      await found(({ err, requestId }) => err !== undefined && requestId === id);
    }
    database.accept();
    await eventually(() => makeBase(ada));
  });

  it('has nothing in it that anybody has sent, whatever they send', async () => {
    const bodies: unknown[] = [
      `{"query": "${CANARY}`,
      `"${CANARY}"`,
      { query: `query { ${CANARY} }` },
      { query: `{ viewer { id } `, operationName: CANARY },
      { query: print(CreateBaseDocument), variables: { input: { name: { [CANARY]: CANARY } } } },
      {
        query: print(CreateBaseDocument),
        variables: { input: { name: CANARY, clientMutationId: `\u0000${CANARY}` } },
      },
      { query: '{ node(id: "kanarienvogel") { id } }' },
    ];
    for (const body of bodies) await (await post('/graphql', body)).text();
    for (const path of [
      `/api/v1/records/${CANARY}/comments`,
      `/${CANARY}?${CANARY}`,
      `/mail?token=${CANARY}`,
    ]) {
      await (await post(path, `{"${CANARY}`)).text();
      await (await fetch(url + path)).text();
    }
    await (await post('/graphql', {}, { authorization: `Bearer ${CANARY}.${CANARY}.${CANARY}` })).text();
    await (
      await post('/graphql', { query: '{ viewer { id } }' }, { 'user-agent': CANARY, 'x-request-id': 'last' })
    ).text();
    await found(({ requestId }) => requestId === 'last');
    const all = run.out + run.err;
    expect(lines().filter(({ err }) => err).length).toBeGreaterThan(4);
    for (const secret of [
      CANARY,
      ada.token,
      ada.token.split('.')[2] ?? '',
      TEST_SECRET,
      MAIL_KEY,
      '@example.org',
    ]) {
      const at = all.indexOf(secret);
      expect(at < 0 ? '' : all.slice(Math.max(at - 300, 0), at + 100), secret).toBe('');
    }
  });

  async function idOf(name: string): Promise<string> {
    return (await personAt(url, await tokenOf(name)).run(ViewerDocument, {})).viewer.id;
  }
});

it.each([
  [
    'of drizzle',
    Object.assign(new Error(`Failed query: insert … params: ${CANARY}`, { cause: new Error('gone') }), {
      query: '',
      params: [CANARY],
    }),
  ],
  ['of a parser', new SyntaxError(`Unexpected token 'k', "${CANARY}" is not valid JSON`)],
  [
    'of a driver',
    Object.assign(new Error(`invalid input syntax for type uuid: "${CANARY}"`), {
      code: '22P02',
      detail: CANARY,
      where: CANARY,
    }),
  ],
  [
    'around another',
    new Error('outer', { cause: Object.assign(new Error(`'${CANARY}'`), { response: CANARY }) }),
  ],
  ['of many', new AggregateError([new Error(`to ${CANARY}@example.org`)], 'all failed')],
  ['with an address', new Error(`connect redis://user:${CANARY}@cache:6379 failed`)],
  ['with a token', new Error(`bad token ${CANARY}.${CANARY}.${CANARY}`)],
  ['that is a text', CANARY],
])('an error %s is told without what it was about', (_, error) => {
  const told = loggedError(error);
  expect(JSON.stringify(told)).not.toContain(CANARY);
  expect(told.message.length).toBeGreaterThan(2);
});
