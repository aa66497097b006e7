import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CreateBaseDocument,
  CreateRecordsDocument,
  CreateTableDocument,
  TableChangesDocument,
} from '../../schema/operations/generated/graphql.ts';
import { modes } from '../support/modes.ts';
import { type Person, startServer, type TestServer, testSettings } from '../support/server.ts';
import { subscribe } from '../support/stream.ts';

describe.each(modes)('a stream that is left and taken up again (%s)', (mode) => {
  let server: TestServer;
  let remove: () => Promise<void>;
  let ada: Person;
  let tableId: string;
  let fieldId: string;
  let start: string;

  beforeAll(async () => {
    const own = await testSettings(mode);
    remove = own.remove;
    server = await startServer(own.settings);
    ada = await server.as('ada');
    const base = await ada.run(CreateBaseDocument, { input: { name: 'Base' } });
    if (base.createBase.__typename !== 'CreateBasePayload') throw new Error('no base');
    const made = await ada.run(CreateTableDocument, {
      input: {
        baseId: base.createBase.base?.id ?? '',
        name: 'Table',
        fields: [{ name: 'Name', type: 'TEXT' }],
      },
    });
    if (made.createTable.__typename !== 'CreateTablePayload') throw new Error('no table');
    const table = made.createTable.table;
    tableId = table?.id ?? '';
    fieldId = table?.fields[0]?.id ?? '';
    start = table?.cursor ?? '';
  });

  afterAll(async () => {
    await server.close();
    await remove();
  });

  const add = (value: string) =>
    ada.run(CreateRecordsDocument, { input: { tableId, records: [{ cells: [{ fieldId, value }] }] } });

  it('has exactly the missed revisions, in order, and then what follows', async () => {
    const client = ada.socket();
    const first = subscribe(client, TableChangesDocument, { tableId, after: start });
    await add('one');
    await add('two');
    const seen = await first.reach(2);
    first.stop();
    const last = seen[1]?.tableChanges;
    const after = last?.__typename === 'TableRevision' ? last.cursor : '';
    await add('three');
    await add('four');
    const second = subscribe(client, TableChangesDocument, { tableId, after });
    await second.reach(2);
    await add('five');
    const events = await second.reach(3);
    const revisions = events.map(({ tableChanges: event }) =>
      event.__typename === 'TableRevision' ? event.revision : event.reason,
    );
    expect(revisions).toEqual([4, 5, 6]);
    second.stop();
  });

  it('answers ResyncRequired once for a cursor that is not of this history, and goes on', async () => {
    const client = ada.socket();
    for (const [after, reason] of [
      ['nonsense', 'CURSOR_UNKNOWN'],
      [Buffer.alloc(16, 1).toString('base64url'), 'CURSOR_UNKNOWN'],
      [Buffer.from('00000000000000020102030405060708', 'hex').toString('base64url'), 'HISTORY_CHANGED'],
      [Buffer.from('0000000000ffffff0102030405060708', 'hex').toString('base64url'), 'HISTORY_CHANGED'],
    ] as const) {
      const stream = subscribe(client, TableChangesDocument, { tableId, after });
      const [event] = await stream.reach(1);
      expect(event?.tableChanges).toMatchObject({ __typename: 'ResyncRequired', reason });
      const { result } = { result: await add('more') };
      const [, next] = await stream.reach(2);
      expect(result.createRecords.__typename).toBe('CreateRecordsPayload');
      expect(next?.tableChanges.__typename).toBe('TableRevision');
      stream.stop();
    }
  });
});
