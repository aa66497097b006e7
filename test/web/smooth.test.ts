import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CellLocks,
  type Client,
  cellLocks,
  joinPresence,
  type Presence,
} from '../../src/client/index.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { startServer, type TestServer, testSettings } from '../support/server.ts';
import { type LargeTable, makeLargeTable } from './large-table.ts';
import { openWindow, type Window } from './window.ts';
import { type Writing, writeNotes, writeTo } from './writing.ts';

const RECORDS = 100_000;
const A_SECOND = 50;
const TAKES_MS = 4_000;
/** Of 20 keys a second. */
const KEY_MS = 50;
const PROMISED_MS = 50;
const COLUMNS = 8;

/** What `meter.js` has measured: milliseconds between frames, and from keys to the frames that show them. */
interface Measured {
  frames: number[];
  keys: number[];
  mostRows: number;
}

describe.skipIf(!hasChromium('the page with a large table'))('a table of 100,000 records', () => {
  let remove: () => Promise<void>;
  let server: TestServer;
  let browser: Browser;
  let table: LargeTable;
  let ada: Window;
  let chrome: CDPSession;
  let presence: Presence;
  let locks: CellLocks;
  let grace: Client;
  /** Of Ada's, as Grace has heard of them. */
  const heard = { places: new Set<string>(), held: new Set<string>(), drafts: new Set<unknown>() };

  beforeAll(async () => {
    const own = await testSettings(modes.at(-1) ?? 'embedded');
    remove = own.remove;
    server = await startServer(own.settings);
    table = await makeLargeTable(server, RECORDS);
    browser = await launchChromium();
    const opened = performance.now();
    const tookMs = () => Math.round(performance.now() - opened);
    const script = new URL('meter.js', import.meta.url).pathname;
    ada = await openWindow(browser, server.url, {
      token: table.ada.token,
      search: `table=${table.id}`,
      script,
    });
    chrome = await ada.page.context().newCDPSession(ada.page);
    await ada.page.getByText('Loading 100,000 records …').waitFor();
    const toldMs = tookMs();
    await ada.page.getByRole('gridcell').first().waitFor({ timeout: 120_000 });
    console.log(`opened: ${toldMs} ms to what is loading, ${tookMs()} ms to the rows; ${await heap()} MB`);

    grace = table.grace.socket();
    const tableId = table.id;
    presence = joinPresence(grace, {
      tableId,
      input: { state: 'EDITING', cell: { recordId: table.record(3), fieldId: table.field('Owner') } },
      onChange() {
        for (const { user, cell } of presence.members.values())
          if (user.name === 'ada' && cell) heard.places.add(cell.recordId);
      },
    });
    locks = cellLocks(grace, {
      tableId,
      onChange() {
        for (const { user, recordId } of locks.locks.values())
          if (user.name === 'ada') heard.held.add(recordId);
        for (const { draft } of locks.drafts.values()) heard.drafts.add(draft);
      },
    });
  }, 180_000);

  afterAll(async () => {
    presence?.leave();
    locks?.stop();
    await browser?.close();
    await server?.close();
    await remove?.();
  });

  /** Counts from here on how often the function runs that draws a cell, since what it draws may be what was there. */
  async function countCells(): Promise<() => Promise<number>> {
    await chrome.send('Profiler.enable');
    await chrome.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    return async () => {
      const { result } = await chrome.send('Profiler.takePreciseCoverage');
      await chrome.send('Profiler.disable');
      const page = there(result.find(({ url }) => /\/main-\w+\.js$/.test(url)));
      const source = await (await fetch(page.url)).text();
      const calls = page.functions
        .map(({ ranges: [range] }) => there(range))
        .filter(({ startOffset, endOffset }) => source.slice(startOffset, endOffset).includes('"gridcell"'))
        .sort((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset));
      return there(calls[0]).count;
    };
  }

  async function heap(): Promise<number> {
    await chrome.send('HeapProfiler.collectGarbage');
    const { usedSize } = await chrome.send('Runtime.getHeapUsage');
    return Math.round(usedSize / 1e6);
  }

  const seen = (): Promise<{ first: number; count: number }> => ada.page.evaluate('meter.seen()');
  const texts = (field: string): Promise<Record<string, string>> =>
    ada.page.evaluate(`meter.texts('${table.field(field)}')`);

  /** The wheel in small steps and in pages, and now and then far away. */
  async function scroll() {
    const { page } = ada;
    await page.mouse.move(640, 400);
    const end = performance.now() + TAKES_MS;
    for (let step = 0; performance.now() < end; step += 1) {
      const direction = step % 80 < 50 ? 1 : -1;
      const far = step % 40 === 39 ? 400_000 : step % 5 === 4 ? 700 : 100;
      await page.mouse.wheel(0, direction * far);
      await page.waitForTimeout(20);
    }
  }

  /** Into one cell after the other, from wherever the page is, by way of others. */
  async function type() {
    const { page } = ada;
    const { first } = await seen();
    await ada.cell(table.record(first + 2), table.field('Title')).click();
    const end = performance.now() + TAKES_MS;
    let written = 0;
    while (performance.now() < end) {
      await page.keyboard.type(`Typed ${written}`, { delay: KEY_MS });
      for (const key of ['Enter', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
        await page.keyboard.press(key, { delay: KEY_MS });
      }
      written += 1;
    }
  }

  async function measured(what: () => Promise<void>): Promise<Measured> {
    await ada.page.evaluate('meter.start()');
    await what();
    return await ada.page.evaluate('meter.stop()');
  }

  /**
   * The best of five rounds, since other programs of this machine hold frames up too: what the page itself makes slow is slow in
   * each of them. Rows are few in every one.
   */
  async function promised(name: string, what: () => Promise<void>): Promise<void> {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5 && best > PROMISED_MS; round += 1) {
      const { frames, keys, mostRows } = await measured(what);
      console.log(told(name, frames), keys.length > 0 ? told('; from key to frame', keys) : '');
      expect(mostRows).toBeLessThan(50);
      expect(frames.length).toBeGreaterThan(40);
      best = Math.min(best, percentile(frames, 0.95));
    }
    expect(best).toBeLessThanOrEqual(PROMISED_MS);
  }

  /** Grace writes, half of it where Ada looks. */
  async function whileWriting(name: string, what: () => Promise<void>): Promise<Writing> {
    const writing = await writeTo(table, grace, { chrome, seen }, { name, perSecond: A_SECOND });
    try {
      await what();
    } finally {
      await writing.stop();
    }
    return writing;
  }

  it('scrolls smoothly', () => promised('scrolling, quiet', scroll));

  it('is typed into smoothly', () => promised('typing, quiet', type));

  it('scrolls smoothly while another person writes fifty changes a second', async () => {
    const writing = await whileWriting('Beside scrolling', () => promised('scrolling, 50 changes/s', scroll));
    await arrived(writing);
  });

  it('is typed into smoothly while another person writes fifty changes a second', async () => {
    for (const of of Object.values(heard)) of.clear();
    const writing = await whileWriting('Beside typing', () => promised('typing, 50 changes/s', type));
    const typed = await texts('Title');
    expect(Object.values(typed)).toEqual(expect.arrayContaining(['Typed 0', 'Typed 1']));
    await arrived(writing);
    // Meanwhile Ada was somewhere, held cells, and was seen typing.
    expect(heard.places.size).toBeGreaterThan(2);
    expect(heard.held.size).toBeGreaterThan(1);
    expect(heard.drafts).toContain('Typed 1');
  });

  /** As many as were to come, and the last of them are shown. */
  async function arrived({ count, perSecond, last }: Writing) {
    console.log(`${count().written} changes written, ${Math.round(perSecond())}/s came to the page`);
    expect(perSecond()).toBeGreaterThan(0.9 * A_SECOND);
    // The page may have been scrolled on after the last of them.
    const [newest = ''] = [...last.keys()].slice(-1);
    await ada.page.evaluate(`meter.show(${Number(newest.slice(-10))})`);
    await eventually(async () => {
      const notes = Object.entries(await texts('Notes')).filter(([recordId]) => last.has(recordId));
      expect(Object.fromEntries(notes)).toEqual(
        Object.fromEntries(notes.map(([recordId]) => [recordId, last.get(recordId)])),
      );
      expect(notes.length).toBeGreaterThan(0);
    });
  }

  it('draws of a change its own row, and of one out of sight nothing', async () => {
    const { first, count } = await seen();
    const near = [first + 1, first + 4, first + count - 1].map(table.record);
    const far = [first + 5_000, first + 6_000].map((row) => table.record(row % RECORDS));
    const isStill = async () => expect(await ada.page.locator('.cell-flash').count()).toBe(0);
    await eventually(isStill);
    await ada.page.evaluate('meter.watchDrawing()');
    const cellsDrawn = await countCells();
    await Promise.all([...far, ...near].map((record) => writeNotes(grace, table, record, 'Once')));
    const once = Object.fromEntries(near.map((record) => [record, 'Once']));
    await eventually(async () => expect(await texts('Notes')).toMatchObject(once));
    await eventually(isStill);
    const drawn: string[] = await ada.page.evaluate('meter.drawn()');
    expect(drawn.sort()).toEqual(near.sort());
    // Its cells when it changes and when it has been shown for long enough, and perhaps once between.
    expect(await cellsDrawn()).toBeLessThanOrEqual(3 * near.length * COLUMNS);
  });

  it('is shown on a machine that is four times as slow', async () => {
    await chrome.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    for (const [name, what] of Object.entries({ scrolling: scroll, typing: type })) {
      const { frames, keys } = await measured(what);
      console.log(
        told(`${name}, quiet, a quarter of the speed`, frames),
        keys.length > 0 ? told('; from key to frame', keys) : '',
      );
    }
    await chrome.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    expect(ada.faults).toEqual([]);
  });
});

function percentile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function told(name: string, values: number[]): string {
  const [p50, p95, p99, max] = [0.5, 0.95, 0.99, 1].map((part) => percentile(values, part).toFixed(0));
  return `${name}: p50 ${p50}, p95 ${p95}, p99 ${p99}, max ${max} ms of ${values.length}`;
}
