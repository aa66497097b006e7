import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { createLedger, nameOf } from '../../bench/load/ledger.ts';
import { createPicture, deltaOf } from '../../bench/load/picture.ts';
import type { TableRevision } from '../../src/client/change.ts';
import { temporaryFolder } from '../support/folder.ts';

const hasServices = Boolean(inject('postgresUrl') && inject('redisUrl'));

function revisionOf(revision: number, part: Partial<TableRevision> = {}): TableRevision {
  return {
    __typename: 'TableRevision',
    cursor: `cursor ${revision}`,
    revision,
    at: '2026-01-01T00:00:00Z',
    actor: { id: 'usr_1', name: 'Ada', avatarUrl: null },
    clientMutationId: nameOf(1, revision, 1_000 + revision),
    batchId: null,
    undoOf: null,
    overwrote: false,
    changes: [
      {
        __typename: 'RecordUpdated',
        recordId: 'rec_1',
        version: revision,
        cells: [{ fieldId: 'fld_1', before: revision - 1, after: revision }],
      },
    ],
    ...part,
  };
}

const payloadOf = (tableChanges: TableRevision) => JSON.stringify({ data: { tableChanges } });

test.runIf(hasServices)(
  'people at two processes get every revision once and in order (I2, I5), and the report says so',
  async () => {
    const folder = await temporaryFolder();
    try {
      const out = `${folder.path}/load.html`;
      const args = ['--import', 'tsx', 'bench/load/run.ts', '--json', '--out', out];
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [...args, '--users', '6', '--tables', '2', '--minutes', '0.08', '--pace', '15', '--seed', '7'],
        {
          env: {
            PATH: process.env.PATH,
            DATABASE_URL: inject('postgresUrl'),
            REDIS_URL: inject('redisUrl'),
          },
        },
      );
      const report = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
      expect(report, stdout).toMatchObject({ errors: 0, lost: 0, doubled: 0, errorsByKind: {} });
      expect(report.p99Ms, stdout).toBeGreaterThan(0);
      expect(report.deliveries, stdout).toBeGreaterThan(report.revisions);
      expect(await readFile(out, 'utf8')).toContain('<polyline');
    } finally {
      await folder.remove();
    }
  },
  // Two servers and the people start and end.
  180_000,
);

test('a ledger tells what was acknowledged and did not come, and what came in other words', () => {
  const faults: string[] = [];
  const ledger = createLedger((kind) => faults.push(kind));
  const first = revisionOf(1);
  expect(ledger.take(payloadOf(first))).toMatchObject({ revision: 1, by: 1, sentAt: 1_001 });
  ledger.take(payloadOf(first));
  expect(faults).toEqual([]);
  ledger.take(payloadOf({ ...first, overwrote: true }));
  expect(faults).toEqual(['the same revision in other words']);

  ledger.acknowledged(first.clientMutationId ?? '', 1);
  expect(ledger.missing()).toEqual([]);
  ledger.acknowledged(nameOf(2, 1, 5), 1);
  ledger.acknowledged(nameOf(2, 2, 6), 2);
  expect(ledger.missing()).toHaveLength(2);
});

test('a picture is that of the server, whatever a load already holds, and another one where a revision is missed or comes twice', () => {
  const loaded = (value: number) => [
    { id: 'rec_1', version: value, cells: [{ fieldId: 'fld_1', value, version: value }] },
  ];
  const told = [2, 3, 4].map((revision) => {
    const event = revisionOf(revision);
    return { revision, changes: event.changes, delta: deltaOf(event) };
  });
  const sumAfter = (from: number, revisions: typeof told, settled: boolean) => {
    const picture = createPicture(loaded(from));
    if (settled) picture.settle();
    for (const one of revisions) picture.apply(one);
    return picture.sum;
  };
  const truth = createPicture(loaded(4)).sum;
  expect(sumAfter(1, told, true)).toBe(truth);
  expect(sumAfter(1, told, false)).toBe(truth);
  // Loaded at revision 3, followed from revision 1.
  expect(sumAfter(3, told, false)).toBe(truth);
  expect(sumAfter(1, told.slice(0, 2), true)).not.toBe(truth);
  expect(sumAfter(1, [...told, ...told.slice(2)], true)).not.toBe(truth);
});
