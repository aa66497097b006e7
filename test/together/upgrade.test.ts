import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import type { Follower } from '../support/follower.ts';
import { addRecord, expectSameHistory, type Load, startFollowers, type Target } from '../support/load.ts';
import { makeBase, makeTable } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { type Node, startNode } from '../support/node.ts';
import { freePort } from '../support/port.ts';
import { seeded } from '../support/random.ts';
import { personAt, testSettings, tokenOf } from '../support/server.ts';
import { type Version, versionWith } from '../support/version.ts';

const WRITERS = 4;

describeServer('two nodes that are upgraded one after the other, with a migration', () => {
  const random = seeded();
  let version: Version;
  let settings: Record<string, string | undefined>;
  let remove: () => Promise<void>;
  let sql: postgres.Sql;
  let ports: [number, number];
  let nodes: [Node, Node];
  /** Where a balancer would send people: the nodes that listen. */
  let open: number[];
  let target: Target;
  let followers: Follower[] = [];
  let load: Load & { readonly faults: string[] };

  const urlOf = (port: number) => `http://127.0.0.1:${port}`;
  const start = (index: 0 | 1, folder?: string) =>
    startNode({ ...settings, PORT: String(ports[index]), DRAIN_MS: '500' }, folder);

  beforeAll(async () => {
    version = await versionWith([
      [
        'note-of-records',
        [
          `alter table record add column note text not null default 'none'`,
          // On a large table it is there by then.
          'create index if not exists record_made on record (table_id, created_at)',
        ].join(';\n--> statement-breakpoint\n'),
      ],
    ]);
    ({ settings, remove } = await testSettings('server'));
    sql = postgres(settings.DATABASE_URL ?? '', { max: 2, onnotice: () => {} });
    ports = [await freePort(), await freePort()];
    nodes = await Promise.all([start(0), start(1)]);
    open = [...ports];
    const ada = await nodes[0].as('ada');
    const {
      id: tableId,
      cursor,
      revision,
      field,
    } = await makeTable(ada, await makeBase(ada), [{ name: 'Name', type: 'TEXT' }]);
    target = { tableId, fieldId: field('Name'), cursor, revision, token: await tokenOf('ada') };
  });

  afterAll(async () => {
    await load?.stop();
    await Promise.all(followers.map((follower) => follower.stop()));
    await Promise.all((nodes ?? []).map((node) => node.end('SIGKILL')));
    await sql?.end();
    await remove?.();
    await version?.remove();
  });

  /** People who send again what was not answered, as clients do, and take nothing else for a break than a line that broke. */
  function startWriters(): typeof load {
    const acknowledged = new Map<string, number>();
    const faults: string[] = [];
    let stopped = false;
    const running = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let write = 0; !stopped; write++) {
        const name = `${writer}.${write}`;
        while (!acknowledged.has(name)) {
          try {
            const person = personAt(urlOf(random.pick(open)), target.token);
            acknowledged.set(name, await addRecord(person, target, name));
          } catch (error) {
            // What `fetch` throws when the line has broken.
            if (!(error instanceof TypeError)) faults.push(String(error));
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        }
      }
    });
    return {
      acknowledged,
      unanswered: new Set(),
      faults,
      async stop() {
        stopped = true;
        await Promise.all(running);
      },
    };
  }

  /** All go on: writers over the nodes that listen, followers over both. */
  async function worksOn() {
    const before = load.acknowledged.size;
    await eventually(() => expect(load.acknowledged.size).toBeGreaterThan(before + 10));
    const reached = Math.max(...load.acknowledged.values());
    await Promise.all(followers.map((follower) => follower.reach(reached)));
  }

  async function replace(index: 0 | 1) {
    open = open.filter((port) => port !== ports[index]);
    expect(await nodes[index].end('SIGTERM'), 'a stop is clean').toBe(0);
    nodes[index] = await start(index, version.folder);
    open = [...open, ports[index]];
  }

  it('go on writing and telling all the time: nothing lost, nothing twice, no error (I2, I5)', async () => {
    load = startWriters();
    followers = startFollowers(target, 6, {
      url: (index) => urlOf(open[index % open.length] ?? ports[0]),
      random,
    });
    await worksOn();
    await sql`create index concurrently if not exists record_made on record (table_id, created_at)`;
    await replace(0);
    expect((await sql`select note from record limit 1`)[0]?.note).toBe('none');
    // Both versions at the same time, over what the new one has made of the database.
    await worksOn();
    await replace(1);
    await worksOn();
    await expectSameHistory(target, load, followers, {
      lastAt: urlOf(ports[0]),
      said: `seed ${random.seed}`,
    });
    expect(load.faults).toEqual([]);
  });
});
