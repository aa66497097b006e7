import type { PresenceStore, Shard } from './store.ts';

interface OwnShard {
  sequence: number;
  members: Map<string, string>;
}

/** The store of a single process: nothing is lost while the process lives. */
export function memoryPresenceStore(): PresenceStore {
  const tables = new Map<string, Map<string, OwnShard>>();

  function place(tableId: string, nodeId: string, shard: OwnShard) {
    const shards = tables.get(tableId) ?? new Map<string, OwnShard>();
    tables.set(tableId, shards.set(nodeId, shard));
  }

  function perShard<T>(
    tableIds: readonly string[],
    tell: (shard: OwnShard) => T,
  ): Map<string, Map<string, T>> {
    return new Map(
      tableIds.map((tableId) => {
        const shards = [...(tables.get(tableId) ?? [])];
        return [tableId, new Map(shards.map(([nodeId, shard]) => [nodeId, tell(shard)]))];
      }),
    );
  }

  return {
    async write({ tableId, nodeId, previous, sequence, put, remove }) {
      const { sequence: standing, members } = tables.get(tableId)?.get(nodeId) ?? {
        sequence: 0,
        members: new Map<string, string>(),
      };
      if (standing !== previous) return false;
      for (const sessionId of remove) members.delete(sessionId);
      for (const [sessionId, member] of put) members.set(sessionId, member);
      place(tableId, nodeId, { sequence, members });
      return true;
    },
    async replace(tableId, nodeId, { sequence, members }) {
      const standing = tables.get(tableId)?.get(nodeId)?.sequence ?? 0;
      if (standing <= sequence) place(tableId, nodeId, { sequence, members: new Map(members) });
    },
    async read(tableIds) {
      // Copies: the shards are written in place, and what was read must stay as it was.
      return perShard(tableIds, ({ sequence, members }): Shard => ({ sequence, members: new Map(members) }));
    },
    async sequences(tableIds) {
      return perShard(tableIds, ({ sequence }) => sequence);
    },
    async drop(tableId, nodeIds) {
      const shards = tables.get(tableId);
      for (const nodeId of nodeIds) shards?.delete(nodeId);
      if (shards?.size === 0) tables.delete(tableId);
    },
    onReturn() {},
    async close() {
      tables.clear();
    },
  };
}
