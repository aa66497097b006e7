import type { Actor } from '../src/stream/change.ts';
import { builder } from './builder.ts';

export const ActorRef = builder.objectRef<Actor>('Actor').implement({
  description: 'Who did something, as they were called then.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of their user.' }),
    name: t.exposeString('name', { description: 'Their name.' }),
    avatarUrl: t.exposeString('avatarUrl', { nullable: true, description: 'The address of a picture.' }),
  }),
});
