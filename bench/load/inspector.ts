import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** The inspector of a process, by which it is looked into without a line in its code. */
export interface Inspector {
  /** The value of an expression. It has to fit JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Collects garbage until none is left. */
  collect(): Promise<void>;
  startProfile(): Promise<void>;
  /** A CPU profile, as DevTools open it. */
  stopProfile(): Promise<string>;
  close(): void;
}

interface Reply {
  id: number;
  result?: { result?: { value?: unknown }; profile?: unknown };
  error?: { message: string };
}

/** Finalizers and weak references take more than one. */
const COLLECTIONS = 3;
/** Between them a node renews its lease: with ten thousand people on two busy cores a collection takes a second and more. */
const BETWEEN_MS = 2_000;

export async function openInspector(url: string): Promise<Inspector> {
  const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 2 ** 30 });
  const waiting = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
  let calls = 0;
  socket.on('message', (data) => {
    const reply = JSON.parse(String(data)) as Reply;
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.error) call?.reject(new Error(reply.error.message));
    else call?.resolve(reply);
  });
  const gone = () => {
    for (const { reject } of waiting.values()) reject(new Error('the process is gone'));
    waiting.clear();
  };
  socket.on('close', gone);
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', gone);

  const call = (method: string, params: object = {}): Promise<Reply> =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      socket.send(JSON.stringify({ id: calls, method, params }));
    });

  return {
    async evaluate<T>(expression: string) {
      const { result } = await call('Runtime.evaluate', { expression, returnByValue: true });
      return result?.result?.value as T;
    },
    async collect() {
      for (let n = 0; n < COLLECTIONS; n++) {
        if (n > 0) await wait(BETWEEN_MS);
        await call('HeapProfiler.collectGarbage');
      }
    },
    async startProfile() {
      await call('Profiler.enable');
      await call('Profiler.start');
    },
    async stopProfile() {
      const { result } = await call('Profiler.stop');
      return JSON.stringify(result?.profile);
    },
    close: () => socket.close(),
  };
}
