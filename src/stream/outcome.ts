import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db, Statement } from '../db/client.ts';
import { ClientMutationIdReusedError } from '../errors.ts';
import { canonical } from './hash.ts';
import { mutationOutcome } from './log.table.ts';

/** A mutation that its client has named, so that a retry of it is known. */
export interface NamedMutation {
  /** The log that it is about; the actor's id when there is none yet. */
  logId: string;
  actorId: string;
  clientMutationId: string;
  /** The digest of the mutation and its input. */
  inputHash: Buffer;
}

/** What a named mutation came to. */
export interface Outcome extends NamedMutation {
  /** The first revision it took, if it changed anything, and in which log. */
  revisionLogId: string | null;
  revision: number | null;
  result: unknown;
}

/** How long a retry finds the first result. */
export const REMEMBERED_HOURS = 24;

/** Equal for the same mutation with the same input, whatever the order of its keys. */
export function inputHash(input: unknown): Buffer {
  return createHash('sha256').update(canonical(input)).digest();
}

/** What stands for the digest of an input of which nothing is to be known any more. */
export const FORGOTTEN_INPUT = Buffer.alloc(0);

/**
 * Where the input was forgotten, a retry is told the first result whatever it asks for: to carry it out again would be worse.
 * @throws ClientMutationIdReusedError when the first one with this name asked for something else
 */
export function checkSameInput(named: NamedMutation, { inputHash: first }: Outcome): void {
  if (!first.equals(FORGOTTEN_INPUT) && !named.inputHash.equals(first))
    throw new ClientMutationIdReusedError();
}

/** Those of these mutations that were carried out before, by {@link outcomeKey}. To be asked with their logs locked. */
export async function readOutcomes(db: Db, named: readonly NamedMutation[]): Promise<Map<string, Outcome>> {
  if (named.length === 0) return new Map();
  const keys = named.map(({ logId, actorId, clientMutationId }) => ({ logId, actorId, clientMutationId }));
  const rows = await db
    .select({
      logId: mutationOutcome.logId,
      actorId: mutationOutcome.actorId,
      clientMutationId: mutationOutcome.clientMutationId,
      inputHash: mutationOutcome.inputHash,
      revisionLogId: mutationOutcome.revisionLogId,
      revision: mutationOutcome.revision,
      result: mutationOutcome.result,
    })
    .from(mutationOutcome)
    .where(
      sql`(${mutationOutcome.logId}, ${mutationOutcome.actorId}, ${mutationOutcome.clientMutationId}) in (
        select key."logId", key."actorId", key."clientMutationId"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as key ("logId" text, "actorId" text, "clientMutationId" text))`,
    );
  return new Map(rows.map((row) => [outcomeKey(row), row]));
}

export function outcomeKey({ logId, actorId, clientMutationId }: Omit<NamedMutation, 'inputHash'>): string {
  return `${logId} ${actorId} ${clientMutationId}`;
}

export function insertOutcomes(db: Db, outcomes: readonly Outcome[], at: Date): Statement {
  const rows = outcomes.map(({ inputHash, ...row }) => ({ ...row, inputHash: inputHash.toString('hex') }));
  return db.execute(sql`
    insert into ${mutationOutcome} (log_id, actor_id, client_mutation_id, input_hash, revision_log_id, revision,
      result, at)
    select row."logId", row."actorId", row."clientMutationId", decode(row."inputHash", 'hex'),
      row."revisionLogId", row.revision,
      coalesce(row.result, 'null'::jsonb), ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row
      ("logId" text, "actorId" text, "clientMutationId" text, "inputHash" text, "revisionLogId" text,
      revision bigint, result jsonb)`);
}

/** Until then nobody may begin another one of this name: for mutations that have no log to lock yet. */
export async function lockName(db: Db, { actorId }: NamedMutation): Promise<void> {
  await db
    .select({ locked: sql`pg_advisory_xact_lock(hashtextextended(${actorId}::text, 0))` })
    .from(sql`(select 1) as one`);
}

export function forgetOutcomes(db: Db): Statement {
  return db
    .delete(mutationOutcome)
    .where(sql`${mutationOutcome.at} < clock_timestamp() - make_interval(hours => ${REMEMBERED_HOURS})`);
}
