import type { Context, Services } from '../schema/context.ts';
import { nameUnnamed } from './auth/naming.ts';
import { createPeopleService } from './auth/people.service.ts';
import { createSignIn, type SignIn, type Viewer } from './auth/sign-in.ts';
import { createTokenVerifier, type TokenSettings } from './auth/token.ts';
import { readUserIdOfEmail } from './auth/user.queries.ts';
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
import { createContext } from './http/context.ts';
import type { LockTimes } from './lock/lock.ts';
import { createLocks } from './lock/locks.ts';
import type { Sessions } from './lock/sessions.ts';
import { createInboxes } from './notification/follow.ts';
import { createInboxService } from './notification/inbox.service.ts';
import { createNotifier } from './notification/notifier.ts';
import { forgetProgress } from './notification/write.queries.ts';
import { createPresenceService, type PresenceTimes } from './presence/presence.service.ts';
import type { PresenceStore } from './presence/store.ts';
import { assignmentsOf } from './record/assigned.ts';
import { createRecordFacts } from './record/facts.ts';
import { createRecordService } from './record/record.service.ts';
import { createUndoService } from './record/undo.service.ts';
import { createSessionService } from './session/session.service.ts';
import { createChangesService } from './stream/changes.service.ts';
import { createFanout, type Fanout } from './stream/fanout.ts';
import { createGroupCommit } from './stream/group-commit.ts';
import { createHubs, type Hubs } from './stream/hubs.ts';
import { createLog } from './stream/log.ts';
import { forgetOutcomes } from './stream/outcome.ts';
import { createTurns } from './stream/turns.ts';
import { createTableService } from './table/table.service.ts';
import { createViewService } from './view/view.service.ts';

export interface App {
  services: Services;
  signIn: SignIn;
  hubs: Hubs;
  fanout: Fanout;
  /** What a resolver gets, for one operation of a person; null for nobody. */
  context(viewer: Viewer | null, connected?: Connected): Context;
  /** Ends what runs beside requests: streams, sweeps. The database and the bus stay open. */
  close(): Promise<void>;
}

/** What an operation over WebSocket has besides its person. */
export type Connected = Partial<Pick<Context, 'sessionId'> & Context['connection']>;

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
    sessionGraceMs = SESSION_GRACE_MS,
    lockTimes = {},
    onError,
  } = parts;
  const sessions = createSessionService({
    database,
    onError,
    ...(alone === undefined ? {} : { alone }),
    graceMs: sessionGraceMs,
  });
  const turns = createTurns();
  const notifier = createNotifier({ database, bus, onError });
  const log = createLog(database, bus, turns, notifier.outbox);
  const inbox = createInboxService({ database, bus });
  const inboxes = createInboxes({ database, bus, onError });
  const watch = createAccessWatch({ bus, database, onError });
  const hubs = createHubs({ bus, database, access: watch, onError });
  const fanout = createFanout({ hubs, onError });
  const rewriter = createFieldRewriter({ database, log });
  const eraser = createCommentEraser({ database, log });
  const bodies = createCommentBodies(database);
  const locks = createLocks({
    database,
    bus,
    log,
    watch,
    sessions: parts.lockSessions ?? sessions,
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
    outbox: notifier.outbox,
    concerns: (facts, { content }) =>
      assignmentsOf(content, (id) => facts.fields(content.logId).get(id)?.type).length > 0,
  });
  const members = createMemberService({ database, log, people: { userIdOfEmail: readUserIdOfEmail } });
  const services: Services = {
    people: createPeopleService({ database }),
    bases: createBaseService({ database, log }),
    members,
    groups: createGroupService({ database, log }),
    tables: createTableService({ database, log }),
    fields: createFieldService({ database, log, rewriter, announceDeleted: locks.announceDeleted }),
    views: createViewService({ database, log }),
    records: createRecordService({ group }),
    undo: createUndoService({ group }),
    comments: createCommentService({ database, log }),
    removals: createRemovalService({ database, log }),
    resolutions: createResolutionService({ database, log }),
    reactions: createReactionService({ database, log }),
    mentions: createMentionService({ database }),
    changes: createChangesService({ hubs, watch, fanout }),
    sessions,
    locks,
    presence,
    readers: createReaderService({ database, onRead: inbox.readElsewhere }),
    inbox,
    inboxes,
  };
  const signIn = createSignIn({
    database,
    verify: createTokenVerifier(auth),
    claimInvitations: (user, email) => members.claim(user, email),
  });

  let resuming: Promise<void> | undefined;
  const resume = () => {
    resuming ??= Promise.all([
      rewriter.resume(),
      eraser.sweep(),
      inbox.wakeSnoozed(),
      forgetProgress(database.db).execute(),
      forgetOutcomes(database.db).execute(),
      nameUnnamed(database),
    ])
      .then(() => {})
      .catch(onError)
      .finally(() => {
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
    context: (viewer, { sessionId = null, ...connection } = {}) =>
      createContext({ database, services, bodies, viewer, sessionId, connection }),
    async close() {
      clearInterval(timer);
      await resuming;
      await notifier.close();
      await inboxes.close();
      fanout.close();
      // Before the sessions: it leaves what others know of them.
      await presence.close();
      await sessions.close();
      await locks.close();
      await hubs.close();
      await watch.close();
    },
  };
}
