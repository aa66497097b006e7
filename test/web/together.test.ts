import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  BasesDocument,
  RecordsDocument,
  TableDocument,
  UpdateRecordsDocument,
  ViewerDocument,
} from '../../schema/operations/generated/graphql.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { kill, type Started, started } from '../run/process.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/folder.ts';
import { as, there } from '../support/make.ts';
import { type Person, personAt } from '../support/server.ts';
import { openWindow, type Window } from './window.ts';

/** As far as it is needed here. */
interface Shown {
  textContent: string | null;
  firstChild: { nodeType: number; textContent: string | null } | null;
  querySelector(selector: string): { textContent: string | null } | null;
}

/** What a cell shows, without the names of who is there. Runs in the page. */
function shownValue(cell: Shown): string {
  const own = cell.firstChild?.nodeType === 3 ? cell.firstChild : cell.querySelector('[class^="value"]');
  return own?.textContent ?? '';
}

/** The server as a newcomer starts it, and the windows that its start prints; the second one behind a line that can be cut. */
describe.skipIf(!hasChromium('the page in two windows'))('two people in two windows', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: Started;
  let line: TcpProxy;
  let browser: Browser;
  let ada: Window;
  let grace: Window;
  let api: Person;
  let tableId: string;
  let records: { id: string }[];
  let fields: { id: string; name: string }[];

  const field = (name: string) => there(fields.find((one) => one.name === name)).id;
  const record = (at: number) => there(records[at]).id;
  const title = (window: Window, at: number) => window.cell(record(at), field('Title'));

  beforeAll(async () => {
    folder = await temporaryFolder();
    server = await started({ DATA_DIR: join(folder.path, 'data'), PORT: '0' });
    api = personAt(server.url, server.token);
    const { bases } = await api.run(BasesDocument, {});
    line = await startProxy({ target: { port: Number(new URL(server.url).port) } });
    browser = await launchChromium();
    ada = await openWindow(browser, server.url, { person: 'ada' });
    grace = await openWindow(browser, `http://127.0.0.1:${line.port}`, { person: 'grace' });
    await grace.page.getByRole('gridcell').first().waitFor();
    await ada.page.getByRole('gridcell').first().waitFor();
    tableId = there(new URL(ada.page.url()).searchParams.get('table'));
    ({ fields } = there((await api.run(TableDocument, { id: tableId })).table));
    const page = there((await api.run(RecordsDocument, { tableId, first: 20 })).table).records;
    records = page.edges.map(({ node }) => node);
    expect(bases.totalCount).toBe(1);
  });

  // To be looked at: PICTURES=folder.
  afterEach(async ({ task }) => {
    const pictures = process.env.PICTURES;
    if (!pictures || task.result?.state !== 'fail') return;
    for (const [name, window] of Object.entries({ ada, grace }))
      await window.page.screenshot({ path: join(pictures, `${task.name.slice(0, 20)} ${name}.png`) });
  });

  afterAll(async () => {
    await browser?.close();
    await line?.close();
    await kill(server);
    await folder?.remove();
  });

  /** Without the names of who is there. */
  const textOf = async (window: Window, at: number, name = 'Title') =>
    await window.cell(record(at), field(name)).evaluate(shownValue);
  const shows = (window: Window, at: number, text: string, name = 'Title') =>
    eventually(async () => expect(await textOf(window, at, name)).toBe(text));

  /** Over the cell, whatever was in it. */
  async function type(window: Window, at: number, text: string) {
    await title(window, at).click();
    await window.page.keyboard.type(text);
    await window.page.keyboard.press('Enter');
  }

  it('sees what the other types, who holds the cell, and then what was written', async () => {
    await title(grace, 1).click();
    // Her place.
    await eventually(async () => expect(await title(ada, 1).innerText()).toContain('Grace'));
    // Nothing that is in the title already.
    await grace.page.keyboard.type('Second Lo');
    // Her lock, and what she is typing.
    await eventually(async () => expect(await title(ada, 1).innerText()).toContain('Second Lo'));
    await title(ada, 1).dblclick();
    expect(await title(ada, 1).getByRole('textbox').count(), 'a held cell opens no editor').toBe(0);
    await eventually(async () =>
      expect(await title(ada, 1).innerText()).toContain('Grace Hopper is editing this cell'),
    );
    await grace.page.keyboard.type('ve');
    await grace.page.keyboard.press('Enter');
    await title(ada, 4).click();
    await shows(ada, 1, 'Second Love');
    await shows(grace, 1, 'Second Love');
  });

  it('undoes by key, and does it again', async () => {
    await type(ada, 2, 'Undone');
    await shows(grace, 2, 'Undone');
    await ada.page.keyboard.press('Control+z');
    await shows(grace, 2, 'I Married a Strange Person');
    await ada.page.keyboard.press('Control+Shift+z');
    await shows(grace, 2, 'Undone');
  });

  it('goes offline and back: the edits of both are there, and where both wrote, one decides', async () => {
    line.refuse();
    line.cut();
    await grace.page.getByText('You are offline.').waitFor();
    await type(grace, 5, 'Written offline');
    await type(grace, 6, 'Mine of six');
    await type(grace, 7, 'Mine of seven');
    await shows(grace, 5, 'Written offline');
    await type(ada, 6, 'Theirs of six');
    await type(ada, 7, 'Theirs of seven');
    await type(ada, 8, 'Written meanwhile');
    await shows(ada, 8, 'Written meanwhile');
    expect(await textOf(grace, 8)).not.toBe('Written meanwhile');
    line.accept();

    const dialog = grace.page.getByRole('dialog', { name: 'Somebody was quicker' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('Ada Lovelace');
    expect(await dialog.innerText()).toMatch(/Theirs of six.*Mine of six/s);
    await dialog.getByRole('button', { name: 'Take theirs' }).click();
    await eventually(async () => expect(await dialog.innerText()).toMatch(/Theirs of seven.*Mine of seven/s));
    await dialog.getByRole('button', { name: 'Keep mine' }).click();
    await dialog.waitFor({ state: 'detached' });
    await grace.page.getByText('You are offline.').waitFor({ state: 'detached' });
    for (const window of [ada, grace]) {
      await shows(window, 5, 'Written offline');
      await shows(window, 6, 'Theirs of six');
      await shows(window, 7, 'Mine of seven');
      await shows(window, 8, 'Written meanwhile');
    }
    // The broken line is told on the console, and nothing else is.
    expect(
      grace.faults.filter((fault) => !/WebSocket|ERR_CONNECTION|ERR_EMPTY|Failed to fetch/.test(fault)),
    ).toEqual([]);
    grace.faults.length = 0;
  });

  it('mentions somebody, whose bell counts, who answers, and both see it', async () => {
    await title(ada, 3).click();
    await ada.page.getByRole('button', { name: 'Comments', exact: true }).click();
    await ada.page.getByRole('button', { name: /^Comment on Let's Talk/ }).click();
    await ada.page.getByRole('textbox', { name: /^Comment on/ }).click();
    await ada.page.keyboard.type('Is this right, @gra');
    await ada.page.getByRole('option', { name: /Grace Hopper/ }).waitFor();
    await ada.page.keyboard.press('Enter');
    await ada.page.keyboard.type('?');
    await ada.page.keyboard.press('Control+Enter');

    const bell = grace.page.getByRole('button', { name: /^Notifications/ });
    const counts = (label: string) =>
      eventually(async () => expect(await bell.getAttribute('aria-label')).toBe(label));
    // That she was added to the base she has not read either.
    await counts('Notifications, 2 unread');
    expect(await grace.page.title()).toBe('(2) Movies · Cobase');
    await bell.click();
    await grace.page
      .getByRole('dialog', { name: 'Notifications' })
      .getByRole('button', { name: /Ada Lovelace/ })
      .first()
      .click();
    const reply = grace.page.getByRole('textbox', { name: /^Reply to Ada/ });
    await reply.click();
    await grace.page.keyboard.type('It is.');
    await grace.page.keyboard.press('Control+Enter');
    await counts('Notifications, 1 unread');
    await ada.page.getByRole('article', { name: 'Grace Hopper wrote' }).getByText('It is.').waitFor();
    // The cell shows that there is talk about it.
    await eventually(async () => expect(await title(ada, 3).innerText()).toContain('open threads'));

    await grace.page.getByRole('button', { name: 'Resolve', exact: true }).first().click();
    await eventually(async () => expect(await title(ada, 3).innerText()).not.toContain('open threads'));
  });

  it('brings back a value from the activity', async () => {
    await type(ada, 9, 'A slip');
    await shows(grace, 9, 'A slip');
    await grace.page.getByRole('button', { name: 'Activity', exact: true }).click();
    await grace.page
      .getByRole('button', { name: /^Restore: Ada Lovelace changed Title of/ })
      .first()
      .click();
    await shows(ada, 9, 'Duel in the Sun');
    await shows(grace, 9, 'Duel in the Sun');
  });

  it('flashes what a program writes, in the colour of its person', async () => {
    const input = {
      tableId,
      records: [{ id: record(10), cells: [{ fieldId: field('Title'), value: 'By a program', version: 1 }] }],
      onConflict: 'OVERWRITE' as const,
    };
    as((await api.run(UpdateRecordsDocument, { input })).updateRecords, 'UpdateRecordsPayload');
    const flash = title(grace, 10).locator('.cell-flash');
    await flash.waitFor();
    const colored = await flash.getAttribute('style');
    expect(colored).toContain((await api.run(ViewerDocument, {})).viewer.user.color);
    await shows(grace, 10, 'By a program');
    await flash.waitFor({ state: 'detached' });
  });

  it('shows what a program writes into so many records that they are loaded anew', async () => {
    const page = there((await api.run(RecordsDocument, { tableId, first: 500 })).table).records;
    const more = there(
      (await api.run(RecordsDocument, { tableId, first: 100, after: page.pageInfo.endCursor })).table,
    ).records;
    const ids = [...page.edges, ...more.edges].map(({ node }) => node.id);
    const cells = [{ fieldId: field('Title'), value: 'By the hundred', version: 1 }];
    const input = { tableId, records: ids.map((id) => ({ id, cells })), onConflict: 'OVERWRITE' as const };
    as((await api.run(UpdateRecordsDocument, { input })).updateRecords, 'UpdateRecordsPayload');
    for (const window of [ada, grace]) for (const at of [0, 12]) await shows(window, at, 'By the hundred');
  });

  it('nothing was complained of, and no request left the server', () => {
    for (const window of [ada, grace]) {
      expect(window.faults).toEqual([]);
      expect(window.elsewhere).toEqual([]);
    }
  });
});
