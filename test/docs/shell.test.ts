import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { emptyDatabase, type OwnDatabase } from '../support/database.ts';
import { serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { freePort } from '../support/port.ts';
import { type Command, commands } from './commands.ts';
import { arrive, type Newcomer } from './newcomer.ts';
import { makeWorld } from './world.ts';

/** A command that is the work of minutes, of another test or of another program: here it is only seen that what it names is there. */
const elsewhere: [RegExp, (...names: string[]) => boolean][] = [
  [/^npm ci(?: && npm test)?$/, () => 'prepare' in manifest.scripts],
  [/^npm (?:run )?(test|check|format)$/, (name) => name in manifest.scripts],
  [/^npm run bench -- (\w+)(?: --full)?$/, (name) => existsSync(`bench/${name}.ts`)],
  [/^npm run (load|soak|chaos|fuzz) -- (?:--[a-z]+(?: \w+)? ?)+$/, (name) => name in manifest.scripts],
  // test/ops/traces.test.ts has traces, without what sends them on.
  [/^NODE_OPTIONS="--import \.\/tracing\.mjs" npm start$/, () => existsSync('test/ops/traces.test.ts')],
  [/npx vitest run (\S+\.test\.ts)/, (file) => existsSync(file)],
  // test/package/installed.test.ts runs them where the package is installed.
  [
    /^(?:npm install cobase|npx cobase (?:start|token|import|migrate|verify-log)\b.*)$/,
    () => 'cobase' in manifest.bin,
  ],
  [/^npm install (?:--save-dev )?((?:@?[a-z][\w/-]*(?: |$))+)/, (names) => names.split(' ').every(isKnown)],
  // With a database that is empty, and a server that finds what is in it.
  [/^pg_restore /, () => existsSync('test/together/backup.test.ts')],
  [/^docker build -f (\S+) -t cobase \.$/, (file) => existsSync(file)],
  [/^docker run .* cobase$/, () => true],
  [/docker compose -f (\S+) up --build$/, (file) => existsSync(file)],
];

function isKnown(name: string): boolean {
  return name === manifest.name || name in manifest.devDependencies;
}

const isStart = ({ text }: Command) => /\bnpm (?:start|run dev)$/.test(text);
const isAsked = ({ text }: Command) => text.startsWith('curl ');
const needsServer = ({ text }: Command) => /DATABASE_URL/.test(text);
const isElsewhere = ({ text }: Command) => elsewhere.some(([fits]) => fits.test(text));

const own = commands.filter((command) => !isElsewhere(command) && !isAsked(command));
const title = (command: Command) =>
  `${command.block.file}:${command.block.line} ${command.text.slice(0, 90)}`;

let newcomer: Newcomer;
beforeAll(async () => {
  newcomer = await arrive();
});
afterAll(() => newcomer.leave());

describe('in a fresh clone', () => {
  let database: OwnDatabase | undefined;
  /** One that a command has named to the newcomer. */
  let someTable: string | undefined;

  beforeAll(async () => {
    await writeFile(join(newcomer.folder, 'people.csv'), 'Name,Born\nAda,1815\nGrace,1906\n');
    if (modes.includes('server')) database = await emptyDatabase();
  });
  afterAll(() => database?.drop());

  const filled = (text: string, ids: Record<string, string> = {}) =>
    text
      .replace('postgres://…', database?.url ?? '')
      .replace('redis://…', inject('redisUrl'))
      .replace('https://…', 'https://sign-in.example.org')
      .replace(/tbl_…/g, ids.table ?? '');

  for (const command of own) {
    it.skipIf(needsServer(command) && !modes.includes('server'))(
      title(command),
      async () => {
        if (isStart(command)) {
          const environment = { PORT: String(await freePort()), DRAIN_MS: '0' };
          const isFirst = command.text.startsWith('npm ci');
          const wanted = isFirst ? /(http:\S+)\/graphql\?token=(\S+)/ : /Cobase listens/;
          await newcomer.runUntil(filled(command.text), wanted, environment, async ([, url, token]) => {
            if (isFirst) await looked(there(url), there(token));
          });
          return;
        }
        const table = command.text.includes('tbl_…') ? there(someTable) : '';
        // Only what saves the database is told of it by the environment: the rest is embedded, as a newcomer has it.
        const environment: Record<string, string> = command.text.startsWith('pg_dump')
          ? { DATABASE_URL: database?.url ?? '' }
          : {};
        const printed = await newcomer.run(filled(command.text, { table }), environment);
        someTable ??= /tbl_\w+/.exec(printed)?.[0];
      },
      300_000,
    );
  }

  it('npm run --silent token -- grace', async () => {
    expect(await newcomer.run('npm run --silent token -- grace')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  });
});

/** What a newcomer sees who opens the link and presses the play button. */
async function looked(url: string, token: string): Promise<void> {
  const page = await fetch(`${url}/graphql?token=${token}`, { headers: { accept: 'text/html' } });
  const [, script = ''] = /<script src="(.+?)">/.exec(await page.text()) ?? [];
  const loaded = await fetch(new URL(script, page.url));
  expect((await loaded.text()).includes('GraphiQL')).toBe(true);
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { name } bases { edges { node { name tables { name } } } } }' }),
  });
  expect(await answer.json()).toEqual({
    data: {
      viewer: { name: 'Ada Lovelace' },
      bases: { edges: [{ node: { name: 'Demo', tables: [{ name: 'Movies' }] } }] },
    },
  });
}

describe('against a server', () => {
  const server = serverOfSuite(modes.includes('server') ? 'server' : 'embedded');
  it.each(commands.filter(isAsked).map((command) => [title(command), command] as const))(
    '%s',
    async (_, { text }) => {
      const { ada, ids, leave } = await makeWorld(server());
      try {
        const printed = await newcomer.run(text, {
          URL: server().url,
          TOKEN: ada.token,
          RECORD: there(ids['rec_…']),
          TABLE: there(ids['tbl_…']),
          COMMENT: there(ids['cmt_…']),
          NOTIFICATION: there(ids['ntf_…']),
        });
        if (printed !== '') expect(JSON.parse(printed)).not.toHaveProperty('error');
      } finally {
        await leave();
      }
    },
  );
});

it('what a command names that is run elsewhere is there', () => {
  for (const command of commands.filter(isElsewhere)) {
    const [fits, isThere] = there(elsewhere.find(([pattern]) => pattern.test(command.text)));
    const [, ...names] = there(fits.exec(command.text));
    expect(isThere(...names), title(command)).toBe(true);
  }
});
