import { GraphQLError } from 'graphql';
import type { ActivityService } from '../src/activity/activity.service.ts';
import type { ExportService } from '../src/activity/export.service.ts';
import type { PeopleService } from '../src/auth/people.service.ts';
import type { Viewer } from '../src/auth/sign-in.ts';
import type { BackService } from '../src/back/back.service.ts';
import type { BaseBackService } from '../src/back/base-back.service.ts';
import type { BaseService } from '../src/base/base.service.ts';
import type { GroupService } from '../src/base/group.service.ts';
import type { MemberService } from '../src/base/member.service.ts';
import type { CommentBodies } from '../src/comment/bodies.ts';
import type { CommentService } from '../src/comment/comment.service.ts';
import type { MentionService } from '../src/comment/mention.service.ts';
import type { ReactionService } from '../src/comment/reaction.service.ts';
import type { ReaderService } from '../src/comment/reader.service.ts';
import type { RemovalService } from '../src/comment/removal.service.ts';
import type { ResolutionService } from '../src/comment/resolution.service.ts';
import type { FieldService } from '../src/field/field.service.ts';
import type { Loaders } from '../src/loaders.ts';
import type { Locks } from '../src/lock/locks.ts';
import type { Inboxes } from '../src/notification/follow.ts';
import type { InboxService } from '../src/notification/inbox.service.ts';
import type { PreferenceService } from '../src/notification/preference.service.ts';
import type { WatchService } from '../src/notification/watch.service.ts';
import type { PastService } from '../src/past/past.service.ts';
import type { PresenceService } from '../src/presence/presence.service.ts';
import type { RecordService } from '../src/record/record.service.ts';
import type { UndoService } from '../src/record/undo.service.ts';
import type { SessionService } from '../src/session/session.service.ts';
import { type Actor, ORIGIN, type Origin } from '../src/stream/change.ts';
import type { ChangesService } from '../src/stream/changes.service.ts';
import type { Heads } from '../src/stream/heads.ts';
import type { TableService } from '../src/table/table.service.ts';
import type { ViewService } from '../src/view/view.service.ts';
import type { VisitService } from '../src/visit/visit.service.ts';

/** The features, as resolvers see them. */
export interface Services {
  people: PeopleService;
  bases: BaseService;
  members: MemberService;
  groups: GroupService;
  tables: TableService;
  fields: FieldService;
  views: ViewService;
  records: RecordService;
  undo: UndoService;
  comments: CommentService;
  removals: RemovalService;
  resolutions: ResolutionService;
  reactions: ReactionService;
  mentions: MentionService;
  changes: ChangesService;
  sessions: SessionService;
  locks: Locks;
  presence: PresenceService;
  activity: ActivityService;
  exports: ExportService;
  past: PastService;
  back: BackService;
  baseBack: BaseBackService;
  visits: VisitService;
  readers: ReaderService;
  inbox: InboxService;
  inboxes: Inboxes;
  preferences: PreferenceService;
  watches: WatchService;
}

/** What a resolver gets, made for each operation. */
export interface Context {
  services: Services;
  /** What comments say now, for events: as little a person's as those are. */
  bodies: CommentBodies;
  /** Who asks; null without a token. */
  viewer: Viewer | null;
  /** The session of the WebSocket that the operation came over; null over HTTP, where a mutation names one in its input. */
  readonly sessionId: string | null;
  /** The viewer's loaders. @throws GraphQLError UNAUTHENTICATED */
  readonly loaders: Loaders;
  heads: Heads;
  /** Where the operation comes from, for the audit of what it writes. */
  readonly origin: Origin;
  /** The WebSocket that the operation came over; nothing of it over HTTP. */
  readonly connection: {
    /**
     * Gives it a new token, without a new connection: until when it is good now.
     * @throws AuthenticationError when the token is not valid, or somebody else's
     */
    refresh?: (token: string) => Promise<Date>;
    /** Does not listen to it for a while. */
    pause?: (ms: number) => void;
    isOpen?: () => boolean;
  };
  /** Carries a mutation out, by its name in the schema, under the eyes of whoever runs the server. */
  carryOut<T>(mutation: string, work: () => Promise<T>): Promise<T>;
  /** Forgets what the loaders have read, after a mutation changed it. */
  renew(): void;
}

/** @throws GraphQLError UNAUTHENTICATED */
export function signedIn({ viewer }: Pick<Context, 'viewer'>): Viewer {
  if (viewer) return viewer;
  throw new GraphQLError('Sign in first: send a token as "Authorization: Bearer …".', {
    extensions: { code: 'UNAUTHENTICATED' },
  });
}

/** Who acts, as others will see them, and from where. @throws GraphQLError UNAUTHENTICATED */
export function actorOf(context: Pick<Context, 'viewer' | 'origin'>): Actor {
  const { id, name, avatarUrl } = signedIn(context).user;
  return { id, name, avatarUrl, [ORIGIN]: context.origin };
}
