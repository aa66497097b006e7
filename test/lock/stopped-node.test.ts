import postgres, { type Sql } from 'postgres';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  CellLocksDocument,
  type CellLocksSubscription,
  LockCellDocument,
  UpdateRecordsDocument,
} from '../../schema/operations/generated/graphql.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { startProxy } from '../faults/tcp-proxy.ts';
import { closeOf, enter, type SocketOfSession } from '../session/person.ts';
import { addRecords, type MadeTable, makeTable } from '../stream/table.ts';
import { eventually } from '../support/eventually.ts';
import { type Fleet, startFleet } from '../support/fleet.ts';
import { fold, readLog } from '../support/fold.ts';
import { addRecord, type Load, startLoad, type Target } from '../support/load.ts';
import { addMember, as, there } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { type Person, tokenOf } from '../support/server.ts';
import { type Stream, subscribe } from '../support/stream.ts';
import type { Cell } from './nodes.ts';

/** From a death until what was held is free, and everybody told. */
const PROMISED_MS = 15_000;
/** From the stop of a node until others write on the table that it had locked. */
const TABLE_MS = 3_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describeServer('two server processes, one of which stops', () => {
  const random = seeded();
  const said = `seed ${random.seed}`;
  let fleet: Fleet;
  let sql: Sql;
  let ada: Person;
  let grace: Person;
  let table: MadeTable;
  let cells: Cell[];
  let revision: number;
  let load: Load | undefined;
  let sockets: SocketOfSession[];

  beforeEach(async () => {
    load = undefined;
    sockets = [];
    fleet = await startFleet(2);
    sql = postgres(fleet.databaseUrl, { max: 2, onnotice: () => {} });
    ada = await fleet.node(1).as('ada');
    grace = await fleet.node(0).as('grace');
    table = await makeTable(ada);
    await addMember(ada, table.baseId, 'grace@example.org', 'EDITOR');
    const { ids, ...made } = await addRecords(ada, table, ['x', 'x', 'x']);
    revision = made.revision;
    cells = ids.map((recordId) => ({ recordId, fieldId: there(table.fieldIds[0]) }));
  });

  afterEach(async () => {
    fleet?.goOn(0);
    await load?.stop();
    for (const { socket } of sockets) await socket.close();
    await sql?.end();
    await fleet?.close();
  });

  async function come(url: string, name: string, resumeToken?: string) {
    const entered = await enter(url, await tokenOf(name), resumeToken);
    sockets.push(entered);
    return entered;
  }

  async function lock(person: Person, { sessionId }: SocketOfSession, cell: Cell) {
    const { lockCell } = await person.run(LockCellDocument, { input: { cells: [cell], sessionId } });
    as(lockCell, 'LockCellPayload');
  }

  /** Writes over whatever is there: only a lock keeps it out. */
  const overwriting = (cell: Cell, value: string, sessionId: string) => ({
    tableId: table.id,
    sessionId,
    onConflict: 'OVERWRITE' as const,
    records: [{ id: cell.recordId, cells: [{ fieldId: cell.fieldId, value, version: revision }] }],
  });

  /** A follower of locks at the second node. */
  async function follow(): Promise<Stream<CellLocksSubscription> & { client: { dispose(): unknown } }> {
    const client = ada.socket();
    const stream = subscribe(client, CellLocksDocument, { tableId: table.id });
    await stream.reach(1);
    return Object.assign(stream, { client });
  }

  const toldOf = (stream: Stream<CellLocksSubscription>, cell: Cell) =>
    eventually(() => {
      for (const { cellLocks } of stream.events) {
        if (cellLocks.__typename !== 'CellUnlocked') continue;
        if (!cellLocks.cells.some(({ recordId }) => recordId === cell.recordId)) continue;
        expect(cellLocks.reason).toBe('SESSION_ENDED');
        return;
      }
      throw new Error(`not told: ${JSON.stringify(stream.fault ?? stream.events)}`);
    }, 40_000);

  const stored = async ({ recordId, fieldId }: Cell) => {
    const [row] = await sql<{ value: string | null }[]>`
      select cells ->> ${fieldId} as value from record where id = ${recordId}`;
    return row?.value;
  };
  const nodes = async () =>
    (await sql<{ id: string }[]>`select id from node where expires_at > clock_timestamp()`).map(
      ({ id }) => id,
    );

  /** A transaction of a stopped process holds the counter row: the row is locked, and nobody works for whoever locked it. */
  async function isCaught(): Promise<boolean> {
    await pause(50);
    const idle = await sql`
      select 1 from pg_stat_activity
      where datname = current_database() and application_name = 'cobase' and state = 'idle in transaction'`;
    if (idle.length === 0) return false;
    const free = await sql`select 1 from log where id = ${table.id} for update skip locked`;
    return free.length === 0;
  }

  it('while it holds the counter of a table: the others write on within 3 s, and the rest is undone (I1, I5)', async () => {
    const [fieldId = ''] = table.fieldIds;
    const target: Target = {
      tableId: table.id,
      fieldId,
      cursor: table.cursor,
      revision,
      token: await tokenOf('ada'),
    };
    load = startLoad(target, { url: () => fleet.url(0), writers: 20, random });
    // Locks and writes wait for the same row. If each did so on a connection of its own, each would get it in its sleep.
    const holder = await come(fleet.url(0), 'ada');
    const adaThere = await fleet.node(0).as('ada');
    let isOver = false;
    const lockers = Array.from({ length: 9 }, async (_, index) => {
      while (!isOver) {
        const cell = there(cells[index % cells.length]);
        await lock(adaThere, holder, cell).catch(() => pause(20));
      }
    });
    let stops = 0;
    let stoppedAt = 0;
    for (let caught = false; !caught; stops++) {
      expect(stops, 'a stop in the middle of a transaction').toBeLessThan(200);
      await pause(50 + random.below(100));
      stoppedAt = performance.now();
      fleet.stop(0);
      caught = await isCaught();
      if (!caught) fleet.goOn(0);
    }
    const [head] = await sql<{ revision: string }[]>`select revision from log where id = ${table.id}`;
    const first = await addRecord(ada, target, 'other 0');
    const waited = performance.now() - stoppedAt;
    for (let write = 1; write < 10; write++) await addRecord(ada, target, `other ${write}`);
    fleet.goOn(0);
    console.info(`caught at stop ${stops}; the other node wrote ${waited.toFixed(0)} ms later`);
    expect(waited).toBeLessThan(TABLE_MS);
    expect(first, 'nothing of the sleeper has come between').toBe(Number(head?.revision) + 1);
    // The sleeper goes on: its people get answers again.
    const answered = load.acknowledged.size;
    const { acknowledged, unanswered } = load;
    await eventually(() => expect(acknowledged.size).toBeGreaterThan(answered + 40));
    isOver = true;
    await Promise.all(lockers);
    await load.stop();

    const database = openPostgres({ url: fleet.databaseUrl, max: 1 });
    const log = await readLog(database.db, table.id);
    await database.close();
    fold(table.id, log, said);
    const found = new Map<string, number>();
    for (const { clientMutationId, revision: at } of log) {
      if (clientMutationId === null) continue;
      expect(found.has(clientMutationId), `${said}: ${clientMutationId} twice`).toBe(false);
      found.set(clientMutationId, at);
    }
    for (let write = 0; write < 10; write++) expect(found.get(`other ${write}`)).toBe(first + write);
    for (const [name, at] of acknowledged) expect(found.get(name), `${said}: ${name}`).toBe(at);
    for (const name of found.keys()) {
      const isKnown = acknowledged.has(name) || unanswered.has(name) || name.startsWith('other');
      expect(isKnown, `${said}: ${name}`).toBe(true);
    }
    console.info(`${log.length} revisions, ${acknowledged.size} answered, ${unanswered.size} not`);
  });

  it('for longer than its lease, while its client holds a cell: it is freed, and the sleeper cannot write over it (I4)', async () => {
    const cell = there(cells[0]);
    const sleeper = await come(fleet.url(0), 'grace');
    const other = await come(fleet.url(1), 'ada');
    await lock(grace, sleeper, cell);
    const stream = await follow();
    const before = await nodes();
    fleet.stop(0);
    const stoppedAt = performance.now();
    await toldOf(stream, cell);
    const told = performance.now() - stoppedAt;
    console.info(`told ${told.toFixed(0)} ms after the stop`);
    expect(told).toBeLessThan(PROMISED_MS);
    await lock(ada, other, cell);
    const written = await ada.run(UpdateRecordsDocument, {
      input: overwriting(cell, 'awake', other.sessionId),
    });
    as(written.updateRecords, 'UpdateRecordsPayload');
    // These wait in the sockets of the sleeper, and are the first that it sees.
    const input = overwriting(cell, 'asleep', sleeper.sessionId);
    const late = grace.ask(UpdateRecordsDocument, { input });
    sleeper.socket.operate('late', UpdateRecordsDocument, { input });
    await pause(200);
    fleet.goOn(0);
    const { data, errors } = await late;
    if (data) expect(data.updateRecords.__typename).toBe('CellLockedError');
    else expect(errors?.[0]?.extensions?.code).toBe('SERVICE_UNAVAILABLE');
    expect((await closeOf(sleeper)).code, 'clients try again').toBe(1012);
    for (const { data: result } of sleeper.socket.results('late')) {
      if (result) expect(result).toMatchObject({ updateRecords: { __typename: 'CellLockedError' } });
    }
    expect(await stored(cell)).toBe('awake');
    await eventually(async () => expect(await nodes()).toHaveLength(2));
    expect((await nodes()).filter((id) => !before.includes(id))).toHaveLength(1);
    // Its old session has ended; with a new one all works, but for what others hold.
    const back = await come(fleet.url(0), 'grace', sleeper.resumeToken);
    expect(back.sessionId).not.toBe(sleeper.sessionId);
    const free = there(cells[1]);
    await lock(grace, back, free);
    const again = await grace.run(UpdateRecordsDocument, {
      input: overwriting(free, 'back', back.sessionId),
    });
    as(again.updateRecords, 'UpdateRecordsPayload');
    const kept = await grace.run(UpdateRecordsDocument, { input: overwriting(cell, 'back', back.sessionId) });
    as(kept.updateRecords, 'CellLockedError');
    expect([await stored(cell), await stored(free)]).toEqual(['awake', 'back']);
    await stream.client.dispose();
  });

  it('for good: what its people held is free within 15 s, and a follower elsewhere is told (I8)', async () => {
    const cell = there(cells[0]);
    const gone = await come(fleet.url(0), 'grace');
    await lock(grace, gone, cell);
    const stream = await follow();
    await fleet.kill(0);
    const killedAt = performance.now();
    await toldOf(stream, cell);
    const told = performance.now() - killedAt;
    console.info(`told ${told.toFixed(0)} ms after the kill`);
    expect(told).toBeLessThan(PROMISED_MS);
    await lock(ada, await come(fleet.url(1), 'ada'), cell);
    await stream.client.dispose();
    await fleet.start(0);
  });

  it('or does not, but the line to a holder dies without a word: free within 15 s, wherever the lock was asked for (I8)', async () => {
    const proxy = await startProxy({ target: { port: Number(new URL(fleet.url(0)).port) } });
    const [here, elsewhere, kept] = [there(cells[0]), there(cells[1]), there(cells[2])];
    const graceElsewhere = await fleet.node(1).as('grace');
    const line = `http://127.0.0.1:${proxy.port}`;
    const [first, second] = [await come(line, 'grace'), await come(line, 'grace')];
    const quiet = await come(fleet.url(0), 'ada');
    await lock(ada, quiet, kept);
    const stream = await follow();
    await lock(grace, first, here);
    await lock(graceElsewhere, second, elsewhere);
    // Before any sweep can know who holds something.
    proxy.hold();
    const diedAt = performance.now();
    await Promise.all([here, elsewhere].map((cell) => toldOf(stream, cell)));
    const told = performance.now() - diedAt;
    console.info(`told ${told.toFixed(0)} ms after the line died`);
    expect(told).toBeLessThan(PROMISED_MS);
    await lock(ada, quiet, here);
    expect(quiet.socket.closed, 'a holder who answers is left alone').toBeUndefined();
    await stream.client.dispose();
    await proxy.close();
  });
});
