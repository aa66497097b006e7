import { connect, type Socket } from 'node:net';

/** A connection whose every byte is our own, and what comes back over it. */
export interface Wire {
  readonly socket: Socket;
  /** Resolves when all that came fits, or the connection has ended. */
  until(fits: (received: string) => boolean): Promise<string>;
  readonly received: string;
  readonly isClosed: boolean;
}

/** No answer and no end for so long is a hang. */
const HANG_MS = 30_000;

export function openWire(url: string, onData: (text: string) => void = () => {}): Wire {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setNoDelay(true);
  let received = '';
  let isClosed = false;
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const look of waiting) look();
  };
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    received += String(chunk);
    onData(String(chunk));
    wake();
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    isClosed = true;
    wake();
  });
  return {
    socket,
    get received() {
      return received;
    },
    get isClosed() {
      return isClosed;
    },
    until: (fits) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`neither an answer nor an end; so far: ${received.slice(-300)}`));
        }, HANG_MS);
        function look() {
          if (!isClosed && !fits(received)) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(received);
        }
        waiting.add(look);
        look();
      }),
  };
}

export const UPGRADE = [
  'GET /graphql HTTP/1.1',
  'Host: 127.0.0.1',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  'Sec-WebSocket-Protocol: graphql-transport-ws',
  '',
  '',
].join('\r\n');
