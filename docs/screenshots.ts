/** Makes the pictures of the page for the documents, in `docs/images/`: a server as a newcomer starts it, and people who use it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startProxy } from '../test/faults/tcp-proxy.ts';
import { kill, type Started, started } from '../test/run/process.ts';
import { launchChromium } from '../test/support/chromium.ts';
import { openWindow, type Window } from '../test/web/window.ts';

const OUT = 'docs/images';
const PHONE = { width: 390, height: 844 };

/** A server whose demo people have colours apart: they come of their ids, and two may have the same. */
async function startColorful(folder: string): Promise<Started> {
  for (let attempt = 0; ; attempt++) {
    const server = await started({ DATA_DIR: join(folder, `${attempt}`), PORT: '0' });
    const colors = await Promise.all(
      ['ada', 'grace', 'alan'].map(async (person) => {
        const { token } = await ask(`${server.url}/demo/token`, { person });
        const { data } = await ask(
          `${server.url}/graphql`,
          { query: '{ viewer { user { color } } }' },
          token,
        );
        return data.viewer.user.color;
      }),
    );
    if (new Set(colors).size === colors.length || attempt > 10) return server;
    await kill(server);
  }
}

async function ask(url: string, body: object, token?: string) {
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

const save = (page: Page, name: string) =>
  page.screenshot({ path: `${OUT}/${name}.png`, animations: 'disabled' });

/** By the numbers that the grid shows: rows from 1, the title being the first column. */
const cellAt = ({ page }: Window, row: number, column = 1) =>
  page.locator(`[role=row][aria-rowindex="${row + 1}"] [role=gridcell][aria-colindex="${column + 1}"]`);

async function comment({ page }: Window, text: string, mention?: string) {
  await page.getByRole('button', { name: /^Comment on/ }).click();
  await page.getByRole('textbox', { name: /^Comment on/ }).click();
  await page.keyboard.type(text);
  if (mention) {
    await page.keyboard.type(` @${mention}`);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article').getByText(text).first().waitFor();
}

async function reply({ page }: Window, text: string) {
  await page.getByRole('textbox', { name: /^Reply/ }).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article').getByText(text).first().waitFor();
}

async function pictures(browser: Browser, server: Started) {
  const line = await startProxy({ target: { port: Number(new URL(server.url).port) } });
  const open = async (person: string, options = {}, origin = server.url) => {
    const window = await openWindow(browser, origin, { person, ...options });
    await window.page.getByRole('gridcell').first().waitFor();
    return window;
  };
  const chooser = await openWindow(browser, server.url);
  await chooser.page.getByRole('button', { name: /Ada/ }).waitFor();
  await save(chooser.page, 'sign-in');
  await chooser.close();

  const ada = await open('ada');
  const grace = await open('grace', {}, `http://127.0.0.1:${line.port}`);
  const alan = await open('alan');

  // A thread with an answer, and two people in the table, one of them typing.
  await cellAt(grace, 5).click();
  await grace.page.getByRole('button', { name: 'Comments', exact: true }).click();
  await comment(grace, 'The gross looks too low to me. Can you check it,', 'ada');
  await ada.page.getByRole('button', { name: /^Notifications, \d+ unread/ }).click();
  const notice = ada.page
    .getByRole('dialog', { name: 'Notifications' })
    .getByRole('button', { name: /Grace/ });
  await notice.first().waitFor();
  await save(ada.page, 'inbox');
  await notice.first().click();
  await reply(ada, 'It is the domestic one. The worldwide gross stands beside it.');
  await ada.page.getByRole('button', { name: 'React' }).first().click();
  await ada.page
    .getByRole('button', { name: /thumbs up|👍/i })
    .first()
    .click();
  await cellAt(grace, 9, 2).dblclick();
  await grace.page.keyboard.press('Control+a');
  await grace.page.keyboard.type('1650000');
  await cellAt(alan, 13, 4).click();
  await cellAt(ada, 9, 2).getByText('1650000').waitFor();
  await cellAt(ada, 13, 4).getByText('Alan').waitFor();
  await save(ada.page, 'together');

  await grace.page.keyboard.press('Enter');
  await cellAt(ada, 9, 2).getByText('1,650,000').waitFor();
  await ada.page.getByRole('button', { name: 'Activity', exact: true }).click();
  await ada.page.locator('.activity-go').first().hover();
  await save(ada.page, 'activity');

  // The same cell, written by both while one is cut off.
  line.refuse();
  line.cut();
  await grace.page.getByText('You are offline.').waitFor();
  await cellAt(grace, 7, 2).click();
  await grace.page.keyboard.type('45000');
  await grace.page.keyboard.press('Enter');
  await save(grace.page, 'offline');
  await cellAt(ada, 7, 2).click();
  await ada.page.keyboard.type('44750');
  await ada.page.keyboard.press('Enter');
  await cellAt(alan, 7, 2).getByText('44,750').waitFor();
  line.accept();
  await grace.page.getByRole('dialog', { name: 'Somebody was quicker' }).waitFor();
  await save(grace.page, 'conflict');
  await grace.page.getByRole('button', { name: 'Take theirs' }).click();

  const dark = await open('katherine', { colorScheme: 'dark' });
  await cellAt(alan, 4, 3).click();
  await cellAt(dark, 5).click();
  await dark.page.getByRole('button', { name: 'Comments', exact: true }).click();
  await dark.page.locator('.thread-open').first().click();
  await dark.page.getByRole('textbox', { name: /^Reply/ }).waitFor();
  await save(dark.page, 'dark');

  const phone = await open('tim', { size: PHONE });
  await save(phone.page, 'phone');
  const reader = await open('katherine', { size: PHONE });
  await reader.page.getByRole('button', { name: 'Comments', exact: true }).click();
  await reader.page.locator('.thread-open').first().click();
  await reader.page.getByRole('textbox', { name: /^Reply/ }).waitFor();
  await save(reader.page, 'phone-comments');
  await line.close();
}

const folder = await mkdtemp(join(tmpdir(), 'cobase-'));
const server = await startColorful(folder);
const browser = await launchChromium();
try {
  await pictures(browser, server);
} finally {
  await browser.close();
  await kill(server);
  await rm(folder, { recursive: true });
}
