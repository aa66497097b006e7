import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Context } from '../../schema/context.ts';
import { maskError } from '../../schema/errors.ts';
import { schema } from '../../schema/schema.ts';
import type { App, Connected } from '../app.ts';
import type { Viewer } from '../auth/sign-in.ts';
import { AuthenticationError, KeysUnavailable } from '../auth/token.ts';
import type { Logger } from '../log.ts';
import { callerOf } from './caller.ts';
import { graphiqlOptions, renderGraphiql } from './graphiql.ts';

export const GRAPHQL_PATH = '/graphql';

/** The largest request body, in bytes. */
const BODY_LIMIT = 1_000_000;

/** What an operation over WebSocket brings along: its person has signed in when the socket opened. */
interface Brought {
  viewer?: Viewer | null;
  connected?: Connected;
  /** Of an operation over HTTP. */
  req?: IncomingMessage;
}

/** GraphQL over HTTP, with server-sent events for subscriptions; and what executes operations over WebSocket. */
export function createGraphql(
  app: Pick<App, 'signIn' | 'context'>,
  { proxies, logger }: { proxies: number; logger: Logger },
) {
  const report = (error: unknown) => {
    const errorId = randomUUID();
    logger.error({ err: error, errorId }, 'an operation failed');
    return errorId;
  };
  return createYoga<Brought, Context>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    landingPage: false,
    logging: false,
    multipart: false,
    maxRequestBodySize: BODY_LIMIT,
    maskedErrors: { maskError: (error) => maskError(error, report) },
    graphiql: (request) => graphiqlOptions(request.url),
    renderGraphiQL: renderGraphiql,
    context: async ({ request, viewer, connected, req }) => {
      if (viewer !== undefined) return app.context(viewer, connected);
      const token = bearerOf(request.headers.get('authorization'));
      const person = token === undefined ? null : await signInOver(app, token, report);
      return app.context(person, req ? { caller: callerOf(req, proxies) } : {});
    },
  });
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
    if (!(error instanceof AuthenticationError)) throw error;
    throw new GraphQLError(error.message, {
      extensions: {
        code: 'UNAUTHENTICATED',
        http: { status: 401, headers: { 'www-authenticate': 'Bearer' } },
      },
    });
  }
}
