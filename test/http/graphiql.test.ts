import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { graphiqlOptions, renderGraphiql } from '../../src/http/graphiql.ts';
import { eventually } from '../support/eventually.ts';
import { type Person, startServer, type TestServer, testSettings } from '../support/server.ts';
import { makeTable } from './table.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
if (!CHROMIUM) {
  const message = 'There is no Chromium here: the tests of GraphiQL in a browser are skipped.';
  if (process.env.CI === 'true') throw new Error(message);
  console.warn(`\n\n  !!  ${message}\n\n`);
}

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

describe.skipIf(!CHROMIUM)('GraphiQL in a browser without the internet', () => {
  let server: TestServer;
  let remove: () => Promise<void>;
  let browser: Browser;
  let ada: Person;
  let page: Page;
  let elsewhere: string[];
  let faults: string[];
  let requests: { method: string; type: string; body: string }[];
  let frames: string[];
  let closedSockets: number;

  beforeAll(async () => {
    const own = await testSettings('embedded');
    remove = own.remove;
    server = await startServer(own.settings);
    ada = await server.as('ada');
    browser = await chromium.launch({
      ...(CHROMIUM ? { executablePath: CHROMIUM } : {}),
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await remove?.();
  });

  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    page = await context.newPage();
    elsewhere = [];
    faults = [];
    requests = [];
    frames = [];
    closedSockets = 0;
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
    return async () => {
      expect(elsewhere).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    };
  });

  const open = async (search: string) => {
    await page.goto(`${server.url}/graphql${search}`);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  };
  const run = () => page.locator('.graphiql-execute-button').click();
  const answer = () => page.locator('.graphiql-response .view-lines').first().textContent();
  const sees = (text: string) =>
    eventually(async () => expect((await answer())?.replaceAll('\u00a0', ' ')).toContain(text));
  const picture = (name: string) =>
    process.env.PICTURES && page.screenshot({ path: join(process.env.PICTURES, `${name}.png`) });
  const link = (person: Person, query?: string) =>
    `?token=${person.token}${query ? `&query=${encodeURIComponent(query)}` : ''}`;

  it('runs the first query as the person of the link', async () => {
    const table = await makeTable(ada);
    await open(link(ada));
    expect(await page.title()).toBe('Cobase');
    await page.locator('.graphiql-container').getByText('Cobase', { exact: true }).waitFor();
    await run();
    await sees('"name": "ada"');
    await sees(table.id);
    await picture('query');
  });

  it('runs a subscription over WebSocket, signed in, until it is stopped', async () => {
    const table = await makeTable(ada);
    const query = `subscription Watch { tableChanges(tableId: "${table.id}") { ... on TableRevision { revision actor { name } } } }`;
    await open(link(ada, query));
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
  });

  it('shows the fault of a subscription', async () => {
    await open(link(ada, 'subscription { tableChanges(tableId: "nothing") { __typename } }'));
    await run();
    await sees('NOT_FOUND');
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

  it.each(HOSTILE.slice(0, 3))('runs nothing from the link: %s', async (token) => {
    await open(`?token=${encodeURIComponent(token)}&query=${encodeURIComponent('{ viewer { id } }')}`);
    await run();
    await sees('UNAUTHENTICATED');
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });
});
