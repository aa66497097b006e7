import { expect } from 'vitest';
import { RecordPageDocument, TablePresenceDocument } from '../../schema/operations/generated/graphql.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { ChainFault } from '../../src/stream/chain.ts';
import { verifyAll } from '../../src/stream/verify-all.ts';
import { judge } from '../lock/audit.ts';
import { KEY } from '../log/cut.ts';
import { differences, textOfMember } from '../presence/seen.ts';
import { eventually } from '../support/eventually.ts';
import { readLog } from '../support/fold.ts';
import { makeRecords, there } from '../support/make.ts';
import { personAt } from '../support/server.ts';
import type { Place, Stage } from './stage.ts';
import type { TableRevision } from './watcher.ts';
import type { WatchedTable, World } from './world.ts';

/** From the end of the faults until presence and locks equal the truth: 15 s, and what this machine may lose. */
const PROMISED_MS = 25_000;
const CAUGHT_UP_MS = 30_000;
const MAILED_MS = 40_000;
/** While a table is held open, others are written to at least once in so long. */
const FLOW_MS = 10_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Each answers how much it looked at, by name, and fails with what is not as promised. */
export type Check = (stage: Stage, world: World) => Promise<Record<string, number>>;

/** I2: all who watch have all that was ever written, once and in order, and it comes to what the servers have (I3). */
export const watched: Check = async (stage, { busy, held, watchers, tokens }) => {
  let delivered = 0;
  const [first, ...others] = stage.places;
  for (const table of [busy, held]) {
    await makeRecords(personAt(there(first).url, there(tokens.get('ada'))), table.id, [[]]);
    const [{ revision: head = 0 } = {}] =
      await stage.sql`select revision::int from log where id = ${table.id}`;
    const own = watchers.filter((one) => one.table === table).map(({ watcher }) => watcher);
    const [model] = own;
    if (!model) continue;
    await eventually(
      () => expect(own.map(({ revision }) => revision)).toEqual(own.map(() => head)),
      CAUGHT_UP_MS,
    );
    for (const { history } of own) {
      expect(history.map(({ revision }) => revision)).toEqual(
        history.map((_, index) => table.revision + 1 + index),
      );
      const isSame = history.every(
        (event, index) => JSON.stringify(event) === JSON.stringify(model.history[index]),
      );
      expect(isSame, 'two who watch were told the same').toBe(true);
      delivered += history.length;
    }
    const told = foldOf(model.history);
    for (const place of [there(first), ...others]) {
      expect(
        await stateAt(place, table, there(tokens.get('joan'))),
        `${place.name} has what was told`,
      ).toEqual(told);
    }
  }
  return { revisionsDelivered: delivered };
};

/** What the told changes come to: of each record its version and its cells that hold something. */
function foldOf(history: readonly TableRevision[]): Map<string, string> {
  const records = new Map<string, { version: number; cells: Map<string, unknown> }>();
  for (const { changes } of history) {
    for (const change of changes) {
      if (change.__typename === 'RecordDeleted') records.delete(change.recordId);
      else if (change.__typename === 'RecordCreated' || change.__typename === 'RecordUpdated') {
        const { cells } = records.get(change.recordId) ?? { cells: new Map<string, unknown>() };
        for (const { fieldId, after } of change.cells) cells.set(fieldId, after);
        records.set(change.recordId, { version: change.version, cells });
      }
    }
  }
  return new Map(
    [...records].sort(byId).map(([id, { version, cells }]) => [id, textOfRecord(version, [...cells])]),
  );
}

async function stateAt(
  { url }: Place,
  { id: tableId }: WatchedTable,
  token: string,
): Promise<Map<string, string>> {
  const person = personAt(url, token);
  const records: [string, string][] = [];
  for (let after: string | undefined; ; ) {
    const { table } = await person.run(RecordPageDocument, { tableId, first: 100, after });
    const { edges, pageInfo } = there(table).records;
    for (const { node } of edges) {
      records.push([
        node.id,
        textOfRecord(
          node.version,
          node.cells.map(({ fieldId, value }) => [fieldId, value]),
        ),
      ]);
    }
    if (!pageInfo.hasNextPage) return new Map(records.sort(byId));
    after = pageInfo.endCursor ?? undefined;
  }
}

const byId = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);

function textOfRecord(version: number, cells: [string, unknown][]): string {
  return JSON.stringify([
    version,
    cells.filter(([, value]) => value !== null && value !== undefined).sort(byId),
  ]);
}

/** I1, I5: each answered mutation is in the log, once, where its answer said, and the chain is whole. */
export const logged: Check = async ({ databaseUrl }, { busy, held, locked, writing, locks }) => {
  const database = openPostgres({ url: databaseUrl, max: 2 });
  try {
    let revisions = 0;
    const found = new Map<string, { tableId: string; revision: number }>();
    for (const { id: tableId } of [busy, held, locked]) {
      for (const { clientMutationId: name, revision } of await readLog(database.db, tableId)) {
        revisions += 1;
        if (name === null) continue;
        expect(found.has(name), `${name} is in the log twice`).toBe(false);
        found.set(name, { tableId, revision });
      }
    }
    for (const [name, { tableId, revision }] of writing.acknowledged) {
      expect(found.get(name), name).toEqual({ tableId, revision });
    }
    for (const [name, revision] of locks.acknowledged) expect(found.get(name)?.revision, name).toBe(revision);
    for (const name of [...writing.refused, ...locks.refused])
      expect(found.has(name), `${name} was refused`).toBe(false);
    for (const name of found.keys()) {
      const isKnown = [writing, locks].some((who) => who.acknowledged.has(name) || who.unanswered.has(name));
      expect(isKnown, `${name} is nobody's`).toBe(true);
    }
    const faults: string[] = [];
    for await (const log of verifyAll(database, { keys: [KEY], withState: true })) {
      if (log instanceof ChainFault) faults.push(log.message);
    }
    expect(faults, 'verify-log').toEqual([]);
    return { mutations: writing.acknowledged.size + locks.acknowledged.size, revisions };
  } finally {
    await database.close();
  }
};

/** I8: everybody sees who is there, and nobody else; and so does whoever asks, at any node. */
export const present: Check = async ({ places }, { walkers, busy, tokens, presences }) => {
  const leaving = walkers.filter((_, index) => index % 4 === 0);
  await Promise.all(leaving.map((walker, index) => walker.leave({ isPolite: index % 2 === 0 })));
  const begun = performance.now();
  await eventually(async () => {
    const here = walkers.filter(({ stands }) => stands === 'in');
    const truth = new Map(here.map(({ sessionId, text }) => [sessionId, text]));
    const faults = walkers
      .filter(({ stands }) => stands === 'between')
      .map(({ sessionId }) => `${sessionId} is not in`);
    for (const { sessionId, picture } of here) {
      faults.push(...differences(picture, truth).map((difference) => `${sessionId} ${difference}`));
    }
    for (const { name, url } of faults.length > 0 ? [] : places) {
      const { table } = await personAt(url, there(tokens.get('ada'))).run(TablePresenceDocument, {
        tableId: busy.id,
      });
      const shown = there(table).presence.members.map((member): [string, string] => [
        member.sessionId,
        textOfMember(member),
      ]);
      faults.push(...differences(new Map(shown), truth).map((difference) => `${name} ${difference}`));
    }
    if (faults.length > 0) throw new Error(`presence is not the truth:\n${faults.slice(0, 10).join('\n')}`);
  }, PROMISED_MS);
  expect(presences.faults).toEqual([]);
  return { presenceMs: Math.round(performance.now() - begun), updates: presences.counts.updates };
};

/** I4, I8: no write landed on what somebody else held, and nothing is held by who is not there. */
export const locked: Check = async ({ sql }, { locked: { id }, lockers, locks }) => {
  await Promise.all(lockers.map((locker, index) => index % 2 === 0 && locker.leave()));
  const begun = performance.now();
  await eventually(async () => {
    const open = new Set(lockers.map(({ openSession }) => openSession));
    const rows = await sql<{ session_id: string }[]>`select session_id from cell_lock`;
    const dead = rows.filter((row) => !open.has(row.session_id));
    expect(dead, 'held by nobody who is there').toEqual([]);
  }, PROMISED_MS);
  const lockMs = Math.round(performance.now() - begun);
  const { breaches, byHolders } = await judge(sql, id);
  expect(breaches).toEqual([]);
  expect(locks.faults).toEqual([]);
  return { lockMs, locked: locks.locked, byHolders };
};

/** Every comment that was answered has told whom it mentions, by mail; twice at most as the same mail. */
export const mailed: Check = async ({ sql, mails }, { writing }) => {
  mails.onText(() => undefined);
  let open = Number.POSITIVE_INFINITY;
  let lessAt = performance.now();
  await eventually(async () => {
    // Nobody waits here until something is tried again.
    await sql`update pgboss.job set start_after = now() where state = 'retry' and start_after > now()`;
    const [{ count = 0 } = {}] = await sql<{ count: number }[]>`select (
      (select count(*) from mail_item where due_at is not null) +
      (select count(*) from mail where state in ('QUEUED', 'SENDING')) +
      (select count(*) from pgboss.job where name = 'notify' and state < 'completed' and data ? 'logId'))::int as count`;
    if (count < open) lessAt = performance.now();
    open = count;
    // Nor until whoever had it in hand is taken for dead.
    if (performance.now() - lessAt > 4_000) {
      lessAt = performance.now();
      await sql`update mail set lease_until = clock_timestamp() where state = 'SENDING'`;
      await sql`update pgboss.job set started_on = now() - interval '1 hour' where state = 'active'`;
    }
    if (count > 0) throw new Error(`${count} things are still to be told or mailed`);
  }, MAILED_MS);
  await pause(0);
  const arrived = mails.arrived.map(({ to, parsed }) => ({
    to,
    id: parsed.messageId,
    text: parsed.text ?? '',
  }));
  let doubles = 0;
  const lost: string[] = [];
  for (const [mark, whom] of writing.mentions) {
    const own = arrived.filter(({ to, text }) => to === `${whom}@example.org` && text.includes(mark));
    if (own.length === 0) lost.push(`${mark} to ${whom}`);
    doubles += Math.max(0, own.length - 1);
    expect(
      new Set(own.map(({ id }) => id)).size,
      `${mark} was mailed to ${whom} as different mails`,
    ).toBeLessThanOrEqual(1);
  }
  expect(lost, `mails are lost, of ${writing.mentions.size}`).toEqual([]);
  return { mentions: writing.mentions.size, mails: arrived.length, mailsTwice: doubles };
};

/** While one table was held open, others flowed. */
export const flowed: Check = async (_, { holds, busy, writing }) => {
  let written = 0;
  const times = [...writing.acknowledged.values()]
    .filter(({ tableId }) => tableId === busy.id)
    .map(({ at }) => at);
  times.sort((a, b) => a - b);
  for (const { from, to } of holds) {
    const within = times.filter((at) => at >= from && at <= to);
    written += within.length;
    const marks = [from, ...within, to];
    const gaps = marks.map((at, index) => at - (marks[index - 1] ?? at));
    expect(Math.max(...gaps), 'the longest time without a write to the other table, ms').toBeLessThan(
      FLOW_MS,
    );
  }
  return { writtenBesideHeld: written };
};
