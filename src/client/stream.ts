import { type ResyncRequired, TABLE_CHANGES, type TableRevision } from './change.ts';
import { countRetries, type Fault, faultOf } from './fault.ts';
import { keepSubscribed } from './keep.ts';
import type { Client, Document } from './transport.ts';

/** A place in the stream of a table. */
export interface Position {
  cursor: string;
  revision: number;
}

/** What a document of one's own selects at least of a revision. */
export interface StreamRevision extends Position {
  __typename: 'TableRevision';
  changes: { __typename: string }[];
}

export type StreamResync = Pick<ResyncRequired, '__typename' | 'reason' | 'cursor' | 'revision'>;

/** The stream with selections of one's own: `TABLE_CHANGES` and more, or less. */
export type StreamDocument<Revision extends StreamRevision> = Document<
  { tableChanges: Revision | StreamResync },
  { tableId: string; after?: string | null }
>;

export interface TableStreamOptions<Loaded extends Position, Revision extends StreamRevision> {
  tableId: string;
  /** Begin after this cursor. Without it: with a load; without `load` too, with what happens from now on. */
  after?: string | null;
  /** Loads what is shown, with the place in the stream that was read before anything else. `loadTable` is one. */
  load?(signal: AbortSignal): Promise<Loaded>;
  /** What was loaded takes the place of what was there; the revisions after it follow. */
  onLoad?(loaded: Loaded): void;
  /** Every revision once, in order, from the cursor or the last load on. */
  onRevision(revision: Revision): void;
  /** Why something was not told. A load follows, where there is one; else the stream goes on after it. */
  onResync?(resync: StreamResync): void;
  /** Something did not work. Unless it is final, it is tried again by itself. */
  onFault?(fault: Fault, isFinal: boolean): void;
  /** How many changes are kept at most while a load is under way. Default 10,000: beyond, they are read from the log after it. */
  keepLimit?: number;
}

export interface TableStream {
  /** After the last revision that was handed on: to begin from there another time. Null before there is one. */
  readonly cursor: string | null;
  /** Loads anew. */
  reload(): void;
  stop(): void;
}

/**
 * Follows a table through whatever happens to the connection: each revision is handed on once and in order, or it is in what
 * was loaded. It loads anew where the server says that it cannot tell (`ResyncRequired`) or tells numbers only (`BulkChanged`).
 */
export function tableStream<Loaded extends Position, Revision extends StreamRevision>(
  client: Client,
  options: TableStreamOptions<Loaded, Revision> & { document: StreamDocument<Revision> },
): TableStream;
export function tableStream<Loaded extends Position>(
  client: Client,
  options: TableStreamOptions<Loaded, TableRevision>,
): TableStream;
export function tableStream<Loaded extends Position, Revision extends StreamRevision>(
  client: Client,
  options: TableStreamOptions<Loaded, Revision> & { document?: StreamDocument<Revision> },
): TableStream {
  const { tableId, load, onLoad, onRevision, onResync, onFault, keepLimit = 10_000 } = options;
  // Without a document of one's own the revisions are those of this one: the second signature says so.
  const document =
    options.document ?? (TABLE_CHANGES as StreamDocument<StreamRevision> as StreamDocument<Revision>);
  /** Up to where events have come. While a load is under way that is further than what was handed on. */
  let received: { cursor: string | null; revision?: number } = { cursor: options.after ?? null };
  let handedOn = received;
  let stopped = false;
  let unsubscribe: (() => void) | undefined;
  let loading: AbortController | undefined;
  const retries = countRetries();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What came while loading. */
  let kept: Revision[] = [];
  let keptChanges = 0;
  const variables = {
    tableId,
    get after() {
      return received.cursor;
    },
  };

  function subscribe() {
    unsubscribe?.();
    unsubscribe = keepSubscribed(client, document, variables, ({ tableChanges }) => take(tableChanges), tell);
  }

  function tell(fault: Fault, isFinal: boolean) {
    if (isFinal) stop();
    onFault?.(fault, isFinal);
  }

  /** False where revisions are missing: the stream is begun anew from the last one that has come. */
  function take(event: Revision | StreamResync): boolean {
    const { revision } = event;
    if (event.__typename === 'ResyncRequired') {
      // The revision may be lower than those before: of another history.
      received = event;
      onResync?.(event);
      if (load) reload();
      else handedOn = received;
      return true;
    }
    const last = received.revision ?? revision - 1;
    if (revision <= last) return true;
    if (revision > last + 1) return false;
    received = event;
    if (loading) keep(event);
    else handOn(event);
    return true;
  }

  function keep(event: Revision) {
    kept.push(event);
    keptChanges += 1 + event.changes.length;
    if (keptChanges <= keepLimit) return;
    // All of it is in the log, and is read from there after the load.
    kept = [];
    unsubscribe?.();
    unsubscribe = undefined;
  }

  function handOn(event: Revision) {
    handedOn = event;
    onRevision(event);
    if (load && event.changes.some(({ __typename }) => __typename === 'BulkChanged')) reload();
  }

  /** A load that is under way is given up: what it has read may be of before that. */
  function reload() {
    if (!load || stopped) return;
    clearTimeout(timer);
    loading?.abort();
    const own = new AbortController();
    loading = own;
    kept = [];
    keptChanges = 0;
    load(own.signal).then(
      (loaded) => own === loading && settle(loaded),
      (error) => own === loading && loadFailed(faultOf(error)),
    );
  }

  function loadFailed(fault: Fault) {
    const ms = retries(fault);
    if (ms !== undefined) timer = setTimeout(reload, ms);
    tell(fault, ms === undefined);
  }

  function settle(loaded: Loaded) {
    const events = kept;
    kept = [];
    loading = undefined;
    retries();
    let last = loaded.revision;
    handedOn = loaded;
    onLoad?.(loaded);
    for (const event of events) {
      // One of them, or the caller, has asked for another load: it is of after all of these.
      if (loading || stopped) return;
      if (event.revision !== last + 1) continue;
      last = event.revision;
      handOn(event);
    }
    if (loading || stopped) return;
    const isBehind = received.revision !== undefined && last < received.revision;
    received = handedOn;
    // Behind: what came does not follow on what was loaded.
    if (!unsubscribe || isBehind) subscribe();
  }

  function stop() {
    stopped = true;
    clearTimeout(timer);
    loading?.abort();
    loading = undefined;
    unsubscribe?.();
  }

  if (load && received.cursor === null) reload();
  else subscribe();
  return {
    get cursor() {
      return handedOn.cursor;
    },
    reload,
    stop,
  };
}
