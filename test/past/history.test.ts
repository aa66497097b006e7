import { describe, expect, it } from 'vitest';
import type { PastTable } from '../../src/past/past-table.ts';
import { encodeCursor } from '../../src/stream/cursor.ts';
import { fold, readLog } from '../support/fold.ts';
import { addMember, makeBase, makeTable, serverOfSuite, there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { createWalker, type State, shown, stateOf } from './walker.ts';

const STEPS = { embedded: 200, server: 3_000 };
/** Points of the history that are looked at again. */
const SAMPLES = { embedded: 40, server: 200 };

describe.each(modes)('a random history (%s)', (mode) => {
  const server = serverOfSuite(mode);

  it('is told at every point as it was, is the fold of its log (I3), and goes back to its beginning', async () => {
    const random = seeded();
    const said = `seed ${random.seed}`;
    const { app, database } = server().opened;
    const [ada, bob] = [await server().as('ada'), await server().as('bob')];
    await userIdOf(bob);
    const baseId = await makeBase(ada);
    await addMember(ada, baseId, 'bob@example.org', 'EDITOR');
    const { id: tableId } = await makeTable(ada, baseId, [
      { name: 'Name', type: 'TEXT' },
      { name: 'Number', type: 'NUMBER' },
      { name: 'Pick', type: 'SINGLE_SELECT', choices: [{ name: 'a' }, { name: 'b' }] },
    ]);
    const viewer = await app.signIn(ada.token);
    const people = [viewer.user, (await app.signIn(bob.token)).user];
    const step = createWalker({ app, database, random, people, tableId });

    const states: State[] = [await stateOf(database, tableId)];
    const every = Math.floor(STEPS[mode] / SAMPLES[mode]);
    for (let index = 1; index <= STEPS[mode]; index++) {
      await step();
      if (index % every === 0) states.push(await stateOf(database, tableId));
    }
    const last = there(states.at(-1));

    const folded = fold(tableId, await readLog(database.db, tableId), said);
    expect([...folded.keys()].sort(), said).toEqual(last.records.map(({ id }) => id));
    for (const { id, cells, version } of last.records) {
      expect(folded.get(id), said).toMatchObject({ cells, version });
    }

    for (const state of states) {
      const past = there(await app.services.past.table(viewer, tableId, state.cursor));
      expect(await told(past), `${said}, revision ${state.revision}`).toEqual(state);
    }
  }, 600_000);
});

/** The whole of a past table, page by page. */
async function told(past: PastTable): Promise<State> {
  const [fields, views, count] = [await past.fields(), await past.views(), await past.count()];
  const records: State['records'] = [];
  for (let after: string | undefined; ; ) {
    const page = await past.records(after, 7);
    records.push(...page.records.map((one) => shown(one, fields)));
    if (!page.hasNextPage || page.endCursor === null) break;
    after = page.endCursor;
  }
  expect(count).toBe(records.length);
  return {
    cursor: encodeCursor(past.place),
    revision: past.place.revision,
    fields: fields.map(({ typeRevision: _, ...field }) => field),
    views,
    records,
  };
}
