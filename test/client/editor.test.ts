import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeleteRecordsDocument } from '../../schema/operations/generated/graphql.ts';
import {
  type Client,
  type Editor,
  type EditorOptions,
  type EditResult,
  type LiveTable,
  liveTable,
  type Session,
  tableEditor,
} from '../../src/client/index.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { addRecords, type MadeTable, makeTable } from '../stream/table.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, serverOfSuite } from '../support/make.ts';
import type { Person } from '../support/server.ts';
import { sessionAt, type WsClient } from './clients.ts';

describe('an editor', () => {
  const server = serverOfSuite('embedded');
  let proxy: TcpProxy;
  let ada: Person;
  let table: MadeTable;
  const sessions: Session<WsClient>[] = [];

  beforeAll(async () => {
    ada = await server().as('ada');
    await server().as('grace');
    table = await makeTable(ada, [
      { name: 'A', type: 'TEXT' },
      { name: 'N', type: 'NUMBER' },
    ]);
    await addMember(ada, table.baseId, 'grace@example.org', 'EDITOR');
    proxy = await startProxy({ target: { port: Number(new URL(server().url).port) } });
  });
  afterAll(() => proxy.close());

  interface Desk {
    session: Session<WsClient>;
    live: LiveTable;
    editor: Editor;
    /** Revisions of its table, by the client mutation ids that they name. */
    echoes: (string | null)[];
    close(): Promise<void>;
  }

  async function desk(name: string, options: EditorOptions = {}, url = server().url): Promise<Desk> {
    const { token } = await server().as(name);
    const session = sessionAt(url, () => token);
    sessions.push(session);
    const live = liveTable(session.client, { tableId: table.id });
    const echoes: (string | null)[] = [];
    live.listen((revision) => revision && echoes.push(revision.clientMutationId));
    await eventually(() => expect(live.snapshot).toBeDefined());
    const editor = tableEditor(session.client, live, options);
    return {
      session,
      live,
      editor,
      echoes,
      async close() {
        editor.stop();
        live.stream.stop();
        await session.close();
      },
    };
  }

  const [fieldOf, numberOf] = [() => table.fieldIds[0] ?? '', () => table.fieldIds[1] ?? ''];
  async function record(value: string): Promise<string> {
    return (await addRecords(ada, table, [value])).ids[0] ?? '';
  }
  async function sees(desk: Desk, recordId: string, value: unknown) {
    await eventually(() => expect(desk.editor.value(recordId, fieldOf())).toBe(value));
  }
  const status = ({ status }: EditResult) => status;

  it('shows an edit at once and until it is in the snapshot, and sends it once', async () => {
    const shown: unknown[] = [];
    const id = await record('before');
    const mine = await desk('ada', { onChange: () => shown.push(mine.editor.value(id, fieldOf())) });
    await sees(mine, id, 'before');
    const edit = mine.editor.edit([{ recordId: id, fieldId: fieldOf(), value: 'after' }]);
    expect(mine.editor.value(id, fieldOf())).toBe('after');
    expect(mine.editor.pending).toBe(1);
    expect(mine.live.snapshot?.records.get(id)?.cells[fieldOf()]?.value).toBe('before');
    expect(await edit).toMatchObject({ status: 'written', conflicts: [] });
    await eventually(() => expect(mine.editor.pending).toBe(0));
    expect(mine.live.snapshot?.records.get(id)?.cells[fieldOf()]?.value).toBe('after');
    expect(shown, 'the old value never shows in between').toEqual(['after', 'after']);
    await mine.close();
  });

  it('sends the edits of one cell one after the other', async () => {
    const id = await record('0');
    const mine = await desk('ada');
    await sees(mine, id, '0');
    const values = Array.from({ length: 20 }, (_, index) => `${index + 1}`);
    let underWay = 0;
    let most = 0;
    const counting: Client = {
      subscribe(payload, sink) {
        underWay += 1;
        most = Math.max(most, underWay);
        return mine.session.client.subscribe(payload, {
          ...sink,
          next(result) {
            underWay -= 1;
            sink.next(result);
          },
        });
      },
    };
    const editor = tableEditor(counting, mine.live);
    const results = await Promise.all(
      values.map((value) => editor.edit([{ recordId: id, fieldId: fieldOf(), value }])),
    );
    expect(most).toBe(1);
    // Another cell does not wait for them.
    const other = { recordId: await record('other'), fieldId: fieldOf(), value: 'x' };
    const both = [{ recordId: id, fieldId: fieldOf(), value: '20' }, other].map((cell) =>
      editor.edit([cell]),
    );
    expect((await Promise.all(both)).map(status)).toEqual(['written', 'written']);
    expect(most).toBe(2);
    expect(results.map(status)).toEqual(values.map(() => 'written'));
    const revisions = results.map((result) => (result.status === 'written' ? result.revision : 0));
    expect(revisions).toEqual(revisions.toSorted((one, other) => Number(one) - Number(other)));
    await eventually(() => expect(editor.pending).toBe(0));
    expect(mine.editor.value(id, fieldOf())).toBe('20');
    editor.stop();
    await mine.close();
  });

  it('tells a conflict by base, mine and theirs, shows theirs, and writes mine over it knowingly', async () => {
    const id = await record('base');
    const [mine, theirs] = [await desk('ada'), await desk('grace')];
    await Promise.all([sees(mine, id, 'base'), sees(theirs, id, 'base')]);
    const seen = mine.editor.seen(id);
    await theirs.editor.edit([{ recordId: id, fieldId: fieldOf(), value: 'theirs' }]);
    await sees(mine, id, 'theirs');
    const edit = await mine.editor.edit([{ recordId: id, fieldId: fieldOf(), value: 'mine', seen }]);
    if (edit.status !== 'conflict') throw new Error(`it is ${edit.status}`);
    expect(edit.conflicts).toMatchObject([
      { kind: 'CELL_CHANGED', base: 'base', mine: 'mine', theirs: 'theirs', theirActor: { name: 'grace' } },
    ]);
    expect(mine.editor.value(id, fieldOf())).toBe('theirs');
    // Somebody has written once more: mine does not go over that unseen.
    await theirs.editor.edit([{ recordId: id, fieldId: fieldOf(), value: 'theirs again' }]);
    const again = await edit.keepMine();
    if (again.status !== 'conflict') throw new Error(`it is ${again.status}`);
    expect(again.conflicts).toMatchObject([{ theirs: 'theirs again' }]);
    expect(status(await again.keepMine())).toBe('written');
    await Promise.all([sees(mine, id, 'mine'), sees(theirs, id, 'mine')]);
    await theirs.editor.edit([{ recordId: id, fieldId: fieldOf(), value: 'theirs at last' }]);
    expect(status(await again.keepMine('OVERWRITE'))).toBe('written');
    await Promise.all([mine.close(), theirs.close()]);
  });

  it('has no conflict with what one has written oneself, nor with what was seen to change', async () => {
    const id = await record('base');
    const [mine, theirs] = [await desk('ada'), await desk('grace')];
    await sees(mine, id, 'base');
    const seen = mine.editor.seen(id);
    const first = mine.editor.edit([{ recordId: id, fieldId: fieldOf(), value: 'one', seen }]);
    const second = mine.editor.edit([{ recordId: id, fieldId: fieldOf(), value: 'two', seen }]);
    expect([await first, await second].map(status)).toEqual(['written', 'written']);
    await sees(theirs, id, 'two');
    expect(status(await theirs.editor.edit([{ recordId: id, fieldId: fieldOf(), value: 'three' }]))).toBe(
      'written',
    );
    await sees(mine, id, 'three');
    expect(status(await mine.editor.edit([{ recordId: id, fieldId: fieldOf(), value: 'four' }]))).toBe(
      'written',
    );
    await Promise.all([mine.close(), theirs.close()]);
  });

  it('shows the server’s value again where an edit is refused, and tells by which error', async () => {
    const id = await record('base');
    const mine = await desk('ada');
    await sees(mine, id, 'base');
    const bad = await mine.editor.edit([
      { recordId: id, fieldId: fieldOf(), value: 'fits' },
      { recordId: id, fieldId: numberOf(), value: 'no number' },
    ]);
    if (bad.status !== 'refused' || bad.error.__typename !== 'ValidationError') throw new Error(bad.status);
    expect(bad.error.issues[0]?.path).toEqual(['records', '0', 'cells', '1', 'value']);
    expect(mine.editor.value(id, fieldOf())).toBe('base');
    const grace = await server().as('grace');
    const holder = grace.socket();
    const held = await new Promise((resolve, reject) =>
      holder.subscribe(
        {
          query: 'mutation L($input: LockCellInput!) { lockCell(input: $input) { __typename } }',
          variables: { input: { tableId: table.id, cells: [{ recordId: id, fieldId: fieldOf() }] } },
        },
        { next: ({ data }) => resolve(data), error: reject, complete() {} },
      ),
    );
    expect(held).toMatchObject({ lockCell: { __typename: 'LockCellPayload' } });
    const locked = await mine.editor.edit([{ recordId: id, fieldId: fieldOf(), value: 'mine' }], 'OVERWRITE');
    if (locked.status !== 'refused' || locked.error.__typename !== 'CellLockedError')
      throw new Error(locked.status);
    expect(locked.error.locks).toMatchObject([{ recordId: id }]);
    expect(mine.editor.value(id, fieldOf())).toBe('base');
    await holder.dispose();
    await mine.close();
  });

  it('whose answer was lost is carried out once (I5)', async () => {
    const id = await record('base');
    const through = await desk('ada', {}, `http://127.0.0.1:${proxy.port}`);
    await sees(through, id, 'base');
    const before = through.echoes.length;
    const link = proxy.opened;
    let requests = 0;
    // The mutation goes through, and the line breaks before anything comes back.
    proxy.onData((chunk, way, from) => {
      if (way === 'up' && chunk.length > 600) requests += 1;
      return way === 'down' && requests > 0 && from === link ? 'drop' : undefined;
    });
    const edit = await through.editor.edit([{ recordId: id, fieldId: fieldOf(), value: 'once' }]);
    expect(requests).toBeGreaterThan(1);
    expect(edit).toMatchObject({ status: 'written' });
    await eventually(() => expect(through.editor.pending).toBe(0));
    const written = through.echoes.slice(before).filter((echo) => echo !== null);
    expect(written).toHaveLength(1);
    expect(through.live.snapshot?.records.get(id)?.cells[fieldOf()]?.value).toBe('once');
    proxy.onData(undefined);
    await through.close();
  });

  it('of a record that is gone is a conflict, and stays gone', async () => {
    const id = await record('base');
    const [mine, theirs] = [await desk('grace'), await desk('ada')];
    await sees(mine, id, 'base');
    const seen = mine.editor.seen(id);
    await ada.run(DeleteRecordsDocument, { input: { tableId: table.id, ids: [id] } });
    const edit = await mine.editor.edit([{ recordId: id, fieldId: fieldOf(), value: 'mine', seen }]);
    if (edit.status !== 'conflict') throw new Error(`it is ${edit.status}`);
    expect(edit.conflicts).toMatchObject([{ kind: 'RECORD_DELETED' }]);
    await sees(mine, id, null);
    await Promise.all([mine.close(), theirs.close()]);
  });
});
