import { print } from 'graphql';
import { WebSocket } from 'ws';
import { TableChangesDocument } from '../../schema/operations/generated/graphql.ts';
import { eventually } from './eventually.ts';
import type { Random } from './random.ts';

/**
 * A client that follows one table whatever happens: over one server after the other, always from the cursor of the last
 * event it has, sometimes not reading for a while. What it holds must be the whole history, each event once and in order.
 */
export interface Follower {
  /** Every event, as the JSON text of its payload. */
  readonly history: readonly string[];
  /** The last revision it has. */
  readonly revision: number;
  readonly connections: number;
  /** How often it was told that its log no longer reaches back. */
  readonly resyncs: number;
  /** What must not come: errors, ResyncRequired, a revision out of order. */
  readonly faults: readonly string[];
  reach(revision: number, limitMs?: number): Promise<void>;
  stop(): Promise<void>;
}

export interface FollowerOptions {
  /** Where to connect now. */
  url: () => string;
  token: string;
  tableId: string;
  cursor: string;
  /** The revision of the cursor. */
  revision: number;
  random: Random;
  /** How long to stay on a connection, at most; without it, until it breaks. */
  stayMs?: number;
  /** How long to stop reading, at most, every now and then. */
  pauseMs?: number;
  /**
   * Comes back, now and then, from an older cursor of its own, and may be told that the log no longer reaches back to it: then its
   * history has some revisions twice, and others not at all.
   */
  wanders?: boolean;
}

const query = print(TableChangesDocument);

export function startFollower(options: FollowerOptions): Follower {
  const { url, token, tableId, random, stayMs, pauseMs, wanders = false } = options;
  const history: string[] = [];
  const faults: string[] = [];
  let { cursor, revision } = options;
  let connections = 0;
  let resyncs = 0;
  const places = [{ cursor, revision }];
  let stopped = false;
  let current: WebSocket | undefined;
  const running = run();

  async function run() {
    while (!stopped) {
      await connection();
      if (!stopped) await wait(random.below(50));
    }
  }

  function connection(): Promise<void> {
    return new Promise((resolve) => {
      const socket = new WebSocket(`${url().replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      const timers: NodeJS.Timeout[] = [];
      const after = (ms: number, act: () => void) => timers.push(setTimeout(act, ms));
      current = socket;
      let over = false;
      socket.on('error', () => {});
      socket.on('close', () => {
        over = true;
        for (const timer of timers) clearTimeout(timer);
        resolve();
      });
      socket.on('open', () => {
        connections += 1;
        socket.send(JSON.stringify({ type: 'connection_init', payload: { token } }));
        if (stayMs) {
          after(20 + random.below(stayMs), () => {
            over = true;
            socket.terminate();
          });
        }
        if (pauseMs) after(random.below(pauseMs), pause);
      });
      const pause = () => {
        socket.pause();
        after(random.below(pauseMs ?? 0), () => {
          socket.resume();
          after(random.below(pauseMs ?? 0), pause);
        });
      };
      socket.on('message', (data) => {
        // What a client that has gone away is still sent, it does not have.
        if (over) return;
        const { type, payload } = JSON.parse(String(data));
        if (type === 'connection_ack') {
          if (wanders && random.next() < 0.4) ({ cursor, revision } = random.pick(places));
          const variables = { tableId, after: cursor };
          socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query, variables } }));
        } else if (type === 'next') {
          take(payload);
        } else if (type === 'error') {
          faults.push(`after ${revision}: ${JSON.stringify(payload)}`);
          socket.terminate();
        }
      });
    });
  }

  function take(payload: { data?: { tableChanges: Record<string, unknown> } }) {
    const event = payload.data?.tableChanges;
    if (wanders && event?.__typename === 'ResyncRequired' && event.reason === 'CURSOR_TOO_OLD') {
      resyncs += 1;
      revision = Number(event.revision);
      cursor = String(event.cursor);
      return;
    }
    if (event?.__typename !== 'TableRevision' || event.revision !== revision + 1) {
      faults.push(`after ${revision} came ${JSON.stringify(payload).slice(0, 300)}`);
    }
    if (event?.__typename !== 'TableRevision') return;
    history.push(JSON.stringify(event));
    revision = Number(event.revision);
    cursor = String(event.cursor);
    if (wanders) places.push({ cursor, revision });
  }

  return {
    history,
    faults,
    get revision() {
      return revision;
    },
    get connections() {
      return connections;
    },
    get resyncs() {
      return resyncs;
    },
    reach: (wanted, limitMs = 20_000) =>
      eventually(() => {
        if (faults.length > 0) throw new Error(faults.slice(0, 3).join('\n'));
        if (revision < wanted) throw new Error(`${revision} of ${wanted} after ${connections} connections`);
      }, limitMs),
    async stop() {
      stopped = true;
      current?.terminate();
      await running;
    },
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
