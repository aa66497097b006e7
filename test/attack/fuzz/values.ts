import { createHmac } from 'node:crypto';
import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Random } from '../../support/random.ts';
import { TEST_SECRET } from '../../support/server.ts';
import type { Ids } from '../world.ts';

/** What an attacker knows: ids and cursors of their own base, and of one that they are no member of. */
export interface Known {
  own: Ids;
  foreign: Ids;
}

const TEXTS = [
  ...[
    '',
    ' ',
    'x',
    '\u0000',
    '\ud800',
    'x\udc00y',
    '\u202e',
    '%_\\\'"; --',
    '../../etc/passwd',
    '{{7*7}}',
    '$\u007b1}',
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    '-1',
    '1e999',
    'x'.repeat(3_000),
    '\u{1f600}'.repeat(300),
    '<img src=x>',
  ],
];
const NUMBERS = [0, -1, 1, 1.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, 5e-324, -0];
const ODD: unknown[] = [null, true, false, [], {}, [[]], [null], { a: [] }];

/** An id, a cursor: of one's own, of others, of nothing, or bent. */
export function idOf(random: Random, { own, foreign }: Known): string {
  const ids = Object.values(random.below(2) === 0 ? own : foreign);
  const id = random.pick(ids);
  return random.below(3) === 0 ? bent(random, id) : id;
}

/** A text with some of it cut off, turned, doubled or moved. */
export function bent(random: Random, text: string): string {
  const at = random.below(text.length + 1);
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(at);
    case 2:
      return (
        text.slice(0, at) +
        String.fromCharCode((text.charCodeAt(at) || 65) ^ (1 << random.below(7))) +
        text.slice(at + 1)
      );
    case 3:
      return text + text;
    case 4:
      return text.slice(0, at) + random.pick(TEXTS) + text.slice(at);
    default:
      return text.toUpperCase();
  }
}

/** A cursor of the attacker's table, of another's, of a revision that will be, or bent. */
export function cursorOf(random: Random, { own, foreign }: Known): string {
  const cursor = random.pick([own.cursor, foreign.cursor]);
  const bytes = Buffer.from(cursor, 'base64url');
  switch (random.below(4)) {
    case 0:
      return cursor.slice(0, random.below(cursor.length));
    case 1:
      if (bytes.length > 0) {
        const at = random.below(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      }
      return bytes.toString('base64url');
    case 2:
      return cursor;
    default:
      return bent(random, cursor);
  }
}

export function hostileValue(random: Random, depth = 0): unknown {
  switch (random.below(depth > 4 ? 3 : 6)) {
    case 0:
      return random.pick(TEXTS);
    case 1:
      return random.pick(NUMBERS);
    case 2:
      return random.pick(ODD);
    case 3:
      return Array.from({ length: random.below(4) }, () => hostileValue(random, depth + 1));
    case 4:
      return JSON.parse(
        `{"${random.pick(['__proto__', 'constructor', 'id', 'a'])}":${JSON.stringify(hostileValue(random, depth + 1)) ?? 1}}`,
      );
    default:
      return random.pick(TEXTS);
  }
}

/** A value of an input type, mostly as it should be, with something hostile in it here and there. */
export function inputOf(random: Random, type: GraphQLInputType, known: Known, depth = 0): unknown {
  if (random.below(14) === 0) return hostileValue(random);
  if (isNonNullType(type)) return inputOf(random, type.ofType, known, depth);
  if (isListType(type)) {
    return Array.from({ length: random.below(4) }, () => inputOf(random, type.ofType, known, depth + 1));
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || (depth < 4 && random.below(3) === 0),
    );
    return Object.fromEntries(
      fields.map((field) => [field.name, inputOf(random, field.type, known, depth + 1)]),
    );
  }
  const named = getNamedType(type);
  if (isEnumType(named)) return random.pick(named.getValues()).name;
  switch (named.name) {
    case 'ID':
      return idOf(random, known);
    case 'StreamCursor':
      return cursorOf(random, known);
    case 'Int':
    case 'Float':
    case 'Revision':
      return random.pick(NUMBERS);
    case 'Boolean':
      return random.below(2) === 0;
    case 'DateTime':
      return random.pick([
        '2026-01-01T00:00:00Z',
        '0000-00-00',
        '9999-12-31T23:59:59.999Z',
        '+275760-09-13T00:00:00Z',
        'now',
      ]);
    default:
      return random.below(3) === 0 ? hostileValue(random) : random.pick(TEXTS);
  }
}

/** A token that nobody may come in with. */
export function forgedToken(random: Random): string {
  const claims = {
    ...{ sub: random.pick(TEXTS), name: 'x', exp: Math.floor(Date.now() / 1_000) + 3_600 },
    ...(random.below(2) === 0 ? { exp: hostileValue(random) } : {}),
  };
  const header = {
    alg: random.pick(['none', 'HS256', 'hs256', 'RS256', 'HS512', '']),
    kid: random.pick(TEXTS),
  };
  const text = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const mark = createHmac('sha256', `${TEST_SECRET}!`).update(text).digest('base64url');
  return random.below(2) === 0 ? `${text}.${mark}` : bent(random, `${text}.${mark}`);
}
