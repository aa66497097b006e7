import type { Base, Group, Member } from '../src/base/base.queries.ts';
import type { Role } from '../src/base/role.ts';
import { builder } from './builder.ts';
import { connectionOf, idPage, pageArgs } from './connection.ts';
import { signedIn } from './context.ts';
import { findNodesBy, NodeRef } from './node.ts';
import { UserRef } from './user.ts';

export const RoleEnum = builder.enumType('Role', {
  description: 'What a member may do in a base; each role may do all that the ones after it may.',
  values: {
    OWNER: { description: 'Names members, groups and roles, renames and deletes the base.' },
    EDITOR: { description: 'Changes tables, fields, views and records.' },
    COMMENTER: { description: 'Reads and comments.' },
    VIEWER: { description: 'Reads.' },
  } satisfies Record<Role, object>,
});

export const BaseRef = builder.objectRef<Base>('Base');
export const MemberRef = builder.objectRef<Member>('Member');
export const GroupRef = builder.objectRef<Group>('Group');

const BaseConnection = connectionOf('Base', BaseRef, 'they were made');
const MemberConnection = connectionOf('Member', MemberRef, 'they were added');

BaseRef.implement({
  description: 'A collection of tables, and the people who work on them. Code of its log: baseChanges.',
  interfaces: [NodeRef],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'At most 200 characters.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    retentionDays: t.exposeInt('retentionDays', {
      nullable: true,
      description:
        'For how many days the logs of the base and of its tables keep what happened; null: for ever. See setRetention.',
    }),
    viewerRole: t.expose('viewerRole', { type: RoleEnum, description: 'What the viewer may do in it.' }),
    members: t.field({
      type: MemberConnection,
      description: 'Who may do what in it, invited people included.',
      args: pageArgs(t.arg),
      resolve: async ({ id }, args, { loaders }) => {
        const { after, limit, connection } = idPage('mem', args);
        return connection(
          await loaders.memberPage.load({ baseId: id, after, limit }),
          async () => (await loaders.memberCount.load(id))?.count ?? 0,
        );
      },
    }),
    groups: t.field({
      type: [GroupRef],
      description: 'Groups of members, at most 200, in the order they were made.',
      resolve: ({ id }, _args, { loaders }) => loaders.groupsOfBase.load(id),
    }),
  }),
});

MemberRef.implement({
  description:
    'Somebody with a role in a base. Without a user it is an invitation that waits for them to sign in.',
  interfaces: [NodeRef],
  fields: (t) => ({
    role: t.expose('role', { type: RoleEnum, description: 'What the member may do.' }),
    email: t.exposeString('email', {
      nullable: true,
      description: 'The e-mail that was invited, in lower case; null for the maker of the base.',
    }),
    user: t.field({
      type: UserRef,
      nullable: true,
      description: 'null until the person has signed in with this e-mail, verified.',
      resolve: ({ userId }, _args, { loaders }) => (userId ? loaders.user.load(userId) : null),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the member was added.' }),
  }),
});

GroupRef.implement({
  description: 'Members of a base who are mentioned together.',
  interfaces: [NodeRef],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'At most 200 characters, unique in its base.' }),
    members: t.field({
      type: [MemberRef],
      description: 'Who is in it, in the order they were added to the base.',
      resolve: ({ id }, _args, { loaders }) => loaders.membersOfGroup.load(id),
    }),
  }),
});

findNodesBy('bas', (id, { loaders }) => loaders.base.load(id));
findNodesBy('mem', async (id, { loaders }) => {
  const member = await loaders.member.load(id);
  return member && (await loaders.base.load(member.baseId)) ? member : null;
});
findNodesBy('grp', async (id, { loaders }) => {
  const group = await loaders.group.load(id);
  return group && (await loaders.base.load(group.baseId)) ? group : null;
});

builder.queryFields((t) => ({
  base: t.field({
    type: BaseRef,
    nullable: true,
    description: 'A base by its id; null where it does not exist or the viewer is not a member.',
    args: { id: t.arg.id({ required: true, description: 'The id of the base.' }) },
    resolve: (_root, { id }, { loaders }) => loaders.base.load(id),
  }),
  bases: t.field({
    type: BaseConnection,
    description: 'The bases that the viewer is a member of.',
    args: pageArgs(t.arg),
    resolve: async (_root, args, context) => {
      const { id } = signedIn(context).user;
      const { after, limit, connection } = idPage('bas', args);
      return connection(await context.services.bases.list(id, after, limit), () =>
        context.services.bases.count(id),
      );
    },
  }),
}));
