import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../src/db/client.ts';
import type { Actor } from '../../src/stream/change.ts';
import type { KeptHead } from '../../src/stream/kept-heads.ts';
import { readHeads } from '../../src/stream/log.queries.ts';
import { serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { keepRows, makeWorld, mutate, verified, type World } from './history.ts';

const MUTATIONS = 150;

describe.each(modes)('the check of the logs (%s)', (mode) => {
  const server = serverOfSuite(mode);
  const random = seeded();
  const said = `TEST_SEED=${random.seed}`;
  let db: Db;
  let world: World;
  let ada: Actor;
  let heads: Map<string, KeptHead>;
  let putBack: () => Promise<void>;

  beforeAll(async () => {
    const { opened } = server();
    db = opened.database.db;
    const { token } = await server().as('ada');
    ada = (await opened.app.signIn(token)).user;
    world = await makeWorld(opened.app, ada);
    for (let made = 0; made < MUTATIONS; made++) await mutate(opened, ada, world, random);
    const { right } = await verified(opened.database);
    heads = new Map(right.map((head) => [head.logId, head]));
    putBack = await keepRows(opened.database);
  });

  afterEach(() => putBack());

  const check = (options = {}) => verified(server().opened.database, options);
  const run = (text: string) => db.execute(sql.raw(text));
  const at = (revision: number) => `log_id = '${world.tableId}' and revision = ${revision}`;
  const headOf = async (logId: string) => there((await readHeads(db, [logId]))[0]).revision;

  /** Some revision of the table in its middle that has changes of records. */
  async function somewhere(where = 'true'): Promise<number> {
    const rows = await db
      .select({ revision: sql<number>`revision`.mapWith(Number) })
      .from(sql`change`)
      .where(sql.raw(`log_id = '${world.tableId}' and revision > 5 and kind = 'RecordUpdated' and ${where}`))
      .orderBy(sql`revision`);
    return random.pick(rows.slice(0, -5)).revision;
  }

  it('finds nothing in what was written, and tells where the logs stand', async () => {
    const { right, faults } = await check({ expected: heads });
    expect(faults, said).toEqual([]);
    expect(right.map(({ logId }) => logId).sort()).toEqual([world.baseId, world.tableId].sort());
    for (const { logId, revision, revisions } of right) {
      expect(revision).toBe(await headOf(logId));
      expect(revisions).toBe(revision);
    }
  });

  it('names the revision of which anything was changed', async () => {
    const spoilt: [table: string, set: string][] = [
      ['change', `after = jsonb_build_object('${world.fieldIds[0]}', 'forged')`],
      ['change', `before = '{}'`],
      ['change', `kind = 'RecordTouched'`],
      ['change', `entity_id = 'rec_other'`],
      ['change', 'ordinal = ordinal + 100'],
      ['revision', `actor_id = 'usr_other'`],
      ['revision', `at = at + interval '1 millisecond'`],
      ['revision', `at = at + interval '1 microsecond'`],
      ['revision', `at = at - interval '1 day'`],
      ['revision', `client_mutation_id = 'other'`],
      ['revision', `batch_id = 'other'`],
      ['revision', 'undo_of = coalesce(undo_of, 0) + 1'],
      ['revision', 'overwrote = not overwrote'],
      ['revision', 'change_count = change_count + 1'],
      ['revision', 'change_count = change_count - 1'],
      ['revision', 'change_count = 1000000000'],
      ['revision', `hash = sha256('other')`],
    ];
    for (const [table, set] of spoilt) {
      const revision = await somewhere();
      await run(`update "${table}" set ${set} where ${at(revision)}`);
      const { faults, right } = await check();
      expect(faults, `${said} ${set}`).toHaveLength(1);
      expect(faults[0], `${said} ${set}`).toMatch(new RegExp(`^${world.tableId} revision ${revision}: `));
      expect(right.map(({ logId }) => logId)).toEqual([world.baseId]);
      await putBack();
    }
  });

  it('names the revision that is gone, or came in, or changed its place', async () => {
    const [first, second] = [await somewhere('ordinal > 0'), await somewhere()];
    const [low, high] = [Math.min(first, second + 1), Math.max(first, second + 1)];
    const last = await headOf(world.tableId);
    const columns = 'at, actor_id, mutation_id, change_count, overwrote, hash';
    const place = (revision: number, what: string) => `${world.tableId} revision ${revision}: ${what}`;
    const spoilt: [statements: string[], fault: string][] = [
      [[`delete from revision where ${at(first)}`], place(first, 'is missing')],
      [[`delete from change where ${at(first)}`], place(first, 'there are 0 changes')],
      [[`delete from change where ${at(first)} and ordinal = 0`], place(first, 'change 0 is missing')],
      [
        [`delete from revision where ${at(first)}`, `delete from change where ${at(first)}`],
        place(first, 'is missing'),
      ],
      [
        [
          `insert into change (log_id, revision, ordinal, kind, entity_id) values ('${world.tableId}', ${first}, 900, 'X', 'x')`,
        ],
        place(first, 'change '),
      ],
      [
        [
          `update change set ordinal = 1 - ordinal + 1000 where ${at(first)} and ordinal < 2`,
          `update change set ordinal = ordinal - 1000 where ${at(first)} and ordinal > 900`,
        ],
        place(first, 'its content does not fit'),
      ],
      [
        ['revision', 'change'].flatMap((table) => [
          `update "${table}" set revision = -1 where ${at(low)}`,
          `update "${table}" set revision = ${low} where ${at(high)}`,
          `update "${table}" set revision = ${high} where ${at(-1)}`,
        ]),
        place(low, 'its content does not fit'),
      ],
      [
        [
          `insert into revision (log_id, revision, ${columns}) select log_id, ${last + 1}, ${columns} from revision where ${at(last)}`,
        ],
        place(last + 1, 'it is there'),
      ],
      [
        [
          `insert into change (log_id, revision, ordinal, kind, entity_id) values ('${world.tableId}', ${last + 1}, 0, 'X', 'x')`,
        ],
        place(last + 1, 'it is there'),
      ],
      [
        [`update log set begins_after = ${first} where id = '${world.tableId}'`],
        place(first, 'the log begins after it'),
      ],
      [
        [`update log set at = at - interval '1 hour' where id = '${world.tableId}'`],
        place(last, 'the log says another time'),
      ],
      [
        [`update log set hash = sha256('x') where id = '${world.tableId}'`],
        place(last, 'the log says another hash'),
      ],
      [
        [`update log set revision = revision - 1 where id = '${world.tableId}'`],
        place(last - 1, 'the log says another hash'),
      ],
    ];
    for (const [statements, fault] of spoilt) {
      for (const statement of statements) await run(statement);
      const { faults } = await check();
      expect(faults, `${said} ${statements.join('; ')}`).toEqual([expect.stringContaining(fault)]);
      await putBack();
    }
  });

  it('finds by heads kept elsewhere a tail that was cut or written anew, which nothing else shows', async () => {
    const last = await headOf(world.tableId);
    for (const rows of ['revision', 'change', 'change_field', 'bulk_change', 'revision_audit']) {
      await run(`delete from ${rows} where log_id = '${world.tableId}' and revision > ${last - 3}`);
    }
    expect((await check()).faults).toEqual([
      expect.stringContaining(`${world.tableId} revision ${last - 2}: is missing, up to ${last}`),
    ]);
    await run(`update log set (revision, hash, at) = (select revision, hash, at from revision where ${at(last - 3)})
      where id = '${world.tableId}'`);
    expect((await check({ withState: false })).faults).toEqual([]);
    expect((await check()).faults).toEqual([
      expect.stringContaining(
        `${world.tableId}: its records, fields and views are not what the log comes to`,
      ),
    ]);
    expect((await check({ expected: heads, withState: false })).faults).toEqual([
      expect.stringContaining(`${world.tableId} revision ${last - 2}: the log ends at ${last - 3}`),
    ]);
    const { fields } = server().opened.app.services;
    for (let made = 0; made < 5; made++) {
      await fields.update(ada, { id: there(world.fieldIds[0]), name: `again ${made}` });
    }
    expect((await check({ withState: false })).faults).toEqual([]);
    expect((await check({ expected: heads, withState: false })).faults).toEqual([
      expect.stringContaining(`${world.tableId} revision ${last}: it is another one`),
    ]);
  });

  it('finds a log that is gone, by what it left behind and by heads kept elsewhere', async () => {
    const gone = expect.stringContaining(`${world.tableId}: the log is gone`);
    await run(`delete from log where id = '${world.tableId}'`);
    expect((await check()).faults).toEqual([gone]);
    await run(`delete from revision where log_id = '${world.tableId}'`);
    await run(`delete from change where log_id = '${world.tableId}'`);
    expect((await check()).faults).toEqual([gone]);
    expect((await check({ logIds: [world.tableId] })).faults).toEqual([gone]);
    await run(`delete from field where table_id = '${world.tableId}'`);
    await run(`delete from view where table_id = '${world.tableId}'`);
    await run(`delete from base_table where id = '${world.tableId}'`);
    expect((await check()).faults).toEqual([]);
    expect((await check({ expected: heads })).faults).toEqual([gone]);
  });

  it('finds rows that no revision tells of', async () => {
    await run(`update record set cells = '{}' where id =
      (select id from record where table_id = '${world.tableId}' and cells <> '{}' limit 1)`);
    expect((await check({ withState: false })).faults).toEqual([]);
    expect((await check()).faults).toEqual([
      `${world.tableId}: its records, fields and views are not what the log comes to`,
    ]);
  });
});

describe.each(modes)('the check of logs that grow (%s)', (mode) => {
  const server = serverOfSuite(mode);

  it('finds nothing, however often it looks', async () => {
    const { opened } = server();
    const { token } = await server().as('ada');
    const ada = (await opened.app.signIn(token)).user;
    const random = seeded();
    const world = await makeWorld(opened.app, ada);
    let writing = true;
    const writers = Array.from({ length: 4 }, async () => {
      while (writing) await mutate(opened, ada, world, random);
    });
    const seen: number[] = [];
    try {
      while (seen.length < 12 || (seen.at(-1) ?? 0) < 200) {
        const { right, faults } = await verified(opened.database);
        expect(faults, `TEST_SEED=${random.seed}`).toEqual([]);
        seen.push(there(right.find(({ logId }) => logId === world.tableId)).revision);
      }
    } finally {
      writing = false;
      await Promise.all(writers);
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBeGreaterThan(there(seen[0]));
  });
});
