import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Outlet } from '../stream/group.ts';

/** More than this waiting in a socket's buffer, in bytes, and its subscriptions are put behind. */
export const FULL_BYTES = 256 * 1024;

const TEXT = 0x01;
const CONTINUATION_AND_END = 0x80;

/**
 * The first fragment of a graphql-ws `next` message, for all sockets of a group: everything but the operation's id, which
 * each client chooses and which follows in a fragment of its own. RFC 6455, section 5.4.
 */
export function sharedFrame(result: object): Buffer {
  return frame(TEXT, `{"type":"next","payload":${JSON.stringify(result)},"id":`);
}

function frame(first: number, text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(head + length);
  bytes[0] = first;
  if (head === 2) bytes[1] = length;
  else if (head === 4) {
    bytes[1] = 126;
    bytes.writeUInt16BE(length, 2);
  } else {
    bytes[1] = 127;
    bytes.writeBigUInt64BE(BigInt(length), 2);
  }
  bytes.write(text, head);
  return bytes;
}

/**
 * The way of shared frames to one operation of one socket. It writes to the socket under the WebSocket: both fragments in
 * one turn, so that no other message can come between them; ws itself writes whole frames only, since it does not compress.
 */
export function createOutlet(
  { webSocket, socket }: { webSocket: WebSocket; socket: Socket },
  operationId: string,
  { onEnd, fullBytes = FULL_BYTES }: { onEnd: (reason?: Error) => void; fullBytes?: number },
): Outlet {
  const tail = frame(CONTINUATION_AND_END, `${JSON.stringify(operationId)}}`);
  return {
    send(shared) {
      if (webSocket.readyState !== webSocket.OPEN) return;
      socket.cork();
      socket.write(shared);
      socket.write(tail);
      socket.uncork();
    },
    isFull: () => socket.writableLength > fullBytes,
    onDrain: (listener) => {
      socket.once('drain', listener);
    },
    end: onEnd,
    closeStuck() {
      // A close frame would wait behind what the client does not take, so the link is cut: clients try again on 1006.
      webSocket.terminate();
    },
  };
}
