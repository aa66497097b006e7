import { mkdirSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { concat, type FromWorker, type ToWorker, type WorkerOptions } from './pglite.protocol.ts';

if (!parentPort) throw new Error('this file is run by pglite.ts, in a thread of its own');
const port = parentPort;
const { dataDir } = workerData as WorkerOptions;

/**
 * The raw call that streams, because it is the only one that leaves PGlite's own parser out; the others keep what it
 * parsed until the next `query()`, which never comes.
 */
async function run(pglite: PGlite, request: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  await pglite.execProtocolRawStream(request, { onRawData: (bytes) => chunks.push(bytes.slice()) });
  return concat(chunks);
}

try {
  // PGlite itself makes the last folder of the path only.
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const pglite = await PGlite.create(dataDir === undefined ? {} : { dataDir });
  let queue = Promise.resolve();
  port.on('message', (message: ToWorker) => {
    queue = queue.then(async () => {
      if (message === 'close') {
        await pglite.close();
        port.close();
      } else {
        const answers: Uint8Array<ArrayBuffer>[] = [];
        for (const request of message) answers.push(await run(pglite, request));
        port.postMessage(
          answers satisfies FromWorker,
          answers.map(({ buffer }) => buffer),
        );
      }
    });
  });
  port.postMessage('ready' satisfies FromWorker);
} catch (error) {
  port.postMessage({ failed: error instanceof Error ? error.message : String(error) } satisfies FromWorker);
}
