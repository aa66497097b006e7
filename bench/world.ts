import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { type App, createApp } from '../src/app.ts';
import type { Role } from '../src/base/role.ts';
import type { Bus } from '../src/bus/bus.ts';
import { redisBus } from '../src/bus/redis.ts';
import { readConfig } from '../src/config.ts';
import { openPostgres } from '../src/db/postgres.ts';
import { bringUpToDate, mailOf } from '../src/open.ts';
import { memoryPresenceStore } from '../src/presence/memory-store.ts';
import { type Actor, actorOf, type Revision } from '../src/stream/change.ts';
import { encodeCursor, positionOf } from '../src/stream/cursor.ts';
import { clock } from './measured.ts';
import { person, tokenOf } from './person.ts';

/** Cells that a revision changes: an event of about 900 bytes. */
const CELLS = 5;

/** A database of a benchmark's own, its people and tables, and somebody who writes through a node of their own. */
export interface World {
  /** What a server needs to be a node of it. */
  settings: Record<string, string>;
  secret: string;
  /** The node that writes. */
  app: Pick<App, 'services' | 'signIn'>;
  redisUrl: string;
  /** The base of the people and the tables, and its owner. */
  baseId: string;
  owner: Actor;
  tableIds: string[];
  /** Makes one revision. Answers the time between its commit and its publishing. */
  write(tableId: string): Promise<number>;
  /** Where a table's stream stands. */
  cursor(tableId: string): string;
  close(): Promise<void>;
}

/** A bench comes from one address, and does in a second what people do in a minute: it is counted like all, and not refused. */
const allowed = Object.fromEntries(
  ['CONNECTIONS', 'SUBSCRIPTIONS', 'OPERATIONS'].flatMap((what) =>
    ['USER', 'ADDRESS'].map((whose) => [`${what}_PER_${whose}`, '1000000']),
  ),
);

export async function createWorld({
  people,
  tables,
  role = 'VIEWER',
  mail,
}: {
  people: number;
  tables: number;
  /** What the people may do. */
  role?: Role;
  /** Settings of e-mail, for the node that writes and for a server. */
  mail?: Record<string, string>;
}): Promise<World> {
  const admin = process.env.DATABASE_URL || 'postgres://root@127.0.0.1:5432/postgres';
  // By this name those of a run are told from the others that use it too.
  const redisUrl = named(process.env.REDIS_URL || 'redis://127.0.0.1:6379', `cobase-bench-${process.pid}`);
  const name = `cobase_bench_${randomBytes(8).toString('hex')}`;
  await asAdmin(admin, `create database ${name}`);
  const closers = [() => asAdmin(admin, `drop database if exists ${name} with (force)`)];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const url = new URL(admin);
    url.pathname = `/${name}`;
    const database = openPostgres({ url: url.toString(), max: 4 });
    closers.push(() => database.close());
    await bringUpToDate(database);
    const redis = await redisBus({ url: redisUrl, onError: console.error });
    closers.push(() => redis.close());
    let publishedAt = 0;
    // A revision is published as soon as its transaction is committed, so this is when the clock starts.
    const bus: Bus = {
      ...redis,
      publish(topic, message) {
        publishedAt = clock();
        redis.publish(topic, message);
      },
    };
    const secret = randomBytes(32).toString('hex');
    const app = createApp({
      database,
      bus,
      store: memoryPresenceStore(),
      auth: { secret },
      ...(mail ? { mail: await mailOf(readConfig(mail), undefined) } : {}),
      onError: console.error,
    });
    closers.push(() => app.close());
    app.start();
    const { services } = app;
    const writer = actorOf((await app.signIn(tokenOf(-1, secret))).user);
    const { result: baseId } = await services.bases.create(writer, { name: 'Bench' });
    const records = new Map<string, { recordId: string; fieldIds: string[]; last: Revision | undefined }>();
    for (let n = 0; n < tables; n++) {
      const fields = Array.from({ length: CELLS }, (_, field) => ({
        name: `Field ${field}`,
        type: 'TEXT' as const,
      }));
      const { result: tableId } = await services.tables.create(writer, {
        baseId,
        name: `Table ${n}`,
        fields,
      });
      const made = await services.records.create(writer, { tableId, records: [{ cells: [] }] });
      const fieldIds = (await services.fields.list(writer.id, tableId)).map(({ id }) => id);
      records.set(tableId, {
        recordId: made.result[0]?.id ?? '',
        fieldIds,
        last: made.revisions.at(-1),
      });
    }
    await insertPeople(url.toString(), baseId, { count: people, role });

    function tableOf(tableId: string) {
      const table = records.get(tableId);
      if (!table) throw new Error(`there is no table ${tableId}`);
      return table;
    }
    let writes = 0;
    return {
      settings: {
        DATABASE_URL: url.toString(),
        REDIS_URL: redisUrl,
        AUTH_JWT_SECRET: secret,
        PORT: '0',
        HOST: '127.0.0.1',
        LOG_LEVEL: 'error',
        DRAIN_MS: '0',
        ...allowed,
        ...mail,
      },
      secret,
      app,
      redisUrl,
      baseId,
      owner: writer,
      tableIds: [...records.keys()],
      async write(tableId) {
        const table = tableOf(tableId);
        writes += 1;
        const cells = table.fieldIds.map((fieldId, n) => ({
          fieldId,
          value: `value ${String(writes * CELLS + n).padStart(8, '0')}`,
        }));
        const { revisions } = await services.records.update(writer, {
          tableId,
          clientMutationId: `bench-${writes}`,
          records: [{ id: table.recordId, cells }],
          onConflict: 'OVERWRITE',
        });
        table.last = revisions[0];
        return publishedAt;
      },
      cursor(tableId) {
        const { last } = tableOf(tableId);
        if (!last) throw new Error('the table has no revision');
        return encodeCursor(positionOf(last.revision, last.hash));
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Past the log, because ten thousand invitations would take their time. */
async function insertPeople(
  url: string,
  baseId: string,
  { count, role }: { count: number; role: Role },
): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const numbers = Array.from({ length: count }, (_, n) => n);
    const id = (kind: string, n: number) => `${kind}_${String(n).padStart(26, '0')}`;
    await sql`
      insert into app_user (id, issuer, subject, name, email, email_verified)
      select id, '', subject, name, email, true from unnest(
        ${numbers.map((n) => id('usr', n))}::text[],
        ${numbers.map(person.subject)}::text[],
        ${numbers.map(person.name)}::text[],
        ${numbers.map(person.email)}::text[]
      ) as person (id, subject, name, email)`;
    await sql`
      insert into base_member (id, base_id, user_id, role, created_at)
      select id, ${baseId}, user_id, ${role}, now() from unnest(
        ${numbers.map((n) => id('mem', n))}::text[],
        ${numbers.map((n) => id('usr', n))}::text[]
      ) as member (id, user_id)`;
    await sql`analyze`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function named(url: string, name: string): string {
  const whole = new URL(url);
  whole.searchParams.set('connectionName', name);
  return whole.toString();
}
