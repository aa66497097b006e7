import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  AddCommentDocument,
  RecordsDocument,
  TableDocument,
  UpdateRecordsDocument,
} from '../../schema/operations/generated/graphql.ts';
import { kill, type Started, started } from '../run/process.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/folder.ts';
import { as, there } from '../support/make.ts';
import { type Person, personAt } from '../support/server.ts';
import { openWindow, type Window, type WindowOptions } from './window.ts';

const AXE = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url).pathname;
const PHONE = { width: 390, height: 844 };

describe.skipIf(!hasChromium('who can use the page'))('the page for everybody', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: Started;
  let browser: Browser;
  let grace: Person;
  let tableId: string;
  let records: { id: string }[];
  let fields: { id: string; name: string; type: string }[];
  const windows: Window[] = [];

  const record = (at: number) => there(records[at]).id;
  const field = (name: string) => there(fields.find((one) => one.name === name)).id;
  const ofType = (type: string) => there(fields.find((one) => one.type === type)).id;

  beforeAll(async () => {
    folder = await temporaryFolder();
    server = await started({ DATA_DIR: join(folder.path, 'data'), PORT: '0' });
    browser = await launchChromium();
    const answer = await fetch(`${server.url}/demo/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'grace' }),
    });
    grace = personAt(server.url, there(Object(await answer.json()).token));
  });

  afterEach(async ({ task }) => {
    const pictures = process.env.PICTURES;
    for (const [at, { page, close }] of windows.splice(0).entries()) {
      if (pictures) await page.screenshot({ path: join(pictures, `${task.name.slice(0, 20)} ${at}.png`) });
      await close();
    }
  });

  afterAll(async () => {
    await browser?.close();
    await kill(server);
    await folder?.remove();
  });

  async function open(options: WindowOptions): Promise<Window> {
    const window = await openWindow(browser, server.url, { script: AXE, ...options });
    windows.push(window);
    // What moves is not audited half way.
    await window.page.emulateMedia({ reducedMotion: 'reduce' });
    return window;
  }

  async function openTable(options: WindowOptions): Promise<Window> {
    const window = await open(options);
    await window.page.getByRole('gridcell').first().waitFor();
    tableId = there(new URL(window.page.url()).searchParams.get('table'));
    ({ fields } = there((await grace.run(TableDocument, { id: tableId })).table));
    const page = there((await grace.run(RecordsDocument, { tableId, first: 20 })).table).records;
    records = page.edges.map(({ node }) => node);
    return window;
  }

  async function comment(at: number, text: string) {
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
    const input = { recordId: record(at), fieldId: field('Title'), body };
    as((await grace.run(AddCommentDocument, { input })).addComment, 'AddCommentPayload');
  }

  it('says who there is to be', async () => {
    const { page } = await open({});
    await page.getByRole('button', { name: /Ada Lovelace/ }).waitFor();
    await audit(page, 'sign-in');
  });

  it('has a grid that says what it is, at rest and while it is edited', async () => {
    const ada = await openTable({ person: 'ada' });
    const { page } = ada;
    const other = await open({ person: 'grace' });
    await other.cell(record(1), field('Title')).click();
    await other.page.keyboard.type('Held');
    await ada.cell(record(3), field('Title')).click();
    await page.getByText('Held').waitFor();
    await audit(page, 'grid, with somebody in it');

    await page.keyboard.press('F2');
    await page.getByRole('textbox').waitFor();
    await audit(page, 'a text that is edited');
    await page.keyboard.press('Escape');

    for (const type of ['SINGLE_SELECT', 'DATE']) {
      await ada.cell(record(3), ofType(type)).dblclick();
      await page.locator('.editor').waitFor();
      await audit(page, `a ${type} that is edited`);
      await page.keyboard.press('Escape');
    }

    await ada.cell(record(1), field('Title')).click();
    await page
      .getByText(/is editing/)
      .first()
      .waitFor();
    await audit(page, 'a cell that is held');

    await ada.cell(record(3), field('Title')).click({ button: 'right' });
    await page.getByRole('menu').waitFor();
    await audit(page, 'the menu of a record');
  });

  it('has panels that say what they are', async () => {
    const ada = await openTable({ person: 'ada' });
    const { page } = ada;
    await comment(2, '@Ada Lovelace, is this right?');
    await comment(4, 'And this, @Ada Lovelace?');
    await page.getByRole('button', { name: /^Notifications, 2 unread/ }).click();
    const inbox = page.getByRole('dialog', { name: 'Notifications' });
    await inbox.getByText('is this right?').waitFor();
    await audit(page, 'the inbox');
    await inbox.getByRole('button', { name: 'Notification preferences' }).click();
    const preferences = page.getByRole('dialog', { name: 'Notification preferences' });
    await preferences.getByRole('table').first().waitFor();
    await audit(page, 'the preferences');
    await preferences.getByRole('button', { name: 'Close' }).click();

    await ada.cell(record(2), field('Title')).click();
    await page.getByRole('button', { name: 'Comments', exact: true }).click();
    await page.getByRole('button', { name: /^Comment on/ }).waitFor();
    await page.getByRole('list', { name: 'Threads' }).getByText('is this right?').waitFor();
    await audit(page, 'the comments');
    await page.getByRole('button', { name: 'Reply to Grace Hopper' }).click();
    await page.getByRole('textbox', { name: /^Reply/ }).click();
    await page.keyboard.type('It is, @gra');
    await page.getByRole('option', { name: /Grace/ }).waitFor();
    await audit(page, 'a thread, and somebody to mention');

    await page.getByRole('button', { name: 'Activity', exact: true }).click();
    await page
      .getByRole('complementary', { name: 'Activity' })
      .getByText(/commented/)
      .first()
      .waitFor();
    await audit(page, 'the activity');
  });

  it('says that it is offline, and where somebody was quicker', async () => {
    const ada = await openTable({ person: 'ada' });
    const { page } = ada;
    await ada.cell(record(6), field('Title')).click();
    await page.context().setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await page.keyboard.type('Mine');
    await page.keyboard.press('Enter');
    await audit(page, 'offline');
    const cells = [{ fieldId: field('Title'), value: 'Theirs', version: 1 }];
    const input = { tableId, records: [{ id: record(6), cells }], onConflict: 'OVERWRITE' as const };
    as((await grace.run(UpdateRecordsDocument, { input })).updateRecords, 'UpdateRecordsPayload');
    await page.context().setOffline(false);
    await page.getByRole('dialog', { name: 'Somebody was quicker' }).waitFor();
    await audit(page, 'a conflict');
  });

  it('is used from the sign-in on by the keyboard alone', async () => {
    const { page } = await open({});
    const { keyboard } = page;
    await page.getByRole('button', { name: /Ada Lovelace/ }).waitFor();
    await tabTo(page.getByRole('button', { name: /Ada Lovelace/ }));
    await keyboard.press('Enter');
    await page.getByRole('gridcell').first().waitFor();
    await tabTo(page.getByRole('grid'));
    const active = () => page.locator('[role=gridcell][aria-selected=true]');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await active().waitFor();
    // Screen readers are told where the keyboard is.
    const id = there(await page.getByRole('grid').getAttribute('aria-activedescendant'));
    expect(await active().getAttribute('id')).toBe(id);
    await keyboard.type('By the keyboard');
    await keyboard.press('Enter');
    await page.locator(`[id="${id}"]`, { hasText: 'By the keyboard' }).waitFor();

    await keyboard.press('Control+Shift+m');
    await focused(page.getByRole('textbox', { name: /^Comment on/ }));
    await keyboard.type('Said by the keyboard');
    await keyboard.press('Control+Enter');
    await page
      .getByRole('article', { name: 'Ada Lovelace wrote' })
      .getByText('Said by the keyboard')
      .waitFor();

    const bell = page.getByRole('button', { name: /^Notifications/ });
    await tabTo(bell, 'Shift+Tab');
    await keyboard.press('Enter');
    const inbox = page.getByRole('dialog', { name: 'Notifications' });
    await inbox.waitFor();
    await eventually(async () => expect(await inbox.evaluate(hasFocus)).toBe(true));
    await keyboard.press('Escape');
    await inbox.waitFor({ state: 'detached' });
    await focused(bell);
  });

  it('is read and commented on at a telephone', async () => {
    const ada = await openTable({ person: 'ada', size: PHONE });
    const { page } = ada;
    await eventually(async () => expect(await ada.cell(record(0), field('Title')).innerText()).not.toBe(''));
    await fits(page);
    await ada.cell(record(5), field('Title')).click();
    await page.getByRole('button', { name: 'Comments', exact: true }).click();
    await page.getByRole('button', { name: /^Comment on/ }).click();
    const text = page.getByRole('textbox', { name: /^Comment on/ });
    await text.click();
    await page.keyboard.type('From the telephone');
    await fits(page);
    await audit(page, 'the comments at a telephone');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page.getByRole('article', { name: 'Ada Lovelace wrote' }).getByText('From the telephone').waitFor();
    await fits(page);
  });
});

/** Nothing that keeps people out, in the light and in the dark, whose only difference is its colours. */
async function audit(page: Page, state: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const options = colorScheme === 'light' ? {} : { runOnly: ['color-contrast'] };
    // In its new colours.
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
    const { violations }: { violations: Violation[] } = await page.evaluate(
      `axe.run(${JSON.stringify({ ...options, resultTypes: ['violations'] })})`,
    );
    const found = violations.flatMap(({ id, impact, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${impact} ${id}: ${html}\n${failureSummary}`),
    );
    expect.soft(found, `${state}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** As far as it is told here. */
interface Violation {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

/** By the key that goes from one control to the next, as often as it takes to come by all of them. */
async function tabTo(locator: Locator, key: 'Shift+Tab' | 'Tab' = 'Tab') {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await locator.evaluate(isFocused)) return;
    await locator.page().keyboard.press(key);
  }
  await focused(locator);
}

const focused = (locator: Locator) =>
  eventually(async () => expect(await locator.evaluate(isFocused)).toBe(true));

/** As far as it is needed here. */
interface Element {
  matches(selector: string): boolean;
  querySelector(selector: string): object | null;
}

/** Runs in the page. */
function isFocused(element: Element): boolean {
  return element.matches(':focus');
}

/** Runs in the page. */
function hasFocus(element: Element): boolean {
  return element.matches(':focus-within');
}

/** The page itself does not scroll to the side. */
async function fits(page: Page) {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
}
