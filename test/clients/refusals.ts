import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'vitest';
import {
  LockCellDocument,
  UpdateRecordsDocument,
  type UpdateRecordsInput,
  type UpdateRecordsMutation,
} from '../../schema/operations/generated/graphql.ts';
import { as, makeRecords, there } from '../support/make.ts';
import { openRaw } from '../support/raw-socket.ts';
import type { Place } from './place.ts';

/** How a client runs an operation as Ada: it answers the data, and fails on any top-level error. */
export type Run = <Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

/**
 * Sends the same mutation five times over a client: once it is carried out, and four times refused, each for another reason.
 * Every answer is told apart by its `__typename` alone.
 */
export async function expectRefusals({ url, ada, grace, table }: Place, run: Run): Promise<void> {
  const [record] = await makeRecords(ada, table.id, [[{ fieldId: table.field('A'), value: 'base' }]]);
  const { id, version } = there(record);
  const [A, N] = [table.field('A'), table.field('N')];
  const input = (fieldId: string, value: unknown, more: Partial<UpdateRecordsInput> = {}) => ({
    input: {
      tableId: table.id,
      records: [{ id, cells: [{ fieldId, value }] }],
      baseRevision: version,
      ...more,
    },
  });
  const send = async (variables: { input: UpdateRecordsInput }) =>
    tell((await run(UpdateRecordsDocument, variables)).updateRecords);

  expect(await send(input(N, 1))).toBe(`changed ${id}`);
  expect(await send(input(N, 'no number'))).toMatch(/^VALIDATION at records\.0\.cells\.0/);
  const missing = 'tbl_00000000000000000000000000';
  expect(await send(input(A, 'x', { tableId: missing }))).toBe(`NOT_FOUND ${missing}`);

  as((await grace.run(UpdateRecordsDocument, input(A, 'theirs'))).updateRecords, 'UpdateRecordsPayload');
  expect(await send(input(A, 'mine'))).toBe('CONFLICT "base" "mine" "theirs" by grace');

  const holder = await openRaw(url, grace.token);
  try {
    holder.operate('lock', LockCellDocument, { input: { cells: [{ recordId: id, fieldId: A }] } });
    await holder.first((message) => message.id === 'lock' && message.type === 'complete');
    const [ack] = holder.messages;
    const { sessionId } = there(ack?.payload as { sessionId: string } | undefined);
    expect(await send(input(A, 'mine', { onConflict: 'OVERWRITE' }))).toBe(
      `CELL_LOCKED ${id} ${A} by ${sessionId}`,
    );
  } finally {
    await holder.close();
  }
}

/** As a front end would: TypeScript knows in each case what is there. */
function tell(answer: UpdateRecordsMutation['updateRecords']): string {
  switch (answer.__typename) {
    case 'UpdateRecordsPayload':
      return `changed ${answer.records.map(({ id }) => id).join()}`;
    case 'ValidationError':
      return `${answer.code} at ${answer.issues.map(({ path }) => path.join('.')).join()}`;
    case 'NotFoundError':
      return `${answer.code} ${answer.id}`;
    case 'ConflictError':
      return `${answer.code} ${answer.conflicts
        .map(({ base, mine, theirs, theirActor }) =>
          [...[base, mine, theirs].map((value) => JSON.stringify(value)), 'by', theirActor?.name].join(' '),
        )
        .join()}`;
    case 'CellLockedError':
      return `${answer.code} ${answer.locks
        .map(({ recordId, fieldId, sessionId }) => `${recordId} ${fieldId} by ${sessionId}`)
        .join()}`;
    default:
      return answer.code;
  }
}
