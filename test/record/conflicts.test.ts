import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/id.ts';
import { onConflicts } from '../../src/record/conflict.ts';
import { readRevisions } from '../../src/stream/log.queries.ts';
import { deleteField, updateField } from '../api/table.ts';
import { addMember, as, makeBase, revisionOf, serverOfSuite, there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { allRows } from '../support/rows.ts';
import type { Person } from '../support/server.ts';
import { deleteRecord, makeSheet, read, type Sheet, write } from './sheet.ts';

describe.each(modes)('conflicts (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let bob: Person;
  let cleo: Person;
  let eve: Person;
  let baseId: string;
  let bobId: string;

  beforeAll(async () => {
    [ada, bob, cleo, eve] = await Promise.all([
      server().as('ada'),
      server().as('bob'),
      server().as('cleo'),
      server().as('eve'),
    ]);
    baseId = await makeBase(ada);
    await addMember(ada, baseId, 'bob@example.org', 'EDITOR');
    await addMember(ada, baseId, 'cleo@example.org', 'VIEWER');
    bobId = await userIdOf(bob);
    // Who signs in first takes up an invitation, which is a revision of the base.
    await Promise.all([userIdOf(cleo), userIdOf(eve)]);
  });

  const sheet = () => makeSheet(ada, baseId);

  /** A revision as its table's log tells it. */
  async function revision({ table }: Sheet, number: number) {
    const [found] = await readRevisions(server().opened.database.db, table.id, number - 1, 1);
    return there(found);
  }

  /** A conflict with what Bob did in a revision. */
  async function withBob(at: Sheet, number: number, rest: { name: string } & Record<string, unknown>) {
    const { name, ...values } = rest;
    return {
      recordId: at.recordId,
      fieldId: at.table.field(name),
      theirActor: { id: bobId, name: 'bob' },
      theirRevision: number,
      theirAt: (await revision(at, number)).at,
      ...values,
    };
  }

  async function leavesNoTrace<T>(work: () => Promise<T>): Promise<T> {
    const before = await allRows(server().opened.database);
    const result = await work();
    expect(await allRows(server().opened.database)).toEqual(before);
    return result;
  }

  it('REJECT, which is the default, writes nothing and tells base, mine, theirs, who and when (I1)', async () => {
    const at = await sheet();
    as(await write(bob, at, { Name: 'Bea' }, { version: 2 }), 'UpdateRecordsPayload');
    for (const onConflict of [null, 'REJECT'] as const) {
      const answer = await leavesNoTrace(() =>
        write(ada, at, { Name: 'Ann', Age: 37 }, { version: 2, onConflict }),
      );
      const { code, conflicts } = as(answer, 'ConflictError');
      expect(code).toBe('CONFLICT');
      const told = { name: 'Name', kind: 'CELL_CHANGED', base: 'Ada', mine: 'Ann', theirs: 'Bea' };
      expect(conflicts).toMatchObject([await withBob(at, 3, told)]);
    }
  });

  it('the base is what the client saw, however many revisions ago', async () => {
    const at = await sheet();
    for (const [index, Name] of ['Bea', 'Bev', 'Bob'].entries()) {
      await write(bob, at, { Name, City: `Town ${index}` }, { onConflict: 'OVERWRITE' });
    }
    for (const [baseRevision, base] of [
      [2, 'Ada'],
      [3, 'Bea'],
      [4, 'Bev'],
    ] as const) {
      const { conflicts } = as(await write(ada, at, { Name: 'Ann' }, { baseRevision }), 'ConflictError');
      const told = { name: 'Name', kind: 'CELL_CHANGED', base, mine: 'Ann', theirs: 'Bob' };
      expect(conflicts).toMatchObject([await withBob(at, 5, told)]);
    }
    as(await write(ada, at, { Name: 'Ann' }, { baseRevision: 5 }), 'UpdateRecordsPayload');
  });

  it("a cell's version counts before the baseRevision of the mutation", async () => {
    const at = await sheet();
    await write(bob, at, { Name: 'Bea' }, { version: 2 });
    as(await write(ada, at, { Name: 'Ann' }, { version: 2, baseRevision: 3 }), 'ConflictError');
    as(await write(ada, at, { Name: 'Ann' }, { version: 3, baseRevision: 2 }), 'UpdateRecordsPayload');
  });

  it('edits of different cells of a record merge', async () => {
    const at = await sheet();
    await write(bob, at, { Name: 'Bea' }, { version: 2 });
    const { conflicts, revision } = as(
      await write(ada, at, { City: 'Paris', Age: null }, { baseRevision: 2 }),
      'UpdateRecordsPayload',
    );
    expect({ conflicts, revision }).toEqual({ conflicts: [], revision: 4 });
    expect(await read(ada, at)).toEqual({ Name: ['Bea', 3], City: ['Paris', 4], Age: [null, 4] });
  });

  it('wanting what somebody else has already written is no conflict, and writes nothing', async () => {
    const at = await sheet();
    await write(bob, at, { Name: 'Bea' }, { version: 2 });
    const answer = await leavesNoTrace(() => write(ada, at, { Name: 'Bea' }, { version: 2 }));
    const { conflicts, revision } = as(answer, 'UpdateRecordsPayload');
    expect({ conflicts, revision }).toEqual({ conflicts: [], revision: null });
  });

  it('what one has written oneself since is no conflict', async () => {
    const at = await sheet();
    for (const Name of ['Ann', 'Amy', 'Ava']) {
      as(await write(ada, at, { Name }, { version: 2 }), 'UpdateRecordsPayload');
    }
    expect((await read(ada, at))?.Name).toEqual(['Ava', 5]);
  });

  it("somebody else's change stays a conflict though one has written other cells since", async () => {
    const at = await sheet();
    await write(bob, at, { Name: 'Bea' }, { version: 2 });
    await write(ada, at, { City: 'Paris' }, { version: 2 });
    const { conflicts } = as(await write(ada, at, { Name: 'Ann' }, { version: 2 }), 'ConflictError');
    expect(conflicts).toMatchObject([{ base: 'Ada', theirs: 'Bea', theirRevision: 3 }]);
  });

  it('MERGE writes the rest and reports the cells it left', async () => {
    const at = await sheet();
    await write(bob, at, { Name: 'Bea' }, { version: 2 });
    const merged = await write(ada, at, { Name: 'Ann', Age: 37 }, { version: 2, onConflict: 'MERGE' });
    const { conflicts, revision } = as(merged, 'UpdateRecordsPayload');
    const told = { name: 'Name', kind: 'CELL_CHANGED', base: 'Ada', mine: 'Ann', theirs: 'Bea' };
    expect(conflicts).toMatchObject([await withBob(at, 3, told)]);
    expect(revision).toBe(4);
    expect(await read(ada, at)).toEqual({ Name: ['Bea', 3], City: ['London', 2], Age: [37, 4] });
  });

  it('MERGE that leaves every cell takes no revision (I1)', async () => {
    const at = await sheet();
    await write(bob, at, { Name: 'Bea' }, { version: 2 });
    const answer = await leavesNoTrace(() =>
      write(ada, at, { Name: 'Ann' }, { version: 2, onConflict: 'MERGE' }),
    );
    const { conflicts, revision, records } = as(answer, 'UpdateRecordsPayload');
    expect(revision).toBeNull();
    expect(conflicts).toHaveLength(1);
    expect(records).toMatchObject([{ id: at.recordId, version: 3 }]);
  });

  it('OVERWRITE writes over it, and the log tells that it did', async () => {
    const at = await sheet();
    await write(bob, at, { Name: 'Bea' }, { version: 2 });
    for (const options of [{ version: 2 }, {}]) {
      const answer = await write(
        ada,
        at,
        { Name: `Ann ${options.version}` },
        { ...options, onConflict: 'OVERWRITE' },
      );
      const { conflicts, revision: number } = as(answer, 'UpdateRecordsPayload');
      expect(conflicts).toEqual([]);
      expect(await revision(at, there(number))).toMatchObject({ overwrote: true });
    }
    expect((await read(ada, at))?.Name).toEqual(['Ann undefined', 5]);
  });

  it('OVERWRITE with nothing to write over is an edit like any other', async () => {
    const at = await sheet();
    await write(ada, at, { Name: null }, { version: 2 });
    await write(bob, at, { Name: 'Bea' }, { onConflict: 'OVERWRITE' });
    await write(ada, at, { Name: 'Ann' }, { version: 4, onConflict: 'OVERWRITE' });
    for (const number of [3, 4, 5]) expect(await revision(at, number)).toMatchObject({ overwrote: false });
  });

  it('who names no version has to say OVERWRITE', async () => {
    const at = await sheet();
    for (const onConflict of [null, 'REJECT', 'MERGE'] as const) {
      const answer = await leavesNoTrace(() => write(ada, at, { Name: 'Ann', Age: 1 }, { onConflict }));
      expect(as(answer, 'ValidationError').issues.map(({ path }) => path)).toEqual([
        ['records', '0', 'cells', '0', 'version'],
        ['records', '0', 'cells', '1', 'version'],
      ]);
    }
    as(await write(ada, at, { Name: 'Ann' }, { onConflict: 'OVERWRITE' }), 'UpdateRecordsPayload');
  });

  it('nobody has seen a revision that the table has not come to', async () => {
    const at = await sheet();
    for (const onConflict of onConflicts) {
      for (const seen of [{ version: 3 }, { baseRevision: 3 }]) {
        const answer = await leavesNoTrace(() => write(ada, at, { Name: 'Ann' }, { ...seen, onConflict }));
        as(answer, 'ValidationError');
      }
    }
    as(await write(ada, at, { Name: 'Ann' }, { version: 2 }), 'UpdateRecordsPayload');
    as(await write(ada, at, { Name: 'Ann' }, { version: 3 }), 'UpdateRecordsPayload');
  });

  describe('a record deleted meanwhile', () => {
    it.each(onConflicts)('is not brought back by %s; the base is told from the log', async (onConflict) => {
      const at = await sheet();
      await write(bob, at, { Name: 'Bea' }, { version: 2 });
      as(await deleteRecord(bob, at), 'DeleteRecordsPayload');
      const told = { kind: 'RECORD_DELETED', theirs: null };
      const expected = [
        await withBob(at, 4, { ...told, name: 'Name', base: 'Ada', mine: 'Ann' }),
        await withBob(at, 4, { ...told, name: 'Age', base: 36, mine: 37 }),
      ];
      const answer = await leavesNoTrace(() =>
        write(ada, at, { Name: 'Ann', Age: 37 }, { version: 2, onConflict }),
      );
      if (onConflict === 'MERGE') {
        const { conflicts, records, revision } = as(answer, 'UpdateRecordsPayload');
        expect({ records, revision }).toEqual({ records: [], revision: null });
        expect(conflicts).toMatchObject(expected);
      } else {
        expect(as(answer, 'ConflictError').conflicts).toMatchObject(expected);
      }
    });

    it('by oneself is told like any other', async () => {
      const at = await sheet();
      await deleteRecord(bob, at);
      const { conflicts } = as(await write(bob, at, { Name: 'Ann' }, { version: 2 }), 'ConflictError');
      expect(conflicts).toMatchObject([{ kind: 'RECORD_DELETED', base: 'Ada', theirActor: { id: bobId } }]);
    });

    it('without a version, by OVERWRITE: the base is what the deletion took', async () => {
      const at = await sheet();
      await write(bob, at, { Name: 'Bea' }, { version: 2 });
      await deleteRecord(bob, at);
      const answer = await write(ada, at, { Name: 'Ann' }, { onConflict: 'OVERWRITE' });
      expect(as(answer, 'ConflictError').conflicts).toMatchObject([{ base: 'Bea', theirs: null }]);
    });
  });

  describe('a field deleted meanwhile', () => {
    it.each(onConflicts)('is not brought back by %s; the base is told from the log', async (onConflict) => {
      const at = await sheet();
      await deleteField(bob, at.table.field('Name'));
      const last = await revisionOf(ada, at.table.id);
      const answer = await write(ada, at, { Name: 'Ann', Age: 37 }, { version: 2, onConflict });
      const told = { name: 'Name', kind: 'FIELD_DELETED', base: 'Ada', mine: 'Ann', theirs: null };
      const expected = [await withBob(at, 3, told)];
      if (onConflict === 'MERGE') {
        expect(as(answer, 'UpdateRecordsPayload').conflicts).toMatchObject(expected);
        expect((await read(ada, at))?.Age).toEqual([37, last + 1]);
      } else {
        expect(as(answer, 'ConflictError').conflicts).toMatchObject(expected);
        expect(await revisionOf(ada, at.table.id)).toBe(last);
      }
    });

    it('without a version, by OVERWRITE: the base is what the deletion took', async () => {
      const at = await sheet();
      await write(bob, at, { Name: 'Bea' }, { version: 2 });
      await deleteField(bob, at.table.field('Name'));
      const answer = await write(ada, at, { Name: 'Ann' }, { onConflict: 'OVERWRITE' });
      expect(as(answer, 'ConflictError').conflicts).toMatchObject([{ base: 'Bea', theirs: null }]);
    });
  });

  describe('a field whose type somebody else has changed meanwhile', () => {
    it.each(['REJECT', 'MERGE'] as const)(
      'is a conflict with %s, though the value would fit',
      async (onConflict) => {
        const at = await sheet();
        await updateField(bob, { id: at.table.field('Age'), type: 'TEXT' });
        const answer = await write(ada, at, { Age: 'old', Name: 'Ann' }, { version: 2, onConflict });
        const told = { name: 'Age', kind: 'FIELD_TYPE_CHANGED', base: 36, mine: 'old', theirs: '36' };
        const expected = [await withBob(at, 3, told)];
        if (onConflict === 'MERGE') {
          expect(as(answer, 'UpdateRecordsPayload').conflicts).toMatchObject(expected);
          expect(await read(ada, at)).toMatchObject({ Name: ['Ann', 5], Age: ['36', 4] });
        } else {
          expect(as(answer, 'ConflictError').conflicts).toMatchObject(expected);
          expect(await revisionOf(ada, at.table.id)).toBe(4);
        }
      },
    );

    it('is written by OVERWRITE where the value fits the new type', async () => {
      const at = await sheet();
      await updateField(bob, { id: at.table.field('Age'), type: 'TEXT' });
      as(await write(ada, at, { Age: 37 }, { version: 2, onConflict: 'OVERWRITE' }), 'ValidationError');
      as(
        await write(ada, at, { Age: 'old' }, { version: 2, onConflict: 'OVERWRITE' }),
        'UpdateRecordsPayload',
      );
      expect((await read(ada, at))?.Age).toEqual(['old', 5]);
      expect(await revision(at, 5)).toMatchObject({ overwrote: true });
    });

    it('is no conflict for who has seen the new type', async () => {
      const at = await sheet();
      await updateField(bob, { id: at.table.field('Age'), type: 'TEXT' });
      as(await write(ada, at, { Age: 'old' }, { version: 4 }), 'UpdateRecordsPayload');
    });

    it('is no conflict when only its name has changed', async () => {
      const at = await sheet();
      await updateField(bob, { id: at.table.field('Age'), name: 'Years' });
      as(await write(ada, at, { Age: 37 }, { version: 2 }), 'UpdateRecordsPayload');
    });
  });

  it('a type that one has changed oneself is no conflict', async () => {
    const at = await sheet();
    await updateField(ada, { id: at.table.field('Age'), type: 'TEXT' });
    as(await write(ada, at, { Age: 'old' }, { version: 2 }), 'UpdateRecordsPayload');
    as(await write(ada, at, { Age: 37 }, { version: 2 }), 'ValidationError');
  });

  it('a deletion that names a baseRevision takes nothing along that others have written since', async () => {
    const at = await sheet();
    await write(bob, at, { Name: 'Bea' }, { version: 2 });
    const refused = await leavesNoTrace(() => deleteRecord(ada, at, { baseRevision: 2 }));
    const told = { name: 'Name', kind: 'CELL_CHANGED', base: 'Ada', mine: null, theirs: 'Bea' };
    expect(as(refused, 'ConflictError').conflicts).toMatchObject([await withBob(at, 3, told)]);
    as(await deleteRecord(bob, at, { baseRevision: 2 }), 'DeleteRecordsPayload');
    expect(await read(ada, at)).toBeNull();
  });

  it('a deletion that names no baseRevision takes the record as it is', async () => {
    const at = await sheet();
    await write(bob, at, { Name: 'Bea' }, { version: 2 });
    as(await deleteRecord(ada, at), 'DeleteRecordsPayload');
  });

  it.each(onConflicts)('a record that the table never had is not found, with %s', async (onConflict) => {
    const [at, other] = [await sheet(), await sheet()];
    for (const recordId of [newId('rec'), other.recordId]) {
      const answer = await leavesNoTrace(() =>
        write(ada, { ...at, recordId }, { Name: 'Ann' }, { version: 2, onConflict }),
      );
      expect(as(answer, 'NotFoundError').id).toBe(recordId);
    }
  });

  it.each(onConflicts)('with %s a stranger finds no table and a viewer may not write', async (onConflict) => {
    const at = await sheet();
    await write(bob, at, { Name: 'Bea' }, { version: 2 });
    await leavesNoTrace(async () => {
      const cells = { Name: 'Ann' };
      expect(as(await write(eve, at, cells, { version: 2, onConflict }), 'NotFoundError').id).toBe(
        at.table.id,
      );
      as(await write(cleo, at, cells, { version: 2, onConflict }), 'ForbiddenError');
    });
  });

  it('a value that no cell could hold is refused, though there is no cell for it any more', async () => {
    const at = await sheet();
    await deleteField(bob, at.table.field('City'));
    await updateField(bob, { id: at.table.field('Age'), type: 'TEXT' });
    const options = { version: 2, onConflict: 'MERGE' as const };
    for (const [index, value] of ['\u0000', ['\ud800'], { '\u0000': 1 }].entries()) {
      for (const name of ['City', 'Age'] as const) {
        const clientMutationId = `${name} ${index}`;
        as(await write(ada, at, { [name]: value }, { ...options, clientMutationId }), 'ValidationError');
      }
    }
    await deleteRecord(bob, at);
    as(await write(ada, at, { Name: '\u0000' }, { ...options, clientMutationId: 'gone' }), 'ValidationError');
  });
});
