import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { connect } from '../../docs/recipes/apollo/client.ts';
import { followTable } from '../../docs/recipes/apollo/follow-table.ts';
import { GridDocument, WriteCellsDocument } from '../../docs/recipes/apollo/generated/graphql.ts';
import { DeleteRecordsDocument } from '../../schema/operations/generated/graphql.ts';
import { addRecords } from '../stream/table.ts';
import { eventually } from '../support/eventually.ts';
import { there } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { openPlace, type Place } from './resume.ts';

const FIRST = 10;

describeServer('the recipe for Apollo Client', () => {
  let place: Place;
  let ends: { stop(): void }[] = [];

  beforeAll(async () => {
    place = await openPlace();
  });
  afterAll(() => place.close());

  /** A front end that shows the grid; what a component would be told is in `shown`. */
  async function open() {
    const { apollo, session, close } = connect({
      url: place.url,
      token: () => place.token,
      webSocketImpl: WebSocket,
    });
    const faults: string[] = [];
    const stream = followTable(
      { apollo, socket: session.client },
      { tableId: place.table.id, first: FIRST },
      ({ code }, isFinal) => isFinal && faults.push(code),
    );
    const variables = { tableId: place.table.id, first: FIRST };
    const grid = () => apollo.readQuery({ query: GridDocument, variables })?.table;
    await eventually(() => expect(stream.cursor).not.toBeNull());
    const shown: number[] = [];
    const watching = apollo
      .watchQuery({ query: GridDocument, variables, fetchPolicy: 'cache-only' })
      .subscribe(({ data }) => shown.push(data?.table?.records?.edges?.length ?? 0));
    ends = [stream, { stop: () => watching.unsubscribe() }];
    const cell = (recordId: string, fieldId: string) =>
      grid()
        ?.records.edges.find(({ node }) => node.id === recordId)
        ?.node.cells.find((one) => one.fieldId === fieldId)?.value;
    return {
      apollo,
      session,
      stream,
      faults,
      shown,
      grid,
      cell,
      async close() {
        for (const end of ends) end.stop();
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
    expect(front.shown.at(-1), 'a component is told').toBe(25);
    await front.close();
  });

  it('writes, and tells what is in the way by type', async () => {
    const front = await open();
    const [recordId = ''] = place.recordIds;
    const seen = there(front.grid()).revision;
    const mutate = (value: unknown, field = fieldId(), version = seen) =>
      front.apollo
        .mutate({
          mutation: WriteCellsDocument,
          variables: {
            input: {
              tableId: place.table.id,
              records: [{ id: recordId, cells: [{ fieldId: field, value, version }] }],
            },
          },
        })
        .then(({ data }) => there(data).updateRecords);
    const written = await mutate('mine');
    expect(written.__typename).toBe('UpdateRecordsPayload');
    expect(front.cell(recordId, fieldId())).toBe('mine');
    await place.write(recordId, 'theirs');
    const conflict = await mutate('mine again');
    if (conflict.__typename !== 'ConflictError') throw new Error(conflict.__typename);
    const [one] = conflict.conflicts;
    expect(one).toMatchObject({ theirs: 'theirs', mine: 'mine again', theirActor: { name: 'grace' } });
    const invalid = await mutate('no number', numberId());
    expect(invalid.__typename).toBe('ValidationError');
    if (invalid.__typename === 'ValidationError') expect(invalid.code).toBe('VALIDATION');
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
