import { beforeAll, describe, expect, it } from 'vitest';
import {
  BaseDocument,
  RevertBaseChangeDocument,
  type Role,
  SetMemberRoleDocument,
  TableDocument,
  UpdateTableDocument,
  UpdateViewDocument,
} from '../../schema/operations/generated/graphql.ts';
import { makeView, updateField } from '../api/table.ts';
import { read, revert, sharedTable, write } from '../record/editing.ts';
import {
  addMember,
  as,
  type MadeTable,
  makeRecords,
  serverOfSuite,
  there,
  userIdOf,
} from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';

/** Something that two people may change, and how a change of it is taken back. */
interface Thing {
  /** Three different ones. */
  values: [first: string, left: string, other: string];
  /** Answers the revision that it took. */
  set(person: Person, value: string): Promise<number>;
  value(): Promise<unknown>;
  back(revision: number): Promise<{ __typename: string }>;
}

const NAMES: Thing['values'] = ['one', 'two', 'three'];

describe.each(modes)('what stands as a revision left it (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let bob: Person;
  let table: MadeTable;
  let baseId: string;
  let ids: { recordId: string; viewId: string; memberId: string };

  beforeAll(async () => {
    ada = await server().as('ada');
    bob = await server().as('bob');
    table = await sharedTable(ada, bob);
    baseId = there((await ada.run(TableDocument, { id: table.id })).table).base.id;
    const bobId = await userIdOf(bob);
    const { members } = there((await ada.run(BaseDocument, { id: baseId })).base);
    const ofBob = there(members.edges.find(({ node }) => node.user?.id === bobId)).node.id;
    await ada.run(SetMemberRoleDocument, { input: { id: ofBob, role: 'OWNER' } });
    const [record] = await makeRecords(ada, table.id, [[]]);
    ids = {
      recordId: there(record).id,
      viewId: await makeView(ada, { tableId: table.id, name: 'View' }),
      memberId: await addMember(ada, baseId, 'cy@example.org', 'VIEWER'),
    };
  });

  const tableOf = async () => there((await ada.run(TableDocument, { id: table.id })).table);
  const backOfTable = (revision: number) => revert(ada, table, { revision });
  const backOfBase = async (revision: number) =>
    (await ada.run(RevertBaseChangeDocument, { input: { baseId, revision } })).revertBaseChange;

  const things: Record<string, Thing> = {
    cell: {
      values: NAMES,
      set: (person, value) => write(person, table, ids.recordId, { A: value }),
      value: async () => (await read(ada, table, ids.recordId))?.A,
      back: backOfTable,
    },
    field: {
      values: NAMES,
      set: async (person, name) => (await updateField(person, { id: table.field('B'), name })).version,
      value: async () => (await tableOf()).fields.find(({ id }) => id === table.field('B'))?.name,
      back: backOfTable,
    },
    view: {
      values: NAMES,
      async set(person, name) {
        const { updateView } = await person.run(UpdateViewDocument, { input: { id: ids.viewId, name } });
        return there(as(updateView, 'UpdateViewPayload').revision);
      },
      value: async () => (await tableOf()).views[0]?.name,
      back: backOfTable,
    },
    'name of a table': {
      values: NAMES,
      async set(person, name) {
        const { updateTable } = await person.run(UpdateTableDocument, { input: { id: table.id, name } });
        return there(as(updateTable, 'UpdateTablePayload').revision);
      },
      value: async () => (await tableOf()).name,
      back: backOfBase,
    },
    role: {
      values: ['COMMENTER', 'EDITOR', 'OWNER'],
      async set(person, value) {
        const input = { id: ids.memberId, role: value as Role };
        const { setMemberRole } = await person.run(SetMemberRoleDocument, { input });
        return there(as(setMemberRole, 'SetMemberRolePayload').revision);
      },
      async value() {
        const { members } = there((await ada.run(BaseDocument, { id: baseId })).base);
        return members.edges.find(({ node }) => node.id === ids.memberId)?.node.role;
      },
      back: backOfBase,
    },
  };

  describe.each(Object.entries(things))('%s', (_, { values: [first, left, other], set, value, back }) => {
    it("is in nobody's way, whoever put it back", async () => {
      await set(ada, first);
      const revision = await set(ada, left);
      await set(bob, other);
      expect((await back(revision)).__typename, 'while it is what somebody else made of it').toMatch(
        /Error$/,
      );
      expect(await value()).toBe(other);
      await set(bob, left);
      expect((await back(revision)).__typename).toMatch(/Payload$/);
      expect(await value()).toBe(first);
    });
  });
});
