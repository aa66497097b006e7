import type { Outlet } from '../../src/stream/outlet.ts';

/** An outlet that keeps what it is sent, and is full when it is told so. */
export interface FakeOutlet extends Outlet {
  sent: string[];
  /** The same as it came: those of a group get one and the same. */
  bytes: Buffer[];
  ended: (Error | undefined)[];
  stuck: number;
  fill(): void;
  drain(): void;
}

export function fakeOutlet(): FakeOutlet {
  let full = false;
  let waiting: (() => void)[] = [];
  return {
    sent: [],
    bytes: [],
    ended: [],
    stuck: 0,
    send(shared) {
      this.bytes.push(shared);
      this.sent.push(shared.toString());
    },
    gather() {},
    flush() {},
    isOpen: () => true,
    isFull: () => full,
    onDrain: (listener) => waiting.push(listener),
    end(reason) {
      this.ended.push(reason);
    },
    closeStuck() {
      this.stuck += 1;
    },
    fill() {
      full = true;
    },
    drain() {
      full = false;
      const told = waiting;
      waiting = [];
      for (const listener of told) listener();
    },
  };
}
