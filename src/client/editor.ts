import { countRetries, Fault, faultOf } from './fault.ts';
import type { LiveTable } from './live.ts';
import { cellKey, type HeldCell } from './lock.ts';
import type { CellPlace } from './presence.ts';
import { type Client, type Document, execute } from './transport.ts';

export type OnConflict = 'MERGE' | 'OVERWRITE' | 'REJECT';

export type ConflictKind =
  | 'CELL_CHANGED'
  | 'COMMENT_CHANGED'
  | 'FIELD_CHANGED'
  | 'FIELD_DELETED'
  | 'FIELD_TYPE_CHANGED'
  | 'RECORD_DELETED'
  | 'VIEW_CHANGED'
  | 'VIEW_DELETED';

/** A cell that was changed by somebody else after it was seen. */
export interface CellConflict {
  kind: ConflictKind;
  recordId: string | null;
  fieldId: string | null;
  /** What was seen; null too where `baseAvailable` is false. */
  base: unknown;
  baseAvailable: boolean;
  mine: unknown;
  theirs: unknown;
  theirActor: { id: string; name: string } | null;
  /** The version to name when it is written over knowingly. */
  theirRevision: number;
  theirAt: string | null;
}

type UpdateResult =
  | { __typename: 'UpdateRecordsPayload'; revision: number | null; conflicts: CellConflict[] }
  | { __typename: 'ConflictError'; code: string; message: string; conflicts: CellConflict[] }
  | UpdateRefusal;

export type UpdateRefusal =
  | { __typename: 'CellLockedError'; code: string; message: string; locks: HeldCell[] }
  | { __typename: 'ValidationError'; code: string; message: string; issues: ValidationIssue[] }
  | {
      __typename: 'ClientMutationIdReusedError' | 'ForbiddenError' | 'NotFoundError';
      code: string;
      message: string;
    };

export interface ValidationIssue {
  path: string[];
  message: string;
}

interface UpdateInput {
  tableId: string;
  records: { id: string; cells: { fieldId: string; value: unknown; version: number }[] }[];
  onConflict: OnConflict;
  clientMutationId: string;
}

export const UPDATE_RECORDS: Document<{ updateRecords: UpdateResult }, { input: UpdateInput }> =
  /* GraphQL */ `mutation UpdateRecords($input: UpdateRecordsInput!) { updateRecords(input: $input) { __typename
... on UpdateRecordsPayload { revision conflicts { ...ConflictOf } } ... on Error { code message }
... on ConflictError { conflicts { ...ConflictOf } }
... on CellLockedError { locks { recordId fieldId sessionId userId expiresAt } }
... on ValidationError { issues { path message } } } }
fragment ConflictOf on Conflict { kind recordId fieldId base baseAvailable mine theirs theirActor { id name } theirRevision theirAt }`;

export interface CellEdit extends CellPlace {
  /** null empties the cell. */
  value: unknown;
  /** What was seen: `editor.seen(recordId)` of when the person began. What is shown now if left out. */
  seen?: number;
}

/** What became of an edit. In all but the first case the cells show again what the server has. */
export type EditResult =
  /** With MERGE some cells may have been left: those are the conflicts. */
  | { status: 'written'; revision: number | null; conflicts: CellConflict[] }
  | Conflicting
  | { status: 'refused'; error: UpdateRefusal }
  /** Nobody knows whether it was written; the stream will tell. */
  | { status: 'failed'; fault: Fault };

export interface Conflicting {
  status: 'conflict';
  conflicts: CellConflict[];
  /**
   * Writes mine over what the conflicts tell, and over nothing that has come since; with OVERWRITE over that too.
   * To take theirs is to do nothing: it is what is shown.
   */
  keepMine(onConflict?: OnConflict): Promise<EditResult>;
}

export interface EditorOptions {
  /** Cells show something else: an edit has begun or come to its end. */
  onChange?(cells: CellPlace[]): void;
  /** An edit has not arrived, and is sent again by itself. */
  onFault?(fault: Fault): void;
}

export interface Editor {
  /** What to show of a cell: what was typed last here, else what the snapshot has; null when empty. */
  value(recordId: string, fieldId: string): unknown;
  /** Up to which revision a record is shown now: to be taken when somebody begins to type. */
  seen(recordId: string): number;
  /**
   * Shows the cells at once and writes them together: all or, with REJECT, none. Edits of one cell are sent one after the other.
   * An edit without an answer is sent again under the same name, and so carried out once.
   */
  edit(cells: CellEdit[], onConflict?: OnConflict): Promise<EditResult>;
  /** How many edits are shown that are not in the snapshot yet. */
  readonly pending: number;
  /** Sends nothing again any more. */
  stop(): void;
}

/** An edit on its way. */
interface Edit {
  cells: CellEdit[];
  id: string;
  /** The revision that wrote it: shown until the snapshot is there. */
  revision?: number;
}

/** Edits cells of a live table: shown before they are written, taken back when they are not. */
export function tableEditor(client: Client, table: LiveTable, options: EditorOptions = {}): Editor {
  const { onChange, onFault } = options;
  /** In the order they were made: a later one is shown over an earlier one. */
  const edits = new Set<Edit>();
  /** The end of the last edit of each cell. */
  const tails = new Map<string, Promise<unknown>>();
  const over = new AbortController();

  const shown = () => table.snapshot?.revision ?? 0;
  const seen = (recordId: string) => Math.max(shown(), table.snapshot?.records.get(recordId)?.version ?? 0);

  const unlisten = table.listen((revision) => {
    for (const edit of edits) {
      // What was loaded may be of another history, in which that revision never comes.
      const isKnown = revision ? revision.clientMutationId === edit.id : edit.revision;
      if (isKnown || isThere(edit)) hide(edit);
    }
  });

  const isThere = (edit: Edit) => edit.revision !== undefined && shown() >= edit.revision;

  function hide(edit: Edit) {
    if (edits.delete(edit)) onChange?.(edit.cells);
  }

  function edit(cells: CellEdit[], onConflict: OnConflict = 'REJECT'): Promise<EditResult> {
    const own: Edit = { cells: cells.map((cell) => ({ seen: seen(cell.recordId), ...cell })), id: newId() };
    const keys = cells.map(cellKey);
    const earlier = keys.map((key) => tails.get(key));
    edits.add(own);
    onChange?.(own.cells);
    const result = Promise.all(earlier)
      .then(() => write(own, onConflict))
      .then((answer) => settle(own, answer));
    for (const key of keys) tails.set(key, result);
    void result.then(() => {
      for (const key of keys) if (tails.get(key) === result) tails.delete(key);
    });
    return result;
  }

  /** Until there is an answer, or none to be had. */
  async function write({ cells, id }: Edit, onConflict: OnConflict): Promise<UpdateResult | Fault> {
    const tableId = table.tableId;
    const input = { tableId, records: byRecord(cells), onConflict, clientMutationId: id };
    const retries = countRetries();
    for (;;) {
      if (over.signal.aborted) return new Fault('STOPPED', '', 0);
      const answer = await execute(client, UPDATE_RECORDS, { input }).catch(faultOf);
      if (!(answer instanceof Fault)) return answer.updateRecords;
      const ms = retries(answer);
      if (ms === undefined) return answer;
      onFault?.(answer);
      await wait(ms);
    }
  }

  /** Cut short by `stop`. */
  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      over.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  function settle(own: Edit, answer: UpdateResult | Fault): EditResult {
    if (answer instanceof Fault) {
      hide(own);
      return { status: 'failed', fault: answer };
    }
    if (answer.__typename === 'UpdateRecordsPayload') {
      const { revision, conflicts } = answer;
      own.revision = revision ?? 0;
      // Not before it is in the snapshot: the old value would show for a moment.
      if (isThere(own)) hide(own);
      return { status: 'written', revision, conflicts };
    }
    hide(own);
    if (answer.__typename === 'ConflictError') {
      const { conflicts } = answer;
      const theirs = (key: string) => conflicts.find((one) => cellKey(one) === key)?.theirRevision;
      const knowing = own.cells.map((cell) => ({ ...cell, seen: theirs(cellKey(cell)) ?? cell.seen }));
      return { status: 'conflict', conflicts, keepMine: (how) => edit(knowing, how) };
    }
    return { status: 'refused', error: answer };
  }

  return {
    value(recordId, fieldId) {
      let shown = table.snapshot?.records.get(recordId)?.cells[fieldId]?.value ?? null;
      const isIt = (cell: CellEdit) => cell.recordId === recordId && cell.fieldId === fieldId;
      for (const { cells } of edits) {
        const cell = cells.find(isIt);
        if (cell) shown = cell.value ?? null;
      }
      return shown;
    },
    seen,
    edit,
    get pending() {
      return edits.size;
    },
    stop() {
      unlisten();
      over.abort();
    },
  };
}

function byRecord(cells: CellEdit[]): UpdateInput['records'] {
  const records = new Map<string, UpdateInput['records'][number]>();
  for (const { recordId, fieldId, value, seen = 0 } of cells) {
    const record = records.get(recordId) ?? { id: recordId, cells: [] };
    records.set(recordId, record);
    record.cells.push({ fieldId, value, version: seen });
  }
  return [...records.values()];
}

/** Not `randomUUID`, which browsers have only where the page came over TLS. */
function newId(): string {
  return crypto.getRandomValues(new Uint8Array(16)).join('-');
}
