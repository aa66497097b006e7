import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  AddCommentDocument,
  CommentChangesDocument,
  CreateFieldDocument,
  CreateViewDocument,
  DeleteFieldDocument,
  DeleteRecordsDocument,
  UpdateFieldDocument,
  UpdateRecordsDocument,
  UpdateViewDocument,
} from '../../schema/operations/generated/graphql.ts';
import {
  type Client,
  type LiveTable,
  liveTable,
  loadTable,
  type Session,
  type SnapshotChanges,
  tableStream,
  textOf,
} from '../../src/client/index.ts';
import { startProxy } from '../faults/tcp-proxy.ts';
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

  it('is loaded where the server does not know the cursor to begin from', async () => {
    const table = await makeTable(ada);
    const seen: (string | number)[] = [];
    const stream = tableStream(session.client, {
      tableId: table.id,
      after: 'not-a-cursor-of-theirs',
      load: (signal) => loadTable(session.client, table.id, { signal }),
      onLoad: ({ revision }) => seen.push(`loaded ${revision}`),
      onResync: ({ reason }) => seen.push(reason),
      onRevision: ({ revision }) => seen.push(revision),
    });
    await eventually(() => expect(seen).toEqual(['CURSOR_UNKNOWN', 'loaded 1']));
    await addRecords(ada, table, ['1']);
    await eventually(() => expect(seen.at(-1)).toBe(2));
    stream.stop();
  });

  it('asks graphql-ws for what comes after the last revision when that connects again by itself', async () => {
    const asked: unknown[] = [];
    class Listening extends WebSocket {
      override send(data: string) {
        const { type, payload } = JSON.parse(data);
        if (type === 'subscribe') asked.push(payload.variables.after);
        super.send(data);
      }
    }
    const proxy = await startProxy({ target: { port: Number(new URL(server().url).port) } });
    const own = sessionAt(`http://127.0.0.1:${proxy.port}`, () => ada.token, { webSocketImpl: Listening });
    const table = await makeTable(ada);
    const cursors: string[] = [];
    const stream = tableStream(own.client, {
      tableId: table.id,
      after: table.cursor,
      onRevision: ({ cursor }) => cursors.push(cursor),
    });
    for (let turn = 1; turn <= 3; turn++) {
      await addRecords(ada, table, [`${turn}`]);
      await eventually(() => expect(cursors).toHaveLength(turn));
      proxy.cut();
    }
    await addRecords(ada, table, ['last']);
    await eventually(() => expect(cursors).toHaveLength(4));
    expect(asked).toEqual([table.cursor, ...cursors.slice(0, 3)]);
    stream.stop();
    await own.close();
    await proxy.close();
  });

  it('passes over what it has, where the variables were copied and the server tells all of it again', async () => {
    const proxy = await startProxy({ target: { port: Number(new URL(server().url).port) } });
    const own = sessionAt(`http://127.0.0.1:${proxy.port}`, () => ada.token);
    // As the links of client libraries do.
    const copying: Client = {
      subscribe: ({ query, variables }, sink) =>
        own.client.subscribe({ query, variables: { ...variables } }, sink),
    };
    const table = await makeTable(ada);
    const seen: number[] = [];
    const stream = tableStream(copying, {
      tableId: table.id,
      after: table.cursor,
      onRevision: ({ revision }) => seen.push(revision),
    });
    for (let turn = 1; turn <= 3; turn++) {
      await addRecords(ada, table, [`${turn}`]);
      await eventually(() => expect(seen.at(-1)).toBe(turn + 1));
      proxy.cut();
    }
    await addRecords(ada, table, ['last']);
    await eventually(() => expect(seen.at(-1)).toBe(5));
    expect(seen).toEqual([2, 3, 4, 5]);
    stream.stop();
    await own.close();
    await proxy.close();
  });

  it('takes a document of one’s own, with its types', async () => {
    const table = await makeTable(ada);
    const { ids } = await addRecords(ada, table, ['1']);
    const texts: (string | null | undefined)[] = [];
    const stream = tableStream(session.client, {
      tableId: table.id,
      after: table.cursor,
      document: textOf(CommentChangesDocument, print),
      onRevision({ changes }) {
        for (const change of changes) if (change.__typename === 'CommentCreated') texts.push(change.text);
      },
    });
    const markdown = 'Look at **this**.';
    await ada.run(AddCommentDocument, { input: { recordId: ids[0] ?? '', markdown } });
    await eventually(() => expect(texts).toEqual(['Look at this.']));
    stream.stop();
  });

  it('tells once and for good that there is no such table', async () => {
    const faults: [string, boolean][] = [];
    liveTable(session.client, { tableId: 'tbl_none', onFault: ({ code }, end) => faults.push([code, end]) });
    await eventually(() => expect(faults).toEqual([['NOT_FOUND', true]]));
  });
});
