import type { Db } from './db/client.ts';
import type { Write } from './stream/log.ts';

/** What every mutation may be given beside its own input. */
interface Named {
  clientMutationId?: string | null;
  /** The session that it comes from: after a reconnect it may be another one, and the retry is the same. */
  sessionId?: string | null;
}

/**
 * What makes an order to the log repeatable: the name of the mutation and all of its input. `authorize` is asked again before a
 * retry is told the first result: give it the very check that the mutation itself begins with, unless the mutation takes that
 * right away (what is deleted is gone for its own retry too).
 */
export function repeatable<Input extends Named>(
  mutation: string,
  { clientMutationId, sessionId: _, ...input }: Input,
  authorize: (db: Db) => Promise<unknown>,
): Pick<Write, 'clientMutationId' | 'retry'> {
  return { clientMutationId, retry: { input: { mutation, ...input }, authorize } };
}
