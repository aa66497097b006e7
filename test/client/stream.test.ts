import { afterEach, describe, expect, it } from 'vitest';
import {
  type Fault,
  type Position,
  type TableRevision,
  type TableStream,
  type TableStreamOptions,
  tableStream,
} from '../../src/client/index.ts';
import { eventually } from '../support/eventually.ts';
import { there } from '../support/make.ts';
import { type FakeClient, fakeClient } from './fake-client.ts';

// What the server does here the real one does only in rare moments, or not in an order that a test could choose.

function revision(number: number, changes: { __typename: string }[] = []) {
  return { __typename: 'TableRevision', revision: number, cursor: `c${number}`, changes };
}

const bulk = { __typename: 'BulkChanged', count: 501, kinds: [] };

interface Following {
  client: FakeClient;
  stream: TableStream;
  seen: (string | number)[];
  faults: [string, boolean][];
  tell(...events: object[]): void;
}

const streams: TableStream[] = [];
afterEach(() => {
  for (const stream of streams.splice(0)) stream.stop();
});

function follow(options: Partial<TableStreamOptions<Position, TableRevision>> = {}): Following {
  const client = fakeClient();
  const seen: (string | number)[] = [];
  const faults: [string, boolean][] = [];
  const stream = tableStream(client, {
    tableId: 'tbl',
    onRevision: (event) => seen.push(event.revision),
    onLoad: (loaded) => seen.push(`loaded ${loaded.revision}`),
    onResync: ({ reason }) => seen.push(reason),
    onFault: (fault: Fault, isFinal) => faults.push([fault.code, isFinal]),
    ...options,
  });
  streams.push(stream);
  const tell = (...events: object[]) => {
    for (const event of events) client.last().sink.next({ data: { tableChanges: event } });
  };
  return { client, stream, seen, faults, tell };
}

/** Loads that end when the test says so. */
function loads() {
  const waiting: {
    settle(revision: number): Promise<void>;
    fail(error: unknown): Promise<void>;
    signal: AbortSignal;
  }[] = [];
  const load = (signal: AbortSignal) =>
    new Promise<Position>((resolve, reject) => {
      waiting.push({
        signal,
        async settle(number) {
          resolve({ revision: number, cursor: `c${number}` });
          await new Promise(setImmediate);
        },
        async fail(error) {
          reject(error);
          await new Promise(setImmediate);
        },
      });
    });
  return { waiting, load };
}

describe('a stream of a table', () => {
  it('asks with the newest cursor when its payload is sent again, as graphql-ws does after its own reconnection', () => {
    const { client, tell, stream } = follow({ after: 'c5' });
    expect(client.last().variables).toEqual({ tableId: 'tbl', after: 'c5' });
    tell(revision(6), revision(7));
    expect(client.last().variables.after).toBe('c7');
    // Links copy the payload, not the variables in it.
    expect(JSON.parse(JSON.stringify({ ...client.last().payload })).variables.after).toBe('c7');
    expect(stream.cursor).toBe('c7');
  });

  it('hands on each revision once, though some are told again', () => {
    const { tell, seen } = follow({ after: 'c5' });
    tell(revision(6), revision(7), revision(6), revision(7), revision(8), revision(8));
    expect(seen).toEqual([6, 7, 8]);
  });

  it('subscribes anew from its cursor where one is missing', async () => {
    const { client, tell, seen } = follow({ after: 'c5' });
    const [first] = client.subscriptions;
    tell(revision(6), revision(9));
    expect(seen).toEqual([6]);
    await eventually(() => expect(client.subscriptions).toHaveLength(2));
    expect(there(first).stopped).toBe(true);
    expect(client.last().variables.after).toBe('c6');
    // What the first one still says is nobody's.
    there(first).sink.next({ data: { tableChanges: revision(9) } });
    there(first).sink.complete();
    tell(revision(7), revision(8));
    expect(seen).toEqual([6, 7, 8]);
    expect(client.last().stopped).toBe(false);
  });

  it('goes on where the server says that it goes on, without a load too', () => {
    const { client, tell, seen, stream } = follow({ after: 'c50' });
    tell(revision(51));
    tell({ __typename: 'ResyncRequired', reason: 'HISTORY_CHANGED', revision: 30, cursor: 'd30' });
    expect([stream.cursor, client.last().variables.after]).toEqual(['d30', 'd30']);
    tell(revision(31));
    expect(seen).toEqual([51, 'HISTORY_CHANGED', 31]);
  });

  it('begins again after what passes, and tells that it does', async () => {
    const { client, seen, faults, tell } = follow({ after: 'c5' });
    tell(revision(6));
    client.last().sink.complete();
    await eventually(() => expect(client.subscriptions).toHaveLength(2));
    client.last().sink.error({ code: 1006, reason: '' });
    await eventually(() => expect(client.subscriptions).toHaveLength(3));
    client.last().sink.next({ errors: [{ message: 'x', extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    client.last().sink.complete();
    await eventually(() => expect(client.subscriptions).toHaveLength(4));
    tell(revision(7));
    expect(seen).toEqual([6, 7]);
    expect(faults).toEqual([
      ['ENDED', false],
      ['1006', false],
      ['SERVICE_UNAVAILABLE', false],
    ]);
  });

  it.each([
    ['NOT_FOUND', [{ message: 'x', extensions: { code: 'NOT_FOUND' } }]],
    ['FORBIDDEN', [{ message: 'x', extensions: { code: 'FORBIDDEN' } }]],
    ['GRAPHQL', [{ message: 'a document that is not valid' }]],
    ['4409', { code: 4409, reason: 'Session taken up elsewhere' }],
    ['4500', { code: 4500, reason: '' }],
    ['400', Object.assign(new Error('bad'), { response: { status: 400 } })],
  ])('%s is told once, and ends it', async (code, error) => {
    const { client, faults } = follow({ after: 'c5' });
    client.last().sink.error(error);
    client.last().sink.complete();
    expect(faults).toEqual([[code, true]]);
    expect(client.subscriptions).toHaveLength(1);
    expect(client.last().stopped).toBe(true);
  });

  it('a token that nobody accepts is tried three times more, and then ends it', async () => {
    const { client, faults } = follow({ after: 'c5' });
    for (let turn = 1; turn <= 4; turn++) {
      await eventually(() => expect(client.subscriptions).toHaveLength(turn));
      client.last().sink.error({ code: 4403, reason: 'Forbidden' });
    }
    expect(faults.map(([, isFinal]) => isFinal)).toEqual([false, false, false, true]);
  });

  it('a token that ran out ends nothing, however often the line broke before', async () => {
    const { client, faults } = follow({ after: 'c5' });
    const told = [
      { code: 1006 },
      { code: 1012 },
      { code: 1006 },
      [{ extensions: { code: 'UNAUTHENTICATED' } }],
    ];
    for (const [turn, error] of told.entries()) {
      await eventually(() => expect(client.subscriptions).toHaveLength(turn + 1));
      client.last().sink.error(error);
    }
    await eventually(() => expect(client.subscriptions).toHaveLength(5));
    expect(faults.map(([, isFinal]) => isFinal)).toEqual([false, false, false, false]);
  });

  it('tokens that run out one after the other in a quiet table end nothing', async () => {
    const { client, faults } = follow({ after: 'c5' });
    const { now } = Date;
    let later = 0;
    Date.now = () => now() + later;
    for (let turn = 1; turn <= 6; turn++) {
      await eventually(() => expect(client.subscriptions).toHaveLength(turn));
      later += 60_000;
      client.last().sink.error([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
    Date.now = now;
    expect(faults.map(([, isFinal]) => isFinal)).toEqual(Array(6).fill(false));
  });

  it('what the code of the caller throws does not reach the client library', async () => {
    const thrown: unknown[] = [];
    const before = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.once('uncaughtException', (error) => thrown.push(error));
    const fault = new Error('a bug of the caller');
    const { tell } = follow({
      after: 'c5',
      onRevision() {
        throw fault;
      },
    });
    tell(revision(6));
    await eventually(() => expect(thrown).toEqual([fault]));
    for (const listener of before) process.on('uncaughtException', listener);
  });
});

describe('a load', () => {
  it('comes first without a cursor, and the stream begins where it was', async () => {
    const { waiting, load } = loads();
    const { client, seen, tell } = follow({ load });
    expect(client.subscriptions).toHaveLength(0);
    await there(waiting[0]).settle(4);
    expect(client.last().variables.after).toBe('c4');
    tell(revision(5));
    expect(seen).toEqual(['loaded 4', 5]);
  });

  it('follows a bulk; what comes meanwhile is kept, and handed on where it is newer', async () => {
    const { waiting, load } = loads();
    const { client, seen, tell, stream } = follow({ after: 'c5', load });
    tell(revision(6, [bulk]), revision(7), revision(8), revision(9));
    expect(seen).toEqual([6]);
    expect(stream.cursor).toBe('c6');
    // After a reconnection meanwhile, what has come is not asked for again.
    expect(client.last().variables.after).toBe('c9');
    await there(waiting[0]).settle(8);
    expect(seen).toEqual([6, 'loaded 8', 9]);
    expect(client.subscriptions).toHaveLength(1);
    tell(revision(10));
    expect(seen.at(-1)).toBe(10);
  });

  it('that is ahead of the stream makes the stream pass over what it has', async () => {
    const { waiting, load } = loads();
    const { seen, tell } = follow({ after: 'c5', load });
    tell(revision(6, [bulk]));
    await there(waiting[0]).settle(8);
    tell(revision(7), revision(8), revision(9));
    expect(seen).toEqual([6, 'loaded 8', 9]);
  });

  it('that is behind what came makes it subscribe anew from there', async () => {
    const { waiting, load } = loads();
    const { client, seen, tell } = follow({ after: 'c5', load });
    tell(
      { __typename: 'ResyncRequired', reason: 'CURSOR_TOO_OLD', revision: 20, cursor: 'c20' },
      revision(21),
    );
    await there(waiting[0]).settle(18);
    expect(client.subscriptions).toHaveLength(2);
    expect(client.last().variables.after).toBe('c18');
    tell(revision(19), revision(20), revision(21), revision(22));
    expect(seen).toEqual(['CURSOR_TOO_OLD', 'loaded 18', 19, 20, 21, 22]);
  });

  it('another bulk meanwhile asks for another load', async () => {
    const { waiting, load } = loads();
    const { seen, tell } = follow({ after: 'c5', load });
    tell(revision(6, [bulk]), revision(7), revision(8, [bulk]), revision(9));
    await there(waiting[0]).settle(6);
    expect(waiting).toHaveLength(2);
    await there(waiting[1]).settle(9);
    expect(seen).toEqual([6, 'loaded 6', 7, 8, 'loaded 9']);
    tell(revision(10));
    expect(seen.at(-1)).toBe(10);
  });

  it('of another history may be of a lower revision, and one that was under way is given up', async () => {
    const { waiting, load } = loads();
    const { seen, tell } = follow({ after: 'c50', load });
    tell(revision(51, [bulk]));
    tell({ __typename: 'ResyncRequired', reason: 'HISTORY_CHANGED', revision: 30, cursor: 'd30' });
    expect(there(waiting[0]).signal.aborted).toBe(true);
    await there(waiting[0]).settle(51);
    await there(waiting[1]).settle(30);
    tell(revision(31));
    expect(seen).toEqual([51, 'HISTORY_CHANGED', 'loaded 30', 31]);
  });

  it('that fails is tried again; one that must fail ends it', async () => {
    const { waiting, load } = loads();
    const { seen, faults, tell, client } = follow({ after: 'c5', load });
    tell(revision(6, [bulk]), revision(7));
    await there(waiting[0]).fail(new Error('the line broke'));
    await eventually(() => expect(waiting).toHaveLength(2));
    await there(waiting[1]).settle(7);
    expect(seen).toEqual([6, 'loaded 7']);
    tell(revision(8, [bulk]));
    await there(waiting[2]).fail([{ message: 'x', extensions: { code: 'NOT_FOUND' } }]);
    expect(faults).toEqual([
      ['NETWORK', false],
      ['NOT_FOUND', true],
    ]);
    expect(client.last().stopped).toBe(true);
  });

  it('that hangs keeps no more than the limit; the rest is read from the log after it (I7)', async () => {
    const { waiting, load } = loads();
    const { client, seen, tell } = follow({ after: 'c5', load, keepLimit: 5 });
    tell(revision(6, [bulk]), revision(7), revision(8), revision(9), revision(10), revision(11));
    expect(client.last().stopped).toBe(false);
    tell(revision(12));
    expect(client.last().stopped).toBe(true);
    await there(waiting[0]).settle(8);
    expect(client.subscriptions).toHaveLength(2);
    expect(client.last().variables.after).toBe('c8');
    tell(revision(9));
    expect(seen).toEqual([6, 'loaded 8', 9]);
  });

  it('that ends after the stream was stopped is not told', async () => {
    const { waiting, load } = loads();
    const { seen, stream, client } = follow({ load });
    stream.stop();
    await there(waiting[0]).settle(4);
    expect(there(waiting[0]).signal.aborted).toBe(true);
    expect(seen).toEqual([]);
    expect(client.subscriptions).toHaveLength(0);
  });
});
