import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../../src/http/rest/endpoints.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { serverOfSuite } from '../support/make.ts';
import { openapi } from './answers.ts';

const isBrowsing = hasChromium('the page of the API in a browser');

const server = serverOfSuite('embedded');

describe('the page of the API', () => {
  it('shows all endpoints, parameters and schemas, and runs nothing', async () => {
    const response = await fetch(`${server().url}/api`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    const html = await response.text();
    expect(html).not.toMatch(/<script|\son\w+=|style="|src=/i);
    for (const { method, path, summary } of endpoints) {
      expect(html).toContain(`<h2>${summary}</h2>`);
      expect(html).toContain(`${method}</span> <code>${path}</code>`);
    }
    for (const name of Object.keys(openapi.components.schemas)) expect(html).toContain(`id="schema-${name}"`);
  });

  it('has a place for each of its links', async () => {
    const html = await (await fetch(`${server().url}/api`)).text();
    const links = new Set([...html.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id));
    expect(links.size).toBeGreaterThan(30);
    for (const id of links) expect(html.split(` id="${id}"`), id).toHaveLength(2);
  });

  it('is there to be read alone', async () => {
    const head = await fetch(`${server().url}/api`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const post = await fetch(`${server().url}/api`, { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect((await fetch(`${server().url}/api/`)).status).toBe(404);
  });
});

describe.skipIf(!isBrowsing)('the page of the API in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it.each([
    ['a screen', 1280, 'light'],
    ['a phone', 360, 'dark'],
  ] as const)('fits on %s, without a complaint', async (_name, width, colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${server().url}/api`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    for (const details of await page.locator('details > summary').all()) {
      if (await details.isVisible()) await details.click();
      if (asked.length > 1) break;
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    const background = await page.evaluate('getComputedStyle(document.querySelector("pre")).borderTopWidth');
    expect(background, 'the style applies').toBe('1px');
    expect(complaints.filter((text) => !/favicon/.test(text))).toEqual([]);
    expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/api']);
    await page.close();
  });
});
