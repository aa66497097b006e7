import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a process of its own can be asked for: one argument, one answer, both cloned. */
export type Methods = Record<string, (argument: never) => unknown>;

/** A process that answers calls, and ends with the one that made it. */
export interface Child<Served extends Methods> {
  readonly pid: number;
  call<Name extends keyof Served & string>(
    name: Name,
    argument: Parameters<Served[Name]>[0],
  ): Promise<Awaited<ReturnType<Served[Name]>>>;
  end(): Promise<void>;
}

interface Call {
  id: number;
  name: string;
  argument: unknown;
}

interface Answer {
  id: number;
  result?: unknown;
  error?: string;
}

/** As `npm start` has it. */
const AS_STARTED = ['--heap-growing-percent=80'];

/** Starts a file of this folder, with the garbage collector within reach. */
export function start<Served extends Methods>(
  file: string,
  environment: Record<string, string> = {},
): Child<Served> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const ours = path.includes('ours') ? AS_STARTED : [];
  const flags = ['--import', 'tsx', '--expose-gc', ...ours, ...(process.env.BENCH_FLAGS?.split(' ') ?? [])];
  const child: ChildProcess = fork(path, [], {
    execArgv: path.includes('clients') ? flags.slice(0, 3) : flags,
    env: { PATH: process.env.PATH ?? '', ...environment },
    serialization: 'advanced',
  });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const exited = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      for (const { reject } of waiting.values()) reject(new Error(`${file} ended with ${code}`));
      waiting.clear();
      resolve();
    });
  });
  let calls = 0;
  child.on('message', ({ id, result, error }: Answer) => {
    const caller = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) caller?.resolve(result);
    else caller?.reject(new Error(`${file}: ${error}`));
  });
  return {
    pid: child.pid ?? 0,
    call: (name, argument) =>
      new Promise((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve: resolve as (value: unknown) => void, reject });
        child.send({ id: calls, name, argument } satisfies Call, (error) => error && reject(error));
      }),
    async end() {
      if (child.connected) child.disconnect();
      const kill = setTimeout(() => child.kill('SIGKILL'), 3_000);
      await exited;
      clearTimeout(kill);
    },
  };
}

/** The other side, in the process that was started. It ends as soon as its parent is gone. */
export function serve(methods: Methods): void {
  process.on('message', async ({ id, name, argument }: Call) => {
    const answer: Answer = { id };
    try {
      const method = methods[name];
      if (!method) throw new Error(`there is no ${name}`);
      answer.result = await (method as (argument: unknown) => unknown)(argument);
    } catch (error) {
      answer.error = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    if (process.connected) process.send?.(answer);
  });
  process.on('disconnect', () => process.exit(0));
}
