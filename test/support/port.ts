import { createServer } from 'node:net';

/** Below where systems take the ports of outgoing connections from: one of those would take it before it is listened on. */
const LOWEST = 20_000;
const COUNT = 12_000;

const given = new Set<number>();

/** A port that nobody listens on, nor another caller was given. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * COUNT);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (free) await new Promise((resolve) => server.close(resolve));
  return free;
}
