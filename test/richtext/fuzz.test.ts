import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ValidationError } from '../../src/errors.ts';
import type { RichText } from '../../src/richtext/document.ts';
import { fromMarkdown } from '../../src/richtext/from-markdown.ts';
import { readDocument } from '../../src/richtext/read.ts';
import { schema } from '../../src/richtext/schema.ts';
import { toHtml } from '../../src/richtext/to-html.ts';
import { toMarkdown } from '../../src/richtext/to-markdown.ts';
import { toText } from '../../src/richtext/to-text.ts';
import { documents, markdowns } from './documents.ts';

const RUNS = {
  numRuns: Number(process.env.RUNS) || 400,
  ...(process.env.TEST_SEED ? { seed: Number(process.env.TEST_SEED) } : {}),
};

/** What is read, or undefined for what is refused as it should be. */
function read(reader: () => RichText): RichText | undefined {
  try {
    return reader();
  } catch (error) {
    if (error instanceof ValidationError) return undefined;
    throw error;
  }
}

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
      RUNS,
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
      RUNS,
    );
  });
});
