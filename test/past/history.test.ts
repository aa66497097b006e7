import { and, eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { BackService } from '../../src/back/back.service.ts';
import { comment } from '../../src/comment/comment.table.ts';
import type { PastTable } from '../../src/past/past-table.ts';
import { encodeCursor } from '../../src/stream/cursor.ts';
import { fold, readLog } from '../support/fold.ts';
import { addMember, makeBase, makeTable, serverOfSuite, there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { createWalker, type State, shown, stateOf } from './walker.ts';

const STEPS = { embedded: 150, server: 2_000 };
/** Points of the history that are looked at again. */
const SAMPLES = { embedded: 30, server: 100 };

type Taken = Awaited<ReturnType<BackService['revert']>>;

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

    const log = await readLog(database.db, tableId);
    const folded = fold(tableId, log, said);
    expect([...folded.keys()].sort(), said).toEqual(last.records.map(({ id }) => id));
    for (const { id, cells, version } of last.records) {
      expect(folded.get(id), said).toMatchObject({ cells, version });
    }

    for (const state of states) {
      const past = there(await app.services.past.table(viewer, tableId, state.cursor));
      expect(await told(past), `${said}, revision ${state.revision}`).toEqual(state);
    }

    const [ownerActor] = people;
    const before = new Map(states.map((state) => [state.revision, state]));
    const batches = new Set<string>();
    const refused: string[] = [];
    for (const { revision, batchId, changes } of log.slice(there(states[0]).revision).reverse()) {
      const isDone = batchId !== null && batches.has(batchId);
      const own = { tableId, onConflict: 'REJECT' as const };
      try {
        if (batchId === null) await app.services.back.revert(there(ownerActor), { ...own, revision });
        else if (!isDone) {
          batches.add(batchId);
          for (let after: number | null = 0; after !== null; ) {
            const piece = { ...own, batchId, after };
            const taken: Taken = await app.services.back.revert(there(ownerActor), piece);
            after = taken.result.continueAfter;
          }
        }
      } catch (error) {
        // What the log says of comments beyond their texts, and of other people's reactions, comes back by themselves.
        const kinds = changes.map(({ kind }) => kind);
        const isOfComments = kinds.every((kind) => /^(Comment|Thread|Reaction)/.test(kind));
        if (!isOfComments) {
          throw new Error(`${said}: revision ${revision} (${kinds[0]}) stays`, { cause: error });
        }
        refused.push(...kinds);
      }
      const state = before.get(revision - 1);
      if (state) {
        const now = content(await stateOf(database, tableId));
        expect(now, `${said}, back at revision ${revision - 1}`).toEqual(content(state));
      }
    }
    const first = content(there(states[0]));
    expect(content(await stateOf(database, tableId)), said).toEqual(first);
    const comments = await database.db
      .select()
      .from(comment)
      .where(and(eq(comment.tableId, tableId), isNull(comment.deletedAt)));
    expect(comments, `${said}, refused ${refused}`).toEqual([]);
  }, 600_000);
});

/** What a table holds, whenever it was written. */
function content({ fields, views, records }: State) {
  return {
    fields: fields.map(({ version: _, ...field }) => field),
    views: views.map(({ version: _, ...view }) => view),
    records: records.map(({ id, cells }) => ({ id, cells })),
  };
}

/** The whole of a past table, page by page. */
async function told(past: PastTable): Promise<State> {
  const [fields, views, count] = [await past.fields(), await past.views(), await past.count()];
  const records: State['records'] = [];
  for (let after: string | undefined; ; ) {
    const page = await past.records(after, 23);
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
