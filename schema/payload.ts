import type { FieldMap } from '@pothos/core';
import type { Actor } from '../src/stream/change.ts';
import { encodeCursor, positionOf } from '../src/stream/cursor.ts';
import type { Written } from '../src/stream/log.ts';
import { builder, type InputFields, type ObjectFields } from './builder.ts';
import { actorOf, type Context } from './context.ts';

/** What every payload is made from: the result, the revisions it took, and the client's own name for the mutation. */
export interface Payload<T> extends Written<T> {
  clientMutationId: string | null;
}

type PayloadFields<T> = (t: ObjectFields<Payload<T>>) => FieldMap;

/** The payload type of a mutation: its own fields and those that all payloads have. */
export function payloadOf<T>(name: string, description: string, fields: PayloadFields<T>) {
  const ref = builder.objectRef<Payload<T>>(`${name}Payload`).implement({ description, fields });
  builder.objectFields(ref, (t) => ({
    clientMutationId: t.string({
      nullable: true,
      description: 'As it was sent.',
      resolve: ({ clientMutationId }) => clientMutationId,
    }),
    revision: t.field({
      type: 'Revision',
      nullable: true,
      description: 'The revision that the mutation took; null when it changed nothing.',
      resolve: ({ revisions }) => revisions[0]?.revision ?? null,
    }),
    cursor: t.field({
      type: 'StreamCursor',
      nullable: true,
      description: 'The place of that revision in its stream; null when the mutation changed nothing.',
      resolve: ({ revisions: [first] }) =>
        first ? encodeCursor(positionOf(first.revision, first.hash)) : null,
    }),
  }));
  return ref;
}

/** How mutations run: as the viewer, with the loaders renewed before the payload is read. */
export async function run<T>(
  context: Context,
  input: { clientMutationId?: string | null },
  work: (actor: Actor) => Promise<Written<T>>,
): Promise<Payload<T>> {
  const written = await work(actorOf(context));
  context.renew();
  return { ...written, clientMutationId: input.clientMutationId ?? null };
}

/** The field that every input has. */
export function clientMutationId(t: InputFields) {
  return t.string({
    description:
      'Your own name for this mutation, at most 128 characters: it comes back in the payload and on the event, so that you recognise your own echo. Send the mutation again with it when you have had no answer: it is carried out once, and you get the first result. It is kept for 24 hours, and yours alone in each table or base (in all of Cobase for createBase); with another input it is a ClientMutationIdReusedError. What was refused leaves it free.',
  });
}

/** The field of an input that touches cells: whose locks do not stand in the way. */
export function sessionId(t: InputFields) {
  return t.id({
    description:
      'Your session, whose cell locks do not stand in the way. Left out over WebSocket, it is that of the socket.',
  });
}

/** An input with its session. */
export function ofSession<Input extends { sessionId?: string | null }>(
  { sessionId }: Pick<Context, 'sessionId'>,
  input: Input,
): Input {
  return { ...input, sessionId: input.sessionId ?? sessionId };
}
