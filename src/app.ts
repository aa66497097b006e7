import type { Context, Services } from '../schema/context.ts';
import { createActivityService } from './activity/activity.service.ts';
import { createExportService } from './activity/export.service.ts';
import { nameUnnamed } from './auth/naming.ts';
import { createPeopleService } from './auth/people.service.ts';
import { createSignIn, type SignIn, type Viewer } from './auth/sign-in.ts';
import { createTokenVerifier, type TokenSettings } from './auth/token.ts';
import { readUserIdOfEmail } from './auth/user.queries.ts';
import { createBackService } from './back/back.service.ts';
import { createBaseBackService } from './back/base-back.service.ts';
import { createBaseService } from './base/base.service.ts';
import { createGroupService } from './base/group.service.ts';
import { createMemberService } from './base/member.service.ts';
import { createAccessWatch } from './base/watch.ts';
import type { Bus } from './bus/bus.ts';
import { createCommentBodies } from './comment/bodies.ts';
import { createCommentService } from './comment/comment.service.ts';
import { createCommentEraser } from './comment/eraser.ts';
import { createMentionService } from './comment/mention.service.ts';
import { createReactionService } from './comment/reaction.service.ts';
import { createReaderService } from './comment/reader.service.ts';
import { createRemovalService } from './comment/removal.service.ts';
import { createResolutionService } from './comment/resolution.service.ts';
import type { Database } from './db/client.ts';
import { createFieldService } from './field/field.service.ts';
import { createFieldRewriter } from './field/rewrite.ts';
import { createGuard, type Guard } from './guard/guard.ts';
import type { Limits } from './guard/settings.ts';
import { type Caller, NOBODY } from './http/caller.ts';
import { createContext } from './http/context.ts';
import { createMutations, type Mutations } from './http/mutations.ts';
import type { LockTimes } from './lock/lock.ts';
import { createLocks } from './lock/locks.ts';
import type { Sessions } from './lock/sessions.ts';
import { createMailer, type Mailer, type MailSettings } from './mail/mailer.ts';
import type { Outbox as MailOutbox } from './mail/outbox.ts';
import { createInboxes } from './notification/follow.ts';
import { createInboxService } from './notification/inbox.service.ts';
import { createNotifier } from './notification/notifier.ts';
import { forgetMutes } from './notification/preference.queries.ts';
import { createPreferenceService } from './notification/preference.service.ts';
import { createWatchService } from './notification/watch.service.ts';
import { forgetProgress } from './notification/write.queries.ts';
import { createHealth, type Health } from './ops/health.ts';
import { createPastService } from './past/past.service.ts';
import { createPresenceService, type PresenceTimes } from './presence/presence.service.ts';
import type { PresenceStore } from './presence/store.ts';
import { assignmentsOf } from './record/assigned.ts';
import { createRecordFacts } from './record/facts.ts';
import { createRecordService } from './record/record.service.ts';
import { createUndoService } from './record/undo.service.ts';
import { createSessionService } from './session/session.service.ts';
import { createChangesService } from './stream/changes.service.ts';
import type { SigningKeys } from './stream/checkpoint.ts';
import { createFanout, type Fanout } from './stream/fanout.ts';
import { createGroupCommit } from './stream/group-commit.ts';
import type { LinkMaker } from './stream/hash.ts';
import { createHubs, type Hubs } from './stream/hubs.ts';
import { createLog } from './stream/log.ts';
import { forgetOutcomes } from './stream/outcome.ts';
import { createRetention } from './stream/retention.ts';
import { createStreamTally, type StreamTally } from './stream/tally.ts';
import { createTurns } from './stream/turns.ts';
import { createTableService } from './table/table.service.ts';
import { createViewService } from './view/view.service.ts';
import { createVisitService } from './visit/visit.service.ts';

export interface App {
  services: Services;
  signIn: SignIn;
  hubs: Hubs;
  fanout: Fanout;
  guard: Guard;
  health: Health;
  /** What it has come to so far, and the parts that know how they do now. */
  vitals: Vitals;
  /** Undefined where nothing is mailed. */
  mail: Mailer | undefined;
  /** Where the mails go that leave by no mail server. */
  outbox: MailOutbox | undefined;
  /**
   * It serves: from now on it works off what has happened, beside the other nodes, and mails leave, with links to `listensAt` where no
   * setting names another address; none leave without. `page` is what {@link Mailer.start} says.
   */
  start(listensAt?: string, page?: string): void;
  /** What a resolver gets, for one operation of a person; null for nobody. */
  context(viewer: Viewer | null, connected?: Connected): Context;
  /** Ends what runs beside requests: streams, sweeps. The database and the bus stay open. */
  close(): Promise<void>;
}

/** What metrics are made of. Nothing of it is changed by looking. */
export interface Vitals {
  database: Pick<Database, 'kind' | 'db' | 'pool'>;
  bus: Pick<Bus, 'kind' | 'state'>;
  streams: StreamTally;
  mutations: Pick<Mutations, 'metrics'>;
  /** Faults that an operator should know of: of requests, which were told to whoever asked, and of what runs beside them. */
  faults: { request: number; background: number };
}

/** What an operation has besides its person: over HTTP only whom it came from. */
export type Connected = Partial<Pick<Context, 'sessionId'> & Context['connection']> & {
  caller?: Caller;
  traceparent?: string | undefined;
};

/** For how long a session, and whoever is present by it, outlives its socket. */
const SESSION_GRACE_MS = 6_000;
/** How often a node looks for work that another one left undone. */
const RESUME_MS = 30_000;

/** Builds everything once: the only place where the parts of Cobase meet. */
export function createApp(parts: {
  database: Database;
  bus: Bus;
  store: PresenceStore;
  auth: TokenSettings;
  /** There is no Redis: no other node may live. */
  alone?: boolean;
  /** For a benchmark: what makes the links of the logs' chains instead. */
  link?: LinkMaker;
  /** What signs the checkpoints of logs. */
  logKeys?: SigningKeys;
  /** How mails leave; without it nothing is mailed. */
  mail?: MailSettings;
  outbox?: MailOutbox;
  /** Without them: those of a server without settings. */
  limits?: Limits;
  sessionGraceMs?: number;
  presenceTimes?: Partial<PresenceTimes>;
  onError: (error: unknown) => void;
  /** What cell locks go by instead of the sessions of this process. */
  lockSessions?: Sessions;
  lockTimes?: Partial<LockTimes>;
}): App {
  const {
    database,
    bus,
    store,
    auth,
    alone,
    logKeys = [],
    sessionGraceMs = SESSION_GRACE_MS,
    lockTimes = {},
  } = parts;
  const streams = createStreamTally();
  const mutations = createMutations();
  const faults = { request: 0, background: 0 };
  const onError = (error: unknown) => {
    faults.background += 1;
    parts.onError(error);
  };
  const health = createHealth({ database, bus });
  const sessions = createSessionService({
    database,
    onError,
    ...(alone === undefined ? {} : { alone }),
    graceMs: sessionGraceMs,
  });
  const guard = createGuard({ bus, limits: parts.limits, onError });
  const turns = createTurns(undefined, streams);
  const mail = parts.mail && createMailer({ database, settings: parts.mail, onError });
  const notifier = createNotifier({ database, bus, mailing: mail?.mailing, onError });
  const log = createLog(database, bus, turns, {
    link: parts.link,
    outbox: notifier.concerns,
    tally: streams,
  });
  const inbox = createInboxService({ database, bus });
  const inboxes = createInboxes({ database, bus, onError });
  const watch = createAccessWatch({ bus, database, onError });
  const bodies = createCommentBodies(database);
  const hubs = createHubs({ bus, database, access: watch, hear: bodies.hear, tally: streams, onError });
  const fanout = createFanout({ hubs, onError });
  const rewriter = createFieldRewriter({ database, log });
  const eraser = createCommentEraser({ database, log });
  const locks = createLocks({
    database,
    bus,
    log,
    watch,
    sessions: parts.lockSessions ?? sessions,
    asked: notifier.askedLocks,
    onError,
    times: lockTimes,
  });
  const presence = createPresenceService({
    store,
    bus,
    access: watch,
    sessions,
    times: { graceMs: sessionGraceMs, ...parts.presenceTimes },
    onError,
  });
  const group = createGroupCommit({
    database,
    bus,
    turns,
    facts: () => createRecordFacts(locks),
    link: parts.link,
    outbox: notifier.concerns,
    tally: streams,
    concerns: (facts, { content }) =>
      assignmentsOf(content, (id) => facts.fields(content.logId).get(id)?.type).length > 0,
  });
  const members = createMemberService({ database, log, people: { userIdOfEmail: readUserIdOfEmail } });
  const retention = createRetention({ database, turns, keys: logKeys, onError });
  const bases = createBaseService({ database, log });
  const groups = createGroupService({ database, log });
  const tables = createTableService({ database, log });
  const undo = createUndoService({ database, group });
  const removals = createRemovalService({ database, log, bodies });
  const resolutions = createResolutionService({ database, log });
  const reactions = createReactionService({ database, log });
  const services: Services = {
    people: createPeopleService({ database }),
    bases,
    members,
    groups,
    tables,
    fields: createFieldService({ database, log, rewriter, announceDeleted: locks.announceDeleted }),
    views: createViewService({ database, log }),
    records: createRecordService({ group }),
    undo,
    comments: createCommentService({ database, log, bodies }),
    removals,
    resolutions,
    reactions,
    mentions: createMentionService({ database }),
    changes: createChangesService({ hubs, watch, fanout }),
    sessions,
    locks,
    presence,
    activity: createActivityService({ database }),
    exports: createExportService({ database, log, onError }),
    past: createPastService({ database }),
    back: createBackService({
      database,
      log,
      rewriter,
      undo,
      removals,
      resolutions,
      reactions,
      announceDeleted: locks.announceDeleted,
    }),
    baseBack: createBaseBackService({ database, log, bases, tables, members, groups }),
    visits: createVisitService({ database }),
    readers: createReaderService({ database, onRead: inbox.readElsewhere }),
    inbox,
    inboxes,
    preferences: createPreferenceService({ database }),
    watches: createWatchService({ database, log }),
  };
  const signIn = createSignIn({
    database,
    verify: createTokenVerifier(auth),
    claimInvitations: (user, email) => members.claim(user, email),
  });

  let resuming: Promise<void> | undefined;
  const resume = () => {
    if (resuming) return;
    // Each by itself: one that fails must not let the next round begin, or the end come, while the others still run.
    const works: Promise<unknown>[] = [
      rewriter.resume(),
      eraser.sweep(),
      services.exports.sweep(),
      inbox.wakeSnoozed(),
      forgetProgress(database.db).execute(),
      forgetMutes(database.db).execute(),
      forgetOutcomes(database.db).execute(),
      nameUnnamed(database),
      retention.run(),
      ...(mail ? [mail.sweep()] : []),
    ];
    resuming = Promise.all(works.map((work) => work.catch(onError))).then(() => {
      resuming = undefined;
    });
  };
  const timer = setInterval(resume, RESUME_MS);
  timer.unref();
  resume();

  return {
    services,
    signIn,
    hubs,
    fanout,
    guard,
    health,
    vitals: { database, bus, streams, mutations, faults },
    mail,
    outbox: parts.outbox,
    start(listensAt, page) {
      notifier.start();
      if (listensAt !== undefined) mail?.start(listensAt, page);
    },
    context: (viewer, { sessionId = null, caller = NOBODY, traceparent, ...connection } = {}) =>
      createContext({
        database,
        services,
        bodies,
        viewer,
        sessionId,
        caller,
        connection,
        mutations,
        traceparent,
      }),
    async close() {
      clearInterval(timer);
      health.close();
      retention.stop();
      await resuming;
      await services.exports.close();
      await notifier.close();
      await mail?.close();
      await inboxes.close();
      fanout.close();
      // Before the sessions: it leaves what others know of them.
      await presence.close();
      await sessions.close();
      await locks.close();
      await hubs.close();
      await watch.close();
      await guard.close();
    },
  };
}
