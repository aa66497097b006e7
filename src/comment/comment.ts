/** Where a thread is: at a record, or at one of its cells. */
export interface Place {
  tableId: string;
  recordId: string;
  fieldId: string | null;
}

/** Why somebody is concerned by a comment. */
export type ConcernReason = 'MENTIONED' | 'REPLIED_TO' | 'FOLLOWING' | 'ASSIGNED';

/** Who is concerned by a version of a comment. Groups and everyone are told apart: whoever notifies takes them in batches. */
export interface Concern {
  users: Record<string, ConcernReason[]>;
  groupIds: string[];
  everyone: boolean;
}

/** What the log says of a comment: where it stands, and a salted digest of its body, which tells nothing of it. */
export interface CommentContent {
  recordId: string;
  fieldId: string | null;
  threadId: string;
  /** The body's version and SHA-256 over salt and body, in hex. */
  body: { version: number; digest: string };
}

/** For how long a deleted comment can be restored, in milliseconds. */
export const RESTORE_MS = 30 * 24 * 3_600_000;
/** Comments and edits of one person within a minute. */
export const MAX_A_MINUTE = 60;
/** Different emoji at one comment. */
export const MAX_REACTIONS = 50;
