import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import { WebSocketServer } from 'ws';
import { serve } from './call.ts';
import { measured } from './measured.ts';

/** As often as ours pings, and in as many turns. */
const PING_MS = 25_000;
const TURNS = 25;

/** The floor: whatever comes from Redis goes to every socket, and nothing else is done; with `pings`, nothing but to see who is there. */
const methods = {
  ...measured,
  async listen({ REDIS_URL = '', channel = '', pings = '' }: Record<string, string>): Promise<number> {
    const server = createServer();
    const sockets = new WebSocketServer({ server });
    const redis = new Redis(REDIS_URL);
    await redis.subscribe(channel);
    redis.on('messageBuffer', (_channel: Buffer, bytes: Buffer) => {
      for (const socket of sockets.clients) socket.send(bytes, { binary: false });
    });
    let turn = 0;
    const ping = () => {
      turn += 1;
      [...sockets.clients].forEach((socket, nth) => {
        if (nth % TURNS === turn % TURNS) socket.ping();
      });
    };
    if (pings) setInterval(ping, PING_MS / TURNS);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  },
};

serve(methods);
