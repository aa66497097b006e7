import type { Context } from 'graphql-ws';

type Subscriptions = Pick<Context<Record<string, unknown>, Record<PropertyKey, unknown>>, 'subscriptions'>;

/**
 * One operation's turn of its id. graphql-ws tells operations apart by their ids alone: where a client completes one and uses its
 * id again while the first still runs, it would answer the second with what the first comes to, and end it then. So an operation
 * whose turn has passed never comes to an end for graphql-ws: nothing waits for it, and it is collected.
 *
 * It stands in the list of graphql-ws until the stream does, for it must be known there by itself.
 */
export class Turn implements AsyncIterable<never> {
  readonly #context: Subscriptions;
  readonly #id: string;
  #stream: AsyncIterable<unknown> | undefined;

  constructor(context: Subscriptions, id: string) {
    this.#context = context;
    this.#id = id;
    context.subscriptions[id] = this;
  }

  get hasPassed(): boolean {
    const current = this.#context.subscriptions[this.#id];
    return current !== undefined && current !== this && current !== this.#stream;
  }

  /** What graphql-ws is about to put in its place. */
  streams(stream: AsyncIterable<unknown>): void {
    this.#stream = stream;
  }

  /** Whether it is this one's still, and nothing of it runs: the client has neither completed it nor used its id again. */
  get isOpen(): boolean {
    return this.#context.subscriptions[this.#id] === this;
  }

  /** Gives the id to a stream, for graphql-ws to end with its client. @returns false where somebody else has it */
  give(stream: AsyncIterable<unknown>): boolean {
    if (this.#id in this.#context.subscriptions) return false;
    this.#context.subscriptions[this.#id] = stream;
    return true;
  }

  /** Takes it back. @returns false where the stream does not have it any more */
  takeBack(stream: AsyncIterable<unknown>): boolean {
    if (this.#context.subscriptions[this.#id] !== stream) return false;
    delete this.#context.subscriptions[this.#id];
    return true;
  }

  /** Resolves at once, or never when the turn has passed. Not one promise for all: it would hold on to all that wait for it. */
  last(): Promise<void> {
    return this.hasPassed ? new Promise(() => {}) : Promise.resolve();
  }

  [Symbol.asyncIterator](): never {
    throw new Error('a turn is no stream');
  }
}
