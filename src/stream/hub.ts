import type { Bus } from '../bus/bus.ts';
import { topics } from '../bus/topics.ts';
import type { Database } from '../db/client.ts';
import { tracedDelivery } from '../ops/trace.ts';
import type { Revision } from './change.ts';
import { type Position, positionOf } from './cursor.ts';
import { genesisHash, revisionHash } from './hash.ts';
import { type Head, readCheckpoint, readHeads, readRevisions } from './log.queries.ts';
import type { RevisionMessage } from './message.ts';
import { BLOCK, createReplay } from './replay.ts';
import type { StreamTally } from './tally.ts';
import { createWindow } from './window.ts';

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
  /** The revisions after one: from the window, else undefined. Empty at the head. To be asked from `beginsAfter` on. */
  since(revision: number): Revision[] | undefined;
  /**
   * The revisions after one, at least one below the head: from the window, else a block of the log. Where the log was cut meanwhile
   * they begin later, or there are none.
   */
  replay(revision: number): Promise<Revision[]>;
  /** The position of a revision, or undefined where the log holds none; then `beginsAfter` is fresh. */
  positionAt(revision: number): Promise<Position | undefined>;
  /** Calls back whenever the head has moved, or the log turned out to be another one. Answers how to stop. */
  onMove(listener: () => void): () => void;
  /** How often the log under it turned out to be another one: restored from an older state. */
  readonly restores: number;
  /** How many revisions it knows of that it has not taken in yet. */
  readonly lag: number;
  readonly tally: StreamTally;
  /** Takes in a head that the pulse has read, and where this hub stood before it asked. What retention has cut is forgotten. */
  compare(row: Head, stoodAt: number): void;
  close(): Promise<void>;
}

/**
 * Whether it is known of late who may follow what. A node that has lost its database still hears the bus, and would go on
 * delivering to somebody who was removed meanwhile: without fresh knowledge a message is a hint only, and nothing that was
 * read is delivered before the knowledge is fresh again.
 */
export interface AccessFreshness {
  isFresh(): boolean;
  /** Compares now. @throws when that is not possible */
  confirm(): Promise<void>;
}

/** Listens first and reads the head second: what is committed between the two arrives as a message. */
export async function openHub(
  logId: string,
  {
    bus,
    database,
    access,
    hear = () => {},
    tally,
    onError,
  }: {
    bus: Bus;
    database: Database;
    access: AccessFreshness;
    hear?: (revisions: readonly Revision[]) => void;
    tally: StreamTally;
    onError: (error: unknown) => void;
  },
): Promise<Hub> {
  let head: Position & { hash: string };
  const window = createWindow();
  const replay = createReplay(database, logId, hear);
  let beginsAfter = 0;
  let restores = 0;
  let hinted = 0;
  let reading: Promise<void> | undefined;
  let ready = false;
  const listeners = new Set<() => void>();

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
    const traced = tracedDelivery(message.trace, {
      'cobase.log': logId,
      'cobase.revision': message.revision,
    });
    const follows = message.revision === head.revision + 1 && message.previousHash === head.hash;
    if (follows && message.content && !reading && access.isFresh()) {
      take([message.content]);
      traced?.end();
    } else {
      if (!follows) countGap();
      catchUp();
      if (traced) void reading?.finally(() => traced.end());
    }
  }

  function take(revisions: Revision[]) {
    hear(revisions);
    for (const revision of revisions) {
      window.push(revision);
      head = { ...positionOf(revision.revision, revision.hash), hash: revision.hash };
    }
    tell();
  }

  /** One that is being repaired is not counted for each message that meets it. */
  function countGap() {
    if (!reading) tally.gapRepairs += 1;
  }

  function tell() {
    for (const listener of [...listeners]) listener();
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
      const revisions = await readRevisions(database.db, logId, head.revision, BLOCK);
      if (revisions.length > 0) {
        if (!leadsOn(revisions[0])) return restart();
        if (!access.isFresh()) await access.confirm();
        take(revisions);
        if (revisions.length < BLOCK && hinted <= head.revision) return;
      } else if (hinted === asked) {
        // Nothing there and nothing new was hinted while we looked: the hint was of something that never came to be.
        hinted = head.revision;
        return;
      }
    }
  }

  /**
   * Whether a revision of the log stands on what is here. Its number does not tell: a database that lost its last revisions, restored
   * or taken over by a standby that was behind, may have come to the same number again before anybody compared.
   */
  function leadsOn(next: Revision | undefined): boolean {
    if (next?.revision !== head.revision + 1) return false;
    const { hash } = revisionHash(Buffer.from(head.hash, 'hex'), { ...next, actorId: next.actor.id });
    return hash.toString('hex') === next.hash;
  }

  /** Retention has cut the log: nobody gets any more what came before. */
  function forgetThrough(revision: number) {
    if (revision <= beginsAfter) return;
    beginsAfter = revision;
    window.forgetThrough(revision);
    replay.clear();
    // A follower that is not past it has to be told.
    tell();
  }

  /** What is here does not lead to what the log holds. Its followers notice that `restores` has moved. */
  async function restart() {
    const [row] = await readHeads(database.db, [logId]);
    if (!row) return;
    window.clear();
    replay.clear();
    head = toHead(row);
    beginsAfter = row.beginsAfter;
    hinted = 0;
    restores += 1;
    tell();
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
    get lag() {
      return Math.max(hinted - head.revision, 0);
    },
    tally,
    since: (revision) => (revision >= head.revision ? [] : window.since(revision)),
    async replay(revision) {
      const revisions = window.since(revision) ?? (await replay.after(revision));
      // What was read before the log was cut.
      return revisions.filter((one) => one.revision > beginsAfter);
    },
    async positionAt(revision) {
      if (revision === head.revision) return head;
      if (revision === 0) return positionOf(0, genesisHash(logId));
      const found = window.at(revision) ?? (await replay.at(revision));
      if (found) return positionOf(revision, found.hash);
      const [row] = await readHeads(database.db, [logId]);
      if (row) forgetThrough(row.beginsAfter);
      const cut = await readCheckpoint(database.db, logId);
      return cut?.revision === revision ? positionOf(revision, cut.hash) : undefined;
    },
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    compare(row, stoodAt) {
      forgetThrough(row.beginsAfter);
      // Everything between is gone: reading on would find nothing for ever.
      if (row.beginsAfter > head.revision) restart().catch(onError);
      else if (row.revision > head.revision) {
        hinted = Math.max(hinted, row.revision);
        countGap();
        catchUp();
      } else if (!reading && (row.revision < stoodAt || isElsewhere(row))) {
        restart().catch(onError);
      }
    },
    async close() {
      listeners.clear();
      await unsubscribe();
      await reading;
    },
  };

  function isElsewhere(row: Head): boolean {
    return row.revision === head.revision && row.hash.toString('hex') !== head.hash;
  }
}

function toHead(row: Head) {
  return { ...positionOf(row.revision, row.hash), hash: row.hash.toString('hex') };
}
