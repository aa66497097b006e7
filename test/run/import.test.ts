import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  BaseDocument,
  BasesDocument,
  RecordsDocument,
  TableDocument,
  ViewerDocument,
} from '../../schema/operations/generated/graphql.ts';
import { ownDatabase } from '../support/database.ts';
import { temporaryFolder } from '../support/folder.ts';
import { describePostgres } from '../support/modes.ts';
import { type Person, personAt, startServer, TEST_SECRET } from '../support/server.ts';
import { kill, type Program, program, started } from './process.ts';

const MOVIES = 'src/demo/movies.json';

let folder: { path: string; remove(): Promise<void> };
const programs: Program[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
});

afterEach(async () => {
  for (const made of programs.splice(0)) await kill(made);
});

afterAll(async () => {
  await folder?.remove();
});

function importing(args: string[], settings: Record<string, string>, node?: string[]): Program {
  const made = program('import', args, settings, node);
  programs.push(made);
  return made;
}

async function write(name: string, content: string): Promise<string> {
  const path = join(folder.path, name);
  await writeFile(path, content);
  return path;
}

/** The tables of the bases that somebody sees, by base and table. */
async function tablesOf(person: Person): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const { bases } = await person.run(BasesDocument, { first: 100 });
  for (const { node } of bases.edges) {
    const { base } = await person.run(BaseDocument, { id: node.id });
    for (const { id, name } of base?.tables ?? []) found.set(`${node.name}/${name}`, id);
  }
  return found;
}

describe('an import into an embedded server', () => {
  let settings: Record<string, string>;

  beforeAll(() => {
    settings = { DATA_DIR: join(folder.path, 'data'), PORT: '0' };
  });

  it('brings everything that is there, and leaves out and tells what does not fit', async () => {
    const start = Date.now();
    const movies = importing([MOVIES, '--base', 'Films'], settings);
    expect(await movies.ended).toBe(0);
    console.info(`the movies took ${Date.now() - start} ms, with the making of the database`);
    expect(movies.out).toMatch(/^\n3201 records imported into tbl_\w{26}, 0 rows left out\.\n$/);
    expect(movies.err).toContain('SINGLE_SELECT  MPAA Rating');
    expect(movies.err).toContain('100 %  3201 of 3201');
    expect(movies.err).not.toContain('is left out');

    const rows = Array.from({ length: 300 }, (_, n) => `Name ${n},${n},${n % 2 === 0 ? 'yes' : 'no'}`);
    rows[9] = 'Name 9,nine,no';
    rows[99] = 'Name 99,99';
    rows[199] = 'Name 199,199,no,more';
    const csv = await write('numbers.csv', `Name,Number,Even\n${rows.join('\n')}\n`);
    const bad = importing([csv, '--base', 'Films', '--as', 'ada'], settings);
    expect(await bad.ended).toBe(0);
    expect(bad.out).toMatch(/\n297 records imported into tbl_\w{26}, 3 rows left out\.\n$/);
    expect(bad.err.match(/line \d+ is left out: .*/g)).toEqual([
      'line 11 is left out: Column "Number": "nine" is not a number in plain notation, such as -1234.5.',
      'line 101 is left out: The row has 2 columns where the header has 3.',
      'line 201 is left out: The row has 4 columns where the header has 3.',
    ]);

    const many = await write('many.csv', `Name,Number\n${'a\n'.repeat(150)}b,1\n`);
    const grace = importing([many, '--base', 'Films', '--as', 'grace'], settings);
    expect(await grace.ended).toBe(0);
    expect(grace.out).toContain('1 records imported');
    expect(grace.err.match(/is left out/g)).toHaveLength(100);
    expect(grace.err).toContain('… and 50 more lines are left out');

    const server = await started(settings);
    programs.push(server);
    const ada = personAt(server.url, server.token);
    const tables = await tablesOf(ada);
    expect([...tables.keys()]).toEqual(['Films/movies', 'Films/numbers']);
    for (const [name, count] of [
      ['Films/movies', 3_201],
      ['Films/numbers', 297],
    ] as const) {
      const { table } = await ada.run(RecordsDocument, { tableId: tables.get(name) ?? '', first: 1 });
      expect(table?.records.totalCount).toBe(count);
    }
    const { table } = await ada.run(TableDocument, { id: tables.get('Films/numbers') ?? '' });
    expect(table?.fields.map(({ name, type }) => [name, type])).toEqual([
      ['Name', 'TEXT'],
      ['Number', 'NUMBER'],
      ['Even', 'CHECKBOX'],
    ]);

    // While a server runs, the folder is its own.
    const second = importing([MOVIES, '--base', 'Films'], settings);
    expect(await second.ended).toBe(1);
    expect(second.err).toMatch(/^the data folder \S+ is in use by process \d+.*\n$/);
  }, 120_000);

  it.each([
    ['no file', []],
    ['no base', [MOVIES]],
    ['an empty base', [MOVIES, '--base', '']],
    ['two files', [MOVIES, MOVIES, '--base', 'X']],
    ['an option that nobody knows', [MOVIES, '--base', 'X', '--colour', 'red']],
    ['an option without its value', [MOVIES, '--base']],
    ['a file that is not there', ['nothing.json', '--base', 'X']],
  ])('tells how it is used, with %s', async (_name, args) => {
    const untouched = join(folder.path, 'untouched');
    const made = importing(args, { DATA_DIR: untouched });
    expect(await made.ended).toBe(1);
    expect(made.out).toBe('');
    expect(made.err).toContain('npm run --silent import -- FILE.csv|FILE.json --base NAME [--as WHO]');
    expect(made.err).not.toMatch(/^ {4}at /m);
    if (args[0] === 'nothing.json') expect(made.err).toContain('nothing.json cannot be read');
    // Nothing was opened for it.
    await expect(readdir(untouched)).rejects.toThrow('ENOENT');
  });

  it.each([
    ['a file of a kind that it does not read', 'x.xlsx', [], /the ending has to be one of \.csv/],
    ['a person who is nobody', 'x.csv', ['--as', 'nobody'], /^Nobody has signed in as nobody\.$/m],
    ['a base whose name is too long', 'x.csv', ['--base', 'x'.repeat(201)], /200/],
  ])('says what is wrong with %s', async (_name, file, args, fault) => {
    const path = await write(file, 'Name\nOne\n');
    const base = args.includes('--base') ? [] : ['--base', 'X'];
    const made = importing([path, ...base, ...args], { DATA_DIR: join(folder.path, 'wrong') });
    expect(await made.ended).toBe(1);
    expect(made.err).toMatch(fault);
    expect(made.err).not.toMatch(/^ {4}at /m);
  });
});

describePostgres('an import of 100,000 rows', () => {
  const ROWS = 100_000;
  /** The file has 75 MB: who kept its rows would not fit. */
  const HEAP_MB = 64;

  it('needs little memory, and is written in revisions of 500 that belong together', async () => {
    const database = await ownDatabase();
    const sql = postgres(database.url, { max: 1, onnotice: () => {} });
    const settings = {
      DATABASE_URL: database.url,
      AUTH_JWT_SECRET: TEST_SECRET,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
    };
    const server = await startServer(settings);
    try {
      const ada = await server.as('ada');
      await ada.run(ViewerDocument, {});
      const file = join(folder.path, 'large.csv');
      const out = createWriteStream(file);
      out.write('Title,Amount,Day,Kind,Text\n');
      for (let n = 0; n < ROWS; n++) {
        const day = new Date(Date.UTC(2000, 0, 1) + (n % 9_000) * 86_400_000).toISOString().slice(0, 10);
        const row = `Row ${n},${n * 1.5},${day},Kind ${n % 7},"${'some text, '.repeat(60)}${n}"\n`;
        if (!out.write(row)) await once(out, 'drain');
      }
      out.end();
      await finished(out);

      const start = Date.now();
      const made = importing([file, '--base', 'Large', '--as', 'ada@example.org'], settings, [
        `--max-old-space-size=${HEAP_MB}`,
      ]);
      let peakMb = 0;
      const timer = setInterval(() => {
        peakMb = Math.max(peakMb, peakOf(made.child.pid ?? 0));
      }, 50);
      const code = await made.ended;
      clearInterval(timer);
      const seconds = (Date.now() - start) / 1_000;
      expect({ code, err: made.err.slice(-2_000) }).toMatchObject({ code: 0 });
      console.info(`${ROWS} rows took ${seconds.toFixed(1)} s, at most ${peakMb} MB of memory in all`);
      expect(made.out).toContain(`${ROWS} records imported into `);

      const tableId = /into (tbl_\w+)/.exec(made.out)?.[1] ?? '';
      const { table } = await ada.run(RecordsDocument, { tableId, first: 1 });
      expect(table?.records.totalCount).toBe(ROWS);
      const revisions = await sql<{ revision: number; batch: string | null; changes: number }[]>`
        select r.revision::int as revision, r.batch_id as batch, count(c.*)::int as changes
        from revision r left join change c on c.log_id = r.log_id and c.revision = r.revision
        where r.log_id = ${tableId} group by 1, 2 order by 1`;
      expect(revisions.map(({ revision }) => revision)).toEqual(revisions.map((_row, at) => at + 1));
      const [first, ...batches] = revisions;
      expect(first?.batch).toBeNull();
      expect(batches.map(({ changes }) => changes)).toEqual(Array.from({ length: ROWS / 500 }, () => 500));
      expect(new Set(batches.map(({ batch }) => batch)).size).toBe(1);
      expect(batches[0]?.batch).toMatch(/^\w{12}$/);
      expect(table?.revision).toBe(revisions.length);
    } finally {
      await sql.end();
      await server.close();
      await database.drop();
    }
  }, 300_000);
});

/** The most memory a process has ever had resident, in MB; 0 where the system does not say. */
function peakOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1_024);
  } catch {
    return 0;
  }
}
