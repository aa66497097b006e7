import { type DocumentNode, Kind, type OperationDefinitionNode, parse, validate, visit } from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withFragments } from '../../docs/documents.ts';
import { schema } from '../../schema/schema.ts';
import { eventually } from '../support/eventually.ts';
import { makeRecords, serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { subscribe } from '../support/stream.ts';
import { type Block, blocks, titleOf } from './blocks.ts';
import { makeWorld, type World } from './world.ts';

const operations = blocks.filter(({ language }) => language === 'graphql');

/** With the type of what each root field answers, so that a typed error shows. */
function withTypes(document: DocumentNode): DocumentNode {
  return visit(document, {
    OperationDefinition: (operation) => ({
      ...operation,
      selectionSet: {
        ...operation.selectionSet,
        selections: operation.selectionSet.selections.map((selection) =>
          selection.kind === Kind.FIELD && selection.selectionSet
            ? {
                ...selection,
                selectionSet: {
                  ...selection.selectionSet,
                  selections: [
                    { kind: Kind.FIELD as const, name: { kind: Kind.NAME as const, value: '__typename' } },
                    ...selection.selectionSet.selections,
                  ],
                },
              }
            : selection,
        ),
      },
    }),
  });
}

function filled(text: string, { ids }: World): string {
  return text.replace(/"((?:[a-z]{3}_\d?|cursor)…)"/g, (_, name: string) => `"${there(ids[name])}"`);
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  return there(document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION));
}

/** The JSON behind it, where it takes variables. */
function variablesOf(document: DocumentNode, { next }: Block, world: World): Record<string, unknown> {
  if (!operationOf(document).variableDefinitions?.length) return {};
  if (next?.language !== 'json') throw new Error('its variables must stand behind it, as JSON');
  return JSON.parse(filled(next.text, world));
}

describe('an operation in the documents', () => {
  const server = serverOfSuite(modes.includes('server') ? 'server' : 'embedded');

  it.each(operations.map((block) => [titleOf(block), block] as const))('%s', async (_, block) => {
    const world = await makeWorld(server());
    onTestFinished(world.leave);
    const document = withTypes(withFragments(parse(filled(block.text, world))));
    expect(validate(schema, document)).toEqual([]);
    const variables = variablesOf(document, block, world);
    if (operationOf(document).operation !== 'subscription') {
      const { data, errors } = await world.ada.ask(document, variables);
      expect(errors).toBeUndefined();
      for (const answer of Object.values(Object(data))) {
        expect(answer).toBeTruthy();
        expect(JSON.stringify(answer)).not.toMatch(/"__typename":"\w+Error"/);
      }
      return;
    }
    const client = world.ada.socket();
    const stream = subscribe(client, document, variables);
    try {
      // It may still be on its way in when the first is written.
      await eventually(async () => {
        await makeRecords(world.grace, there(world.ids['tbl_…']), [[]]);
        expect(stream.events.length + Number(stream.fault !== undefined)).toBeGreaterThan(0);
      });
    } finally {
      stream.stop();
      await client.dispose();
    }
    expect(stream.fault).toBeUndefined();
  });
});

it('the JSON of the documents is JSON', () => {
  const texts = blocks.filter(({ language }) => language === 'json');
  for (const block of texts) expect(() => JSON.parse(block.text), titleOf(block)).not.toThrow();
});

it('a block of the documents says what language it is of', () => {
  const known = ['graphql', 'json', 'sh', 'sql', 'ts', 'tsx', 'text', 'http', 'yaml'];
  for (const block of blocks) expect(known, titleOf(block)).toContain(block.language);
});
