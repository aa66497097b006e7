import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import type { Client } from 'graphql-ws';
import { eventually } from './eventually.ts';

/** A subscription that is read as it comes. */
export interface Stream<Event> {
  /** All that has come so far. */
  events: Event[];
  /** What ended it, if not `stop`. */
  readonly fault: unknown;
  readonly ended: boolean;
  /** Resolves when so many events have come. */
  reach(count: number): Promise<Event[]>;
  stop(): void;
}

/** Subscribes over a real WebSocket. */
export function subscribe<Result, Variables extends Record<string, unknown>>(
  client: Client,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Stream<Result> {
  const events: Result[] = [];
  let fault: unknown;
  let ended = false;
  const stop = client.subscribe<Result>(
    { query: print(document), variables },
    {
      next: ({ data, errors }) => {
        if (errors) fault = errors;
        else if (data) events.push(data);
      },
      error: (error) => {
        fault = error;
        ended = true;
      },
      complete: () => {
        ended = true;
      },
    },
  );
  return {
    events,
    get fault() {
      return fault;
    },
    get ended() {
      return ended;
    },
    stop,
    reach: (count) =>
      eventually(() => {
        if (fault) throw new Error(`the stream failed: ${JSON.stringify(fault)}`);
        if (events.length < count) throw new Error(`${events.length} of ${count} events have come`);
        return events;
      }, 45_000),
  };
}
