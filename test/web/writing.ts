import { print } from 'graphql';
import type { CDPSession } from 'playwright-core';
import { expect } from 'vitest';
import { UpdateRecordsDocument } from '../../schema/operations/generated/graphql.ts';
import { type Client, execute, textOf } from '../../src/client/index.ts';
import { eventually } from '../support/eventually.ts';
import { as } from '../support/make.ts';
import type { LargeTable } from './large-table.ts';

const UPDATE = textOf(UpdateRecordsDocument, print);

/** What somebody writes while the page is used. */
export interface Writing {
  /** By record, what its last change wrote into Notes. */
  last: ReadonlyMap<string, string>;
  /** How many there were, and how many came to the page. */
  count(): { written: number; came: number };
  /** How many came a second, from the first to the last. */
  perSecond(): number;
  /** When all of it has been answered, and has come. */
  stop(): Promise<void>;
}

/** Writes a text into the Notes of a record, over whatever is there. */
export async function writeNotes(
  client: Client,
  table: LargeTable,
  record: string,
  value: string,
): Promise<void> {
  const cells = [{ fieldId: table.field('Notes'), value, version: 1 }];
  const input = { tableId: table.id, records: [{ id: record, cells }], onConflict: 'OVERWRITE' as const };
  const { updateRecords } = await execute(client, UPDATE, { input });
  as(updateRecords, 'UpdateRecordsPayload');
}

/** Goes on until it is stopped, every second change into a record that the page shows. All that is written has the name in it. */
export async function writeTo(
  table: LargeTable,
  client: Client,
  page: { chrome: CDPSession; seen(): Promise<{ first: number; count: number }> },
  { name, perSecond }: { name: string; perSecond: number },
): Promise<Writing> {
  const pattern = new RegExp(`${name} \\d+`, 'g');
  const last = new Map<string, string>();
  const came = new Set<string>();
  const times = { first: 0, last: 0 };
  const note = ({ response }: { response: { payloadData: string } }) => {
    for (const [text] of response.payloadData.matchAll(pattern)) {
      came.add(text);
      times.last = performance.now();
      times.first ||= times.last;
    }
  };
  await page.chrome.send('Network.enable');
  page.chrome.on('Network.webSocketFrameReceived', note);

  let seen = await page.seen();
  const looking = setInterval(async () => {
    seen = await page.seen();
  }, 200);
  const answers: Promise<void>[] = [];
  const start = performance.now();
  // By the clock and not by counting turns: a turn that comes late is made up for.
  const writing = setInterval(() => {
    const due = ((performance.now() - start) * perSecond) / 1_000;
    while (answers.length < due) {
      const at = answers.length;
      const row = at % 2 === 0 ? seen.first + (at % seen.count) : (at * 7_919) % table.records;
      const record = table.record(Math.min(row, table.records - 1));
      const value = `${name} ${at}`;
      last.set(record, value);
      answers.push(writeNotes(client, table, record, value));
    }
  }, 10);

  return {
    last,
    count: () => ({ written: answers.length, came: came.size }),
    perSecond: () => ((came.size - 1) * 1_000) / (times.last - times.first),
    async stop() {
      clearInterval(writing);
      clearInterval(looking);
      await Promise.all(answers);
      // The stream may come after the answers.
      await eventually(() => expect(came.size).toBe(answers.length));
      page.chrome.off('Network.webSocketFrameReceived', note);
      await page.chrome.send('Network.disable');
    },
  };
}
