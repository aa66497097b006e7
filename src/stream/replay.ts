import type { Database } from '../db/client.ts';
import type { Revision } from './change.ts';
import { readRevisions } from './log.queries.ts';

/** Revisions read from the log at once: block n holds those from n × BLOCK + 1 to (n + 1) × BLOCK. */
export const BLOCK = 64;
/** Blocks kept for others who come back from about the same time. */
const KEPT = 8;
/** A block of very large revisions is not kept. */
const MAX_CHANGES = 5_000;

/**
 * The past of a log, in aligned blocks. Everybody who asks for a block while it is being read, or soon after, shares one
 * query: thousands of clients that come back at once cost as many queries as blocks, not as clients.
 */
export interface Replay {
  /** The revisions after one, at least the next when it was there when its hub was opened, at most a block. */
  after(revision: number): Promise<Revision[]>;
  at(revision: number): Promise<Revision | undefined>;
  clear(): void;
}

export function createReplay(
  database: Database,
  logId: string,
  hear: (revisions: readonly Revision[]) => void,
): Replay {
  const blocks = new Map<number, Promise<Revision[]>>();

  function read(block: number): Promise<Revision[]> {
    const known = blocks.get(block);
    if (known) return known;
    const reading = readRevisions(database.db, logId, block * BLOCK, BLOCK).then((revisions) => {
      hear(revisions);
      return revisions;
    });
    blocks.set(block, reading);
    const forget = () => {
      if (blocks.get(block) === reading) blocks.delete(block);
    };
    reading.then((revisions) => {
      const changes = revisions.reduce((sum, revision) => sum + revision.changes.length, 0);
      if (changes > MAX_CHANGES) forget();
    }, forget);
    for (const [oldest] of blocks) {
      if (blocks.size <= KEPT) break;
      blocks.delete(oldest);
    }
    return reading;
  }

  /** A block with a revision in it, if the log has that. The last block grows: one that ends too early is read again. */
  async function blockWith(revision: number): Promise<Revision[]> {
    const block = Math.floor((revision - 1) / BLOCK);
    let known = blocks.get(block);
    while (known) {
      const revisions = await known;
      if ((revisions.at(-1)?.revision ?? 0) >= revision) return revisions;
      const later = blocks.get(block);
      if (later === known) blocks.delete(block);
      known = later === known ? undefined : later;
    }
    return read(block);
  }

  return {
    async after(revision) {
      const revisions = await blockWith(revision + 1);
      return revisions.filter((candidate) => candidate.revision > revision);
    },
    async at(revision) {
      return (await blockWith(revision)).find((candidate) => candidate.revision === revision);
    },
    clear: () => blocks.clear(),
  };
}
