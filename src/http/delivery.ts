import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Subscription } from '../stream/outlet.ts';
import type { Connection } from './connection.ts';
import { SocketOutlet } from './outlet.ts';
import type { SharedPlan } from './shared.ts';
import type { Turn } from './turn.ts';

/** How a fault, or a reason to end, is told to the client. */
type Shown = (reason: unknown) => GraphQLError;

export function shownIn(result: ExecutionResult, shown: Shown): ExecutionResult {
  return result.errors ? { ...result, errors: result.errors.map(shown) } : result;
}

/**
 * A shared subscription has begun. The bytes go to the socket by themselves, and graphql-ws would only wait for their end, with the
 * message, its arguments and a promise or two in its hands for as long as that takes. So this is thrown: graphql-ws lets go of the
 * operation, and the delivery is put where it looks for what to end when the client completes it or the socket closes.
 */
export class HandedOver extends Error {
  override readonly name = 'HandedOver';

  constructor(readonly delivery: Delivery) {
    super('a subscription is delivered past graphql-ws');
  }
}

interface Started {
  connection: Connection;
  operationId: string;
  shownOf: (connection: Connection, operationId: string) => Shown;
  turn: Turn;
}

/** Joins, and answers what delivers nothing before it begins. */
export async function startShared(
  started: Started,
  {
    plan,
    leave,
  }: {
    plan: SharedPlan;
    /** Gives its place back. */
    leave: () => void;
  },
): Promise<Delivery> {
  const { connection, operationId, turn } = started;
  const delivery = new Delivery(started, leave);
  try {
    delivery.subscription = await plan.join(new SocketOutlet(connection, operationId, delivery));
  } catch (error) {
    leave();
    throw error;
  }
  connection.keep(delivery, plan.field);
  if (!turn.isOpen) await delivery.return();
  return delivery;
}

/** A subscription that graphql-js runs for one alone: it ends with its socket, whoever has forgotten it. */
export async function keptBy(
  connection: Connection,
  stream: AsyncGenerator<ExecutionResult, void>,
  { field, shown, turn, leave }: { field: string; shown: Shown; turn: Turn; leave: () => void },
): Promise<AsyncGenerator<ExecutionResult, void>> {
  const letGo = () => {
    connection.letGo(kept);
    leave();
  };
  const kept: AsyncGenerator<ExecutionResult, void> = {
    async next() {
      try {
        const result = await stream.next();
        if (!result.done) return { done: false, value: shownIn(result.value, shown) };
      } catch (error) {
        letGo();
        await turn.last();
        throw shown(error);
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
  connection.keep(kept, field);
  if (turn.hasPassed) await kept.return(undefined);
  await turn.last();
  turn.streams(kept);
  return kept;
}

const DONE = { done: true, value: undefined } as const;

/** For graphql-ws, a stream that it only ends. */
export class Delivery implements AsyncGenerator<ExecutionResult, undefined> {
  subscription: Subscription | undefined;
  readonly #started: Started;
  readonly #giveBack: () => void;
  #hasBegun = false;
  #ended: { reason: Error | undefined } | undefined;

  constructor(started: Started, giveBack: () => void) {
    this.#started = started;
    this.#giveBack = giveBack;
  }

  /** graphql-ws has let go of the operation: from now on the client is told. */
  begin(): void {
    if (!this.#started.turn.give(this)) {
      void this.return();
      return;
    }
    this.#hasBegun = true;
    if (!this.#ended) {
      this.subscription?.start();
      return;
    }
    this.#tell(this.#ended.reason);
    // It ended while it joined, when there was nothing to leave yet.
    this.#leave().catch(() => {});
  }

  end(reason?: Error): void {
    if (this.#ended) return;
    this.#ended = { reason };
    if (this.#hasBegun) this.#tell(reason);
    this.#leave().catch(() => {});
  }

  /** In the words of graphql-ws. Nothing, where the client has ended it. */
  #tell(reason: Error | undefined): void {
    const { connection, operationId, shownOf, turn } = this.#started;
    if (!turn.takeBack(this)) return;
    const { webSocket } = connection;
    if (webSocket.readyState !== webSocket.OPEN) return;
    const message = reason
      ? { id: operationId, type: 'error', payload: [shownOf(connection, operationId)(reason).toJSON()] }
      : { id: operationId, type: 'complete' };
    webSocket.send(JSON.stringify(message));
  }

  async next() {
    return DONE;
  }

  async return() {
    this.#ended ??= { reason: undefined };
    await this.#leave();
    return DONE;
  }

  async throw(error: unknown): Promise<never> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  async [Symbol.asyncDispose]() {
    await this.return();
  }

  async #leave(): Promise<void> {
    this.#started.connection.letGo(this);
    this.#giveBack();
    await this.subscription?.leave();
  }
}
