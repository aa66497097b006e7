import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Inspector, openInspector } from './inspector.ts';

/** The product in a process of its own, as it is started everywhere, save that its inspector listens. */
export interface Node {
  pid: number;
  port: number;
  inspector: Inspector;
  /** Lines of its log that tell of an error. */
  readonly complaints: readonly string[];
  memory(): Promise<Memory>;
  /** Ends it with SIGTERM. */
  end(): Promise<void>;
}

/** Bytes, when the garbage is gone. */
export interface Memory {
  rss: number;
  /** Of the heap and what hangs on it. */
  used: number;
  /** What keeps the event loop: sockets, timers. */
  handles: number;
  /** Of these: connections, of people and to the database and Redis. */
  sockets: number;
}

const ERROR = 50;
const LOOK = `(() => {
  const { rss, heapUsed, external } = process.memoryUsage();
  const handles = process.getActiveResourcesInfo();
  const sockets = handles.filter((name) => name === 'TCPSocketWrap').length;
  return { rss, used: heapUsed + external, handles: handles.length, sockets };
})()`;

export async function startNode(settings: Record<string, string>): Promise<Node> {
  const child = spawn(process.execPath, ['--inspect=127.0.0.1:0', 'dist/cli.js', 'start'], {
    env: { PATH: process.env.PATH, ...settings, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const complaints: string[] = [];
  let said = '';
  const found = new Promise<[url: string, inspector: string]>((resolve, reject) => {
    let url: string | undefined;
    let inspector: string | undefined;
    const look = () => {
      if (url && inspector) resolve([url, inspector]);
    };
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (Number(/"level":(\d+)/.exec(line)?.[1]) >= ERROR) complaints.push(line);
      url ??= /"url":"(http[^"]+)"/.exec(line)?.[1];
      look();
    });
    createInterface({ input: child.stderr }).on('line', (line) => {
      said += `${line}\n`;
      inspector ??= /Debugger listening on (ws:\S+)/.exec(line)?.[1];
      look();
    });
    void exited.then(() =>
      reject(new Error(`a node ended before it listened: ${said}${complaints.join('\n')}`)),
    );
  });
  const [url, address] = await found;
  const inspector = await openInspector(address);
  return {
    pid: child.pid ?? 0,
    port: Number(new URL(url).port),
    inspector,
    complaints,
    async memory() {
      await inspector.collect();
      return inspector.evaluate<Memory>(LOOK);
    },
    async end() {
      inspector.close();
      child.kill();
      await exited;
    },
  };
}
