import { createServer } from 'node:http';
import { eq, sql } from 'drizzle-orm';
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ActivityExportDocument,
  BaseActivityDocument,
  ExportActivityDocument,
  type ExportActivityInput,
  RemoveMemberDocument,
  SetMemberRoleDocument,
  UpdateFieldDocument,
} from '../../schema/operations/generated/graphql.ts';
import type { ActivityFilter } from '../../src/activity/activity.ts';
import { createExportService } from '../../src/activity/export.service.ts';
import { activityExport } from '../../src/activity/export.table.ts';
import { LINK_MS, SILENT_MS } from '../../src/activity/export.ts';
import { memoryBus } from '../../src/bus/memory.ts';
import { createExports } from '../../src/http/export.ts';
import { newId } from '../../src/id.ts';
import { actorOf } from '../../src/stream/change.ts';
import { createLog } from '../../src/stream/log.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, as, makeBase, makeRecords, makeTable, serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { freePort } from '../support/port.ts';
import { seeded } from '../support/random.ts';
import type { Person } from '../support/server.ts';
import { ask, csvOf, exportUrl, linesOf, openSlow, type Query } from './exporting.ts';
import { appendRandom, type Histories, makeHistories, randomFilter } from './history.ts';
import { expectedChanges, type Row, readRows } from './model.ts';

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00A0=1',
  '\uFEFF=1',
  '\u200B-1',
  '\uFF1D1',
  '\uFF0B1',
  '\uFF0D1',
  '\uFF20A',
  'a;=cmd|calc',
  'a\n=1',
  'a\t@x',
  'a;"=1',
  `a; '-1`,
  '=HYPERLINK("http://example.org","x")',
];
const HARMLESS = [
  'plain',
  '1-1',
  'a=b',
  `it's`,
  'quoted "word", comma',
  'line\r\nbreak',
  '',
  '"=1',
  'é\u0301 漢字 😀',
];

function queryOf({ actorIds, kinds, fieldId, recordId, from, until, text }: ActivityFilter): Query {
  return {
    actorId: actorIds,
    kind: kinds,
    fieldId,
    recordId,
    from: from?.toISOString(),
    until: until?.toISOString(),
    text,
  };
}

const idOf = ({ logId, revision, ordinal }: Row) => `act_${logId}_${revision}_${ordinal}`;

describe.each(modes)('exports of activity (%s)', (mode) => {
  const server = serverOfSuite(mode);
  const random = seeded();
  const said = `TEST_SEED=${random.seed}`;
  let ada: Person;
  let histories: Histories;

  beforeAll(async () => {
    const { app, database } = server().opened;
    const people = await Promise.all(['ada', 'bob', 'cy'].map((name) => server().as(name)));
    const users = await Promise.all(people.map(async ({ token }) => (await app.signIn(token)).user));
    ada = there(people[0]);
    const actors = users.map(actorOf);
    histories = await makeHistories(app, database, { owner: there(actors[0]), people: actors, tables: 3 });
    for (let n = 0; n < 120; n++) await appendRandom(histories, random);
  });

  it('hold what a plain filter over the log finds, newest first, in both formats', async () => {
    for (let round = 0; round < 25; round++) {
      const { baseId, tableIds } = histories;
      const tableId = random.below(2) === 0 ? random.pick(tableIds) : null;
      const place = tableId ? { tableId } : { baseId };
      const rows = await readRows(server().opened.database.db, tableId ? [tableId] : [baseId, ...tableIds]);
      const filter = randomFilter(
        histories,
        random,
        rows.map(({ at }) => at),
      );
      const note = `${said} ${JSON.stringify({ filter, place, round })}`;
      const expected = expectedChanges(rows, filter);
      const query = { ...place, ...queryOf(filter) };
      const ndjson = await ask(server().url, 'ndjson', query, ada);
      expect(ndjson.status, `${note} ${ndjson.text}`).toBe(200);
      const lines = linesOf(ndjson.text);
      expect(
        lines.map(({ id }) => id),
        note,
      ).toEqual(expected.map(idOf));
      for (const [index, { change, at }] of expected.entries()) {
        const line = there(lines[index]);
        expect([line.kind, line.at], note).toEqual([change.kind, at.toISOString()]);
        if (!line.cells) continue;
        const side = (of: 'before' | 'after') =>
          Object.fromEntries(there(line.cells).map((cell) => [cell.fieldId, cell[of]]));
        if (change.before) expect(side('before'), note).toEqual(change.before);
        if (change.after) expect(side('after'), note).toEqual(change.after);
      }
      // The first export is on record by now.
      const own = place.baseId ? await readRows(server().opened.database.db, [baseId, ...tableIds]) : rows;
      const csv = csvOf((await ask(server().url, 'csv', query, ada)).text);
      const places = csv.map(
        (line) => `${line['Table ID'] || baseId} ${line.Revision} ${line['Place in revision']}`,
      );
      expect([...new Set(places)], note).toEqual(
        expectedChanges(own, filter).map(({ logId, revision, ordinal }) => `${logId} ${revision} ${ordinal}`),
      );
    }
  });

  it('are for members, and tell others nothing', async () => {
    const [tableId = ''] = histories.tableIds;
    const { baseId } = histories;
    const stranger = await server().as('stranger');
    const { url } = server();
    for (const method of ['GET', 'HEAD']) {
      expect((await ask(url, 'csv', { tableId }, undefined, method)).status).toBe(401);
      expect((await ask(url, 'csv', { tableId }, { token: 'forged' }, method)).status).toBe(401);
      expect((await ask(url, 'csv', { tableId }, stranger, method)).status).toBe(404);
      expect((await ask(url, 'csv', { tableId }, ada, method)).status).toBe(200);
    }
    const [there_, nowhere] = await Promise.all([
      ask(url, 'ndjson', { tableId }, stranger),
      ask(url, 'ndjson', { tableId: newId('tbl') }, stranger),
    ]);
    expect(there_.text).toBe(nowhere.text);
    expect(JSON.parse(there_.text)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect((await ask(url, 'ndjson', { baseId }, stranger)).status).toBe(404);
    await addMember(ada, baseId, 'viewer@example.org', 'VIEWER');
    const viewer = await server().as('viewer');
    expect((await ask(url, 'ndjson', { baseId }, viewer)).status).toBe(200);
    expect((await ask(url, 'ndjson', { baseId, audit: true }, viewer)).status).toBe(403);
    const audited = linesOf((await ask(url, 'ndjson', { baseId, audit: true }, ada)).text);
    expect(audited.some(({ audit }) => audit !== null)).toBe(true);
    expect(audited.every((line) => 'audit' in line)).toBe(true);
  });

  it('refuse what does not fit before the first byte', async () => {
    const [tableId = ''] = histories.tableIds;
    const { baseId } = histories;
    const { url } = server();
    for (const query of [
      {},
      { tableId, baseId },
      { tableId, kind: 'Nothing' },
      { tableId, from: 'yesterday' },
      { tableId, until: '+275760-09-13T00:00:00.000Z' },
      { tableId, actorid: 'usr_a' },
      { tableId, text: ' ' },
      { tableId, audit: 'yes' },
      { tableId, recordId: 'a\u0000b' },
      { tableId, text: ['a', 'b'] },
    ] satisfies Query[]) {
      const { status, text } = await ask(url, 'csv', query, ada);
      expect(status, JSON.stringify(query)).toBe(400);
      expect(JSON.parse(text)).toMatchObject({ error: { code: 'VALIDATION' } });
    }
    expect((await ask(url, 'csv', { tableId }, ada, 'POST')).status).toBe(405);
    expect((await ask(url, 'csv', { ticket: 'none' })).status).toBe(401);
  });

  it('by a link: once, in its format, and on record', async () => {
    const { baseId } = histories;
    const { url } = server();
    const input: ExportActivityInput = {
      baseId,
      format: 'CSV',
      byteOrderMark: true,
      clientMutationId: 'mine',
    };
    const order = async () =>
      as((await ada.run(ExportActivityDocument, { input })).exportActivity, 'ExportActivityPayload');
    const ordered = await order();
    const id = there(ordered.export).id;
    expect(ordered.export?.state).toBe('PENDING');
    expect((await fetch(url + ordered.url.replace('.csv', '.ndjson'))).status).toBe(401);
    expect((await fetch(url + ordered.url, { method: 'HEAD' })).status).toBe(200);
    const response = await fetch(url + ordered.url);
    expect(response.status).toBe(200);
    expect(response.headers.get('x-export-id')).toBe(id);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const rows = csvOf(bytes.toString()).length;
    expect((await fetch(url + ordered.url)).status).toBe(401);
    const { activityExport } = await ada.run(ActivityExportDocument, { id });
    expect(activityExport).toMatchObject({ state: 'COMPLETE', progress: 1, rows });
    expect((await (await server().as('bob')).run(ActivityExportDocument, { id })).activityExport).toBeNull();
    const feed = await ada.run(BaseActivityDocument, { id: baseId, filter: { kinds: ['ActivityExported'] } });
    const [entry] = there(feed.base).activity.edges;
    expect(entry?.node.summary).toBe(
      `ada exported ${there(activityExport).changes.toLocaleString('en')} changes`,
    );
  });

  it('make no formula of what people wrote, and leave everything else', async () => {
    const baseId = await makeBase(ada, '=base()');
    const table = await makeTable(ada, baseId, [
      { name: '@field', type: 'LONG_TEXT' },
      { name: 'Number', type: 'NUMBER' },
    ]);
    const texts = [...FORMULAS, ...HARMLESS];
    const mallory = await server().as('mallory', { name: '=cmd|calc' });
    await addMember(ada, baseId, 'mallory@example.org', 'EDITOR');
    const fieldId = table.field('@field');
    await makeRecords(
      mallory,
      table.id,
      texts.map((value) => [
        { fieldId, value },
        { fieldId: table.field('Number'), value: -5 },
      ]),
    );
    const { text } = await ask(server().url, 'csv', { baseId }, ada);
    const cells = csvOf(text);
    const exact = linesOf((await ask(server().url, 'ndjson', { baseId }, ada)).text);
    const stored = exact.flatMap(({ kind, cells = [] }) =>
      kind === 'RecordCreated'
        ? cells.filter((cell) => cell.fieldId === fieldId).map(({ after }) => after)
        : [],
    );
    const shown = cells.filter((cell) => cell['Field ID'] === fieldId && cell.Kind === 'RecordCreated');
    expect(shown.length).toBe(stored.length);
    const SIGN = /^[\s\p{Cf}\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;
    for (const [index, value] of stored.entries()) {
      const one = there(shown[index]).After;
      if (HARMLESS.includes(String(value ?? ''))) expect(one).toBe(value ?? '');
      else expect(one, JSON.stringify(value)).not.toBe(value);
      // The apostrophes are all that was added.
      expect(there(one).replaceAll("'", '')).toBe(String(value ?? '').replaceAll("'", ''));
    }
    for (const cell of cells) {
      for (const [column, value] of Object.entries(cell)) {
        if (value !== '-5') expect(value, `${column} ${JSON.stringify(value)}`).not.toMatch(SIGN);
      }
    }
    expect(cells.filter(({ After }) => After === '-5').length).toBe(texts.length);
    // To whoever goes by semicolons or tabs, and knows no quotes.
    for (const piece of text.split(/[;\t\r\n]/)) {
      expect(piece.replace(/^["\s\p{Cf}\p{Cc}]+/u, ''), piece).not.toMatch(SIGN);
    }
  });

  it('tell fields and choices by the names that they had', async () => {
    const baseId = await makeBase(ada);
    const table = await makeTable(ada, baseId, [
      { name: 'Old', type: 'SINGLE_SELECT', choices: [{ name: 'One' }] },
    ]);
    const fieldId = table.field('Old');
    const choice = table.choice('Old', 'One');
    await makeRecords(ada, table.id, [[{ fieldId, value: choice }]]);
    const input = { id: fieldId, name: 'New', choices: [{ id: choice, name: 'Uno' }] };
    as((await ada.run(UpdateFieldDocument, { input })).updateField, 'UpdateFieldPayload');
    await makeRecords(ada, table.id, [[{ fieldId, value: choice }]]);
    const cells = csvOf((await ask(server().url, 'csv', { tableId: table.id }, ada)).text);
    expect(
      cells.filter(({ Kind }) => Kind === 'RecordCreated').map(({ Field, After }) => [Field, After]),
    ).toEqual([
      ['New', 'Uno'],
      ['Old', 'One'],
    ]);
  });

  /** A table of many large cells: more than all the buffers on the way hold. */
  async function largeTable(owner: Person) {
    const baseId = await makeBase(owner);
    const table = await makeTable(owner, baseId, [{ name: 'Text', type: 'LONG_TEXT' }]);
    const { log, people } = histories;
    const value = 'x'.repeat(50_000);
    for (let n = 0; n < 30; n++) {
      await log.write({ actor: there(people[0]), logIds: [table.id] }, async (tx) =>
        tx.append(
          table.id,
          ...Array.from({ length: 20 }, () => ({
            kind: 'RecordCreated' as const,
            entityId: newId('rec'),
            before: null,
            after: { [table.field('Text')]: value },
          })),
        ),
      );
    }
    return { baseId, tableId: table.id, bytes: 30 * 20 * 50_000 };
  }

  /**
   * How an export stands whose reader takes nothing, once the buffers on the way are full: two tellings, of which there is one a second,
   * are the same. Then it is longer ago than I6 allows that it asked whether its person may have it.
   */
  async function standstill(person: Person, id: string) {
    let last = -1;
    return eventually(async () => {
      const { activityExport } = await person.run(ActivityExportDocument, { id });
      const { changes } = there(activityExport);
      const isStill = changes > 0 && changes === last;
      last = changes;
      if (!isStill) await new Promise((resolve) => setTimeout(resolve, 1_100));
      expect(isStill).toBe(true);
      return there(activityExport);
    });
  }

  it('wait for a slow reader with little in hand (I7), and end when access does (I6)', async () => {
    const { baseId, tableId, bytes } = await largeTable(ada);
    const memberId = await addMember(ada, baseId, 'slow@example.org', 'VIEWER');
    const slow = await server().as('slow');
    const before = process.memoryUsage().rss;
    const readers = await Promise.all(
      [1, 2].map(() => openSlow(exportUrl(server().url, 'ndjson', { tableId }), slow)),
    );
    expect((await ask(server().url, 'ndjson', { tableId }, slow)).status).toBe(429);
    const id = String(there(readers[0]).response.headers['x-export-id']);
    const read = async () => there((await slow.run(ActivityExportDocument, { id })).activityExport);
    const { changes, progress, state } = await standstill(slow, id);
    expect(state).toBe('RUNNING');
    expect(changes).toBeLessThan(600);
    expect(progress).toBeLessThan(1);
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(2 * 100);
    await ada.run(RemoveMemberDocument, { input: { id: memberId } });
    for (const reader of readers) reader.response.resume();
    for (const reader of readers) {
      expect(await reader.over).toBe(false);
      expect(reader.taken()).toBeLessThan(bytes * 0.9);
    }
    await eventually(async () => expect((await read()).state).toBe('CUT'));
    const feed = await ada.run(BaseActivityDocument, { id: baseId, filter: { kinds: ['ActivityExported'] } });
    expect(there(feed.base).activity.edges.map(({ node }) => node.summary)).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/did not get the others$/)),
    );
    expect(server().errors).toEqual([]);
  });

  it('stop reading when whoever reads has gone, and give the place free', async () => {
    const { tableId } = await largeTable(ada);
    for (let n = 0; n < 4; n++) {
      const reader = await openSlow(exportUrl(server().url, 'csv', { tableId }), ada);
      const id = String(reader.response.headers['x-export-id']);
      reader.response.destroy();
      await eventually(async () => {
        const { activityExport } = await ada.run(ActivityExportDocument, { id });
        expect(activityExport?.state).toBe('CUT');
      });
    }
  });

  it('are broken off when whoever reads takes nothing for too long', async () => {
    const { tableId } = await largeTable(ada);
    const settings = {
      admission: { admit: () => {} },
      proxies: 0,
      logger: pino({ level: 'silent' }),
      readerIdleMs: 100,
    };
    const serve = createExports(server().opened.app, settings);
    const impatient = createServer((request, response) => {
      serve(request, response, there(request.url?.split('?', 1)[0]));
    });
    const port = await freePort();
    await new Promise<void>((resolve) => impatient.listen(port, '127.0.0.1', resolve));
    const reader = await openSlow(exportUrl(`http://127.0.0.1:${port}`, 'ndjson', { tableId }), ada);
    const id = String(reader.response.headers['x-export-id']);
    await eventually(async () => {
      const { activityExport } = await ada.run(ActivityExportDocument, { id });
      expect(activityExport?.state).toBe('CUT');
    });
    reader.response.resume();
    expect(await reader.over).toBe(false);
    await new Promise((resolve) => impatient.close(resolve));
  });

  it('of a node that died are put on record by another, once, and links that nobody took are forgotten', async () => {
    const { baseId, tableId } = await largeTable(ada);
    const { app, database } = server().opened;
    const viewer = await app.signIn(ada.token);
    const order = {
      baseId: null,
      tableId,
      format: 'NDJSON' as const,
      filter: {},
      hasAudit: false,
      hasMark: false,
    };
    const dying = createExportService({
      database,
      log: createLog(database, memoryBus()),
      onError: (error) => server().errors.push(error),
    });
    const running = await dying.begin({ viewer, order }, { ipPrefix: null, userAgent: null });
    const { id } = running;
    const rowOf = async () =>
      there((await database.db.select().from(activityExport).where(eq(activityExport.id, id)))[0]);
    const silentFor = (ms: number) =>
      database.db
        .update(activityExport)
        .set({ aliveAt: sql`clock_timestamp() - ${ms}::int * interval '1 ms'` })
        .where(eq(activityExport.id, id));
    await running.parts.next();
    await eventually(async () => expect((await rowOf()).changes).toBeGreaterThan(0));
    const { exports } = app.services;
    await silentFor(SILENT_MS - 5_000);
    await exports.sweep();
    expect((await rowOf()).state, 'it may only be slow').toBe('RUNNING');
    await silentFor(SILENT_MS + 1);
    await Promise.all([exports.sweep(), exports.sweep()]);
    const ended = await rowOf();
    expect(ended).toMatchObject({ state: 'FAILED', endedAt: expect.any(Date) });

    // It was only paused: what it says now changes nothing any more.
    await running.end();
    expect(await rowOf()).toEqual(ended);
    const feed = await ada.run(BaseActivityDocument, { id: baseId, filter: { kinds: ['ActivityExported'] } });
    expect(there(feed.base).activity.edges.map(({ node }) => node.summary)).toEqual([
      expect.stringContaining(`${ended.changes.toLocaleString('en')} changes`),
    ]);

    const link = await exports.order(viewer, order);
    await exports.sweep();
    expect(await exports.find(viewer, link.id)).not.toBeNull();
    await database.db
      .update(activityExport)
      .set({ orderedAt: sql`clock_timestamp() - ${LINK_MS + 1}::int * interval '1 ms'` })
      .where(eq(activityExport.id, link.id));
    await exports.sweep();
    expect(await exports.find(viewer, link.id)).toBeNull();
    await dying.close();
  });

  it('with where changes came from end when their reader is no OWNER any more', async () => {
    const { baseId, tableId } = await largeTable(ada);
    const memberId = await addMember(ada, baseId, 'deputy@example.org', 'OWNER');
    const deputy = await server().as('deputy');
    const reader = await openSlow(exportUrl(server().url, 'ndjson', { tableId, audit: true }), deputy);
    await standstill(deputy, String(reader.response.headers['x-export-id']));
    await ada.run(SetMemberRoleDocument, { input: { id: memberId, role: 'EDITOR' } });
    reader.response.resume();
    expect(await reader.over).toBe(false);
  });
});
