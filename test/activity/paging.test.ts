import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ActivityPage,
  type ActivityService,
  createActivityService,
  type FeedRequest,
} from '../../src/activity/activity.service.ts';
import { encodeKey, entryId } from '../../src/activity/activity.ts';
import type { Viewer } from '../../src/auth/sign-in.ts';
import { actorOf } from '../../src/stream/change.ts';
import { serverOfSuite } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { appendRandom, type Histories, makeHistories, randomFilter } from './history.ts';
import { type Expected, expectedFeed, readRows } from './model.ts';

const ROUNDS = 30;

describe.each(modes)('paging through random histories (%s)', (mode) => {
  const server = serverOfSuite(mode);
  const random = seeded();
  const said = `TEST_SEED=${random.seed}`;
  let viewer: Viewer;
  let histories: Histories;

  beforeAll(async () => {
    const { app, database } = server().opened;
    const people = await Promise.all(
      ['ada', 'bob', 'cy'].map(async (name) => app.signIn((await server().as(name)).token)),
    );
    const [ada] = people;
    if (!ada) throw new Error('nobody');
    viewer = ada;
    const actors = people.map(({ user }) => actorOf(user));
    histories = await makeHistories(app, database, { owner: actorOf(ada.user), people: actors, tables: 3 });
    for (let n = 0; n < 120; n++) await appendRandom(histories, random);
  });

  /** All pages, with something written between them. */
  async function pages(
    ask: (request: FeedRequest) => Promise<ActivityPage>,
    request: FeedRequest,
    between: () => Promise<unknown>,
  ): Promise<ActivityPage[]> {
    const all: ActivityPage[] = [];
    for (let after: string | null = null; all.length < 3_000; ) {
      const page: ActivityPage = await ask({ ...request, after });
      all.push(page);
      if (!page.hasNextPage) return all;
      expect(page.endCursor, said).not.toBe(after);
      after = page.endCursor;
      await between();
    }
    throw new Error(`it never ends ${said}`);
  }

  const idOf = ({ logId, revision, ordinal, isBulk }: Expected) =>
    isBulk ? `act_${logId}_${revision}_b` : `act_${logId}_${revision}_${ordinal}`;

  it('finds what a plain filter over the log finds: none twice, none missed, whatever is written meanwhile', async () => {
    const { database } = server().opened;
    const usual = createActivityService({ database });
    // So few that a page ends early, often without anything.
    const short = createActivityService({ database, looks: 16 });
    for (let round = 0; round < ROUNDS; round++) {
      const service: ActivityService = round % 2 === 0 ? usual : short;
      const { baseId, tableIds } = histories;
      const tableId = random.below(2) === 0 ? random.pick(tableIds) : null;
      const logIds = tableId ? [tableId] : [baseId, ...tableIds];
      const rows = await readRows(database.db, logIds);
      const filter = randomFilter(
        histories,
        random,
        rows.map(({ at }) => at),
      );
      const first = random.pick([4, 15, 50]);
      const expected = expectedFeed(rows, filter);
      const found = await pages(
        (request) =>
          tableId ? service.ofTable(viewer, tableId, request) : service.ofBase(viewer, baseId, request),
        { first, filter },
        async () => {
          if (random.below(6) === 0) await appendRandom(histories, random);
        },
      );
      const ids = found.flatMap(({ edges }) => edges.map(({ node }) => node.id));
      expect(ids, `${said} ${JSON.stringify({ filter, tableId, first, round })}`).toEqual(expected.map(idOf));
    }
  });

  it.each(['RECORD', 'MUTATION'] as const)(
    'joins neighbours by %s and keeps every single one',
    async (groupBy) => {
      const { database } = server().opened;
      const service = createActivityService({ database });
      for (let round = 0; round < 2; round++) {
        const [tableId = ''] = histories.tableIds;
        const rows = await readRows(database.db, [tableId]);
        const expected = expectedFeed(rows, {});
        const first = random.pick([7, 20]);
        const found = await pages(
          (request) => service.ofTable(viewer, tableId, request),
          { first, groupBy },
          async () => {},
        );
        const ids: string[] = [];
        for (const { node } of found.flatMap(({ edges }) => edges)) {
          const { entry } = node;
          if (entry.type !== 'group') {
            ids.push(node.id);
            continue;
          }
          const singles = await pages(
            (request) => node.entries(request),
            { first: 4 },
            async () => {},
          );
          ids.push(...singles.flatMap(({ edges }) => edges.map((edge) => edge.node.id)));
          const again = await service.find(viewer, node.id);
          expect(again && entryId(again.entry), said).toBe(node.id);
          expect(again?.entry.type === 'group' && again.entry.keys.map(encodeKey), said).toEqual(
            entry.keys.map(encodeKey),
          );
        }
        expect(ids, `${said} ${first}`).toEqual(expected.map(idOf));
      }
    },
  );

  it('tells of a piece of work every single change', async () => {
    const { database } = server().opened;
    const service = createActivityService({ database });
    for (const tableId of histories.tableIds) {
      const bulks = expectedFeed(await readRows(database.db, [tableId]), {}).filter(({ isBulk }) => isBulk);
      for (const bulk of bulks) {
        const told = await service.find(viewer, idOf(bulk));
        if (told?.entry.type !== 'bulk') throw new Error(`it is not there ${said}`);
        expect(told.entry.changes, said).toBe(bulk.rows.length);
        const all = await pages(
          (request) => told.entries(request),
          { first: 5 },
          async () => {},
        );
        const ids = all.flatMap(({ edges }) => edges.map(({ node }) => node.id));
        const singles = bulk.rows.map((row) => idOf({ ...row, isBulk: false, rows: [] }));
        expect(ids, said).toEqual(singles.reverse());
      }
    }
  });
});
