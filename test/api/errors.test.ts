import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import {
  NodeDocument,
  RecordsDocument,
  TableDocument,
  UpdateBaseDocument,
  UpdateFieldDocument,
  UpdateRecordsDocument,
} from '../../schema/operations/generated/graphql.ts';
import { newFieldId, newId } from '../../src/id.ts';
import { as, makeBase, makeTable, post, serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';

/** What no answer may hold: SQL, a stack, a path. */
const INSIDES = /\bselect |\binsert |\bupdate "|\bat .*\.ts|node_modules|\/src\//i;

const viewer = '{ viewer { id } }';
const base = 'query ($id: ID!) { base(id: $id) { id } }';
const records =
  'query ($id: ID!, $filter: RecordFilter) { table(id: $id) { records(filter: $filter) { totalCount } } }';

const nested = (depth: number) => `${'{"not":'.repeat(depth)}{"fieldId":"x"}${'}'.repeat(depth)}`;

/** Requests that are broken as such: what they are, what is sent, status and code of the answer. */
const broken: [string, string | object, number, string][] = [
  ['no JSON', '{"query": ', 400, 'BAD_REQUEST'],
  ['no body', '', 400, 'BAD_REQUEST'],
  ['a list instead of an object', '[]', 400, 'BAD_REQUEST'],
  ['null instead of an object', 'null', 400, 'BAD_REQUEST'],
  ['a number instead of an object', '5', 400, 'BAD_REQUEST'],
  ['a number as the query', { query: 5 }, 400, 'BAD_REQUEST'],
  ['no query', {}, 200, 'BAD_REQUEST'],
  ['variables that are a list', { query: base, variables: ['x'] }, 400, 'BAD_REQUEST'],
  ['variables that are a text', { query: base, variables: 'x' }, 400, 'BAD_REQUEST'],
  ['a missing variable', { query: base }, 400, 'BAD_USER_INPUT'],
  ['a variable of another shape', { query: base, variables: { id: { a: 1 } } }, 400, 'BAD_USER_INPUT'],
  ['a document that ends too early', { query: 'query {' }, 200, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', { query: '{ nothing }' }, 200, 'GRAPHQL_VALIDATION_FAILED'],
  ['a number as a name', mutation('updateBase', 'id: "x", name: 5'), 200, 'GRAPHQL_VALIDATION_FAILED'],
  ['an unknown input field', mutation('createBase', 'title: "x"'), 200, 'GRAPHQL_VALIDATION_FAILED'],
  ['an unknown role', mutation('addMember', 'role: KING'), 200, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a whole number beyond 32 bits',
    { query: '{ bases(first: 9999999999) { totalCount } }' },
    200,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'an unknown operation',
    { query: `query A ${viewer}`, operationName: 'B' },
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'two operations and no name',
    { query: `query A ${viewer} query B ${viewer}` },
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'a body over 1 MB',
    { query: viewer, variables: { x: 'x'.repeat(1_000_000) } },
    413,
    'REQUEST_ENTITY_TOO_LARGE',
  ],
  ['a document nested too deeply', { query: '{ viewer '.repeat(30_000) }, 200, 'DOCUMENT_TOO_LARGE'],
  [
    'a filter nested beyond any stack',
    `{"query":"${records}","variables":{"id":"x","filter":${nested(50_000)}}}`,
    400,
    'BAD_USER_INPUT',
  ],
  ['a page of none', { query: '{ bases(first: 0) { totalCount } }' }, 200, 'VALIDATION'],
  ['a page of too many', { query: '{ bases(first: 501) { totalCount } }' }, 200, 'VALIDATION'],
  [
    'a cursor of another list',
    { query: `{ bases(after: "${newId('mem')}") { totalCount } }` },
    200,
    'VALIDATION',
  ],
  ['a cursor that is none', { query: '{ bases(after: "\\u0000") { totalCount } }' }, 200, 'VALIDATION'],
  [
    'a stream cursor that is none',
    { query: 'subscription { tableChanges(tableId: "x", after: 5) { __typename } }' },
    200,
    'BAD_USER_INPUT',
  ],
];

/** Ids that name nothing, of every kind and of none. */
const unknownIds = [
  ...(['usr', 'bas', 'mem', 'grp', 'tbl', 'rec', 'viw'] as const).map(newId),
  newFieldId(),
  '',
  'x',
  '__proto__',
  'bas_',
  "'; drop table base; --",
  '\u0000',
  `bas_\u0000${'0'.repeat(21)}`,
  '\ud800',
  '🦄',
  'x'.repeat(100_000),
];

describe.each(modes)('what goes wrong (%s)', (mode) => {
  const server = serverOfSuite(mode);
  const ada = () => server().as('ada');

  /** Every answer is looked through, and the server must go on. */
  async function send(body: string | object, token?: string) {
    const { status, text } = await post(server().url, body, { token: token ?? (await ada()).token });
    expect(text).not.toMatch(INSIDES);
    const errors: { message: string; extensions: Record<string, unknown> }[] | undefined =
      JSON.parse(text).errors;
    return { status, errors, error: errors?.[0] };
  }

  afterEach(async () => {
    expect((await send({ query: viewer })).errors).toBeUndefined();
    expect(server().errors).toEqual([]);
  });

  it.each(broken)('%s is told with a code', async (_what, body, status, code) => {
    const answer = await send(body);
    expect({ status: answer.status, code: answer.error?.extensions.code }).toEqual({ status, code });
    for (const error of answer.errors ?? []) expect(error.extensions.code).toBeTypeOf('string');
  });

  it('a form or a plain text is not taken, so that no foreign page can send a mutation', async () => {
    const { token } = await ada();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const sent = await post(server().url, `{"query":"${viewer}"}`, {
        token,
        headers: { 'content-type': type },
      });
      expect(sent.status, type).toBeGreaterThanOrEqual(400);
      expect(sent.text).not.toMatch(INSIDES);
    }
  });

  it('a mutation by GET is not carried out', async () => {
    const { token } = await ada();
    const query = encodeURIComponent('mutation { createBase(input: { name: "x" }) { __typename } }');
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
    expect((await fetch(`${server().url}/graphql?query=${query}`, { headers })).status).toBe(405);
  });

  it.each(['x', '', 'a b', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.'])(
    'the token %j is refused',
    async (token) => {
      const { status, error } = await send({ query: viewer }, token);
      expect({ status, code: error?.extensions.code }).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    },
  );

  it.each(unknownIds)('the id %j names nothing, for queries and for mutations', async (id) => {
    const person = await ada();
    const { tableId, fieldId } = await tableOf(person);
    expect((await person.run(NodeDocument, { id })).node).toBeNull();
    expect((await person.run(TableDocument, { id })).table).toBeNull();
    const base = await person.run(UpdateBaseDocument, { input: { id, name: 'x' } });
    expect(as(base.updateBase, 'NotFoundError').id).toBe(id);
    const field = await person.run(UpdateFieldDocument, { input: { id, name: 'x' } });
    expect(field.updateField.__typename).toBe('NotFoundError');
    const record = await person.run(UpdateRecordsDocument, {
      input: { tableId, records: [{ id, cells: [] }], onConflict: 'OVERWRITE' },
    });
    expect(record.updateRecords.__typename).toBe('NotFoundError');
    const cell = { fieldId: id, value: 'x' };
    const cells = await person.run(UpdateRecordsDocument, {
      input: { tableId: id, records: [{ id, cells: [cell] }], onConflict: 'OVERWRITE' },
    });
    expect(cells.updateRecords.__typename).toBe('NotFoundError');
    for (const filter of [
      { fieldId: id, operator: 'IS_EMPTY' as const },
      { fieldId, operator: 'EQUALS' as const, value: { id } },
    ]) {
      const list = await person.ask(RecordsDocument, { tableId, filter });
      expect(list.errors?.[0]?.extensions?.code).toBe('VALIDATION');
    }
    const view = await person.ask(RecordsDocument, { tableId, viewId: id });
    expect(view.errors?.[0]?.extensions?.code).toBe(id === '' ? undefined : 'VALIDATION');
  });

  it('a filter deeper than 6 levels or of more than 50 conditions is told', async () => {
    const person = await ada();
    const { tableId, fieldId } = await tableOf(person);
    const condition = { fieldId, operator: 'IS_EMPTY' as const };
    const many = (count: number) => ({ and: Array.from({ length: count }, () => condition) });
    const deep = (depth: number): object => (depth === 1 ? condition : { not: deep(depth - 1) });
    for (const filter of [deep(6), many(50)]) {
      expect((await person.ask(RecordsDocument, { tableId, filter })).errors).toBeUndefined();
    }
    for (const filter of [
      deep(7),
      deep(100),
      many(51),
      many(2_000),
      {},
      { and: [] },
      { ...condition, not: condition },
    ]) {
      const { errors } = await person.ask(RecordsDocument, { tableId, filter });
      expect(errors?.[0]?.extensions?.code).toBe('VALIDATION');
    }
  });

  let made: Promise<{ tableId: string; fieldId: string }> | undefined;
  function tableOf(person: Person) {
    made ??= makeBase(person)
      .then((baseId) => makeTable(person, baseId, [{ name: 'Name', type: 'TEXT' }]))
      .then((table) => ({ tableId: table.id, fieldId: table.field('Name') }));
    return made;
  }

  // The last one: the server is broken afterwards.
  it('a fault of the server itself is answered without a word of what it was, with an id for the log', async () => {
    const ada = await server().as('ada');
    const baseId = await makeBase(ada);
    const table = await makeTable(ada, baseId, [{ name: 'Name', type: 'TEXT' }]);
    await server().opened.database.db.execute(sql`drop table record`);
    const tries = [
      { query: records, variables: { id: table.id } },
      mutation('createRecords', `tableId: "${table.id}", records: [{ cells: [] }]`),
    ];
    const ids = new Set<unknown>();
    for (const body of tries) {
      const { text } = await post(server().url, body, { token: ada.token });
      expect(text).not.toMatch(INSIDES);
      const { message, extensions } = there(JSON.parse(text).errors[0]) as {
        message: string;
        extensions: { code: string; errorId: string };
      };
      expect(message).toBe('Something went wrong on the server.');
      expect(extensions).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
        errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      ids.add(extensions.errorId);
    }
    expect(ids.size).toBe(tries.length);
    const { table: still } = await ada.run(TableDocument, { id: table.id });
    expect(still?.revision).toBe(1);
  });
});

function mutation(name: string, input: string): object {
  return { query: `mutation { ${name}(input: { ${input} }) { __typename } }` };
}
