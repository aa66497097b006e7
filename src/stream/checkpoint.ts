import { createHmac, timingSafeEqual } from 'node:crypto';
import { ChainFault, type Link } from './chain.ts';
import { canonical, genesisHash } from './hash.ts';
import { EMPTY_STATE, fromBytes, type StateDigest, toBytes } from './state-digest.ts';

/** Where a log begins, and what all before it came to. */
export interface Beginning extends Link {
  state: StateDigest;
}

/** A beginning as it stands in the database. */
export interface Checkpoint extends Link {
  logId: string;
  state: Buffer;
  signature: Buffer | null;
}

/**
 * The keys of an installation: the first one signs, any of them is accepted. Who can write the database must not have them, or
 * the log tells nothing that its owner could not have made up.
 */
export type SigningKeys = readonly string[];

/** How far a checkpoint can be trusted. Without a key nobody can tell a signature from another. */
export type Trust = 'signed' | 'unsigned' | 'unchecked';

export function signed(logId: string, beginning: Beginning, [key]: SigningKeys): Checkpoint {
  const { revision, hash, at, state } = beginning;
  const content = { logId, revision, hash, at, state: toBytes(state) };
  return { ...content, signature: key === undefined ? null : signatureOf(content, key) };
}

function signatureOf({ logId, revision, hash, at, state }: Omit<Checkpoint, 'signature'>, key: string) {
  const content = [
    'cobase checkpoint',
    logId,
    revision,
    hash.toString('hex'),
    at.toISOString(),
    state.toString('hex'),
  ];
  return createHmac('sha256', key).update(canonical(content)).digest();
}

/**
 * Where a log begins: at nothing, or at its checkpoint, if that is the one.
 * @throws ChainFault when it is missing, or another one, or nobody with a key has signed it
 */
export function beginningOf(
  logId: string,
  { beginsAfter, at }: { beginsAfter: number; at: Date },
  checkpoint: Checkpoint | undefined,
  keys: SigningKeys,
  { evenUnsigned = false } = {},
): { from: Beginning; trust: Trust | undefined } {
  if (beginsAfter === 0 && !checkpoint) {
    const from = { revision: 0, hash: genesisHash(logId), at: new Date(Math.min(0, at.getTime())) };
    return { from: { ...from, state: EMPTY_STATE }, trust: undefined };
  }
  const fault = (what: string) => new ChainFault(logId, beginsAfter, what);
  if (!checkpoint) throw fault('the log begins after it, and its checkpoint is missing');
  if (checkpoint.revision !== beginsAfter) {
    throw fault(`the log begins after it, and its checkpoint is of revision ${checkpoint.revision}`);
  }
  const { revision, hash, state, signature } = checkpoint;
  const from = { revision, hash, at: checkpoint.at, state: fromBytes(state) };
  if (keys.length === 0) return { from, trust: signature ? 'unchecked' : 'unsigned' };
  if (!signature) {
    if (evenUnsigned) return { from, trust: 'unsigned' };
    throw fault('its checkpoint is not signed, though there is a key');
  }
  const isOurs = keys.some((key) => {
    const own = signatureOf(checkpoint, key);
    return own.length === signature.length && timingSafeEqual(own, signature);
  });
  if (!isOurs) throw fault('its checkpoint was forged, or signed with another key');
  return { from, trust: 'signed' };
}
