import postgres from 'postgres';
import { SetRetentionDocument } from '../../schema/operations/generated/graphql.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { installAudit } from '../lock/audit.ts';
import { emptyTally, Hammerer, type Tally } from '../lock/hammerer.ts';
import { hastyRetention } from '../log/cut.ts';
import { newWorld, type World as Presences, Walker } from '../presence/walker.ts';
import {
  addMember,
  as,
  makeBase,
  makeRecords,
  makeTable,
  revisionOf,
  there,
  userIdOf,
} from '../support/make.ts';
import { seeded } from '../support/random.ts';
import { type Person, personAt, tokenOf } from '../support/server.ts';
import type { Stage } from './stage.ts';
import { startWatcher, type Watcher } from './watcher.ts';
import { newWriting, type Writing, type WrittenTable, write } from './writer.ts';

const OWNERS = ['ada', 'barbara'] as const;
const EDITORS = ['joan', 'mary', 'radia'] as const;
/** They are mentioned, and never there: what concerns them is mailed. */
export const MENTIONED = ['grace', 'hedy'] as const;
const DAY = '1 day';

/** How many clients of each kind a run has. */
export interface Crowd {
  watchers: number;
  walkers: number;
  lockers: number;
}

export interface WatchedTable extends WrittenTable {
  cursor: string;
  revision: number;
}

/** The people of a run, what they do, and what they know of it. */
export interface World {
  /** Written by most. */
  busy: WatchedTable;
  /** The one that is held open. */
  held: WatchedTable;
  /** The one whose cells are locked. */
  locked: { id: string };
  /** A table whose log was cut, and a cursor from before. */
  cut: { id: string; cursor: string } | undefined;
  writing: Writing;
  watchers: { table: WatchedTable; watcher: Watcher }[];
  presences: Presences;
  walkers: Walker[];
  locks: Tally;
  lockers: Hammerer[];
  tokens: Map<string, string>;
  /** When a table was held open, by the clock of `performance`. */
  holds: { from: number; to: number }[];
  /** What came of faults that clients make themselves. */
  counts: { reconnects: number; connected: number; cursors: number; poison: number };
  faults: string[];
  begin(): void;
  /** Everybody stops; resolves when what they have begun is over. */
  stopWriting(): Promise<void>;
  close(): Promise<void>;
}

export async function peopleOf(stage: Stage, seed: number, crowd: Crowd, withCut: boolean): Promise<World> {
  const tokens = new Map<string, string>();
  for (const name of [...OWNERS, ...EDITORS, ...MENTIONED]) {
    // A node whose clock is an hour ahead is not to take them for old.
    tokens.set(name, await tokenOf(name, { exp: Math.floor(Date.now() / 1_000) + 86_400 }));
  }
  const tokenFor = (name: string) => there(tokens.get(name));
  const at = there(stage.places[0]).url;
  const ada = personAt(at, tokenFor('ada'));
  for (const name of MENTIONED) await userIdOf(personAt(at, tokenFor(name)));
  const baseId = await makeBase(ada);
  await addMember(ada, baseId, 'barbara@example.org', 'OWNER');
  for (const name of EDITORS) await addMember(ada, baseId, `${name}@example.org`, 'EDITOR');
  for (const name of MENTIONED) await addMember(ada, baseId, `${name}@example.org`, 'COMMENTER');
  const busy = await tableOf(ada, baseId);
  const held = await tableOf(ada, baseId);
  const locked = await makeTable(ada, baseId, [
    { name: 'A', type: 'TEXT' },
    { name: 'B', type: 'TEXT' },
  ]);
  const rows = await makeRecords(ada, locked.id, [[], [], []]);
  const cells = rows.flatMap(({ id: recordId }) =>
    ['A', 'B'].map((name) => ({ recordId, fieldId: locked.field(name) })),
  );
  await installAudit(stage.sql);
  await installSlowness(stage.sql);
  const cut = withCut ? await cutTable(ada, stage.databaseUrl) : undefined;

  const { pick } = stage;
  const writing = newWriting(pick);
  const presences = newWorld(pick);
  const locks = emptyTally();
  const random = (index: number) => seeded(seed + index);
  const watchers = Array.from({ length: crowd.watchers }, (_, index) => {
    const table = index % 3 === 2 ? held : busy;
    const token = tokenFor(there(EDITORS[index % EDITORS.length]));
    return { table, watcher: startWatcher({ pick, random: random(100 + index), token, table }) };
  });
  const walkers = Array.from({ length: crowd.walkers }, (_, index) => {
    const name = there(EDITORS[index % EDITORS.length]);
    const own = random(200 + index);
    const who = {
      name,
      token: tokenFor(name),
      tableId: busy.id,
      random: own,
      patienceMs: own.pick([2_000, 4_000]),
    };
    return new Walker(presences, who);
  });
  const lockers = Array.from({ length: crowd.lockers }, (_, index) => {
    const name = there([...OWNERS, ...EDITORS][index % 5]);
    const own = { fleet: { pick }, random: random(300 + index), tableId: locked.id, cells, tally: locks };
    return new Hammerer(own, { token: tokenFor(name), isOwner: index % 5 < OWNERS.length });
  });
  let writers: Promise<void>[] = [];
  return {
    busy,
    held,
    locked,
    cut,
    writing,
    watchers,
    presences,
    walkers,
    locks,
    lockers,
    tokens,
    holds: [],
    counts: { reconnects: 0, connected: 0, cursors: 0, poison: 0 },
    faults: [],
    begin() {
      const writer = (name: string, table: WatchedTable, index: number, mentioned: readonly string[] = []) =>
        write(writing, {
          name,
          token: tokenFor('ada'),
          table,
          random: random(400 + index),
          mentioned,
          restMs: 60,
        });
      writers = [
        writer('a', busy, 0),
        writer('b', busy, 1),
        writer('c', busy, 2, MENTIONED),
        writer('d', held, 3),
        writer('e', held, 4),
      ];
      for (const walker of walkers) walker.begin();
      for (const locker of lockers) locker.begin();
    },
    async stopWriting() {
      writing.isOver = true;
      presences.isWalking = false;
      await Promise.all([...writers, ...lockers.map((locker) => locker.stop())]);
    },
    async close() {
      writing.isOver = true;
      presences.isWalking = false;
      await Promise.all([
        ...watchers.map(({ watcher }) => watcher.stop()),
        ...walkers.map((walker) => walker.end()),
        ...lockers.map((locker) => locker.leave()),
      ]);
    },
  };
}

async function tableOf(owner: Person, baseId: string): Promise<WatchedTable> {
  const table = await makeTable(owner, baseId, [{ name: 'Name', type: 'LONG_TEXT' }]);
  const { id, cursor, revision } = table;
  const records = await makeRecords(owner, id, [[], [], [], [], [], []]);
  return {
    id,
    cursor,
    revision,
    fieldId: table.field('Name'),
    recordIds: records.map(({ id: record }) => record),
  };
}

/** A table in a base of its own, most of whose log is dropped. */
async function cutTable(owner: Person, databaseUrl: string): Promise<{ id: string; cursor: string }> {
  const baseId = await makeBase(owner);
  const table = await makeTable(owner, baseId, [{ name: 'Name', type: 'TEXT' }]);
  for (let count = 0; count < 10; count++) await makeRecords(owner, table.id, [[]]);
  as(
    (await owner.run(SetRetentionDocument, { input: { baseId, days: 1 } })).setRetention,
    'SetRetentionPayload',
  );
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const database = openPostgres({ url: databaseUrl, max: 2 });
  try {
    await sql`update mutation_outcome set at = at - ${DAY}::interval where log_id = ${table.id}`;
    const before = await revisionOf(owner, table.id);
    if ((await hastyRetention({ database }).run()) === 0) throw new Error('nothing was dropped');
    await makeRecords(owner, table.id, [[]]);
    if ((await revisionOf(owner, table.id)) !== before + 1) throw new Error('the cut table does not go on');
  } finally {
    await sql.end();
    await database.close();
  }
  return { id: table.id, cursor: table.cursor };
}

/** What makes commits slow on command, by a trigger that fires with each. */
async function installSlowness(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    create function chaos_commit() returns trigger language plpgsql as $$ begin return null; end $$;
    create constraint trigger chaos_commit after insert on revision deferrable initially deferred
      for each row execute function chaos_commit();`);
}
