import {
  BULK_CHANGES,
  type Change,
  isBaseChange,
  isTableChange,
  type Revision,
} from '../src/stream/change.ts';
import type { StreamTarget } from '../src/stream/changes.service.ts';
import { encodeCursor, type Position, positionOf } from '../src/stream/cursor.ts';
import type { StreamItem } from '../src/stream/follow.ts';
import type { ResyncReason } from '../src/stream/hubs.ts';
import type { SharedOrder, Subscription } from '../src/stream/outlet.ts';
import { ActorRef } from './actor.ts';
import { BaseChangeUnion } from './base-change.ts';
import { builder } from './builder.ts';
import { type BulkChanged, ChangeUnion } from './change.ts';
import { type Context, signedIn } from './context.ts';
import { sharedStream } from './shared.ts';

type Resync = { reason: ResyncReason; position: Position };

const ResyncReasonEnum = builder.enumType('ResyncReason', {
  description: 'Why a stream cannot go on from where the client was.',
  values: {
    CURSOR_UNKNOWN: { description: 'This is no cursor that the server gave out.' },
    CURSOR_TOO_OLD: { description: 'The log no longer reaches back to it.' },
    HISTORY_CHANGED: {
      description:
        'The log has another history, for instance because the database was restored from an older state.',
    },
    DELIVERY_FAILED: { description: 'A revision could not be delivered; the stream goes on after it.' },
  } satisfies Record<ResyncReason, object>,
});

const ResyncRequiredRef = builder.objectRef<Resync>('ResyncRequired').implement({
  description:
    'What happened until now cannot be told: fetch anew what you show. The stream goes on after the cursor.',
  fields: (t) => ({
    reason: t.expose('reason', { type: ResyncReasonEnum, description: 'Why.' }),
    revision: t.field({
      type: 'Revision',
      description: 'The revision after which the stream goes on.',
      resolve: ({ position }) => position.revision,
    }),
    cursor: t.field({
      type: 'StreamCursor',
      description: 'The place from which the stream goes on.',
      resolve: ({ position }) => encodeCursor(position),
    }),
  }),
});

/** The fields that the revisions of tables and of bases share. */
const cursorDescription = 'Its place in the stream: give it as "after" to go on from here.';

function changesOf<Kind extends Change>(
  { changes, revision }: Revision,
  belongs: (change: Change) => change is Kind,
): ((Kind & { revision: number }) | BulkChanged)[] {
  if (changes.length <= BULK_CHANGES) {
    return changes.filter(belongs).map((change) => ({ ...change, revision }));
  }
  const counts = new Map<string, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const bulk: BulkChanged = { kind: 'BulkChanged', counts, count: changes.length };
  return [bulk];
}

const TableRevisionRef = builder.objectRef<Revision>('TableRevision');
const BaseRevisionRef = builder.objectRef<Revision>('BaseRevision');

for (const ref of [TableRevisionRef, BaseRevisionRef]) {
  const isTable = ref === TableRevisionRef;
  ref.implement({
    description: `One mutation of a ${isTable ? 'table' : 'base'}, whole.`,
    fields: (t) => ({
      cursor: t.field({
        type: 'StreamCursor',
        description: cursorDescription,
        resolve: ({ revision, hash }) => encodeCursor(positionOf(revision, hash)),
      }),
      revision: t.expose('revision', {
        type: 'Revision',
        description: 'Its number: one more than the one before.',
      }),
      [isTable ? 'tableId' : 'baseId']: t.exposeID('logId', { description: 'Where it happened.' }),
      at: t.expose('at', { type: 'DateTime', description: 'When, by the clock of the database.' }),
      actor: t.expose('actor', { type: ActorRef, description: 'Who did it.' }),
      clientMutationId: t.exposeString('clientMutationId', {
        nullable: true,
        description: "The client's own name for the mutation.",
      }),
      batchId: t.exposeID('batchId', {
        nullable: true,
        description: 'Joins the revisions of one large piece of work, such as an import.',
      }),
    }),
  });
}

builder.objectFields(TableRevisionRef, (t) => ({
  undoOf: t.expose('undoOf', {
    type: 'Revision',
    nullable: true,
    description:
      'What it takes back, for an undo or a redo by its actor: an undo names the revision of an edit, a redo that of an undo. Null for all else, revertChange included.',
  }),
  overwrote: t.exposeBoolean('overwrote', {
    description:
      'Whether it wrote, as its actor had chosen (onConflict: OVERWRITE), over what others had changed and they may not have seen.',
  }),
}));

builder.objectField(TableRevisionRef, 'changes', (t) =>
  t.field({
    type: [ChangeUnion],
    description: 'What changed, in order; one BulkChanged for more than 500 changes.',
    resolve: (revision) => changesOf(revision, isTableChange),
  }),
);

builder.objectField(BaseRevisionRef, 'changes', (t) =>
  t.field({
    type: [BaseChangeUnion],
    description: 'What changed, in order; one BulkChanged for more than 500 changes.',
    resolve: (revision) => changesOf(revision, isBaseChange),
  }),
);

const TableEvent = builder.unionType('TableEvent', {
  description: 'What tableChanges delivers.',
  types: [TableRevisionRef, ResyncRequiredRef],
  resolveType: (value) => ('reason' in value ? 'ResyncRequired' : 'TableRevision'),
});

const BaseEvent = builder.unionType('BaseEvent', {
  description: 'What baseChanges delivers.',
  types: [BaseRevisionRef, ResyncRequiredRef],
  resolveType: (value) => ('reason' in value ? 'ResyncRequired' : 'BaseRevision'),
});

function eventOf(item: StreamItem): Revision | Resync {
  return item.type === 'revision' ? item.revision : item;
}

function joinChanges(
  person: Context,
  target: StreamTarget,
  after: unknown,
  order: SharedOrder<StreamItem>,
): Promise<Subscription> {
  const cursor = typeof after === 'string' ? after : null;
  return person.services.changes.join(signedIn(person), target, { ...order, cursor });
}

const after =
  'Everything after this place, then what follows; without it what follows from now on. Where the log cannot tell, one ResyncRequired comes first.';

builder.subscriptionFields((t) => ({
  tableChanges: t.field({
    type: TableEvent,
    description:
      'All that happens in a table: every revision once, in order, from the cursor on. A disconnected client subscribes again with the cursor of the last event it has handled and misses nothing.',
    args: {
      tableId: t.arg.id({ required: true, description: 'The table. VIEWER.' }),
      after: t.arg({ type: 'StreamCursor', description: after }),
    },
    extensions: sharedStream({
      own: 'after',
      join: (person, { tableId, after }, order) =>
        joinChanges(person, { tableId: String(tableId) }, after, order),
    }),
    subscribe: (_root, { tableId, after }, context) =>
      context.services.changes.follow(signedIn(context), { tableId }, after ?? null),
    resolve: (item: StreamItem) => eventOf(item),
  }),
  baseChanges: t.field({
    type: BaseEvent,
    description:
      'All that happens in a base outside its tables: tables, members, roles, groups. Every revision once, in order, from the cursor on.',
    args: {
      baseId: t.arg.id({ required: true, description: 'The base. VIEWER.' }),
      after: t.arg({ type: 'StreamCursor', description: after }),
    },
    extensions: sharedStream({
      own: 'after',
      join: (person, { baseId, after }, order) =>
        joinChanges(person, { baseId: String(baseId) }, after, order),
    }),
    subscribe: (_root, { baseId, after }, context) =>
      context.services.changes.follow(signedIn(context), { baseId }, after ?? null),
    resolve: (item: StreamItem) => eventOf(item),
  }),
}));
