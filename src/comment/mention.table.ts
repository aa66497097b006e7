import { index, pgTable, primaryKey, smallint } from 'drizzle-orm/pg-core';
import { baseMember } from '../base/base.table.ts';
import { id } from '../db/columns.ts';

/**
 * By what a base's members are found: their folded names, from each of its words on, and their e-mails. Triggers keep it
 * (`drizzle/*_mention-names.sql`), so whatever writes members and people keeps it in the same transaction; it follows
 * `base_member` and the column `names` of `app_user`. One range of its key is a base's people with a prefix, in order, however many
 * people there are besides.
 */
export const memberName = pgTable(
  'member_name',
  {
    baseId: id('base_id').notNull(),
    /** Which word of the name `text` begins with, the first being 0; or {@link EMAIL_PLACE}. */
    place: smallint().notNull(),
    /** Of a name: folded, and in byte order. Of an e-mail: in lower case. */
    text: id().notNull(),
    memberId: id('member_id')
      .notNull()
      .references(() => baseMember.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.baseId, table.place, table.text, table.memberId] }),
    index('member_name_of').on(table.memberId),
  ],
);

export const EMAIL_PLACE = -1;
