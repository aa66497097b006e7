import { createHash } from 'node:crypto';
import type { Revision } from './change.ts';

/** The content of a revision that its hash covers: all of it, people by their id alone. */
type Content = Omit<Revision, 'hash' | 'actor'> & { actorId: string };

/** What makes the link of a revision. Only what measures the cost of {@link revisionHash} puts another one in its place. */
export type LinkMaker = typeof revisionHash;

/** Where the chain of a log starts. */
export function genesisHash(logId: string): Buffer {
  return createHash('sha256').update(`cobase log ${logId}`).digest();
}

/**
 * The link of a revision: SHA-256 over the link before it and this revision's content. The content is written with its
 * keys in order, because `jsonb` keeps no order and what is read back must give the same hash. `size` is its length.
 */
export function revisionHash(previous: Uint8Array, content: Content): { hash: Buffer; size: number } {
  const { logId, revision, at, actorId, clientMutationId, batchId, undoOf, overwrote, changes } = content;
  const rows = changes.map(({ kind, entityId, before, after }) => [kind, entityId, before, after]);
  // Only where they are set: older revisions were written without them.
  const marks = undoOf !== null || overwrote ? [{ undoOf, overwrote }] : [];
  const text = canonical([logId, revision, at, actorId, clientMutationId, batchId, rows, ...marks]);
  return { hash: createHash('sha256').update(previous).update(text).digest(), size: text.length };
}

/** JSON without white space, the keys of every object in the order of their code units. Undefined is left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts: string[] = [];
    for (const [key, item] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (item !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(item)}`);
    }
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
