import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { OperationResult } from 'graphql-ws';
import type { Guard } from '../guard/guard.ts';
import { Delivery, HandedOver, startShared } from './delivery.ts';
import type { SharedPlan } from './shared.ts';

/** What graphql-ws runs an operation by. */
export interface Root {
  execute(args: ExecutionArgs): OperationResult;
  subscribe(args: ExecutionArgs): OperationResult;
}

type Started = Parameters<typeof startShared>[0];

/** Writes the log's line of an operation. */
export type Tell = (state: 'begun' | 'done', result?: ExecutionResult) => void;

/** graphql-ws has it until the subscription has begun. */
export class SharedRoot implements Root {
  readonly #started: Started;
  readonly #plan: SharedPlan;
  readonly #guard: Pick<Guard, 'subscription'>;
  readonly #tell: Tell;

  constructor(
    started: Started,
    { plan, guard, tell }: { plan: SharedPlan; guard: Pick<Guard, 'subscription'>; tell: Tell },
  ) {
    this.#started = started;
    this.#plan = plan;
    this.#guard = guard;
    this.#tell = tell;
  }

  execute(): never {
    throw new Error('a subscription is not executed at once');
  }

  /** @throws HandedOver when it has begun */
  async subscribe() {
    const delivery = await this.#start();
    const { turn } = this.#started;
    if (delivery instanceof Delivery) this.#tell('begun');
    else this.#tell('done', delivery);
    if (delivery instanceof Delivery && turn.isOpen) throw new HandedOver(delivery);
    await turn.last();
    return delivery;
  }

  async #start(): Promise<Delivery | ExecutionResult> {
    const { connection, operationId, shownOf } = this.#started;
    try {
      const leave = this.#guard.subscription(connection.asker);
      return await startShared(this.#started, { plan: this.#plan, leave });
    } catch (error) {
      return { errors: [shownOf(connection, operationId)(error)] };
    }
  }
}
