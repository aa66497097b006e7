import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../../src/config.ts';

/** What a node that is whole may take to say that it listens; then it is taken for one that does not start. */
const START_MS = 40_000;

export interface Memory {
  /** Bytes in use after a collection. */
  used: number;
  rss: number;
}

/** A server process whose every word is kept. */
export interface ChaosNode {
  readonly process: ChildProcess;
  readonly hasEnded: boolean;
  /** What only a fault of the server's own explains: an end that nobody ordered, a word on the standard error, a broken program. */
  readonly faults: readonly string[];
  /** How often each error was logged, by its message. */
  readonly errors: ReadonlyMap<string, number>;
  memory(): Promise<Memory>;
  /** Ends it by a signal; resolves with its exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

const BROKEN = /"type":"(TypeError|ReferenceError|RangeError|SyntaxError|AssertionError)"/;
/** Of rubbish on the bus, whatever it was that could not be read of it. */
const RUBBISH = /"message":"what came over [^"]+ cannot be taken"/;

/** Starts one, whose log goes into a file. @throws Error when it does not come to listen */
export async function startChaosNode(
  settings: Environment,
  { logFile, name }: { logFile: string; name: string },
): Promise<ChaosNode> {
  const preload = fileURLToPath(new URL('in-node.mjs', import.meta.url));
  const child = spawn(process.execPath, ['--import', preload, 'dist/cli.js', 'start'], {
    env: { PATH: process.env.PATH, ...settings, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const file = createWriteStream(logFile, { flags: 'a' });
  const faults: string[] = [];
  const errors = new Map<string, number>();
  const remembering: ((memory: Memory) => void)[] = [];
  let isListening = false;
  let isEnding = false;
  let hasEnded = false;
  let complaints = '';
  let listens = () => {};
  const listening = new Promise<void>((resolve) => {
    listens = resolve;
  });

  createInterface({ input: child.stdout }).on('line', (line) => {
    file.write(`${line}\n`);
    if (line.includes('"msg":"Cobase listens"')) {
      isListening = true;
      listens();
    } else if (line.includes('"chaosMemory"')) {
      const { chaosMemory } = JSON.parse(line) as { chaosMemory: Memory };
      for (const tell of remembering.splice(0)) tell(chaosMemory);
    } else if (/"level":[56]0/.test(line)) {
      const message = messageOf(line);
      errors.set(message, (errors.get(message) ?? 0) + 1);
      if (BROKEN.test(line) && !RUBBISH.test(line)) faults.push(`${name} logged ${line.slice(0, 1_500)}`);
    }
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    file.write(`STDERR ${line}\n`);
    complaints += `${line}\n`;
  });
  const exited = new Promise<number | null>((resolve) => {
    child.once('close', (code, signal) => {
      hasEnded = true;
      file.end(`ENDED ${code ?? signal}\n`);
      if (isListening && !isEnding)
        faults.push(`${name} ended by itself with ${code ?? signal}: ${complaints}`);
      else if (isListening && complaints) faults.push(`${name} said on its standard error: ${complaints}`);
      resolve(code);
    });
  });
  const node: ChaosNode = {
    process: child,
    faults,
    errors,
    get hasEnded() {
      return hasEnded;
    },
    memory: () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${name} does not tell its memory`)), 20_000);
        remembering.push((memory) => {
          clearTimeout(timer);
          resolve(memory);
        });
        child.kill('SIGUSR2');
      }),
    async end(signal) {
      isEnding = true;
      child.kill(signal);
      return exited;
    },
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), START_MS);
  });
  const outcome = await Promise.race([listening, exited.then(() => 'ended'), late]);
  clearTimeout(timer);
  if (outcome === undefined) return node;
  await node.end('SIGKILL');
  throw new Error(`${name} did not start (${outcome}): ${complaints}`);
}

/** The message of a line, without what differs each time. */
function messageOf(line: string): string {
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string; type?: string } };
    const text = `${err?.type ?? ''} ${err?.message ?? msg ?? line}`;
    return text
      .replace(/\b[a-z]{3}_\w{20,}/g, '…')
      .replace(/\d+/g, '#')
      .slice(0, 200)
      .trim();
  } catch {
    return line.slice(0, 200);
  }
}
