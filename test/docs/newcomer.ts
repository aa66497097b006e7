import { execFileSync, spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/folder.ts';

/** What somebody has who has just cloned the repository, and what they type there. */
export interface Newcomer {
  folder: string;
  /** Runs a command to its end. @returns what it printed @throws when it fails, with what it printed */
  run(command: string, environment?: Record<string, string>): Promise<string>;
  /** Runs a command until it has printed this, and then presses Ctrl+C. @throws when it ends before, or does not end then */
  runUntil(
    command: string,
    printed: RegExp,
    environment?: Record<string, string>,
    then?: (match: RegExpExecArray) => Promise<void>,
  ): Promise<void>;
  leave(): Promise<void>;
}

/** The tracked files as they are now, in a folder of their own, without anything that was installed or built. */
export async function arrive(): Promise<Newcomer> {
  const { path: folder, remove } = await temporaryFolder();
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of tracked.split('\0').filter(Boolean)) {
    // One that is deleted and not yet committed is still listed.
    await cp(file, join(folder, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }

  function start(command: string, environment: Record<string, string>) {
    const child = spawn('bash', ['-euo', 'pipefail', '-c', command], {
      cwd: folder,
      env: {
        PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
        HOME: process.env.HOME ?? '',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Ctrl+C goes to all that a shell has started.
      detached: true,
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
      });
    }
    const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
      child.once('close', (code, signal) => resolve(code ?? signal)),
    );
    return { child, ended, printed: () => printed };
  }

  return {
    folder,
    async run(command, environment = {}) {
      const { ended, printed } = start(command, environment);
      const code = await ended;
      if (code !== 0) throw new Error(`${command} ended with ${code}: ${printed()}`);
      return printed();
    },
    async runUntil(command, wanted, environment = {}, then) {
      const { child, ended, printed } = start(command, environment);
      let isOver = false;
      void ended.then(() => {
        isOver = true;
      });
      try {
        const match = await eventually(() => {
          const found = wanted.exec(printed());
          if (!found && !isOver) throw new Error(`${command} has not printed ${wanted}: ${printed()}`);
          return found;
        }, 120_000);
        if (!match) throw new Error(`${command} has ended: ${printed()}`);
        await then?.(match);
      } finally {
        if (child.pid !== undefined && !isOver) process.kill(-child.pid, 'SIGINT');
        await ended;
      }
    },
    leave: remove,
  };
}
