import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Connection } from '../../src/http/connection.ts';
import { startShared } from '../../src/http/delivery.ts';
import { Turn } from '../../src/http/turn.ts';

/** A connection of which only this is used: mocked, as a right that ends just while somebody joins cannot be had otherwise. */
function connection() {
  const sent: unknown[] = [];
  const kept = new Set<unknown>();
  const webSocket = {
    readyState: WebSocket.OPEN,
    OPEN: WebSocket.OPEN,
    send: (text: string) => void sent.push(JSON.parse(text)),
  };
  const parts = {
    webSocket,
    keep: (one: unknown) => kept.add(one),
    letGo: (one: unknown) => kept.delete(one),
  };
  return { sent, kept, connection: parts as unknown as Connection };
}

it('a subscription whose right ends while it joins (mocked connection) is told so, and keeps nothing', async () => {
  const { sent, kept, connection: own } = connection();
  const context = { subscriptions: {} as Record<string, never> };
  const turn = new Turn(context, '1');
  const left: string[] = [];
  const shownOf = () => (reason: unknown) => new GraphQLError(String(reason));
  const plan = {
    field: 'tableChanges',
    key: 'key',
    render: () => Buffer.from(''),
    async join(outlet: { end(reason?: Error): void }) {
      outlet.end(new Error('no more'));
      return { start: () => void left.push('started'), leave: async () => void left.push('left') };
    },
  };
  const delivery = await startShared(
    { connection: own, operationId: '1', shownOf, turn },
    { plan, leave: () => void left.push('place given back') },
  );
  // As graphql-ws does when it lets go of the operation.
  delete context.subscriptions['1'];
  delivery.begin();
  expect(sent).toMatchObject([{ id: '1', type: 'error', payload: [{ message: 'Error: no more' }] }]);
  expect(left).toContain('left');
  expect(left).toContain('place given back');
  expect(left).not.toContain('started');
  expect([kept.size, Object.keys(context.subscriptions)]).toEqual([0, []]);
});
