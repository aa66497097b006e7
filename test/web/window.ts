import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** One window of the page, as one person has it open. */
export interface Window {
  readonly page: Page;
  /** What the page complained of: exceptions, the console's errors, what its policy forbade, what was not found. */
  readonly faults: string[];
  /** Requests that left the server's own origin. */
  readonly elsewhere: string[];
  /** The cell of a record and a field, by their ids. */
  cell(record: string, field: string): Locator;
  close(): Promise<void>;
}

export interface WindowOptions {
  /** A demo person. */
  person?: string;
  /** Of somebody who has signed in with it before, where there are no demo people. */
  token?: string;
  /** The file of a script that is there before the page's own. */
  script?: string;
  /** Where in the page, such as `?table=…`. */
  search?: string;
  size?: { width: number; height: number };
  colorScheme?: 'dark' | 'light';
}

/** Opens it in a browser profile of its own. */
export async function openWindow(
  browser: Browser,
  origin: string,
  options: WindowOptions = {},
): Promise<Window> {
  const { person, token, script, search = '', colorScheme = 'light' } = options;
  const { size = { width: 1280, height: 800 } } = options;
  const context = await browser.newContext({ viewport: size, colorScheme, locale: 'en-US' });
  const page = await context.newPage();
  const { faults, elsewhere } = watch(context, page, origin);
  if (token) await page.addInitScript(`sessionStorage.setItem('cobase.token', '${token}')`);
  if (script) await page.addInitScript({ path: script });
  const query = new URLSearchParams(search);
  if (person) query.set('person', person);
  await page.goto(`${origin}/?${query}`);
  return {
    page,
    faults,
    elsewhere,
    cell: (record, field) => page.locator(`[data-record="${record}"] [data-field="${field}"]`),
    close: () => context.close(),
  };
}

function watch(context: BrowserContext, page: Page, origin: string) {
  const faults: string[] = [];
  const elsewhere: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  const isOwn = (url: string) => new URL(url.replace(/^ws/, 'http')).origin === origin;
  context.on('request', (request) => isOwn(request.url()) || elsewhere.push(request.url()));
  page.on('websocket', (socket) => isOwn(socket.url()) || elsewhere.push(socket.url()));
  return { faults, elsewhere };
}
