import type { Viewer } from '../auth/sign-in.ts';
import { AuthenticationError } from '../auth/token.ts';
import type { Bus } from '../bus/bus.ts';
import { topics } from '../bus/topics.ts';
import type { Database } from '../db/client.ts';
import { NotFoundError } from '../errors.ts';
import { readHeads } from '../stream/log.queries.ts';
import { requireBase, requireTable } from './access.ts';
import { type BaseState, readBaseIdOfTable, readBaseStates } from './watch.queries.ts';

/** How often what a subscriber may see is compared with the database. */
const PULSE_MS = 500;
/** What is delivered later than this after a revocation would break the promise of one second. */
const FRESH_MS = 1_000;

/** The right to follow something, for as long as it lasts. */
export interface Admission {
  /** Calls back once, with the reason, when the right ends. At once when it has ended already. */
  onRevoked(listener: (reason: Error) => void): void;
  release(): Promise<void>;
}

/**
 * Who may follow what, kept up to date without asking for each event: a base's members and tables are read once for all its
 * followers on this node, and again when the base's log has moved. That is compared every 500 ms in one query for all bases,
 * and at once when the bus says so: a revocation needs no bus to arrive.
 */
export interface AccessWatch {
  /** @throws NotFoundError when the person may not see it */
  admit(viewer: Viewer, target: { tableId: string } | { baseId: string }): Promise<Admission>;
  /** Whether the last comparison with the database is young enough to deliver by. */
  isFresh(): boolean;
  /** Compares now. @throws when the database does not answer */
  confirm(): Promise<void>;
  close(): Promise<void>;
}

/** A class: there is one for each subscription. */
class Holder implements Admission {
  /** Until it is let in, the state may be older than the right to it: it is not compared. */
  admitted = false;
  revoked: Error | undefined;
  listener: ((reason: Error) => void) | undefined;

  constructor(
    readonly viewer: Viewer,
    readonly tableId: string | undefined,
    readonly watched: Watched,
    readonly leave: (watched: Watched, holder: Holder) => Promise<void>,
  ) {}

  onRevoked(listener: (reason: Error) => void): void {
    this.listener = listener;
    if (this.revoked) listener(this.revoked);
  }

  release(): Promise<void> {
    return this.leave(this.watched, this);
  }
}

interface Watched {
  baseId: string;
  /** The hash of the base's log: a number may come again, of another history, where the database lost its last revisions. */
  head: string | undefined;
  state: BaseState;
  /** The number of the question that the state answers. */
  answers: number;
  /** Whether the state has come since its holders were last compared with it. */
  isNew: boolean;
  holders: Set<Holder>;
  ready: Promise<void>;
  unsubscribe: (() => Promise<void>) | undefined;
}

export function createAccessWatch(parts: {
  bus: Bus;
  database: Database;
  onError: (error: unknown) => void;
  pulseMs?: number;
}): AccessWatch {
  const { bus, database, onError, pulseMs = PULSE_MS } = parts;
  const bases = new Map<string, Watched>();
  /** A table never changes its base. */
  const baseOfTable = new Map<string, Promise<string | undefined>>();
  let beating: Promise<void> | undefined;
  let again = false;
  let questions = 0;
  let comparedAt = Number.NEGATIVE_INFINITY;
  const timer = setInterval(pulse, pulseMs);
  timer.unref();
  bus.onGap(pulse);

  function pulse() {
    if (bases.size === 0) return;
    if (beating) {
      again = true;
      return;
    }
    again = false;
    beating = compare()
      .catch(onError)
      .finally(() => {
        beating = undefined;
        if (again) pulse();
      });
  }

  async function compare() {
    const question = ++questions;
    const begun = performance.now();
    const heads = await readHeads(database.vital, [...bases.keys()]);
    const moved = heads.filter(({ logId, hash }) => bases.get(logId)?.head !== hash.toString('hex'));
    if (moved.length > 0) {
      const states = await readBaseStates(
        database.vital,
        moved.map(({ logId }) => logId),
      );
      for (const { logId, hash } of moved) {
        const watched = bases.get(logId);
        const state = states.get(logId);
        if (watched && state) take(watched, question, { head: hash.toString('hex'), state });
      }
    }
    const now = Date.now();
    for (const watched of bases.values()) {
      const { isNew } = watched;
      watched.isNew = false;
      for (const holder of watched.holders) {
        if (!holder.admitted) continue;
        if (isNew || holder.viewer.expiresAt.getTime() <= now) check(watched, holder);
      }
    }
    comparedAt = begun;
  }

  function isFresh(): boolean {
    return bases.size === 0 || performance.now() - comparedAt <= FRESH_MS;
  }

  /** Answers may overtake each other: one to an older question is passed over, the next pulse finds what it lacks. */
  function take(watched: Watched, question: number, read: Pick<Watched, 'head' | 'state'>) {
    if (question > watched.answers) Object.assign(watched, { ...read, answers: question, isNew: true });
  }

  /** Tells a holder, once, that the right has ended. */
  function check({ state, baseId }: Watched, holder: Holder) {
    if (holder.revoked) return;
    holder.revoked = faultOf(state, baseId, holder);
    if (holder.revoked) holder.listener?.(holder.revoked);
  }

  function watch(baseId: string): Watched {
    const known = bases.get(baseId);
    if (known) return known;
    const watched: Watched = {
      baseId,
      head: undefined,
      state: { roles: new Map(), tableIds: new Set() },
      answers: 0,
      isNew: true,
      holders: new Set(),
      ready: Promise.resolve(),
      unsubscribe: undefined,
    };
    // Nobody is admitted to the first base before its state has been read.
    if (bases.size === 0) comparedAt = performance.now();
    bases.set(baseId, watched);
    watched.ready = (async () => {
      watched.unsubscribe = await bus.subscribe(topics.log(baseId), pulse);
      await refresh(watched);
    })();
    return watched;
  }

  async function release(watched: Watched, holder: Holder) {
    watched.holders.delete(holder);
    if (watched.holders.size > 0 || bases.get(watched.baseId) !== watched) return;
    bases.delete(watched.baseId);
    for (const tableId of watched.state.tableIds) baseOfTable.delete(tableId);
    await watched.ready.catch(() => {});
    await watched.unsubscribe?.();
  }

  /** Asked of the database once for all who come at the same time. */
  async function baseOf(target: { tableId: string } | { baseId: string }): Promise<string> {
    if ('baseId' in target) return target.baseId;
    const { tableId } = target;
    const known = baseOfTable.get(tableId) ?? readBaseIdOfTable(database.db, tableId);
    baseOfTable.set(tableId, known);
    const baseId = await known.catch((error: unknown) => {
      baseOfTable.delete(tableId);
      throw error;
    });
    if (baseId !== undefined) return baseId;
    baseOfTable.delete(tableId);
    throw new NotFoundError(tableId);
  }

  return {
    async admit(viewer, target) {
      const tableId = 'tableId' in target ? target.tableId : undefined;
      const watched = watch(await baseOf(target));
      const holder = new Holder(viewer, tableId, watched, release);
      // Held before anything is awaited, or the last one to leave would end the watch under our feet.
      watched.holders.add(holder);
      try {
        await watched.ready;
        if (faultOf(watched.state, watched.baseId, holder)) {
          // What is kept here may be older than an invitation or a table of this moment: the database decides.
          if (tableId) await requireTable(database.db, viewer.user.id, tableId, 'VIEWER');
          else await requireBase(database.db, viewer.user.id, watched.baseId, 'VIEWER');
          await refresh(watched);
        }
      } catch (error) {
        await release(watched, holder);
        throw error;
      }
      holder.admitted = true;
      check(watched, holder);
      return holder;
    },
    isFresh,
    async confirm() {
      // The comparison that is under way may have begun too long ago, so a second one may be needed.
      for (let asked = 0; asked < 2 && !isFresh(); asked++) {
        pulse();
        await beating;
      }
      if (!isFresh())
        throw new Error('who may follow what cannot be compared: nothing is delivered until it can');
    },
    async close() {
      clearInterval(timer);
      await beating;
      const open = [...bases.values()];
      bases.clear();
      await Promise.all(open.map(({ unsubscribe }) => unsubscribe?.()));
    },
  };

  async function refresh(watched: Watched) {
    const question = ++questions;
    const [head] = await readHeads(database.db, [watched.baseId]);
    const state = (await readBaseStates(database.db, [watched.baseId])).get(watched.baseId);
    // The head is read first: a change between the two is seen by the next comparison.
    if (head && state) take(watched, question, { head: head.hash.toString('hex'), state });
  }
}

/** Why a person may not go on following, in the words that they are told. */
function faultOf(
  { roles, tableIds }: BaseState,
  baseId: string,
  { viewer, tableId }: Holder,
): Error | undefined {
  if (viewer.expiresAt <= new Date()) return new AuthenticationError('The token has expired.');
  if (!roles.has(viewer.user.id)) return new NotFoundError(tableId ?? baseId);
  if (tableId !== undefined && !tableIds.has(tableId)) return new NotFoundError(tableId);
  return undefined;
}
