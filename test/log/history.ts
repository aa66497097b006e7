import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../src/db/client.ts';
import { DomainError } from '../../src/errors.ts';
import type { Opened } from '../../src/open.ts';
import { record } from '../../src/record/record.table.ts';
import { ChainFault } from '../../src/stream/chain.ts';
import type { Actor } from '../../src/stream/change.ts';
import type { VerifiedLog } from '../../src/stream/verify.ts';
import { type VerifyAll, verifyAll } from '../../src/stream/verify-all.ts';
import type { Random } from '../support/random.ts';

/** Something for people to work on. */
export interface World {
  baseId: string;
  tableId: string;
  fieldIds: string[];
}

export async function makeWorld({ services }: Opened['app'], actor: Actor): Promise<World> {
  const { result: baseId } = await services.bases.create(actor, { name: 'Base' });
  const fields = ['A', 'B', 'C'].map((name) => ({ name, type: 'TEXT' as const }));
  const { result: tableId } = await services.tables.create(actor, { baseId, name: 'Table', fields });
  const fieldIds = (await services.fields.list(actor.id, tableId)).map(({ id }) => id);
  return { baseId, tableId, fieldIds };
}

/** One mutation of a random kind, as people make them; what is refused changes nothing. */
export async function mutate(
  { app, database }: Pick<Opened, 'app' | 'database'>,
  actor: Actor,
  world: World,
  random: Random,
): Promise<void> {
  const ids = await someRecords(database, world.tableId);
  try {
    await mutation(app.services, actor, { ...world, ids: ids.filter(() => random.next() < 0.5) }, random);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

async function mutation(
  { bases, fields, records, undo, views }: Opened['app']['services'],
  actor: Actor,
  { baseId, tableId, fieldIds, ids }: World & { ids: string[] },
  random: Random,
): Promise<unknown> {
  const value = () => random.pick([null, 'a', 'b', 'é', `${random.below(1_000)}`]);
  const cells = () =>
    fieldIds.filter(() => random.next() < 0.6).map((fieldId) => ({ fieldId, value: value() }));
  const name = `name ${random.below(1_000)}`;
  const kind = random.below(12);
  if (kind < 3 || ids.length === 0) {
    return records.create(actor, { tableId, records: [{ cells: cells() }, { cells: cells() }] });
  }
  if (kind < 7) {
    const changed = ids.map((id) => ({ id, cells: cells() }));
    return records.update(actor, { tableId, records: changed, onConflict: 'OVERWRITE' });
  }
  if (kind === 7) return records.remove(actor, { tableId, ids: ids.slice(0, 2) });
  if (kind === 8) return undo[random.pick(['undo', 'redo'] as const)](actor, { tableId });
  if (kind === 9) return bases.update(actor, { id: baseId, name });
  if (kind === 10) return fields.update(actor, { id: random.pick(fieldIds), name });
  return views.create(actor, { tableId, name });
}

async function someRecords({ db }: Database, tableId: string): Promise<string[]> {
  const rows = await db.select({ id: record.id }).from(record).where(eq(record.tableId, tableId)).limit(12);
  return rows.map(({ id }) => id);
}

/** What `npm run verify-log` finds: how many logs are right, and the faults of the others. */
export async function verified(
  database: Database,
  options: Partial<VerifyAll> = {},
): Promise<{ right: VerifiedLog[]; faults: string[] }> {
  const right: VerifiedLog[] = [];
  const faults: string[] = [];
  for await (const found of verifyAll(database, { keys: [], withState: true, ...options })) {
    if (found instanceof ChainFault) faults.push(found.message);
    else right.push(found);
  }
  return { right, faults };
}

/** What a test spoils, and what it only takes away. */
const SPOILT = ['log', 'revision', 'change', 'log_checkpoint', 'record'];
const TAKEN = ['base_table', 'field', 'view'];

/** Copies what a test is going to spoil; answers how to put it back. */
export async function keepRows({ db }: Database): Promise<() => Promise<void>> {
  const statement = (text: string) => db.execute(sql.raw(text));
  for (const table of [...SPOILT, ...TAKEN]) await statement(`create table kept_${table} as table ${table}`);
  return async () => {
    for (const table of SPOILT) await statement(`delete from ${table}`);
    for (const table of [...SPOILT, ...TAKEN]) {
      await statement(`insert into ${table} select * from kept_${table} on conflict do nothing`);
    }
  };
}
