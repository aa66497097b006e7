import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DeleteRecordsDocument,
  TableChangesDocument,
  UpdateRecordsDocument,
} from '../../schema/operations/generated/graphql.ts';
import { as as payload } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { type Random, seeded } from '../support/random.ts';
import { type Person, startServer, type TestServer, testSettings } from '../support/server.ts';
import { applyEvent, fetchSnapshot, plain } from '../support/snapshot.ts';
import { subscribe } from '../support/stream.ts';
import { addRecords, makeTable } from './table.ts';

const RECORDS = 10_000;

describe.each(modes)('paging a table while it is written (%s)', (mode) => {
  let server: TestServer;
  let remove: () => Promise<void>;
  let ada: Person;

  beforeAll(async () => {
    const own = await testSettings(mode);
    remove = own.remove;
    server = await startServer(own.settings);
    ada = await server.as('ada');
  });

  afterAll(async () => {
    await server.close();
    await remove();
  });

  it(`of ${RECORDS} records and then following it from the first page's cursor ends equal to it`, async () => {
    const random = seeded();
    console.info(`seed ${random.seed}`);
    const table = await makeTable(ada, [
      { name: 'A', type: 'TEXT' },
      { name: 'B', type: 'TEXT' },
    ]);
    const ids: string[] = [];
    for (let made = 0; made < RECORDS; made += 1_000) {
      const values = Array.from({ length: 1_000 }, (_, index) => `${made + index}`);
      ids.push(...(await addRecords(ada, table, values)).ids);
    }

    let writing = true;
    let written = 0;
    const writer = (async () => {
      while (writing) {
        await writeSomething(random);
        written += 1;
      }
    })();
    async function writeSomething({ below, pick, next }: Random) {
      const kind = next();
      if (kind < 0.6) {
        const chosen = [...new Set(Array.from({ length: 5 }, () => pick(ids)))];
        const records = chosen.map((id) => ({
          id,
          cells: [{ fieldId: pick(table.fieldIds), value: next() < 0.1 ? null : `${below(1e9)}` }],
        }));
        const { updateRecords } = await ada.run(UpdateRecordsDocument, {
          input: { tableId: table.id, records, onConflict: 'OVERWRITE' },
        });
        payload(updateRecords, 'UpdateRecordsPayload');
      } else if (kind < 0.8) {
        const [id] = ids.splice(below(ids.length), 1);
        const input = { tableId: table.id, ids: [id ?? ''] };
        const { deleteRecords } = await ada.run(DeleteRecordsDocument, { input });
        payload(deleteRecords, 'DeleteRecordsPayload');
      } else {
        ids.push(...(await addRecords(ada, table, [`new ${below(1e9)}`])).ids);
      }
    }

    const { snapshot, cursor } = await fetchSnapshot(ada, table.id, {
      size: 250,
      // Each page meets a table that has changed since the one before.
      onPage: async () => {
        const before = written;
        while (written < before + 3) await new Promise((resolve) => setImmediate(resolve));
      },
    });
    writing = false;
    await writer;

    const truth = await fetchSnapshot(ada, table.id);
    const marker = await addRecords(ada, table, ['marker']);
    const stream = subscribe(ada.socket(), TableChangesDocument, { tableId: table.id, after: cursor });
    await stream.reach(1);
    const first = stream.events[0]?.tableChanges;
    const from = first?.__typename === 'TableRevision' ? first.revision : 0;
    const events = await stream.reach(marker.revision - from + 1);
    for (const { tableChanges } of events.slice(0, -1)) applyEvent(snapshot, tableChanges);
    expect(written).toBeGreaterThan(100);
    expect(plain(snapshot), `seed ${random.seed}`).toEqual(plain(truth.snapshot));
    stream.stop();
  });
});
