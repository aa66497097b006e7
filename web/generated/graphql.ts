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

/** What addGroupMember takes. */
export type AddGroupMemberInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The group. */
  groupId: Scalars['ID']['input'];
  /** A member of the same base. */
  memberId: Scalars['ID']['input'];
};

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

/** What addReaction takes. */
export type AddReactionInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The comment. */
  commentId: Scalars['ID']['input'];
  /** Exactly one emoji. */
  emoji: Scalars['String']['input'];
};

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

/** What archiveNotifications takes. */
export type ArchiveNotificationsInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which, at most 500. When one of them is not the viewer's, none is changed. */
  ids: Array<Scalars['ID']['input']>;
  /** false takes them out of the archive again; true when left out. */
  isArchived?: InputMaybe<Scalars['Boolean']['input']>;
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

/** What to write into a cell of a record. */
export type CellUpdateInput = {
  /** A field of the table; each field once a record. */
  fieldId: Scalars['ID']['input'];
  /** null or left out: the cell becomes empty. */
  value?: InputMaybe<Scalars['CellValue']['input']>;
  /** The version of the cell that you saw; left out, the baseRevision of the mutation. What you yourself have written since is no conflict. */
  version?: InputMaybe<Scalars['Revision']['input']>;
};

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

/** Whose changes are counted. */
export type ChangesBy =
  /** Everybody's. */
  | 'ALL'
  /** All but the viewer's own. */
  | 'OTHERS';

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

/** The order of a list of comments. */
export type CommentOrder =
  /** Threads by their newest comment, the newest first. One that gets a comment moves to the front while you page: pages after it do not show it again. */
  | 'ACTIVE'
  /** The last made first. */
  | 'NEWEST'
  /** As they were made. */
  | 'OLDEST';

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

/** What createGroup takes. */
export type CreateGroupInput = {
  /** The base. */
  baseId: Scalars['ID']['input'];
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** At most 200 characters; white space around it is left out. Unique in the base, whatever its case. */
  name: Scalars['String']['input'];
};

/** What createRecords takes. */
export type CreateRecordsInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 1,000 records. */
  records: Array<NewRecordInput>;
  /** The table. */
  tableId: Scalars['ID']['input'];
};

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

/** What deleteBase takes. */
export type DeleteBaseInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The base. */
  id: Scalars['ID']['input'];
};

/** What deleteComment takes. */
export type DeleteCommentInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Whether its bodies, of all versions, are removed for good at once; also of a comment that was deleted before. Otherwise that happens after 30 days. */
  erase?: InputMaybe<Scalars['Boolean']['input']>;
  /** The comment. */
  id: Scalars['ID']['input'];
};

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

/** What deleteGroup takes. */
export type DeleteGroupInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The group. */
  id: Scalars['ID']['input'];
};

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

/** What deleteTable takes. */
export type DeleteTableInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The table. */
  id: Scalars['ID']['input'];
};

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

/** One of the values that a select field offers. */
export type FieldChoiceInput = {
  /** #rrggbb */
  color?: InputMaybe<Scalars['String']['input']>;
  /** Of a choice that is there; without it the choice is a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** At most 200 characters; white space around it is left out. Unique in the field. */
  name: Scalars['String']['input'];
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

/** What markAllNotificationsRead takes. */
export type MarkAllNotificationsReadInput = {
  /** Only those of this base; all in the inbox when left out. */
  baseId?: InputMaybe<Scalars['ID']['input']>;
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
};

/** What markNotificationsRead takes. */
export type MarkNotificationsReadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which, at most 500. When one of them is not the viewer's, none is changed. */
  ids: Array<Scalars['ID']['input']>;
};

/** What markNotificationsUnread takes. */
export type MarkNotificationsUnreadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which, at most 500. When one of them is not the viewer's, none is changed. */
  ids: Array<Scalars['ID']['input']>;
};

/** What markTableCommentsRead takes. */
export type MarkTableCommentsReadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The last revision of the table whose comments were read; all that are there when left out. */
  revision?: InputMaybe<Scalars['Revision']['input']>;
  /** The table. */
  tableId: Scalars['ID']['input'];
};

/** What markTableVisited takes. */
export type MarkTableVisitedInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The last of it that the viewer has seen; all that is there if left out. */
  cursor?: InputMaybe<Scalars['StreamCursor']['input']>;
  /** The table. */
  tableId: Scalars['ID']['input'];
};

/** What markThreadRead takes. */
export type MarkThreadReadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The last comment of the thread that was read; all that are there when left out. */
  commentId?: InputMaybe<Scalars['ID']['input']>;
  /** The thread, by its first comment. */
  threadId: Scalars['ID']['input'];
};

/** Whom a mention means. */
export type MentionKind =
  /** All members of the base. Needs the role EDITOR or higher. */
  | 'EVERYONE'
  /** The members of a group of the base. */
  | 'GROUP'
  /** A member of the base, by the id of their user. */
  | 'USER';

/** What muteNotifications takes. */
export type MuteNotificationsInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** A base, table, record or thread (by its first comment); everything when left out. */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** Until when, at most 366 days away; left out or null, the mute ends at once. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What muteThread takes. */
export type MuteThreadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The thread, by its first comment. */
  threadId: Scalars['ID']['input'];
};

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

/** Where somebody hears of things. */
export type NotificationChannel =
  /** The person's address. */
  | 'EMAIL'
  /** The inbox and its subscription. */
  | 'IN_APP';

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

/** Where you are writing a comment. */
export type PresenceCommentingInput = {
  /** The field of the cell that it is about. */
  fieldId?: InputMaybe<Scalars['ID']['input']>;
  /** The record that it is about. */
  recordId: Scalars['ID']['input'];
  /** The thread that you answer in, or whose comment you edit. */
  threadId?: InputMaybe<Scalars['ID']['input']>;
};

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

/** Where a pointer is, in units that the clients of a product agree on; kept to two decimals. */
export type PresencePointerInput = {
  /** From left to right, within a billion. */
  x: Scalars['Float']['input'];
  /** From top to bottom, within a billion. */
  y: Scalars['Float']['input'];
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

/** A time of the day in which no mail is sent. */
export type QuietHoursInput = {
  /** When it begins, from "00:00" to "23:59". */
  from: Scalars['String']['input'];
  /** When it ends, which is another time; on the next day where it is not later. */
  to: Scalars['String']['input'];
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

/** What refreshSession takes. */
export type RefreshSessionInput = {
  /** A new token of the same person. */
  token: Scalars['String']['input'];
};

/** What removeGroupMember takes. */
export type RemoveGroupMemberInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The group. */
  groupId: Scalars['ID']['input'];
  /** A member of the same base. */
  memberId: Scalars['ID']['input'];
};

/** What removeMember takes. */
export type RemoveMemberInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The member. */
  id: Scalars['ID']['input'];
};

/** What removeReaction takes. */
export type RemoveReactionInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The comment. */
  commentId: Scalars['ID']['input'];
  /** Exactly one emoji. */
  emoji: Scalars['String']['input'];
};

/** What reopenThread takes. */
export type ReopenThreadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The thread: the id of its first comment. */
  threadId: Scalars['ID']['input'];
};

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

/** What resolveThread takes. */
export type ResolveThreadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The thread: the id of its first comment. */
  threadId: Scalars['ID']['input'];
};

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

/** What restoreComment takes. */
export type RestoreCommentInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The comment. */
  id: Scalars['ID']['input'];
};

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

/** What setMemberRole takes. */
export type SetMemberRoleInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The member. */
  id: Scalars['ID']['input'];
  /** What they may do from now on. */
  role: Role;
};

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

/** What setRetention takes. */
export type SetRetentionInput = {
  /** The base. */
  baseId: Scalars['ID']['input'];
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** For how many days, 1 to 36,500; null or left out: for ever, as it is for a new base. */
  days?: InputMaybe<Scalars['Int']['input']>;
};

/** What snoozeNotifications takes. */
export type SnoozeNotificationsInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Which, at most 500. When one of them is not the viewer's, none is changed. */
  ids: Array<Scalars['ID']['input']>;
  /** Until when, at most 366 days away; left out or null, they are back at once. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Empty cells come last in both directions. */
export type SortDirection =
  /** From the least on: numbers by size, texts by the alphabet without case. */
  | 'ASC'
  /** From the greatest on. */
  | 'DESC';

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

/** What unfollowThread takes. */
export type UnfollowThreadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The thread, by its first comment. */
  threadId: Scalars['ID']['input'];
};

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

/** What unmuteThread takes. */
export type UnmuteThreadInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The thread, by its first comment. */
  threadId: Scalars['ID']['input'];
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

/** What unwatchView takes. */
export type UnwatchViewInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The view. */
  viewId: Scalars['ID']['input'];
};

/** What updateBase takes. */
export type UpdateBaseInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The base. */
  id: Scalars['ID']['input'];
  /** At most 200 characters; white space around it is left out. */
  name: Scalars['String']['input'];
};

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

/** What updateGroup takes. */
export type UpdateGroupInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The group. */
  id: Scalars['ID']['input'];
  /** At most 200 characters; white space around it is left out. Unique in the base, whatever its case. */
  name: Scalars['String']['input'];
};

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

/** What updateTable takes. */
export type UpdateTableInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The table. */
  id: Scalars['ID']['input'];
  /** At most 200 characters; white space around it is left out. */
  name: Scalars['String']['input'];
};

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

/** What watchRecord takes. */
export type WatchRecordInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** The record. */
  recordId: Scalars['ID']['input'];
};

/** What watchView takes. */
export type WatchViewInput = {
  /** Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Only records that this finds too: it narrows the view's own filter, and takes the place of the one before. */
  filter?: InputMaybe<RecordFilter>;
  /** The view. */
  viewId: Scalars['ID']['input'];
};

export type ActivityRowFragment = { __typename?: 'ActivityEntry', id: string, revision: number, at: string, batchId?: string | null, count: number, actor: { __typename?: 'Actor', id: string, name: string, color: string }, summaryParts: { __typename?: 'ActivitySummary', key: string, template: string, marks: Array<ActivityMark>, parts: Array<{ __typename?: 'ActivityPart', name: string, kind: ActivityPartKind, id?: string | null, text: string }> }, change:
    | { __typename: 'ActivityExported' }
    | { __typename: 'BaseCreated' }
    | { __typename: 'BaseDeleted' }
    | { __typename: 'BaseUpdated' }
    | { __typename: 'BulkChanged' }
    | { __typename: 'CellLockTakenOver', recordId: string, takenFieldId: string }
    | { __typename: 'CommentCreated', recordId: string, fieldId?: string | null, threadId: string, text?: string | null }
    | { __typename: 'CommentDeleted', recordId: string, fieldId?: string | null, threadId: string }
    | { __typename: 'CommentErased' }
    | { __typename: 'CommentRestored', recordId: string, fieldId?: string | null, threadId: string }
    | { __typename: 'CommentUpdated', recordId: string, fieldId?: string | null, threadId: string }
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
    | { __typename: 'ReactionAdded', recordId: string, fieldId?: string | null, threadId: string }
    | { __typename: 'ReactionRemoved', recordId: string, fieldId?: string | null, threadId: string }
    | { __typename: 'RecordCreated', recordId: string }
    | { __typename: 'RecordDeleted', recordId: string }
    | { __typename: 'RecordUpdated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
    | { __typename: 'RetentionChanged' }
    | { __typename: 'TableCreated' }
    | { __typename: 'TableDeleted' }
    | { __typename: 'TableUpdated' }
    | { __typename: 'ThreadReopened', recordId: string, fieldId?: string | null, threadId: string }
    | { __typename: 'ThreadResolved', recordId: string, fieldId?: string | null, threadId: string }
    | { __typename: 'ViewCreated' }
    | { __typename: 'ViewDeleted' }
    | { __typename: 'ViewUpdated' }
   };

export type ActivityOfTableQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
}>;


export type ActivityOfTableQuery = { __typename?: 'Query', table?: { __typename?: 'Table', id: string, activity: { __typename?: 'ActivityEntryConnection', isCut: boolean, edges: Array<{ __typename?: 'ActivityEntryEdge', node: { __typename?: 'ActivityEntry', id: string, revision: number, at: string, batchId?: string | null, count: number, actor: { __typename?: 'Actor', id: string, name: string, color: string }, summaryParts: { __typename?: 'ActivitySummary', key: string, template: string, marks: Array<ActivityMark>, parts: Array<{ __typename?: 'ActivityPart', name: string, kind: ActivityPartKind, id?: string | null, text: string }> }, change:
            | { __typename: 'ActivityExported' }
            | { __typename: 'BaseCreated' }
            | { __typename: 'BaseDeleted' }
            | { __typename: 'BaseUpdated' }
            | { __typename: 'BulkChanged' }
            | { __typename: 'CellLockTakenOver', recordId: string, takenFieldId: string }
            | { __typename: 'CommentCreated', recordId: string, fieldId?: string | null, threadId: string, text?: string | null }
            | { __typename: 'CommentDeleted', recordId: string, fieldId?: string | null, threadId: string }
            | { __typename: 'CommentErased' }
            | { __typename: 'CommentRestored', recordId: string, fieldId?: string | null, threadId: string }
            | { __typename: 'CommentUpdated', recordId: string, fieldId?: string | null, threadId: string }
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
            | { __typename: 'ReactionAdded', recordId: string, fieldId?: string | null, threadId: string }
            | { __typename: 'ReactionRemoved', recordId: string, fieldId?: string | null, threadId: string }
            | { __typename: 'RecordCreated', recordId: string }
            | { __typename: 'RecordDeleted', recordId: string }
            | { __typename: 'RecordUpdated', recordId: string, cells: Array<{ __typename?: 'CellChange', fieldId: string, before?: unknown | null, after?: unknown | null }> }
            | { __typename: 'RetentionChanged' }
            | { __typename: 'TableCreated' }
            | { __typename: 'TableDeleted' }
            | { __typename: 'TableUpdated' }
            | { __typename: 'ThreadReopened', recordId: string, fieldId?: string | null, threadId: string }
            | { __typename: 'ThreadResolved', recordId: string, fieldId?: string | null, threadId: string }
            | { __typename: 'ViewCreated' }
            | { __typename: 'ViewDeleted' }
            | { __typename: 'ViewUpdated' }
           } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } | null };

export type ActivityConflictFragment = { __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string, color: string } | null };

export type ActivityRevertMutationVariables = Exact<{
  input: RevertChangeInput;
}>;


export type ActivityRevertMutation = { __typename?: 'Mutation', revertChange:
    | { __typename: 'CellLockedError', message: string }
    | { __typename: 'ClientMutationIdReusedError', message: string }
    | { __typename: 'ConflictError', message: string, conflicts: Array<{ __typename?: 'Conflict', kind: ConflictKind, recordId?: string | null, fieldId?: string | null, mine?: unknown | null, theirs?: unknown | null, theirRevision: number, theirAt?: string | null, theirActor?: { __typename?: 'Actor', id: string, name: string, color: string } | null }> }
    | { __typename: 'ForbiddenError', message: string }
    | { __typename: 'HistoryDroppedError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'RevertChangePayload', revision?: number | null, continueAfter?: number | null, leftOut: Array<{ __typename?: 'LeftOutCell', recordId: string, fieldId: string }> }
    | { __typename: 'ValidationError', message: string }
   };

export type ActivityOverwriteMutationVariables = Exact<{
  input: UpdateRecordsInput;
}>;


export type ActivityOverwriteMutation = { __typename?: 'Mutation', updateRecords:
    | { __typename: 'CellLockedError', message: string }
    | { __typename: 'ClientMutationIdReusedError', message: string }
    | { __typename: 'ConflictError', message: string }
    | { __typename: 'ForbiddenError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'UpdateRecordsPayload', revision?: number | null }
    | { __typename: 'ValidationError', message: string }
   };

export type ActivityRestoreRecordMutationVariables = Exact<{
  input: RestoreRecordInput;
}>;


export type ActivityRestoreRecordMutation = { __typename?: 'Mutation', restoreRecord:
    | { __typename: 'CellLockedError', message: string }
    | { __typename: 'ClientMutationIdReusedError', message: string }
    | { __typename: 'ConflictError', message: string }
    | { __typename: 'ForbiddenError', message: string }
    | { __typename: 'HistoryDroppedError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'RestoreRecordPayload', revision?: number | null }
    | { __typename: 'ValidationError', message: string }
   };

export type CommentPartsFragment = { __typename?: 'Comment', id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> };

export type ThreadPartsFragment = { __typename?: 'Comment', replyCount: number, unreadCount: number, resolvedAt?: string | null, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, field?: { __typename?: 'Field', id: string, name: string } | null, resolvedBy?: { __typename?: 'User', id: string, name: string, color: string } | null, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> };

export type ThreadPageFragment = { __typename?: 'CommentConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'CommentEdge', node: { __typename?: 'Comment', replyCount: number, unreadCount: number, resolvedAt?: string | null, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, replies: { __typename?: 'CommentConnection', edges: Array<{ __typename?: 'CommentEdge', node: { __typename?: 'Comment', id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } }> }, field?: { __typename?: 'Field', id: string, name: string } | null, resolvedBy?: { __typename?: 'User', id: string, name: string, color: string } | null, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } }> };

export type CommentsOfTableQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  filter?: InputMaybe<CommentFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CommentsOfTableQuery = { __typename?: 'Query', table?: { __typename?: 'Table', id: string, comments: { __typename?: 'CommentConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'CommentEdge', node: { __typename?: 'Comment', replyCount: number, unreadCount: number, resolvedAt?: string | null, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, replies: { __typename?: 'CommentConnection', edges: Array<{ __typename?: 'CommentEdge', node: { __typename?: 'Comment', id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } }> }, field?: { __typename?: 'Field', id: string, name: string } | null, resolvedBy?: { __typename?: 'User', id: string, name: string, color: string } | null, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } }> } } | null };

export type CommentsOfRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  filter?: InputMaybe<CommentFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CommentsOfRecordQuery = { __typename?: 'Query', record?: { __typename?: 'Record', id: string, comments: { __typename?: 'CommentConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'CommentEdge', node: { __typename?: 'Comment', replyCount: number, unreadCount: number, resolvedAt?: string | null, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, replies: { __typename?: 'CommentConnection', edges: Array<{ __typename?: 'CommentEdge', node: { __typename?: 'Comment', id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } }> }, field?: { __typename?: 'Field', id: string, name: string } | null, resolvedBy?: { __typename?: 'User', id: string, name: string, color: string } | null, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } }> } } | null };

export type ReplyPageFragment = { __typename?: 'CommentConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'CommentEdge', node: { __typename?: 'Comment', id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } }> };

export type CommentsThreadQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CommentsThreadQuery = { __typename?: 'Query', comment?: { __typename?: 'Comment', replyCount: number, unreadCount: number, resolvedAt?: string | null, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, viewerFollow?: { __typename?: 'ThreadFollow', state: FollowState, reason?: FollowReason | null } | null, replies: { __typename?: 'CommentConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'CommentEdge', node: { __typename?: 'Comment', id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } }> }, field?: { __typename?: 'Field', id: string, name: string } | null, resolvedBy?: { __typename?: 'User', id: string, name: string, color: string } | null, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } | null };

export type CommentsRepliesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after: Scalars['String']['input'];
}>;


export type CommentsRepliesQuery = { __typename?: 'Query', comment?: { __typename?: 'Comment', id: string, replies: { __typename?: 'CommentConnection', totalCount: number, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'CommentEdge', node: { __typename?: 'Comment', id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } }> } } | null };

export type CommentsMentionableQueryVariables = Exact<{
  baseId: Scalars['ID']['input'];
  prefix: Scalars['String']['input'];
}>;


export type CommentsMentionableQuery = { __typename?: 'Query', mentionCandidates: Array<{ __typename?: 'MentionCandidate', kind: MentionKind, id?: string | null, label: string, email?: string | null }> };

export type CommentBadgesOfTableQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CommentBadgesOfTableQuery = { __typename?: 'Query', table?: { __typename?: 'Table', id: string, comments: { __typename?: 'CommentConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'CommentEdge', node: { __typename?: 'Comment', id: string, recordId: string, fieldId?: string | null, unreadCount: number } }> } } | null };

export type CommentBadgesOfRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CommentBadgesOfRecordQuery = { __typename?: 'Query', record?: { __typename?: 'Record', id: string, commentCounts: { __typename?: 'CommentCounts', openThreads: number, unread: number, byField: Array<{ __typename?: 'CellCommentCounts', fieldId: string, openThreads: number, unread: number }> } } | null };

export type CommentAddMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type CommentAddMutation = { __typename?: 'Mutation', result:
    | { __typename: 'AddCommentPayload', comment?: { __typename?: 'Comment', replyCount: number, unreadCount: number, resolvedAt?: string | null, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, field?: { __typename?: 'Field', id: string, name: string } | null, resolvedBy?: { __typename?: 'User', id: string, name: string, color: string } | null, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } | null, unresolvedMentions: Array<{ __typename?: 'UnresolvedMention', text: string, reason: UnresolvedReason }> }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', message: string }> }
   };

export type CommentEditMutationVariables = Exact<{
  input: EditCommentInput;
}>;


export type CommentEditMutation = { __typename?: 'Mutation', result:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', code: string, message: string }
    | { __typename: 'EditCommentPayload', comment?: { __typename?: 'Comment', id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } | null, unresolvedMentions: Array<{ __typename?: 'UnresolvedMention', text: string, reason: UnresolvedReason }> }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string, issues: Array<{ __typename?: 'ValidationIssue', message: string }> }
   };

export type CommentDeleteMutationVariables = Exact<{
  input: DeleteCommentInput;
}>;


export type CommentDeleteMutation = { __typename?: 'Mutation', result:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'DeleteCommentPayload', comment?: { __typename?: 'Comment', replyCount: number, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type CommentRestoreMutationVariables = Exact<{
  input: RestoreCommentInput;
}>;


export type CommentRestoreMutation = { __typename?: 'Mutation', result:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'RestoreCommentPayload', comment?: { __typename?: 'Comment', replyCount: number, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } | null }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type CommentReactMutationVariables = Exact<{
  input: AddReactionInput;
}>;


export type CommentReactMutation = { __typename?: 'Mutation', result:
    | { __typename: 'AddReactionPayload', comment?: { __typename?: 'Comment', id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } | null }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type CommentTakeReactionBackMutationVariables = Exact<{
  input: RemoveReactionInput;
}>;


export type CommentTakeReactionBackMutation = { __typename?: 'Mutation', result:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'RemoveReactionPayload', comment?: { __typename?: 'Comment', id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } | null }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type CommentResolveMutationVariables = Exact<{
  input: ResolveThreadInput;
}>;


export type CommentResolveMutation = { __typename?: 'Mutation', result:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'ResolveThreadPayload', thread?: { __typename?: 'Comment', replyCount: number, unreadCount: number, resolvedAt?: string | null, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, field?: { __typename?: 'Field', id: string, name: string } | null, resolvedBy?: { __typename?: 'User', id: string, name: string, color: string } | null, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } | null }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type CommentReopenMutationVariables = Exact<{
  input: ReopenThreadInput;
}>;


export type CommentReopenMutation = { __typename?: 'Mutation', result:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'ReopenThreadPayload', thread?: { __typename?: 'Comment', replyCount: number, unreadCount: number, resolvedAt?: string | null, id: string, threadId: string, recordId: string, fieldId?: string | null, body?: unknown | null, createdAt: string, editedAt?: string | null, deletedAt?: string | null, version: number, viewerHasRead: boolean, field?: { __typename?: 'Field', id: string, name: string } | null, resolvedBy?: { __typename?: 'User', id: string, name: string, color: string } | null, author: { __typename?: 'User', id: string, name: string, color: string }, reactions: Array<{ __typename?: 'CommentReaction', emoji: string, count: number, viewerReacted: boolean, users: Array<{ __typename?: 'User', id: string, name: string, color: string }> }> } | null }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type CommentsReaderFragment = { __typename?: 'Comment', id: string, viewerHasRead: boolean, unreadCount: number, viewerFollow?: { __typename?: 'ThreadFollow', state: FollowState, reason?: FollowReason | null } | null };

export type CommentsFollowMutationVariables = Exact<{
  input: FollowThreadInput;
}>;


export type CommentsFollowMutation = { __typename?: 'Mutation', result:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'FollowThreadPayload', thread?: { __typename?: 'Comment', id: string, viewerHasRead: boolean, unreadCount: number, viewerFollow?: { __typename?: 'ThreadFollow', state: FollowState, reason?: FollowReason | null } | null } | null }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type CommentsUnfollowMutationVariables = Exact<{
  input: UnfollowThreadInput;
}>;


export type CommentsUnfollowMutation = { __typename?: 'Mutation', result:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'UnfollowThreadPayload', thread?: { __typename?: 'Comment', id: string, viewerHasRead: boolean, unreadCount: number, viewerFollow?: { __typename?: 'ThreadFollow', state: FollowState, reason?: FollowReason | null } | null } | null }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type CommentsMuteMutationVariables = Exact<{
  input: MuteThreadInput;
}>;


export type CommentsMuteMutation = { __typename?: 'Mutation', result:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'MuteThreadPayload', thread?: { __typename?: 'Comment', id: string, viewerHasRead: boolean, unreadCount: number, viewerFollow?: { __typename?: 'ThreadFollow', state: FollowState, reason?: FollowReason | null } | null } | null }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type CommentsUnmuteMutationVariables = Exact<{
  input: UnmuteThreadInput;
}>;


export type CommentsUnmuteMutation = { __typename?: 'Mutation', result:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'UnmuteThreadPayload', thread?: { __typename?: 'Comment', id: string, viewerHasRead: boolean, unreadCount: number, viewerFollow?: { __typename?: 'ThreadFollow', state: FollowState, reason?: FollowReason | null } | null } | null }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type CommentsReadMutationVariables = Exact<{
  input: MarkThreadReadInput;
}>;


export type CommentsReadMutation = { __typename?: 'Mutation', result:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'MarkThreadReadPayload', thread?: { __typename?: 'Comment', id: string, viewerHasRead: boolean, unreadCount: number, viewerFollow?: { __typename?: 'ThreadFollow', state: FollowState, reason?: FollowReason | null } | null } | null }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type UndoEditMutationVariables = Exact<{
  input: UndoInput;
}>;


export type UndoEditMutation = { __typename?: 'Mutation', undo:
    | { __typename: 'CellLockedError', code: string, message: string }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'HistoryDroppedError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'UndoPayload', deletedIds: Array<string>, records: Array<{ __typename?: 'Record', id: string }>, leftOut: Array<{ __typename?: 'LeftOutCell', recordId: string, fieldId: string }> }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type RedoEditMutationVariables = Exact<{
  input: RedoInput;
}>;


export type RedoEditMutation = { __typename?: 'Mutation', redo:
    | { __typename: 'CellLockedError', code: string, message: string }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'HistoryDroppedError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'RedoPayload', deletedIds: Array<string>, records: Array<{ __typename?: 'Record', id: string }>, leftOut: Array<{ __typename?: 'LeftOutCell', recordId: string, fieldId: string }> }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type AddRecordsMutationVariables = Exact<{
  input: CreateRecordsInput;
}>;


export type AddRecordsMutation = { __typename?: 'Mutation', createRecords:
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'CreateRecordsPayload', records: Array<{ __typename?: 'Record', id: string }> }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type RemoveRecordsMutationVariables = Exact<{
  input: DeleteRecordsInput;
}>;


export type RemoveRecordsMutation = { __typename?: 'Mutation', deleteRecords:
    | { __typename: 'CellLockedError', code: string, message: string }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ConflictError', code: string, message: string }
    | { __typename: 'DeleteRecordsPayload', ids: Array<string> }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type AskForCellMutationVariables = Exact<{
  input: RequestCellLockInput;
}>;


export type AskForCellMutation = { __typename?: 'Mutation', requestCellLock:
    | { __typename: 'CellLockedError', code: string, message: string }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'RequestCellLockPayload' }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type AnswerForCellMutationVariables = Exact<{
  input: AnswerCellLockRequestInput;
}>;


export type AnswerForCellMutation = { __typename?: 'Mutation', answerCellLockRequest:
    | { __typename: 'AnswerCellLockRequestPayload' }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type TakeOverCellMutationVariables = Exact<{
  input: TakeOverCellLockInput;
}>;


export type TakeOverCellMutation = { __typename?: 'Mutation', takeOverCellLock:
    | { __typename: 'CellLockedError', code: string, message: string }
    | { __typename: 'ClientMutationIdReusedError', code: string, message: string }
    | { __typename: 'ForbiddenError', code: string, message: string }
    | { __typename: 'LimitError', code: string, message: string }
    | { __typename: 'NotFoundError', code: string, message: string }
    | { __typename: 'TakeOverCellLockPayload' }
    | { __typename: 'ValidationError', code: string, message: string }
   };

export type NotificationRowFragment = { __typename?: 'Notification', id: string, kind: NotificationKind, reason: NotificationReason, count: number, fieldId?: string | null, updatedAt: string, readAt?: string | null, archivedAt?: string | null, snoozedUntil?: string | null, actors: Array<{ __typename?: 'User', id: string, name: string, color: string }>, base?: { __typename?: 'Base', id: string, name: string, tables: Array<{ __typename?: 'Table', id: string }> } | null, table?: { __typename?: 'Table', id: string, name: string } | null, record?: { __typename?: 'Record', id: string, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null }> } | null, thread?: { __typename?: 'Comment', id: string } | null, comment?: { __typename?: 'Comment', id: string, text?: string | null } | null };

export type NotificationsTableQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NotificationsTableQuery = { __typename?: 'Query', table?: { __typename?: 'Table', id: string, name: string, base: { __typename?: 'Base', id: string, name: string } } | null };

export type NotificationsInboxQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationFilter>;
}>;


export type NotificationsInboxQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, unreadNotificationCount: number, notifications: { __typename?: 'NotificationConnection', edges: Array<{ __typename?: 'NotificationEdge', node: { __typename?: 'Notification', id: string, kind: NotificationKind, reason: NotificationReason, count: number, fieldId?: string | null, updatedAt: string, readAt?: string | null, archivedAt?: string | null, snoozedUntil?: string | null, actors: Array<{ __typename?: 'User', id: string, name: string, color: string }>, base?: { __typename?: 'Base', id: string, name: string, tables: Array<{ __typename?: 'Table', id: string }> } | null, table?: { __typename?: 'Table', id: string, name: string } | null, record?: { __typename?: 'Record', id: string, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null }> } | null, thread?: { __typename?: 'Comment', id: string } | null, comment?: { __typename?: 'Comment', id: string, text?: string | null } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } } };

export type NotificationsLiveSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NotificationsLiveSubscription = { __typename?: 'Subscription', notifications:
    | { __typename: 'NotificationChanged', unreadCount: number, notification: { __typename?: 'Notification', id: string, kind: NotificationKind, reason: NotificationReason, count: number, fieldId?: string | null, updatedAt: string, readAt?: string | null, archivedAt?: string | null, snoozedUntil?: string | null, actors: Array<{ __typename?: 'User', id: string, name: string, color: string }>, base?: { __typename?: 'Base', id: string, name: string, tables: Array<{ __typename?: 'Table', id: string }> } | null, table?: { __typename?: 'Table', id: string, name: string } | null, record?: { __typename?: 'Record', id: string, cells: Array<{ __typename?: 'Cell', fieldId: string, value?: unknown | null }> } | null, thread?: { __typename?: 'Comment', id: string } | null, comment?: { __typename?: 'Comment', id: string, text?: string | null } | null } }
    | { __typename: 'NotificationCount', unreadCount: number }
    | { __typename: 'NotificationRemoved', id: string, unreadCount: number }
   };

export type NotificationsReadMutationVariables = Exact<{
  input: MarkNotificationsReadInput;
}>;


export type NotificationsReadMutation = { __typename?: 'Mutation', markNotificationsRead:
    | { __typename: 'ClientMutationIdReusedError', message: string }
    | { __typename: 'ForbiddenError', message: string }
    | { __typename: 'MarkNotificationsReadPayload' }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ValidationError', message: string }
   };

export type NotificationsUnreadMutationVariables = Exact<{
  input: MarkNotificationsUnreadInput;
}>;


export type NotificationsUnreadMutation = { __typename?: 'Mutation', markNotificationsUnread:
    | { __typename: 'ClientMutationIdReusedError', message: string }
    | { __typename: 'ForbiddenError', message: string }
    | { __typename: 'MarkNotificationsUnreadPayload' }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ValidationError', message: string }
   };

export type NotificationsAllReadMutationVariables = Exact<{
  input: MarkAllNotificationsReadInput;
}>;


export type NotificationsAllReadMutation = { __typename?: 'Mutation', markAllNotificationsRead:
    | { __typename: 'ClientMutationIdReusedError', message: string }
    | { __typename: 'ForbiddenError', message: string }
    | { __typename: 'MarkAllNotificationsReadPayload' }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ValidationError', message: string }
   };

export type NotificationsArchiveMutationVariables = Exact<{
  input: ArchiveNotificationsInput;
}>;


export type NotificationsArchiveMutation = { __typename?: 'Mutation', archiveNotifications:
    | { __typename: 'ArchiveNotificationsPayload' }
    | { __typename: 'ClientMutationIdReusedError', message: string }
    | { __typename: 'ForbiddenError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ValidationError', message: string }
   };

export type NotificationsSnoozeMutationVariables = Exact<{
  input: SnoozeNotificationsInput;
}>;


export type NotificationsSnoozeMutation = { __typename?: 'Mutation', snoozeNotifications:
    | { __typename: 'ClientMutationIdReusedError', message: string }
    | { __typename: 'ForbiddenError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'SnoozeNotificationsPayload' }
    | { __typename: 'ValidationError', message: string }
   };

export type NotificationWishFragment = { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null };

export type NotificationWishesFragment = { __typename?: 'NotificationPreferences', settings: { __typename?: 'NotificationSettings', timeZone: string, digestAt: string, quietHours?: { __typename?: 'QuietHours', from: string, to: string } | null }, mutes: Array<{ __typename?: 'NotificationMute', until: string, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } }>, MENTION_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, MENTION_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, REPLY_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, REPLY_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, THREAD_FOLLOWED_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, THREAD_FOLLOWED_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, THREAD_RESOLVED_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, THREAD_RESOLVED_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, REACTION_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, REACTION_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, ASSIGNED_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, ASSIGNED_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, RECORD_WATCHED_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, RECORD_WATCHED_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, LOCK_REQUESTED_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, LOCK_REQUESTED_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, LOCK_TAKEN_OVER_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, LOCK_TAKEN_OVER_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, ADDED_TO_BASE_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, ADDED_TO_BASE_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, ROLE_CHANGED_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, ROLE_CHANGED_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, EXPORT_READY_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, EXPORT_READY_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null };

export type NotificationsWishesQueryVariables = Exact<{
  scopeId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type NotificationsWishesQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, notificationPreferences: { __typename?: 'NotificationPreferences', settings: { __typename?: 'NotificationSettings', timeZone: string, digestAt: string, quietHours?: { __typename?: 'QuietHours', from: string, to: string } | null }, mutes: Array<{ __typename?: 'NotificationMute', until: string, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } }>, MENTION_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, MENTION_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, REPLY_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, REPLY_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, THREAD_FOLLOWED_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, THREAD_FOLLOWED_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, THREAD_RESOLVED_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, THREAD_RESOLVED_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, REACTION_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, REACTION_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, ASSIGNED_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, ASSIGNED_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, RECORD_WATCHED_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, RECORD_WATCHED_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, LOCK_REQUESTED_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, LOCK_REQUESTED_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, LOCK_TAKEN_OVER_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, LOCK_TAKEN_OVER_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, ADDED_TO_BASE_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, ADDED_TO_BASE_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, ROLE_CHANGED_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, ROLE_CHANGED_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, EXPORT_READY_IN_APP?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null, EXPORT_READY_EMAIL?: { __typename?: 'EffectiveNotificationPreference', delivery: NotificationDelivery, mutedUntil?: string | null, source?: { __typename?: 'NotificationPreference', kind?: NotificationKind | null, scope: { __typename?: 'NotificationScope', type: NotificationScopeType, id?: string | null } } | null } | null } } };

export type NotificationsSetWishMutationVariables = Exact<{
  input: SetNotificationPreferenceInput;
}>;


export type NotificationsSetWishMutation = { __typename?: 'Mutation', setNotificationPreference:
    | { __typename: 'ClientMutationIdReusedError', message: string }
    | { __typename: 'ForbiddenError', message: string }
    | { __typename: 'LimitError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'SetNotificationPreferencePayload' }
    | { __typename: 'ValidationError', message: string }
   };

export type NotificationsMuteMutationVariables = Exact<{
  input: MuteNotificationsInput;
}>;


export type NotificationsMuteMutation = { __typename?: 'Mutation', muteNotifications:
    | { __typename: 'ClientMutationIdReusedError', message: string }
    | { __typename: 'ForbiddenError', message: string }
    | { __typename: 'LimitError', message: string }
    | { __typename: 'MuteNotificationsPayload' }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ValidationError', message: string }
   };

export type NotificationsSetClockMutationVariables = Exact<{
  input: SetNotificationSettingsInput;
}>;


export type NotificationsSetClockMutation = { __typename?: 'Mutation', setNotificationSettings:
    | { __typename: 'ClientMutationIdReusedError', message: string }
    | { __typename: 'ForbiddenError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'SetNotificationSettingsPayload' }
    | { __typename: 'ValidationError', message: string }
   };

export type WhoPartsFragment = { __typename?: 'User', id: string, name: string, color: string };

export type WorkspaceQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkspaceQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, name: string, email?: string | null, user: { __typename?: 'User', id: string, name: string, color: string } }, bases: { __typename?: 'BaseConnection', edges: Array<{ __typename?: 'BaseEdge', node: { __typename?: 'Base', id: string, name: string, viewerRole: Role, tables: Array<{ __typename?: 'Table', id: string, name: string }> } }> } };

export type OpenBaseQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OpenBaseQuery = { __typename?: 'Query', base?: { __typename?: 'Base', id: string, name: string, viewerRole: Role, members: { __typename?: 'MemberConnection', edges: Array<{ __typename?: 'MemberEdge', node: { __typename?: 'Member', id: string, role: Role, user?: { __typename?: 'User', id: string, name: string, color: string } | null } }> } } | null };

export type TableSizeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TableSizeQuery = { __typename?: 'Query', table?: { __typename?: 'Table', id: string, records: { __typename?: 'RecordConnection', totalCount: number } } | null };

export const ActivityRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"batchId"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"summaryParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"template"}},{"kind":"Field","name":{"kind":"Name","value":"marks"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockTakenOver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","alias":{"kind":"Name","value":"takenFieldId"},"name":{"kind":"Name","value":"fieldId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentRestored"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThreadResolved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThreadReopened"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReactionAdded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReactionRemoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}}]}}]}}]} as unknown as DocumentNode<ActivityRowFragment, unknown>;
export const ActivityConflictFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityConflict"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}}]} as unknown as DocumentNode<ActivityConflictFragment, unknown>;
export const WhoPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]} as unknown as DocumentNode<WhoPartsFragment, unknown>;
export const CommentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]} as unknown as DocumentNode<CommentPartsFragment, unknown>;
export const ThreadPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}}]} as unknown as DocumentNode<ThreadPartsFragment, unknown>;
export const ThreadPageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadParts"}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"EnumValue","value":"NEWEST"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]} as unknown as DocumentNode<ThreadPageFragment, unknown>;
export const ReplyPageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReplyPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}}]} as unknown as DocumentNode<ReplyPageFragment, unknown>;
export const CommentsReaderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentsReader"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerFollow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<CommentsReaderFragment, unknown>;
export const NotificationRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"actors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}}]}}]} as unknown as DocumentNode<NotificationRowFragment, unknown>;
export const NotificationWishFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationWish"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EffectiveNotificationPreference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"}},{"kind":"Field","name":{"kind":"Name","value":"mutedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<NotificationWishFragment, unknown>;
export const NotificationWishesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationWishes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreferences"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"quietHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"digestAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"MENTION_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"MENTION"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"MENTION_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"MENTION"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"REPLY_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"REPLY"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"REPLY_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"REPLY"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"THREAD_FOLLOWED_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"THREAD_FOLLOWED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"THREAD_FOLLOWED_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"THREAD_FOLLOWED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"THREAD_RESOLVED_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"THREAD_RESOLVED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"THREAD_RESOLVED_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"THREAD_RESOLVED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"REACTION_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"REACTION"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"REACTION_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"REACTION"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ASSIGNED_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"ASSIGNED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ASSIGNED_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"ASSIGNED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"RECORD_WATCHED_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"RECORD_WATCHED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"RECORD_WATCHED_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"RECORD_WATCHED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"LOCK_REQUESTED_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"LOCK_REQUESTED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"LOCK_REQUESTED_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"LOCK_REQUESTED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"LOCK_TAKEN_OVER_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"LOCK_TAKEN_OVER"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"LOCK_TAKEN_OVER_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"LOCK_TAKEN_OVER"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ADDED_TO_BASE_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"ADDED_TO_BASE"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ADDED_TO_BASE_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"ADDED_TO_BASE"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ROLE_CHANGED_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"ROLE_CHANGED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ROLE_CHANGED_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"ROLE_CHANGED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"EXPORT_READY_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"EXPORT_READY"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"EXPORT_READY_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"EXPORT_READY"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationWish"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EffectiveNotificationPreference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"}},{"kind":"Field","name":{"kind":"Name","value":"mutedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<NotificationWishesFragment, unknown>;
export const ActivityOfTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ActivityOfTable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isCut"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"batchId"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"summaryParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"template"}},{"kind":"Field","name":{"kind":"Name","value":"marks"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CellLockTakenOver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","alias":{"kind":"Name","value":"takenFieldId"},"name":{"kind":"Name","value":"fieldId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentCreated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentRestored"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThreadResolved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ThreadReopened"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReactionAdded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReactionRemoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}}]}}]}}]}}]} as unknown as DocumentNode<ActivityOfTableQuery, ActivityOfTableQueryVariables>;
export const ActivityRevertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ActivityRevert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevertChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revertChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevertChangePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"continueAfter"}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActivityConflict"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActivityConflict"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"}},{"kind":"Field","name":{"kind":"Name","value":"theirActor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"theirRevision"}},{"kind":"Field","name":{"kind":"Name","value":"theirAt"}}]}}]} as unknown as DocumentNode<ActivityRevertMutation, ActivityRevertMutationVariables>;
export const ActivityOverwriteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ActivityOverwrite"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateRecordsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateRecordsPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ActivityOverwriteMutation, ActivityOverwriteMutationVariables>;
export const ActivityRestoreRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ActivityRestoreRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreRecordPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ActivityRestoreRecordMutation, ActivityRestoreRecordMutationVariables>;
export const CommentsOfTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommentsOfTable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommentFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"comments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"EnumValue","value":"ACTIVE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadParts"}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"EnumValue","value":"NEWEST"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CommentsOfTableQuery, CommentsOfTableQueryVariables>;
export const CommentsOfRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommentsOfRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommentFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"record"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"comments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"EnumValue","value":"ACTIVE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadParts"}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"EnumValue","value":"NEWEST"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CommentsOfRecordQuery, CommentsOfRecordQueryVariables>;
export const CommentsThreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommentsThread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadParts"}},{"kind":"Field","name":{"kind":"Name","value":"viewerFollow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"EnumValue","value":"NEWEST"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReplyPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReplyPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}}]}}]}}]}}]} as unknown as DocumentNode<CommentsThreadQuery, CommentsThreadQueryVariables>;
export const CommentsRepliesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommentsReplies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"replies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"EnumValue","value":"NEWEST"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReplyPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReplyPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommentConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}}]}}]}}]}}]} as unknown as DocumentNode<CommentsRepliesQuery, CommentsRepliesQueryVariables>;
export const CommentsMentionableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommentsMentionable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"baseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"prefix"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mentionCandidates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"baseId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"baseId"}}},{"kind":"Argument","name":{"kind":"Name","value":"prefix"},"value":{"kind":"Variable","name":{"kind":"Name","value":"prefix"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]} as unknown as DocumentNode<CommentsMentionableQuery, CommentsMentionableQueryVariables>;
export const CommentBadgesOfTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommentBadgesOfTable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"comments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"OPEN"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CommentBadgesOfTableQuery, CommentBadgesOfTableQueryVariables>;
export const CommentBadgesOfRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommentBadgesOfRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"record"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"commentCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openThreads"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"byField"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"openThreads"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CommentBadgesOfRecordQuery, CommentBadgesOfRecordQueryVariables>;
export const CommentAddDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentAdd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"addComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AddCommentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unresolvedMentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]} as unknown as DocumentNode<CommentAddMutation, CommentAddMutationVariables>;
export const CommentEditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentEdit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EditCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"editComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EditCommentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unresolvedMentions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}}]} as unknown as DocumentNode<CommentEditMutation, CommentEditMutationVariables>;
export const CommentDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"deleteComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteCommentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}}]} as unknown as DocumentNode<CommentDeleteMutation, CommentDeleteMutationVariables>;
export const CommentRestoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentRestore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreCommentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"restoreComment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreCommentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}}]} as unknown as DocumentNode<CommentRestoreMutation, CommentRestoreMutationVariables>;
export const CommentReactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentReact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddReactionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"addReaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AddReactionPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}}]} as unknown as DocumentNode<CommentReactMutation, CommentReactMutationVariables>;
export const CommentTakeReactionBackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentTakeReactionBack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveReactionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"removeReaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveReactionPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}}]} as unknown as DocumentNode<CommentTakeReactionBackMutation, CommentTakeReactionBackMutationVariables>;
export const CommentResolveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentResolve"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResolveThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"resolveThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResolveThreadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]} as unknown as DocumentNode<CommentResolveMutation, CommentResolveMutationVariables>;
export const CommentReopenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentReopen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"reopenThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenThreadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"threadId"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emoji"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"viewerReacted"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ThreadParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentParts"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replyCount"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]} as unknown as DocumentNode<CommentReopenMutation, CommentReopenMutationVariables>;
export const CommentsFollowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentsFollow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FollowThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"followThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FollowThreadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentsReader"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentsReader"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerFollow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<CommentsFollowMutation, CommentsFollowMutationVariables>;
export const CommentsUnfollowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentsUnfollow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnfollowThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"unfollowThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnfollowThreadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentsReader"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentsReader"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerFollow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<CommentsUnfollowMutation, CommentsUnfollowMutationVariables>;
export const CommentsMuteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentsMute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MuteThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"muteThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MuteThreadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentsReader"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentsReader"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerFollow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<CommentsMuteMutation, CommentsMuteMutationVariables>;
export const CommentsUnmuteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentsUnmute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnmuteThreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"unmuteThread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnmuteThreadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentsReader"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentsReader"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerFollow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<CommentsUnmuteMutation, CommentsUnmuteMutationVariables>;
export const CommentsReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentsRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkThreadReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"markThreadRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarkThreadReadPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommentsReader"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommentsReader"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Comment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"viewerHasRead"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"viewerFollow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<CommentsReadMutation, CommentsReadMutationVariables>;
export const UndoEditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoEdit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UndoPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletedIds"}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UndoEditMutation, UndoEditMutationVariables>;
export const RedoEditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RedoEdit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RedoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"redo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RedoPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletedIds"}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RedoEditMutation, RedoEditMutationVariables>;
export const AddRecordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddRecords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateRecordsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateRecordsPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddRecordsMutation, AddRecordsMutationVariables>;
export const RemoveRecordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveRecords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteRecordsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteRecordsPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ids"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveRecordsMutation, RemoveRecordsMutationVariables>;
export const AskForCellDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskForCell"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestCellLockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestCellLock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AskForCellMutation, AskForCellMutationVariables>;
export const AnswerForCellDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerForCell"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerCellLockRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerCellLockRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerForCellMutation, AnswerForCellMutationVariables>;
export const TakeOverCellDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeOverCell"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeOverCellLockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"takeOverCellLock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<TakeOverCellMutation, TakeOverCellMutationVariables>;
export const NotificationsTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NotificationsTable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationsTableQuery, NotificationsTableQueryVariables>;
export const NotificationsInboxDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NotificationsInbox"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unreadNotificationCount"}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"actors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}}]}}]} as unknown as DocumentNode<NotificationsInboxQuery, NotificationsInboxQueryVariables>;
export const NotificationsLiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"NotificationsLive"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationCount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"notification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationRow"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationRemoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"actors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"table"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fieldId"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}}]}}]} as unknown as DocumentNode<NotificationsLiveSubscription, NotificationsLiveSubscriptionVariables>;
export const NotificationsReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotificationsRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkNotificationsReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markNotificationsRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationsReadMutation, NotificationsReadMutationVariables>;
export const NotificationsUnreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotificationsUnread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkNotificationsUnreadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markNotificationsUnread"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationsUnreadMutation, NotificationsUnreadMutationVariables>;
export const NotificationsAllReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotificationsAllRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkAllNotificationsReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markAllNotificationsRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationsAllReadMutation, NotificationsAllReadMutationVariables>;
export const NotificationsArchiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotificationsArchive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArchiveNotificationsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archiveNotifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationsArchiveMutation, NotificationsArchiveMutationVariables>;
export const NotificationsSnoozeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotificationsSnooze"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SnoozeNotificationsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snoozeNotifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationsSnoozeMutation, NotificationsSnoozeMutationVariables>;
export const NotificationsWishesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NotificationsWishes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"notificationPreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWishes"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationWish"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EffectiveNotificationPreference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"}},{"kind":"Field","name":{"kind":"Name","value":"mutedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationWishes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreferences"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"quietHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"digestAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"MENTION_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"MENTION"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"MENTION_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"MENTION"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"REPLY_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"REPLY"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"REPLY_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"REPLY"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"THREAD_FOLLOWED_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"THREAD_FOLLOWED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"THREAD_FOLLOWED_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"THREAD_FOLLOWED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"THREAD_RESOLVED_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"THREAD_RESOLVED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"THREAD_RESOLVED_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"THREAD_RESOLVED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"REACTION_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"REACTION"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"REACTION_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"REACTION"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ASSIGNED_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"ASSIGNED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ASSIGNED_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"ASSIGNED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"RECORD_WATCHED_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"RECORD_WATCHED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"RECORD_WATCHED_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"RECORD_WATCHED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"LOCK_REQUESTED_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"LOCK_REQUESTED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"LOCK_REQUESTED_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"LOCK_REQUESTED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"LOCK_TAKEN_OVER_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"LOCK_TAKEN_OVER"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"LOCK_TAKEN_OVER_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"LOCK_TAKEN_OVER"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ADDED_TO_BASE_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"ADDED_TO_BASE"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ADDED_TO_BASE_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"ADDED_TO_BASE"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ROLE_CHANGED_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"ROLE_CHANGED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ROLE_CHANGED_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"ROLE_CHANGED"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"EXPORT_READY_IN_APP"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"EXPORT_READY"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"IN_APP"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"EXPORT_READY_EMAIL"},"name":{"kind":"Name","value":"effective"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"EXPORT_READY"}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"EnumValue","value":"EMAIL"}},{"kind":"Argument","name":{"kind":"Name","value":"scopeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scopeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationWish"}}]}}]}}]} as unknown as DocumentNode<NotificationsWishesQuery, NotificationsWishesQueryVariables>;
export const NotificationsSetWishDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotificationsSetWish"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetNotificationPreferenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setNotificationPreference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationsSetWishMutation, NotificationsSetWishMutationVariables>;
export const NotificationsMuteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotificationsMute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MuteNotificationsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"muteNotifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationsMuteMutation, NotificationsMuteMutationVariables>;
export const NotificationsSetClockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotificationsSetClock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetNotificationSettingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setNotificationSettings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationsSetClockMutation, NotificationsSetClockMutationVariables>;
export const WorkspaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Workspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"tables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]} as unknown as DocumentNode<WorkspaceQuery, WorkspaceQueryVariables>;
export const OpenBaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenBase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"base"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"viewerRole"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhoParts"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]} as unknown as DocumentNode<OpenBaseQuery, OpenBaseQueryVariables>;
export const TableSizeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TableSize"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"table"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]} as unknown as DocumentNode<TableSizeQuery, TableSizeQueryVariables>;