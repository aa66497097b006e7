import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Database, Db } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { field } from '../field/field.table.ts';
import { record } from '../record/record.table.ts';
import { view } from '../view/view.table.ts';
import { ChainFault, walkChain } from './chain.ts';
import type { Beginning } from './checkpoint.ts';
import { readHeads } from './log.queries.ts';
import { digestOf, EMPTY_STATE, movedBy, type StateDigest, wrapped } from './state-digest.ts';

/** Records that are read at once. */
const PAGE = 1_000;

/**
 * Compares what a table's rows are with what its log comes to, from a revision whose digest is known: both of one moment, so that it
 * can be asked while others write.
 *
 * @throws ChainFault when they differ
 */
export async function checkState(database: Database, logId: string, known: Beginning): Promise<void> {
  const { said, found } = await transaction(database, async ({ db }) => {
    await db.execute(sql`set transaction isolation level repeatable read, read only`);
    const [head] = await readHeads(db, [logId]);
    let said = known.state;
    for await (const { changes } of walkChain(db, logId, known, head?.revision ?? 0)) {
      said = movedBy(said, changes);
    }
    return { said, found: await digestOfRows(db, logId) };
  });
  if (said === found) return;
  throw new ChainFault(logId, null, 'its records, fields and views are not what the log comes to');
}

async function digestOfRows(db: Db, tableId: string): Promise<StateDigest> {
  let sum = EMPTY_STATE;
  const fields = await db
    .select({
      id: field.id,
      name: field.name,
      type: field.type,
      options: field.options,
      position: field.position,
    })
    .from(field)
    .where(and(eq(field.tableId, tableId), isNull(field.deletedRevision)));
  for (const { id, ...content } of fields) sum += digestOf('Field', id, content);
  const views = await db
    .select({
      id: view.id,
      name: view.name,
      hiddenFieldIds: view.hiddenFieldIds,
      filter: view.filter,
      sort: view.sort,
    })
    .from(view)
    .where(eq(view.tableId, tableId));
  for (const { id, ...content } of views) sum += digestOf('View', id, content);
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: { id: string; cells: object }[] = await db
      .select({ id: record.id, cells: record.cells })
      .from(record)
      .where(and(eq(record.tableId, tableId), gt(record.id, after)))
      .orderBy(asc(record.id))
      .limit(PAGE);
    for (const { id, cells } of rows) sum += digestOf('Record', id, cells);
    after = rows.length < PAGE ? undefined : rows.at(-1)?.id;
  }
  return wrapped(sum);
}
