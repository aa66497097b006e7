import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ValidationError } from '../../src/errors.ts';
import { cleanPieces, cleanText } from '../../src/richtext/clean-text.ts';
import type { RichText } from '../../src/richtext/document.ts';
import { fromMarkdown } from '../../src/richtext/from-markdown.ts';
import { readDocument } from '../../src/richtext/read.ts';
import { schema } from '../../src/richtext/schema.ts';
import { toHtml } from '../../src/richtext/to-html.ts';
import { toMarkdown } from '../../src/richtext/to-markdown.ts';
import { toText } from '../../src/richtext/to-text.ts';
import { seeded } from '../support/random.ts';
import { documents, markdowns, texts } from './documents.ts';

const { seed } = seeded();
/** TEST_RUNS is for a longer look than every change needs. */
const runs = (usual: number) => ({ seed, numRuns: Number(process.env.TEST_RUNS) || usual });

const UNSEEN = Array.from(
  '\u200b\u200c\u200d\u200e\u200f\u061c\u180b\ufe0e\ufe0f\u{e0100}\u{e007f}\u{e0067}\u202e\u034f',
).concat(Array.from('\u{1f3f4}\u{1f469}\u{1f467}\u{1f3fd}❤1#ن\u094dक漢ខ\u1820a\n '));

/** What is read, or undefined for what is refused as it should be. */
function read(reader: () => RichText): RichText | undefined {
  try {
    return reader();
  } catch (error) {
    if (error instanceof ValidationError) return undefined;
    throw error;
  }
}

describe('a text', () => {
  it('that is clean stays as it is, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(texts, fc.constantFrom(...UNSEEN)), { maxLength: 12 }), (pieces) => {
        const clean = cleanPieces(pieces);
        expect(cleanPieces(clean)).toEqual(clean);
        expect(cleanText(clean.join(''))).toBe(clean.join(''));
        expect(clean.join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2060\ufeff]/);
      }),
      runs(2_000),
    );
  });
});

describe('documents', () => {
  it('have one normal form, which Markdown carries whole', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const doc = read(() => readDocument(given));
        if (!doc) return;
        schema.nodeFromJSON(doc).check();
        expect(readDocument(doc)).toEqual(doc);
        const source = toMarkdown(doc);
        expect(fromMarkdown(source), source).toEqual(doc);
      }),
      runs(150),
    );
  });
});

describe('Markdown', () => {
  it('is read whatever it is, and a second time changes nothing', () => {
    fc.assert(
      fc.property(markdowns, (source) => {
        const doc = read(() => fromMarkdown(source));
        if (!doc) return;
        schema.nodeFromJSON(doc).check();
        expect(readDocument(doc)).toEqual(doc);
        const again = toMarkdown(doc);
        expect(fromMarkdown(again), again).toEqual(doc);
        expect(toMarkdown(fromMarkdown(again))).toBe(again);
        expect(toHtml(doc)).not.toMatch(
          /<(?!\/?(?:p|h[1-6]|ul|ol|li|blockquote|pre|code|a|strong|em|s|span|br|input)\b)/,
        );
        toText(doc);
      }),
      runs(600),
    );
  });
});
