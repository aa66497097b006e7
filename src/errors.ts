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
