import type { Socket } from 'node:net';
import type { WebSocket as ProtocolSocket, Server } from 'graphql-ws';
import { CloseCode, MessageType, parseMessage } from 'graphql-ws';
import type { WebSocket } from 'ws';

/** How often a client must show that it is there. */
const KEEP_ALIVE_MS = 12_000;

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
  alive.set(webSocket, true);
  webSocket.on('pong', () => alive.set(webSocket, true));
  keepAlive ??= setInterval(pingAll, KEEP_ALIVE_MS).unref();
  webSocket.once('close', (code, reason) => {
    alive.delete(webSocket);
    if (alive.size === 0) {
      clearInterval(keepAlive);
      keepAlive = undefined;
    }
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
      handle(read(String(data))).catch(() => {
        this.#webSocket.close(CloseCode.InternalServerError, 'Internal server error');
      });
    });
  }
}

/**
 * A message, parsed, with its document as one string for all who send the same: graphql-ws holds on to the message for as
 * long as the subscription lasts. It parses only texts; what is none of its messages it gets as it came, and refuses.
 */
function read(text: string): string {
  try {
    const message = parseMessage(text);
    if (message.type !== MessageType.Subscribe) return message as unknown as string;
    const payload = { ...message.payload, query: shareText(message.payload.query) };
    return { ...message, payload } as unknown as string;
  } catch {
    return text;
  }
}

const SHARED_TEXTS = 1_000;
const SHARED_LENGTH = 16 * 1024;
const texts = new Map<string, string>();

function shareText(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (text.length > SHARED_LENGTH) return text;
  for (const oldest of texts.keys()) {
    if (texts.size < SHARED_TEXTS) break;
    texts.delete(oldest);
  }
  texts.set(text, text);
  return text;
}

/** Whether each socket has answered since the last ping. */
const alive = new Map<WebSocket, boolean>();
let keepAlive: NodeJS.Timeout | undefined;

function pingAll() {
  for (const [webSocket, answered] of alive) {
    if (!answered) {
      webSocket.terminate();
      continue;
    }
    alive.set(webSocket, false);
    if (webSocket.readyState === webSocket.OPEN) webSocket.ping();
  }
}
