import { readdirSync, readFileSync } from 'node:fs';
import { type DefinitionNode, type DocumentNode, Kind, parse, visit } from 'graphql';

/** The paths of all documents for people, from the top of the tree. */
export function documents(): string[] {
  const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  return ['README.md', 'CONTRIBUTING.md', ...pages.map((name) => `docs/${name}`).sort()];
}

const OPERATIONS = 'schema/operations';

const definitions = new Map<string, DefinitionNode>();
for (const file of readdirSync(OPERATIONS).filter((name) => name.endsWith('.graphql'))) {
  for (const definition of parse(readFileSync(`${OPERATIONS}/${file}`, 'utf8')).definitions) {
    if ('name' in definition && definition.name) definitions.set(definition.name.value, definition);
  }
}

function definitionOf(name: string): DefinitionNode {
  const definition = definitions.get(name);
  if (!definition) throw new Error(`${OPERATIONS} has no ${name}`);
  return definition;
}

/** The text of an operation as it stands in its file, without the fragments it names. @throws when there is none */
export function operationText(name: string): string {
  const { loc } = definitionOf(name);
  return loc ? loc.source.body.slice(loc.start, loc.end) : '';
}

/** A document with the fragments that it names and does not have, and that those name in turn. */
export function withFragments(document: DocumentNode): DocumentNode {
  const all = [...document.definitions];
  const has = (name: string) =>
    all.some((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name);
  // It grows while it is walked.
  for (const definition of all) {
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        if (!has(value)) all.push(definitionOf(value));
      },
    });
  }
  return { ...document, definitions: all };
}
