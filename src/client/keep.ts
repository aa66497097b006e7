import { countRetries, ended, type Fault, faultOf } from './fault.ts';
import type { Client, Document, Result } from './transport.ts';

/**
 * Keeps a subscription going. graphql-ws connects again by itself and sends the same payload, without a word to anybody here,
 * so `variables` whose newest value counts are getters; what graphql-ws does not begin again, this does. Answers how to stop.
 *
 * `next` answers false where it cannot go on from what came: then it is subscribed anew, after a while. `onFault` is told why it
 * could not be subscribed to or has ended: for good, or until it is tried again by itself.
 */
export function keepSubscribed<Data, Variables extends Record<string, unknown>>(
  client: Client,
  document: Document<Data, Variables>,
  variables: Variables,
  next: (data: Data) => boolean,
  onFault?: (fault: Fault, isFinal: boolean) => void,
): () => void {
  const retries = countRetries();
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
          else if (take(data)) retries();
          else retry(retries(ended()));
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
      return next(data);
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
    const ms = retries(fault);
    retry(ms);
    onFault?.(fault, ms === undefined);
  }

  function retry(ms: number | undefined) {
    end();
    if (ms !== undefined) timer = setTimeout(begin, ms);
  }

  begin();
  return end;
}
