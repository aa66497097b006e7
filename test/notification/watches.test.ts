import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  CreateViewDocument,
  DeleteFieldDocument,
  DeleteRecordsDocument,
  RemoveMemberDocument,
  UndoDocument,
  UnwatchRecordDocument,
  UnwatchViewDocument,
  UpdateRecordsDocument,
  WatchRecordDocument,
  WatchViewDocument,
  type WatchViewInput,
} from '../../schema/operations/generated/graphql.ts';
import { MAX_WATCHES } from '../../src/notification/watch.service.ts';
import { notificationWatch } from '../../src/notification/watch.table.ts';
import { log } from '../../src/stream/log.table.ts';
import { eventually } from '../support/eventually.ts';
import {
  addMember,
  as,
  type MadeTable,
  makeBase,
  makeRecords,
  makeTable,
  serverOfSuite,
  there,
  userIdOf,
} from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { inboxOf, told } from './people.ts';

interface World {
  baseId: string;
  table: MadeTable;
  viewId: string;
  person: Person;
  userId: string;
  memberId: string;
}

describe.each(modes)('watches (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let names = 0;

  beforeAll(async () => {
    ada = await server().as('ada');
    await userIdOf(ada);
  });

  /** A table of films with a view of the good ones, and somebody who may read it. */
  async function world(): Promise<World> {
    const name = `watcher${names++}`;
    const person = await server().as(name);
    const userId = await userIdOf(person);
    const baseId = await makeBase(ada);
    const memberId = await addMember(ada, baseId, `${name}@example.org`, 'VIEWER');
    const table = await makeTable(ada, baseId, [
      { name: 'Name', type: 'TEXT' },
      { name: 'Score', type: 'NUMBER' },
    ]);
    const filter = { fieldId: table.field('Score'), operator: 'GREATER' as const, value: 5 };
    const input = { tableId: table.id, name: 'Good', filter };
    const made = as((await ada.run(CreateViewDocument, { input })).createView, 'CreateViewPayload');
    return { baseId, table, viewId: there(made.view).id, person, userId, memberId };
  }

  async function film({ table }: World, name: string, score: number): Promise<string> {
    const cells = [
      { fieldId: table.field('Name'), value: name },
      { fieldId: table.field('Score'), value: score },
    ];
    return there((await makeRecords(ada, table.id, [cells]))[0]).id;
  }

  const update = async (who: Person, { table }: World, ids: string[], value: number) =>
    as(
      (
        await who.run(UpdateRecordsDocument, {
          input: {
            tableId: table.id,
            records: ids.map((id) => ({ id, cells: [{ fieldId: table.field('Score'), value }] })),
            onConflict: 'OVERWRITE',
          },
        })
      ).updateRecords,
      'UpdateRecordsPayload',
    );

  const watchRecord = async (who: Person, recordId: string) =>
    (await who.run(WatchRecordDocument, { input: { recordId } })).watchRecord;
  const watchView = async (who: Person, input: WatchViewInput) =>
    (await who.run(WatchViewDocument, { input })).watchView;

  async function watchedOf(person: Person) {
    await told(server().opened.database);
    return (await inboxOf(person, { kinds: ['RECORD_WATCHED'] })).items;
  }

  it('of a record tell of its changes, in one item', async () => {
    const here = await world();
    const [id, other] = [await film(here, 'Alien', 1), await film(here, 'Brazil', 1)];
    const { record, revision } = as(await watchRecord(here.person, id), 'WatchRecordPayload');
    expect(record).toEqual({ id, viewerWatches: true });
    expect(revision).toBeNull();
    await update(ada, here, [id, other], 2);
    const first = { reason: 'WATCHING', record: { id }, view: null, fieldId: here.table.field('Score') };
    expect(await watchedOf(here.person)).toMatchObject([{ ...first, count: 1, actors: [{ name: 'ada' }] }]);
    await update(ada, here, [id], 3);
    await ada.run(DeleteRecordsDocument, { input: { tableId: here.table.id, ids: [id] } });
    expect(await watchedOf(here.person)).toMatchObject([{ record: null, count: 3 }]);
    await ada.run(UndoDocument, { input: { tableId: here.table.id } });
    expect(await watchedOf(here.person)).toMatchObject([{ record: { id }, count: 4 }]);
    const ended = await here.person.run(UnwatchRecordDocument, { input: { recordId: id } });
    expect(as(ended.unwatchRecord, 'UnwatchRecordPayload').record?.viewerWatches).toBe(false);
    await update(ada, here, [id], 4);
    expect(await watchedOf(here.person)).toMatchObject([{ count: 4 }]);
  });

  it('of a view tell of what it shows after a change, or showed before it', async () => {
    const here = await world();
    const [good, bad] = [await film(here, 'Alien', 8), await film(here, 'Battlefield Earth', 2)];
    const watched = as(await watchView(here.person, { viewId: here.viewId }), 'WatchViewPayload');
    expect(watched.view).toEqual({ id: here.viewId, viewerWatch: { filter: null } });
    const ids = async () => (await watchedOf(here.person)).map(({ record }) => record?.id);
    await update(ada, here, [bad], 3);
    expect(await ids()).toEqual([]);
    await update(ada, here, [good], 1);
    expect(await ids()).toEqual([good]);
    await update(ada, here, [good], 2);
    expect(await watchedOf(here.person)).toMatchObject([{ reason: 'WATCHING_VIEW', count: 1 }]);
    await update(ada, here, [bad], 9);
    // Jobs of two revisions may be done in any order, and the newest told is first.
    expect(await ids()).toEqual([bad, good]);
    const made = await film(here, 'Casablanca', 9);
    await film(here, 'Cats', 1);
    expect(await ids()).toEqual([made, bad, good]);
    await ada.run(DeleteRecordsDocument, { input: { tableId: here.table.id, ids: [made] } });
    expect(await watchedOf(here.person)).toMatchObject([{ count: 2 }, {}, {}]);
  });

  it('of a view with a filter tell of what both find, as it was at the time', async () => {
    const here = await world();
    const filter = { fieldId: here.table.field('Name'), operator: 'STARTS_WITH' as const, value: 'A' };
    await watchView(here.person, { viewId: here.viewId, filter });
    await film(here, 'Brazil', 9);
    const id = await film(here, 'Alien', 9);
    expect((await watchedOf(here.person)).map(({ record }) => record?.id)).toEqual([id]);
    const wrong = { ...filter, operator: 'GREATER' as const };
    expect(await watchView(here.person, { viewId: here.viewId, filter: wrong })).toMatchObject({
      __typename: 'ValidationError',
    });
    await watchView(here.person, { viewId: here.viewId });
    await film(here, 'Brazil', 9);
    expect(await watchedOf(here.person)).toHaveLength(2);
    const ended = await here.person.run(UnwatchViewDocument, { input: { viewId: here.viewId } });
    expect(as(ended.unwatchView, 'UnwatchViewPayload').view?.viewerWatch).toBeNull();
  });

  it('of both a record and its view make one event', async () => {
    const here = await world();
    const id = await film(here, 'Alien', 8);
    await watchRecord(here.person, id);
    await watchView(here.person, { viewId: here.viewId });
    await update(ada, here, [id], 9);
    expect(await watchedOf(here.person)).toMatchObject([{ count: 1, reason: 'WATCHING' }]);
  });

  it('of a view tell of many changes at once in one item', async () => {
    const here = await world();
    await watchView(here.person, { viewId: here.viewId });
    const rows = (count: number) =>
      makeRecords(
        ada,
        here.table.id,
        Array.from({ length: count }, () => [{ fieldId: here.table.field('Score'), value: 9 }]),
      );
    await rows(3);
    expect(await watchedOf(here.person)).toHaveLength(3);
    await rows(100);
    const items = await watchedOf(here.person);
    expect(items).toHaveLength(4);
    expect(items[0]).toMatchObject({ view: { id: here.viewId }, record: null, count: 1 });
    const id = await film(here, 'Alien', 9);
    // Before the next one is told: jobs of two revisions may be done in any order.
    expect(await watchedOf(here.person)).toHaveLength(5);
    const field = here.table.field('Name');
    as((await ada.run(DeleteFieldDocument, { input: { id: field } })).deleteField, 'DeleteFieldPayload');
    await eventually(async () => {
      const [newest, before] = await watchedOf(here.person);
      expect(newest).toMatchObject({ view: { id: here.viewId }, count: 2 });
      expect(before).toMatchObject({ record: { id }, count: 1 });
    });
  });

  it('tell nobody of their own doing, and nobody who may not read it any more', async () => {
    const here = await world();
    const id = await film(here, 'Alien', 8);
    await watchRecord(ada, id);
    await watchRecord(here.person, id);
    await watchView(here.person, { viewId: here.viewId });
    await ada.run(RemoveMemberDocument, { input: { id: here.memberId } });
    await update(ada, here, [id], 9);
    expect(await watchedOf(ada)).toEqual([]);
    await addMember(ada, here.baseId, `watcher${names - 1}@example.org`, 'VIEWER');
    expect(await watchedOf(here.person)).toEqual([]);
    await update(ada, here, [id], 7);
    expect(await watchedOf(here.person)).toHaveLength(1);
  });

  it('are for what one may read, so many and no more, and can be left without the right', async () => {
    const here = await world();
    const id = await film(here, 'Alien', 8);
    const stranger = await server().as('stranger');
    await userIdOf(stranger);
    for (const [answer, found] of [
      [await watchRecord(stranger, id), id],
      [await watchView(stranger, { viewId: here.viewId }), here.viewId],
      [(await stranger.run(UnwatchRecordDocument, { input: { recordId: id } })).unwatchRecord, id],
      [
        (await stranger.run(UnwatchViewDocument, { input: { viewId: here.viewId } })).unwatchView,
        here.viewId,
      ],
      [await watchRecord(here.person, here.viewId), here.viewId],
    ] as const) {
      expect(answer).toMatchObject({ __typename: 'NotFoundError', id: found });
    }
    await watchRecord(here.person, id);
    await ada.run(RemoveMemberDocument, { input: { id: here.memberId } });
    const left = await here.person.run(UnwatchRecordDocument, { input: { recordId: id } });
    expect(as(left.unwatchRecord, 'UnwatchRecordPayload').record).toBeNull();
    await server()
      .opened.database.db.insert(notificationWatch)
      .values(
        Array.from({ length: MAX_WATCHES }, (_, n) => ({
          userId: here.userId,
          targetId: `rec_${n}`,
          tableId: 'tbl_none',
        })),
      );
    await addMember(ada, here.baseId, `watcher${names - 1}@example.org`, 'VIEWER');
    expect(await watchRecord(here.person, id)).toMatchObject({ __typename: 'LimitError' });
  });

  it('cost a table without any nothing: no job is sent', async () => {
    const here = await world();
    const { db } = server().opened.database;
    const id = await film(here, 'Alien', 8);
    const isWatched = async () =>
      (await db.select({ isWatched: log.isWatched }).from(log).where(eq(log.id, here.table.id)))[0]
        ?.isWatched;
    await told(server().opened.database);
    // Whatever is sent stays where it can be counted.
    await db.execute(sql`create table job_sent as select id from pgboss.job limit 0`);
    await db.execute(sql`create function note_job() returns trigger language plpgsql as
      $$ begin insert into public.job_sent values (new.id); return new; end $$`);
    await db.execute(
      sql`create trigger note_job before insert on pgboss.job for each row execute function note_job()`,
    );
    const sent = async () => {
      const [row] = await db.select({ count: sql`count(*)`.mapWith(Number) }).from(sql`job_sent`);
      return row?.count;
    };
    try {
      await update(ada, here, [id], 1);
      expect([await isWatched(), await sent()]).toEqual([false, 0]);
      await watchRecord(here.person, id);
      await watchView(here.person, { viewId: here.viewId });
      await update(ada, here, [id], 2);
      expect([await isWatched(), await sent()]).toEqual([true, 1]);
      await here.person.run(UnwatchRecordDocument, { input: { recordId: id } });
      expect(await isWatched()).toBe(true);
      await here.person.run(UnwatchViewDocument, { input: { viewId: here.viewId } });
      await update(ada, here, [id], 3);
      expect([await isWatched(), await sent()]).toEqual([false, 1]);
    } finally {
      await db.execute(sql`drop function note_job cascade`);
      await db.execute(sql`drop table job_sent`);
    }
  });
});
