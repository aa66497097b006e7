/** How far back undo and redo look: a person's newest revisions of the table. */
export const OWN_REVISIONS = 1_000;

/** A larger piece of work than this, over all its revisions, is not taken back by a key stroke. */
export const MAX_STEP_CHANGES = 1_000;

/** What the log says of a revision of the person who undoes. */
export interface OwnRevision {
  revision: number;
  /** The revision that it takes back. */
  undoOf: number | null;
  /** The revision that its target takes back in turn. */
  targetUndoOf: number | null;
  batchId: string | null;
  changeCount: number;
  /** The kind of its first change. */
  kind: string;
}

/** Something that can be taken back. */
export interface Step {
  /** Its name, for `undoOf` and for skipping: an edit in the stack of undo, an undo in that of redo. */
  revision: number;
  /** The revision that did it last: the edit, or its newest redo. Taking the step back takes back what this one wrote. */
  latest: number;
  batchId: string | null;
  /** How many changes it is part of. */
  size: number;
}

/** Both with the step that comes next at their end. */
export interface Stacks {
  undo: Step[];
  redo: Step[];
}

/**
 * The two stacks of an editor, read off the log, so that they are the same at each of a person's clients and outlive all of them.
 *
 * - An edit goes onto the stack of undo and empties that of redo.
 * - An undo (its target is an edit) consumes the edit and goes onto the stack of redo. It need not be the topmost edit: those
 *   above it were skipped, and stay.
 * - A redo (its target is an undo) consumes the undo, and makes the edit of that undo the topmost that can be undone. The next
 *   undo names the edit again but takes back what the redo wrote, which can be less than the edit did.
 *
 * So a target tells by itself what names it, even where it is older than what was read; naming the redo instead would make
 * chains that have to be followed to their beginning.
 *
 * Only revisions of records take part: who renames a field or comments between an undo and its redo can still redo. Nor do the
 * rewritten cells of a changed field: they are a batch that updates, while an import is a batch that creates.
 */
export function stacksOf(own: readonly OwnRevision[]): Stacks {
  const sizes = new Map<string, number>();
  for (const { batchId, changeCount } of own) {
    if (batchId !== null) sizes.set(batchId, (sizes.get(batchId) ?? 0) + changeCount);
  }
  let undo: Step[] = [];
  let redo: Step[] = [];
  for (const { revision, undoOf, targetUndoOf, batchId, changeCount, kind } of own) {
    if (!kind.startsWith('Record') || (batchId !== null && kind !== 'RecordCreated')) continue;
    const size = batchId === null ? changeCount : (sizes.get(batchId) ?? changeCount);
    const step = { latest: revision, batchId, size };
    if (undoOf === null) {
      undo.push({ ...step, revision });
      redo = [];
    } else if (targetUndoOf === null) {
      undo = undo.filter((one) => one.revision !== undoOf);
      redo.push({ ...step, revision });
    } else {
      redo = redo.filter((one) => one.revision !== undoOf);
      undo.push({ ...step, revision: targetUndoOf });
    }
  }
  return { undo, redo };
}

/** What is left to try, the next one first. To skip one revision of a batch is to skip all of it. */
export function withoutSkipped(stack: readonly Step[], skipped: readonly number[]): Step[] {
  const named = new Set(skipped);
  const batches = new Set(
    stack.flatMap(({ revision, batchId }) => (batchId !== null && named.has(revision) ? [batchId] : [])),
  );
  return stack
    .filter(({ revision, batchId }) => !named.has(revision) && !(batchId !== null && batches.has(batchId)))
    .reverse();
}
