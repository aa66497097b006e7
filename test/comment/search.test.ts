import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { DeleteRecordsDocument, SearchCommentsDocument } from '../../schema/operations/generated/graphql.ts';
import { searchComments } from '../../src/comment/search.queries.ts';
import { excerptOf, readSearch } from '../../src/comment/search.ts';
import {
  addMember,
  makeBase,
  makeRecords,
  makeTable,
  serverOfSuite,
  there,
  userIdOf,
} from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { queriesOf } from '../support/statements.ts';
import { type Seed, seedComments } from './seed.ts';

const HOSTILE = [
  '',
  ' ',
  '"',
  '""""',
  "'",
  '\\',
  "\\'",
  ':*',
  'a:*',
  '&',
  '|',
  '!',
  '!!!',
  '-',
  '--a',
  '-"',
  '<->',
  '<2147483647>',
  '( ) ((',
  "'a' & ",
  'or',
  'or or or',
  'a or',
  '"a b',
  '-a',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x'.repeat(5_000),
  '𝒳'.repeat(5_000),
  'a b '.repeat(5_000),
  '- '.repeat(100),
  '"a" '.repeat(50),
  '%_',
  '$1',
  '; drop table comment; --',
  '\u202e\u200b',
  '🙂',
  '日本語',
  'a@b.c http://x.y/z?a=b#c <b>x</b>',
];

describe.each(modes)('the search of comments (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let bob: Person;
  let adaId: string;

  beforeAll(async () => {
    ada = await server().as('ada');
    bob = await server().as('bob');
    adaId = await userIdOf(ada);
  });

  async function place() {
    const baseId = await makeBase(ada);
    const table = await makeTable(ada, baseId, []);
    const [record] = await makeRecords(ada, table.id, [[]]);
    const where = { baseId, tableId: table.id, recordId: there(record).id };
    const seed = async (...texts: (string | Seed)[]) =>
      seedComments(
        server().opened.database.db,
        where,
        texts.map((text) => (typeof text === 'string' ? { authorId: adaId, text } : text)),
      );
    return { ...where, seed };
  }

  const ask = async (
    who: Person,
    baseId: string,
    query: string,
    page: { first?: number; after?: string | null } = {},
  ) => {
    const { base } = await who.run(SearchCommentsDocument, { baseId, query, ...page });
    return base?.searchComments;
  };
  const texts = async (who: Person, baseId: string, query: string) =>
    there(await ask(who, baseId, query)).edges.map(({ node }) => node.comment.text);

  it('finds words, beginnings of the last one, phrases and alternatives, the last made first', async () => {
    const { baseId, seed } = await place();
    const [plan, plans, other, accent] = [
      'The Plan of Ada',
      'two plans, one plot',
      'Nothing here',
      'Größe: ÉTÉ 2024',
    ];
    await seed(plan, plans, other, accent);
    const rows: [string, string[]][] = [
      ['plan', [plans, plan]],
      ['PLAN ', [plan]],
      ['plan of', [plan]],
      ['"plan of ada"', [plan]],
      ['"of plan"', []],
      ['pl', [plans, plan]],
      ['plan -ada', [plans]],
      ['plot or nothing', [other, plans]],
      ['ada plan', [plan]],
      ['noth', [other]],
      ['20', [accent]],
      ['2024', [accent]],
      ['-plan', [accent, other]],
      ['absent', []],
    ];
    for (const [query, found] of rows) {
      // A word that is not wanted is whole, the beginning of one says nothing of it.
      const expected = query === '-plan' ? [accent, other, plans] : found;
      expect(await texts(ada, baseId, query), query).toEqual(expected);
      expect(there(await ask(ada, baseId, query)).totalCount, query).toBe(expected.length);
    }
  });

  it('shows what was found in its place, in pieces that are the text', async () => {
    const { baseId, seed } = await place();
    await seed(`${'before '.repeat(60)}the <b>Needle</b> is needles${' after'.repeat(60)}`);
    const [edge] = there(await ask(ada, baseId, 'needle')).edges;
    const { excerpt } = there(edge).node;
    expect(excerpt.filter(({ match }) => match).map(({ text }) => text)).toEqual(['Needle', 'needles']);
    const whole = excerpt.map(({ text }) => text).join('');
    expect(whole).toMatch(/^… ?before.*the <b>Needle<\/b> is needles after.*…$/);
    expect(whole.length).toBeLessThan(300);
  });

  it('pages without a gap or a repetition while more is written', async () => {
    const { baseId, seed } = await place();
    const made = await seed(...Array.from({ length: 7 }, (_, n) => `word ${n}`));
    const first = there(await ask(ada, baseId, 'word', { first: 4 }));
    await seed('word new');
    const rest = there(await ask(ada, baseId, 'word', { first: 4, after: first.pageInfo.endCursor }));
    expect([...first.edges, ...rest.edges].map(({ node }) => node.comment.id)).toEqual(
      made.map(({ id }) => id).reverse(),
    );
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('finds what its person may see: in this base, not deleted, of records that are there', async () => {
    const { baseId, tableId, recordId, seed } = await place();
    const other = await place();
    await other.seed('secret');
    await seed('secret', { authorId: adaId, text: 'secret', isDeleted: true });
    expect(await texts(ada, baseId, 'secret')).toEqual(['secret']);
    expect(await texts(ada, baseId, `secret ${other.baseId}`)).toEqual([]);
    expect(await texts(ada, baseId, `-secret ${other.baseId}`)).toEqual([]);
    expect(await ask(bob, baseId, 'secret')).toBeUndefined();
    await addMember(ada, baseId, 'bob@example.org', 'VIEWER');
    expect(await texts(bob, baseId, 'secret')).toEqual(['secret']);
    await ada.run(DeleteRecordsDocument, { input: { tableId, ids: [recordId] } });
    expect(await texts(ada, baseId, 'secret')).toEqual([]);
    expect(there(await ask(ada, baseId, 'secret')).totalCount).toBe(0);
  });

  it('no query is a fault, and none without words finds anything', async () => {
    const { baseId, seed } = await place();
    await seed('a b c or x', 'another');
    for (const query of HOSTILE) {
      const { data, errors } = await ada.ask(SearchCommentsDocument, { baseId, query });
      expect(errors, query.slice(0, 40)).toBeUndefined();
      if (!/[\p{L}\p{N}]/u.test(query)) expect(data?.base?.searchComments.edges, query).toEqual([]);
    }
    expect(server().errors).toEqual([]);
  });

  it('reads the index and few rows beside what is found, however many there are', async () => {
    const { baseId, seed } = await place();
    const crowd = await place();
    const { database } = server().opened;
    await crowd.seed(...Array.from({ length: 6_000 }, (_, n) => `common word ${n}`));
    await seed('common word', 'common sense');
    const search = readSearch('common wor');
    const [query] = await queriesOf(database, () =>
      searchComments(database.db, adaId, { baseId, search, after: undefined, limit: 51 }),
    );
    const { sql: text, params } = there(query);
    const values = params.map((value) => `'${String(value).replaceAll("'", "''")}'`);
    const connection = await database.acquire();
    try {
      const { db } = connection;
      await db.execute(sql`set plan_cache_mode = force_generic_plan`);
      await db.execute(sql.raw(`prepare found as ${text}`));
      const plan = JSON.stringify(
        await db.execute(sql.raw(`explain (analyze, buffers, timing off) execute found (${values.join()})`)),
      );
      expect(plan).toContain('comment_search');
      const [, hit, missed = 0] = there(/Buffers: shared hit=(\d+)(?: read=(\d+))?/.exec(plan));
      expect(Number(hit) + Number(missed), plan).toBeLessThan(400);
      await db.execute(sql`deallocate found`);
      await db.execute(sql`reset plan_cache_mode`);
    } finally {
      connection.release();
    }
  });
});

describe('an excerpt', () => {
  const marked = (text: string, query: string) =>
    excerptOf(text, readSearch(query))
      .map(({ text, match }) => (match ? `[${text}]` : text))
      .join('');

  it.each([
    ['Ada and Bob', 'ada', '[Ada] and Bob'],
    ['Ada and Adam', 'ada ', '[Ada] and Adam'],
    ['Ada and Adam', 'ada', '[Ada] and [Adam]'],
    ['one two', '-one two', 'one [two]'],
    ['one or two', 'one or two', '[one] or [two]'],
    ['ÉTÉ à Köln', 'été kö', '[ÉTÉ] à [Köln]'],
    ['nothing', 'x', 'nothing'],
    ['', 'x', ''],
  ])('%j for %j', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('cuts no character in two', () => {
    const text = `${'𝒳'.repeat(400)} needle ${'𝒴'.repeat(400)}`;
    const pieces = excerptOf(text, readSearch('needle'));
    expect(pieces.every((piece) => piece.text.isWellFormed())).toBe(true);
    expect(pieces.some(({ match }) => match)).toBe(true);
  });
});
