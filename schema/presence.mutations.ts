import { COMMENTING_MS } from '../src/presence/presence.ts';
import { builder, type InputFields } from './builder.ts';
import { signedIn } from './context.ts';
import { resultOf } from './errors.ts';
import { bySession, CellIdInput } from './lock.mutations.ts';
import { PresenceStateEnum } from './presence.ts';

const PointerInput = builder.inputType('PresencePointerInput', {
  description: 'Where a pointer is, in units that the clients of a product agree on; kept to two decimals.',
  fields: (t) => ({
    x: t.float({ required: true, description: 'From left to right, within a billion.' }),
    y: t.float({ required: true, description: 'From top to bottom, within a billion.' }),
  }),
});

const CellRangeInput = builder.inputType('CellRangeInput', {
  description: 'The cells from one corner to the opposite one.',
  fields: (t) => ({
    start: t.field({ type: CellIdInput, required: true, description: 'Where the selection was begun.' }),
    end: t.field({ type: CellIdInput, required: true, description: 'Where it ends.' }),
  }),
});

const CommentingInput = builder.inputType('PresenceCommentingInput', {
  description: 'Where you are writing a comment.',
  fields: (t) => ({
    recordId: t.id({ required: true, description: 'The record that it is about.' }),
    fieldId: t.id({ description: 'The field of the cell that it is about.' }),
    threadId: t.id({ description: 'The thread that you answer in, or whose comment you edit.' }),
  }),
});

/** What a client says of itself. */
const said = (t: InputFields) => ({
  state: t.field({
    type: PresenceStateEnum,
    description: 'VIEWING until you say something else. IDLE comes by itself.',
  }),
  viewId: t.id({ description: 'The view you look at. Not checked: it is for other clients.' }),
  cell: t.field({ type: CellIdInput, description: 'The cell you are in. Not checked, and no lock.' }),
  range: t.field({ type: CellRangeInput, description: 'The cells you have selected.' }),
  pointer: t.field({ type: PointerInput, description: 'Where your pointer is.' }),
  commenting: t.field({
    type: CommentingInput,
    description: `Where you are writing a comment. Say it again every few seconds while you type: it is taken back ${COMMENTING_MS / 1_000} seconds after you last did. Not checked. The text is not told before you send it.`,
  }),
});

export const PresenceInput = builder.inputType('PresenceInput', {
  description: 'What others see of you. What is left out stays as it is; null takes it back.',
  fields: said,
});

const UpdatePresenceInput = builder.inputType('UpdatePresenceInput', {
  description: 'What updatePresence takes. What is left out stays as it is; null takes it back.',
  fields: (t) => ({
    tableId: t.id({
      required: true,
      description: 'A table that your session is in, by subscribing to its presence.',
    }),
    ...said(t),
    sessionId: t.id({
      description: 'The session that acts, one of your own. Over a WebSocket its session when left out.',
    }),
    clientMutationId: t.string({ description: 'Comes back in the payload. It is not remembered.' }),
  }),
});

interface Updated {
  sessionId: string;
  clientMutationId: string | null;
}

const UpdatePresencePayload = builder.objectRef<Updated>('UpdatePresencePayload').implement({
  description: 'Others see it with the next frame. What changed nothing is not sent.',
  fields: (t) => ({
    sessionId: t.exposeID('sessionId', { description: 'The session that was updated.' }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true, description: 'As it was sent.' }),
  }),
});

builder.mutationField('updatePresence', (t) =>
  t.field({
    type: UpdatePresencePayload,
    description:
      'Tells the others in a table where you are: merged, and sent once a frame. At most 60 a second for each session: more are a LimitError, and a connection that does not stop is not listened to for a second at a time. VIEWER.',
    args: { input: t.arg({ type: UpdatePresenceInput, required: true, description: 'What has changed.' }) },
    errors: resultOf('UpdatePresence', 'presence'),
    resolve: async (_root, { input }, context) => {
      const viewer = signedIn(context);
      const { tableId, sessionId, clientMutationId, ...changed } = bySession(context, input);
      const { pause } = context.connection;
      await context.services.presence.update(viewer, {
        tableId,
        sessionId,
        input: changed,
        pause,
      });
      return { sessionId, clientMutationId: clientMutationId ?? null };
    },
  }),
);
