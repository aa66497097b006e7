import { describe, expect, it } from 'vitest';
import {
  AddGroupMemberDocument,
  CreateGroupDocument,
  CreateViewDocument,
} from '../../schema/operations/generated/graphql.ts';
import { told } from '../notification/people.ts';
import {
  addMember,
  as,
  makeBase,
  makeRecords,
  makeTable,
  post,
  serverOfSuite,
  there,
  userIdOf,
} from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { statementsOf } from '../support/statements.ts';

/** All that hangs on all that a person sees. */
const everything = `{
  bases(first: 100) {
    totalCount
    edges { node {
      id name viewerRole
      members(first: 100) { totalCount edges { node { id role user { id name } } } }
      groups { id name members { id user { name } } }
      tables {
        id name revision cursor base { id }
        fields { id name options { choices { name } } }
        views { id name filter sort { fieldId } }
        records(first: 100) {
          totalCount
          edges { node {
            id table { id }
            createdBy { name } updatedBy { name }
            cells { value version field { name type } }
          } }
        }
      }
    } }
  }
}`;

/** The same of single things, many in one request. */
const byId = (
  ids: string[],
) => `{ ${ids.map((id, index) => `n${index}: node(id: "${id}") { ...Parts }`).join(' ')} }
  fragment Parts on Node {
    id
    ... on Base { groups { members { id } } tables { fields { id } } }
    ... on Table { base { name } records { edges { node { cells { field { name } } } } } }
    ... on Record { table { name views { id } } createdBy { name } cells { value } }
    ... on Field { name } ... on View { name } ... on Member { user { name } } ... on Group { members { id } }
  }`;

describe.each(modes)('requests (%s)', (mode) => {
  // What is asked for here at once is more than anybody may ask for.
  const server = serverOfSuite(mode, { DOCUMENT_COST: '1000000000', DOCUMENT_ROOT_FIELDS: '100' });

  /** A base with so many of everything; answers the ids of some of it. */
  async function fill(ada: Person, count: number): Promise<string[]> {
    const baseId = await makeBase(ada);
    const times = Array.from({ length: count }, (_, index) => index);
    const members: string[] = [];
    for (const index of times) {
      await userIdOf(await server().as(`member${index}`));
      members.push(await addMember(ada, baseId, `member${index}@example.org`, 'EDITOR'));
    }
    const ids = [baseId, ...members];
    for (const index of times) {
      const made = await ada.run(CreateGroupDocument, { input: { baseId, name: `Group ${index}` } });
      const groupId = there(as(made.createGroup, 'CreateGroupPayload').group).id;
      for (const memberId of members.slice(0, 2))
        await ada.run(AddGroupMemberDocument, { input: { groupId, memberId } });
      const fields = times.map((place) => ({ name: `Field ${place}`, type: 'TEXT' as const }));
      const table = await makeTable(ada, baseId, fields);
      const fieldIds = fields.map(({ name }) => table.field(name));
      for (const place of times.slice(0, 1)) {
        const sort = fieldIds.slice(0, 1).map((fieldId) => ({ fieldId, direction: 'ASC' as const }));
        const view = await ada.run(CreateViewDocument, {
          input: { tableId: table.id, name: `View ${place}`, sort },
        });
        ids.push(there(as(view.createView, 'CreateViewPayload').view).id);
      }
      const maker = await server().as(`member${index}`);
      const rows = times.map(() => fieldIds.map((fieldId) => ({ fieldId, value: 'x' })));
      const records = await makeRecords(maker, table.id, rows);
      ids.push(groupId, table.id, there(fieldIds[0]), ...records.map(({ id }) => id));
    }
    return ids;
  }

  async function ask(person: Person, query: string): Promise<{ data: unknown; sent: string[] }> {
    let data: unknown;
    const all = await statementsOf(server().opened.database, async () => {
      const { text } = await post(server().url, { query }, { token: person.token });
      const answer = JSON.parse(text);
      expect(answer.errors).toBeUndefined();
      data = answer.data;
    });
    // What the node sends all the time for its lease and its sessions is no part of a query.
    return { data, sent: all.filter((text) => !/"(node|session)"/.test(text)) };
  }

  it('a query sends the same few statements for one of everything and for many', async () => {
    const [one, many] = [await server().as('one'), await server().as('many')];
    const oneIds = await fill(one, 1);
    const manyIds: string[] = [];
    for (const count of [20, 3, 2]) manyIds.push(...(await fill(many, count)));
    for (let bases = 3; bases < 20; bases++) await fill(many, 1);

    // Who was asked in is told of it beside, with statements of its own.
    await told(server().opened.database);
    const [few, lots] = [await ask(one, everything), await ask(many, everything)];
    expect(JSON.stringify(lots.data).length).toBeGreaterThan(50 * JSON.stringify(few.data).length);
    // What one level asks for can arrive in two turns, so there is some room; one a thing would be hundreds.
    expect(new Set(lots.sent.map(subjectOf))).toEqual(new Set(few.sent.map(subjectOf)));
    for (const { sent } of [few, lots]) expect(sent.length).toBeLessThanOrEqual(16);

    const [single, several] = [await ask(one, byId(oneIds)), await ask(many, byId(manyIds.slice(0, 100)))];
    expect(several.sent.length).toBeLessThan(2 * single.sent.length);
  });

  it('a query sends nothing for what is not asked for', async () => {
    const ada = await server().as('ada');
    await fill(ada, 2);
    await told(server().opened.database);
    expect((await ask(ada, '{ __typename }')).sent).toEqual([]);
    expect((await ask(ada, '{ viewer { id name } }')).sent).toEqual([]);
    expect((await ask(ada, '{ bases { edges { node { id name } } } }')).sent).toHaveLength(1);
    const records = await ask(
      ada,
      '{ bases { edges { node { tables { records { edges { node { id } } } } } } } }',
    );
    expect(records.sent.filter((sql) => sql.includes('count('))).toEqual([]);
  });

  async function run(person: Person, query: string) {
    const { text } = await post(server().url, { query }, { token: person.token });
    const { data, errors } = JSON.parse(text);
    expect(errors).toBeUndefined();
    return data;
  }

  it('several mutations in one request each answer the state right after it', async () => {
    const ada = await server().as('ada');
    const baseId = await makeBase(ada, 'Old');
    const table = await makeTable(ada, baseId, [{ name: 'Name', type: 'TEXT' }]);
    const rename = (name: string) => `updateBase(input: { id: "${baseId}", name: "${name}" }) {
      ... on UpdateBasePayload { revision base { name tables { name } members { totalCount } groups { name } } }
    }`;
    const group = (name: string) => `createGroup(input: { baseId: "${baseId}", name: "${name}" }) {
      ... on CreateGroupPayload { revision group { name } }
    }`;
    const data = await run(
      ada,
      `mutation { a: ${rename('First')} b: ${group('Team')} c: ${rename('Second')}
        d: addMember(input: { baseId: "${baseId}", email: "x@example.org", role: VIEWER }) { __typename } e: ${rename('Third')} }`,
    );
    const state = (revision: number, name: string, groups: string[], members: number) => ({
      revision,
      base: {
        name,
        tables: [{ name: 'Table' }],
        members: { totalCount: members },
        groups: groups.map((name) => ({ name })),
      },
    });
    expect(data).toEqual({
      a: state(3, 'First', [], 1),
      b: { revision: 4, group: { name: 'Team' } },
      c: state(5, 'Second', ['Team'], 1),
      d: { __typename: 'AddMemberPayload' },
      e: state(7, 'Third', ['Team'], 2),
    });

    const fieldId = table.field('Name');
    const create = (
      value: string,
    ) => `createRecords(input: { tableId: "${table.id}", records: [{ cells: [{ fieldId: "${fieldId}", value: "${value}" }] }] }) {
      ... on CreateRecordsPayload { revision records { version cells { value field { name } } table { records { totalCount } } } }
    }`;
    const field = (name: string) =>
      `updateField(input: { id: "${fieldId}", name: "${name}" }) { ... on UpdateFieldPayload { field { name version } } }`;
    const made = await run(ada, `mutation { a: ${create('one')} b: ${field('Title')} c: ${create('two')} }`);
    const record = (revision: number, value: string, name: string, totalCount: number) => ({
      revision,
      records: [
        { version: revision, cells: [{ value, field: { name } }], table: { records: { totalCount } } },
      ],
    });
    expect(made).toEqual({
      a: record(2, 'one', 'Name', 1),
      b: { field: { name: 'Title', version: 3 } },
      c: record(4, 'two', 'Title', 2),
    });
  });

  it('a mutation that is refused leaves the others of its request alone', async () => {
    const ada = await server().as('ada');
    const baseId = await makeBase(ada);
    const rename = (name: string) =>
      `updateBase(input: { id: "${baseId}", name: "${name}" }) { __typename ... on UpdateBasePayload { base { name } } }`;
    expect(await run(ada, `mutation { a: ${rename('A')} b: ${rename('')} c: ${rename('C')} }`)).toEqual({
      a: { __typename: 'UpdateBasePayload', base: { name: 'A' } },
      b: { __typename: 'ValidationError' },
      c: { __typename: 'UpdateBasePayload', base: { name: 'C' } },
    });
  });
});

/** What a statement reads; without its lists, whose length tells how many were asked for. */
function subjectOf(statement: string): string {
  return /from "(?!page)(\w+)"/.exec(statement)?.[1] ?? statement;
}
