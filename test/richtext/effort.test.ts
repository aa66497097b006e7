import { describe, expect, it } from 'vitest';
import { ValidationError } from '../../src/errors.ts';
import { fromMarkdown } from '../../src/richtext/from-markdown.ts';
import { readDocument } from '../../src/richtext/read.ts';
import { toHtml } from '../../src/richtext/to-html.ts';
import { toMarkdown } from '../../src/richtext/to-markdown.ts';

const SHORT = 2_500;
const LONG = 20_000;

const many = (part: string) => (length: number) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** What parsers of Markdown have been slow at. */
const HOSTILE: [string, (length: number) => string][] = [
  ...[
    '[',
    '*',
    '_a',
    '*a_ ',
    '**a *',
    '***a ',
    '>',
    '> a\n',
    '`',
    '![',
    '[a](',
    '[](<',
    '@[',
    '@[a](',
    '~~a',
    '<',
    '<aa:',
  ],
  ...[
    '&#',
    '\\',
    '- ',
    '-\n',
    '1. ',
    'a\n',
    '```\n',
    'http://',
    'https://a.b ',
    'mailto:',
    '://',
    '@everyonee',
    '\t',
    ' ',
  ],
  ...[
    '\u200d',
    'ن\u200d',
    '👩\u200d',
    '🏴\u{e0067}',
    '[a](https://b.c "',
    '**a**\n',
    '[a](https://b.c)',
    '`a` ',
  ],
].map((part): [string, (length: number) => string] => [part, many(part)]);
HOSTILE.push(
  ['[[…]]', (length) => `${'['.repeat(length / 2)}${']'.repeat(length / 2)}`],
  ['**…**', (length) => `${'*'.repeat(length / 2)}a${'*'.repeat(length / 2)}`],
  ['` `` ```', (length) => Array.from({ length: Math.sqrt(2 * length) }, (_, n) => '`'.repeat(n)).join(' ')],
  ['a    b', (length) => `a${' '.repeat(length)}b`],
);

function work(source: string): void {
  try {
    const doc = fromMarkdown(source);
    toMarkdown(doc);
    toHtml(doc);
    readDocument(doc);
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
  }
}

/** Milliseconds of the processor, the least of several: what other programs do meanwhile is not in it. */
function costOf(source: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3; turn++) {
    const start = process.cpuUsage();
    work(source);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

describe('hostile Markdown', () => {
  // Eight times the length: sixty-four times the effort, where it grows with the square. A millisecond is for what both cost.
  it.each(HOSTILE)('costs more only as it gets longer: %j', (_what, make) => {
    work(make(LONG));
    expect(costOf(make(LONG))).toBeLessThan(24 * (costOf(make(SHORT)) + 1));
  });
});
