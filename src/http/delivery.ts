import type { ExecutionResult, GraphQLError } from 'graphql';
import type { App } from '../app.ts';
import type { Viewer } from '../auth/sign-in.ts';
import type { Connection } from './connection.ts';
import { createOutlet } from './outlet.ts';
import type { SharedPlan } from './shared.ts';

/**
 * A shared subscription, as graphql-ws sees it: an iterator that yields nothing. The bytes go to the socket by themselves;
 * what remains of the protocol (the id, complete, errors, clean-up) stays with graphql-ws, which waits on this.
 */
export async function startShared({
  app,
  connection,
  operationId,
  viewer,
  plan,
  shown,
}: {
  app: Pick<App, 'services'>;
  connection: Connection;
  operationId: string;
  viewer: Viewer;
  plan: SharedPlan;
  /** How a reason to end is told to the client. */
  shown: (reason: unknown) => GraphQLError;
}): Promise<AsyncGenerator<ExecutionResult, undefined>> {
  let settle: { resolve: () => void; reject: (reason: Error) => void } | undefined;
  let ended: { reason: Error | undefined } | undefined;

  function end(reason?: Error) {
    if (ended) return;
    ended = { reason };
    if (reason) settle?.reject(shown(reason));
    else settle?.resolve();
  }

  const outlet = createOutlet(connection, operationId, { onEnd: (reason) => end(reason) });
  const { start, leave } = await app.services.changes.join(viewer, plan.target, { ...plan.order, outlet });
  const done = { done: true, value: undefined } as const;

  const iterator: AsyncGenerator<ExecutionResult, undefined> = {
    // The first call says that graphql-ws has registered the operation: nothing may be delivered before.
    async next() {
      try {
        await new Promise<void>((resolve, reject) => {
          settle = { resolve, reject };
          if (ended?.reason) reject(shown(ended.reason));
          else if (ended) resolve();
          else start();
        });
        return done;
      } finally {
        await leave();
      }
    },
    async return() {
      end();
      await leave();
      return done;
    },
    async throw(error) {
      end();
      await leave();
      throw error;
    },
    [Symbol.asyncIterator]: () => iterator,
    async [Symbol.asyncDispose]() {
      await leave();
    },
  };
  return iterator;
}
