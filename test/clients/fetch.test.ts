import { type DocumentNode, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  CreateBaseDocument,
  TableChangesDocument,
  type TableChangesSubscription,
  ViewerDocument,
} from '../../schema/operations/generated/graphql.ts';
import { eventually } from '../support/eventually.ts';
import { type MadeTable, makeRecords, makeTable } from '../support/make.ts';
import { serverSentEvents } from '../support/ways.ts';
import { expectReturn, type Following, type Gate } from './follow.ts';
import { expectLog, placeOfFile, type Told } from './place.ts';
import { expectRefusals, type Run } from './refusals.ts';

const RESPONSE = 'application/graphql-response+json';
const JSON_ONLY = 'application/json';
const EVENTS = 'text/event-stream';

const place = placeOfFile();

const bearer = (token = place().ada.token) => ({ authorization: `Bearer ${token}` });

/** What anybody can do with fetch alone. */
function post(body: object, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> {
  return fetch(`${place().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal,
  });
}

function get(document: DocumentNode, variables: object, headers: Record<string, string>): Promise<Response> {
  const search = new URLSearchParams({ query: print(document), variables: JSON.stringify(variables) });
  return fetch(`${place().url}/graphql?${search}`, { headers });
}

const typeOf = (response: Response) => response.headers.get('content-type')?.split(';')[0];

const overFetch =
  (accept: string): Run =>
  async (document, variables) => {
    const response = await post({ query: print(document), variables }, { ...bearer(), accept });
    expect([response.status, typeOf(response)]).toEqual([200, accept]);
    const { data, errors } = await response.json();
    if (errors || !data) throw new Error(`the operation failed: ${JSON.stringify(errors)}`);
    return data;
  };

describe('plain fetch', () => {
  it.each([RESPONSE, JSON_ONLY])('queries with POST and with GET as %s', async (accept) => {
    expect((await overFetch(accept)(ViewerDocument, {})).viewer.name).toBe('ada');
    const response = await get(ViewerDocument, {}, { ...bearer(), accept });
    expect([response.status, typeOf(response)]).toEqual([200, accept]);
    expect((await response.json()).data.viewer.name).toBe('ada');
  });

  it.each([RESPONSE, JSON_ONLY])('mutates, and tells refusals apart by their type, as %s', async (accept) => {
    await expectRefusals(place(), overFetch(accept));
  });

  it.each([
    [RESPONSE, 400, 400],
    [JSON_ONLY, 200, 200],
  ])('is told of a broken request in the body, and by the status, as %s', async (accept, invalid, none) => {
    const broken = await post({ query: '{ nothing }' }, { ...bearer(), accept });
    expect([broken.status, typeOf(broken)]).toEqual([invalid, accept]);
    expect((await broken.json()).errors[0].message).toContain('Cannot query field');
    const missing = await post({}, { ...bearer(), accept });
    expect(missing.status).toBe(none);
    expect((await missing.json()).errors).toHaveLength(1);
  });

  it('changes nothing with GET', async () => {
    const variables = { input: { name: 'by GET' } };
    const response = await get(CreateBaseDocument, variables, { ...bearer(), accept: RESPONSE });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it.each([RESPONSE, JSON_ONLY, EVENTS])(
    'is refused with 401 with a token that is not good, as %s',
    async (accept) => {
      const response = await post({ query: print(ViewerDocument) }, { ...bearer('no.good.token'), accept });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(await response.text()).toContain('"UNAUTHENTICATED"');
    },
  );

  it('is told without a token that it has to sign in', async () => {
    const response = await post({ query: print(ViewerDocument) }, { accept: RESPONSE });
    const { data, errors } = await response.json();
    expect(data ?? null).toBeNull();
    expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('subscribes to server-sent events with POST and with GET, and stops', async () => {
    const { ada, baseId } = place();
    const table = await makeTable(ada, baseId, [{ name: 'A', type: 'TEXT' }]);
    const stop = new AbortController();
    const posted = followByHand(table, { opened: Promise.resolve(), open: () => {} });
    const search = new URLSearchParams({
      query: print(TableChangesDocument),
      variables: JSON.stringify({ tableId: table.id, after: table.cursor }),
    });
    const got = await fetch(`${place().url}/graphql?${search}`, {
      headers: { ...bearer(), accept: EVENTS },
      signal: stop.signal,
    });
    expect([got.status, typeOf(got)]).toEqual([200, EVENTS]);
    await makeRecords(ada, table.id, [[{ fieldId: table.field('A'), value: 'one \u2028 ☃' }]]);
    await posted.reach(table.revision + 1);
    posted.stop();
    const events = serverSentEvents(got);
    const { value } = await events.next();
    expect(value?.event).toBe('next');
    expect([JSON.parse(value?.data ?? '').data.tableChanges]).toEqual(posted.told);
    stop.abort();
    await expect(events.next()).rejects.toThrow('aborted');
    await expectLog(place(), table, posted.told, []);
  });

  it('comes back by hand to a server that was killed, while others write: nothing lost, nothing twice', async () => {
    await expectReturn(place(), followByHand);
  });
});

/** A loop around fetch: from the last cursor on, again and again, until it is stopped. */
function followByHand(table: MadeTable, { opened }: Gate): Following {
  const told: Told[] = [];
  const faults: unknown[] = [];
  const stop = new AbortController();
  let isOver = false;
  const run = async () => {
    for (let attempt = 0; !stop.signal.aborted; attempt++) {
      if (attempt > 0) await opened.then(pause);
      try {
        await connection();
      } catch (error) {
        // The connection broke, or could not be made.
        if (!(error instanceof TypeError)) throw error;
      }
    }
  };
  async function connection() {
    const variables = { tableId: table.id, after: told.at(-1)?.cursor ?? table.cursor };
    const body = { query: print(TableChangesDocument), variables };
    const response = await post(body, { ...bearer(), accept: EVENTS }, stop.signal);
    for await (const { event, data } of serverSentEvents(response)) {
      if (event === 'complete') return;
      const answer: { data?: TableChangesSubscription; errors?: unknown } = JSON.parse(data);
      const change = answer.data?.tableChanges;
      if (change?.__typename === 'TableRevision') told.push(change);
      else faults.push(answer);
    }
  }
  void run()
    .catch((error: unknown) => {
      if (!stop.signal.aborted) faults.push(error);
    })
    .finally(() => {
      isOver = true;
    });
  return {
    told,
    get isOver() {
      return isOver;
    },
    stop: () => stop.abort(),
    reach: (revision) =>
      eventually(() => {
        if (faults.length > 0) throw new Error(`the stream failed: ${JSON.stringify(faults)}`);
        if ((told.at(-1)?.revision ?? 0) < revision) throw new Error(`${told.length} events have come`);
      }),
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
