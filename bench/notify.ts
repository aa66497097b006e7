import { createClient } from 'graphql-ws';
import postgres from 'postgres';
import { WebSocket } from 'ws';
import { start } from './call.ts';
import { clock } from './measured.ts';
import { tokenOf } from './person.ts';
import type { OursMethods } from './server-ours.ts';
import { percentile, printTable } from './table.ts';
import { createWorld } from './world.ts';

const PEOPLE = 10_000;
const FOLLOWERS = 100;
const LARGE = 100_000;
const SMALL = 100;

/** Everybody is mailed too, but not before the end: what is measured is what it costs to say so. */
const mail = {
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'bench@example.org',
  MAIL_DELAY_MS: '3600000',
  MAIL_SIGNING_KEY: 'a key of the benchmark that is long enough',
  PUBLIC_URL: 'http://127.0.0.1',
};

const addComment = `mutation Add($input: AddCommentInput!) { addComment(input: $input) {
  ... on AddCommentPayload { revision comment { id } } ... on Error { code message } } }`;
const page = `query Page { viewer { unreadNotificationCount notifications(first: 50) { pageInfo { hasNextPage endCursor }
  edges { node { id kind reason count readAt updatedAt } } } } }`;
const events = `subscription Follow { notifications { __typename
  ... on NotificationChanged { unreadCount notification { id kind thread { id } } } } }`;

/** One server over PostgreSQL and Redis; mutations and pages over HTTP, those compared in turn; followers over WebSocket. */
export async function measure(arguments_: string[]): Promise<Record<string, number>> {
  const rounds = arguments_.includes('--full') ? 60 : 15;
  const world = await createWorld({ people: PEOPLE, tables: 1, mail });
  const server = start<OursMethods>('server-ours.ts');
  const sql = postgres(world.settings.DATABASE_URL ?? '', { max: 2, onnotice: () => {} });
  const followers: ReturnType<typeof createClient>[] = [];
  try {
    const [tableId = ''] = world.tableIds;
    const writer = (await world.app.signIn(tokenOf(-1, world.secret))).user;
    const made = await world.app.services.records.create(writer, { tableId, records: [{ cells: [] }] });
    const recordId = made.result[0]?.id ?? '';
    const port = await server.call('listen', world.settings);
    const owner = asker(port, tokenOf(-1, world.secret));
    const arrivals = new Map<string, number[]>();
    let listening = 0;
    for (let n = 0; n < FOLLOWERS; n++) {
      const client = createClient({
        url: `ws://127.0.0.1:${port}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { Authorization: `Bearer ${tokenOf(n * (PEOPLE / FOLLOWERS), world.secret)}` },
      });
      followers.push(client);
      client.subscribe(
        { query: events },
        {
          next({ data }) {
            const { notification } = (data?.notifications ?? {}) as {
              notification?: { thread: { id: string } | null };
            };
            if (!notification) listening += 1;
            const id = notification?.thread?.id;
            if (id) arrivals.set(id, [...(arrivals.get(id) ?? []), clock()]);
          },
          error: console.error,
          complete() {},
        },
      );
    }
    await until(async () => listening === FOLLOWERS);

    const comment = async (markdown: string) => {
      await sql`delete from comment_rate`;
      const begun = clock();
      const { addComment: added } = await owner(addComment, { input: { recordId, markdown } });
      const { revision, comment: written } = added as { revision: number; comment: { id: string } };
      const answered = clock();
      return { ms: (answered - begun) / 1_000, answered, revision, id: written.id };
    };
    const [none, everyone, all, heard]: number[][] = [[], [], [], []];
    for (let round = 0; round < rounds + 3; round++) {
      const plain = await comment(`Nobody ${round}`);
      const loud = await comment(`@everyone ${round}`);
      const key = `${tableId} ${loud.revision} 0 0`;
      await until(async () => (await sql`select 1 from fan_out where key = ${key} and is_done`).length > 0);
      const done = clock();
      await until(async () => (arrivals.get(loud.id)?.length ?? 0) === FOLLOWERS);
      if (round < 3) continue;
      none?.push(plain.ms);
      everyone?.push(loud.ms);
      all?.push((done - loud.answered) / 1_000);
      heard?.push((Math.max(...(arrivals.get(loud.id) ?? [])) - loud.answered) / 1_000);
    }

    await insertItems(sql, { n: 1, tableId, count: LARGE });
    await insertItems(sql, { n: 2, tableId, count: SMALL });
    await sql`analyze`;
    const [large, small] = [asker(port, tokenOf(1, world.secret)), asker(port, tokenOf(2, world.secret))];
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < 210; round++) {
      for (const [n, ask] of [large, small].entries()) {
        const begun = clock();
        await ask(page, {});
        if (round >= 10) times[n]?.push((clock() - begun) / 1_000);
      }
    }
    const [p50Large, p50Small] = times.map((list) => percentile(list, 50));
    const figures = {
      everyoneVsNone: percentile(everyone ?? [], 50) / percentile(none ?? [], 50),
      allItemsMs: Math.max(...(all ?? [])),
      p50LargeVsSmall: (p50Large ?? Number.NaN) / (p50Small ?? Number.NaN),
    };
    printTable(
      [`notifications, ${PEOPLE.toLocaleString('en')} members`, '', 'wanted'],
      [
        ['a comment without a mention, ms, p50', percentile(none ?? [], 50), ''],
        ['one with @everyone, ms, p50', percentile(everyone ?? [], 50), ''],
        ['ratio', figures.everyoneVsNone, '≤ 1.5'],
        ['all items are there after the response, ms, worst', figures.allItemsMs, '≤ 5,000'],
        [`the last of ${FOLLOWERS} connected people is told, ms, worst`, Math.max(...(heard ?? [])), ''],
        [`inbox page and count, ${LARGE.toLocaleString('en')} items, ms, p50`, p50Large ?? Number.NaN, ''],
        [`with ${SMALL}`, p50Small ?? Number.NaN, ''],
        ['ratio', figures.p50LargeVsSmall, '≤ 2'],
      ],
    );
    return figures;
  } finally {
    await Promise.all(followers.map((client) => client.dispose()));
    await sql.end({ timeout: 5 });
    await server.end();
    await world.close();
  }
}

function asker(port: number, token: string) {
  return async (query: string, variables: object): Promise<Record<string, unknown>> => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Past the log. Every tenth is unread. What was told before is forgotten. */
async function insertItems(
  sql: postgres.Sql,
  { n, tableId, count }: { n: number; tableId: string; count: number },
): Promise<void> {
  const userId = `usr_${String(n).padStart(26, '0')}`;
  await sql`delete from notification where user_id = ${userId}`;
  await sql`
    insert into notification (id, user_id, subject, kind, reason, base_id, table_id, told, count, place, version, created_at,
      updated_at, read_at)
    select 'ntf_' || ${n}::text || lpad(i::text, 25, '0'), ${userId}, 'row:' || i, 'MENTION', 'MENTIONED', t.base_id, t.id,
      jsonb_build_array(jsonb_build_object('key', 'k', 'revision', 1, 'actorId', ${userId}::text, 'at', now(),
        'commentId', null, 'causes', '[]'::jsonb)), 1, i, i, now(), now(), case when i % 10 <> 0 then now() end
    from base_table t cross join generate_series(1, ${count}::int) i where t.id = ${tableId}`;
  await sql`update inbox set version = ${count} where user_id = ${userId}`;
  await sql`update inbox_count set unread = ${count / 10} where user_id = ${userId} and table_id = ${tableId}`;
}
