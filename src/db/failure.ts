/** What a driver's error means for the transaction it ended. One place, because drizzle wraps and drivers differ. */

import { DatabaseUnavailable } from './client.ts';

/** The code of a statement asked for on a connection that was lost before: it never left. */
export const NEVER_SENT = 'CONNECTION_GONE';

const LOST = new Set([
  NEVER_SENT,
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '57P05', // idle_session_timeout
  '25P03', // idle_in_transaction_session_timeout
]);

const UNDONE = new Set(['40001', '40P01']); // serialization_failure, deadlock_detected

/** The error code of the driver, looked up through the wrappers around it. */
export function failureCode(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return undefined;
}

/** The link to the database broke: what was under way when it did may or may not have happened. */
export function isConnectionLost(error: unknown): boolean {
  const code = failureCode(error);
  return code !== undefined && (LOST.has(code) || code.startsWith('08'));
}

/** The transaction was certainly undone, and the same work may succeed when tried again. */
export function isRetryable(error: unknown): boolean {
  const code = failureCode(error);
  return isConnectionLost(error) || (code !== undefined && UNDONE.has(code));
}

/** The statement never left, for want of a connection. Drizzle's wrapper hides the class from `instanceof`. */
export function isUnavailable(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof DatabaseUnavailable) return true;
  }
  return false;
}

/** A row was refused because another one already has its key. `constraint` names the unique index. */
export function isDuplicate(error: unknown, constraint: string): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && at.code === '23505') {
      return (
        ('constraint_name' in at && at.constraint_name === constraint) ||
        ('constraint' in at && at.constraint === constraint)
      );
    }
  }
  return false;
}
