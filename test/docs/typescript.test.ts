import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { blocks, titleOf } from './blocks.ts';

// What shows a file of the tree is checked there.
const code = blocks.filter(({ language, shows }) => ['ts', 'tsx'].includes(language) && !shows);

/** As if each block were a file beside its document, under the strictest rules. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  types: ['node'],
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'preact',
  strict: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
  // The declarations of the last build: the sources of the server would be checked for half a minute.
  paths: { cobase: [resolve('dist/cobase.d.ts')], 'cobase/client': [resolve('src/client/index.ts')] },
};

it('the TypeScript of the documents has no fault of type', () => {
  const texts = new Map(
    code.map((block, index) => [
      resolve(block.file, '..', block.name ?? `block-${index}.${block.language}`),
      { block, text: block.text },
    ]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file)?.text ?? readFile(file);
  host.getSourceFile = (file, language, ...rest) => {
    const own = texts.get(file);
    return own
      ? ts.createSourceFile(file, own.text, language)
      : getSourceFile.call(host, file, language, ...rest);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  const faults = ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const block = file && texts.get(file.fileName)?.block;
    const line = file ? ts.getLineAndCharacterOfPosition(file, start).line : 0;
    const place = block ? `${titleOf(block)}, line ${block.line + line + 1}` : file?.fileName;
    return `${place}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  expect(faults).toEqual([]);
  expect(code.length).toBeGreaterThan(0);
});
