import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/**
 * The declarations of modules and of all that these name, one file each. They are made from each file by itself, without the
 * program around it: so a public module says all its types, or this fails, and nothing of the house reaches those who install it.
 *
 * @returns the text of each file, by its path in the output
 * @throws when a type would have to be inferred
 */
export function declarationsOf(root: string, entries: string[]): Map<string, string> {
  const made = new Map<string, string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const out = path.replace(/^src\//, '').replace(/\.tsx?$/, '.d.ts');
    if (made.has(out)) continue;
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(join(root, path), 'utf8'), {
      fileName: path,
      reportDiagnostics: true,
      compilerOptions: {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.NodeNext,
        isolatedDeclarations: true,
        declaration: true,
        stripInternal: true,
      },
    });
    if (diagnostics.length > 0) {
      const faults = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
      throw new Error(`${path} does not say all its public types:\n${faults.join('\n')}`);
    }
    const text = outputText.replace(
      /(from |import\()(['"])(\.[^'"]+)\.tsx?\2/g,
      (_all, by, quote, module) => {
        waiting.push(relative(root, join(root, dirname(path), `${module}.ts`)));
        return `${by}${quote}${module}.js${quote}`;
      },
    );
    made.set(out, text);
  }
  return made;
}
