import { asc, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { change, revision } from '../stream/log.table.ts';
import { actedIn, actorOfIt, ofChange, type PastChange, pastChange, pastColumns } from './history.queries.ts';

/** What somebody has to know of a cell before writing it: what became of it after the revision that they saw. */
export interface CellWish {
  recordId: string;
  fieldId: string;
  after: number;
  actorId: string;
}

/**
 * Of the history of each cell the two changes that a conflict tells of: the first after the wish's revision, and the last by
 * somebody else than its actor. At most two rows a wish, however far behind it is, and of them all each once. Oldest first, record by record.
 *
 * The log is not named: the id of a record is in one log alone, and with a log to search in the planner may take to reading that
 * from its end, past the changes of all its other records.
 */
export async function readCellChanges(db: Db, wishes: readonly CellWish[]): Promise<PastChange[]> {
  if (wishes.length === 0) return [];
  const rows = await selectEnds(db, {
    recordIds: wishes.map(({ recordId }) => recordId),
    fieldIds: wishes.map(({ fieldId }) => fieldId),
    afters: wishes.map(({ after }) => after),
    actorIds: wishes.map(({ actorId }) => actorId),
  });
  return rows.map(pastChange);
}

/** A deletion takes every cell of its record. */
const touching = sql`
  select ${change}.* from ${change}
  where ${change.entityId} = wish.record_id and ${change.revision} > wish.after
    and (${change.kind} = 'RecordDeleted'
      or ${change.kind} = 'RecordUpdated' and jsonb_exists(${change.before}, wish.field_id))`;

const selectEnds = prepared((db) =>
  db
    .selectDistinctOn([change.entityId, change.revision], pastColumns)
    .from(
      sql`unnest(${sql.placeholder('recordIds')}::text[], ${sql.placeholder('fieldIds')}::text[],
        ${sql.placeholder('afters')}::bigint[], ${sql.placeholder('actorIds')}::text[])
        as wish (record_id, field_id, after, actor_id)`,
    )
    .crossJoinLateral(
      sql`((${touching} order by ${change.revision} limit 1)
        union all
        (${touching} and (select actor_id from ${revision} where ${ofChange}) <> wish.actor_id
          order by ${change.revision} desc limit 1)) as change`,
    )
    .crossJoinLateral(actedIn)
    .crossJoinLateral(actorOfIt)
    .orderBy(asc(change.entityId), asc(change.revision)),
);
