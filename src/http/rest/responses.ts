import { type GraphQLSchema, getNamedType, isObjectType, isUnionType, OperationTypeNode } from 'graphql';
import type { Endpoint } from './endpoint.ts';
import { type Fault, faultsOf } from './faults.ts';
import { type JsonSchema, objectOf, type Schemas } from './json-schema.ts';
import type { Operation, Selected } from './operation.ts';

interface Header {
  description: string;
  schema: JsonSchema;
}

export interface Response {
  description: string;
  headers?: Record<string, Header>;
  content: { 'application/json': { schema: JsonSchema; example?: unknown } };
}

/** What an endpoint answers, by status. */
export function responsesOf(
  schema: GraphQLSchema,
  schemas: Schemas,
  endpoint: Endpoint,
  operation: Operation,
): Record<string, Response> {
  const faults = new Map<number, Fault[]>();
  for (const fault of faultsOf(schema, schemas, endpoint, operation)) {
    faults.set(fault.status, [...(faults.get(fault.status) ?? []), fault]);
  }
  const entries = [...faults]
    .sort(([a], [b]) => a - b)
    .map(([status, all]) => [String(status), failureOf(status, all)]);
  return {
    [String(endpoint.status ?? 200)]: successOf(schemas, endpoint, operation),
    ...Object.fromEntries(entries),
  };
}

function successOf(schemas: Schemas, endpoint: Endpoint, operation: Operation): Response {
  const { result, list, pages, location } = endpoint;
  const selected = operation.selectedOf(operation.root, [operation.definition.selectionSet]).get(result);
  if (!selected) throw new Error(`${result} is not selected`);
  const headers: Record<string, Header> = {
    ...(pages
      ? {
          Link: {
            description: 'The next page, as rel="next"; not on the last one.',
            schema: { type: 'string' },
          },
        }
      : {}),
    ...(location
      ? { Location: { description: 'The address of what was made.', schema: { type: 'string' } } }
      : {}),
  };
  const { body, description } = answerOf(schemas, operation, selected, { result, list });
  return {
    description,
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    content: { 'application/json': { schema: body } },
  };
}

/** The answer as stored.ts makes it. */
function answerOf(
  schemas: Schemas,
  operation: Operation,
  { field, sets }: Selected,
  { result, list }: Pick<Endpoint, 'result' | 'list'>,
): { body: JsonSchema; description: string } {
  const type = getNamedType(field.type);
  if (operation.definition.operation === OperationTypeNode.MUTATION) {
    const payload = isUnionType(type)
      ? type.getTypes().find(({ name }) => name.endsWith('Payload'))
      : undefined;
    if (!payload) throw new Error(`${result} has no payload`);
    const { __typename: _, ...properties } = schemas.object(operation, payload, sets).properties ?? {};
    return { body: objectOf(properties), description: payload.description ?? '' };
  }
  if (!isObjectType(type)) throw new Error(`${result} is no object`);
  const whole = schemas.object(operation, type, sets);
  if (list === undefined) return { body: objectOf({ [result]: whole }), description: type.description ?? '' };
  const { [list]: page, ...beside } = whole.properties ?? {};
  return { body: objectOf({ ...page?.properties, ...beside }), description: 'A page of the list.' };
}

function failureOf(status: number, faults: readonly Fault[]): Response {
  const variants = faults.map(({ schema }) => schema);
  const headers: Record<string, Header> = {
    ...(status === 401 ? { 'WWW-Authenticate': { description: 'Bearer.', schema: { type: 'string' } } } : {}),
    ...(status === 429 || status === 503
      ? { 'Retry-After': { description: 'In how many seconds.', schema: { type: 'integer' } } }
      : {}),
  };
  const [only, ...others] = variants;
  const error: JsonSchema = only && others.length === 0 ? only : { oneOf: variants };
  return {
    description: faults.map(({ code, description }) => `${code}: ${description}`).join('\n\n'),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    content: { 'application/json': { schema: objectOf({ error }) } },
  };
}
