import { beforeAll, describe, expect, it } from 'vitest';
import { addComment, type Discussion, makeDiscussion } from '../comment/discussion.ts';
import { seedComments } from '../comment/seed.ts';
import { inboxOf, told } from '../notification/people.ts';
import { makeRecords, makeTable, serverOfSuite, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { type Call, type Called, callerAt, nextOf } from './call.ts';

const COMMENTS = 250;

describe.each(modes)('pages over REST, %s', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let bob: Person;
  let call: Call;
  let place: Discussion;
  let seeded: string[];

  beforeAll(async () => {
    ada = await server().as('ada');
    bob = await server().as('bob');
    call = callerAt(server().url, ada.token);
    const authorId = await userIdOf(ada);
    await userIdOf(bob);
    place = await makeDiscussion(ada, { bob: 'COMMENTER' });
    const seeds = Array.from({ length: COMMENTS }, () => ({ authorId }));
    seeded = (await seedComments(server().opened.database.db, place, seeds)).map(({ id }) => id);
  });

  /** Follows the Link headers to the end. */
  async function all(start: string, by: Call = call): Promise<Called[]> {
    const pages: Called[] = [];
    for (let next: string | undefined = start; next !== undefined; ) {
      const [path = '', query = ''] = next.split('?');
      const page = await by('GET', path, { query });
      expect(page.status).toBe(200);
      pages.push(page);
      next = nextOf(page);
      expect(next === undefined).toBe(page.body.pageInfo?.hasNextPage === false);
    }
    return pages;
  }

  const idsOf = (pages: Called[]) => pages.flatMap(({ body }) => body.data?.map(({ id }) => id) ?? []);

  it.each([7, 50, 250, 500])('give each of 250 comments once, %i at a time', async (first) => {
    const pages = await all(`/records/${place.recordId}/comments?first=${first}&replies=1`);
    expect(pages).toHaveLength(Math.max(Math.ceil(COMMENTS / first), 1));
    expect(idsOf(pages)).toEqual(seeded);
    expect(pages.map(({ body }) => body.totalCount)).toEqual(pages.map(() => COMMENTS));
  });

  it('keep what was asked for, in whatever letters', async () => {
    const table = await makeTable(ada, place.baseId, [{ name: 'Name', type: 'TEXT' }]);
    for (let n = 0; n < 5; n++) {
      await makeRecords(ada, table.id, [
        [{ fieldId: table.field('Name'), value: `Crème & "brûlée" = ${n}` }],
      ]);
      await makeRecords(ada, table.id, [[{ fieldId: table.field('Name'), value: `tea ${n}` }]]);
    }
    const query = new URLSearchParams([
      ['text', 'crème & "BRÛLÉE" ='],
      ['kind', 'RecordCreated'],
      ['kind', 'RecordUpdated'],
      ['first', '2'],
    ]);
    const pages = await all(`/tables/${table.id}/activity?${query}`);
    expect(idsOf(pages)).toHaveLength(5);
    expect(new Set(idsOf(pages)).size).toBe(5);
    const last = new URLSearchParams(nextOf(pages[0] as Called)?.split('?')[1]);
    expect(last.getAll('kind')).toEqual(['RecordCreated', 'RecordUpdated']);
    expect(last.get('text')).toBe('crème & "BRÛLÉE" =');
    expect(last.getAll('after')).toHaveLength(1);
  });

  it('give each notification once', async () => {
    const records = await makeRecords(
      ada,
      place.tableId,
      Array.from({ length: 5 }, () => []),
    );
    for (const { id } of records) await addComment(ada, { recordId: id }, 'See, @bob');
    await told(server().opened.database);
    const pages = await all('/notifications?first=2', callerAt(server().url, bob.token));
    expect(idsOf(pages)).toEqual((await inboxOf(bob)).items.map(({ id }) => id));
    expect(idsOf(pages).length).toBeGreaterThanOrEqual(5);
  });
});
