import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyCells, type Cells } from '../../src/record/cell.ts';
import { cellVersion } from '../../src/record/record.queries.ts';
import { record } from '../../src/record/record.table.ts';
import { type Actor, isRecordChange } from '../../src/stream/change.ts';
import { readRevisions } from '../../src/stream/log.queries.ts';
import { serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';

type State = Map<string, Cells>;

/** What the log comes to. */
interface Folded {
  cells: Cells;
  version: number;
  born: number;
  versions: Map<string, number>;
}

describe.each(modes)('a long walk of undo and redo (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Actor;

  beforeAll(async () => {
    ada = (await server().opened.app.signIn(await tokenOfAda())).user;
  });

  async function tokenOfAda() {
    return (await server().as('ada')).token;
  }

  async function stateOf(tableId: string): Promise<State> {
    const rows = await server().opened.database.db.select().from(record).where(eq(record.tableId, tableId));
    return new Map(rows.map(({ id, cells }) => [id, cells]));
  }

  it('comes to what an editor with two stacks comes to, and its log to the table (I3)', async () => {
    const { bases, tables, fields, records, undo: service } = server().opened.app.services;
    const random = seeded();
    const { result: baseId } = await bases.create(ada, { name: 'Base' });
    const names = ['A', 'B', 'C'];
    const { result: tableId } = await tables.create(ada, {
      baseId,
      name: 'Table',
      fields: names.map((name) => ({ name, type: 'TEXT' as const })),
    });
    const fieldIds = (await fields.list(ada.id, tableId)).map(({ id }) => id);

    /** The editor: whole states, to go back and forward to. */
    const past: State[] = [];
    const future: State[] = [];
    let now: State = await stateOf(tableId);
    /** After each revision of records. */
    const states: State[] = [];
    const cellsOf = () =>
      fieldIds
        .filter(() => random.next() < 0.6)
        .map((fieldId) => ({ fieldId, value: random.pick([null, 'a', 'b', `${random.below(99)}`]) }));

    for (let step = 0; step < 250; step++) {
      const before = now;
      const seed = `seed ${random.seed}, step ${step}`;
      const choice = random.next();
      const ids = [...now.keys()];
      if (choice < 0.3) {
        if (past.length === 0) await expect(service.undo(ada, { tableId }), seed).rejects.toThrow('nothing');
        else await service.undo(ada, { tableId });
        const earlier = past.pop();
        if (earlier) future.push(now);
        now = earlier ?? now;
      } else if (choice < 0.5) {
        if (future.length === 0)
          await expect(service.redo(ada, { tableId }), seed).rejects.toThrow('nothing');
        else await service.redo(ada, { tableId });
        const later = future.pop();
        if (later) past.push(now);
        now = later ?? now;
      } else {
        let took: number;
        if (choice < 0.6 || ids.length === 0) {
          const made = [{ cells: cellsOf() }, { cells: cellsOf() }].slice(random.below(2));
          took = (await records.create(ada, { tableId, records: made })).revisions.length;
        } else if (choice < 0.9) {
          const some = ids.filter(() => random.next() < 0.4).map((id) => ({ id, cells: cellsOf() }));
          const changed = some.length > 0 ? some : [{ id: random.pick(ids), cells: cellsOf() }];
          const input = { tableId, records: changed, onConflict: 'OVERWRITE' as const };
          took = (await records.update(ada, input)).revisions.length;
        } else {
          took = (await records.remove(ada, { tableId, ids: [random.pick(ids)] })).revisions.length;
        }
        if (took > 0) {
          past.push(now);
          future.length = 0;
          now = await stateOf(tableId);
        }
      }
      expect(await stateOf(tableId), seed).toEqual(now);
      if (now !== before) states.push(now);
    }

    const folded = await fold(tableId, (state) =>
      expect(state, `seed ${random.seed}`).toEqual(states.shift()),
    );
    expect(states).toEqual([]);
    const rows = await server()
      .opened.database.db.select()
      .from(record)
      .where(eq(record.tableId, tableId))
      .orderBy(asc(record.id));
    expect(rows.length).toBe(folded.size);
    for (const row of rows) {
      const state = there(folded.get(row.id));
      expect(row, `seed ${random.seed}`).toMatchObject({ cells: state.cells, version: state.version });
      for (const fieldId of fieldIds) {
        expect(cellVersion(row, fieldId)).toBe(state.versions.get(fieldId) ?? state.born);
      }
    }
  });

  async function fold(tableId: string, onState: (state: State) => void): Promise<Map<string, Folded>> {
    const folded = new Map<string, Folded>();
    const { db } = server().opened.database;
    for (let after = 0; ; ) {
      const page = await readRevisions(db, tableId, after, 100);
      if (page.length === 0) return folded;
      for (const { revision, changes } of page) {
        after = revision;
        for (const change of changes) {
          const id = change.entityId;
          const old = folded.get(id);
          if (change.kind === 'RecordCreated') {
            expect(old).toBeUndefined();
            folded.set(id, { cells: change.after, version: revision, born: revision, versions: new Map() });
          } else if (change.kind === 'RecordDeleted') {
            expect(there(old).cells).toEqual(change.before);
            folded.delete(id);
          } else if (change.kind === 'RecordUpdated') {
            const state = there(old);
            for (const [fieldId, before] of Object.entries(change.before)) {
              expect(state.cells[fieldId] ?? null).toEqual(before);
              state.versions.set(fieldId, revision);
            }
            state.cells = applyCells(state.cells, change.after);
            state.version = revision;
          }
        }
        if (changes.some(isRecordChange)) onState(new Map([...folded].map(([id, { cells }]) => [id, cells])));
      }
    }
  }
});
