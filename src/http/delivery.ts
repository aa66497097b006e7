import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Subscription } from '../stream/outlet.ts';
import type { Connection } from './connection.ts';
import { SocketOutlet } from './outlet.ts';
import type { SharedPlan } from './shared.ts';

/**
 * A shared subscription, as graphql-ws sees it: an iterator that yields nothing. The bytes go to the socket by themselves;
 * what remains of the protocol (the id, complete, errors, clean-up) stays with graphql-ws, which waits on this.
 */
export async function startShared({
  connection,
  operationId,
  plan,
  shown,
}: {
  connection: Connection;
  operationId: string;
  plan: SharedPlan;
  /** How a reason to end is told to the client. */
  shown: (reason: unknown) => GraphQLError;
}): Promise<AsyncGenerator<ExecutionResult, undefined>> {
  const delivery = new Delivery(shown);
  const outlet = new SocketOutlet(connection, operationId, delivery);
  delivery.subscription = await plan.join(outlet);
  return delivery;
}

const DONE = { done: true, value: undefined } as const;

class Delivery implements AsyncGenerator<ExecutionResult, undefined> {
  subscription: Subscription | undefined;
  readonly #shown: (reason: unknown) => GraphQLError;
  #settle: { resolve: () => void; reject: (reason: Error) => void } | undefined;
  #ended: { reason: Error | undefined } | undefined;

  constructor(shown: (reason: unknown) => GraphQLError) {
    this.#shown = shown;
  }

  end(reason?: Error): void {
    if (this.#ended) return;
    this.#ended = { reason };
    if (reason) this.#settle?.reject(this.#shown(reason));
    else this.#settle?.resolve();
  }

  /** The first call says that graphql-ws has registered the operation: nothing may be delivered before. */
  async next() {
    try {
      await new Promise<void>((resolve, reject) => {
        this.#settle = { resolve, reject };
        if (this.#ended?.reason) reject(this.#shown(this.#ended.reason));
        else if (this.#ended) resolve();
        else this.subscription?.start();
      });
      return DONE;
    } finally {
      await this.#leave();
    }
  }

  async return() {
    this.end();
    await this.#leave();
    return DONE;
  }

  async throw(error: unknown): Promise<never> {
    this.end();
    await this.#leave();
    throw error;
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  async [Symbol.asyncDispose]() {
    await this.#leave();
  }

  async #leave(): Promise<void> {
    await this.subscription?.leave();
  }
}
