import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  AddCommentDocument,
  AddReactionDocument,
  BaseChangesDocument,
  CommentChangesDocument,
  CreateFieldDocument,
  CreateViewDocument,
  DeleteCommentDocument,
  DeleteRecordsDocument,
  DeleteTableDocument,
  EditCommentDocument,
  RemoveMemberDocument,
  RemoveReactionDocument,
  ReopenThreadDocument,
  ResolveThreadDocument,
  RestoreCommentDocument,
  TableChangesDocument,
  UpdateBaseDocument,
  UpdateRecordsDocument,
} from '../../schema/operations/generated/graphql.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, as as payload } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { type Person, startServer, type TestServer, testSettings } from '../support/server.ts';
import { type WayStream, ways } from '../support/ways.ts';
import { addRecords, type MadeTable, makeTable } from './table.ts';

type TableEvent = { tableChanges: Record<string, unknown> & { __typename: string; changes?: unknown[] } };

function tableEvent(text: string | undefined): TableEvent['tableChanges'] {
  return (JSON.parse(text ?? '{}') as TableEvent).tableChanges;
}

function revisionsOf(events: string[]): unknown[] {
  return events.map((text) => tableEvent(text).revision);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const inProcess = ways.findIndex(({ name }) => name === 'in process');

describe.each(modes)('every way to follow a stream (%s)', (mode) => {
  let server: TestServer;
  let remove: () => Promise<void>;
  let ada: Person;
  let grace: Person;
  let open: WayStream[];

  beforeAll(async () => {
    const own = await testSettings(mode);
    remove = own.remove;
    server = await startServer(own.settings);
    ada = await server.as('ada');
    grace = await server.as('grace');
  });

  afterAll(async () => {
    await server.close();
    await remove();
  });

  beforeEach(() => {
    open = [];
  });

  afterEach(async () => {
    for (const stream of open) await stream.stop();
    await eventually(() => {
      expect(server.opened.app.hubs.watched).toBe(0);
      expect(server.opened.app.fanout.members).toBe(0);
      expect(server.opened.app.fanout.groups).toBe(0);
    });
    expect(server.errors).toEqual([]);
  });

  async function follow(way: number, table: Pick<MadeTable, 'id'>, after: string | null, person = ada) {
    const stream = await ways[way]?.subscribe(server, person, TableChangesDocument, {
      tableId: table.id,
      after,
    });
    if (!stream) throw new Error('no such way');
    open.push(stream);
    return stream;
  }

  const followByAll = (table: Pick<MadeTable, 'id'>, after: string | null, person = ada) =>
    Promise.all(ways.map((_, way) => follow(way, table, after, person)));

  /** The same texts over all ways. */
  async function same(streams: WayStream[], count: number): Promise<string[]> {
    const all = await Promise.all(streams.map((stream) => stream.reach(count)));
    const [first = []] = all;
    for (const [way, events] of all.entries()) expect(events, ways[way]?.name).toEqual(first);
    expect(first).toHaveLength(count);
    return first;
  }

  async function writeAllKinds(table: MadeTable): Promise<void> {
    const [fieldId = ''] = table.fieldIds;
    const { ids } = await addRecords(ada, table, ['a "quoted" \\ text', 'ä€😀\u2028\n', null], 'my own name');
    const records = [{ id: ids[0] ?? '', cells: [{ fieldId, value: 'changed' }] }];
    await ada.run(UpdateRecordsDocument, {
      input: { tableId: table.id, records, onConflict: 'OVERWRITE' },
    });
    await ada.run(DeleteRecordsDocument, { input: { tableId: table.id, ids: ids.slice(1) } });
    await ada.run(CreateFieldDocument, { input: { tableId: table.id, name: 'N', type: 'NUMBER' } });
    await ada.run(CreateViewDocument, { input: { tableId: table.id, name: 'V' } });
  }

  it('delivers the same text of every event, live and replayed', async () => {
    const table = await makeTable(ada);
    const live = await followByAll(table, table.cursor);
    await writeAllKinds(table);
    const events = await same(live, 5);
    expect(revisionsOf(events)).toEqual([2, 3, 4, 5, 6]);
    expect(server.opened.app.fanout.members, 'of the four, one is shared').toBe(1);
    expect(tableEvent(events[0])).toMatchObject({ clientMutationId: 'my own name', tableId: table.id });
    const replayed = await followByAll(table, table.cursor);
    expect(await same(replayed, 5)).toEqual(events);
    const cursor = String(tableEvent(events[2]).cursor);
    const resumed = await followByAll(table, cursor);
    expect(await same(resumed, 2)).toEqual(events.slice(3));
  });

  it('delivers the same bodies of comments, live and replayed, and none of a comment that is gone', async () => {
    const table = await makeTable(ada);
    const { ids } = await addRecords(ada, table, ['talked about']);
    const followComments = (after: string) =>
      Promise.all(
        ways.map(async (way) => {
          const variables = { tableId: table.id, after };
          const stream = await way.subscribe(server, ada, CommentChangesDocument, variables);
          open.push(stream);
          return stream;
        }),
      );
    const live = await followComments(table.cursor);
    const [recordId = ''] = ids;
    // Keys and escapes that a database may hold in another order or form.
    const markdown =
      '# 1 "quoted" \\\\ ä€😀\n\n3. [x](https://example.org) **b** `<i>` @ada@example.org\n\n- [x] done\n\n```js\n1\n```';
    const add = async (more: { parentId?: string }) => {
      const { addComment } = await ada.run(AddCommentDocument, { input: { recordId, markdown, ...more } });
      return payload(addComment, 'AddCommentPayload').comment?.id ?? '';
    };
    const commentId = await add({});
    const replyId = await add({ parentId: commentId });
    await ada.run(AddReactionDocument, { input: { commentId, emoji: '👍' } });
    await ada.run(RemoveReactionDocument, { input: { commentId, emoji: '👍' } });
    await ada.run(EditCommentDocument, { input: { id: replyId, markdown: 'edited' } });
    await ada.run(ResolveThreadDocument, { input: { threadId: commentId } });
    await ada.run(ReopenThreadDocument, { input: { threadId: commentId } });
    const events = await same(live, 8);
    const kinds = (texts: readonly string[]) =>
      texts.map((text) => (tableEvent(text).changes as { __typename: string }[])[0]?.__typename);
    expect(kinds(events)).toEqual([
      'RecordCreated',
      'CommentCreated',
      'CommentCreated',
      'ReactionAdded',
      'ReactionRemoved',
      'CommentUpdated',
      'ThreadResolved',
      'ThreadReopened',
    ]);
    expect(events[1]).toContain('taskItem');
    expect(await same(await followComments(table.cursor), 8)).toEqual(events);
    const resumed = await followComments(String(tableEvent(events[1]).cursor));
    expect(await same(resumed, 6)).toEqual(events.slice(2));

    await ada.run(DeleteCommentDocument, { input: { id: commentId } });
    await ada.run(RestoreCommentDocument, { input: { id: commentId } });
    await ada.run(DeleteCommentDocument, { input: { id: commentId, erase: true } });
    await ada.run(DeleteCommentDocument, { input: { id: replyId } });
    const ended = await same(live, 12);
    expect(kinds(ended.slice(8))).toEqual([
      'CommentDeleted',
      'CommentRestored',
      'CommentDeleted',
      'CommentDeleted',
    ]);
    const replayed = await same(await followComments(table.cursor), 12);
    for (const words of ['quoted', 'edited']) expect(replayed.join()).not.toContain(words);
  });

  it('joins replay and live without a seam while the table is written (I2)', async () => {
    const random = seeded();
    console.info(`seed ${random.seed}`);
    const table = await makeTable(ada);
    const REVISIONS = 150;
    const truth = await follow(inProcess, table, table.cursor);
    const streams: { stream: WayStream; from: number; way: number }[] = [];
    let done = false;
    const joining = (async () => {
      for (let join = 0; streams.length < 40 && (!done || join < 12); join++) {
        const way = join % ways.length;
        const from = random.below(truth.events.length + 1);
        const after = from === 0 ? table.cursor : String(tableEvent(truth.events[from - 1]).cursor);
        streams.push({ stream: await follow(way, table, after), from, way });
        await new Promise((resolve) => setTimeout(resolve, random.below(30)));
      }
    })();
    for (let write = 0; write < REVISIONS; write++) await addRecords(ada, table, [`${write}`]);
    done = true;
    await joining;
    expect(revisionsOf(await truth.reach(REVISIONS))).toEqual(range(2, REVISIONS + 1));
    for (const { stream, from, way } of streams) {
      const events = await stream.reach(REVISIONS - from);
      const said = `seed ${random.seed}, ${ways[way]?.name} after ${from}`;
      expect(events, said).toEqual(truth.events.slice(from));
    }
  });

  it.each([
    ['nonsense', 'CURSOR_UNKNOWN'],
    [Buffer.alloc(16, 1).toString('base64url'), 'CURSOR_UNKNOWN'],
    [Buffer.from('00000000000000020102030405060708', 'hex').toString('base64url'), 'HISTORY_CHANGED'],
    [Buffer.from('0000000000ffffff0102030405060708', 'hex').toString('base64url'), 'HISTORY_CHANGED'],
  ])('answers one ResyncRequired to the cursor %s, and goes on', async (cursor, reason) => {
    const table = await makeTable(ada);
    await addRecords(ada, table, ['before']);
    const streams = await followByAll(table, cursor);
    const [resync] = await same(streams, 1);
    expect(tableEvent(resync)).toMatchObject({ __typename: 'ResyncRequired', reason, revision: 2 });
    await addRecords(ada, table, ['after']);
    const [, next] = await same(streams, 2);
    expect(tableEvent(next)).toMatchObject({ __typename: 'TableRevision', revision: 3 });
    // The cursor of the ResyncRequired is a place to go on from.
    const again = await followByAll(table, String(tableEvent(resync).cursor));
    expect(await same(again, 1)).toEqual([next]);
  });

  it('delivers 500 changes one by one, and more as one BulkChanged', async () => {
    const table = await makeTable(ada);
    const streams = await followByAll(table, null);
    await eventually(() => expect(server.opened.app.hubs.watched).toBe(1));
    // Whoever joined without a cursor has begun once they see a probe.
    let probes = 0;
    while (!streams.every(({ events }) => events.length > 0)) {
      await addRecords(ada, table, ['probe']);
      probes += 1;
    }
    for (const stream of streams) {
      const begun = tableEvent(stream.events[0]).revision as number;
      await stream.reach(probes + 2 - begun);
      stream.events.length = 0;
    }
    await addRecords(ada, table, Array<string>(500).fill('x'));
    await addRecords(ada, table, Array<string>(501).fill('y'));
    const [whole, bulk] = await same(streams, 2);
    expect(tableEvent(whole).changes).toHaveLength(500);
    expect(tableEvent(bulk).changes).toEqual([
      { __typename: 'BulkChanged', count: 501, kinds: [{ kind: 'RecordCreated', count: 501 }] },
    ]);
  });

  it('delivers what happens in a base outside its tables', async () => {
    const table = await makeTable(ada);
    const subscribeAll = (after: string | null) =>
      Promise.all(
        ways.map((way) =>
          way.subscribe(server, ada, BaseChangesDocument, { baseId: table.baseId, after }).then((stream) => {
            open.push(stream);
            return stream;
          }),
        ),
      );
    const streams = await subscribeAll('nonsense');
    const [resync] = await same(streams, 1);
    await ada.run(UpdateBaseDocument, { input: { id: table.baseId, name: 'Renamed' } });
    await addMember(ada, table.baseId, 'linus@example.org', 'VIEWER');
    await addRecords(ada, table, ['not told here']);
    await ada.run(DeleteTableDocument, { input: { id: table.id } });
    const events = await same(streams, 4);
    expect(events.map((text) => JSON.parse(text).baseChanges)).toMatchObject([
      { __typename: 'ResyncRequired', reason: 'CURSOR_UNKNOWN' },
      { __typename: 'BaseRevision', revision: 3 },
      { revision: 4, changes: [{ __typename: 'MemberAdded', after: { role: 'VIEWER' } }] },
      { revision: 5, changes: [{ __typename: 'TableDeleted', tableId: table.id }] },
    ]);
    const replayed = await subscribeAll(JSON.parse(resync ?? '').baseChanges.cursor);
    expect(await same(replayed, 3)).toEqual(events.slice(1));
  });

  it('tells a stranger that there is nothing, with and without a cursor', async () => {
    const table = await makeTable(ada);
    await addRecords(ada, table, ['secret']);
    for (const [id, after] of [
      [table.id, null],
      [table.id, table.cursor],
      ['tbl_00000000000000000000000000', null],
      ['', null],
    ] as const) {
      for (const [way, stream] of (await followByAll({ id }, after, grace)).entries()) {
        const faults = await stream.end();
        expect(faults, ways[way]?.name).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
        expect(stream.events).toEqual([]);
      }
    }
  });

  it('ends with the reason when the right to it ends, and frees what it held', async () => {
    const table = await makeTable(ada);
    const member = await addMember(ada, table.baseId, 'grace@example.org', 'EDITOR');
    const hers = await followByAll(table, table.cursor, grace);
    const mine = await followByAll(table, table.cursor, ada);
    await addRecords(ada, table, ['seen by both']);
    await same([...hers, ...mine], 1);
    await ada.run(RemoveMemberDocument, { input: { id: member } }).then(({ removeMember }) => {
      payload(removeMember, 'RemoveMemberPayload');
    });
    for (const [way, stream] of hers.entries()) {
      expect(await stream.end(), ways[way]?.name).toMatchObject([
        { message: 'There is nothing with this id that you may see.', extensions: { code: 'NOT_FOUND' } },
      ]);
    }
    await addRecords(ada, table, ['seen by one']);
    await same(mine, 2);
    for (const stream of hers) expect(stream.events).toHaveLength(1);
    for (const stream of mine) await stream.stop();
    await eventually(() => {
      expect(server.opened.app.hubs.watched).toBe(0);
      expect(server.opened.app.fanout.members).toBe(0);
    });
  });

  it('frees everything when the client completes, also of a quiet table and in the middle of a replay', async () => {
    const { hubs } = server.opened.app;
    const quiet = await makeTable(ada);
    const busy = await makeTable(ada);
    for (let write = 0; write < 100; write++) await addRecords(ada, busy, [`${write}`]);
    for (const [way] of ways.entries()) {
      const streams = [await follow(way, quiet, null), await follow(way, busy, busy.cursor)];
      await streams[1]?.reach(1);
      await eventually(() => expect(hubs.watched).toBe(2));
      await Promise.all(streams.map((stream) => stream.stop()));
      await eventually(() => expect(hubs.watched, ways[way]?.name).toBe(0), 5_000);
    }
  });
});
