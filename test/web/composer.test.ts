import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ValidationError } from '../../src/errors.ts';
import type { RichText } from '../../src/richtext/document.ts';
import { safeHref } from '../../src/richtext/href.ts';
import { readDocument } from '../../src/richtext/read.ts';
import { schema as served } from '../../src/richtext/schema.ts';
import { documents } from '../richtext/documents.ts';
import { seeded } from '../support/random.ts';

const { seed } = seeded();

// By its address, since the page is checked with the types of browsers and tests with those of Node.
const address = new URL('../../web/comments/extensions.ts', import.meta.url).href;
const { extensionsOf, isLink } = await import(address);
const { makeMention } = await import(new URL('../../web/comments/mention.ts', import.meta.url).href);
const schema = getSchema(extensionsOf(makeMention(), ''));

/** What the server stores of it; undefined for what it refuses. */
function stored(given: unknown): RichText | undefined {
  try {
    return readDocument(given);
  } catch (error) {
    if (error instanceof ValidationError) return undefined;
    throw error;
  }
}

describe('the text field of comments', () => {
  it('holds whatever a comment can be, so that editing one loses nothing', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const body = stored(given);
        if (!body) return;
        const held = schema.nodeFromJSON(body);
        held.check();
        expect(readDocument(held.toJSON())).toEqual(body);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('has nothing that the server refuses', () => {
    expect(Object.keys(schema.nodes).filter((name) => !(name in served.nodes))).toEqual([]);
    expect(Object.keys(schema.marks).filter((name) => !(name in served.marks))).toEqual([]);
  });

  it('makes links of the addresses that the server takes, and of no others', () => {
    const written = [
      'https://example.org/a?b=c#d',
      'http://localhost:4000/',
      'mailto:ada@example.org',
      'HTTPS://EXAMPLE.ORG',
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://example.org/',
      'tel:123',
      '/path',
      'https://ada:secret@example.org/',
      'https://bank.example@evil.example/',
      `https://example.org/${'a'.repeat(2_048)}`,
      'https://',
    ];
    expect(written.filter((href) => isLink(href))).toEqual(written.filter((href) => safeHref(href) !== null));
  });
});
