/** A place in a log: after this revision, if that is the one with this hash. */
export interface Position {
  revision: number;
  /** The first 8 bytes of the revision's hash, in hex. */
  mark: string;
}

const BYTES = 16;

export function positionOf(revision: number, hash: Uint8Array | string): Position {
  const mark = typeof hash === 'string' ? hash.slice(0, 16) : Buffer.from(hash).toString('hex', 0, 8);
  return { revision, mark };
}

/** The opaque form that clients keep. 22 characters. */
export function encodeCursor({ revision, mark }: Position): string {
  const bytes = Buffer.alloc(BYTES);
  bytes.writeBigUInt64BE(BigInt(revision));
  bytes.write(mark, 8, 'hex');
  return bytes.toString('base64url');
}

/** The position that a cursor names, or undefined for a text that no server of ours ever gave out. */
export function decodeCursor(cursor: string): Position | undefined {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length !== BYTES || bytes.toString('base64url') !== cursor) return undefined;
  const revision = Number(bytes.readBigUInt64BE());
  return Number.isSafeInteger(revision) ? { revision, mark: bytes.toString('hex', 8) } : undefined;
}
