import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildOptions, build as bundle, type Metafile } from 'esbuild';

const ENTRY = 'web/main.tsx';
const TEMPLATE = 'web/index.html';
/** Whose files are named by their content. Where `index.html` is shown, they lie under it. */
const ASSETS = 'assets';

/**
 * The page that the server shows: `index.html`, and what it loads. What is imported by `import()` is loaded when it is asked for,
 * save its styles: esbuild gives the entry those of all, and the sheets beside the lazy chunks are nobody's.
 *
 * @returns its files by their paths under the folder of the page
 * @throws what esbuild finds wrong
 */
export async function buildWeb(
  root: string,
  common: BuildOptions,
): Promise<{ files: Map<string, Uint8Array>; metafile: Metafile }> {
  const { outputFiles, metafile } = await bundle({
    ...common,
    entryPoints: [ENTRY],
    outdir: ASSETS,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    external: [],
    splitting: true,
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'react',
    alias: { 'cobase/client': join(root, 'src/client/index.ts') },
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'file' },
    minify: true,
    charset: 'utf8',
    // Without the text of the sources they say little, and they would be half of what is installed.
    sourcemap: false,
    write: false,
    metafile: true,
  });
  const first = firstLoad(metafile);
  const files = new Map<string, Uint8Array>();
  for (const { path, contents } of outputFiles) {
    const name = `${ASSETS}/${basename(path)}`;
    if (!name.endsWith('.css') || name === first.style) files.set(name, contents);
  }
  const template = await readFile(join(root, TEMPLATE), 'utf8');
  files.set('index.html', Buffer.from(filled(template, first)));
  return { files, metafile };
}

interface FirstLoad {
  script: string;
  style: string | undefined;
  /** What the script imports before it runs. */
  chunks: string[];
}

function firstLoad({ outputs }: Metafile): FirstLoad {
  const [script, entry] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === ENTRY) ?? [];
  if (!script || !entry) throw new Error(`nothing was made of ${ENTRY}`);
  const chunks = new Set<string>();
  const follow = (path: string) => {
    for (const { path: chunk, kind } of outputs[path]?.imports ?? []) {
      if (kind !== 'import-statement' || chunks.has(chunk)) continue;
      chunks.add(chunk);
      follow(chunk);
    }
  };
  follow(script);
  return { script, style: entry.cssBundle, chunks: [...chunks].sort() };
}

function filled(template: string, { script, style, chunks }: FirstLoad): string {
  const tags = [
    ...(style ? [`<link rel="stylesheet" href="./${style}" />`] : []),
    ...chunks.map((chunk) => `<link rel="modulepreload" href="./${chunk}" />`),
    `<script type="module" src="./${script}"></script>`,
  ];
  const [head, body, ...more] = template.split('</head>');
  if (head === undefined || body === undefined || more.length > 0)
    throw new Error(`${TEMPLATE} has no one head`);
  return `${head.trimEnd()}\n    ${tags.join('\n    ')}\n  </head>${body}`;
}
