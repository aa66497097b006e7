import type { LockItem } from '../src/lock/item.ts';
import type { CellId, Draft, RequestOutcome, UnlockedCell, UnlockReason } from '../src/lock/lock.ts';
import { ActorRef } from './actor.ts';
import { builder } from './builder.ts';
import { signedIn } from './context.ts';
import { CellLockRef, CellLockRequestRef } from './lock.ts';
import { sharedStream } from './shared.ts';

type Item<Type extends LockItem['type']> = Extract<LockItem, { type: Type }>;

const CellDraftRef = builder.objectRef<Draft>('CellDraft').implement({
  description: 'What the holder of a cell is typing. It is kept nowhere.',
  fields: (t) => ({
    recordId: t.exposeID('recordId', { description: 'The record.' }),
    fieldId: t.exposeID('fieldId', { description: 'The field.' }),
    user: t.expose('user', { type: ActorRef, description: 'Who types.' }),
    sessionId: t.exposeID('sessionId', { description: 'The session that holds the cell.' }),
    draft: t.expose('draft', { type: 'JSON', nullable: true, description: 'As editCell was given it.' }),
  }),
});

export const CellIdRef = builder.objectRef<CellId>('CellId').implement({
  description: 'Which cell.',
  fields: (t) => ({
    recordId: t.exposeID('recordId', { description: 'The record.' }),
    fieldId: t.exposeID('fieldId', { description: 'The field.' }),
  }),
});

const UnlockedCellRef = builder.objectRef<UnlockedCell>('UnlockedCell').implement({
  description: 'A cell, and who held it.',
  fields: (t) => ({
    recordId: t.exposeID('recordId', { description: 'The record.' }),
    fieldId: t.exposeID('fieldId', { description: 'The field.' }),
    sessionId: t.exposeID('sessionId', { description: 'The session that held it.' }),
    userId: t.exposeID('userId', { description: 'The user whose session it was.' }),
  }),
});

const UnlockReasonEnum = builder.enumType('CellUnlockReason', {
  description:
    'Why a cell was freed. After an interruption between the servers RELEASED may stand for another reason.',
  values: {
    RELEASED: { description: 'Its holder let go, or granted it to somebody.' },
    SESSION_ENDED: { description: 'The session that held it has ended.' },
    EXPIRED: { description: 'Nobody typed for two minutes.' },
    TAKEN_OVER: { description: 'An OWNER took it.' },
    DELETED: { description: 'The record or the field is gone.' },
  } satisfies Record<UnlockReason, object>,
});

export const OutcomeEnum = builder.enumType('CellLockRequestOutcome', {
  description: 'What a request came to.',
  values: {
    GRANTED: { description: 'The cell passed to the one who asked.' },
    DENIED: { description: 'The holder keeps it.' },
    TIMED_OUT: { description: 'The holder did not answer in 30 seconds, and keeps it.' },
    LAPSED: {
      description:
        'The cell was freed or went to somebody else, or the one who asked is gone: lock it or ask anew.',
    },
  } satisfies Record<RequestOutcome, object>,
});

const Snapshot = builder.objectRef<Item<'snapshot'>>('CellLockSnapshot').implement({
  description: 'How things stand, for this subscriber. Forget what you knew; what follows builds on this.',
  fields: (t) => ({
    locks: t.expose('locks', { type: [CellLockRef], description: 'The cells that are held.' }),
    drafts: t.expose('drafts', {
      type: [CellDraftRef],
      description: 'What is being typed into them, as far as this server has heard.',
    }),
    requests: t.expose('requests', {
      type: [CellLockRequestRef],
      description: 'The open requests that the viewer made or has to answer.',
    }),
  }),
});

const Locked = builder.objectRef<Item<'locked'>>('CellLocked').implement({
  description: 'A session holds cells, or has renewed them. Cells that were locked together come together.',
  fields: (t) => ({
    locks: t.expose('locks', { type: [CellLockRef], description: 'At most 100 by one mutation.' }),
  }),
});

const Unlocked = builder.objectRef<Item<'unlocked'>>('CellUnlocked').implement({
  description: 'Cells are free. Where one passes to somebody else, CellLocked follows at once.',
  fields: (t) => ({
    reason: t.expose('reason', { type: UnlockReasonEnum, description: 'Why.' }),
    cells: t.expose('cells', { type: [UnlockedCellRef], description: 'The cells.' }),
  }),
});

const Edited = builder.objectRef<Item<'edited'>>('CellEdited').implement({
  description:
    'What was typed in the last 33 ms, the newest of each cell. A slow subscriber misses older ones.',
  fields: (t) => ({
    drafts: t.expose('drafts', { type: [CellDraftRef], description: 'One a cell.' }),
  }),
});

const Requested = builder.objectRef<Item<'requested'>>('CellLockRequested').implement({
  description: 'Somebody asks for a cell. Only the one who asks and the one who holds it hear of it.',
  fields: (t) => ({
    request: t.expose('request', { type: CellLockRequestRef, description: 'The request.' }),
  }),
});

const Answered = builder.objectRef<Item<'answered'>>('CellLockRequestAnswered').implement({
  description: 'A request has come to its end. Only the one who asked and the one who was asked hear of it.',
  fields: (t) => ({
    request: t.expose('request', { type: CellLockRequestRef, description: 'The request.' }),
    outcome: t.expose('outcome', { type: OutcomeEnum, description: 'What it came to.' }),
  }),
});

const names = {
  snapshot: 'CellLockSnapshot',
  locked: 'CellLocked',
  unlocked: 'CellUnlocked',
  edited: 'CellEdited',
  requested: 'CellLockRequested',
  answered: 'CellLockRequestAnswered',
} satisfies Record<LockItem['type'], string>;

const CellLockEvent = builder.unionType('CellLockEvent', {
  description: 'What cellLocks delivers.',
  types: [Snapshot, Locked, Unlocked, Edited, Requested, Answered],
  resolveType: ({ type }) => names[type],
});

builder.subscriptionField('cellLocks', (t) =>
  t.field({
    type: CellLockEvent,
    description:
      'Who holds which cells of a table and what they type: first a CellLockSnapshot, then what happens. One who does not keep up gets a new CellLockSnapshot instead of what was missed.',
    args: { tableId: t.arg.id({ required: true, description: 'The table. VIEWER.' }) },
    extensions: sharedStream({
      join: (person, { tableId }, order) =>
        person.services.locks.join(signedIn(person), String(tableId), order),
    }),
    subscribe: (_root, { tableId }, context) => context.services.locks.follow(signedIn(context), tableId),
    resolve: (item: LockItem) => item,
  }),
);
