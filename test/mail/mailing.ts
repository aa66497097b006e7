import { sql } from 'drizzle-orm';
import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import type { MailState } from '../../src/mail/mail.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { told } from '../notification/people.ts';
import { eventually } from '../support/eventually.ts';
import type { Mode } from '../support/modes.ts';
import { startServer, type TestServer, testSettings } from '../support/server.ts';
import { type Arrived, type MailServer, startMailServer } from './mail-server.ts';

export const FROM = 'Cobase <news@mail.example.org>';
export const PUBLIC_URL = 'https://cobase.example.org/api';

export const MAIL_KEY = 'a key of the tests for the links in their mails';

/** Nothing is mailed by itself within a test: `send` makes it due. */
export function mailSettings(server: Pick<MailServer, 'url'>): Record<string, string> {
  return {
    SMTP_URL: server.url,
    MAIL_FROM: FROM,
    MAIL_DELAY_MS: '3600000',
    MAIL_SIGNING_KEY: MAIL_KEY,
    PUBLIC_URL,
    APP_URL: 'https://app.example.org/{base}/{table}/{record}?thread={thread}',
  };
}

type Db = Pick<Database, 'db'>;

/** All that waits is due now. */
export async function makeDue(database: Db): Promise<void> {
  await told(database);
  await database.db.execute(
    sql`update mail_item set due_at = clock_timestamp() - interval '1 second' where due_at is not null`,
  );
}

/** What failed is tried again now. */
export async function hurry({ db }: Db): Promise<void> {
  await db.execute(sql`update pgboss.job set start_after = now() - interval '1 second' where name = 'mail'`);
}

/** Whoever is at it has died: nobody waits any longer for them. */
export async function giveUp({ db }: Db): Promise<void> {
  await db.execute(
    sql`update mail set lease_until = clock_timestamp() - interval '1 second' where state = 'SENDING'`,
  );
  await db.execute(
    sql`update pgboss.job set started_on = now() - interval '1 hour' where name = 'mail' and state = 'active'`,
  );
}

export async function statesOf({ db }: Db): Promise<MailState[]> {
  const rows = await db.select({ state: sql<MailState>`state` }).from(sql`mail`).orderBy(sql`id`);
  return rows.map(({ state }) => state);
}

async function countOf({ db }: Db, what: string): Promise<number> {
  const [row] = await db.select({ count: sql`count(*)`.mapWith(Number) }).from(sql`${sql.raw(what)}`);
  return row?.count ?? 0;
}

/** Waits until whatever is due has ended; `between` each look. */
export async function settled(database: Db, between?: () => Promise<void>): Promise<void> {
  await eventually(async () => {
    await between?.();
    const due = await countOf(database, 'mail_item where due_at <= clock_timestamp()');
    const open = await countOf(database, "mail where state in ('QUEUED', 'SENDING')");
    if (due + open > 0) throw new Error(`${due} are due, ${open} are not sent`);
  });
}

/** Mails all that waits. */
export async function mailAll(database: Db): Promise<void> {
  await makeDue(database);
  await settled(database);
}

/** A server that mails, and the mail server that it mails to, for all tests of a suite. */
export interface MailSuite {
  server: TestServer;
  mails: MailServer;
  /** The line to it. */
  line: TcpProxy;
  /** Mails all that waits, and answers what came of it. */
  mailed(): Promise<Arrived[]>;
}

export function mailSuite(mode: Mode, settings: Record<string, string> = {}): () => MailSuite {
  const closers: (() => Promise<void>)[] = [];
  let suite: MailSuite | undefined;
  beforeAll(async () => {
    const mails = await startMailServer();
    closers.push(() => mails.close());
    const line = await startProxy({ target: { port: Number(new URL(mails.url).port) } });
    closers.push(() => line.close());
    const own = await testSettings(mode);
    closers.push(own.remove);
    const url = `smtp://127.0.0.1:${line.port}`;
    const server = await startServer({ ...own.settings, ...mailSettings({ url }), ...settings });
    closers.push(() => server.close());
    const { database } = server.opened;
    const mailed = async () => {
      const before = mails.arrived.length;
      await mailAll(database);
      return mails.arrived.slice(before);
    };
    suite = { server, mails, line, mailed };
  });
  afterAll(async () => {
    for (const closer of closers.reverse()) await closer();
  });
  return () => {
    if (!suite) throw new Error('the suite has not started');
    return suite;
  };
}
