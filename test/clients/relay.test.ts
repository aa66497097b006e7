import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AddCommentDocument,
  CreateGroupDocument,
  CreateViewDocument,
  ExportActivityDocument,
  TableDocument,
  UpdateRecordsDocument,
} from '../../schema/operations/generated/graphql.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, as, makeBase, makeRecords, makeTable, there, userIdOf } from '../support/make.ts';
import { openRaw, type RawSocket } from '../support/raw-socket.ts';
import { type Person, personAt, tokenOf } from '../support/server.ts';
import { placeOfFile } from './place.ts';

const text = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
const schema = buildSchema(text);
const objectTypes = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
);
const nodeInterface = schema.getType('Node');
const nodeTypes = objectTypes.filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));
const connections = objectTypes.flatMap((type) =>
  Object.values(type.getFields())
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .map((field) => ({ name: `${type.name}.${field.name}`, type, field })),
);

/** What a list is reached by: the id of its object (none for Query and Viewer), and the arguments it needs beside the page. */
interface Case {
  id?: string;
  arguments?: string;
}

const place = placeOfFile();
let socket: RawSocket;
let eve: Person;
/** An id of each type, by its name. */
let ids: Map<string, string>;
/** Each list has at least three items. */
let lists: Map<string, Case>;

/** Runs a query of text, and answers whatever came. */
async function ask(query: string, variables: object = {}, person = place().ada) {
  const response = await fetch(`${place().url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${person.token}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

async function run(query: string, variables: object = {}) {
  const { data, errors } = await ask(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

beforeAll(async () => {
  const { ada, grace, url, baseId, table } = place();
  eve = personAt(url, await tokenOf('eve'));
  await userIdOf(eve);
  await Promise.all([makeBase(ada, 'Second'), makeBase(ada, 'Third')]);
  const memberId = await addMember(ada, baseId, 'alan@example.org', 'VIEWER');
  const more = await makeTable(ada, baseId, []);
  const group = await ada.run(CreateGroupDocument, { input: { baseId, name: 'Group' } });
  const groupId = there(as(group.createGroup, 'CreateGroupPayload').group).id;
  const view = await ada.run(CreateViewDocument, { input: { tableId: table.id, name: 'View' } });
  const viewId = there(as(view.createView, 'CreateViewPayload').view).id;
  const records = await makeRecords(ada, table.id, [[], [], []]);
  const recordId = there(records[0]).id;
  for (const value of ['one', 'two', 'three']) {
    const cells = [{ fieldId: table.field('A'), value }];
    const input = { tableId: table.id, records: [{ id: recordId, cells }], onConflict: 'OVERWRITE' as const };
    as((await ada.run(UpdateRecordsDocument, { input })).updateRecords, 'UpdateRecordsPayload');
  }
  const comment = async (person: Person, markdown: string, parentId?: string) => {
    const { addComment } = await person.run(AddCommentDocument, { input: { recordId, parentId, markdown } });
    return there(as(addComment, 'AddCommentPayload').comment).id;
  };
  const threads: string[] = [];
  for (const n of [1, 2, 3]) threads.push(await comment(ada, `thread ${n} of words`));
  // Each is an item of Ada's inbox.
  for (const thread of threads) await comment(grace, 'reply', thread);
  const commentId = there(threads[0]);
  for (const n of [2, 3]) await comment(grace, `reply ${n}`, commentId);
  const exported = await ada.run(ExportActivityDocument, { input: { baseId, format: 'NDJSON' } });
  const exportId = there(as(exported.exportActivity, 'ExportActivityPayload').export).id;

  socket = await openRaw(url, ada.token);
  const { sessionId } = there(socket.messages[0]?.payload as { sessionId: string } | undefined);
  const notificationId = await eventually(async () => {
    const { viewer } = await run('{ viewer { notifications(first: 9) { edges { node { id } } } } }');
    expect(viewer.notifications.edges.length).toBeGreaterThanOrEqual(3);
    return viewer.notifications.edges[0].node.id;
  });
  const history = await run(
    `query($id: ID!) { record(id: $id) { history(first: 9, groupBy: RECORD) { edges { node { id entries(first: 9) { edges { cursor } } } } } } }`,
    { id: recordId },
  );
  const entry = history.record.history.edges.find(
    ({ node }: { node: { entries: { edges: unknown[] } } }) => node.entries.edges.length >= 3,
  );
  const entryId: string = there(entry).node.id;
  const { table: found } = await ada.run(TableDocument, { id: table.id });

  ids = new Map([
    ['ActivityEntry', entryId],
    ['ActivityExport', exportId],
    ['Base', baseId],
    ['Comment', commentId],
    ['Field', there(found?.fields[0]).id],
    ['Group', groupId],
    ['Member', memberId],
    ['Notification', notificationId],
    ['Record', recordId],
    ['Session', sessionId],
    ['Table', more.id],
    ['User', await userIdOf(ada)],
    ['View', viewId],
  ]);
  lists = new Map<string, Case>([
    ['ActivityEntry.entries', { id: entryId }],
    ['Base.activity', { id: baseId }],
    ['Base.members', { id: baseId }],
    ['Base.searchComments', { id: baseId, arguments: 'query: "thread"' }],
    ['Comment.replies', { id: commentId }],
    ['Query.bases', {}],
    ['Record.comments', { id: recordId }],
    ['Record.history', { id: recordId }],
    ['Table.activity', { id: table.id }],
    ['Table.comments', { id: table.id }],
    ['Table.records', { id: table.id }],
    ['Viewer.notifications', {}],
  ]);
});

afterAll(async () => {
  await socket?.close();
});

describe('global object identification', () => {
  it('has the interface Node and its root field', () => {
    expect(isInterfaceType(nodeInterface) && String(nodeInterface.getFields().id?.type)).toBe('ID!');
    const field = there(schema.getQueryType()?.getFields().node);
    expect(String(field.type)).toBe('Node');
    expect(field.args.map((argument) => `${argument.name}: ${argument.type}`)).toEqual(['id: ID!']);
  });

  it('knows every type with an id as a Node, or as what is none', () => {
    const others = objectTypes
      .filter((type) => String(type.getFields().id?.type) === 'ID!' && !nodeTypes.includes(type))
      .map(({ name }) => name)
      .filter((name) => !/^(Delete|Remove)\w+Payload$|Error$/.test(name));
    // The viewer is a User by another view; an actor, a choice, a request and a removed item are known within others.
    expect(others).toEqual(['Actor', 'CellLockRequest', 'FieldChoice', 'NotificationRemoved', 'Viewer']);
  });

  it('has here a case for each type', () => {
    expect([...ids.keys()].sort()).toEqual(nodeTypes.map(({ name }) => name).sort());
  });

  describe.each(nodeTypes.map((type) => [type.name, type] as const))('of %s', (name, type) => {
    it('finds the object by its id alone, with all that it is', async () => {
      const id = there(ids.get(name));
      const fields = ownFields(type);
      expect(fields).toContain('id');
      const query = `query($id: ID!) { node(id: $id) { __typename id ... on ${name} { ${fields.join(' ')} } } }`;
      const { node } = await run(query, { id });
      expect(node).toMatchObject({ __typename: name, id });
      expect((await run(query, { id })).node).toEqual(node);
    });

    it('is null for a stranger and for an id that is not there', async () => {
      const query = 'query($id: ID!) { node(id: $id) { id } }';
      const id = there(ids.get(name));
      const changed = id.replace(/[0-9a-z]{3}(?=$|_)/, (end) => (end === '000' ? '111' : '000'));
      expect(await ask(query, { id: changed })).toEqual({ data: { node: null } });
      if (name !== 'User') expect(await ask(query, { id }, eve)).toEqual({ data: { node: null } });
    });
  });

  it('is null for what is no id at all', async () => {
    for (const id of ['', 'x', 'tbl_', 'nod_01m8av04fkm436q4yb19tyea7c', 'VGFibGU6MQ==', '\u0000']) {
      expect(await ask('query($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ data: { node: null } });
    }
  });
});

/** The fields of a type that need no arguments and have no fields of their own. */
function ownFields(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter(({ args, type: result }) => {
      const named = getNamedType(result);
      return args.length === 0 && !isObjectType(named) && !isUnionType(named) && !isInterfaceType(named);
    })
    .map(({ name }) => name);
}

describe('connections', () => {
  it('have here a case each', () => {
    expect([...lists.keys()].sort()).toEqual(connections.map(({ name }) => name).sort());
  });

  it('share one PageInfo', () => {
    const type = schema.getType('PageInfo');
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    expect(fields.map((field) => `${field.name}: ${field.type}`).sort()).toEqual([
      'endCursor: String',
      'hasNextPage: Boolean!',
      'hasPreviousPage: Boolean!',
      'startCursor: String',
    ]);
  });

  it('are all that is called so', () => {
    const called = objectTypes.filter(({ name }) => name.endsWith('Connection')).map(({ name }) => name);
    const used = connections.map(({ field }) => getNamedType(field.type).name);
    expect(called.sort()).toEqual([...new Set(used)].sort());
  });

  describe.each(connections.map((connection) => [connection.name, connection] as const))(
    '%s',
    (name, list) => {
      const page = async (args: object): Promise<{ list?: PageOf; fault?: Fault }> => {
        const { id, arguments: more = '' } = there(lists.get(name));
        const given = Object.entries(args).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
        const both = [...given, more].filter(Boolean).join(', ');
        const selection = `list: ${list.field.name}${both && `(${both})`} {
        edges { cursor node { ${nodeSelection(list.field)} } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }`;
        const { data, errors } = await ask(
          list.type.name === 'Query'
            ? `{ ${selection} }`
            : id === undefined
              ? `{ at: viewer { ${selection} } }`
              : `{ at: node(id: ${JSON.stringify(id)}) { ... on ${list.type.name} { ${selection} } } }`,
        );
        if (errors) return { fault: errors[0] };
        return { list: data.list ?? data.at.list };
      };
      const read = async (args: object) => {
        const { list: found, fault } = await page(args);
        if (!found) throw new Error(JSON.stringify(fault));
        return found;
      };

      it('is of the types that it must be of', () => {
        const connection = getNamedType(list.field.type);
        if (!isObjectType(connection)) throw new Error('a connection is an object');
        const { edges, pageInfo } = connection.getFields();
        expect(String(pageInfo?.type)).toBe('PageInfo!');
        const edge = getNamedType(there(edges).type);
        const listed = isNonNullType(edges?.type) ? edges.type.ofType : edges?.type;
        expect(isListType(listed)).toBe(true);
        expect(isObjectType(edge) && edge.name).toBe(connection.name.replace(/Connection$/, 'Edge'));
        const { cursor, node } = isObjectType(edge) ? edge.getFields() : {};
        expect(String(cursor?.type)).toBe('String!');
        expect(isListType(node?.type)).toBe(false);
        expect(isObjectType(getNamedType(there(node).type))).toBe(true);
        const args = new Map(list.field.args.map((argument) => [argument.name, String(argument.type)]));
        expect(args.get('first')).toBe('Int');
        expect(args.get('after')).toBe('String');
        // Nothing is read backward: half of the pair would be worse than none.
        expect([args.get('last'), args.get('before')]).toEqual([undefined, undefined]);
      });

      it('gives in pages of any size what it gives at once', async () => {
        const whole = await read({ first: 500 });
        const count = whole.edges.length;
        expect(count).toBeGreaterThanOrEqual(3);
        expect(new Set(whole.edges.map(({ cursor }) => cursor)).size).toBe(count);
        expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
        expect((await read({})).edges).toEqual(whole.edges.slice(0, 50));
        for (const first of [1, 2, count - 1, count, count + 1]) {
          const edges: PageOf['edges'] = [];
          for (let after: string | null = null; ; ) {
            const { edges: some, pageInfo } = await read(after === null ? { first } : { first, after });
            edges.push(...some);
            expect(pageInfo.hasNextPage, `${edges.length} of ${count}`).toBe(edges.length < count);
            expect(pageInfo.hasPreviousPage).toBe(after !== null);
            expect(pageInfo.startCursor).toBe(some[0]?.cursor);
            if (!pageInfo.hasNextPage) break;
            expect(some).toHaveLength(first);
            expect(pageInfo.endCursor).toBe(some.at(-1)?.cursor);
            after = there(pageInfo.endCursor);
          }
          expect(edges).toEqual(whole.edges);
        }
      });

      it('goes on after each of its cursors, and is empty after the last', async () => {
        const { edges } = await read({ first: 500 });
        for (const [index, { cursor }] of edges.entries()) {
          const rest = await read({ first: 500, after: cursor });
          expect(rest.edges).toEqual(edges.slice(index + 1));
          expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
          if (index < edges.length - 1) continue;
          expect(rest.pageInfo.startCursor).toBeNull();
        }
      });

      it.each([0, -1, 501, 2_147_483_647])('has a typed fault for first: %s', async (first) => {
        expect(await page({ first })).toEqual({
          fault: expect.objectContaining({ extensions: { code: 'VALIDATION' } }),
        });
      });

      it.each(['', 'nonsense', 'é\u0000', 'x'.repeat(5_000), '{"a":1}'])(
        'has a typed fault for after: %j',
        async (after) => {
          expect(await page({ first: 1, after })).toEqual({
            fault: expect.objectContaining({ extensions: { code: 'VALIDATION' } }),
          });
        },
      );

      it('has a typed fault for the cursor of another list', async () => {
        const other = list.type.name === 'Query' ? there(ids.get('Record')) : there(ids.get('Base'));
        expect(await page({ first: 1, after: other })).toEqual({
          fault: expect.objectContaining({ extensions: { code: 'VALIDATION' } }),
        });
      });
    },
  );
});

interface PageOf {
  edges: { cursor: string; node: object }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

interface Fault {
  message: string;
  extensions?: { code?: string };
}

/** The id of a node, or of what it is about. */
function nodeSelection(field: GraphQLField<unknown, unknown>): string {
  const connection = getNamedType(field.type);
  const edge = isObjectType(connection) ? getNamedType(there(connection.getFields().edges).type) : undefined;
  const node = isObjectType(edge) ? getNamedType(there(edge.getFields().node).type) : undefined;
  return isObjectType(node) && node.getFields().id ? 'id' : 'comment { id }';
}

describe('mutations', () => {
  it.each(
    Object.values(there(schema.getMutationType()).getFields()).map((field) => [field.name, field] as const),
  )('%s takes one input and hands a clientMutationId back', (name, field) => {
    const title = `${name[0]?.toUpperCase()}${name.slice(1)}`;
    expect(field.args.map((argument) => `${argument.name}: ${argument.type}`)).toEqual([
      `input: ${title}Input!`,
    ]);
    const result = getNamedType(field.type);
    expect(result.name).toBe(`${title}Result`);
    const payload = isUnionType(result)
      ? result.getTypes().find((type) => type.name === `${title}Payload`)
      : null;
    // A token is refreshed for a socket: nobody else hears of it, and to do it again does no harm.
    if (name === 'refreshSession') return;
    const input = getNamedType(there(field.args[0]).type);
    expect(isInputObjectType(input) && String(input.getFields().clientMutationId?.type)).toBe('String');
    expect(String(payload?.getFields().clientMutationId?.type)).toBe('String');
  });
});
