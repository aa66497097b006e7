import { setTimeout as wait } from 'node:timers/promises';
import { type Child, start } from './call.ts';
import type { ClientMethods, Crowd } from './clients.ts';

/** Sockets of several processes, which act as one. */
export interface Subscribers {
  count: number;
  reset(track?: number): Promise<void>;
  /** Resolves once each has got so many messages; with their times, in order, socket by socket, when these are tracked. */
  reach(each: number): Promise<Float64Array[]>;
  /** How few messages one of them has got. */
  least(): Promise<number>;
  first(): Promise<string>;
  close(): Promise<void>;
}

export interface Load {
  open(crowd: Omit<Crowd, 'firstPerson'> & { firstPerson?: number }): Promise<Subscribers>;
  end(): Promise<void>;
}

const PROCESSES = 2;

/** Several crowds of one server, as one. */
export function together(crowds: Subscribers[]): Subscribers {
  return {
    count: crowds.reduce((sum, { count }) => sum + count, 0),
    async reset(track) {
      await Promise.all(crowds.map((crowd) => crowd.reset(track)));
    },
    reach: async (each) => (await Promise.all(crowds.map((crowd) => crowd.reach(each)))).flat(),
    least: async () => Math.min(...(await Promise.all(crowds.map((crowd) => crowd.least())))),
    first: async () => (await crowds[0]?.first()) ?? '',
    async close() {
      await Promise.all(crowds.map((crowd) => crowd.close()));
    },
  };
}

/** Sends until all of them get what is sent. */
export async function warm(crowd: Subscribers, publish: () => Promise<unknown>): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    await publish();
    await wait(100);
    if ((await crowd.least()) > 0) {
      // What else was sent meanwhile arrives before anything is counted.
      await wait(200);
      return;
    }
  }
  throw new Error('some subscribers get nothing');
}

export function startLoad(): Load {
  const children = Array.from({ length: PROCESSES }, () => start<ClientMethods>('clients.ts'));
  return {
    async open(crowd) {
      const firstPerson = crowd.firstPerson ?? 0;
      const share = Math.ceil(crowd.count / PROCESSES);
      const parts = await Promise.all(
        children.map(async (child, n) => {
          const count = Math.min(share, crowd.count - n * share);
          const part = { ...crowd, count, firstPerson: firstPerson + n * share };
          return { child, crowd: await child.call('open', part) };
        }),
      );
      const all = <Result>(act: (child: Child<ClientMethods>, crowd: number) => Promise<Result>) =>
        Promise.all(parts.map(({ child, crowd }) => act(child, crowd)));
      return {
        count: crowd.count,
        async reset(track = 0) {
          await all((child, crowd) => child.call('reset', { crowd, track }));
        },
        async reach(each) {
          const arrivals = await all((child, crowd) => child.call('reach', { crowd, each }));
          return arrivals.flatMap((times) => times ?? []);
        },
        least: async () => Math.min(...(await all((child, crowd) => child.call('least', crowd)))),
        async first() {
          return (await all((child, crowd) => child.call('first', crowd)))[0] ?? '';
        },
        async close() {
          await all((child, crowd) => child.call('close', crowd));
        },
      };
    },
    async end() {
      await Promise.all(children.map((child) => child.end()));
    },
  };
}
