import { beforeAll, describe, expect, it } from 'vitest';
import { readChoicesNamed } from '../../src/activity/activity.queries.ts';
import { readLogStep } from '../../src/activity/export-log.queries.ts';
import { actorOf } from '../../src/stream/change.ts';
import { serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { appendRandom, type Histories, makeHistories, randomFilter } from './history.ts';
import { expectedChanges, readRows } from './model.ts';

describe.each(modes)('steps along one log (%s)', (mode) => {
  const server = serverOfSuite(mode);
  const random = seeded();
  const said = `TEST_SEED=${random.seed}`;
  let histories: Histories;

  beforeAll(async () => {
    const { app, database } = server().opened;
    const people = await Promise.all(['ada', 'bob', 'cy'].map((name) => server().as(name)));
    const actors = await Promise.all(
      people.map(async ({ token }) => actorOf((await app.signIn(token)).user)),
    );
    histories = await makeHistories(app, database, { owner: there(actors[0]), people: actors, tables: 2 });
    for (let n = 0; n < 80; n++) await appendRandom(histories, random);
  });

  it('come to what a plain filter finds, however short they are, and go on where they ended', async () => {
    const { db } = server().opened.database;
    let steps = 0;
    for (let round = 0; round < 20; round++) {
      const logId = random.pick([histories.baseId, ...histories.tableIds]);
      const rows = await readRows(db, [logId]);
      const { recordId: _, from: __, until: ___, ...filter } = randomFilter(histories, random, [new Date()]);
      const note = `${said} ${JSON.stringify({ filter, logId, round })}`;
      const choiceIds = filter.text ? await readChoicesNamed(db, [logId], filter.text) : [];
      const found: unknown[] = [];
      let place = { revision: Number.MAX_SAFE_INTEGER, ordinal: 0 };
      for (;;) {
        const limits = { looks: 1 + random.below(40), bytes: 1 + random.below(5_000) };
        const { last, rows: read } = await readLogStep(db, {
          logId,
          ...place,
          after: 0,
          filter,
          choiceIds,
          ...limits,
        });
        steps += 1;
        const told = read();
        // It ends with the change that reaches so many bytes: what came before is less.
        const weights = told.map(
          (row) => JSON.stringify(row[9] ?? null).length + JSON.stringify(row[10] ?? null).length,
        );
        expect(
          weights.slice(0, -1).reduce((sum, one) => sum + one, 0),
          note,
        ).toBeLessThan(limits.bytes);
        expect(told.length, note).toBeLessThanOrEqual(limits.looks);
        for (const [, revision, ordinal, , at, actorId, kind, entityId, recordId, before, after] of told)
          found.push({ revision, ordinal, at, actorId, kind, entityId, recordId, before, after });
        if (last === null) break;
        place = last;
      }
      expect(found, note).toEqual(
        expectedChanges(rows, filter).map(({ revision, ordinal, at, actorId, change }) => ({
          revision,
          ordinal,
          at: at.getTime(),
          actorId,
          kind: change.kind,
          entityId: change.entityId,
          recordId: expect.toSatisfy((id: unknown) => id === null || typeof id === 'string'),
          before: change.before,
          after: change.after,
        })),
      );
    }
    expect(steps).toBeGreaterThan(60);
  });
});
