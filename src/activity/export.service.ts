import { createHash, randomBytes } from 'node:crypto';
import type { Viewer } from '../auth/sign-in.ts';
import { AuthenticationError } from '../auth/token.ts';
import { readUsers } from '../auth/user.queries.ts';
import { type BaseAccess, requireBase, requireTable } from '../base/access.ts';
import type { Database, Db } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { invalid, LimitError } from '../errors.ts';
import { newId } from '../id.ts';
import { type Actor, actorOf, ORIGIN, type Origin } from '../stream/change.ts';
import type { Log } from '../stream/log.ts';
import { textFault } from '../text.ts';
import { readTableIds } from './activity.queries.ts';
import { checkActivityFilter } from './activity.ts';
import {
  checkPlace,
  type ExportEnd,
  type ExportFormat,
  type ExportOrder,
  type ExportProgress,
  LINK_MS,
  MAX_PENDING,
  MAX_RUNNING,
} from './export.ts';
import {
  type BookedExport,
  countExportsOf,
  endExport,
  forgetExports,
  insertExport,
  lockExportsOf,
  moveExport,
  readExport,
  readSilentExports,
  readTicket,
  takeTicket,
} from './export-book.queries.ts';
import { exportParts } from './export-run.ts';

/** An export that waits for whoever has its link. */
export interface OrderedExport {
  id: string;
  /** The secret of its link: good once, for whoever has it. */
  ticket: string;
  expiresAt: Date;
}

/** Who fetches an export: with a token and an order, or with what an order gave. */
export type Fetch = { viewer: Viewer; order: ExportOrder } | { ticket: string; format: ExportFormat };

/** An export that is being fetched. */
export interface RunningExport {
  id: string;
  order: ExportOrder;
  /** The file, at the pace of whoever takes it. Throws when the person may not have it any more. Before the last part it is on record. */
  parts: AsyncGenerator<string, void>;
  /** Ends it. Where it is not complete, puts on record what was handed over, and why it is not all. */
  end(why?: 'CUT' | 'FAILED'): Promise<void>;
}

/** Feeds as files: of a base or of a table, by the same filters. VIEWER; with where changes came from OWNER. */
export interface ExportService {
  /**
   * For a browser, which cannot send a token along with a link.
   * @throws NotFoundError, ForbiddenError, ValidationError, LimitError
   */
  order(viewer: Viewer, order: ExportOrder): Promise<OrderedExport>;
  /** @throws what {@link begin} would */
  check(fetch: Fetch): Promise<void>;
  /**
   * Begins an export, which whoever has it must end.
   * @throws NotFoundError, ForbiddenError, ValidationError, LimitError; AuthenticationError for a link that is not good
   */
  begin(fetch: Fetch, caller: Pick<Origin, 'ipPrefix' | 'userAgent'>): Promise<RunningExport>;
  /** One of the viewer's own; null where there is none. */
  find(viewer: Viewer, id: string): Promise<BookedExport | null>;
  /** Ends those whose node has died, and forgets old ones. */
  sweep(): Promise<void>;
  /** Ends those that run here. */
  close(): Promise<void>;
}

/** No id is longer. */
const ID_LIMIT = 100;
/** Whether the person may still have it is asked so often: what they may not have reaches them for less than a second. */
const PERMIT_MS = 500;
/** How often it is told how far an export is, and at the least that it goes on. */
const TELL_MS = 1_000;
const ALIVE_MS = 10_000;

export function createExportService(parts: {
  database: Database;
  log: Log;
  onError: (error: unknown) => void;
}): ExportService {
  const { database, log, onError } = parts;
  const { db } = database;
  const running = new Set<RunningExport>();
  let places = 0;
  let isClosed = false;

  function require(userId: string, { baseId, tableId, hasAudit }: ExportOrder): Promise<BaseAccess> {
    const needed = hasAudit ? 'OWNER' : 'VIEWER';
    if (tableId !== null) return requireTable(db, userId, tableId, needed);
    return requireBase(db, userId, baseId ?? '', needed);
  }

  /** What a link was made for, and whose it is. */
  async function readLink(ticket: string, format: ExportFormat) {
    const booked = await readTicket(db, hashOf(ticket));
    const [user] = booked ? await readUsers(db, [booked.actorId]) : [];
    if (!booked || !user || booked.order.format !== format) throw badLink();
    return { booked, actor: actorOf(user) };
  }

  async function prepare(fetch: Fetch) {
    if ('ticket' in fetch) {
      const { booked, actor } = await readLink(fetch.ticket, fetch.format);
      const { baseId } = await require(actor.id, booked.order);
      return { actor, authSubject: booked.authSubject, order: booked.order, baseId };
    }
    const { user, subject = null } = fetch.viewer;
    const order = checked(fetch.order);
    const { baseId } = await require(user.id, order);
    return { actor: actorOf(user), authSubject: subject, order, baseId };
  }

  /** Puts on record that an export has ended, once, and what was handed over. */
  async function record(
    actor: Actor,
    { id, baseId, order }: Pick<BookedExport, 'id' | 'baseId' | 'order'>,
    state: ExportEnd,
    { progress, isOrdered = false }: { progress?: ExportProgress; isOrdered?: boolean } = {},
  ): Promise<void> {
    await log.write({ actor, logIds: [baseId] }, async (tx) => {
      const ended = await endExport(tx.db, id, state, progress);
      if (!ended || (ended.changes === 0 && state !== 'COMPLETE')) return;
      const { tableId, format, hasAudit } = order;
      const { changes } = ended;
      const after = { tableId, format, changes, isComplete: state === 'COMPLETE', hasAudit };
      tx.append(baseId, { kind: 'ActivityExported', entityId: id, before: null, after });
      if (isOrdered && state === 'COMPLETE') tx.concerns(baseId);
    });
  }

  function run(
    booked: { id: string; baseId: string; order: ExportOrder; isOrdered: boolean },
    actor: Actor,
  ): RunningExport {
    const { id, baseId, order, isOrdered } = booked;
    const progress: ExportProgress = { changes: 0, rows: 0, looked: 0, toLook: 0 };
    let visible: ReadonlySet<string> = new Set();
    let permittedAt = Number.NEGATIVE_INFINITY;
    let told = '';
    let toldAt = performance.now();
    let isOver = false;
    let ending: Promise<void> | undefined;

    async function permit(): Promise<ReadonlySet<string>> {
      if (isOver || isClosed) throw new Error('the export was ended');
      if (performance.now() - permittedAt < PERMIT_MS) return visible;
      const asked = performance.now();
      await require(actor.id, order);
      visible = new Set(
        order.tableId === null ? [baseId, ...(await readTableIds(db, baseId))] : [order.tableId],
      );
      permittedAt = asked;
      return visible;
    }

    function tell() {
      const now = JSON.stringify(progress);
      if (now === told && performance.now() - toldAt < ALIVE_MS) return;
      told = now;
      toldAt = performance.now();
      moveExport(db, id, progress).execute().catch(onError);
    }
    const timer = setInterval(tell, TELL_MS);
    timer.unref();

    function leave() {
      isOver = true;
      clearInterval(timer);
      if (running.delete(self)) places -= 1;
    }

    const self: RunningExport = {
      id,
      order,
      parts: exportParts({
        db,
        order,
        progress,
        visible: permit,
        async complete() {
          await record(actor, booked, 'COMPLETE', { progress, isOrdered });
          leave();
        },
      }),
      end(why = 'CUT') {
        ending ??= (async () => {
          const wasOver = isOver;
          leave();
          await self.parts.return();
          if (!wasOver) await record(actor, booked, why, { progress });
        })();
        return ending;
      },
    };
    running.add(self);
    return self;
  }

  return {
    async order(viewer, asked) {
      const order = checked(asked);
      const { user, subject = null } = viewer;
      const { baseId } = await require(user.id, order);
      const ticket = randomBytes(32).toString('base64url');
      const id = newId('exp');
      const row = { id, baseId, actorId: user.id, authSubject: subject, order };
      await transaction(database, async (tx) => {
        await lockExportsOf(tx.db, user.id);
        const { pending } = await countExportsOf(tx.db, user.id);
        if (pending >= MAX_PENDING)
          throw new LimitError(`At most ${MAX_PENDING} exports wait to be fetched.`);
        tx.write(insertExport(tx.db, { ...row, state: 'PENDING', ticket: hashOf(ticket) }));
      });
      return { id, ticket, expiresAt: new Date(Date.now() + LINK_MS) };
    },

    async check(fetch) {
      await prepare(fetch);
    },

    async begin(fetch, caller) {
      const { actor, authSubject, order, baseId } = await prepare(fetch);
      if (isClosed || places >= MAX_RUNNING.node) {
        throw new LimitError('This server runs as many exports as it can. Try again soon.');
      }
      places += 1;
      try {
        const id = await transaction(database, async (tx) => {
          await checkRunning(tx.db, actor.id);
          if ('ticket' in fetch) {
            const taken = await takeTicket(tx.db, hashOf(fetch.ticket));
            if (!taken) throw badLink();
            return taken.id;
          }
          const own = newId('exp');
          const row = { id: own, baseId, actorId: actor.id, authSubject, order, ticket: null };
          tx.write(insertExport(tx.db, { ...row, state: 'RUNNING' }));
          return own;
        });
        const origin: Origin = { ...caller, sessionId: null, authSubject };
        return run({ id, baseId, order, isOrdered: 'ticket' in fetch }, { ...actor, [ORIGIN]: origin });
      } catch (error) {
        places -= 1;
        throw error;
      }
    },

    find: async (viewer, id) => (await readExport(db, id, viewer.user.id)) ?? null,

    async sweep() {
      for (const { actor, ...booked } of await readSilentExports(db)) await record(actor, booked, 'FAILED');
      await forgetExports(db).execute();
    },

    async close() {
      isClosed = true;
      await Promise.allSettled([...running].map((one) => one.end('FAILED')));
    },
  };
}

/** @throws LimitError when the person has as many as one may have; holds off others of theirs until the transaction ends */
async function checkRunning(db: Db, actorId: string): Promise<void> {
  await lockExportsOf(db, actorId);
  const { running } = await countExportsOf(db, actorId);
  if (running >= MAX_RUNNING.person) {
    throw new LimitError(`At most ${MAX_RUNNING.person} exports of one person run at a time.`);
  }
}

/** @throws ValidationError */
function checked(order: ExportOrder): ExportOrder {
  checkPlace(order);
  const { actorIds, recordId, fieldId } = order.filter;
  for (const id of [...(actorIds ?? []), recordId, fieldId]) {
    if (id && textFault(id, ID_LIMIT)) throw invalid(['filter'], 'What is no id is in the filter.');
  }
  return { ...order, filter: checkActivityFilter(order.filter) };
}

function badLink(): AuthenticationError {
  return new AuthenticationError('The link has expired or was used: order the export again.');
}

function hashOf(ticket: string): string {
  return createHash('sha256').update(ticket).digest('hex');
}
