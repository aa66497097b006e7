/**
 * The faults that people can cause. Each is a type of the GraphQL schema; nothing else is shown to a client.
 * `code` is for programs, `message` for people: neither ever holds SQL, a stack or a path.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
}

/** The thing does not exist, or this person may not know that it does. */
export class NotFoundError extends DomainError {
  override readonly name = 'NotFoundError';
  readonly code = 'NOT_FOUND';
  constructor(readonly id: string) {
    super('There is nothing with this id that you may see.');
  }
}

/** The person may see the thing, but their role does not allow this. */
export class ForbiddenError extends DomainError {
  override readonly name = 'ForbiddenError';
  readonly code = 'FORBIDDEN';
}

/** Somebody has too much of something at once. */
export class LimitError extends DomainError {
  override readonly name = 'LimitError';
  readonly code = 'LIMIT_EXCEEDED';
}

/** Somebody holds or asks for more than a setting allows. */
export class OverLimitError extends LimitError {
  constructor(
    message: string,
    /** The limit, by which refusals are counted. */
    readonly limit: string,
    /** In how many milliseconds it makes sense to try again. */
    readonly retryMs: number,
  ) {
    super(message);
  }
}

/** A page elsewhere asks, or may be what asks. */
export class CrossSiteError extends DomainError {
  override readonly name = 'CrossSiteError';
  readonly code = 'CROSS_SITE_REFUSED';
}

/** Why a cursor does not lead to a state of its log. */
export type CursorFault = 'CURSOR_UNKNOWN' | 'CURSOR_TOO_OLD' | 'HISTORY_CHANGED';

const CURSOR_FAULTS: Record<CursorFault, string> = {
  CURSOR_UNKNOWN: 'This is no cursor that the server gave out.',
  CURSOR_TOO_OLD: 'The log no longer reaches back to this cursor.',
  HISTORY_CHANGED: 'The log has another history than this cursor, or has not come to it.',
};

/** A cursor from which nothing can be told; the code says why, by the names of the reasons of ResyncRequired. */
export class CursorError extends DomainError {
  override readonly name = 'CursorError';
  constructor(readonly code: CursorFault) {
    super(CURSOR_FAULTS[code]);
  }
}

export type ConflictKind =
  | 'CELL_CHANGED'
  | 'RECORD_DELETED'
  | 'FIELD_DELETED'
  | 'FIELD_TYPE_CHANGED'
  | 'FIELD_CHANGED'
  | 'VIEW_CHANGED'
  | 'VIEW_DELETED'
  | 'COMMENT_CHANGED';

/** A cell, a property of a field or view, or a comment, that two people wanted to be different. JSON: it is kept for retries. */
export interface Conflict {
  kind: ConflictKind;
  /** Of a cell. */
  recordId: string | null;
  /** Of a cell or field. */
  fieldId: string | null;
  viewId?: string | null;
  /** Of a comment; record and field say then where it is. */
  commentId?: string | null;
  /** Of a field or view. */
  property?: string | null;
  /** What the client saw. Of a comment these three are documents. */
  base: unknown;
  /** False where the log no longer tells what that was. */
  baseAvailable?: boolean;
  /** What it wanted. */
  mine: unknown;
  /** What is there now; null also where the record or the field is gone. */
  theirs: unknown;
  /** Null, as is the time, where the log no longer tells. */
  theirActor: { id: string; name: string; avatarUrl: string | null } | null;
  /** Where the log no longer tells: the last revision that it can have been. */
  theirRevision: number;
  /** ISO 8601. */
  theirAt: string | null;
}

/** Somebody else changed what this would write, after its client saw it; nothing of it was written. */
export class ConflictError extends DomainError {
  override readonly name = 'ConflictError';
  readonly code = 'CONFLICT';
  constructor(
    readonly conflicts: Conflict[],
    /** The step of undo or redo that it is in the way of. */
    readonly step: number | null = null,
  ) {
    super('Somebody else has changed this since you saw it.');
  }
}

/** A cell that somebody's session holds. */
export interface HeldCell {
  recordId: string;
  fieldId: string;
  sessionId: string;
  userId: string;
  /** Without typing the holder keeps it until then. */
  expiresAt: Date;
}

/** Another session holds cells that this would change; nothing of it was written. */
export class CellLockedError extends DomainError {
  override readonly name = 'CellLockedError';
  readonly code = 'CELL_LOCKED';
  constructor(readonly locks: HeldCell[]) {
    super('Somebody else is editing here: another session holds the cell.');
  }
}

/** What this needs to know happened before the log begins: retention has dropped it. Nothing was written. */
export class HistoryDroppedError extends DomainError {
  override readonly name = 'HistoryDroppedError';
  readonly code = 'HISTORY_DROPPED';
  constructor(
    /** The log holds every revision after this one. */
    readonly beginsAfter: number,
    message = 'What happened then is no longer in the log.',
  ) {
    super(message);
  }
}

/** The same `clientMutationId` came with another input before; nothing was written. */
export class ClientMutationIdReusedError extends DomainError {
  override readonly name = 'ClientMutationIdReusedError';
  readonly code = 'CLIENT_MUTATION_ID_REUSED';
  constructor() {
    super('You have used this clientMutationId for something else within the last 24 hours.');
  }
}

/** The base would be left without an OWNER. */
export class LastOwnerError extends DomainError {
  override readonly name = 'LastOwnerError';
  readonly code = 'LAST_OWNER';
  constructor() {
    super('A base keeps at least one OWNER who has signed in: name another one first.');
  }
}

export interface ValidationIssue {
  /** Where in the input, as a path of field names and list positions. */
  path: (string | number)[];
  message: string;
}

/** The input does not fit; nothing of it was written. */
export class ValidationError extends DomainError {
  override readonly name = 'ValidationError';
  readonly code = 'VALIDATION';
  constructor(readonly issues: ValidationIssue[]) {
    super(issues[0]?.message ?? 'The input does not fit.');
  }
}

/** A single fault of the input. */
export function invalid(path: (string | number)[], message: string): ValidationError {
  return new ValidationError([{ path, message }]);
}
