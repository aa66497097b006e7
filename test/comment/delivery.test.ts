import { type AddressInfo, connect as connectTo, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  AddReactionDocument,
  CommentChangesDocument,
  EditCommentDocument,
  ReopenThreadDocument,
  ResolveThreadDocument,
  RestoreCommentDocument,
} from '../../schema/operations/generated/graphql.ts';
import { memoryBus } from '../../src/bus/memory.ts';
import { createCommentService } from '../../src/comment/comment.service.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { createLog } from '../../src/stream/log.ts';
import { serverOfSuite, there, userIdOf } from '../support/make.ts';
import { describeServer, modes } from '../support/modes.ts';
import { type Person, startServer, type TestServer, testSettings } from '../support/server.ts';
import { statementsOf } from '../support/statements.ts';
import { subscribe } from '../support/stream.ts';
import { type WayStream, ways } from '../support/ways.ts';
import { addComment, type Discussion, deleteComment, makeDiscussion } from './discussion.ts';

interface Told {
  __typename: string;
  body?: unknown;
  text?: string | null;
  html?: string | null;
  mentions?: unknown[];
  deleted?: boolean;
}

function changesOf(events: readonly string[]): Told[] {
  return events.flatMap((text) => JSON.parse(text).tableChanges.changes ?? []);
}

describe.each(modes)('the events of comments (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let grace: Person;
  let open: WayStream[] = [];

  beforeAll(async () => {
    ada = await server().as('ada');
    grace = await server().as('grace');
    for (const person of [ada, grace]) await userIdOf(person);
  });

  afterEach(async () => {
    for (const stream of open) await stream.stop();
    open = [];
    expect(server().errors).toEqual([]);
  });

  async function followByAll({ tableId }: Discussion, after: string): Promise<WayStream[]> {
    const streams = await Promise.all(
      ways.map((way) => way.subscribe(server(), ada, CommentChangesDocument, { tableId, after })),
    );
    open.push(...streams);
    return streams;
  }

  async function same(streams: WayStream[], count: number): Promise<string[]> {
    const all = await Promise.all(streams.map((stream) => stream.reach(count)));
    const [first = []] = all;
    for (const [way, events] of all.entries()) expect(events, ways[way]?.name).toEqual(first);
    expect(first).toHaveLength(count);
    return first;
  }

  it('are the same by every way, live in the order of revisions, and a body is gone from a replay once it is deleted', async () => {
    const place = await makeDiscussion(ada, { grace: 'COMMENTER' });
    const live = await followByAll(place, place.cursor);
    const first = await addComment(grace, place, 'secret **one**', { fieldId: place.fieldId });
    await ada.run(ResolveThreadDocument, { input: { threadId: first.id } });
    await ada.run(ReopenThreadDocument, { input: { threadId: first.id } });
    await ada.run(ResolveThreadDocument, { input: { threadId: first.id } });
    const reply = await addComment(ada, place, 'stays', { parentId: first.id });
    await ada.run(AddReactionDocument, { input: { commentId: first.id, emoji: '👍' } });
    await grace.run(EditCommentDocument, { input: { id: first.id, markdown: 'secret two' } });
    // Behind the revision of the records.
    const before = (await same(live, 8)).slice(1);
    const told = changesOf(before);
    expect(told.map(({ __typename }) => __typename)).toEqual([
      'CommentCreated',
      'ThreadResolved',
      'ThreadReopened',
      'ThreadResolved',
      'CommentCreated',
      'ThreadReopened',
      'ReactionAdded',
      'CommentUpdated',
    ]);
    expect(told[0]).toMatchObject({
      text: 'secret one',
      html: '<p dir="auto">secret <strong>one</strong></p>',
    });
    expect(told[0]).toMatchObject({ fieldId: place.fieldId, parentId: null, deleted: false });
    expect(told[4]).toMatchObject({ commentId: reply.id, parentId: first.id, text: 'stays' });
    expect(told[7]).toMatchObject({ text: 'secret two' });
    // An older version is told as it was, as long as the comment is there.
    expect(await same(await followByAll(place, place.cursor), 8)).toEqual(await same(live, 8));

    await deleteComment(grace, first.id);
    const deleted = await same(live, 9);
    const replayed = await same(await followByAll(place, place.cursor), 9);
    expect(replayed.join('')).not.toMatch(/secret/);
    expect(changesOf(replayed.slice(1))[0]).toMatchObject({
      body: null,
      text: null,
      html: null,
      mentions: [],
      deleted: true,
    });
    expect(changesOf(replayed.slice(1))[4], 'the others are whole').toMatchObject({ text: 'stays' });
    const resumed = await same(
      await followByAll(place, String(JSON.parse(there(deleted[1])).tableChanges.cursor)),
      7,
    );
    expect(resumed.join('')).not.toMatch(/secret/);

    await grace.run(RestoreCommentDocument, { input: { id: first.id } });
    const restored = await same(await followByAll(place, place.cursor), 10);
    expect(changesOf(restored).filter(({ text }) => text?.startsWith('secret'))).toHaveLength(3);
    await deleteComment(grace, first.id, true);
    const erased = await same(await followByAll(place, place.cursor), 11);
    expect(erased.join('')).not.toMatch(/secret/);
    expect(
      changesOf(erased)
        .slice(-2)
        .map(({ __typename }) => __typename),
    ).toEqual(['CommentDeleted', 'CommentErased']);
  });

  it('come in order when many are written at once, each once', async () => {
    const place = await makeDiscussion(ada, { grace: 'COMMENTER' });
    const streams = await followByAll(place, place.cursor);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => addComment(index % 2 ? ada : grace, place, `no. ${index}`)),
    );
    const events = await same(streams, 21);
    const revisions = events.map((text) => JSON.parse(text).tableChanges.revision);
    expect(revisions).toEqual(Array.from({ length: 21 }, (_, index) => (revisions[0] ?? 0) + index));
    const texts = changesOf(events.slice(1)).map(({ text }) => text);
    expect(texts.toSorted()).toEqual(Array.from({ length: 20 }, (_, index) => `no. ${index}`).toSorted());
  });

  it('read the bodies of a revision once for all groups of a node', async () => {
    const place = await makeDiscussion(ada, { grace: 'COMMENTER' });
    const { tableId, cursor: after } = place;
    const [one, two] = [ada.socket(), grace.socket()].map((socket) =>
      subscribe(socket, CommentChangesDocument, { tableId, after }),
    );
    const third = subscribe(ada.socket(), CommentChangesDocument, { tableId, after });
    for (const stream of [one, two, third]) await stream?.reach(1);
    const statements = await statementsOf(server().opened.database, async () => {
      await addComment(grace, place, 'once');
      for (const stream of [one, two, third]) await stream?.reach(2);
    });
    const bodies = statements.filter((text) => text.includes('asked (comment_id, version)'));
    expect(bodies).toHaveLength(1);
    for (const stream of [one, two, third]) stream?.stop();
  });

  it('a comment with three mentions is with the others when its author has the answer', async () => {
    const place = await makeDiscussion(ada, { grace: 'COMMENTER' });
    const { tableId, cursor: after } = place;
    const stream = subscribe(ada.socket(), CommentChangesDocument, { tableId, after });
    await stream.reach(1);
    const ids = [await userIdOf(ada), await userIdOf(grace)];
    const markdown = `@[A](${ids[0]}) @[B](${ids[1]}) @ada@example.org`;
    await addComment(grace, place, markdown);
    // 34 ms are a tick. The machine that tests run on may take one turn more.
    const answered = performance.now();
    await stream.reach(2);
    expect(performance.now() - answered).toBeLessThan(200);
    stream.stop();
  });
});

describeServer('what a comment costs', () => {
  let server: TestServer | undefined;
  let remove: (() => Promise<void>) | undefined;
  let databaseUrl = '';

  beforeAll(async () => {
    const own = await testSettings('server');
    remove = own.remove;
    databaseUrl = there(own.settings.DATABASE_URL);
    server = await startServer(own.settings);
  });

  afterAll(async () => {
    await server?.close();
    await remove?.();
  });

  it('addComment with three mentions takes at most 4 round trips, its clientMutationId included', async () => {
    const owner = await there(server).as('ada');
    const grace = await there(server).as('grace');
    const ids = [await userIdOf(owner), await userIdOf(grace)];
    const place = await makeDiscussion(owner, { grace: 'EDITOR' });
    const counted = await countingProxy(databaseUrl);
    const database = openPostgres({ url: counted.url, max: 1 });
    try {
      const comments = createCommentService({ database, log: createLog(database, memoryBus()) });
      const actor = { id: ids[0] ?? '', name: 'ada', avatarUrl: null };
      const add = (clientMutationId: string, parentId: string | null) =>
        comments.add(actor, {
          recordId: place.recordId,
          parentId,
          markdown: `@[A](${ids[0]}) @[B](${ids[1]}) @everyone`,
          clientMutationId,
        });
      const first = await add('first', null);
      counted.reset();
      await add('second', first.result.id);
      expect(counted.trips()).toBeLessThanOrEqual(4);
      expect(counted.trips()).toBeGreaterThan(1);
    } finally {
      await database.close();
      await counted.close();
    }
  });
});

/** Counts how often somebody speaks to the database after it has answered. */
async function countingProxy(target: string) {
  let trips = 0;
  const url = new URL(target);
  const { hostname, port } = url;
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const upstream = connectTo(Number(port || 5432), hostname);
    let answered = true;
    client.on('data', (data) => {
      if (answered) trips += 1;
      answered = false;
      upstream.write(data);
    });
    upstream.on('data', (data) => {
      answered = true;
      client.write(data);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => [client, upstream].map((one) => one.destroy()));
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  url.port = String((proxy.address() as AddressInfo).port);
  return {
    url: url.href,
    trips: () => trips,
    reset: () => {
      trips = 0;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
