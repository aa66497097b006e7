import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CreateFieldDocument,
  CreateViewDocument,
  DeleteFieldDocument,
  DeleteRecordsDocument,
  UpdateFieldDocument,
  UpdateRecordsDocument,
  UpdateViewDocument,
} from '../../schema/operations/generated/graphql.ts';
import { type LiveTable, liveTable, type Session, type SnapshotChanges } from '../../src/client/index.ts';
import { addRecords, type MadeTable, makeTable } from '../stream/table.ts';
import { eventually } from '../support/eventually.ts';
import { as, serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { plain, sessionAt, truth, type WsClient } from './clients.ts';

describe.each(modes)('a live table (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let session: Session<WsClient>;

  beforeAll(async () => {
    ada = await server().as('ada');
    session = sessionAt(server().url, () => ada.token);
  });
  afterAll(() => session.close());

  async function open(table: MadeTable): Promise<LiveTable & { changes: (SnapshotChanges | undefined)[] }> {
    const live = liveTable(session.client, { tableId: table.id, pageSize: 50 });
    const changes: (SnapshotChanges | undefined)[] = [];
    live.listen((_revision, changed) => changes.push(changed));
    await eventually(() => expect(live.snapshot).toBeDefined());
    return Object.assign(live, { changes });
  }

  async function isEqual(live: LiveTable, tableId: string) {
    const wanted = await truth(session.client, tableId);
    await eventually(() => expect(plain(there(live.snapshot))).toEqual(wanted));
  }

  it('follows records, fields and views, and says what changed', async () => {
    const table = await makeTable(ada, [
      { name: 'A', type: 'TEXT' },
      { name: 'B', type: 'NUMBER' },
    ]);
    const [fieldA = '', fieldB = ''] = table.fieldIds;
    const { ids } = await addRecords(
      ada,
      table,
      Array.from({ length: 120 }, (_, index) => `${index}`),
    );
    const [first = '', second = '', third = ''] = ids;
    const live = await open(table);
    const before = live.snapshot?.records.get(second);
    await ada.run(UpdateRecordsDocument, {
      input: {
        tableId: table.id,
        records: [{ id: first, cells: [{ fieldId: fieldB, value: 7 }] }],
        onConflict: 'OVERWRITE',
      },
    });
    await ada.run(DeleteRecordsDocument, { input: { tableId: table.id, ids: [third] } });
    const made = await ada.run(CreateFieldDocument, {
      input: { tableId: table.id, name: 'C', type: 'RATING', max: 3 },
    });
    const fieldC = there(as(made.createField, 'CreateFieldPayload').field).id;
    await ada.run(UpdateFieldDocument, { input: { id: fieldC, name: 'Stars' } });
    const view = await ada.run(CreateViewDocument, {
      input: { tableId: table.id, name: 'V', filter: { fieldId: fieldA, operator: 'IS_NOT_EMPTY' } },
    });
    const viewId = there(as(view.createView, 'CreateViewPayload').view).id;
    await ada.run(UpdateViewDocument, { input: { id: viewId, filter: null } });
    await ada.run(DeleteFieldDocument, { input: { id: fieldB } });
    await isEqual(live, table.id);
    const nothing = { records: [], fields: [], views: [], structure: false };
    expect(live.changes.slice(1, 8)).toEqual([
      { ...nothing, records: [first] },
      { ...nothing, records: [third], structure: true },
      { ...nothing, fields: [fieldC], structure: true },
      { ...nothing, fields: [fieldC], structure: true },
      { ...nothing, views: [viewId], structure: true },
      { ...nothing, views: [viewId], structure: true },
      { ...nothing, fields: [fieldB], structure: true },
    ]);
    expect(live.snapshot?.views.get(viewId)?.filter).toBeNull();
    expect(live.snapshot?.records.get(second), 'a record that did not change is the same object').toBe(
      before,
    );
    live.stream.stop();
  });

  it('loads anew after a revision of more than 500 changes', async () => {
    const table = await makeTable(ada);
    const live = await open(table);
    const loaded = live.snapshot;
    await addRecords(
      ada,
      table,
      Array.from({ length: 600 }, (_, index) => `${index}`),
    );
    await eventually(() => expect(live.snapshot?.records.size).toBe(600));
    expect(live.snapshot).not.toBe(loaded);
    await isEqual(live, table.id);
    live.stream.stop();
  });

  it('tells once and for good that there is no such table', async () => {
    const faults: [string, boolean][] = [];
    liveTable(session.client, { tableId: 'tbl_none', onFault: ({ code }, end) => faults.push([code, end]) });
    await eventually(() => expect(faults).toEqual([['NOT_FOUND', true]]));
  });
});
