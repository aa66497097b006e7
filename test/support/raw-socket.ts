import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import { WebSocket } from 'ws';
import { eventually } from './eventually.ts';

/** A message of the graphql-ws protocol, as it came. */
export interface RawMessage {
  type: string;
  id?: string;
  payload?: unknown;
}

/** A client that speaks the graphql-ws protocol by hand: it sees every message, and can stop reading. */
export interface RawSocket {
  readonly messages: RawMessage[];
  /** The port at this end. */
  readonly port: number;
  readonly closed: { code: number; reason: string } | undefined;
  send(message: object): void;
  /** Sends an operation of any kind. */
  operate<Variables>(id: string, document: TypedDocumentNode<unknown, Variables>, variables: Variables): void;
  /** The payloads of `next` for an operation. */
  results(id: string): { data?: unknown }[];
  /** Resolves with the first message that fits. */
  first(fits: (message: RawMessage) => boolean): Promise<RawMessage>;
  /** Stops taking bytes from the socket: the server's buffers fill up. */
  pause(): void;
  resume(): void;
  close(): Promise<void>;
}

const texts = new WeakMap<DocumentNode, string>();

/** Opens a socket and, unless it is closed before, has it acknowledged. A resume token takes a session up again. */
export async function openRaw(url: string, token: string, resumeToken?: unknown): Promise<RawSocket> {
  const webSocket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    perMessageDeflate: false,
  });
  const messages: RawMessage[] = [];
  let port = 0;
  webSocket.on('upgrade', ({ socket }) => {
    port = socket.localPort ?? 0;
  });
  let closed: { code: number; reason: string } | undefined;
  webSocket.on('message', (data) => messages.push(JSON.parse(String(data))));
  webSocket.on('close', (code, reason) => {
    closed = { code, reason: String(reason) };
  });
  await new Promise((resolve, reject) => {
    webSocket.once('open', resolve);
    webSocket.once('error', reject);
  });
  webSocket.on('error', () => {});
  const socket: RawSocket = {
    messages,
    get port() {
      return port;
    },
    get closed() {
      return closed;
    },
    send: (message) => webSocket.send(JSON.stringify(message)),
    operate(id, document, variables) {
      const query = texts.get(document) ?? print(document);
      texts.set(document, query);
      this.send({ type: 'subscribe', id, payload: { query, variables } });
    },
    results: (id) =>
      messages
        .filter((message) => message.type === 'next' && message.id === id)
        .map(({ payload }) => payload as { data?: unknown }),
    first: (fits) =>
      eventually(() => {
        const found = messages.find(fits);
        if (!found) throw new Error(`it has not come; closed: ${JSON.stringify(closed)}`);
        return found;
      }, 15_000),
    pause: () => webSocket.pause(),
    resume: () => webSocket.resume(),
    async close() {
      webSocket.terminate();
      await eventually(() => {
        if (!closed) throw new Error('the socket is still open');
      });
    },
  };
  socket.send({ type: 'connection_init', payload: { Authorization: `Bearer ${token}`, resumeToken } });
  await eventually(() => {
    if (!closed && messages.length === 0) throw new Error('the server does not answer');
  });
  return socket;
}
