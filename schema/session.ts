import { AuthenticationError } from '../src/auth/token.ts';
import { invalid } from '../src/errors.ts';
import type { Session } from '../src/session/session.queries.ts';
import { builder } from './builder.ts';
import { signedIn } from './context.ts';
import { resultOf } from './errors.ts';
import { findNodesBy, NodeRef } from './node.ts';
import { UserRef } from './user.ts';

const SessionRef = builder.objectRef<Session>('Session').implement({
  description:
    'One person at one client, from its first socket until a grace after its last. Others see its id, and can do nothing with it.',
  interfaces: [NodeRef],
  fields: (t) => ({
    user: t.field({
      type: UserRef,
      description: 'Whose it is: the viewer, because nobody finds the session of another person.',
      resolve: (_session, _args, context) => signedIn(context).user,
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When its first socket signed in.' }),
  }),
});

findNodesBy('ses', (id, { viewer, services }) => services.sessions.find(signedIn({ viewer }).user.id, id));

builder.queryField('session', (t) =>
  t.field({
    type: SessionRef,
    nullable: true,
    description: 'The session of the WebSocket that this comes over; null over HTTP, which has none.',
    resolve: (_root, _args, context) => {
      const { user } = signedIn(context);
      return context.sessionId === null ? null : context.services.sessions.find(user.id, context.sessionId);
    },
  }),
);

const RefreshSessionInput = builder.inputType('RefreshSessionInput', {
  description: 'What refreshSession takes.',
  fields: (t) => ({
    token: t.string({ required: true, description: 'A new token of the same person.' }),
  }),
});

const RefreshSessionPayload = builder.objectRef<{ expiresAt: Date }>('RefreshSessionPayload').implement({
  description: 'The connection goes on with the new token; its subscriptions do not notice.',
  fields: (t) => ({
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When the new token runs out.' }),
  }),
});

builder.mutationField('refreshSession', (t) =>
  t.field({
    type: RefreshSessionPayload,
    description:
      'Gives the WebSocket that this comes over a new token before the old one runs out. Without it the socket is closed with 4403 when the token expires.',
    args: { input: t.arg({ type: RefreshSessionInput, required: true, description: 'The new token.' }) },
    errors: resultOf('RefreshSession'),
    resolve: async (_root, { input }, context) => {
      signedIn(context);
      const { refresh } = context.connection;
      if (!refresh) {
        throw invalid(
          ['token'],
          'Over HTTP each request brings its own token: there is no session to refresh.',
        );
      }
      try {
        return { expiresAt: await refresh(input.token) };
      } catch (error) {
        if (error instanceof AuthenticationError) throw invalid(['token'], error.message);
        throw error;
      }
    },
  }),
);
