import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build as bundle, type Metafile, type Plugin } from 'esbuild';
import { buildWeb } from './build-web.ts';
import manifest from './package.json' with { type: 'json' };

const ROOT = dirname(fileURLToPath(import.meta.url));
const OUT = 'dist';

/** What is built, by what it becomes. */
const programs = {
  cli: 'src/cli.ts',
  cobase: 'src/cobase.ts',
  'src/db/pglite.worker': 'src/db/pglite.worker.ts',
};
const client = { 'client/index': 'src/client/index.ts' };

/** Read at run time, by the source file beside which it lies. */
const assets = [
  { from: 'src/presence/lua', files: /\.lua$/ },
  { from: 'src/demo', files: /^movies\./, except: /\.ts$/ },
  { from: 'drizzle', files: /\.sql$/ },
  { from: 'drizzle/meta', files: /^_journal\.json$/ },
  { from: 'node_modules/graphql-ws/umd', files: /^graphql-ws\.min\.js$/, to: 'src/http' },
];

/** What stands under `dependencies` is installed with the package. All else is bundled: postgres.js so in its patched form. */
const external = [
  ...Object.keys(manifest.dependencies),
  ...Object.keys('peerDependencies' in manifest ? Object(manifest.peerDependencies) : {}),
  // Asked for by pg, if it is there.
  'pg-native',
];

/** A source file finds what is beside it as if it were not bundled: its folder is kept under the output for its assets. */
const besideItself: Plugin = {
  name: 'beside-itself',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const place = relative(ROOT, path).replaceAll('\\', '/').replace(/\.ts$/, '.js');
      const url = `new URL('./${place}', import.meta.url).href`;
      return { contents: text.replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
};

/** GraphQL takes no notice of the blanks that people read by; whoever loads a page does. */
const shortDocuments: Plugin = {
  name: 'short-documents',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]client[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const shortened = text.replace(/(?<=\/\* GraphQL \*\/ )`[^`$]*(?:\$(?!\{)[^`$]*)*`/g, (document) =>
        document.replace(/\s+/g, ' ').replace(/ ?([{}():!=]|\.\.\.) ?/g, '$1'),
      );
      return { contents: shortened, loader: 'ts' };
    });
  },
};

const common = {
  absWorkingDir: ROOT,
  outdir: OUT,
  bundle: true,
  format: 'esm',
  external,
  write: false,
  metafile: true,
  sourcemap: 'linked',
  // The maps name the place; the text is in the repository.
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;

/** Packages that were written for `require` find Node's own modules by it. */
const banner = {
  js: `import { createRequire as requireMaker } from 'node:module';\nconst require = requireMaker(import.meta.url);`,
};

/**
 * Makes `dist/` what the code is: the command, the library and the client, with their source maps, the page, what they read, and the
 * licences of what is bundled. The same code gives the same bytes. A file that is there already is left alone, a new one appears whole,
 * and only then what is left of an earlier build goes: a server that runs from this folder is disturbed by no build of the same code.
 * `withTypes` makes the declarations too, which takes as long again; without it they stay as they are.
 *
 * @returns the paths of all files, from the root
 * @throws what esbuild or TypeScript find wrong
 */
export async function build({ withTypes = false } = {}): Promise<string[]> {
  const [server, browser, web, ...copies] = await Promise.all([
    bundle({
      ...common,
      entryPoints: programs,
      platform: 'node',
      target: 'node20.12',
      splitting: true,
      banner,
      plugins: [besideItself],
      jsx: 'automatic',
      jsxImportSource: 'preact',
    }),
    bundle({
      ...common,
      entryPoints: client,
      platform: 'browser',
      target: 'es2022',
      plugins: [shortDocuments],
    }),
    buildWeb(ROOT, { ...common, plugins: [shortDocuments] }),
    ...assets.map(copied),
  ]);
  const files = new Map<string, Uint8Array>(copies.flat());
  for (const { path, contents } of [...server.outputFiles, ...browser.outputFiles]) {
    files.set(relative(join(ROOT, OUT), path), contents);
  }
  for (const [path, contents] of web.files) files.set(`web/${path}`, contents);
  const bundled = packagesOf([server.metafile, browser.metafile, web.metafile]);
  files.set('THIRD-PARTY-LICENSES.txt', Buffer.from(await licencesOf(bundled)));
  if (withTypes) {
    const { declarationsOf } = await import('./build-types.ts');
    const entries = [programs.cobase, client['client/index']];
    for (const [path, text] of declarationsOf(ROOT, entries)) files.set(path, Buffer.from(text));
  }
  for (const [path, contents] of files) await put(join(ROOT, OUT, path), contents);
  await sweep(join(ROOT, OUT), (path) => files.has(path) || (!withTypes && path.endsWith('.d.ts')));
  return [...files.keys()].map((path) => `${OUT}/${path}`).sort();
}

async function copied({ from, files, except, to = from }: (typeof assets)[number]) {
  const names = (await readdir(join(ROOT, from))).filter((name) => files.test(name) && !except?.test(name));
  return Promise.all(
    names.map(async (name) => [`${to}/${name}`, await readFile(join(ROOT, from, name))] as const),
  );
}

/** Whole or not at all, for whoever starts from here meanwhile. */
async function put(path: string, contents: Uint8Array): Promise<void> {
  const there = await readFile(path).catch(() => undefined);
  if (there && Buffer.compare(there, contents) === 0) return;
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, contents, { mode: path.endsWith('cli.js') ? 0o755 : 0o644 });
  await rename(draft, path);
}

async function sweep(folder: string, isKept: (path: string) => boolean): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !isKept(relative(folder, path))) await rm(path, { force: true });
  }
}

/** The folders of the packages that went into a bundle. */
function packagesOf(metafiles: Metafile[]): string[] {
  const folders = new Set<string>();
  for (const { inputs } of metafiles) {
    for (const path of Object.keys(inputs)) {
      const folder = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (folder) folders.add(folder);
    }
  }
  // Copied, not bundled.
  folders.add('node_modules/graphql-ws');
  return [...folders].sort();
}

async function licencesOf(folders: string[]): Promise<string> {
  const texts = new Map<string, string>();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(join(ROOT, folder, 'package.json'), 'utf8'));
    const file = (await readdir(join(ROOT, folder))).sort().find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? (await readFile(join(ROOT, folder, file), 'utf8')).trim() : `Licence: ${license}`;
    const changed = name === 'postgres' ? '\nChanged: see the patch in the repository of Cobase.' : '';
    texts.set(`${name} ${version}`, `${name} ${version} (${license})${changed}\n\n${text}`);
  }
  const head = 'Cobase contains these packages, each under its own licence.';
  return [head, ...texts.values()].join(`\n\n${'-'.repeat(80)}\n\n`).concat('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({ withTypes: process.argv.includes('--types') });
}
