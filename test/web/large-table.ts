import { sql } from 'drizzle-orm';
import type { NewFieldInput } from '../../schema/operations/generated/graphql.ts';
import { addMember, makeBase, makeTable, userIdOf } from '../support/make.ts';
import type { Person, TestServer } from '../support/server.ts';

/** A table as large as Cobase promises to carry. */
export interface LargeTable {
  id: string;
  /** How many. */
  records: number;
  /** OWNER. */
  ada: Person;
  /** EDITOR. */
  grace: Person;
  /** Of the record in a row, from 0. */
  record(row: number): string;
  /** Of a field, by its name. */
  field(name: string): string;
}

const FIELDS: NewFieldInput[] = [
  { name: 'Title', type: 'TEXT' },
  { name: 'Amount', type: 'NUMBER', precision: 2 },
  { name: 'Due', type: 'DATE' },
  { name: 'Status', type: 'SINGLE_SELECT', choices: [{ name: 'Open' }, { name: 'Doing' }, { name: 'Done' }] },
  { name: 'Paid', type: 'CHECKBOX' },
  { name: 'Owner', type: 'USER' },
  { name: 'Notes', type: 'TEXT' },
  { name: 'Count', type: 'NUMBER', precision: 0 },
];

/**
 * Its records past the log, because two hundred mutations of five hundred would take their time: each has the version of the
 * revision that made the table, and whatever is written later is news of it.
 */
export async function makeLargeTable({ as, opened }: TestServer, records: number): Promise<LargeTable> {
  const [ada, grace] = await Promise.all([as('ada'), as('grace')]);
  const people = [await userIdOf(ada), await userIdOf(grace)];
  const [one, other] = people;
  const baseId = await makeBase(ada);
  await addMember(ada, baseId, 'grace@example.org', 'EDITOR');
  const { id, revision, field, choice } = await makeTable(ada, baseId, FIELDS);
  const choices = ['Open', 'Doing', 'Done'].map((name) => choice('Status', name));
  const prefix = `rec_${id.slice(-16)}`;
  await opened.database.db.execute(sql`
    insert into record (id, table_id, version, created_revision, cells, cell_versions, created_at, created_by, updated_at, updated_by)
    select ${prefix} || lpad(n::text, 10, '0'), ${id}, ${revision}::bigint, ${revision}::bigint,
      jsonb_build_object(
        ${field('Title')}::text, 'Record ' || n,
        ${field('Amount')}::text, (n * 7919::bigint % 1000000) / 100.0,
        ${field('Due')}::text, to_char(date '2026-01-01' + n % 365, 'YYYY-MM-DD'),
        ${field('Status')}::text, case n % 3 when 0 then ${choices[0]}::text when 1 then ${choices[1]}::text else ${choices[2]}::text end,
        ${field('Paid')}::text, n % 2 = 0,
        ${field('Owner')}::text, case n % 2 when 0 then ${one}::text else ${other}::text end,
        ${field('Notes')}::text, 'As written in letter ' || n % 977,
        ${field('Count')}::text, n % 100),
      '{}', now(), ${one}, now(), ${one}
    from generate_series(0, ${records - 1}::int) as n`);
  await opened.database.db.execute(sql`analyze record`);
  return { id, records, ada, grace, field, record: (row) => `${prefix}${`${row}`.padStart(10, '0')}` };
}
