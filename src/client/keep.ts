import { backOff, ended, type Fault, faultOf } from './fault.ts';
import type { Client, Document, Result } from './transport.ts';

export interface Keeper<Data> {
  /** False where this cannot be gone on from: then it subscribes anew after a while. */
  next(data: Data): boolean;
  /** It could not be subscribed to, or has ended: for good, or until it is tried again by itself. */
  fault?(fault: Fault, isFinal: boolean): void;
}

/**
 * Keeps a subscription going. graphql-ws connects again by itself and sends the same payload, without a word to anybody here,
 * so `variables` whose newest value counts are getters; what graphql-ws does not begin again, this does. Answers how to stop.
 */
export function keepSubscribed<Data, Variables extends Record<string, unknown>>(
  client: Client,
  document: Document<Data, Variables>,
  variables: Variables,
  keeper: Keeper<Data>,
): () => void {
  let attempts = 0;
  // What a subscription before this one still says is nobody's any more.
  let turn = 0;
  let unsubscribe: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function begin() {
    const own = ++turn;
    const stop = client.subscribe(
      { query: `${document}`, variables },
      {
        next({ data, errors }: Result<Data>) {
          if (own !== turn) return;
          if (!data) failed(errors);
          else if (!take(data)) retry();
          else attempts = 0;
        },
        error: (error) => own === turn && failed(error),
        complete: () => own === turn && failed(ended()),
      },
    );
    if (own === turn) unsubscribe = stop;
    else stop();
  }

  /** What the code of the caller throws must not get into the client, where it would end the socket for everybody. */
  function take(data: Data): boolean {
    try {
      return keeper.next(data);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
      return true;
    }
  }

  function end() {
    turn += 1;
    clearTimeout(timer);
    unsubscribe?.();
    unsubscribe = undefined;
  }

  function failed(error: unknown) {
    const fault = faultOf(error);
    const isFinal = attempts >= fault.tries;
    if (isFinal) end();
    else retry();
    keeper.fault?.(fault, isFinal);
  }

  function retry() {
    end();
    timer = setTimeout(begin, backOff(attempts++));
  }

  begin();
  return end;
}
