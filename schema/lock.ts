import type { Lock, LockRequest } from '../src/lock/lock.ts';
import { ActorRef } from './actor.ts';
import { builder } from './builder.ts';
import { CellRef } from './record.ts';
import { TableRef } from './table.ts';

export const CellLockRef = builder.objectRef<Lock>('CellLock').implement({
  description: "A cell that a session holds: nobody else's write lands on it.",
  fields: (t) => ({
    recordId: t.exposeID('recordId', { description: 'The record.' }),
    fieldId: t.exposeID('fieldId', { description: 'The field.' }),
    user: t.expose('user', { type: ActorRef, description: 'Whose session holds it.' }),
    sessionId: t.exposeID('sessionId', { description: 'The session that holds it.' }),
    lockedAt: t.expose('lockedAt', {
      type: 'DateTime',
      description: 'Since when, by the clock of the database.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description:
        'When it ends by itself: two minutes after it was last typed into or renewed. Typing is noted at most every 15 seconds.',
    }),
  }),
});

export const CellLockRequestRef = builder.objectRef<LockRequest>('CellLockRequest').implement({
  description: 'Somebody asks the holder of a cell to let go.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To answer it by.' }),
    recordId: t.exposeID('recordId', { description: 'The record.' }),
    fieldId: t.exposeID('fieldId', { description: 'The field.' }),
    sessionId: t.exposeID('sessionId', { description: 'The session that asks.' }),
    user: t.expose('asker', { type: ActorRef, description: 'Who asks.' }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime', description: 'Since when.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'Without an answer by then, 30 seconds after it was made, it counts as denied.',
    }),
  }),
});

builder.objectField(TableRef, 'cellLocks', (t) =>
  t.field({
    type: [CellLockRef],
    description: 'The cells that are held now, at most 2,000. To follow them, subscribe to cellLocks.',
    resolve: ({ id }, _args, { loaders }) => loaders.locksOfTable.load(id),
  }),
);

builder.objectField(CellRef, 'lock', (t) =>
  t.field({
    type: CellLockRef,
    nullable: true,
    description: 'Who holds the cell now; null when nobody does, and of a past record.',
    resolve: async ({ recordId, fieldId, past }, _args, { loaders }) =>
      past
        ? null
        : ((await loaders.locksOfRecord.load(recordId)).find((lock) => lock.fieldId === fieldId) ?? null),
  }),
);
