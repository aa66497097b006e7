import type { IncomingMessage } from 'node:http';
import type { Told } from '../refusal.ts';
import { Refused } from './refused.ts';

/** What is too large is read on and thrown away up to here, so that its client hears why; whoever sends more is cut off. */
const PATIENCE = 16_000_000;

const broken = (message: string): Told => ({ code: 'BAD_REQUEST', message });

/**
 * The JSON object that a request brings. Nothing but JSON: a page elsewhere can send a form without asking first.
 * @throws Refused
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Record<string, unknown>> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (!/^application\/json\s*(;|$)/i.test(type.trim())) throw unsupported('Send application/json.');
  if (!/^identity$/i.test(encoding.trim())) throw unsupported('Send it without a Content-Encoding.');
  const text = decoded(await bytesOf(request, limit));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refused(broken('The body is not JSON.'));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refused(broken('The body is not a JSON object.'));
  }
  return { ...value };
}

function unsupported(message: string): Refused {
  return new Refused({ code: 'UNSUPPORTED_MEDIA_TYPE', message });
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused(broken('The body is not UTF-8.'));
  }
}

function bytesOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    const gone = () => reject(new Refused(broken('The body did not come whole.')));
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        chunks = [];
        reject(new Refused({ code: 'PAYLOAD_TOO_LARGE', message: `A body has at most ${limit} bytes.` }));
        if (size > PATIENCE) request.destroy();
      }
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', gone);
    request.once('close', gone);
  });
}
