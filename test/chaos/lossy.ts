import type { TcpProxyOptions } from '../faults/tcp-proxy.ts';
import type { Random } from '../support/random.ts';

const CR_LF = 2;
const GATHERING = new Set(['*', '>', '~', '%']);

/** Where the value that begins at a place of RESP ends; undefined where not all of it has come. */
function endOf(bytes: Buffer, at: number): number | undefined {
  const line = bytes.indexOf('\r\n', at);
  if (line < 0) return undefined;
  const kind = String.fromCharCode(bytes[at] ?? 0);
  const after = line + CR_LF;
  const count = Number(bytes.toString('latin1', at + 1, line));
  if (kind === '$' || kind === '=' || kind === '!') {
    const end = count < 0 ? after : after + count + CR_LF;
    return end <= bytes.length ? end : undefined;
  }
  if (!GATHERING.has(kind)) return after;
  let end: number | undefined = after;
  for (let item = 0; item < (kind === '%' ? count * 2 : count) && end !== undefined; item++) {
    end = endOf(bytes, end);
  }
  return end;
}

/** The hook of a proxy before Redis that loses messages of subscriptions, and nothing else. */
export interface Lossy {
  hook: NonNullable<TcpProxyOptions['onData']>;
  /** The share of messages that is lost from now on. */
  lose(share: number): void;
  readonly lost: number;
}

/** Looks at all that Redis says, as whole values: so none is cut in two when the loss begins. */
export function createLossy(random: Random): Lossy {
  const rests = new Map<number, Buffer>();
  let share = 0;
  let lost = 0;
  return {
    hook(chunk, way, link) {
      if (way === 'up') return undefined;
      const bytes = Buffer.concat([rests.get(link) ?? Buffer.alloc(0), chunk]);
      const kept: Buffer[] = [];
      let at = 0;
      while (at < bytes.length) {
        const end = endOf(bytes, at);
        if (end === undefined) break;
        const value = bytes.subarray(at, end);
        if (isMessage(value) && random.next() < share) lost += 1;
        else kept.push(value);
        at = end;
      }
      rests.set(link, Buffer.from(bytes.subarray(at)));
      return Buffer.concat(kept);
    },
    lose(next) {
      share = next;
    },
    get lost() {
      return lost;
    },
  };
}

function isMessage(value: Buffer): boolean {
  return /^[*>]3\r\n\$7\r\nmessage\r\n/.test(value.toString('latin1', 0, 24));
}
