import { sql } from 'drizzle-orm';
import type { Db, Statement } from '../db/client.ts';
import type { Taken } from './change.ts';
import { asJson } from './log.queries.ts';
import { bulkChange, changeField, revisionAudit } from './log.table.ts';
import { fieldsOf, isBulk } from './place.ts';

/** What is written beside the log so that its feeds are found: each is one statement or none, however much was taken. */

export function insertChangeFields(db: Db, taken: readonly Taken[]): Statement[] {
  const rows = taken.flatMap(({ content }) => {
    if (isBulk(content)) return [];
    const { logId, revision, changes } = content;
    return changes.flatMap((change, ordinal) =>
      fieldsOf(change).map((field) => ({ logId, field, revision, ordinal })),
    );
  });
  if (rows.length === 0) return [];
  const statement = db.execute(sql`
    insert into ${changeField} (log_id, field_id, revision, ordinal)
    select row."logId", row.field, row.revision, row.ordinal
    from jsonb_to_recordset(${asJson(rows)}) as row ("logId" text, field text, revision bigint, ordinal int)`);
  return [statement];
}

interface Bulk {
  logId: string;
  revision: number;
  last: number;
  batchId: string | null;
  at: string;
  actorId: string;
  kinds: Record<string, number>;
  changes: number;
  fields: string[];
}

/** A later revision of a batch adds to its row, which the counter row of its log keeps from everybody else. */
export function upsertBulkChanges(db: Db, taken: readonly Taken[]): Statement[] {
  const bulks = new Map<string, Bulk>();
  for (const { content } of taken) {
    if (!isBulk(content)) continue;
    const { logId, revision, batchId, at, actor, changes } = content;
    const key = `${logId} ${batchId ?? revision}`;
    const bulk = bulks.get(key) ?? {
      logId,
      revision,
      last: revision,
      batchId,
      at,
      actorId: actor.id,
      kinds: {},
      changes: 0,
      fields: [],
    };
    bulks.set(key, bulk);
    bulk.last = revision;
    bulk.changes += changes.length;
    for (const { kind } of changes) bulk.kinds[kind] = (bulk.kinds[kind] ?? 0) + 1;
    bulk.fields = [...new Set([...bulk.fields, ...changes.flatMap(fieldsOf)])];
  }
  if (bulks.size === 0) return [];
  const statement = db.execute(sql`
    insert into ${bulkChange} as known (log_id, revision, last_revision, batch_id, at, actor_id, kinds, changes, fields)
    select row."logId", row.revision, row.last, row."batchId", row.at, row."actorId", row.kinds, row.changes,
      array(select jsonb_array_elements_text(row.fields))
    from jsonb_to_recordset(${asJson([...bulks.values()])}) as row ("logId" text, revision bigint, last bigint,
      "batchId" text, at timestamptz, "actorId" text, kinds jsonb, changes int, fields jsonb)
    on conflict (log_id, batch_id) do update set
      last_revision = excluded.last_revision,
      changes = known.changes + excluded.changes,
      kinds = (
        select jsonb_object_agg(kind, count) from (
          select kind, sum(count::bigint) as count from (
            select * from jsonb_each_text(known.kinds) as one (kind, count)
            union all select * from jsonb_each_text(excluded.kinds) as one (kind, count)
          ) as parts group by kind
        ) as sums),
      fields = array(select distinct unnest(known.fields || excluded.fields))`);
  return [statement];
}

export function insertAudits(db: Db, taken: readonly Taken[]): Statement[] {
  const rows = taken.flatMap(({ content: { logId, revision }, origin }) =>
    origin ? [{ logId, revision, ...origin }] : [],
  );
  if (rows.length === 0) return [];
  const statement = db.execute(sql`
    insert into ${revisionAudit} (log_id, revision, session_id, ip_prefix, user_agent, auth_subject)
    select row."logId", row.revision, row."sessionId", row."ipPrefix", row."userAgent", row."authSubject"
    from jsonb_to_recordset(${asJson(rows)}) as row ("logId" text, revision bigint, "sessionId" text, "ipPrefix" text,
      "userAgent" text, "authSubject" text)`);
  return [statement];
}
