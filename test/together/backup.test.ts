import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  CreateRecordsDocument,
  RecordsDocument,
  TableAtDocument,
  TableChangesDocument,
} from '../../schema/operations/generated/graphql.ts';
import type { Environment } from '../../src/config.ts';
import { truth } from '../client/clients.ts';
import { addComment } from '../comment/discussion.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { verified } from '../log/history.ts';
import { type MailServer, startMailServer } from '../mail/mail-server.ts';
import { mailAll, mailSettings } from '../mail/mailing.ts';
import { inboxOf, told } from '../notification/people.ts';
import { eventually } from '../support/eventually.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { addMember, as, makeBase, makeTable, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { freePort } from '../support/port.ts';
import { programPath } from '../support/program-path.ts';
import { type Person, startServer, type TestServer, testSettings } from '../support/server.ts';
import { subscribe } from '../support/stream.ts';
import { type Colleague, comeToWork } from './colleague.ts';

const run = promisify(execFile);

/** Where there is no pg_dump it is said what is skipped, and with `CI=true` it is a fault. */
function hasPgDump(): boolean {
  if (programPath('pg_dump')) return true;
  const message = 'There is no pg_dump here: the tests of backups are skipped.';
  if (process.env.CI === 'true') throw new Error(message);
  console.warn(`\n\n  !!  ${message}\n\n`);
  return false;
}

/** Chapters of one story: each begins where the one before has ended. */
describe.skipIf(!modes.includes('server') || !hasPgDump())(
  'a database that is restored from a backup',
  () => {
    let settings: Environment;
    let remove: () => Promise<void>;
    let folder: Folder;
    let server: TestServer;
    let mails: MailServer;
    /** Between the clients and the server, so that they come when all is as it should be for them. */
    let line: TcpProxy;
    let tableId: string;
    let fieldId: string;
    let ada: Colleague;
    let grace: Colleague;
    let linus: Colleague;
    let beforeBackup: string;
    /** After the last revision that was ever told, and after the one before it. */
    let lost: string[];
    let lastRevision: number;
    let inTheBackup: number;

    const everybody = () => [ada, grace, linus];
    const dump = () => join(folder.path, 'cobase.dump');
    const write = async (who: Person, name: string) =>
      as(
        (
          await who.run(CreateRecordsDocument, {
            input: { tableId, records: [{ cells: [{ fieldId, value: name }] }], clientMutationId: name },
          })
        ).createRecords,
        'CreateRecordsPayload',
      );
    async function settled() {
      const { revision } = await truth(ada.session.client, tableId);
      await eventually(() => {
        for (const { name, table } of everybody()) expect(table.snapshot?.revision, name).toBe(revision);
      });
    }

    beforeAll(async () => {
      folder = await temporaryFolder();
      mails = await startMailServer();
      const own = await testSettings('server');
      remove = own.remove;
      settings = { ...own.settings, ...mailSettings(mails), PORT: String(await freePort()) };
      line = await startProxy({ target: { port: Number(settings.PORT) } });
      server = await startServer(settings);
      const owner = await server.as('ada');
      const baseId = await makeBase(owner);
      for (const name of ['grace', 'linus']) await addMember(owner, baseId, `${name}@example.org`, 'EDITOR');
      const table = await makeTable(owner, baseId, [{ name: 'Name', type: 'TEXT' }]);
      tableId = table.id;
      fieldId = table.field('Name');
      const place = { socketAt: `http://127.0.0.1:${line.port}`, httpAt: server.url };
      ada = await comeToWork('ada', tableId, place);
      grace = await comeToWork('grace', tableId, place);
      await eventually(() => expect(ada.presence.people()).toHaveLength(2));
      const { records, cursor } = await write(ada.http, 'in the backup');
      beforeBackup = there(cursor);
      const recordId = there(records[0]).id;
      await addComment(ada.http, { recordId }, 'Look, @grace');
      await told(server.opened.database);
      expect(await grace.locks.acquire([{ recordId, fieldId }])).toMatchObject({ isHeld: true });

      // While they go on: the backup is of one moment, whichever it is.
      const writing = Promise.all(Array.from({ length: 10 }, (_, n) => write(grace.http, `meanwhile ${n}`)));
      await run(there(programPath('pg_dump')), [
        '--format=custom',
        `--file=${dump()}`,
        settings.DATABASE_URL ?? '',
      ]);
      await writing;

      linus = await comeToWork('linus', tableId, place);
      await eventually(() => expect(ada.presence.people()).toHaveLength(3));
      lost = [];
      for (let n = 0; n < 5; n++) lost.unshift(there((await write(ada.http, `after it ${n}`)).cursor));
      await addComment(ada.http, { recordId }, 'After it, @grace');
      await settled();
      lastRevision = there(ada.table.snapshot).revision;
      lost.unshift(there(ada.table.stream.cursor));
      await eventually(async () => expect((await inboxOf(grace.http)).unread).toBe(2));

      // The server dies with its database; Redis keeps what it has.
      line.refuse();
      line.cut();
      await server.close();
    });

    afterAll(async () => {
      for (const person of everybody()) await person?.leave();
      await server?.close();
      await line?.close();
      await mails?.close();
      await remove?.();
      await folder?.remove();
    });

    it('is what it was at one moment, and its logs are right', async () => {
      const url = new URL(settings.DATABASE_URL ?? '');
      const name = url.pathname.slice(1);
      const admin = postgres(inject('postgresUrl'), { max: 1, onnotice: () => {} });
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.unsafe(`create database ${name}`);
      await admin.end();
      await run(there(programPath('pg_restore')), ['--exit-on-error', `--dbname=${url}`, dump()]);
      server = await startServer(settings);
      const { right, faults } = await verified(server.opened.database);
      expect(faults).toEqual([]);
      inTheBackup = there(right.find(({ logId }) => logId === tableId)).revision;
      expect(inTheBackup).toBeLessThan(lastRevision);
    });

    it('knows the names of mutations that are in it, and carries out those that are not', async () => {
      const owner = await server.as('ada');
      const count = async () =>
        there((await owner.run(RecordsDocument, { tableId, first: 1 })).table).records.totalCount;
      const before = await count();
      expect((await write(owner, 'in the backup')).cursor).toBe(beforeBackup);
      const again = await write(owner, 'after it 0');
      expect(again.revision).toBe(inTheBackup + 1);
      // Another history comes to the numbers of the lost one, and further.
      for (let n = inTheBackup + 1; n < lastRevision + 3; n++) await write(owner, `otherwise ${n}`);
      expect(await count()).toBe(before + lastRevision + 3 - inTheBackup);
    });

    it('answers ResyncRequired to every cursor that it has lost, and goes on from those that it has', async () => {
      const owner = await server.as('ada');
      const client = owner.socket();
      for (const after of lost) {
        const stream = subscribe(client, TableChangesDocument, { tableId, after });
        const [event] = await stream.reach(1);
        expect(event?.tableChanges).toMatchObject({
          __typename: 'ResyncRequired',
          reason: 'HISTORY_CHANGED',
          revision: lastRevision + 3,
        });
        stream.stop();
        const { errors } = await owner.ask(TableAtDocument, { id: tableId, at: after });
        expect(errors?.[0]?.extensions?.code).toBe('HISTORY_CHANGED');
      }
      const known = subscribe(client, TableChangesDocument, { tableId, after: beforeBackup });
      const [first] = await known.reach(1);
      expect(first?.tableChanges.__typename).toBe('TableRevision');
      await client.dispose();
    });

    it('has its clients back, who load it anew and see each other, whatever Redis has kept', async () => {
      line.accept();
      await settled();
      const whole = await truth(ada.session.client, tableId);
      for (const person of everybody()) {
        expect(person.shows(), person.name).toEqual(whole);
        expect(new Set(person.resyncs), person.name).toEqual(new Set(['HISTORY_CHANGED']));
        expect(person.faults, person.name).toEqual([]);
        await eventually(() =>
          expect([...person.presence.members.keys()].sort()).toEqual(
            everybody()
              .map(({ session }) => there(session.sessionId))
              .sort(),
          ),
        );
      }
      expect(
        await linus.editor.edit([{ recordId: there(whole.records[1]).id, fieldId, value: 'on' }]),
      ).toMatchObject({
        status: 'written',
      });
      await settled();
      for (const person of everybody()) expect(person.shows().revision).toBe(lastRevision + 4);
    });

    it('mails what waited in it once, and tells nothing of what it has lost', async () => {
      await mailAll(server.opened.database);
      expect(mails.arrived.map(({ to, parsed }) => [to, parsed.text?.includes('Look, @grace')])).toEqual([
        ['grace@example.org', true],
      ]);
      expect((await inboxOf(grace.http)).items).toHaveLength(1);
      await eventually(() => expect(grace.inbox.at(-1)?.unreadCount).toBe(1));
      expect(server.errors).toEqual([]);
    });

    it('keeps nobody of a node in presence whom Redis alone remembers', async () => {
      const redis = new Redis(inject('redisUrl'));
      const key = `cobase:presence:{${tableId}}`;
      const [member] = Object.values(await redis.hgetall(`${key}:members`));
      const ghost = JSON.stringify({ ...JSON.parse(there(member)), sessionId: 'ses_ghost' });
      await redis.hset(`${key}:members`, 'nod_ghost/ses_ghost', ghost);
      await redis.hset(`${key}:sequences`, 'nod_ghost', '7');
      await eventually(async () => expect(await redis.hexists(`${key}:sequences`, 'nod_ghost')).toBe(0));
      await redis.quit();
      for (const { presence } of everybody()) expect(presence.members.has('ses_ghost')).toBe(false);
    });
  },
);
