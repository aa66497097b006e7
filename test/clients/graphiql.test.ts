import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { schema } from '../../schema/schema.ts';
import { graphiqlOptions, renderGraphiql } from '../../src/http/graphiql.ts';
import { makeTable } from '../http/table.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { there } from '../support/make.ts';
import { type Person, startServer, type TestServer, testSettings } from '../support/server.ts';

const isBrowsing = hasChromium('GraphiQL in a browser');

/** What no page may ever take over from its address. */
const HOSTILE = [
  '</script><script>window.hacked = true</script>',
  '"><img src=x onerror="window.hacked = true">',
  "'-alert(1)-'",
  'a b',
  'a\nb',
  'é',
  '\u2028',
];

describe('the page of GraphiQL', () => {
  it('is called Cobase and signs in with the token of its link', () => {
    const options = graphiqlOptions('http://127.0.0.1:4000/graphql?token=aaa.b-b.c_c');
    expect(options.title).toBe('Cobase');
    expect(JSON.parse(options.initialHeaders ?? '')).toEqual({ Authorization: 'Bearer aaa.b-b.c_c' });
  });

  it('has no sign-in without a token', () => {
    expect(graphiqlOptions('/graphql')).not.toHaveProperty('initialHeaders');
    expect(graphiqlOptions('/graphql?token=')).not.toHaveProperty('initialHeaders');
  });

  it.each(HOSTILE)('takes nothing over from a token that is none: %j', async (token) => {
    const options = graphiqlOptions(`/graphql?token=${encodeURIComponent(token)}`);
    expect(options).toEqual(graphiqlOptions('/graphql'));
    expect(await renderGraphiql(options)).toBe(await renderGraphiql(graphiqlOptions('/graphql')));
  });
});

describe.skipIf(!isBrowsing)('GraphiQL in a browser without the internet', () => {
  let server: TestServer;
  let remove: () => Promise<void>;
  let browser: Browser;
  let ada: Person;
  let page: Page;
  const elsewhere: string[] = [];
  const faults: string[] = [];
  const requests: { method: string; type: string; body: string }[] = [];
  const frames: string[] = [];
  let closedSockets = 0;

  // The page is 9 MB, and each opening takes a second or more: the tests share it, in the order in which they stand.
  beforeAll(async () => {
    const own = await testSettings('embedded');
    remove = own.remove;
    server = await startServer(own.settings);
    ada = await server.as('ada');
    browser = await launchChromium();
  });

  /** A browser that has never been here. */
  const comeAnew = async () => {
    await page?.context().close();
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    page = await context.newPage();
    const isOwn = (url: string) =>
      /^(data|blob):/.test(url) || new URL(url.replace(/^ws/, 'http')).origin === server.url;
    page.on('request', (request) => {
      if (!isOwn(request.url())) elsewhere.push(request.url());
      requests.push({
        method: request.method(),
        type: request.headers().accept ?? '',
        body: request.postData() ?? '',
      });
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('websocket', (socket) => {
      if (!isOwn(socket.url())) elsewhere.push(socket.url());
      socket.on('framesent', ({ payload }) => frames.push(String(payload)));
      socket.on('close', () => {
        closedSockets += 1;
      });
    });
  };

  beforeEach(() => {
    for (const list of [requests, frames]) list.length = 0;
    closedSockets = 0;
    return () => {
      expect(elsewhere).toEqual([]);
      expect(faults).toEqual([]);
    };
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await remove?.();
  });

  const open = async (search: string) => {
    await page.goto(`${server.url}/graphql${search}`, { waitUntil: 'domcontentloaded' });
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  };
  const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? '';
  const editor = () => page.locator('.graphiql-query-editor .view-lines').first();
  /** Types it by its keys, over what stood there; what the editor adds by itself must come out as what was typed. */
  const type = async (text: string) => {
    await editor().click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.type(text);
    await page.keyboard.press('Escape');
    await eventually(async () => expect(plain(await editor().textContent())).toBe(text));
  };
  const run = () => page.locator('.graphiql-execute-button').click();
  const answer = () => page.locator('.graphiql-response .view-lines').first().textContent();
  const sees = (text: string) => eventually(async () => expect(plain(await answer())).toContain(text));
  const picture = (name: string) =>
    process.env.PICTURES && page.screenshot({ path: join(process.env.PICTURES, `${name}.png`) });
  const link = (person: Person, query?: string) =>
    `?token=${person.token}${query ? `&query=${encodeURIComponent(query)}` : ''}`;

  it.each(HOSTILE.slice(0, 3))('runs nothing from the link: %s', async (token) => {
    await comeAnew();
    await open(`?token=${encodeURIComponent(token)}&query=${encodeURIComponent('{ viewer { id } }')}`);
    await run();
    await sees('UNAUTHENTICATED');
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });

  it('has its script from a file that a browser keeps', async () => {
    const sources = await page
      .locator('script[src]')
      .evaluateAll((all) => all.map((script) => String(Reflect.get(script, 'src'))));
    expect(sources).toEqual([expect.stringMatching(/\/graphql\/graphiql\.js\?[\w-]{16}$/)]);
    const texts = await Promise.all(
      ['gzip, br', 'identity'].map(async (encoding) => {
        const response = await fetch(there(sources[0]), { headers: { 'accept-encoding': encoding } });
        expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
        expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : 'gzip');
        expect(response.headers.get('cache-control')).toContain('immutable');
        return response.text();
      }),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(await page.content()).not.toContain(there(texts[0]).slice(0, 200));
    expect((await fetch(there(sources[0]), { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${server.url}/graphql/other.js`)).status).toBe(404);
  });

  it('runs the first query as the person of the link', async () => {
    const table = await makeTable(ada);
    await comeAnew();
    await open(link(ada));
    expect(await page.title()).toBe('Cobase');
    await page.locator('.graphiql-container').getByText('Cobase', { exact: true }).waitFor();
    await run();
    await sees('"name": "ada"');
    await sees(table.id);
    await picture('query');
  });

  it('runs a query that is typed', async () => {
    await type('query Who { viewer { email } }');
    await run();
    await sees('"email": "ada@example.org"');
  });

  it('runs what is typed at once, whatever stood there before, and shows the fault of a subscription', async () => {
    await type('subscription Gone { tableChanges(tableId: "nothing mutation") { __typename } }');
    await run();
    await sees('NOT_FOUND');
    await type('{ viewer { name } } # subscription');
    await run();
    await sees('"name": "ada"');
  });

  it('runs a mutation that is typed, and shows how it is refused', async () => {
    await type(
      'mutation { createBase(input: { name: "Typed" }) { ... on CreateBasePayload { base { name } } } }',
    );
    await run();
    await sees('"name": "Typed"');
    await type('mutation { createBase(input: { name: "" }) { __typename ... on Error { code } } }');
    await run();
    await sees('"__typename": "ValidationError"');
    await sees('"code": "VALIDATION"');
  });

  it('runs a subscription that is typed over WebSocket, signed in, until it is stopped', async () => {
    const table = await makeTable(ada);
    await type(
      `subscription Watch { tableChanges(tableId: "${table.id}") { ... on TableRevision { revision actor { name } } } }`,
    );
    requests.length = 0;
    await run();
    await eventually(() => expect(server.opened.app.hubs.watched).toBe(1));
    await table.add('one');
    await sees('"revision": 2');
    await sees('"name": "ada"');
    await table.add('two');
    await sees('"revision": 3');
    await picture('subscription');
    expect(JSON.parse(frames[0] ?? '{}')).toEqual({
      type: 'connection_init',
      payload: { Authorization: `Bearer ${ada.token}` },
    });
    expect(
      requests.filter(({ type, body }) => type.includes('event-stream') || body.includes('tableChanges')),
    ).toEqual([]);
    await run();
    await eventually(() => expect(server.opened.app.hubs.watched).toBe(0));
    await eventually(() => expect(closedSockets).toBe(1));
    await table.add('three');
    await type('{ viewer { name } }');
    await run();
    await sees('"viewer"');
    expect(plain(await answer())).not.toContain('revision');
  });

  it('completes what is typed, with what it is', async () => {
    await editor().click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('{ unr');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('vie');
    const widget = page.locator('.suggest-widget.visible');
    await widget.getByText('viewer', { exact: true }).first().waitFor();
    await picture('completion');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(plain(await editor().textContent())).toMatch(/^\{ viewer/));
    await page.keyboard.press('Escape');
  });

  it('explains the schema', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const docs = page.locator('.graphiql-doc-explorer');
    await docs.getByText('Query', { exact: true }).first().click();
    await docs.getByText('bases', { exact: true }).first().waitFor();
    await docs.getByText('BaseConnection', { exact: true }).first().click();
    await docs.getByText(descriptionOf('BaseConnection')).waitFor();
    await docs.getByText('pageInfo', { exact: true }).first().waitFor();
    await picture('docs');
  });

  it('signs in as the person of a newer link, whoever was here before', async () => {
    const grace = await server.as('grace');
    const query = '{ viewer { email } }';
    await open(link(ada, query));
    await run();
    await sees('ada@example.org');
    await page.reload();
    await run();
    await sees('ada@example.org');
    await open(link(grace, query));
    await run();
    await sees('grace@example.org');
  });
});

function descriptionOf(type: string): string {
  return schema.getType(type)?.description ?? '';
}
