import fc from 'fast-check';
import type { OnConflict } from '../../src/record/conflict.ts';

export const RECORDS = 3;
export const FIELDS = 3;
export const ACTORS = 3;

/** What somebody sends. Records, fields and people are told by their places; of what they saw, how many revisions ago it was. */
export type Step =
  | {
      kind: 'update';
      actor: number;
      onConflict: OnConflict;
      /** Left out: no baseRevision. */
      baseAge: number | undefined;
      edits: { record: number; field: number; value: string | null; age: number | undefined }[];
    }
  | { kind: 'remove'; actor: number; record: number; baseAge: number | undefined };

/** Steps of one list are sent at once, lists one after the other. */
export type Script = Step[][];

const actor = fc.nat(ACTORS - 1);
const record = fc.nat(RECORDS - 1);
const age = fc.option(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(30)), { nil: undefined });

const update: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('update'),
  actor,
  onConflict: fc.constantFrom('REJECT', 'MERGE', 'OVERWRITE'),
  baseAge: age,
  edits: fc.uniqueArray(
    // Few values, so that many cells are given the one they have.
    fc.record({ record, field: fc.nat(FIELDS - 1), value: fc.constantFrom('a', 'b', null), age }),
    { minLength: 1, maxLength: 4, selector: ({ record, field }) => record * FIELDS + field },
  ),
});

const remove: fc.Arbitrary<Step> = fc.record({ kind: fc.constant('remove'), actor, record, baseAge: age });

export const scripts: fc.Arbitrary<Script> = fc.array(
  fc.array(fc.oneof({ weight: 12, arbitrary: update }, { weight: 1, arbitrary: remove }), {
    minLength: 1,
    maxLength: 6,
  }),
  { minLength: 1, maxLength: 12 },
);

/** One write of one cell: what the log of a table comes to, for merging. */
interface Written {
  revision: number;
  actor: number;
  record: number;
  field: number;
  before: string | null;
  after: string | null;
  deleted: boolean;
}

export interface ModelConflict {
  kind: 'CELL_CHANGED' | 'RECORD_DELETED';
  record: number;
  field: number;
  base: string | null;
  mine: string | null;
  theirs: string | null;
  theirActor: number;
  theirRevision: number;
}

export type Told =
  | { is: 'written'; revision: number | null; overwrote: boolean; conflicts: ModelConflict[] }
  | { is: 'conflict'; conflicts: ModelConflict[] }
  | { is: 'unseen' | 'not found' };

/** A table and its log in the plainest way: every write of a cell, in order; what a cell is, is what was written last. */
export function createModel(first: number) {
  const log: Written[] = [];
  let head = first;

  const of = (record: number, field: number) =>
    log.filter((one) => one.record === record && one.field === field);
  const value = (record: number, field: number) => of(record, field).at(-1)?.after ?? null;
  const version = (record: number, field: number) => of(record, field).at(-1)?.revision ?? first;
  const isGone = (record: number) => log.some((one) => one.record === record && one.deleted);

  /** What became of a cell after a revision, if not all of it was one's own doing; a deletion counts whoever did it. */
  function conflict(
    actor: number,
    { record, field, value: mine }: { record: number; field: number; value: string | null },
    seen: number,
  ): ModelConflict | undefined {
    const since = of(record, field).filter(({ revision }) => revision > seen);
    const gone = isGone(record);
    const other = gone ? of(record, field).at(-1) : since.findLast((one) => one.actor !== actor);
    if (!other) return undefined;
    return {
      kind: gone ? 'RECORD_DELETED' : 'CELL_CHANGED',
      record,
      field,
      base: since[0]?.before ?? null,
      mine,
      theirs: value(record, field),
      theirActor: other.actor,
      theirRevision: other.revision,
    };
  }

  /** Carries out a step; revisions that were seen are told as numbers. */
  function update(step: Extract<Step, { kind: 'update' }>, seenOf: (age: number) => number): Told {
    const { actor, onConflict, baseAge } = step;
    const conflicts: ModelConflict[] = [];
    const writes: Written[] = [];
    let overwrote = false;
    for (const edit of inOrderOfRecords(step.edits)) {
      const { record, field, value: after } = edit;
      const age = edit.age ?? baseAge;
      if (age === undefined && onConflict !== 'OVERWRITE') return { is: 'unseen' };
      // Without a version: what the deletion took, and no conflict with what stands there.
      const seen = age === undefined ? (isGone(record) ? version(record, field) - 1 : head) : seenOf(age);
      const before = value(record, field);
      const found = conflict(actor, edit, seen);
      if (found && found.kind === 'RECORD_DELETED') conflicts.push(found);
      else if (before === after) continue;
      else if (found && onConflict !== 'OVERWRITE') conflicts.push(found);
      else {
        overwrote ||= found !== undefined || (age === undefined && before !== null);
        writes.push({ revision: head + 1, actor, record, field, before, after, deleted: false });
      }
    }
    if (conflicts.length > 0 && onConflict !== 'MERGE') return { is: 'conflict', conflicts };
    log.push(...writes);
    if (writes.length > 0) head += 1;
    return { is: 'written', revision: writes.length > 0 ? head : null, overwrote, conflicts };
  }

  function remove(
    { actor, record, baseAge }: Extract<Step, { kind: 'remove' }>,
    seenOf: (age: number) => number,
  ): Told {
    if (isGone(record)) return { is: 'not found' };
    const fields = Array.from({ length: FIELDS }, (_, field) => field);
    const seen = baseAge === undefined ? head : seenOf(baseAge);
    const conflicts = fields.flatMap((field) => conflict(actor, { record, field, value: null }, seen) ?? []);
    if (conflicts.length > 0) return { is: 'conflict', conflicts };
    head += 1;
    for (const field of fields) {
      const before = value(record, field);
      log.push({ revision: head, actor, record, field, before, after: null, deleted: true });
    }
    return { is: 'written', revision: head, overwrote: false, conflicts: [] };
  }

  return {
    get head() {
      return head;
    },
    carryOut: (step: Step, seenOf: (age: number) => number): Told =>
      step.kind === 'update' ? update(step, seenOf) : remove(step, seenOf),
    /** Of each record that is there, its version, and the value and the version of each cell. */
    state: () =>
      Array.from({ length: RECORDS }, (_, record) => {
        if (isGone(record)) return null;
        const cells = Array.from({ length: FIELDS }, (_, field) => [
          value(record, field),
          version(record, field),
        ]);
        const versions = log.filter((one) => one.record === record).map(({ revision }) => revision);
        return { version: versions.at(-1) ?? first, cells };
      }),
  };
}

/** As a mutation names them: record by record. */
export function inOrderOfRecords<Edit extends { record: number }>(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.record - b.record);
}
