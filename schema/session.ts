import { AuthenticationError } from '../src/auth/token.ts';
import { invalid } from '../src/errors.ts';
import { builder } from './builder.ts';
import { signedIn } from './context.ts';
import { resultOf } from './errors.ts';

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
      if (!context.refresh) {
        throw invalid(
          ['token'],
          'Over HTTP each request brings its own token: there is no session to refresh.',
        );
      }
      try {
        return { expiresAt: await context.refresh(input.token) };
      } catch (error) {
        if (error instanceof AuthenticationError) throw invalid(['token'], error.message);
        throw error;
      }
    },
  }),
);
