import type { Socket } from 'node:net';
import type { WebSocket as ProtocolSocket, Server } from 'graphql-ws';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';

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
  const closed = protocol.opened(new Link(webSocket), extra);
  const listenOnceTaken = () => {
    if (webSocket.isPaused || socket.writableLength <= UNTAKEN_BYTES) return;
    webSocket.pause();
    socket.once('drain', () => webSocket.resume());
  };
  webSocket.on('message', listenOnceTaken);
  webSocket.on('ping', listenOnceTaken);
  webSocket.once('close', (code, reason) => {
    void closed(code, String(reason)).catch(() => {});
  });
}

class Link implements ProtocolSocket {
  readonly protocol: string;
  readonly #webSocket: WebSocket;

  constructor(webSocket: WebSocket) {
    this.protocol = webSocket.protocol;
    this.#webSocket = webSocket;
  }

  send(data: string): Promise<void> {
    const webSocket = this.#webSocket;
    return new Promise((resolve, reject) => {
      if (webSocket.readyState !== webSocket.OPEN) resolve();
      else webSocket.send(data, (error) => (error ? reject(error) : resolve()));
    });
  }

  close(code: number, reason: string): void {
    this.#webSocket.close(code, reason);
  }

  onMessage(handle: (data: string) => Promise<void>): void {
    // Nothing waits here that would hold on to the bytes of a message: a subscription is handled until it ends.
    this.#webSocket.on('message', (data) => {
      handle(String(data)).catch(() => {
        this.#webSocket.close(CloseCode.InternalServerError, 'Internal server error');
      });
    });
  }
}

const SHARED_TEXTS = 1_000;
const SHARED_LENGTH = 16 * 1024;
const texts = new Map<string, string>();

/**
 * Makes equal documents one string, as a client's message is parsed: graphql-ws holds on to a message for as long as its
 * subscription lasts, and ten thousand clients of one product send the same few.
 */
export function shareDocuments(key: string, value: unknown): unknown {
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
