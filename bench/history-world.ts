import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { createApp } from '../src/app.ts';
import type { Viewer } from '../src/auth/sign-in.ts';
import { memoryBus } from '../src/bus/memory.ts';
import type { Database } from '../src/db/client.ts';
import { openPostgres } from '../src/db/postgres.ts';
import { bringUpToDate } from '../src/open.ts';
import { memoryPresenceStore } from '../src/presence/memory-store.ts';
import { actorOf } from '../src/stream/change.ts';
import { tokenOf } from './person.ts';

/** A table with a history, in a base of its own. */
export interface HistoryTable {
  baseId: string;
  tableId: string;
  fieldIds: string[];
  /** One of average age and number of changes. */
  recordId: string;
  changes: number;
  /** The time of its first revision: each of the next is a second later. */
  begun: Date;
}

export interface HistoryWorld {
  /** Of its database. */
  url: string;
  /** Of its tokens. */
  secret: string;
  database: Database;
  services: ReturnType<typeof createApp>['services'];
  /** OWNER of all, and actor of one change in twenty. */
  viewer: Viewer;
  sql: postgres.Sql;
  /** Makes a table with so many changes. */
  table(changes: number): Promise<HistoryTable>;
  close(): Promise<void>;
}

const PEOPLE = 20;
const FIELDS = 10;
/** Changes of a record, its making aside. */
const A_RECORD = 80;

/** Tables with long histories, in a database of a benchmark's own. */
export async function createHistoryWorld(
  admin = process.env.DATABASE_URL || 'postgres://root@127.0.0.1:5432/postgres',
): Promise<HistoryWorld> {
  const name = `cobase_bench_${randomBytes(8).toString('hex')}`;
  const root = postgres(admin, { max: 1, onnotice: () => {} });
  await root.unsafe(`create database ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  const database = openPostgres({ url: url.toString(), max: 4 });
  await bringUpToDate(database);
  const sql = postgres(url.toString(), { max: 1, onnotice: () => {} });
  const secret = randomBytes(32).toString('hex');
  const app = createApp({
    database,
    bus: memoryBus(),
    store: memoryPresenceStore(),
    auth: { secret },
    onError: console.error,
  });
  app.start();
  const people = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => app.signIn(tokenOf(n, secret))));
  const [viewer] = people;
  if (!viewer) throw new Error('nobody');
  const owner = actorOf(viewer.user);
  const ids = people.map(({ user }) => user.id);
  return {
    url: url.toString(),
    secret,
    database,
    services: app.services,
    viewer,
    sql,
    async table(changes) {
      const { services } = app;
      const { result: baseId } = await services.bases.create(owner, { name: `Of ${changes}` });
      const { result: tableId } = await services.tables.create(owner, {
        baseId,
        name: `Of ${changes}`,
        fields: Array.from({ length: FIELDS }, (_, n) => ({ name: `Field ${n}`, type: 'TEXT' as const })),
      });
      const fieldIds = (await services.fields.list(owner.id, tableId)).map(({ id }) => id);
      const records = Math.ceil(changes / (A_RECORD + 20));
      const begun = new Date(Date.now() - 30 * 86_400_000);
      await fill(sql, { tableId, fieldIds, people: ids, changes, records, begun });
      const recordId = recordOf(tableId, Math.floor(records / 2));
      return { baseId, tableId, fieldIds, recordId, changes, begun };
    },
    async close() {
      await app.close();
      await sql.end();
      await database.close();
      await root.unsafe(`drop database if exists ${name} with (force)`);
      await root.end();
    },
  };
}

function recordOf(tableId: string, n: number): string {
  return `rec_${tableId.slice(-16)}${String(n).padStart(10, '0')}`;
}

/**
 * Past the log, because a million mutations would take their time: an import of a fifth of the changes, then edits of single
 * cells, every tenth of them a comment and every thousandth the renaming of a view.
 */
async function fill(
  sql: postgres.Sql,
  world: {
    tableId: string;
    fieldIds: string[];
    people: string[];
    changes: number;
    records: number;
    begun: Date;
  },
): Promise<void> {
  const { tableId, fieldIds, people, changes, records, begun } = world;
  const imported = Math.floor(changes / 5);
  const chunks = Math.ceil(imported / 500);
  const edits = changes - imported;
  const prefix = `rec_${tableId.slice(-16)}`;
  await sql`
    insert into record (id, table_id, version, created_revision, cells, cell_versions, created_at, created_by, updated_at, updated_by)
    select ${prefix} || lpad(n::text, 10, '0'), ${tableId}, 2, 2, jsonb_build_object(${fieldIds[0] ?? ''}::text, 'Record ' || n), '{}',
      now(), ${people[0] ?? ''}, now(), ${people[0] ?? ''}
    from generate_series(0, ${records - 1}::int) as n`;
  await sql`
    insert into revision (log_id, revision, at, actor_id, batch_id, mutation_id, change_count, hash, bulk)
    select ${tableId}, n, ${begun}::timestamptz + n * interval '1 second', (${people}::text[])[1 + n % ${people.length}::int],
      case when n <= ${chunks + 1}::int then 'import' end, '', case when n <= ${chunks + 1}::int then 500 else 1 end, '\\x00',
      n <= ${chunks + 1}::int
    from generate_series(2, ${chunks + edits + 1}::int) as n`;
  await sql`
    insert into change (log_id, revision, ordinal, kind, entity_id, before, after, record_id, bulk)
    select ${tableId}, 2 + n / 500, n % 500, 'RecordCreated', id, null, jsonb_build_object(${fieldIds[0] ?? ''}::text, 'Record ' || n), id, true
    from generate_series(0, ${imported - 1}::int) as n,
      lateral (select ${prefix} || lpad((n % ${records}::int)::text, 10, '0') as id) as record`;
  await sql`
    insert into change (log_id, revision, ordinal, kind, entity_id, before, after, record_id)
    select ${tableId}, ${chunks + 2}::int + n, 0, kind,
      case kind when 'CommentCreated' then 'cmt_' || n when 'ViewUpdated' then 'viw_' || n else id end,
      case kind when 'RecordUpdated' then jsonb_build_object(field_id, 'value ' || n) when 'ViewUpdated' then '{"name": "Old"}' end,
      case kind when 'RecordUpdated' then jsonb_build_object(field_id, 'value ' || n + 1) when 'ViewUpdated' then '{"name": "New"}'
        else jsonb_build_object('recordId', id, 'fieldId', field_id, 'threadId', 'cmt_' || n, 'body', '{}'::jsonb) end,
      case kind when 'ViewUpdated' then null else id end
    from generate_series(0, ${edits - 1}::int) as n,
      lateral (select ${prefix} || lpad((n * 7919::bigint % ${records}::int)::text, 10, '0') as id,
        (${fieldIds}::text[])[1 + (n / 3) % ${fieldIds.length}::int] as field_id,
        case when n % 1000 = 999 then 'ViewUpdated' when n % 10 = 5 then 'CommentCreated' else 'RecordUpdated' end as kind) as one`;
  await sql`
    insert into change_field (log_id, field_id, revision, ordinal)
    select log_id, case kind when 'RecordUpdated' then (select jsonb_object_keys(after)) else after ->> 'fieldId' end, revision, ordinal
    from change where log_id = ${tableId} and kind in ('RecordUpdated', 'CommentCreated')`;
  await sql`
    insert into bulk_change (log_id, revision, last_revision, batch_id, at, actor_id, kinds, changes, fields)
    select log_id, revision, ${chunks + 1}::int, 'import', at, actor_id, jsonb_build_object('RecordCreated', ${imported}::int), ${imported}::int, '{}'
    from revision where log_id = ${tableId} and revision = 2`;
  await sql`update log set revision = ${chunks + edits + 1}::int, at = now() where id = ${tableId}`;
  await sql.unsafe('vacuum analyze revision, change, change_field, bulk_change, record');
}
