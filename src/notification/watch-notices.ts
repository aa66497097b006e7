import type { Db } from '../db/client.ts';
import { readFieldsOfTables } from '../field/field.queries.ts';
import type { Field } from '../field/field.ts';
import { readThen } from '../past/then.queries.ts';
import { applyCells, type CellDelta, type Cells } from '../record/cell.ts';
import { takesCondition } from '../record/filter.ts';
import { readRecordRows } from '../record/record.queries.ts';
import { isRecordChange, type RecordChange } from '../stream/change.ts';
import { isBulk } from '../stream/place.ts';
import { pruneFilter } from '../view/view.ts';
import type { Cause } from './kinds.ts';
import type { Notice, Scene } from './notice.ts';
import { readMatches, readRecordWatchers, readViewWatches, type ViewWatch } from './watch.queries.ts';

/** A view of which one revision changes more records is told of as a whole: an item for each would bury all others. */
const MAX_SINGLE = 20;

const watching: Cause = { kind: 'RECORD_WATCHED', reason: 'WATCHING' };
const watchingView: Cause = { kind: 'RECORD_WATCHED', reason: 'WATCHING_VIEW' };

const SUBJECT = 'watched:';

/** Of an item that tells of a view as a whole: which; null for any other. */
export function watchedViewOf({ subject }: { subject: string }): string | null {
  return subject.startsWith(`${SUBJECT}viw_`) ? subject.slice(SUBJECT.length) : null;
}

/**
 * What a revision of a table tells those who watch: of each record one notice, of a piece of bulk work one of the view. They are
 * named, the same whenever they are made. Where nobody watches, it is two probes of an index.
 */
export async function noticesOfWatched(scene: Scene): Promise<{ key: string; notice: Notice }[]> {
  const { db, revision } = scene;
  const changes = new Map(revision.changes.filter(isRecordChange).map((change) => [change.entityId, change]));
  if (changes.size === 0) return [];
  const [watchers, views] = await Promise.all([
    readRecordWatchers(db, revision.logId, [...changes.keys()]),
    readViewWatches(db, revision.logId),
  ]);
  const ofRecord = new Map<string, Map<string, Cause[]>>();
  const ofView = new Map<string, Map<string, Cause[]>>();
  for (const { recordId, userId } of watchers) addTo(ofRecord, recordId, userId, watching);
  for (const { watch, recordIds } of await matchesOf(scene, changes, views)) {
    const isMany = isBulk(revision) || recordIds.size > MAX_SINGLE;
    for (const userId of recordIds.size > 0 ? watch.userIds : []) {
      if (isMany) addTo(ofView, watch.viewId, userId, watchingView);
      else for (const recordId of recordIds) addTo(ofRecord, recordId, userId, watchingView);
    }
  }
  return [
    ...[...ofView].map(([viewId, causes]) => ({ key: viewId, notice: noticeOf(scene, viewId, causes) })),
    ...[...ofRecord].map(([recordId, causes]) => ({
      key: recordId,
      notice: noticeOf(scene, recordId, causes, changes.get(recordId)),
    })),
  ];
}

function addTo(all: Map<string, Map<string, Cause[]>>, id: string, userId: string, cause: Cause): void {
  const people = all.get(id) ?? new Map<string, Cause[]>();
  all.set(id, people);
  const own = people.get(userId) ?? [];
  if (!own.includes(cause)) people.set(userId, [...own, cause]);
}

/** Which of the changed records each view shows, or did before the change. */
async function matchesOf(
  { db, revision }: Scene,
  changes: ReadonlyMap<string, RecordChange>,
  views: readonly ViewWatch[],
): Promise<{ watch: ViewWatch; recordIds: Set<string> }[]> {
  if (views.length === 0) return [];
  const [fields, states] = await Promise.all([
    readFieldsOfTables(db, [revision.logId]),
    statesOf(db, revision.revision, changes),
  ]);
  const byId = new Map(fields.map((field) => [field.id, field]));
  const filters = views.map((watch) =>
    watch.filters.flatMap((filter) => pruneFilter(filter, isUnfit(byId)) ?? []),
  );
  const found = await readMatches(db, byId, filters, states);
  return views.map((watch, index) => ({ watch, recordIds: found[index] ?? new Set() }));
}

/** A field of one's own filter may be gone since, or be another one. */
function isUnfit(fields: ReadonlyMap<string, Field>): Parameters<typeof pruneFilter>[1] {
  return (condition) => {
    const field = fields.get(condition.fieldId);
    return !field || !takesCondition(field, condition);
  };
}

/** The records before a revision and after it: those that it updated are walked back to there from what they are now. */
async function statesOf(
  db: Db,
  revision: number,
  changes: ReadonlyMap<string, RecordChange>,
): Promise<{ id: string; cells: Cells }[]> {
  const updated = [...changes].flatMap(([id, { kind }]) => (kind === 'RecordUpdated' ? [id] : []));
  const rows = new Map((await readRecordRows(db, updated)).map((row) => [row.id, row]));
  const then = await readThen(
    db,
    'Record',
    updated.map((id) => ({ id, isBorn: (rows.get(id)?.createdRevision ?? Infinity) <= revision })),
    revision,
  );
  return [...changes].flatMap(([id, change]) => {
    if (change.kind === 'RecordCreated') return [{ id, cells: change.after }];
    if (change.kind === 'RecordDeleted') return [{ id, cells: change.before }];
    const way = then.get(id);
    const end = (way?.gone as Cells | null | undefined) ?? rows.get(id)?.cells ?? {};
    const after = applyCells(end, (way?.was ?? {}) as CellDelta);
    return [
      { id, cells: after },
      { id, cells: applyCells(after, change.before) },
    ];
  });
}

function noticeOf(
  { revision: { logId, revision, actor, at }, baseId }: Scene,
  targetId: string,
  causes: Map<string, Cause[]>,
  change?: RecordChange,
): Notice {
  const cells = change?.kind === 'RecordUpdated' ? Object.keys(change.before) : [];
  return {
    type: 'tell',
    news: {
      subject: SUBJECT + targetId,
      baseId,
      tableId: logId,
      recordId: change ? targetId : null,
      fieldId: cells.length === 1 ? (cells[0] ?? null) : null,
      threadId: null,
      told: { key: `change ${revision}`, revision, actorId: actor.id, at, commentId: null },
    },
    circle: { baseId, userIds: [...causes.keys()], groupIds: [], everyone: false },
    causes,
  };
}
