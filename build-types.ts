import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { settings } from './src/config.ts';

/**
 * The declarations of modules and of all that these name, one file each. They are made from each file by itself, without the
 * program around it: so a public module says all its types, or this fails, and nothing of the house reaches those who install it.
 * What the settings are is written out.
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
    if (path === 'src/settings.ts') {
      made.set(out, settingsDeclaration());
      continue;
    }
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

function settingsDeclaration(): string {
  const lines = Object.entries(settings.shape).map(
    ([name, { description = '' }]) =>
      `    /** ${description} */\n    ${name}?: string | number | boolean | undefined;`,
  );
  const meaning = 'The settings of Cobase, by the names that they have as environment variables.';
  return `/** ${meaning} An empty text counts as not set. */\nexport interface Settings {\n${lines.join('\n')}\n}\n`;
}
