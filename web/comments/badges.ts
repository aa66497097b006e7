import { useEffect } from 'react';
import { CommentBadgesOfRecordDocument, CommentBadgesOfTableDocument } from '../generated/graphql.ts';
import { type Desk, useDesk } from '../workspace/desk.ts';
import type { OpenTable } from '../workspace/open-table.ts';

/** What a cell, or a record, shows of its comments. */
export interface Badge {
  /** Threads that are not resolved; more than none. */
  open: number;
  unread: boolean;
}

/** By record, and in it by field; null stands for the record as a whole. */
type Badges = Map<string, Map<string | null, Badge>>;

const badges = new WeakMap<OpenTable, Badges>();
/** More records than this at once are asked for as the whole table is. */
const MANY = 20;

/** The open threads at a cell, or with null those about the record as a whole. Drawn anew at the signal of the record. */
export function badgeOf({ table }: Desk, recordId: string, fieldId: string | null): Badge | undefined {
  return badges.get(table)?.get(recordId)?.get(fieldId);
}

/** Keeps the badges of the open table. Once, where the table is shown. */
export function useBadges(): void {
  const { table } = useDesk();
  useEffect(() => {
    // Where it is still loading, that says when it is.
    if (table.live.snapshot) load(table, () => loadAll(table));
    const waiting = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unlisten = table.live.listen((revision) => {
      // Loaded anew: what happened to the comments meanwhile, nobody told.
      if (!revision) {
        load(table, () => loadAll(table));
        return;
      }
      for (const change of revision.changes)
        if (/^(Comment|Thread)/.test(change.__typename) && 'recordId' in change) waiting.add(change.recordId);
      if (waiting.size === 0 || timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        refreshBadges(table, [...waiting]);
        waiting.clear();
      }, 250);
    });
    return () => {
      unlisten();
      clearTimeout(timer);
    };
  }, [table]);
}

/** Asks again for the badges of some records: something was said there, or read. */
export function refreshBadges(table: OpenTable, recordIds: readonly string[]): void {
  if (recordIds.length > MANY) load(table, () => loadAll(table));
  else for (const id of recordIds) load(table, () => loadRecord(table, id));
}

const loading = new WeakMap<OpenTable, Promise<void>>();

/** One after the other: pages that were asked for before are not to take the place of a record's newer counts. */
function load(table: OpenTable, next: () => Promise<void>) {
  loading.set(table, (loading.get(table) ?? Promise.resolve()).then(next));
}

async function loadRecord(table: OpenTable, id: string) {
  const { urql } = table.connection;
  const { data } = await urql.query(CommentBadgesOfRecordDocument, { id }, { requestPolicy: 'network-only' });
  if (!data) return;
  const ofRecord = new Map<string | null, Badge>();
  const { openThreads = 0, unread = 0, byField = [] } = data.record?.commentCounts ?? {};
  let [ownOpen, ownUnread] = [openThreads, unread];
  for (const cell of byField) {
    ownOpen -= cell.openThreads;
    ownUnread -= cell.unread;
    if (cell.openThreads > 0) ofRecord.set(cell.fieldId, { open: cell.openThreads, unread: cell.unread > 0 });
  }
  if (ownOpen > 0) ofRecord.set(null, { open: ownOpen, unread: ownUnread > 0 });
  const all: Badges = badges.get(table) ?? new Map();
  badges.set(table, all.set(id, ofRecord));
  table.signals.tell(id);
}

/** All open threads, page by page: few, beside the records. */
async function loadAll(table: OpenTable) {
  const { urql } = table.connection;
  const loaded: Badges = new Map();
  let after: string | null = null;
  do {
    const variables: { id: string; after: string | null } = { id: table.tableId, after };
    const { data } = await urql.query(CommentBadgesOfTableDocument, variables, {
      requestPolicy: 'network-only',
    });
    const page = data?.table?.comments;
    if (!page) return;
    for (const { node } of page.edges) add(loaded, node.recordId, node.fieldId ?? null, node.unreadCount > 0);
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  const before = badges.get(table);
  badges.set(table, loaded);
  table.signals.tell(...new Set([...(before?.keys() ?? []), ...loaded.keys()]));
}

function add(to: Badges, recordId: string, fieldId: string | null, isUnread: boolean) {
  const ofRecord = to.get(recordId) ?? new Map<string | null, Badge>();
  to.set(recordId, ofRecord);
  const { open, unread } = ofRecord.get(fieldId) ?? { open: 0, unread: false };
  ofRecord.set(fieldId, { open: open + 1, unread: unread || isUnread });
}
