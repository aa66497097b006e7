import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import {
  BaseChangesDocument,
  DeleteBaseDocument,
  DeleteTableDocument,
  RemoveMemberDocument,
  SetMemberRoleDocument,
  TableChangesDocument,
} from '../../schema/operations/generated/graphql.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, as as payload } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { type Node, startNode } from '../support/node.ts';
import { openRaw, type RawSocket } from '../support/raw-socket.ts';
import { type Person, personAt, testSettings } from '../support/server.ts';
import { shortToken } from '../support/token.ts';
import { type WayStream, ways } from '../support/ways.ts';
import { addRecords, type MadeTable, makeTable } from './table.ts';

/** The promise is 1 s. What is above covers a busy machine. */
const LIMIT_MS = 1_500;

const RefreshSessionDocument: TypedDocumentNode<
  { refreshSession: Record<string, unknown> },
  { input: { token: string } }
> = parse(`mutation ($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    __typename
    ... on RefreshSessionPayload { expiresAt }
    ... on ValidationError { issues { path message } }
  }
}`);

const outside = ways.filter(({ name }) => name !== 'in process');

describeServer.each(['working', 'black-holed'])('the end of a right, Redis %s', (redis) => {
  let nodes: Node[] = [];
  let proxy: TcpProxy;
  let remove: () => Promise<void>;
  const latencies = new Map<string, number>();

  beforeAll(async () => {
    const own = await testSettings('server');
    remove = own.remove;
    const target = new URL(inject('redisUrl'));
    proxy = await startProxy({ target: { host: target.hostname, port: Number(target.port || 6379) } });
    const settings = { ...own.settings, REDIS_URL: `redis://127.0.0.1:${proxy.port}` };
    nodes = await Promise.all([startNode(settings), startNode(settings)]);
  });

  afterAll(async () => {
    const measured = [...latencies].map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`);
    console.info(`Redis ${redis}, the last stream ended after the answer: ${measured.join(', ')}`);
    await Promise.all(nodes.map((node) => node.end()));
    await proxy.close();
    await remove();
  });

  /** Everything that a person can follow of a table and its base, over every way, on both nodes. */
  interface Followed {
    table: WayStream[];
    base: WayStream[];
    raw: RawSocket[];
    stop(): Promise<void>;
  }

  async function followAll(tokenOn: (node: Node) => Promise<Person>, table: MadeTable): Promise<Followed> {
    const followed: Followed = {
      table: [],
      base: [],
      raw: [],
      async stop() {
        for (const stream of [...this.table, ...this.base]) await stream.stop();
        for (const raw of this.raw) await raw.close();
      },
    };
    for (const node of nodes) {
      const person = await tokenOn(node);
      for (const way of outside) {
        const ofTable = { tableId: table.id, after: table.cursor };
        followed.table.push(await way.subscribe(node, person, TableChangesDocument, ofTable));
        const ofBase = { baseId: table.baseId, after: 'unknown' };
        followed.base.push(await way.subscribe(node, person, BaseChangesDocument, ofBase));
      }
      const raw = await openRaw(node.url, person.token);
      raw.operate('raw', TableChangesDocument, { tableId: table.id, after: table.cursor });
      followed.raw.push(raw);
    }
    return followed;
  }

  const as = (name: string) => (node: Node) => node.as(name);

  async function scene() {
    const [here] = nodes;
    if (!here) throw new Error('no node');
    const ada = await here.as('ada');
    const table = await makeTable(ada);
    const other = await makeTable(ada, undefined, table.baseId);
    const member = await addMember(ada, table.baseId, 'grace@example.org', 'EDITOR');
    await addMember(ada, table.baseId, 'linus@example.org', 'VIEWER');
    const grace = await followAll(as('grace'), table);
    const linus = await followAll(as('linus'), table);
    const elsewhere = await followAll(as('grace'), other);
    const { revision } = await addRecords(ada, table, ['before']);
    await addRecords(ada, other, ['before']);
    for (const followed of [grace, linus, elsewhere]) {
      for (const stream of [...followed.table, ...followed.base]) await stream.reach(1);
      for (const raw of followed.raw) await eventually(() => expect(raw.results('raw')).toHaveLength(1));
    }
    return {
      ada,
      table,
      other,
      member,
      people: { grace, linus, elsewhere },
      revision,
      async leave() {
        proxy.resume();
        for (const followed of [grace, linus, elsewhere]) await followed.stop();
      },
    };
  }

  /** Runs the mutation, writing to the table all the while, and checks who was ended, when and with what. */
  async function expectEnd(
    name: string,
    { ada, table }: Awaited<ReturnType<typeof scene>>,
    ending: WayStream[],
    lasting: WayStream[],
    rawEnding: RawSocket[],
    act: () => Promise<unknown>,
  ) {
    if (redis === 'black-holed') proxy.hold();
    let writing = true;
    const written: { revision: number; begun: number }[] = [];
    const writer = (async () => {
      while (writing) {
        const begun = performance.now();
        const added = await addRecords(ada, table, ['while']).catch(() => undefined);
        if (!added) return;
        written.push({ ...added, begun });
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })();
    await act();
    const answered = performance.now();
    const faults = await Promise.all(ending.map((stream) => stream.end()));
    for (const told of faults) {
      expect(told).toMatchObject([
        { message: 'There is nothing with this id that you may see.', extensions: { code: 'NOT_FOUND' } },
      ]);
    }
    for (const raw of rawEnding) await raw.first(({ type, id }) => type === 'error' && id === 'raw');
    const latency = Math.max(...ending.map(({ endedAt = Number.NaN }) => endedAt - answered));
    latencies.set(name, latency);
    expect(latency, 'milliseconds from the answer to the end of the last stream').toBeLessThan(LIMIT_MS);
    // Also a message that a client would not show must not come: the raw sockets see them all.
    await new Promise((resolve) => setTimeout(resolve, 1_500 - Math.min(latency, 1_000)));
    writing = false;
    await writer;
    const late = written.filter(({ begun }) => begun > answered + 1_000).map(({ revision }) => revision);
    for (const raw of rawEnding) {
      const ended = raw.messages.findIndex(({ type, id }) => type === 'error' && id === 'raw');
      expect(raw.messages.slice(ended + 1).filter(({ id }) => id === 'raw')).toEqual([]);
      const seen = raw.results('raw').map((result) => JSON.stringify(result));
      for (const revision of late) expect(seen.join()).not.toContain(`"revision":${revision},`);
    }
    for (const stream of lasting) {
      expect(stream.faults).toEqual([]);
      expect(stream.endedAt).toBeUndefined();
    }
    return { answered, late };
  }

  it('reaches a member who was removed, and nobody else', async () => {
    const all = await scene();
    const { grace, linus, elsewhere } = all.people;
    const { late } = await expectEnd(
      'removed',
      all,
      [...grace.table, ...grace.base, ...elsewhere.table, ...elsewhere.base],
      [...linus.table, ...linus.base],
      [...grace.raw, ...elsewhere.raw],
      async () => {
        const { removeMember } = await all.ada.run(RemoveMemberDocument, { input: { id: all.member } });
        payload(removeMember, 'RemoveMemberPayload');
      },
    );
    expect(late.length).toBeGreaterThan(0);
    proxy.resume();
    // Who stays has all of it.
    const last = (await addRecords(all.ada, all.table, ['last'])).revision;
    for (const stream of linus.table) expect(await stream.reach(last - 1)).toHaveLength(last - 1);
    // A replay is refused: what was readable then is not any more.
    for (const node of nodes) {
      for (const way of outside) {
        const again = await way.subscribe(node, await node.as('grace'), TableChangesDocument, {
          tableId: all.table.id,
          after: all.table.cursor,
        });
        expect(await again.end()).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
        expect(again.events).toEqual([]);
        await again.stop();
      }
    }
    await all.leave();
  });

  it('reaches one who left', async () => {
    const all = await scene();
    const { grace, linus, elsewhere } = all.people;
    const herself = await nodes[1]?.as('grace');
    await expectEnd(
      'left',
      all,
      [...grace.table, ...grace.base, ...elsewhere.table, ...elsewhere.base],
      [...linus.table, ...linus.base],
      [...grace.raw, ...elsewhere.raw],
      async () => {
        const left = await herself?.run(RemoveMemberDocument, { input: { id: all.member } });
        expect(left?.removeMember.__typename).toBe('RemoveMemberPayload');
      },
    );
    await all.leave();
  });

  it('reaches all who follow a deleted table, and leaves the other table and the base', async () => {
    const all = await scene();
    const { grace, linus, elsewhere } = all.people;
    await expectEnd(
      'table deleted',
      all,
      [...grace.table, ...linus.table],
      [...grace.base, ...linus.base, ...elsewhere.table, ...elsewhere.base],
      [...grace.raw, ...linus.raw],
      async () => {
        const { deleteTable } = await all.ada.run(DeleteTableDocument, { input: { id: all.table.id } });
        payload(deleteTable, 'DeleteTablePayload');
      },
    );
    await all.leave();
  });

  it('reaches all in a deleted base', async () => {
    const all = await scene();
    const everybody = Object.values(all.people);
    await expectEnd(
      'base deleted',
      all,
      everybody.flatMap(({ table, base }) => [...table, ...base]),
      [],
      everybody.flatMap(({ raw }) => raw),
      async () => {
        const { deleteBase } = await all.ada.run(DeleteBaseDocument, { input: { id: all.table.baseId } });
        payload(deleteBase, 'DeleteBasePayload');
      },
    );
    await all.leave();
  });

  it('does not reach one whose role was lowered to VIEWER', async () => {
    const all = await scene();
    const { grace, linus, elsewhere } = all.people;
    if (redis === 'black-holed') proxy.hold();
    const input = { id: all.member, role: 'VIEWER' } as const;
    payload((await all.ada.run(SetMemberRoleDocument, { input })).setMemberRole, 'SetMemberRolePayload');
    await new Promise((resolve) => setTimeout(resolve, LIMIT_MS));
    const { revision } = await addRecords(all.ada, all.table, ['after']);
    const streams = [...grace.table, ...linus.table];
    for (const stream of streams) expect(await stream.reach(revision - 1)).toHaveLength(revision - 1);
    for (const stream of [...grace.base, ...elsewhere.base, ...elsewhere.table]) {
      expect(stream.endedAt).toBeUndefined();
      expect(stream.faults).toEqual([]);
    }
    await all.leave();
  });

  it('reaches one whose token has expired, on its second', async () => {
    const all = await scene();
    const { token, expiresAt } = await shortToken('grace', 4);
    const short = await followAll(async (node) => personAt(node.url, token), all.table);
    const streams = [...short.table, ...short.base];
    for (const stream of streams) await stream.reach(1);
    const reached = Date.now();
    expect(reached, 'the streams have come before the token ran out').toBeLessThan(expiresAt);
    if (redis === 'black-holed') proxy.hold();
    const due = performance.now() + expiresAt - Date.now();
    for (const stream of streams) {
      const [fault] = await stream.end();
      // The socket is closed as a whole; a stream over HTTP has only itself to end.
      expect(fault).toMatchObject({ message: expect.stringMatching('The token has expired') });
      expect(['4403', 'UNAUTHENTICATED']).toContain(fault?.extensions?.code);
    }
    const ended = streams.map(({ endedAt = Number.NaN }) => endedAt - due);
    latencies.set('expired', Math.max(...ended));
    expect(Math.min(...ended), 'not before its time').toBeGreaterThan(-50);
    expect(Math.max(...ended)).toBeLessThan(LIMIT_MS);
    for (const raw of short.raw) {
      await eventually(() => expect(raw.closed).toEqual({ code: 4403, reason: 'The token has expired' }));
    }
    for (const stream of [...all.people.grace.table, ...all.people.linus.table]) {
      expect(stream.endedAt, 'the other tokens are good').toBeUndefined();
    }
    await short.stop();
    await all.leave();
  });

  it('is put off by refreshSession over the same socket, with a good token of the same person only', async () => {
    const all = await scene();
    const [here] = nodes;
    if (!here) throw new Error('no node');
    const { token, expiresAt } = await shortToken('grace', 4);
    const raw = await openRaw(here.url, token);
    const ofTable = { tableId: all.table.id, after: all.table.cursor };
    raw.operate('stream', TableChangesDocument, ofTable);
    const refresh = async (id: string, fresh: string) => {
      raw.operate(id, RefreshSessionDocument, { input: { token: fresh } });
      return (await raw.first((message) => message.id === id)).payload as {
        data: { refreshSession: Record<string, unknown> };
      };
    };
    const foreign = await refresh('foreign', (await here.as('linus')).token);
    expect(foreign.data.refreshSession).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: ['token'], message: 'The token is of somebody else.' }],
    });
    const invalid = await refresh('invalid', `${token}x`);
    expect(invalid.data.refreshSession).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: ['token'], message: 'The token is not valid.' }],
    });
    const later = await shortToken('grace', 7);
    const good = await refresh('good', later.token);
    expect(good.data.refreshSession).toEqual({
      __typename: 'RefreshSessionPayload',
      expiresAt: new Date(later.expiresAt).toISOString(),
    });
    const overHttp = await (await here.as('grace')).run(RefreshSessionDocument, { input: { token } });
    expect(overHttp.refreshSession).toMatchObject({ __typename: 'ValidationError' });

    await new Promise((resolve) => setTimeout(resolve, expiresAt - Date.now() + 1_200));
    expect(raw.closed, 'past the first expiry').toBeUndefined();
    const { revision } = await addRecords(all.ada, all.table, ['after the first expiry']);
    await eventually(() => expect(raw.results('stream')).toHaveLength(revision - 1));
    await eventually(() => expect(raw.closed).toEqual({ code: 4403, reason: 'The token has expired' }));
    expect(Date.now() - later.expiresAt, 'and at the second').toBeLessThan(LIMIT_MS);
    await all.leave();
  });
});
