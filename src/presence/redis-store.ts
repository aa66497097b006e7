import { Redis } from 'ioredis';
import { linkOptions } from '../bus/link.ts';
import { defineScripts } from './scripts.ts';
import type { PresenceStore, Shard } from './store.ts';

/** Silence after which a command is refused and the link is taken for dead, though nobody closed it. */
const SILENCE_MS = 2_000;
/** Only for when every node has died at once: while a node lives, it puts back what has expired. */
const LIFE_MS = 3_600_000;

export interface RedisPresenceStoreOptions {
  url: string;
  onError: (error: unknown) => void;
  silenceMs?: number;
}

/**
 * The store of many nodes: two hashes for each table, in one slot of a cluster. While Redis is away every method rejects soon and
 * nothing is queued.
 */
export async function redisPresenceStore({
  url,
  onError,
  silenceMs = SILENCE_MS,
}: RedisPresenceStoreOptions): Promise<PresenceStore> {
  // The socket's own timeout tears a link down that hangs without closing, and everything that waits on it is refused.
  // Rejected: disconnect(true) after a timed out command. It waits politely for the other side, which is what hangs.
  const link = new Redis(url, {
    ...linkOptions(silenceMs),
    commandTimeout: silenceMs,
    socketTimeout: silenceMs,
  });
  defineScripts(link);

  let closed = false;
  let complained = false;
  link.on('error', (error) => {
    if (!complained && !closed) onError(error);
    complained = true;
  });
  await link.connect().catch((error) => {
    link.disconnect();
    throw error;
  });
  const returnListeners = new Set<() => void>();
  link.on('ready', () => {
    complained = false;
    for (const listener of returnListeners) listener();
  });

  return {
    async write({ tableId, nodeId, previous, sequence, put, remove }) {
      const members = [...put].flat();
      const args = [nodeId, previous, sequence, LIFE_MS, remove.length, ...remove, ...members];
      return (await link.presenceWrite(...keys(tableId), ...args)) === 1;
    },
    async replace(tableId, nodeId, { sequence, members }) {
      await link.presenceReplace(...keys(tableId), nodeId, sequence, LIFE_MS, ...[...members].flat());
    },
    read(tableIds) {
      return perTable(tableIds, async (tableId) => toShards(await link.presenceRead(...keys(tableId))));
    },
    sequences(tableIds) {
      return perTable(tableIds, async (tableId) => {
        const [sequencesKey] = keys(tableId);
        const sequences = Object.entries(await link.hgetall(sequencesKey));
        return new Map(sequences.map(([nodeId, sequence]) => [nodeId, Number(sequence)]));
      });
    },
    async drop(tableId, nodeIds) {
      await link.presenceDrop(...keys(tableId), ...nodeIds);
    },
    onReturn(listener) {
      returnListeners.add(listener);
    },
    async close() {
      closed = true;
      link.disconnect();
    },
  };
}

function keys(tableId: string): [sequences: string, members: string] {
  const prefix = `cobase:presence:{${tableId}}`;
  return [`${prefix}:sequences`, `${prefix}:members`];
}

/** Asks for all tables at once, without waiting in between: one round trip. */
async function perTable<T>(
  tableIds: readonly string[],
  ask: (tableId: string) => Promise<T>,
): Promise<Map<string, T>> {
  const answers = tableIds.map(async (tableId): Promise<[string, T]> => [tableId, await ask(tableId)]);
  return new Map(await Promise.all(answers));
}

function toShards([sequences, fields]: [string[], string[]]): Map<string, Shard> {
  const members = new Map<string, Map<string, string>>();
  const shards = new Map<string, Shard>();
  for (const [nodeId, sequence] of pairs(sequences)) {
    const own = new Map<string, string>();
    members.set(nodeId, own);
    shards.set(nodeId, { sequence: Number(sequence), members: own });
  }
  for (const [field, member] of pairs(fields)) {
    const slash = field.indexOf('/');
    members.get(field.slice(0, slash))?.set(field.slice(slash + 1), member);
  }
  return shards;
}

function* pairs(flat: string[]): Generator<[string, string]> {
  for (let i = 0; i < flat.length; i += 2) yield [flat[i] ?? '', flat[i + 1] ?? ''];
}
