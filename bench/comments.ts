import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { start } from './call.ts';
import { insertComments } from './comment-rows.ts';
import { clock } from './measured.ts';
import { tokenOf } from './person.ts';
import type { OursMethods } from './server-ours.ts';
import { percentile, printTable } from './table.ts';
import { createWorld, type World } from './world.ts';

const PEOPLE = 20;
const PAGE = 50;
const BADGES = 200;
const COUNTED = 20;
const TICK = 'within 34';

const comment = `id text createdAt editedAt replyCount author { id name avatarUrl }
  reactions { emoji count viewerReacted users { id name } } viewerHasRead`;
const firstPage = `query Page($id: ID!) { record(id: $id) {
  commentCounts { openThreads resolvedThreads comments }
  comments(first: ${PAGE}) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { ${comment} unreadCount replies(first: 3) { totalCount edges { node { ${comment} } } } } } } } }`;
const badges = `query Badges($id: ID!) { table(id: $id) { records(first: ${BADGES}) { edges { node { id
  commentCounts { openThreads resolvedThreads comments byField { fieldId openThreads } } } } } } }`;
const records = `query Records($id: ID!) { table(id: $id) { records(first: ${BADGES}) { edges { node { id } } } } }`;
const addComment = `mutation Add($input: AddCommentInput!) { addComment(input: $input) { __typename } }`;
const changes = `subscription Follow($id: ID!) { tableChanges(tableId: $id) {
  ... on TableRevision { clientMutationId changes { __typename ... on CommentCreated { commentId text } } } } }`;

/** The records of a comparison: what is in the small one, and ten thousand comments of the same make in the large one. */
const PAIRS = [
  { name: '50 threads of one comment', replies: 0, small: 50 },
  { name: '50 threads with 3 replies each', replies: 3, small: 50 },
  // It shows four times as many comments as the small one has.
  { name: 'the same; small has 12 of them, 48 comments', replies: 3, small: 12 },
];
const LARGE = 10_000;

/** One server over PostgreSQL and Redis; pages over HTTP, small and large in turn; comments over WebSocket. */
export async function measure(arguments_: string[]): Promise<Record<string, number>> {
  const rounds = arguments_.includes('--full') ? 400 : 60;
  const world = await createWorld({ people: PEOPLE, tables: 1 });
  const server = start<OursMethods>('server-ours.ts');
  const other = start<OursMethods>('server-ours.ts');
  try {
    const [tableId = ''] = world.tableIds;
    const writer = (await world.app.signIn(tokenOf(-1, world.secret))).user;
    const made = await world.app.services.records.create(writer, {
      tableId,
      records: Array.from({ length: BADGES }, () => ({ cells: [] })),
    });
    const ids = made.result.map(({ id }) => id);
    const shapes = PAIRS.flatMap(({ replies, small }, n) => [
      { recordId: ids[2 * n] ?? '', replies, threads: small },
      { recordId: ids[2 * n + 1] ?? '', replies, threads: LARGE / (replies + 1) },
    ]);
    await insertComments(world.settings.DATABASE_URL ?? '', tableId, shapes);
    const port = await server.call('listen', world.settings);
    const ask = asker(port, tokenOf(0, world.secret));
    /** The node sends statements of its own now and then, which only ever add. */
    const statements = async (query: string, id: string) => {
      const counts: number[] = [];
      for (let n = 0; n < COUNTED; n++) {
        const before = await server.call('statements', undefined);
        await ask(query, { id });
        counts.push((await server.call('statements', undefined)) - before);
      }
      return Math.min(...counts);
    };

    const queriesFirstPage = await statements(firstPage, shapes.at(-1)?.recordId ?? '');
    const queriesBadges = (await statements(badges, tableId)) - (await statements(records, tableId));
    const compared = [];
    for (const [n, { name }] of PAIRS.entries()) {
      const [small, large] = await inTurn(
        rounds,
        () => ask(firstPage, { id: shapes[2 * n]?.recordId ?? '' }),
        () => ask(firstPage, { id: shapes[2 * n + 1]?.recordId ?? '' }),
      );
      compared.push({ name, small, large, ratio: large / small, isAlike: shapes[2 * n]?.threads === PAGE });
    }
    const otherPort = await other.call('listen', world.settings);
    const place = { tableId, recordId: ids[10] ?? '' };
    const arrival = await arrivals(world, { writing: port, following: port }, place);
    const elsewhere = await arrivals(world, { writing: port, following: otherPort }, place);

    const figures = {
      queriesFirstPage,
      queriesBadges,
      p50LargeVsSmall: Math.max(...compared.map(({ ratio, isAlike }) => (isAlike ? ratio : 0))),
      eventVsResponseP50Ms: percentile(arrival, 50),
      eventVsResponseP99Ms: percentile(arrival, 99),
      eventElsewhereP50Ms: percentile(elsewhere, 50),
      eventElsewhereP99Ms: percentile(elsewhere, 99),
    };
    printTable(
      ['the first page', `${LARGE.toLocaleString('en')} comments, ms`, 'small, ms', 'ratio', 'wanted'],
      compared.map(({ name, small, large, ratio, isAlike }) => [
        name,
        large,
        small,
        ratio,
        isAlike ? '≤ 1.5' : '',
      ]),
    );
    console.log();
    printTable(
      ['comments', '', 'wanted'],
      [
        ['statements of a first page, all in all', queriesFirstPage, '≤ 6'],
        [`statements of the badges of ${BADGES} records`, queriesBadges, '1'],
        ['an event at another client after the response, ms, p50', figures.eventVsResponseP50Ms, TICK],
        ['p99', figures.eventVsResponseP99Ms, ''],
        ['the same at a client of another node, ms, p50', figures.eventElsewhereP50Ms, TICK],
        ['p99', figures.eventElsewhereP99Ms, ''],
      ],
    );
    return figures;
  } finally {
    await server.end();
    await other.end();
    await world.close();
  }
}

function asker(port: number, token: string) {
  return async (query: string, variables: object): Promise<void> => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { errors } = (await response.json()) as { errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
  };
}

/** The medians of two works that alternate, in milliseconds: a machine that slows down does so for both. */
async function inTurn(rounds: number, ...works: (() => Promise<void>)[]): Promise<[number, number]> {
  const times: number[][] = works.map(() => []);
  for (let round = 0; round < rounds + 10; round++) {
    for (const [n, work] of works.entries()) {
      const begun = clock();
      await work();
      if (round >= 10) times[n]?.push((clock() - begun) / 1_000);
    }
  }
  const [first = Number.NaN, second = Number.NaN] = times.map((list) => percentile(list, 50));
  return [first, second];
}

/** For comments with three mentions, how much later than its response the event is at another client; below zero: earlier. */
async function arrivals(
  world: World,
  ports: { writing: number; following: number },
  { tableId, recordId }: { tableId: string; recordId: string },
): Promise<number[]> {
  const clientOf = (n: number, port: number) =>
    createClient({
      url: `ws://127.0.0.1:${port}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { Authorization: `Bearer ${tokenOf(n, world.secret)}` },
    });
  const came = new Map<string, number>();
  const follower = clientOf(0, ports.following);
  const writers = Array.from({ length: 4 }, (_, n) => clientOf(n + 1, ports.writing));
  try {
    let failure: unknown;
    follower.subscribe(
      { query: changes, variables: { id: tableId } },
      {
        next: ({ data }) => {
          const { clientMutationId } = (data?.tableChanges ?? {}) as { clientMutationId?: string };
          if (clientMutationId) came.set(clientMutationId, clock());
        },
        error: (error) => {
          failure = error;
        },
        complete() {},
      },
    );
    const told = new Map<string, number>();
    // What has nobody to arrive at is sent until the follower is there.
    for (let n = 0; n < 100 || (came.size < 50 && n < 200); n++) {
      const clientMutationId = `c${n} ${ports.following}`;
      const markdown = `@[Person 5](usr_${'5'.padStart(26, '0')}) and @[Person 6](usr_${'6'.padStart(26, '0')}) and @[Person 7](usr_${'7'.padStart(26, '0')}): ${n}`;
      const input = { recordId, markdown, clientMutationId };
      const writer = writers[n % writers.length];
      if (!writer) continue;
      for await (const { data, errors } of writer.iterate({ query: addComment, variables: { input } })) {
        told.set(clientMutationId, clock());
        if (errors || !JSON.stringify(data).includes('AddCommentPayload')) {
          throw new Error(JSON.stringify(errors ?? data));
        }
      }
      // Its event may still be on the way.
      for (let tries = 0; n > 10 && !came.has(clientMutationId) && tries < 1_000; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      if (failure) throw failure;
    }
    return [...came].map(([id, at]) => (at - (told.get(id) ?? Number.NaN)) / 1_000);
  } finally {
    await Promise.all([follower, ...writers].map((client) => client.dispose()));
  }
}
