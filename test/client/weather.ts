import {
  CreateFieldDocument,
  DeleteFieldDocument,
  DeleteRecordsDocument,
  UpdateFieldDocument,
  UpdateRecordsDocument,
} from '../../schema/operations/generated/graphql.ts';
import type { TcpProxy } from '../faults/tcp-proxy.ts';
import { addRecords, type MadeTable } from '../stream/table.ts';
import type { Fleet } from '../support/fleet.ts';
import { as, there } from '../support/make.ts';
import type { Random } from '../support/random.ts';
import { personAt } from '../support/server.ts';

/** What happens to a table and to the lines and servers of those who follow it, by the seed. */
export interface Weather {
  /** How often each thing happened. */
  readonly count: Record<string, number>;
  /** Makes the first records, in fair weather. */
  begin(): Promise<void>;
  /** Writes all the time, until the storm is over. */
  write(until: () => boolean): Promise<void>;
  /** Breaks lines and servers, cuts the log, until the time is over; then all stands again. */
  storm(ms: number): Promise<void>;
}

export interface WeatherOptions {
  fleet: Fleet;
  table: MadeTable;
  proxies: TcpProxy[];
  token: string;
  random: Random;
  /** Drops all that the log has. */
  cutLog(): Promise<void>;
}

export function weather({ fleet, table, proxies, token, random, cutLog }: WeatherOptions): Weather {
  const count: Record<string, number> = {};
  const ids = new Set<string>();
  const happened = (name: string) => {
    count[name] = (count[name] ?? 0) + 1;
  };
  const someone = () => personAt(fleet.pick(random), token);

  const writes: [number, string, () => Promise<void>][] = [
    [
      50,
      'update',
      async () => {
        const chosen = [...new Set(Array.from({ length: 4 }, () => random.pick([...ids])))];
        await someone().run(UpdateRecordsDocument, {
          input: {
            tableId: table.id,
            records: chosen.map((id) => ({
              id,
              cells: [
                {
                  fieldId: random.pick(table.fieldIds),
                  value: random.next() < 0.2 ? null : `${random.below(1e9)}`,
                },
              ],
            })),
            onConflict: 'OVERWRITE',
          },
        });
      },
    ],
    [
      20,
      'create',
      async () => {
        const made = await addRecords(someone(), table, [`${random.below(1e9)}`, 'x']);
        for (const id of made.ids) ids.add(id);
      },
    ],
    [
      12,
      'delete',
      async () => {
        const id = random.pick([...ids]);
        await someone().run(DeleteRecordsDocument, { input: { tableId: table.id, ids: [id] } });
        ids.delete(id);
      },
    ],
    [
      4,
      'field',
      async () => {
        const made = await someone().run(CreateFieldDocument, {
          input: { tableId: table.id, name: `F ${random.below(1e9)}`, type: 'TEXT' },
        });
        const { id } = there(as(made.createField, 'CreateFieldPayload').field);
        await someone().run(UpdateFieldDocument, { input: { id, name: `F ${random.below(1e9)}` } });
        if (random.next() < 0.8) await someone().run(DeleteFieldDocument, { input: { id } });
      },
    ],
    [
      3,
      'bulk',
      async () => {
        const values = Array.from({ length: 501 + random.below(200) }, (_, index) => `bulk ${index}`);
        const made = await addRecords(someone(), table, values);
        await someone().run(DeleteRecordsDocument, {
          input: { tableId: table.id, ids: made.ids.slice(0, made.ids.length - 5) },
        });
      },
    ],
  ];

  async function cutLogWhileAway() {
    const proxy = random.pick(proxies);
    proxy.refuse();
    proxy.cut();
    await wait(400 + random.below(600));
    await cutLog();
    proxy.accept();
  }

  const faults: [number, string, () => Promise<void>][] = [
    [30, 'cut', async () => random.pick(proxies).cut()],
    [
      15,
      'half-open',
      async () => {
        const proxy = random.pick(proxies);
        proxy.hold();
        await wait(random.below(2_000));
        if (random.next() < 0.5) proxy.cut();
        proxy.resume();
      },
    ],
    [
      15,
      'away',
      async () => {
        const proxy = random.pick(proxies);
        proxy.refuse();
        proxy.cut();
        await wait(random.below(1_000));
        proxy.accept();
      },
    ],
    [20, 'log cut while away', cutLogWhileAway],
  ];

  /** Beside the rest: to start takes a server longer than most storms. */
  async function killAndStart() {
    const index = random.below(fleet.count);
    await fleet.kill(index);
    await wait(random.below(500));
    await fleet.start(index);
    happened('kill -9');
  }

  function pick<T>(table: [number, string, T][]): [string, T] {
    let at = random.below(table.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, name, act] of table) {
      if (at < weight) return [name, act];
      at -= weight;
    }
    throw new Error('nothing to pick from');
  }

  return {
    count,
    async begin() {
      const values = Array.from({ length: 300 }, (_, index) => `${index}`);
      for (const id of (await addRecords(someone(), table, values)).ids) ids.add(id);
    },
    async write(until) {
      while (!until()) {
        const [name, act] = pick(writes);
        // A server that was killed does not answer; whether it had written, those who follow find out.
        await act().then(
          () => happened(name),
          () => happened('lost write'),
        );
        await wait(random.below(40));
      }
    },
    async storm(ms) {
      const end = performance.now() + ms;
      const kills = (async () => {
        do await killAndStart();
        while (performance.now() < end);
      })();
      // The log is whole for a while: whoever asks for what they have had gets it, and not a ResyncRequired.
      const mild = faults.filter(([, , act]) => act !== cutLogWhileAway);
      while (performance.now() < end) {
        const [name, act] = pick(performance.now() < end - ms / 2 ? mild : faults);
        await act();
        happened(name);
        await wait(random.below(200));
      }
      await cutLogWhileAway();
      await kills;
    },
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
