import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An identity provider's public keys, at a real address. */
export interface KeySet {
  url: string;
  /** How often it was fetched. */
  readonly fetched: number;
  /** Replaces the keys, by their key id. */
  publish(keys: Record<string, KeyObject>): void;
  /** Answers with a fault from now on. */
  fail(): void;
  close(): Promise<void>;
}

export async function serveKeys(keys: Record<string, KeyObject>): Promise<KeySet> {
  let published = keys;
  let fetched = 0;
  let isFailing = false;
  const server = createServer((_request, response) => {
    fetched += 1;
    if (isFailing) {
      response.writeHead(503).end();
      return;
    }
    const set = Object.entries(published).map(([kid, key]) => ({
      kid,
      use: 'sig',
      ...key.export({ format: 'jwk' }),
    }));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: set }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    get fetched() {
      return fetched;
    },
    publish(next) {
      published = next;
      isFailing = false;
    },
    fail() {
      isFailing = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
