import { expect, it } from 'vitest';
import type { Change, RecordChange } from '../../src/client/change.ts';
import { applyRevision, type TableRecord, type TableSnapshot } from '../../src/client/index.ts';
import { type Random, seeded } from '../support/random.ts';

const RECORDS = 9;
const PAGES = 3;
const FIELDS = ['a', 'b', 'c'];

interface Entry {
  revision: number;
  cursor: string;
  changes: Change[];
}

/** A random history, and the records as they are after each of its revisions: plainly folded, in order. */
function makeHistory({ below, pick, next }: Random, length: number) {
  const log: Entry[] = [];
  const states: Map<string, TableRecord>[] = [new Map()];
  for (let revision = 1; revision <= length; revision++) {
    const state = new Map(states.at(-1));
    const changes: RecordChange[] = [];
    const ids = new Set(Array.from({ length: 1 + below(3) }, () => `r${below(RECORDS)}`));
    for (const recordId of ids) {
      const held = state.get(recordId);
      const kind = !held ? 'RecordCreated' : next() < 0.3 ? 'RecordDeleted' : 'RecordUpdated';
      const cells = [{ fieldId: pick(FIELDS), before: null, after: next() < 0.2 ? null : below(1_000) }];
      changes.push({ __typename: kind, recordId, version: revision, cells });
      if (kind === 'RecordDeleted') state.delete(recordId);
      else {
        const written = cells.map(({ fieldId, after }) => [fieldId, { value: after, version: revision }]);
        state.set(recordId, {
          id: recordId,
          version: revision,
          cells: { ...held?.cells, ...Object.fromEntries(written) },
        });
      }
    }
    log.push({ revision, cursor: `c${revision}`, changes });
    states.push(state);
  }
  return { log, states };
}

function emptySnapshot(): TableSnapshot {
  return {
    tableId: 'tbl',
    revision: 0,
    cursor: 'c0',
    fields: new Map(),
    views: new Map(),
    records: new Map(),
  };
}

it('a snapshot of pages that were read at different revisions comes right with the revisions after the first', () => {
  const random = seeded();
  for (let round = 0; round < 500; round++) {
    const { log, states } = makeHistory(random, 30);
    const snapshot = emptySnapshot();
    let readAt = random.below(20);
    snapshot.revision = readAt;
    for (let page = 0; page < PAGES; page++) {
      for (const [id, record] of states[readAt] ?? []) {
        if (Number(id.slice(1)) % PAGES === page) snapshot.records.set(id, record);
      }
      readAt = Math.min(readAt + random.below(8), log.length);
    }
    // What it has already is told again, as after a reconnection.
    for (const entry of log.slice(Math.max(0, snapshot.revision - 3))) {
      const before = new Map(snapshot.records);
      applyRevision(snapshot, entry);
      // Also on the way there, nobody is shown a record as it never was, or older than they have seen it.
      for (const [id, record] of snapshot.records) {
        expect(record, `seed ${random.seed}`).toEqual(states[record.version]?.get(id));
        expect(record.version).toBeGreaterThanOrEqual(before.get(id)?.version ?? 0);
      }
    }
    expect(Object.fromEntries(snapshot.records), `seed ${random.seed}, round ${round}`).toEqual(
      Object.fromEntries(states.at(-1) ?? []),
    );
    expect(snapshot.revision).toBe(log.length);
  }
});

it('replaces what changes and nothing else: the maps are the same, and so are the other records', () => {
  const snapshot = emptySnapshot();
  const created = (recordId: string): Change => ({
    __typename: 'RecordCreated',
    recordId,
    version: 1,
    cells: [{ fieldId: 'a', before: null, after: 1 }],
  });
  const ids = Array.from({ length: 500 }, (_, index) => `r${index}`);
  applyRevision(snapshot, { revision: 1, cursor: 'c1', changes: ids.map(created) });
  const { records } = snapshot;
  const before = new Map(records);
  const [first] = before.values();
  const changes: Change[] = [
    {
      __typename: 'RecordUpdated',
      recordId: 'r0',
      version: 2,
      cells: [{ fieldId: 'a', before: 1, after: 2 }],
    },
  ];
  const told = applyRevision(snapshot, { revision: 2, cursor: 'c2', changes });
  expect(told).toEqual({ records: ['r0'], fields: [], views: [], structure: false });
  expect(snapshot.records).toBe(records);
  expect(first?.cells.a, 'an object that somebody holds never changes').toEqual({ value: 1, version: 1 });
  expect(records.get('r0')).toEqual({ id: 'r0', version: 2, cells: { a: { value: 2, version: 2 } } });
  for (const [id, record] of before) if (id !== 'r0') expect(records.get(id)).toBe(record);
});

it('takes of an update of a field or view what it changed, a filter that was taken away included', () => {
  const snapshot = emptySnapshot();
  const options = { choices: null, precision: 2, max: null };
  const view = { name: 'V', hiddenFieldIds: ['f'], filter: { fieldId: 'f' }, sort: [] };
  const state = { name: 'F', type: 'NUMBER', position: 1, options } as const;
  const changes: Change[][] = [
    [
      { __typename: 'FieldCreated', fieldId: 'f', version: 1, after: state },
      { __typename: 'ViewCreated', viewId: 'v', version: 1, changed: [], view },
    ],
    [
      {
        __typename: 'FieldUpdated',
        fieldId: 'f',
        version: 2,
        after: { name: 'G', type: null, position: null, options: null },
      },
      {
        __typename: 'ViewUpdated',
        viewId: 'v',
        version: 2,
        changed: ['filter'],
        view: { name: null, hiddenFieldIds: null, filter: null, sort: null },
      },
    ],
    [
      {
        __typename: 'ViewUpdated',
        viewId: 'v',
        version: 3,
        changed: ['name'],
        view: { name: 'W', hiddenFieldIds: null, filter: null, sort: null },
      },
      { __typename: 'CommentCreated', commentId: 'c', threadId: 'c', recordId: 'r', onFieldId: null },
    ],
    [
      { __typename: 'FieldDeleted', fieldId: 'f', version: 4 },
      { __typename: 'ViewDeleted', viewId: 'v', version: 4 },
    ],
  ];
  const apply = (index: number) => {
    const told = applyRevision(snapshot, {
      revision: index + 1,
      cursor: `c${index + 1}`,
      changes: changes[index] ?? [],
    });
    return { ...told, field: snapshot.fields.get('f'), view: snapshot.views.get('v') };
  };
  const both = { records: [], fields: ['f'], views: ['v'], structure: true };
  const field = { id: 'f', version: 1, ...state };
  expect(apply(0)).toEqual({ ...both, field, view: { id: 'v', version: 1, ...view } });
  expect(apply(1)).toEqual({
    ...both,
    field: { ...field, name: 'G', version: 2 },
    view: { id: 'v', ...view, filter: null, version: 2 },
  });
  expect(apply(2)).toMatchObject({ fields: [], view: { name: 'W', filter: null, hiddenFieldIds: ['f'] } });
  expect(apply(3)).toEqual({ ...both, field: undefined, view: undefined });
});
