import { getTableName, sql } from 'drizzle-orm';
import { base, baseGroup, baseGroupMember, baseMember } from '../../src/base/base.table.ts';
import {
  comment,
  commentBody,
  commentMention,
  commentReaction,
  commentTally,
  tableReader,
  threadReader,
} from '../../src/comment/comment.table.ts';
import type { Database } from '../../src/db/client.ts';
import { field } from '../../src/field/field.table.ts';
import { cellLock, cellLockRequest } from '../../src/lock/lock.table.ts';
import {
  notificationMute,
  notificationPreference,
  notificationSettings,
} from '../../src/notification/preference.table.ts';
import { notificationWatch } from '../../src/notification/watch.table.ts';
import { record } from '../../src/record/record.table.ts';
import { bulkChange, change, changeField, log, revision, revisionAudit } from '../../src/stream/log.table.ts';
import { baseTable } from '../../src/table/table.table.ts';
import { view } from '../../src/view/view.table.ts';

const tables = [
  base,
  baseMember,
  baseGroup,
  baseGroupMember,
  baseTable,
  field,
  view,
  record,
  log,
  revision,
  change,
  changeField,
  bulkChange,
  revisionAudit,
  cellLock,
  cellLockRequest,
  comment,
  commentBody,
  commentMention,
  commentReaction,
  commentTally,
  tableReader,
  threadReader,
  notificationPreference,
  notificationMute,
  notificationSettings,
  notificationWatch,
];

/**
 * How many rows each table has, and their digest: equal before and after what must not leave a trace. For suites in which the
 * rows grow to thousands; the difference it names is only the table.
 */
export async function digestOfRows({ db }: Database): Promise<Record<string, string>> {
  const each = tables.map(
    (table) => sql`select ${getTableName(table)} as name, count(*) || ' ' ||
      coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from ${table} t`,
  );
  const rows = await db
    .select({ name: sql<string>`name`, digest: sql<string>`digest` })
    .from(sql`(${sql.join(each, sql` union all `)}) each_table`);
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

/** Every row of the database, people aside: equal before and after what must not leave a trace. */
export async function allRows({ db }: Database): Promise<string[]> {
  const rows = await Promise.all(tables.map(async (table) => await db.select().from(table)));
  return rows.flatMap((list, index) => list.map((row) => `${index} ${JSON.stringify(row)}`).sort());
}
