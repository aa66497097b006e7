import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  TableChangesDocument,
  type TableChangesSubscription,
} from '../../schema/operations/generated/graphql.ts';
import { as as payload } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { type Node, startNode } from '../support/node.ts';
import { type Person, testSettings } from '../support/server.ts';
import { subscribe } from '../support/stream.ts';
import { addRecords, type MadeTable, makeTable } from './table.ts';

const WRITERS = 50;
const WRITES = 10;

function revisionsOf(events: TableChangesSubscription[]): (number | string)[] {
  return events.map(({ tableChanges: event }) =>
    event.__typename === 'TableRevision' ? event.revision : event.reason,
  );
}

describeServer('two server processes that share PostgreSQL and Redis', () => {
  let nodes: Node[] = [];
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const own = await testSettings('server');
    remove = own.remove;
    nodes = await Promise.all([startNode(own.settings), startNode(own.settings)]);
  });

  afterAll(async () => {
    const codes = await Promise.all(nodes.map((node) => node.end()));
    expect(codes, 'SIGTERM ends a server cleanly').toEqual([0, 0]);
    await remove();
  });

  async function onEach(name: string): Promise<[Person, Person]> {
    const [here, there] = await Promise.all(nodes.map((node) => node.as(name)));
    if (!here || !there) throw new Error('two nodes are needed');
    return [here, there];
  }

  it('show each other their changes in the order of revisions (I1, I2)', async () => {
    const [here, there] = await onEach('ada');
    const table = await makeTable(here);
    const clients = [here.socket(), there.socket()];
    const streams = clients.map((client) =>
      subscribe(client, TableChangesDocument, { tableId: table.id, after: table.cursor }),
    );
    for (let round = 0; round < 5; round++) {
      await addRecords(here, table, [`here ${round}`]);
      await addRecords(there, table, [`there ${round}`]);
    }
    const expected = Array.from({ length: 10 }, (_, index) => index + 2);
    for (const stream of streams) expect(revisionsOf(await stream.reach(10))).toEqual(expected);
    for (const client of clients) await client.dispose();
  });

  it('give one that was away exactly what it missed, on either node (I2)', async () => {
    const [here, there] = await onEach('grace');
    const table = await makeTable(here);
    const first = here.socket();
    const stream = subscribe(first, TableChangesDocument, { tableId: table.id, after: table.cursor });
    await addRecords(there, table, ['seen']);
    const [seen] = await stream.reach(1);
    if (!seen) throw new Error('nothing was seen');
    const { cursor } = payload(seen.tableChanges, 'TableRevision');
    await first.dispose();
    for (let missed = 0; missed < 7; missed++) await addRecords(here, table, [`missed ${missed}`]);
    const second = there.socket();
    const resumed = subscribe(second, TableChangesDocument, { tableId: table.id, after: cursor });
    await resumed.reach(7);
    await addRecords(here, table, ['live again']);
    expect(revisionsOf(await resumed.reach(8))).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    await second.dispose();
  });

  it(`number the writes of ${WRITERS} clients 1…N, each seen once by every subscriber (I1, I2)`, async () => {
    const [here, there] = await onEach('alan');
    const table: MadeTable = await makeTable(here);
    const clients = [here, there, here, there].map((person) => person.socket());
    const streams = clients.map((client, index) =>
      subscribe(client, TableChangesDocument, { tableId: table.id, after: index < 2 ? table.cursor : null }),
    );
    // The two without a cursor have joined once they see a change that was made after them.
    let probes = 0;
    while (!streams.every(({ events }) => events.length > 0)) {
      await addRecords(here, table, ['probe']);
      probes += 1;
    }
    const taken = await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        const person = writer % 2 ? here : there;
        const revisions: number[] = [];
        for (let write = 0; write < WRITES; write++) {
          revisions.push((await addRecords(person, table, [`${writer}.${write}`])).revision);
        }
        return revisions;
      }),
    );
    const last = 1 + probes + WRITERS * WRITES;
    const all = Array.from({ length: last - 1 }, (_, index) => index + 2);
    expect(taken.flat().sort((a, b) => a - b)).toEqual(all.slice(probes));
    for (const [index, stream] of streams.entries()) {
      const joinedAt = index < 2 ? 2 : Number(revisionsOf(stream.events)[0]);
      const events = await stream.reach(last + 1 - joinedAt);
      expect(revisionsOf(events)).toEqual(all.filter((revision) => revision >= joinedAt));
    }
    for (const client of clients) await client.dispose();
  });
});
