import type { Revision } from './change.ts';

/** How many revisions, and how many changes in them, are kept for those who are a little behind. */
const MAX_REVISIONS = 256;
const MAX_CHANGES = 5_000;

/** The last revisions of a log, gapless and in order, bounded. */
export interface Window {
  push(revision: Revision): void;
  /** The revisions after one, or undefined when they are not all here. */
  since(revision: number): Revision[] | undefined;
  at(revision: number): Revision | undefined;
  /** Drops all up to a revision. */
  forgetThrough(revision: number): void;
  clear(): void;
}

export function createWindow(): Window {
  let kept: Revision[] = [];
  let changes = 0;
  return {
    push(revision) {
      kept.push(revision);
      changes += revision.changes.length;
      let drop = 0;
      while (kept.length - drop > MAX_REVISIONS || (changes > MAX_CHANGES && drop < kept.length - 1)) {
        changes -= kept[drop]?.changes.length ?? 0;
        drop += 1;
      }
      // Dropping one by one from the front would copy the window for each revision.
      if (drop >= MAX_REVISIONS / 4 || changes > MAX_CHANGES) kept = kept.slice(drop);
      else for (let n = 0; n < drop; n++) kept.shift();
    },
    since(revision) {
      const first = kept[0]?.revision;
      return first === undefined || revision + 1 < first ? undefined : kept.slice(revision + 1 - first);
    },
    at(revision) {
      return kept[revision - (kept[0]?.revision ?? 0)];
    },
    forgetThrough(revision) {
      kept = kept.filter((one) => one.revision > revision);
      changes = kept.reduce((sum, one) => sum + one.changes.length, 0);
    },
    clear() {
      kept = [];
      changes = 0;
    },
  };
}
