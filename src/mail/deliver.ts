import { setTimeout as sleep } from 'node:timers/promises';
import { readUsers } from '../auth/user.queries.ts';
import type { Database } from '../db/client.ts';
import { type Tx, transaction } from '../db/transaction.ts';
import type { MailWishes } from '../notification/due.ts';
import { readMailable } from '../notification/inbox.queries.ts';
import type { Item } from '../notification/item.ts';
import { readOwnPreferences, readSettings } from '../notification/preference.queries.ts';
import { defaultSettings, scopesOf } from '../notification/preference.ts';
import { Hopeless } from '../queue/queue.ts';
import { readClock } from '../stream/log.queries.ts';
import { type Address, isMailbox } from './address.ts';
import { type Carrier, Refused, ServerTrouble } from './carrier.ts';
import { leftOf, type Verdict } from './left.ts';
import { type Comments, letterOf, readComments, writeParts } from './letter.ts';
import type { MailLink, MailPlaces } from './link.ts';
import {
  type Done,
  endMail,
  failMail,
  type ItemMark,
  readMarks,
  readState,
  releaseMail,
  type Taken,
  takeMail,
} from './mail.queries.ts';
import { type MailJob, markOf } from './mail.ts';
import { type Message, messageOf } from './message.ts';
import { line } from './words.ts';

/** How much longer than the mail server may take a mail is this node's: to read it, and to write down how it went. */
const LEASE_MORE_MS = 15_000;
/** How long a node rests when the mail server is in trouble: twice as long each time, up to the last. */
const REST_MS = [500, 15_000] as const;
/** How often a mail that has left is written down, where the database does not answer. */
const NOTE_MS = 500;

/**
 * Sends the mail of a job. It is looked at again what is left of it; then the mail server takes it over, or not; then that is
 * written down. Whoever does the job again finds out by the state of the mail how far it came. Where that cannot be known, because
 * the node or the line was lost when the text had been handed over, it is sent again, under the same Message-ID.
 */
export function createDelivery(parts: {
  database: Database;
  carrier: Carrier;
  from: Address;
  places: MailPlaces;
  delayMs: number;
  timeoutMs: number;
  /** Ends what is under way. */
  stopping: AbortSignal;
  onError: (error: unknown) => void;
}) {
  const { database, carrier, from, places, delayMs, timeoutMs, stopping, onError } = parts;
  const { db } = database;
  let rest: number = REST_MS[0];

  return async ({ mailId }: MailJob): Promise<void> => {
    const taken = await takeMail(db, mailId, timeoutMs + LEASE_MORE_MS);
    if (!taken) {
      if ((await readState(db, mailId)) !== 'SENDING') return;
      throw new Error(`the mail ${mailId} is being sent by another node`);
    }
    try {
      await send(taken);
    } catch (error) {
      if (error instanceof Refused) {
        await transaction(database, async (tx) => tx.write(...failMail(tx.db, taken, error.message)));
        throw new Hopeless(`the mail ${mailId} is refused: ${error.message}`, { cause: error });
      }
      const message = error instanceof Error ? error.message : String(error);
      await releaseMail(db, taken, message).catch(onError);
      if (error instanceof ServerTrouble) {
        const ms = rest;
        rest = Math.min(rest * 2, REST_MS[1]);
        await pause(ms, stopping);
      }
      throw error;
    }
  };

  async function send(taken: Taken) {
    const { message, done } = await write(taken);
    if (message) {
      await withLimit((signal) => carrier.carry(message, signal), timeoutMs, stopping);
      rest = REST_MS[0];
    }
    await note(taken, message ? 'SENT' : 'DROPPED', done);
  }

  /** What has left must not be sent again because the database was away for a moment. */
  async function note({ id }: Taken, state: 'SENT' | 'DROPPED', items: readonly Done[]) {
    for (const end = performance.now() + LEASE_MORE_MS; ; ) {
      try {
        const work = async (tx: Tx) => tx.write(...endMail(tx.db, { id, state, items, delayMs }));
        // To write it down twice is the same.
        await transaction(database, work, async () => false);
        return;
      } catch (error) {
        if (state !== 'SENT' || performance.now() > end) throw error;
        await pause(NOTE_MS);
      }
    }
  }

  async function wishesOf(userId: string): Promise<MailWishes> {
    const [own, settings] = await Promise.all([readOwnPreferences(db, userId), readSettings(db, [userId])]);
    return { ...own, settings: settings.get(userId) ?? defaultSettings };
  }

  /** Reads what is left of a mail, and puts it into words: nothing, where nothing is left. */
  async function write(taken: Taken): Promise<{ message: Message | undefined; done: Done[] }> {
    const { id, userId, isDigest, itemIds } = taken;
    // Before the items: news that come between the two are looked at once more than needed, and not missed.
    const marks = new Map((await readMarks(db, itemIds)).map((mark) => [mark.itemId, mark]));
    const [[user], found, wishes, now] = await Promise.all([
      readUsers(db, [userId]),
      readMailable(db, userId, itemIds),
      wishesOf(userId),
      readClock(db),
    ]);
    const items = new Map(found.map((item) => [item.id, item]));
    const comments = await readComments(db, found);
    const to = user?.email && user.emailVerified && isMailbox(user.email) ? user : undefined;
    const verdicts = itemIds.flatMap((itemId) => {
      const mark = marks.get(itemId);
      if (!mark) return [];
      const item = to ? withoutGone(items.get(itemId), comments) : undefined;
      const verdict = leftOf(item, { mailed: mark.mailed, wishes, isDigest, now });
      return [{ mark, item, verdict }];
    });
    const pieces = verdicts.flatMap(({ item, verdict }) =>
      item && verdict.type === 'now' ? { item, told: verdict.told } : [],
    );
    const done = verdicts.map(({ mark, item, verdict }) => doneOf(mark, item, verdict));
    if (!to?.email || pieces.length === 0) return { message: undefined, done };
    const { linkTo, pageOf } = places;
    const only = pieces.length === 1 ? pieces[0]?.item : undefined;
    const { timeZone } = wishes.settings;
    const parts = await writeParts(db, pieces, { comments, timeZone, linkTo });
    const page = pageOf({ userId, about: only ? aboutOf(only) : null });
    const address: Address = { name: line(to.name, 80), address: to.email };
    const message = messageOf(letterOf(parts, page), {
      id,
      from,
      to: address,
      subject: only?.subject,
      unsubscribe: page,
    });
    return { message, done };
  }
}

/** Without what tells of comments that are deleted by now. */
function withoutGone(item: Item | undefined, comments: Comments): Item | undefined {
  const told = item?.told.filter(
    ({ commentId }) => commentId === null || comments.get(commentId)?.deletedAt === null,
  );
  return item && told ? { ...item, told } : undefined;
}

function doneOf(mark: ItemMark, item: Item | undefined, verdict: Verdict): Done {
  if (verdict.type === 'later') return { ...mark, dueAt: verdict.dueAt, isDigest: verdict.isDigest };
  const mailed = item && verdict.type === 'now' ? item.told.map(markOf) : mark.mailed;
  return { ...mark, mailed, dueAt: null, isDigest: false };
}

function aboutOf(item: Item): MailLink['about'] {
  const [scope] = scopesOf(item);
  return scope ? { scope, kind: item.kind } : null;
}

/**
 * Runs what ends when it has taken too long, or the server stops. Rejected: `AbortSignal.any` with `AbortSignal.timeout`, of which the
 * garbage collector of Node 20 takes the timer away while somebody waits for it.
 */
async function withLimit(run: (signal: AbortSignal) => Promise<void>, ms: number, stopping: AbortSignal) {
  const limit = new AbortController();
  const stop = () => limit.abort(stopping.reason);
  const timer = setTimeout(() => limit.abort(new Error(`not done within ${ms} ms`)), ms);
  stopping.addEventListener('abort', stop);
  if (stopping.aborted) stop();
  try {
    await run(limit.signal);
  } finally {
    clearTimeout(timer);
    stopping.removeEventListener('abort', stop);
  }
}

/** Ends early, and well, when it is told to stop. */
async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, signal && { signal }).catch(() => {});
}
