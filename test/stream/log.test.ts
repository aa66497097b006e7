import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '../../src/base/role.ts';
import type { Cells } from '../../src/record/cell.ts';
import { applyCells } from '../../src/record/cell.ts';
import { cellVersion } from '../../src/record/record.queries.ts';
import { record } from '../../src/record/record.table.ts';
import type { Actor, Revision } from '../../src/stream/change.ts';
import { genesisHash, revisionHash } from '../../src/stream/hash.ts';
import { readHeads, readRevisions } from '../../src/stream/log.queries.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { startServer, type TestServer, testSettings, tokenOf } from '../support/server.ts';

describe.each(modes)('the log (%s)', (mode) => {
  let server: TestServer;
  let remove: () => Promise<void>;
  let ada: Actor;

  beforeAll(async () => {
    const own = await testSettings(mode);
    remove = own.remove;
    server = await startServer(own.settings);
    ada = (await server.opened.app.signIn(await tokenOf('ada'))).user;
  });

  afterAll(async () => {
    await server.close();
    await remove();
  });

  async function readLog(logId: string): Promise<Revision[]> {
    const revisions: Revision[] = [];
    for (;;) {
      const page = await readRevisions(server.opened.database.db, logId, revisions.length, 50);
      if (page.length === 0) return revisions;
      revisions.push(...page);
    }
  }

  it('is gapless and chained, and its fold is the table (I1, I3)', async () => {
    const { records, fields, tables, bases } = server.opened.app.services;
    const random = seeded();
    const { result: baseId } = await bases.create(ada, { name: 'Base' });
    const { result: tableId } = await tables.create(ada, {
      baseId,
      name: 'Table',
      fields: [
        { name: 'Text', type: 'TEXT' },
        { name: 'Number', type: 'NUMBER' },
      ],
    });
    const fieldIds = (await fields.list(ada.id, tableId)).map(({ id }) => id);
    const ids: string[] = [];
    for (let step = 0; step < 300; step++) {
      const [text = '', number = ''] = fieldIds;
      const cells = [
        { fieldId: text, value: random.pick(['', 'a', 'ä€😀', '"\\', `${random.below(99)}`]) },
        { fieldId: number, value: random.pick([null, 0, -0, 1.5, 1e21, 2 ** 53 + 2, random.next()]) },
      ].slice(0, 1 + random.below(2));
      const choice = random.next();
      if (choice < 0.4 || ids.length === 0) {
        const { result } = await records.create(ada, { tableId, records: [{ cells }, { cells: [] }] });
        ids.push(...result.map(({ id }) => id));
      } else if (choice < 0.8) {
        await records.update(ada, {
          tableId,
          records: [{ id: random.pick(ids), cells }],
          onConflict: 'OVERWRITE',
        });
      } else if (choice < 0.9) {
        await records.remove(ada, { tableId, ids: ids.splice(random.below(ids.length), 1) });
      } else {
        const refused = records.update(ada, {
          tableId,
          records: [{ id: random.pick(ids), cells: [{ fieldId: number, value: 'x' }] }],
          onConflict: 'OVERWRITE',
        });
        await expect(refused).rejects.toThrow();
      }
    }

    const { db } = server.opened.database;
    const log = await readLog(tableId);
    let hash = genesisHash(tableId);
    const folded = new Map<
      string,
      { cells: Cells; version: number; versions: Map<string, number>; born: number }
    >();
    for (const [index, revision] of log.entries()) {
      expect(revision.revision, `seed ${random.seed}`).toBe(index + 1);
      hash = revisionHash(hash, { ...revision, actorId: revision.actor.id }).hash;
      expect(revision.hash).toBe(hash.toString('hex'));
      expect(revision.at >= (log[index - 1]?.at ?? '')).toBe(true);
      for (const change of revision.changes) {
        const old = folded.get(change.entityId);
        const number = revision.revision;
        if (change.kind === 'RecordCreated') {
          folded.set(change.entityId, {
            cells: change.after,
            version: number,
            versions: new Map(),
            born: number,
          });
        } else if (change.kind === 'RecordUpdated' && old) {
          for (const [fieldId, before] of Object.entries(change.before)) {
            expect(old.cells[fieldId] ?? null).toEqual(before);
            old.versions.set(fieldId, number);
          }
          old.cells = applyCells(old.cells, change.after);
          old.version = number;
        } else if (change.kind === 'RecordDeleted') {
          expect(old?.cells).toEqual(change.before);
          folded.delete(change.entityId);
        }
      }
    }
    const [head] = await readHeads(db, [tableId]);
    expect(head).toMatchObject({ revision: log.length });
    expect(head?.hash.toString('hex')).toBe(hash.toString('hex'));
    const rows = await db.select().from(record).where(eq(record.tableId, tableId)).orderBy(asc(record.id));
    expect(rows.length).toBe(folded.size);
    for (const row of rows) {
      const state = folded.get(row.id);
      expect({ cells: row.cells, version: row.version }, `seed ${random.seed}`).toEqual({
        cells: state?.cells,
        version: state?.version,
      });
      for (const fieldId of fieldIds) {
        expect(cellVersion(row, fieldId)).toBe(state?.versions.get(fieldId) ?? state?.born);
      }
    }
  });

  it('takes no revision for a mutation that is refused or changes nothing (I1)', async () => {
    const { records, fields, tables, bases, members } = server.opened.app.services;
    const { result: baseId } = await bases.create(ada, { name: 'Base' });
    const { result: tableId } = await tables.create(ada, {
      baseId,
      name: 'T',
      fields: [{ name: 'A', type: 'TEXT' }],
    });
    const [field] = await fields.list(ada.id, tableId);
    const fieldId = field?.id ?? '';
    const cells = [{ fieldId, value: 'a' }];
    const { result } = await records.create(ada, { tableId, records: [{ cells }] });
    const id = result[0]?.id ?? '';
    const before = await readHeads(server.opened.database.db, [tableId, baseId]);
    await records.update(ada, { tableId, records: [{ id, cells }], onConflict: 'OVERWRITE' });
    await bases.update(ada, { id: baseId, name: ' Base ' });
    await tables.update(ada, { id: tableId, name: 'T' });
    const attempts = [
      records.create(ada, { tableId, records: [{ cells }, { cells: [{ fieldId, value: 5 }] }] }),
      records.remove(ada, { tableId, ids: [id, 'rec_00000000000000000000000000'] }),
      records.create(ada, { tableId, records: [{ cells }], clientMutationId: 'x'.repeat(129) }),
      fields.update(ada, { id: fieldId, max: 3 }),
      members.add(ada, { baseId, email: 'nobody', role: roles[0] }),
    ];
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.map(({ status }) => status)).toEqual(attempts.map(() => 'rejected'));
    expect(await readHeads(server.opened.database.db, [tableId, baseId])).toEqual(before);
  });
});
