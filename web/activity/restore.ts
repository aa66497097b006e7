import { faultOf } from 'cobase/client';
import { ask } from '../connection/ask.ts';
import { told } from '../connection/connect.ts';
import { takeBack } from '../edit/undo.ts';
import {
  type ActivityConflictFragment,
  ActivityOverwriteDocument,
  ActivityRestoreRecordDocument,
  ActivityRevertDocument,
  type RevertChangeInput,
} from '../generated/graphql.ts';
import { toast } from '../ui/toast.tsx';
import type { OpenTable } from '../workspace/open-table.ts';
import type { Entry } from './feed.ts';

export type Conflict = ActivityConflictFragment;

export type Restored =
  | { status: 'done'; undo?: () => void; leftOut: number }
  /** It is as it was already. */
  | { status: 'same' }
  | { status: 'refused'; message: string }
  /** Others have written since. */
  | { status: 'conflict'; conflicts: readonly Conflict[]; overwrite: (() => Promise<Restored>) | undefined };

type Place = Pick<OpenTable, 'connection' | 'tableId'>;

/** What the way back of an entry is called; undefined where it has none that is offered here. */
export function wayBack({ change, summaryParts: { key } }: Entry): 'Restore' | 'Take back' | undefined {
  switch (change.__typename) {
    case 'RecordUpdated':
    case 'RecordDeleted':
    case 'FieldDeleted':
    case 'ViewDeleted':
    case 'CommentDeleted':
      return 'Restore';
    case 'BulkChanged':
      return key.endsWith('DELETED') ? 'Restore' : 'Take back';
    case 'RecordCreated':
    case 'FieldCreated':
    case 'FieldUpdated':
    case 'ViewCreated':
    case 'ViewUpdated':
      return 'Take back';
    default:
      return undefined;
  }
}

/** Many changes told as one. */
const isLarge = ({ change, count }: Entry) => change.__typename === 'BulkChanged' && count > 1;

/** Whether more would go than stands in the entry: it is asked about before. A field goes with all of its cells. */
export const goesFar = (entry: Entry) => isLarge(entry) || entry.change.__typename === 'FieldCreated';

export async function restore(place: Place, entry: Entry): Promise<Restored> {
  try {
    if (entry.change.__typename === 'RecordDeleted') return await bringBack(place, entry.change.recordId);
    const { id: entryId, onlyFieldId } = entry;
    const input = { tableId: place.tableId, entryId, ...(onlyFieldId && { fieldIds: [onlyFieldId] }) };
    return await revert(place, input, entry);
  } catch (error) {
    return { status: 'refused', message: told(faultOf(error)) };
  }
}

async function bringBack(place: Place, recordId: string): Promise<Restored> {
  const { tableId, connection } = place;
  const input = { tableId, recordId };
  const { restoreRecord: result } = await ask(connection.client, ActivityRestoreRecordDocument, { input });
  return 'message' in result ? { status: 'refused', message: result.message } : undoable(place);
}

async function revert(place: Place, input: RevertChangeInput, entry?: Entry): Promise<Restored> {
  let leftOut = 0;
  let after: number | null = null;
  let revision: number | null = null;
  // A piece of work goes back one revision a call.
  do {
    const result: Reverted = await ask(place.connection.client, ActivityRevertDocument, {
      input: { ...input, ...(after !== null && { after }) },
    });
    const { revertChange } = result;
    if (revertChange.__typename === 'ConflictError') {
      const { conflicts } = revertChange;
      const isOfCells = conflicts.every(({ kind }) => kind === 'CELL_CHANGED');
      return { status: 'conflict', conflicts, overwrite: isOfCells ? overwriteOf(place, entry) : undefined };
    }
    if ('message' in revertChange) return { status: 'refused', message: revertChange.message };
    leftOut += revertChange.leftOut.length;
    revision = revertChange.revision ?? revision;
    after = revertChange.continueAfter ?? null;
  } while (after !== null);
  if (revision === null) return { status: 'same' };
  if (!entry || isLarge(entry)) return { status: 'done', leftOut };
  if (entry.change.__typename.startsWith('Record')) return undoable(place, leftOut);
  // What is not of records is no step of undo: it is taken back by its revision.
  const own = { tableId: place.tableId, revision };
  return { status: 'done', leftOut, undo: () => void undo(place, own) };
}

async function undo(place: Place, input: RevertChangeInput): Promise<void> {
  const result = await revert(place, input).catch(
    (error): Restored => ({ status: 'refused', message: told(faultOf(error)) }),
  );
  if (result.status === 'refused') toast(result.message, { isFault: true });
  else toast(result.status === 'conflict' ? 'Somebody has changed it since.' : 'Undone');
}

type Reverted =
  NonNullable<(typeof ActivityRevertDocument)['__apiType']> extends (variables: never) => infer Data
    ? Data
    : never;

function undoable({ connection, tableId }: Place, leftOut = 0): Restored {
  return { status: 'done', leftOut, undo: () => void takeBack(connection, tableId, 'undo') };
}

/** Only cells can be written over: the log notes whose they were. */
function overwriteOf(place: Place, entry: Entry | undefined): (() => Promise<Restored>) | undefined {
  if (entry?.change.__typename !== 'RecordUpdated') return undefined;
  const { recordId, cells } = entry.change;
  const { tableId, connection } = place;
  return async () => {
    const { updateRecords: result } = await ask(connection.client, ActivityOverwriteDocument, {
      input: {
        tableId,
        baseRevision: entry.revision,
        onConflict: 'OVERWRITE',
        records: [{ id: recordId, cells: cells.map(({ fieldId, before }) => ({ fieldId, value: before })) }],
      },
    });
    return 'message' in result ? { status: 'refused', message: result.message } : undoable(place);
  };
}
