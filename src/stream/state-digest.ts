import { createHash } from 'node:crypto';
import type { Change } from './change.ts';
import { canonical } from './hash.ts';

/**
 * What a log comes to, in 256 bytes: the sum of a long hash of each cell and each property that there is. What a change takes
 * away is subtracted and what it brings is added, so the digest goes along with the log, without the state, and at the end is
 * the same as that of the rows. It is this long because sums of short hashes can be steered.
 */
export type StateDigest = bigint;

const BYTES = 256;
const MODULUS = 2n ** BigInt(BYTES * 8);

export const EMPTY_STATE: StateDigest = 0n;

/** What is taken in: records, fields and views, which is all that a table has and that its rows can be compared with. */
const kinds = ['Record', 'Field', 'View'] as const;
export type StateKind = (typeof kinds)[number];

function kindOf({ kind }: Change): StateKind | undefined {
  const match = /^(Record|Field|View)(Created|Updated|Deleted)$/.exec(kind);
  return kinds.find((known) => known === match?.[1]);
}

/** The digest after some changes. */
export function movedBy(digest: StateDigest, changes: readonly Change[]): StateDigest {
  let sum = digest;
  for (const change of changes) {
    const kind = kindOf(change);
    if (kind === undefined) continue;
    if (change.before !== null) sum -= digestOf(kind, change.entityId, change.before, change.after === null);
    if (change.after !== null) sum += digestOf(kind, change.entityId, change.after, change.before === null);
  }
  return wrapped(sum);
}

/** The digest of a thing that is there, to be added to others. */
export function digestOf(kind: StateKind, id: string, content: object, isWhole = true): StateDigest {
  let sum = isWhole ? hashOf([kind, id]) : 0n;
  for (const [key, value] of Object.entries(content)) {
    // An empty cell is the same as one that is not named.
    if (value !== null && value !== undefined) sum += hashOf([kind, id, key, value]);
  }
  return sum;
}

export function wrapped(sum: bigint): StateDigest {
  return ((sum % MODULUS) + MODULUS) % MODULUS;
}

function hashOf(content: unknown): bigint {
  const hash = createHash('shake256', { outputLength: BYTES });
  return BigInt(`0x${hash.update(canonical(content)).digest('hex')}`);
}

export function toBytes(digest: StateDigest): Buffer {
  return Buffer.from(digest.toString(16).padStart(BYTES * 2, '0'), 'hex');
}

export function fromBytes(bytes: Uint8Array): StateDigest {
  return BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
}
