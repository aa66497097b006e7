import { readFile } from 'node:fs/promises';
import { print } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  CreateFieldDocument,
  CreateRecordsDocument,
  LockCellDocument,
  NotificationEventsDocument,
  TableChangesDocument,
} from '../../schema/operations/generated/graphql.ts';
import { metricList } from '../../src/http/metric-list.ts';
import { createQueue } from '../../src/queue/queue.ts';
import { eventually } from '../support/eventually.ts';
import { type MadeTable, makeBase, makeRecords, makeTable, serverOfSuite, there } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { openRaw, type RawSocket } from '../support/raw-socket.ts';
import type { Person } from '../support/server.ts';

/** One exposition, taken apart by the rules of the format. Fails where it breaks one. */
class Exposition {
  readonly types = new Map<string, string>();
  readonly helps = new Map<string, string>();
  readonly samples = new Map<string, number>();

  constructor(text: string) {
    expect(text.endsWith('\n')).toBe(true);
    for (const line of text.split('\n')) {
      if (line !== '') this.#take(line);
    }
    expect([...this.types.keys()].sort()).toEqual([...this.helps.keys()].sort());
    for (const [name, type] of this.types) if (type === 'histogram') this.#checkHistogram(name);
  }

  #take(line: string) {
    const [, keyword, about = '', rest = ''] = /^# (HELP|TYPE) ([a-zA-Z_:][\w:]*) (.+)$/.exec(line) ?? [];
    if (keyword) {
      const known = keyword === 'HELP' ? this.helps : this.types;
      expect(known.has(about), `${keyword} of ${about} twice`).toBe(false);
      if (keyword === 'TYPE') expect(['counter', 'gauge', 'histogram', 'summary']).toContain(rest);
      known.set(about, rest);
      return;
    }
    const label = String.raw`[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*"`;
    const sample = new RegExp(
      String.raw`^([a-zA-Z_:][\w:]*)(\{${label}(?:,${label})*\})? ([+-]?(?:\d[\d.e+-]*|Inf)|Nan)$`,
    );
    const [, name = '', labels = '', value = ''] = there(sample.exec(line) ?? undefined);
    const family = name.replace(/_(bucket|sum|count)$/, (suffix) =>
      this.types.get(name.slice(0, -suffix.length)) === 'histogram' ||
      this.types.get(name.slice(0, -suffix.length)) === 'summary'
        ? ''
        : suffix,
    );
    expect(this.types.has(family), `${line}: its type stands before it`).toBe(true);
    if (this.types.get(family) === 'counter') expect(name).toMatch(/_total$/);
    expect(this.samples.has(name + labels), `${name}${labels} twice`).toBe(false);
    this.samples.set(name + labels, Number(value.replace('Inf', 'Infinity')));
  }

  #checkHistogram(name: string) {
    const counts = [...this.samples].filter(([key]) => key.startsWith(`${name}_count`));
    for (const [key, count] of counts) {
      const labels = key.slice(`${name}_count`.length).slice(1, -1);
      const buckets = [...this.samples].filter(
        ([bucket]) => bucket.startsWith(`${name}_bucket`) && bucket.includes(labels),
      );
      const values = buckets.map(([, value]) => value);
      expect(values, `${key}: they grow`).toEqual([...values].sort((a, b) => a - b));
      expect(buckets.at(-1)?.[0]).toContain('le="+Inf"');
      expect(buckets.at(-1)?.[1]).toBe(count);
    }
  }

  of(sample: string): number {
    return this.samples.get(sample) ?? 0;
  }
}

describeServer('the metrics', () => {
  const server = serverOfSuite('server');
  let ada: Person;
  let table: MadeTable;
  const sockets: RawSocket[] = [];

  const scrape = async () => new Exposition(await (await fetch(`${server().url}/metrics`)).text());

  /** Waits until a sample is by so much above what it was. */
  async function grown(before: Exposition, expected: Record<string, number>): Promise<Exposition> {
    return eventually(async () => {
      const now = await scrape();
      const found = Object.keys(expected).map((name) => [name, now.of(name) - before.of(name)]);
      expect(Object.fromEntries(found)).toEqual(expected);
      return now;
    }, 15_000);
  }

  const write = async (value: string) =>
    makeRecords(ada, table.id, [[{ fieldId: table.field('Name'), value }]]);

  beforeAll(async () => {
    ada = await server().as('ada');
    table = await makeTable(ada, await makeBase(ada), [{ name: 'Name', type: 'LONG_TEXT' }]);
  });

  afterAll(async () => {
    for (const socket of sockets) await socket.close();
  });

  async function open(): Promise<RawSocket> {
    const socket = await openRaw(server().url, ada.token);
    sockets.push(socket);
    return socket;
  }

  it('count what is followed and what is delivered, by field and by socket', async () => {
    const before = await scrape();
    const [one, two] = [await open(), await open()];
    one.operate('a', TableChangesDocument, { tableId: table.id, after: table.cursor });
    one.operate('b', NotificationEventsDocument, {});
    two.operate('a', TableChangesDocument, { tableId: table.id, after: table.cursor });
    const events = await fetch(`${server().url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${ada.token}`,
      },
      body: JSON.stringify({ query: print(TableChangesDocument), variables: { tableId: table.id } }),
    });
    await grown(before, {
      cobase_connections: 2,
      'cobase_subscriptions{field="tableChanges"}': 3,
      'cobase_subscriptions{field="notifications"}': 1,
      cobase_stream_groups: 1,
      cobase_stream_members: 2,
      cobase_stream_logs: 1,
    });
    await write('x');
    await grown(before, {
      cobase_deliveries_total: 3,
      'cobase_mutation_seconds_count{operation="createRecords"}': 1,
      cobase_gap_repairs_total: 0,
      cobase_log_lag_revisions: 0,
    });
    await events.body?.cancel();
    one.send({ type: 'complete', id: 'b' });
    await two.close();
    await grown(before, {
      cobase_connections: 1,
      'cobase_subscriptions{field="tableChanges"}': 1,
      'cobase_subscriptions{field="notifications"}': 0,
      cobase_stream_members: 1,
    });
    await one.close();
    const after = await grown(before, { cobase_connections: 0, cobase_stream_groups: 0 });
    expect(after.of('cobase_bus_sent_total')).toBeGreaterThan(before.of('cobase_bus_sent_total'));
    expect(after.of('cobase_database_answers_total')).toBeGreaterThan(
      before.of('cobase_database_answers_total'),
    );
    expect(after.of('cobase_log_locks_total')).toBeGreaterThan(before.of('cobase_log_locks_total'));
    expect(after.of('cobase_log_lock_seconds_total')).toBeGreaterThan(
      before.of('cobase_log_lock_seconds_total'),
    );
  });

  it('count who is behind, and who has to start anew', async () => {
    const before = await scrape();
    const slow = await open();
    slow.operate('a', TableChangesDocument, { tableId: table.id, after: 'no cursor' });
    await grown(before, { 'cobase_resyncs_total{reason="CURSOR_UNKNOWN"}': 1 });
    slow.pause();
    await eventually(async () => {
      const cells = [{ fieldId: table.field('Name'), value: 'x'.repeat(90_000) }];
      await makeRecords(ada, table.id, Array(8).fill(cells));
      expect((await scrape()).of('cobase_stream_behind{state="full"}')).toBe(1);
    });
    slow.resume();
    await grown(before, {
      'cobase_stream_behind{state="full"}': 0,
      'cobase_stream_behind{state="reading"}': 0,
    });
    await slow.close();
  });

  it('count what was refused, by whom', async () => {
    const before = await scrape();
    const [record] = await write('x');
    const cell = { recordId: there(record).id, fieldId: table.field('Name') };
    const holder = await open();
    const other = await open();
    const locked = async (socket: RawSocket) => {
      socket.operate('lock', LockCellDocument, { input: { cells: [cell] } });
      return socket.first(({ id, type }) => id === 'lock' && type === 'next');
    };
    await locked(holder);
    await locked(other);
    await ada.run(CreateRecordsDocument, { input: { tableId: `${table.id}x`, records: [] } });
    await ada.ask(CreateRecordsDocument, { input: { tableId: table.id, records: 'no list' as never } });
    const nobody = await fetch(`${server().url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: print(CreateRecordsDocument),
        variables: { input: { tableId: table.id, records: [{ cells: [] }] } },
      }),
    });
    expect(await nobody.text()).toContain('UNAUTHENTICATED');
    const ofForm = await fetch(`${server().url}/graphql`, { method: 'POST', body: '{ viewer { name } }' });
    expect(ofForm.status).toBe(415);
    const after = await grown(before, {
      'cobase_mutation_errors_total{operation="lockCell",code="CELL_LOCKED"}': 1,
      'cobase_mutation_seconds_count{operation="lockCell"}': 2,
      'cobase_mutation_errors_total{operation="createRecords",code="UNAUTHENTICATED"}': 1,
      'cobase_refusals_total{limit="simple_request"}': 1,
      'cobase_faults_total{where="request"}': 0,
    });
    const codes = [...after.samples.keys()].filter((name) => name.startsWith('cobase_mutation_errors_total'));
    expect(codes.join()).not.toContain('createRecords",code="INTERNAL');
    for (const socket of [holder, other]) await socket.close();
  });

  it('count those who wait for each other', async () => {
    const before = await scrape();
    await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        ada.run(CreateFieldDocument, {
          input: { tableId: table.id, name: `Field ${index}`, type: 'TEXT' },
        }),
      ),
    );
    const after = await scrape();
    expect(after.of('cobase_turn_waits_total')).toBeGreaterThan(before.of('cobase_turn_waits_total'));
    expect(after.of('cobase_turn_wait_seconds_total')).toBeGreaterThan(
      before.of('cobase_turn_wait_seconds_total'),
    );
  });

  it('count jobs by kind and state', async () => {
    const { db } = server().opened.database;
    await createQueue(server().opened.database)
      .send(db, 'mail', [{ mailId: 'none' }])
      .execute();
    await eventually(async () =>
      expect((await scrape()).of('cobase_queue_jobs{queue="mail",state="created"}')).toBe(1),
    );
  });

  it('count faults of requests', async () => {
    const before = await scrape();
    const { records } = server().opened.app.services;
    const { create } = records;
    records.create = () => Promise.reject(new Error('a fault of the test'));
    const answer = await ada.ask(CreateRecordsDocument, {
      input: { tableId: table.id, records: [{ cells: [] }] },
    });
    records.create = create;
    expect(answer.errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
    await grown(before, {
      'cobase_faults_total{where="request"}': 1,
      'cobase_mutation_errors_total{operation="createRecords",code="INTERNAL_SERVER_ERROR"}': 1,
    });
  });

  it('are those that the documents name, and no others but of the process', async () => {
    const document = await readFile('docs/OPERATIONS.md', 'utf8');
    const { types, samples } = await scrape();
    const shown = [...types.keys()].filter((name) => !/^(process|nodejs)_/.test(name));
    expect(shown.sort()).toEqual(Object.keys(metricList).sort());
    const rows = [...document.matchAll(/^\| `(cobase_\w+)` \| (\w+) \|/gm)].map(([, name, type]) => [
      name,
      type,
    ]);
    expect(rows.sort()).toEqual([...types].filter(([name]) => shown.includes(name)).sort());
    // Also what the alerts and the text around them speak of.
    const named = new Set(document.match(/\b(cobase|nodejs|process)_[a-z0-9_]+\b(?!\*)/g));
    for (const name of named) {
      const found = [...samples.keys()].some((sample) => sample === name || sample.startsWith(`${name}{`));
      expect(found || types.has(name), name).toBe(true);
    }
  });

  it('are for this machine alone', async () => {
    const forwarded = await fetch(`${server().url}/metrics`, { headers: { 'x-forwarded-for': '127.0.0.1' } });
    expect(forwarded.status).toBe(404);
    expect(await forwarded.text()).not.toContain('cobase_');
  });
});
