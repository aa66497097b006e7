import {
  CreateViewDocument,
  type CreateViewInput,
  DeleteFieldDocument,
  type FieldPartsFragment,
  type RecordPartsFragment,
  RecordsDocument,
  type RecordsQuery,
  TableChangesDocument,
  type TableChangesSubscription,
  UpdateFieldDocument,
  type UpdateFieldInput,
} from '../../schema/operations/generated/graphql.ts';
import { as, type MadeTable, revisionOf, there } from '../support/make.ts';
import type { Person } from '../support/server.ts';
import { subscribe } from '../support/stream.ts';

export type TableRevision = Extract<
  TableChangesSubscription['tableChanges'],
  { __typename: 'TableRevision' }
>;

export async function updateField(person: Person, input: UpdateFieldInput): Promise<FieldPartsFragment> {
  const updated = await person.run(UpdateFieldDocument, { input });
  return there(as(updated.updateField, 'UpdateFieldPayload').field);
}

export async function deleteField(person: Person, id: string): Promise<void> {
  as((await person.run(DeleteFieldDocument, { input: { id } })).deleteField, 'DeleteFieldPayload');
}

export async function makeView(person: Person, input: CreateViewInput): Promise<string> {
  const { createView } = await person.run(CreateViewDocument, { input });
  return there(as(createView, 'CreateViewPayload').view).id;
}

/** All records of a table, in the order they were made. */
export async function readAll(person: Person, tableId: string): Promise<RecordPartsFragment[]> {
  const all: RecordPartsFragment[] = [];
  for (let after: string | null | undefined = null; after !== undefined; ) {
    const page: RecordsQuery = await person.run(RecordsDocument, { tableId, first: 500, after });
    const { edges, pageInfo }: NonNullable<RecordsQuery['table']>['records'] = there(page.table).records;
    all.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  }
  return all;
}

/** What a table's stream tells from a revision on; before that it has to be without a gap. */
export async function revisionsFrom(
  person: Person,
  table: MadeTable,
  first: number,
): Promise<TableRevision[]> {
  const last = await revisionOf(person, table.id);
  const stream = subscribe(person.socket(), TableChangesDocument, { tableId: table.id, after: table.cursor });
  const revisions: TableRevision[] = [];
  for (const { tableChanges } of last > table.revision ? await stream.reach(last - table.revision) : []) {
    const event = as(tableChanges, 'TableRevision');
    const expected = table.revision + revisions.push(event);
    if (event.revision !== expected)
      throw new Error(`revision ${event.revision} came instead of ${expected}`);
  }
  stream.stop();
  return revisions.filter(({ revision }) => revision >= first);
}

/** The kind of the first change of a revision, and how many there are. */
export function shapeOf({ changes }: TableRevision): [string | undefined, number] {
  return [changes[0]?.__typename, changes.length];
}
