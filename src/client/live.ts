import type { ResyncRequired, TableRevision } from './change.ts';
import type { Fault } from './fault.ts';
import { loadTable } from './load.ts';
import { applyRevision, type SnapshotChanges, type TableSnapshot } from './snapshot.ts';
import { type TableStream, tableStream } from './stream.ts';
import type { Client } from './transport.ts';

export interface LiveTableOptions {
  tableId: string;
  /** Records a page of a load, 1 to 500. */
  pageSize?: number;
  onResync?(resync: Pick<ResyncRequired, 'reason' | 'revision'>): void;
  /** Something did not work. Unless it is final, it is tried again by itself. */
  onFault?(fault: Fault, isFinal: boolean): void;
}

/**
 * Called with each revision, which tells more than what is in a snapshot (comments, who did it), and what it changed of the
 * snapshot; with nothing where the snapshot is another one, newly loaded.
 */
export type TableListener = (revision?: TableRevision, changes?: SnapshotChanges) => void;

export interface LiveTable {
  readonly tableId: string;
  readonly stream: TableStream;
  /** Undefined until it has been loaded. Another object after each load. */
  readonly snapshot: TableSnapshot | undefined;
  /** Calls back after each change; answers how to end it. */
  listen(listener: TableListener): () => void;
}

/** A whole table that is kept equal to the server's: `loadTable`, `tableStream` and `applyRevision` put together. */
export function liveTable(client: Client, options: LiveTableOptions): LiveTable {
  const { tableId, pageSize, onResync, onFault } = options;
  let snapshot: TableSnapshot | undefined;
  const listeners = new Set<TableListener>();
  const tell: TableListener = (...change) => {
    for (const listener of listeners) listener(...change);
  };
  const stream = tableStream<TableSnapshot>(client, {
    tableId,
    load: (signal) => loadTable(client, tableId, { pageSize, signal }),
    onLoad(loaded) {
      snapshot = loaded;
      tell();
    },
    onRevision(revision) {
      if (snapshot) tell(revision, applyRevision(snapshot, revision));
    },
    onResync,
    onFault,
  });
  return {
    tableId,
    get snapshot() {
      return snapshot;
    },
    stream,
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
