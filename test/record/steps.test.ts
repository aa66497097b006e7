import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type OwnRevision, stacksOf, withoutSkipped } from '../../src/record/steps.ts';

const edit = { undoOf: null, targetUndoOf: null, batchId: null, changeCount: 1, kind: 'RecordUpdated' };

/** What a person can do; `at` chooses how many steps are skipped. */
const action = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ type: 'edit' as const, at: 0 }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('undo' as const), at: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('redo' as const), at: fc.nat(2) }) },
  // Somebody else takes a revision, or the person changes a field: neither is a step.
  { weight: 1, arbitrary: fc.constant({ type: 'other' as const, at: 0 }) },
  { weight: 1, arbitrary: fc.constant({ type: 'field' as const, at: 0 }) },
  { weight: 1, arbitrary: fc.constant({ type: 'rewrite' as const, at: 0 }) },
);

it('the stacks read off the log are those of a plain editor', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      /** The editor: edits that can be undone; undos that can be redone, each with its edit. */
      const undo: { name: number; latest: number }[] = [];
      const redo: { name: number; edit: number }[] = [];
      const log: OwnRevision[] = [];
      let revision = 0;
      for (const { type, at } of actions) {
        revision += 1;
        if (type === 'edit') {
          undo.push({ name: revision, latest: revision });
          redo.length = 0;
          log.push({ ...edit, revision });
        } else if (type === 'undo') {
          const [step] = undo.length > at ? undo.splice(undo.length - 1 - at, 1) : [];
          if (!step) continue;
          redo.push({ name: revision, edit: step.name });
          log.push({ ...edit, revision, undoOf: step.name });
        } else if (type === 'redo') {
          const [step] = redo.length > at ? redo.splice(redo.length - 1 - at, 1) : [];
          if (!step) continue;
          undo.push({ name: step.edit, latest: revision });
          log.push({ ...edit, revision, undoOf: step.name, targetUndoOf: step.edit });
        } else if (type === 'field') {
          log.push({ ...edit, revision, kind: 'FieldUpdated', batchId: 'field' });
        } else if (type === 'rewrite') {
          log.push({ ...edit, revision, batchId: 'field' });
        }
        const stacks = stacksOf(log);
        expect(stacks.undo.map(({ revision: name, latest }) => ({ name, latest }))).toEqual(undo);
        expect(stacks.redo.map(({ revision: name }) => name)).toEqual(redo.map(({ name }) => name));
      }
    }),
    { numRuns: 300 },
  );
});

it('tells an undo from a redo also where what they take back is older than what was read', () => {
  const stacks = stacksOf([
    { ...edit, revision: 501, undoOf: 7 },
    { ...edit, revision: 502, undoOf: 8, targetUndoOf: 3 },
  ]);
  expect(stacks.redo.map(({ revision }) => revision)).toEqual([501]);
  expect(stacks.undo.map(({ revision, latest }) => [revision, latest])).toEqual([[3, 502]]);
});

it('counts a batch as one piece of work, and skips it as one', () => {
  const part = { ...edit, kind: 'RecordCreated', batchId: 'import', changeCount: 500 };
  const { undo } = stacksOf([
    { ...edit, revision: 1 },
    ...[2, 3, 4].map((revision) => ({ ...part, revision })),
    { ...edit, revision: 5 },
  ]);
  expect(undo.map(({ size }) => size)).toEqual([1, 1_500, 1_500, 1_500, 1]);
  expect(withoutSkipped(undo, [5, 4]).map(({ revision }) => revision)).toEqual([1]);
  expect(withoutSkipped(undo, [1]).map(({ revision }) => revision)).toEqual([5, 4, 3, 2]);
});
