import type { Viewer } from '../auth/sign-in.ts';
import { type BaseAccess, requireBase, requireTable } from '../base/access.ts';
import type { Database } from '../db/client.ts';
import { NotFoundError } from '../errors.ts';
import { pageSize } from '../record/page.ts';
import { recordOf } from '../stream/place.ts';
import {
  type Audit,
  readAudits,
  readBulks,
  readChoicesNamed,
  readIsCut,
  readLogAbout,
  readNeighbours,
  readSingles,
  readTableIds,
  walkBulk,
  walkFeed,
} from './activity.queries.ts';
import {
  type ActivityEntry,
  type ActivityFilter,
  checkActivityFilter,
  decodeKey,
  type EntryKey,
  encodeKey,
  entryId,
  type GroupBy,
  isNewer,
  MAX_GROUPED,
  MAX_LOOKS,
  MAX_TEXT_LOOKS,
  readEntryId,
} from './activity.ts';
import { namesOf } from './names.ts';
import { pageOf, placesFor } from './page.ts';
import { type Summary, summarise } from './summary.ts';

/** Which part of a feed is asked for. */
export interface FeedRequest {
  first?: number | null;
  after?: string | null;
  filter?: ActivityFilter | null;
  groupBy?: GroupBy | null;
}

/** An entry as the viewer gets it, and what can be asked of it. What the entries of a page are asked is read for all of them. */
export interface ToldEntry {
  id: string;
  baseId: string;
  entry: ActivityEntry;
  summary(): Promise<Summary>;
  /** null for whoever is not an OWNER, and where nothing was noted. */
  audit(): Promise<Audit | null>;
  /** The single changes that it gathers; none for a single one. */
  entries(request: Pick<FeedRequest, 'first' | 'after'>): Promise<ActivityPage>;
}

export interface ActivityPage {
  edges: { cursor: string; node: ToldEntry }[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** Where to go on from, also from a page without entries. */
  endCursor: string | null;
  /** Whether older changes were dropped. */
  isCut(): Promise<boolean>;
}

/** The change log as feeds for people, from the newest on. VIEWER. */
export interface ActivityService {
  /** What happened in a base and in those of its tables that are there. @throws NotFoundError, ValidationError */
  ofBase(viewer: Viewer, baseId: string, request: FeedRequest): Promise<ActivityPage>;
  /** @throws NotFoundError, ValidationError */
  ofTable(viewer: Viewer, tableId: string, request: FeedRequest): Promise<ActivityPage>;
  /** An entry by its id; null where there is none that the viewer may see. */
  find(viewer: Viewer, id: string): Promise<ToldEntry | null>;
}

export function createActivityService({
  database,
  looks = MAX_LOOKS,
}: {
  database: Database;
  looks?: number;
}): ActivityService {
  const { db } = database;

  async function feed(access: BaseAccess, logs: string[], request: FeedRequest): Promise<ActivityPage> {
    const size = pageSize(request.first);
    const after = request.after == null ? null : decodeKey(request.after);
    const filter = checkActivityFilter(request.filter ?? {});
    const groupBy = request.groupBy ?? null;
    const isCut = () => readIsCut(db, logs);
    const about = filter.recordId ?? filter.fieldId;
    const [own, choiceIds] = await Promise.all([
      about && logs.length > 1 ? readLogAbout(db, about) : undefined,
      filter.text ? readChoicesNamed(db, logs, filter.text) : [],
    ]);
    const logIds = about && logs.length > 1 ? logs.filter((id) => id === own) : logs;
    const limit = placesFor(size, groupBy);
    const isEmpty = logIds.length === 0 || filter.kinds?.length === 0 || filter.actorIds?.length === 0;
    const found = isEmpty
      ? []
      : await walkFeed(db, {
          logIds,
          filter,
          choiceIds,
          after,
          limit,
          isByRecord: groupBy === 'RECORD',
          looks: filter.text ? Math.min(looks, MAX_TEXT_LOOKS) : looks,
        });
    const { entries, hasNextPage, end } = pageOf(found, limit, size, groupBy);
    const [singles, bulks] = await Promise.all([
      readSingles(
        db,
        entries.flatMap(([newest]) => (newest && !newest.isBulk ? [newest] : [])),
      ),
      readBulks(
        db,
        entries.flatMap(([newest]) => (newest?.isBulk ? [newest] : [])),
      ),
    ]);
    const read = new Map([...singles, ...bulks].map((one) => [placeOf(one), one]));
    const told: { cursor: string; entry: ActivityEntry }[] = [];
    for (const keys of entries) {
      const [newest] = keys;
      const oldest = keys.at(-1);
      const entry = newest && read.get(placeOf(newest));
      // It was dropped meanwhile.
      if (!oldest || !entry) continue;
      const cursor = encodeKey(oldest);
      if (keys.length === 1 || !groupBy || entry.type === 'bulk') told.push({ cursor, entry });
      else told.push({ cursor, entry: { ...entry, type: 'group', groupBy, keys } });
    }
    const last = entries.at(-1)?.at(-1);
    return {
      edges: edgesOf(access, told),
      hasNextPage,
      hasPreviousPage: after !== null,
      endCursor: end ? encodeKey(end) : last ? encodeKey(last) : null,
      isCut,
    };
  }

  /** The singles at these places, as a page of their own. */
  async function pageOfSingles(
    access: BaseAccess,
    keys: readonly EntryKey[],
    { size, after }: { size: number; after: EntryKey | null },
  ): Promise<ActivityPage> {
    const shown = keys.slice(0, size);
    const read = new Map((await readSingles(db, shown)).map((one) => [placeOf(one), one]));
    const told = shown.flatMap((key) => {
      const entry = read.get(placeOf(key));
      return entry ? [{ cursor: encodeKey(key), entry }] : [];
    });
    return {
      edges: edgesOf(access, told),
      hasNextPage: keys.length > size,
      hasPreviousPage: after !== null,
      endCursor: told.at(-1)?.cursor ?? null,
      isCut: async () => false,
    };
  }

  function edgesOf(access: BaseAccess, told: { cursor: string; entry: ActivityEntry }[]) {
    const entries = told.map(({ entry }) => entry);
    const summaries = once(async () => {
      const names = await namesOf(db, entries);
      return new Map(entries.map((entry) => [entry, summarise(entry, names)]));
    });
    const audits = once(async () => {
      const read = await readAudits(db, entries);
      return new Map(read.map((audit) => [`${audit.logId} ${audit.revision}`, audit]));
    });
    return told.map(({ cursor, entry }) => {
      const node: ToldEntry = {
        id: entryId(entry),
        baseId: access.baseId,
        entry,
        async summary() {
          const summary = (await summaries()).get(entry);
          if (!summary) throw new Error('an entry without a summary');
          return summary;
        },
        async audit() {
          if (access.role !== 'OWNER') return null;
          return (await audits()).get(`${entry.logId} ${entry.revision}`) ?? null;
        },
        async entries(request) {
          const size = pageSize(request.first);
          const after = request.after == null ? null : decodeKey(request.after);
          const keys = await gathered(entry, after, size + 1);
          return pageOfSingles(access, keys, { size, after });
        },
      };
      return { cursor, node };
    });
  }

  async function gathered(entry: ActivityEntry, after: EntryKey | null, limit: number): Promise<EntryKey[]> {
    if (entry.type === 'single') return [];
    if (entry.type === 'bulk') return walkBulk(db, entry, after, limit);
    return entry.keys.filter((key) => !after || isNewer(after, key)).slice(0, limit);
  }

  async function readEntry(id: string): Promise<ActivityEntry | undefined> {
    const name = readEntryId(id);
    if (!name) return undefined;
    if (name.type === 'bulk') return (await readBulks(db, [name]))[0];
    const [single] = await readSingles(db, [name]);
    if (!single || name.type !== 'group') return single;
    const { groupBy, oldest } = name;
    const recordId = groupBy === 'RECORD' ? (recordOf(single.change) ?? '') : null;
    const range = { newest: name, oldest, actorId: single.actor.id, recordId };
    const keys = await readNeighbours(db, name.logId, range, MAX_GROUPED);
    return { ...single, type: 'group', groupBy, keys };
  }

  return {
    async ofBase(viewer, baseId, request) {
      const access = await requireBase(db, viewer.user.id, baseId, 'VIEWER');
      return feed(access, [baseId, ...(await readTableIds(db, baseId))], request);
    },
    async ofTable(viewer, tableId, request) {
      return feed(await requireTable(db, viewer.user.id, tableId, 'VIEWER'), [tableId], request);
    },
    async find(viewer, id) {
      const logId = readEntryId(id)?.logId;
      if (logId === undefined) return null;
      const require = logId.startsWith('bas_') ? requireBase : requireTable;
      const access = await require(db, viewer.user.id, logId, 'VIEWER').catch((error: unknown) => {
        if (error instanceof NotFoundError) return null;
        throw error;
      });
      const entry = access && (await readEntry(id));
      return access && entry ? (edgesOf(access, [{ cursor: '', entry }])[0]?.node ?? null) : null;
    },
  };
}

function placeOf({ logId, revision, ordinal }: Omit<EntryKey, 'at'>): string {
  return `${logId} ${revision} ${ordinal}`;
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}
