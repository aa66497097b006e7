import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Subscription } from '../stream/outlet.ts';
import type { Connection } from './connection.ts';
import { SocketOutlet } from './outlet.ts';
import type { SharedPlan } from './shared.ts';
import type { Turn } from './turn.ts';

/**
 * A shared subscription, as graphql-ws sees it: an iterator that yields nothing. The bytes go to the socket by themselves;
 * what remains of the protocol (the id, complete, errors, clean-up) stays with graphql-ws, which waits on this.
 */
export async function startShared({
  connection,
  operationId,
  plan,
  shown,
  turn,
}: {
  connection: Connection;
  operationId: string;
  plan: SharedPlan;
  /** How a reason to end is told to the client. */
  shown: (reason: unknown) => GraphQLError;
  turn: Turn;
}): Promise<AsyncGenerator<ExecutionResult, undefined>> {
  const delivery = new Delivery(connection, shown, turn);
  const outlet = new SocketOutlet(connection, operationId, delivery);
  delivery.subscription = await plan.join(outlet);
  connection.keep(delivery);
  if (turn.hasPassed) await delivery.return();
  await turn.last();
  return delivery;
}

/** The same for a subscription that graphql-js runs for one alone: it ends with its socket, whoever has forgotten it. */
export async function keptBy(
  connection: Connection,
  stream: AsyncGenerator<ExecutionResult, undefined>,
  turn: Turn,
): Promise<AsyncGenerator<ExecutionResult, undefined>> {
  connection.keep(stream);
  const letGo = () => connection.letGo(stream);
  const kept: AsyncGenerator<ExecutionResult, undefined> = {
    async next() {
      try {
        const result = await stream.next();
        if (!result.done) return result;
      } catch (error) {
        letGo();
        await turn.last();
        throw error;
      }
      letGo();
      await turn.last();
      return DONE;
    },
    return(value) {
      letGo();
      return stream.return(value);
    },
    throw(error) {
      letGo();
      return stream.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      letGo();
      await stream.return(undefined);
    },
  };
  if (turn.hasPassed) await kept.return(undefined);
  await turn.last();
  turn.streams(kept);
  return kept;
}

const DONE = { done: true, value: undefined } as const;

class Delivery implements AsyncGenerator<ExecutionResult, undefined> {
  subscription: Subscription | undefined;
  readonly #connection: Connection;
  readonly #shown: (reason: unknown) => GraphQLError;
  readonly #turn: Turn;
  #settle: { resolve: () => void; reject: (reason: Error) => void } | undefined;
  #ended: { reason: Error | undefined } | undefined;

  constructor(connection: Connection, shown: (reason: unknown) => GraphQLError, turn: Turn) {
    this.#connection = connection;
    this.#shown = shown;
    this.#turn = turn;
    turn.streams(this);
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
      await this.#turn.last();
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
    this.#connection.letGo(this);
    await this.subscription?.leave();
  }
}
