import { isInputObjectType, isObjectType } from 'graphql';
import { schema } from '../../../schema/schema.ts';
import type { Random } from '../../support/random.ts';
import { definitionOf, operationOf, rootFields, rootOf } from '../documents.ts';
import { cursorOf, idOf, inputOf, type Known } from './values.ts';

export interface Operation {
  query: string;
  variables: Record<string, unknown>;
  isSubscription: boolean;
}

/** refreshSession would take the attacker's place from them. */
const fields = rootFields.filter((field) => field !== 'Mutation.refreshSession');
const idFields = [
  'Query.node',
  'Query.base',
  'Query.table',
  'Query.record',
  'Query.comment',
  'Query.activityExport',
];
const cursorFields = [
  'Subscription.tableChanges',
  'Subscription.baseChanges',
  'Query.table',
  'Query.record',
  'Query.bases',
];

const documents = new Map<string, string>();

function operation(field: string, given: Record<string, unknown>): Operation {
  const key = `${field} ${Object.keys(given).sort().join()}`;
  const query = documents.get(key) ?? operationOf(field, given, 2).query;
  documents.set(key, query);
  const variables = rootOf(field) === 'Mutation' ? { input: given } : given;
  return { query, variables, isSubscription: rootOf(field) === 'Subscription' };
}

/** Any operation of the schema, with variables that are mostly of their types. */
export function ofVariables(random: Random, known: Known): Operation {
  const field = random.pick(fields);
  const { args } = definitionOf(field);
  const values = Object.fromEntries(args.map(({ name, type }) => [name, inputOf(random, type, known)]));
  if (rootOf(field) !== 'Mutation') return operation(field, values);
  return { ...operation(field, {}), variables: values };
}

export function ofIds(random: Random, known: Known): Operation {
  return operation(random.pick(idFields), { id: idOf(random, known) });
}

export function ofCursors(random: Random, known: Known): Operation {
  const field = random.pick(cursorFields);
  const cursor = cursorOf(random, known);
  const { tableId, baseId, recordId } = random.below(4) === 0 ? known.foreign : known.own;
  const given: Record<string, Record<string, unknown>> = {
    'Subscription.tableChanges': { tableId, after: cursor },
    'Subscription.baseChanges': { baseId, after: cursor },
    'Query.table': { id: tableId, at: cursor },
    'Query.record': { id: recordId, at: cursor },
    'Query.bases': { after: cursor, first: 2 },
  };
  return operation(field, given[field] ?? {});
}

const TOKENS = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ':',
    '!',
    '$',
    '@',
    '=',
    '|',
    '&',
    '...',
    '"x"',
    '"""x"""',
    '1',
    '-1.5e3',
    'true',
  ],
  ...[
    'null',
    'on',
    'fragment',
    'query',
    'mutation',
    'subscription',
    '__typename',
    '__schema',
    'id',
    'viewer',
    '@skip(if: true)',
  ],
  ...[
    '@include(if: $x)',
    '... on Base',
    '...F',
    'a: id',
    'then: id',
    '__proto__: id',
    '"\\ud800"',
    '#',
    '\ufeff',
    '%',
    '\u0000',
  ],
];

/** What types, fields and arguments of the schema are called. */
const NAMES = Object.values(schema.getTypeMap()).flatMap((type) => {
  if (isInputObjectType(type)) return [type.name, ...Object.keys(type.getFields())];
  if (!isObjectType(type)) return [type.name];
  const fields = Object.values(type.getFields());
  return [type.name, ...fields.flatMap(({ name, args }) => [name, ...args.map((arg) => arg.name)])];
});

/**
 * A document of the schema of which some tokens are gone, doubled, moved or others. In half of them only names are others: these
 * can be parsed, and what is behind the parser sees them.
 */
export function ofDocuments(random: Random, known: Known): Operation {
  const { query, variables, isSubscription } = ofVariables(random, known);
  const tokens = query.match(/\.\.\.|[\w]+|\S/g) ?? [];
  const isGrammatical = random.below(2) === 0;
  for (let changes = 1 + random.below(4); changes > 0; changes--) {
    const at = random.below(tokens.length);
    if (isGrammatical) {
      const names = tokens.flatMap((token, nth) => (/^[A-Za-z_]/.test(token) && nth > 0 ? nth : []));
      tokens[random.pick(names)] = random.pick(NAMES);
      continue;
    }
    switch (random.below(4)) {
      case 0:
        tokens.splice(at, 1 + random.below(3));
        break;
      case 1:
        tokens.splice(at, 0, random.pick(TOKENS));
        break;
      case 2:
        tokens[at] = random.pick(TOKENS);
        break;
      default:
        tokens.splice(at, 0, ...tokens.slice(at, at + random.below(12)));
    }
  }
  return { query: tokens.join(' '), variables, isSubscription };
}
