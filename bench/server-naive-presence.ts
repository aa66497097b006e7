import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { serve } from './call.ts';
import { measured } from './measured.ts';

/**
 * The naive way, at its cheapest: each move becomes one message to everybody, made once and sent with `ws`. It has the form and
 * length that the same move has in a frame of ours. No sign-in, no GraphQL, no other nodes.
 */
const methods = {
  ...measured,
  async listen({ member = '' }: Record<string, string>): Promise<number> {
    const others: object = JSON.parse(member);
    const server = createServer();
    const sockets = new WebSocketServer({ server });
    sockets.on('connection', (socket) => {
      socket.on('message', (data) => {
        const { pointer }: { pointer: unknown } = JSON.parse(String(data));
        const updated = [{ ...others, pointer }];
        const presence = { __typename: 'PresenceDelta', joined: [], updated, left: [] };
        const message = JSON.stringify({ type: 'next', payload: { data: { presence } }, id: 'follow' });
        for (const watcher of sockets.clients) watcher.send(message);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  },
};

serve(methods);
