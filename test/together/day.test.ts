import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import {
  AddCommentDocument,
  AddReactionDocument,
  DeleteRecordsDocument,
  MarkThreadReadDocument,
  ResolveThreadDocument,
  RestoreCellsDocument,
  RestoreRecordDocument,
  TableActivityDocument,
  TakeOverCellLockDocument,
  UndoDocument,
  UpdateRecordsDocument,
  WatchRecordDocument,
} from '../../schema/operations/generated/graphql.ts';
import { cellKey } from '../../src/client/index.ts';
import { readConfig } from '../../src/config.ts';
import { importFile } from '../../src/import/file.ts';
import { type Opened, openCobase } from '../../src/open.ts';
import { ask, linesOf } from '../activity/exporting.ts';
import { truth } from '../client/clients.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { verified } from '../log/history.ts';
import { type MailServer, startMailServer } from '../mail/mail-server.ts';
import { mailSettings } from '../mail/mailing.ts';
import { inboxOf } from '../notification/people.ts';
import { callerAt } from '../rest/call.ts';
import { eventually } from '../support/eventually.ts';
import { type Fleet, startFleet } from '../support/fleet.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { addMember, as, makeBase, there } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { TEST_SECRET } from '../support/server.ts';
import { type Colleague, comeToWork } from './colleague.ts';

const FILMS = ['Alien', 'Brazil', 'Casablanca', 'Diva', 'Eraserhead'];

/** Chapters of one story: each begins where the one before has ended. */
describeServer('a day of a team, at two nodes', () => {
  let nodes: Fleet;
  let mails: MailServer;
  let folder: Folder;
  /** Linus works at the end of a bad line. */
  let line: TcpProxy;
  /** A part of the product without a socket: imports, and looks into the log. */
  let office: Opened;
  let tableId: string;
  let morning: string;
  const errors: unknown[] = [];
  /** Ada owns the base and Alan may look on, at the first node; Grace edits and Linus comments, at the second. */
  let ada: Colleague;
  let alan: Colleague;
  let grace: Colleague;
  let linus: Colleague;
  const everybody = () => [ada, alan, grace, linus];

  beforeAll(async () => {
    mails = await startMailServer();
    folder = await temporaryFolder();
    // Nobody who comes back after a break is taken for gone, however slow the machine.
    const own = { ...mailSettings(mails), MAIL_DELAY_MS: '0', SESSION_GRACE_MS: '120000' };
    nodes = await startFleet(2, own);
    line = await startProxy({ target: { port: Number(new URL(nodes.url(1)).port) } });
    const { databaseUrl: DATABASE_URL } = nodes;
    const settings = { DATABASE_URL, REDIS_URL: inject('redisUrl'), AUTH_JWT_SECRET: TEST_SECRET };
    office = await openCobase(readConfig(settings), (error) => errors.push(error));
  });

  afterAll(async () => {
    for (const person of everybody()) await person?.leave();
    await line?.close();
    await office?.close();
    await nodes?.close();
    await mails?.close();
    await folder?.remove();
  });

  const record = (title: string) => {
    const titleId = field('Title');
    const found = [...there(ada.table.snapshot).records.values()];
    return there(found.find(({ cells }) => cells[titleId]?.value === title)).id;
  };
  const field = (name: string) =>
    there([...there(ada.table.snapshot).fields.values()].find((one) => one.name === name)).id;
  const cell = (title: string, name: string) => ({ recordId: record(title), fieldId: field(name) });
  const valueAt = ({ table }: Colleague, { recordId, fieldId }: { recordId: string; fieldId: string }) =>
    table.snapshot?.records.get(recordId)?.cells[fieldId]?.value ?? null;
  const revision = () => there(ada.table.snapshot).revision;
  /** Until everybody is shown what there is. */
  const settled = async () => {
    const { revision: last } = await truth(ada.session.client, tableId);
    await eventually(() => {
      for (const { name, table } of everybody()) expect(table.snapshot?.revision, name).toBe(last);
    });
  };
  const unreadOf = ({ inbox }: Colleague) => inbox.at(-1)?.unreadCount;
  const kindsOf = async ({ http }: Colleague) => (await inboxOf(http)).items.map(({ kind }) => kind);

  it('Ada imports what they work on, asks them in, and all open it', async () => {
    const owner = await nodes.node(0).as('ada');
    const baseId = await makeBase(owner, 'Festival');
    for (const [name, role] of [
      ['grace', 'EDITOR'],
      ['linus', 'COMMENTER'],
      ['alan', 'VIEWER'],
    ] as const)
      await addMember(owner, baseId, `${name}@example.org`, role);
    const file = join(folder.path, 'films.csv');
    const rows = FILMS.map((title, at) => `${title},Note on ${title},${at + 1}`);
    await writeFile(file, ['Title,Note,Score', ...rows, ''].join('\n'));
    const { app } = office;
    const { user } = await app.signIn(owner.token);
    const faults: string[] = [];
    const imported = await importFile(app.services, user, {
      file,
      baseName: 'Festival',
      onFields() {},
      onProgress() {},
      onFault: (_, fault) => faults.push(fault),
    });
    expect([imported.written, faults]).toEqual([FILMS.length, []]);
    ({ tableId } = imported);
    const second = { socketAt: nodes.url(1) };
    [ada, alan, grace, linus] = await Promise.all([
      comeToWork('ada', tableId, { socketAt: nodes.url(0) }),
      comeToWork('alan', tableId, { socketAt: nodes.url(0) }),
      comeToWork('grace', tableId, second),
      comeToWork('linus', tableId, { socketAt: `http://127.0.0.1:${line.port}`, httpAt: nodes.url(1) }),
    ]);
    await eventually(() => {
      for (const { table, inbox } of everybody()) {
        expect(table.snapshot?.records.size).toBe(FILMS.length);
        expect(inbox.at(-1)).toBeDefined();
      }
    });
    morning = there(ada.table.stream.cursor);
  });

  it('they see each other, and where each of them is', async () => {
    for (const { presence } of everybody()) {
      await eventually(() =>
        expect(
          presence
            .people()
            .map(({ user }) => user.name)
            .sort(),
        ).toEqual(['ada', 'alan', 'grace', 'linus']),
      );
    }
    grace.presence.move({ state: 'EDITING', cell: cell('Alien', 'Note'), pointer: { x: 3, y: 4 } });
    for (const { presence } of [ada, alan, linus]) {
      await eventually(() =>
        expect(presence.members.get(there(grace.session.sessionId))).toMatchObject({
          state: 'EDITING',
          cell: cell('Alien', 'Note'),
          pointer: { x: 3, y: 4 },
        }),
      );
    }
  });

  it('Grace holds a cell that Ada is refused and takes over, on record', async () => {
    const note = cell('Alien', 'Note');
    expect(await grace.locks.acquire([note])).toMatchObject({ isHeld: true });
    grace.locks.type(note, 'Gra');
    await eventually(() => expect(ada.locks.drafts.get(cellKey(note))?.draft).toBe('Gra'));
    const { sessionId } = grace.session;
    expect(await ada.locks.acquire([note])).toMatchObject({ isHeld: false, by: [{ ...note, sessionId }] });
    expect(await ada.editor.edit([{ ...note, value: 'Ada' }])).toMatchObject({
      status: 'refused',
      error: { __typename: 'CellLockedError', locks: [{ sessionId }] },
    });
    as(
      (await ada.run(TakeOverCellLockDocument, { input: note })).takeOverCellLock,
      'TakeOverCellLockPayload',
    );
    await eventually(() => expect(grace.lost).toEqual([`${note.recordId} TAKEN_OVER`]));
    expect(await ada.editor.edit([{ ...note, value: 'Ada has it' }])).toMatchObject({ status: 'written' });
    // What was taken over is hers: to acquire it is to hold it for longer.
    expect(await ada.locks.acquire([note])).toMatchObject({ isHeld: true });
    await ada.locks.release([note]);
    await eventually(() => expect(grace.locks.locks.size).toBe(0));
    await eventually(() => expect(unreadOf(grace)).toBe(1));
    expect(await kindsOf(grace)).toEqual(['LOCK_TAKEN_OVER']);
  });

  it('two edits of one cell are a conflict with both in it, edits of two cells are not', async () => {
    await settled();
    const score = cell('Brazil', 'Score');
    const begun = grace.editor.seen(score.recordId);
    expect(await ada.editor.edit([{ ...score, value: 10 }])).toMatchObject({ status: 'written' });
    const late = await grace.editor.edit([{ ...score, value: 7, seen: begun }]);
    if (late.status !== 'conflict') throw new Error(`no conflict: ${JSON.stringify(late)}`);
    expect(late.conflicts).toMatchObject([
      { kind: 'CELL_CHANGED', ...score, base: 2, mine: 7, theirs: 10, theirActor: { name: 'ada' } },
    ]);
    expect(await late.keepMine()).toMatchObject({ status: 'written' });
    const seen = await settled().then(() => ada.editor.seen(score.recordId));
    const note = { ...cell('Brazil', 'Note'), value: 'A note', seen };
    expect(await ada.editor.edit([note])).toMatchObject({ status: 'written' });
    expect(await grace.editor.edit([{ ...score, value: 8, seen }])).toMatchObject({ status: 'written' });
    await settled();
    for (const person of everybody())
      expect([valueAt(person, score), valueAt(person, cell('Brazil', 'Note'))]).toEqual([8, 'A note']);
  });

  it('Ada asks Grace at a cell: her inbox tells it at the other node, and a mail; they answer and are done', async () => {
    const { recordId, fieldId } = cell('Casablanca', 'Score');
    const input = { recordId, fieldId, markdown: 'Is this **right**, @grace?' };
    const added = as((await ada.run(AddCommentDocument, { input })).addComment, 'AddCommentPayload');
    const threadId = there(added.comment).id;
    await eventually(() =>
      expect(grace.inbox.at(-1)).toMatchObject({
        __typename: 'NotificationChanged',
        unreadCount: 2,
        notification: { kind: 'MENTION', thread: { id: threadId }, actors: [{ name: 'ada' }] },
      }),
    );
    const mail = await eventually(() => there(mails.arrived.find(({ to }) => to === 'grace@example.org')));
    expect(mail.parsed.subject).toBe('[Festival › films] Casablanca');
    expect(mail.parsed.text).toContain('ada mentioned you');
    expect(mail.parsed.text).toContain('> Is this right, @grace?');
    expect(mail.raw).toMatch(/^List-Unsubscribe: <https:\/\/cobase\.example\.org\/api\/mail\?token=\S+>\r$/m);
    expect(mail.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    const reply = { recordId, parentId: threadId, markdown: 'It is.' };
    as((await grace.run(AddCommentDocument, { input: reply })).addComment, 'AddCommentPayload');
    as(
      (await linus.run(AddReactionDocument, { input: { commentId: threadId, emoji: '👍' } })).addReaction,
      'AddReactionPayload',
    );
    as((await ada.run(ResolveThreadDocument, { input: { threadId } })).resolveThread, 'ResolveThreadPayload');
    await eventually(async () => {
      const { items } = await inboxOf(ada.http);
      expect(items.filter(({ thread }) => thread?.id === threadId)).toMatchObject([{ kind: 'REPLY' }]);
    });
    as(
      (await grace.run(MarkThreadReadDocument, { input: { threadId } })).markThreadRead,
      'MarkThreadReadPayload',
    );
    await eventually(async () => expect((await inboxOf(grace.http)).unread).toBe(1));
    await eventually(() => expect(unreadOf(grace)).toBe(1));
  });

  it('Alan, who only looks on, hears of the record that he watches', async () => {
    const { recordId, fieldId } = cell('Diva', 'Score');
    as((await alan.run(WatchRecordDocument, { input: { recordId } })).watchRecord, 'WatchRecordPayload');
    const before = alan.inbox.length;
    expect(await alan.editor.edit([{ recordId, fieldId, value: 1 }])).toMatchObject({
      status: 'refused',
      error: { __typename: 'ForbiddenError' },
    });
    expect(await grace.editor.edit([{ recordId, fieldId, value: 9 }])).toMatchObject({ status: 'written' });
    await eventually(() =>
      expect(alan.inbox.slice(before)).toMatchObject([
        { notification: { kind: 'RECORD_WATCHED', record: { id: recordId } } },
      ]),
    );
  });

  it('the line of Linus breaks, the first node is started anew, and both go on where they were', async () => {
    const held = cell('Eraserhead', 'Note');
    expect(await ada.locks.acquire([held])).toMatchObject({ isHeld: true });
    const sessions = everybody().map(({ session }) => session.sessionId);
    line.refuse();
    line.cut();
    const stopped = nodes.node(0).end();
    const score = cell('Alien', 'Score');
    for (const value of [11, 12, 13])
      expect(await grace.editor.edit([{ ...score, value }])).toMatchObject({ status: 'written' });
    expect(await stopped, 'a stop is clean').toBe(0);
    // Written when her node is there again, under the name it was first sent with.
    const waiting = ada.editor.edit([{ ...held, value: 'Ada, while her node was away' }]);
    await nodes.start(0);
    line.accept();
    expect(await waiting).toMatchObject({ status: 'written' });
    await settled();
    await eventually(() => expect(everybody().map(({ session }) => session.sessionId)).toEqual(sessions));
    expect(await grace.locks.acquire([held])).toMatchObject({ by: [{ sessionId: ada.session.sessionId }] });
    await ada.locks.release([held]);
    for (const { presence } of everybody())
      await eventually(() => expect([...presence.members.keys()].sort()).toEqual([...sessions].sort()));
  });

  it('what was deleted comes back, a cell as it was in the morning, and Grace takes her last step back', async () => {
    const [diva, alien] = [record('Diva'), cell('Alien', 'Note')];
    as(
      (await ada.run(DeleteRecordsDocument, { input: { tableId, ids: [diva] } })).deleteRecords,
      'DeleteRecordsPayload',
    );
    await settled();
    expect(grace.table.snapshot?.records.has(diva)).toBe(false);
    const whole = { tableId, recordId: diva };
    as((await ada.run(RestoreRecordDocument, { input: whole })).restoreRecord, 'RestoreRecordPayload');
    await settled();
    const { recordId, fieldId } = alien;
    const input = { tableId, recordId, fieldIds: [fieldId], at: morning, baseRevision: revision() };
    as((await ada.run(RestoreCellsDocument, { input })).restoreCells, 'RestoreCellsPayload');
    as((await grace.run(UndoDocument, { input: { tableId } })).undo, 'UndoPayload');
    await settled();
    expect(valueAt(linus, { recordId: diva, fieldId: field('Score') })).toBe(9);
    expect(valueAt(linus, alien)).toBe('Note on Alien');
    expect(valueAt(linus, cell('Alien', 'Score'))).toBe(12);
  });

  it('programs read it: by REST, and all that happened as a file', async () => {
    const read = callerAt(nodes.url(1), alan.http.token);
    const { status, body } = await read('GET', `/records/${record('Casablanca')}/comments`);
    expect(status).toBe(200);
    expect(body.data).toMatchObject([{ text: 'Is this right, @grace?', resolvedBy: { name: 'ada' } }]);
    const file = await ask(nodes.url(0), 'ndjson', { tableId }, ada.http);
    const lines = linesOf(file.text);
    expect(lines[0]?.revision, 'the newest first').toBe(revision());
    expect(lines.filter(({ kind }) => kind === 'RecordCreated')).toHaveLength(FILMS.length + 1);
  });

  it('in the evening all of them have what the server has, and the log tells who did what', async () => {
    // By somebody who is nobody's client.
    const { updateRecords } = await ada.http.run(UpdateRecordsDocument, {
      input: {
        tableId,
        onConflict: 'OVERWRITE',
        records: [{ id: record('Diva'), cells: [{ fieldId: field('Note'), value: 'Good night' }] }],
      },
    });
    as(updateRecords, 'UpdateRecordsPayload');
    await settled();
    const whole = await truth(ada.session.client, tableId);
    expect(await truth(grace.session.client, tableId)).toEqual(whole);
    for (const person of everybody()) {
      expect(person.shows(), person.name).toEqual(whole);
      const [first = 0, ...more] = person.seen.filter((one) => one !== 'load');
      expect(person.seen[0], person.name).toBe('load');
      expect(more, `${person.name} was told each revision once`).toEqual(
        Array.from({ length: whole.revision - first }, (_, at) => first + at + 1),
      );
      expect(
        person.seen.filter((one) => one === 'load'),
        person.name,
      ).toHaveLength(1);
      expect(person.faults, person.name).toEqual([]);
    }
    const { table } = await alan.run(TableActivityDocument, { id: tableId, first: 100 });
    const deeds = there(table).activity.edges.map(
      ({ node }) => `${node.actor.name} ${node.change.__typename}${node.undoOf === null ? '' : ' back'}`,
    );
    expect(deeds.reverse()).toEqual([
      ...['FieldCreated', 'FieldCreated', 'FieldCreated', 'BulkChanged'].map((kind) => `ada ${kind}`),
      'ada CellLockTakenOver',
      'ada RecordUpdated',
      'ada RecordUpdated',
      'grace RecordUpdated',
      'ada RecordUpdated',
      'grace RecordUpdated',
      'ada CommentCreated',
      'grace CommentCreated',
      'linus ReactionAdded',
      'ada ThreadResolved',
      ...Array.from({ length: 4 }, () => 'grace RecordUpdated'),
      'ada RecordUpdated',
      'ada RecordDeleted',
      'ada RecordCreated',
      'ada RecordUpdated',
      'grace RecordUpdated back',
      'ada RecordUpdated',
    ]);
    const { right, faults } = await verified(office.database);
    expect(faults).toEqual([]);
    expect(right.map(({ logId }) => logId)).toContain(tableId);
  });
});
