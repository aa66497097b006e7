import type { Database } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { newId } from '../id.ts';
import { endNode, insertNode, lockNodes, readLiveNodes, renewNode } from './node.queries.ts';

/** For how long a node counts as alive after it last said so. */
export const LEASE_MS = 5_000;
const RENEW_MS = 1_500;
/** How long a node that must be alone waits for the lease of a predecessor to run out, and how often it looks. */
const WAIT_MS = 8_000;
const LOOK_MS = 200;
const GOODBYE_MS = 2_000;

/** Another node lives on the same database, and there is no Redis to share news by. */
export class NodeRefused extends Error {
  override name = 'NodeRefused';
}

/**
 * The proof that this process is alive, for itself and for the others: a row that it renews. A process that was paused for
 * longer than its lease finds it run out, whatever its own clock says, and is dead for good: others may have let go what its
 * people held. It goes on as another node with another id.
 */
export interface NodeLease {
  /** Of the incarnation that lives, or that lived last. */
  readonly id: string;
  readonly isAlive: boolean;
  /** For how long the incarnation has lived, by the local clock. */
  readonly ageMs: number;
  /** @throws NodeRefused when the node must be alone and is not */
  start(tell: (message: string) => void): Promise<void>;
  /** Ends the lease at once, so that nobody waits for it. */
  close(): Promise<void>;
}

export function createNodeLease(parts: {
  database: Database;
  /** There is no Redis: no other node may live. */
  alone: boolean;
  /** The incarnation is dead. Called once for each, before the next begins. */
  onDead: () => void;
  onError: (error: unknown) => void;
}): NodeLease {
  const { database, alone, onDead, onError } = parts;
  let id = newId('nod');
  let isAlive = false;
  let bornAt = 0;
  /** By then the lease has certainly run out: the database gave it before the answer came. */
  let endsAt = 0;
  let isClosed = false;
  let isBeating = false;
  let beats: NodeJS.Timeout | undefined;
  let deadline: NodeJS.Timeout | undefined;

  function hold() {
    endsAt = performance.now() + LEASE_MS;
    awaitEnd();
  }

  function awaitEnd() {
    clearTimeout(deadline);
    deadline = setTimeout(overdue, Math.ceil(endsAt - performance.now())).unref();
  }

  /**
   * An answer that has come but was not yet read counts: a busy process is not a dead one. A timer counts from the start of the
   * turn that set it and so rings early by this clock: then the rest is waited for.
   */
  function overdue() {
    setImmediate(() => {
      if (!isAlive || isClosed) return;
      if (performance.now() < endsAt) awaitEnd();
      else die(new Error('the lease of this node could not be renewed in time'));
    });
  }

  function die(reason: Error) {
    if (!isAlive || isClosed) return;
    isAlive = false;
    clearTimeout(deadline);
    onError(reason);
    onDead();
  }

  /** False when another node lives and this one must be alone. */
  async function begin(): Promise<boolean> {
    // Another one each time: an attempt whose answer was lost may have left its row.
    const mine = newId('nod');
    const joined = alone ? await joinAlone(mine) : await join(mine);
    // An earlier attempt, given up because it took long, may have come through meanwhile.
    if (!joined || isClosed || isAlive) return joined;
    id = mine;
    isAlive = true;
    bornAt = performance.now();
    hold();
    return true;
  }

  async function join(mine: string): Promise<boolean> {
    await insertNode(database.vital, mine, LEASE_MS).execute();
    return true;
  }

  function joinAlone(mine: string): Promise<boolean> {
    return transaction(database, async (tx) => {
      await lockNodes(tx.db);
      if ((await readLiveNodes(tx.db, mine)).length > 0) return false;
      tx.write(insertNode(tx.db, mine, LEASE_MS));
      return true;
    });
  }

  async function beat() {
    if (isAlive) {
      const mine = id;
      const renewed = await renewNode(database.vital, mine, LEASE_MS);
      // It may have been given up by the local clock while the database took its time.
      if (isAlive && mine === id) {
        if (renewed) hold();
        else die(new Error('the lease of this node had run out: the process was paused'));
      }
    }
    if (!isAlive && !isClosed) await begin();
  }

  return {
    get id() {
      return id;
    },
    get isAlive() {
      return isAlive;
    },
    get ageMs() {
      return performance.now() - bornAt;
    },
    async start(tell) {
      const end = performance.now() + WAIT_MS;
      for (let isTold = false; !(await begin()); isTold = true) {
        if (performance.now() > end) {
          throw new NodeRefused(
            'Another node runs on this database: set REDIS_URL, the same for both, or stop the other one.',
          );
        }
        if (!isTold) tell('another node is alive on this database: waiting until its lease has run out');
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
      beats = setInterval(() => {
        if (isBeating) return;
        isBeating = true;
        // A database that cannot be reached, or does not answer, is asked again; the deadline tells when it was too long.
        void Promise.race([beat(), unheldWait(LEASE_MS)])
          .catch(() => {})
          .finally(() => {
            isBeating = false;
          });
      }, RENEW_MS).unref();
    },
    async close() {
      isClosed = true;
      clearInterval(beats);
      clearTimeout(deadline);
      if (!isAlive) return;
      isAlive = false;
      const ended = endNode(database.db, id).catch(onError);
      await Promise.race([ended, unheldWait(GOODBYE_MS)]);
    },
  };
}

/** One that does not keep the process when nothing else does. */
function unheldWait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
