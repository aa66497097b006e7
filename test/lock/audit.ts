import type { Sql } from 'postgres';
import { keyOf } from '../../src/lock/lock.ts';

/**
 * What the database itself saw of locks and writes of cells. Both happen under the counter row of their table, so the serial
 * numbers that a trigger gives within these transactions are the true order: neither bus nor process has a part in it.
 */
export async function installAudit(sql: Sql): Promise<void> {
  await sql.unsafe(`
    create table audit (
      n bigserial primary key, log_id text, what text not null, record_id text, field_id text,
      session_id text, expires_at timestamptz, revision bigint, kind text, after jsonb, before jsonb);
    create function audit_lock() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then
        insert into audit (log_id, what, record_id, field_id, session_id)
          values (old.table_id, 'unlock', old.record_id, old.field_id, old.session_id);
      end if;
      if tg_op <> 'DELETE' then
        insert into audit (log_id, what, record_id, field_id, session_id, expires_at)
          values (new.table_id, 'lock', new.record_id, new.field_id, new.session_id, new.expires_at);
      end if;
      return null;
    end $$;
    create trigger audit_lock after insert or update or delete on cell_lock
      for each row execute function audit_lock();
    create function audit_change() returns trigger language plpgsql as $$
    begin
      insert into audit (log_id, what, record_id, revision, kind, after, before)
        values (new.log_id, 'write', new.entity_id, new.revision, new.kind, new.after, new.before);
      return null;
    end $$;
    create trigger audit_change after insert on change for each row execute function audit_change();`);
}

interface Row {
  what: 'lock' | 'unlock' | 'write';
  record_id: string;
  field_id: string | null;
  session_id: string | null;
  expires_at: Date | null;
  revision: string | null;
  kind: string | null;
  fields: string[] | null;
  client_mutation_id: string | null;
  at: Date | null;
}

export interface Judged {
  /** Writes of cells, and those of them that were written by the session that held the cell. */
  writes: number;
  byHolders: number;
  locks: number;
  /** Each would be a write on a cell that somebody else held. */
  breaches: string[];
}

/** Replays locks and writes in their order. Who writes has put their session before the slash of the mutation's name. */
export async function judge(sql: Sql, tableId: string): Promise<Judged> {
  const rows = await sql<Row[]>`
    select a.what, a.record_id, a.field_id, a.session_id, a.expires_at, a.revision, a.kind,
      case when a.kind = 'RecordUpdated' then array(select jsonb_object_keys(a.after))
        when a.kind = 'RecordDeleted' then array(select jsonb_object_keys(a.before)) end as fields,
      r.client_mutation_id, r.at
    from audit a left join revision r on r.log_id = a.log_id and r.revision = a.revision
    where a.log_id = ${tableId} order by a.n`;
  const held = new Map<string, { sessionId: string; expiresAt: Date }>();
  const judged: Judged = { writes: 0, byHolders: 0, locks: 0, breaches: [] };
  for (const { what, record_id: recordId, field_id: fieldId, ...row } of rows) {
    if (what === 'write') {
      const writer = row.client_mutation_id?.split('/')[0];
      for (const field of row.fields ?? []) {
        judged.writes += 1;
        const lock = held.get(keyOf({ recordId, fieldId: field }));
        if (!lock || (row.at && lock.expiresAt <= row.at)) continue;
        if (lock.sessionId === writer) judged.byHolders += 1;
        else
          judged.breaches.push(
            `revision ${row.revision}, ${row.client_mutation_id}, wrote what ${lock.sessionId} held`,
          );
      }
    } else if (fieldId !== null && what === 'unlock') {
      held.delete(keyOf({ recordId, fieldId }));
    } else if (fieldId !== null && row.session_id && row.expires_at) {
      judged.locks += 1;
      held.set(keyOf({ recordId, fieldId }), { sessionId: row.session_id, expiresAt: row.expires_at });
    }
  }
  return judged;
}
