import { randomUUID } from 'node:crypto';
import type { Bus } from '../bus/bus.ts';
import type { Database } from '../db/client.ts';
import { isConnectionLost, isUnavailable } from '../db/failure.ts';
import { allDone } from '../db/prepared.ts';
import { OutcomeUnknown, type Tx, transaction } from '../db/transaction.ts';
import { NotFoundError } from '../errors.ts';
import { kindOf } from '../id.ts';
import { tracedCommit } from '../ops/trace.ts';
import { announce, appendStatements, isWatched, type OpenHead, takeRevision } from './append.ts';
import { ORIGIN, type Taken } from './change.ts';
import { type Facts, FURTHER_ROUNDS, type GroupOrder, type GroupWork } from './group-work.ts';
import type { LinkMaker } from './hash.ts';
import { type LockedHead, lockHeads } from './log.queries.ts';
import { isCommitted, nameOf, readAgain, type Written } from './log.ts';
import type { Concern, Outbox } from './outbox.ts';
import {
  checkSameInput,
  insertOutcomes,
  type NamedMutation,
  type Outcome,
  outcomeKey,
  readOutcomes,
} from './outcome.ts';
import { createStreamTally, type StreamTally } from './tally.ts';
import type { Turns } from './turns.ts';

export interface GroupCommit<F extends Facts> {
  /**
   * Carries out a mutation together with those that wait in this process: one transaction, in which each has its own revision,
   * result and error. In their order within a log.
   *
   * @throws NotFoundError when the log does not exist
   * @throws ClientMutationIdReusedError when the actor has used the name for something else in the same log
   */
  write<T, Kept>(order: GroupOrder, work: GroupWork<F, T, Kept>): Promise<Written<T>>;
}

/**
 * Transactions at a time. Together: while one waits for its commit to be durable, the next one works; more would only make the
 * groups smaller. Alone: what would hold up the others.
 */
const LANES = {
  postgres: { together: 2, alone: 2 },
  pglite: { together: 1, alone: 1 },
};
type Lane = 'together' | 'alone';

/** A group takes so many mutations and so much weight; one that weighs more than a few goes alone. */
const MAX_MUTATIONS = 128;
const MAX_WEIGHT = 1_000;
const HEAVY = 100;

type Result = (Written<unknown> & { recalled?: Outcome }) | { error: unknown };

type ErasedWork<F extends Facts> = Omit<GroupWork<F, unknown, unknown>, 'recall'>;

/** A mutation on its way. Its type is between it and who waits for it. */
interface Entry<F extends Facts> {
  order: GroupOrder;
  work: ErasedWork<F>;
  named: NamedMutation | undefined;
  mutationId: string;
  /** Its log is held by somebody else: it waits for it apart, so that other logs need not. */
  waits: boolean;
  /** Its group failed: what fails now is its own fault. */
  single: boolean;
  result: Result | undefined;
  settle(result: Result): void;
}

export function createGroupCommit<F extends Facts>(parts: {
  database: Database;
  bus: Bus;
  /** Shared with whatever else writes to the same logs. */
  turns: Turns;
  facts: () => F;
  link?: LinkMaker | undefined;
  outbox?: Outbox<Concern>;
  /** Whether somebody is to hear of what was decided. */
  concerns?(facts: F, taken: Taken): boolean;
  tally?: StreamTally;
}): GroupCommit<F> {
  const { database, bus, turns, link, outbox, concerns, tally = createStreamTally() } = parts;
  let waiting: Entry<F>[] = [];
  /** Logs that a transaction of this process works on: the next mutations of theirs wait for it here, not in the database. */
  const busy = new Set<string>();
  const running = { together: 0, alone: 0 };
  let scheduled = false;

  /** Once the mutations that came with the same read of the sockets are all here. */
  function schedule() {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      for (const lane of ['together', 'alone'] as const) {
        while (running[lane] < LANES[database.kind][lane]) {
          const group = takeGroup(lane);
          if (group.length === 0) break;
          void run(group, lane);
        }
      }
    });
  }

  function takeGroup(lane: Lane): Entry<F>[] {
    const group: Entry<F>[] = [];
    const rest: Entry<F>[] = [];
    /** Logs of which a mutation stays behind: those after it do too. */
    const passed = new Set<string>();
    let weight = 0;
    for (const entry of waiting) {
      const { logId, weight: own, leads = false } = entry.order;
      const [first] = group;
      const isAlone = entry.waits || entry.single || own > HEAVY || turns.isTaken(logId);
      // Alone is a log, not a mutation: those that wait for the same counter row wait together.
      const fits = lane === 'together' ? !isAlone : first ? first.order.logId === logId : isAlone;
      const isFull = first && (first.single || entry.single || weight + own > MAX_WEIGHT);
      const follows = leads && group.some(({ order }) => order.logId === logId);
      const isHeld = busy.has(logId) || passed.has(logId);
      if (!fits || isFull || follows || isHeld || group.length === MAX_MUTATIONS) {
        rest.push(entry);
        passed.add(logId);
      } else {
        group.push(entry);
        weight += own;
      }
    }
    waiting = rest;
    return group;
  }

  async function run(group: Entry<F>[], lane: Lane) {
    const logIds = new Set(group.map(({ order }) => order.logId));
    running[lane] += 1;
    for (const logId of logIds) busy.add(logId);
    let again: Entry<F>[] = [];
    try {
      again = await turns.run([...logIds], () => commit(group, [...logIds], { wait: lane === 'alone' }));
      for (const entry of again) entry.waits = true;
    } catch (error) {
      // One mutation must not fail its neighbours: each gets a transaction of its own.
      if (group.length > 1 && !isAway(error)) {
        again = group;
        for (const entry of again) entry.single = true;
      } else for (const { settle } of group) settle({ error });
    } finally {
      running[lane] -= 1;
      for (const logId of logIds) busy.delete(logId);
      waiting = [...again, ...waiting];
      schedule();
    }
  }

  /** Answers those whose log is held by somebody else. */
  async function commit(
    group: Entry<F>[],
    logIds: string[],
    { wait }: { wait: boolean },
  ): Promise<Entry<F>[]> {
    let taken: Taken[] = [];
    let told: Concern[] = [];
    let decidedWith: F | undefined;
    const traced = tracedCommit(group.map(({ order }) => order.actor[ORIGIN]));
    const committing = transaction(
      database,
      async (tx) => {
        // The work is done again when its transaction has to be: nothing of the first time may be told.
        taken = [];
        told = [];
        decidedWith = undefined;
        for (const entry of group) entry.result = undefined;
        const { rows, facts, outcomes } = await lockAndGather(tx, group, { logIds, wait });
        const heads = new Map<string, OpenHead>();
        for (const { now: _, ...head } of rows)
          heads.set(head.logId, { ...head, isNew: false, moved: false });
        const at = new Date(Math.max(...rows.flatMap(({ now, at }) => [now.getTime(), at.getTime()])));
        const present = group.filter(({ order }) => heads.has(order.logId));
        if (present.length === 0) return;
        await gatherMore(tx, present, facts);
        decidedWith = facts;
        const fresh: Outcome[] = [];
        for (const entry of present) {
          const head = heads.get(entry.order.logId);
          if (head) entry.result = decide(entry, facts, { head, at, taken, outcomes, fresh, link });
        }
        tx.write(...appendStatements(tx.db, heads.values(), taken), ...facts.statements(tx.db));
        if (fresh.length > 0) tx.write(insertOutcomes(tx.db, fresh, at));
        told = taken.flatMap((one) => {
          const { logId, revision } = one.content;
          return concerns?.(facts, one) || isWatched(heads.get(logId), one) ? { logId, revision } : [];
        });
        if (outbox && told.length > 0) tx.write(outbox.statement(tx.db, told));
      },
      (tx) => isCommitted(tx.db, taken),
      { isSteady: true },
    );
    await (traced ? traced.over(committing) : committing);
    announce(bus, taken, traced);
    decidedWith?.committed();
    if (told.length > 0) outbox?.sent();
    const missed: Entry<F>[] = [];
    for (const entry of group) {
      if (entry.result) entry.settle(entry.result);
      else if (wait) entry.settle({ error: new NotFoundError(entry.order.logId) });
      else missed.push(entry);
    }
    return missed;
  }

  /**
   * What all decide with is read behind the lock and in the same round trip: the statements of a connection run one after the other,
   * each on what is committed when it begins. What is read for a log that turns out to be held or gone is not used; for what no log can
   * be called nothing is read, as the database would refuse some of it.
   */
  async function lockAndGather(
    tx: Tx,
    group: Entry<F>[],
    { logIds, wait }: { logIds: string[]; wait: boolean },
  ) {
    const facts = parts.facts();
    const nameable = group.filter(({ order }) => kindOf(order.logId) !== undefined);
    for (const { work } of nameable) work.need(facts);
    const names = nameable.flatMap(({ named }) => named ?? []);
    const outcomes = new Map<string, Outcome>();
    let rows: LockedHead[] = [];
    const lock = async () => {
      const asked = performance.now();
      rows = await lockHeads(tx.db, logIds, { wait });
      tally.locks += rows.length;
      tally.lockMs += performance.now() - asked;
    };
    const recall = async () => {
      for (const [key, outcome] of await readOutcomes(tx.db, names)) outcomes.set(key, outcome);
    };
    await allDone(lock(), recall(), facts.load(tx.db));
    return { rows, facts, outcomes };
  }

  async function gatherMore(tx: Tx, group: Entry<F>[], facts: F) {
    for (const { work } of group) work.needMore?.(facts);
    let asking = group;
    for (let round = 0; round < FURTHER_ROUNDS; round++) {
      asking = asking.filter(({ work }) => work.needFurther?.(facts));
      if (asking.length === 0 && round > 0) break;
      await facts.load(tx.db);
    }
  }

  return {
    async write<T, Kept>(order: GroupOrder, work: GroupWork<F, T, Kept>): Promise<Written<T>> {
      const { actor, clientMutationId, logId, input } = order;
      const named = nameOf({ actor, clientMutationId, logIds: [logId] }, input);
      const result = await new Promise<Result>((settle) => {
        const mutationId = randomUUID();
        waiting.push({
          order,
          work: erase(work),
          named,
          mutationId,
          waits: false,
          single: false,
          result: undefined,
          settle,
        });
        schedule();
      });
      if ('error' in result) throw result.error;
      if (result.recalled) {
        const [again, revisions] = await Promise.all([
          // It was kept by this very mutation, whose name and input it has.
          work.recall(database.db, result.recalled.result as Kept),
          readAgain(database.db, result.recalled),
        ]);
        return { result: again, revisions };
      }
      // It came from this very work's `decide`.
      return { result: result.result as T, revisions: result.revisions };
    },
  };
}

/** Whether the database was lost, which no second transaction would mend. */
function isAway(error: unknown): boolean {
  return error instanceof OutcomeUnknown || isUnavailable(error) || isConnectionLost(error);
}

/** Of its own result each work is told by itself alone. */
function erase<F extends Facts, T, Kept>(work: GroupWork<F, T, Kept>): ErasedWork<F> {
  return { ...work, keep: (result) => work.keep(result as T) };
}

interface Deciding {
  head: OpenHead;
  at: Date;
  taken: Taken[];
  /** Of before, and of this group. */
  outcomes: Map<string, Outcome>;
  fresh: Outcome[];
  link: LinkMaker | undefined;
}

function decide<F extends Facts>(
  { order, work, named, mutationId }: Entry<F>,
  facts: F,
  { head, at, taken, outcomes, fresh, link }: Deciding,
): Result {
  try {
    work.authorize(facts);
    const recalled = named && outcomes.get(outcomeKey(named));
    if (named && recalled) {
      checkSameInput(named, recalled);
      return { result: undefined, revisions: [], recalled };
    }
    const decision = work.decide(facts, { at, revision: head.revision + 1, beginsAfter: head.beginsAfter });
    const { changes, overwrote = false, undoOf = null, result } = decision;
    const { actor, clientMutationId = null, batchId = null } = order;
    const entry = { actor, mutationId, clientMutationId, batchId, undoOf, overwrote, at };
    const own = changes.length > 0 ? takeRevision(head, entry, changes, link) : undefined;
    if (own) taken.push(own);
    if (named) {
      const { logId: revisionLogId = null, revision = null } = own?.content ?? {};
      const outcome = { ...named, revisionLogId, revision, result: work.keep(result) };
      outcomes.set(outcomeKey(named), outcome);
      fresh.push(outcome);
    }
    return { result, revisions: own ? [own.content] : [] };
  } catch (error) {
    return { error };
  }
}
