import { beforeAll, describe, expect, it } from 'vitest';
import { type Limit, refusals } from '../../src/guard/refusals.ts';
import { post, serverOfSuite } from '../support/make.ts';
import { openRaw, type RawSocket } from '../support/raw-socket.ts';
import type { Person } from '../support/server.ts';
import { serverSentEvents } from '../support/ways.ts';
import { harmless, hostile } from './corpus.ts';

/** What a way answers: the code and limit of the first error, or the data. */
interface Verdict {
  code?: unknown;
  limit?: unknown;
  data?: unknown;
}

interface Result {
  data?: unknown;
  errors?: { extensions?: Record<string, unknown> }[];
}

const server = serverOfSuite('embedded', { INTROSPECTION: 'false' });
let ada: Person;
let socket: RawSocket;

beforeAll(async () => {
  ada = await server().as('ada');
  socket = await openRaw(server().url, ada.token);
});

/** Of a document of many operations, one. */
const named = (query: string) => ({ query, operationName: /query (Q0)\b/.exec(query)?.[1] });

function verdictOf({ data, errors }: Result): Verdict {
  const { code, limit } = errors?.[0]?.extensions ?? {};
  return errors ? { code, limit } : { data };
}

async function overHttp(query: string): Promise<Verdict> {
  const { text } = await post(server().url, named(query), { token: ada.token });
  return verdictOf(JSON.parse(text));
}

async function overGet(query: string): Promise<Verdict> {
  const headers = { accept: 'application/json', authorization: `Bearer ${ada.token}` };
  const response = await fetch(`${server().url}/graphql?query=${encodeURIComponent(query)}`, { headers });
  return verdictOf((await response.json()) as Result);
}

async function overEvents(query: string): Promise<Verdict> {
  const response = await fetch(`${server().url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${ada.token}`,
    },
    body: JSON.stringify(named(query)),
  });
  for await (const { event, data } of serverSentEvents(response)) {
    if (event === 'next') return verdictOf(JSON.parse(data));
  }
  throw new Error('no event came');
}

let asked = 0;
async function overSocket(query: string): Promise<Verdict> {
  asked += 1;
  const id = `${asked}`;
  socket.send({ type: 'subscribe', id, payload: named(query) });
  const { type, payload } = await socket.first((message) => message.id === id && message.type !== 'complete');
  const result = type === 'error' ? { errors: payload as Result['errors'] } : (payload as Result);
  expect(JSON.stringify(payload)).not.toContain('"http"');
  return verdictOf(result ?? {});
}

const ways = [overHttp, overEvents, overSocket];
const countOf = (limit: Limit) => refusals().get(limit) ?? 0;

describe('over HTTP, as events and over WebSocket', () => {
  it.each(hostile)('$name is refused for the same', async ({ text, limit, code }) => {
    for (const way of ways) {
      const before = countOf(limit);
      const verdict = await way(text);
      const told = code === 'DOCUMENT_TOO_LARGE' ? { code, limit } : { code, limit: undefined };
      expect(verdict, way.name).toEqual(told);
      expect(countOf(limit), way.name).toBe(before + 1);
    }
  });

  it.each(harmless)('%s are answered with the same', async (_name, text) => {
    const verdicts = await Promise.all([...ways, overGet].map((way) => way(text)));
    expect(verdicts[0]?.data).toBeDefined();
    for (const verdict of verdicts) expect(verdict).toEqual(verdicts[0]);
  });

  it('a misspelt name is not told the right one, in documents and in variables', async () => {
    const query = 'query ($input: CreateBaseInput!) { viewer { id } node(id: $input) { id } }';
    const { text } = await post(
      server().url,
      {
        query: 'mutation ($input: CreateBaseInput!) { createBase(input: $input) { __typename } }',
        variables: { input: { nmae: 'x' } },
      },
      { token: ada.token },
    );
    expect(text).toContain('nmae');
    for (const told of [
      text,
      JSON.stringify(await overHttp('{ viewr { id } }')),
      JSON.stringify(await overSocket(query)),
    ]) {
      expect(told).not.toContain('Did you mean');
    }
  });
});

describe('several operations in one request', () => {
  it('are refused and counted', async () => {
    const before = countOf('batch');
    const { status, text } = await post(server().url, JSON.stringify([{ query: '{ __typename }' }]), {
      token: ada.token,
    });
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
    expect(countOf('batch')).toBe(before + 1);
  });
});
