import type { ServerResponse } from 'node:http';

/** Small enough that whoever reads slowly is seen to read. */
const WRITE_BYTES = 65_536;

/** Whoever was written to has gone, or has taken nothing for too long. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

/**
 * Writes and waits until it was taken, so that no more than a part waits for a slow reader.
 * @throws ReaderGone
 */
export async function writeAll(response: ServerResponse, text: string, idleMs: number): Promise<void> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += WRITE_BYTES) {
    if (response.destroyed) throw new ReaderGone('it has gone');
    if (!response.write(bytes.subarray(start, start + WRITE_BYTES))) await drained(response, idleMs);
  }
}

function drained(response: ServerResponse, idleMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      response.off('drain', onDrain);
      response.off('close', onClose);
    };
    const onDrain = () => {
      stop();
      resolve();
    };
    const onClose = () => {
      stop();
      reject(new ReaderGone('it has gone'));
    };
    const timer = setTimeout(() => {
      stop();
      reject(new ReaderGone('it takes nothing'));
    }, idleMs);
    response.once('drain', onDrain);
    response.once('close', onClose);
    if (response.destroyed) onClose();
  });
}
