import { createHash, randomBytes } from 'node:crypto';
import { inBatches } from '../db/batch.ts';
import { type Database, DatabaseUnavailable } from '../db/client.ts';
import { NotFoundError } from '../errors.ts';
import { newId } from '../id.ts';
import { Attached, type LossReason, type OpenSession } from './attached.ts';
import { createEnding, type EndedListener } from './ending.ts';
import { deleteDeadNodes, readLivingNodes } from './node.queries.ts';
import { createNodeLease } from './node-lease.ts';
import { createReconciler } from './reconcile.ts';
import {
  insertSessions,
  readLiving,
  readOwnSession,
  type Session,
  type Turn,
  takeUpSessions,
} from './session.queries.ts';

/** How often a node looks for what is to be ended; a bit more or less, so that the nodes do not look together. */
const SWEEP_MS = 1_000;
/** Nodes that left nothing behind are forgotten after this many sweeps. */
const TIDY_EVERY = 20;

/**
 * The sessions: one is one person at one client, from its first socket until a grace after its last. What it holds (locks, presence)
 * outlives a broken socket, and a node: any node takes it up again.
 */
export interface SessionService {
  /**
   * Opens a session, or takes up the one that the token names if it is this person's and has not ended. Whoever had it before,
   * on whatever node, has lost it.
   * @throws DatabaseUnavailable also when this node is between two lives: try again
   */
  open(userId: string, resumeToken?: string): Promise<OpenSession>;
  /** @throws NotFoundError unless the session lives and is this person's */
  own(userId: string, sessionId: string): Promise<void>;
  find(userId: string, sessionId: string): Promise<Session | null>;
  /**
   * Calls back with sessions that have ended: they cannot be taken up any more, and are deleted when all listeners are done. Told
   * again, perhaps by another node, when one of them fails, so a listener must bear to hear of the same session twice.
   * The answer ends the listening.
   */
  onEnded(listener: EndedListener): () => void;
  /**
   * Names all sessions of this node that hold what others wait for: of their sockets it is asked more often whether they are still
   * there. In place of those named before.
   */
  holding(sessionIds: Iterable<string>): void;
  /** How often the session has been taken up; undefined unless it is at this node, or was within the grace. */
  turnOf(sessionId: string): number | undefined;
  /** How often it has been taken up by now, at whatever node; undefined once it ends. */
  livingTurnOf(sessionId: string): Promise<number | undefined>;
  /** Of the incarnation of this process that lives now. */
  readonly nodeId: string;
  /** The nodes whose sessions may be living: they live, or have died less than the grace ago. */
  livingNodes(): Promise<Set<string>>;
  /** Calls back when this node has died, before it goes on as another one: it has no session any more. */
  onDead(listener: () => void): void;
  /**
   * Takes this node's place among the others; no session opens before. `tell` hears why it takes long.
   * @throws NodeRefused when the node must be alone and is not
   */
  start(tell: (message: string) => void): Promise<void>;
  /** Leaves at once. Its sessions can be taken up elsewhere, for the grace. */
  close(): Promise<void>;
}

export function createSessionService(parts: {
  database: Database;
  /** There is no Redis: no other node may live. */
  alone?: boolean;
  /** For how long a session outlives its last socket. */
  graceMs: number;
  onError: (error: unknown) => void;
}): SessionService {
  const { database, alone = false, graceMs, onError } = parts;
  const listeners = new Set<EndedListener>();
  const deadListeners = new Set<() => void>();
  /** Whoever has a session of this node, also during the grace. */
  const live = new Map<string, Attached>();
  let holders = new Set<Attached>();
  let opening = 0;
  let sweeps = 0;
  let sweeping: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const lease = createNodeLease({ database, alone, onDead: loseAll, onError });
  const ending = createEnding({ database, lease, graceMs, listeners });
  const end = inBatches(async (turns: readonly Turn[]) => {
    if (!isClosed) await ending.end(turns);
    return turns.map(() => undefined);
  });
  const insert = inBatches(async (rows: readonly Parameters<typeof insertSessions>[1][number][]) => {
    await insertSessions(database.db, rows).execute();
    return rows.map(() => undefined);
  });
  const takeUp = inBatches(async (asked: readonly { userId: string; hash: string }[]) => {
    const nodeId = lease.id;
    const taken = await takeUpSessions(database.db, nodeId, asked);
    const found = new Map(taken.map((row) => [`${row.userId} ${row.hash}`, { ...row, nodeId }]));
    return asked.map(({ userId, hash }) => found.get(`${userId} ${hash}`));
  });
  const livingTurnOf = inBatches(async (ids: readonly string[]) => {
    const living = await readLiving(database.db, ids);
    return ids.map((id) => living.get(id));
  });
  const reconcile = createReconciler({
    database,
    live,
    opening: () => opening,
    lose,
    adopt({ id, userId, turn }, nodeId) {
      const nobody = new Attached(id, userId, '', nodeId, turn, leave);
      live.set(id, nobody);
      leave(nobody);
    },
  });

  function lose(attached: Attached, reason: LossReason) {
    if (live.get(attached.id) === attached) live.delete(attached.id);
    attached.lose(reason);
  }

  function loseAll() {
    for (const attached of [...live.values()]) lose(attached, 'dead');
    for (const listener of deadListeners) listener();
  }

  function leave(attached: Attached) {
    if (isClosed || attached.grace || live.get(attached.id) !== attached) return;
    attached.grace = setTimeout(() => {
      const { id, nodeId, turn } = attached;
      if (live.get(id) !== attached) return;
      live.delete(id);
      // If this fails, the next comparison finds a row that nobody here has.
      end({ id, nodeId, turn }).catch(onError);
    }, graceMs).unref();
  }

  function attach(attached: Attached): Attached {
    if (!lease.isAlive || lease.id !== attached.nodeId) throw notHere();
    const before = live.get(attached.id);
    // Two who took it up at the same time may be answered in the other order.
    if (before && before.turn > attached.turn) {
      attached.lose('taken');
      return attached;
    }
    before?.lose('taken');
    live.set(attached.id, attached);
    return attached;
  }

  async function enter(userId: string, resumeToken: string | undefined): Promise<Attached> {
    if (!lease.isAlive || isClosed) throw notHere();
    if (resumeToken !== undefined) {
      const taken = await takeUp({ userId, hash: hashOf(resumeToken) });
      if (taken) return attach(new Attached(taken.id, userId, resumeToken, taken.nodeId, taken.turn, leave));
    }
    const id = newId('ses');
    const token = randomBytes(32).toString('base64url');
    const nodeId = lease.id;
    await insert({ id, userId, nodeId, hash: hashOf(token) });
    return attach(new Attached(id, userId, token, nodeId, 0, leave));
  }

  async function sweep() {
    if (!lease.isAlive) return;
    await reconcile(lease.id);
    const hasSwept = await ending.sweep();
    if (hasSwept || sweeps++ % TIDY_EVERY === 0) await deleteDeadNodes(database.db, graceMs);
  }

  function sweepSoon() {
    timer = setTimeout(
      () => {
        // What an outage leaves undone is found by a later sweep.
        sweeping = sweep()
          .catch(onError)
          .finally(() => {
            if (!isClosed) sweepSoon();
          });
      },
      SWEEP_MS * (0.9 + 0.2 * Math.random()),
    ).unref();
  }

  return {
    async open(userId, resumeToken) {
      opening += 1;
      try {
        return await enter(userId, resumeToken);
      } finally {
        opening -= 1;
      }
    },
    async own(userId, sessionId) {
      if (!(await readOwnSession(database.db, userId, sessionId))) throw new NotFoundError(sessionId);
    },
    find: async (userId, sessionId) => (await readOwnSession(database.db, userId, sessionId)) ?? null,
    onEnded(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    holding(sessionIds) {
      const before = holders;
      holders = new Set();
      for (const id of sessionIds) {
        const attached = live.get(id);
        if (attached) holders.add(attached);
      }
      for (const attached of before) if (!holders.has(attached)) attached.hold(false);
      for (const attached of holders) attached.hold(true);
    },
    turnOf: (sessionId) => live.get(sessionId)?.turn,
    livingTurnOf,
    get nodeId() {
      return lease.id;
    },
    livingNodes: () => readLivingNodes(database.db, graceMs),
    onDead: (listener) => void deadListeners.add(listener),
    async start(tell) {
      await lease.start(tell);
      sweepSoon();
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      for (const { grace } of live.values()) clearTimeout(grace);
      await sweeping;
      await ending.settled();
      await lease.close();
      live.clear();
      holders.clear();
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function notHere(): Error {
  return new DatabaseUnavailable('this node is not alive by the clock of the database');
}
