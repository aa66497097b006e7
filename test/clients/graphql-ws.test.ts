import { type Client, type ClientOptions, createClient } from 'graphql-ws';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { SessionDocument, ViewerDocument } from '../../schema/operations/generated/graphql.ts';
import { eventually } from '../support/eventually.ts';
import { makeRecords, makeTable, there } from '../support/make.ts';
import { expectReturn, follow, runOver } from './follow.ts';
import { expectLog, placeOfFile } from './place.ts';
import { expectRefusals } from './refusals.ts';

const place = placeOfFile();
const clients: Client[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});

/** The client as its page shows it, with nothing turned off. */
function clientOf(options: Partial<ClientOptions> = {}): Client {
  const client = createClient({
    url: `${place().url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { Authorization: `Bearer ${place().ada.token}` },
    ...options,
  });
  clients.push(client);
  return client;
}

describe.each([
  ['lazy', true],
  ['not lazy', false],
])('the client of graphql-ws, %s', (_name, lazy) => {
  it('queries', async () => {
    const { viewer } = await runOver(clientOf({ lazy }))(ViewerDocument, {});
    expect(viewer.name).toBe('ada');
  });

  it('mutates, and tells refusals apart by their type', async () => {
    await expectRefusals(place(), runOver(clientOf({ lazy })));
  });

  it('subscribes, and ends with `complete` what it stops', async () => {
    const { ada, baseId } = place();
    const table = await makeTable(ada, baseId, [{ name: 'A', type: 'TEXT' }]);
    const stream = follow(clientOf({ lazy }), table);
    await makeRecords(ada, table.id, [[{ fieldId: table.field('A'), value: 'one' }], []]);
    await stream.reach(table.revision + 1);
    stream.stop();
    await eventually(() => expect(stream.isOver).toBe(true));
    await makeRecords(ada, table.id, [[]]);
    await expectLog(place(), table, stream.told, []);
    expect(stream.told).toHaveLength(1);
  });

  it('comes back by itself to a server that was killed, while others write: nothing lost, nothing twice', async () => {
    const acks: { sessionId: string; resumeToken: string }[] = [];
    let client: Client | undefined;
    await expectReturn(place(), (table, { opened }) => {
      client = clientOf({
        lazy,
        retryWait: () => opened,
        connectionParams: () => ({
          Authorization: `Bearer ${place().ada.token}`,
          resumeToken: acks.at(-1)?.resumeToken,
        }),
        on: {
          connected: (_socket, payload) => acks.push(payload as { sessionId: string; resumeToken: string }),
        },
      });
      return follow(client, table);
    });

    // The session has outlived the server too.
    expect(acks).toHaveLength(2);
    expect(acks[1]).toEqual(acks[0]);
    const { session } = await runOver(there(client))(SessionDocument, {});
    expect(session?.id).toBe(acks[0]?.sessionId);
  });
});
