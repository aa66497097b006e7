/** What the streams and writes of this node have come to since it started: plain numbers, for whoever looks now and then. */
export interface StreamTally {
  /** Events of tables and bases that were handed to subscribers, one for each. */
  deliveries: number;
  /** How often the log was read because a message did not follow on the one before, or had stayed out. */
  gapRepairs: number;
  /** Streams that had to start anew, by the reason. */
  resyncs: Map<string, number>;
  /** Mutations that waited here for others of the same log, and for how long, in milliseconds. */
  turnWaits: number;
  turnWaitMs: number;
  /** Counter rows that were locked in the database, and how long that took with its round trip, in milliseconds. */
  locks: number;
  lockMs: number;
}

export function createStreamTally(): StreamTally {
  return {
    deliveries: 0,
    gapRepairs: 0,
    resyncs: new Map(),
    turnWaits: 0,
    turnWaitMs: 0,
    locks: 0,
    lockMs: 0,
  };
}

export function countResync({ resyncs }: StreamTally, reason: string): void {
  resyncs.set(reason, (resyncs.get(reason) ?? 0) + 1);
}
