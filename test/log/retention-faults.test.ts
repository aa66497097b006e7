import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SetRetentionDocument, UpdateRecordsDocument } from '../../schema/operations/generated/graphql.ts';
import type { Database } from '../../src/db/client.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { record } from '../../src/record/record.table.ts';
import { eventually } from '../support/eventually.ts';
import { type Fleet, startFleet } from '../support/fleet.ts';
import { type Follower, startFollower } from '../support/follower.ts';
import { addRecord } from '../support/load.ts';
import { as, makeBase, makeTable, there } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { personAt, tokenOf } from '../support/server.ts';
import { checkFold, headOf, KEY, readKept } from './cut.ts';
import { verified } from './history.ts';

const WRITERS = 3;
const FOLLOWERS = 4;
/** Nodes that retain, killed in the middle of it; and nodes that serve. */
const KILLS = 3;
const REVISIONS = 150;

describeServer('retention while people write, clients wander and nodes die', () => {
  let fleet: Fleet;
  let database: Database;
  let retainer: ChildProcess | undefined;
  let followers: Follower[] = [];

  beforeAll(async () => {
    fleet = await startFleet(2);
    database = openPostgres({ url: fleet.databaseUrl, max: 2 });
  });

  afterAll(async () => {
    await endRetainer();
    await Promise.all(followers.map((follower) => follower.stop()));
    await database?.close();
    await fleet?.close();
  });

  /** Resolves when it has cut something. */
  async function startRetainer(complaints: string[]): Promise<void> {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'test/log/retainer.ts', fleet.databaseUrl, KEY],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    retainer = child;
    child.stderr.on('data', (data) => complaints.push(String(data)));
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.stdout.on('data', (data) => /dropped [1-9]/.test(String(data)) && resolve());
    });
  }

  async function endRetainer(): Promise<void> {
    const child = retainer;
    retainer = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  it('loses nothing, leaves no gap untold, and the tables are the fold of what is left (I1, I2, I3, I5)', async () => {
    const random = seeded();
    const said = `TEST_SEED=${random.seed}`;
    const token = await tokenOf('ada');
    const ada = personAt(fleet.url(0), token);
    const baseId = await makeBase(ada);
    const table = await makeTable(ada, baseId, [{ name: 'Name', type: 'TEXT' }]);
    const target = { tableId: table.id, fieldId: table.field('Name'), ...table, token };
    as(
      (await ada.run(SetRetentionDocument, { input: { baseId, days: 1 } })).setRetention,
      'SetRetentionPayload',
    );

    followers = Array.from({ length: FOLLOWERS }, () =>
      startFollower({ ...target, url: () => fleet.pick(random), random, stayMs: 700, wanders: true }),
    );
    const acknowledged = new Map<string, number>();
    let writing = true;
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let n = 0; writing; n++) {
        const name = `${writer}.${n}`;
        const person = personAt(fleet.pick(random), token);
        try {
          acknowledged.set(name, await addRecord(person, target, name));
          if (n % 3 === 0) await rewrite(person, name);
        } catch {
          // Its node was killed: it may be written or not.
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    });
    /** Writes a record again, with the value it has and then with a mark. */
    async function rewrite(person: typeof ada, name: string) {
      const rows = await database.db.select().from(record).limit(1).offset(random.below(20));
      const [row] = rows;
      if (!row) return;
      const value = `${row.cells[target.fieldId]}`.replace(/~.*/, '');
      const records = [{ id: row.id, cells: [{ fieldId: target.fieldId, value: `${value}~${name}` }] }];
      const input = { tableId: target.tableId, records, onConflict: 'OVERWRITE' as const };
      await person.run(UpdateRecordsDocument, { input });
    }

    const complaints: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      await startRetainer(complaints);
      await new Promise((resolve) => setTimeout(resolve, random.below(600)));
      await endRetainer();
      if (kill % 3 === 1) {
        const node = random.below(fleet.count);
        await fleet.kill(node);
        await fleet.start(node);
      }
    }
    await startRetainer(complaints);
    await eventually(async () =>
      expect((await headOf(database, target.tableId)).revision).toBeGreaterThan(REVISIONS),
    );
    writing = false;
    await Promise.all(writers);
    const last = await addRecord(personAt(fleet.url(0), token), target, 'last');
    await Promise.all(followers.map((follower) => follower.reach(last)));
    await endRetainer();

    // Each revision that anybody has got is one and the same, however often and wherever it was got.
    const known = new Map<number, string>();
    for (const [index, { history, faults }] of followers.entries()) {
      expect(faults, `${said}, follower ${index}`).toEqual([]);
      for (const text of history) {
        const { revision } = JSON.parse(text);
        expect(text, said).toBe(known.get(revision) ?? text);
        known.set(revision, text);
      }
    }
    expect(
      followers.reduce((sum, { resyncs }) => sum + resyncs, 0),
      said,
    ).toBeGreaterThan(0);
    const head = await headOf(database, target.tableId);
    expect(head.beginsAfter, said).toBeGreaterThan(0);
    const kept = await readKept(database, target.tableId);
    expect(
      kept.map(({ revision }) => revision),
      said,
    ).toEqual(Array.from({ length: head.revision - head.beginsAfter }, (_, n) => head.beginsAfter + 1 + n));
    const rows = await database.db.select().from(record);
    const written = rows.map(({ cells }) => `${cells[target.fieldId]}`.replace(/~.*/, ''));
    expect(new Set(written).size, said).toBe(written.length);
    for (const name of acknowledged.keys()) expect(written, said).toContain(name);
    expect(new Set(acknowledged.values()).size, said).toBe(acknowledged.size);
    await checkFold(database, target.tableId, said);
    const { right, faults } = await verified(database, { keys: [KEY] });
    expect(faults, said).toEqual([]);
    expect(there(right.find(({ logId }) => logId === target.tableId)).trust).toBe('signed');
    expect(complaints, said).toEqual([]);
    console.info(
      `${head.revision} revisions, ${head.beginsAfter} dropped, ${followers.map(({ resyncs }) => resyncs)} resyncs`,
    );
  }, 300_000);
});
