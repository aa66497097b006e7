import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Outlet } from '../stream/outlet.ts';
import { headLength, writeHead } from './frame.ts';

/** More than this waiting in a socket's buffer, in bytes, and its subscriptions are put behind. */
export const FULL_BYTES = 256 * 1024;

/**
 * A graphql-ws `next` message as far as all sockets of a group share it: everything but the operation's id, which each
 * client chooses and which therefore comes last.
 */
export function sharedMessage(result: object): Buffer {
  return Buffer.from(`{"type":"next","payload":${JSON.stringify(result)},"id":`);
}

/** A frame with its message, and room at its end for what is the socket's own. */
interface Frame {
  shared: Buffer;
  tailLength: number;
  bytes: Buffer;
}

/**
 * The frame that was sent last. The sockets of a group follow each other, and clients take UUIDs for ids: then each socket
 * gets this one with its own tail written over that of the one before, because what a socket has taken it has copied.
 */
let last: Frame | undefined;

function frameOf(shared: Buffer, tailLength: number): Frame {
  if (last?.shared === shared && last.tailLength === tailLength) return last;
  const length = shared.length + tailLength;
  const bytes = Buffer.allocUnsafe(headLength(length) + length);
  const head = writeHead(bytes, 0, length);
  shared.copy(bytes, head);
  last = { shared, tailLength, bytes };
  return last;
}

/**
 * The way of shared messages to one operation of one socket. It writes whole frames to the socket under the WebSocket; ws
 * itself does so too, in one turn each, since it does not compress.
 */
export class SocketOutlet implements Outlet {
  // A string: small buffers would each keep the whole block that they were cut from.
  readonly #tail: string;
  readonly #tailLength: number;

  constructor(
    readonly link: { webSocket: WebSocket; socket: Socket },
    operationId: string,
    readonly owner: { end(reason?: Error): void },
  ) {
    this.#tail = `${JSON.stringify(operationId)}}`;
    this.#tailLength = Buffer.byteLength(this.#tail);
  }

  send(shared: Buffer): void {
    const { webSocket, socket } = this.link;
    if (webSocket.readyState !== webSocket.OPEN) return;
    const { bytes } = frameOf(shared, this.#tailLength);
    const tailAt = bytes.length - this.#tailLength;
    if (socket.writableLength > 0 || socket.writableCorked > 0) {
      // It has to wait, so that the sockets share what they can.
      socket.cork();
      socket.write(bytes.subarray(0, tailAt));
      socket.write(this.#tail);
      socket.uncork();
      return;
    }
    bytes.write(this.#tail, tailAt);
    socket.write(bytes);
    // The kernel did not take all of it: the frame is this socket's from now on.
    if (socket.writableLength > 0) last = undefined;
  }

  end(reason?: Error): void {
    this.owner.end(reason);
  }

  gather(): void {
    this.link.socket.cork();
  }

  flush(): void {
    this.link.socket.uncork();
  }

  isOpen(): boolean {
    return this.link.webSocket.readyState === this.link.webSocket.OPEN;
  }

  isFull(): boolean {
    return this.link.socket.writableLength > FULL_BYTES;
  }

  onDrain(listener: () => void): void {
    this.link.socket.once('drain', listener);
  }

  closeStuck(): void {
    // A close frame would wait behind what the client does not take, so the link is cut: clients try again on 1006.
    this.link.webSocket.terminate();
  }
}
