import { GraphQLError } from 'graphql';
import { AuthenticationError } from '../src/auth/token.ts';
import { isConnectionLost, isUnavailable } from '../src/db/failure.ts';
import { OutcomeUnknown } from '../src/db/transaction.ts';
import {
  CellLockedError,
  ClientMutationIdReusedError,
  ConflictError,
  DomainError,
  ForbiddenError,
  HistoryDroppedError,
  LastOwnerError,
  LimitError,
  NotFoundError,
  OverLimitError,
  ValidationError,
  type ValidationIssue,
} from '../src/errors.ts';
import { builder } from './builder.ts';

/** The one place where faults become what a client sees: a typed result of a mutation, or `extensions.code`. */
export const ErrorInterface = builder.interfaceRef<DomainError>('Error').implement({
  description: 'Why a mutation was not carried out. Nothing of it was written.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'For people, in English.' }),
    code: t.exposeString('code', { description: 'For programs: it never changes.' }),
  }),
});

builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'There is nothing with this id, or the viewer may not know that there is. Code: NOT_FOUND.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id that was asked for.' }) }),
});

builder.objectType(ForbiddenError, {
  name: 'ForbiddenError',
  description: "The viewer's role does not allow this. Code: FORBIDDEN.",
  interfaces: [ErrorInterface],
});

builder.objectType(LastOwnerError, {
  name: 'LastOwnerError',
  description: 'The base would be left without an OWNER who has signed in. Code: LAST_OWNER.',
  interfaces: [ErrorInterface],
});

const ValidationIssueRef = builder.objectRef<ValidationIssue>('ValidationIssue').implement({
  description: 'One thing that does not fit.',
  fields: (t) => ({
    path: t.stringList({
      description: 'Where in the input: names of fields and positions in lists.',
      resolve: ({ path }) => path.map(String),
    }),
    message: t.exposeString('message', { description: 'What is wrong, for people.' }),
  }),
});

builder.objectType(ValidationError, {
  name: 'ValidationError',
  description: 'The input does not fit. Code: VALIDATION.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    issues: t.field({
      type: [ValidationIssueRef],
      description: 'All that does not fit, at most 100.',
      resolve: ({ issues }) => issues,
    }),
  }),
});

builder.objectType(LimitError, {
  name: 'LimitError',
  description: 'There is too much of something at once. Code: LIMIT_EXCEEDED.',
  interfaces: [ErrorInterface],
});

builder.objectType(ClientMutationIdReusedError, {
  name: 'ClientMutationIdReusedError',
  description:
    'You have used this clientMutationId for something else in the same table or base within 24 hours. Code: CLIENT_MUTATION_ID_REUSED.',
  interfaces: [ErrorInterface],
});

builder.objectType(HistoryDroppedError, {
  name: 'HistoryDroppedError',
  description:
    'What this needs to know is no longer in the log, because its base keeps it for so long only. Code: HISTORY_DROPPED.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    beginsAfter: t.expose('beginsAfter', {
      type: 'Revision',
      description: 'The log holds every revision after this one.',
    }),
  }),
});

const mutationErrors = [NotFoundError, ForbiddenError, ValidationError, ClientMutationIdReusedError];

type ErrorClass = new (...given: never[]) => DomainError;

/** The errors that some mutations can have beside those that all can. */
const furtherErrors = {
  usual: [],
  member: [LastOwnerError],
  cells: [ConflictError, CellLockedError],
  history: [ConflictError, CellLockedError, HistoryDroppedError],
  baseHistory: [LastOwnerError, HistoryDroppedError],
  lock: [CellLockedError, LimitError],
  properties: [ConflictError, HistoryDroppedError],
  presence: [LimitError],
  limited: [LimitError],
  comment: [ConflictError, LimitError],
} satisfies Record<string, ErrorClass[]>;

function typesOf(errors: keyof typeof furtherErrors) {
  return [...mutationErrors, ...furtherErrors[errors]];
}

/** What a mutation answers: its payload or one of these. */
export function resultOf(name: string, errors: keyof typeof furtherErrors = 'usual') {
  return {
    types: typesOf(errors),
    directResult: true,
    union: {
      name: `${name}Result`,
      description: `The payload of ${name[0]?.toLowerCase()}${name.slice(1)}, or why it was not carried out.`,
    },
  } as const;
}

/** A fault that is nobody's input: what to tell, and whether an operator has to know. */
export function toClientError(error: unknown): { code: string; message: string; internal: boolean } {
  if (error instanceof DomainError) return { code: error.code, message: error.message, internal: false };
  if (error instanceof AuthenticationError) {
    return { code: 'UNAUTHENTICATED', message: error.message, internal: false };
  }
  if (error instanceof OutcomeUnknown) {
    return {
      code: 'OUTCOME_UNKNOWN',
      message: 'The database was lost while this was being written: it may or may not have happened.',
      internal: true,
    };
  }
  if (isUnavailable(error) || isConnectionLost(error)) {
    return {
      code: 'SERVICE_UNAVAILABLE',
      message: 'The database cannot be reached. Try again.',
      internal: true,
    };
  }
  // Reading a document or its variables recurses, and nothing else does as deep as a stack.
  if (error instanceof RangeError && error.message.includes('call stack')) {
    return { code: 'BAD_USER_INPUT', message: 'The request is nested too deeply.', internal: false };
  }
  return { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on the server.', internal: true };
}

/** What a GraphQL execution reports, as it may be shown: a fault of the input as it is, any other without its details. */
export function maskError(error: unknown, report: (error: unknown) => string): GraphQLError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (error instanceof GraphQLError && original instanceof GraphQLError) return withCode(error);
  const { code, message, internal } = toClientError(original);
  const extensions = {
    code,
    ...(internal ? { errorId: report(original) } : {}),
    ...(original instanceof OverLimitError ? overLimit(original) : {}),
  };
  const place = error instanceof GraphQLError ? { nodes: error.nodes, path: error.path } : {};
  return new GraphQLError(message, { ...place, extensions });
}

function overLimit({ limit, retryMs }: OverLimitError) {
  const headers = { 'retry-after': String(Math.ceil(retryMs / 1_000)) };
  return { limit, http: { status: 429, headers } };
}

/** What graphql-js says of variables that do not fit has no code of its own. */
function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions.code !== undefined) return error;
  const { message, nodes, path, extensions } = error;
  return new GraphQLError(message, { nodes, path, extensions: { ...extensions, code: 'BAD_USER_INPUT' } });
}
