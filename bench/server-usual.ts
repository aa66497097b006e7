import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, type ExecutionArgs, type GraphQLError } from 'graphql';
import { RedisPubSub } from 'graphql-redis-subscriptions';
import { useServer } from 'graphql-ws/use/ws';
import { createYoga } from 'graphql-yoga';
import { Redis } from 'ioredis';
import { WebSocketServer } from 'ws';
import { serve } from './call.ts';
import { measured } from './measured.ts';

/**
 * The usual set-up, as the pages of Yoga and graphql-redis-subscriptions show it: an iterator of the pub-sub for each
 * subscriber, an execution for each subscriber and event. The schema is ours, what is published comes ready to be shown.
 */
const methods = {
  ...measured,
  async listen({
    REDIS_URL = '',
    channel = '',
    field: name = 'tableChanges',
  }: Record<string, string>): Promise<number> {
    const schema = buildSchema(await readFile(new URL('../schema/schema.graphql', import.meta.url), 'utf8'));
    const pubsub = new RedisPubSub({ publisher: new Redis(REDIS_URL), subscriber: new Redis(REDIS_URL) });
    const field = schema.getSubscriptionType()?.getFields()[name];
    if (!field) throw new Error(`the schema has no ${name}`);
    field.subscribe = () => pubsub.asyncIterableIterator(channel);

    const yoga = createYoga({ schema, logging: false });
    const server = createServer(yoga);
    const sockets = new WebSocketServer({ server, path: yoga.graphqlEndpoint });
    type Enveloped = ReturnType<typeof yoga.getEnveloped>;
    type Root = Pick<Enveloped, 'execute' | 'subscribe'>;
    useServer(
      {
        execute: (args) => (args.rootValue as Root).execute(args),
        subscribe: (args) => (args.rootValue as Root).subscribe(args),
        async onSubscribe({ extra }, _id, params): Promise<ExecutionArgs | readonly GraphQLError[]> {
          const { parse, validate, execute, subscribe, contextFactory, ...enveloped } = yoga.getEnveloped({
            req: extra.request,
            socket: extra.socket,
            params,
          });
          const args = {
            schema: enveloped.schema,
            operationName: params.operationName,
            document: parse(params.query),
            variableValues: params.variables,
            contextValue: await contextFactory(),
            rootValue: { execute, subscribe },
          };
          const errors: readonly GraphQLError[] = validate(args.schema, args.document);
          return errors.length > 0 ? errors : args;
        },
      },
      sockets,
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  },
};

serve(methods);
