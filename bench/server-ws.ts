import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import { WebSocketServer } from 'ws';
import { serve } from './call.ts';
import { measured } from './measured.ts';

/** The floor: whatever comes from Redis goes to every socket, and nothing else is done. */
const methods = {
  ...measured,
  async listen({ REDIS_URL = '', channel = '' }: Record<string, string>): Promise<number> {
    const server = createServer();
    const sockets = new WebSocketServer({ server });
    const redis = new Redis(REDIS_URL);
    await redis.subscribe(channel);
    redis.on('messageBuffer', (_channel: Buffer, bytes: Buffer) => {
      for (const socket of sockets.clients) socket.send(bytes, { binary: false });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  },
};

serve(methods);
