import type { Random } from '../../support/random.ts';

interface Frame {
  opcode: number;
  payload: string | Buffer;
  isFinal?: boolean;
  isMasked?: boolean;
  reserved?: number;
  /** What the frame says of its length, where it lies. */
  length?: number;
}

/** A frame of a client. Its mask is zero, which leaves the payload as it is. */
export function frame({
  opcode,
  payload,
  isFinal = true,
  isMasked = true,
  reserved = 0,
  length,
}: Frame): Buffer {
  const bytes = Buffer.from(payload);
  const size = length ?? bytes.length;
  const head = size < 126 ? Buffer.alloc(2) : Buffer.alloc(size < 65_536 ? 4 : 10);
  head[0] = (isFinal ? 0x80 : 0) | (reserved << 4) | opcode;
  head[1] = (isMasked ? 0x80 : 0) | (size < 126 ? size : size < 65_536 ? 126 : 127);
  if (head.length === 4) head.writeUInt16BE(size, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(size), 2);
  return Buffer.concat(isMasked ? [head, Buffer.alloc(4), bytes] : [head, bytes]);
}

export const text = (payload: string) => frame({ opcode: 1, payload });

const PING = '{"type":"ping"}';

/** Frames that are odd and allowed: their socket stays open. */
export function oddFrames(random: Random): Buffer {
  const cut = random.below(PING.length + 1);
  switch (random.below(5)) {
    case 0:
      return Buffer.concat([
        frame({ opcode: 1, payload: PING.slice(0, cut), isFinal: false }),
        frame({ opcode: 0, payload: PING.slice(cut) }),
      ]);
    case 1:
      return Buffer.concat([
        frame({ opcode: 1, payload: '', isFinal: false }),
        ...Array.from({ length: random.below(20) }, () => frame({ opcode: 0, payload: '', isFinal: false })),
        frame({ opcode: 9, payload: 'between' }),
        frame({ opcode: 0, payload: PING }),
      ]);
    case 2:
      return frame({ opcode: 9, payload: 'x'.repeat(random.below(126)) });
    case 3:
      return frame({ opcode: 10, payload: 'x'.repeat(random.below(126)) });
    default:
      return text(PING);
  }
}

/** A frame that no server may take. */
export function brokenFrame(random: Random): Buffer {
  const payload = PING;
  switch (random.below(12)) {
    case 0:
      return frame({ opcode: 1, payload, isMasked: false });
    case 1:
      return frame({ opcode: 1, payload, reserved: 1 + random.below(7) });
    case 2:
      return frame({ opcode: 3 + random.below(5), payload });
    case 3:
      return frame({ opcode: 11 + random.below(5), payload });
    case 4:
      return frame({ opcode: 0, payload });
    case 5:
      return frame({ opcode: 1, payload: Buffer.from([0xc3, 0x28, 0xff, random.below(256)]) });
    case 6:
      return frame({ opcode: 9, payload: 'x'.repeat(126 + random.below(1_000)) });
    case 7:
      return frame({ opcode: 9, payload, isFinal: false });
    case 8:
      return frame({ opcode: 1, payload, length: 2 ** 32 + random.below(2 ** 20) });
    case 9:
      return frame({ opcode: 1, payload, length: 300_000 + random.below(2 ** 30) });
    case 10: {
      const code = Buffer.alloc(2);
      code.writeUInt16BE(
        random.pick([0, 999, 1004, 1005, 1006, 1015, 2000, 2999, 5000, 65_535, 1000, 3000, 4999]),
      );
      return frame({ opcode: 8, payload: Buffer.concat([code, Buffer.from([0xff, 0xfe])]) });
    }
    default:
      return Buffer.from(Array.from({ length: 2 + random.below(60) }, () => random.below(256)));
  }
}
