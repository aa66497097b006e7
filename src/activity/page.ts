import type { FoundKey } from './activity.queries.ts';
import { type EntryKey, GROUP_MS, type GroupBy, MAX_GROUPED } from './activity.ts';

/** Of what places a page is made, an entry each; and whether there may be more after `end`. */
export interface PageKeys {
  entries: FoundKey[][];
  hasNextPage: boolean;
  /** Where the next page begins, also where this one has no entries. */
  end: EntryKey | null;
}

/** How many places to look for, to fill a page and see whether it goes on. */
export function placesFor(size: number, groupBy: GroupBy | null): number {
  return groupBy ? Math.min(size * 20, MAX_GROUPED) + 1 : size + 1;
}

/** The page that these places make, of which at most `limit` were looked for. */
export function pageOf(
  found: readonly FoundKey[],
  limit: number,
  size: number,
  groupBy: GroupBy | null,
): PageKeys {
  const stop = found.findIndex(({ isLast }) => isLast);
  const known = (stop === -1 ? found : found.slice(0, stop + 1)).filter(({ matches }) => matches);
  const goesOn = stop !== -1 || found.length === limit;
  const groups = gather(known, groupBy);
  if (groups.length > size) return { entries: groups.slice(0, size), hasNextPage: true, end: null };
  if (!goesOn) return { entries: groups, hasNextPage: false, end: null };
  if (stop !== -1) return { entries: groups, hasNextPage: true, end: found[stop] ?? null };
  // The last of several may have neighbours that were not looked for; alone it is told as far as it was.
  return { entries: groups.length > 1 ? groups.slice(0, -1) : groups, hasNextPage: true, end: null };
}

function gather(keys: readonly FoundKey[], groupBy: GroupBy | null): FoundKey[][] {
  const groups: FoundKey[][] = [];
  for (const key of keys) {
    const group = groups.at(-1);
    const newest = group?.[0];
    if (group && newest && groupBy && belongs(newest, key, groupBy)) group.push(key);
    else groups.push([key]);
  }
  return groups;
}

function belongs(newest: FoundKey, key: FoundKey, groupBy: GroupBy): boolean {
  if (newest.isBulk || key.isBulk || newest.logId !== key.logId) return false;
  if (groupBy === 'MUTATION') return newest.revision === key.revision;
  return (
    key.recordId !== null &&
    newest.recordId === key.recordId &&
    newest.actorId === key.actorId &&
    newest.at.getTime() - key.at.getTime() <= GROUP_MS
  );
}
