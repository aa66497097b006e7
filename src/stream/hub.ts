import type { Bus } from '../bus/bus.ts';
import { topics } from '../bus/topics.ts';
import type { Database } from '../db/client.ts';
import type { Revision } from './change.ts';
import { type Position, positionOf } from './cursor.ts';
import { type Head, readHeads, readRevisions } from './log.queries.ts';
import type { RevisionMessage } from './message.ts';

/** How many revisions, and how many changes in them, a hub keeps for those who are a little behind. */
const WINDOW_REVISIONS = 256;
const WINDOW_CHANGES = 5_000;
/** How many revisions are read from the log at once. */
export const PAGE = 64;

/**
 * One watched log on this node: where it stands, and its last revisions, gapless and in order.
 *
 * The bus only hints: whatever does not follow on what is here makes the hub read the log, and so does the pulse, which
 * compares the heads of all watched logs every now and then. A lost message is found without a later one.
 */
export interface Hub {
  readonly head: Position;
  /** The log holds every revision after this one. */
  readonly beginsAfter: number;
  /** The revisions after a position, or undefined when they are not all here any more. */
  since(revision: number): Revision[] | undefined;
  /** The position of a revision that is still here. */
  positionAt(revision: number): Position | undefined;
  /** Resolves when the head is past this revision, or on the signal. */
  passed(revision: number, signal: AbortSignal): Promise<void>;
  /** How often the log under it turned out to be another one: restored from an older state. */
  readonly restores: number;
  /** Takes in a head that the pulse has read, and where this hub stood before it asked. */
  compare(row: Head, stoodAt: number): void;
  close(): Promise<void>;
}

/** Listens first and reads the head second: what is committed between the two arrives as a message. */
export async function openHub(
  logId: string,
  { bus, database, onError }: { bus: Bus; database: Database; onError: (error: unknown) => void },
): Promise<Hub> {
  let head: Position & { hash: string };
  let window: Revision[] = [];
  let changesInWindow = 0;
  let beginsAfter = 0;
  let restores = 0;
  let hinted = 0;
  let reading: Promise<void> | undefined;
  let ready = false;
  const waiting = new Set<() => void>();

  const unsubscribe = await bus.subscribe(topics.log(logId), onMessage);
  try {
    const [row] = await readHeads(database.db, [logId]);
    if (!row) throw new Error(`there is no log ${logId}`);
    head = toHead(row);
    beginsAfter = row.beginsAfter;
    ready = true;
    if (hinted > head.revision) catchUp();
  } catch (error) {
    await unsubscribe();
    throw error;
  }

  function onMessage(message: RevisionMessage) {
    if (!ready) {
      hinted = Math.max(hinted, message.revision);
      return;
    }
    if (message.revision <= head.revision) return;
    hinted = Math.max(hinted, message.revision);
    const follows = message.revision === head.revision + 1 && message.previousHash === head.hash;
    if (follows && message.content && !reading) take([message.content]);
    else catchUp();
  }

  function take(revisions: Revision[]) {
    for (const revision of revisions) {
      window.push(revision);
      changesInWindow += revision.changes.length;
      head = { ...positionOf(revision.revision, revision.hash), hash: revision.hash };
    }
    let drop = 0;
    while (
      window.length - drop > WINDOW_REVISIONS ||
      (changesInWindow > WINDOW_CHANGES && drop < window.length - 1)
    ) {
      changesInWindow -= window[drop]?.changes.length ?? 0;
      drop += 1;
    }
    if (drop > 0) window = window.slice(drop);
    wake();
  }

  function wake() {
    for (const resolve of waiting) resolve();
    waiting.clear();
  }

  /** Reads the log until nothing is hinted beyond it. One at a time: messages that arrive meanwhile only hint. */
  function catchUp() {
    reading ??= readOn()
      .catch(onError)
      .finally(() => {
        reading = undefined;
      });
  }

  async function readOn() {
    for (;;) {
      const asked = hinted;
      const revisions = await readRevisions(database.db, logId, head.revision, PAGE);
      if (revisions.length > 0) {
        if (revisions[0]?.revision !== head.revision + 1) return restart();
        take(revisions);
        if (revisions.length < PAGE && hinted <= head.revision) return;
      } else if (hinted === asked) {
        // Nothing there and nothing new was hinted while we looked: the hint was of something that never came to be.
        hinted = head.revision;
        return;
      }
    }
  }

  /** What is here does not lead to what the log holds. Its followers notice that their position is not in it. */
  async function restart() {
    const [row] = await readHeads(database.db, [logId]);
    if (!row) return;
    window = [];
    changesInWindow = 0;
    head = toHead(row);
    beginsAfter = row.beginsAfter;
    hinted = 0;
    restores += 1;
    wake();
  }

  return {
    get head() {
      return head;
    },
    get beginsAfter() {
      return beginsAfter;
    },
    get restores() {
      return restores;
    },
    since(revision) {
      if (revision >= head.revision) return [];
      const first = window[0]?.revision;
      return first === undefined || revision + 1 < first ? undefined : window.slice(revision + 1 - first);
    },
    positionAt(revision) {
      if (revision === head.revision) return head;
      const found = window[revision - (window[0]?.revision ?? 0)];
      return found?.revision === revision ? positionOf(revision, found.hash) : undefined;
    },
    passed(revision, signal) {
      if (head.revision > revision || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const done = () => {
          waiting.delete(done);
          signal.removeEventListener('abort', done);
          resolve();
        };
        waiting.add(done);
        signal.addEventListener('abort', done, { once: true });
      });
    },
    compare(row, stoodAt) {
      beginsAfter = row.beginsAfter;
      if (row.revision > head.revision) {
        hinted = Math.max(hinted, row.revision);
        catchUp();
      } else if (!reading && (row.revision < stoodAt || isElsewhere(row))) {
        restart().catch(onError);
      }
    },
    async close() {
      await unsubscribe();
      await reading;
      wake();
    },
  };

  function isElsewhere(row: Head): boolean {
    return row.revision === head.revision && row.hash.toString('hex') !== head.hash;
  }
}

function toHead(row: Head) {
  return { ...positionOf(row.revision, row.hash), hash: row.hash.toString('hex') };
}
