import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Connection } from '../../src/db/client.ts';
import {
  ClientMutationIdReusedError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  ValidationError,
} from '../../src/errors.ts';
import { newId } from '../../src/id.ts';
import { type Actor, actorOf } from '../../src/stream/change.ts';
import type { Written } from '../../src/stream/log.ts';
import { eventually } from '../support/eventually.ts';
import { there } from '../support/make.ts';
import { type Mode, modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { allRows } from '../support/rows.ts';
import { startServer, type TestServer, testSettings, tokenOf } from '../support/server.ts';
import { transactionsOf } from '../support/statements.ts';
import { type GroupTable, makeGroupTable, readLog, textsOf } from './group-table.ts';

/** Several times what one transaction takes. */
const MANY = 300;
/** Far fewer than mutations, however many of them go together. */
const FEW = 6;
const KILLS = 60;

describe.each(modes)('mutations that come together (%s)', (mode: Mode) => {
  let server: TestServer;
  let remove: () => Promise<void>;
  let admin: postgres.Sql | undefined;
  let ada: Actor;
  let bob: Actor;
  let cleo: Actor;
  let eve: Actor;
  let baseId: string;

  beforeAll(async () => {
    const own = await testSettings(mode);
    remove = own.remove;
    server = await startServer(own.settings);
    const { DATABASE_URL } = own.settings;
    admin = DATABASE_URL ? postgres(DATABASE_URL, { max: 3, fetch_types: false, prepare: false }) : undefined;
    [ada, bob, cleo, eve] = [
      await signIn('ada'),
      await signIn('bob'),
      await signIn('cleo'),
      await signIn('eve'),
    ];
    const { bases, members } = server.opened.app.services;
    baseId = (await bases.create(ada, { name: 'Base' })).result;
    await members.add(ada, { baseId, email: 'bob@example.org', role: 'EDITOR' });
    await members.add(ada, { baseId, email: 'cleo@example.org', role: 'VIEWER' });
  });

  afterAll(async () => {
    await admin?.end();
    await server.close();
    await remove();
  });

  async function signIn(name: string): Promise<Actor> {
    return actorOf((await server.opened.app.signIn(await tokenOf(name))).user);
  }

  /** A new EDITOR. */
  async function join(name: string) {
    const actor = await signIn(name);
    const { members } = server.opened.app.services;
    const { result: id } = await members.add(ada, { baseId, email: `${name}@example.org`, role: 'EDITOR' });
    return { id, actor };
  }

  const makeTable = () => makeGroupTable(server, ada, baseId);
  const records = () => server.opened.app.services.records;

  function create(actor: Actor, table: GroupTable, value: unknown, clientMutationId?: string) {
    const cells = [{ fieldId: table.fieldIds[0], value }];
    return records().create(actor, {
      tableId: table.id,
      records: [{ cells }],
      ...(clientMutationId === undefined ? {} : { clientMutationId }),
    });
  }

  function update(actor: Actor, table: GroupTable, place: 0 | 1, value: unknown, baseRevision = 2) {
    const cells = [{ fieldId: table.fieldIds[place], value }];
    return records().update(actor, {
      tableId: table.id,
      records: [{ id: table.recordId, cells }],
      baseRevision,
    });
  }

  const revisionOf = ({ revisions }: Written<unknown>) => revisions[0]?.revision;

  /** The answers of mutations that are sent in one go, and how many transactions they took. */
  async function together<T>(send: () => Promise<T>[]) {
    let settled: PromiseSettledResult<T>[] = [];
    const transactions = await transactionsOf(server.opened.database, async () => {
      settled = await Promise.allSettled(send());
    });
    return { settled, transactions };
  }

  it('share transactions, and each has a revision of its own, in the order they were sent (I1)', async () => {
    const table = await makeTable();
    const values = Array.from({ length: MANY }, (_, index) => `${index}`);
    const { settled, transactions } = await together(() => values.map((value) => create(ada, table, value)));
    expect(settled.map((one) => (one.status === 'fulfilled' ? revisionOf(one.value) : one))).toEqual(
      values.map((_, index) => index + 3),
    );
    expect(transactions).toBeLessThan(FEW);
    const log = await readLog(server, table.id);
    expect(textsOf(log)).toEqual(['first', ...values]);
    for (const { changes } of log.slice(1)) expect(changes).toHaveLength(1);
  });

  it('share them across tables too', async () => {
    const tables = await Promise.all(Array.from({ length: 20 }, makeTable));
    const values = ['a', 'b', 'c', 'd'];
    const { settled, transactions } = await together(() =>
      values.flatMap((value) => tables.map((table) => create(ada, table, value))),
    );
    expect(settled.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(transactions).toBeLessThan(FEW);
    for (const { id } of tables) expect(textsOf(await readLog(server, id))).toEqual(['first', ...values]);
  });

  it('keep their order when one does not fit into the transaction any more: nobody overtakes it', async () => {
    const table = await makeTable();
    const { settled } = await together(() =>
      [1, 1_000, 1_000, 1].map((count, place) =>
        records().create(ada, {
          tableId: table.id,
          records: Array.from({ length: count }, () => ({
            cells: [{ fieldId: table.fieldIds[0], value: `${place}` }],
          })),
        }),
      ),
    );
    expect(settled.map((one) => (one.status === 'fulfilled' ? revisionOf(one.value) : one))).toEqual([
      3, 4, 5, 6,
    ]);
  });

  it('fail alone: what is wrong with one is no fault of its neighbours (I1)', async () => {
    const table = await makeTable();
    const nowhere = { ...table, id: newId('tbl') };
    const { settled, transactions } = await together<Written<unknown>>(() => [
      create(ada, table, 'a'),
      create(ada, table, 5),
      create(bob, table, 'b'),
      create(cleo, table, 'viewer'),
      create(eve, table, 'stranger'),
      update(ada, { ...table, recordId: newId('rec') }, 0, 'x'),
      update(eve, table, 0, 'stranger'),
      create(ada, nowhere, 'nowhere'),
      create(ada, table, 'c'),
      create(ada, table, 'long name', 'x'.repeat(129)),
      create(bob, table, 'd'),
    ]);
    const told = settled.map((one) => (one.status === 'fulfilled' ? revisionOf(one.value) : one.reason));
    expect(told).toEqual([
      3,
      expect.any(ValidationError),
      4,
      expect.any(ForbiddenError),
      expect.objectContaining({ name: 'NotFoundError', id: table.id }),
      expect.any(NotFoundError),
      expect.objectContaining({ name: 'NotFoundError', id: table.id }),
      expect.objectContaining({ name: 'NotFoundError', id: nowhere.id }),
      5,
      expect.any(ValidationError),
      6,
    ]);
    expect(transactions).toBeLessThan(FEW);
    const log = await readLog(server, table.id);
    expect(textsOf(log)).toEqual(['first', 'a', 'b', 'c', 'd']);
    expect(log.slice(2).map(({ actor }) => actor.id)).toEqual([ada.id, bob.id, ada.id, bob.id]);
  });

  it('are decided one after the other: the second of two that conflict is told of the first', async () => {
    const table = await makeTable();
    const { settled, transactions } = await together<Written<unknown>>(() => [
      update(ada, table, 0, 'of ada'),
      update(bob, table, 0, 'of bob'),
      update(bob, table, 1, 'beside it'),
      update(ada, table, 0, 'of ada again'),
      records().remove(bob, { tableId: table.id, ids: [table.recordId], baseRevision: 2 }),
      records().remove(ada, { tableId: table.id, ids: [table.recordId] }),
      update(bob, table, 1, 'too late'),
      records().remove(bob, { tableId: table.id, ids: [table.recordId] }),
    ]);
    expect(transactions).toBe(1);
    const told = settled.map((one) => (one.status === 'fulfilled' ? revisionOf(one.value) : one.reason));
    expect(told).toEqual([
      3,
      expect.any(ConflictError),
      4,
      5,
      expect.any(ConflictError),
      6,
      expect.any(ConflictError),
      expect.any(NotFoundError),
    ]);
    expect(told[1].conflicts).toMatchObject([
      { base: 'first', mine: 'of bob', theirs: 'of ada', theirRevision: 3, theirActor: { id: ada.id } },
    ]);
    expect(told[4].conflicts).toMatchObject([
      { base: 'first', mine: null, theirs: 'of ada again', theirRevision: 5 },
    ]);
    expect(told[6].conflicts).toMatchObject([
      { kind: 'RECORD_DELETED', base: null, mine: 'too late', theirRevision: 6, theirActor: { id: ada.id } },
    ]);
    expect((await readLog(server, table.id)).slice(2).map(({ changes }) => changes[0])).toMatchObject([
      { before: { [table.fieldIds[0]]: 'first' }, after: { [table.fieldIds[0]]: 'of ada' } },
      { before: { [table.fieldIds[1]]: null }, after: { [table.fieldIds[1]]: 'beside it' } },
      { before: { [table.fieldIds[0]]: 'of ada' }, after: { [table.fieldIds[0]]: 'of ada again' } },
      { before: { [table.fieldIds[0]]: 'of ada again', [table.fieldIds[1]]: 'beside it' }, after: null },
    ]);
  });

  it('fail alone also when it is the database that refuses one (I1)', async () => {
    const table = await makeTable();
    const { db } = server.opened.database;
    const constraint = sql`alter table record add constraint no_poison check (cells::text not like '%poison%')`;
    await db.execute(constraint);
    const values = Array.from({ length: 12 }, (_, index) => (index === 5 ? 'poison' : `${index}`));
    const send = () => values.map((value) => create(ada, table, value, `named ${value}`));
    const { settled } = await together(send).finally(() =>
      db.execute(sql`alter table record drop constraint no_poison`),
    );
    const good = values.filter((value) => value !== 'poison');
    expect(settled.map(({ status }) => status === 'fulfilled')).toEqual(
      values.map((value) => value !== 'poison'),
    );
    expect(textsOf(await readLog(server, table.id))).toEqual(['first', ...good]);
    // The refused one left no outcome behind either: now it is carried out, and the others are not again.
    expect((await Promise.all(send())).map(revisionOf)).toEqual(
      values.map((value) => (value === 'poison' ? 14 : 3 + good.indexOf(value))),
    );
  });

  /** Ends the next transaction in one way or the other, and loses the answer together with the connection. */
  async function losingAnswer<T>(end: 'commit' | 'rollback', work: () => Promise<T>): Promise<T> {
    const { database } = server.opened;
    const { acquire } = database;
    database.acquire = async () => {
      database.acquire = acquire;
      const { db, steady, command, release } = bound(await acquire.call(database));
      return {
        db,
        steady,
        release,
        async command(text) {
          if (text !== 'commit') return command(text);
          await command(end);
          throw Object.assign(new Error('the answer is lost'), { code: 'CONNECTION_CLOSED' });
        },
      };
    };
    try {
      return await work();
    } finally {
      database.acquire = acquire;
    }
  }

  it.each(['commit', 'rollback'] as const)(
    'are written once when the connection dies at COMMIT and the database has made it a %s (I5)',
    async (end) => {
      const tables = [await makeTable(), await makeTable()];
      const values = ['a', 'b', 'c'];
      const answers = await losingAnswer(end, () =>
        Promise.all(values.flatMap((value) => tables.map((table) => create(ada, table, value)))),
      );
      expect(answers.map(revisionOf)).toEqual([3, 3, 4, 4, 5, 5]);
      for (const { id } of tables) expect(textsOf(await readLog(server, id))).toEqual(['first', ...values]);
    },
  );

  describe('retries', () => {
    it('with the same clientMutationId, even side by side, are one mutation with one answer (I5)', async () => {
      const table = await makeTable();
      const { settled, transactions } = await together(() => [
        ...Array.from({ length: 5 }, () => create(ada, table, 'once', 'mine')),
        create(bob, table, 'of bob', 'mine'),
      ]);
      expect(transactions).toBe(1);
      const answers = settled.map((one) => (one.status === 'fulfilled' ? one.value : one));
      for (const answer of answers.slice(1, 5)) expect(answer).toEqual(answers[0]);
      expect(answers[0]).toMatchObject({ revisions: [{ revision: 3, clientMutationId: 'mine' }] });
      expect(await create(ada, table, 'once', 'mine')).toEqual(answers[0]);
      expect(textsOf(await readLog(server, table.id))).toEqual(['first', 'once', 'of bob']);
    });

    it('with another input are refused, also as neighbours of the first (I5)', async () => {
      const table = await makeTable();
      const send = () => [create(ada, table, 'once', 'mine'), create(ada, table, 'other', 'mine')];
      for (const { settled } of [await together(send), await together(send)]) {
        expect(
          settled.map((one) => (one.status === 'fulfilled' ? revisionOf(one.value) : one.reason)),
        ).toEqual([3, expect.any(ClientMutationIdReusedError)]);
      }
      expect(textsOf(await readLog(server, table.id))).toEqual(['first', 'once']);
    });

    it('of what was refused are tried again', async () => {
      const table = await makeTable();
      const { settled } = await together(() => [
        create(ada, table, 5, 'mine'),
        create(ada, table, 'good', 'mine'),
      ]);
      expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    });

    it('tell the conflicts again that the first one left', async () => {
      const table = await makeTable();
      await update(bob, table, 0, 'of bob');
      const cells = [{ fieldId: table.fieldIds[0], value: 'of ada' }];
      const merge = () =>
        records().update(ada, {
          tableId: table.id,
          records: [{ id: table.recordId, cells }],
          baseRevision: 2,
          onConflict: 'MERGE',
          clientMutationId: 'mine',
        });
      const first = await merge();
      expect(first.result.conflicts).toMatchObject([{ base: 'first', theirs: 'of bob', theirRevision: 3 }]);
      const before = await allRows(server.opened.database);
      const { records: rows, conflicts } = first.result;
      for (const { result, revisions } of await Promise.all([merge(), merge()])) {
        expect({ result, revisions }).toEqual({
          result: { records: rows, conflicts },
          revisions: first.revisions,
        });
      }
      expect(await allRows(server.opened.database)).toEqual(before);
    });

    it('by somebody who may not any more are refused', async () => {
      const table = await makeTable();
      const { members } = server.opened.app.services;
      const { id, actor: dan } = await join('dan');
      await create(dan, table, 'once', 'mine');
      await members.setRole(ada, { id, role: 'VIEWER' });
      await expect(create(dan, table, 'once', 'mine')).rejects.toThrow(ForbiddenError);
      await members.remove(ada, { id });
      await expect(create(dan, table, 'once', 'mine')).rejects.toThrow(NotFoundError);
    });
  });

  // An embedded server has no other beside it.
  if (mode === 'server')
    describe('beside other nodes', () => {
      /** Holds the counter rows of tables, as a node does that has stopped in the middle of a transaction. */
      async function hold(tables: GroupTable[]): Promise<() => Promise<void>> {
        const connection = await there(admin).reserve();
        await connection`begin`;
        await connection`select from log where id in ${connection(tables.map(({ id }) => id))} for update`;
        return async () => {
          await connection`commit`;
          connection.release();
        };
      }

      it.each([1, 8])(
        'wait for %i held tables without holding up the others, and then go on',
        async (count) => {
          const held = await Promise.all(Array.from({ length: count }, makeTable));
          const free = await Promise.all(Array.from({ length: 8 }, makeTable));
          const letGo = await hold(held);
          let answered = 0;
          const waiting = ['a', 'b'].flatMap((value) =>
            held.map((table) => create(ada, table, value).finally(() => (answered += 1))),
          );
          try {
            await Promise.all(free.map((table) => create(ada, table, 'together')));
            for (const table of free) await create(ada, table, 'after');
            expect(answered).toBe(0);
          } finally {
            await letGo();
          }
          await Promise.all(waiting);
          for (const { id } of free) {
            expect(textsOf(await readLog(server, id))).toEqual(['first', 'together', 'after']);
          }
          for (const { id } of held) expect(textsOf(await readLog(server, id))).toEqual(['first', 'a', 'b']);
        },
      );

      it('read what a decision depends on after their wait: a role that is taken away meanwhile counts', async () => {
        const table = await makeTable();
        const { id, actor } = await join('gus');
        const letGo = await hold([table]);
        const waiting = update(actor, table, 0, 'of gus');
        try {
          await eventually(async () => {
            const rows = await there(admin)`
            select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
            expect(rows).toHaveLength(1);
          });
          await server.opened.app.services.members.setRole(ada, { id, role: 'VIEWER' });
        } finally {
          await letGo();
        }
        await expect(waiting).rejects.toThrow(ForbiddenError);
      });

      it('are each in the log exactly once when acknowledged, and not at all when refused, though the database ends their connections (I1, I5)', async () => {
        const random = seeded();
        const tables = await Promise.all(Array.from({ length: 3 }, makeTable));
        const acknowledged: string[][] = tables.map(() => []);
        const refused: string[][] = tables.map(() => []);
        let killing = true;
        let bursts = 0;
        const writers = tables.map(async (table, place) => {
          for (let burst = 0; killing; burst++) {
            const names = Array.from({ length: 15 }, (_, index) => `${burst}.${index}`);
            const settled = await Promise.allSettled(
              // Of those without a name of their client's, the server alone can tell whether they were committed.
              names.map((name, index) => create(ada, table, name, index % 2 ? name : undefined)),
            );
            bursts += 1;
            for (const [index, { status }] of settled.entries()) {
              (status === 'fulfilled' ? acknowledged : refused)[place]?.push(there(names[index]));
            }
          }
        });
        const killer = postgres(inject('postgresUrl'), { max: 1, fetch_types: false, onnotice: () => {} });
        const database = there(await there(admin)<{ name: string }[]>`select current_database() as name`)[0]
          ?.name;
        try {
          for (let kills = 0; kills < KILLS; ) {
            const victims = await killer<{ pid: number }[]>`
            select pid from pg_stat_activity
            where datname = ${there(database)} and application_name = 'cobase' and state <> 'idle'`;
            if (victims.length === 0) continue;
            // One of them may have ended meanwhile by itself.
            const { pid } = random.pick(victims);
            const [row] = await killer<{ ended: boolean }[]>`select pg_terminate_backend(${pid}) as ended`;
            if (!row?.ended) continue;
            kills += 1;
            // Several in a row, so that some are refused; then on, so that the next ones meet everything at work again.
            if (kills % 6) continue;
            const before = bursts;
            await eventually(() => expect(bursts, 'the writers go on').toBeGreaterThan(before));
          }
        } finally {
          killing = false;
          await Promise.all(writers);
          await killer.end();
        }
        for (const [place, { id }] of tables.entries()) {
          const texts = textsOf(await readLog(server, id)).slice(1);
          expect([...texts].sort(), `seed ${random.seed}`).toEqual(there(acknowledged[place]).sort());
          for (const name of there(refused[place])) expect(texts).not.toContain(name);
        }
        console.info(
          `${KILLS} kills: ${acknowledged.flat().length} acknowledged, ${refused.flat().length} refused`,
        );
      });
    });
});

function bound(connection: Connection): Connection {
  return {
    db: connection.db,
    steady: connection.steady,
    command: (text) => connection.command(text),
    release: () => connection.release(),
  };
}
