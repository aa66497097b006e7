import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { parse, validate } from 'graphql';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { schema } from '../../schema/schema.ts';
import { TABLE_CHANGES } from '../../src/client/change.ts';
import { UPDATE_RECORDS } from '../../src/client/editor.ts';
import { LOAD_TABLE } from '../../src/client/load.ts';
import { CELL_LOCKS, EDIT_CELL, LOCK_CELLS, UNLOCK_CELLS } from '../../src/client/lock.ts';
import { PRESENCE, UPDATE_PRESENCE } from '../../src/client/presence.ts';
import { REFRESH_SESSION } from '../../src/client/session.ts';

const ENTRY = 'src/client/index.ts';
const LIMIT = 6 * 1024;

async function bundle(contents: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: 'src/client', loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  const size = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
  return { size, inputs: Object.keys(metafile.inputs).filter((name) => name !== '<stdin>') };
}

it('the whole client is small, and of nothing but itself', async () => {
  const whole = await bundle("export * from './index.ts'");
  const stream = await bundle("export { tableStream } from './index.ts'");
  console.info(`gzipped: the whole client ${whole.size} bytes, tableStream alone ${stream.size}`);
  expect(whole.size).toBeLessThanOrEqual(LIMIT);
  expect(stream.size, 'the rest is shaken off').toBeLessThan(whole.size / 2);
  expect(whole.inputs.filter((name) => !name.startsWith('src/client/'))).toEqual([]);
});

it('it needs a browser or Node, not their types: it compiles with those of browsers alone, and declares none of Node', () => {
  const program = ts.createProgram([ENTRY], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    removeComments: true,
    declaration: true,
    emitDeclarationOnly: true,
  });
  const text = ({ messageText }: ts.Diagnostic) => ts.flattenDiagnosticMessageText(messageText, '\n');
  expect(ts.getPreEmitDiagnostics(program).map(text)).toEqual([]);
  let declarations = '';
  program.emit(undefined, (_name, content) => {
    declarations += content;
  });
  expect(declarations).toContain('tableStream');
  expect(declarations).not.toMatch(/NodeJS|reference types|from ['"](?!\.\/)|\bany\b/);
});

it.each([
  ['TABLE_CHANGES', TABLE_CHANGES],
  ['UPDATE_RECORDS', UPDATE_RECORDS],
  ['LOAD_TABLE', LOAD_TABLE],
  ['CELL_LOCKS', CELL_LOCKS],
  ['LOCK_CELLS', LOCK_CELLS],
  ['UNLOCK_CELLS', UNLOCK_CELLS],
  ['EDIT_CELL', EDIT_CELL],
  ['PRESENCE', PRESENCE],
  ['UPDATE_PRESENCE', UPDATE_PRESENCE],
  ['REFRESH_SESSION', REFRESH_SESSION],
])('%s is valid by the schema', (_name, document) => {
  expect(validate(schema, parse(`${document}`))).toEqual([]);
});
