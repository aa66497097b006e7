import { type CellEdit, type CellPlace, cellKey, type Field, type TableRevision } from 'cobase/client';
import { parsed } from '../field/parse.ts';
import { plainText } from '../field/plain.ts';
import { makeState, type State } from '../state.ts';
import type { OpenTable } from '../workspace/open-table.ts';
import type { Hints } from './hint.ts';
import { heldByOther, holderName } from './holder.ts';
import { keptText } from './kept-text.ts';

/** What somebody else has written into the cell meanwhile. */
export interface Theirs {
  name: string;
  value: unknown;
}

/** A cell that is being edited. What is typed stands here and not in the editor, which may scroll out of sight. */
export interface Edit {
  readonly place: CellPlace;
  readonly field: Field;
  /** What was there when it began. */
  readonly before: unknown;
  readonly text: State<string>;
  /** What is chosen, where it is chosen and not typed. */
  readonly value: State<unknown>;
  readonly problem: State<string | null>;
  readonly theirs: State<Theirs | null>;
}

export interface Editing {
  readonly edit: State<Edit | null>;
  /** Answers whether it can be edited; where not, a hint at the cell says why. With `isReplacing` it begins empty. */
  begin(place: CellPlace, options?: { isReplacing?: boolean }): boolean;
  /** Shows the others what is typed, too. */
  type(text: string): void;
  /** Writes what was typed, or this value. False where it cannot be: then the editor stays, and says why. */
  commit(value?: { value: unknown }): boolean;
  cancel(): void;
  /** Writes what was typed and keeps the lock until that has arrived: for handing the cell to somebody else. */
  finish(): Promise<boolean>;
  /** Writes without an editor: a checkbox, an emptied or pasted cell. */
  mayWrite(place: CellPlace): boolean;
  stop(): void;
}

/** Fields whose editor holds a value; all others hold a text. */
const CHOSEN = new Set<Field['type']>(['SINGLE_SELECT', 'MULTI_SELECT', 'USER', 'RATING', 'CHECKBOX']);

interface Session extends Edit {
  readonly seen: number;
  isTouched: boolean;
}

export function makeEditing(
  table: OpenTable,
  write: (cells: CellEdit[]) => Promise<void>,
  hints: Hints,
): Editing {
  const { editor, locks, live, connection } = table;
  const edit = makeState<Session | null>(null);
  const nameOf = (id: string) => table.people.get(id)?.name ?? '';
  const isOnline = () => connection.line.value.state === 'online';

  function mayWrite(place: CellPlace): boolean {
    if (!table.canEdit) {
      hints.tell(place, table.canComment ? 'You can comment here, not edit' : 'You can read here, not edit');
      return false;
    }
    const lock = heldByOther(table, place);
    if (lock) hints.tell(place, `${holderName(table, lock)} is editing this cell`);
    return !lock;
  }

  function begin(place: CellPlace, { isReplacing = false } = {}): boolean {
    const field = live.snapshot?.fields.get(place.fieldId);
    if (!field || !live.snapshot?.records.has(place.recordId) || !mayWrite(place)) return false;
    if (edit.value && !commit()) return false;
    const { recordId, fieldId } = place;
    const before = editor.value(recordId, fieldId);
    const own: Session = {
      place: { recordId, fieldId },
      field,
      before,
      text: makeState(isReplacing || CHOSEN.has(field.type) ? '' : plainText(field, before, nameOf)),
      value: makeState(before),
      problem: makeState<string | null>(null),
      theirs: makeState<Theirs | null>(null),
      seen: editor.seen(recordId),
      isTouched: false,
    };
    edit.set(own);
    if (isOnline()) void hold(own);
    return true;
  }

  /** Typing does not wait for it. */
  async function hold(own: Session) {
    const acquired = await locks.acquire([own.place]).catch(() => undefined);
    if (!acquired) return;
    if (acquired.isHeld) {
      if (edit.value !== own) releaseUnlessEdited(own.place);
      else if (own.isTouched) locks.type(own.place, own.text.value);
      return;
    }
    if (edit.value !== own) return;
    const [by] = acquired.by;
    giveUp(
      own,
      by ? `${nameOf(by.userId) || 'Somebody'} is editing this cell` : 'Somebody is editing this cell',
    );
  }

  function giveUp(own: Session, why: string) {
    if (own.isTouched && !CHOSEN.has(own.field.type)) keptText(why, own.text.value);
    edit.set(null);
    hints.tell(own.place, why);
  }

  function releaseUnlessEdited(place: CellPlace) {
    if (!edit.value || cellKey(edit.value.place) !== cellKey(place)) void locks.release([place]);
  }

  function type(text: string) {
    const own = edit.value;
    if (!own) return;
    own.isTouched = true;
    own.problem.set(null);
    own.text.set(text);
    locks.type(own.place, text);
  }

  /** What is to be written; nothing where it is what was there. */
  function outcome(own: Session): { value: unknown } | { problem: string } | undefined {
    if (CHOSEN.has(own.field.type)) return { value: own.value.value };
    if (own.text.value === plainText(own.field, own.before, nameOf)) return undefined;
    return parsed(own.field, own.text.value, table.people.values());
  }

  function end(chosen?: { value: unknown }): Promise<void> | undefined {
    const own = edit.value;
    if (!own) return Promise.resolve();
    const result = chosen ?? outcome(own);
    if (result && 'problem' in result) {
      own.problem.set(result.problem);
      return undefined;
    }
    edit.set(null);
    if (!result || isSame(result.value, own.before)) return Promise.resolve();
    return write([{ ...own.place, value: result.value, seen: own.seen }]);
  }

  function commit(chosen?: { value: unknown }): boolean {
    const place = edit.value?.place;
    const written = end(chosen);
    // Not before: somebody who takes the lock between would have this write refused.
    if (place) void written?.then(() => releaseUnlessEdited(place));
    return written !== undefined;
  }

  const unlisten = live.listen((revision) => {
    const own = edit.value;
    if (!own) return;
    if (!live.snapshot?.records.has(own.place.recordId)) giveUp(own, 'This record was deleted');
    else if (revision && revision.actor.id !== table.me.id) noteTheirs(own, revision);
  });

  function noteTheirs(own: Session, { actor, changes }: TableRevision) {
    for (const change of changes) {
      if (!('cells' in change) || change.recordId !== own.place.recordId) continue;
      const cell = change.cells.find(({ fieldId }) => fieldId === own.place.fieldId);
      if (cell) own.theirs.set({ name: actor.name, value: cell.after });
    }
  }

  const unlistenLocks = table.onLock((event) => {
    const own = edit.value;
    if (event.__typename !== 'CellUnlocked' || event.reason !== 'TAKEN_OVER' || !own) return;
    const isOwn = event.cells.some(
      (cell) => cellKey(cell) === cellKey(own.place) && cell.sessionId === connection.sessionId.value,
    );
    if (isOwn) giveUp(own, 'An owner has taken over this cell');
  });

  return {
    edit,
    begin,
    type,
    commit,
    cancel() {
      const place = edit.value?.place;
      edit.set(null);
      if (place) void locks.release([place]);
    },
    async finish() {
      const written = end();
      await written;
      return written !== undefined;
    },
    mayWrite,
    stop() {
      unlisten();
      unlistenLocks();
      if (edit.value) commit();
    },
  };
}

/** An empty list and an unchecked box are nothing, as an empty cell is. */
function isSame(a: unknown, b: unknown): boolean {
  const bare = (value: unknown) => (Array.isArray(value) && value.length === 0 ? null : (value ?? null));
  return JSON.stringify(bare(a)) === JSON.stringify(bare(b));
}
