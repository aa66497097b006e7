import { execFile, spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BasesDocument } from '../../schema/operations/generated/graphql.ts';
import { settings } from '../../src/config.ts';
import { ownFolder } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/folder.ts';
import { personAt, TEST_SECRET } from '../support/server.ts';

const run = promisify(execFile);

/** The most that the client may weigh in a page: bundled, minified, compressed. */
const CLIENT_BYTES = 6 * 1024;

let folder: { path: string; remove(): Promise<void> };
/** A project that has installed the package, and nothing else. */
let project: string;
let packed: string[];

beforeAll(async () => {
  folder = await temporaryFolder();
  project = join(folder.path, 'project');
  await mkdir(project);
  // The scripts of whoever installs: none may be needed. Ours: what is built is built.
  await run(process.execPath, ['--import', 'tsx', 'build.ts', '--types']);
  const { stdout } = await run('npm', [
    'pack',
    '--json',
    '--ignore-scripts',
    '--pack-destination',
    folder.path,
  ]);
  const [{ filename, size, unpackedSize, files }] = JSON.parse(stdout);
  packed = files.map(({ path }: { path: string }) => path);
  console.info(`the package: ${packed.length} files, ${size} bytes packed, ${unpackedSize} unpacked`);
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  await run(
    'npm',
    [
      'install',
      '--ignore-scripts',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      join(folder.path, filename),
    ],
    { cwd: project },
  );
}, 120_000);

afterAll(async () => {
  await folder?.remove();
});

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** The command as npm has linked it. */
async function cobase(args: string[], settings: Record<string, string> = {}): Promise<Ended> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...settings };
  try {
    return { code: 0, ...(await run('node_modules/.bin/cobase', args, { cwd: project, env })) };
  } catch (error) {
    return error as Ended;
  }
}

describe('the package', () => {
  it('has what is needed to run, and no file of the work on it', () => {
    expect(packed).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'CHANGELOG.md', 'package.json']));
    expect(packed).toContain('schema/schema.graphql');
    expect(packed).toContain('dist/THIRD-PARTY-LICENSES.txt');
    const other = packed.filter(
      (path) => !path.startsWith('dist/') && !/^[A-Za-z-]+(\.md|\.json)?$/.test(path),
    );
    expect(other).toEqual(['schema/schema.graphql']);
    expect(
      packed.filter((path) => /(^|\/)(test|bench|node_modules)\/|(?<!\.d)\.tsx?$|\.env|\.data/.test(path)),
    ).toEqual([]);
  });

  it('brings one package along, and postgres.js as it is patched', async () => {
    const manifest = JSON.parse(await readFile('package.json', 'utf8'));
    expect(Object.keys(manifest.dependencies)).toEqual(['@electric-sql/pglite']);
    expect(manifest.scripts).not.toHaveProperty('postinstall');
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      '@electric-sql',
      'cobase',
    ]);
    const dist = join(project, 'node_modules/cobase/dist');
    const chunks = readdirSync(dist).filter((name) => name.endsWith('.js'));
    const texts = await Promise.all(chunks.map((name) => readFile(join(dist, name), 'utf8')));
    // Two lines of the patch, one in each of the files that it changes.
    for (const line of [
      /destroy: \(\) => \w+ && \w+\.destroy\(\)/,
      /"closed", \{ get: \(\) => \w+ !== null \}/,
    ]) {
      expect(texts.filter((text) => line.test(text))).toHaveLength(1);
    }
  });
});

describe('the command', () => {
  it('says how it is called, and what it is', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(await cobase(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
    const help = await cobase(['--help']);
    expect(help.code).toBe(0);
    for (const name of ['start', 'import', 'token', 'migrate', 'verify-log']) {
      expect(help.stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
      const one = await cobase([name, '--help']);
      expect(one).toMatchObject({ code: 0, stderr: '' });
      expect(one.stdout.startsWith(`npx cobase ${name}`), one.stdout).toBe(true);
    }
    expect((await cobase(['start', '--help'])).stdout).toMatch(/^ {2}DATABASE_URL +PostgreSQL 15 or later/m);
  });

  it('does not guess', async () => {
    for (const args of [['serve'], ['toString'], []]) {
      const { code, stdout, stderr } = await cobase(args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(args[0] ? `There is no command ${args[0]}.` : 'cobase COMMAND');
    }
    for (const name of ['start', 'token', 'migrate', 'verify-log', 'import']) {
      const { code, stderr } = await cobase([name, '--loud']);
      expect(code).toBe(1);
      expect(stderr).toMatch(/Unknown option '--loud'/);
      expect(stderr).not.toMatch(/^ {4}at /m);
    }
  });

  it('tells what nobody foresaw by the places in the source', async () => {
    const { path, remove } = await ownFolder();
    const { code, stderr } = await cobase(['verify-log', '--heads', '/none/heads'], { DATA_DIR: path });
    await remove();
    expect(code).toBe(1);
    expect(stderr).toMatch(/ENOENT[\s\S]* at async verify \(file:\S+\/cobase\/src\/verify-log\.ts:\d+:\d+\)/);
  });

  it('starts an embedded server, and works beside it', async () => {
    const settings = { DATA_DIR: join(folder.path, 'data'), PORT: '0' };
    expect(await cobase(['migrate'], settings)).toMatchObject({ code: 0, stdout: /^\d+ migrations applied/ });
    const rows = join(folder.path, 'rows.csv');
    await writeFile(rows, 'Name,Number\none,1\ntwo,2\n');
    const imported = await cobase(['import', rows, '--base', 'Mine'], settings);
    expect(imported).toMatchObject({ code: 0, stdout: /\n2 records imported into tbl_\w+, 0 rows left out/ });
    expect(await cobase(['verify-log'], settings)).toMatchObject({
      code: 0,
      stdout: /0 of the logs have a fault/,
    });

    const server = spawn('npx', ['cobase', 'start'], {
      cwd: project,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const ended = new Promise((done) => server.once('close', done));
    try {
      let out = '';
      for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (out += text));
      const [, url = ''] = await eventually(() => {
        const link = /(http:\/\/\S+)\/graphql\?token=(\S+)/.exec(out);
        if (!link) throw new Error(`no link is printed: ${out}`);
        return link;
      });
      expect(out).toContain('Other people: npx cobase token grace | alan');
      const { stdout: token } = await cobase(['token', 'ada'], settings);
      const { bases } = await personAt(url, token.trim()).run(BasesDocument, {});
      expect(bases.edges.map(({ node }) => node.name)).toEqual(['Mine']);
      const grid = await (await fetch(`${url}/?person=ada`)).text();
      const [, entry = ''] = /<script type="module" src="(.+?)">/.exec(grid) ?? [];
      expect((await fetch(new URL(entry, url))).headers.get('content-type')).toContain('text/javascript');
      const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
      const html = await page.text();
      expect(html).toContain('<title>Cobase</title>');
      const [, script = ''] = /<script src="(.+?)">/.exec(html) ?? [];
      const loaded = await fetch(new URL(script, page.url));
      // Of the client of graphql-ws, which it reads from beside itself.
      expect((await loaded.text()).includes('graphqlWs')).toBe(true);
      const { code, stderr } = await cobase(['start'], { ...settings, DATA_DIR: settings.DATA_DIR });
      expect(code).toBe(1);
      expect(stderr).toMatch(/^the data folder \S+ is in use by process/);
    } finally {
      if (server.pid) process.kill(-server.pid, 'SIGTERM');
      await ended;
    }
  });
});

const strict = {
  target: 'ES2022',
  module: 'NodeNext',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
};

/** Type-checks a file of the project with nothing that is not named. */
async function check(name: string, text: string, options: object): Promise<string> {
  const place = join(project, name);
  await mkdir(place);
  await writeFile(join(place, 'index.ts'), text);
  const compilerOptions = { ...strict, ...options };
  await writeFile(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['index.ts'] }));
  try {
    await run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', place]);
    return '';
  } catch (error) {
    return (error as Ended).stdout;
  }
}

describe('what is imported', () => {
  it('is typed: the library', async () => {
    const types = join(project, 'node_modules/@types');
    await mkdir(types, { recursive: true });
    await symlink(resolve('node_modules/@types/node'), join(types, 'node'));
    await symlink(resolve('node_modules/undici-types'), join(project, 'node_modules/undici-types'));
    const text = `
      import { createServer } from 'node:http';
      import { type Cobase, createCobase, type Settings, SettingsError } from 'cobase';
      const settings: Settings = { DATABASE_URL: 'postgres://db/cobase', DATABASE_POOL: 20 };
      const cobase: Cobase = await createCobase({ settings });
      const other = await createCobase({ settings: process.env, logger: console });
      const server = createServer((request, response) => {
        if (!cobase.handle(request, response)) response.writeHead(404).end();
      });
      server.on('upgrade', (request, socket, head) => {
        if (!cobase.upgrade(request, socket, head)) socket.destroy();
      });
      declare const app: { use(handler: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, next: (error?: unknown) => void) => void): void };
      app.use(cobase.handle);
      await Promise.all([cobase.close(), other.close()]);
      export const isFault = (error: unknown) => error instanceof SettingsError;
      // @ts-expect-error there is no such setting
      void createCobase({ settings: { DATABASE: 'x' } });
    `;
    expect(await check('typed', text, { types: ['node'], lib: ['ES2022'] })).toBe('');
    const declared = await readFile(join(project, 'node_modules/cobase/dist/settings.d.ts'), 'utf8');
    for (const [name, { description }] of Object.entries(settings.shape)) {
      expect(declared).toContain(`/** ${description} */\n    ${name}?: `);
    }
  });

  it('is typed: the client, in a page', async () => {
    const text = `import * as client from 'cobase/client';\nexport const names: string[] = Object.keys(client);`;
    const browser = { types: [], lib: ['ES2022', 'DOM', 'DOM.Iterable'] };
    expect(await check('page', text, browser)).toBe('');
    expect(await check('bundler', text, { ...browser, module: 'ESNext', moduleResolution: 'bundler' })).toBe(
      '',
    );
  });

  it('is small: the client', async () => {
    const entry = join(project, 'page.js');
    await writeFile(entry, `export * from 'cobase/client';`);
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      write: false,
      logLevel: 'silent',
    });
    const bytes = gzipSync(outputFiles[0]?.contents ?? '').length;
    console.info(`the client weighs ${bytes} bytes, minified and compressed`);
    expect(bytes).toBeLessThanOrEqual(CLIENT_BYTES);
  });

  it('runs: the library, with a file of the schema beside it', async () => {
    const data = join(folder.path, 'library');
    const script = `
      import { createServer } from 'node:http';
      import { createRequire } from 'node:module';
      import { readFileSync } from 'node:fs';
      import { createCobase } from 'cobase';
      const cobase = await createCobase({ settings: { DATA_DIR: ${JSON.stringify(data)}, AUTH_JWT_SECRET: '${TEST_SECRET}' } });
      const server = createServer((request, response) => cobase.handle(request, response) || response.end('host'));
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      const url = 'http://127.0.0.1:' + server.address().port;
      const answer = await fetch(url + '/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      console.log(await answer.text(), await (await fetch(url)).text());
      await cobase.close();
      server.closeAllConnections();
      server.close();
      const schema = readFileSync(createRequire(import.meta.url).resolve('cobase/schema.graphql'), 'utf8');
      console.log(schema.includes('type Subscription'));
    `;
    await writeFile(join(project, 'host.js'), script);
    const { stdout } = await run(process.execPath, ['host.js'], { cwd: project });
    expect(stdout).toBe('{"data":{"__typename":"Query"}} host\ntrue\n');
  });

  it('is there whole: every file that the package names', async () => {
    const { exports, bin } = JSON.parse(await readFile('package.json', 'utf8'));
    const named = JSON.stringify([exports, bin]).match(/(?<=:")[^"]+/g) ?? [];
    expect(named.length).toBeGreaterThan(5);
    for (const path of named)
      expect(statSync(join(project, 'node_modules/cobase', path)).isFile()).toBe(true);
  });
});
