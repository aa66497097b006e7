import { parseMember } from './peers.ts';
import { createPicture } from './picture.ts';
import type { Member } from './presence.ts';
import type { PresenceStore, Shard } from './store.ts';

/** Which of what stands in the store is of nodes that live; the rest is cleared away. */
export interface Living {
  /** The shards of these tables whose nodes live. */
  read(tableIds: readonly string[]): Promise<Map<string, ReadonlyMap<string, Shard>>>;
  /** Those of the nodes that have died. */
  deadOf(nodeIds: readonly string[]): Promise<string[]>;
}

export function createLiving(parts: {
  store: PresenceStore;
  nodeId: () => string;
  livingNodes: () => Promise<ReadonlySet<string>>;
}): Living {
  const { store, nodeId, livingNodes } = parts;

  async function deadOf(nodeIds: readonly string[]): Promise<string[]> {
    // Where there is nobody else, nobody is asked.
    if (nodeIds.every((id) => id === nodeId())) return [];
    const living = await livingNodes();
    return [...new Set(nodeIds)].filter((id) => id !== nodeId() && !living.has(id));
  }

  return {
    deadOf,
    async read(tableIds) {
      const tables = await store.read(tableIds);
      const dead = new Set(await deadOf([...tables.values()].flatMap((shards) => [...shards.keys()])));
      if (dead.size === 0) return tables;
      const living = new Map<string, ReadonlyMap<string, Shard>>();
      for (const [tableId, shards] of tables) {
        living.set(tableId, new Map([...shards].filter(([id]) => !dead.has(id))));
        const left = [...shards.keys()].filter((id) => dead.has(id));
        if (left.length > 0) await store.drop(tableId, left);
      }
      return living;
    },
  };
}

/** Everybody in a table of which this node knows nothing but what the store has. */
export function membersOf(shards: ReadonlyMap<string, Shard>): Member[] {
  const picture = createPicture();
  for (const [nodeId, { members }] of shards) {
    picture.replace(nodeId, Array.from(members.values(), parseMember));
  }
  return picture.members();
}
