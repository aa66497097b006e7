import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  DeleteFieldDocument,
  DeleteTableDocument,
  UpdateFieldDocument,
  type UpdateFieldInput,
} from '../../schema/operations/generated/graphql.ts';
import { shortId } from '../../src/id.ts';
import { cellLock } from '../../src/lock/lock.table.ts';
import {
  addMember,
  as,
  makeBase,
  makeRecords,
  makeTable,
  revisionOf,
  serverOfSuite,
  there,
  userIdOf,
} from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { allRows } from '../support/rows.ts';
import type { Person } from '../support/server.ts';

const MINUTE = 60_000;

describe.each(modes)('a field whose cells are held (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let [adaId, bobId] = ['', ''];
  let baseId: string;

  beforeAll(async () => {
    ada = await server().as('ada');
    [adaId, bobId] = await Promise.all([userIdOf(ada), server().as('bob').then(userIdOf)]);
    baseId = await makeBase(ada);
    await addMember(ada, baseId, 'bob@example.org', 'EDITOR');
  });

  /** A table with a record, of whose cell somebody's session holds a lock. */
  async function held({ userId = bobId, lasts = MINUTE } = {}) {
    const choices = [{ name: 'Red' }, { name: 'Blue' }];
    const table = await makeTable(ada, baseId, [
      { name: 'Color', type: 'SINGLE_SELECT', choices },
      { name: 'Free', type: 'TEXT' },
    ]);
    const fieldId = table.field('Color');
    const [record] = await makeRecords(ada, table.id, [[{ fieldId, value: 'Red' }]]);
    const sessionId = `ses_${shortId()}`;
    const now = Date.now();
    const lock = { recordId: there(record).id, fieldId, tableId: table.id, sessionId, userId, fence: 1 };
    await database()
      .insert(cellLock)
      .values({ ...lock, lockedAt: new Date(now - 2 * MINUTE), expiresAt: new Date(now + lasts) });
    return { table, fieldId, sessionId, recordId: lock.recordId };
  }
  const database = () => server().opened.database.db;
  const update = async (input: UpdateFieldInput) =>
    (await ada.run(UpdateFieldDocument, { input })).updateField;
  const remove = async (id: string, sessionId?: string) =>
    (await ada.run(DeleteFieldDocument, { input: { id, sessionId } })).deleteField;
  const locksOf = (fieldId: string) =>
    database().select().from(cellLock).where(eq(cellLock.fieldId, fieldId));

  it('is neither deleted nor rewritten, and no row or revision tells of the attempt (I1, I4)', async () => {
    const { table, fieldId, sessionId, recordId } = await held();
    const before = await allRows(server().opened.database);
    const locks = [{ recordId, fieldId, sessionId, userId: bobId }];
    const refused = { __typename: 'CellLockedError', code: 'CELL_LOCKED', locks };
    expect(await remove(fieldId)).toMatchObject(refused);
    expect(await update({ id: fieldId, type: 'TEXT' })).toMatchObject(refused);
    const blue = { id: table.choice('Color', 'Blue'), name: 'Blue' };
    expect(await update({ id: fieldId, choices: [blue] })).toMatchObject(refused);
    expect(await update({ id: fieldId, choices: [blue], onConflict: 'OVERWRITE' })).toMatchObject(refused);
    expect(await allRows(server().opened.database)).toEqual(before);
    expect(await locksOf(fieldId)).toHaveLength(1);
  });

  it('can be renamed and moved, and other fields deleted and retyped', async () => {
    const { table, fieldId } = await held();
    as(await update({ id: fieldId, name: 'Colour', position: 9 }), 'UpdateFieldPayload');
    as(await update({ id: table.field('Free'), type: 'NUMBER' }), 'UpdateFieldPayload');
    as(await remove(table.field('Free')), 'DeleteFieldPayload');
  });

  it('is deleted by the session that holds them, and the locks with it', async () => {
    const { fieldId, sessionId } = await held({ userId: adaId });
    expect(await remove(fieldId)).toMatchObject({ __typename: 'CellLockedError' });
    as(await update({ id: fieldId, type: 'TEXT', sessionId }), 'UpdateFieldPayload');
    as(await remove(fieldId, sessionId), 'DeleteFieldPayload');
    expect(await locksOf(fieldId)).toEqual([]);
  });

  it('a retry is the same from another session, which holds none of them', async () => {
    const { fieldId, sessionId } = await held({ userId: adaId });
    const input = { id: fieldId, clientMutationId: 'retype', type: 'TEXT' as const };
    const first = as(await update({ ...input, sessionId }), 'UpdateFieldPayload');
    expect(as(await update(input), 'UpdateFieldPayload').revision).toBe(first.revision);
  });

  it('is deleted when the locks have run out, though nobody has cleared them away', async () => {
    const { fieldId } = await held({ lasts: -MINUTE });
    as(await update({ id: fieldId, type: 'TEXT' }), 'UpdateFieldPayload');
    as(await remove(fieldId), 'DeleteFieldPayload');
    expect(await locksOf(fieldId)).toEqual([]);
  });

  it('goes with its table', async () => {
    const { table } = await held();
    expect(await revisionOf(ada, table.id)).toBeGreaterThan(0);
    const { deleteTable } = await ada.run(DeleteTableDocument, { input: { id: table.id } });
    as(deleteTable, 'DeleteTablePayload');
  });
});
