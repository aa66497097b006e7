import { clock } from './measured.ts';
import type { Present } from './present.ts';

/** Whose moves are looked for on whose screens. */
const SAMPLED = 5;
/** A sampled mover's x tells who it is, in millions, and which move this is. The others stay below. */
const MARK = 1_000_000;
const MARKED = /"x":(\d{7,})/g;
/** How often to look who is due. */
const LOOK_MS = 2;

/** A place in the grid for each of a crowd, one below the other. */
export function placeOf(n: number): { x: number; y: number } {
  return { x: (n * 37) % 1_500, y: n * 24 };
}

/** Everybody in a crowd moves, again and again, and some look for the moves of some others. */
export interface Moves {
  /** The first so many of the crowd, each so many times a second, one shortly after the other. */
  begin(order: { perSecond: number; count: number }): void;
  end(): void;
  /** Forgets what was measured. */
  reset(): void;
  readonly sent: number;
  /** Milliseconds from sending a move until another person's screen shows it, or a later one of the same person. */
  readonly latencies: number[];
}

export function createMoves(crowd: Present[], template: string): Moves {
  const [head = '', beforeX = '', beforeY = '', tail = ''] = template.split(/#id|"#x"|"#y"/);
  let step = 1;
  /** When each move was sent, by mover. */
  const sentAt = new Map<number, number[]>();
  let latencies: number[] = [];
  let timer: NodeJS.Timeout | undefined;
  let turn = 0;
  let sent = 0;
  let total = 0;

  function move(n: number) {
    const { x, y } = placeOf(n);
    const times = sentAt.get(n);
    const shown = times ? (n / step + 1) * MARK + times.length : x + (total % 100) / 4;
    total += 1;
    sent += 1;
    times?.push(clock());
    crowd[n]?.socket.send(`${head}${total}${beforeX}${shown}${beforeY}${y + (total % 8) / 4}${tail}`);
  }

  function watch(present: Present) {
    const seen = new Map<number, number>();
    for (const [n, times] of sentAt) seen.set(n, times.length);
    present.socket.inspecting = true;
    present.onFrame = (text) => {
      const now = clock();
      for (const [, digits] of text.matchAll(MARKED)) {
        const n = (Math.floor(Number(digits) / MARK) - 1) * step;
        const times = sentAt.get(n) ?? [];
        const last = Number(digits) % MARK;
        for (let move = seen.get(n) ?? 0; move <= last; move++) {
          latencies.push((now - (times[move] ?? Number.NaN)) / 1_000);
        }
        seen.set(n, Math.max(seen.get(n) ?? 0, last + 1));
      }
    };
  }

  const watchers = () => crowd.filter((_, n) => n % step === Math.floor(step / 2));
  return {
    begin({ perSecond, count }) {
      step = Math.ceil(count / SAMPLED);
      sentAt.clear();
      turn = 0;
      for (let n = 0; n < count; n += step) sentAt.set(n, []);
      for (const present of watchers()) watch(present);
      const begun = performance.now();
      const gap = 1_000 / (perSecond * count);
      let moves = 0;
      timer = setInterval(() => {
        for (const due = (performance.now() - begun) / gap; moves < due; moves++) {
          move(turn);
          turn = (turn + 1) % count;
        }
      }, LOOK_MS);
    },
    end() {
      clearInterval(timer);
      for (const present of watchers()) {
        present.socket.inspecting = false;
        present.onFrame = undefined;
      }
    },
    reset() {
      latencies = [];
      sent = 0;
    },
    get sent() {
      return sent;
    },
    get latencies() {
      return latencies;
    },
  };
}
