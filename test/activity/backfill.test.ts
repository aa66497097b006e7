import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Db } from '../../src/db/client.ts';
import { actorOf } from '../../src/stream/change.ts';
import { bulkChange, change, changeField, revision } from '../../src/stream/log.table.ts';
import { serverOfSuite } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { appendRandom, makeHistories } from './history.ts';

/** What is written beside the log, in an order. */
async function derived(db: Db): Promise<string[]> {
  const changes = await db
    .select({
      logId: change.logId,
      revision: change.revision,
      at: change.ordinal,
      recordId: change.recordId,
      bulk: change.bulk,
    })
    .from(change);
  const revisions = await db
    .select({ logId: revision.logId, revision: revision.revision, bulk: revision.bulk })
    .from(revision);
  const bulks = (await db.select().from(bulkChange)).map((row) => ({
    ...row,
    fields: row.fields.toSorted(),
  }));
  const rows = [changes, revisions, await db.select().from(changeField), bulks];
  return rows.flatMap((list, index) => list.map((row) => `${index} ${JSON.stringify(row)}`)).sort();
}

describe.each(modes)('what older rows get (%s)', (mode) => {
  const server = serverOfSuite(mode);

  it('is what they would have been written with', async () => {
    const { app, database } = server().opened;
    const random = seeded();
    const { user } = await app.signIn((await server().as('ada')).token);
    const owner = actorOf(user);
    const histories = await makeHistories(app, database, { owner, people: [owner], tables: 2 });
    for (let n = 0; n < 60; n++) await appendRandom(histories, random);
    const { db } = database;
    const written = await derived(db);
    await db.execute(sql`update change set record_id = null, bulk = false`);
    await db.execute(sql`update revision set bulk = false`);
    await db.execute(sql`delete from change_field`);
    await db.execute(sql`delete from bulk_change`);
    expect(await derived(db)).not.toEqual(written);
    const migration = await readFile('drizzle/0006_activity.sql', 'utf8');
    const statements = migration
      .split('--> statement-breakpoint')
      .filter((text) => /^\s*(UPDATE|INSERT)/.test(text));
    for (const statement of statements) await db.execute(sql.raw(statement));
    expect(await derived(db), `TEST_SEED=${random.seed}`).toEqual(written);
  });
});
