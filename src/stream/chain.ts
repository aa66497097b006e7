import type { Db } from '../db/client.ts';
import { type LinkRow, readLinkChanges, readLinks } from './chain.queries.ts';
import type { Change } from './change.ts';
import { revisionHash } from './hash.ts';

/** A place in a chain that is known to be right. */
export interface Link {
  revision: number;
  hash: Buffer;
  at: Date;
}

/** A log is not what was written. */
export class ChainFault extends Error {
  override readonly name = 'ChainFault';
  constructor(
    readonly logId: string,
    /** The first revision that does not fit; null where it is about the log as a whole. */
    readonly revision: number | null,
    /** What does not fit. */
    readonly what: string,
  ) {
    super(`${logId}${revision === null ? '' : ` revision ${revision}`}: ${what}`);
  }
}

/** Rows of `revision` that are read at once, and changes: what is in memory at a time. */
const LINKS = 500;
const CHANGES = 2_000;

/**
 * Goes along a log, from a link on and up to a revision, and answers each revision that fits, with its changes. Memory stays the
 * same however long the log is.
 *
 * @throws ChainFault at the first one that does not fit
 */
export async function* walkChain(
  db: Db,
  logId: string,
  from: Link,
  upTo: number,
): AsyncGenerator<Link & { changes: Change[] }, void> {
  let last = from;
  while (last.revision < upTo) {
    const rows = await readLinks(db, logId, { after: last.revision, upTo, limit: LINKS });
    if (rows.length === 0) throw missing(logId, last.revision + 1, upTo + 1);
    for (const part of partsOf(rows)) {
      for await (const link of walkPart(db, logId, last, part)) {
        yield link;
        last = link;
      }
    }
  }
}

/** So many rows together as have few changes; at least one. */
function partsOf(rows: readonly LinkRow[]): LinkRow[][] {
  const parts: LinkRow[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    size += row.changeCount;
    if (size > CHANGES) {
      parts.push([]);
      size = row.changeCount;
    }
    parts.at(-1)?.push(row);
  }
  return parts;
}

async function* walkPart(
  db: Db,
  logId: string,
  from: Link,
  part: readonly LinkRow[],
): AsyncGenerator<Link & { changes: Change[] }, void> {
  const expected = part.reduce((sum, { changeCount }) => sum + Math.max(changeCount, 0), 0);
  const [first, final] = [part[0]?.revision ?? 0, part.at(-1)?.revision ?? 0];
  // One more than there should be: a revision that has too many is found before any that has too few by this limit.
  const found = await readLinkChanges(db, logId, { first, last: final, limit: expected + 1 });
  let place = 0;
  let last = from;
  for (const row of part) {
    if (row.revision !== last.revision + 1) throw missing(logId, last.revision + 1, row.revision);
    const changes: Change[] = [];
    for (let next = found[place]; next?.revision === row.revision; next = found[place]) {
      if (next.ordinal !== changes.length) {
        throw new ChainFault(logId, row.revision, `change ${changes.length} is missing`);
      }
      changes.push(next.change);
      place += 1;
    }
    const { revision, at, hash } = row;
    const fault = faultOf(logId, last, row, changes);
    if (fault) throw new ChainFault(logId, revision, fault);
    last = { revision, hash, at };
    yield { ...last, changes };
  }
  const stray = found[place];
  if (stray) throw new ChainFault(logId, stray.revision, 'there is a change of a revision that is not there');
}

function missing(logId: string, first: number, next: number): ChainFault {
  return new ChainFault(logId, first, next === first + 1 ? 'is missing' : `is missing, up to ${next - 1}`);
}

function faultOf(logId: string, last: Link, row: LinkRow, changes: Change[]): string | undefined {
  const { at, isFiner, hash, changeCount, ...content } = row;
  if (changes.length !== changeCount) {
    return `there are ${changes.length} changes or more, where the revision says ${changeCount}`;
  }
  if (at < last.at) return 'its time is before that of the revision before it';
  if (isFiner) return 'its time is not as it was written';
  const own = revisionHash(last.hash, { ...content, logId, at: at.toISOString(), changes });
  return own.hash.equals(hash) ? undefined : 'its content does not fit its hash and the hash before it';
}
