import { beforeAll, describe, expect, it } from 'vitest';
import {
  LockCellDocument,
  RequestCellLockDocument,
  type Role,
  SetMemberRoleDocument,
  TakeOverCellLockDocument,
  UndoDocument,
  UpdateRecordsDocument,
} from '../../schema/operations/generated/graphql.ts';
import {
  addMember,
  as,
  makeBase,
  makeRecords,
  makeTable,
  serverOfSuite,
  there,
  userIdOf,
} from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { addSession, keepLocks } from '../support/session.ts';
import { inboxOf, told } from './people.ts';

describe.each(modes)('what else tells whom (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let grace: Person;
  let adaId: string;
  let graceId: string;
  let baseId: string;
  let tableId: string;
  let fieldId: string;
  let memberId: string;

  beforeAll(async () => {
    ada = await server().as('ada');
    grace = await server().as('grace');
    adaId = await userIdOf(ada);
    graceId = await userIdOf(grace);
    baseId = await makeBase(ada);
    memberId = await addMember(ada, baseId, 'grace@example.org', 'EDITOR');
    const table = await makeTable(ada, baseId, [{ name: 'Person', type: 'USER' }]);
    tableId = table.id;
    fieldId = table.field('Person');
  });

  async function itemsOf(person: Person) {
    await told(server().opened.database);
    return (await inboxOf(person)).items;
  }

  it('who is added to a base hears of it, and of another role, in one item', async () => {
    expect(await itemsOf(grace)).toMatchObject([
      { kind: 'ADDED_TO_BASE', reason: 'MEMBER', base: { id: baseId }, actors: [{ name: 'ada' }] },
    ]);
    const set = async (role: Role) =>
      as(
        (await ada.run(SetMemberRoleDocument, { input: { id: memberId, role } })).setMemberRole,
        'SetMemberRolePayload',
      );
    await set('VIEWER');
    await set('EDITOR');
    expect(await itemsOf(grace)).toMatchObject([{ kind: 'ADDED_TO_BASE', count: 3 }]);
    expect(await itemsOf(ada)).toEqual([]);
  });

  it('whom a USER cell names hears of it, until it names somebody else', async () => {
    const [record] = await makeRecords(ada, tableId, [[{ fieldId, value: graceId }]]);
    const { id } = there(record);
    const ofRecord = async (person: Person) =>
      (await itemsOf(person)).filter((item) => item.record?.id === id);
    expect(await ofRecord(grace)).toMatchObject([
      { kind: 'ASSIGNED', reason: 'ASSIGNED', fieldId, count: 1 },
    ]);
    const assign = (person: Person, value: string | null) =>
      person.run(UpdateRecordsDocument, {
        input: { tableId, records: [{ id, cells: [{ fieldId, value }] }], onConflict: 'OVERWRITE' },
      });
    await assign(ada, adaId);
    expect(await ofRecord(grace)).toEqual([]);
    expect(await ofRecord(ada)).toEqual([]);
    await ada.run(UndoDocument, { input: { tableId } });
    expect(await ofRecord(grace)).toMatchObject([{ kind: 'ASSIGNED', count: 1 }]);
    await assign(grace, adaId);
    expect(await ofRecord(ada)).toMatchObject([{ kind: 'ASSIGNED', actors: [{ name: 'grace' }] }]);
  });

  it('whoever holds a cell hears who asks for it, and that it was taken', async () => {
    const { database } = server().opened;
    const [record] = await makeRecords(ada, tableId, [[]]);
    const { id: recordId } = there(record);
    const [own, others] = [await addSession(database, graceId), await addSession(database, adaId)];
    const cell = { recordId, fieldId };
    const locked = await grace.run(LockCellDocument, { input: { cells: [cell], sessionId: own } });
    as(locked.lockCell, 'LockCellPayload');
    await keepLocks(database);
    const asked = await ada.run(RequestCellLockDocument, { input: { ...cell, sessionId: others } });
    as(asked.requestCellLock, 'RequestCellLockPayload');
    const ofCell = async (person: Person) =>
      (await itemsOf(person)).filter((item) => item.record?.id === recordId);
    expect(await ofCell(grace)).toMatchObject([{ kind: 'LOCK_REQUESTED', reason: 'HOLDER', count: 1 }]);
    const taken = await ada.run(TakeOverCellLockDocument, { input: { ...cell, sessionId: others } });
    as(taken.takeOverCellLock, 'TakeOverCellLockPayload');
    expect(await ofCell(grace)).toMatchObject([{ kind: 'LOCK_REQUESTED', fieldId, count: 2 }]);
    expect(await ofCell(ada)).toEqual([]);
  });
});
