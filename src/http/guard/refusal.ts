import { GraphQLError } from 'graphql';
import { type Limit, refused } from '../../guard/refusals.ts';

/** Which of our refusals an error is: counted each time that it is told, though the error is kept with its document. */
const limits = new WeakMap<GraphQLError, Limit>();

/** Why a document is not executed, whatever it came over. */
export function refusal(limit: Limit, code: string, message: string, details: object = {}): GraphQLError {
  const error = new GraphQLError(message, {
    extensions: { code, ...details, http: { spec: true, status: 400 } },
  });
  limits.set(error, limit);
  return error;
}

/** A document that is larger than a setting allows. */
export function tooLarge(limit: Limit, what: string, max: number): GraphQLError {
  return refusal(limit, 'DOCUMENT_TOO_LARGE', `The document has ${what}: at most ${max} are allowed.`, {
    limit,
    max,
  });
}

/** Counts those of these errors that are refusals. */
export function count(errors: readonly unknown[]): void {
  for (const error of errors) {
    const limit = error instanceof GraphQLError ? limits.get(error) : undefined;
    if (limit) refused(limit);
  }
}
