import type { Environment } from '../../src/config.ts';
import type { Target } from './load.ts';
import { makeBase, makeTable } from './make.ts';
import { allNodes, type Node, startNode } from './node.ts';
import { freePort } from './port.ts';
import { testSettings, tokenOf } from './server.ts';

/** Two server processes over one database, at ports where they end and start again, and a table to load and follow. */
export interface NodePair {
  readonly target: Target;
  /** The address of the first for even indexes, of the second for odd ones. It stays while the node does not run. */
  url(index: number): string;
  node(index: 0 | 1): Node;
  /** Starts one anew, after it has ended. */
  start(index: 0 | 1): Promise<void>;
  /** Kills both. */
  close(): Promise<void>;
}

export async function startNodePair(settingsOf: (index: 0 | 1) => Environment): Promise<NodePair> {
  const { settings, remove } = await testSettings('server');
  const ports = [await freePort(), await freePort()] as const;
  const run = (index: 0 | 1) => startNode({ ...settings, ...settingsOf(index), PORT: String(ports[index]) });
  const nodes = await allNodes([run(0), run(1)]);
  const ada = await nodes[0].as('ada');
  const table = await makeTable(ada, await makeBase(ada), [{ name: 'Name', type: 'TEXT' }]);
  const { id: tableId, cursor, revision } = table;
  return {
    target: { tableId, fieldId: table.field('Name'), cursor, revision, token: await tokenOf('ada') },
    url: (index) => `http://127.0.0.1:${ports[index % 2 === 0 ? 0 : 1]}`,
    node: (index) => nodes[index],
    async start(index) {
      nodes[index] = await run(index);
    },
    async close() {
      await Promise.all(nodes.map((node) => node.end('SIGKILL')));
      await remove();
    },
  };
}
