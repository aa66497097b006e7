import type { Environment } from '../../src/config.ts';
import { allNodes, type Node, startNode } from './node.ts';
import { freePort } from './port.ts';
import type { Random } from './random.ts';
import { testSettings } from './server.ts';

/** Several server processes over one database of their own, each at an address that stays while it does not run. */
export interface Fleet {
  readonly databaseUrl: string;
  readonly count: number;
  url(index: number): string;
  node(index: number): Node;
  /** The address of one that runs. */
  pick(random: Random): string;
  /** `kill -9`. */
  kill(index: number): Promise<void>;
  /** Starts one anew, after it has ended. */
  start(index: number): Promise<void>;
  stop(index: number): void;
  goOn(index: number): void;
  /** Kills all. */
  close(): Promise<void>;
}

/** `own` are settings of all the nodes, or of each. */
export async function startFleet(
  count: number,
  own: Environment | ((index: number) => Environment) = {},
): Promise<Fleet> {
  const { settings, remove } = await testSettings('server');
  const ports = await Promise.all(Array.from({ length: count }, () => freePort()));
  const run = (port: number, index: number) => {
    const ofNode = typeof own === 'function' ? own(index) : own;
    return startNode({ ...settings, ...ofNode, PORT: String(port) });
  };
  const nodes = await allNodes(ports.map(run));
  const up = new Set(ports);
  const portOf = (index: number) => {
    const port = ports[index];
    if (port === undefined) throw new Error('no such node');
    return port;
  };
  const nodeOf = (index: number) => {
    const node = nodes[index];
    if (!node) throw new Error('no such node');
    return node;
  };
  const urlOf = (port: number) => `http://127.0.0.1:${port}`;
  return {
    databaseUrl: settings.DATABASE_URL ?? '',
    count,
    url: (index) => urlOf(portOf(index)),
    node: nodeOf,
    pick: (random) => urlOf(random.pick([...up])),
    async kill(index) {
      up.delete(portOf(index));
      await nodeOf(index).end('SIGKILL');
    },
    async start(index) {
      nodes[index] = await run(portOf(index), index);
      up.add(portOf(index));
    },
    stop(index) {
      up.delete(portOf(index));
      nodeOf(index).process.kill('SIGSTOP');
    },
    goOn(index) {
      nodeOf(index).process.kill('SIGCONT');
      up.add(portOf(index));
    },
    async close() {
      await Promise.all(nodes.map((node) => node.end('SIGKILL')));
      await remove();
    },
  };
}
