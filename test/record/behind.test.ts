import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../src/db/client.ts';
import type { CellDelta } from '../../src/record/cell.ts';
import { type CellWish, readCellChanges } from '../../src/record/cell-history.queries.ts';
import { baseOf, lastByOthers } from '../../src/record/conflict.ts';
import { type PastChange, readChangesOf } from '../../src/record/history.queries.ts';
import { record } from '../../src/record/record.table.ts';
import { change, log, revision } from '../../src/stream/log.table.ts';
import { addMember, as, makeBase, revisionOf, serverOfSuite, there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { type Random, seeded } from '../support/random.ts';
import { statementsOf } from '../support/statements.ts';
import { makeSheet, write } from './sheet.ts';

const REVISIONS = 20_000;
const PEOPLE = ['usr_1', 'usr_2', 'usr_3'];
const FIELDS = ['fld_1', 'fld_2', 'fld_3', 'fld_4'];

describe.each(modes)('a client that is far behind (%s)', (mode) => {
  const server = serverOfSuite(mode);

  beforeAll(async () => {
    await server().opened.database.db.execute(sql`
      insert into app_user (id, issuer, subject, name, email_verified, created_at, updated_at)
      select id, 'model', id, id, false, now(), now() from unnest(${sql.param(PEOPLE)}::text[]) as made (id)`);
  });

  it('reads a few pages a cell, with a plan from when there was nothing to read', async () => {
    const { database } = server().opened;
    const at = { logId: 'tbl_plan', recordId: 'rec_plan', fieldId: 'fld_plan' };
    const wishes = PEOPLE.flatMap((actorId) =>
      [100, REVISIONS / 2].map((after) => ({ ...at, after, actorId })),
    );
    const read = () => readCellChanges(database.db, wishes);
    const [text = ''] = await statementsOf(database, read);
    const lists = (['recordId', 'fieldId', 'after', 'actorId'] as const).map(
      (name) => `'{${wishes.map((wish) => wish[name]).join()}}'`,
    );
    const executed = sql.raw(`execute kept (${lists.join()})`);
    const connection = await database.acquire();
    try {
      const { db } = connection;
      await grow(db, at, { from: 0, to: 5, people: PEOPLE });
      await db.execute(sql`analyze`);
      await db.execute(sql`set plan_cache_mode = force_generic_plan`);
      await db.execute(sql.raw(`prepare kept (text[], text[], bigint[], text[]) as ${text}`));
      await db.execute(executed);
      await grow(db, at, { from: 5, to: REVISIONS, people: PEOPLE });
      const plan = JSON.stringify(await db.execute(sql`explain (analyze, buffers, timing off) ${executed}`));
      const [, hit, missed = 0] = there(/Buffers: shared hit=(\d+)(?: read=(\d+))?/.exec(plan));
      expect(Number(hit) + Number(missed), plan).toBeLessThan(wishes.length * 60);
      await db.execute(sql`deallocate kept`);
      await db.execute(sql`reset plan_cache_mode`);
    } finally {
      connection.release();
    }
    // Two firsts, and the last of each of two people, however many ask.
    expect(await read()).toHaveLength(4);
  });

  it('is told base and theirs of a hot cell, on connections that knew the table when it was empty', async () => {
    const { database } = server().opened;
    const [ada, bob] = await Promise.all([server().as('ada'), server().as('bob')]);
    const baseId = await makeBase(ada);
    await addMember(ada, baseId, 'bob@example.org', 'EDITOR');
    const people = await Promise.all([userIdOf(ada), userIdOf(bob)]);
    const at = await makeSheet(ada, baseId);
    as(await write(bob, at, { Name: 'Bea' }, { version: 2 }), 'UpdateRecordsPayload');
    // After five executions PostgreSQL may settle on a plan for all values; all connections are to have one.
    for (let round = 0; round < 10; round++) {
      await Promise.all(
        Array.from({ length: 8 }, () => write(ada, at, { Name: `Ann ${round}` }, { version: 2 })),
      );
    }
    const before = await revisionOf(ada, at.table.id);
    const [recordId, fieldId] = [at.recordId, at.table.field('Name')];
    const last = before + REVISIONS;
    await grow(database.db, { logId: at.table.id, recordId, fieldId }, { from: before, to: last, people });
    const cells = sql`jsonb_build_object(${fieldId}::text, ${last}::text)`;
    const versions = sql`jsonb_build_object(${fieldId}::text, ${last}::int)`;
    await database.db.execute(sql`update ${log} set revision = ${last} where id = ${at.table.id}`);
    await database.db.execute(sql`
      update ${record} set version = ${last}, cells = ${cells}, cell_versions = ${versions} where id = ${recordId}`);

    const seen = before + REVISIONS / 2;
    const answer = await write(ada, at, { Name: 'Ann' }, { version: seen });
    expect(as(answer, 'ConflictError').conflicts).toMatchObject([
      {
        kind: 'CELL_CHANGED',
        base: `${seen}`,
        mine: 'Ann',
        theirs: `${last}`,
        // Who asks wrote the last but one and every second before.
        theirActor: { id: people[1] },
        theirRevision: last,
      },
    ]);
  });

  it('is told by the ends of a history what all of it would tell', async () => {
    const { db } = server().opened.database;
    const random = seeded();
    for (let round = 0; round < 8; round++) {
      const [logId, recordId] = [`tbl_${round}`, `rec_${round}`];
      await insertHistory(db, { logId, recordId }, randomHistory(random));
      const all = await readChangesOf(db, logId, new Map([[recordId, 0]]));
      const wishes = PEOPLE.flatMap((actorId) =>
        FIELDS.flatMap((fieldId) =>
          Array.from({ length: 12 }, () => ({ recordId, fieldId, actorId, after: random.below(130) })),
        ),
      );
      const together = await readCellChanges(db, wishes);
      for (const [index, wish] of wishes.entries()) {
        const said = `TEST_SEED=${random.seed} ${JSON.stringify(wish)}`;
        const alone = index % 12 === 0 ? await readCellChanges(db, [wish]) : undefined;
        expect(alone?.length ?? 0, said).toBeLessThanOrEqual(2);
        // What others asked for besides must not change what is told.
        for (const found of [together, ...(alone ? [alone] : [])]) {
          expect(told(found, wish), said).toEqual(told(all, wish));
        }
      }
    }
  });
});

function told(past: readonly PastChange[], { fieldId, after, actorId }: CellWish) {
  const since = past.filter(({ revision }) => revision > after);
  return { base: baseOf(since, fieldId), other: lastByOthers(since, fieldId, actorId) };
}

/** Changes of one cell, as people in turn would have made them; nothing of it is told to the planner. */
async function grow(
  db: Db,
  { logId, recordId, fieldId }: { logId: string; recordId: string; fieldId: string },
  { from, to, people }: { from: number; to: number; people: string[] },
): Promise<void> {
  const numbers = sql`generate_series(${from + 1}::int, ${to}::int) as n`;
  const actor = sql`(${sql.param(people)}::text[])[1 + (${to}::int - n + 1) % ${people.length}::int]`;
  await db.execute(sql`
    insert into ${revision} (log_id, revision, at, actor_id, mutation_id, change_count, hash)
    select ${logId}, n, now(), ${actor}, n::text, 1, '\\x00' from ${numbers}`);
  await db.execute(sql`
    insert into ${change} (log_id, revision, ordinal, kind, entity_id, before, after)
    select ${logId}, n, 0, 'RecordUpdated', ${recordId}, jsonb_build_object(${fieldId}::text, (n - 1)::text),
      jsonb_build_object(${fieldId}::text, n::text) from ${numbers}`);
}

interface Made {
  actorId: string;
  kind: 'RecordCreated' | 'RecordUpdated' | 'RecordDeleted';
  before: CellDelta | null;
  after: CellDelta | null;
}

/** Runs of one person, fields that are not touched for long, and a record that goes and comes back. */
function randomHistory(random: Random): Made[] {
  const made: Made[] = [];
  let cells: CellDelta | undefined;
  let actorId = random.pick(PEOPLE);
  let usual = [...FIELDS];
  for (let number = 1; number <= 120; number++) {
    if (random.below(4) === 0) actorId = random.pick(PEOPLE);
    if (random.below(20) === 0) usual = FIELDS.filter(() => random.below(2) === 0);
    if (!cells) {
      cells = Object.fromEntries(FIELDS.slice(random.below(4)).map((field) => [field, `${number}`]));
      made.push({ actorId, kind: 'RecordCreated', before: null, after: cells });
    } else if (random.below(25) === 0) {
      made.push({ actorId, kind: 'RecordDeleted', before: cells, after: null });
      cells = undefined;
    } else {
      const field = random.pick(usual.length > 0 ? usual : FIELDS);
      const after = { [field]: random.below(5) === 0 ? null : `${number}` };
      made.push({ actorId, kind: 'RecordUpdated', before: { [field]: cells[field] ?? null }, after });
      const { [field]: _, ...rest } = cells;
      cells = after[field] === null ? rest : { ...rest, ...after };
    }
  }
  return made;
}

async function insertHistory(
  db: Db,
  { logId, recordId }: { logId: string; recordId: string },
  made: readonly Made[],
): Promise<void> {
  for (const [index, { actorId, ...rest }] of made.entries()) {
    const number = { logId, revision: index + 1 };
    await db
      .insert(revision)
      .values({ ...number, actorId, at: new Date(), mutationId: '', changeCount: 1, hash: Buffer.alloc(1) });
    await db.insert(change).values({ ...number, ...rest, ordinal: 0, entityId: recordId });
  }
}
