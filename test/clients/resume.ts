import { expect } from 'vitest';
import { UpdateRecordsDocument } from '../../schema/operations/generated/graphql.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { addRecords, type MadeTable, makeTable } from '../stream/table.ts';
import { eventually } from '../support/eventually.ts';
import { type Fleet, startFleet } from '../support/fleet.ts';
import { addMember } from '../support/make.ts';
import { type Person, personAt, tokenOf } from '../support/server.ts';
import { fetchSnapshot } from '../support/snapshot.ts';

/** Two servers: one that a client is connected to and that gets killed, and one at which others go on. */
export interface Place {
  fleet: Fleet;
  /** At the second server. */
  ada: Person;
  grace: Person;
  token: string;
  table: MadeTable;
  recordIds: string[];
  /** Where the client connects: leads to the first server until it is killed, and to the second from then on. */
  url: string;
  killFirst(): Promise<void>;
  /** Grace writes the first field over. */
  write(recordId: string, value: unknown): Promise<unknown>;
  /** Waits until what a cache holds is what the server has: ids, versions and the first field, in order. */
  isHeld(rows: () => readonly Row[] | undefined): Promise<void>;
  close(): Promise<void>;
}

export interface Row {
  id: string;
  version: number;
  cells: readonly { fieldId: string; value?: unknown }[];
}

export async function openPlace(): Promise<Place> {
  const fleet = await startFleet(2);
  const portOf = (index: number) => Number(new URL(fleet.url(index)).port);
  const target = { port: portOf(0) };
  const proxy: TcpProxy = await startProxy({ target });
  const [token, other] = await Promise.all([tokenOf('ada'), tokenOf('grace')]);
  const ada = personAt(fleet.url(1), token);
  const grace = personAt(fleet.url(1), other);
  const table = await makeTable(ada, [
    { name: 'A', type: 'TEXT' },
    { name: 'N', type: 'NUMBER' },
  ]);
  await addMember(ada, table.baseId, 'grace@example.org', 'EDITOR');
  const { ids } = await addRecords(
    ada,
    table,
    Array.from({ length: 25 }, (_, index) => `row ${index}`),
  );
  const [fieldId = ''] = table.fieldIds;
  return {
    fleet,
    ada,
    grace,
    token,
    table,
    recordIds: ids,
    url: `ws://127.0.0.1:${proxy.port}/graphql`,
    async killFirst() {
      target.port = portOf(1);
      await fleet.kill(0);
    },
    write: (recordId, value) =>
      grace.run(UpdateRecordsDocument, {
        input: {
          tableId: table.id,
          records: [{ id: recordId, cells: [{ fieldId, value }] }],
          onConflict: 'OVERWRITE',
        },
      }),
    async isHeld(rows) {
      const { snapshot } = await fetchSnapshot(ada, table.id);
      const wanted = [...snapshot].map(([id, { version, cells }]) => [
        id,
        version,
        cells.get(fieldId)?.value,
      ]);
      await eventually(() => {
        const value = ({ cells }: Row) => cells.find((cell) => cell.fieldId === fieldId)?.value;
        expect(rows()?.map((row) => [row.id, row.version, value(row)])).toEqual(wanted);
      });
    },
    async close() {
      await proxy.close();
      await fleet.close();
    },
  };
}
