import { beforeAll, describe, expect, it } from 'vitest';
import {
  AddGroupMemberDocument,
  BaseDocument,
  CreateGroupDocument,
  DeleteGroupDocument,
  DeleteTableDocument,
  RemoveMemberDocument,
  RevertBaseChangeDocument,
  SetMemberRoleDocument,
  TableDocument,
  UpdateBaseDocument,
  UpdateTableDocument,
} from '../../schema/operations/generated/graphql.ts';
import { addMember, as, makeBase, makeRecords, makeTable, serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';

describe.each(modes)('the way back of a base (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;

  beforeAll(async () => {
    ada = await server().as('ada');
  });

  it('takes back names, roles, members, groups and tables, the newest first, to the beginning', async () => {
    const baseId = await makeBase(ada, 'First');
    const back = async (revision: number) => {
      const { revertBaseChange } = await ada.run(RevertBaseChangeDocument, { input: { baseId, revision } });
      return as(revertBaseChange, 'RevertBaseChangePayload');
    };
    const base = async () => {
      const { base: now } = await ada.run(BaseDocument, { id: baseId });
      const { name, groups, members, tables } = there(now);
      return {
        name,
        groups,
        tables: tables.map(({ id }) => id),
        members: members.edges.map(({ node: { id, role } }) => ({ id, role })),
      };
    };
    const states = [await base()];
    const did = async (work: Promise<unknown>) => {
      await work;
      states.push(await base());
    };
    await did(ada.run(UpdateBaseDocument, { input: { id: baseId, name: 'Second' } }));
    await did(addMember(ada, baseId, 'guest@example.org', 'VIEWER'));
    const memberId = there(there(states[2]).members[1]).id;
    await did(ada.run(SetMemberRoleDocument, { input: { id: memberId, role: 'EDITOR' } }));
    await did(ada.run(CreateGroupDocument, { input: { baseId, name: 'Group' } }));
    const groupId = there(there(states[4]).groups[0]).id;
    await did(ada.run(AddGroupMemberDocument, { input: { groupId, memberId } }));
    await did(ada.run(RemoveMemberDocument, { input: { id: memberId } }));
    await did(ada.run(DeleteGroupDocument, { input: { id: groupId } }));
    const table = await makeTable(ada, baseId, [{ name: 'Name', type: 'TEXT' }]);
    const [record] = await makeRecords(ada, table.id, [[{ fieldId: table.field('Name'), value: 'x' }]]);
    states.push(await base());
    await did(ada.run(UpdateTableDocument, { input: { id: table.id, name: 'Other' } }));
    await did(ada.run(DeleteTableDocument, { input: { id: table.id } }));
    expect(states).toHaveLength(11);

    for (let revision = states.length; revision > 1; revision--) {
      expect(await back(revision)).toMatchObject({ isDone: true });
      expect(await base(), `back before ${revision}`).toEqual(states[revision - 2]);
      if (revision === 11) {
        const { table: again } = await ada.run(TableDocument, { id: table.id });
        expect(there(again).revision).toBe(there(record).version);
      }
    }
    const first = await ada.run(RevertBaseChangeDocument, { input: { baseId, revision: 1 } });
    expect(first.revertBaseChange).toMatchObject({ code: 'VALIDATION' });
  });
});
