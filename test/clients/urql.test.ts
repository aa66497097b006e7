import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { connect } from '../../docs/recipes/urql/client.ts';
import {
  GridChangesDocument,
  GridDocument,
  type GridQuery,
  WriteCellsDocument,
} from '../../docs/recipes/urql/generated/graphql.ts';
import { DeleteRecordsDocument } from '../../schema/operations/generated/graphql.ts';
import { addRecords } from '../stream/table.ts';
import { eventually } from '../support/eventually.ts';
import { there } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { openPlace, type Place } from './resume.ts';

const FIRST = 10;

describeServer('the recipe for urql', () => {
  let place: Place;

  beforeAll(async () => {
    place = await openPlace();
  });
  afterAll(() => place.close());

  /** A front end that follows the table and shows the grid, as a component with `useQuery` and `useSubscription` does. */
  async function open() {
    const faults: string[] = [];
    const { urql, session, close } = connect({
      url: place.url,
      token: () => place.token,
      first: FIRST,
      webSocketImpl: WebSocket,
      onFault: ({ code }, isFinal) => isFinal && faults.push(code),
    });
    const tableId = place.table.id;
    let revisions = 0;
    const following = urql
      .subscription(GridChangesDocument, { tableId, after: null })
      .subscribe(({ data }) => {
        if (data?.tableChanges.__typename === 'TableRevision') revisions += 1;
      });
    let grid: GridQuery['table'];
    const watching = urql
      .query(GridDocument, { tableId, first: FIRST, after: null }, { requestPolicy: 'cache-only' })
      .subscribe(({ data }) => {
        grid = data?.table;
      });
    await eventually(() => expect(grid?.records.pageInfo.hasNextPage).toBe(false));
    const cell = (recordId: string, fieldId: string) =>
      grid?.records.edges
        .find(({ node }) => node.id === recordId)
        ?.node.cells.find((one) => one.fieldId === fieldId)?.value;
    return {
      urql,
      session,
      faults,
      cell,
      grid: () => grid,
      revisions: () => revisions,
      async close() {
        watching.unsubscribe();
        following.unsubscribe();
        await close();
      },
    };
  }

  const fieldId = () => there(place.table.fieldIds[0]);
  const numberId = () => there(place.table.fieldIds[1]);
  /** What a component is shown is what the server has. */
  const isWhole = ({ grid }: Awaited<ReturnType<typeof open>>) =>
    place.isHeld(() => grid()?.records.edges.map(({ node }) => node));

  it('loads all pages into one list, and keeps it right by the stream', async () => {
    const front = await open();
    expect(front.grid()?.records.edges).toHaveLength(25);
    const [first = '', second = ''] = place.recordIds;
    await place.write(first, 'changed');
    await eventually(() => expect(front.cell(first, fieldId())).toBe('changed'));
    const { ids } = await addRecords(place.grace, place.table, ['new']);
    await place.grace.run(DeleteRecordsDocument, { input: { tableId: place.table.id, ids: [second] } });
    await isWhole(front);
    expect(front.cell(ids[0] ?? '', fieldId())).toBe('new');
    expect(front.revisions()).toBe(3);
    await front.close();
  });

  it('writes, and tells what is in the way by type', async () => {
    const front = await open();
    const [recordId = ''] = place.recordIds;
    const seen = there(front.grid()).revision;
    const mutate = async (value: unknown, field = fieldId(), version = seen) => {
      const records = [{ id: recordId, cells: [{ fieldId: field, value, version }] }];
      const input = { tableId: place.table.id, records };
      const { data, error } = await front.urql.mutation(WriteCellsDocument, { input }).toPromise();
      if (!data) throw error;
      return data.updateRecords;
    };
    expect((await mutate('mine')).__typename).toBe('UpdateRecordsPayload');
    await eventually(() => expect(front.cell(recordId, fieldId())).toBe('mine'));
    await place.write(recordId, 'theirs');
    const conflict = await mutate('mine again');
    if (conflict.__typename !== 'ConflictError') throw new Error(conflict.__typename);
    const [one] = conflict.conflicts;
    expect(one).toMatchObject({ theirs: 'theirs', mine: 'mine again', theirActor: { name: 'grace' } });
    const invalid = await mutate('no number', numberId());
    expect(invalid).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION' });
    const knowing = await mutate('mine again', fieldId(), there(one).theirRevision);
    expect(knowing.__typename).toBe('UpdateRecordsPayload');
    await isWhole(front);
    await front.close();
  });

  it('loses nothing when its server is killed and others write meanwhile', async () => {
    const front = await open();
    const before = front.session.sessionId;
    const [first = '', , third = '', fourth = ''] = place.recordIds;
    await place.killFirst();
    await place.write(first, 'while away');
    await place.grace.run(DeleteRecordsDocument, { input: { tableId: place.table.id, ids: [third] } });
    await addRecords(place.grace, place.table, ['made while away']);
    await isWhole(front);
    await place.write(fourth, 'after');
    await isWhole(front);
    expect(front.session.sessionId, 'the session was taken up at the other server').toBe(before);
    expect(front.faults).toEqual([]);
    // A revision of more than 500 changes is told by its number, and loaded.
    await addRecords(
      place.grace,
      place.table,
      Array.from({ length: 501 }, (_, index) => `bulk ${index}`),
    );
    await isWhole(front);
    await front.close();
  });
});
