import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Conflict, ConflictError, NotFoundError, ValidationError } from '../../src/errors.ts';
import { cellVersion, readRecordRows } from '../../src/record/record.queries.ts';
import type { Updated } from '../../src/record/update.ts';
import { type Actor, actorOf, type Revision } from '../../src/stream/change.ts';
import type { Written } from '../../src/stream/log.ts';
import { serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { tokenOf } from '../support/server.ts';
import {
  ACTORS,
  createModel,
  FIELDS,
  inOrderOfRecords,
  RECORDS,
  type Script,
  type Step,
  scripts,
  type Told,
} from './merge-model.ts';

const RUNS = 80;
/** The revision of which the records are: the table itself is the first. */
const FIRST = 2;

describe.each(modes)('merging (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let actors: Actor[];
  let baseId: string;

  beforeAll(async () => {
    const { app } = server().opened;
    const names = Array.from({ length: ACTORS }, (_, index) => `person${index}`);
    actors = [];
    for (const name of names) actors.push(actorOf((await app.signIn(await tokenOf(name))).user));
    const [owner] = actors;
    baseId = (await app.services.bases.create(there(owner), { name: 'Base' })).result;
    for (const name of names.slice(1)) {
      await app.services.members.add(there(owner), { baseId, email: `${name}@example.org`, role: 'EDITOR' });
    }
  });

  async function makeTable() {
    const { records, fields, tables } = server().opened.app.services;
    const owner = there(actors[0]);
    const { result: id } = await tables.create(owner, {
      baseId,
      name: 'Table',
      fields: Array.from({ length: FIELDS }, (_, index) => ({
        name: `Field ${index}`,
        type: 'TEXT' as const,
      })),
    });
    const fieldIds = (await fields.list(owner.id, id)).map((field) => field.id);
    const empty = Array.from({ length: RECORDS }, () => ({ cells: [] }));
    const made = await records.create(owner, { tableId: id, records: empty });
    return { id, fieldIds, recordIds: made.result.map((record) => record.id) };
  }

  type Table = Awaited<ReturnType<typeof makeTable>>;

  function send(
    table: Table,
    step: Step,
    seenOf: (age: number) => number,
  ): Promise<Written<Updated | string[]>> {
    const { records } = server().opened.app.services;
    const actor = there(actors[step.actor]);
    const { id: tableId, fieldIds, recordIds } = table;
    const baseRevision = step.baseAge === undefined ? null : seenOf(step.baseAge);
    if (step.kind === 'remove') {
      return records.remove(actor, { tableId, ids: [there(recordIds[step.record])], baseRevision });
    }
    const edits = inOrderOfRecords(step.edits);
    const edited = [...new Set(edits.map(({ record }) => record))];
    const cellsOf = (place: number) =>
      edits
        .filter(({ record }) => record === place)
        .map(({ field, value, age }) => ({
          fieldId: there(fieldIds[field]),
          value,
          version: age === undefined ? null : seenOf(age),
        }));
    return records.update(actor, {
      tableId,
      onConflict: step.onConflict,
      baseRevision,
      records: edited.map((place) => ({ id: there(recordIds[place]), cells: cellsOf(place) })),
    });
  }

  /** An answer in the words of the model. */
  function told(table: Table, answer: PromiseSettledResult<Written<Updated | string[]>>): Told {
    const conflictsOf = (conflicts: Conflict[]) =>
      conflicts.map((one) => {
        if (one.kind !== 'CELL_CHANGED' && one.kind !== 'RECORD_DELETED') throw new Error(one.kind);
        return {
          kind: one.kind,
          record: table.recordIds.indexOf(one.recordId ?? ''),
          field: table.fieldIds.indexOf(one.fieldId ?? ''),
          base: textOf(one.base),
          mine: textOf(one.mine),
          theirs: textOf(one.theirs),
          theirActor: actors.findIndex(({ id }) => id === one.theirActor?.id),
          theirRevision: one.theirRevision,
        };
      });
    if (answer.status === 'rejected') {
      const { reason } = answer;
      if (reason instanceof ConflictError)
        return { is: 'conflict', conflicts: conflictsOf(reason.conflicts) };
      if (reason instanceof ValidationError) return { is: 'unseen' };
      if (reason instanceof NotFoundError) return { is: 'not found' };
      throw reason;
    }
    const { result, revisions } = answer.value;
    const [own]: (Revision | undefined)[] = revisions;
    return {
      is: 'written',
      revision: own?.revision ?? null,
      overwrote: own?.overwrote ?? false,
      conflicts: Array.isArray(result) ? [] : conflictsOf(result.conflicts),
    };
  }

  async function stateOf({ recordIds, fieldIds }: Table) {
    const rows = new Map(
      (await readRecordRows(server().opened.database.db, recordIds)).map((row) => [row.id, row]),
    );
    return recordIds.map((id) => {
      const row = rows.get(id);
      if (!row) return null;
      const cells = fieldIds.map((fieldId) => [row.cells[fieldId] ?? null, cellVersion(row, fieldId)]);
      return { version: row.version, cells };
    });
  }

  /** Sends the steps of a list at once: they are decided together, in the order in which they were sent. */
  async function follow(script: Script, met: Set<string>): Promise<void> {
    const table = await makeTable();
    const model = createModel(FIRST);
    for (const steps of script) {
      const { head } = model;
      const seenOf = (age: number) => Math.max(FIRST, head - age);
      const answers = await Promise.allSettled(steps.map((step) => send(table, step, seenOf)));
      const expected = steps.map((step) => model.carryOut(step, seenOf));
      expect(answers.map((answer) => told(table, answer))).toEqual(expected);
      for (const answer of expected) for (const kind of kindsOf(answer)) met.add(kind);
      expect(await stateOf(table)).toEqual(model.state());
    }
  }

  it('comes to what a plain model comes to: values, versions, revisions and conflicts (I1, I3)', async () => {
    const { seed } = seeded();
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(scripts, (script) => follow(script, met)),
      { seed, numRuns: RUNS },
    );
    expect([...met].sort(), `what came about with seed ${seed}`).toEqual([
      'conflict: CELL_CHANGED',
      'conflict: RECORD_DELETED',
      'not found',
      'nothing written',
      'overwrote',
      'unseen',
      'written',
      'written: CELL_CHANGED',
      'written: RECORD_DELETED',
    ]);
  });
});

/** What an answer is of, so that a test that never met it is noticed. */
function kindsOf(answer: Told): string[] {
  const conflicts = 'conflicts' in answer ? answer.conflicts.map(({ kind }) => `${answer.is}: ${kind}`) : [];
  if (answer.is === 'conflict') return conflicts;
  if (answer.is !== 'written') return [answer.is];
  const { revision, overwrote } = answer;
  return [
    ...conflicts,
    revision === null ? 'nothing written' : 'written',
    ...(overwrote ? ['overwrote'] : []),
  ];
}

function textOf(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  throw new Error(`not a text: ${JSON.stringify(value)}`);
}
