/** What one node has told of one table: its members as JSON, by the id of their session. One writer: the node itself. */
export interface Shard {
  sequence: number;
  members: ReadonlyMap<string, string>;
}

export interface ShardWrite {
  tableId: string;
  nodeId: string;
  /** What the shard's sequence has to be for this write to follow on it; 0 where there is no shard. */
  previous: number;
  sequence: number;
  /** A member that is both put and removed is put. */
  put: ReadonlyMap<string, string>;
  remove: readonly string[];
}

/**
 * Who is in which table, shared by all nodes. It may be lost at any time: each node knows its own shards and puts them back. Two
 * adapters: `memory-store.ts` for one process, `redis-store.ts` for many. A node's id has no slash in it.
 *
 * A call that rejects may be carried out all the same, even after calls that were made later: the sequences tell.
 */
export interface PresenceStore {
  /**
   * Whole or not at all. False, and nothing is written, when the shard does not stand at `previous`: the store has lost it, and it
   * must be replaced. A shard whose last member has gone still stands.
   */
  write(write: ShardWrite): Promise<boolean>;
  /** Puts the whole shard in place of whatever stands there, unless that is a later one: then this comes late, and nothing is written. */
  replace(tableId: string, nodeId: string, shard: Shard): Promise<void>;
  /**
   * All shards of each of these tables (outer key tableId, inner key nodeId), each table as of one moment. A table without any has
   * an empty map.
   */
  read(tableIds: readonly string[]): Promise<Map<string, Map<string, Shard>>>;
  /** The sequences alone, which is cheap however many members there are. */
  sequences(tableIds: readonly string[]): Promise<Map<string, Map<string, number>>>;
  /** Forgets what nodes have told of a table, for nodes that have died. */
  drop(tableId: string, nodeIds: readonly string[]): Promise<void>;
  /** Calls back when the store is there again after it was not: it may have lost everything. */
  onReturn(listener: () => void): void;
  close(): Promise<void>;
}
