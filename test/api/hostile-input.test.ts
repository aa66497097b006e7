import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  type DocumentNode,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import * as documents from '../../schema/operations/generated/graphql.ts';
import { schema } from '../../schema/schema.ts';
import { addComment, makeDiscussion } from '../comment/discussion.ts';
import { eventually } from '../support/eventually.ts';
import { as, serverOfSuite, there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { addSession } from '../support/session.ts';
import { subscribe } from '../support/stream.ts';
import { makeView } from './table.ts';

const TEXTS = ['a\u0000b', '\ud800', 'x\udc00y', '', '\u202e%_\\\'"; --'];
/** About as long as a request may be. Once an operation: what it costs is its way to the server. */
const LONG = 'x'.repeat(900_000);
const NUMBERS = [-1, 0, 2 ** 31 - 1, -(2 ** 31), 2 ** 53 - 1, -(2 ** 53 - 1), 1e308];

/** What a client may put where a type is expected, and should not. Whatever GraphQL itself refuses is refused: also an answer. */
const HOSTILE: Record<string, readonly unknown[]> = {
  ID: TEXTS,
  String: TEXTS,
  StreamCursor: TEXTS,
  DateTime: ['a\u0000b', '+275760-09-13T00:00:00.000Z', '0001-01-01T00:00:00Z', '2024-01-01T00:00:00Z\u0000'],
  Int: NUMBERS,
  Float: NUMBERS,
  Revision: NUMBERS,
  JSON: [...TEXTS, ...NUMBERS, [], {}, { 'a\u0000b': '\ud800' }, [['a\u0000b']], nested(2_000)],
  CellValue: [...TEXTS, ...NUMBERS, [], {}, { 'a\u0000b': '\ud800' }, ['a\u0000b'], nested(2_000)],
  RichText: [...TEXTS, 0, [], { type: 'doc', content: [{ type: 'paragraph', content: [text('a\u0000b')] }] }],
};

function nested(depth: number): unknown {
  return depth === 0 ? 'x' : [nested(depth - 1)];
}

function text(value: string) {
  return { type: 'text', text: value };
}

/** Where something hostile can stand: in which variable, by which names, with what around it. */
interface Spot {
  place: string;
  type: string;
  variables(hostile: unknown): Record<string, unknown>;
}

interface Operation {
  name: string;
  kind: OperationDefinitionNode['operation'];
  document: TypedDocumentNode<object, Record<string, unknown>>;
  definition: OperationDefinitionNode;
}

const operations: Operation[] = Object.entries(documents)
  .filter(([name]) => name.endsWith('Document'))
  .flatMap(([, value]) => {
    const document = value as unknown as Operation['document'] & DocumentNode;
    const definition = document.definitions.find((one) => one.kind === 'OperationDefinition');
    if (!definition) return [];
    return [{ name: definition.name?.value ?? '', kind: definition.operation, document, definition }];
  })
  // What takes things away comes last: until then they are there for the others.
  .sort((one, other) => Number(isEnd(one)) - Number(isEnd(other)));

function isEnd({ name }: { name: string }): boolean {
  return /^(Delete|Remove)/.test(name);
}

/** What fits, by the name of the argument or field that it is for. */
type Fitting = (name: string, operation: string) => unknown;

function spotsOf({ name: operation, definition }: Operation, fitting: Fitting): Spot[] {
  const variables = (definition.variableDefinitions ?? []).map(({ variable, type }) => ({
    name: variable.name.value,
    type: there(typeFromAST(schema, type as never)) as GraphQLInputType,
  }));
  const others = (except: string) =>
    Object.fromEntries(
      variables
        .filter(({ name, type }) => name !== except && isNonNullType(type))
        .map(({ name, type }) => [name, fitted(name, type)]),
    );

  function fitted(name: string, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return fitted(name, type.ofType);
    if (isListType(type)) return [fitted(name.replace(/s$/, ''), type.ofType)];
    if (isInputObjectType(type)) return objectOf(type, {});
    const own = fitting(name, operation);
    if (own !== undefined) return own;
    const named = getNamedType(type);
    if ('getValues' in named) return named.getValues()[0]?.name;
    return (
      { Int: 1, Float: 1, Revision: 1, Boolean: true, DateTime: '2024-01-01T00:00:00Z' }[named.name] ?? 'x'
    );
  }

  function objectOf(type: GraphQLInputType, own: Record<string, unknown>): unknown {
    if (!isInputObjectType(type)) throw new Error('no input');
    const needed = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && !(field.name in own),
    );
    return {
      ...Object.fromEntries(needed.map((field) => [field.name, fitted(field.name, field.type)])),
      ...own,
    };
  }

  function within(
    place: string,
    type: GraphQLInputType,
    around: readonly GraphQLInputType[],
    put: (value: unknown) => Record<string, unknown>,
  ): Spot[] {
    if (isNonNullType(type)) return within(place, type.ofType, around, put);
    if (isListType(type)) return within(`${place}[]`, type.ofType, around, (value) => put([value]));
    if (!isInputObjectType(type)) {
      return type.name in HOSTILE ? [{ place, type: type.name, variables: put }] : [];
    }
    // Filters hold filters: what is true of one is true of those in it.
    if (around.includes(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      within(`${place}.${field.name}`, field.type, [...around, type], (value) =>
        put(objectOf(type, { [field.name]: value })),
      ),
    );
  }

  return variables.flatMap(({ name, type }) =>
    within(name, type, [], (value) => ({ ...others(name), [name]: value })),
  );
}

const INTERNAL = ['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'OUTCOME_UNKNOWN'];

describe.each(modes)('hostile input (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let fitting: Fitting;

  beforeAll(async () => {
    ada = await server().as('ada');
    const { baseId, tableId, recordId, fieldId } = await makeDiscussion(ada);
    const { id: commentId } = await addComment(ada, { recordId }, 'A comment');
    const viewId = await makeView(ada, { tableId, name: 'View' });
    const group = await ada.run(documents.CreateGroupDocument, { input: { baseId, name: 'Group' } });
    const groupId = there(as(group.createGroup, 'CreateGroupPayload').group).id;
    const { base } = await ada.run(documents.BaseDocument, { id: baseId });
    const memberId = there(there(base).members.edges[0]).node.id;
    const userId = await userIdOf(ada);
    const sessionId = await addSession(server().opened.database, userId);
    const ids: Record<string, string> = {
      ...{ baseId, tableId, recordId, fieldId, commentId, viewId, groupId, memberId, userId, sessionId },
      ...{ threadId: commentId, parentId: commentId, hiddenFieldId: fieldId, email: 'guest@example.org' },
      ...{ emoji: '👍', operator: 'IS_EMPTY' },
    };
    const kinds = ['Group', 'Member', 'Comment', 'Record', 'Field', 'View', 'Table', 'Base'];
    fitting = (name, operation) => {
      if (name !== 'id') return ids[name];
      const kind = kinds.find((one) => operation.includes(one)) ?? 'Base';
      return ids[`${kind.toLowerCase()}Id`];
    };
  });

  it.each(operations.filter(({ kind }) => kind !== 'subscription'))(
    '$kind $name answers it with a result or a fault of its own, and never with one of the server',
    async (operation) => {
      async function harmless({ place, variables }: Spot, hostile: unknown) {
        const note = `${place}: ${JSON.stringify(hostile).slice(0, 60)}`;
        const { status, errors = [] } = await ada.ask(operation.document, variables(hostile));
        expect(status, note).toBeLessThan(500);
        for (const { extensions, message } of errors) {
          expect(INTERNAL, `${note} ${message}`).not.toContain(extensions?.code);
        }
      }
      const spots = spotsOf(operation, fitting);
      for (const spot of spots) {
        await Promise.all(there(HOSTILE[spot.type]).map((hostile) => harmless(spot, hostile)));
      }
      const ofTexts = spots.find(({ type }) => HOSTILE[type]?.includes(TEXTS[0]));
      if (ofTexts) await harmless(ofTexts, LONG);
      expect(server().errors.splice(0)).toEqual([]);
    },
  );

  it.each(operations.filter(({ kind }) => kind === 'subscription'))(
    'subscription $name tells it, or goes on as if it were not there',
    async (operation) => {
      const socket = ada.socket();
      for (const { place, type, variables } of spotsOf(operation, fitting)) {
        for (const hostile of there(HOSTILE[type])) {
          // Nothing is to be told after the empty cursor, and a frame of more than 256 KB ends its socket.
          const isOther =
            (type === 'StreamCursor' && hostile === '') || JSON.stringify(hostile).length > 100_000;
          if (isOther) continue;
          const note = `${place}: ${JSON.stringify(hostile)}`;
          const stream = subscribe(socket, operation.document, variables(hostile));
          await eventually(() =>
            expect([stream.events.length > 0, stream.fault, note]).not.toEqual([false, undefined, note]),
          );
          expect(JSON.stringify(stream.fault ?? null), note).not.toMatch(new RegExp(INTERNAL.join('|')));
          stream.stop();
        }
      }
      await socket.dispose();
      expect(server().errors.splice(0)).toEqual([]);
    },
  );
});

it('is put wherever a text, an id or a number is taken', () => {
  const count = operations.flatMap((operation) => spotsOf(operation, () => undefined)).length;
  expect(count).toBeGreaterThan(300);
});
