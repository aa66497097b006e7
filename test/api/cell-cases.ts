import type { FieldType } from '../../schema/operations/generated/graphql.ts';
import { newId } from '../../src/id.ts';

/** Stands for the id of a choice, of a member's user, of a stranger's user. */
export const RED = 'red:id';
export const BLUE = 'blue:id';
export const MEMBER = 'member:id';
export const STRANGER = 'stranger:id';

export interface Cases {
  /** What is written, and what is stored where that is not the same. */
  taken: [unknown, unknown?][];
  refused: unknown[];
}

const hostile = ['a\u0000b', '\ud800', 'x\udc00y'];
const notTexts: unknown[] = [5, true, {}, ['a'], [[]], { toString: 'x' }];

export const cases: Record<FieldType, Cases> = {
  TEXT: {
    taken: [
      ['a'],
      [' a '],
      ['null'],
      ['\u0001\n\t'],
      ['👩‍👩‍👧'],
      ['"\\%_'],
      ['x'.repeat(10_000)],
      ["'; drop table record"],
    ],
    refused: [...hostile, ...notTexts, 'x'.repeat(10_001)],
  },
  LONG_TEXT: {
    taken: [['a'], ['é'.repeat(100_000)]],
    refused: [...hostile, ...notTexts, 'x'.repeat(100_001)],
  },
  NUMBER: {
    taken: [[0], [-0, 0], [0.1], [-1.5], [1e308], [5e-324], [2 ** 53 + 1, 2 ** 53]],
    refused: ['5', 'NaN', true, [], [5], {}],
  },
  CHECKBOX: { taken: [[true], [false]], refused: ['true', 0, 1, [], {}] },
  SINGLE_SELECT: {
    taken: [[RED], ['Red', RED], ['Blue', BLUE]],
    refused: ['red', 'Green', 0, true, [RED], {}, '__proto__', 'toString', ...hostile],
  },
  MULTI_SELECT: {
    taken: [
      [[RED]],
      [[BLUE, RED]],
      [
        ['Red', BLUE],
        [RED, BLUE],
      ],
    ],
    refused: ['Red', RED, [RED, RED], [RED, 'Red'], ['Green'], [null], [5], [[RED]], {}, 5],
  },
  DATE: {
    taken: [['2026-05-01'], ['2024-02-29'], ['0001-01-01'], ['9999-12-31']],
    refused: [
      '2026-02-29',
      '2026-13-01',
      '2026-5-1',
      '0000-01-01',
      '2026-05-01T00:00:00Z',
      '10000-01-01',
      20260501,
      {},
      ...hostile,
    ],
  },
  DATETIME: {
    taken: [
      ['2026-05-01T09:30:00Z', '2026-05-01T09:30:00.000Z'],
      ['2026-05-01T09:30+02:00', '2026-05-01T07:30:00.000Z'],
      ['2026-05-01T09:30:00.123456789Z', '2026-05-01T09:30:00.123Z'],
      ['9999-12-31T23:59:59.999Z'],
    ],
    refused: [
      '2026-05-01',
      '2026-05-01T09:30:00',
      '2026-02-30T09:30:00Z',
      '2026-05-01T25:00:00Z',
      '2026-05-01T09:30:00+99:00',
      '0001-01-01T00:00:00+01:00',
      '9999-12-31T23:59:59-01:00',
      1_777_000_000,
      ...hostile,
    ],
  },
  URL: {
    taken: [['https://example.org'], ['http://localhost:4000/a?b=c#d'], [`https://a/${'x'.repeat(1_990)}`]],
    refused: [
      'example.org',
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      ' x',
      5,
      `https://a/${'x'.repeat(1_991)}`,
      'https://a/\u0000',
    ],
  },
  EMAIL: {
    taken: [['a@example.org'], ['A.b+c@Example.org']],
    refused: [
      'a',
      'a@b',
      'a b@example.org',
      'a@@example.org',
      `${'a'.repeat(251)}@b.c`,
      'a\u0000@b.c',
      '\ud800@b.c',
      5,
    ],
  },
  USER: {
    taken: [[MEMBER]],
    refused: [STRANGER, newId('usr'), 'usr_', 'member', 'usr_\u0000', 5, [], {}, `usr_${'x'.repeat(50)}`],
  },
  RATING: { taken: [[1], [3]], refused: [0, 4, -1, 1.5, '1', true, []] },
};
