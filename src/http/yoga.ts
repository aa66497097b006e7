import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionArgs, GraphQLError, getOperationAST, getVariableValues } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Context } from '../../schema/context.ts';
import { maskError } from '../../schema/errors.ts';
import { schema } from '../../schema/schema.ts';
import type { App } from '../app.ts';
import type { Viewer } from '../auth/sign-in.ts';
import { AuthenticationError, KeysUnavailable } from '../auth/token.ts';
import type { Guard } from '../guard/guard.ts';
import { refused } from '../guard/refusals.ts';
import type { Logger } from '../ops/log.ts';
import { addressOf, callerOf } from './caller.ts';
import { graphiqlOptions, renderGraphiql } from './graphiql.ts';
import { type Documents, VARIABLE_ERRORS } from './guard/documents.ts';
import type { Operations } from './guard/operations.ts';
import { logOf, reportTo } from './request-log.ts';
import { operationFaults, type Streams } from './yoga-faults.ts';

export const GRAPHQL_PATH = '/graphql';

interface Brought {
  req?: IncomingMessage;
  res?: ServerResponse;
}

interface GraphqlParts {
  proxies: number;
  logger: Logger;
  documents: Documents;
  operations: Operations;
}

/** GraphQL over HTTP, with server-sent events for subscriptions. */
export function createGraphql(
  app: Pick<App, 'signIn' | 'context' | 'guard'>,
  { proxies, logger, documents, operations }: GraphqlParts,
) {
  const report = reportTo(logger, 'an operation failed');
  const streams: Streams = new Map();
  const shown = (error: unknown) => documents.hidden(maskError(error, report));
  const yoga = createYoga<Brought, Context>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    landingPage: false,
    logging: false,
    // Said of all ways in by one rule.
    cors: false,
    multipart: false,
    maxRequestBodySize: app.guard.limits.BODY_BYTES,
    // The documents keep their own.
    parserAndValidationCache: false,
    extraParamNames: ['documentId'],
    // What is refused has come this far too, so it is told like any other fault.
    plugins: [
      operationFaults(logger, streams),
      guarding(app.guard, { documents, operations, proxies, shown }),
    ],
    maskedErrors: { maskError: shown },
    graphiql: (request) => graphiqlOptions(request.url),
    renderGraphiQL: renderGraphiql,
    context: async ({ request, req, res }) => {
      const token = bearerOf(request.headers.get('authorization'));
      const own = reportTo(logOf(logger, res), 'an operation failed');
      const person = token === undefined ? null : await signInOver(app, token, own);
      if (person) app.guard.operation({ userId: person.user.id });
      const traceparent = request.headers.get('traceparent') ?? undefined;
      return app.context(person, req ? { caller: callerOf(req, proxies), traceparent } : {});
    },
  });
  return {
    handle: (request: IncomingMessage, response: ServerResponse) => yoga.handle(request, response),
    /** The fields of all subscriptions by server-sent events, one for each. */
    subscriptions: () => streams.values(),
  };
}

/** Yoga's own way of running tells of fifty faults of variables, whatever it is asked for, each of which shows the whole value. */
function faultsOfVariables(args: ExecutionArgs): readonly GraphQLError[] | undefined {
  const { schema, document, operationName, variableValues } = args;
  const definitions = getOperationAST(document, operationName)?.variableDefinitions;
  if (!definitions?.length) return undefined;
  const { errors } = getVariableValues(schema, definitions, variableValues ?? {}, {
    maxErrors: VARIABLE_ERRORS,
  });
  return errors?.map(
    ({ message, nodes, originalError }) =>
      new GraphQLError(message, { nodes, originalError, extensions: { http: { status: 400 } } }),
  );
}

/** What is guarded over WebSocket where the operation is taken, and here where Yoga comes to it. */
function guarding(
  guard: Guard,
  {
    documents,
    operations,
    proxies,
    shown,
  }: Omit<GraphqlParts, 'logger'> & { shown(error: unknown): GraphQLError },
): Plugin<Brought & Context> {
  return {
    onRequestParse() {
      return {
        // Yoga refuses them.
        onRequestParseDone({ requestParserResult }) {
          if (Array.isArray(requestParserResult)) refused('batch');
        },
      };
    },
    onParams({ params, setParams }) {
      if (typeof params !== 'object' || params === null) return;
      const query = operations.textOf(params);
      if (query !== params.query) setParams({ ...params, query });
    },
    onParse({ params, setParseFn }) {
      setParseFn(() => documents.parse(String(params.source)));
    },
    onValidate({ setValidationFn }) {
      setValidationFn((_schema, document) => documents.validate(document));
    },
    onExecute({ args, setResultAndStopExecution }) {
      const tooMuch = documents.weigh(args.document, args.variableValues ?? {});
      const faults = tooMuch ? [tooMuch] : faultsOfVariables(args)?.map(shown);
      if (faults) setResultAndStopExecution({ errors: faults });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const { req, viewer } = args.contextValue;
      const tooMuch = documents.weigh(args.document, args.variableValues ?? {});
      const faults = tooMuch ? [tooMuch] : faultsOfVariables(args)?.map(shown);
      if (faults) {
        setResultAndStopExecution({ errors: faults });
        return undefined;
      }
      const address = req && addressOf(req, proxies);
      const leave = guard.subscription({ userId: viewer?.user.id, address });
      return {
        onSubscribeResult({ result }) {
          if (!(Symbol.asyncIterator in result)) leave();
          return { onEnd: leave };
        },
        onSubscribeError: leave,
      };
    },
  };
}

/** The token of an Authorization header; undefined where there is no header. */
export function bearerOf(header: string | null | undefined): string | undefined {
  if (!header) return undefined;
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(header.trim())?.[1] ?? '';
}

async function signInOver(
  app: Pick<App, 'signIn'>,
  token: string,
  report: (error: unknown) => string,
): Promise<Viewer> {
  try {
    return await app.signIn(token);
  } catch (error) {
    if (error instanceof KeysUnavailable) {
      throw new GraphQLError('The identity provider cannot be reached. Try again.', {
        extensions: { code: 'SERVICE_UNAVAILABLE', errorId: report(error), http: { status: 503 } },
      });
    }
    if (!(error instanceof AuthenticationError)) throw maskError(error, report);
    throw new GraphQLError(error.message, {
      extensions: {
        code: 'UNAUTHENTICATED',
        http: { status: 401, headers: { 'www-authenticate': 'Bearer' } },
      },
    });
  }
}
