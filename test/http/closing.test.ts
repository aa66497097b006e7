import { afterEach, expect, it } from 'vitest';
import {
  PresenceDocument,
  TablePresenceDocument,
  UpdatePresenceDocument,
} from '../../schema/operations/generated/graphql.ts';
import { startProxy } from '../faults/tcp-proxy.ts';
import { eventually } from '../support/eventually.ts';
import { makeBase, makeTable, serverOfSuite, there } from '../support/make.ts';
import { openRaw, type RawSocket } from '../support/raw-socket.ts';

const server = serverOfSuite('embedded');

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const closer of closers.splice(0).reverse()) await closer();
});

async function open(url: string, token: string, resumeToken?: unknown): Promise<RawSocket> {
  const socket = await openRaw(url, token, resumeToken);
  closers.push(() => socket.close());
  return socket;
}

const resumeTokenOf = ({ messages }: RawSocket) =>
  (there(messages[0]).payload as { resumeToken?: string }).resumeToken;

it('what a stalled line brings after its session was taken up elsewhere is not carried out', async () => {
  const ada = await server().as('ada');
  const { id: tableId } = await makeTable(ada, await makeBase(ada), [{ name: 'Name', type: 'TEXT' }]);
  const proxy = await startProxy({ target: { port: Number(new URL(server().url).port) } });
  closers.push(() => proxy.close());
  const first = await open(`http://127.0.0.1:${proxy.port}`, ada.token);
  first.operate('here', PresenceDocument, { tableId, input: { pointer: { x: 1, y: 1 } } });
  await first.first(({ id }) => id === 'here');

  proxy.hold();
  first.operate('late', UpdatePresenceDocument, { input: { tableId, pointer: { x: 2, y: 2 } } });
  const second = await open(server().url, ada.token, resumeTokenOf(first));
  second.operate('here', PresenceDocument, { tableId, input: { pointer: { x: 3, y: 3 } } });
  await second.first(({ id }) => id === 'here');

  proxy.resume();
  await eventually(() => expect(first.closed?.code).toBe(4409));
  second.send({ type: 'ping' });
  await second.first(({ type }) => type === 'pong');
  const { table } = await ada.run(TablePresenceDocument, { tableId });
  expect(there(table).presence.members.map(({ pointer }) => pointer)).toMatchObject([{ x: 3, y: 3 }]);
});
