import {
  type CellLockEvent,
  type CellLocks,
  type CellPlace,
  cellKey,
  cellLocks,
  type Editor,
  type Fault,
  joinPresence,
  type LiveTable,
  liveTable,
  type Presence,
  tableEditor,
} from 'cobase/client';
import type { Connection } from '../connection/connect.ts';
import type { Role } from '../generated/graphql.ts';
import { makeSignals, type Signals } from '../signals.ts';
import { makeState, type State } from '../state.ts';
import { makeRows, type Rows } from './rows.ts';

/** Somebody, as they are shown. */
export interface Person {
  id: string;
  name: string;
  color: string;
}

/**
 * Names of what is drawn by itself, beside the ids of records, which stand for all that a row shows: cells, edits, locks, drafts,
 * cursors, flashes.
 */
export const ROWS = 'rows';
export const FIELDS = 'fields';
export const PEOPLE = 'people';
export const COMMENTS = 'comments';
/** How many edits are on their way. */
export const EDITS = 'edits';

/** The table that is open, with all that lives: one of these per table and visit. */
export interface OpenTable {
  readonly connection: Connection;
  readonly tableId: string;
  readonly baseId: string;
  readonly role: Role;
  readonly me: Person;
  readonly live: LiveTable;
  readonly editor: Editor;
  readonly locks: CellLocks;
  /** Called back with each event of the locks, requests for them among these; answers how to end it. */
  onLock(listener: (event: CellLockEvent) => void): () => void;
  readonly presence: Presence;
  /** The records in their order. */
  readonly rows: Rows;
  readonly signals: Signals;
  /** Members of the base and those who are here, by the id of their user. */
  readonly people: Map<string, Person>;
  /** What keeps the table from being shown; undefined while all is well. */
  readonly fault: State<Fault | undefined>;
  readonly canEdit: boolean;
  readonly canComment: boolean;
  close(): void;
}

export function openTable(
  connection: Connection,
  about: Pick<OpenTable, 'tableId' | 'baseId' | 'role' | 'me' | 'people'>,
): OpenTable {
  const { client } = connection;
  const { tableId, role, people } = about;
  const signals = makeSignals();
  const fault = makeState<Fault | undefined>(undefined);
  const onFault = (told: Fault, isFinal: boolean) => {
    if (isFinal) fault.set(told);
  };
  const tellCells = (cells: CellPlace[]) => signals.tell(...cells.map(({ recordId }) => recordId));

  const live = liveTable(client, { tableId, onFault });
  const rows = makeRows(live);
  const editor = tableEditor(client, live, {
    onChange(cells) {
      tellCells(cells);
      signals.tell(EDITS);
    },
  });
  const lockListeners = new Set<(event: CellLockEvent) => void>();
  const locks = cellLocks(client, {
    tableId,
    onFault,
    onChange(event) {
      if (event.__typename === 'CellLockSnapshot') signals.tell(ROWS, ...shownOf(locks));
      else if ('locks' in event) tellCells(event.locks);
      else if ('cells' in event) tellCells(event.cells);
      else if ('drafts' in event) tellCells(event.drafts);
      for (const listener of lockListeners) listener(event);
    },
  });
  /** Where everybody was drawn last, so that the cell that somebody has left is drawn anew too. */
  const drawn = new Map<string, CellPlace>();
  const presence = joinPresence(client, {
    tableId,
    input: { state: 'VIEWING' },
    onFault,
    onChange() {
      const stays = new Map<string, CellPlace>();
      for (const { sessionId, cell, user, color } of presence.members.values()) {
        if (cell) stays.set(sessionId, cell);
        people.set(user.id, { ...user, color });
      }
      const moved = [...new Set([...drawn.keys(), ...stays.keys()])].filter(
        (id) => keyOf(drawn.get(id)) !== keyOf(stays.get(id)),
      );
      tellCells(moved.flatMap((id) => [drawn.get(id), stays.get(id)].filter((cell) => cell !== undefined)));
      drawn.clear();
      for (const [id, cell] of stays) drawn.set(id, cell);
      signals.tell(PEOPLE);
    },
  });

  const unlisten = live.listen((revision, changes) => {
    // Loaded anew: what was missed may be in any row.
    if (!revision || !changes) {
      signals.tellAll();
      return;
    }
    if (changes.fields.length > 0) signals.tell(FIELDS);
    if (changes.structure) signals.tell(ROWS);
    signals.tell(...changes.records);
    if (revision.changes.some(({ __typename: kind }) => /^(Comment|Thread|Reaction)/.test(kind)))
      signals.tell(COMMENTS);
  });

  return {
    connection,
    ...about,
    live,
    editor,
    locks,
    onLock(listener) {
      lockListeners.add(listener);
      return () => void lockListeners.delete(listener);
    },
    presence,
    rows,
    signals,
    fault,
    canEdit: role === 'OWNER' || role === 'EDITOR',
    canComment: role !== 'VIEWER',
    close() {
      unlisten();
      editor.stop();
      locks.stop();
      presence.leave();
      live.stream.stop();
    },
  };
}

const keyOf = (cell: CellPlace | undefined) => cell && cellKey(cell);

function shownOf({ locks, drafts }: CellLocks): string[] {
  return [...locks.values(), ...drafts.values()].map(({ recordId }) => recordId);
}
