import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { RemoveMemberDocument, TableChangesDocument } from '../../schema/operations/generated/graphql.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, as as payload } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { openRaw } from '../support/raw-socket.ts';
import { startServer, type TestServer, testSettings } from '../support/server.ts';
import { type WayStream, ways } from '../support/ways.ts';
import { addRecords, makeTable } from './table.ts';

/** What a node knows of the members is fresh for 1 s. Both are beyond that, also on a busy machine. */
const UNDELIVERED_MS = 1_500;
const STALE_MS = 3_000;
const WRITES = 20;

const losses = [
  {
    name: 'hangs',
    begin: (link: TcpProxy) => link.hold(),
    end: (link: TcpProxy) => link.resume(),
  },
  {
    name: 'is cut and refused',
    begin(link: TcpProxy) {
      link.refuse();
      link.cut();
    },
    end: (link: TcpProxy) => link.accept(),
  },
];

const outside = ways.filter(({ name }) => name !== 'in process');

const revisionOf = (data: string): number => JSON.parse(data).tableChanges.revision;
const revisionsOf = ({ events }: WayStream) => events.map(revisionOf);
const upTo = (last: number) => Array.from({ length: last - 1 }, (_, index) => index + 2);

/** A proxy before a service, and the service's address through it. */
async function through(address: string, usualPort: number): Promise<{ link: TcpProxy; url: string }> {
  const url = new URL(address);
  const link = await startProxy({ target: { host: url.hostname, port: Number(url.port || usualPort) } });
  url.hostname = '127.0.0.1';
  url.port = String(link.port);
  return { link, url: url.href };
}

describeServer.each(losses)(
  'a node that hears Redis while its link to PostgreSQL $name',
  ({ begin, end }) => {
    let healthy: TestServer;
    let cutOff: TestServer;
    let postgres: TcpProxy;
    let redis: TcpProxy;
    let remove: () => Promise<void>;
    let heard = '';

    beforeAll(async () => {
      const own = await testSettings('server');
      remove = own.remove;
      const database = await through(own.settings.DATABASE_URL ?? '', 5432);
      const bus = await through(inject('redisUrl'), 6379);
      postgres = database.link;
      redis = bus.link;
      redis.onData((chunk, way) => {
        if (way === 'down') heard += chunk.toString('latin1');
        return undefined;
      });
      healthy = await startServer(own.settings);
      cutOff = await startServer({ ...own.settings, DATABASE_URL: database.url, REDIS_URL: bus.url });
    });

    afterAll(async () => {
      end(postgres);
      await cutOff.close();
      await healthy.close();
      await postgres.close();
      await redis.close();
      await remove();
    });

    /** The news of a mutation has come to the node's own link to Redis. */
    const hears = (mutation: string) =>
      eventually(() => {
        if (!heard.includes(`"${mutation}"`)) throw new Error(`the node has not heard of ${mutation}`);
      });

    it('delivers nothing that was written after a removal to who was removed, and all of it once to who stays (I2, I6)', async () => {
      const ada = await healthy.as('ada');
      const table = await makeTable(ada);
      const member = await addMember(ada, table.baseId, 'grace@example.org', 'EDITOR');
      await addMember(ada, table.baseId, 'linus@example.org', 'VIEWER');
      const write = async (name: string) => (await addRecords(ada, table, [name], name)).revision;

      const variables = { tableId: table.id, after: table.cursor };
      const follow = async (name: string) => {
        const person = await cutOff.as(name);
        return Promise.all(
          outside.map((way) => way.subscribe(cutOff, person, TableChangesDocument, variables)),
        );
      };
      const graces = await follow('grace');
      const linuses = await follow('linus');
      const everybody = [...graces, ...linuses];
      // It sees also what a client would not show.
      const raw = await openRaw(cutOff.url, (await cutOff.as('grace')).token);
      raw.operate('raw', TableChangesDocument, variables);
      const rawRevisions = () => raw.results('raw').map(({ data }) => revisionOf(JSON.stringify(data)));

      let last = await write('before');
      await Promise.all(everybody.map((stream) => stream.reach(1)));
      await eventually(() => expect(rawRevisions()).toEqual([last]));

      begin(postgres);
      // Until the node is silent, though it has heard. One that goes on delivering is found out below.
      const stale = performance.now() + STALE_MS;
      for (let probe = 0, silent = false; !silent && performance.now() < stale; probe++) {
        last = await write(`probe ${probe}`);
        await hears(`probe ${probe}`);
        const delivered = () => expect(everybody.map((stream) => revisionsOf(stream).at(-1))).toContain(last);
        silent = await eventually(delivered, UNDELIVERED_MS).then(
          () => false,
          () => true,
        );
      }
      const beforeRemoval = last;
      const had = everybody.map(revisionsOf);

      const { removeMember } = await ada.run(RemoveMemberDocument, { input: { id: member } });
      payload(removeMember, 'RemoveMemberPayload');
      // At once: the node cannot renew its lease either, and that must not run out meanwhile.
      const names = Array.from({ length: WRITES }, (_, index) => `after ${index}`);
      last = Math.max(...(await Promise.all(names.map(write))));
      await Promise.all(names.map(hears));
      expect(everybody.map(revisionsOf), 'nothing to anybody while it cannot know').toEqual(had);

      end(postgres);
      for (const stream of graces) {
        expect(await stream.end()).toMatchObject([
          {
            message: 'There is nothing with this id that you may see.',
            extensions: { code: 'NOT_FOUND' },
          },
        ]);
      }
      await raw.first(({ type, id }) => type === 'error' && id === 'raw');
      last = await write('live again');
      for (const stream of linuses) {
        await stream.reach(last - 1);
        expect(revisionsOf(stream)).toEqual(upTo(last));
        expect(stream.faults).toEqual([]);
        expect(stream.endedAt).toBeUndefined();
      }
      for (const revisions of [...graces.map(revisionsOf), rawRevisions()]) {
        const delivered = upTo(Math.min(beforeRemoval, revisions.at(-1) ?? 0));
        expect(revisions, `to the one removed after ${beforeRemoval}`).toEqual(delivered);
      }
      expect(raw.messages.filter(({ id }) => id === 'raw').at(-1)?.type).toBe('error');
      expect(healthy.errors).toEqual([]);

      for (const stream of everybody) await stream.stop();
      await raw.close();
    });
  },
);
