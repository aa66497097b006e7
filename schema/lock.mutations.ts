import { invalid } from '../src/errors.ts';
import type { CellId, Lock, LockRequest, RequestOutcome } from '../src/lock/lock.ts';
import { builder, type InputFields } from './builder.ts';
import { resultOf } from './errors.ts';
import { CellIdRef, OutcomeEnum } from './lock.stream.ts';
import { CellLockRef, CellLockRequestRef } from './lock.ts';
import { payloadOf, run } from './payload.ts';

/** The session that acts: the named one, else that of the WebSocket. Whether it is the viewer's own, the service asks. */
export function bySession<Input extends { sessionId?: string | null }>(
  context: object & { sessionId?: string | null },
  input: Input,
): Input & { sessionId: string } {
  const sessionId = input.sessionId ?? context.sessionId;
  if (!sessionId) throw invalid(['sessionId'], 'Over HTTP a mutation names the session that it acts for.');
  return { ...input, sessionId };
}

/** The fields that all these inputs have. */
const common = (t: InputFields) => ({
  sessionId: t.id({
    description: 'The session that acts, one of your own. Over a WebSocket its session when left out.',
  }),
  clientMutationId: t.string({
    description:
      'Your own name for this mutation, at most 128 characters: it comes back in the payload. It is not remembered: a lock is about now, and may be asked for again as it is.',
  }),
});

/** The fields of an input about one cell. */
const oneCell = (t: InputFields) => ({
  recordId: t.id({ required: true, description: 'The record.' }),
  fieldId: t.id({ required: true, description: "A field of the record's table." }),
});

export const CellIdInput = builder.inputType('CellIdInput', { description: 'Which cell.', fields: oneCell });

const manyCells = (t: InputFields) => ({
  tableId: t.id({ description: 'The table of the cells; when left out, that of the first one.' }),
  cells: t.field({
    type: [CellIdInput],
    required: true,
    description: '1 to 100 cells of one table, each once.',
  }),
  ...common(t),
});

const LockCellInput = builder.inputType('LockCellInput', {
  description: 'What lockCell takes.',
  fields: manyCells,
});
const UnlockCellInput = builder.inputType('UnlockCellInput', {
  description: 'What unlockCell takes.',
  fields: manyCells,
});
const RequestCellLockInput = builder.inputType('RequestCellLockInput', {
  description: 'What requestCellLock takes.',
  fields: (t) => ({ ...oneCell(t), ...common(t) }),
});
const AnswerCellLockRequestInput = builder.inputType('AnswerCellLockRequestInput', {
  description: 'What answerCellLockRequest takes.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: 'The request.' }),
    grant: t.boolean({ required: true, description: 'true gives the cell away, false keeps it.' }),
    ...common(t),
  }),
});
const TakeOverCellLockInput = builder.inputType('TakeOverCellLockInput', {
  description: 'What takeOverCellLock takes.',
  fields: (t) => ({ ...oneCell(t), ...common(t) }),
});
const EditCellInput = builder.inputType('EditCellInput', {
  description: 'What editCell takes.',
  fields: (t) => ({
    ...oneCell(t),
    draft: t.field({
      type: 'JSON',
      description: 'What others see, at most 8 KiB as JSON; null for an empty cell.',
    }),
    ...common(t),
  }),
});

const LockCellPayload = payloadOf<Lock[]>('LockCell', 'The session holds the cells.', (t) => ({
  locks: t.field({
    type: [CellLockRef],
    description: 'The locks, in the order of the input.',
    resolve: ({ result }) => result,
  }),
}));
const UnlockCellPayload = payloadOf<CellId[]>('UnlockCell', 'The session holds none of the cells.', (t) => ({
  cells: t.field({
    type: [CellIdRef],
    description: 'Those that it did hold.',
    resolve: ({ result }) => result,
  }),
}));
const RequestCellLockPayload = payloadOf<{ lock: Lock | null; request: LockRequest | null }>(
  'RequestCellLock',
  'The holder was asked, or there was none.',
  (t) => ({
    lock: t.field({
      type: CellLockRef,
      nullable: true,
      description: 'The lock, where the cell was free or held already by this session.',
      resolve: ({ result }) => result.lock,
    }),
    request: t.field({
      type: CellLockRequestRef,
      nullable: true,
      description: 'The open request, where somebody holds the cell. Its end comes over cellLocks.',
      resolve: ({ result }) => result.request,
    }),
  }),
);
const AnswerCellLockRequestPayload = payloadOf<{ outcome: RequestOutcome; lock: Lock | null }>(
  'AnswerCellLockRequest',
  'The request was answered.',
  (t) => ({
    outcome: t.field({
      type: OutcomeEnum,
      description: 'What the request came to: LAPSED and TIMED_OUT say that a grant came too late.',
      resolve: ({ result }) => result.outcome,
    }),
    lock: t.field({
      type: CellLockRef,
      nullable: true,
      description: 'The lock of the one who asked; null unless it was granted.',
      resolve: ({ result }) => result.lock,
    }),
  }),
);

function lockPayload(mutation: string, description: string) {
  return payloadOf<Lock>(mutation, description, (t) => ({
    lock: t.field({ type: CellLockRef, description: 'The lock.', resolve: ({ result }) => result }),
  }));
}

const TakeOverCellLockPayload = lockPayload('TakeOverCellLock', 'The session holds the cell.');
const EditCellPayload = lockPayload('EditCell', 'Others see the draft.');

builder.mutationFields((t) => ({
  lockCell: t.field({
    type: LockCellPayload,
    description:
      'Holds cells for a session, all of them or none: no write of anybody else lands on them. What the session holds already is renewed. A session holds at most 100 cells, a table has at most 2,000. EDITOR.',
    args: { input: t.arg({ type: LockCellInput, required: true, description: 'Which cells.' }) },
    errors: resultOf('LockCell', 'lock'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.locks.lock(actor, bySession(context, input))),
  }),
  unlockCell: t.field({
    type: UnlockCellPayload,
    description: 'Frees those of the cells that the session holds. EDITOR.',
    args: { input: t.arg({ type: UnlockCellInput, required: true, description: 'Which cells.' }) },
    errors: resultOf('UnlockCell'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.locks.unlock(actor, bySession(context, input))),
  }),
  requestCellLock: t.field({
    type: RequestCellLockPayload,
    description:
      'Asks the holder of a cell to let go; a free cell is locked at once. A session has one open request a cell: asking again answers it. EDITOR.',
    args: { input: t.arg({ type: RequestCellLockInput, required: true, description: 'Which cell.' }) },
    errors: resultOf('RequestCellLock', 'lock'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.locks.request(actor, bySession(context, input))),
  }),
  answerCellLockRequest: t.field({
    type: AnswerCellLockRequestPayload,
    description: 'Answers a request for a cell that the session holds. EDITOR.',
    args: { input: t.arg({ type: AnswerCellLockRequestInput, required: true, description: 'The answer.' }) },
    errors: resultOf('AnswerCellLockRequest'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.locks.answer(actor, bySession(context, input))),
  }),
  takeOverCellLock: t.field({
    type: TakeOverCellLockPayload,
    description:
      "Takes a cell from whoever holds it, which is recorded in the table's log as CellLockTakenOver; a free cell is locked. OWNER.",
    args: { input: t.arg({ type: TakeOverCellLockInput, required: true, description: 'Which cell.' }) },
    errors: resultOf('TakeOverCellLock', 'lock'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.locks.takeOver(actor, bySession(context, input))),
  }),
  editCell: t.field({
    type: EditCellPayload,
    description:
      'Shows others what is being typed into a cell that the session holds, and renews the lock. It writes nothing into the cell. EDITOR.',
    args: { input: t.arg({ type: EditCellInput, required: true, description: 'The draft.' }) },
    errors: resultOf('EditCell', 'lock'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) =>
        context.services.locks.edit(actor, { draft: null, ...bySession(context, input) }),
      ),
  }),
}));
