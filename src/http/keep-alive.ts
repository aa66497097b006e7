import type { WebSocket } from 'ws';

/**
 * How often a client must show that it is there: often enough for balancers, which cut what is silent for 55 s or longer. Each
 * ping costs more than a delivery, because it is answered, and makes the client's kernel hold back what it acknowledges.
 */
const KEEP_ALIVE_MS = 25_000;
/** Sockets are pinged in as many turns, so that ten thousand pings never hold up a delivery. */
const TURNS = 25;

/**
 * Others wait for what a holder holds, and a line that died without a word must not keep it from them: holders are pinged more
 * often. One that has left so many pings unanswered is cut off, 7.5 s at most after its line died; the grace of the session
 * follows. Whoever is cut off wrongly, because the line is slow, comes back within the grace and finds what was held.
 */
const HOLDER_MS = 2_500;
const HOLDER_PINGS = 2;

/** What keeps one socket alive. */
export interface KeepAlive {
  /** Whether others wait for something that this client holds. */
  holds(isHolder: boolean): void;
}

interface Pulse {
  readonly webSocket: WebSocket;
  /** Pings since the last sign of life. */
  unanswered: number;
}

const turns = Array.from({ length: TURNS }, () => new Set<Pulse>());
const holders = new Set<Pulse>();
let joined = 0;
let open = 0;
let turn = 0;
let timer: NodeJS.Timeout | undefined;
let holderTimer: NodeJS.Timeout | undefined;

/** Pings a socket now and then, and cuts it off when it does not answer. */
export function keepAlive(webSocket: WebSocket): KeepAlive {
  const pulse: Pulse = { webSocket, unanswered: 0 };
  const own = turns[joined % TURNS];
  joined += 1;
  open += 1;
  own?.add(pulse);
  timer ??= setInterval(pingNext, KEEP_ALIVE_MS / TURNS).unref();
  webSocket.on('pong', () => {
    pulse.unanswered = 0;
  });
  webSocket.on('close', () => {
    own?.delete(pulse);
    free(pulse);
    open -= 1;
    if (open > 0) return;
    clearInterval(timer);
    timer = undefined;
  });
  return {
    holds(isHolder) {
      if (!isHolder) free(pulse);
      else if (!holders.has(pulse) && webSocket.readyState === webSocket.OPEN) {
        // An earlier ping may only just have been sent.
        pulse.unanswered = 0;
        holders.add(pulse);
        holderTimer ??= setInterval(pingHolders, HOLDER_MS).unref();
        // At once: a line may have died between the lock and the sweep that found it.
        ping(pulse);
      }
    },
  };
}

function free(pulse: Pulse): void {
  if (holders.delete(pulse)) pulse.unanswered = 0;
  if (holders.size > 0) return;
  clearInterval(holderTimer);
  holderTimer = undefined;
}

function ping(pulse: Pulse): void {
  if (pulse.webSocket.readyState !== pulse.webSocket.OPEN) return;
  pulse.unanswered += 1;
  pulse.webSocket.ping();
}

function pingNext(): void {
  turn = (turn + 1) % TURNS;
  for (const pulse of turns[turn] ?? []) {
    // A holder has its own time.
    if (holders.has(pulse)) continue;
    if (pulse.unanswered > 0) pulse.webSocket.terminate();
    else ping(pulse);
  }
}

function pingHolders(): void {
  for (const pulse of holders) {
    if (pulse.unanswered >= HOLDER_PINGS) pulse.webSocket.terminate();
    else ping(pulse);
  }
}
