import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Environment } from '../../../src/config.ts';

/** How a server is: its heap in bytes after a collection, its open sockets and timers, and its longest stall since the last look. */
export interface Health {
  heap: number;
  handles: number;
  delayMs: number;
}

/** A server in a process of its own that can be looked into. */
export interface Target {
  url: string;
  /** What it has complained of: lines of its log, and whatever else it printed. */
  complaints: string[];
  readonly hasEnded: boolean;
  health(): Promise<Health>;
  kill(): Promise<void>;
}

const ROOT = new URL('../../..', import.meta.url).pathname;

export async function startTarget(settings: Environment): Promise<Target> {
  const probe = new URL('probe.mjs', import.meta.url).href;
  const child: ChildProcess = spawn(
    process.execPath,
    ['--expose-gc', '--import', probe, 'dist/cli.js', 'start'],
    {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...settings, LOG_LEVEL: 'info' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const complaints: string[] = [];
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      hasEnded = true;
      resolve();
    });
  });
  child.stderr?.on('data', (data) => complaints.push(String(data)));
  const url = await new Promise<string>((resolve, reject) => {
    void ended.then(() => reject(new Error(`the server ended: ${complaints.join('')}`)));
    createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
      const listening = /"url":"(http[^"]+)"/.exec(line)?.[1];
      if (listening) resolve(listening);
      if (/"level":(?:[456]0|"(?:warn|error|fatal)")/.test(line)) complaints.push(line);
    });
  });
  return {
    url,
    complaints,
    get hasEnded() {
      return hasEnded;
    },
    health: () =>
      new Promise((resolve, reject) => {
        child.once('message', (health) => resolve(health as Health));
        child.send('health', (error) => error && reject(error));
      }),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
