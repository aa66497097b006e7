import { execute, GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Context } from '../../../schema/context.ts';
import { NotFoundError } from '../../errors.ts';
import { type Told, toldOf } from '../refusal.ts';
import { type Endpoint, INPUT } from './endpoint.ts';
import { readOperation } from './operation.ts';
import { Refused } from './refused.ts';
import { type Fields, fieldsOf, shapeOf } from './shape.ts';
import { createReader, type Given, type Variables } from './variables.ts';

export interface Answered {
  status: number;
  headers: Record<string, string>;
  body: Fields;
}

/** An endpoint that can be asked. */
export interface Stored {
  endpoint: Endpoint;
  /** `report` is told of faults that an operator has to know, and names them. @throws Refused */
  run(given: Given, context: Context, report: (error: unknown) => string): Promise<Answered>;
}

/** @throws when the endpoint does not fit the schema */
export function createStored(schema: GraphQLSchema, endpoint: Endpoint): Stored {
  const { document, result, list, pages, location, status = 200, retryAfter } = endpoint;
  const operation = readOperation(schema, document);
  const read = createReader(endpoint, operation);
  const isMutation = operation.definition.operation === OperationTypeNode.MUTATION;
  const shape = shapeOf(operation, operation.root, [operation.definition.selectionSet]);

  function outcomeOf(data: Fields, { path }: Given): { told: Told } | { told?: undefined; body: Fields } {
    const { __typename: type, ...fields } = fieldsOf(data[result]);
    if (isMutation) {
      if (String(type).endsWith('Payload')) return { body: fields };
      const { code, message, ...details } = fields;
      return { told: { ...details, code: String(code), message: String(message) } };
    }
    if (data[result] === null) {
      const { code, message, id } = new NotFoundError(path.get('id') ?? '');
      return { told: { code, message, id } };
    }
    if (list === undefined) return { body: { [result]: fields } };
    const { [list]: page, ...beside } = fields;
    return { body: { ...fieldsOf(page), ...beside } };
  }

  function headersOf(body: Fields, { path, query }: Given): Record<string, string> {
    const headers: Record<string, string> = {};
    if (pages !== undefined) {
      const page = list === undefined ? fieldsOf(fieldsOf(body[result])[pages]) : body;
      const { hasNextPage, endCursor } = fieldsOf(page.pageInfo);
      if (hasNextPage === true && typeof endCursor === 'string') {
        const next = new URLSearchParams(query);
        next.set('after', endCursor);
        headers.link = `<${filled(endpoint.path, path)}?${next}>; rel="next"`;
      }
    }
    const id = location && fieldsOf(body[location.made]).id;
    if (location && typeof id === 'string') headers.location = filled(location.path, new Map([['id', id]]));
    return headers;
  }

  /** With the names of REST in the paths of issues. Those of a mutation are places in its input. */
  function refused(told: Told, { named }: Variables): Refused {
    const issues = told.issues?.map(({ path, message }) => ({
      path: named(isMutation ? [INPUT, ...path] : path).map(String),
      message,
    }));
    const wait = told.code === 'LIMIT_EXCEEDED' ? retryAfter : undefined;
    return new Refused(issues ? { ...told, issues } : told, wait);
  }

  return {
    endpoint,
    async run(given, contextValue, report) {
      const variables = read(given);
      const { data, errors } = await execute({
        schema,
        document,
        contextValue,
        variableValues: variables.values,
      });
      const [error] = errors ?? [];
      if (error) throw refused(toldOfExecution(error, report), variables);
      const outcome = outcomeOf(fieldsOf(shape ? shape(data) : data), given);
      if (outcome.told) throw refused(outcome.told, variables);
      return { status, headers: headersOf(outcome.body, given), body: outcome.body };
    },
  };
}

/** As GraphQL tells it, with the issues of what does not fit. */
function toldOfExecution(error: GraphQLError, report: (error: unknown) => string): Told {
  const original = error.originalError ?? error;
  if (!(original instanceof GraphQLError)) return toldOf(original, report);
  const { code } = error.extensions;
  return { code: typeof code === 'string' ? code : 'BAD_USER_INPUT', message: error.message };
}

function filled(path: string, values: ReadonlyMap<string, string>): string {
  return path.replace(/\{(.+?)\}/g, (_, name: string) => encodeURIComponent(values.get(name) ?? ''));
}
