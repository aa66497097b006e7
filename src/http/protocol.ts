import type { Socket } from 'node:net';
import type { WebSocket as ProtocolSocket, Server } from 'graphql-ws';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { HandedOver } from './delivery.ts';
import { headLength, writeHead } from './frame.ts';

/** A client that does not take so many bytes of what it has asked for is not listened to until it does. */
const UNTAKEN_BYTES = 1024 * 1024;

/**
 * Hands a WebSocket to the graphql-ws protocol. It is what `graphql-ws/use/ws` does, with one timer for all sockets instead
 * of one each: ten thousand idle sockets are to cost no more than they must.
 */
export function serveProtocol<Extra extends Record<PropertyKey, unknown>>(
  protocol: Server<Extra>,
  { webSocket, socket }: { webSocket: WebSocket; socket: Socket },
  extra: Extra,
): void {
  // What a client sends that is no message: ws closes the socket with the fitting code by itself.
  webSocket.on('error', () => {});
  const closed = protocol.opened(new Link(webSocket, socket), extra);
  const listenOnceTaken = () => {
    if (webSocket.isPaused || socket.writableLength <= UNTAKEN_BYTES) return;
    webSocket.pause();
    socket.once('drain', () => webSocket.resume());
  };
  webSocket.on('message', listenOnceTaken);
  webSocket.on('ping', listenOnceTaken);
  webSocket.on('close', (code, reason) => {
    void closed(code, String(reason)).catch(() => {});
  });
}

/** More than this on its way to a client, and whoever sends waits until it has left. */
const AHEAD_BYTES = 64 * 1024;

/** Links with messages that leave at the end of this turn of the event loop. */
let waiting: Link[] = [];

function flushAll(): void {
  const links = waiting;
  waiting = [];
  for (const link of links) link.flush();
}

/**
 * A socket, as graphql-ws writes to it. What is sent in one turn of the event loop leaves together: a result and its `complete`
 * are one write, and the answers of many clients follow each other at once. A write of its own for each would cost more than the
 * operation, most of it in waking the other side up.
 */
class Link implements ProtocolSocket {
  readonly protocol: string;
  readonly #webSocket: WebSocket;
  readonly #socket: Socket;
  #texts: string[] = [];
  #bytes = 0;

  constructor(webSocket: WebSocket, socket: Socket) {
    this.protocol = webSocket.protocol;
    this.#webSocket = webSocket;
    this.#socket = socket;
  }

  send(text: string): Promise<void> | void {
    const webSocket = this.#webSocket;
    if (webSocket.readyState !== webSocket.OPEN) return;
    if (this.#texts.length === 0) {
      if (waiting.length === 0) setImmediate(flushAll);
      waiting.push(this);
    }
    this.#texts.push(text);
    this.#bytes += text.length;
    if (this.#bytes + this.#socket.writableLength > AHEAD_BYTES) return this.#drained();
  }

  /** Frames as ws makes them: it does not compress, and masks nothing that a server sends. */
  flush(): void {
    const texts = this.#texts;
    if (texts.length === 0) return;
    this.#texts = [];
    this.#bytes = 0;
    const { readyState, OPEN } = this.#webSocket;
    if (readyState !== OPEN) return;
    const lengths = texts.map((text) => Buffer.byteLength(text));
    const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + headLength(length) + length, 0));
    let at = 0;
    for (const [place, text] of texts.entries()) {
      at = writeHead(bytes, at, lengths[place] ?? 0);
      at += bytes.write(text, at);
    }
    this.#socket.write(bytes);
  }

  #drained(): Promise<void> {
    this.flush();
    const socket = this.#socket;
    if (!socket.writableNeedDrain) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        socket.off('drain', done);
        socket.off('close', done);
        resolve();
      };
      socket.on('drain', done);
      socket.on('close', done);
    });
  }

  close(code: number, reason: string): void {
    this.flush();
    this.#webSocket.close(code, reason);
  }

  /**
   * A subscription is handled until it ends, and holds on to its message meanwhile. So that neither the bytes nor the text wait with it,
   * graphql-ws gets it parsed: it parses what is text, against its type, and takes all else for parsed.
   */
  onMessage(handle: (text: string) => Promise<void>): void {
    const webSocket = this.#webSocket;
    webSocket.on('message', (data) => {
      // One that is being closed has lost its session, or its right: what a stalled line brings then would undo what its client has
      // said since, over the line that took its place.
      if (webSocket.readyState !== webSocket.OPEN) return;
      handle(parsed(String(data)) as string).catch((error) => {
        if (error instanceof HandedOver) error.delivery.begin();
        else webSocket.close(CloseCode.InternalServerError, 'Internal server error');
      });
    });
  }
}

/** What is no message stays text: graphql-ws fails to parse it, and closes the socket with the fitting code. */
function parsed(text: string): unknown {
  try {
    const message: unknown = JSON.parse(text, shareDocuments);
    return typeof message === 'string' ? text : message;
  } catch {
    return text;
  }
}

const SHARED_TEXTS = 1_000;
const SHARED_LENGTH = 16 * 1024;
const texts = new Map<string, string>();

/**
 * Makes equal documents one string, as a client's message is parsed, which may last as long as its subscription: ten thousand clients
 * of one product send the same few.
 */
function shareDocuments(key: string, value: unknown): unknown {
  if (key !== 'query' || typeof value !== 'string' || value.length > SHARED_LENGTH) return value;
  const known = texts.get(value);
  if (known !== undefined) return known;
  for (const oldest of texts.keys()) {
    if (texts.size < SHARED_TEXTS) break;
    texts.delete(oldest);
  }
  texts.set(value, value);
  return value;
}
