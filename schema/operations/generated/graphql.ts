/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** The value of a cell, by the type of its field; null for an empty cell. TEXT (10,000 characters), LONG_TEXT (100,000), EMAIL (254), URL (2,000, http or https): a text. NUMBER: a finite number. RATING: a whole number from 1 to the field's max. CHECKBOX: true or false. SINGLE_SELECT: the id of a choice; its name is taken too. MULTI_SELECT: a list of such ids, each once. DATE: "YYYY-MM-DD". DATETIME: ISO 8601 with an offset; answered in UTC. USER: the id of a member's user. */
  CellValue: { input: unknown; output: unknown; }
  /** A time as ISO 8601 in UTC with milliseconds, such as 2026-05-01T09:30:00.000Z; of a year from 1 to 9999. */
  DateTime: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** The number of a change of a table or base: 1, 2, 3 … without a gap, in the order of commits. At most 2^53 - 1. */
  Revision: { input: number; output: number; }
  /** A formatted text as the JSON of ProseMirror and TipTap: {"type": "doc", "content": […]}. docs/RICH-TEXT.md names the nodes and marks. */
  RichText: { input: unknown; output: unknown; }
  /** A place in the stream of a table or base, to go on from: opaque, 22 characters. It names a revision and part of its hash, so that a server with another history notices. */
  StreamCursor: { input: string; output: string; }
};

/** Where a mutation came from. */
export type ActivityAudit = {
  __typename?: 'ActivityAudit';
  /** Whom the token named: its "sub". */
  authSubject?: Maybe<Scalars['String']['output']>;
  /** The network of its address: /24 of IPv4, /48 of IPv6. */
  ipPrefix?: Maybe<Scalars['String']['output']>;
  /** The session of its WebSocket. */
  sessionId?: Maybe<Scalars['ID']['output']>;
  /** At most 200 characters. */
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** One changed thing, of the same types as in tableChanges and baseChanges. */
export type ActivityChange = ActivityExported | BaseCreated | BaseDeleted | BaseUpdated | BulkChanged | CellLockTakenOver | CommentCreated | CommentDeleted | CommentErased | CommentRestored | CommentUpdated | FieldCreated | FieldDeleted | FieldUpdated | GroupCreated | GroupDeleted | GroupMemberAdded | GroupMemberRemoved | GroupUpdated | MemberAdded | MemberRemoved | MemberUpdated | ReactionAdded | ReactionRemoved | RecordCreated | RecordDeleted | RecordUpdated | RetentionChanged | TableCreated | TableDeleted | TableUpdated | ThreadReopened | ThreadResolved | ViewCreated | ViewDeleted | ViewUpdated;

/** Something that happened: one change; or, told as one, a piece of work of many (an import, the rewriting of a field, a mutation of more than 500 changes) or the neighbours that "groupBy" joins. */
export type ActivityEntry = Node & {
  __typename?: 'ActivityEntry';
  /** Who did it. */
  actor: Actor;
  /** When that was. */
  at: Scalars['DateTime']['output'];
  /** Where it came from; of several the newest. OWNER: null for everybody else, and where nothing is known of it. */
  audit?: Maybe<ActivityAudit>;
  /** The base that it happened in. */
  baseId: Scalars['ID']['output'];
  /** Joins the revisions of one piece of work. */
  batchId?: Maybe<Scalars['ID']['output']>;
  /** What happened, as the streams tell it: of neighbours the newest. A comment that was deleted or erased since is told without its text. */
  change: ActivityChange;
  /** The client's own name for the mutation. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** How many changes it tells of. */
  count: Scalars['Int']['output'];
  /** The single changes of a piece of work or of neighbours, newest first; none for a single change. Of a piece of work all, whatever the feed is narrowed to. */
  entries: ActivityEntryConnection;
  /** Unique among all things, and never used again. */
  id: Scalars['ID']['output'];
  /** Whether it wrote, as its actor had chosen, over what others had changed. */
  overwrote: Scalars['Boolean']['output'];
  /** The revision of its table or base; of several the newest, of a piece of work its first. */
  revision: Scalars['Revision']['output'];
  /** What happened, in a line of English. */
  summary: Scalars['String']['output'];
  /** What the summary is made of. */
  summaryParts: ActivitySummary;
  /** The table that it happened in; null for what is of the base itself. */
  tableId?: Maybe<Scalars['ID']['output']>;
  /** What it takes back, for an undo or a redo. */
  undoOf?: Maybe<Scalars['Revision']['output']>;
};


/** Something that happened: one change; or, told as one, a piece of work of many (an import, the rewriting of a field, a mutation of more than 500 changes) or the neighbours that "groupBy" joins. */
export type ActivityEntryEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list, in the order newest first. */
export type ActivityEntryConnection = {
  __typename?: 'ActivityEntryConnection';
  /** What is on this page. */
  edges: Array<ActivityEntryEdge>;
  /** Whether older changes than the log still holds were dropped: the list does not reach the beginning. */
  isCut: Scalars['Boolean']['output'];
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
};

/** A ActivityEntry and its place in the list. */
export type ActivityEntryEdge = {
  __typename?: 'ActivityEntryEdge';
  /** Its place: give it as "after" to go on from here. */
  cursor: Scalars['String']['output'];
  /** The ActivityEntry. */
  node: ActivityEntry;
};

/** An export of the activity of a base or a table. It is kept for 24 hours after its end. */
export type ActivityExport = Node & {
  __typename?: 'ActivityExport';
  /** The base. */
  baseId: Scalars['ID']['output'];
  /** Changes that were written out so far, as it was told within the last seconds. */
  changes: Scalars['Int']['output'];
  /** When it ended; null as long as it has not. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** As what. */
  format: ActivityExportFormat;
  /** Unique among all things, and never used again. */
  id: Scalars['ID']['output'];
  /** When it was ordered. */
  orderedAt: Scalars['DateTime']['output'];
  /** The part of the history that was gone through, from 0 to 1. How many changes of it will fit is not known before. */
  progress: Scalars['Float']['output'];
  /** The lines that they are, without the first of a CSV and the last of an NDJSON. */
  rows: Scalars['Int']['output'];
  /** Whether it runs, or how it has ended. */
  state: ActivityExportState;
  /** The table; null for all of the base. */
  tableId?: Maybe<Scalars['ID']['output']>;
};

/** As what activity is exported. */
export type ActivityExportFormat =
  /** For spreadsheets: UTF-8, RFC 4180, a line for each cell of a record and one for any other change, with choices and people by their names. A text that a spreadsheet would take for a formula has an apostrophe before it. */
  | 'CSV'
  /** For programs: UTF-8, an object of JSON a line, exact. The last line is `{"end":true,"rows":…,"isCut":…}`: a file without it is not whole. */
  | 'NDJSON';

/** How far an export is. */
export type ActivityExportState =
  /** All of it was handed over. */
  | 'COMPLETE'
  /** Whoever fetched it has gone, read too slowly, or may not have it any more. */
  | 'CUT'
  /** The server could not go on. */
  | 'FAILED'
  /** It waits for its link to be fetched. */
  | 'PENDING'
  /** It is being fetched. */
  | 'RUNNING';

/** Somebody had the activity as a file. */
export type ActivityExported = {
  __typename?: 'ActivityExported';
  /** How many changes were handed over. */
  changes: Scalars['Int']['output'];
  /** The export. */
  exportId: Scalars['ID']['output'];
  /** As what. */
  format: ActivityExportFormat;
  /** Whether it told where the changes came from. */
  hasAudit: Scalars['Boolean']['output'];
  /** Whether those were all that was asked for. */
  isComplete: Scalars['Boolean']['output'];
  /** Whose activity it was; null for that of all of the base. */
  tableId?: Maybe<Scalars['ID']['output']>;
};

/** What a feed is narrowed to: all that is set must fit. A page looks at 10,000 changes at most: where few of them fit it may end early, even empty, and "hasNextPage" and "endCursor" say how to go on. */
export type ActivityFilter = {
  /** What one of these people did, by the ids of their users; at most 20. */
  actorIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What happened to this field, to its cells and at them (comments, locks). Together with a record, or in the history of one, it is the exact history of that cell, its making and deletion with the record included; without, records made or deleted whole are left out. */
  fieldId?: InputMaybe<Scalars['ID']['input']>;
  /** Not before this time. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** What is of one of these kinds. A BulkChanged fits if it holds one. */
  kinds?: InputMaybe<Array<ChangeKind>>;
  /** What happened to this record and at it, also when it is deleted. Changes that are otherwise told as part of a BulkChanged, such as an import, are told singly. */
  recordId?: InputMaybe<Scalars['ID']['input']>;
  /** What holds this text, at most 200 characters, without case: in a value of a cell before or after, the present name of a choice in one, a name or an e-mail address. Texts of comments are not searched, nor is what a BulkChanged gathers. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Before this time. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which neighbours in a feed become one entry. Its "entries" are the single ones. */
export type ActivityGroupBy =
  /** Changes of one mutation. */
  | 'MUTATION'
  /** Changes of one person to one record, the oldest at most 10 minutes before the newest. */
  | 'RECORD';

/** What a change was besides. */
export type ActivityMark =
  /** It wrote over what others had changed, as its actor had chosen. */
  | 'OVERWROTE'
  /** It takes back an undo. */
  | 'REDO'
  /** A change of a field: cells were converted or emptied by it. */
  | 'REWROTE'
  /** It takes back an edit of its own actor. */
  | 'UNDO';

/** What stands in a summary for one of the names of its template. */
export type ActivityPart = {
  __typename?: 'ActivityPart';
  /** Of the user, record, field or other thing; of a value its field. */
  id?: Maybe<Scalars['ID']['output']>;
  /** What it is. */
  kind: ActivityPartKind;
  /** The name in the template. "fields" can come up to three times. */
  name: Scalars['String']['output'];
  /** As it stands in the summary: at most 60 characters of it. */
  text: Scalars['String']['output'];
  /** The value of the cell as it was stored, or the number. */
  value?: Maybe<Scalars['CellValue']['output']>;
};

/** What a part of a summary is. */
export type ActivityPartKind =
  /** A number. */
  | 'COUNT'
  /** A field, by its name at that time. */
  | 'FIELD'
  /** The name of something, at that time. */
  | 'NAME'
  /** A record, by what its table's first field holds; empty where that tells nothing. */
  | 'RECORD'
  /** A role. */
  | 'ROLE'
  /** Any other text, such as an emoji. */
  | 'TEXT'
  /** The type of a field. */
  | 'TYPE'
  /** A person, by the name of today; an e-mail address where they have not signed in. */
  | 'USER'
  /** What a cell held: choices by their names at that time. */
  | 'VALUE';

/** What a summary is made of, to make one in another language. */
export type ActivitySummary = {
  __typename?: 'ActivitySummary';
  /** The name of its template, such as CELL_CHANGED. It never changes its meaning. */
  key: Scalars['String']['output'];
  /** What the change was besides. */
  marks: Array<ActivityMark>;
  /** Its parts, the actor among them. */
  parts: Array<ActivityPart>;
  /** The template in English: names of parts stand in braces. */
  template: Scalars['String']['output'];
};

/** Who did something, as they were called then. */
export type Actor = {
  __typename?: 'Actor';
  /** The address of a picture. */
  avatarUrl?: Maybe<Scalars['String']['output']>;
  /** As #rrggbb: always the same one, dark enough for white text. Two people may have the same. */
  color: Scalars['String']['output'];
  /** The id of their user. */
  id: Scalars['ID']['output'];
  /** Their name. */
  name: Scalars['String']['output'];
};

/** What addComment takes. */
export type AddCommentInput = {
  /** What it says, as a document: at most 20,000 characters and 50 mentions. Either this or markdown. Names behind an @ in its text become mentions too. */
  body?: InputMaybe<Scalars['RichText']['input']>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The field of the cell that a new thread is about; left out, it is about the record. */
  fieldId?: InputMaybe<Scalars['ID']['input']>;
  /** What it says, as Markdown, in which HTML is text. Either this or body. */
  markdown?: InputMaybe<Scalars['String']['input']>;
  /** The comment that it answers: any of a thread, whose author is then concerned. The reply is in the thread, one level deep. Left out, it begins a thread. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The record that it is about. */
  recordId: Scalars['ID']['input'];
};

/** A comment was written. */
export type AddCommentPayload = {
  __typename?: 'AddCommentPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The comment; null where the viewer may not see it any more. */
  comment?: Maybe<Comment>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** What looked like a mention and stayed text, each once, at most 50. */
  unresolvedMentions: Array<UnresolvedMention>;
};

/** The payload of addComment, or why it was not carried out. */
export type AddCommentResult = AddCommentPayload | ClientMutationIdReusedError | ForbiddenError | LimitError | NotFoundError | ValidationError;

/** What addGroupMember takes. */
export type AddGroupMemberInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The group. */
  groupId: Scalars['ID']['input'];
  /** A member of the same base. */
  memberId: Scalars['ID']['input'];
};

/** A member is in the group. */
export type AddGroupMemberPayload = {
  __typename?: 'AddGroupMemberPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The group. */
  group?: Maybe<Group>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of addGroupMember, or why it was not carried out. */
export type AddGroupMemberResult = AddGroupMemberPayload | ClientMutationIdReusedError | ForbiddenError | NotFoundError | ValidationError;

/** What addMember takes. */
export type AddMemberInput = {
  /** The base. */
  baseId: Scalars['ID']['input'];
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Of the person, at most 254 characters, in any case. */
  email: Scalars['String']['input'];
  /** What they may do. */
  role: Role;
};

/** A member was added, or somebody was invited. */
export type AddMemberPayload = {
  __typename?: 'AddMemberPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The member. */
  member?: Maybe<Member>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of addMember, or why it was not carried out. */
export type AddMemberResult = AddMemberPayload | ClientMutationIdReusedError | ForbiddenError | NotFoundError | ValidationError;

/** What addReaction takes. */
export type AddReactionInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The comment. */
  commentId: Scalars['ID']['input'];
  /** Exactly one emoji. */
  emoji: Scalars['String']['input'];
};

/** The viewer has reacted with the emoji. */
export type AddReactionPayload = {
  __typename?: 'AddReactionPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The comment; null where the viewer may not see it any more. */
  comment?: Maybe<Comment>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of addReaction, or why it was not carried out. */
export type AddReactionResult = AddReactionPayload | ClientMutationIdReusedError | ForbiddenError | LimitError | NotFoundError | ValidationError;

/** What answerCellLockRequest takes. */
export type AnswerCellLockRequestInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload. It is not remembered: a lock is about now, and may be asked for again as it is. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** true gives the cell away, false keeps it. */
  grant: Scalars['Boolean']['input'];
  /** The request. */
  requestId: Scalars['ID']['input'];
  /** The session that acts, one of your own. Over a WebSocket its session when left out. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** The request was answered. */
export type AnswerCellLockRequestPayload = {
  __typename?: 'AnswerCellLockRequestPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The lock of the one who asked; null unless it was granted. */
  lock?: Maybe<CellLock>;
  /** What the request came to: LAPSED and TIMED_OUT say that a grant came too late. */
  outcome: CellLockRequestOutcome;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of answerCellLockRequest, or why it was not carried out. */
export type AnswerCellLockRequestResult = AnswerCellLockRequestPayload | ClientMutationIdReusedError | ForbiddenError | NotFoundError | ValidationError;

/** What archiveNotifications takes. */
export type ArchiveNotificationsInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which, at most 500. When one of them is not the viewer's, none is changed. */
  ids: Array<Scalars['ID']['input']>;
  /** false takes them out of the archive again; true when left out. */
  isArchived?: InputMaybe<Scalars['Boolean']['input']>;
};

/** They are archived, or not any more. */
export type ArchiveNotificationsPayload = {
  __typename?: 'ArchiveNotificationsPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The notifications, in the order of the input; without those that are gone by now. */
  notifications: Array<Notification>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** How many unread ones the inbox shows now. */
  unreadNotificationCount: Scalars['Int']['output'];
};

/** The payload of archiveNotifications, or why it was not carried out. */
export type ArchiveNotificationsResult = ArchiveNotificationsPayload | ClientMutationIdReusedError | ForbiddenError | NotFoundError | ValidationError;

/** A collection of tables, and the people who work on them. Code of its log: baseChanges. */
export type Base = Node & {
  __typename?: 'Base';
  /** What happened in the base and in its tables, newest first. Of a deleted table only that it was made, renamed and deleted is told. */
  activity: ActivityEntryConnection;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Groups of members, at most 200, in the order they were made. */
  groups: Array<Group>;
  /** Unique among all things, and never used again. */
  id: Scalars['ID']['output'];
  /** Who may do what in it, invited people included. */
  members: MemberConnection;
  /** At most 200 characters. */
  name: Scalars['String']['output'];
  /** Who is in its tables now. */
  presence: BasePresence;
  /** For how many days the logs of the base and of its tables keep what happened; null: for ever. See setRetention. */
  retentionDays?: Maybe<Scalars['Int']['output']>;
  /** Comments of the base's tables that have all of these words, upper and lower case alike; of the last word the beginning is enough. "a phrase" in quotes, or between two alternatives, - before what must not be there. Of a longer query the first 200 characters count; one without words finds nothing. */
  searchComments: CommentMatchConnection;
  /** Its tables, at most 500, in the order they were made. */
  tables: Array<Table>;
  /** What the viewer may do in it. */
  viewerRole: Role;
};


/** A collection of tables, and the people who work on them. Code of its log: baseChanges. */
export type BaseActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  groupBy?: InputMaybe<ActivityGroupBy>;
};


/** A collection of tables, and the people who work on them. Code of its log: baseChanges. */
export type BaseMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A collection of tables, and the people who work on them. Code of its log: baseChanges. */
export type BaseSearchCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
};

/** One changed thing of a base. */
export type BaseChange = ActivityExported | BaseCreated | BaseDeleted | BaseUpdated | BulkChanged | GroupCreated | GroupDeleted | GroupMemberAdded | GroupMemberRemoved | GroupUpdated | MemberAdded | MemberRemoved | MemberUpdated | RetentionChanged | TableCreated | TableDeleted | TableUpdated;

/** A page of a list, in the order they were made. */
export type BaseConnection = {
  __typename?: 'BaseConnection';
  /** What is on this page. */
  edges: Array<BaseEdge>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages. Counted when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** The base was made. */
export type BaseCreated = {
  __typename?: 'BaseCreated';
  /** What it happened to. */
  baseId: Scalars['ID']['output'];
  /** Its name from now on; null for what is gone. */
  nameAfter?: Maybe<Scalars['String']['output']>;
  /** Its name before; null for what is new. */
  nameBefore?: Maybe<Scalars['String']['output']>;
};

/** The base is gone. */
export type BaseDeleted = {
  __typename?: 'BaseDeleted';
  /** What it happened to. */
  baseId: Scalars['ID']['output'];
  /** Its name from now on; null for what is gone. */
  nameAfter?: Maybe<Scalars['String']['output']>;
  /** Its name before; null for what is new. */
  nameBefore?: Maybe<Scalars['String']['output']>;
};

/** A Base and its place in the list. */
export type BaseEdge = {
  __typename?: 'BaseEdge';
  /** Its place: give it as "after" to go on from here. */
  cursor: Scalars['String']['output'];
  /** The Base. */
  node: Base;
};

/** What baseChanges delivers. */
export type BaseEvent = BaseRevision | ResyncRequired;

/** Who is in the tables of a base at this moment. */
export type BasePresence = {
  __typename?: 'BasePresence';
  /** How many people. */
  count: Scalars['Int']['output'];
  /** The people, in the order in which they came. */
  people: Array<PresencePerson>;
  /** The tables that somebody is in. */
  tables: Array<TablePresence>;
};

/** One mutation of a base, whole. */
export type BaseRevision = {
  __typename?: 'BaseRevision';
  /** Who did it. */
  actor: Actor;
  /** When, by the clock of the database. */
  at: Scalars['DateTime']['output'];
  /** Where it happened. */
  baseId: Scalars['ID']['output'];
  /** Joins the revisions of one large piece of work, such as an import. */
  batchId?: Maybe<Scalars['ID']['output']>;
  /** What changed, in order; one BulkChanged for more than 500 changes. */
  changes: Array<BaseChange>;
  /** The client's own name for the mutation. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** Its place in the stream: give it as "after" to go on from here. */
  cursor: Scalars['StreamCursor']['output'];
  /** Its number: one more than the one before. */
  revision: Scalars['Revision']['output'];
};

/** The base was renamed. */
export type BaseUpdated = {
  __typename?: 'BaseUpdated';
  /** What it happened to. */
  baseId: Scalars['ID']['output'];
  /** Its name from now on; null for what is gone. */
  nameAfter?: Maybe<Scalars['String']['output']>;
  /** Its name before; null for what is new. */
  nameBefore?: Maybe<Scalars['String']['output']>;
};

/** A revision of more than 500 changes, told by their numbers: fetch anew what you show. The log has every single one. */
export type BulkChanged = {
  __typename?: 'BulkChanged';
  /** How many changes in all. */
  count: Scalars['Int']['output'];
  /** Which kinds of changes, and how many of each. */
  kinds: Array<ChangeKindCount>;
};

/** What a record holds under a field. */
export type Cell = {
  __typename?: 'Cell';
  /** The field; null when it was deleted after the record was read. */
  field?: Maybe<Field>;
  /** The field. */
  fieldId: Scalars['ID']['output'];
  /** Who holds the cell now; null when nobody does, and of a past record. */
  lock?: Maybe<CellLock>;
  /** null when empty. */
  value?: Maybe<Scalars['CellValue']['output']>;
  /** The revision that last wrote the cell; the record's first when nobody has since. */
  version: Scalars['Revision']['output'];
};

/** What a cell was and what it is. */
export type CellChange = {
  __typename?: 'CellChange';
  /** null where it is empty. */
  after?: Maybe<Scalars['CellValue']['output']>;
  /** null where it was empty. */
  before?: Maybe<Scalars['CellValue']['output']>;
  /** The field. */
  fieldId: Scalars['ID']['output'];
};

/** How many comments stand at one cell. */
export type CellCommentCounts = {
  __typename?: 'CellCommentCounts';
  /** Comments, replies among them, without deleted ones. */
  comments: Scalars['Int']['output'];
  /** The field of the cell. */
  fieldId: Scalars['ID']['output'];
  /** Threads that are not resolved. */
  openThreads: Scalars['Int']['output'];
  /** Resolved threads. */
  resolvedThreads: Scalars['Int']['output'];
  /** Those of others that the viewer has not read, without muted threads. At most 1,000: that many, or more. */
  unread: Scalars['Int']['output'];
};

/** What the holder of a cell is typing. It is kept nowhere. */
export type CellDraft = {
  __typename?: 'CellDraft';
  /** As editCell was given it. */
  draft?: Maybe<Scalars['JSON']['output']>;
  /** The field. */
  fieldId: Scalars['ID']['output'];
  /** The record. */
  recordId: Scalars['ID']['output'];
  /** The session that holds the cell. */
  sessionId: Scalars['ID']['output'];
  /** Who types. */
  user: Actor;
};

/** What was typed in the last 33 ms, the newest of each cell. A slow subscriber misses older ones. */
export type CellEdited = {
  __typename?: 'CellEdited';
  /** One a cell. */
  drafts: Array<CellDraft>;
};

/** Which cell. */
export type CellId = {
  __typename?: 'CellId';
  /** The field. */
  fieldId: Scalars['ID']['output'];
  /** The record. */
  recordId: Scalars['ID']['output'];
};

/** Which cell. */
export type CellIdInput = {
  /** A field of the record's table. */
  fieldId: Scalars['ID']['input'];
  /** The record. */
  recordId: Scalars['ID']['input'];
};

/** What to write into a cell. */
export type CellInput = {
  /** A field of the table; each field once a record. */
  fieldId: Scalars['ID']['input'];
  /** null or left out: the cell becomes empty. */
  value?: InputMaybe<Scalars['CellValue']['input']>;
};

/** A cell that a session holds: nobody else's write lands on it. */
export type CellLock = {
  __typename?: 'CellLock';
  /** When it ends by itself: two minutes after it was last typed into or renewed. Typing is noted at most every 15 seconds. */
  expiresAt: Scalars['DateTime']['output'];
  /** The field. */
  fieldId: Scalars['ID']['output'];
  /** Since when, by the clock of the database. */
  lockedAt: Scalars['DateTime']['output'];
  /** The record. */
  recordId: Scalars['ID']['output'];
  /** The session that holds it. */
  sessionId: Scalars['ID']['output'];
  /** Whose session holds it. */
  user: Actor;
};

/** What cellLocks delivers. */
export type CellLockEvent = CellEdited | CellLockRequestAnswered | CellLockRequested | CellLockSnapshot | CellLocked | CellUnlocked;

/** Somebody asks the holder of a cell to let go. */
export type CellLockRequest = {
  __typename?: 'CellLockRequest';
  /** Without an answer by then, 30 seconds after it was made, it counts as denied. */
  expiresAt: Scalars['DateTime']['output'];
  /** The field. */
  fieldId: Scalars['ID']['output'];
  /** To answer it by. */
  id: Scalars['ID']['output'];
  /** The record. */
  recordId: Scalars['ID']['output'];
  /** Since when. */
  requestedAt: Scalars['DateTime']['output'];
  /** The session that asks. */
  sessionId: Scalars['ID']['output'];
  /** Who asks. */
  user: Actor;
};

/** A request has come to its end. Only the one who asked and the one who was asked hear of it. */
export type CellLockRequestAnswered = {
  __typename?: 'CellLockRequestAnswered';
  /** What it came to. */
  outcome: CellLockRequestOutcome;
  /** The request. */
  request: CellLockRequest;
};

/** What a request came to. */
export type CellLockRequestOutcome =
  /** The holder keeps it. */
  | 'DENIED'
  /** The cell passed to the one who asked. */
  | 'GRANTED'
  /** The cell was freed or went to somebody else, or the one who asked is gone: lock it or ask anew. */
  | 'LAPSED'
  /** The holder did not answer in 30 seconds, and keeps it. */
  | 'TIMED_OUT';

/** Somebody asks for a cell. Only the one who asks and the one who holds it hear of it. */
export type CellLockRequested = {
  __typename?: 'CellLockRequested';
  /** The request. */
  request: CellLockRequest;
};

/** How things stand, for this subscriber. Forget what you knew; what follows builds on this. */
export type CellLockSnapshot = {
  __typename?: 'CellLockSnapshot';
  /** What is being typed into them, as far as this server has heard. */
  drafts: Array<CellDraft>;
  /** The cells that are held. */
  locks: Array<CellLock>;
  /** The open requests that the viewer made or has to answer. */
  requests: Array<CellLockRequest>;
};

/** An OWNER took a cell from its holder. The record and its versions stay as they are. */
export type CellLockTakenOver = {
  __typename?: 'CellLockTakenOver';
  /** The user who holds it now. */
  byUserId: Scalars['ID']['output'];
  /** The field. */
  fieldId: Scalars['ID']['output'];
  /** The user who held the cell. */
  fromUserId: Scalars['ID']['output'];
  /** The record. */
  recordId: Scalars['ID']['output'];
};

/** A session holds cells, or has renewed them. Cells that were locked together come together. */
export type CellLocked = {
  __typename?: 'CellLocked';
  /** At most 100 by one mutation. */
  locks: Array<CellLock>;
};

/** Another session holds cells that this would change; nothing of it was written. Code: CELL_LOCKED. */
export type CellLockedError = Error & {
  __typename?: 'CellLockedError';
  /** For programs: it never changes. */
  code: Scalars['String']['output'];
  /** The cells that are held. */
  locks: Array<HeldCell>;
  /** For people, in English. */
  message: Scalars['String']['output'];
};

/** The cells from one corner to the opposite one, as the view of their user shows them. */
export type CellRange = {
  __typename?: 'CellRange';
  /** Where it ends. */
  end: CellId;
  /** Where the selection was begun. */
  start: CellId;
};

/** The cells from one corner to the opposite one. */
export type CellRangeInput = {
  /** Where it ends. */
  end: CellIdInput;
  /** Where the selection was begun. */
  start: CellIdInput;
};

/** Why a cell was freed. After an interruption between the servers RELEASED may stand for another reason. */
export type CellUnlockReason =
  /** The record or the field is gone. */
  | 'DELETED'
  /** Nobody typed for two minutes. */
  | 'EXPIRED'
  /** Its holder let go, or granted it to somebody. */
  | 'RELEASED'
  /** The session that held it has ended. */
  | 'SESSION_ENDED'
  /** An OWNER took it. */
  | 'TAKEN_OVER';

/** Cells are free. Where one passes to somebody else, CellLocked follows at once. */
export type CellUnlocked = {
  __typename?: 'CellUnlocked';
  /** The cells. */
  cells: Array<UnlockedCell>;
  /** Why. */
  reason: CellUnlockReason;
};

/** What to write into a cell of a record. */
export type CellUpdateInput = {
  /** A field of the table; each field once a record. */
  fieldId: Scalars['ID']['input'];
  /** null or left out: the cell becomes empty. */
  value?: InputMaybe<Scalars['CellValue']['input']>;
  /** The version of the cell that you saw; left out, the baseRevision of the mutation. What you yourself have written since is no conflict. */
  version?: InputMaybe<Scalars['Revision']['input']>;
};

/** One changed thing in a table. */
export type Change = BulkChanged | CellLockTakenOver | CommentCreated | CommentDeleted | CommentErased | CommentRestored | CommentUpdated | FieldCreated | FieldDeleted | FieldUpdated | ReactionAdded | ReactionRemoved | RecordCreated | RecordDeleted | RecordUpdated | ThreadReopened | ThreadResolved | ViewCreated | ViewDeleted | ViewUpdated;

/** What can happen: the name of the type that tells it. */
export type ChangeKind =
  /** Somebody exported what happened. */
  | 'ActivityExported'
  /** The base was made. */
  | 'BaseCreated'
  /** The base was deleted. */
  | 'BaseDeleted'
  /** The base was renamed. */
  | 'BaseUpdated'
  /** An OWNER took a cell from its holder. */
  | 'CellLockTakenOver'
  /** Somebody wrote a comment. */
  | 'CommentCreated'
  /** A comment was deleted. */
  | 'CommentDeleted'
  /** The bodies of a deleted comment were erased. */
  | 'CommentErased'
  /** A deleted comment came back. */
  | 'CommentRestored'
  /** A comment was edited. */
  | 'CommentUpdated'
  /** A field was made. */
  | 'FieldCreated'
  /** A field was deleted. */
  | 'FieldDeleted'
  /** A field was changed. */
  | 'FieldUpdated'
  /** A group was made. */
  | 'GroupCreated'
  /** A group was deleted. */
  | 'GroupDeleted'
  /** A member was put into a group. */
  | 'GroupMemberAdded'
  /** A member was taken out of a group. */
  | 'GroupMemberRemoved'
  /** A group was renamed. */
  | 'GroupUpdated'
  /** A member was added or invited. */
  | 'MemberAdded'
  /** A member was removed or left. */
  | 'MemberRemoved'
  /** A member got another role, or took up the invitation. */
  | 'MemberUpdated'
  /** Somebody reacted to a comment. */
  | 'ReactionAdded'
  /** Somebody took a reaction back. */
  | 'ReactionRemoved'
  /** A record was made, imported or restored. */
  | 'RecordCreated'
  /** A record was deleted. */
  | 'RecordDeleted'
  /** Cells of a record were written. */
  | 'RecordUpdated'
  /** The logs of the base are kept for another time. */
  | 'RetentionChanged'
  /** A table was made. */
  | 'TableCreated'
  /** A table was deleted. */
  | 'TableDeleted'
  /** A table was renamed. */
  | 'TableUpdated'
  /** A resolved thread was opened again. */
  | 'ThreadReopened'
  /** A thread was resolved. */
  | 'ThreadResolved'
  /** A view was made. */
  | 'ViewCreated'
  /** A view was deleted. */
  | 'ViewDeleted'
  /** A view was changed. */
  | 'ViewUpdated';

/** How many changes of a kind there are. */
export type ChangeKindCount = {
  __typename?: 'ChangeKindCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** The name of the event type. */
  kind: Scalars['String']['output'];
};

/** Whose changes are counted. */
export type ChangesBy =
  /** Everybody's. */
  | 'ALL'
  /** All but the viewer's own. */
  | 'OTHERS';

/** You have used this clientMutationId for something else in the same table or base within 24 hours. Code: CLIENT_MUTATION_ID_REUSED. */
export type ClientMutationIdReusedError = Error & {
  __typename?: 'ClientMutationIdReusedError';
  /** For programs: it never changes. */
  code: Scalars['String']['output'];
  /** For people, in English. */
  message: Scalars['String']['output'];
};

/** A comment about a record or one of its cells. A thread is its first comment and has its id; replies are one level deep. Of a deleted one body, text, mentions and reactions are gone; it stays as a mark where it has replies. */
export type Comment = Node & {
  __typename?: 'Comment';
  /** Who wrote it. */
  author: User;
  /** The document; null when it was deleted. */
  body?: Maybe<Scalars['RichText']['output']>;
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was deleted; null while it is there. */
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who deleted it: its author or an OWNER. */
  deletedBy?: Maybe<User>;
  /** When its body was last changed; null when it never was. */
  editedAt?: Maybe<Scalars['DateTime']['output']>;
  /** That field; null also when it was deleted since. */
  field?: Maybe<Field>;
  /** The field of the cell that it is about; null when it is about the record. */
  fieldId?: Maybe<Scalars['ID']['output']>;
  /** It as HTML that is safe to show; null when it was deleted. */
  html?: Maybe<Scalars['String']['output']>;
  /** Unique among all things, and never used again. */
  id: Scalars['ID']['output'];
  /** It as Markdown, of which the same document can be made again; null when it was deleted. */
  markdown?: Maybe<Scalars['String']['output']>;
  /** Whom it mentions, each once; nobody when it was deleted. */
  mentions: Array<Mention>;
  /** Of a reply the first comment of its thread; null for that one. */
  parent?: Maybe<Comment>;
  /** In the order in which each emoji first came. */
  reactions: Array<CommentReaction>;
  /** The record that it is about. */
  record: Record;
  /** The record that it is about. */
  recordId: Scalars['ID']['output'];
  /** Of a thread its comments after the first, without deleted ones; a reply has none. */
  replies: CommentConnection;
  /** Of a thread: its replies, without deleted ones. */
  replyCount: Scalars['Int']['output'];
  /** Of a thread: when it was resolved; null while it is open, and for replies. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Of a thread: who resolved it. */
  resolvedBy?: Maybe<User>;
  /** Its plain text, line by line; null when it was deleted. */
  text?: Maybe<Scalars['String']['output']>;
  /** The first comment of its thread: for that one itself. */
  threadId: Scalars['ID']['output'];
  /** Of a thread: comments of others in it that the viewer has not read; of a reply 0. At most 1,000: that many, or more. */
  unreadCount: Scalars['Int']['output'];
  /** The revision that last changed its body, deleted or restored it. */
  version: Scalars['Revision']['output'];
  /** What it said, the first version first and the current one last; of more than 100 the newest. Whoever sees that it was edited may see how. Empty while it is deleted. */
  versions: Array<CommentVersion>;
  /** Whether the viewer follows its thread; null when they neither follow nor mute it. */
  viewerFollow?: Maybe<ThreadFollow>;
  /** Whether the viewer has read it: it is their own, deleted, older than their membership, or they marked its thread or table as read since. */
  viewerHasRead: Scalars['Boolean']['output'];
};


/** A comment about a record or one of its cells. A thread is its first comment and has its id; replies are one level deep. Of a deleted one body, text, mentions and reactions are gone; it stays as a mark where it has replies. */
export type CommentRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<CommentOrder>;
};

/** A page of a list, in the order asked for. */
export type CommentConnection = {
  __typename?: 'CommentConnection';
  /** What is on this page. */
  edges: Array<CommentEdge>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages. Counted when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** How many comments a record has, cells included. They are kept with each change, not counted. */
export type CommentCounts = {
  __typename?: 'CommentCounts';
  /** For each cell with threads. Threads about the record as a whole are in none of them. */
  byField: Array<CellCommentCounts>;
  /** Comments, replies among them, without deleted ones. */
  comments: Scalars['Int']['output'];
  /** Threads that are not resolved. */
  openThreads: Scalars['Int']['output'];
  /** Resolved threads. */
  resolvedThreads: Scalars['Int']['output'];
  /** Those of others that the viewer has not read, without muted threads. At most 1,000: that many, or more. */
  unread: Scalars['Int']['output'];
};

/** Somebody wrote a comment: the actor of the revision. */
export type CommentCreated = {
  __typename?: 'CommentCreated';
  /** What it says from this revision on; null where the comment was deleted or erased since. */
  body?: Maybe<Scalars['RichText']['output']>;
  /** The comment. */
  commentId: Scalars['ID']['output'];
  /** Whether the comment was deleted or erased since, so that its body is not told. */
  deleted: Scalars['Boolean']['output'];
  /** The field of the cell that it is about; null for a thread about the record. */
  fieldId?: Maybe<Scalars['ID']['output']>;
  /** The body as HTML that does nothing but look; null where the comment was deleted or erased since. */
  html?: Maybe<Scalars['String']['output']>;
  /** Whom it mentions, each once; nobody where the comment was deleted or erased since. */
  mentions: Array<Mention>;
  /** The thread's first comment for a reply; null for that one itself. */
  parentId?: Maybe<Scalars['ID']['output']>;
  /** The record that the thread is about. */
  recordId: Scalars['ID']['output'];
  /** The body as plain text; null where the comment was deleted or erased since. */
  text?: Maybe<Scalars['String']['output']>;
  /** The thread: the id of its first comment. */
  threadId: Scalars['ID']['output'];
  /** The version of the comment from this revision on. No version of the record or its cells changes. */
  version: Scalars['Revision']['output'];
};

/** A comment was deleted. It can be restored for 30 days. */
export type CommentDeleted = {
  __typename?: 'CommentDeleted';
  /** The comment. */
  commentId: Scalars['ID']['output'];
  /** The field of the cell that it is about; null for a thread about the record. */
  fieldId?: Maybe<Scalars['ID']['output']>;
  /** The thread's first comment for a reply; null for that one itself. */
  parentId?: Maybe<Scalars['ID']['output']>;
  /** The record that the thread is about. */
  recordId: Scalars['ID']['output'];
  /** The thread: the id of its first comment. */
  threadId: Scalars['ID']['output'];
  /** The version of the comment from this revision on. No version of the record or its cells changes. */
  version: Scalars['Revision']['output'];
};

/** A Comment and its place in the list. */
export type CommentEdge = {
  __typename?: 'CommentEdge';
  /** Its place: give it as "after" to go on from here. */
  cursor: Scalars['String']['output'];
  /** The Comment. */
  node: Comment;
};

/** The bodies of a deleted comment are gone for good. */
export type CommentErased = {
  __typename?: 'CommentErased';
  /** The comment. */
  commentId: Scalars['ID']['output'];
  /** The field of the cell that it is about; null for a thread about the record. */
  fieldId?: Maybe<Scalars['ID']['output']>;
  /** The record that the thread is about. */
  recordId: Scalars['ID']['output'];
  /** The thread: the id of its first comment. */
  threadId: Scalars['ID']['output'];
};

/** Which threads: those that all that is said here finds. What is left out, or false, narrows nothing. */
export type CommentFilter = {
  /** Only those at cells of this field. */
  fieldId?: InputMaybe<Scalars['ID']['input']>;
  /** true: only those that mention the viewer, a group they are in, or everyone. */
  mentioningMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** true: only those that the viewer wrote in. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** true: only those about a record as a whole, at no cell. */
  ofRecord?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only open ones, or only resolved ones. */
  status?: InputMaybe<ThreadStatus>;
  /** true: only those with comments that the viewer has not read. Muted ones are left out. */
  unread?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A comment that a search has found. */
export type CommentMatch = {
  __typename?: 'CommentMatch';
  /** The comment. */
  comment: Comment;
  /** About 240 characters of its plain text around the first match, with "…" where more was left out. Of an address or a number that was found, parts may be marked, or nothing. */
  excerpt: Array<TextFragment>;
};

/** A page of a list, in the order of making, the last made first. */
export type CommentMatchConnection = {
  __typename?: 'CommentMatchConnection';
  /** What is on this page. */
  edges: Array<CommentMatchEdge>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages. Counted when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A CommentMatch and its place in the list. */
export type CommentMatchEdge = {
  __typename?: 'CommentMatchEdge';
  /** Its place: give it as "after" to go on from here. */
  cursor: Scalars['String']['output'];
  /** The CommentMatch. */
  node: CommentMatch;
};

/** The order of a list of comments. */
export type CommentOrder =
  /** Threads by their newest comment, the newest first. One that gets a comment moves to the front while you page: pages after it do not show it again. */
  | 'ACTIVE'
  /** The last made first. */
  | 'NEWEST'
  /** As they were made. */
  | 'OLDEST';

/** All who reacted to a comment with the same emoji. */
export type CommentReaction = {
  __typename?: 'CommentReaction';
  /** How many people. */
  count: Scalars['Int']['output'];
  /** The emoji. */
  emoji: Scalars['String']['output'];
  /** Who, in the order of adding; of more than 50 the first. */
  users: Array<User>;
  /** Whether the viewer is among them. */
  viewerReacted: Scalars['Boolean']['output'];
};

/** A deleted comment is back. */
export type CommentRestored = {
  __typename?: 'CommentRestored';
  /** What it says from this revision on; null where the comment was deleted or erased since. */
  body?: Maybe<Scalars['RichText']['output']>;
  /** The comment. */
  commentId: Scalars['ID']['output'];
  /** Whether the comment was deleted or erased since, so that its body is not told. */
  deleted: Scalars['Boolean']['output'];
  /** The field of the cell that it is about; null for a thread about the record. */
  fieldId?: Maybe<Scalars['ID']['output']>;
  /** The body as HTML that does nothing but look; null where the comment was deleted or erased since. */
  html?: Maybe<Scalars['String']['output']>;
  /** Whom it mentions, each once; nobody where the comment was deleted or erased since. */
  mentions: Array<Mention>;
  /** The thread's first comment for a reply; null for that one itself. */
  parentId?: Maybe<Scalars['ID']['output']>;
  /** The record that the thread is about. */
  recordId: Scalars['ID']['output'];
  /** The body as plain text; null where the comment was deleted or erased since. */
  text?: Maybe<Scalars['String']['output']>;
  /** The thread: the id of its first comment. */
  threadId: Scalars['ID']['output'];
  /** The version of the comment from this revision on. No version of the record or its cells changes. */
  version: Scalars['Revision']['output'];
};

/** A comment was edited. */
export type CommentUpdated = {
  __typename?: 'CommentUpdated';
  /** What it says from this revision on; null where the comment was deleted or erased since. */
  body?: Maybe<Scalars['RichText']['output']>;
  /** The comment. */
  commentId: Scalars['ID']['output'];
  /** Whether the comment was deleted or erased since, so that its body is not told. */
  deleted: Scalars['Boolean']['output'];
  /** The field of the cell that it is about; null for a thread about the record. */
  fieldId?: Maybe<Scalars['ID']['output']>;
  /** The body as HTML that does nothing but look; null where the comment was deleted or erased since. */
  html?: Maybe<Scalars['String']['output']>;
  /** Whom it mentions, each once; nobody where the comment was deleted or erased since. */
  mentions: Array<Mention>;
  /** The thread's first comment for a reply; null for that one itself. */
  parentId?: Maybe<Scalars['ID']['output']>;
  /** The record that the thread is about. */
  recordId: Scalars['ID']['output'];
  /** The body as plain text; null where the comment was deleted or erased since. */
  text?: Maybe<Scalars['String']['output']>;
  /** The thread: the id of its first comment. */
  threadId: Scalars['ID']['output'];
  /** The version of the comment from this revision on. No version of the record or its cells changes. */
  version: Scalars['Revision']['output'];
};

/** What a comment said, from some moment until its next version. */
export type CommentVersion = {
  __typename?: 'CommentVersion';
  /** Since when. */
  at: Scalars['DateTime']['output'];
  /** The document; null when it was deleted. */
  body?: Maybe<Scalars['RichText']['output']>;
  /** It as HTML that is safe to show; null when it was deleted. */
  html?: Maybe<Scalars['String']['output']>;
  /** It as Markdown, of which the same document can be made again; null when it was deleted. */
  markdown?: Maybe<Scalars['String']['output']>;
  /** Whom it mentions, each once; nobody when it was deleted. */
  mentions: Array<Mention>;
  /** Its plain text, line by line; null when it was deleted. */
  text?: Maybe<Scalars['String']['output']>;
  /** The revision that wrote it. */
  version: Scalars['Revision']['output'];
};

/** A cell, a property of a field or view, or a comment, that you and somebody else wanted to be different. */
export type Conflict = {
  __typename?: 'Conflict';
  /** What you saw, from the log; null for an empty cell, and where baseAvailable is false. Of a property: its value. Of a comment: its body as RichText. */
  base?: Maybe<Scalars['CellValue']['output']>;
  /** false where the log no longer reaches back to what you saw, because its base keeps it for so long only: base is null then, whatever it was. */
  baseAvailable: Scalars['Boolean']['output'];
  /** The comment; null when it is about anything else. */
  commentId?: Maybe<Scalars['ID']['output']>;
  /** The field as it is now; null when it is gone, and when it is about a view. */
  field?: Maybe<Field>;
  /** The field, or that of the cell or comment; null when it is about a view, or a comment on a whole record. */
  fieldId?: Maybe<Scalars['ID']['output']>;
  /** What they did. */
  kind: ConflictKind;
  /** What you wanted it to be; null where you wanted to delete it. */
  mine?: Maybe<Scalars['CellValue']['output']>;
  /** Of a field: name, type, options or position. Of a view: name, hiddenFieldIds, filter or sort. null for a cell, and when you wanted to delete what they have deleted. */
  property?: Maybe<Scalars['String']['output']>;
  /** The record of the cell or comment; null when it is about a field or view. */
  recordId?: Maybe<Scalars['ID']['output']>;
  /** Who did it last; null where that is no longer in the log: it may have been you, which nobody can tell any more. */
  theirActor?: Maybe<Actor>;
  /** When they did it; null where that is no longer in the log. */
  theirAt?: Maybe<Scalars['DateTime']['output']>;
  /** The revision that did it: the version to name when you write over it knowingly. Where that is no longer in the log, the last one that it can have been. */
  theirRevision: Scalars['Revision']['output'];
  /** What it is now; null for an empty cell, and where the record, field or view is gone. */
  theirs?: Maybe<Scalars['CellValue']['output']>;
  /** The view; null when it is about anything else. */
  viewId?: Maybe<Scalars['ID']['output']>;
};

/** Somebody else has changed since you saw it what this would write over; nothing of it was written. Code: CONFLICT. */
export type ConflictError = Error & {
  __typename?: 'ConflictError';
  /** For programs: it never changes. */
  code: Scalars['String']['output'];
  /** Every cell, property or comment it is about. */
  conflicts: Array<Conflict>;
  /** For people, in English. */
  message: Scalars['String']['output'];
  /** For undo and redo: the step that cannot be taken back. Name it in "skipped" to go on to the one before. Otherwise null. */
  step?: Maybe<Scalars['Revision']['output']>;
};

/** What somebody else did meanwhile. */
export type ConflictKind =
  /** They wrote another value. */
  | 'CELL_CHANGED'
  /** The comment was edited, by its author at another client. */
  | 'COMMENT_CHANGED'
  /** They changed the same property of the field. */
  | 'FIELD_CHANGED'
  /** They deleted the field. */
  | 'FIELD_DELETED'
  /** They gave the field another type, which your value was not meant for. */
  | 'FIELD_TYPE_CHANGED'
  /** They deleted the record. */
  | 'RECORD_DELETED'
  /** They changed the same property of the view. */
  | 'VIEW_CHANGED'
  /** They deleted the view. */
  | 'VIEW_DELETED';

/** What createBase takes. */
export type CreateBaseInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** At most 200 characters; white space around it is left out. */
  name: Scalars['String']['input'];
};

/** A base was made; its maker is its OWNER. */
export type CreateBasePayload = {
  __typename?: 'CreateBasePayload';
  /** The base. */
  base?: Maybe<Base>;
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of createBase, or why it was not carried out. */
export type CreateBaseResult = ClientMutationIdReusedError | CreateBasePayload | ForbiddenError | NotFoundError | ValidationError;

/** What createField takes. */
export type CreateFieldInput = {
  /** SINGLE_SELECT and MULTI_SELECT only: all of them, at most 500, in the order in which they sort. */
  choices?: InputMaybe<Array<FieldChoiceInput>>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** RATING only: the highest rating, 1 to 10; 5 when left out. */
  max?: InputMaybe<Scalars['Int']['input']>;
  /** At most 200 characters; white space around it is left out. */
  name: Scalars['String']['input'];
  /** Where it stands among the fields; after the last one when left out. */
  position?: InputMaybe<Scalars['Float']['input']>;
  /** NUMBER only: decimal places to show, 0 to 10. */
  precision?: InputMaybe<Scalars['Int']['input']>;
  /** The table. */
  tableId: Scalars['ID']['input'];
  /** Which values its cells take. */
  type: FieldType;
};

/** A field was made. */
export type CreateFieldPayload = {
  __typename?: 'CreateFieldPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The field. */
  field?: Maybe<Field>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of createField, or why it was not carried out. */
export type CreateFieldResult = ClientMutationIdReusedError | CreateFieldPayload | ForbiddenError | NotFoundError | ValidationError;

/** What createGroup takes. */
export type CreateGroupInput = {
  /** The base. */
  baseId: Scalars['ID']['input'];
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** At most 200 characters; white space around it is left out. Unique in the base, whatever its case. */
  name: Scalars['String']['input'];
};

/** A group was made. */
export type CreateGroupPayload = {
  __typename?: 'CreateGroupPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The group. */
  group?: Maybe<Group>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of createGroup, or why it was not carried out. */
export type CreateGroupResult = ClientMutationIdReusedError | CreateGroupPayload | ForbiddenError | NotFoundError | ValidationError;

/** What createRecords takes. */
export type CreateRecordsInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 1,000 records. */
  records: Array<NewRecordInput>;
  /** The table. */
  tableId: Scalars['ID']['input'];
};

/** Records were made. */
export type CreateRecordsPayload = {
  __typename?: 'CreateRecordsPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The records as the mutation left them, in the order of the input; for a retry, as they are now. */
  records: Array<Record>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of createRecords, or why it was not carried out. */
export type CreateRecordsResult = ClientMutationIdReusedError | CreateRecordsPayload | ForbiddenError | NotFoundError | ValidationError;

/** What createTable takes. */
export type CreateTableInput = {
  /** The base. */
  baseId: Scalars['ID']['input'];
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Its first fields, at most 200, in this order. */
  fields?: InputMaybe<Array<NewFieldInput>>;
  /** At most 200 characters; white space around it is left out. */
  name: Scalars['String']['input'];
};

/** A table was made. The revision is that of its base. */
export type CreateTablePayload = {
  __typename?: 'CreateTablePayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The table. */
  table?: Maybe<Table>;
};

/** The payload of createTable, or why it was not carried out. */
export type CreateTableResult = ClientMutationIdReusedError | CreateTablePayload | ForbiddenError | NotFoundError | ValidationError;

/** What createView takes. */
export type CreateViewInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which records it shows; all when left out. */
  filter?: InputMaybe<RecordFilter>;
  /** The fields that it does not show. */
  hiddenFieldIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** At most 200 characters; white space around it is left out. */
  name: Scalars['String']['input'];
  /** How it orders them, at most 5 fields. */
  sort?: InputMaybe<Array<RecordSortInput>>;
  /** The table. */
  tableId: Scalars['ID']['input'];
};

/** A view was made. */
export type CreateViewPayload = {
  __typename?: 'CreateViewPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The view. */
  view?: Maybe<View>;
};

/** The payload of createView, or why it was not carried out. */
export type CreateViewResult = ClientMutationIdReusedError | CreateViewPayload | ForbiddenError | NotFoundError | ValidationError;

/** What deleteBase takes. */
export type DeleteBaseInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The base. */
  id: Scalars['ID']['input'];
};

/** A base is gone, and all that was in it. */
export type DeleteBasePayload = {
  __typename?: 'DeleteBasePayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The id of what is gone. */
  id: Scalars['ID']['output'];
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of deleteBase, or why it was not carried out. */
export type DeleteBaseResult = ClientMutationIdReusedError | DeleteBasePayload | ForbiddenError | NotFoundError | ValidationError;

/** What deleteComment takes. */
export type DeleteCommentInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Whether its bodies, of all versions, are removed for good at once; also of a comment that was deleted before. Otherwise that happens after 30 days. */
  erase?: InputMaybe<Scalars['Boolean']['input']>;
  /** The comment. */
  id: Scalars['ID']['input'];
};

/** A comment is deleted. */
export type DeleteCommentPayload = {
  __typename?: 'DeleteCommentPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The comment; null where the viewer may not see it any more. */
  comment?: Maybe<Comment>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of deleteComment, or why it was not carried out. */
export type DeleteCommentResult = ClientMutationIdReusedError | DeleteCommentPayload | ForbiddenError | NotFoundError | ValidationError;

/** What deleteField takes. */
export type DeleteFieldInput = {
  /** The version of the field that you saw, or the revision of its table: when others have changed it since, it is not deleted. Left out: it is deleted as it is. */
  baseRevision?: InputMaybe<Scalars['Revision']['input']>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The field. */
  id: Scalars['ID']['input'];
  /** REJECT if left out; of a deletion there is nothing to merge, so MERGE is the same. */
  onConflict?: InputMaybe<OnConflict>;
  /** Your session, whose cell locks do not stand in the way. Left out over WebSocket, it is that of the socket. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** A field is gone, and its cells. */
export type DeleteFieldPayload = {
  __typename?: 'DeleteFieldPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The id of what is gone. */
  id: Scalars['ID']['output'];
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of deleteField, or why it was not carried out. */
export type DeleteFieldResult = CellLockedError | ClientMutationIdReusedError | ConflictError | DeleteFieldPayload | ForbiddenError | HistoryDroppedError | NotFoundError | ValidationError;

/** What deleteGroup takes. */
export type DeleteGroupInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The group. */
  id: Scalars['ID']['input'];
};

/** A group is gone; its members are not. */
export type DeleteGroupPayload = {
  __typename?: 'DeleteGroupPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The id of what is gone. */
  id: Scalars['ID']['output'];
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of deleteGroup, or why it was not carried out. */
export type DeleteGroupResult = ClientMutationIdReusedError | DeleteGroupPayload | ForbiddenError | NotFoundError | ValidationError;

/** What deleteRecords takes. */
export type DeleteRecordsInput = {
  /** The revision of the table that you saw: a record that others have written to since is not deleted then, and nothing else. Left out: deleted as it is. */
  baseRevision?: InputMaybe<Scalars['Revision']['input']>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 1,000 records of the table, each once. */
  ids: Array<Scalars['ID']['input']>;
  /** Your session, whose cell locks do not stand in the way. Left out over WebSocket, it is that of the socket. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
  /** The table. */
  tableId: Scalars['ID']['input'];
};

/** Records are gone. */
export type DeleteRecordsPayload = {
  __typename?: 'DeleteRecordsPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** Their ids, in the order of the input. */
  ids: Array<Scalars['ID']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of deleteRecords, or why it was not carried out. */
export type DeleteRecordsResult = CellLockedError | ClientMutationIdReusedError | ConflictError | DeleteRecordsPayload | ForbiddenError | NotFoundError | ValidationError;

/** What deleteTable takes. */
export type DeleteTableInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The table. */
  id: Scalars['ID']['input'];
};

/** A table is gone. The revision is that of its base. */
export type DeleteTablePayload = {
  __typename?: 'DeleteTablePayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The id of what is gone. */
  id: Scalars['ID']['output'];
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of deleteTable, or why it was not carried out. */
export type DeleteTableResult = ClientMutationIdReusedError | DeleteTablePayload | ForbiddenError | NotFoundError | ValidationError;

/** What deleteView takes. */
export type DeleteViewInput = {
  /** The version of the view that you saw, or the revision of its table: when others have changed it since, it is not deleted. Left out: it is deleted as it is. */
  baseRevision?: InputMaybe<Scalars['Revision']['input']>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The view. */
  id: Scalars['ID']['input'];
  /** REJECT if left out; of a deletion there is nothing to merge, so MERGE is the same. */
  onConflict?: InputMaybe<OnConflict>;
};

/** A view is gone; the records are not. */
export type DeleteViewPayload = {
  __typename?: 'DeleteViewPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The id of what is gone. */
  id: Scalars['ID']['output'];
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of deleteView, or why it was not carried out. */
export type DeleteViewResult = ClientMutationIdReusedError | ConflictError | DeleteViewPayload | ForbiddenError | HistoryDroppedError | NotFoundError | ValidationError;

/** What editCell takes. */
export type EditCellInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload. It is not remembered: a lock is about now, and may be asked for again as it is. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** What others see, at most 8 KiB as JSON; null for an empty cell. */
  draft?: InputMaybe<Scalars['JSON']['input']>;
  /** A field of the record's table. */
  fieldId: Scalars['ID']['input'];
  /** The record. */
  recordId: Scalars['ID']['input'];
  /** The session that acts, one of your own. Over a WebSocket its session when left out. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** Others see the draft. */
export type EditCellPayload = {
  __typename?: 'EditCellPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The lock. */
  lock: CellLock;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of editCell, or why it was not carried out. */
export type EditCellResult = CellLockedError | ClientMutationIdReusedError | EditCellPayload | ForbiddenError | LimitError | NotFoundError | ValidationError;

/** What editComment takes. */
export type EditCommentInput = {
  /** What it says, as a document: at most 20,000 characters and 50 mentions. Either this or markdown. Names behind an @ in its text become mentions too. */
  body?: InputMaybe<Scalars['RichText']['input']>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The comment. */
  id: Scalars['ID']['input'];
  /** What it says, as Markdown, in which HTML is text. Either this or body. */
  markdown?: InputMaybe<Scalars['String']['input']>;
  /** The version of the comment that you saw: where its body was changed since, at another client of yours, it is a ConflictError. Left out, the edit is written over it. */
  version?: InputMaybe<Scalars['Revision']['input']>;
};

/** A comment was edited. */
export type EditCommentPayload = {
  __typename?: 'EditCommentPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The comment; null where the viewer may not see it any more. */
  comment?: Maybe<Comment>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** What looked like a mention and stayed text, each once, at most 50. */
  unresolvedMentions: Array<UnresolvedMention>;
};

/** The payload of editComment, or why it was not carried out. */
export type EditCommentResult = ClientMutationIdReusedError | ConflictError | EditCommentPayload | ForbiddenError | LimitError | NotFoundError | ValidationError;

/** What holds of a kind on a channel somewhere. */
export type EffectiveNotificationPreference = {
  __typename?: 'EffectiveNotificationPreference';
  /** When, as long as no mute is above it. */
  delivery: NotificationDelivery;
  /** Until when a mute of this or of a wider scope is above it. Nothing is mailed then, and the inbox is told of nothing but mentions by name. null: it is not muted. */
  mutedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** The preference that says so; null: none does, and it is the default of the kind. */
  source?: Maybe<NotificationPreference>;
};

/** Why a mutation was not carried out. Nothing of it was written. */
export type Error = {
  /** For programs: it never changes. */
  code: Scalars['String']['output'];
  /** For people, in English. */
  message: Scalars['String']['output'];
};

/** What exportActivity takes. */
export type ExportActivityInput = {
  /** With where each change came from. OWNER. */
  audit?: InputMaybe<Scalars['Boolean']['input']>;
  /** The base, with its tables. Either this or a table. */
  baseId?: InputMaybe<Scalars['ID']['input']>;
  /** Of CSV: begins with the byte order mark, by which some spreadsheets know UTF-8. */
  byteOrderMark?: InputMaybe<Scalars['Boolean']['input']>;
  /** Comes back in the payload. It is not remembered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Only what fits, as in the feed. What the feed tells as one BulkChanged stands in the export as the single changes of it that fit. */
  filter?: InputMaybe<ActivityFilter>;
  /** As what. */
  format: ActivityExportFormat;
  /** The table. Either this or a base. */
  tableId?: InputMaybe<Scalars['ID']['input']>;
};

/** The export waits to be fetched. */
export type ExportActivityPayload = {
  __typename?: 'ExportActivityPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** Until when it has to be fetched. */
  expiresAt: Scalars['DateTime']['output'];
  /** The export, of which activityExport tells how far it is. */
  export?: Maybe<ActivityExport>;
  /** Where it is fetched, once, without a token: relative to the address of this API. Whoever has it gets the export. */
  url: Scalars['String']['output'];
};

/** The payload of exportActivity, or why it was not carried out. */
export type ExportActivityResult = ClientMutationIdReusedError | ExportActivityPayload | ForbiddenError | LimitError | NotFoundError | ValidationError;

/** A column of a table. */
export type Field = Node & {
  __typename?: 'Field';
  /** Unique among all things, and never used again. */
  id: Scalars['ID']['output'];
  /** At most 200 characters. */
  name: Scalars['String']['output'];
  /** What the type leaves open. */
  options: FieldOptions;
  /** Fields stand in the order of their positions; any number between two goes between them. */
  position: Scalars['Float']['output'];
  /** Which values its cells take. */
  type: FieldType;
  /** The revision that last changed it. */
  version: Scalars['Revision']['output'];
};

/** One of the values that a select field offers. */
export type FieldChoice = {
  __typename?: 'FieldChoice';
  /** #rrggbb */
  color?: Maybe<Scalars['String']['output']>;
  /** What cells hold; it stays when the choice is renamed. */
  id: Scalars['ID']['output'];
  /** At most 200 characters, unique in its field. */
  name: Scalars['String']['output'];
};

/** One of the values that a select field offers. */
export type FieldChoiceInput = {
  /** #rrggbb */
  color?: InputMaybe<Scalars['String']['input']>;
  /** Of a choice that is there; without it the choice is a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** At most 200 characters; white space around it is left out. Unique in the field. */
  name: Scalars['String']['input'];
};

/** A field was made. */
export type FieldCreated = {
  __typename?: 'FieldCreated';
  /** null for a deleted field. */
  after?: Maybe<FieldState>;
  /** null for a new field. */
  before?: Maybe<FieldState>;
  /** Which of its properties are told. */
  changed: Array<Scalars['String']['output']>;
  /** The field. */
  fieldId: Scalars['ID']['output'];
  /** The version of the field from this revision on. */
  version: Scalars['Revision']['output'];
};

/** A field is gone; its cells follow. */
export type FieldDeleted = {
  __typename?: 'FieldDeleted';
  /** null for a deleted field. */
  after?: Maybe<FieldState>;
  /** null for a new field. */
  before?: Maybe<FieldState>;
  /** Which of its properties are told. */
  changed: Array<Scalars['String']['output']>;
  /** The field. */
  fieldId: Scalars['ID']['output'];
  /** The version of the field from this revision on. */
  version: Scalars['Revision']['output'];
};

/** What a field's type leaves open. */
export type FieldOptions = {
  __typename?: 'FieldOptions';
  /** SINGLE_SELECT and MULTI_SELECT: at most 500, in the order in which they sort. */
  choices?: Maybe<Array<FieldChoice>>;
  /** RATING: the highest rating, 1 to 10. */
  max?: Maybe<Scalars['Int']['output']>;
  /** NUMBER: decimal places to show, 0 to 10. Values keep their full precision. */
  precision?: Maybe<Scalars['Int']['output']>;
};

/** What a field was or is. In an update only what changed is set. */
export type FieldState = {
  __typename?: 'FieldState';
  /** Its name. */
  name?: Maybe<Scalars['String']['output']>;
  /** What the type leaves open. */
  options?: Maybe<FieldOptions>;
  /** Its place among the fields. */
  position?: Maybe<Scalars['Float']['output']>;
  /** Its type. */
  type?: Maybe<FieldType>;
};

/** Which values the cells of a field take; see CellValue. */
export type FieldType =
  /** true or false. */
  | 'CHECKBOX'
  /** A calendar day, YYYY-MM-DD. */
  | 'DATE'
  /** A moment, in UTC with milliseconds. */
  | 'DATETIME'
  /** An e-mail address, at most 254 characters. */
  | 'EMAIL'
  /** At most 100,000 characters. */
  | 'LONG_TEXT'
  /** Some of the choices, by their ids. */
  | 'MULTI_SELECT'
  /** A finite double-precision number. */
  | 'NUMBER'
  /** A whole number from 1 to max. */
  | 'RATING'
  /** One of the choices, by its id. */
  | 'SINGLE_SELECT'
  /** One line or a few, at most 10,000 characters. */
  | 'TEXT'
  /** An http or https address, at most 2,000 characters. */
  | 'URL'
  /** A member of the base, by the id of their user. */
  | 'USER';

/** A field was changed. */
export type FieldUpdated = {
  __typename?: 'FieldUpdated';
  /** null for a deleted field. */
  after?: Maybe<FieldState>;
  /** null for a new field. */
  before?: Maybe<FieldState>;
  /** Which of its properties are told. */
  changed: Array<Scalars['String']['output']>;
  /** The field. */
  fieldId: Scalars['ID']['output'];
  /** The version of the field from this revision on. */
  version: Scalars['Revision']['output'];
};

/** How a cell is compared. Which ones a field takes depends on its type; an unfit one is told. */
export type FilterOperator =
  /** MULTI_SELECT: all of a list of choices. */
  | 'ALL_OF'
  /** One of a list of at most 100 values. */
  | 'ANY_OF'
  /** A part of a text, upper and lower case alike. */
  | 'CONTAINS'
  /** The same value. A checkbox that was never touched equals false. */
  | 'EQUALS'
  /** Numbers, ratings and dates. */
  | 'GREATER'
  /** Numbers, ratings and dates. */
  | 'GREATER_OR_EQUAL'
  /** No value. */
  | 'IS_EMPTY'
  /** Any value. */
  | 'IS_NOT_EMPTY'
  /** Numbers, ratings and dates. */
  | 'LESS'
  /** Numbers, ratings and dates. */
  | 'LESS_OR_EQUAL'
  /** None of a list of at most 100 values. */
  | 'NONE_OF'
  /** Not a part of a text, or no text. */
  | 'NOT_CONTAINS'
  /** Another value, or none. */
  | 'NOT_EQUALS'
  /** The beginning of a text, upper and lower case alike. */
  | 'STARTS_WITH';

/** Why somebody follows a thread. */
export type FollowReason =
  /** They stand in a USER cell of its record: for as long as they do. */
  | 'ASSIGNED'
  /** They wrote in it. */
  | 'AUTHOR'
  /** By followThread. */
  | 'CHOSEN'
  /** They were mentioned in it by name. */
  | 'MENTIONED';

/** What somebody wants to hear of a thread. */
export type FollowState =
  /** All that is written in it. */
  | 'FOLLOWING'
  /** Nothing: it is in no count of what is unread, and nothing makes them follow it. */
  | 'MUTED';

/** What followThread takes. */
export type FollowThreadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The thread, by its first comment. */
  threadId: Scalars['ID']['input'];
};

/** The viewer follows the thread. */
export type FollowThreadPayload = {
  __typename?: 'FollowThreadPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The thread, by its first comment; null when its record was deleted meanwhile. */
  thread?: Maybe<Comment>;
};

/** The payload of followThread, or why it was not carried out. */
export type FollowThreadResult = ClientMutationIdReusedError | FollowThreadPayload | ForbiddenError | NotFoundError | ValidationError;

/** The viewer's role does not allow this. Code: FORBIDDEN. */
export type ForbiddenError = Error & {
  __typename?: 'ForbiddenError';
  /** For programs: it never changes. */
  code: Scalars['String']['output'];
  /** For people, in English. */
  message: Scalars['String']['output'];
};

/** Members of a base who are mentioned together. */
export type Group = Node & {
  __typename?: 'Group';
  /** Unique among all things, and never used again. */
  id: Scalars['ID']['output'];
  /** Who is in it, in the order they were added to the base. */
  members: Array<Member>;
  /** At most 200 characters, unique in its base. */
  name: Scalars['String']['output'];
};

/** A group was made. */
export type GroupCreated = {
  __typename?: 'GroupCreated';
  /** What it happened to. */
  groupId: Scalars['ID']['output'];
  /** Its name from now on; null for what is gone. */
  nameAfter?: Maybe<Scalars['String']['output']>;
  /** Its name before; null for what is new. */
  nameBefore?: Maybe<Scalars['String']['output']>;
};

/** A group is gone. */
export type GroupDeleted = {
  __typename?: 'GroupDeleted';
  /** What it happened to. */
  groupId: Scalars['ID']['output'];
  /** Its name from now on; null for what is gone. */
  nameAfter?: Maybe<Scalars['String']['output']>;
  /** Its name before; null for what is new. */
  nameBefore?: Maybe<Scalars['String']['output']>;
};

/** A member was put into a group. */
export type GroupMemberAdded = {
  __typename?: 'GroupMemberAdded';
  /** The group. */
  groupId: Scalars['ID']['output'];
  /** The member. */
  memberId: Scalars['ID']['output'];
};

/** A member was taken out of a group. */
export type GroupMemberRemoved = {
  __typename?: 'GroupMemberRemoved';
  /** The group. */
  groupId: Scalars['ID']['output'];
  /** The member. */
  memberId: Scalars['ID']['output'];
};

/** A group was renamed. */
export type GroupUpdated = {
  __typename?: 'GroupUpdated';
  /** What it happened to. */
  groupId: Scalars['ID']['output'];
  /** Its name from now on; null for what is gone. */
  nameAfter?: Maybe<Scalars['String']['output']>;
  /** Its name before; null for what is new. */
  nameBefore?: Maybe<Scalars['String']['output']>;
};

/** A cell that another session holds. */
export type HeldCell = {
  __typename?: 'HeldCell';
  /** Until when it is held if its holder types nothing more. */
  expiresAt: Scalars['DateTime']['output'];
  /** The field of the cell. */
  fieldId: Scalars['ID']['output'];
  /** The record of the cell. */
  recordId: Scalars['ID']['output'];
  /** The session that holds it. */
  sessionId: Scalars['ID']['output'];
  /** Whose session it is. */
  userId: Scalars['ID']['output'];
};

/** What this needs to know is no longer in the log, because its base keeps it for so long only. Code: HISTORY_DROPPED. */
export type HistoryDroppedError = Error & {
  __typename?: 'HistoryDroppedError';
  /** The log holds every revision after this one. */
  beginsAfter: Scalars['Revision']['output'];
  /** For programs: it never changes. */
  code: Scalars['String']['output'];
  /** For people, in English. */
  message: Scalars['String']['output'];
};

/** The base would be left without an OWNER who has signed in. Code: LAST_OWNER. */
export type LastOwnerError = Error & {
  __typename?: 'LastOwnerError';
  /** For programs: it never changes. */
  code: Scalars['String']['output'];
  /** For people, in English. */
  message: Scalars['String']['output'];
};

/** A cell that could not come back: its field is gone, or no longer takes the value. */
export type LeftOutCell = {
  __typename?: 'LeftOutCell';
  /** The field of the cell, which may be gone. */
  fieldId: Scalars['ID']['output'];
  /** The record of the cell. */
  recordId: Scalars['ID']['output'];
};

/** There is too much of something at once. Code: LIMIT_EXCEEDED. */
export type LimitError = Error & {
  __typename?: 'LimitError';
  /** For programs: it never changes. */
  code: Scalars['String']['output'];
  /** For people, in English. */
  message: Scalars['String']['output'];
};

/** What lockCell takes. */
export type LockCellInput = {
  /** 1 to 100 cells of one table, each once. */
  cells: Array<CellIdInput>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload. It is not remembered: a lock is about now, and may be asked for again as it is. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The session that acts, one of your own. Over a WebSocket its session when left out. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
  /** The table of the cells; when left out, that of the first one. */
  tableId?: InputMaybe<Scalars['ID']['input']>;
};

/** The session holds the cells. */
export type LockCellPayload = {
  __typename?: 'LockCellPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The locks, in the order of the input. */
  locks: Array<CellLock>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of lockCell, or why it was not carried out. */
export type LockCellResult = CellLockedError | ClientMutationIdReusedError | ForbiddenError | LimitError | LockCellPayload | NotFoundError | ValidationError;

/** What markAllNotificationsRead takes. */
export type MarkAllNotificationsReadInput = {
  /** Only those of this base; all in the inbox when left out. */
  baseId?: InputMaybe<Scalars['ID']['input']>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** All are read. */
export type MarkAllNotificationsReadPayload = {
  __typename?: 'MarkAllNotificationsReadPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** How many unread ones the inbox shows now. */
  unreadNotificationCount: Scalars['Int']['output'];
};

/** The payload of markAllNotificationsRead, or why it was not carried out. */
export type MarkAllNotificationsReadResult = ClientMutationIdReusedError | ForbiddenError | MarkAllNotificationsReadPayload | NotFoundError | ValidationError;

/** What markNotificationsRead takes. */
export type MarkNotificationsReadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which, at most 500. When one of them is not the viewer's, none is changed. */
  ids: Array<Scalars['ID']['input']>;
};

/** They are read. */
export type MarkNotificationsReadPayload = {
  __typename?: 'MarkNotificationsReadPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The notifications, in the order of the input; without those that are gone by now. */
  notifications: Array<Notification>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** How many unread ones the inbox shows now. */
  unreadNotificationCount: Scalars['Int']['output'];
};

/** The payload of markNotificationsRead, or why it was not carried out. */
export type MarkNotificationsReadResult = ClientMutationIdReusedError | ForbiddenError | MarkNotificationsReadPayload | NotFoundError | ValidationError;

/** What markNotificationsUnread takes. */
export type MarkNotificationsUnreadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which, at most 500. When one of them is not the viewer's, none is changed. */
  ids: Array<Scalars['ID']['input']>;
};

/** They are unread. */
export type MarkNotificationsUnreadPayload = {
  __typename?: 'MarkNotificationsUnreadPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The notifications, in the order of the input; without those that are gone by now. */
  notifications: Array<Notification>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** How many unread ones the inbox shows now. */
  unreadNotificationCount: Scalars['Int']['output'];
};

/** The payload of markNotificationsUnread, or why it was not carried out. */
export type MarkNotificationsUnreadResult = ClientMutationIdReusedError | ForbiddenError | MarkNotificationsUnreadPayload | NotFoundError | ValidationError;

/** What markTableCommentsRead takes. */
export type MarkTableCommentsReadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The last revision of the table whose comments were read; all that are there when left out. */
  revision?: InputMaybe<Scalars['Revision']['input']>;
  /** The table. */
  tableId: Scalars['ID']['input'];
};

/** The comments of the table are read. */
export type MarkTableCommentsReadPayload = {
  __typename?: 'MarkTableCommentsReadPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The table; null when it was deleted meanwhile. */
  table?: Maybe<Table>;
};

/** The payload of markTableCommentsRead, or why it was not carried out. */
export type MarkTableCommentsReadResult = ClientMutationIdReusedError | ForbiddenError | MarkTableCommentsReadPayload | NotFoundError | ValidationError;

/** What markTableVisited takes. */
export type MarkTableVisitedInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The last of it that the viewer has seen; all that is there if left out. */
  cursor?: InputMaybe<Scalars['StreamCursor']['input']>;
  /** The table. */
  tableId: Scalars['ID']['input'];
};

/** The visit is noted. */
export type MarkTableVisitedPayload = {
  __typename?: 'MarkTableVisitedPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The table; null when it was deleted meanwhile. */
  table?: Maybe<Table>;
};

/** The payload of markTableVisited, or why it was not carried out. */
export type MarkTableVisitedResult = ClientMutationIdReusedError | ForbiddenError | MarkTableVisitedPayload | NotFoundError | ValidationError;

/** What markThreadRead takes. */
export type MarkThreadReadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The last comment of the thread that was read; all that are there when left out. */
  commentId?: InputMaybe<Scalars['ID']['input']>;
  /** The thread, by its first comment. */
  threadId: Scalars['ID']['input'];
};

/** The thread is read. */
export type MarkThreadReadPayload = {
  __typename?: 'MarkThreadReadPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The thread, by its first comment; null when its record was deleted meanwhile. */
  thread?: Maybe<Comment>;
};

/** The payload of markThreadRead, or why it was not carried out. */
export type MarkThreadReadResult = ClientMutationIdReusedError | ForbiddenError | MarkThreadReadPayload | NotFoundError | ValidationError;

/** Somebody with a role in a base. Without a user it is an invitation that waits for them to sign in. */
export type Member = Node & {
  __typename?: 'Member';
  /** When the member was added. */
  createdAt: Scalars['DateTime']['output'];
  /** The e-mail that was invited, in lower case; null for the maker of the base. */
  email?: Maybe<Scalars['String']['output']>;
  /** Unique among all things, and never used again. */
  id: Scalars['ID']['output'];
  /** What the member may do. */
  role: Role;
  /** null until the person has signed in with this e-mail, verified. */
  user?: Maybe<User>;
};

/** A member was added or invited. */
export type MemberAdded = {
  __typename?: 'MemberAdded';
  /** null for a removed member. */
  after?: Maybe<MemberState>;
  /** null for a new member. */
  before?: Maybe<MemberState>;
  /** The member. */
  memberId: Scalars['ID']['output'];
};

/** A page of a list, in the order they were added. */
export type MemberConnection = {
  __typename?: 'MemberConnection';
  /** What is on this page. */
  edges: Array<MemberEdge>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages. Counted when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A Member and its place in the list. */
export type MemberEdge = {
  __typename?: 'MemberEdge';
  /** Its place: give it as "after" to go on from here. */
  cursor: Scalars['String']['output'];
  /** The Member. */
  node: Member;
};

/** A member is gone. */
export type MemberRemoved = {
  __typename?: 'MemberRemoved';
  /** null for a removed member. */
  after?: Maybe<MemberState>;
  /** null for a new member. */
  before?: Maybe<MemberState>;
  /** The member. */
  memberId: Scalars['ID']['output'];
};

/** What a member was or is. In an update only what changed is set. */
export type MemberState = {
  __typename?: 'MemberState';
  /** The e-mail that was invited. */
  email?: Maybe<Scalars['String']['output']>;
  /** What they may do. */
  role?: Maybe<Role>;
  /** The user; null for an invitation. */
  userId?: Maybe<Scalars['ID']['output']>;
};

/** A member has another role, or took up the invitation. */
export type MemberUpdated = {
  __typename?: 'MemberUpdated';
  /** null for a removed member. */
  after?: Maybe<MemberState>;
  /** null for a new member. */
  before?: Maybe<MemberState>;
  /** The member. */
  memberId: Scalars['ID']['output'];
};

/** Whom a text mentions. */
export type Mention = {
  __typename?: 'Mention';
  /** Of the user or group; null for everybody. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Whom it means. */
  kind: MentionKind;
  /** What stands behind the @: the name at that time. */
  label: Scalars['String']['output'];
};

/** Somebody whom the viewer can mention: in a document as a node of the type mention, whose attributes are kind (in lower case), id and label. */
export type MentionCandidate = {
  __typename?: 'MentionCandidate';
  /** Of a user: an http or https address of a picture. */
  avatarUrl?: Maybe<Scalars['String']['output']>;
  /** Of a user: the e-mail that was invited, or else the verified one of their token, in lower case. */
  email?: Maybe<Scalars['String']['output']>;
  /** The id of the user or group; null for everyone. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Whom it means. */
  kind: MentionKind;
  /** The name that stands behind the @, at most 200 characters. */
  label: Scalars['String']['output'];
};

/** Whom a mention means. */
export type MentionKind =
  /** All members of the base. Needs the role EDITOR or higher. */
  | 'EVERYONE'
  /** The members of a group of the base. */
  | 'GROUP'
  /** A member of the base, by the id of their user. */
  | 'USER';

/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Writes a comment: a new thread, or a reply, which opens a resolved thread again. At most 60 comments and edits a person within a minute, else a LimitError. COMMENTER. */
  addComment: AddCommentResult;
  /** Puts a member into a group; nothing happens when they are in it. OWNER. */
  addGroupMember: AddGroupMemberResult;
  /** Makes the owner of an e-mail a member; until they have signed in with it, verified, it is an invitation. At most 20,000 a base. OWNER. */
  addMember: AddMemberResult;
  /** Reacts to a comment with an emoji, once with each. At most 50 different ones at a comment, else a LimitError. COMMENTER. */
  addReaction: AddReactionResult;
  /** Answers a request for a cell that the session holds. EDITOR. */
  answerCellLockRequest: AnswerCellLockRequestResult;
  /** Puts notifications away, read or not: they count nowhere, and are back in the inbox when there is news of their subject. It is the viewer's own: it takes no revision, and nobody else learns of it. */
  archiveNotifications: ArchiveNotificationsResult;
  /** Makes a base, the viewer its OWNER. */
  createBase: CreateBaseResult;
  /** Makes a field. At most 200 a table. EDITOR. */
  createField: CreateFieldResult;
  /** Makes a group of members. At most 200 a base. OWNER. */
  createGroup: CreateGroupResult;
  /** Makes records, all in one revision or none. EDITOR. */
  createRecords: CreateRecordsResult;
  /** Makes a table with its first fields. At most 500 a base. EDITOR. */
  createTable: CreateTableResult;
  /** Makes a view. At most 100 a table. EDITOR. */
  createView: CreateViewResult;
  /** Deletes a base with all that is in it: nobody sees it from then on. Locks of cells do not stand in the way, they end with it. OWNER. */
  deleteBase: DeleteBaseResult;
  /** Deletes a comment: from then on nothing shows what it said. It stays as a mark while its thread has others; a thread without any is out of sight. It can be restored for 30 days, unless erased. COMMENTER its author, OWNER any. */
  deleteComment: DeleteCommentResult;
  /** Deletes a field, in views too. Its cells follow in revisions of at most 500 records each, before the answer. While another session holds one of the cells that this would rewrite, it is a CellLockedError. EDITOR. */
  deleteField: DeleteFieldResult;
  /** Deletes a group; its members stay members of the base. OWNER. */
  deleteGroup: DeleteGroupResult;
  /** Deletes records, all in one revision or none. EDITOR. */
  deleteRecords: DeleteRecordsResult;
  /** Deletes a table with all that is in it: nobody sees it from then on. Locks of its cells do not stand in the way, they end with it. EDITOR. */
  deleteTable: DeleteTableResult;
  /** Deletes a view. EDITOR. */
  deleteView: DeleteViewResult;
  /** Shows others what is being typed into a cell that the session holds, and renews the lock. It writes nothing into the cell. EDITOR. */
  editCell: EditCellResult;
  /** Writes another body; older ones stay as versions. One that is the same changes nothing. At most 60 comments and edits a person within a minute, else a LimitError. COMMENTER, the author alone. */
  editComment: EditCommentResult;
  /** Orders activity as a file, for a browser to download: the link is good once, for 60 seconds. Changes stand in it from the newest to the oldest, as of when it is fetched. Of one person 2 exports run at a time and 20 wait. Each is on record in the activity of the base as ActivityExported; when all of it was handed over, the one who ordered it gets a notification of EXPORT_READY. VIEWER. */
  exportActivity: ExportActivityResult;
  /** Follows a thread, a muted one too. It is the viewer's own: it takes no revision and nobody else learns of it. VIEWER. */
  followThread: FollowThreadResult;
  /** Holds cells for a session, all of them or none: no write of anybody else lands on them. What the session holds already is renewed. A session holds at most 100 cells, a table has at most 2,000. EDITOR. */
  lockCell: LockCellResult;
  /** Marks all that the inbox shows as read; what comes while it is carried out stays unread. It is the viewer's own: it takes no revision, and nobody else learns of it. */
  markAllNotificationsRead: MarkAllNotificationsReadResult;
  /** Marks notifications as read. It is the viewer's own: it takes no revision, and nobody else learns of it. */
  markNotificationsRead: MarkNotificationsReadResult;
  /** Marks notifications as unread. It is the viewer's own: it takes no revision, and nobody else learns of it. */
  markNotificationsUnread: MarkNotificationsUnreadResult;
  /** Notes that all comments of a table were read, in one step however many threads there are. It is the viewer's own: it takes no revision and nobody else learns of it. VIEWER. */
  markTableCommentsRead: MarkTableCommentsReadResult;
  /** Notes how far the viewer has seen a table, for changesSince. It never goes back. It is the viewer's own: it takes no revision and nobody else learns of it. VIEWER. */
  markTableVisited: MarkTableVisitedResult;
  /** Notes how far a thread was read. What was read before stays so. It is the viewer's own: it takes no revision and nobody else learns of it. VIEWER. */
  markThreadRead: MarkThreadReadResult;
  /** Leaves the viewer alone with all of a scope until a time, whatever is set: nothing is mailed, and the inbox is told of nothing but mentions by name. What happens meanwhile is not told later. It is the viewer's own: it takes no revision, and nobody else learns of it. */
  muteNotifications: MuteNotificationsResult;
  /** Mutes a thread: nothing makes the viewer follow it, and it counts in none of their unread counts but its own. It is the viewer's own: it takes no revision and nobody else learns of it. VIEWER. */
  muteThread: MuteThreadResult;
  /** Takes back your newest undo in the table. A new change of records of your own ends redo. Where somebody else has written since, the ConflictError tells the step, which can be skipped. ValidationError when there is nothing to redo, HistoryDroppedError when what there may have been is no longer in the log. EDITOR. */
  redo: RedoResult;
  /** Gives the WebSocket that this comes over a new token before the old one runs out. Without it the socket is closed with 4403 when the token expires. */
  refreshSession: RefreshSessionResult;
  /** Takes a member out of a group. OWNER. */
  removeGroupMember: RemoveGroupMemberResult;
  /** Removes a member, or lets the viewer leave. The last OWNER stays. OWNER, or oneself. */
  removeMember: RemoveMemberResult;
  /** Takes a reaction of your own back. COMMENTER. */
  removeReaction: RemoveReactionResult;
  /** Opens a resolved thread again. COMMENTER, any thread. */
  reopenThread: ReopenThreadResult;
  /** Asks the holder of a cell to let go; a free cell is locked at once. A session has one open request a cell: asking again answers it. EDITOR. */
  requestCellLock: RequestCellLockResult;
  /** Says that a thread is done with. COMMENTER, any thread. */
  resolveThread: ResolveThreadResult;
  /** Brings cells of a record back to what they were at a cursor. What somebody else has written into them since then is a conflict. A new revision, which you can undo. ValidationError for a cursor without a state, and for a record that was not there then. EDITOR. */
  restoreCells: RestoreCellsResult;
  /** Brings a deleted comment back, within 30 days; a ValidationError when it was erased. COMMENTER its author, OWNER any. */
  restoreComment: RestoreCommentResult;
  /** Brings a deleted record back under its id, with the cells it had when it was deleted; or any record to what it was at a cursor. What somebody else has written into one that is there since then is a conflict. NotFoundError for a record that the table never had, ValidationError without a cursor for one that is there, for a cursor without a state, and for a record that was not there then. HistoryDroppedError when the log no longer reaches back to its deletion. EDITOR. */
  restoreRecord: RestoreRecordResult;
  /** Takes back what a revision of a base's log did: names and roles are what they were, what was made or added is deleted or removed, deleted tables and groups and removed members come back under their ids, members into their groups. It takes the role that the opposite mutation takes, and its rules hold. ValidationError for the making of the base, for an invitation that was taken up, for an export, for what somebody else has changed again since, and where what would come back has no place; HistoryDroppedError when the log no longer reaches back to the revision. */
  revertBaseChange: RevertBaseChangeResult;
  /** Takes back what a revision, anybody's, did: cells get the values they had before it, records that it made are deleted, records that it deleted come back; fields and views likewise, in the rights and by the rules of their own mutations; comments are deleted and restored, threads reopened and resolved, own reactions taken back. What somebody else has written since is a conflict. A new revision; what it does to records you can undo. A piece of work of several revisions (an import, a field that was deleted or got another type) is taken back one revision a time: call it with the batchId, and again with continueAfter. ValidationError for what has no way back: the text of an edited or erased comment, a lock that was taken over. ForbiddenError for somebody else's reaction. HistoryDroppedError when the log no longer reaches back to it. EDITOR; for comments what deleting or resolving them takes. */
  revertChange: RevertChangeResult;
  /** Gives a member another role. The last OWNER stays one. OWNER. */
  setMemberRole: SetMemberRoleResult;
  /** Says how the viewer wants to be told of a kind, or of all, in a scope that they may read. It is the viewer's own: it takes no revision, and nobody else learns of it. */
  setNotificationPreference: SetNotificationPreferenceResult;
  /** Says by which clock the viewer lives, when they want no mail, and when digests. It is the viewer's own: it takes no revision, and nobody else learns of it. */
  setNotificationSettings: SetNotificationSettingsResult;
  /** Says for how many days the logs of a base and of its tables keep what happened: what is older is dropped within a few minutes, for good. Records, their versions and comments stay as they are. A stream cannot be resumed from before that, what was done before cannot be taken back, and a conflict may not tell what you saw. OWNER. */
  setRetention: SetRetentionResult;
  /** Takes notifications out of sight until a time, at which they come to the front of the inbox (within half a minute); news of their subject do not bring them back earlier. It is the viewer's own: it takes no revision, and nobody else learns of it. */
  snoozeNotifications: SnoozeNotificationsResult;
  /** Takes a cell from whoever holds it, which is recorded in the table's log as CellLockTakenOver; a free cell is locked. OWNER. */
  takeOverCellLock: TakeOverCellLockResult;
  /** Takes back your newest step in the table: the newest revision in which you changed records and that is not undone, among your newest 1,000 revisions there. A step that would change nothing any more is passed over; one of an import of more than 1,000 changes is refused with a ValidationError. Where somebody else has written since, the ConflictError tells the step, which can be skipped. ValidationError when there is nothing to undo, HistoryDroppedError when what there may have been is no longer in the log. EDITOR. */
  undo: UndoResult;
  /** Follows a thread no more, until the viewer writes in it or is mentioned. Who is assigned goes on following: muteThread is stronger. A muted thread stays muted. It is the viewer's own: it takes no revision and nobody else learns of it. VIEWER. */
  unfollowThread: UnfollowThreadResult;
  /** Frees those of the cells that the session holds. EDITOR. */
  unlockCell: UnlockCellResult;
  /** Takes a muting back; the viewer follows the thread once they write in it or are mentioned. It is the viewer's own: it takes no revision and nobody else learns of it. VIEWER. */
  unmuteThread: UnmuteThreadResult;
  /** Ends watchRecord. What was told stays. It is the viewer's own: it takes no revision, and nobody else learns of it. VIEWER. */
  unwatchRecord: UnwatchRecordResult;
  /** Ends watchView. What was told stays. It is the viewer's own: it takes no revision, and nobody else learns of it. VIEWER. */
  unwatchView: UnwatchViewResult;
  /** Renames a base. OWNER. */
  updateBase: UpdateBaseResult;
  /** Changes a field. A new type converts its cells, a removed choice empties them: that follows in revisions of at most 500 records each, before the answer. While another session holds one of the cells that this would rewrite, it is a CellLockedError. EDITOR. */
  updateField: UpdateFieldResult;
  /** Renames a group. OWNER. */
  updateGroup: UpdateGroupResult;
  /** Tells the others in a table where you are: merged, and sent once a frame. At most 60 a second for each session: more are a LimitError, and a connection that does not stop is not listened to for a second at a time. VIEWER. */
  updatePresence: UpdatePresenceResult;
  /** Writes cells, all in one revision or none. A cell that gets the value it has is not written. Cells that nobody else has changed since you saw them merge; onConflict says what becomes of the others. EDITOR. */
  updateRecords: UpdateRecordsResult;
  /** Renames a table. EDITOR. */
  updateTable: UpdateTableResult;
  /** Changes a view. EDITOR. */
  updateView: UpdateViewResult;
  /** The viewer hears when others change or delete the record, or bring it back: RECORD_WATCHED, one notification a record. Comments are not among it: follow a thread to hear of those. At most 1000 things of one person. It is the viewer's own: it takes no revision, and nobody else learns of it. VIEWER. */
  watchRecord: WatchRecordResult;
  /** The viewer hears when others make, change or delete records that the view shows after it or showed before it: RECORD_WATCHED, one notification a record; one for the view, where one revision changes more than 20 of them or is told as BulkChanged. The view counts as it is then. At most 1000 things of one person. It is the viewer's own: it takes no revision, and nobody else learns of it. VIEWER. */
  watchView: WatchViewResult;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationAddCommentArgs = {
  input: AddCommentInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationAddGroupMemberArgs = {
  input: AddGroupMemberInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationAddMemberArgs = {
  input: AddMemberInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationAddReactionArgs = {
  input: AddReactionInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationAnswerCellLockRequestArgs = {
  input: AnswerCellLockRequestInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationArchiveNotificationsArgs = {
  input: ArchiveNotificationsInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationCreateBaseArgs = {
  input: CreateBaseInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationCreateFieldArgs = {
  input: CreateFieldInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationCreateGroupArgs = {
  input: CreateGroupInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationCreateRecordsArgs = {
  input: CreateRecordsInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationCreateTableArgs = {
  input: CreateTableInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationCreateViewArgs = {
  input: CreateViewInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationDeleteBaseArgs = {
  input: DeleteBaseInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationDeleteCommentArgs = {
  input: DeleteCommentInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationDeleteFieldArgs = {
  input: DeleteFieldInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationDeleteGroupArgs = {
  input: DeleteGroupInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationDeleteRecordsArgs = {
  input: DeleteRecordsInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationDeleteTableArgs = {
  input: DeleteTableInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationDeleteViewArgs = {
  input: DeleteViewInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationEditCellArgs = {
  input: EditCellInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationEditCommentArgs = {
  input: EditCommentInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationExportActivityArgs = {
  input: ExportActivityInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationFollowThreadArgs = {
  input: FollowThreadInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationLockCellArgs = {
  input: LockCellInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationMarkAllNotificationsReadArgs = {
  input: MarkAllNotificationsReadInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationMarkNotificationsReadArgs = {
  input: MarkNotificationsReadInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationMarkNotificationsUnreadArgs = {
  input: MarkNotificationsUnreadInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationMarkTableCommentsReadArgs = {
  input: MarkTableCommentsReadInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationMarkTableVisitedArgs = {
  input: MarkTableVisitedInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationMarkThreadReadArgs = {
  input: MarkThreadReadInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationMuteNotificationsArgs = {
  input: MuteNotificationsInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationMuteThreadArgs = {
  input: MuteThreadInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationRedoArgs = {
  input: RedoInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationRemoveGroupMemberArgs = {
  input: RemoveGroupMemberInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationRemoveMemberArgs = {
  input: RemoveMemberInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationRemoveReactionArgs = {
  input: RemoveReactionInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationReopenThreadArgs = {
  input: ReopenThreadInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationRequestCellLockArgs = {
  input: RequestCellLockInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationResolveThreadArgs = {
  input: ResolveThreadInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationRestoreCellsArgs = {
  input: RestoreCellsInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationRestoreCommentArgs = {
  input: RestoreCommentInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationRestoreRecordArgs = {
  input: RestoreRecordInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationRevertBaseChangeArgs = {
  input: RevertBaseChangeInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationRevertChangeArgs = {
  input: RevertChangeInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationSetMemberRoleArgs = {
  input: SetMemberRoleInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationSetNotificationPreferenceArgs = {
  input: SetNotificationPreferenceInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationSetNotificationSettingsArgs = {
  input: SetNotificationSettingsInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationSetRetentionArgs = {
  input: SetRetentionInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationSnoozeNotificationsArgs = {
  input: SnoozeNotificationsInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationTakeOverCellLockArgs = {
  input: TakeOverCellLockInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationUndoArgs = {
  input: UndoInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationUnfollowThreadArgs = {
  input: UnfollowThreadInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationUnlockCellArgs = {
  input: UnlockCellInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationUnmuteThreadArgs = {
  input: UnmuteThreadInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationUnwatchRecordArgs = {
  input: UnwatchRecordInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationUnwatchViewArgs = {
  input: UnwatchViewInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationUpdateBaseArgs = {
  input: UpdateBaseInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationUpdateFieldArgs = {
  input: UpdateFieldInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationUpdateGroupArgs = {
  input: UpdateGroupInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationUpdatePresenceArgs = {
  input: UpdatePresenceInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationUpdateRecordsArgs = {
  input: UpdateRecordsInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationUpdateTableArgs = {
  input: UpdateTableInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationUpdateViewArgs = {
  input: UpdateViewInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationWatchRecordArgs = {
  input: WatchRecordInput;
};


/** What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written. */
export type MutationWatchViewArgs = {
  input: WatchViewInput;
};

/** What muteNotifications takes. */
export type MuteNotificationsInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** A base, table, record or thread (by its first comment); everything when left out. */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** Until when, at most 366 days away; left out or null, the mute ends at once. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** It is muted, or not any more. */
export type MuteNotificationsPayload = {
  __typename?: 'MuteNotificationsPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** All that is set now. */
  notificationPreferences: NotificationPreferences;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of muteNotifications, or why it was not carried out. */
export type MuteNotificationsResult = ClientMutationIdReusedError | ForbiddenError | LimitError | MuteNotificationsPayload | NotFoundError | ValidationError;

/** What muteThread takes. */
export type MuteThreadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The thread, by its first comment. */
  threadId: Scalars['ID']['input'];
};

/** The thread is muted. */
export type MuteThreadPayload = {
  __typename?: 'MuteThreadPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The thread, by its first comment; null when its record was deleted meanwhile. */
  thread?: Maybe<Comment>;
};

/** The payload of muteThread, or why it was not carried out. */
export type MuteThreadResult = ClientMutationIdReusedError | ForbiddenError | MuteThreadPayload | NotFoundError | ValidationError;

/** A field of a table that is being made. */
export type NewFieldInput = {
  /** SINGLE_SELECT and MULTI_SELECT only: all of them, at most 500, in the order in which they sort. */
  choices?: InputMaybe<Array<FieldChoiceInput>>;
  /** RATING only: the highest rating, 1 to 10; 5 when left out. */
  max?: InputMaybe<Scalars['Int']['input']>;
  /** At most 200 characters; white space around it is left out. */
  name: Scalars['String']['input'];
  /** NUMBER only: decimal places to show, 0 to 10. */
  precision?: InputMaybe<Scalars['Int']['input']>;
  /** Which values its cells take. */
  type: FieldType;
};

/** A record to make. */
export type NewRecordInput = {
  /** Its cells; the others are empty. */
  cells: Array<CellInput>;
};

/** Anything with an id. The first letters of the id tell its type. */
export type Node = {
  /** Unique among all things, and never used again. */
  id: Scalars['ID']['output'];
};

/** There is nothing with this id, or the viewer may not know that there is. Code: NOT_FOUND. */
export type NotFoundError = Error & {
  __typename?: 'NotFoundError';
  /** For programs: it never changes. */
  code: Scalars['String']['output'];
  /** The id that was asked for. */
  id: Scalars['ID']['output'];
  /** For people, in English. */
  message: Scalars['String']['output'];
};

/** What somebody was told of one subject, such as a thread: there is one item of it, which later events refresh. Nobody is told of their own doing. What is taken back before it was read (a comment deleted, a mention edited away) is taken out of the item, and the item is gone when nothing is left. */
export type Notification = Node & {
  __typename?: 'Notification';
  /** Who did it, the last first; at most 5, of the last 20 events. */
  actors: Array<User>;
  /** When it was archived; null for what is not. News of its subject bring it back. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it is; null when the viewer can see it no more. */
  base?: Maybe<Base>;
  /** The newest comment that it tells of; null where it tells of none. */
  comment?: Maybe<Comment>;
  /** How many events it tells of since it was last read, 1 or more. */
  count: Scalars['Int']['output'];
  /** When the viewer first heard of the subject. */
  createdAt: Scalars['DateTime']['output'];
  /** The export of an EXPORT_READY, as long as it is kept; null for all else. */
  export?: Maybe<ActivityExport>;
  /** The field of the cell that it is about; null for what is at none. */
  fieldId?: Maybe<Scalars['ID']['output']>;
  /** Unique among all things, and never used again. */
  id: Scalars['ID']['output'];
  /** Of all that it tells of, what matters most: a mention more than an answer, for instance. */
  kind: NotificationKind;
  /** When it was read; null while it is unread. News of its subject make it unread again. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the viewer got it. */
  reason: NotificationReason;
  /** Its record; null for what is at none, or where it was deleted. */
  record?: Maybe<Record>;
  /** Until when it is out of sight; null for what is not snoozed. */
  snoozedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Its table; null for what is in none. */
  table?: Maybe<Table>;
  /** Its thread, by the first comment; null for what is in none, or where its record was deleted. */
  thread?: Maybe<Comment>;
  /** When the newest event was. */
  updatedAt: Scalars['DateTime']['output'];
  /** The watched view, where many of its records were changed at once; null for all else, and where it was deleted. */
  view?: Maybe<View>;
};

/** A notification that is new, has news, or was marked, archived or snoozed. */
export type NotificationChanged = {
  __typename?: 'NotificationChanged';
  /** As it is now. */
  notification: Notification;
  /** How many unread ones the inbox shows now. */
  unreadCount: Scalars['Int']['output'];
};

/** Where somebody hears of things. */
export type NotificationChannel =
  /** The person's address. */
  | 'EMAIL'
  /** The inbox and its subscription. */
  | 'IN_APP';

/** A page of a list, in the order of their newest events, the newest first. */
export type NotificationConnection = {
  __typename?: 'NotificationConnection';
  /** What is on this page. */
  edges: Array<NotificationEdge>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages. Counted when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** The first event. Later on: the count is another one although no item has changed (a base was left, for instance), more than 100 items have changed at once, or what has changed could not be read; fetch anew what you show of the inbox. */
export type NotificationCount = {
  __typename?: 'NotificationCount';
  /** How many unread ones the inbox shows now. */
  unreadCount: Scalars['Int']['output'];
};

/** When somebody hears of things. */
export type NotificationDelivery =
  /** By e-mail only: all of a day in one mail, at the person's `digestAt`. */
  | 'DIGEST_DAILY'
  /** By e-mail only: all of an hour in one mail, at the full hour of the person's time zone. */
  | 'DIGEST_HOURLY'
  /** At once; by e-mail not in quiet hours, but when they end. */
  | 'INSTANT'
  /** Never. */
  | 'OFF';

/** A Notification and its place in the list. */
export type NotificationEdge = {
  __typename?: 'NotificationEdge';
  /** Its place: give it as "after" to go on from here. */
  cursor: Scalars['String']['output'];
  /** The Notification. */
  node: Notification;
};

/** What notifications delivers. */
export type NotificationEvent = NotificationChanged | NotificationCount | NotificationRemoved;

/** Which notifications: those that all that is said here finds. What is left out narrows nothing. */
export type NotificationFilter = {
  /** Only those of this base. */
  baseId?: InputMaybe<Scalars['ID']['input']>;
  /** true: those that are archived, instead of those that are not. */
  isArchived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only read ones, or only unread ones. */
  isRead?: InputMaybe<Scalars['Boolean']['input']>;
  /** true: those that are snoozed, instead of those that are not; archived ones are left out. */
  isSnoozed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those of these kinds. */
  kinds?: InputMaybe<Array<NotificationKind>>;
};

/** What a notification tells of. */
export type NotificationKind =
  /** You are a member of a base now. */
  | 'ADDED_TO_BASE'
  /** A cell of a USER field names you now. */
  | 'ASSIGNED'
  /** An export that you ordered was handed over in full. The one kind that tells of your own doing: it took its time. */
  | 'EXPORT_READY'
  /** Somebody asks for a cell that you hold. */
  | 'LOCK_REQUESTED'
  /** An OWNER took a cell from you. */
  | 'LOCK_TAKEN_OVER'
  /** A comment mentions you, a group that you are in, or everyone. */
  | 'MENTION'
  /** Somebody reacted to a comment of yours. */
  | 'REACTION'
  /** A record that you watch, or one of a view that you watch, was made, changed or deleted. */
  | 'RECORD_WATCHED'
  /** Somebody answered a comment of yours. */
  | 'REPLY'
  /** Your role in a base is another one now. */
  | 'ROLE_CHANGED'
  /** Somebody wrote in a thread that you follow. */
  | 'THREAD_FOLLOWED'
  /** A thread that you follow was resolved. */
  | 'THREAD_RESOLVED';

/** The viewer wants to be left alone with all of a scope for a while. */
export type NotificationMute = {
  __typename?: 'NotificationMute';
  /** With what. */
  scope: NotificationScope;
  /** Until when; it is in the future. */
  until: Scalars['DateTime']['output'];
};

/** What the viewer has set for a scope. */
export type NotificationPreference = {
  __typename?: 'NotificationPreference';
  /** Where. */
  channel: NotificationChannel;
  /** When. */
  delivery: NotificationDelivery;
  /** For this kind alone; null: for all that have no preference of their own in this scope. */
  kind?: Maybe<NotificationKind>;
  /** For what. */
  scope: NotificationScope;
};

/** How the viewer wants to be told of things. The nearest scope that says anything of a kind decides: the thread, the record, the table, the base, everything; within a scope, a preference of the kind before one of all kinds. Where nothing is set, the inbox is told at once, and mails are sent as the description of the kind says. */
export type NotificationPreferences = {
  __typename?: 'NotificationPreferences';
  /** What holds somewhere, and where that comes from; null where there is nothing that the viewer may read. */
  effective?: Maybe<EffectiveNotificationPreference>;
  /** All mutes that are not over. */
  mutes: Array<NotificationMute>;
  /** All that is set, at most 500 together with the mutes. */
  preferences: Array<NotificationPreference>;
  /** Time zone, quiet hours, and when digests are sent. */
  settings: NotificationSettings;
};


/** How the viewer wants to be told of things. The nearest scope that says anything of a kind decides: the thread, the record, the table, the base, everything; within a scope, a preference of the kind before one of all kinds. Where nothing is set, the inbox is told at once, and mails are sent as the description of the kind says. */
export type NotificationPreferencesEffectiveArgs = {
  channel: NotificationChannel;
  kind: NotificationKind;
  scopeId?: InputMaybe<Scalars['ID']['input']>;
};

/** Why somebody is told. */
export type NotificationReason =
  /** You stand in a USER cell of the record. */
  | 'ASSIGNED'
  /** It is your comment. */
  | 'AUTHOR'
  /** Everyone is mentioned. */
  | 'EVERYONE_MENTIONED'
  /** You follow the thread. */
  | 'FOLLOWING'
  /** A group is mentioned that you are in. */
  | 'GROUP_MENTIONED'
  /** You hold the cell, or held it. */
  | 'HOLDER'
  /** It is about your own membership. */
  | 'MEMBER'
  /** You are mentioned by name. */
  | 'MENTIONED'
  /** You ordered it. */
  | 'ORDERED'
  /** Your comment was answered. */
  | 'REPLIED_TO'
  /** You watch the record. */
  | 'WATCHING'
  /** You watch a view that shows the record, or did so before. */
  | 'WATCHING_VIEW';

/** There is nothing left of a notification to tell, or the viewer may not see any more what it is about. */
export type NotificationRemoved = {
  __typename?: 'NotificationRemoved';
  /** Which. */
  id: Scalars['ID']['output'];
  /** How many unread ones the inbox shows now. */
  unreadCount: Scalars['Int']['output'];
};

/** What a preference or a mute holds for. It may be gone, or not the viewer’s to see any more: then nothing is told of it. */
export type NotificationScope = {
  __typename?: 'NotificationScope';
  /** The base, table, record or thread (by its first comment); null for EVERYTHING. */
  id?: Maybe<Scalars['ID']['output']>;
  /** What it is. */
  type: NotificationScopeType;
};

/** What a preference holds for, the widest first. */
export type NotificationScopeType =
  /** A base and all that is in it. */
  | 'BASE'
  /** Whatever it is. */
  | 'EVERYTHING'
  /** A record and the threads at it. */
  | 'RECORD'
  /** A table and all that is in it. */
  | 'TABLE'
  /** One thread. */
  | 'THREAD';

/** How the viewer wants their time to be understood. */
export type NotificationSettings = {
  __typename?: 'NotificationSettings';
  /** When the daily digest is sent, by the clock of the time zone; "08:00" until it is set. */
  digestAt: Scalars['String']['output'];
  /** No mail then; what falls into it is sent when it ends. null: there is none. */
  quietHours?: Maybe<QuietHours>;
  /** A name of the IANA database, as "Europe/Berlin"; "UTC" until one is set. */
  timeZone: Scalars['String']['output'];
};

/** What becomes of a cell, or of a property of a field or view, that somebody else has changed since its version that you saw. */
export type OnConflict =
  /** The rest is written; the payload tells the conflicts. */
  | 'MERGE'
  /** It is written over all the same, which the log records. No version is needed. */
  | 'OVERWRITE'
  /** Nothing of the mutation is written; the result is a ConflictError. */
  | 'REJECT';

/** What becomes of a cell that somebody else has written since. */
export type OnRestoreConflict =
  /** The rest comes back; the payload tells the conflicts. */
  | 'MERGE'
  /** It comes back all the same, and the revision is marked as overwriting. */
  | 'OVERWRITE'
  /** Nothing comes back; the result is a ConflictError. */
  | 'REJECT';

/** What becomes of a cell that somebody else has written since the revision that is taken back. */
export type OnRevertConflict =
  /** The rest is taken back; the payload tells the conflicts. */
  | 'MERGE'
  /** Nothing is taken back; the result is a ConflictError. */
  | 'REJECT';

/** Where a page lies in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Of the last edge: give it as "after" for the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether the page was asked for with a cursor before it. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Of the first edge. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Where somebody is writing a comment. What they write is told to nobody. */
export type PresenceCommenting = {
  __typename?: 'PresenceCommenting';
  /** The field of the cell that it is about; null for the record as a whole. */
  fieldId?: Maybe<Scalars['ID']['output']>;
  /** The record that it is about. */
  recordId: Scalars['ID']['output'];
  /** The thread that it belongs to; null for a new one. */
  threadId?: Maybe<Scalars['ID']['output']>;
};

/** Where you are writing a comment. */
export type PresenceCommentingInput = {
  /** The field of the cell that it is about. */
  fieldId?: InputMaybe<Scalars['ID']['input']>;
  /** The record that it is about. */
  recordId: Scalars['ID']['input'];
  /** The thread that you answer in, or whose comment you edit. */
  threadId?: InputMaybe<Scalars['ID']['input']>;
};

/** What has changed since the frame before; all who watch get the same one, so your own changes are in it. Put members by their sessionId: one may be told twice. */
export type PresenceDelta = {
  __typename?: 'PresenceDelta';
  /** Sessions that have come, whole. */
  joined: Array<PresenceMember>;
  /** The ids of the sessions that have gone. */
  left: Array<Scalars['ID']['output']>;
  /** Sessions of which something has changed, whole. */
  updated: Array<PresenceMember>;
};

/** What presence delivers. */
export type PresenceEvent = PresenceDelta | PresenceSnapshot;

/** What others see of you. What is left out stays as it is; null takes it back. */
export type PresenceInput = {
  /** The cell you are in. Not checked, and no lock. */
  cell?: InputMaybe<CellIdInput>;
  /** Where you are writing a comment. Say it again every few seconds while you type: it is taken back 10 seconds after you last did. Not checked. The text is not told before you send it. */
  commenting?: InputMaybe<PresenceCommentingInput>;
  /** Where your pointer is. */
  pointer?: InputMaybe<PresencePointerInput>;
  /** The cells you have selected. */
  range?: InputMaybe<CellRangeInput>;
  /** VIEWING until you say something else. IDLE comes by itself. */
  state?: InputMaybe<PresenceState>;
  /** The view you look at. Not checked: it is for other clients. */
  viewId?: InputMaybe<Scalars['ID']['input']>;
};

/** One session in one table. Somebody with three tabs is three of these. */
export type PresenceMember = {
  __typename?: 'PresenceMember';
  /** The cell they are in. */
  cell?: Maybe<CellId>;
  /** Of the user, as #rrggbb: always the same one, dark enough for white text. */
  color: Scalars['String']['output'];
  /** Where they are writing a comment; null 10 seconds after their client last said so. */
  commenting?: Maybe<PresenceCommenting>;
  /** When they last did something that others saw. */
  lastActiveAt: Scalars['DateTime']['output'];
  /** Where their pointer is. */
  pointer?: Maybe<PresencePointer>;
  /** The cells they have selected. */
  range?: Maybe<CellRange>;
  /** The session. */
  sessionId: Scalars['ID']['output'];
  /** When the session came to the table. */
  since: Scalars['DateTime']['output'];
  /** What they do. */
  state: PresenceState;
  /** Whose it is. */
  user: Actor;
  /** The view they look at, as their client says. */
  viewId?: Maybe<Scalars['ID']['output']>;
};

/** One person, with all their sessions in a table or base. */
export type PresencePerson = {
  __typename?: 'PresencePerson';
  /** As #rrggbb. */
  color: Scalars['String']['output'];
  /** In the order in which they came. */
  sessions: Array<PresenceMember>;
  /** Who. */
  user: Actor;
};

/** Where a pointer is, in units that the clients of a product agree on. */
export type PresencePointer = {
  __typename?: 'PresencePointer';
  /** From left to right, to two decimals. */
  x: Scalars['Float']['output'];
  /** From top to bottom, to two decimals. */
  y: Scalars['Float']['output'];
};

/** Where a pointer is, in units that the clients of a product agree on; kept to two decimals. */
export type PresencePointerInput = {
  /** From left to right, within a billion. */
  x: Scalars['Float']['input'];
  /** From top to bottom, within a billion. */
  y: Scalars['Float']['input'];
};

/** Who is here. Forget what you knew; what follows builds on this. */
export type PresenceSnapshot = {
  __typename?: 'PresenceSnapshot';
  /** Every session in the table, your own included. */
  members: Array<PresenceMember>;
  /** The same sessions, by person. */
  people: Array<PresencePerson>;
  /** The subscriber's own session: which of the members you are. */
  sessionId: Scalars['ID']['output'];
};

/** What somebody does in a table. */
export type PresenceState =
  /** Looks at something else, as their client says. */
  | 'AWAY'
  /** Types into it. */
  | 'EDITING'
  /** Has done nothing for two minutes, or as long as PRESENCE_IDLE_MS says. */
  | 'IDLE'
  /** Looks at it. */
  | 'VIEWING';

/** What can be asked. Everything needs a token. */
export type Query = {
  __typename?: 'Query';
  /** How far an export is, one of your own; null where there is none. */
  activityExport?: Maybe<ActivityExport>;
  /** A base by its id; null where it does not exist or the viewer is not a member. */
  base?: Maybe<Base>;
  /** The bases that the viewer is a member of. */
  bases: BaseConnection;
  /** A comment by its id, a deleted one too; null where it does not exist, its record is deleted or the viewer may not see it. */
  comment?: Maybe<Comment>;
  /** Who can be mentioned in a base, for completing what somebody types behind an @: members who have signed in, groups, and everyone where the viewer may. First come those whose name begins with the prefix, then those with a later word of it, then those whose e-mail does; each in the order of their names. Needs the role COMMENTER. Codes of errors: NOT_FOUND, FORBIDDEN, VALIDATION. */
  mentionCandidates: Array<MentionCandidate>;
  /** Anything by its id; null where it does not exist or the viewer may not see it. */
  node?: Maybe<Node>;
  /** A record by its id; null where it does not exist or the viewer may not see it. With "at" its cells, their versions and fields are what they were then, also when it was deleted since, and null stands for one that was not there then; see table. */
  record?: Maybe<Record>;
  /** The session of the WebSocket that this comes over; null over HTTP, which has none. */
  session?: Maybe<Session>;
  /** A table by its id; null where it does not exist or the viewer may not see it. With "at" name, fields, views, records, revision and cursor are what they were then, also of what was deleted since; the rest is of now. A past table has the id of the present one: keep it out of a cache of entities. Without a state at that place: CURSOR_UNKNOWN, CURSOR_TOO_OLD, HISTORY_CHANGED, as the reasons of ResyncRequired. */
  table?: Maybe<Table>;
  /** Who the token says that you are. */
  viewer: Viewer;
};


/** What can be asked. Everything needs a token. */
export type QueryActivityExportArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Everything needs a token. */
export type QueryBaseArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Everything needs a token. */
export type QueryBasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Everything needs a token. */
export type QueryCommentArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Everything needs a token. */
export type QueryMentionCandidatesArgs = {
  baseId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  prefix: Scalars['String']['input'];
};


/** What can be asked. Everything needs a token. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Everything needs a token. */
export type QueryRecordArgs = {
  at?: InputMaybe<Scalars['StreamCursor']['input']>;
  id: Scalars['ID']['input'];
};


/** What can be asked. Everything needs a token. */
export type QueryTableArgs = {
  at?: InputMaybe<Scalars['StreamCursor']['input']>;
  id: Scalars['ID']['input'];
};

/** A time of the day in which no mail is sent, by the clock of the time zone: also on the days on which it is set forward or back. A time that is skipped then moves on to the first that exists, one that comes twice is taken the first time. */
export type QuietHours = {
  __typename?: 'QuietHours';
  /** When it begins, as "22:00". */
  from: Scalars['String']['output'];
  /** When it ends, as "07:00"; on the next day where that is not later than `from`. */
  to: Scalars['String']['output'];
};

/** A time of the day in which no mail is sent. */
export type QuietHoursInput = {
  /** When it begins, from "00:00" to "23:59". */
  from: Scalars['String']['input'];
  /** When it ends, which is another time; on the next day where it is not later. */
  to: Scalars['String']['input'];
};

/** The actor of the revision has reacted to a comment. */
export type ReactionAdded = {
  __typename?: 'ReactionAdded';
  /** The comment. */
  commentId: Scalars['ID']['output'];
  /** The emoji. */
  emoji: Scalars['String']['output'];
  /** The field of the cell that it is about; null for a thread about the record. */
  fieldId?: Maybe<Scalars['ID']['output']>;
  /** The record that the thread is about. */
  recordId: Scalars['ID']['output'];
  /** The thread: the id of its first comment. */
  threadId: Scalars['ID']['output'];
};

/** The actor of the revision has taken a reaction back. */
export type ReactionRemoved = {
  __typename?: 'ReactionRemoved';
  /** The comment. */
  commentId: Scalars['ID']['output'];
  /** The emoji. */
  emoji: Scalars['String']['output'];
  /** The field of the cell that it is about; null for a thread about the record. */
  fieldId?: Maybe<Scalars['ID']['output']>;
  /** The record that the thread is about. */
  recordId: Scalars['ID']['output'];
  /** The thread: the id of its first comment. */
  threadId: Scalars['ID']['output'];
};

/** A row of a table. */
export type Record = Node & {
  __typename?: 'Record';
  /** A cell for every field of the table, in the order of the fields; or those asked for. */
  cells: Array<Cell>;
  /** What a badge shows. Those of all the records of a page come in one query. */
  commentCounts: CommentCounts;
  /** The threads about it and its cells, each by its first comment. A deleted first comment is shown, without its body, while it has replies. */
  comments: CommentConnection;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy?: Maybe<User>;
  /** All that happened to the record and at it, newest first. With a field in the filter it is the exact history of that cell. Of a deleted record: Table.activity with its id in the filter. */
  history: ActivityEntryConnection;
  /** Unique among all things, and never used again. */
  id: Scalars['ID']['output'];
  /** The table that the record is in. */
  table: Table;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who last changed it. */
  updatedBy?: Maybe<User>;
  /** The revision that last changed it. */
  version: Scalars['Revision']['output'];
  /** Whether the viewer watches it. Of views that show it View.viewerWatch tells. */
  viewerWatches: Scalars['Boolean']['output'];
};


/** A row of a table. */
export type RecordCellsArgs = {
  fieldIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** A row of a table. */
export type RecordCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CommentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<CommentOrder>;
};


/** A row of a table. */
export type RecordHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  groupBy?: InputMaybe<ActivityGroupBy>;
};

/** A page of a list, in the order asked for; ties and no sort: as they were made. */
export type RecordConnection = {
  __typename?: 'RecordConnection';
  /** What is on this page. */
  edges: Array<RecordEdge>;
  /** Where this page lies in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages. Counted when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A record was made. */
export type RecordCreated = {
  __typename?: 'RecordCreated';
  /** The cells that were written; of a new or deleted record those that are or were filled. */
  cells: Array<CellChange>;
  /** The record. */
  recordId: Scalars['ID']['output'];
  /** The version of the record and of these cells from this revision on. */
  version: Scalars['Revision']['output'];
};

/** A record is gone. */
export type RecordDeleted = {
  __typename?: 'RecordDeleted';
  /** The cells that were written; of a new or deleted record those that are or were filled. */
  cells: Array<CellChange>;
  /** The record. */
  recordId: Scalars['ID']['output'];
  /** The version of the record and of these cells from this revision on. */
  version: Scalars['Revision']['output'];
};

/** A Record and its place in the list. */
export type RecordEdge = {
  __typename?: 'RecordEdge';
  /** Its place: give it as "after" to go on from here. */
  cursor: Scalars['String']['output'];
  /** The Record. */
  node: Record;
};

/** Which records: exactly one of a condition (fieldId, operator, value), and, or, not. At most 6 levels deep, with at most 50 conditions. */
export type RecordFilter = {
  /** All of these. */
  and?: InputMaybe<Array<RecordFilter>>;
  /** The field of a condition. */
  fieldId?: InputMaybe<Scalars['ID']['input']>;
  /** Not this. */
  not?: InputMaybe<RecordFilter>;
  /** How its cells are compared. */
  operator?: InputMaybe<FilterOperator>;
  /** At least one of these. */
  or?: InputMaybe<Array<RecordFilter>>;
  /** With what: a CellValue; a list of them for ANY_OF, NONE_OF, ALL_OF; left out for IS_EMPTY. */
  value?: InputMaybe<Scalars['JSON']['input']>;
};

/** A field that records are ordered by. */
export type RecordSort = {
  __typename?: 'RecordSort';
  /** Which way. */
  direction: SortDirection;
  /** The field. */
  fieldId: Scalars['ID']['output'];
};

/** A field to order records by. */
export type RecordSortInput = {
  /** Which way. */
  direction: SortDirection;
  /** A field of the table. */
  fieldId: Scalars['ID']['input'];
};

/** What to change in a record. */
export type RecordUpdateInput = {
  /** The cells to write; the others stay. */
  cells: Array<CellUpdateInput>;
  /** The record. */
  id: Scalars['ID']['input'];
};

/** Cells of a record were written. */
export type RecordUpdated = {
  __typename?: 'RecordUpdated';
  /** The cells that were written; of a new or deleted record those that are or were filled. */
  cells: Array<CellChange>;
  /** The record. */
  recordId: Scalars['ID']['output'];
  /** The version of the record and of these cells from this revision on. */
  version: Scalars['Revision']['output'];
};

/** What redo takes. */
export type RedoInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Your session, whose cell locks do not stand in the way. Left out over WebSocket, it is that of the socket. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 1,000 steps to pass over, for instance one that conflicts: the step that the ConflictError tells. To name one revision of an import is to pass over all of it. */
  skipped?: InputMaybe<Array<Scalars['Revision']['input']>>;
  /** The table. */
  tableId: Scalars['ID']['input'];
};

/** An undo of yours was taken back. */
export type RedoPayload = {
  __typename?: 'RedoPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The records that are gone. */
  deletedIds: Array<Scalars['ID']['output']>;
  /** The cells that could not come back. */
  leftOut: Array<LeftOutCell>;
  /** The records that were changed or have come back, as the mutation left them; for a retry, as they are now. */
  records: Array<Record>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The step: the revision of your undo. */
  undoOf?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of redo, or why it was not carried out. */
export type RedoResult = CellLockedError | ClientMutationIdReusedError | ConflictError | ForbiddenError | HistoryDroppedError | NotFoundError | RedoPayload | ValidationError;

/** What refreshSession takes. */
export type RefreshSessionInput = {
  /** A new token of the same person. */
  token: Scalars['String']['input'];
};

/** The connection goes on with the new token; its subscriptions do not notice. */
export type RefreshSessionPayload = {
  __typename?: 'RefreshSessionPayload';
  /** When the new token runs out. */
  expiresAt: Scalars['DateTime']['output'];
};

/** The payload of refreshSession, or why it was not carried out. */
export type RefreshSessionResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | RefreshSessionPayload | ValidationError;

/** What removeGroupMember takes. */
export type RemoveGroupMemberInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The group. */
  groupId: Scalars['ID']['input'];
  /** A member of the same base. */
  memberId: Scalars['ID']['input'];
};

/** A member is not in the group any more. */
export type RemoveGroupMemberPayload = {
  __typename?: 'RemoveGroupMemberPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The group. */
  group?: Maybe<Group>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of removeGroupMember, or why it was not carried out. */
export type RemoveGroupMemberResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | RemoveGroupMemberPayload | ValidationError;

/** What removeMember takes. */
export type RemoveMemberInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The member. */
  id: Scalars['ID']['input'];
};

/** A member is gone. */
export type RemoveMemberPayload = {
  __typename?: 'RemoveMemberPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The id of what is gone. */
  id: Scalars['ID']['output'];
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of removeMember, or why it was not carried out. */
export type RemoveMemberResult = ClientMutationIdReusedError | ForbiddenError | LastOwnerError | NotFoundError | RemoveMemberPayload | ValidationError;

/** What removeReaction takes. */
export type RemoveReactionInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The comment. */
  commentId: Scalars['ID']['input'];
  /** Exactly one emoji. */
  emoji: Scalars['String']['input'];
};

/** The viewer has not reacted with the emoji. */
export type RemoveReactionPayload = {
  __typename?: 'RemoveReactionPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The comment; null where the viewer may not see it any more. */
  comment?: Maybe<Comment>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of removeReaction, or why it was not carried out. */
export type RemoveReactionResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | RemoveReactionPayload | ValidationError;

/** What reopenThread takes. */
export type ReopenThreadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The thread: the id of its first comment. */
  threadId: Scalars['ID']['input'];
};

/** A thread is open. */
export type ReopenThreadPayload = {
  __typename?: 'ReopenThreadPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The first comment of the thread; null where it cannot be seen. */
  thread?: Maybe<Comment>;
};

/** The payload of reopenThread, or why it was not carried out. */
export type ReopenThreadResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | ReopenThreadPayload | ValidationError;

/** What requestCellLock takes. */
export type RequestCellLockInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload. It is not remembered: a lock is about now, and may be asked for again as it is. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** A field of the record's table. */
  fieldId: Scalars['ID']['input'];
  /** The record. */
  recordId: Scalars['ID']['input'];
  /** The session that acts, one of your own. Over a WebSocket its session when left out. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** The holder was asked, or there was none. */
export type RequestCellLockPayload = {
  __typename?: 'RequestCellLockPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The lock, where the cell was free or held already by this session. */
  lock?: Maybe<CellLock>;
  /** The open request, where somebody holds the cell. Its end comes over cellLocks. */
  request?: Maybe<CellLockRequest>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of requestCellLock, or why it was not carried out. */
export type RequestCellLockResult = CellLockedError | ClientMutationIdReusedError | ForbiddenError | LimitError | NotFoundError | RequestCellLockPayload | ValidationError;

/** What resolveThread takes. */
export type ResolveThreadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The thread: the id of its first comment. */
  threadId: Scalars['ID']['input'];
};

/** A thread is resolved. */
export type ResolveThreadPayload = {
  __typename?: 'ResolveThreadPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The first comment of the thread; null where it cannot be seen. */
  thread?: Maybe<Comment>;
};

/** The payload of resolveThread, or why it was not carried out. */
export type ResolveThreadResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | ResolveThreadPayload | ValidationError;

/** What restoreCells takes. */
export type RestoreCellsInput = {
  /** To what they were right after the revision of this cursor. */
  at: Scalars['StreamCursor']['input'];
  /** The revision that you saw the record at: what others have written after it is a conflict. The one of "at" if left out. */
  baseRevision?: InputMaybe<Scalars['Revision']['input']>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The fields of the cells, 1 to 1,000. */
  fieldIds: Array<Scalars['ID']['input']>;
  /** REJECT if left out. */
  onConflict?: InputMaybe<OnRestoreConflict>;
  /** The record. */
  recordId: Scalars['ID']['input'];
  /** Your session, whose cell locks do not stand in the way. Left out over WebSocket, it is that of the socket. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
  /** The table that the record is in. */
  tableId: Scalars['ID']['input'];
};

/** Cells are what they were. */
export type RestoreCellsPayload = {
  __typename?: 'RestoreCellsPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The cells that were left as they are, with MERGE; otherwise empty. */
  conflicts: Array<Conflict>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The fields whose cells could not come back: they are gone, or no longer take the values. */
  leftOut: Array<Scalars['ID']['output']>;
  /** The record as the mutation left it; for a retry, as it is now, and null when it is gone. */
  record?: Maybe<Record>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of restoreCells, or why it was not carried out. */
export type RestoreCellsResult = CellLockedError | ClientMutationIdReusedError | ConflictError | ForbiddenError | HistoryDroppedError | NotFoundError | RestoreCellsPayload | ValidationError;

/** What restoreComment takes. */
export type RestoreCommentInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The comment. */
  id: Scalars['ID']['input'];
};

/** A deleted comment is back. */
export type RestoreCommentPayload = {
  __typename?: 'RestoreCommentPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The comment; null where the viewer may not see it any more. */
  comment?: Maybe<Comment>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of restoreComment, or why it was not carried out. */
export type RestoreCommentResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | RestoreCommentPayload | ValidationError;

/** What restoreRecord takes. */
export type RestoreRecordInput = {
  /** To what it was right after the revision of this cursor, whether it is deleted or there; what it was when it was deleted, if left out. */
  at?: InputMaybe<Scalars['StreamCursor']['input']>;
  /** The revision that you saw the record at: what others have written after it is a conflict. The one of "at" if left out. */
  baseRevision?: InputMaybe<Scalars['Revision']['input']>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** REJECT if left out. */
  onConflict?: InputMaybe<OnRestoreConflict>;
  /** The record: without "at" a deleted one. */
  recordId: Scalars['ID']['input'];
  /** Your session, whose cell locks do not stand in the way. Left out over WebSocket, it is that of the socket. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
  /** The table that the record was in. */
  tableId: Scalars['ID']['input'];
};

/** A record is back. */
export type RestoreRecordPayload = {
  __typename?: 'RestoreRecordPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The cells that were left as they are, with MERGE; otherwise empty. */
  conflicts: Array<Conflict>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The fields whose cells could not come back: they are gone, or no longer take the values. In the order of their ids in the log. */
  leftOut: Array<Scalars['ID']['output']>;
  /** The record as it came back; for a retry, as it is now, and null when it is gone again. It counts as made now: version, createdAt and createdBy are of this mutation. */
  record?: Maybe<Record>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of restoreRecord, or why it was not carried out. */
export type RestoreRecordResult = CellLockedError | ClientMutationIdReusedError | ConflictError | ForbiddenError | HistoryDroppedError | NotFoundError | RestoreRecordPayload | ValidationError;

/** Why a stream cannot go on from where the client was. */
export type ResyncReason =
  /** The log no longer reaches back to it. */
  | 'CURSOR_TOO_OLD'
  /** This is no cursor that the server gave out. */
  | 'CURSOR_UNKNOWN'
  /** A revision could not be delivered; the stream goes on after it. */
  | 'DELIVERY_FAILED'
  /** The log has another history, for instance because the database was restored from an older state. */
  | 'HISTORY_CHANGED';

/** What happened until now cannot be told: fetch anew what you show. The stream goes on after the cursor. */
export type ResyncRequired = {
  __typename?: 'ResyncRequired';
  /** The place from which the stream goes on. */
  cursor: Scalars['StreamCursor']['output'];
  /** Why. */
  reason: ResyncReason;
  /** The revision after which the stream goes on. */
  revision: Scalars['Revision']['output'];
};

/** The logs of the base and its tables are kept for another time. */
export type RetentionChanged = {
  __typename?: 'RetentionChanged';
  /** The base. */
  baseId: Scalars['ID']['output'];
  /** For how many days they are kept from now on; null for ever. */
  daysAfter?: Maybe<Scalars['Int']['output']>;
  /** For how many days its logs were kept; null for ever. */
  daysBefore?: Maybe<Scalars['Int']['output']>;
};

/** What revertBaseChange takes: exactly one of revision, cursor and entryId. */
export type RevertBaseChangeInput = {
  /** The base. */
  baseId: Scalars['ID']['input'];
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The cursor of that revision. */
  cursor?: InputMaybe<Scalars['StreamCursor']['input']>;
  /** The entry of the activity to take back. */
  entryId?: InputMaybe<Scalars['ID']['input']>;
  /** The revision of the base's log to take back. */
  revision?: InputMaybe<Scalars['Revision']['input']>;
};

/** What was done to a base was taken back. */
export type RevertBaseChangePayload = {
  __typename?: 'RevertBaseChangePayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** Whether anything had to be changed for it. */
  isDone: Scalars['Boolean']['output'];
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of revertBaseChange, or why it was not carried out. */
export type RevertBaseChangeResult = ClientMutationIdReusedError | ForbiddenError | HistoryDroppedError | LastOwnerError | NotFoundError | RevertBaseChangePayload | ValidationError;

/** What revertChange takes: exactly one of revision, cursor, entryId and batchId. */
export type RevertChangeInput = {
  /** Of a piece of work only what came after this revision: continueAfter of the payload before. Its beginning if left out. */
  after?: InputMaybe<Scalars['Revision']['input']>;
  /** The piece of work to take back, revision by revision. */
  batchId?: InputMaybe<Scalars['ID']['input']>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The cursor of that revision, as an event or a payload told it. */
  cursor?: InputMaybe<Scalars['StreamCursor']['input']>;
  /** The entry of the activity to take back. */
  entryId?: InputMaybe<Scalars['ID']['input']>;
  /** Only the cells of these fields, 1 to 1,000; records that it made or deleted stay as they are then. */
  fieldIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** REJECT if left out. */
  onConflict?: InputMaybe<OnRevertConflict>;
  /** Only what it did to these records, 1 to 1,000, each of them one that it changed. */
  recordIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The revision to take back. */
  revision?: InputMaybe<Scalars['Revision']['input']>;
  /** Your session, whose cell locks do not stand in the way. Left out over WebSocket, it is that of the socket. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
  /** The table. */
  tableId: Scalars['ID']['input'];
};

/** What a revision did was taken back. */
export type RevertChangePayload = {
  __typename?: 'RevertChangePayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** What was left as it is, with MERGE; otherwise empty. */
  conflicts: Array<Conflict>;
  /** Of a piece of work that goes on: give it as "after" to take back the next revision of it. */
  continueAfter?: Maybe<Scalars['Revision']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The records that are gone. */
  deletedIds: Array<Scalars['ID']['output']>;
  /** The cells that could not come back. */
  leftOut: Array<LeftOutCell>;
  /** The records that were changed or have come back, as the mutation left them; for a retry, as they are now. */
  records: Array<Record>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of revertChange, or why it was not carried out. */
export type RevertChangeResult = CellLockedError | ClientMutationIdReusedError | ConflictError | ForbiddenError | HistoryDroppedError | NotFoundError | RevertChangePayload | ValidationError;

/** What a member may do in a base; each role may do all that the ones after it may. */
export type Role =
  /** Reads and comments. */
  | 'COMMENTER'
  /** Changes tables, fields, views and records. */
  | 'EDITOR'
  /** Names members, groups and roles, renames and deletes the base. */
  | 'OWNER'
  /** Reads. */
  | 'VIEWER';

/** One person at one client, from its first socket until a grace after its last. Others see its id, and can do nothing with it. */
export type Session = Node & {
  __typename?: 'Session';
  /** Unique among all things, and never used again. */
  id: Scalars['ID']['output'];
  /** When its first socket signed in. */
  startedAt: Scalars['DateTime']['output'];
  /** Whose it is: the viewer, because nobody finds the session of another person. */
  user: User;
};

/** What setMemberRole takes. */
export type SetMemberRoleInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The member. */
  id: Scalars['ID']['input'];
  /** What they may do from now on. */
  role: Role;
};

/** A member has another role. */
export type SetMemberRolePayload = {
  __typename?: 'SetMemberRolePayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The member. */
  member?: Maybe<Member>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of setMemberRole, or why it was not carried out. */
export type SetMemberRoleResult = ClientMutationIdReusedError | ForbiddenError | LastOwnerError | NotFoundError | SetMemberRolePayload | ValidationError;

/** What setNotificationPreference takes. */
export type SetNotificationPreferenceInput = {
  /** Where. */
  channel: NotificationChannel;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** When; of IN_APP only INSTANT and OFF. Left out or null: nothing is set here any more, and wider scopes decide. */
  delivery?: InputMaybe<NotificationDelivery>;
  /** Of this kind; of all kinds when left out. */
  kind?: InputMaybe<NotificationKind>;
  /** A base, table, record or thread (by its first comment); everything when left out. */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
};

/** It is set, or not any more. */
export type SetNotificationPreferencePayload = {
  __typename?: 'SetNotificationPreferencePayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** All that is set now. */
  notificationPreferences: NotificationPreferences;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of setNotificationPreference, or why it was not carried out. */
export type SetNotificationPreferenceResult = ClientMutationIdReusedError | ForbiddenError | LimitError | NotFoundError | SetNotificationPreferencePayload | ValidationError;

/** What setNotificationSettings takes. What is left out stays as it is. */
export type SetNotificationSettingsInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** When the daily digest is sent, from "00:00" to "23:59". */
  digestAt?: InputMaybe<Scalars['String']['input']>;
  /** null: none. */
  quietHours?: InputMaybe<QuietHoursInput>;
  /** A name of the IANA database, as "Europe/Berlin". */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** They are set. */
export type SetNotificationSettingsPayload = {
  __typename?: 'SetNotificationSettingsPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** All that is set now. */
  notificationPreferences: NotificationPreferences;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of setNotificationSettings, or why it was not carried out. */
export type SetNotificationSettingsResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | SetNotificationSettingsPayload | ValidationError;

/** What setRetention takes. */
export type SetRetentionInput = {
  /** The base. */
  baseId: Scalars['ID']['input'];
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** For how many days, 1 to 36,500; null or left out: for ever, as it is for a new base. */
  days?: InputMaybe<Scalars['Int']['input']>;
};

/** The logs of a base are kept for another time. */
export type SetRetentionPayload = {
  __typename?: 'SetRetentionPayload';
  /** The base. */
  base?: Maybe<Base>;
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of setRetention, or why it was not carried out. */
export type SetRetentionResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | SetRetentionPayload | ValidationError;

/** What snoozeNotifications takes. */
export type SnoozeNotificationsInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which, at most 500. When one of them is not the viewer's, none is changed. */
  ids: Array<Scalars['ID']['input']>;
  /** Until when, at most 366 days away; left out or null, they are back at once. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** They are snoozed, or not any more. */
export type SnoozeNotificationsPayload = {
  __typename?: 'SnoozeNotificationsPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The notifications, in the order of the input; without those that are gone by now. */
  notifications: Array<Notification>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** How many unread ones the inbox shows now. */
  unreadNotificationCount: Scalars['Int']['output'];
};

/** The payload of snoozeNotifications, or why it was not carried out. */
export type SnoozeNotificationsResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | SnoozeNotificationsPayload | ValidationError;

/** Empty cells come last in both directions. */
export type SortDirection =
  /** From the least on: numbers by size, texts by the alphabet without case. */
  | 'ASC'
  /** From the greatest on. */
  | 'DESC';

/** What can be followed, over WebSocket (graphql-ws) or server-sent events. */
export type Subscription = {
  __typename?: 'Subscription';
  /** All that happens in a base outside its tables: tables, members, roles, groups. Every revision once, in order, from the cursor on. */
  baseChanges: BaseEvent;
  /** Who holds which cells of a table and what they type: first a CellLockSnapshot, then what happens. One who does not keep up gets a new CellLockSnapshot instead of what was missed. */
  cellLocks: CellLockEvent;
  /** The viewer's inbox, at all their clients: first a NotificationCount, then each item that is new or has changed. Of an item that changes several times while nobody reads, only the newest state comes. It ends with the token. */
  notifications: NotificationEvent;
  /** Who is in a table and what they do there: first a PresenceSnapshot, then a PresenceDelta at most 30 times a second. To subscribe is to be there; to end the subscription, or to lose the connection for longer than the grace of the session (6 seconds), is to leave. Among more than 100 people the pointers near your own come at once, the others once a second. One who does not keep up gets the newest state of what was missed. */
  presence: PresenceEvent;
  /** All that happens in a table: every revision once, in order, from the cursor on. A disconnected client subscribes again with the cursor of the last event it has handled and misses nothing. */
  tableChanges: TableEvent;
};


/** What can be followed, over WebSocket (graphql-ws) or server-sent events. */
export type SubscriptionBaseChangesArgs = {
  after?: InputMaybe<Scalars['StreamCursor']['input']>;
  baseId: Scalars['ID']['input'];
};


/** What can be followed, over WebSocket (graphql-ws) or server-sent events. */
export type SubscriptionCellLocksArgs = {
  tableId: Scalars['ID']['input'];
};


/** What can be followed, over WebSocket (graphql-ws) or server-sent events. */
export type SubscriptionPresenceArgs = {
  input?: InputMaybe<PresenceInput>;
  tableId: Scalars['ID']['input'];
};


/** What can be followed, over WebSocket (graphql-ws) or server-sent events. */
export type SubscriptionTableChangesArgs = {
  after?: InputMaybe<Scalars['StreamCursor']['input']>;
  tableId: Scalars['ID']['input'];
};

/** Records under typed fields. Whatever changes in it takes the next revision: see tableChanges. */
export type Table = Node & {
  __typename?: 'Table';
  /** What happened in the table, newest first. */
  activity: ActivityEntryConnection;
  /** The base that the table is in. */
  base: Base;
  /** The cells that are held now, at most 2,000. To follow them, subscribe to cellLocks. */
  cellLocks: Array<CellLock>;
  /** What has happened since a cursor of tableChanges, or since the viewer's last visit: null for somebody who was never here. CURSOR_UNKNOWN and HISTORY_CHANGED are told as by table. */
  changesSince?: Maybe<TableChangesSince>;
  /** The threads about all its records and their cells, each by its first comment. */
  comments: CommentConnection;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Where to start tableChanges to miss nothing. It was read before anything else of this request, so the stream may repeat what the request has seen: skip what is not newer than the version of the cell or record you hold. */
  cursor: Scalars['StreamCursor']['output'];
  /** Its fields, at most 200, in the order of their positions. */
  fields: Array<Field>;
  /** Unique among all things, and never used again. */
  id: Scalars['ID']['output'];
  /** At most 200 characters. */
  name: Scalars['String']['output'];
  /** Who is in it now. To be in it, and to be told of changes, subscribe to presence; this is for lists and badges. */
  presence: TablePresence;
  /** Its records. A filter narrows the one of the view, a sort replaces it. Those of a past table come in the order they were made, without view, filter or sort; a page of theirs may end early, even empty: "hasNextPage" and "endCursor" say how to go on. */
  records: RecordConnection;
  /** The last revision that was there before anything else of this request was read; of a past table the one asked for. */
  revision: Scalars['Revision']['output'];
  /** Comments of others in its records that the viewer has not read, without muted threads. At most 1,000: that many, or more. */
  unreadCommentCount: Scalars['Int']['output'];
  /** How far the viewer has seen it, by markTableVisited; null when they never said so. */
  viewerLastVisit?: Maybe<TableVisit>;
  /** What the viewer may do in it. */
  viewerRole: Role;
  /** Its views, at most 100, in the order they were made. */
  views: Array<View>;
};


/** Records under typed fields. Whatever changes in it takes the next revision: see tableChanges. */
export type TableActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  groupBy?: InputMaybe<ActivityGroupBy>;
};


/** Records under typed fields. Whatever changes in it takes the next revision: see tableChanges. */
export type TableChangesSinceArgs = {
  by?: InputMaybe<ChangesBy>;
  cursor?: InputMaybe<Scalars['StreamCursor']['input']>;
};


/** Records under typed fields. Whatever changes in it takes the next revision: see tableChanges. */
export type TableCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CommentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<CommentOrder>;
};


/** Records under typed fields. Whatever changes in it takes the next revision: see tableChanges. */
export type TableRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<RecordSortInput>>;
  viewId?: InputMaybe<Scalars['ID']['input']>;
};

/** What has happened in a table since. Of more than 10,000 changes only the newest 10,000 are looked at. */
export type TableChangesSince = {
  __typename?: 'TableChangesSince';
  /** How many people those are in all. */
  actorCount: Scalars['Int']['output'];
  /** Who did it, the last one first: at most 100. */
  actors: Array<Actor>;
  /** How many changes, every changed thing for itself. */
  count: Scalars['Int']['output'];
  /** Since when. */
  cursor: Scalars['StreamCursor']['output'];
  /** Whether more records were touched than are told. */
  hasMoreRecords: Scalars['Boolean']['output'];
  /** Whether there was more than was looked at, or is left: all the numbers are too low then, and are told as "at least". */
  isPartial: Scalars['Boolean']['output'];
  /** Which kinds of changes, and how many of each. */
  kinds: Array<ChangeKindCount>;
  /** How many records those are in all. */
  recordCount: Scalars['Int']['output'];
  /** The records that were changed, made, deleted or commented on, the last one first: at most 1,000. */
  recordIds: Array<Scalars['ID']['output']>;
  /** Those of them that are there now. */
  records: Array<Record>;
};

/** A table was made. */
export type TableCreated = {
  __typename?: 'TableCreated';
  /** Its name from now on; null for what is gone. */
  nameAfter?: Maybe<Scalars['String']['output']>;
  /** Its name before; null for what is new. */
  nameBefore?: Maybe<Scalars['String']['output']>;
  /** What it happened to. */
  tableId: Scalars['ID']['output'];
};

/** A table is gone. */
export type TableDeleted = {
  __typename?: 'TableDeleted';
  /** Its name from now on; null for what is gone. */
  nameAfter?: Maybe<Scalars['String']['output']>;
  /** Its name before; null for what is new. */
  nameBefore?: Maybe<Scalars['String']['output']>;
  /** What it happened to. */
  tableId: Scalars['ID']['output'];
};

/** What tableChanges delivers. */
export type TableEvent = ResyncRequired | TableRevision;

/** Who is in a table at this moment. */
export type TablePresence = {
  __typename?: 'TablePresence';
  /** How many people. */
  count: Scalars['Int']['output'];
  /** Every session, at most 5,000. */
  members: Array<PresenceMember>;
  /** The people, in the order in which they came. */
  people: Array<PresencePerson>;
  /** The table. */
  tableId: Scalars['ID']['output'];
};

/** One mutation of a table, whole. */
export type TableRevision = {
  __typename?: 'TableRevision';
  /** Who did it. */
  actor: Actor;
  /** When, by the clock of the database. */
  at: Scalars['DateTime']['output'];
  /** Joins the revisions of one large piece of work, such as an import. */
  batchId?: Maybe<Scalars['ID']['output']>;
  /** What changed, in order; one BulkChanged for more than 500 changes. */
  changes: Array<Change>;
  /** The client's own name for the mutation. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** Its place in the stream: give it as "after" to go on from here. */
  cursor: Scalars['StreamCursor']['output'];
  /** Whether it wrote, as its actor had chosen (onConflict: OVERWRITE), over what others had changed and they may not have seen. */
  overwrote: Scalars['Boolean']['output'];
  /** Its number: one more than the one before. */
  revision: Scalars['Revision']['output'];
  /** Where it happened. */
  tableId: Scalars['ID']['output'];
  /** What it takes back, for an undo or a redo by its actor: an undo names the revision of an edit, a redo that of an undo. Null for all else, revertChange included. */
  undoOf?: Maybe<Scalars['Revision']['output']>;
};

/** A table was renamed. */
export type TableUpdated = {
  __typename?: 'TableUpdated';
  /** Its name from now on; null for what is gone. */
  nameAfter?: Maybe<Scalars['String']['output']>;
  /** Its name before; null for what is new. */
  nameBefore?: Maybe<Scalars['String']['output']>;
  /** What it happened to. */
  tableId: Scalars['ID']['output'];
};

/** How far somebody has seen a table. */
export type TableVisit = {
  __typename?: 'TableVisit';
  /** When they marked it. */
  at: Scalars['DateTime']['output'];
  /** After the last revision that they had seen. */
  cursor: Scalars['StreamCursor']['output'];
  /** That revision. */
  revision: Scalars['Revision']['output'];
};

/** What takeOverCellLock takes. */
export type TakeOverCellLockInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload. It is not remembered: a lock is about now, and may be asked for again as it is. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** A field of the record's table. */
  fieldId: Scalars['ID']['input'];
  /** The record. */
  recordId: Scalars['ID']['input'];
  /** The session that acts, one of your own. Over a WebSocket its session when left out. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** The session holds the cell. */
export type TakeOverCellLockPayload = {
  __typename?: 'TakeOverCellLockPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The lock. */
  lock: CellLock;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of takeOverCellLock, or why it was not carried out. */
export type TakeOverCellLockResult = CellLockedError | ClientMutationIdReusedError | ForbiddenError | LimitError | NotFoundError | TakeOverCellLockPayload | ValidationError;

/** A piece of a text. One after the other they are the text. */
export type TextFragment = {
  __typename?: 'TextFragment';
  /** Whether it is what was looked for. */
  match: Scalars['Boolean']['output'];
  /** Plain text: escape it as any other. */
  text: Scalars['String']['output'];
};

/** Whether somebody follows a thread, and why. */
export type ThreadFollow = {
  __typename?: 'ThreadFollow';
  /** Why they follow it; null when it is muted. */
  reason?: Maybe<FollowReason>;
  /** Following or muted. */
  state: FollowState;
};

/** A resolved thread is open again. */
export type ThreadReopened = {
  __typename?: 'ThreadReopened';
  /** The field of the cell that it is about; null for a thread about the record. */
  fieldId?: Maybe<Scalars['ID']['output']>;
  /** The record that the thread is about. */
  recordId: Scalars['ID']['output'];
  /** The thread: the id of its first comment. */
  threadId: Scalars['ID']['output'];
};

/** A thread was resolved, by the actor of the revision. */
export type ThreadResolved = {
  __typename?: 'ThreadResolved';
  /** The field of the cell that it is about; null for a thread about the record. */
  fieldId?: Maybe<Scalars['ID']['output']>;
  /** The record that the thread is about. */
  recordId: Scalars['ID']['output'];
  /** The thread: the id of its first comment. */
  threadId: Scalars['ID']['output'];
};

/** Whether a thread waits for somebody. */
export type ThreadStatus =
  /** Not resolved, or reopened since. */
  | 'OPEN'
  /** Resolved. */
  | 'RESOLVED';

/** What undo takes. */
export type UndoInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Your session, whose cell locks do not stand in the way. Left out over WebSocket, it is that of the socket. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 1,000 steps to pass over, for instance one that conflicts: the step that the ConflictError tells. To name one revision of an import is to pass over all of it. */
  skipped?: InputMaybe<Array<Scalars['Revision']['input']>>;
  /** The table. */
  tableId: Scalars['ID']['input'];
};

/** A step of yours was taken back. */
export type UndoPayload = {
  __typename?: 'UndoPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The records that are gone. */
  deletedIds: Array<Scalars['ID']['output']>;
  /** The cells that could not come back. */
  leftOut: Array<LeftOutCell>;
  /** The records that were changed or have come back, as the mutation left them; for a retry, as they are now. */
  records: Array<Record>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The step: the revision of your edit. */
  undoOf?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of undo, or why it was not carried out. */
export type UndoResult = CellLockedError | ClientMutationIdReusedError | ConflictError | ForbiddenError | HistoryDroppedError | NotFoundError | UndoPayload | ValidationError;

/** What unfollowThread takes. */
export type UnfollowThreadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The thread, by its first comment. */
  threadId: Scalars['ID']['input'];
};

/** The viewer does not follow the thread. */
export type UnfollowThreadPayload = {
  __typename?: 'UnfollowThreadPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The thread, by its first comment; null when its record was deleted meanwhile. */
  thread?: Maybe<Comment>;
};

/** The payload of unfollowThread, or why it was not carried out. */
export type UnfollowThreadResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | UnfollowThreadPayload | ValidationError;

/** What unlockCell takes. */
export type UnlockCellInput = {
  /** 1 to 100 cells of one table, each once. */
  cells: Array<CellIdInput>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload. It is not remembered: a lock is about now, and may be asked for again as it is. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The session that acts, one of your own. Over a WebSocket its session when left out. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
  /** The table of the cells; when left out, that of the first one. */
  tableId?: InputMaybe<Scalars['ID']['input']>;
};

/** The session holds none of the cells. */
export type UnlockCellPayload = {
  __typename?: 'UnlockCellPayload';
  /** Those that it did hold. */
  cells: Array<CellId>;
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of unlockCell, or why it was not carried out. */
export type UnlockCellResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | UnlockCellPayload | ValidationError;

/** A cell, and who held it. */
export type UnlockedCell = {
  __typename?: 'UnlockedCell';
  /** The field. */
  fieldId: Scalars['ID']['output'];
  /** The record. */
  recordId: Scalars['ID']['output'];
  /** The session that held it. */
  sessionId: Scalars['ID']['output'];
  /** The user whose session it was. */
  userId: Scalars['ID']['output'];
};

/** What unmuteThread takes. */
export type UnmuteThreadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The thread, by its first comment. */
  threadId: Scalars['ID']['input'];
};

/** The thread is not muted. */
export type UnmuteThreadPayload = {
  __typename?: 'UnmuteThreadPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The thread, by its first comment; null when its record was deleted meanwhile. */
  thread?: Maybe<Comment>;
};

/** The payload of unmuteThread, or why it was not carried out. */
export type UnmuteThreadResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | UnmuteThreadPayload | ValidationError;

/** What looked like a mention and stayed text. */
export type UnresolvedMention = {
  __typename?: 'UnresolvedMention';
  /** Why. */
  reason: UnresolvedReason;
  /** As it stands in the comment. */
  text: Scalars['String']['output'];
};

/** Why something that looked like a mention stayed text. */
export type UnresolvedReason =
  /** Several people or groups of the base have this name. */
  | 'AMBIGUOUS'
  /** Mentioning everyone needs the role EDITOR or higher. */
  | 'NOT_ALLOWED'
  /** Nobody of the base has this name, e-mail or id. */
  | 'UNKNOWN';

/** What unwatchRecord takes. */
export type UnwatchRecordInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The record. */
  recordId: Scalars['ID']['input'];
};

/** It is not watched any more. */
export type UnwatchRecordPayload = {
  __typename?: 'UnwatchRecordPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The record; null where it is gone, or not the viewer’s to see any more. */
  record?: Maybe<Record>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of unwatchRecord, or why it was not carried out. */
export type UnwatchRecordResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | UnwatchRecordPayload | ValidationError;

/** What unwatchView takes. */
export type UnwatchViewInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The view. */
  viewId: Scalars['ID']['input'];
};

/** It is not watched any more. */
export type UnwatchViewPayload = {
  __typename?: 'UnwatchViewPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The view; null where it is gone, or not the viewer’s to see any more. */
  view?: Maybe<View>;
};

/** The payload of unwatchView, or why it was not carried out. */
export type UnwatchViewResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | UnwatchViewPayload | ValidationError;

/** What updateBase takes. */
export type UpdateBaseInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The base. */
  id: Scalars['ID']['input'];
  /** At most 200 characters; white space around it is left out. */
  name: Scalars['String']['input'];
};

/** A base was changed. */
export type UpdateBasePayload = {
  __typename?: 'UpdateBasePayload';
  /** The base. */
  base?: Maybe<Base>;
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of updateBase, or why it was not carried out. */
export type UpdateBaseResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | UpdateBasePayload | ValidationError;

/** What updateField takes. What is left out stays. */
export type UpdateFieldInput = {
  /** The version of the field that you saw, or the revision of its table: only what you change is compared, property by property. Left out: the field is changed as it is. */
  baseRevision?: InputMaybe<Scalars['Revision']['input']>;
  /** SINGLE_SELECT and MULTI_SELECT only: all of them, at most 500, in the order in which they sort. One that is left out is emptied from cells. */
  choices?: InputMaybe<Array<FieldChoiceInput>>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The field. */
  id: Scalars['ID']['input'];
  /** RATING only: the highest rating, 1 to 10; 5 when left out. */
  max?: InputMaybe<Scalars['Int']['input']>;
  /** At most 200 characters; white space around it is left out. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** REJECT if left out. MERGE joins two lists of choices into one where they do not clash. */
  onConflict?: InputMaybe<OnConflict>;
  /** Where it stands among the fields. */
  position?: InputMaybe<Scalars['Float']['input']>;
  /** NUMBER only: decimal places to show, 0 to 10. */
  precision?: InputMaybe<Scalars['Int']['input']>;
  /** Your session, whose cell locks do not stand in the way. Left out over WebSocket, it is that of the socket. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
  /** Another type: the cells are converted where they can be. */
  type?: InputMaybe<FieldType>;
};

/** A field was changed, its cells too where they had to be. */
export type UpdateFieldPayload = {
  __typename?: 'UpdateFieldPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The properties that were left as they are, with MERGE; otherwise empty. */
  conflicts: Array<Conflict>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The field; null when it is gone. */
  field?: Maybe<Field>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of updateField, or why it was not carried out. */
export type UpdateFieldResult = CellLockedError | ClientMutationIdReusedError | ConflictError | ForbiddenError | HistoryDroppedError | NotFoundError | UpdateFieldPayload | ValidationError;

/** What updateGroup takes. */
export type UpdateGroupInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The group. */
  id: Scalars['ID']['input'];
  /** At most 200 characters; white space around it is left out. Unique in the base, whatever its case. */
  name: Scalars['String']['input'];
};

/** A group was changed. */
export type UpdateGroupPayload = {
  __typename?: 'UpdateGroupPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The group. */
  group?: Maybe<Group>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of updateGroup, or why it was not carried out. */
export type UpdateGroupResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | UpdateGroupPayload | ValidationError;

/** What updatePresence takes. What is left out stays as it is; null takes it back. */
export type UpdatePresenceInput = {
  /** The cell you are in. Not checked, and no lock. */
  cell?: InputMaybe<CellIdInput>;
  /** Comes back in the payload. It is not remembered. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Where you are writing a comment. Say it again every few seconds while you type: it is taken back 10 seconds after you last did. Not checked. The text is not told before you send it. */
  commenting?: InputMaybe<PresenceCommentingInput>;
  /** Where your pointer is. */
  pointer?: InputMaybe<PresencePointerInput>;
  /** The cells you have selected. */
  range?: InputMaybe<CellRangeInput>;
  /** The session that acts, one of your own. Over a WebSocket its session when left out. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
  /** VIEWING until you say something else. IDLE comes by itself. */
  state?: InputMaybe<PresenceState>;
  /** A table that your session is in, by subscribing to its presence. */
  tableId: Scalars['ID']['input'];
  /** The view you look at. Not checked: it is for other clients. */
  viewId?: InputMaybe<Scalars['ID']['input']>;
};

/** Others see it with the next frame. What changed nothing is not sent. */
export type UpdatePresencePayload = {
  __typename?: 'UpdatePresencePayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The session that was updated. */
  sessionId: Scalars['ID']['output'];
};

/** The payload of updatePresence, or why it was not carried out. */
export type UpdatePresenceResult = ClientMutationIdReusedError | ForbiddenError | LimitError | NotFoundError | UpdatePresencePayload | ValidationError;

/** What updateRecords takes. */
export type UpdateRecordsInput = {
  /** The revision of the table that you saw, for all cells that name no version. */
  baseRevision?: InputMaybe<Scalars['Revision']['input']>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** REJECT if left out. */
  onConflict?: InputMaybe<OnConflict>;
  /** 1 to 1,000 records of the table, each once. */
  records: Array<RecordUpdateInput>;
  /** Your session, whose cell locks do not stand in the way. Left out over WebSocket, it is that of the socket. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
  /** The table. */
  tableId: Scalars['ID']['input'];
};

/** Records were changed. */
export type UpdateRecordsPayload = {
  __typename?: 'UpdateRecordsPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The cells that were left as they are, with MERGE; otherwise empty. */
  conflicts: Array<Conflict>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The records as the mutation left them, in the order of the input, those that are gone left out; for a retry, as they are now. */
  records: Array<Record>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of updateRecords, or why it was not carried out. */
export type UpdateRecordsResult = CellLockedError | ClientMutationIdReusedError | ConflictError | ForbiddenError | NotFoundError | UpdateRecordsPayload | ValidationError;

/** What updateTable takes. */
export type UpdateTableInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The table. */
  id: Scalars['ID']['input'];
  /** At most 200 characters; white space around it is left out. */
  name: Scalars['String']['input'];
};

/** A table was changed. The revision is that of its base. */
export type UpdateTablePayload = {
  __typename?: 'UpdateTablePayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The table. */
  table?: Maybe<Table>;
};

/** The payload of updateTable, or why it was not carried out. */
export type UpdateTableResult = ClientMutationIdReusedError | ForbiddenError | NotFoundError | UpdateTablePayload | ValidationError;

/** What updateView takes. What is left out stays. */
export type UpdateViewInput = {
  /** The version of the view that you saw, or the revision of its table: only what you change is compared, property by property. Left out: the view is changed as it is. */
  baseRevision?: InputMaybe<Scalars['Revision']['input']>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which records it shows; null for all. */
  filter?: InputMaybe<RecordFilter>;
  /** The fields that it does not show. */
  hiddenFieldIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The view. */
  id: Scalars['ID']['input'];
  /** At most 200 characters; white space around it is left out. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** REJECT if left out. MERGE joins two lists of choices into one where they do not clash. */
  onConflict?: InputMaybe<OnConflict>;
  /** How it orders them, at most 5 fields. */
  sort?: InputMaybe<Array<RecordSortInput>>;
};

/** A view was changed. */
export type UpdateViewPayload = {
  __typename?: 'UpdateViewPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The properties that were left as they are, with MERGE; otherwise empty. */
  conflicts: Array<Conflict>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The view; null when it is gone. */
  view?: Maybe<View>;
};

/** The payload of updateView, or why it was not carried out. */
export type UpdateViewResult = ClientMutationIdReusedError | ConflictError | ForbiddenError | HistoryDroppedError | NotFoundError | UpdateViewPayload | ValidationError;

/** A person who has signed in. */
export type User = Node & {
  __typename?: 'User';
  /** An http or https address of a picture. */
  avatarUrl?: Maybe<Scalars['String']['output']>;
  /** As #rrggbb: always the same one, dark enough for white text. Two people may have the same. */
  color: Scalars['String']['output'];
  /** Unique among all things, and never used again. */
  id: Scalars['ID']['output'];
  /** As their token says, at most 200 characters. */
  name: Scalars['String']['output'];
};

/** The input does not fit. Code: VALIDATION. */
export type ValidationError = Error & {
  __typename?: 'ValidationError';
  /** For programs: it never changes. */
  code: Scalars['String']['output'];
  /** All that does not fit, at most 100. */
  issues: Array<ValidationIssue>;
  /** For people, in English. */
  message: Scalars['String']['output'];
};

/** One thing that does not fit. */
export type ValidationIssue = {
  __typename?: 'ValidationIssue';
  /** What is wrong, for people. */
  message: Scalars['String']['output'];
  /** Where in the input: names of fields and positions in lists. */
  path: Array<Scalars['String']['output']>;
};

/** A way of looking at a table, the same for all its people. Hidden is not secret: a view hides nothing from those who ask. */
export type View = Node & {
  __typename?: 'View';
  /** Which records it shows, in the form of a RecordFilter; null for all. */
  filter?: Maybe<Scalars['JSON']['output']>;
  /** The fields that it does not show. */
  hiddenFieldIds: Array<Scalars['ID']['output']>;
  /** Unique among all things, and never used again. */
  id: Scalars['ID']['output'];
  /** At most 200 characters. */
  name: Scalars['String']['output'];
  /** How it orders them, at most 5 fields. */
  sort: Array<RecordSort>;
  /** The revision that last changed it. */
  version: Scalars['Revision']['output'];
  /** Whether the viewer watches it, and what of it; null when they do not. */
  viewerWatch?: Maybe<ViewWatch>;
};

/** A view was made. */
export type ViewCreated = {
  __typename?: 'ViewCreated';
  /** null for a deleted view. */
  after?: Maybe<ViewState>;
  /** null for a new view. */
  before?: Maybe<ViewState>;
  /** Which of its properties are told. */
  changed: Array<Scalars['String']['output']>;
  /** The version of the view from this revision on. */
  version: Scalars['Revision']['output'];
  /** The view. */
  viewId: Scalars['ID']['output'];
};

/** A view is gone. */
export type ViewDeleted = {
  __typename?: 'ViewDeleted';
  /** null for a deleted view. */
  after?: Maybe<ViewState>;
  /** null for a new view. */
  before?: Maybe<ViewState>;
  /** Which of its properties are told. */
  changed: Array<Scalars['String']['output']>;
  /** The version of the view from this revision on. */
  version: Scalars['Revision']['output'];
  /** The view. */
  viewId: Scalars['ID']['output'];
};

/** What a view was or is. In an update only what changed is set. */
export type ViewState = {
  __typename?: 'ViewState';
  /** Which records it shows. Whether null is meant, "changed" of the event tells. */
  filter?: Maybe<Scalars['JSON']['output']>;
  /** The fields that it does not show. */
  hiddenFieldIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** Its name. */
  name?: Maybe<Scalars['String']['output']>;
  /** How it orders them. */
  sort?: Maybe<Array<RecordSort>>;
};

/** A view was changed. */
export type ViewUpdated = {
  __typename?: 'ViewUpdated';
  /** null for a deleted view. */
  after?: Maybe<ViewState>;
  /** null for a new view. */
  before?: Maybe<ViewState>;
  /** Which of its properties are told. */
  changed: Array<Scalars['String']['output']>;
  /** The version of the view from this revision on. */
  version: Scalars['Revision']['output'];
  /** The view. */
  viewId: Scalars['ID']['output'];
};

/** The viewer hears when others change records that a view shows, or showed before. */
export type ViewWatch = {
  __typename?: 'ViewWatch';
  /** What narrows the view's own filter further, in the form of a RecordFilter; null: nothing does. A condition on a field that is gone or has become another one counts no more. */
  filter?: Maybe<Scalars['JSON']['output']>;
};

/** The person who asks. */
export type Viewer = {
  __typename?: 'Viewer';
  /** An http or https address of a picture. */
  avatarUrl?: Maybe<Scalars['String']['output']>;
  /** In lower case, as their token says. */
  email?: Maybe<Scalars['String']['output']>;
  /** The id of their user. */
  id: Scalars['ID']['output'];
  /** As their token says. */
  name: Scalars['String']['output'];
  /** How they want to be told of things. */
  notificationPreferences: NotificationPreferences;
  /** The inbox. What is about a base that the viewer has left, or about what is deleted, is not shown. An item moves to the front when there is news of it while you page: pages after it do not show it again. */
  notifications: NotificationConnection;
  /** How many unread ones the inbox shows: neither archived nor snoozed ones. */
  unreadNotificationCount: Scalars['Int']['output'];
  /** The viewer as others see them. */
  user: User;
};


/** The person who asks. */
export type ViewerNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What watchRecord takes. */
export type WatchRecordInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The record. */
  recordId: Scalars['ID']['input'];
};

/** It is watched. */
export type WatchRecordPayload = {
  __typename?: 'WatchRecordPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The record; null where it is gone, or not the viewer’s to see any more. */
  record?: Maybe<Record>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
};

/** The payload of watchRecord, or why it was not carried out. */
export type WatchRecordResult = ClientMutationIdReusedError | ForbiddenError | LimitError | NotFoundError | ValidationError | WatchRecordPayload;

/** What watchView takes. */
export type WatchViewInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Only records that this finds too: it narrows the view's own filter, and takes the place of the one before. */
  filter?: InputMaybe<RecordFilter>;
  /** The view. */
  viewId: Scalars['ID']['input'];
};

/** It is watched. */
export type WatchViewPayload = {
  __typename?: 'WatchViewPayload';
  /** As it was sent. */
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The place of that revision in its stream; null when the mutation changed nothing. */
  cursor?: Maybe<Scalars['StreamCursor']['output']>;
  /** The revision that the mutation took; null when it changed nothing. */
  revision?: Maybe<Scalars['Revision']['output']>;
  /** The view; null where it is gone, or not the viewer’s to see any more. */
  view?: Maybe<View>;
};

/** The payload of watchView, or why it was not carried out. */
export type WatchViewResult = ClientMutationIdReusedError | ForbiddenError | LimitError | NotFoundError | ValidationError | WatchViewPayload;

export type ActivityEntryPartsFragment = { __typename?: 'ActivityEntry', id: string, baseId: string, tableId?: string | null, revision: number, at: string, clientMutationId?: string | null, batchId?: string | null, undoOf?: number | null, overwrote: boolean, count: number, summary: string, actor: { __typename?: 'Actor', id: string, name: string }, change:
    | { __typename: 'ActivityExported' }
    | { __typename: 'BaseCreated' }
    | { __typename: 'BaseDeleted' }
    | { __typename: 'BaseUpdated' }
    | { __typename: 'BulkChanged', count: number, kinds: Array<{ __typename?: 'ChangeKindCount', kind: string, count: number }> }
    | { __typename: 'CellLockTakenOver' }
    | { __typename: 'CommentCreated' }
    | { __typename: 'CommentDeleted' }
    | { __typename: 'CommentErased' }
    | { __typename: 'CommentRestored' }
    | { __typename: 'CommentUpdated' }
    | { __typename: 'FieldCreated' }
    | { __typename: 'FieldDeleted' }
    | { __typename: 'FieldUpdated' }
    | { __typename: 'GroupCreated' }
    | { __typename: 'GroupDeleted' }
    | { __typename: 'GroupMemberAdded' }
    | { __typename: 'GroupMemberRemoved' }
    | { __typename: 'GroupUpdated' }
    | { __typename: 'MemberAdded' }
    | { __typename: 'MemberRemoved' }
    | { __typename: 'MemberUpdated' }
    | { __typename: 'ReactionAdded' }
    | { __typename: 'ReactionRemoved' }
    | { __typename: 'RecordCreated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
    | { __typename: 'RecordDeleted', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
    | { __typename: 'RecordUpdated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
    | { __typename: 'RetentionChanged' }
    | { __typename: 'TableCreated' }
    | { __typename: 'TableDeleted' }
    | { __typename: 'TableUpdated' }
    | { __typename: 'ThreadReopened' }
    | { __typename: 'ThreadResolved' }
    | { __typename: 'ViewCreated' }
    | { __typename: 'ViewDeleted' }
    | { __typename: 'ViewUpdated' }
   };

export type ActivityPagePartsFragment = { __typename?: 'ActivityEntryConnection', isCut: boolean, edges: Array<{ __typename?: 'ActivityEntryEdge', cursor: string, node: { __typename?: 'ActivityEntry', id: string, baseId: string, tableId?: string | null, revision: number, at: string, clientMutationId?: string | null, batchId?: string | null, undoOf?: number | null, overwrote: boolean, count: number, summary: string, actor: { __typename?: 'Actor', id: string, name: string }, change:
        | { __typename: 'ActivityExported' }
        | { __typename: 'BaseCreated' }
        | { __typename: 'BaseDeleted' }
        | { __typename: 'BaseUpdated' }
        | { __typename: 'BulkChanged', count: number, kinds: Array<{ __typename?: 'ChangeKindCount', kind: string, count: number }> }
        | { __typename: 'CellLockTakenOver' }
        | { __typename: 'CommentCreated' }
        | { __typename: 'CommentDeleted' }
        | { __typename: 'CommentErased' }
        | { __typename: 'CommentRestored' }
        | { __typename: 'CommentUpdated' }
        | { __typename: 'FieldCreated' }
        | { __typename: 'FieldDeleted' }
        | { __typename: 'FieldUpdated' }
        | { __typename: 'GroupCreated' }
        | { __typename: 'GroupDeleted' }
        | { __typename: 'GroupMemberAdded' }
        | { __typename: 'GroupMemberRemoved' }
        | { __typename: 'GroupUpdated' }
        | { __typename: 'MemberAdded' }
        | { __typename: 'MemberRemoved' }
        | { __typename: 'MemberUpdated' }
        | { __typename: 'ReactionAdded' }
        | { __typename: 'ReactionRemoved' }
        | { __typename: 'RecordCreated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
        | { __typename: 'RecordDeleted', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
        | { __typename: 'RecordUpdated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
        | { __typename: 'RetentionChanged' }
        | { __typename: 'TableCreated' }
        | { __typename: 'TableDeleted' }
        | { __typename: 'TableUpdated' }
        | { __typename: 'ThreadReopened' }
        | { __typename: 'ThreadResolved' }
        | { __typename: 'ViewCreated' }
        | { __typename: 'ViewDeleted' }
        | { __typename: 'ViewUpdated' }
       } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, endCursor?: string | null } };

export type SummaryPartsPartsFragment = { __typename?: 'ActivitySummary', key: string, template: string, marks: Array<ActivityMark>, parts: Array<{ __typename?: 'ActivityPart', name: string, kind: ActivityPartKind, id?: string | null, text: string, value?: unknown | null }> };

export type BaseActivityQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  groupBy?: InputMaybe<ActivityGroupBy>;
}>;


export type BaseActivityQuery = { __typename?: 'Query', base?: { __typename?: 'Base', id: string, activity: { __typename?: 'ActivityEntryConnection', isCut: boolean, edges: Array<{ __typename?: 'ActivityEntryEdge', cursor: string, node: { __typename?: 'ActivityEntry', id: string, baseId: string, tableId?: string | null, revision: number, at: string, clientMutationId?: string | null, batchId?: string | null, undoOf?: number | null, overwrote: boolean, count: number, summary: string, actor: { __typename?: 'Actor', id: string, name: string }, change:
            | { __typename: 'ActivityExported' }
            | { __typename: 'BaseCreated' }
            | { __typename: 'BaseDeleted' }
            | { __typename: 'BaseUpdated' }
            | { __typename: 'BulkChanged', count: number, kinds: Array<{ __typename?: 'ChangeKindCount', kind: string, count: number }> }
            | { __typename: 'CellLockTakenOver' }
            | { __typename: 'CommentCreated' }
            | { __typename: 'CommentDeleted' }
            | { __typename: 'CommentErased' }
            | { __typename: 'CommentRestored' }
            | { __typename: 'CommentUpdated' }
            | { __typename: 'FieldCreated' }
            | { __typename: 'FieldDeleted' }
            | { __typename: 'FieldUpdated' }
            | { __typename: 'GroupCreated' }
            | { __typename: 'GroupDeleted' }
            | { __typename: 'GroupMemberAdded' }
            | { __typename: 'GroupMemberRemoved' }
            | { __typename: 'GroupUpdated' }
            | { __typename: 'MemberAdded' }
            | { __typename: 'MemberRemoved' }
            | { __typename: 'MemberUpdated' }
            | { __typename: 'ReactionAdded' }
            | { __typename: 'ReactionRemoved' }
            | { __typename: 'RecordCreated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
            | { __typename: 'RecordDeleted', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
            | { __typename: 'RecordUpdated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
            | { __typename: 'RetentionChanged' }
            | { __typename: 'TableCreated' }
            | { __typename: 'TableDeleted' }
            | { __typename: 'TableUpdated' }
            | { __typename: 'ThreadReopened' }
            | { __typename: 'ThreadResolved' }
            | { __typename: 'ViewCreated' }
            | { __typename: 'ViewDeleted' }
            | { __typename: 'ViewUpdated' }
           } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, endCursor?: string | null } } } | null };

export type TableActivityQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  groupBy?: InputMaybe<ActivityGroupBy>;
}>;


export type TableActivityQuery = { __typename?: 'Query', table?: { __typename?: 'Table', id: string, activity: { __typename?: 'ActivityEntryConnection', isCut: boolean, edges: Array<{ __typename?: 'ActivityEntryEdge', cursor: string, node: { __typename?: 'ActivityEntry', id: string, baseId: string, tableId?: string | null, revision: number, at: string, clientMutationId?: string | null, batchId?: string | null, undoOf?: number | null, overwrote: boolean, count: number, summary: string, actor: { __typename?: 'Actor', id: string, name: string }, change:
            | { __typename: 'ActivityExported' }
            | { __typename: 'BaseCreated' }
            | { __typename: 'BaseDeleted' }
            | { __typename: 'BaseUpdated' }
            | { __typename: 'BulkChanged', count: number, kinds: Array<{ __typename?: 'ChangeKindCount', kind: string, count: number }> }
            | { __typename: 'CellLockTakenOver' }
            | { __typename: 'CommentCreated' }
            | { __typename: 'CommentDeleted' }
            | { __typename: 'CommentErased' }
            | { __typename: 'CommentRestored' }
            | { __typename: 'CommentUpdated' }
            | { __typename: 'FieldCreated' }
            | { __typename: 'FieldDeleted' }
            | { __typename: 'FieldUpdated' }
            | { __typename: 'GroupCreated' }
            | { __typename: 'GroupDeleted' }
            | { __typename: 'GroupMemberAdded' }
            | { __typename: 'GroupMemberRemoved' }
            | { __typename: 'GroupUpdated' }
            | { __typename: 'MemberAdded' }
            | { __typename: 'MemberRemoved' }
            | { __typename: 'MemberUpdated' }
            | { __typename: 'ReactionAdded' }
            | { __typename: 'ReactionRemoved' }
            | { __typename: 'RecordCreated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
            | { __typename: 'RecordDeleted', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
            | { __typename: 'RecordUpdated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
            | { __typename: 'RetentionChanged' }
            | { __typename: 'TableCreated' }
            | { __typename: 'TableDeleted' }
            | { __typename: 'TableUpdated' }
            | { __typename: 'ThreadReopened' }
            | { __typename: 'ThreadResolved' }
            | { __typename: 'ViewCreated' }
            | { __typename: 'ViewDeleted' }
            | { __typename: 'ViewUpdated' }
           } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, endCursor?: string | null } } } | null };

export type RecordHistoryQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  groupBy?: InputMaybe<ActivityGroupBy>;
}>;


export type RecordHistoryQuery = { __typename?: 'Query', record?: { __typename?: 'Record', id: string, history: { __typename?: 'ActivityEntryConnection', isCut: boolean, edges: Array<{ __typename?: 'ActivityEntryEdge', cursor: string, node: { __typename?: 'ActivityEntry', id: string, baseId: string, tableId?: string | null, revision: number, at: string, clientMutationId?: string | null, batchId?: string | null, undoOf?: number | null, overwrote: boolean, count: number, summary: string, actor: { __typename?: 'Actor', id: string, name: string }, change:
            | { __typename: 'ActivityExported' }
            | { __typename: 'BaseCreated' }
            | { __typename: 'BaseDeleted' }
            | { __typename: 'BaseUpdated' }
            | { __typename: 'BulkChanged', count: number, kinds: Array<{ __typename?: 'ChangeKindCount', kind: string, count: number }> }
            | { __typename: 'CellLockTakenOver' }
            | { __typename: 'CommentCreated' }
            | { __typename: 'CommentDeleted' }
            | { __typename: 'CommentErased' }
            | { __typename: 'CommentRestored' }
            | { __typename: 'CommentUpdated' }
            | { __typename: 'FieldCreated' }
            | { __typename: 'FieldDeleted' }
            | { __typename: 'FieldUpdated' }
            | { __typename: 'GroupCreated' }
            | { __typename: 'GroupDeleted' }
            | { __typename: 'GroupMemberAdded' }
            | { __typename: 'GroupMemberRemoved' }
            | { __typename: 'GroupUpdated' }
            | { __typename: 'MemberAdded' }
            | { __typename: 'MemberRemoved' }
            | { __typename: 'MemberUpdated' }
            | { __typename: 'ReactionAdded' }
            | { __typename: 'ReactionRemoved' }
            | { __typename: 'RecordCreated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
            | { __typename: 'RecordDeleted', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
            | { __typename: 'RecordUpdated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
            | { __typename: 'RetentionChanged' }
            | { __typename: 'TableCreated' }
            | { __typename: 'TableDeleted' }
            | { __typename: 'TableUpdated' }
            | { __typename: 'ThreadReopened' }
            | { __typename: 'ThreadResolved' }
            | { __typename: 'ViewCreated' }
            | { __typename: 'ViewDeleted' }
            | { __typename: 'ViewUpdated' }
           } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, endCursor?: string | null } } } | null };

export type ActivityEntryQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ActivityEntryQuery = { __typename?: 'Query', node?:
    | { __typename: 'ActivityEntry', id: string, baseId: string, tableId?: string | null, revision: number, at: string, clientMutationId?: string | null, batchId?: string | null, undoOf?: number | null, overwrote: boolean, count: number, summary: string, summaryParts: { __typename?: 'ActivitySummary', key: string, template: string, marks: Array<ActivityMark>, parts: Array<{ __typename?: 'ActivityPart', name: string, kind: ActivityPartKind, id?: string | null, text: string, value?: unknown | null }> }, audit?: { __typename?: 'ActivityAudit', sessionId?: string | null, ipPrefix?: string | null, userAgent?: string | null, authSubject?: string | null } | null, entries: { __typename?: 'ActivityEntryConnection', isCut: boolean, edges: Array<{ __typename?: 'ActivityEntryEdge', cursor: string, node: { __typename?: 'ActivityEntry', id: string, baseId: string, tableId?: string | null, revision: number, at: string, clientMutationId?: string | null, batchId?: string | null, undoOf?: number | null, overwrote: boolean, count: number, summary: string, actor: { __typename?: 'Actor', id: string, name: string }, change:
              | { __typename: 'ActivityExported' }
              | { __typename: 'BaseCreated' }
              | { __typename: 'BaseDeleted' }
              | { __typename: 'BaseUpdated' }
              | { __typename: 'BulkChanged', count: number, kinds: Array<{ __typename?: 'ChangeKindCount', kind: string, count: number }> }
              | { __typename: 'CellLockTakenOver' }
              | { __typename: 'CommentCreated' }
              | { __typename: 'CommentDeleted' }
              | { __typename: 'CommentErased' }
              | { __typename: 'CommentRestored' }
              | { __typename: 'CommentUpdated' }
              | { __typename: 'FieldCreated' }
              | { __typename: 'FieldDeleted' }
              | { __typename: 'FieldUpdated' }
              | { __typename: 'GroupCreated' }
              | { __typename: 'GroupDeleted' }
              | { __typename: 'GroupMemberAdded' }
              | { __typename: 'GroupMemberRemoved' }
              | { __typename: 'GroupUpdated' }
              | { __typename: 'MemberAdded' }
              | { __typename: 'MemberRemoved' }
              | { __typename: 'MemberUpdated' }
              | { __typename: 'ReactionAdded' }
              | { __typename: 'ReactionRemoved' }
              | { __typename: 'RecordCreated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
              | { __typename: 'RecordDeleted', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
              | { __typename: 'RecordUpdated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
              | { __typename: 'RetentionChanged' }
              | { __typename: 'TableCreated' }
              | { __typename: 'TableDeleted' }
              | { __typename: 'TableUpdated' }
              | { __typename: 'ThreadReopened' }
              | { __typename: 'ThreadResolved' }
              | { __typename: 'ViewCreated' }
              | { __typename: 'ViewDeleted' }
              | { __typename: 'ViewUpdated' }
             } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, endCursor?: string | null } }, actor: { __typename?: 'Actor', id: string, name: string }, change:
        | { __typename: 'ActivityExported' }
        | { __typename: 'BaseCreated' }
        | { __typename: 'BaseDeleted' }
        | { __typename: 'BaseUpdated' }
        | { __typename: 'BulkChanged', count: number, kinds: Array<{ __typename?: 'ChangeKindCount', kind: string, count: number }> }
        | { __typename: 'CellLockTakenOver' }
        | { __typename: 'CommentCreated' }
        | { __typename: 'CommentDeleted' }
        | { __typename: 'CommentErased' }
        | { __typename: 'CommentRestored' }
        | { __typename: 'CommentUpdated' }
        | { __typename: 'FieldCreated' }
        | { __typename: 'FieldDeleted' }
        | { __typename: 'FieldUpdated' }
        | { __typename: 'GroupCreated' }
        | { __typename: 'GroupDeleted' }
        | { __typename: 'GroupMemberAdded' }
        | { __typename: 'GroupMemberRemoved' }
        | { __typename: 'GroupUpdated' }
        | { __typename: 'MemberAdded' }
        | { __typename: 'MemberRemoved' }
        | { __typename: 'MemberUpdated' }
        | { __typename: 'ReactionAdded' }
        | { __typename: 'ReactionRemoved' }
        | { __typename: 'RecordCreated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
        | { __typename: 'RecordDeleted', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
        | { __typename: 'RecordUpdated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
        | { __typename: 'RetentionChanged' }
        | { __typename: 'TableCreated' }
        | { __typename: 'TableDeleted' }
        | { __typename: 'TableUpdated' }
        | { __typename: 'ThreadReopened' }
        | { __typename: 'ThreadResolved' }
        | { __typename: 'ViewCreated' }
        | { __typename: 'ViewDeleted' }
        | { __typename: 'ViewUpdated' }
       }
    | { __typename: 'ActivityExport' }
    | { __typename: 'Base' }
    | { __typename: 'Comment' }
    | { __typename: 'Field' }
    | { __typename: 'Group' }
    | { __typename: 'Member' }
    | { __typename: 'Notification' }
    | { __typename: 'Record' }
    | { __typename: 'Session' }
    | { __typename: 'Table' }
    | { __typename: 'User' }
    | { __typename: 'View' }
   | null };

export type ActivityExportPartsFragment = { __typename?: 'ActivityExport', id: string, baseId: string, tableId?: string | null, format: ActivityExportFormat, state: ActivityExportState, changes: number, rows: number, progress: number, endedAt?: string | null };

export type ExportActivityMutationVariables = Exact<{
  input: ExportActivityInput;
}>;


export type ExportActivityMutation = { __typename?: 'Mutation', exportActivity:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ExportActivityPayload', url: string, expiresAt: string, export?: { __typename?: 'ActivityExport', id: string, baseId: string, tableId?: string | null, format: ActivityExportFormat, state: ActivityExportState, changes: number, rows: number, progress: number, endedAt?: string | null } | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type ActivityExportQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ActivityExportQuery = { __typename?: 'Query', activityExport?: { __typename?: 'ActivityExport', id: string, baseId: string, tableId?: string | null, format: ActivityExportFormat, state: ActivityExportState, changes: number, rows: number, progress: number, endedAt?: string | null } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, name: string, email?: string | null, avatarUrl?: string | null, user: { __typename?: 'User', id: string, name: string, color: string } } };

export type BasesQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type BasesQuery = { __typename?: 'Query', bases: { __typename?: 'BaseConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'BaseEdge', cursor: string, node: { __typename?: 'Base', id: string, name: string, viewerRole: Role } }> } };

export type BaseQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type BaseQuery = { __typename?: 'Query', base?: { __typename?: 'Base', id: string, name: string, viewerRole: Role, createdAt: string, retentionDays?: number | null, members: { __typename?: 'MemberConnection', totalCount: number, edges: Array<{ __typename?: 'MemberEdge', node: { __typename?: 'Member', id: string, role: Role, email?: string | null, user?: { __typename?: 'User', id: string, name: string } | null } }> }, groups: Array<{ __typename?: 'Group', id: string, name: string, members: Array<{ __typename?: 'Member', id: string }> }>, tables: Array<{ __typename?: 'Table', id: string, name: string }> } | null };

export type CreateBaseMutationVariables = Exact<{
  input: CreateBaseInput;
}>;


export type CreateBaseMutation = { __typename?: 'Mutation', createBase:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'CreateBasePayload', revision?: number | null, cursor?: string | null, clientMutationId?: string | null, base?: { __typename?: 'Base', id: string, name: string, viewerRole: Role } | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type UpdateBaseMutationVariables = Exact<{
  input: UpdateBaseInput;
}>;


export type UpdateBaseMutation = { __typename?: 'Mutation', updateBase:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'UpdateBasePayload', revision?: number | null, base?: { __typename?: 'Base', id: string, name: string } | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type SetRetentionMutationVariables = Exact<{
  input: SetRetentionInput;
}>;


export type SetRetentionMutation = { __typename?: 'Mutation', setRetention:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'SetRetentionPayload', revision?: number | null, clientMutationId?: string | null, base?: { __typename?: 'Base', id: string, retentionDays?: number | null } | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type DeleteBaseMutationVariables = Exact<{
  input: DeleteBaseInput;
}>;


export type DeleteBaseMutation = { __typename?: 'Mutation', deleteBase:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'DeleteBasePayload', id: string, revision?: number | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type AddMemberMutationVariables = Exact<{
  input: AddMemberInput;
}>;


export type AddMemberMutation = { __typename?: 'Mutation', addMember:
    | { __typename: 'AddMemberPayload', revision?: number | null, member?: { __typename?: 'Member', id: string, role: Role, email?: string | null, user?: { __typename?: 'User', id: string } | null } | null }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type SetMemberRoleMutationVariables = Exact<{
  input: SetMemberRoleInput;
}>;


export type SetMemberRoleMutation = { __typename?: 'Mutation', setMemberRole:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LastOwnerError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'SetMemberRolePayload', revision?: number | null, member?: { __typename?: 'Member', id: string, role: Role } | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type RemoveMemberMutationVariables = Exact<{
  input: RemoveMemberInput;
}>;


export type RemoveMemberMutation = { __typename?: 'Mutation', removeMember:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LastOwnerError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'RemoveMemberPayload', id: string, revision?: number | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type CreateGroupMutationVariables = Exact<{
  input: CreateGroupInput;
}>;


export type CreateGroupMutation = { __typename?: 'Mutation', createGroup:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'CreateGroupPayload', revision?: number | null, group?: { __typename?: 'Group', id: string, name: string, members: Array<{ __typename?: 'Member', id: string }> } | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type UpdateGroupMutationVariables = Exact<{
  input: UpdateGroupInput;
}>;


export type UpdateGroupMutation = { __typename?: 'Mutation', updateGroup:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'UpdateGroupPayload', revision?: number | null, group?: { __typename?: 'Group', id: string, name: string } | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type DeleteGroupMutationVariables = Exact<{
  input: DeleteGroupInput;
}>;


export type DeleteGroupMutation = { __typename?: 'Mutation', deleteGroup:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'DeleteGroupPayload', id: string, revision?: number | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type AddGroupMemberMutationVariables = Exact<{
  input: AddGroupMemberInput;
}>;


export type AddGroupMemberMutation = { __typename?: 'Mutation', addGroupMember:
    | { __typename: 'AddGroupMemberPayload', revision?: number | null, group?: { __typename?: 'Group', id: string, members: Array<{ __typename?: 'Member', id: string }> } | null }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type RemoveGroupMemberMutationVariables = Exact<{
  input: RemoveGroupMemberInput;
}>;


export type RemoveGroupMemberMutation = { __typename?: 'Mutation', removeGroupMember:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'RemoveGroupMemberPayload', revision?: number | null, group?: { __typename?: 'Group', id: string, members: Array<{ __typename?: 'Member', id: string }> } | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type BaseChangesSubscriptionVariables = Exact<{
  baseId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['StreamCursor']['input']>;
}>;


export type BaseChangesSubscription = { __typename?: 'Subscription', baseChanges:
    | { __typename: 'BaseRevision', cursor: string, revision: number, baseId: string, at: string, clientMutationId?: string | null, actor: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null }, changes: Array<
        | { __typename: 'ActivityExported' }
        | { __typename: 'BaseCreated' }
        | { __typename: 'BaseDeleted' }
        | { __typename: 'BaseUpdated' }
        | { __typename: 'BulkChanged' }
        | { __typename: 'GroupCreated', groupId: string, nameAfter?: string | null }
        | { __typename: 'GroupDeleted' }
        | { __typename: 'GroupMemberAdded', groupId: string, memberId: string }
        | { __typename: 'GroupMemberRemoved', groupId: string, memberId: string }
        | { __typename: 'GroupUpdated' }
        | { __typename: 'MemberAdded', memberId: string, after?: { __typename?: 'MemberState', userId?: string | null, email?: string | null, role?: Role | null } | null }
        | { __typename: 'MemberRemoved', memberId: string, before?: { __typename?: 'MemberState', userId?: string | null, email?: string | null, role?: Role | null } | null }
        | { __typename: 'MemberUpdated', memberId: string, before?: { __typename?: 'MemberState', userId?: string | null, role?: Role | null } | null, after?: { __typename?: 'MemberState', userId?: string | null, role?: Role | null } | null }
        | { __typename: 'RetentionChanged', baseId: string, daysBefore?: number | null, daysAfter?: number | null }
        | { __typename: 'TableCreated', tableId: string, nameAfter?: string | null }
        | { __typename: 'TableDeleted', tableId: string, nameBefore?: string | null }
        | { __typename: 'TableUpdated', tableId: string, nameBefore?: string | null, nameAfter?: string | null }
      > }
    | { __typename: 'ResyncRequired', reason: ResyncReason, revision: number, cursor: string }
   };

export type PersonPartsFragment = { __typename?: 'User', id: string, name: string, avatarUrl?: string | null };

export type CommentShownFragment = { __typename?: 'Comment', id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> };

export type ThreadShownFragment = { __typename?: 'Comment', resolvedAt?: string | null, unreadCount: number, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, resolvedBy?: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null } | null, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> };

export type CommentQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CommentQuery = { __typename?: 'Query', comment?: { __typename?: 'Comment', markdown?: string | null, html?: string | null, resolvedAt?: string | null, unreadCount: number, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, deletedBy?: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null } | null, parent?: { __typename?: 'Comment', id: string } | null, record: { __typename?: 'Record', id: string }, field?: { __typename?: 'Field', id: string, name: string } | null, viewerFollow?: { __typename?: 'ThreadFollow', state: FollowState, reason?: FollowReason | null } | null, versions: Array<{ __typename?: 'CommentVersion', version: number, at: string, text?: string | null, body?: unknown | null }>, resolvedBy?: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null } | null, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> } | null };

export type RecordCommentsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CommentFilter>;
  order?: InputMaybe<CommentOrder>;
  replies?: InputMaybe<Scalars['Int']['input']>;
  replyOrder?: InputMaybe<CommentOrder>;
}>;


export type RecordCommentsQuery = { __typename?: 'Query', record?: { __typename?: 'Record', id: string, commentCounts: { __typename?: 'CommentCounts', openThreads: number, resolvedThreads: number, comments: number }, comments: { __typename?: 'CommentConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null }, edges: Array<{ __typename?: 'CommentEdge', cursor: string, node: { __typename?: 'Comment', resolvedAt?: string | null, unreadCount: number, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, replies: { __typename?: 'CommentConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'CommentEdge', node: { __typename?: 'Comment', id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> } }> }, resolvedBy?: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null } | null, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> } }> } } | null };

export type RepliesQueryVariables = Exact<{
  threadId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  order?: InputMaybe<CommentOrder>;
}>;


export type RepliesQuery = { __typename?: 'Query', comment?: { __typename?: 'Comment', id: string, replies: { __typename?: 'CommentConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null }, edges: Array<{ __typename?: 'CommentEdge', cursor: string, node: { __typename?: 'Comment', id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> } }> } } | null };

export type TableCommentsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CommentFilter>;
  order?: InputMaybe<CommentOrder>;
}>;


export type TableCommentsQuery = { __typename?: 'Query', table?: { __typename?: 'Table', id: string, unreadCommentCount: number, comments: { __typename?: 'CommentConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null }, edges: Array<{ __typename?: 'CommentEdge', cursor: string, node: { __typename?: 'Comment', resolvedAt?: string | null, unreadCount: number, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, resolvedBy?: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null } | null, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> } }> } } | null };

export type BadgesQueryVariables = Exact<{
  tableId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  badges?: Scalars['Boolean']['input'];
}>;


export type BadgesQuery = { __typename?: 'Query', table?: { __typename?: 'Table', id: string, records: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'Record', id: string, commentCounts?: { __typename?: 'CommentCounts', openThreads: number, resolvedThreads: number, comments: number, byField: Array<{ __typename?: 'CellCommentCounts', fieldId: string, openThreads: number, resolvedThreads: number, comments: number }> } } }> } } | null };

export type UnreadBadgesQueryVariables = Exact<{
  tableId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type UnreadBadgesQuery = { __typename?: 'Query', table?: { __typename?: 'Table', id: string, records: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'Record', id: string, commentCounts: { __typename?: 'CommentCounts', comments: number, unread: number, byField: Array<{ __typename?: 'CellCommentCounts', fieldId: string, unread: number }> } } }> } } | null };

export type SearchCommentsQueryVariables = Exact<{
  baseId: Scalars['ID']['input'];
  query: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SearchCommentsQuery = { __typename?: 'Query', base?: { __typename?: 'Base', id: string, searchComments: { __typename?: 'CommentMatchConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null }, edges: Array<{ __typename?: 'CommentMatchEdge', cursor: string, node: { __typename?: 'CommentMatch', excerpt: Array<{ __typename?: 'TextFragment', text: string, match: boolean }>, comment: { __typename?: 'Comment', id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> } } }> } } | null };

export type ThreadStateFragment = { __typename?: 'Comment', id: string, viewerHasRead: boolean, unreadCount: number, viewerFollow?: { __typename?: 'ThreadFollow', state: FollowState, reason?: FollowReason | null } | null };

export type FollowThreadMutationVariables = Exact<{
  input: FollowThreadInput;
}>;


export type FollowThreadMutation = { __typename?: 'Mutation', followThread:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'FollowThreadPayload', clientMutationId?: string | null, revision?: number | null, thread?: { __typename?: 'Comment', id: string, viewerHasRead: boolean, unreadCount: number, viewerFollow?: { __typename?: 'ThreadFollow', state: FollowState, reason?: FollowReason | null } | null } | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type UnfollowThreadMutationVariables = Exact<{
  input: UnfollowThreadInput;
}>;


export type UnfollowThreadMutation = { __typename?: 'Mutation', unfollowThread:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'UnfollowThreadPayload', clientMutationId?: string | null, revision?: number | null, thread?: { __typename?: 'Comment', id: string, viewerHasRead: boolean, unreadCount: number, viewerFollow?: { __typename?: 'ThreadFollow', state: FollowState, reason?: FollowReason | null } | null } | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type MuteThreadMutationVariables = Exact<{
  input: MuteThreadInput;
}>;


export type MuteThreadMutation = { __typename?: 'Mutation', muteThread:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'MuteThreadPayload', clientMutationId?: string | null, revision?: number | null, thread?: { __typename?: 'Comment', id: string, viewerHasRead: boolean, unreadCount: number, viewerFollow?: { __typename?: 'ThreadFollow', state: FollowState, reason?: FollowReason | null } | null } | null }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type UnmuteThreadMutationVariables = Exact<{
  input: UnmuteThreadInput;
}>;


export type UnmuteThreadMutation = { __typename?: 'Mutation', unmuteThread:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'UnmuteThreadPayload', clientMutationId?: string | null, revision?: number | null, thread?: { __typename?: 'Comment', id: string, viewerHasRead: boolean, unreadCount: number, viewerFollow?: { __typename?: 'ThreadFollow', state: FollowState, reason?: FollowReason | null } | null } | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type MarkThreadReadMutationVariables = Exact<{
  input: MarkThreadReadInput;
}>;


export type MarkThreadReadMutation = { __typename?: 'Mutation', markThreadRead:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'MarkThreadReadPayload', clientMutationId?: string | null, revision?: number | null, thread?: { __typename?: 'Comment', id: string, viewerHasRead: boolean, unreadCount: number, viewerFollow?: { __typename?: 'ThreadFollow', state: FollowState, reason?: FollowReason | null } | null } | null }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type MarkTableCommentsReadMutationVariables = Exact<{
  input: MarkTableCommentsReadInput;
}>;


export type MarkTableCommentsReadMutation = { __typename?: 'Mutation', markTableCommentsRead:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'MarkTableCommentsReadPayload', clientMutationId?: string | null, revision?: number | null, table?: { __typename?: 'Table', id: string, unreadCommentCount: number } | null }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type AddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type AddCommentMutation = { __typename?: 'Mutation', addComment:
    | { __typename: 'AddCommentPayload', revision?: number | null, cursor?: string | null, clientMutationId?: string | null, comment?: { __typename?: 'Comment', resolvedAt?: string | null, unreadCount: number, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, resolvedBy?: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null } | null, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> } | null, unresolvedMentions: Array<{ __typename?: 'UnresolvedMention', text: string, reason: UnresolvedReason }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type EditCommentMutationVariables = Exact<{
  input: EditCommentInput;
}>;


export type EditCommentMutation = { __typename?: 'Mutation', editComment:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', step?: number | null, code: string, message: string, conflicts: Array<{ __typename?: 'Conflict', commentId?: string | null, kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'EditCommentPayload', revision?: number | null, cursor?: string | null, clientMutationId?: string | null, comment?: { __typename?: 'Comment', resolvedAt?: string | null, unreadCount: number, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, resolvedBy?: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null } | null, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> } | null, unresolvedMentions: Array<{ __typename?: 'UnresolvedMention', text: string, reason: UnresolvedReason }> }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type DeleteCommentMutationVariables = Exact<{
  input: DeleteCommentInput;
}>;


export type DeleteCommentMutation = { __typename?: 'Mutation', deleteComment:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'DeleteCommentPayload', revision?: number | null, cursor?: string | null, clientMutationId?: string | null, comment?: { __typename?: 'Comment', resolvedAt?: string | null, unreadCount: number, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, resolvedBy?: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null } | null, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> } | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type RestoreCommentMutationVariables = Exact<{
  input: RestoreCommentInput;
}>;


export type RestoreCommentMutation = { __typename?: 'Mutation', restoreComment:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'RestoreCommentPayload', revision?: number | null, cursor?: string | null, clientMutationId?: string | null, comment?: { __typename?: 'Comment', resolvedAt?: string | null, unreadCount: number, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, resolvedBy?: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null } | null, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> } | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type AddReactionMutationVariables = Exact<{
  input: AddReactionInput;
}>;


export type AddReactionMutation = { __typename?: 'Mutation', addReaction:
    | { __typename: 'AddReactionPayload', revision?: number | null, cursor?: string | null, clientMutationId?: string | null, comment?: { __typename?: 'Comment', resolvedAt?: string | null, unreadCount: number, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, resolvedBy?: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null } | null, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> } | null }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type RemoveReactionMutationVariables = Exact<{
  input: RemoveReactionInput;
}>;


export type RemoveReactionMutation = { __typename?: 'Mutation', removeReaction:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'RemoveReactionPayload', revision?: number | null, cursor?: string | null, clientMutationId?: string | null, comment?: { __typename?: 'Comment', resolvedAt?: string | null, unreadCount: number, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, resolvedBy?: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null } | null, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> } | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type ResolveThreadMutationVariables = Exact<{
  input: ResolveThreadInput;
}>;


export type ResolveThreadMutation = { __typename?: 'Mutation', resolveThread:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ResolveThreadPayload', revision?: number | null, cursor?: string | null, clientMutationId?: string | null, thread?: { __typename?: 'Comment', resolvedAt?: string | null, unreadCount: number, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, resolvedBy?: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null } | null, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> } | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type ReopenThreadMutationVariables = Exact<{
  input: ReopenThreadInput;
}>;


export type ReopenThreadMutation = { __typename?: 'Mutation', reopenThread:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ReopenThreadPayload', revision?: number | null, cursor?: string | null, clientMutationId?: string | null, thread?: { __typename?: 'Comment', resolvedAt?: string | null, unreadCount: number, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, text?: string | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, replyCount: number, viewerHasRead: boolean, resolvedBy?: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null } | null, author: { __typename?: 'User', id: string, name: string, avatarUrl?: string | null }, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }>, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, avatarUrl?: string | null }> }> } | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type CommentChangesSubscriptionVariables = Exact<{
  tableId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['StreamCursor']['input']>;
}>;


export type CommentChangesSubscription = { __typename?: 'Subscription', tableChanges:
    | { __typename: 'ResyncRequired', reason: ResyncReason, revision: number, cursor: string }
    | { __typename: 'TableRevision', revision: number, cursor: string, clientMutationId?: string | null, actor: { __typename?: 'Actor', id: string, name: string }, changes: Array<
        | { __typename: 'BulkChanged' }
        | { __typename: 'CellLockTakenOver' }
        | { __typename: 'CommentCreated', commentId: string, threadId: string, parentId?: string | null, recordId: string, fieldId?: string | null, version: number, body?: unknown | null, text?: string | null, html?: string | null, deleted: boolean, mentions: Array<{ __typename?: 'Mention', kind: MentionKind, id?: string | null, label: string }> }
        | { __typename: 'CommentDeleted', commentId: string, threadId: string, recordId: string, fieldId?: string | null, version: number }
        | { __typename: 'CommentErased', commentId: string, threadId: string, recordId: string, fieldId?: string | null }
        | { __typename: 'CommentRestored', commentId: string, threadId: string, version: number, body?: unknown | null, text?: string | null, deleted: boolean }
        | { __typename: 'CommentUpdated', commentId: string, threadId: string, version: number, body?: unknown | null, text?: string | null, html?: string | null, deleted: boolean }
        | { __typename: 'FieldCreated' }
        | { __typename: 'FieldDeleted' }
        | { __typename: 'FieldUpdated' }
        | { __typename: 'ReactionAdded', commentId: string, threadId: string, recordId: string, fieldId?: string | null, emoji: string }
        | { __typename: 'ReactionRemoved', commentId: string, threadId: string, recordId: string, fieldId?: string | null, emoji: string }
        | { __typename: 'RecordCreated' }
        | { __typename: 'RecordDeleted' }
        | { __typename: 'RecordUpdated' }
        | { __typename: 'ThreadReopened', threadId: string, recordId: string, fieldId?: string | null }
        | { __typename: 'ThreadResolved', threadId: string, recordId: string, fieldId?: string | null }
        | { __typename: 'ViewCreated' }
        | { __typename: 'ViewDeleted' }
        | { __typename: 'ViewUpdated' }
      > }
   };

export type LockPartsFragment = { __typename?: 'CellLock', recordId: string, fieldId: string, sessionId: string, lockedAt: string, expiresAt: string, user: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null } };

export type RequestPartsFragment = { __typename?: 'CellLockRequest', id: string, recordId: string, fieldId: string, sessionId: string, requestedAt: string, expiresAt: string, user: { __typename?: 'Actor', id: string, name: string } };

export type DraftPartsFragment = { __typename?: 'CellDraft', recordId: string, fieldId: string, sessionId: string, draft?: unknown | null, user: { __typename?: 'Actor', id: string, name: string } };

export type TableCellLocksQueryVariables = Exact<{
  tableId: Scalars['ID']['input'];
}>;


export type TableCellLocksQuery = { __typename?: 'Query', table?: { __typename?: 'Table', id: string, cellLocks: Array<{ __typename?: 'CellLock', recordId: string, fieldId: string, sessionId: string, lockedAt: string, expiresAt: string, user: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null } }>, records: { __typename?: 'RecordConnection', edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'Record', id: string, version: number, cells: Array<{ __typename?: 'Cell', fieldId: string, lock?: { __typename?: 'CellLock', recordId: string, fieldId: string, sessionId: string, lockedAt: string, expiresAt: string, user: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null } } | null }> } }> } } | null };

export type LockCellMutationVariables = Exact<{
  input: LockCellInput;
}>;


export type LockCellMutation = { __typename?: 'Mutation', lockCell:
    | { __typename: 'CellLockedError', code: string, message: string, locks: Array<{ __typename?: 'HeldCell', recordId: string, fieldId: string, sessionId: string, userId: string, expiresAt: string }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'LockCellPayload', revision?: number | null, clientMutationId?: string | null, locks: Array<{ __typename?: 'CellLock', recordId: string, fieldId: string, sessionId: string, lockedAt: string, expiresAt: string, user: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null } }> }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type UnlockCellMutationVariables = Exact<{
  input: UnlockCellInput;
}>;


export type UnlockCellMutation = { __typename?: 'Mutation', unlockCell:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'UnlockCellPayload', cells: Array<{ __typename?: 'CellId', recordId: string, fieldId: string }> }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type RequestCellLockMutationVariables = Exact<{
  input: RequestCellLockInput;
}>;


export type RequestCellLockMutation = { __typename?: 'Mutation', requestCellLock:
    | { __typename: 'CellLockedError', code: string, message: string, locks: Array<{ __typename?: 'HeldCell', recordId: string, fieldId: string, sessionId: string, userId: string, expiresAt: string }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'RequestCellLockPayload', lock?: { __typename?: 'CellLock', recordId: string, fieldId: string, sessionId: string, lockedAt: string, expiresAt: string, user: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null } } | null, request?: { __typename?: 'CellLockRequest', id: string, recordId: string, fieldId: string, sessionId: string, requestedAt: string, expiresAt: string, user: { __typename?: 'Actor', id: string, name: string } } | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type AnswerCellLockRequestMutationVariables = Exact<{
  input: AnswerCellLockRequestInput;
}>;


export type AnswerCellLockRequestMutation = { __typename?: 'Mutation', answerCellLockRequest:
    | { __typename: 'AnswerCellLockRequestPayload', outcome: CellLockRequestOutcome, lock?: { __typename?: 'CellLock', recordId: string, fieldId: string, sessionId: string, lockedAt: string, expiresAt: string, user: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null } } | null }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type TakeOverCellLockMutationVariables = Exact<{
  input: TakeOverCellLockInput;
}>;


export type TakeOverCellLockMutation = { __typename?: 'Mutation', takeOverCellLock:
    | { __typename: 'CellLockedError', code: string, message: string, locks: Array<{ __typename?: 'HeldCell', recordId: string, fieldId: string, sessionId: string, userId: string, expiresAt: string }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'TakeOverCellLockPayload', revision?: number | null, lock: { __typename?: 'CellLock', recordId: string, fieldId: string, sessionId: string, lockedAt: string, expiresAt: string, user: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null } } }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type EditCellMutationVariables = Exact<{
  input: EditCellInput;
}>;


export type EditCellMutation = { __typename?: 'Mutation', editCell:
    | { __typename: 'CellLockedError', code: string, message: string, locks: Array<{ __typename?: 'HeldCell', recordId: string, fieldId: string, sessionId: string, userId: string, expiresAt: string }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'EditCellPayload', lock: { __typename?: 'CellLock', recordId: string, fieldId: string, sessionId: string, lockedAt: string, expiresAt: string, user: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null } } }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type CellLocksSubscriptionVariables = Exact<{
  tableId: Scalars['ID']['input'];
}>;


export type CellLocksSubscription = { __typename?: 'Subscription', cellLocks:
    | { __typename: 'CellEdited', drafts: Array<{ __typename?: 'CellDraft', recordId: string, fieldId: string, sessionId: string, draft?: unknown | null, user: { __typename?: 'Actor', id: string, name: string } }> }
    | { __typename: 'CellLockRequestAnswered', outcome: CellLockRequestOutcome, request: { __typename?: 'CellLockRequest', id: string, recordId: string, fieldId: string, sessionId: string, requestedAt: string, expiresAt: string, user: { __typename?: 'Actor', id: string, name: string } } }
    | { __typename: 'CellLockRequested', request: { __typename?: 'CellLockRequest', id: string, recordId: string, fieldId: string, sessionId: string, requestedAt: string, expiresAt: string, user: { __typename?: 'Actor', id: string, name: string } } }
    | { __typename: 'CellLockSnapshot', locks: Array<{ __typename?: 'CellLock', recordId: string, fieldId: string, sessionId: string, lockedAt: string, expiresAt: string, user: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null } }>, drafts: Array<{ __typename?: 'CellDraft', recordId: string, fieldId: string, sessionId: string, draft?: unknown | null, user: { __typename?: 'Actor', id: string, name: string } }>, requests: Array<{ __typename?: 'CellLockRequest', id: string, recordId: string, fieldId: string, sessionId: string, requestedAt: string, expiresAt: string, user: { __typename?: 'Actor', id: string, name: string } }> }
    | { __typename: 'CellLocked', locks: Array<{ __typename?: 'CellLock', recordId: string, fieldId: string, sessionId: string, lockedAt: string, expiresAt: string, user: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null } }> }
    | { __typename: 'CellUnlocked', reason: CellUnlockReason, cells: Array<{ __typename?: 'UnlockedCell', recordId: string, fieldId: string, sessionId: string, userId: string }> }
   };

export type MentionCandidatesQueryVariables = Exact<{
  baseId: Scalars['ID']['input'];
  prefix: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type MentionCandidatesQuery = { __typename?: 'Query', mentionCandidates: Array<{ __typename?: 'MentionCandidate', kind: MentionKind, id?: string | null, label: string, email?: string | null, avatarUrl?: string | null }> };

export type NotificationPartsFragment = { __typename?: 'Notification', id: string, kind: NotificationKind, reason: NotificationReason, count: number, fieldId?: string | null, createdAt: string, updatedAt: string, readAt?: string | null, archivedAt?: string | null, snoozedUntil?: string | null, actors: Array<{ __typename?: 'User', id: string, name: string }>, base?: { __typename?: 'Base', id: string } | null, table?: { __typename?: 'Table', id: string } | null, record?: { __typename?: 'Record', id: string } | null, view?: { __typename?: 'View', id: string } | null, export?: { __typename?: 'ActivityExport', id: string } | null, thread?: { __typename?: 'Comment', id: string } | null, comment?: { __typename?: 'Comment', id: string, text?: string | null } | null };

export type NotificationsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationFilter>;
}>;


export type NotificationsQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', unreadNotificationCount: number, notifications: { __typename?: 'NotificationConnection', edges: Array<{ __typename?: 'NotificationEdge', cursor: string, node: { __typename?: 'Notification', id: string, kind: NotificationKind, reason: NotificationReason, count: number, fieldId?: string | null, createdAt: string, updatedAt: string, readAt?: string | null, archivedAt?: string | null, snoozedUntil?: string | null, actors: Array<{ __typename?: 'User', id: string, name: string }>, base?: { __typename?: 'Base', id: string } | null, table?: { __typename?: 'Table', id: string } | null, record?: { __typename?: 'Record', id: string } | null, view?: { __typename?: 'View', id: string } | null, export?: { __typename?: 'ActivityExport', id: string } | null, thread?: { __typename?: 'Comment', id: string } | null, comment?: { __typename?: 'Comment', id: string, text?: string | null } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } };

export type NotificationTotalQueryVariables = Exact<{
  filter?: InputMaybe<NotificationFilter>;
}>;


export type NotificationTotalQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', unreadNotificationCount: number, notifications: { __typename?: 'NotificationConnection', totalCount: number } } };

export type MarkNotificationsReadMutationVariables = Exact<{
  input: MarkNotificationsReadInput;
}>;


export type MarkNotificationsReadMutation = { __typename?: 'Mutation', markNotificationsRead:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'MarkNotificationsReadPayload', clientMutationId?: string | null, revision?: number | null, unreadNotificationCount: number, notifications: Array<{ __typename?: 'Notification', id: string, kind: NotificationKind, reason: NotificationReason, count: number, fieldId?: string | null, createdAt: string, updatedAt: string, readAt?: string | null, archivedAt?: string | null, snoozedUntil?: string | null, actors: Array<{ __typename?: 'User', id: string, name: string }>, base?: { __typename?: 'Base', id: string } | null, table?: { __typename?: 'Table', id: string } | null, record?: { __typename?: 'Record', id: string } | null, view?: { __typename?: 'View', id: string } | null, export?: { __typename?: 'ActivityExport', id: string } | null, thread?: { __typename?: 'Comment', id: string } | null, comment?: { __typename?: 'Comment', id: string, text?: string | null } | null }> }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type MarkNotificationsUnreadMutationVariables = Exact<{
  input: MarkNotificationsUnreadInput;
}>;


export type MarkNotificationsUnreadMutation = { __typename?: 'Mutation', markNotificationsUnread:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'MarkNotificationsUnreadPayload', clientMutationId?: string | null, revision?: number | null, unreadNotificationCount: number, notifications: Array<{ __typename?: 'Notification', id: string, kind: NotificationKind, reason: NotificationReason, count: number, fieldId?: string | null, createdAt: string, updatedAt: string, readAt?: string | null, archivedAt?: string | null, snoozedUntil?: string | null, actors: Array<{ __typename?: 'User', id: string, name: string }>, base?: { __typename?: 'Base', id: string } | null, table?: { __typename?: 'Table', id: string } | null, record?: { __typename?: 'Record', id: string } | null, view?: { __typename?: 'View', id: string } | null, export?: { __typename?: 'ActivityExport', id: string } | null, thread?: { __typename?: 'Comment', id: string } | null, comment?: { __typename?: 'Comment', id: string, text?: string | null } | null }> }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type MarkAllNotificationsReadMutationVariables = Exact<{
  input: MarkAllNotificationsReadInput;
}>;


export type MarkAllNotificationsReadMutation = { __typename?: 'Mutation', markAllNotificationsRead:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'MarkAllNotificationsReadPayload', clientMutationId?: string | null, revision?: number | null, unreadNotificationCount: number }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type ArchiveNotificationsMutationVariables = Exact<{
  input: ArchiveNotificationsInput;
}>;


export type ArchiveNotificationsMutation = { __typename?: 'Mutation', archiveNotifications:
    | { __typename: 'ArchiveNotificationsPayload', clientMutationId?: string | null, revision?: number | null, unreadNotificationCount: number, notifications: Array<{ __typename?: 'Notification', id: string, kind: NotificationKind, reason: NotificationReason, count: number, fieldId?: string | null, createdAt: string, updatedAt: string, readAt?: string | null, archivedAt?: string | null, snoozedUntil?: string | null, actors: Array<{ __typename?: 'User', id: string, name: string }>, base?: { __typename?: 'Base', id: string } | null, table?: { __typename?: 'Table', id: string } | null, record?: { __typename?: 'Record', id: string } | null, view?: { __typename?: 'View', id: string } | null, export?: { __typename?: 'ActivityExport', id: string } | null, thread?: { __typename?: 'Comment', id: string } | null, comment?: { __typename?: 'Comment', id: string, text?: string | null } | null }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type SnoozeNotificationsMutationVariables = Exact<{
  input: SnoozeNotificationsInput;
}>;


export type SnoozeNotificationsMutation = { __typename?: 'Mutation', snoozeNotifications:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'SnoozeNotificationsPayload', clientMutationId?: string | null, revision?: number | null, unreadNotificationCount: number, notifications: Array<{ __typename?: 'Notification', id: string, kind: NotificationKind, reason: NotificationReason, count: number, fieldId?: string | null, createdAt: string, updatedAt: string, readAt?: string | null, archivedAt?: string | null, snoozedUntil?: string | null, actors: Array<{ __typename?: 'User', id: string, name: string }>, base?: { __typename?: 'Base', id: string } | null, table?: { __typename?: 'Table', id: string } | null, record?: { __typename?: 'Record', id: string } | null, view?: { __typename?: 'View', id: string } | null, export?: { __typename?: 'ActivityExport', id: string } | null, thread?: { __typename?: 'Comment', id: string } | null, comment?: { __typename?: 'Comment', id: string, text?: string | null } | null }> }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type NotificationEventsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NotificationEventsSubscription = { __typename?: 'Subscription', notifications:
    | { __typename: 'NotificationChanged', unreadCount: number, notification: { __typename?: 'Notification', id: string, kind: NotificationKind, reason: NotificationReason, count: number, fieldId?: string | null, createdAt: string, updatedAt: string, readAt?: string | null, archivedAt?: string | null, snoozedUntil?: string | null, actors: Array<{ __typename?: 'User', id: string, name: string }>, base?: { __typename?: 'Base', id: string } | null, table?: { __typename?: 'Table', id: string } | null, record?: { __typename?: 'Record', id: string } | null, view?: { __typename?: 'View', id: string } | null, export?: { __typename?: 'ActivityExport', id: string } | null, thread?: { __typename?: 'Comment', id: string } | null, comment?: { __typename?: 'Comment', id: string, text?: string | null } | null } }
    | { __typename: 'NotificationCount', unreadCount: number }
    | { __typename: 'NotificationRemoved', id: string, unreadCount: number }
   };

export type RecordAtQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  at: Scalars['StreamCursor']['input'];
}>;


export type RecordAtQuery = { __typename?: 'Query', record?: { __typename?: 'Record', createdAt: string, updatedAt: string, id: string, version: number, createdBy?: { __typename?: 'User', id: string } | null, updatedBy?: { __typename?: 'User', id: string } | null, table: { __typename?: 'Table', name: string, revision: number }, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null, version: number }> } | null };

export type TableAtQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  at: Scalars['StreamCursor']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TableAtQuery = { __typename?: 'Query', table?: { __typename?: 'Table', id: string, name: string, revision: number, cursor: string, fields: Array<{ __typename?: 'Field', id: string, name: string, type: FieldType, position: number, version: number, options: { __typename?: 'FieldOptions', precision?: number | null, max?: number | null, choices?: Array<{ __typename?: 'FieldChoice', id: string, name: string, color?: string | null }> | null } }>, views: Array<{ __typename?: 'View', id: string, name: string, hiddenFieldIds: Array<string>, filter?: unknown | null, version: number, sort: Array<{ __typename?: 'RecordSort', fieldId: string, direction: SortDirection }> }>, records: { __typename?: 'RecordConnection', totalCount: number, edges: Array<{ __typename?: 'RecordEdge', cursor: string, node: { __typename?: 'Record', id: string, version: number, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null, version: number }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type ChangesSinceQueryVariables = Exact<{
  tableId: Scalars['ID']['input'];
  cursor?: InputMaybe<Scalars['StreamCursor']['input']>;
  by?: InputMaybe<ChangesBy>;
}>;


export type ChangesSinceQuery = { __typename?: 'Query', table?: { __typename?: 'Table', viewerLastVisit?: { __typename?: 'TableVisit', cursor: string, revision: number, at: string } | null, changesSince?: { __typename?: 'TableChangesSince', cursor: string, count: number, isPartial: boolean, recordIds: Array<string>, recordCount: number, hasMoreRecords: boolean, actorCount: number, kinds: Array<{ __typename?: 'ChangeKindCount', kind: string, count: number }>, records: Array<{ __typename?: 'Record', id: string }>, actors: Array<{ __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null }> } | null } | null };

export type MarkTableVisitedMutationVariables = Exact<{
  input: MarkTableVisitedInput;
}>;


export type MarkTableVisitedMutation = { __typename?: 'Mutation', markTableVisited:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'MarkTableVisitedPayload', clientMutationId?: string | null, table?: { __typename?: 'Table', id: string, viewerLastVisit?: { __typename?: 'TableVisit', cursor: string, at: string } | null } | null }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type NotificationPreferencePartsFragment = { __typename?: 'NotificationPreference', kind?: NotificationKind | null, channel: NotificationChannel, delivery: NotificationDelivery, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } };

export type NotificationPreferencesPartsFragment = { __typename?: 'NotificationPreferences', settings: { __typename?: 'NotificationSettings', timeZone: string, digestAt: string, quietHours?: { __typename?: 'QuietHours', from: string, to: string } | null }, preferences: Array<{ __typename?: 'NotificationPreference', kind?: NotificationKind | null, channel: NotificationChannel, delivery: NotificationDelivery, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } }>, mutes: Array<{ __typename?: 'NotificationMute', until: string, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } }> };

export type NotificationPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationPreferencesQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', notificationPreferences: { __typename?: 'NotificationPreferences', settings: { __typename?: 'NotificationSettings', timeZone: string, digestAt: string, quietHours?: { __typename?: 'QuietHours', from: string, to: string } | null }, preferences: Array<{ __typename?: 'NotificationPreference', kind?: NotificationKind | null, channel: NotificationChannel, delivery: NotificationDelivery, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } }>, mutes: Array<{ __typename?: 'NotificationMute', until: string, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } }> } } };

export type EffectiveNotificationPreferenceQueryVariables = Exact<{
  kind: NotificationKind;
  channel: NotificationChannel;
  scopeId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type EffectiveNotificationPreferenceQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', notificationPreferences: { __typename?: 'NotificationPreferences', effective?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, channel: NotificationChannel, delivery: NotificationDelivery, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null } } };

export type SetNotificationPreferenceMutationVariables = Exact<{
  input: SetNotificationPreferenceInput;
}>;


export type SetNotificationPreferenceMutation = { __typename?: 'Mutation', setNotificationPreference:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'SetNotificationPreferencePayload', clientMutationId?: string | null, revision?: number | null, notificationPreferences: { __typename?: 'NotificationPreferences', settings: { __typename?: 'NotificationSettings', timeZone: string, digestAt: string, quietHours?: { __typename?: 'QuietHours', from: string, to: string } | null }, preferences: Array<{ __typename?: 'NotificationPreference', kind?: NotificationKind | null, channel: NotificationChannel, delivery: NotificationDelivery, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } }>, mutes: Array<{ __typename?: 'NotificationMute', until: string, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } }> } }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type MuteNotificationsMutationVariables = Exact<{
  input: MuteNotificationsInput;
}>;


export type MuteNotificationsMutation = { __typename?: 'Mutation', muteNotifications:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'MuteNotificationsPayload', clientMutationId?: string | null, notificationPreferences: { __typename?: 'NotificationPreferences', settings: { __typename?: 'NotificationSettings', timeZone: string, digestAt: string, quietHours?: { __typename?: 'QuietHours', from: string, to: string } | null }, preferences: Array<{ __typename?: 'NotificationPreference', kind?: NotificationKind | null, channel: NotificationChannel, delivery: NotificationDelivery, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } }>, mutes: Array<{ __typename?: 'NotificationMute', until: string, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } }> } }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type SetNotificationSettingsMutationVariables = Exact<{
  input: SetNotificationSettingsInput;
}>;


export type SetNotificationSettingsMutation = { __typename?: 'Mutation', setNotificationSettings:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'SetNotificationSettingsPayload', clientMutationId?: string | null, notificationPreferences: { __typename?: 'NotificationPreferences', settings: { __typename?: 'NotificationSettings', timeZone: string, digestAt: string, quietHours?: { __typename?: 'QuietHours', from: string, to: string } | null }, preferences: Array<{ __typename?: 'NotificationPreference', kind?: NotificationKind | null, channel: NotificationChannel, delivery: NotificationDelivery, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } }>, mutes: Array<{ __typename?: 'NotificationMute', until: string, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } }> } }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type PresenceMemberFieldsFragment = { __typename?: 'PresenceMember', sessionId: string, color: string, state: PresenceState, viewId?: string | null, since: string, lastActiveAt: string, user: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null }, cell?: { __typename?: 'CellId', recordId: string, fieldId: string } | null, range?: { __typename?: 'CellRange', start: { __typename?: 'CellId', recordId: string, fieldId: string }, end: { __typename?: 'CellId', recordId: string, fieldId: string } } | null, pointer?: { __typename?: 'PresencePointer', x: number, y: number } | null, commenting?: { __typename?: 'PresenceCommenting', recordId: string, fieldId?: string | null, threadId?: string | null } | null };

export type PresenceSubscriptionVariables = Exact<{
  tableId: Scalars['ID']['input'];
  input?: InputMaybe<PresenceInput>;
}>;


export type PresenceSubscription = { __typename?: 'Subscription', presence:
    | { __typename: 'PresenceDelta', left: Array<string>, joined: Array<{ __typename?: 'PresenceMember', sessionId: string, color: string, state: PresenceState, viewId?: string | null, since: string, lastActiveAt: string, user: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null }, cell?: { __typename?: 'CellId', recordId: string, fieldId: string } | null, range?: { __typename?: 'CellRange', start: { __typename?: 'CellId', recordId: string, fieldId: string }, end: { __typename?: 'CellId', recordId: string, fieldId: string } } | null, pointer?: { __typename?: 'PresencePointer', x: number, y: number } | null, commenting?: { __typename?: 'PresenceCommenting', recordId: string, fieldId?: string | null, threadId?: string | null } | null }>, updated: Array<{ __typename?: 'PresenceMember', sessionId: string, color: string, state: PresenceState, viewId?: string | null, since: string, lastActiveAt: string, user: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null }, cell?: { __typename?: 'CellId', recordId: string, fieldId: string } | null, range?: { __typename?: 'CellRange', start: { __typename?: 'CellId', recordId: string, fieldId: string }, end: { __typename?: 'CellId', recordId: string, fieldId: string } } | null, pointer?: { __typename?: 'PresencePointer', x: number, y: number } | null, commenting?: { __typename?: 'PresenceCommenting', recordId: string, fieldId?: string | null, threadId?: string | null } | null }> }
    | { __typename: 'PresenceSnapshot', sessionId: string, members: Array<{ __typename?: 'PresenceMember', sessionId: string, color: string, state: PresenceState, viewId?: string | null, since: string, lastActiveAt: string, user: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null }, cell?: { __typename?: 'CellId', recordId: string, fieldId: string } | null, range?: { __typename?: 'CellRange', start: { __typename?: 'CellId', recordId: string, fieldId: string }, end: { __typename?: 'CellId', recordId: string, fieldId: string } } | null, pointer?: { __typename?: 'PresencePointer', x: number, y: number } | null, commenting?: { __typename?: 'PresenceCommenting', recordId: string, fieldId?: string | null, threadId?: string | null } | null }>, people: Array<{ __typename?: 'PresencePerson', color: string, user: { __typename?: 'Actor', id: string }, sessions: Array<{ __typename?: 'PresenceMember', sessionId: string }> }> }
   };

export type UpdatePresenceMutationVariables = Exact<{
  input: UpdatePresenceInput;
}>;


export type UpdatePresenceMutation = { __typename?: 'Mutation', updatePresence:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'UpdatePresencePayload', sessionId: string, clientMutationId?: string | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type TablePresenceQueryVariables = Exact<{
  tableId: Scalars['ID']['input'];
}>;


export type TablePresenceQuery = { __typename?: 'Query', table?: { __typename?: 'Table', id: string, presence: { __typename?: 'TablePresence', tableId: string, count: number, people: Array<{ __typename?: 'PresencePerson', color: string, user: { __typename?: 'Actor', id: string, name: string }, sessions: Array<{ __typename?: 'PresenceMember', sessionId: string }> }>, members: Array<{ __typename?: 'PresenceMember', sessionId: string, color: string, state: PresenceState, viewId?: string | null, since: string, lastActiveAt: string, user: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null }, cell?: { __typename?: 'CellId', recordId: string, fieldId: string } | null, range?: { __typename?: 'CellRange', start: { __typename?: 'CellId', recordId: string, fieldId: string }, end: { __typename?: 'CellId', recordId: string, fieldId: string } } | null, pointer?: { __typename?: 'PresencePointer', x: number, y: number } | null, commenting?: { __typename?: 'PresenceCommenting', recordId: string, fieldId?: string | null, threadId?: string | null } | null }> } } | null };

export type BasePresenceQueryVariables = Exact<{
  baseId: Scalars['ID']['input'];
}>;


export type BasePresenceQuery = { __typename?: 'Query', base?: { __typename?: 'Base', id: string, presence: { __typename?: 'BasePresence', count: number, people: Array<{ __typename?: 'PresencePerson', color: string, user: { __typename?: 'Actor', id: string, name: string }, sessions: Array<{ __typename?: 'PresenceMember', sessionId: string }> }>, tables: Array<{ __typename?: 'TablePresence', tableId: string, count: number }> } } | null };

export type RecordPartsFragment = { __typename?: 'Record', id: string, version: number, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null, version: number }> };

export type RecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RecordQuery = { __typename?: 'Query', record?: { __typename?: 'Record', createdAt: string, updatedAt: string, id: string, version: number, createdBy?: { __typename?: 'User', id: string, name: string } | null, updatedBy?: { __typename?: 'User', id: string, name: string } | null, table: { __typename?: 'Table', id: string, cursor: string }, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null, version: number }> } | null };

export type RecordsQueryVariables = Exact<{
  tableId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  viewId?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<RecordFilter>;
  sort?: InputMaybe<Array<RecordSortInput> | RecordSortInput>;
}>;


export type RecordsQuery = { __typename?: 'Query', table?: { __typename?: 'Table', id: string, cursor: string, revision: number, records: { __typename?: 'RecordConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null }, edges: Array<{ __typename?: 'RecordEdge', cursor: string, node: { __typename?: 'Record', id: string, version: number, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null, version: number }> } }> } } | null };

export type RecordPageQueryVariables = Exact<{
  tableId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RecordPageQuery = { __typename?: 'Query', table?: { __typename?: 'Table', id: string, cursor: string, records: { __typename?: 'RecordConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'RecordEdge', node: { __typename?: 'Record', id: string, version: number, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null, version: number }> } }> } } | null };

export type NodeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NodeQuery = { __typename?: 'Query', node?:
    | { __typename: 'ActivityEntry', id: string }
    | { __typename: 'ActivityExport', id: string }
    | { __typename: 'Base', id: string }
    | { __typename: 'Comment', id: string }
    | { __typename: 'Field', id: string }
    | { __typename: 'Group', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Notification', id: string }
    | { __typename: 'Record', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Table', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'View', id: string }
   | null };

export type CreateRecordsMutationVariables = Exact<{
  input: CreateRecordsInput;
}>;


export type CreateRecordsMutation = { __typename?: 'Mutation', createRecords:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'CreateRecordsPayload', revision?: number | null, cursor?: string | null, clientMutationId?: string | null, records: Array<{ __typename?: 'Record', id: string, version: number, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null, version: number }> }> }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type UpdateRecordsMutationVariables = Exact<{
  input: UpdateRecordsInput;
}>;


export type UpdateRecordsMutation = { __typename?: 'Mutation', updateRecords:
    | { __typename: 'CellLockedError', code: string, message: string, locks: Array<{ __typename?: 'HeldCell', recordId: string, fieldId: string, sessionId: string, userId: string, expiresAt: string }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', step?: number | null, code: string, message: string, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'UpdateRecordsPayload', revision?: number | null, cursor?: string | null, clientMutationId?: string | null, records: Array<{ __typename?: 'Record', id: string, version: number, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null, version: number }> }>, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type DeleteRecordsMutationVariables = Exact<{
  input: DeleteRecordsInput;
}>;


export type DeleteRecordsMutation = { __typename?: 'Mutation', deleteRecords:
    | { __typename: 'CellLockedError', code: string, message: string, locks: Array<{ __typename?: 'HeldCell', recordId: string, fieldId: string, sessionId: string, userId: string, expiresAt: string }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', step?: number | null, code: string, message: string, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'DeleteRecordsPayload', ids: Array<string>, revision?: number | null, cursor?: string | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type TableChangesSubscriptionVariables = Exact<{
  tableId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['StreamCursor']['input']>;
}>;


export type TableChangesSubscription = { __typename?: 'Subscription', tableChanges:
    | { __typename: 'ResyncRequired', reason: ResyncReason, revision: number, cursor: string }
    | { __typename: 'TableRevision', cursor: string, revision: number, tableId: string, at: string, clientMutationId?: string | null, batchId?: string | null, undoOf?: number | null, overwrote: boolean, actor: { __typename?: 'Actor', id: string, name: string, avatarUrl?: string | null }, changes: Array<
        | { __typename: 'BulkChanged', count: number, kinds: Array<{ __typename?: 'ChangeKindCount', kind: string, count: number }> }
        | { __typename: 'CellLockTakenOver', recordId: string, fieldId: string, fromUserId: string, byUserId: string }
        | { __typename: 'CommentCreated' }
        | { __typename: 'CommentDeleted' }
        | { __typename: 'CommentErased' }
        | { __typename: 'CommentRestored' }
        | { __typename: 'CommentUpdated' }
        | { __typename: 'FieldCreated', fieldId: string, version: number, after?: { __typename?: 'FieldState', name?: string | null, type?: FieldType | null, position?: number | null, options?: { __typename?: 'FieldOptions', precision?: number | null, max?: number | null, choices?: Array<{ __typename?: 'FieldChoice', id: string, name: string, color?: string | null }> | null } | null } | null }
        | { __typename: 'FieldDeleted', fieldId: string, version: number, before?: { __typename?: 'FieldState', name?: string | null, type?: FieldType | null } | null }
        | { __typename: 'FieldUpdated', fieldId: string, version: number, changed: Array<string>, before?: { __typename?: 'FieldState', name?: string | null, type?: FieldType | null, position?: number | null } | null, after?: { __typename?: 'FieldState', name?: string | null, type?: FieldType | null, position?: number | null } | null }
        | { __typename: 'ReactionAdded' }
        | { __typename: 'ReactionRemoved' }
        | { __typename: 'RecordCreated', recordId: string, version: number, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
        | { __typename: 'RecordDeleted', recordId: string, version: number, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
        | { __typename: 'RecordUpdated', recordId: string, version: number, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
        | { __typename: 'ThreadReopened' }
        | { __typename: 'ThreadResolved' }
        | { __typename: 'ViewCreated', viewId: string, version: number, viewAfter?: { __typename?: 'ViewState', name?: string | null, hiddenFieldIds?: Array<string> | null, filter?: unknown | null, sort?: Array<{ __typename?: 'RecordSort', fieldId: string, direction: SortDirection }> | null } | null }
        | { __typename: 'ViewDeleted', viewId: string, version: number, viewBefore?: { __typename?: 'ViewState', name?: string | null } | null }
        | { __typename: 'ViewUpdated', viewId: string, version: number, changed: Array<string>, viewAfter?: { __typename?: 'ViewState', name?: string | null, hiddenFieldIds?: Array<string> | null, filter?: unknown | null, sort?: Array<{ __typename?: 'RecordSort', fieldId: string, direction: SortDirection }> | null } | null }
      > }
   };

export type ConflictPartsFragment = { __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { __typename?: 'Query', session?: { __typename?: 'Session', id: string, startedAt: string, user: { __typename?: 'User', id: string, name: string } } | null };

type Fault_CellLockedError_Fragment = { __typename: 'CellLockedError', code: string, message: string, locks: Array<{ __typename?: 'HeldCell', recordId: string, fieldId: string, sessionId: string, userId: string, expiresAt: string }> };

type Fault_ClientMutationIdReusedError_Fragment = { __typename: 'ClientMutationIdReusedError', code: string, message: string };

type Fault_ConflictError_Fragment = { __typename: 'ConflictError', step?: number | null, code: string, message: string, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> };

type Fault_ForbiddenError_Fragment = { __typename: 'ForbiddenError', code: string, message: string };

type Fault_HistoryDroppedError_Fragment = { __typename: 'HistoryDroppedError', beginsAfter: number, code: string, message: string };

type Fault_LastOwnerError_Fragment = { __typename: 'LastOwnerError', code: string, message: string };

type Fault_LimitError_Fragment = { __typename: 'LimitError', code: string, message: string };

type Fault_NotFoundError_Fragment = { __typename: 'NotFoundError', id: string, code: string, message: string };

type Fault_ValidationError_Fragment = { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> };

export type FaultFragment =
  | Fault_CellLockedError_Fragment
  | Fault_ClientMutationIdReusedError_Fragment
  | Fault_ConflictError_Fragment
  | Fault_ForbiddenError_Fragment
  | Fault_HistoryDroppedError_Fragment
  | Fault_LastOwnerError_Fragment
  | Fault_LimitError_Fragment
  | Fault_NotFoundError_Fragment
  | Fault_ValidationError_Fragment
;

export type FieldPartsFragment = { __typename?: 'Field', id: string, name: string, type: FieldType, position: number, version: number, options: { __typename?: 'FieldOptions', precision?: number | null, max?: number | null, choices?: Array<{ __typename?: 'FieldChoice', id: string, name: string, color?: string | null }> | null } };

export type ViewPartsFragment = { __typename?: 'View', id: string, name: string, hiddenFieldIds: Array<string>, filter?: unknown | null, version: number, sort: Array<{ __typename?: 'RecordSort', fieldId: string, direction: SortDirection }> };

export type TableQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TableQuery = { __typename?: 'Query', table?: { __typename?: 'Table', id: string, name: string, revision: number, cursor: string, viewerRole: Role, base: { __typename?: 'Base', id: string, name: string }, fields: Array<{ __typename?: 'Field', id: string, name: string, type: FieldType, position: number, version: number, options: { __typename?: 'FieldOptions', precision?: number | null, max?: number | null, choices?: Array<{ __typename?: 'FieldChoice', id: string, name: string, color?: string | null }> | null } }>, views: Array<{ __typename?: 'View', id: string, name: string, hiddenFieldIds: Array<string>, filter?: unknown | null, version: number, sort: Array<{ __typename?: 'RecordSort', fieldId: string, direction: SortDirection }> }> } | null };

export type CreateTableMutationVariables = Exact<{
  input: CreateTableInput;
}>;


export type CreateTableMutation = { __typename?: 'Mutation', createTable:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'CreateTablePayload', revision?: number | null, table?: { __typename?: 'Table', id: string, name: string, cursor: string, revision: number, fields: Array<{ __typename?: 'Field', id: string, name: string, type: FieldType, position: number, version: number, options: { __typename?: 'FieldOptions', precision?: number | null, max?: number | null, choices?: Array<{ __typename?: 'FieldChoice', id: string, name: string, color?: string | null }> | null } }> } | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type UpdateTableMutationVariables = Exact<{
  input: UpdateTableInput;
}>;


export type UpdateTableMutation = { __typename?: 'Mutation', updateTable:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'UpdateTablePayload', revision?: number | null, table?: { __typename?: 'Table', id: string, name: string } | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type DeleteTableMutationVariables = Exact<{
  input: DeleteTableInput;
}>;


export type DeleteTableMutation = { __typename?: 'Mutation', deleteTable:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'DeleteTablePayload', id: string, revision?: number | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type CreateFieldMutationVariables = Exact<{
  input: CreateFieldInput;
}>;


export type CreateFieldMutation = { __typename?: 'Mutation', createField:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'CreateFieldPayload', revision?: number | null, field?: { __typename?: 'Field', id: string, name: string, type: FieldType, position: number, version: number, options: { __typename?: 'FieldOptions', precision?: number | null, max?: number | null, choices?: Array<{ __typename?: 'FieldChoice', id: string, name: string, color?: string | null }> | null } } | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type UpdateFieldMutationVariables = Exact<{
  input: UpdateFieldInput;
}>;


export type UpdateFieldMutation = { __typename?: 'Mutation', updateField:
    | { __typename: 'CellLockedError', code: string, message: string, locks: Array<{ __typename?: 'HeldCell', recordId: string, fieldId: string, sessionId: string, userId: string, expiresAt: string }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', step?: number | null, code: string, message: string, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'HistoryDroppedError', beginsAfter: number, code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'UpdateFieldPayload', revision?: number | null, field?: { __typename?: 'Field', id: string, name: string, type: FieldType, position: number, version: number, options: { __typename?: 'FieldOptions', precision?: number | null, max?: number | null, choices?: Array<{ __typename?: 'FieldChoice', id: string, name: string, color?: string | null }> | null } } | null, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type DeleteFieldMutationVariables = Exact<{
  input: DeleteFieldInput;
}>;


export type DeleteFieldMutation = { __typename?: 'Mutation', deleteField:
    | { __typename: 'CellLockedError', code: string, message: string, locks: Array<{ __typename?: 'HeldCell', recordId: string, fieldId: string, sessionId: string, userId: string, expiresAt: string }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', step?: number | null, code: string, message: string, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'DeleteFieldPayload', id: string, revision?: number | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'HistoryDroppedError', beginsAfter: number, code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type CreateViewMutationVariables = Exact<{
  input: CreateViewInput;
}>;


export type CreateViewMutation = { __typename?: 'Mutation', createView:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'CreateViewPayload', revision?: number | null, view?: { __typename?: 'View', id: string, name: string, hiddenFieldIds: Array<string>, filter?: unknown | null, version: number, sort: Array<{ __typename?: 'RecordSort', fieldId: string, direction: SortDirection }> } | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type UpdateViewMutationVariables = Exact<{
  input: UpdateViewInput;
}>;


export type UpdateViewMutation = { __typename?: 'Mutation', updateView:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', step?: number | null, code: string, message: string, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'HistoryDroppedError', beginsAfter: number, code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'UpdateViewPayload', revision?: number | null, view?: { __typename?: 'View', id: string, name: string, hiddenFieldIds: Array<string>, filter?: unknown | null, version: number, sort: Array<{ __typename?: 'RecordSort', fieldId: string, direction: SortDirection }> } | null, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type DeleteViewMutationVariables = Exact<{
  input: DeleteViewInput;
}>;


export type DeleteViewMutation = { __typename?: 'Mutation', deleteView:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', step?: number | null, code: string, message: string, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'DeleteViewPayload', id: string, revision?: number | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'HistoryDroppedError', beginsAfter: number, code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type RestoreRecordMutationVariables = Exact<{
  input: RestoreRecordInput;
}>;


export type RestoreRecordMutation = { __typename?: 'Mutation', restoreRecord:
    | { __typename: 'CellLockedError', code: string, message: string, locks: Array<{ __typename?: 'HeldCell', recordId: string, fieldId: string, sessionId: string, userId: string, expiresAt: string }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', step?: number | null, code: string, message: string, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'HistoryDroppedError', beginsAfter: number, code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'RestoreRecordPayload', leftOut: Array<string>, revision?: number | null, cursor?: string | null, clientMutationId?: string | null, record?: { __typename?: 'Record', id: string, version: number, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null, version: number }> } | null, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type RestoreCellsMutationVariables = Exact<{
  input: RestoreCellsInput;
}>;


export type RestoreCellsMutation = { __typename?: 'Mutation', restoreCells:
    | { __typename: 'CellLockedError', code: string, message: string, locks: Array<{ __typename?: 'HeldCell', recordId: string, fieldId: string, sessionId: string, userId: string, expiresAt: string }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', step?: number | null, code: string, message: string, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'HistoryDroppedError', beginsAfter: number, code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'RestoreCellsPayload', leftOut: Array<string>, revision?: number | null, cursor?: string | null, clientMutationId?: string | null, record?: { __typename?: 'Record', id: string, version: number, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null, version: number }> } | null, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type RevertChangeMutationVariables = Exact<{
  input: RevertChangeInput;
}>;


export type RevertChangeMutation = { __typename?: 'Mutation', revertChange:
    | { __typename: 'CellLockedError', code: string, message: string, locks: Array<{ __typename?: 'HeldCell', recordId: string, fieldId: string, sessionId: string, userId: string, expiresAt: string }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', step?: number | null, code: string, message: string, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'HistoryDroppedError', beginsAfter: number, code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'RevertChangePayload', deletedIds: Array<string>, continueAfter?: number | null, revision?: number | null, cursor?: string | null, clientMutationId?: string | null, records: Array<{ __typename?: 'Record', id: string, version: number, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null, version: number }> }>, leftOut: Array<{ __typename?: 'LeftOutCell', recordId: string, fieldId: string }>, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type RevertBaseChangeMutationVariables = Exact<{
  input: RevertBaseChangeInput;
}>;


export type RevertBaseChangeMutation = { __typename?: 'Mutation', revertBaseChange:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'HistoryDroppedError', beginsAfter: number, code: string, message: string }
    | { __typename: 'LastOwnerError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'RevertBaseChangePayload', isDone: boolean, revision?: number | null, cursor?: string | null, clientMutationId?: string | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type UndoMutationVariables = Exact<{
  input: UndoInput;
}>;


export type UndoMutation = { __typename?: 'Mutation', undo:
    | { __typename: 'CellLockedError', code: string, message: string, locks: Array<{ __typename?: 'HeldCell', recordId: string, fieldId: string, sessionId: string, userId: string, expiresAt: string }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', step?: number | null, code: string, message: string, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'HistoryDroppedError', beginsAfter: number, code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'UndoPayload', deletedIds: Array<string>, undoOf?: number | null, revision?: number | null, cursor?: string | null, clientMutationId?: string | null, records: Array<{ __typename?: 'Record', id: string, version: number, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null, version: number }> }>, leftOut: Array<{ __typename?: 'LeftOutCell', recordId: string, fieldId: string }> }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type RedoMutationVariables = Exact<{
  input: RedoInput;
}>;


export type RedoMutation = { __typename?: 'Mutation', redo:
    | { __typename: 'CellLockedError', code: string, message: string, locks: Array<{ __typename?: 'HeldCell', recordId: string, fieldId: string, sessionId: string, userId: string, expiresAt: string }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', step?: number | null, code: string, message: string, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, viewId?: string | null, property?: string | null, base?: unknown | null, baseAvailable: boolean, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string } | null }> }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'HistoryDroppedError', beginsAfter: number, code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'RedoPayload', deletedIds: Array<string>, undoOf?: number | null, revision?: number | null, cursor?: string | null, clientMutationId?: string | null, records: Array<{ __typename?: 'Record', id: string, version: number, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null, version: number }> }>, leftOut: Array<{ __typename?: 'LeftOutCell', recordId: string, fieldId: string }> }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type WatchRecordMutationVariables = Exact<{
  input: WatchRecordInput;
}>;


export type WatchRecordMutation = { __typename?: 'Mutation', watchRecord:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
    | { __typename: 'WatchRecordPayload', revision?: number | null, record?: { __typename?: 'Record', id: string, viewerWatches: boolean } | null }
   };

export type UnwatchRecordMutationVariables = Exact<{
  input: UnwatchRecordInput;
}>;


export type UnwatchRecordMutation = { __typename?: 'Mutation', unwatchRecord:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'UnwatchRecordPayload', record?: { __typename?: 'Record', id: string, viewerWatches: boolean } | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export type WatchViewMutationVariables = Exact<{
  input: WatchViewInput;
}>;


export type WatchViewMutation = { __typename?: 'Mutation', watchView:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
    | { __typename: 'WatchViewPayload', revision?: number | null, view?: { __typename?: 'View', id: string, viewerWatch?: { __typename?: 'ViewWatch', filter?: unknown | null } | null } | null }
   };

export type UnwatchViewMutationVariables = Exact<{
  input: UnwatchViewInput;
}>;


export type UnwatchViewMutation = { __typename?: 'Mutation', unwatchView:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', id: string, code: string, message: string }
    | { __typename: 'UnwatchViewPayload', view?: { __typename?: 'View', id: string, viewerWatch?: { __typename?: 'ViewWatch', filter?: unknown | null } | null } | null }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', path: Array<string>, message: string }> }
   };

export const ActivityEntryPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityEntryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"baseId"}},{"kind":"Field","name":{"kind":"Name","value":"tableId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"batchId"}},{"kind":"Field","name":{"kind":"Name","value":"undoOf"}},{"kind":"Field","name":{"kind":"Name","value":"overwrote"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ActivityEntryPartsFragment, unknown>;
export const ActivityPagePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityPageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityEntryConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityEntryParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isCut"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityEntryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"baseId"}},{"kind":"Field","name":{"kind":"Name","value":"tableId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"batchId"}},{"kind":"Field","name":{"kind":"Name","value":"undoOf"}},{"kind":"Field","name":{"kind":"Name","value":"overwrote"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ActivityPagePartsFragment, unknown>;
export const SummaryPartsPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SummaryPartsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivitySummary"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"template"}},{"kind":"Field","name":{"kind":"Name","value":"marks"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<SummaryPartsPartsFragment, unknown>;
export const ActivityExportPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityExportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityExport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"baseId"}},{"kind":"Field","name":{"kind":"Name","value":"tableId"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<ActivityExportPartsFragment, unknown>;
export const PersonPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}}]} as unknown as DocumentNode<PersonPartsFragment, unknown>;
export const CommentShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}}]} as unknown as DocumentNode<CommentShownFragment, unknown>;
export const ThreadShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentShown"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}}]}}]} as unknown as DocumentNode<ThreadShownFragment, unknown>;
export const ThreadStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerFollow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<ThreadStateFragment, unknown>;
export const LockPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"lockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}}]}}]} as unknown as DocumentNode<LockPartsFragment, unknown>;
export const RequestPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RequestPartsFragment, unknown>;
export const DraftPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellDraft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<DraftPartsFragment, unknown>;
export const NotificationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"actors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"export"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}}]}}]} as unknown as DocumentNode<NotificationPartsFragment, unknown>;
export const NotificationPreferencePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationPreferenceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"}}]}}]} as unknown as DocumentNode<NotificationPreferencePartsFragment, unknown>;
export const NotificationPreferencesPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationPreferencesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreferences"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"quietHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"digestAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationPreferenceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationPreferenceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"}}]}}]} as unknown as DocumentNode<NotificationPreferencesPartsFragment, unknown>;
export const PresenceMemberFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PresenceMemberFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PresenceMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"cell"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"range"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pointer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commenting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"lastActiveAt"}}]}}]} as unknown as DocumentNode<PresenceMemberFieldsFragment, unknown>;
export const RecordPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<RecordPartsFragment, unknown>;
export const ConflictPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}}]} as unknown as DocumentNode<ConflictPartsFragment, unknown>;
export const FaultFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}}]} as unknown as DocumentNode<FaultFragment, unknown>;
export const FieldPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FieldParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Field"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}}]} as unknown as DocumentNode<FieldPartsFragment, unknown>;
export const ViewPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"View"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenFieldIds"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"sort"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ViewPartsFragment, unknown>;
export const BaseActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BaseActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityGroupBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"base"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityPageParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityEntryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"baseId"}},{"kind":"Field","name":{"kind":"Name","value":"tableId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"batchId"}},{"kind":"Field","name":{"kind":"Name","value":"undoOf"}},{"kind":"Field","name":{"kind":"Name","value":"overwrote"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityPageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityEntryConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityEntryParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isCut"}}]}}]} as unknown as DocumentNode<BaseActivityQuery, BaseActivityQueryVariables>;
export const TableActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TableActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityGroupBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityPageParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityEntryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"baseId"}},{"kind":"Field","name":{"kind":"Name","value":"tableId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"batchId"}},{"kind":"Field","name":{"kind":"Name","value":"undoOf"}},{"kind":"Field","name":{"kind":"Name","value":"overwrote"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityPageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityEntryConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityEntryParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isCut"}}]}}]} as unknown as DocumentNode<TableActivityQuery, TableActivityQueryVariables>;
export const RecordHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityGroupBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"record"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityPageParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityEntryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"baseId"}},{"kind":"Field","name":{"kind":"Name","value":"tableId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"batchId"}},{"kind":"Field","name":{"kind":"Name","value":"undoOf"}},{"kind":"Field","name":{"kind":"Name","value":"overwrote"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityPageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityEntryConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityEntryParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isCut"}}]}}]} as unknown as DocumentNode<RecordHistoryQuery, RecordHistoryQueryVariables>;
export const ActivityEntryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ActivityEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityEntryParts"}},{"kind":"Field","name":{"kind":"Name","value":"summaryParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SummaryPartsParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"audit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"ipPrefix"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}},{"kind":"Field","name":{"kind":"Name","value":"authSubject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityPageParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityEntryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"baseId"}},{"kind":"Field","name":{"kind":"Name","value":"tableId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"batchId"}},{"kind":"Field","name":{"kind":"Name","value":"undoOf"}},{"kind":"Field","name":{"kind":"Name","value":"overwrote"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SummaryPartsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivitySummary"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"template"}},{"kind":"Field","name":{"kind":"Name","value":"marks"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityPageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityEntryConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityEntryParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isCut"}}]}}]} as unknown as DocumentNode<ActivityEntryQuery, ActivityEntryQueryVariables>;
export const ExportActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExportActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportActivityPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"export"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityExportParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityExportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityExport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"baseId"}},{"kind":"Field","name":{"kind":"Name","value":"tableId"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<ExportActivityMutation, ExportActivityMutationVariables>;
export const ActivityExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ActivityExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activityExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityExportParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityExportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityExport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"baseId"}},{"kind":"Field","name":{"kind":"Name","value":"tableId"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<ActivityExportQuery, ActivityExportQueryVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const BasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Bases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BasesQuery, BasesQueryVariables>;
export const BaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Base"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"base"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"retentionDays"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<BaseQuery, BaseQueryVariables>;
export const CreateBaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateBase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateBaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createBase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateBasePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<CreateBaseMutation, CreateBaseMutationVariables>;
export const UpdateBaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateBase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateBaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateBase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateBasePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateBaseMutation, UpdateBaseMutationVariables>;
export const SetRetentionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetRetention"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetRetentionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setRetention"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetRetentionPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"retentionDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<SetRetentionMutation, SetRetentionMutationVariables>;
export const DeleteBaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteBase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteBaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteBase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteBasePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteBaseMutation, DeleteBaseMutationVariables>;
export const AddMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AddMemberPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<AddMemberMutation, AddMemberMutationVariables>;
export const SetMemberRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetMemberRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetMemberRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setMemberRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetMemberRolePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<SetMemberRoleMutation, SetMemberRoleMutationVariables>;
export const RemoveMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveMemberPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const CreateGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateGroupPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<CreateGroupMutation, CreateGroupMutationVariables>;
export const UpdateGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateGroupPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateGroupMutation, UpdateGroupMutationVariables>;
export const DeleteGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteGroupPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteGroupMutation, DeleteGroupMutationVariables>;
export const AddGroupMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddGroupMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddGroupMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addGroupMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AddGroupMemberPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<AddGroupMemberMutation, AddGroupMemberMutationVariables>;
export const RemoveGroupMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveGroupMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveGroupMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeGroupMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveGroupMemberPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveGroupMemberMutation, RemoveGroupMemberMutationVariables>;
export const BaseChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"BaseChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"baseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StreamCursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"baseId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"baseId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BaseRevision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"baseId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseId"}},{"kind":"Field","name":{"kind":"Name","value":"daysBefore"}},{"kind":"Field","name":{"kind":"Name","value":"daysAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TableCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tableId"}},{"kind":"Field","name":{"kind":"Name","value":"nameAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TableUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tableId"}},{"kind":"Field","name":{"kind":"Name","value":"nameBefore"}},{"kind":"Field","name":{"kind":"Name","value":"nameAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TableDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tableId"}},{"kind":"Field","name":{"kind":"Name","value":"nameBefore"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberAdded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberRemoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GroupCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupId"}},{"kind":"Field","name":{"kind":"Name","value":"nameAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GroupMemberAdded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupId"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GroupMemberRemoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupId"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResyncRequired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}}]}}]}}]} as unknown as DocumentNode<BaseChangesSubscription, BaseChangesSubscriptionVariables>;
export const CommentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Comment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadShown"}},{"kind":"Field","name":{"kind":"Name","value":"deletedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerFollow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"markdown"}},{"kind":"Field","name":{"kind":"Name","value":"html"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentShown"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}}]} as unknown as DocumentNode<CommentQuery, CommentQueryVariables>;
export const RecordCommentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordComments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommentFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommentOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"replies"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"3"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"replyOrder"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommentOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"record"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"commentCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openThreads"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedThreads"}},{"kind":"Field","name":{"kind":"Name","value":"comments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadShown"}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"replies"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"Variable","name":{"kind":"Name","value":"replyOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentShown"}}]}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentShown"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}}]} as unknown as DocumentNode<RecordCommentsQuery, RecordCommentsQueryVariables>;
export const RepliesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Replies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"threadId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommentOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"threadId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentShown"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}}]}}]} as unknown as DocumentNode<RepliesQuery, RepliesQueryVariables>;
export const TableCommentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TableComments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommentFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommentOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCommentCount"}},{"kind":"Field","name":{"kind":"Name","value":"comments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadShown"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentShown"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}}]} as unknown as DocumentNode<TableCommentsQuery, TableCommentsQueryVariables>;
export const BadgesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Badges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"badges"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"commentCounts"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"badges"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openThreads"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedThreads"}},{"kind":"Field","name":{"kind":"Name","value":"comments"}},{"kind":"Field","name":{"kind":"Name","value":"byField"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"openThreads"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedThreads"}},{"kind":"Field","name":{"kind":"Name","value":"comments"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<BadgesQuery, BadgesQueryVariables>;
export const UnreadBadgesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnreadBadges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"commentCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comments"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"byField"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<UnreadBadgesQuery, UnreadBadgesQueryVariables>;
export const SearchCommentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchComments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"baseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"base"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"baseId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"searchComments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"excerpt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"match"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentShown"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}}]}}]} as unknown as DocumentNode<SearchCommentsQuery, SearchCommentsQueryVariables>;
export const FollowThreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FollowThread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FollowThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"followThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FollowThreadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadState"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerFollow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<FollowThreadMutation, FollowThreadMutationVariables>;
export const UnfollowThreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnfollowThread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnfollowThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unfollowThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnfollowThreadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadState"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerFollow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<UnfollowThreadMutation, UnfollowThreadMutationVariables>;
export const MuteThreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MuteThread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MuteThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"muteThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MuteThreadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadState"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerFollow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<MuteThreadMutation, MuteThreadMutationVariables>;
export const UnmuteThreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnmuteThread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnmuteThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unmuteThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnmuteThreadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadState"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerFollow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<UnmuteThreadMutation, UnmuteThreadMutationVariables>;
export const MarkThreadReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkThreadRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkThreadReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markThreadRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarkThreadReadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadState"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerFollow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<MarkThreadReadMutation, MarkThreadReadMutationVariables>;
export const MarkTableCommentsReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkTableCommentsRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkTableCommentsReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markTableCommentsRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarkTableCommentsReadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCommentCount"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<MarkTableCommentsReadMutation, MarkTableCommentsReadMutationVariables>;
export const AddCommentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddComment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AddCommentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unresolvedMentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentShown"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<AddCommentMutation, AddCommentMutationVariables>;
export const EditCommentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EditComment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EditCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"editComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EditCommentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unresolvedMentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentId"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentShown"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<EditCommentMutation, EditCommentMutationVariables>;
export const DeleteCommentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteComment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteCommentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentShown"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteCommentMutation, DeleteCommentMutationVariables>;
export const RestoreCommentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreComment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreCommentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentShown"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<RestoreCommentMutation, RestoreCommentMutationVariables>;
export const AddReactionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddReaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddReactionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addReaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AddReactionPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentShown"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<AddReactionMutation, AddReactionMutationVariables>;
export const RemoveReactionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveReaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveReactionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeReaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveReactionPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentShown"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveReactionMutation, RemoveReactionMutationVariables>;
export const ResolveThreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResolveThread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResolveThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resolveThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResolveThreadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentShown"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<ResolveThreadMutation, ResolveThreadMutationVariables>;
export const ReopenThreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReopenThread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenThreadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadShown"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentShown"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<ReopenThreadMutation, ReopenThreadMutationVariables>;
export const CommentChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CommentChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StreamCursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tableChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"tableId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TableRevision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"html"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deleted"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"html"}},{"kind":"Field","name":{"kind":"Name","value":"deleted"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentRestored"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"deleted"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentErased"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThreadResolved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThreadReopened"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReactionAdded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReactionRemoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResyncRequired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}}]}}]}}]} as unknown as DocumentNode<CommentChangesSubscription, CommentChangesSubscriptionVariables>;
export const TableCellLocksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TableCellLocks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cellLocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LockParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"lock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LockParts"}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"lockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}}]}}]} as unknown as DocumentNode<TableCellLocksQuery, TableCellLocksQueryVariables>;
export const LockCellDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LockCell"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LockCellInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lockCell"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LockCellPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LockParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"lockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<LockCellMutation, LockCellMutationVariables>;
export const UnlockCellDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnlockCell"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnlockCellInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlockCell"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnlockCellPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<UnlockCellMutation, UnlockCellMutationVariables>;
export const RequestCellLockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestCellLock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestCellLockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestCellLock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RequestCellLockPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LockParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestParts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"lockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<RequestCellLockMutation, RequestCellLockMutationVariables>;
export const AnswerCellLockRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerCellLockRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerCellLockRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerCellLockRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerCellLockRequestPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"lock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LockParts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"lockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerCellLockRequestMutation, AnswerCellLockRequestMutationVariables>;
export const TakeOverCellLockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeOverCellLock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeOverCellLockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"takeOverCellLock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TakeOverCellLockPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LockParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"lockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<TakeOverCellLockMutation, TakeOverCellLockMutationVariables>;
export const EditCellDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EditCell"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EditCellInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"editCell"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EditCellPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LockParts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"lockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<EditCellMutation, EditCellMutationVariables>;
export const CellLocksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CellLocks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cellLocks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"tableId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockSnapshot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LockParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"drafts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLocked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LockParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellUnlocked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellEdited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drafts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockRequested"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockRequestAnswered"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RequestParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"lockedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellDraft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RequestParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CellLocksSubscription, CellLocksSubscriptionVariables>;
export const MentionCandidatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MentionCandidates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"baseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"prefix"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mentionCandidates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"baseId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"baseId"}}},{"kind":"Argument","name":{"kind":"Name","value":"prefix"},"value":{"kind":"Variable","name":{"kind":"Name","value":"prefix"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}}]}}]} as unknown as DocumentNode<MentionCandidatesQuery, MentionCandidatesQueryVariables>;
export const NotificationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Notifications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadNotificationCount"}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"actors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"export"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}}]}}]} as unknown as DocumentNode<NotificationsQuery, NotificationsQueryVariables>;
export const NotificationTotalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NotificationTotal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadNotificationCount"}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationTotalQuery, NotificationTotalQueryVariables>;
export const MarkNotificationsReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkNotificationsRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkNotificationsReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markNotificationsRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarkNotificationsReadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"unreadNotificationCount"}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationParts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"actors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"export"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables>;
export const MarkNotificationsUnreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkNotificationsUnread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkNotificationsUnreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markNotificationsUnread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarkNotificationsUnreadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"unreadNotificationCount"}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationParts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"actors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"export"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<MarkNotificationsUnreadMutation, MarkNotificationsUnreadMutationVariables>;
export const MarkAllNotificationsReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkAllNotificationsRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkAllNotificationsReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markAllNotificationsRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarkAllNotificationsReadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"unreadNotificationCount"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<MarkAllNotificationsReadMutation, MarkAllNotificationsReadMutationVariables>;
export const ArchiveNotificationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArchiveNotifications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArchiveNotificationsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archiveNotifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ArchiveNotificationsPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"unreadNotificationCount"}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationParts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"actors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"export"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<ArchiveNotificationsMutation, ArchiveNotificationsMutationVariables>;
export const SnoozeNotificationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SnoozeNotifications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SnoozeNotificationsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snoozeNotifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SnoozeNotificationsPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"unreadNotificationCount"}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationParts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"actors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"export"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<SnoozeNotificationsMutation, SnoozeNotificationsMutationVariables>;
export const NotificationEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"NotificationEvents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationCount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"notification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationRemoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"actors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"export"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}}]}}]} as unknown as DocumentNode<NotificationEventsSubscription, NotificationEventsSubscriptionVariables>;
export const RecordAtDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordAt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StreamCursor"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"record"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordParts"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<RecordAtQuery, RecordAtQueryVariables>;
export const TableAtDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TableAt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StreamCursor"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FieldParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"views"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"records"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FieldParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Field"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"View"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenFieldIds"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"sort"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<TableAtQuery, TableAtQueryVariables>;
export const ChangesSinceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChangesSince"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cursor"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StreamCursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangesBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewerLastVisit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changesSince"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cursor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cursor"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"isPartial"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordIds"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordCount"}},{"kind":"Field","name":{"kind":"Name","value":"hasMoreRecords"}},{"kind":"Field","name":{"kind":"Name","value":"actors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actorCount"}}]}}]}}]}}]} as unknown as DocumentNode<ChangesSinceQuery, ChangesSinceQueryVariables>;
export const MarkTableVisitedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkTableVisited"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkTableVisitedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markTableVisited"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarkTableVisitedPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerLastVisit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<MarkTableVisitedMutation, MarkTableVisitedMutationVariables>;
export const NotificationPreferencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NotificationPreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationPreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationPreferencesParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationPreferenceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationPreferencesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreferences"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"quietHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"digestAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationPreferenceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<NotificationPreferencesQuery, NotificationPreferencesQueryVariables>;
export const EffectiveNotificationPreferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EffectiveNotificationPreference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationChannel"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationPreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationPreferenceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mutedUntil"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationPreferenceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"}}]}}]} as unknown as DocumentNode<EffectiveNotificationPreferenceQuery, EffectiveNotificationPreferenceQueryVariables>;
export const SetNotificationPreferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetNotificationPreference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetNotificationPreferenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setNotificationPreference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetNotificationPreferencePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"notificationPreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationPreferencesParts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationPreferenceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationPreferencesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreferences"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"quietHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"digestAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationPreferenceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<SetNotificationPreferenceMutation, SetNotificationPreferenceMutationVariables>;
export const MuteNotificationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MuteNotifications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MuteNotificationsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"muteNotifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MuteNotificationsPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"notificationPreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationPreferencesParts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationPreferenceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationPreferencesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreferences"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"quietHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"digestAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationPreferenceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<MuteNotificationsMutation, MuteNotificationsMutationVariables>;
export const SetNotificationSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetNotificationSettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetNotificationSettingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setNotificationSettings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetNotificationSettingsPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"notificationPreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationPreferencesParts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationPreferenceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationPreferencesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreferences"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"quietHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"digestAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationPreferenceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<SetNotificationSettingsMutation, SetNotificationSettingsMutationVariables>;
export const PresenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Presence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PresenceInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"presence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"tableId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PresenceSnapshot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PresenceMemberFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PresenceDelta"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"joined"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PresenceMemberFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PresenceMemberFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"left"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PresenceMemberFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PresenceMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"cell"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"range"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pointer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commenting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"lastActiveAt"}}]}}]} as unknown as DocumentNode<PresenceSubscription, PresenceSubscriptionVariables>;
export const UpdatePresenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdatePresence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePresenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatePresence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePresencePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<UpdatePresenceMutation, UpdatePresenceMutationVariables>;
export const TablePresenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TablePresence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"presence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tableId"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PresenceMemberFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PresenceMemberFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PresenceMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"cell"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"range"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pointer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commenting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"lastActiveAt"}}]}}]} as unknown as DocumentNode<TablePresenceQuery, TablePresenceQueryVariables>;
export const BasePresenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BasePresence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"baseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"base"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"baseId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"presence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tableId"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BasePresenceQuery, BasePresenceQueryVariables>;
export const RecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Record"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"record"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordParts"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<RecordQuery, RecordQueryVariables>;
export const RecordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Records"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"viewId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordSortInput"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"viewId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"viewId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordParts"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<RecordsQuery, RecordsQueryVariables>;
export const RecordPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordParts"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<RecordPageQuery, RecordPageQueryVariables>;
export const NodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const CreateRecordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateRecords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateRecordsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateRecordsPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<CreateRecordsMutation, CreateRecordsMutationVariables>;
export const UpdateRecordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateRecords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateRecordsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateRecordsPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateRecordsMutation, UpdateRecordsMutationVariables>;
export const DeleteRecordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteRecords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteRecordsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteRecordsPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ids"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteRecordsMutation, DeleteRecordsMutationVariables>;
export const TableChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"TableChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StreamCursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tableChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"tableId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tableId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TableRevision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"tableId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"batchId"}},{"kind":"Field","name":{"kind":"Name","value":"undoOf"}},{"kind":"Field","name":{"kind":"Name","value":"overwrote"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ViewCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","alias":{"kind":"Name","value":"viewAfter"},"name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenFieldIds"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"sort"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ViewUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","alias":{"kind":"Name","value":"viewAfter"},"name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenFieldIds"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"sort"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ViewDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","alias":{"kind":"Name","value":"viewBefore"},"name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockTakenOver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"fromUserId"}},{"kind":"Field","name":{"kind":"Name","value":"byUserId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResyncRequired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}}]}}]}}]} as unknown as DocumentNode<TableChangesSubscription, TableChangesSubscriptionVariables>;
export const SessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;
export const TableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Table"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FieldParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"views"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FieldParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Field"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"View"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenFieldIds"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"sort"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<TableQuery, TableQueryVariables>;
export const CreateTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateTable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateTableInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createTable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateTablePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FieldParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FieldParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Field"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<CreateTableMutation, CreateTableMutationVariables>;
export const UpdateTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateTable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateTableInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateTable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateTablePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateTableMutation, UpdateTableMutationVariables>;
export const DeleteTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteTable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteTableInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteTable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteTablePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteTableMutation, DeleteTableMutationVariables>;
export const CreateFieldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateField"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateFieldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createField"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateFieldPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FieldParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FieldParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Field"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<CreateFieldMutation, CreateFieldMutationVariables>;
export const UpdateFieldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateField"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateFieldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateField"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateFieldPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FieldParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FieldParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Field"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"precision"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateFieldMutation, UpdateFieldMutationVariables>;
export const DeleteFieldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteField"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteFieldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteField"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteFieldPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteFieldMutation, DeleteFieldMutationVariables>;
export const CreateViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateViewPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"View"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenFieldIds"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"sort"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<CreateViewMutation, CreateViewMutationVariables>;
export const UpdateViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateViewPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"View"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenFieldIds"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"sort"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateViewMutation, UpdateViewMutationVariables>;
export const DeleteViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteViewPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteViewMutation, DeleteViewMutationVariables>;
export const RestoreRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreRecordPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<RestoreRecordMutation, RestoreRecordMutationVariables>;
export const RestoreCellsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreCells"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreCellsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreCells"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreCellsPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<RestoreCellsMutation, RestoreCellsMutationVariables>;
export const RevertChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevertChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevertChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revertChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevertChangePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletedIds"}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"continueAfter"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<RevertChangeMutation, RevertChangeMutationVariables>;
export const RevertBaseChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevertBaseChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevertBaseChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revertBaseChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevertBaseChangePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<RevertBaseChangeMutation, RevertBaseChangeMutationVariables>;
export const UndoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Undo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UndoPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletedIds"}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undoOf"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<UndoMutation, UndoMutationVariables>;
export const RedoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Redo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RedoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"redo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RedoPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletedIds"}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undoOf"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Record"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<RedoMutation, RedoMutationVariables>;
export const WatchRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WatchRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WatchRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"watchRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WatchRecordPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerWatches"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<WatchRecordMutation, WatchRecordMutationVariables>;
export const UnwatchRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnwatchRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnwatchRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unwatchRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnwatchRecordPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerWatches"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<UnwatchRecordMutation, UnwatchRecordMutationVariables>;
export const WatchViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WatchView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WatchViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"watchView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WatchViewPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerWatch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"filter"}}]}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<WatchViewMutation, WatchViewMutationVariables>;
export const UnwatchViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnwatchView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnwatchViewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unwatchView"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnwatchViewPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerWatch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"filter"}}]}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Fault"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConflictParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"viewId"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"baseAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Fault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConflictParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryDroppedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginsAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"userId"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<UnwatchViewMutation, UnwatchViewMutationVariables>;