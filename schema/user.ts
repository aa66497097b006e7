import type { Viewer } from '../src/auth/sign-in.ts';
import type { User } from '../src/auth/user.queries.ts';

import { builder } from './builder.ts';
import { signedIn } from './context.ts';
import { findNodesBy, NodeRef } from './node.ts';

/** What others see of a person, which is less than there is. */
export const UserRef = builder.objectRef<Pick<User, 'id' | 'name' | 'avatarUrl'>>('User');

UserRef.implement({
  description: 'A person who has signed in.',
  interfaces: [NodeRef],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As their token says, at most 200 characters.' }),
    avatarUrl: t.exposeString('avatarUrl', {
      nullable: true,
      description: 'An http or https address of a picture.',
    }),
  }),
});

findNodesBy('usr', (id, { viewer, services }) => services.people.visibleTo(signedIn({ viewer }).user.id, id));

export const ViewerRef = builder.objectRef<Viewer>('Viewer').implement({
  description: 'The person who asks.',
  fields: (t) => ({
    id: t.id({ description: 'The id of their user.', resolve: ({ user }) => user.id }),
    name: t.string({ description: 'As their token says.', resolve: ({ user }) => user.name }),
    email: t.string({
      nullable: true,
      description: 'In lower case, as their token says.',
      resolve: ({ user }) => user.email,
    }),
    avatarUrl: t.string({
      nullable: true,
      description: 'An http or https address of a picture.',
      resolve: ({ user }) => user.avatarUrl,
    }),
    user: t.field({
      type: UserRef,
      description: 'The viewer as others see them.',
      resolve: ({ user }) => user,
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    description: 'Who the token says that you are.',
    resolve: (_root, _args, context) => signedIn(context),
  }),
);
