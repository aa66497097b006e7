import { connect } from 'node:net';
import type { RawSocket } from './raw-socket.ts';

/**
 * An HTTP client on one connection that is kept alive, one request at a time, which costs as little as its WebSocket sister: its head is
 * written once, and of an answer it reads the status and the length.
 */
export function openRawHttp(
  { port, path, token }: { port: number; path: string; token: string },
  on: { open(): void; message(text: string): void; close(reason: string): void },
): Pick<RawSocket, 'send' | 'close'> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Authorization: Bearer ${token}`,
    'Accept: application/json',
    'Content-Type: application/json',
    'Content-Length: ',
  ].join('\r\n');
  let rest = Buffer.alloc(0);

  socket.on('connect', () => on.open());
  socket.on('data', (chunk) => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = rest.indexOf('\r\n\r\n');
    if (end === -1) return;
    const answer = rest.toString('latin1', 0, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(answer)?.[1];
    if (!answer.startsWith('HTTP/1.1 200') || length === undefined) {
      on.close(`an answer that was not expected: ${rest.toString()}`);
      return;
    }
    const bodyEnd = end + 4 + Number(length);
    if (rest.length < bodyEnd) return;
    const body = rest.toString('utf8', end + 4, bodyEnd);
    rest = rest.subarray(bodyEnd);
    on.message(body);
  });
  socket.on('error', (error) => on.close(error.message));
  socket.on('close', () => on.close('closed'));
  return {
    send: (body) => socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`),
    close: () => socket.destroy(),
  };
}
