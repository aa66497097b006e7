import { print } from 'graphql';
import { WebSocket } from 'ws';
import {
  TableChangesDocument,
  type TableChangesSubscription,
} from '../../schema/operations/generated/graphql.ts';
import type { Random } from '../support/random.ts';

export type TableRevision = Extract<
  TableChangesSubscription['tableChanges'],
  { __typename: 'TableRevision' }
>;

const query = print(TableChangesDocument);
/** For how long a client bears the silence of a server that it asks every {@link PING_MS}. */
const PATIENCE_MS = 3_000;
const PING_MS = 500;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A client that follows one table over whatever node there is, always from the cursor of the last event it has. What it holds must be the
 * whole history, each revision once and in order.
 */
export interface Watcher {
  readonly history: readonly TableRevision[];
  readonly revision: number;
  readonly connections: number;
  /** What must not come, whatever is broken. */
  readonly faults: readonly string[];
  /** Reads nothing for so long, and then goes on with the same socket. */
  stall(ms: number): void;
  stop(): Promise<void>;
}

export function startWatcher(parts: {
  pick: (random: Random) => string;
  random: Random;
  token: string;
  table: { id: string; cursor: string; revision: number };
}): Watcher {
  const { pick, random, token, table } = parts;
  const history: TableRevision[] = [];
  const faults: string[] = [];
  let { cursor, revision } = table;
  let connections = 0;
  let stopped = false;
  let stalledUntil = 0;
  let current: WebSocket | undefined;

  function connection(): Promise<void> {
    return new Promise((resolve) => {
      const socket = new WebSocket(`${pick(random).replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
        perMessageDeflate: false,
      });
      current = socket;
      let heardAt = performance.now();
      let isOver = false;
      const end = () => {
        isOver = true;
        socket.terminate();
      };
      const timer = setInterval(() => {
        const now = performance.now();
        if (now < stalledUntil) {
          heardAt = now;
          socket.pause();
          return;
        }
        socket.resume();
        if (now - heardAt > PATIENCE_MS) end();
        else if (socket.readyState === socket.OPEN) socket.send('{"type":"ping"}');
      }, PING_MS);
      socket.on('error', () => {});
      socket.on('close', () => {
        isOver = true;
        clearInterval(timer);
        resolve();
      });
      socket.on('open', () => {
        connections += 1;
        socket.send(JSON.stringify({ type: 'connection_init', payload: { token } }));
      });
      socket.on('message', (data) => {
        // What a client that has gone away is still sent, it does not have.
        if (isOver) return;
        heardAt = performance.now();
        const { type, payload } = JSON.parse(String(data));
        if (type === 'connection_ack') {
          const variables = { tableId: table.id, after: cursor };
          socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query, variables } }));
        } else if (type === 'next' && payload.data) take(payload.data);
        else if (type === 'next' || type === 'error') {
          if (!isPassing(payload)) faults.push(`after ${revision}: ${JSON.stringify(payload)}`);
          end();
        } else if (type === 'complete') end();
      });
    });
  }

  function take({ tableChanges: event }: TableChangesSubscription) {
    if (event.__typename !== 'TableRevision' || event.revision !== revision + 1) {
      faults.push(`after ${revision} came ${JSON.stringify(event).slice(0, 300)}`);
    }
    if (event.__typename !== 'TableRevision') return;
    history.push(event);
    ({ cursor, revision } = event);
  }

  async function run() {
    while (!stopped) {
      await connection();
      if (!stopped) await pause(20 + random.below(200));
    }
  }
  const running = run();
  return {
    history,
    faults,
    get revision() {
      return revision;
    },
    get connections() {
      return connections;
    },
    stall(ms) {
      stalledUntil = performance.now() + ms;
    },
    async stop() {
      stopped = true;
      current?.terminate();
      await running;
    },
  };
}

/** Whether an error says no more than that something is away for now. */
export function isPassing(payload: unknown): boolean {
  return /SERVICE_UNAVAILABLE|OUTCOME_UNKNOWN/.test(JSON.stringify(payload ?? null));
}
