import { type GraphQLSchema, getNamedType, isObjectType, isUnionType, OperationTypeNode } from 'graphql';
import {
  type RestAddCommentMutation,
  type RestDeleteCommentMutation,
  RestEditCommentDocument,
  type RestEditCommentMutation,
  type RestReadNotificationsMutation,
} from '../../../schema/operations/generated/rest/graphql.ts';
import { statusOf } from '../refusal.ts';
import type { Endpoint } from './endpoint.ts';
import { type JsonSchema, objectOf, type Schemas } from './json-schema.ts';
import { type Operation, readOperation } from './operation.ts';

type Result =
  | RestAddCommentMutation['addComment']
  | RestEditCommentMutation['editComment']
  | RestDeleteCommentMutation['deleteComment']
  | RestReadNotificationsMutation['markNotificationsRead'];

type FaultType = Exclude<Result['__typename'], `${string}Payload`>;

/** The codes of the typed errors that a mutation here may answer. */
export const codes: Record<FaultType, string> = {
  NotFoundError: 'NOT_FOUND',
  ForbiddenError: 'FORBIDDEN',
  ValidationError: 'VALIDATION',
  ConflictError: 'CONFLICT',
  LimitError: 'LIMIT_EXCEEDED',
  ClientMutationIdReusedError: 'CLIENT_MUTATION_ID_REUSED',
};

function isFaultType(name: string): name is FaultType {
  return Object.hasOwn(codes, name);
}

/** The codes that no type of the schema has. */
const plain = {
  BAD_REQUEST: 'The request is broken: its body is no JSON object, for instance.',
  BAD_USER_INPUT: 'A parameter or a field of the body is of another type, unknown, or missing.',
  CROSS_SITE_REFUSED: 'It comes from a page that may not ask here.',
  UNAUTHENTICATED: 'There is no token, or it is not valid any more.',
  PAYLOAD_TOO_LARGE: 'The body is larger than the server takes: 1 MB where it is not set otherwise.',
  UNSUPPORTED_MEDIA_TYPE: 'The body is not application/json.',
  SERVICE_UNAVAILABLE:
    'The database or the identity provider cannot be reached. Try again after Retry-After seconds.',
  OUTCOME_UNKNOWN:
    'The database was lost meanwhile: it may or may not have been written. Send it again with the same Idempotency-Key.',
  INTERNAL_SERVER_ERROR: 'A fault of the server; errorId names it in its log.',
};

type PlainCode = keyof typeof plain;

/** A kind of error that an endpoint answers. */
export interface Fault {
  code: string;
  status: number;
  description: string;
  schema: JsonSchema;
}

/** All the errors that an endpoint can answer. */
export function faultsOf(
  schema: GraphQLSchema,
  schemas: Schemas,
  { takesBody, result }: Endpoint,
  operation: Operation,
): Fault[] {
  const isMutation = operation.definition.operation === OperationTypeNode.MUTATION;
  const field = operation.root.getFields()[result];
  const union = field && getNamedType(field.type);
  const types = isMutation
    ? (isUnionType(union) ? union.getTypes() : [])
        .map(({ name }) => name)
        .filter((name) => !name.endsWith('Payload'))
    : ['ValidationError', ...(result === 'viewer' ? [] : ['NotFoundError'])];
  const plainCodes: PlainCode[] = [
    'BAD_REQUEST',
    'BAD_USER_INPUT',
    'UNAUTHENTICATED',
    'CROSS_SITE_REFUSED',
    ...(takesBody ? (['PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'] as const) : []),
    ...(isMutation ? (['OUTCOME_UNKNOWN'] as const) : []),
    'INTERNAL_SERVER_ERROR',
    'SERVICE_UNAVAILABLE',
  ];
  return [
    ...plainCodes.map((code) => ({
      code,
      status: statusOf(code),
      description: plain[code],
      schema: plainSchema(schemas, code),
    })),
    // Whoever asks too often is told so, whatever is asked for.
    ...[...new Set([...types, 'LimitError'])].map((name) => typedFault(schema, schemas, name)),
  ];
}

function typedFault(schema: GraphQLSchema, schemas: Schemas, name: string): Fault {
  const type = schema.getType(name);
  if (!isFaultType(name) || !isObjectType(type)) throw new Error(`${name} has no code`);
  const code = codes[name];
  const operation = readOperation(schema, RestEditCommentDocument);
  const made = () => {
    const { sets } = operation
      .selectedOf(operation.root, [operation.definition.selectionSet])
      .get('editComment') ?? { sets: [] };
    const { __typename: _, ...properties } = schemas.object(operation, type, sets).properties ?? {};
    return { ...objectOf({ ...properties, code: { const: code } }), description: type.description ?? '' };
  };
  return {
    code,
    status: statusOf(code),
    description: (type.description ?? '').replace(/ Code: \w+\.$/, ''),
    schema: schemas.component(name, made),
  };
}

function plainSchema(schemas: Schemas, code: PlainCode): JsonSchema {
  const name = `${code.toLowerCase().replace(/(^|_)(\w)/g, (_, _gap, letter: string) => letter.toUpperCase())}Error`;
  return schemas.component(name.replace(/ErrorError$/, 'Error'), () => {
    const issues: JsonSchema = {
      type: 'array',
      description: 'What does not fit, at most 50.',
      items: objectOf({
        path: {
          type: 'array',
          items: { type: 'string' },
          description: 'The parameter, or where in the body.',
        },
        message: { type: 'string', description: 'What is wrong, for people.' },
      }),
    };
    const errorId: JsonSchema = { type: 'string', description: 'Names it in the log of the server.' };
    const { required = [], properties = {} } = objectOf({
      code: { const: code },
      message: { type: 'string' },
    });
    if (code === 'BAD_USER_INPUT') properties.issues = issues;
    if (statusOf(code) >= 500) properties.errorId = errorId;
    return { type: 'object', description: plain[code], required, properties };
  });
}
