import { colorOf } from '../src/presence/color.ts';
import {
  type CellRange,
  COMMENTING_MS,
  type Commenting,
  type Member,
  type Pointer,
  type PresenceState,
  peopleOf,
} from '../src/presence/presence.ts';
import { ActorRef } from './actor.ts';
import { BaseRef } from './base.ts';
import { builder, type ObjectFields } from './builder.ts';
import { CellIdRef } from './lock.stream.ts';
import { TableRef } from './table.ts';
import { UserRef } from './user.ts';

export const PresenceStateEnum = builder.enumType('PresenceState', {
  description: 'What somebody does in a table.',
  values: {
    VIEWING: { description: 'Looks at it.' },
    EDITING: { description: 'Types into it.' },
    IDLE: {
      description: 'Has done nothing for two minutes, or as long as PRESENCE_IDLE_MS says.',
    },
    AWAY: { description: 'Looks at something else, as their client says.' },
  } satisfies Record<PresenceState, object>,
});

const PointerRef = builder.objectRef<Pointer>('PresencePointer').implement({
  description: 'Where a pointer is, in units that the clients of a product agree on.',
  fields: (t) => ({
    x: t.exposeFloat('x', { description: 'From left to right, to two decimals.' }),
    y: t.exposeFloat('y', { description: 'From top to bottom, to two decimals.' }),
  }),
});

const CellRangeRef = builder.objectRef<CellRange>('CellRange').implement({
  description: 'The cells from one corner to the opposite one, as the view of their user shows them.',
  fields: (t) => ({
    start: t.expose('start', { type: CellIdRef, description: 'Where the selection was begun.' }),
    end: t.expose('end', { type: CellIdRef, description: 'Where it ends.' }),
  }),
});

const CommentingRef = builder.objectRef<Commenting>('PresenceCommenting').implement({
  description: 'Where somebody is writing a comment. What they write is told to nobody.',
  fields: (t) => ({
    recordId: t.exposeID('recordId', { description: 'The record that it is about.' }),
    fieldId: t.exposeID('fieldId', {
      nullable: true,
      description: 'The field of the cell that it is about; null for the record as a whole.',
    }),
    threadId: t.exposeID('threadId', {
      nullable: true,
      description: 'The thread that it belongs to; null for a new one.',
    }),
  }),
});

const COLOR = 'As #rrggbb: always the same one, dark enough for white text. Two people may have the same.';

builder.objectField(UserRef, 'color', (t) =>
  t.string({ description: COLOR, resolve: ({ id }) => colorOf(id) }),
);

builder.objectField(ActorRef, 'color', (t) =>
  t.string({ description: COLOR, resolve: ({ id }) => colorOf(id) }),
);

export const PresenceMemberRef = builder.objectRef<Member>('PresenceMember').implement({
  description: 'One session in one table. Somebody with three tabs is three of these.',
  fields: (t) => ({
    sessionId: t.exposeID('sessionId', { description: 'The session.' }),
    user: t.expose('user', { type: ActorRef, description: 'Whose it is.' }),
    color: t.exposeString('color', {
      description: 'Of the user, as #rrggbb: always the same one, dark enough for white text.',
    }),
    state: t.expose('state', { type: PresenceStateEnum, description: 'What they do.' }),
    viewId: t.exposeID('viewId', {
      nullable: true,
      description: 'The view they look at, as their client says.',
    }),
    cell: t.expose('cell', { type: CellIdRef, nullable: true, description: 'The cell they are in.' }),
    range: t.expose('range', {
      type: CellRangeRef,
      nullable: true,
      description: 'The cells they have selected.',
    }),
    pointer: t.expose('pointer', {
      type: PointerRef,
      nullable: true,
      description: 'Where their pointer is.',
    }),
    commenting: t.expose('commenting', {
      type: CommentingRef,
      nullable: true,
      description: `Where they are writing a comment; null ${COMMENTING_MS / 1_000} seconds after their client last said so.`,
    }),
    since: t.field({
      type: 'DateTime',
      description: 'When the session came to the table.',
      resolve: ({ since }) => new Date(since),
    }),
    lastActiveAt: t.field({
      type: 'DateTime',
      description: 'When they last did something that others saw.',
      resolve: ({ lastActiveAt }) => new Date(lastActiveAt),
    }),
  }),
});

/** All sessions of one person. */
export const PresencePersonRef = builder.objectRef<Member[]>('PresencePerson').implement({
  description: 'One person, with all their sessions in a table or base.',
  fields: (t) => ({
    user: t.field({ type: ActorRef, description: 'Who.', resolve: (sessions) => first(sessions).user }),
    color: t.string({ description: 'As #rrggbb.', resolve: (sessions) => first(sessions).color }),
    sessions: t.field({
      type: [PresenceMemberRef],
      description: 'In the order in which they came.',
      resolve: (sessions) => sessions,
    }),
  }),
});

function first([session]: Member[]): Member {
  if (!session) throw new Error('a person is present by their sessions');
  return session;
}

interface Here {
  tableId: string;
  members: Member[];
}

const TablePresenceRef = builder.objectRef<Here>('TablePresence').implement({
  description: 'Who is in a table at this moment.',
  fields: (t) => ({
    tableId: t.exposeID('tableId', { description: 'The table.' }),
    ...counts(t, ({ members }: Here) => members),
    members: t.expose('members', { type: [PresenceMemberRef], description: 'Every session, at most 5,000.' }),
  }),
});

const BasePresenceRef = builder.objectRef<Here[]>('BasePresence').implement({
  description: 'Who is in the tables of a base at this moment.',
  fields: (t) => ({
    ...counts(t, (tables: Here[]) => tables.flatMap(({ members }) => members)),
    tables: t.field({
      type: [TablePresenceRef],
      description: 'The tables that somebody is in.',
      resolve: (tables) => tables.filter(({ members }) => members.length > 0),
    }),
  }),
});

function counts<Source>(t: ObjectFields<Source>, membersOf: (source: Source) => Member[]) {
  return {
    count: t.int({
      description: 'How many people.',
      resolve: (source) => peopleOf(membersOf(source)).length,
    }),
    people: t.field({
      type: [PresencePersonRef],
      description: 'The people, in the order in which they came.',
      resolve: (source) => peopleOf(membersOf(source)),
    }),
  };
}

builder.objectField(TableRef, 'presence', (t) =>
  t.field({
    type: TablePresenceRef,
    description:
      'Who is in it now. To be in it, and to be told of changes, subscribe to presence; this is for lists and badges.',
    resolve: async ({ id }, _args, { services }) => ({
      tableId: id,
      members: await services.presence.membersOf(id),
    }),
  }),
);

builder.objectField(BaseRef, 'presence', (t) =>
  t.field({
    type: BasePresenceRef,
    description: 'Who is in its tables now.',
    resolve: async ({ id }, _args, { loaders, services }) => {
      const tables = await loaders.tablesOfBase.load(id);
      return Promise.all(
        tables.map(async (table) => ({
          tableId: table.id,
          members: await services.presence.membersOf(table.id),
        })),
      );
    },
  }),
);
