import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ValidationError } from '../../src/errors.ts';
import type { RichText } from '../../src/richtext/document.ts';
import { fromMarkdown } from '../../src/richtext/from-markdown.ts';
import { safeHref } from '../../src/richtext/href.ts';
import { readDocument } from '../../src/richtext/read.ts';
import { toHtml } from '../../src/richtext/to-html.ts';
import { toMarkdown } from '../../src/richtext/to-markdown.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { HARMLESS_BODIES, HOSTILE_ADDRESSES, REFUSED } from './hostile.ts';

const isBrowsing = hasChromium('hostile comments in a browser');

/** What a comment may become, and with which attributes. */
const ALLOWED: Record<string, string[]> = {
  A: ['href', 'rel', 'dir'],
  BLOCKQUOTE: [],
  BR: [],
  CODE: ['data-language'],
  EM: [],
  INPUT: ['type', 'disabled', 'checked'],
  LI: ['data-type', 'data-checked'],
  OL: ['start'],
  PRE: ['dir'],
  P: ['dir'],
  S: [],
  SPAN: ['data-mention', 'dir'],
  STRONG: [],
  UL: ['data-type'],
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`H${level}`, ['dir']])),
};

const read = (body: unknown) => (typeof body === 'string' ? fromMarkdown(body) : readDocument(body));

/** Markdown always becomes something, unless nothing of it is seen. */
function htmlOf(body: unknown): string {
  return toHtml(read(body));
}

function refusal(body: unknown): unknown {
  try {
    return readDocument(body);
  } catch (error) {
    return error;
  }
}

describe('a hostile body', () => {
  it.each(REFUSED)('is refused: %s', (_what, body) => {
    const error = refusal(body);
    expect(error).toBeInstanceOf(ValidationError);
    const { issues } = error as ValidationError;
    expect(issues).toHaveLength(1);
    expect(JSON.stringify(issues).length).toBeLessThan(2_000);
  });

  it('leaves no trace in what all objects have', () => {
    for (const [, body] of REFUSED) refusal(body);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).level).toBeUndefined();
  });

  it.each(HOSTILE_ADDRESSES)('has no link to %j', (href) => {
    expect(safeHref(href)).toBeNull();
  });

  it.each(HARMLESS_BODIES)('is text in HTML and Markdown alike: %j', (body) => {
    const doc: RichText = read(body);
    expect(readDocument(doc)).toEqual(doc);
    expect(fromMarkdown(toMarkdown(doc))).toEqual(doc);
    for (const [, href] of toHtml(doc).matchAll(/href="([^"]*)"/g))
      expect(href).toMatch(/^(https?:\/\/|mailto:)/);
  });
});

describe.skipIf(!isBrowsing)('a hostile body in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
  });

  /** Puts each into a page that forbids nothing, touches everything in it, and says what came of it. */
  async function show(htmls: string[]) {
    const context = await browser.newContext();
    const requests: string[] = [];
    await context.route('**', (route) => {
      requests.push(route.request().url());
      return route.abort();
    });
    const page = await context.newPage();
    page.on('popup', (popup) => requests.push(popup.url()));
    const results = await page.evaluate(async (bodies) => {
      const window = globalThis as unknown as PageWindow;
      const { document } = window;
      let hacked = 0;
      window.hacked = () => {
        hacked += 1;
      };
      // Where a link would lead is read from it; to go there would end the test.
      document.addEventListener('click', (event) => event.preventDefault());
      const found: Found[] = [];
      for (const body of bodies) {
        document.body.innerHTML = body;
        const elements = [...document.body.querySelectorAll('*')];
        for (const element of elements) {
          for (const type of ['click', 'mouseover', 'mouseenter', 'focus', 'error', 'load', 'toggle']) {
            element.dispatchEvent(new window.Event(type, { bubbles: true, cancelable: true }));
          }
        }
        await new Promise((resolve) => window.setTimeout(resolve, 0));
        found.push({
          hacked,
          elements: elements.map((element) => ({
            tag: element.tagName,
            attributes: element.getAttributeNames(),
            protocol: element.protocol ?? null,
          })),
        });
        hacked = 0;
      }
      // What was loaded late would run now.
      await new Promise((resolve) => window.requestAnimationFrame(() => window.setTimeout(resolve, 50)));
      return { found, late: hacked, location: String(window.location) };
    }, htmls);
    await context.close();
    return { ...results, requests };
  }

  it('would be noticed', async () => {
    const { found, late, requests } = await show([
      '<a href="javascript:void 0" onclick="hacked()">x</a>',
      '<img src="https://example.org/x.png" onerror="hacked()">',
    ]);
    expect(found[0]).toMatchObject({ hacked: 1, elements: [{ protocol: 'javascript:' }] });
    expect((found[1]?.hacked ?? 0) + late).toBeGreaterThan(0);
    expect(requests).toEqual(['https://example.org/x.png']);
  });

  it('runs nothing, loads nothing, and is made of nothing but what a comment is made of', async () => {
    const { found, late, location, requests } = await show(HARMLESS_BODIES.map(htmlOf));
    expect({ late, location, requests }).toEqual({ late: 0, location: 'about:blank', requests: [] });
    expect(found).toHaveLength(HARMLESS_BODIES.length);
    found.forEach(({ hacked, elements }, index) => {
      const body = JSON.stringify(HARMLESS_BODIES[index]);
      expect(hacked, body).toBe(0);
      for (const { tag, attributes, protocol } of elements) {
        expect(ALLOWED, body).toHaveProperty(tag);
        expect(ALLOWED[tag], body).toEqual(expect.arrayContaining(attributes));
        if (tag === 'A') expect(['http:', 'https:', 'mailto:'], body).toContain(protocol);
      }
    });
  });
});

interface Found {
  hacked: number;
  elements: { tag: string; attributes: string[]; protocol: string | null }[];
}

interface PageElement {
  tagName: string;
  protocol?: string;
  getAttributeNames(): string[];
  dispatchEvent(event: object): void;
}

/** What is used of a browser's window; the tests are compiled without its types. */
interface PageWindow {
  document: {
    body: { innerHTML: string; querySelectorAll(selector: string): Iterable<PageElement> };
    addEventListener(type: string, listener: (event: { preventDefault(): void }) => void): void;
  };
  hacked(): void;
  Event: new (type: string, init: object) => object;
  setTimeout(then: (value: unknown) => void, ms: number): void;
  requestAnimationFrame(then: () => void): void;
  location: unknown;
}
