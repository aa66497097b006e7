import type { Bus } from '../bus/bus.ts';
import type { Database } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { readFieldsOfTables } from '../field/field.queries.ts';
import { newId } from '../id.ts';
import { readClock, readRevisions } from '../stream/log.queries.ts';
import { type Hearing, type Listener, readCircle, readHearings, readPlaceOfLog } from './audience.queries.ts';
import { announceInboxes, changeItems } from './change-items.ts';
import { dueOf, type Mailing } from './due.ts';
import { type Item, type Told, withNews, without } from './item.ts';
import type { NotifyJob } from './job.ts';
import type { Cause } from './kinds.ts';
import type { Effect, Notice, TakeBack } from './notice.ts';
import { effectsOf } from './notices.ts';
import { noticeOfLockRequest } from './other-notices.ts';
import { readPreferences, readSettings } from './preference.queries.ts';
import { defaultSettings, type Settings, wanted } from './preference.ts';
import { noticesOfWatched } from './watch-notices.ts';
import { lockProgress, moveProgress, readItemsOfSubject, readWhoIsTold } from './write.queries.ts';

/** People told by one transaction. */
const BATCH = 500;

/**
 * Tells people what a job is about: reads it from the log and carries it to their inboxes, batch after batch. It may be called
 * for the same job again, and by two at a time: nobody is told twice, and nobody is left out. Between two batches it leaves off, by
 * throwing, when the node stops: whoever takes the job up goes on from there.
 */
export function createFanOut({
  database,
  bus,
  batch = BATCH,
  mailing,
}: {
  database: Database;
  bus: Bus;
  /** What is told is mailed too, for whom it is wanted. */
  mailing?: Mailing | undefined;
  batch?: number;
}) {
  const { db } = database;

  async function tell(notice: Notice, key: string, stopping?: AbortSignal) {
    let isDone = false;
    while (!isDone) {
      stopping?.throwIfAborted();
      const told = await transaction(database, async (tx) => {
        const progress = await lockProgress(tx.db, key);
        if (progress.isDone) return { isDone: true, versions: new Map<string, number>() };
        const circle = await readCircle(tx.db, notice.circle, progress.after, batch);
        const meant = circle.filter(({ userId }) => notice.isOwn || userId !== notice.news.told.actorId);
        const last = circle.at(-1)?.userId ?? progress.after;
        const moved = { after: last, isDone: circle.length < batch };
        tx.write(moveProgress(tx.db, key, moved));
        const versions =
          meant.length > 0 ? await write(tx, notice, meant, mailing) : new Map<string, number>();
        return { isDone: moved.isDone, versions };
      });
      announceInboxes(bus, told.versions);
      isDone = told.isDone;
    }
    const undone = await notice.check?.(db);
    if (undone) await takeBack(undone, stopping);
  }

  async function takeBack({ subject, match, left }: TakeBack, stopping?: AbortSignal) {
    for (let after = ''; ; ) {
      stopping?.throwIfAborted();
      const userIds = await readWhoIsTold(db, { subject, match }, after, batch);
      const last = userIds.at(-1);
      if (last === undefined) break;
      const at = new Date();
      const versions = await transaction(database, (tx) =>
        changeItems(
          tx,
          userIds,
          (reading) => Promise.all([readItemsOfSubject(reading, subject, userIds), left(reading, userIds)]),
          ({ versions, facts: [items, isLeft] }) =>
            items.flatMap((before) => {
              const keep = (told: Told) =>
                isLike(told, match)
                  ? told.causes.filter((cause) => isLeft(before.userId, cause))
                  : told.causes;
              const version = versions.get(before.userId) ?? before.version;
              const changed = without(before, { keep, version, at });
              return changed ? { before, after: changed } : [];
            }),
        ),
      );
      announceInboxes(bus, versions);
      after = last;
    }
  }

  async function carryOut(effect: Effect, key: string, stopping?: AbortSignal) {
    if (effect.type === 'tell') await tell(effect, key, stopping);
    else if (effect.type === 'take back') await takeBack(effect, stopping);
    else if (effect.userIds.length > 0) {
      announceInboxes(
        bus,
        await transaction(database, (tx) =>
          changeItems(
            tx,
            effect.userIds,
            async () => {},
            () => [],
          ),
        ),
      );
    }
  }

  return async (job: NotifyJob, stopping?: AbortSignal): Promise<void> => {
    if ('lockRequest' in job) {
      const { lockRequest } = job;
      const place = await readPlaceOfLog(db, lockRequest.tableId);
      if (place) await tell(noticeOfLockRequest(lockRequest, place.baseId), `lock ${lockRequest.id}`);
      return;
    }
    const { logId, revision: number } = job;
    const [[revision], place] = await Promise.all([
      readRevisions(db, logId, number - 1, 1),
      readPlaceOfLog(db, logId),
    ]);
    if (!revision || !place) return;
    let types: Promise<ReadonlyMap<string, string>> | undefined;
    const fieldTypes = () => {
      types ??= readFieldsOfTables(db, [logId]).then(
        (fields) => new Map(fields.map(({ id, type }) => [id, type])),
      );
      return types;
    };
    const scene = { db, revision, baseId: place.baseId, fieldTypes };
    for (const [ordinal, change] of revision.changes.entries()) {
      for (const [index, effect] of (await effectsOf(change, scene)).entries()) {
        await carryOut(effect, `${logId} ${number} ${ordinal} ${index}`, stopping);
      }
    }
    for (const { key, notice } of await noticesOfWatched(scene)) {
      await tell(notice, `${logId} ${number} ${key}`, stopping);
    }
  };
}

const nothing = { preferences: [], mutes: [] };

function write(
  tx: Parameters<typeof changeItems>[0],
  { news, causes, circle, thread }: Notice,
  listeners: readonly Listener[],
  mailing: Mailing | undefined,
): Promise<ReadonlyMap<string, number>> {
  const userIds = listeners.map(({ userId }) => userId);
  return changeItems(
    tx,
    userIds,
    (db) =>
      Promise.all([
        readItemsOfSubject(db, news.subject, userIds),
        thread ? readHearings(db, thread, userIds) : [],
        readPreferences(db, userIds, news),
        // All that is due is due by this clock, on whichever node it is written and looked for.
        readClock(db),
        mailing ? readSettings(db, userIds) : new Map<string, Settings>(),
      ]),
    ({ versions, facts: [items, hearings, wishes, now, settings] }) => {
      const known = new Map(items.map((item) => [`${item.userId} ${item.mailOnly}`, item]));
      const heard = new Map(hearings.map((hearing) => [hearing.userId, hearing]));
      return listeners.flatMap(({ userId, inGroup }) => {
        const own = causesOf({ own: causes.get(userId) ?? [], inGroup, everyone: circle.everyone });
        const left = thread ? ofThread(own, heard.get(userId), thread.revision) : own;
        const set = wishes.get(userId);
        // Where nothing is set, the inbox is told of everything.
        const told = set ? wanted(left, set, news, now) : { causes: left, inApp: true };
        const version = versions.get(userId);
        if (told.causes.length === 0 || version === undefined) return [];
        const mailOnly = !told.inApp;
        const before = known.get(`${userId} ${mailOnly}`);
        const event = { ...news, told: { ...news.told, causes: told.causes } };
        const after: Item = withNews(before, event, { id: newId('ntf'), userId, version, mailOnly });
        const due =
          mailing &&
          dueOf(told.causes, news, {
            wishes: { ...nothing, ...set, settings: settings.get(userId) ?? defaultSettings },
            delayMs: mailing.delayMs,
            now,
          });
        return { before, after, due };
      });
    },
    mailing,
  );
}

function causesOf({
  own,
  inGroup,
  everyone,
}: {
  own: readonly Cause[];
  inGroup: boolean;
  everyone: boolean;
}): Cause[] {
  const causes = [...own];
  if (inGroup) causes.push({ kind: 'MENTION', reason: 'GROUP_MENTIONED' });
  if (everyone) causes.push({ kind: 'MENTION', reason: 'EVERYONE_MENTIONED' });
  return causes;
}

/** What somebody still wants to hear of a thread. */
function ofThread(causes: Cause[], hearing: Hearing | undefined, revision: number): Cause[] {
  if (!hearing) return causes;
  if (hearing.readRevision >= revision) return [];
  return hearing.isMuted ? causes.filter(({ reason }) => reason === 'MENTIONED') : causes;
}

function isLike(told: Told, match: Partial<Told>): boolean {
  return Object.entries(match).every(([name, value]) => told[name as keyof Told] === value);
}
