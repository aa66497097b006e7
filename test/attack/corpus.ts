import { getIntrospectionQuery } from 'graphql';
import { rootFields } from './documents.ts';

/** A request that is made to hurt: its parts as they stand in the JSON that every way in takes. */
export interface Hostile {
  name: string;
  query: unknown;
  variables?: unknown;
  operationName?: unknown;
  extensions?: unknown;
}

const times = (count: number, part: (n: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, n) => part(n)).join(between);

/** Some sizes from harmless to far beyond every limit. */
const sizes = (most: number, count: number) =>
  Array.from({ length: count }, (_, n) => Math.max(1, Math.round(most ** ((n + 1) / count))));

type Family = () => Omit<Hostile, 'name'>[];
const texts = (list: string[]) => list.map((query) => ({ query }));

const nested = (depth: number, inner: unknown): unknown => {
  let value = inner;
  for (let n = 0; n < depth; n++) value = [value];
  return value;
};
const nestedObject = (depth: number): unknown => {
  let value: unknown = 1;
  for (let n = 0; n < depth; n++) value = { a: value };
  return value;
};

const NAMES = [
  ...['then', '__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'toJSON'],
  ...['__defineGetter__', 'catch', 'finally', 'length', 'name', 'arguments', 'caller', 'data', 'errors'],
  ...[
    'extensions',
    'id',
    'type',
    'payload',
    'on',
    'fragment',
    'query',
    'null',
    'true',
    '_',
    '__x',
    '__typename',
  ],
];
const UNICODE = [
  ...[
    '\\ud800',
    '\\udc00',
    '\\udc00\\ud800',
    '\\ud83d\\ude00',
    '\\u0000',
    '\\uffff',
    '\\ufeff',
    '\\u202e',
    '\\u2028',
  ],
  ...[
    '\\u{1f600}',
    '\\u{110000}',
    '\\u{}',
    '\\u{d800}',
    '\\u{0000000000000000000000041}',
    '\\u12',
    '\\uGGGG',
    '\\x41',
  ],
  ...[
    '\ud800',
    '\udfff',
    '\u0000',
    '\u0007',
    '\u2028',
    '\ufeff',
    '\u202e',
    'a\u0301'.repeat(2_000),
    '\ufdfa'.repeat(2_000),
  ],
];
const NUMBERS = [
  ...[
    '-0',
    '00',
    '01',
    '1.',
    '.5',
    '1e',
    '1e999',
    '-1e999',
    '1e-999',
    '9007199254740993',
    '2147483648',
    '-2147483649',
  ],
  ...[
    '0x10',
    '1_000',
    'NaN',
    'Infinity',
    '1e1000000000',
    `1${'0'.repeat(5_000)}`,
    `0.${'1'.repeat(5_000)}`,
    '+1',
  ],
];
const VALUES: unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1e308,
    2 ** 31,
    2 ** 53,
    '',
    'x',
    '\ud800',
    'a\u0000b',
    'x'.repeat(50_000),
    [],
    {},
    [[]],
  ],
  ...[nested(500, 1), nested(2_000, 1), nestedObject(500), nestedObject(2_000), Array(10_000).fill(0)],
  ...[
    JSON.parse('{"__proto__":{"a":1},"constructor":1,"toString":1,"then":1}'),
    Array(1_000).fill({ id: 'x' }),
  ],
  Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`k${n}`, n])),
];

const [, ...fieldNames] = rootFields.map((field) => field.split('.')[1] ?? '');

/** Two thousand requests, by what they try. */
const families: Record<string, Family> = {
  'fields in fields': () =>
    sizes(20_000, 40).flatMap((n) =>
      texts([
        `${'{ viewer '.repeat(n)}`,
        `${'{ viewer '.repeat(n)}{ id }${' }'.repeat(n)}`,
        `{ node(id: "x") ${'{ ... on Base { viewerRole '.repeat(n)}${' } }'.repeat(n)} }`,
      ]),
    ),
  'values in values': () =>
    sizes(20_000, 30).flatMap((n) =>
      texts([
        `{ node(id: ${'['.repeat(n)}1${']'.repeat(n)}) { id } }`,
        `{ node(id: ${'{a:'.repeat(n)}1${'}'.repeat(n)}) { id } }`,
        `{ node(id: ${'['.repeat(n)}`,
        `query ($a: ${'['.repeat(n)}ID${']'.repeat(n)}) { __typename }`,
      ]),
    ),
  aliases: () =>
    sizes(20_000, 40).flatMap((n) =>
      texts([
        `{ ${times(n, (at) => `a${at}: __typename`)} }`,
        `{ viewer { ${times(n, (at) => `a${at}: id`)} } }`,
        `{ ${times(n, (at) => `a${at}: base(id: "bas_${at}") { id }`)} }`,
      ]),
    ),
  'aliases by name': () =>
    NAMES.flatMap((name) =>
      texts([
        `{ ${name}: __typename }`,
        `{ ${name}: viewer { id } }`,
        `{ viewer { ${name}: id } }`,
        `{ viewer { user { ${name}: id } } }`,
        `query ${name} { __typename }`,
        `query ($${name}: ID) { __typename node(id: $${name}) { id } }`,
        `{ ...${name} } fragment ${name} on Query { __typename }`,
        `{ __typename @${name} }`,
        `{ node(${name}: 1) { id } }`,
      ]),
    ),
  'fragments in circles': () =>
    sizes(1_500, 20).flatMap((n) =>
      texts([
        `{ ...F0 } ${times(n, (at) => `fragment F${at} on Query { ...F${(at + 1) % n} }`)}`,
        `{ ...F0 } ${times(n, (at) => `fragment F${at} on Query { __typename ...F${at} }`)}`,
        `{ viewer { ...F0 } } ${times(n, (at) => `fragment F${at} on Viewer { user { id } ...F${(at * 7 + 1) % n} ...F${(at + 1) % n} }`)}`,
      ]),
    ),
  'fragments that double': () =>
    sizes(800, 20).flatMap((n) =>
      [2, 3, 10].flatMap((wide) =>
        texts([
          `{ ...F0 } ${times(n, (at) => `fragment F${at} on Query { ${`...F${at + 1} `.repeat(wide)}}`)} fragment F${n} on Query { __typename }`,
        ]),
      ),
    ),
  directives: () =>
    sizes(10_000, 30).flatMap((n) =>
      texts([
        `{ __typename ${'@include(if: true) '.repeat(n)} }`,
        `{ __typename ${times(n, (at) => `@d${at}`)} }`,
        `query ${'@skip(if: false) '.repeat(n)}{ __typename }`,
        `query ($a: ID ${'@x '.repeat(n)}) { __typename }`,
      ]),
    ),
  'long texts': () =>
    sizes(200_000, 30).flatMap((n) =>
      texts([
        `{ node(id: "${'x'.repeat(n)}") { id } }`,
        `{ node(id: """${'\n'.repeat(n)}""") { id } }`,
        `{ ${'x'.repeat(n)} }`,
        `{ node(id: "${'\\u0041'.repeat(n / 6)}") { id } }`,
      ]),
    ),
  'texts of all kinds': () =>
    UNICODE.flatMap((text) =>
      texts([
        `{ node(id: "${text}") { id } }`,
        `{ node(id: """${text}""") { id } }`,
        `{ ${text} }`,
        `# ${text}\n{ __typename }`,
      ]),
    ),
  'numbers of all kinds': () =>
    NUMBERS.flatMap((number) =>
      texts([
        `{ bases(first: ${number}) { edges { node { id } } } }`,
        `{ node(id: ${number}) { id } }`,
        `query ($a: Int = ${number}) { bases(first: $a) { edges { node { id } } } }`,
      ]),
    ),
  'spaces, comments and marks': () =>
    sizes(100_000, 25).flatMap((n) =>
      texts([
        `{ __typename }${' '.repeat(n)}`,
        `${'#\n'.repeat(n)}{ __typename }`,
        `{ __typename ${','.repeat(n)} }`,
        `#${'x'.repeat(n)}`,
        `${'\ufeff'.repeat(n / 3)}{ __typename }`,
      ]),
    ),
  'tokens without end': () =>
    sizes(50_000, 20).flatMap((n) =>
      texts([
        '{ '.repeat(n),
        '} '.repeat(n),
        '... '.repeat(n),
        '@ '.repeat(n),
        '"" '.repeat(n),
        '! '.repeat(n),
        '$a '.repeat(n),
      ]),
    ),
  'fields that overlap': () =>
    sizes(3_000, 25).flatMap((n) =>
      texts([
        `{ ${'__typename '.repeat(n)} }`,
        `{ viewer { ${'user { id name } '.repeat(n)} } }`,
        `{ ${times(n, (at) => `node(id: "${at % 2}") { id }`)} }`,
        `{ ${times(n, () => '... on Query { viewer { ... on Viewer { id } } }')} }`,
      ]),
    ),
  introspection: () =>
    texts([
      getIntrospectionQuery(),
      ...sizes(40, 20).map(
        (n) => `{ __schema { types { ${'fields { type { '.repeat(n)}name${' } }'.repeat(n)} } } }`,
      ),
      ...sizes(500, 20).map((n) => `{ ${times(n, (at) => `a${at}: __schema { types { name } }`)} }`),
      ...sizes(500, 20).map((n) => `{ ${times(n, (at) => `a${at}: __type(name: "Base") { name }`)} }`),
    ]),
  'many operations': () =>
    sizes(3_000, 20).flatMap((n) => [
      { query: times(n, (at) => `query Q${at} { __typename }`), operationName: 'Q0' },
      { query: times(n, () => 'query Q { __typename }'), operationName: 'Q' },
      { query: times(n, (at) => `query Q${at} { __typename }`) },
      { query: times(n, () => '{ __typename }') },
      { query: 'query Q { __typename }', operationName: 'x'.repeat(n) },
    ]),
  'many subscriptions in one': () =>
    sizes(300, 20).flatMap((n) =>
      texts([
        `subscription { ${times(n + 1, (at) => `a${at}: notifications { __typename }`)} }`,
        `subscription { ...F } fragment F on Subscription { ${times(n + 1, (at) => `a${at}: notifications { __typename }`)} }`,
        `subscription { __typename ${'@skip(if: true) '.repeat(n)} }`,
        `subscription { ${times(n, (at) => `a${at}: presence(tableId: "x") { __typename } b: notifications { __typename }`)} }`,
      ]),
    ),
  'variables of all kinds': () =>
    VALUES.flatMap((value) => [
      { query: 'query ($a: ID!) { node(id: $a) { id } }', variables: { a: value } },
      { query: 'query ($a: Int) { bases(first: $a) { edges { node { id } } } }', variables: { a: value } },
      {
        query: 'query ($a: String!) { bases(after: $a) { edges { node { id } } } }',
        variables: { a: value },
      },
      {
        query: 'mutation ($a: CreateBaseInput!) { createBase(input: $a) { __typename } }',
        variables: { a: value },
      },
      {
        query: 'mutation ($a: UpdateRecordsInput!) { updateRecords(input: $a) { __typename } }',
        variables: { a: { tableId: 'tbl_0', records: [{ id: 'x', cells: [{ fieldId: 'x', value }] }] } },
      },
      {
        query: 'mutation ($a: AddCommentInput!) { addComment(input: $a) { __typename } }',
        variables: { a: { recordId: 'x', body: value } },
      },
      {
        query: 'subscription ($a: PresenceInput) { presence(tableId: "x", input: $a) { __typename } }',
        variables: { a: value },
      },
      { query: '{ __typename }', variables: { a: value } },
      { query: 'query ($a: ID) { __typename }', variables: { a: value } },
    ]),
  'variables without end': () =>
    sizes(20_000, 20).flatMap((n) => [
      { query: `query (${times(n, (at) => `$a${at}: ID`)}) { __typename }` },
      {
        query: `query (${times(Math.min(n, 1_000), (at) => `$a${at}: ID!`)}) { __typename }`,
        variables: Object.fromEntries(Array.from({ length: n }, (_, at) => [`a${at}`, at])),
      },
    ]),
  'what nobody knows': () =>
    fieldNames.flatMap((name) =>
      texts([
        `{ ${name}x { id } }`,
        `query { ${name} }`,
        `mutation { ${name} { __typename } }`,
        `mutation { ${name}(input: {}) { __typename } }`,
        `subscription { ${name} { __typename } }`,
        `{ ${name}(unknown: 1) { unknown } }`,
        `query ($a: Unknown) { ${name}(id: $a) { ... on Unknown { id } } }`,
      ]),
    ),
  'no document at all': () =>
    texts([
      ...[
        '',
        ' ',
        '{',
        '}',
        '{}',
        '{ }',
        '#',
        '...',
        '"',
        '"""',
        'null',
        '[]',
        'query',
        'query {',
        'type X { a: Int }',
      ],
      ...[
        'schema { query: X }',
        'extend type Query { x: Int }',
        'scalar X',
        'directive @x on FIELD',
        'fragment F on Query',
      ],
      ...[
        'fragment F on Query { __typename }',
        '{ __typename } garbage',
        '\u0000',
        '\ufeff',
        '{ ...F }',
        '{ ... on X { a } }',
      ],
    ]),
};

/** Above the longest document, and below the longest message of a WebSocket, which closes at it. */
const LONGEST = 120_000;

export const corpus: Hostile[] = Object.entries(families)
  .flatMap(([family, make]) => make().map((request, at) => ({ name: `${family} ${at}`, ...request })))
  .filter((request) => JSON.stringify(request).length < LONGEST);
