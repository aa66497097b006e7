import type { Database } from '../../src/db/client.ts';

/** Drizzle's session: every statement of a database passes here once, each time that it is sent. */
interface Session {
  prepareQuery(query: Sent, ...rest: unknown[]): unknown;
}

export interface Sent {
  sql: string;
  params: unknown[];
}

/** The statements that are sent while some work is done. Those of transactions go over their own connections. */
export async function statementsOf(database: Database, work: () => Promise<unknown>): Promise<string[]> {
  return (await queriesOf(database, work)).map((query) => query.sql);
}

/** What a node asks on its own time, whatever else is done: the workers of its queues, its readiness, its lease and its sweeps. */
const OWN = [
  'pgboss.',
  'from "mail_item"',
  'update "mail"',
  'pg_is_in_recovery()',
  'update "node" set "expires_at"',
  'delete from "node"',
  'left join "node" on "node"."id" = ltrim(',
  'select count(*) as count from "session" where "session"."node_id"',
  'select distinct "cell_lock"."session_id" from "cell_lock" inner join "session"',
  '"session"."id" is null as "gone"',
];

const isOnItsOwn = ({ sql }: Sent) => OWN.some((own) => sql.includes(own));

/** The same with the values of their parameters. */
export async function queriesOf(database: Database, work: () => Promise<unknown>): Promise<Sent[]> {
  const session = database.db._.session as unknown as Session;
  const { prepareQuery } = session;
  const sent: Sent[] = [];
  session.prepareQuery = (query, ...rest) => {
    if (!isOnItsOwn(query)) sent.push(query);
    return prepareQuery.call(session, query, ...rest);
  };
  try {
    await work();
  } finally {
    session.prepareQuery = prepareQuery;
  }
  return sent;
}

/** How many transactions are begun while some work is done. */
export async function transactionsOf(database: Database, work: () => Promise<unknown>): Promise<number> {
  const { acquire } = database;
  let begun = 0;
  database.acquire = () => {
    begun += 1;
    return acquire.call(database);
  };
  try {
    await work();
  } finally {
    database.acquire = acquire;
  }
  return begun;
}
