import { print } from 'graphql';
import { type Client, type ClientOptions, createClient, NetworkError } from 'graphql-sse';
import { afterEach, describe, expect, it } from 'vitest';
import { PresenceDocument, ViewerDocument } from '../../schema/operations/generated/graphql.ts';
import { eventually } from '../support/eventually.ts';
import { makeRecords, makeTable } from '../support/make.ts';
import { expectReturn, follow, runOver } from './follow.ts';
import { expectLog, placeOfFile } from './place.ts';
import { expectRefusals } from './refusals.ts';

const place = placeOfFile();
const clients: Client[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

/** In its mode of distinct connections, which is what it does unless told otherwise: a request for each operation. */
function clientOf(options: Partial<ClientOptions> = {}): Client {
  const client = createClient({
    url: `${place().url}/graphql`,
    headers: { Authorization: `Bearer ${place().ada.token}` },
    ...options,
  });
  clients.push(client);
  return client;
}

describe('the client of graphql-sse', () => {
  it('queries', async () => {
    const { viewer } = await runOver(clientOf())(ViewerDocument, {});
    expect(viewer.name).toBe('ada');
  });

  it('mutates, and tells refusals apart by their type', async () => {
    await expectRefusals(place(), runOver(clientOf()));
  });

  it('is told of a broken document and of a missing table as errors of the result', async () => {
    const client = clientOf();
    const faults = async (query: string) => {
      const results: unknown[] = [];
      for await (const one of client.iterate({ query })) results.push(one);
      return results;
    };
    expect(await faults('{ nothing }')).toEqual([
      { errors: [expect.objectContaining({ message: expect.stringContaining('Cannot query field') })] },
    ]);
    expect(await faults('subscription { tableChanges(tableId: "tbl_nothing") { __typename } }')).toEqual([
      expect.objectContaining({
        errors: [expect.objectContaining({ extensions: { code: 'NOT_FOUND' } })],
      }),
    ]);
  });

  it('is refused with a token that is not good, and may bring another one with its retry', async () => {
    const refused = clientOf({ headers: { Authorization: 'Bearer no.good.token' }, retryAttempts: 0 });
    const error = await runOver(refused)(ViewerDocument, {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NetworkError);
    expect((error as NetworkError).response?.status).toBe(401);
    const tokens = ['no.good.token', place().ada.token];
    const again = clientOf({
      headers: () => ({ Authorization: `Bearer ${tokens.shift()}` }),
      retry: async () => {},
    });
    expect((await runOver(again)(ViewerDocument, {})).viewer.name).toBe('ada');
  });

  it('subscribes, and is gone on the server when it stops', async () => {
    const { ada, grace, baseId } = place();
    const table = await makeTable(ada, baseId, [{ name: 'A', type: 'TEXT' }]);
    const client = clientOf();
    const stream = follow(client, table);
    await makeRecords(ada, table.id, [[{ fieldId: table.field('A'), value: 'one' }], []]);
    await stream.reach(table.revision + 1);
    stream.stop();
    await eventually(() => expect(stream.isOver).toBe(true));
    await makeRecords(ada, table.id, [[]]);
    await expectLog(place(), table, stream.told, []);
    expect(stream.told).toHaveLength(1);

    // Who is present is somebody for as long as the request lasts.
    const watcher = grace.socket();
    const seen: string[] = [];
    watcher.subscribe(
      { query: print(PresenceDocument), variables: { tableId: table.id } },
      { next: (result) => seen.push(JSON.stringify(result)), error: () => {}, complete: () => {} },
    );
    await eventually(() => expect(seen).toHaveLength(1));
    const present = client.subscribe(
      { query: print(PresenceDocument), variables: { tableId: table.id } },
      { next: () => {}, error: () => {}, complete: () => {} },
    );
    await eventually(() => expect(seen.join()).toMatch(/"joined":\[\{[^\]]*"name":"ada"/));
    present();
    await eventually(() => expect(seen.join()).toMatch(/"left":\["ses_/));
    await watcher.dispose();
  });

  it('comes back by itself to a server that was killed, while others write: nothing lost, nothing twice', async () => {
    const connects: boolean[] = [];
    await expectReturn(place(), (table, { opened }) => {
      const client = clientOf({
        retry: () => opened,
        on: { connected: (reconnected) => connects.push(reconnected) },
      });
      return follow(client, table);
    });
    expect(connects).toEqual([false, true]);
  });
});
