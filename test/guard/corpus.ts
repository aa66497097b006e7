import { getIntrospectionQuery } from 'graphql';
import type { Limit } from '../../src/guard/refusals.ts';

/** A document that is made to cost its server much, and what it is refused for. */
export interface Hostile {
  name: string;
  text: string;
  limit: Limit;
  code: string;
}

const TOO_LARGE = 'DOCUMENT_TOO_LARGE';

const repeated = (count: number, part: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ');

const documents: [name: string, limit: Limit, text: string, code?: string][] = [
  ['spaces without end', 'document_bytes', `{ __typename }${' '.repeat(200_000)}`],
  ['comments without end', 'document_bytes', `${'#\n'.repeat(40_000)}{ __typename }`],
  ['a text without end', 'document_bytes', `{ node(id: "${'é'.repeat(40_000)}") { id } }`],
  ['comments up to the limit', 'document_tokens', `${'#\n'.repeat(30_000)}{ __typename }`],
  ['names without end', 'document_tokens', `{ ${'a '.repeat(20_000)}}`],
  [
    'variables without end',
    'document_tokens',
    `query (${repeated(2_000, (n) => `$a${n}: ID`)}) { __typename }`,
  ],
  ['brackets of selections', 'document_depth', '{ viewer '.repeat(2_000)],
  ['brackets of a value', 'document_depth', `{ node(id: ${'['.repeat(4_000)}`],
  ['fields in fields', 'document_depth', `${'{ viewer '.repeat(60)}{ id }${' }'.repeat(60)}`],
  [
    'fields in fragments in fields',
    'document_depth',
    `{ ...F0 } ${repeated(40, (n) => `fragment F${n} on Query { viewer { ...F${n + 1} } }`)} fragment F40 on Query { viewer { id } }`,
  ],
  ['aliases', 'document_aliases', `{ viewer { ${repeated(300, (n) => `a${n}: id`)} } }`],
  ['directives', 'document_directives', `{ viewer { id ${'@include(if: true) '.repeat(300)}} }`],
  ['fields at the root', 'document_root_fields', `{ ${repeated(60, (n) => `a${n}: __typename`)} }`],
  [
    'fields at the root, in fragments',
    'document_root_fields',
    `{ ...A } fragment A on Query { ...B ...C } fragment B on Query { ${repeated(30, (n) => `b${n}: __typename`)} } fragment C on Query { ${repeated(30, (n) => `c${n}: __typename`)} }`,
  ],
  [
    'fragments that double each other',
    'document_selections',
    `{ viewer { ...F0 } } ${repeated(100, (n) => `fragment F${n} on Viewer { ...F${n + 1} ...F${n + 1} }`)} fragment F100 on Viewer { id }`,
  ],
  [
    'a long chain of fragments',
    'document_selections',
    `{ viewer { ...F0 } } ${repeated(300, (n) => `fragment F${n} on Viewer { ...F${n + 1} }`)} fragment F300 on Viewer { id }`,
  ],
  [
    'many operations over one fragment',
    'document_selections',
    `${repeated(60, (n) => `query Q${n} { viewer { ...F } }`)} fragment F on Viewer { ${'id '.repeat(100)}}`,
  ],
  ['one field again and again', 'document_selections', `{ viewer { ${'id '.repeat(1_500)}} }`],
  [
    'one field again and again, with long arguments',
    'document_selections',
    `{ base(id: "x") { ${repeated(120, () => `activity(filter: { text: "${'x'.repeat(200)}" }) { pageInfo { hasNextPage } }`)} } }`,
  ],
  [
    'pages in pages',
    'document_cost',
    '{ bases(first: 500) { edges { node { members(first: 500) { edges { node { id role user { id name avatarUrl color } } } } } } } }',
  ],
  ['an alias that makes a promise', 'alias_then', '{ then: __typename }', 'GRAPHQL_VALIDATION_FAILED'],
  ['the schema', 'introspection', getIntrospectionQuery(), 'INTROSPECTION_DISABLED'],
  ['a type', 'introspection', '{ viewer { id } __type(name: "Base") { name } }', 'INTROSPECTION_DISABLED'],
];

export const hostile: Hostile[] = documents.map(([name, limit, text, code = TOO_LARGE]) => ({
  name,
  limit,
  text,
  code,
}));

/** Documents that look like those, and are answered. */
export const harmless: [name: string, text: string][] = [
  ['comments', `${'# a\n'.repeat(500)}{ __typename }`],
  ['fields in fields', '{ bases(first: 1) { edges { node { tables { id name } } } } }'],
  ['aliases', `{ viewer { ${repeated(100, (n) => `a${n}: id`)} } }`],
  ['fragments', `{ viewer { ...A ...B } } fragment A on Viewer { ...B } fragment B on Viewer { id }`],
  ['one field again', `{ viewer { ${'id '.repeat(50)}} }`],
];
