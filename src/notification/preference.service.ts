import { notFoundAs, requireBase, requireTable } from '../base/access.ts';
import type { Mutation } from '../base/base.service.ts';
import { readThread } from '../comment/reader.queries.ts';
import type { Database, Db } from '../db/client.ts';
import { invalid, LimitError, NotFoundError } from '../errors.ts';
import { kindOf } from '../id.ts';
import { readRecordRows } from '../record/record.queries.ts';
import type { Actor } from '../stream/change.ts';
import type { Written } from '../stream/log.ts';
import type { Channel, Delivery } from './delivery.ts';
import type { NotificationKind } from './kinds.ts';
import {
  countPreferences,
  deleteMute,
  deletePreference,
  readOwnPreferences,
  readPreferences,
  readSettings,
  upsertMute,
  upsertPreference,
  upsertSettings,
} from './preference.queries.ts';
import {
  checkDelivery,
  checkSettings,
  defaultSettings,
  type Effective,
  effective,
  mutedUntil,
  type Scope,
  type Settings,
  scopesOf,
  type Wishes,
  type Within,
} from './preference.ts';

/** Preferences and mutes of one person; a little more where several are set at the same moment. */
export const MAX_PREFERENCES = 500;
/** The longest mute, in milliseconds: what is to last is a preference. */
export const MAX_MUTE_MS = 366 * 24 * 3_600_000;

/** A base, table, record or thread, by its id; everything when left out. */
export interface OfScope extends Mutation {
  scopeId?: string | null;
}

export interface Question {
  kind: NotificationKind;
  channel: Channel;
  scopeId?: string | null;
}

/** What holds somewhere, and until when a mute is above it. */
export interface Answer extends Effective {
  mutedUntil: Date | null;
}

/**
 * How people want to be told of things. It is theirs alone: in no log, no revision. Each says how things are to be, so sending it
 * again does no harm. What somebody may not see is not found; what they have set of it before they may still clear.
 */
export interface PreferenceService {
  /** null: as if nothing had been set here. @throws NotFoundError, ValidationError, LimitError */
  set(
    actor: Actor,
    input: OfScope & { kind?: NotificationKind | null; channel: Channel; delivery?: Delivery | null },
  ): Promise<Written<null>>;
  /** null: not any more. @throws NotFoundError, LimitError; ValidationError for a time that has passed or is too far away */
  mute(actor: Actor, input: OfScope & { until?: Date | null }): Promise<Written<null>>;
  /** What is left out stays. @throws ValidationError */
  setSettings(actor: Actor, input: Mutation & Partial<Settings>): Promise<Written<null>>;
  /** All that somebody has set. */
  read(userId: string): Promise<Wishes>;
  readSettings(userId: string): Promise<Settings>;
  /** @throws NotFoundError */
  ask(userId: string, question: Question): Promise<Answer>;
}

export function createPreferenceService({ database: { db } }: { database: Database }): PreferenceService {
  const done: Written<null> = { result: null, revisions: [] };

  async function makeRoom(userId: string) {
    if ((await countPreferences(db, userId)) >= MAX_PREFERENCES) {
      throw new LimitError(`At most ${MAX_PREFERENCES} preferences and mutes of one person.`);
    }
  }

  return {
    async set(actor, { scopeId, kind = null, channel, delivery }) {
      if (delivery == null) {
        const isGone = await deletePreference(db, actor.id, { id: scopeId ?? '', kind, channel });
        if (!isGone) await placeOf(db, actor.id, scopeId);
        return done;
      }
      checkDelivery(channel, delivery);
      const scope = nearestOf(await placeOf(db, actor.id, scopeId));
      await makeRoom(actor.id);
      await upsertPreference(db, actor.id, { ...scope, kind, channel, delivery }).execute();
      return done;
    },
    async mute(actor, { scopeId, until }) {
      if (until == null) {
        if (!(await deleteMute(db, actor.id, scopeId ?? ''))) await placeOf(db, actor.id, scopeId);
        return done;
      }
      const ms = until.getTime() - Date.now();
      if (ms <= 0 || ms > MAX_MUTE_MS) {
        throw invalid(['until'], 'Mute until a time in the future, at most 366 days away.');
      }
      const scope = nearestOf(await placeOf(db, actor.id, scopeId));
      await makeRoom(actor.id);
      await upsertMute(db, actor.id, { ...scope, until }).execute();
      return done;
    },
    async setSettings(actor, { timeZone, quietHours, digestAt }) {
      const set = {
        ...(timeZone !== undefined && { timeZone }),
        ...(quietHours !== undefined && { quietHours }),
        ...(digestAt !== undefined && { digestAt }),
      };
      checkSettings({ ...defaultSettings, ...set });
      await upsertSettings(db, actor.id, set).execute();
      return done;
    },
    read: (userId) => readOwnPreferences(db, userId),
    async readSettings(userId) {
      return (await readSettings(db, [userId])).get(userId) ?? defaultSettings;
    },
    async ask(userId, { kind, channel, scopeId }) {
      const place = await placeOf(db, userId, scopeId);
      const wishes = (await readPreferences(db, [userId], place)).get(userId);
      return {
        ...effective(wishes?.preferences ?? [], { kind, channel, place }),
        mutedUntil: mutedUntil(wishes?.mutes ?? [], place, new Date()),
      };
    },
  };
}

function nearestOf(place: Within): Scope {
  const [nearest] = scopesOf(place);
  if (!nearest) throw new Error('everything is a scope of all there is');
  return nearest;
}

const EVERYTHING: Within = { baseId: null, tableId: null, recordId: null, threadId: null };

/** Where a scope is. @throws NotFoundError where there is none that the person may read */
async function placeOf(db: Db, userId: string, scopeId: string | null | undefined): Promise<Within> {
  if (scopeId == null) return EVERYTHING;
  const inTable = async (tableId: string) => {
    const { baseId } = await requireTable(db, userId, tableId, 'VIEWER').catch(notFoundAs(scopeId));
    return { ...EVERYTHING, baseId, tableId };
  };
  switch (kindOf(scopeId)) {
    case 'bas':
      await requireBase(db, userId, scopeId, 'VIEWER');
      return { ...EVERYTHING, baseId: scopeId };
    case 'tbl':
      return inTable(scopeId);
    case 'rec': {
      const [record] = await readRecordRows(db, [scopeId]);
      if (record) return { ...(await inTable(record.tableId)), recordId: scopeId };
      break;
    }
    case 'cmt': {
      const thread = await readThread(db, scopeId);
      if (thread) return { ...(await inTable(thread.tableId)), recordId: thread.recordId, threadId: scopeId };
    }
  }
  throw new NotFoundError(scopeId);
}
