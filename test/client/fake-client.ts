import type { Client, Payload, Sink } from '../../src/client/index.ts';

/** A client library whose server is the test: each subscription is told what the test says, when it says so. */
export interface FakeClient extends Client {
  readonly subscriptions: FakeSubscription[];
  /** The last one, or the test fails. */
  last(): FakeSubscription;
}

export interface FakeSubscription {
  payload: Payload;
  /** The variables as they would go over the line now. */
  readonly variables: Record<string, unknown>;
  sink: Sink;
  stopped: boolean;
}

export function fakeClient(): FakeClient {
  const subscriptions: FakeSubscription[] = [];
  return {
    subscriptions,
    last() {
      const last = subscriptions.at(-1);
      if (!last) throw new Error('nothing was subscribed to');
      return last;
    },
    subscribe(payload, sink) {
      const subscription: FakeSubscription = {
        payload,
        get variables() {
          return JSON.parse(JSON.stringify(payload.variables ?? {}));
        },
        sink,
        stopped: false,
      };
      subscriptions.push(subscription);
      return () => {
        subscription.stopped = true;
      };
    },
  };
}
