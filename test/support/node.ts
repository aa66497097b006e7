import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Environment } from '../../src/config.ts';
import { type Person, personAt, tokenOf } from './server.ts';

/** A server in a process of its own, started as the README says. */
export interface Node {
  url: string;
  process: ChildProcess;
  as(name: string): Promise<Person>;
  /** Ends it with a signal; resolves with its exit code, null when the signal killed it. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** `folder` is where another version is installed. */
export async function startNode(settings: Environment, folder?: string): Promise<Node> {
  const child = spawn(process.execPath, ['dist/cli.js', 'start'], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...settings, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let complaints = '';
  child.stderr?.on('data', (data) => {
    complaints += data;
  });
  const listening = new Promise<string>((resolve) => {
    if (!child.stdout) throw new Error('no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /"url":"(http[^"]+)"/.exec(line)?.[1];
      if (url) resolve(url);
    });
  });
  const url = await Promise.race([
    listening,
    exited.then((code) => {
      throw new Error(`the server ended with ${code}: ${complaints}`);
    }),
  ]);
  return {
    url,
    process: child,
    as: async (name) => personAt(url, await tokenOf(name)),
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      return exited;
    },
  };
}

/** All of these, or none: where one does not start, the others are killed. */
export async function allNodes<Starting extends Promise<Node>[]>(
  starting: readonly [...Starting],
): Promise<{ [At in keyof Starting]: Node }> {
  try {
    return await Promise.all(starting);
  } catch (error) {
    for (const result of await Promise.allSettled(starting))
      if (result.status === 'fulfilled') await result.value.end('SIGKILL');
    throw error;
  }
}
