import { trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SamplingDecision,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { print } from 'graphql';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CreateRecordsDocument, TableChangesDocument } from '../../schema/operations/generated/graphql.ts';
import { eventually } from '../support/eventually.ts';
import { type MadeTable, makeBase, makeTable, there } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { openRaw } from '../support/raw-socket.ts';
import { type Person, startServer, type TestServer, testSettings } from '../support/server.ts';
import { type Stream, subscribe } from '../support/stream.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const TRACEPARENT = `00-${TRACE}-b7ad6b7169203331-01`;

/** The API holds on to the first provider for as long as the process lives, and others' tests run in it: this one can be put out. */
let isRecording = false;
const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({
  sampler: {
    shouldSample: () => ({
      decision: isRecording ? SamplingDecision.RECORD_AND_SAMPLED : SamplingDecision.NOT_RECORD,
    }),
    toString: () => 'the sampler of a test',
  },
  spanProcessors: [new SimpleSpanProcessor(exporter)],
});

describeServer('a mutation on one node, followed on another', () => {
  let remove: () => Promise<void>;
  let one: TestServer;
  let other: TestServer;
  let ada: Person;
  let table: MadeTable;
  let following: Stream<unknown>;
  let bus: Redis;
  /** What goes over the bus about the table, as it is. */
  const heard: string[] = [];

  beforeAll(async () => {
    trace.setGlobalTracerProvider(provider);
    const own = await testSettings('server');
    remove = own.remove;
    one = await startServer(own.settings);
    other = await startServer(own.settings);
    ada = await one.as('ada');
    table = await makeTable(ada, await makeBase(ada), [{ name: 'Name', type: 'TEXT' }]);
    const there = await other.as('ada');
    following = subscribe(there.socket(), TableChangesDocument, { tableId: table.id, after: table.cursor });
    bus = new Redis(own.settings.REDIS_URL ?? '');
    bus.on('message', (_channel, text) => heard.push(text));
    await bus.subscribe(`log:${table.id}`);
  });

  afterAll(async () => {
    isRecording = false;
    following?.stop();
    bus?.disconnect();
    await other?.close();
    await one?.close();
    await remove?.();
    trace.disable();
  });

  const create = (value: string, more: object = {}) =>
    fetch(`${one.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ada.token}`, ...more },
      body: JSON.stringify({
        query: print(CreateRecordsDocument),
        variables: {
          input: { tableId: table.id, records: [{ cells: [{ fieldId: table.field('Name'), value }] }] },
        },
      }),
    });

  const spansOf = (traceId: string) =>
    exporter.getFinishedSpans().filter((span) => span.spanContext().traceId === traceId);

  /** From the first to the last, each the parent of the next. */
  function chain(spans: ReadableSpan[], last: ReadableSpan): string[] {
    const parent = spans.find((span) => span.spanContext().spanId === last.parentSpanContext?.spanId);
    return [...(parent ? chain(spans, parent) : []), last.name];
  }

  it('leaves nothing where nobody traces: no span, and no byte on the bus', async () => {
    await create('untraced', { traceparent: TRACEPARENT });
    await eventually(() => expect(heard).toHaveLength(1));
    expect(Object.keys(JSON.parse(there(heard[0])))).toEqual(['revision', 'hash', 'previousHash', 'content']);
    expect(exporter.getFinishedSpans()).toEqual([]);
  });

  it('is one trace from its caller to both nodes that deliver it', async () => {
    isRecording = true;
    heard.length = 0;
    const watching = subscribe(ada.socket(), TableChangesDocument, { tableId: table.id });
    await eventually(async () => {
      await create('traced', { traceparent: TRACEPARENT });
      const deliveries = spansOf(TRACE).filter(({ name }) => name === 'deliver');
      expect(new Set(deliveries.map(({ attributes }) => attributes['cobase.revision'])).size).toBeLessThan(
        deliveries.length,
      );
    });
    watching.stop();
    isRecording = false;
    const spans = spansOf(TRACE);
    const deliveries = spans.filter(({ name }) => name === 'deliver');
    const expected = ['mutation createRecords', 'commit', 'publish', 'deliver'];
    for (const delivery of deliveries) expect(chain(spans, delivery)).toEqual(expected);
    const first = there(spans.find(({ name }) => name === 'mutation createRecords'));
    expect(first.parentSpanContext).toMatchObject({ spanId: 'b7ad6b7169203331', isRemote: true });
    // Values are nobody's business, in a trace as in a log.
    expect(
      JSON.stringify(spans.map(({ attributes, name, events }) => [name, attributes, events])),
    ).not.toContain('traced"');
    expect(JSON.parse(there(heard.at(-1)))).toMatchObject({ trace: expect.stringContaining(`00-${TRACE}-`) });
  });

  it('shares its commit with others, each in its own trace', async () => {
    const socket = await openRaw(one.url, ada.token);
    exporter.reset();
    isRecording = true;
    const traces = Array.from({ length: 5 }, (_, index) =>
      `${index}`.repeat(32).replace(/^0+$/, 'f'.repeat(32)),
    );
    for (const [index, id] of traces.entries()) {
      const cells = [{ fieldId: table.field('Name'), value: `${index}` }];
      socket.send({
        type: 'subscribe',
        id,
        payload: {
          query: print(CreateRecordsDocument),
          variables: { input: { tableId: table.id, records: [{ cells }] } },
          extensions: { traceparent: `00-${id}-b7ad6b7169203331-01` },
        },
      });
    }
    for (const id of traces)
      await socket.first((message) => message.id === id && message.type === 'complete');
    await eventually(() => {
      for (const id of traces) {
        expect(spansOf(id).map(({ name }) => name)).toEqual(
          expect.arrayContaining(['mutation createRecords', 'commit', 'publish', 'deliver']),
        );
      }
    });
    isRecording = false;
    const together = traces.flatMap((id) =>
      spansOf(id).flatMap(({ name, attributes }) =>
        name === 'commit' ? attributes['cobase.mutations'] : [],
      ),
    );
    expect(Math.max(...together.map(Number))).toBeGreaterThan(1);
    await socket.close();
  });

  it('says of one that failed by which code, and no more', async () => {
    exporter.reset();
    isRecording = true;
    const traceId = 'e'.repeat(32);
    await fetch(`${one.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${ada.token}`,
        traceparent: `00-${traceId}-b7ad6b7169203331-01`,
      },
      body: JSON.stringify({
        query: print(CreateRecordsDocument),
        variables: { input: { tableId: `${table.id}x`, records: [{ cells: [] }] } },
      }),
    });
    isRecording = false;
    const span = spansOf(traceId).find(({ name }) => name === 'mutation createRecords');
    expect(spansOf(traceId).map(({ name }) => name)).not.toContain('publish');
    expect(span?.attributes['cobase.code']).toBe('NOT_FOUND');
    expect(span?.events).toEqual([]);
  });
});
