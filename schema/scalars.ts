import { GraphQLError, type ValueNode } from 'graphql';
import { inOrder } from '../src/richtext/in-order.ts';
import { readTime } from '../src/time.ts';
import { builder } from './builder.ts';

function fault(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

builder.scalarType('DateTime', {
  description:
    'A time as ISO 8601 in UTC with milliseconds, such as 2026-05-01T09:30:00.000Z; of a year from 1 to 9999.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
  parseValue: (value) => {
    const time = typeof value === 'string' ? readTime(value) : undefined;
    if (!time) throw fault('A DateTime is an ISO 8601 text, of a year from 1 to 9999.');
    return time;
  },
});

builder.scalarType('JSON', { description: 'Any JSON value.', serialize: (value) => value });

builder.scalarType('Revision', {
  description:
    'The number of a change of a table or base: 1, 2, 3 … without a gap, in the order of commits. At most 2^53 - 1.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    throw fault('A Revision is a whole number from 0 on.');
  },
  parseLiteral: (node: ValueNode) => {
    const value = node.kind === 'IntValue' ? Number(node.value) : Number.NaN;
    if (Number.isSafeInteger(value) && value >= 0) return value;
    throw fault('A Revision is a whole number from 0 on.');
  },
});

builder.scalarType('StreamCursor', {
  description:
    'A place in the stream of a table or base, to go on from: opaque, 22 characters. It names a revision and part of its hash, so that a server with another history notices.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && value.length <= 200) return value;
    throw fault('A StreamCursor is a text that the server gave out.');
  },
});

builder.scalarType('CellValue', {
  description:
    'The value of a cell, by the type of its field; null for an empty cell. TEXT (10,000 characters), LONG_TEXT (100,000), EMAIL (254), URL (2,000, http or https): a text. NUMBER: a finite number. RATING: a whole number from 1 to the field\'s max. CHECKBOX: true or false. SINGLE_SELECT: the id of a choice; its name is taken too. MULTI_SELECT: a list of such ids, each once. DATE: "YYYY-MM-DD". DATETIME: ISO 8601 with an offset; answered in UTC. USER: the id of a member\'s user.',
  serialize: (value) => value,
});

builder.scalarType('RichText', {
  description:
    'A formatted text as the JSON of ProseMirror and TipTap: {"type": "doc", "content": […]}. docs/RICH-TEXT.md names the nodes and marks.',
  serialize: inOrder,
});
