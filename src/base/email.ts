import { sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { invalid } from '../errors.ts';
import { checkCell } from '../record/cell.ts';

/** An e-mail as it is stored and compared: in lower case. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** @throws ValidationError for what is no e-mail address */
export function checkEmail(email: string, path: (string | number)[]): string {
  const normal = normalEmail(email);
  const checked = checkCell({ type: 'EMAIL', options: {} }, normal);
  if (normal === '' || 'fault' in checked) throw invalid(path, 'The e-mail must be an e-mail address.');
  return normal;
}

/**
 * Held to the end of the transaction by whoever invites an e-mail and by whoever signs in with it for the first time.
 * Without it each could miss the other's row, and the invitation would never be taken up.
 */
export async function lockEmail(db: Db, email: string): Promise<void> {
  await db
    .select({ locked: sql`pg_advisory_xact_lock(hashtextextended(${`email ${email}`}::text, 0))::text` })
    .from(sql`(select 1) as one`);
}
