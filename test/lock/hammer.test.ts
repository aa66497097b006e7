import { eq } from 'drizzle-orm';
import postgres, { type Sql } from 'postgres';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CellLocksDocument } from '../../schema/operations/generated/graphql.ts';
import type { Database } from '../../src/db/client.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { cellVersion } from '../../src/record/record.queries.ts';
import { record } from '../../src/record/record.table.ts';
import { addRecords, makeTable } from '../stream/table.ts';
import { eventually } from '../support/eventually.ts';
import { type Fleet, startFleet } from '../support/fleet.ts';
import { fold, readLog } from '../support/fold.ts';
import { addMember, there } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { type Random, seeded } from '../support/random.ts';
import { tokenOf } from '../support/server.ts';
import { subscribe } from '../support/stream.ts';
import { installAudit, judge } from './audit.ts';
import { emptyTally, Hammerer } from './hammerer.ts';

/** A longer run: HAMMER_MS=60000. */
const HAMMER_MS = Number(process.env.HAMMER_MS) || 20_000;
const ENOUGH_MS = 60_000;
const CLIENTS = 30;
const NODES = 3;
const RECORDS = 4;
/** From the end of the faults until locks and followers equal the truth. */
const PROMISED_MS = 15_000;
/** Longer than a lease. */
const ASLEEP_MS = 7_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describeServer('locks under the hammer', () => {
  const random = seeded();
  const said = `seed ${random.seed}`;
  let fleet: Fleet;
  let sql: Sql;
  let database: Database;
  let hammerers: Hammerer[];

  beforeEach(async () => {
    hammerers = [];
    fleet = await startFleet(NODES);
    sql = postgres(fleet.databaseUrl, { max: 2, onnotice: () => {} });
    database = openPostgres({ url: fleet.databaseUrl, max: 2 });
  });

  afterEach(async () => {
    await Promise.all(hammerers.map((hammerer) => hammerer.stop()));
    await Promise.all(hammerers.map((hammerer) => hammerer.leave()));
    await sql?.end();
    await database?.close();
    await fleet?.close();
  });

  /** The owner's table; six people, two of them owners, each at five clients. */
  async function world() {
    const ada = await fleet.node(0).as('ada');
    const table = await makeTable(
      ada,
      ['A', 'B', 'C'].map((name) => ({ name, type: 'TEXT' as const })),
    );
    await addMember(ada, table.baseId, 'barbara@example.org', 'OWNER');
    for (const name of ['grace', 'hedy', 'joan', 'mary']) {
      await addMember(ada, table.baseId, `${name}@example.org`, 'EDITOR');
    }
    const { ids } = await addRecords(ada, table, Array<string>(RECORDS).fill('x'));
    const cells = ids.flatMap((recordId) => table.fieldIds.map((fieldId) => ({ recordId, fieldId })));
    return { tableId: table.id, cells };
  }

  /** One node after the other is killed and comes back, and one sleeps past its lease. */
  async function breakNodes(own: Random) {
    const rest = HAMMER_MS / 5;
    const [first = 0, second = 1, third = 2] = own.pick([
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
    ]);
    await pause(rest);
    await fleet.kill(first);
    await pause(rest / 4);
    await fleet.start(first);
    fleet.stop(second);
    await pause(ASLEEP_MS);
    fleet.goOn(second);
    await pause(rest / 4);
    await fleet.kill(third);
    await pause(rest / 4);
    await fleet.start(third);
  }

  it('keep every write out that is not the holder’s, and lose none (I1, I3, I4, I5, I8)', {
    timeout: HAMMER_MS + ENOUGH_MS + 120_000,
  }, async () => {
    console.info(said);
    const { tableId, cells } = await world();
    await installAudit(sql);
    const tally = emptyTally();
    const names = ['ada', 'barbara', 'grace', 'hedy', 'joan', 'mary'];
    for (let index = 0; index < CLIENTS; index++) {
      const name = there(names[index % names.length]);
      const who = { token: await tokenOf(name), isOwner: index % names.length < 2 };
      // Numbers of their own, so that what one of them meets does not change what another one does.
      hammerers.push(
        new Hammerer({ fleet, random: seeded(random.seed + index), tableId, cells, tally }, who),
      );
    }
    for (const hammerer of hammerers) hammerer.begin();
    const begun = performance.now();
    const begunAt = Date.now();
    await breakNodes(random);
    await pause(begun + HAMMER_MS - performance.now());
    // A slow machine goes on until it has done enough for all this to mean something.
    await eventually(() => {
      expect(tally.acknowledged.size, said).toBeGreaterThan(100);
      expect(tally.locked, said).toBeGreaterThan(50);
      expect(tally.lockedOut, said).toBeGreaterThan(50);
      expect(tally.takenOver, said).toBeGreaterThan(10);
      expect(tally.resumed, said).toBeGreaterThan(10);
    }, ENOUGH_MS);
    await Promise.all(hammerers.map((hammerer) => hammerer.stop()));

    // The end: a last node dies with those who are on it, some of the others go, and nobody comes back.
    await fleet.kill(0);
    const quietAt = performance.now();
    await Promise.all(hammerers.map((hammerer, index) => index % 3 === 0 && hammerer.leave()));
    await fleet.start(0);
    const locks = () =>
      sql<{ key: string; session_id: string }[]>`
        select record_id || '/' || field_id as key, session_id from cell_lock order by 1`;
    const left = await eventually(async () => {
      const open = new Set(hammerers.map(({ openSession }) => openSession));
      const rows = await locks();
      expect(
        rows.filter((row) => !open.has(row.session_id)),
        `${said}: held by nobody who is there`,
      ).toEqual([]);
      return rows;
    });
    const freedMs = performance.now() - quietAt;
    expect(freedMs, said).toBeLessThan(PROMISED_MS);
    for (let index = 0; index < NODES; index++) {
      const client = (await fleet.node(index).as('ada')).socket();
      const stream = subscribe(client, CellLocksDocument, { tableId });
      const [first] = await stream.reach(1);
      const { cellLocks } = there(first);
      if (cellLocks.__typename !== 'CellLockSnapshot') throw new Error(`not first: ${cellLocks.__typename}`);
      const shown = cellLocks.locks.map(({ recordId, fieldId, sessionId }) => ({
        key: `${recordId}/${fieldId}`,
        session_id: sessionId,
      }));
      expect(
        shown.sort((a, b) => (a.key < b.key ? -1 : 1)),
        `${said}, node ${index}`,
      ).toEqual([...left].sort((a, b) => (a.key < b.key ? -1 : 1)));
      await client.dispose();
    }

    // I4: by the order that the database itself has seen.
    const judged = await judge(sql, tableId);
    const { acknowledged, unanswered, refused, faults, ...counts } = tally;
    console.info(
      `${said}: ${acknowledged.size} writes acknowledged, ${unanswered.size} unanswered, ${refused.size} refused, `,
      { ...counts, writesOfCells: judged.writes, byHolders: judged.byHolders, lockRows: judged.locks },
      `quiet after ${freedMs.toFixed(0)} ms with ${left.length} locks left to those who are there`,
    );
    expect(judged.breaches, said).toEqual([]);
    expect(faults, said).toEqual([]);

    // I1, I5: gapless, and each acknowledged write where its answer said, once.
    const log = await readLog(database.db, tableId);
    const folded = fold(tableId, log, said);
    const times = log.map(({ at }) => Date.parse(at)).filter((at) => at >= begunAt);
    const gaps = times.map((at, index) => at - (times[index - 1] ?? at)).sort((a, b) => b - a);
    console.info(`the longest times without a write: ${gaps.slice(0, 5).join(', ')} ms`);
    const found = new Map<string, number>();
    for (const { clientMutationId, revision } of log) {
      if (clientMutationId === null) continue;
      expect(found.has(clientMutationId), `${said}: ${clientMutationId} twice`).toBe(false);
      found.set(clientMutationId, revision);
    }
    for (const [name, revision] of acknowledged) expect(found.get(name), `${said}: ${name}`).toBe(revision);
    for (const name of refused) expect(found.has(name), `${said}: ${name} was refused`).toBe(false);
    for (const name of found.keys()) {
      expect(acknowledged.has(name) || unanswered.has(name), `${said}: ${name} is nobody's`).toBe(true);
    }

    // I3: the table is the fold of its log.
    const rows = await database.db.select().from(record).where(eq(record.tableId, tableId));
    expect(rows.length, said).toBe(RECORDS);
    for (const row of rows) {
      const state = there(folded.get(row.id));
      expect({ cells: row.cells, version: row.version }, said).toEqual({
        cells: state.cells,
        version: state.version,
      });
      for (const { fieldId } of cells) {
        expect(cellVersion(row, fieldId), said).toBe(state.versions.get(fieldId) ?? state.born);
      }
    }

    expect(judged.byHolders, said).toBeGreaterThan(20);
  });
});
