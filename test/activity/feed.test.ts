import { beforeAll, describe, expect, it } from 'vitest';
import {
  ActivityEntryDocument,
  type ActivityEntryPartsFragment,
  BaseActivityDocument,
  CreateFieldDocument,
  DeleteFieldDocument,
  DeleteRecordsDocument,
  DeleteTableDocument,
  RecordHistoryDocument,
  RestoreRecordDocument,
  SetMemberRoleDocument,
  TableActivityDocument,
  UndoDocument,
  UpdateFieldDocument,
  UpdateRecordsDocument,
} from '../../schema/operations/generated/graphql.ts';
import { importTable } from '../../src/import/table.ts';
import {
  addMember,
  as,
  type MadeTable,
  makeBase,
  makeRecords,
  makeTable,
  serverOfSuite,
  there,
} from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { statementsOf } from '../support/statements.ts';

describe.each(modes)('activity (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let bob: Person;
  let baseId: string;
  let bobsId: string;
  let table: MadeTable;
  let recordId: string;

  beforeAll(async () => {
    [ada, bob] = await Promise.all([server().as('ada'), server().as('bob')]);
    baseId = await makeBase(ada, 'Films');
    bobsId = await addMember(ada, baseId, 'bob@example.org', 'EDITOR');
    table = await makeTable(ada, baseId, [
      { name: 'Title', type: 'TEXT' },
      { name: 'Status', type: 'SINGLE_SELECT', choices: [{ name: 'Open' }, { name: 'Done' }] },
      { name: 'Seen', type: 'DATE' },
    ]);
    const cells = [{ fieldId: table.field('Title'), value: 'Alien' }];
    const [made] = await makeRecords(ada, table.id, [cells]);
    recordId = there(made).id;
  });

  const update = async (person: Person, cells: Record<string, unknown>) => {
    const written = Object.entries(cells).map(([name, value]) => ({ fieldId: table.field(name), value }));
    const input = {
      tableId: table.id,
      records: [{ id: recordId, cells: written }],
      onConflict: 'OVERWRITE' as const,
    };
    as((await person.run(UpdateRecordsDocument, { input })).updateRecords, 'UpdateRecordsPayload');
  };
  const ofTable = async (person: Person, variables: object = {}) => {
    const found = await person.run(TableActivityDocument, { id: table.id, ...variables });
    return there(found.table).activity.edges.map(({ node }) => node);
  };
  const ofBase = async (person: Person, variables: object = {}) => {
    const found = await person.run(BaseActivityDocument, { id: baseId, ...variables });
    return there(found.base).activity.edges.map(({ node }) => node);
  };
  const newest = async () => there((await ofTable(ada, { first: 1 }))[0]).summary;
  const summaries = (entries: ActivityEntryPartsFragment[]) => entries.map(({ summary }) => summary);

  it('tells in plain words who changed what, with names and choices of the time', async () => {
    await update(ada, { Status: 'Open' });
    expect(await newest()).toBe('ada set Status of «Alien» to “Open”');
    await update(bob, { Status: 'Done' });
    expect(await newest()).toBe(
      'bob changed Status of «Alien» from “Open” to “Done”, over what others had written',
    );
    await update(bob, { Seen: '2026-05-01' });
    expect(await newest()).toBe('bob set Seen of «Alien» to “1 May 2026”');
    await update(bob, { Title: `${'Aliens '.repeat(20)}` });
    expect(await newest()).toMatch(
      /^bob changed Title of «Alien» from “Alien” to “Aliens Aliens [^”]{40,50}…”/,
    );
    await update(ada, { Title: 'Alien', Seen: null });
    expect(await newest()).toMatch(/^ada changed (Title and Seen|Seen and Title) of «Aliens/);

    const renamed = { id: table.field('Status'), name: 'State' };
    as((await ada.run(UpdateFieldDocument, { input: renamed })).updateField, 'UpdateFieldPayload');
    expect(await newest()).toBe('ada renamed the field “Status” to “State”');
    const { deleteField } = await ada.run(DeleteFieldDocument, {
      input: { id: table.field('Status') },
    });
    as(deleteField, 'DeleteFieldPayload');
    const told = summaries(await ofTable(ada));
    expect(told[0]).toMatch(/^ada deleted the field State/);
    expect(told).toContain('ada set Status of «Alien» to “Open”');
    expect(told.at(-1)).toBe('ada added the field Title');
  });

  it('has the exact history of a cell: every change of it, its making with the record included', async () => {
    const found = await ada.run(RecordHistoryDocument, {
      id: recordId,
      filter: { fieldId: table.field('Title') },
    });
    const history = there(found.record).history.edges.map(({ node: { change } }) => change);
    expect(history.map(({ __typename }) => __typename)).toEqual([
      'RecordUpdated',
      'RecordUpdated',
      'RecordCreated',
    ]);
    const values = history.map((change) =>
      'cells' in change
        ? change.cells.find(({ fieldId }) => fieldId === table.field('Title'))?.after
        : undefined,
    );
    expect(values).toEqual(['Alien', 'Aliens '.repeat(20), 'Alien']);
  });

  it('tells an undo, a deletion and a restored record', async () => {
    await update(ada, { Title: 'Alien 3' });
    as((await ada.run(UndoDocument, { input: { tableId: table.id } })).undo, 'UndoPayload');
    expect(await newest()).toBe('ada changed Title of «Alien 3» from “Alien 3” to “Alien”, as an undo');
    const { deleteRecords } = await ada.run(DeleteRecordsDocument, {
      input: { tableId: table.id, ids: [recordId] },
    });
    as(deleteRecords, 'DeleteRecordsPayload');
    expect(await newest()).toBe('ada deleted «Alien»');
    // Its title is what it held last.
    expect((await ofTable(ada, { first: 2 }))[1]?.summary).toContain('«Alien');
    const restored = await ada.run(RestoreRecordDocument, { input: { tableId: table.id, recordId } });
    as(restored.restoreRecord, 'RestoreRecordPayload');
    expect(await newest()).toBe('ada restored «Alien»');
  });

  it('tells an import as one entry, whose single changes can be opened', async () => {
    const { app } = server().opened;
    const { user } = await app.signIn(ada.token);
    const { tableId } = await importTable(app.services, user, {
      baseId,
      name: 'Imported',
      fields: [{ name: 'Name', type: 'TEXT', choices: null }],
      rows: (async function* () {
        for (let n = 0; n < 1_100; n++) yield { Name: `Row ${n}` };
      })(),
    });
    const found = await ada.run(TableActivityDocument, { id: tableId, filter: { kinds: ['RecordCreated'] } });
    const [entry, ...rest] = there(found.table).activity.edges.map(({ node }) => node);
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({
      summary: 'ada imported 1,100 records',
      count: 1_100,
      change: { __typename: 'BulkChanged', count: 1_100, kinds: [{ kind: 'RecordCreated', count: 1_100 }] },
    });
    const opened = await ada.run(ActivityEntryDocument, { id: there(entry).id, first: 2 });
    if (opened.node?.__typename !== 'ActivityEntry') throw new Error('no entry');
    expect(summaries(opened.node.entries.edges.map(({ node }) => node))).toEqual([
      'ada made «Row 1099»',
      'ada made «Row 1098»',
    ]);
    expect(opened.node.entries.pageInfo.hasNextPage).toBe(true);
  });

  it('tells of members, roles and tables in the base, and of a deleted table only that it was', async () => {
    const other = await makeTable(ada, baseId, [{ name: 'Secret', type: 'TEXT' }]);
    expect(summaries(await ofBase(ada, { first: 2 }))).toContain('ada added the field Secret');
    const input = { id: bobsId, role: 'COMMENTER' as const };
    as((await ada.run(SetMemberRoleDocument, { input })).setMemberRole, 'SetMemberRolePayload');
    const { deleteTable } = await ada.run(DeleteTableDocument, { input: { id: other.id } });
    as(deleteTable, 'DeleteTablePayload');
    const told = summaries(await ofBase(ada, { first: 100 }));
    expect(told.slice(0, 2)).toEqual([
      'ada deleted the table “Table”',
      'ada made bob commenter, who was editor',
    ]);
    expect(told).not.toContain('ada added the field Secret');
    expect(told.at(-1)).toBe('ada made the base “Films”');
    expect(summaries(await ofBase(ada, { filter: { kinds: ['TableDeleted'] } }))).toEqual([told[0]]);
  });

  it('is there for every member, the audit for OWNERs alone, and for strangers nothing', async () => {
    const [entry] = await ofTable(bob, { first: 1 });
    const id = there(entry).id;
    const asked = async (person: Person) => {
      const { node } = await person.run(ActivityEntryDocument, { id });
      return node?.__typename === 'ActivityEntry' ? node : null;
    };
    expect((await asked(ada))?.audit).toEqual({
      sessionId: null,
      ipPrefix: '127.0.0.0/24',
      userAgent: 'node',
      authSubject: 'test|ada',
    });
    expect(await asked(bob)).toMatchObject({ id, audit: null });
    const eve = await server().as('eve');
    expect(await asked(eve)).toBeNull();
    expect((await eve.run(TableActivityDocument, { id: table.id })).table).toBeNull();
  });

  it('says what does not fit of a request', async () => {
    for (const variables of [
      { after: 'nonsense' },
      { after: Buffer.from('[1,"x",2,-1]').toString('base64url') },
      { first: 0 },
      { filter: { text: ' ' } },
      { filter: { text: 'x'.repeat(201) } },
      { filter: { actorIds: Array.from({ length: 21 }, (_, n) => `${n}`) } },
    ]) {
      const { errors } = await ada.ask(TableActivityDocument, { id: table.id, ...variables });
      expect(errors?.[0]?.extensions?.code, JSON.stringify(variables)).toBe('VALIDATION');
    }
    for (const id of [
      'act_x',
      `act_${table.id}_1`,
      `act_${table.id}_99999_0`,
      `act_${table.id}_1_99999999999`,
    ]) {
      expect((await ada.run(ActivityEntryDocument, { id })).node, id).toBeNull();
    }
    expect(await ofTable(ada, { filter: { kinds: [] } })).toEqual([]);
    expect(await ofTable(ada, { filter: { fieldId: 'fld_x', recordId: 'rec_\u0000' } })).toEqual([]);
  });

  it('costs a bounded number of queries, however long the page', async () => {
    for (let n = 0; n < 12; n++) {
      const { createField } = await ada.run(CreateFieldDocument, {
        input: { tableId: table.id, name: `Field ${n}`, type: 'TEXT' },
      });
      as(createField, 'CreateFieldPayload');
    }
    const ask = (variables: object) => () => ada.run(BaseActivityDocument, { id: baseId, ...variables });
    const { database } = server().opened;
    const text = { filter: { text: 'alien' } };
    const few = (await statementsOf(database, ask({ first: 2 }))).length;
    const many = (await statementsOf(database, ask({ first: 500 }))).length;
    const searched = (await statementsOf(database, ask({ first: 500, ...text }))).length;
    // Sign-in, the base, access, tables, the walk, singles, pieces of work, five for the names, and whether the log is cut.
    expect({ few, many, searched }).toEqual({
      few: expect.any(Number),
      many: expect.any(Number),
      searched: expect.any(Number),
    });
    expect(Math.max(few, many, searched)).toBeLessThanOrEqual(14);
  });
});
