import type { Revision } from '../../src/stream/change.ts';
import { positionOf } from '../../src/stream/cursor.ts';
import type { Hub } from '../../src/stream/hub.ts';
import type { Hubs } from '../../src/stream/hubs.ts';
import { createStreamTally } from '../../src/stream/tally.ts';

/** A log in memory, of which only the last few revisions are at hand without waiting. */
export interface FakeLog {
  hub: Hub;
  /** Appends a revision and tells everybody. */
  push(): Revision;
  /** Makes another history of so many revisions out of it, as a restored database would. */
  restore(revisions: number): void;
}

export function fakeLog(logId: string, { atHand = 5 } = {}): FakeLog {
  let log: Revision[] = [];
  let restores = 0;
  const listeners = new Set<() => void>();
  const hashOf = (revision: number) => `${restores}`.repeat(8) + String(revision).padStart(56, '0');
  const append = () => {
    const revision: Revision = {
      logId,
      revision: log.length + 1,
      at: new Date(0).toISOString(),
      actor: { id: 'usr_a', name: 'Ada', avatarUrl: null },
      clientMutationId: null,
      batchId: null,
      undoOf: null,
      overwrote: false,
      changes: [],
      hash: hashOf(log.length + 1),
    };
    log.push(revision);
    return revision;
  };
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    hub: {
      get head() {
        return positionOf(log.length, hashOf(log.length));
      },
      beginsAfter: 0,
      lag: 0,
      tally: createStreamTally(),
      get restores() {
        return restores;
      },
      since: (revision) => (revision >= log.length - atHand ? log.slice(revision) : undefined),
      async replay(revision) {
        await new Promise((resolve) => setImmediate(resolve));
        return log.slice(revision, revision + 7);
      },
      positionAt: async (revision) =>
        revision <= log.length ? positionOf(revision, hashOf(revision)) : undefined,
      onMove(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      compare() {},
      async close() {},
    },
    push() {
      const revision = append();
      tell();
      return revision;
    },
    restore(revisions) {
      log = [];
      restores += 1;
      for (let made = 0; made < revisions; made++) append();
      tell();
    },
  };
}

/** Hubs over logs in memory. */
export function fakeHubs(): Hubs & { log(logId: string): FakeLog } {
  const logs = new Map<string, FakeLog>();
  const holders = new Map<string, number>();
  const log = (logId: string) => {
    const known = logs.get(logId) ?? fakeLog(logId);
    logs.set(logId, known);
    return known;
  };
  return {
    log,
    async hold(logId) {
      holders.set(logId, (holders.get(logId) ?? 0) + 1);
      let released = false;
      return {
        hub: log(logId).hub,
        async release() {
          if (released) return;
          released = true;
          const left = (holders.get(logId) ?? 0) - 1;
          if (left > 0) holders.set(logId, left);
          else holders.delete(logId);
        },
      };
    },
    get watched() {
      return holders.size;
    },
    lag: 0,
    async close() {},
  };
}
