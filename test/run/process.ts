import { type ChildProcess, spawn } from 'node:child_process';
import { eventually } from '../support/eventually.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

/** A program of Cobase in a process of its own. */
export interface Program {
  child: ChildProcess;
  readonly out: string;
  readonly err: string;
  /** Resolves when it ends, with its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
}

/** A command as npm's scripts run it, with no settings but these. */
export function program(
  command: string,
  args: string[],
  settings: Record<string, string>,
  node: string[] = [],
): Program {
  const child = spawn(process.execPath, [...node, 'dist/cli.js', command, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return {
    child,
    get out() {
      return out;
    },
    get err() {
      return err;
    },
    // 'close' and not 'exit': all that it has printed is here then.
    ended: new Promise((resolve) =>
      child.once('close', (code, signal) => resolve(code ?? signal ?? 'SIGKILL')),
    ),
  };
}

/** A server that a newcomer has started: where it answers, and the token of the link it printed. */
export interface Started extends Program {
  url: string;
  token: string;
  /** Until the link was there. */
  tookMs: number;
}

export async function started(settings: Record<string, string>): Promise<Started> {
  const start = Date.now();
  const run = program('start', [], settings);
  const [, url = '', token = ''] = await eventually(() => {
    const link = /(http:\/\/\S+)\/graphql\?token=(\S+)/.exec(run.out);
    if (!link) throw new Error(`no link is printed: ${run.out}${run.err}`);
    return link;
  }, 55_000).catch(async (error) => {
    await kill(run);
    throw error;
  });
  return Object.assign(run, { url, token, tookMs: Date.now() - start });
}

/** Ends it, if it still runs. */
export async function kill(run: Program | undefined, signal: NodeJS.Signals = 'SIGKILL') {
  if (!run) return undefined;
  run.child.kill(signal);
  return await run.ended;
}
