import { type App, createApp } from '../src/app.ts';
import { memoryBus } from '../src/bus/memory.ts';
import { openPostgres } from '../src/db/postgres.ts';
import { memoryPresenceStore } from '../src/presence/memory-store.ts';
import type { Actor } from '../src/stream/change.ts';
import { type LinkMaker, revisionHash } from '../src/stream/hash.ts';
import { median, printTable } from './table.ts';
import { prepareTargets, type Target } from './targets.ts';
import { createWorld, type World } from './world.ts';

/** People who write at the same time, each a cell of their own. */
const CLIENTS = 50;
/** Records of a large mutation, and cells of each. */
const RECORDS = 500;
const ROUNDS = 9;
const MS = 1_000;

/** Work that is done over and over, and how many do it at a time. */
interface Shape {
  name: string;
  clients: number;
  write(node: Node, client: number, n: number): Promise<unknown>;
}

interface Node {
  app: App;
  targets: Target[];
  close(): Promise<void>;
}

/** The same statements, columns and bytes, and nothing computed for them. */
const constant = Buffer.alloc(32, 7);
const noLink: LinkMaker = () => ({ hash: constant, size: 0 });

/** What a mutation costs, in milliseconds of this machine when it has nothing else to do, and in microseconds of Node's CPU. */
interface Cost {
  ms: number;
  cpu: number;
}

/**
 * What writing costs with the hash chain against the same without: two nodes over one database, one after the other in each round.
 * The worse of one cell a mutation and of 500 records a mutation counts.
 */
export async function measureChain(): Promise<{ chainVsPlain: number }> {
  const world = await createWorld({ people: 0, tables: 0 });
  const nodes: Node[] = [];
  try {
    const chain = await openNode(world, revisionHash);
    nodes.push(chain);
    const plain = await openNode(world, noLink);
    nodes.push(plain);
    const shapes: Shape[] = [
      { name: 'one cell', clients: CLIENTS, write: writeCell },
      { name: `${RECORDS} records of 5 cells`, clients: 1, write: writeRecords },
    ];
    const rows: (string | number)[][] = [];
    const ratios: number[] = [];
    for (const shape of shapes) {
      for (const node of nodes) await run(node, shape);
      const rounds: { chain: Cost; plain: Cost }[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        // In turns, who is first: what one leaves to the next, the next leaves to it.
        const first = round % 2 === 0 ? chain : plain;
        const one = await run(first, shape);
        const other = await run(first === chain ? plain : chain, shape);
        rounds.push(first === chain ? { chain: one, plain: other } : { chain: other, plain: one });
      }
      const of = (value: (round: (typeof rounds)[number]) => number) => median(rounds.map(value));
      const ratio = of(({ chain, plain }) => chain.ms / plain.ms);
      ratios.push(ratio);
      const cpu = of(({ chain, plain }) => chain.cpu / plain.cpu);
      rows.push([shape.name, of((r) => 1_000 / r.chain.ms), of((r) => 1_000 / r.plain.ms), ratio, cpu]);
    }
    printTable(['mutations a second', 'with the chain', 'without', 'cost', 'of the CPU'], rows);
    const chainVsPlain = Math.max(...ratios);
    printTable(
      ['', '', 'wanted'],
      [['a write with the chain / without, worse shape', chainVsPlain, '≤ 1.3']],
    );
    return { chainVsPlain };
  } finally {
    for (const node of nodes) await node.close();
    await world.close();
  }
}

async function openNode({ settings, secret }: World, link: LinkMaker): Promise<Node> {
  const database = openPostgres({ url: settings.DATABASE_URL ?? '', max: 4 });
  const app = createApp({
    database,
    bus: memoryBus(),
    store: memoryPresenceStore(),
    auth: { secret },
    onError: console.error,
    link,
  });
  app.start();
  const { hot } = await prepareTargets(app, { secret, clients: CLIENTS, isHotOnly: true });
  return {
    app,
    targets: hot,
    async close() {
      await app.close();
      await database.close();
    },
  };
}

async function writeCell({ app, targets }: Node, client: number, n: number): Promise<unknown> {
  const target = targets[client % targets.length];
  if (!target) throw new Error('there is no such cell');
  const { tableId, recordId, fieldId, actorId, version } = target;
  const cells = [{ fieldId, value: `value ${String(n).padStart(8, '0')}`, version }];
  const written = await app.services.records.update(
    { id: actorId, name: 'A client', avatarUrl: null },
    { tableId, records: [{ id: recordId, cells }] },
  );
  target.version = written.revisions[0]?.revision ?? version;
  return written;
}

const owners = new WeakMap<Node, { actor: Actor; fieldIds: string[] }>();

async function writeRecords(node: Node, _client: number, n: number): Promise<unknown> {
  const { app, targets } = node;
  const [target] = targets;
  if (!target) throw new Error('there is no table');
  const known = owners.get(node) ?? {
    actor: { id: target.actorId, name: 'A client', avatarUrl: null },
    fieldIds: (await app.services.fields.list(target.actorId, target.tableId)).map(({ id }) => id),
  };
  owners.set(node, known);
  const records = Array.from({ length: RECORDS }, (_, record) => ({
    cells: known.fieldIds.map((fieldId) => ({ fieldId, value: `value ${n} ${record}` })),
  }));
  return app.services.records.create(known.actor, { tableId: target.tableId, records });
}

/** So many clients, each writing again as soon as it has its answer. */
async function run(node: Node, { clients, write }: Shape): Promise<Cost> {
  const begun = performance.now();
  const before = process.cpuUsage();
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() - begun < MS) await write(node, client, done++);
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return { ms: (performance.now() - begun) / done, cpu: (user + system) / done };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  console.log(JSON.stringify(await measureChain()));
}
