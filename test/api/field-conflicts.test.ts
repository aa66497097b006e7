import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ConflictPartsFragment,
  DeleteFieldDocument,
  type DeleteFieldInput,
  DeleteViewDocument,
  type DeleteViewInput,
  type NewFieldInput,
  TableDocument,
  UpdateFieldDocument,
  type UpdateFieldInput,
  UpdateViewDocument,
  type UpdateViewInput,
} from '../../schema/operations/generated/graphql.ts';
import { readRevisions } from '../../src/stream/log.queries.ts';
import {
  addMember,
  as,
  type MadeTable,
  makeBase,
  makeTable,
  revisionOf,
  serverOfSuite,
  there,
  userIdOf,
} from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { deleteField, makeView, updateField } from './table.ts';

type Answer = {
  __typename: string;
  conflicts?: ConflictPartsFragment[];
  code?: string;
  revision?: number | null;
};

describe.each(modes)('two people at one field or view (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let [ada, bob, eve]: Person[] = [];
  let adaId: string;
  let baseId: string;

  beforeAll(async () => {
    [ada, bob, eve] = await Promise.all(['ada', 'bob', 'eve'].map((name) => server().as(name)));
    adaId = await userIdOf(there(ada));
    await Promise.all([userIdOf(there(bob)), userIdOf(there(eve))]);
    baseId = await makeBase(there(ada));
    await addMember(there(ada), baseId, 'bob@example.org', 'EDITOR');
  });

  async function makeField(field: NewFieldInput): Promise<MadeTable> {
    return makeTable(there(ada), baseId, [field, { name: 'Other', type: 'TEXT' }]);
  }
  const adas = (input: UpdateFieldInput) => updateField(there(ada), input);
  const bobs = async (input: UpdateFieldInput): Promise<Answer> =>
    (await there(bob).run(UpdateFieldDocument, { input })).updateField;
  const bobDeletes = async (input: DeleteFieldInput): Promise<Answer> =>
    (await there(bob).run(DeleteFieldDocument, { input })).deleteField;
  const bobsView = async (input: UpdateViewInput): Promise<Answer> =>
    (await there(bob).run(UpdateViewDocument, { input })).updateView;
  const bobDeletesView = async (input: DeleteViewInput): Promise<Answer> =>
    (await there(bob).run(DeleteViewDocument, { input })).deleteView;
  const now = async ({ id }: MadeTable) => there((await there(ada).run(TableDocument, { id })).table);
  const fieldNow = async (table: MadeTable, name = 0) => there((await now(table)).fields[name]);
  const namesNow = async (table: MadeTable) =>
    there((await fieldNow(table)).options.choices).map(({ name }) => name);

  /** Which revisions of a table say that they were written over what others had changed. */
  async function overwritten({ id, revision: after }: MadeTable): Promise<number[]> {
    const told = await readRevisions(server().opened.database.db, id, after, 100);
    return told.flatMap(({ overwrote, revision }) => (overwrote ? [revision - after] : []));
  }

  describe('a property that both change', () => {
    async function renamed() {
      const table = await makeField({ name: 'Name', type: 'TEXT' });
      const id = table.field('Name');
      await adas({ id, name: 'Hers' });
      return { table, id, seen: { id, baseRevision: table.revision } };
    }

    it('is a conflict that names both, and nothing of the edit is written (I1)', async () => {
      const { table, id, seen } = await renamed();
      const answer = await bobs({ ...seen, name: 'His', position: 9 });
      expect(answer).toMatchObject({ __typename: 'ConflictError', code: 'CONFLICT' });
      expect(answer.conflicts).toMatchObject([
        {
          kind: 'FIELD_CHANGED',
          recordId: null,
          fieldId: id,
          viewId: null,
          property: 'name',
          base: 'Name',
          mine: 'His',
          theirs: 'Hers',
          theirActor: { id: adaId },
          theirRevision: table.revision + 1,
        },
      ]);
      expect(await revisionOf(there(ada), table.id)).toBe(table.revision + 1);
      expect(await fieldNow(table)).toMatchObject({ name: 'Hers', position: 1 });
    });

    it('with MERGE the other properties are written, and the conflict is told', async () => {
      const { table, seen } = await renamed();
      const answer = await bobs({ ...seen, name: 'His', position: 0.5, onConflict: 'MERGE' });
      expect(answer).toMatchObject({ __typename: 'UpdateFieldPayload', revision: table.revision + 2 });
      expect(answer.conflicts).toMatchObject([{ property: 'name', mine: 'His', theirs: 'Hers' }]);
      expect(await fieldNow(table)).toMatchObject({ name: 'Hers', position: 0.5 });
    });

    it('with OVERWRITE it is written over', async () => {
      const { table, seen } = await renamed();
      // What others have not touched, what is theirs already, and what is one's own by now is not written over.
      await bobs({ ...seen, position: 0.5, name: 'Hers', onConflict: 'OVERWRITE' });
      const answer = await bobs({ ...seen, name: 'His', onConflict: 'OVERWRITE' });
      expect(answer).toMatchObject({ __typename: 'UpdateFieldPayload', conflicts: [] });
      expect(await fieldNow(table)).toMatchObject({ name: 'His' });
      await bobs({ id: seen.id, baseRevision: table.revision + 1, name: 'Mine', onConflict: 'OVERWRITE' });
      expect(await overwritten(table)).toEqual([3]);
    });

    it.each([
      ['to the same', { name: 'Hers' }],
      ['and another one', { position: 0.5 }],
    ])('%s is none', async (_, change) => {
      const { table, seen } = await renamed();
      expect((await bobs({ ...seen, ...change })).__typename).toBe('UpdateFieldPayload');
      expect(await fieldNow(table)).toMatchObject({ name: 'Hers', ...change });
    });

    it('is none after the version that was seen, without a version, and with one’s own change', async () => {
      const { table, id, seen } = await renamed();
      expect((await bobs({ id, baseRevision: table.revision + 1, name: 'B' })).__typename).toMatch(
        /Payload$/,
      );
      expect((await bobs({ id, baseRevision: table.revision + 1, name: 'C' })).__typename).toMatch(
        /Payload$/,
      );
      await adas({ id, name: 'Hers' });
      expect((await bobs({ id, name: 'D' })).__typename).toMatch(/Payload$/);
      expect((await bobs({ ...seen, name: 'E' })).__typename).toBe('ConflictError');
    });

    it('at the same moment: the one is written, the other is told, whichever comes first', async () => {
      const { id: tableId, revision, field } = await makeField({ name: 'Name', type: 'TEXT' });
      for (let round = 0; round < 10; round++) {
        const seen = { id: field('Name'), baseRevision: revision + round };
        const edits = [ada, bob].map(async (person, index) => {
          const input = { ...seen, name: `${index} in ${round}` };
          return (await there(person).run(UpdateFieldDocument, { input })).updateField.__typename;
        });
        expect((await Promise.all(edits)).sort()).toEqual(['ConflictError', 'UpdateFieldPayload']);
      }
      expect(await revisionOf(there(ada), tableId)).toBe(revision + 10);
    });

    it('a revision that the table has not come to is refused', async () => {
      const { table, id } = await renamed();
      const answer = await bobs({ id, baseRevision: table.revision + 2, name: 'His' });
      expect(answer).toMatchObject({ __typename: 'ValidationError' });
    });
  });

  describe('the options of a field', () => {
    const choices = [{ name: 'Red' }, { name: 'Blue' }];
    async function select() {
      const table = await makeField({ name: 'Color', type: 'SINGLE_SELECT', choices });
      const id = table.field('Color');
      const red = { id: table.choice('Color', 'Red'), name: 'Red' };
      const blue = { id: table.choice('Color', 'Blue'), name: 'Blue' };
      return { table, id, red, blue, seen: { id, baseRevision: table.revision } };
    }

    it('two lists of choices are a conflict, which MERGE joins', async () => {
      const { table, id, red, blue, seen } = await select();
      await adas({ id, choices: [{ ...red, color: '#ff0000' }, { name: 'Green' }, blue] });
      const mine = { ...seen, choices: [{ ...red, name: 'Crimson' }, { name: 'Green' }, { name: 'Pink' }] };
      const refused = await bobs(mine);
      expect(refused.conflicts).toMatchObject([{ kind: 'FIELD_CHANGED', property: 'options' }]);
      expect(await namesNow(table)).toEqual(['Red', 'Green', 'Blue']);

      expect(await bobs({ ...mine, onConflict: 'MERGE' })).toMatchObject({ conflicts: [] });
      expect((await fieldNow(table)).options.choices).toMatchObject([
        { id: red.id, name: 'Crimson', color: '#ff0000' },
        { name: 'Green' },
        { name: 'Pink' },
      ]);
    });

    it('MERGE leaves theirs where the lists clash: renamed by both, or removed by the one and renamed by the other', async () => {
      const { table, id, red, blue, seen } = await select();
      await adas({ id, choices: [{ ...red, name: 'Hers' }] });
      for (const mine of [[{ ...red, name: 'His' }, blue], [red, { ...blue, name: 'Navy' }], [blue]]) {
        const answer = await bobs({ ...seen, choices: mine, position: 0.5, onConflict: 'MERGE' });
        expect(answer.conflicts).toMatchObject([{ property: 'options' }]);
        expect(await namesNow(table)).toEqual(['Hers']);
      }
      expect(await fieldNow(table)).toMatchObject({ position: 0.5 });
      const mine = [{ ...red, name: 'His' }, blue];
      expect(await bobs({ ...seen, choices: mine, onConflict: 'OVERWRITE' })).toMatchObject({
        conflicts: [],
      });
      expect((await fieldNow(table)).options.choices).toMatchObject(mine);
    });

    it('go with the type: choices for a field that has been given another type are a conflict and no fault', async () => {
      const { table, id, red, seen } = await select();
      await adas({ id, type: 'TEXT' });
      expect((await bobs({ ...seen, choices: [red] })).conflicts).toMatchObject([{ property: 'options' }]);
      const merged = await bobs({ ...seen, choices: [red], name: 'Both', onConflict: 'MERGE' });
      expect(merged.conflicts).toMatchObject([{ property: 'options', mine: { choices: [red] } }]);
      expect(await fieldNow(table)).toMatchObject({ name: 'Both', type: 'TEXT' });
    });

    it('go with the type also where both types had left them open', async () => {
      const table = await makeField({ name: 'Number', type: 'NUMBER' });
      const id = table.field('Number');
      await adas({ id, type: 'TEXT' });
      const answer = await bobs({ id, baseRevision: table.revision, precision: 2 });
      expect(answer.conflicts).toMatchObject([{ property: 'options', mine: { precision: 2 }, theirs: {} }]);
    });

    it('another type is a conflict with the choices that it would drop', async () => {
      const { table, id, red, blue, seen } = await select();
      await adas({ id, choices: [red, blue, { name: 'Green' }] });
      const refused = await bobs({ ...seen, type: 'TEXT' });
      expect(refused.conflicts?.map(({ property }) => property)).toEqual(['type', 'options']);
      const merged = await bobs({ ...seen, type: 'TEXT', name: 'Both', onConflict: 'MERGE' });
      expect(merged.conflicts).toHaveLength(2);
      expect(await fieldNow(table)).toMatchObject({ name: 'Both', type: 'SINGLE_SELECT' });
      expect(await namesNow(table)).toEqual(['Red', 'Blue', 'Green']);
      expect((await bobs({ ...seen, type: 'MULTI_SELECT' })).__typename).toBe('UpdateFieldPayload');
      expect(await namesNow(table)).toEqual(['Red', 'Blue', 'Green']);
    });

    it('two types are a conflict, and MERGE writes neither the type nor the options that were meant for it', async () => {
      const table = await makeField({ name: 'Name', type: 'TEXT' });
      const id = table.field('Name');
      await adas({ id, type: 'NUMBER', precision: 2 });
      const merged = await bobs({
        id,
        baseRevision: table.revision,
        type: 'RATING',
        max: 3,
        name: 'Both',
        onConflict: 'MERGE',
      });
      expect(merged.conflicts).toMatchObject([
        { property: 'type', base: 'TEXT', mine: 'RATING', theirs: 'NUMBER' },
        { property: 'options', mine: { max: 3 }, theirs: { precision: 2 } },
      ]);
      expect(await fieldNow(table)).toMatchObject({
        name: 'Both',
        type: 'NUMBER',
        options: { precision: 2 },
      });
    });
  });

  describe('deleting a field', () => {
    it('that somebody has changed since is a conflict, with MERGE too, and OVERWRITE deletes it', async () => {
      const table = await makeField({ name: 'Name', type: 'TEXT' });
      const id = table.field('Name');
      await adas({ id, name: 'Hers' });
      const seen = { id, baseRevision: table.revision };
      for (const onConflict of [undefined, 'MERGE' as const]) {
        const refused = await bobDeletes({ ...seen, onConflict });
        expect(refused.conflicts).toMatchObject([
          { kind: 'FIELD_CHANGED', property: 'name', base: 'Name', mine: null, theirs: 'Hers' },
        ]);
      }
      expect(await fieldNow(table)).toMatchObject({ id });
      expect((await bobDeletes({ ...seen, onConflict: 'OVERWRITE' })).__typename).toBe('DeleteFieldPayload');
      expect((await now(table)).fields).toHaveLength(1);
      expect(await overwritten(table)).toEqual([2]);
    });

    it('that nobody else has changed, or of which no version was seen, just deletes it', async () => {
      const table = await makeField({ name: 'Name', type: 'TEXT' });
      await adas({ id: table.field('Other'), name: 'Hers' });
      const one = { id: table.field('Name'), baseRevision: table.revision };
      expect((await bobDeletes(one)).__typename).toBe('DeleteFieldPayload');
      expect((await bobDeletes({ id: table.field('Other') })).__typename).toBe('DeleteFieldPayload');
    });

    it('that somebody has deleted is a conflict for who still saw it, and nothing for others', async () => {
      const table = await makeField({ name: 'Name', type: 'TEXT' });
      const id = table.field('Name');
      await deleteField(there(ada), id);
      const seen = { id, baseRevision: table.revision };
      const deleted = { kind: 'FIELD_DELETED', fieldId: id, theirs: null, theirActor: { id: adaId } };
      for (const onConflict of ['REJECT', 'OVERWRITE'] as const) {
        expect(await bobs({ ...seen, name: 'His', onConflict })).toMatchObject({
          __typename: 'ConflictError',
          conflicts: [{ ...deleted, property: 'name', base: 'Name', mine: 'His' }],
        });
      }
      expect(await bobs({ ...seen, name: 'His', onConflict: 'MERGE' })).toMatchObject({
        __typename: 'UpdateFieldPayload',
        revision: null,
        conflicts: [{ ...deleted, property: 'name' }],
      });
      expect((await bobDeletes({ ...seen, onConflict: 'MERGE' })).conflicts).toMatchObject([
        { ...deleted, property: null },
      ]);
      expect((await bobs({ id, name: 'His' })).__typename).toBe('NotFoundError');
      const after = { id, baseRevision: table.revision + 1 };
      expect((await bobs({ ...after, name: 'His' })).__typename).toBe('NotFoundError');
      const stranger = await there(eve).run(UpdateFieldDocument, { input: { ...seen, name: 'Hers' } });
      expect(stranger.updateField.__typename).toBe('NotFoundError');
    });
  });

  describe('a view', () => {
    async function view() {
      const table = await makeField({ name: 'Name', type: 'TEXT' });
      const id = await makeView(there(ada), { tableId: table.id, name: 'View' });
      const change = async (input: Omit<UpdateViewInput, 'id'>) =>
        as(
          (await there(ada).run(UpdateViewDocument, { input: { id, ...input } })).updateView,
          'UpdateViewPayload',
        );
      const viewNow = async () => there((await now(table)).views[0]);
      return { table, id, change, viewNow, seen: { id, baseRevision: table.revision + 1 } };
    }

    it('merges what two people change of it, and a property of both is a conflict', async () => {
      const { table, id, change, viewNow, seen } = await view();
      const sort = [{ fieldId: table.field('Name'), direction: 'ASC' as const }];
      await change({ sort, name: 'Hers' });
      const hidden = { hiddenFieldIds: [table.field('Other')] };
      expect((await bobsView({ ...seen, ...hidden })).__typename).toBe('UpdateViewPayload');
      expect(await viewNow()).toMatchObject({ name: 'Hers', sort, ...hidden });

      expect((await bobsView({ ...seen, sort: [], name: 'Hers' })).conflicts).toMatchObject([
        {
          kind: 'VIEW_CHANGED',
          viewId: id,
          fieldId: null,
          recordId: null,
          property: 'sort',
          base: [],
          theirs: sort,
        },
      ]);
      const mine = { ...seen, sort: [], hiddenFieldIds: [], filter: null };
      expect((await bobsView({ ...mine, onConflict: 'MERGE' })).conflicts).toMatchObject([
        { property: 'sort' },
      ]);
      expect(await viewNow()).toMatchObject({ sort, hiddenFieldIds: [] });
      expect(await bobsView({ ...mine, onConflict: 'OVERWRITE' })).toMatchObject({ conflicts: [] });
      expect(await viewNow()).toMatchObject({ sort: [] });
      expect(await overwritten(table)).toHaveLength(1);
    });

    it('whose filter names a field that somebody deleted meanwhile is a conflict and no fault', async () => {
      const { table, change, seen } = await view();
      const filter = { fieldId: table.field('Other'), operator: 'IS_EMPTY' as const };
      await change({ filter });
      await deleteField(there(ada), filter.fieldId);
      const mine = { ...seen, baseRevision: seen.baseRevision + 1, filter: { not: filter } };
      expect((await bobsView(mine)).conflicts).toMatchObject([
        { property: 'filter', base: filter, mine: { not: filter }, theirs: null },
      ]);
    });

    it('is deleted only as it was seen, and its deletion is told to who still saw it', async () => {
      const { id, change, seen } = await view();
      await change({ name: 'Hers' });
      expect((await bobDeletesView(seen)).conflicts).toMatchObject([
        { kind: 'VIEW_CHANGED', property: 'name', mine: null, theirs: 'Hers' },
      ]);
      await there(ada).run(DeleteViewDocument, { input: { id } });
      expect((await bobsView({ ...seen, name: 'His' })).conflicts).toMatchObject([
        { kind: 'VIEW_DELETED', viewId: id, property: 'name', base: 'View', mine: 'His', theirs: null },
      ]);
      expect((await bobDeletesView(seen)).conflicts).toMatchObject([
        { kind: 'VIEW_DELETED', property: null },
      ]);
      expect((await bobsView({ id, name: 'His' })).__typename).toBe('NotFoundError');
    });

    it('is deleted as it is with OVERWRITE', async () => {
      const { table, change, seen } = await view();
      await change({ name: 'Hers' });
      const answer = await bobDeletesView({ ...seen, onConflict: 'OVERWRITE' });
      expect(answer.__typename).toBe('DeleteViewPayload');
      expect((await now(table)).views).toEqual([]);
      expect(await overwritten(table)).toEqual([3]);
    });
  });
});
