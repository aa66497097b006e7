import type { Db, Statement } from '../db/client.ts';
import type { Actor, Change } from './change.ts';

/** How often one mutation may ask for more, while its table waits. */
export const FURTHER_ROUNDS = 8;

/** What the mutations of one transaction decide with: read for all of them together, and changed by each in its turn. */
export interface Facts {
  /** Reads all that was asked for since the last time, in one round trip. */
  load(db: Db): Promise<void>;
  /** What is to be written, as the last decision left it. */
  statements(db: Db): Statement[];
  /** Tells others what else has changed, once it is committed. */
  committed(): void;
}

/** What a mutation decides with in its turn. */
export interface Turn {
  /** The time of the transaction, by the clock of the database. */
  readonly at: Date;
  /** The revision that this mutation takes, if it changes anything. */
  readonly revision: number;
  /** The log holds all that happened after this revision: of what came before it may know a part, or nothing. */
  readonly beginsAfter: number;
}

/** What a mutation came to; without changes it takes no revision. */
export interface Decision<T> {
  changes: Change[];
  overwrote?: boolean;
  /** The revision that this one takes back. */
  undoOf?: number | null;
  result: T;
}

/** A mutation of one log that shares its transaction with others. */
export interface GroupWork<F extends Facts, T, Kept> {
  /** Asks for what the decision depends on. */
  need(facts: F): void;
  /** Asks for more, once that is known: the rare case, which costs the group another round trip. */
  needMore?(facts: F): void;
  /**
   * Asks for what depends on that in turn, and is asked again, at most {@link FURTHER_ROUNDS} times in all, until it answers
   * that there was nothing to ask for. Each time costs the group a round trip.
   */
  needFurther?(facts: F): boolean;
  /** @throws DomainError when the actor may not do this, now or as a retry */
  authorize(facts: F): void;
  /**
   * Decides, after its neighbours before it and with what they left. Waits for nothing. When it throws, it has changed nothing
   * in the facts: check first, then change.
   */
  decide(facts: F, turn: Turn): Decision<T>;
  /** What is kept of the result for a retry, which must be JSON, and the result again. */
  keep(result: T): Kept;
  recall(db: Db, kept: Kept): Promise<T>;
}

/** Whose mutation it is. */
export interface GroupOrder {
  actor: Actor;
  logId: string;
  clientMutationId?: string | null;
  /** The mutation and all that it was given: what a retry has to be equal in. */
  input: unknown;
  batchId?: string | null;
  /**
   * Comes first of its log in its group: for one whose neighbours before it could change what it has to read. Those that wait
   * longer have been decided and committed by then.
   */
  leads?: boolean;
  /** About how many rows it reads: a group takes so many together. */
  weight: number;
}
