import { type Client, faultOf } from 'cobase/client';
import { ask } from '../connection/ask.ts';
import { told } from '../connection/connect.ts';
import {
  type ActivityFilter,
  ActivityOfTableDocument,
  type ActivityRowFragment,
} from '../generated/graphql.ts';
import { makeState, type State } from '../state.ts';

export type Entry = ActivityRowFragment & {
  /** In the history of a cell: nothing else of the entry is shown, and nothing else is put back. */
  onlyFieldId?: string | undefined;
};

export interface FeedState {
  /** Newest first; undefined until the first page is there. */
  entries: readonly Entry[] | undefined;
  /** What came in after the first page: it is pointed out once. */
  fresh: ReadonlySet<string>;
  /** Older ones are on their way. */
  isLoading: boolean;
  /** Whether there is anything before the last entry. */
  hasMore: boolean;
  /** Whether the log no longer reaches to the beginning. */
  isCut: boolean;
  fault: string | undefined;
}

/** What happened, from now back to as far as somebody has looked, kept up with what happens. */
export interface Feed {
  readonly state: State<FeedState>;
  /** Loads older ones, or tries again what has failed. */
  more(): void;
  /** Something may have happened: asks for it soon, twice a second at most. */
  refresh(): void;
  close(): void;
}

const PAGE = 30;
const PAUSE_MS = 500;
/** Pages that may be empty before somebody has to say that they want to look on: a narrow filter looks far. */
const MAX_EMPTY = 4;

export function makeFeed(client: Client, tableId: string, filter: ActivityFilter): Feed {
  const state = makeState<FeedState>({
    entries: undefined,
    fresh: new Set(),
    isLoading: false,
    hasMore: true,
    isCut: false,
    fault: undefined,
  });
  let after: string | null = null;
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let isWanted = false;

  const set = (change: Partial<FeedState>) => {
    if (!isClosed) state.set({ ...state.value, ...change });
  };

  async function page(from: string | null) {
    const { table } = await ask(client, ActivityOfTableDocument, {
      id: tableId,
      first: PAGE,
      after: from,
      filter,
    });
    if (!table) throw new Error('This table is not there any more.');
    const { edges, pageInfo, isCut } = table.activity;
    return { entries: edges.map(({ node }) => narrowed(node, filter)), ...pageInfo, isCut };
  }

  async function more() {
    if (state.value.isLoading || !state.value.hasMore) return;
    set({ isLoading: true, fault: undefined });
    try {
      for (let looked = 0; looked <= MAX_EMPTY && !isClosed; looked += 1) {
        const { entries, hasNextPage, endCursor, isCut } = await page(after);
        after = endCursor ?? after;
        set({ entries: [...(state.value.entries ?? []), ...entries], hasMore: hasNextPage, isCut });
        if (entries.length > 0 || !hasNextPage) break;
      }
      set({ isLoading: false });
    } catch (error) {
      set({ isLoading: false, fault: told(faultOf(error)) });
    }
  }

  /** Puts before what is there what is newer. Where the two do not meet, more has happened than a page holds: begins anew. */
  async function newest() {
    if (!state.value.entries) return;
    const { entries, hasNextPage, endCursor, isCut } = await page(null);
    const known = state.value.entries;
    const ids = new Set(known.map(({ id }) => id));
    const isMet = known.length === 0 ? !hasNextPage : entries.some(({ id }) => ids.has(id));
    const fresh = new Set(entries.flatMap(({ id }) => (ids.has(id) ? [] : id)));
    if (isMet) {
      const told = new Map(entries.map((entry) => [entry.id, entry]));
      // A piece of work that goes on keeps its place and tells of more.
      const rest = known.map((entry) => told.get(entry.id) ?? entry);
      set({ entries: [...entries.filter(({ id }) => fresh.has(id)), ...rest], fresh });
    } else {
      after = endCursor ?? null;
      set({ entries, fresh, hasMore: hasNextPage, isCut });
    }
  }

  async function run() {
    timer = undefined;
    if (isAsking) {
      isWanted = true;
      return;
    }
    isAsking = true;
    // Nothing is told where it fails: the next revision asks again, and the banner says that the line is gone.
    await newest().catch(() => undefined);
    isAsking = false;
    if (isWanted && !isClosed) {
      isWanted = false;
      refresh();
    }
  }

  function refresh() {
    timer ??= setTimeout(run, PAUSE_MS);
  }

  void more();
  return {
    state,
    more: () => void more(),
    refresh,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

function narrowed(entry: Entry, { recordId, fieldId }: ActivityFilter): Entry {
  const { change } = entry;
  if (!recordId || !fieldId || change.__typename !== 'RecordUpdated') return entry;
  const cells = change.cells.filter((cell) => cell.fieldId === fieldId);
  return { ...entry, change: { ...change, cells }, onlyFieldId: fieldId };
}
