import { afterEach, describe, expect, it } from 'vitest';
import type { Bus } from '../../src/bus/bus.ts';
import { readLocksOfRecords } from '../../src/lock/lock.queries.ts';
import { keyOf } from '../../src/lock/lock.ts';
import { addRecords, makeTable } from '../stream/table.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { unreliableBus } from '../support/unreliable-bus.ts';
import { type Cell, clientOf, type LockEvent, type LockNodes, startLockNodes } from './nodes.ts';

/** What a client holds that applies every event: by cell, the session. */
function held(events: LockEvent[]): Map<string, string> {
  let cells = new Map<string, string>();
  for (const event of events) {
    if (event.__typename === 'CellLockSnapshot') cells = new Map();
    if (event.__typename === 'CellLockSnapshot' || event.__typename === 'CellLocked') {
      for (const lock of event.locks) cells.set(keyOf(lock), lock.sessionId);
    } else if (event.__typename === 'CellUnlocked') {
      for (const cell of event.cells) {
        // What is freed was held, by that one.
        expect(cells.get(keyOf(cell))).toBe(cell.sessionId);
        cells.delete(keyOf(cell));
      }
    }
  }
  return cells;
}

const deaf = (bus: Bus): Bus => ({ ...bus, subscribe: async () => async () => {} });

describe.each(modes)('two nodes, with a fake of the sessions (%s)', (mode) => {
  let nodes: LockNodes;

  afterEach(async () => {
    await nodes.close();
    expect(nodes.errors).toEqual([]);
  });

  async function world(count: number) {
    const ada = await clientOf(nodes, 'ada', 0);
    const grace = await clientOf(nodes, 'grace', 1);
    const table = await makeTable(ada.person);
    await addMember(ada.person, table.baseId, 'grace@example.org', 'EDITOR');
    const { ids } = await addRecords(ada.person, table, Array<string>(count).fill('x'));
    const cells: Cell[] = ids.map((recordId) => ({ recordId, fieldId: there(table.fieldIds[0]) }));
    return { ada, grace, table, cells };
  }

  it('see each other lock, ask, type and let go', async () => {
    nodes = await startLockNodes(mode, { count: 2 });
    const { ada, grace, table, cells } = await world(1);
    const cell = there(cells[0]);
    const here = ada.follow(table.id);
    const there2 = grace.follow(table.id);
    for (const stream of [here, there2]) await stream.find('CellLockSnapshot');
    await ada.lock([cell]);
    await there2.find('CellLocked');
    expect(await grace.lock([cell])).toMatchObject({ __typename: 'CellLockedError' });
    await ada.edit(cell, 'typed here');
    await there2.find('CellEdited', ({ drafts }) => drafts[0]?.draft === 'typed here');
    const { id } = (await grace.request(cell)).request as { id: string };
    await here.find('CellLockRequested', ({ request }) => request.id === id);
    await ada.answer(id, true);
    await here.find('CellLocked', ({ locks }) => locks[0]?.sessionId === grace.sessionId);
    expect(await ada.edit(cell, 'late')).toMatchObject({ __typename: 'CellLockedError' });
    await grace.edit(cell, 'typed there');
    await here.find('CellEdited', ({ drafts }) => drafts[0]?.draft === 'typed there');
    expect(JSON.stringify([here.events, there2.events])).not.toContain('"late"');
    for (const stream of [here, there2]) await stream.stop();
  });

  it('find without any bus what the other did', async () => {
    nodes = await startLockNodes(mode, { count: 2, ear: deaf, times: { pulseMs: 100 } });
    const { ada, grace, table, cells } = await world(2);
    const stream = grace.follow(table.id);
    await stream.find('CellLockSnapshot');
    await ada.lock(cells);
    const { locks } = await stream.find('CellLocked');
    expect(locks).toHaveLength(2);
    await ada.unlock([there(cells[0])]);
    await stream.find('CellUnlocked', (event) => event.cells[0]?.recordId === cells[0]?.recordId);
    await ada.unlock([there(cells[1])]);
    await eventually(() => expect(held(stream.events)).toEqual(new Map()));
    await stream.stop();
  });

  it('hold what PostgreSQL holds although the bus loses, doubles and reorders (I8)', async () => {
    const random = seeded();
    const said = `seed ${random.seed}`;
    const ear = (bus: Bus) => unreliableBus(bus, random);
    nodes = await startLockNodes(mode, { count: 2, ear, times: { pulseMs: 200 } });
    const { ada, grace, table, cells } = await world(6);
    const streams = [ada, grace].map((client) => client.follow(table.id));
    for (const stream of streams) await stream.find('CellLockSnapshot');
    await Promise.all(
      [ada, grace].map(async (client) => {
        for (let step = 0; step < 60; step++) {
          const some = cells.filter(() => random.below(3) === 0);
          if (some.length > 0) await (random.below(2) ? client.lock(some) : client.unlock(some));
        }
      }),
    );
    await eventually(async () => {
      const truth = await readLocksOfRecords(
        nodes.database.db,
        cells.map(({ recordId }) => recordId),
      );
      const expected = new Map(truth.map((lock) => [keyOf(lock), lock.sessionId]));
      for (const stream of streams) {
        expect(Object.fromEntries(held(stream.events)), said).toEqual(Object.fromEntries(expected));
      }
    }, 15_000);
    for (const stream of streams) await stream.stop();
  });
});
