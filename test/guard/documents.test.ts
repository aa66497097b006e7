import { type GraphQLError, getIntrospectionQuery, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as operations from '../../schema/operations/generated/graphql.ts';
import { schema } from '../../schema/schema.ts';
import { refusals } from '../../src/guard/refusals.ts';
import { usualLimits } from '../../src/guard/settings.ts';
import { createDocuments } from '../../src/http/guard/documents.ts';
import * as ofThePage from '../../web/generated/graphql.ts';
import { harmless, hostile } from './corpus.ts';

/** In which a hostile document is refused, of CPU. */
const PROMISE_MS = 50;

const documents = (limits = usualLimits, introspection = false) =>
  createDocuments(schema, { limits, introspection });

/** Why a document is not executed. */
function verdict(
  text: string,
  variables: Record<string, unknown> = {},
  reader = documents(),
): GraphQLError | undefined {
  try {
    const document = reader.parse(text);
    return reader.validate(document)[0] ?? reader.weigh(document, variables);
  } catch (error) {
    return error as GraphQLError;
  }
}

/** What is weighed here does not go by what is usual. */
const limits = { ...usualLimits, DOCUMENT_COST: 500_000 };
const limitOf = (text: string, variables?: Record<string, unknown>) =>
  verdict(text, variables, documents(limits))?.extensions.limit;

describe('a hostile document', () => {
  it.each(hostile)('of $name is refused and counted', ({ text, limit, code }) => {
    const before = refusals().get(limit) ?? 0;
    const error = verdict(text);
    expect([error?.extensions.code, error?.message.length]).toEqual([code, expect.any(Number)]);
    expect(refusals().get(limit)).toBe(before + 1);
    if (code === 'DOCUMENT_TOO_LARGE')
      expect(error?.extensions).toMatchObject({ limit, max: expect.any(Number) });
  });

  it('is refused and counted again each time', () => {
    const reader = documents();
    const before = refusals().get('document_aliases') ?? 0;
    const text = hostile.find(({ limit }) => limit === 'document_aliases')?.text ?? '';
    for (let n = 0; n < 3; n++) expect(verdict(text, {}, reader)).toBeDefined();
    expect(refusals().get('document_aliases')).toBe(before + 3);
  });

  it('pushes out nothing that people use', () => {
    const reader = documents();
    const used = reader.parse('{ viewer { id } }');
    expect(reader.validate(used)).toEqual([]);
    for (let n = 0; n < 100; n++) {
      const unknown = `{ ${Array.from({ length: 1_500 }, (_, nth) => `x${n}_${nth}`).join(' ')} }`;
      expect(verdict(unknown, {}, reader)).toBeDefined();
    }
    expect(reader.parse('{ viewer { id } }')).toBe(used);
  });

  it(`is refused within ${PROMISE_MS} ms`, () => {
    const times = hostile.map(({ name, text }) => {
      const runs = Array.from({ length: 5 }, () => {
        const reader = documents();
        const start = process.cpuUsage();
        verdict(text, {}, reader);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1_000;
      });
      return [name, Math.min(...runs)] as const;
    });
    const slowest = times.toSorted(([, one], [, other]) => other - one).slice(0, 5);
    console.info(
      `the slowest refusals, ms of CPU: ${slowest.map(([name, ms]) => `${name} ${ms.toFixed(1)}`).join(', ')}`,
    );
    for (const [name, ms] of times) expect(ms, name).toBeLessThan(PROMISE_MS);
  });
});

describe('a document', () => {
  it.each(harmless)('of %s is taken', (_name, text) => {
    expect(verdict(text)).toBeUndefined();
  });

  it('of the clients, of the page and of the tests is far from each limit', () => {
    const tight = Object.fromEntries(
      Object.entries(usualLimits).map(([name, limit]) => [name, Math.max(1, Math.floor(limit / 2))]),
    ) as typeof usualLimits;
    const reader = documents(tight, true);
    const all = Object.values({ ...operations, ...ofThePage }).flatMap((one) =>
      typeof one === 'object' && 'kind' in one ? [print(one as never)] : [],
    );
    expect(all.length).toBeGreaterThan(100);
    for (const text of [...all, getIntrospectionQuery()]) {
      const error = verdict(text, {}, text.includes('__schema') ? documents(usualLimits, true) : reader);
      expect(error?.extensions.limit, text).toBeUndefined();
    }
  });

  it('is weighed with its variables, and with what they are where they are left out', () => {
    const pages = (variables: string) =>
      `query (${variables}) { bases(first: $bases) { edges { node { members(first: $members) { edges { node { id } } } } } } }`;
    const plain = pages('$bases: Int, $members: Int');
    expect(limitOf(plain, { bases: 10, members: 500 })).toBeUndefined();
    expect(limitOf(plain, { bases: 500, members: 500 })).toBe('document_cost');
    // 50 of each.
    expect(limitOf(plain, {})).toBeUndefined();
    expect(limitOf(plain, { bases: null, members: 500 })).toBeUndefined();
    const preset = pages('$bases: Int = 500, $members: Int = 500');
    expect(limitOf(preset, {})).toBe('document_cost');
    expect(limitOf(preset, { bases: 1 })).toBeUndefined();
  });

  it('costs what its fragments cost, where each of them is used', () => {
    const members = 'fragment M on Base { members(first: 500) { edges { node { id } } } }';
    const of = (count: number) => `{ bases(first: ${count}) { edges { node { ...M } } } } ${members}`;
    expect(limitOf(of(10))).toBeUndefined();
    expect(limitOf(of(500))).toBe('document_cost');
    const edges = 'fragment E on BaseConnection { edges { node { ...M } } }';
    expect(limitOf(`{ bases(first: 500) { ...E } } ${edges} ${members}`)).toBe('document_cost');
  });

  it('that asks for the schema in itself is not followed', () => {
    const inside = '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }';
    expect(verdict(inside, {}, documents(usualLimits, true))?.message).toContain('introspection depth');
  });

  it('whose fragments come back to themselves is told so', () => {
    const error = verdict(
      '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A id }',
    );
    expect(error?.message).toContain('Cannot spread fragment "A" within itself');
  });

  it('is not told the right names where the schema is not shown', () => {
    const misspelt = '{ viewr { id } }';
    expect(verdict(misspelt)?.message).toBe('Cannot query field "viewr" on type "Query".');
    expect(verdict(misspelt, {}, documents(usualLimits, true))?.message).toContain('Did you mean "viewer"?');
    expect(verdict('{ __typename }')).toBeUndefined();
  });

  it('that is no GraphQL is told where', () => {
    const error = verdict('{ viewer { id } ');
    expect(error?.extensions.code).toBe('GRAPHQL_PARSE_FAILED');
    expect(error?.locations).toEqual([{ line: 1, column: 17 }]);
  });

  it('is remembered, and forgotten when there are too many', () => {
    const reader = documents();
    const read = (text: string) => {
      const document = reader.parse(text);
      reader.validate(document);
      return document;
    };
    const text = '{ viewer { id } }';
    const first = read(text);
    expect(read(text)).toBe(first);
    for (let n = 0; n < 20; n++) read(`{ viewer { id } } #${n}${'x'.repeat(50_000)}`);
    expect(read(text)).not.toBe(first);
    expect(print(read(text))).toBe(print(parse(text)));
  });
});
