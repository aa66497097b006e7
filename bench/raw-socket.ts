import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

/**
 * A WebSocket client that costs next to nothing, because it shares two cores with what it measures: it masks with zeros,
 * which changes no byte, and reads the heads of frames alone. Only while `inspecting` does it make strings; or, for one who
 * counts what is passed over, of short messages.
 */
export interface RawSocket {
  inspecting: boolean;
  send(text: string): void;
  /** Takes nothing more and answers nothing, as when the line has died without a word. */
  freeze(): void;
  close(): void;
}

/** Longer ones are passed over, in bytes. */
const SHORT = 1_024;

export function openRawSocket(
  {
    port,
    path,
    protocol,
    from,
  }: {
    port: number;
    path: string;
    protocol?: string | undefined;
    /** The address at this end; one that the system chooses if left out. */
    from?: string | undefined;
  },
  on: {
    open(): void;
    message(text: string): void;
    /** A long message has come, and was not kept. */
    passed?(length: number): void;
    close(reason: string): void;
  },
): RawSocket {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true, ...(from ? { localAddress: from } : {}) });
  let isOpen = false;
  let rest: Buffer | undefined;
  let text = '';
  /** Of the message that is being passed over. */
  let passing = { length: 0, missing: 0 };

  socket.on('connect', () => {
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      ...(protocol ? [`Sec-WebSocket-Protocol: ${protocol}`] : []),
    ];
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  });
  socket.on('data', (received) => {
    const chunk = passing.missing > 0 ? received.subarray(pass(received.length)) : received;
    if (chunk.length === 0) return;
    const data = rest ? Buffer.concat([rest, chunk]) : chunk;
    const read = isOpen ? readFrames(data, 0) : readHead(data);
    rest = read < data.length ? Buffer.from(data.subarray(read)) : undefined;
  });
  socket.on('error', (error) => on.close(error.message));
  socket.on('close', () => on.close('closed'));

  function readHead(data: Buffer): number {
    const end = data.indexOf('\r\n\r\n');
    if (end === -1) return 0;
    if (!data.toString('latin1', 0, end).startsWith('HTTP/1.1 101')) {
      socket.destroy();
      return data.length;
    }
    isOpen = true;
    on.open();
    return readFrames(data, end + 4);
  }

  /** Answers where the first frame begins that is not all there yet. */
  function readFrames(data: Buffer, from: number): number {
    let at = from;
    while (data.length - at >= 2) {
      const first = data[at] ?? 0;
      const short = data[at + 1] ?? 0;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (data.length - at < head) break;
      const length =
        head === 2 ? short : head === 4 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2));
      const end = at + head + length;
      if (on.passed && !socketFace.inspecting && length > SHORT && first === 0x81) {
        passing = { length, missing: length };
        at += head;
        at += pass(data.length - at);
        continue;
      }
      if (end > data.length) break;
      onFrame(first, data, at + head, end);
      at = end;
    }
    return at;
  }

  /** Answers how much of what is there belongs to the message that is passed over. */
  function pass(available: number): number {
    const taken = Math.min(available, passing.missing);
    passing.missing -= taken;
    if (passing.missing === 0) on.passed?.(passing.length);
    return taken;
  }

  function onFrame(first: number, data: Buffer, from: number, to: number) {
    const opcode = first & 0x0f;
    if (opcode === 0x09) write(0x8a, data.subarray(from, to));
    else if (opcode === 0x08) on.close(`${data.readUInt16BE(from)} ${data.toString('utf8', from + 2, to)}`);
    else if (opcode <= 0x02) {
      if (socketFace.inspecting || on.passed) text += data.toString('utf8', from, to);
      if (first < 0x80) return;
      on.message(text);
      text = '';
    }
  }

  function write(first: number, payload: Buffer) {
    const isShort = payload.length < 126;
    const head = Buffer.alloc(isShort ? 6 : 8);
    head[0] = first;
    head[1] = 0x80 | (isShort ? payload.length : 126);
    if (!isShort) head.writeUInt16BE(payload.length, 2);
    socket.write(Buffer.concat([head, payload]));
  }

  const socketFace: RawSocket = {
    inspecting: true,
    send: (message) => write(0x81, Buffer.from(message)),
    freeze: () => socket.pause(),
    close: () => socket.destroy(),
  };
  return socketFace;
}
