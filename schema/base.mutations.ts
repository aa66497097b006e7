import { BaseRef, GroupRef, MemberRef, RoleEnum } from './base.ts';
import { builder } from './builder.ts';
import { resultOf } from './errors.ts';
import { clientMutationId, payloadOf, run } from './payload.ts';

function basePayload(name: string, description: string) {
  return payloadOf<string>(name, description, (t) => ({
    base: t.field({
      type: BaseRef,
      nullable: true,
      description: 'The base.',
      resolve: ({ result }, _args, { loaders }) => loaders.base.load(result),
    }),
  }));
}

function memberPayload(name: string, description: string) {
  return payloadOf<string>(name, description, (t) => ({
    member: t.field({
      type: MemberRef,
      nullable: true,
      description: 'The member.',
      resolve: ({ result }, _args, { loaders }) => loaders.member.load(result),
    }),
  }));
}

function groupPayload(name: string, description: string) {
  return payloadOf<string>(name, description, (t) => ({
    group: t.field({
      type: GroupRef,
      nullable: true,
      description: 'The group.',
      resolve: ({ result }, _args, { loaders }) => loaders.group.load(result),
    }),
  }));
}

export function deletedPayload(name: string, description: string) {
  return payloadOf<string>(name, description, (t) => ({
    id: t.id({ description: 'The id of what is gone.', resolve: ({ result }) => result }),
  }));
}

const name = 'At most 200 characters; white space around it is left out.';

const CreateBaseInput = builder.inputType('CreateBaseInput', {
  description: 'What createBase takes.',
  fields: (t) => ({
    name: t.string({ required: true, description: name }),
    clientMutationId: clientMutationId(t),
  }),
});

const UpdateBaseInput = builder.inputType('UpdateBaseInput', {
  description: 'What updateBase takes.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The base.' }),
    name: t.string({ required: true, description: name }),
    clientMutationId: clientMutationId(t),
  }),
});

const SetRetentionInput = builder.inputType('SetRetentionInput', {
  description: 'What setRetention takes.',
  fields: (t) => ({
    baseId: t.id({ required: true, description: 'The base.' }),
    days: t.int({
      description: 'For how many days, 1 to 36,500; null or left out: for ever, as it is for a new base.',
    }),
    clientMutationId: clientMutationId(t),
  }),
});

const DeleteBaseInput = builder.inputType('DeleteBaseInput', {
  description: 'What deleteBase takes.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The base.' }),
    clientMutationId: clientMutationId(t),
  }),
});

const AddMemberInput = builder.inputType('AddMemberInput', {
  description: 'What addMember takes.',
  fields: (t) => ({
    baseId: t.id({ required: true, description: 'The base.' }),
    email: t.string({ required: true, description: 'Of the person, at most 254 characters, in any case.' }),
    role: t.field({ type: RoleEnum, required: true, description: 'What they may do.' }),
    clientMutationId: clientMutationId(t),
  }),
});

const SetMemberRoleInput = builder.inputType('SetMemberRoleInput', {
  description: 'What setMemberRole takes.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The member.' }),
    role: t.field({ type: RoleEnum, required: true, description: 'What they may do from now on.' }),
    clientMutationId: clientMutationId(t),
  }),
});

const RemoveMemberInput = builder.inputType('RemoveMemberInput', {
  description: 'What removeMember takes.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The member.' }),
    clientMutationId: clientMutationId(t),
  }),
});

const CreateGroupInput = builder.inputType('CreateGroupInput', {
  description: 'What createGroup takes.',
  fields: (t) => ({
    baseId: t.id({ required: true, description: 'The base.' }),
    name: t.string({ required: true, description: `${name} Unique in the base, whatever its case.` }),
    clientMutationId: clientMutationId(t),
  }),
});

const UpdateGroupInput = builder.inputType('UpdateGroupInput', {
  description: 'What updateGroup takes.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The group.' }),
    name: t.string({ required: true, description: `${name} Unique in the base, whatever its case.` }),
    clientMutationId: clientMutationId(t),
  }),
});

const DeleteGroupInput = builder.inputType('DeleteGroupInput', {
  description: 'What deleteGroup takes.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The group.' }),
    clientMutationId: clientMutationId(t),
  }),
});

const GroupMemberInput = (mutation: string) =>
  builder.inputType(`${mutation}Input`, {
    description: `What ${mutation[0]?.toLowerCase()}${mutation.slice(1)} takes.`,
    fields: (t) => ({
      groupId: t.id({ required: true, description: 'The group.' }),
      memberId: t.id({ required: true, description: 'A member of the same base.' }),
      clientMutationId: clientMutationId(t),
    }),
  });

const AddGroupMemberInput = GroupMemberInput('AddGroupMember');
const RemoveGroupMemberInput = GroupMemberInput('RemoveGroupMember');

const CreateBasePayload = basePayload('CreateBase', 'A base was made; its maker is its OWNER.');
const UpdateBasePayload = basePayload('UpdateBase', 'A base was changed.');
const SetRetentionPayload = basePayload('SetRetention', 'The logs of a base are kept for another time.');
const DeleteBasePayload = deletedPayload('DeleteBase', 'A base is gone, and all that was in it.');
const AddMemberPayload = memberPayload('AddMember', 'A member was added, or somebody was invited.');
const SetMemberRolePayload = memberPayload('SetMemberRole', 'A member has another role.');
const RemoveMemberPayload = deletedPayload('RemoveMember', 'A member is gone.');
const CreateGroupPayload = groupPayload('CreateGroup', 'A group was made.');
const UpdateGroupPayload = groupPayload('UpdateGroup', 'A group was changed.');
const DeleteGroupPayload = deletedPayload('DeleteGroup', 'A group is gone; its members are not.');
const AddGroupMemberPayload = groupPayload('AddGroupMember', 'A member is in the group.');
const RemoveGroupMemberPayload = groupPayload('RemoveGroupMember', 'A member is not in the group any more.');

builder.mutationFields((t) => ({
  createBase: t.field({
    type: CreateBasePayload,
    description: 'Makes a base, the viewer its OWNER.',
    args: { input: t.arg({ type: CreateBaseInput, required: true, description: 'What to make.' }) },
    errors: resultOf('CreateBase'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.bases.create(actor, input)),
  }),
  updateBase: t.field({
    type: UpdateBasePayload,
    description: 'Renames a base. OWNER.',
    args: { input: t.arg({ type: UpdateBaseInput, required: true, description: 'What to change.' }) },
    errors: resultOf('UpdateBase'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.bases.update(actor, input)),
  }),
  setRetention: t.field({
    type: SetRetentionPayload,
    description:
      'Says for how many days the logs of a base and of its tables keep what happened: what is older is dropped within a few minutes, for good. Records, their versions and comments stay as they are. A stream cannot be resumed from before that, what was done before cannot be taken back, and a conflict may not tell what you saw. OWNER.',
    args: { input: t.arg({ type: SetRetentionInput, required: true, description: 'For how long.' }) },
    errors: resultOf('SetRetention'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.bases.setRetention(actor, input)),
  }),
  deleteBase: t.field({
    type: DeleteBasePayload,
    description:
      'Deletes a base with all that is in it: nobody sees it from then on. Locks of cells do not stand in the way, they end with it. OWNER.',
    args: { input: t.arg({ type: DeleteBaseInput, required: true, description: 'What to delete.' }) },
    errors: resultOf('DeleteBase'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.bases.remove(actor, input)),
  }),
  addMember: t.field({
    type: AddMemberPayload,
    description:
      'Makes the owner of an e-mail a member; until they have signed in with it, verified, it is an invitation. At most 20,000 a base. OWNER.',
    args: { input: t.arg({ type: AddMemberInput, required: true, description: 'Whom to add.' }) },
    errors: resultOf('AddMember'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.members.add(actor, input)),
  }),
  setMemberRole: t.field({
    type: SetMemberRolePayload,
    description: 'Gives a member another role. The last OWNER stays one. OWNER.',
    args: { input: t.arg({ type: SetMemberRoleInput, required: true, description: 'Whose role.' }) },
    errors: resultOf('SetMemberRole', 'member'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.members.setRole(actor, input)),
  }),
  removeMember: t.field({
    type: RemoveMemberPayload,
    description: 'Removes a member, or lets the viewer leave. The last OWNER stays. OWNER, or oneself.',
    args: { input: t.arg({ type: RemoveMemberInput, required: true, description: 'Whom to remove.' }) },
    errors: resultOf('RemoveMember', 'member'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.members.remove(actor, input)),
  }),
  createGroup: t.field({
    type: CreateGroupPayload,
    description: 'Makes a group of members. At most 200 a base. OWNER.',
    args: { input: t.arg({ type: CreateGroupInput, required: true, description: 'What to make.' }) },
    errors: resultOf('CreateGroup'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.groups.create(actor, input)),
  }),
  updateGroup: t.field({
    type: UpdateGroupPayload,
    description: 'Renames a group. OWNER.',
    args: { input: t.arg({ type: UpdateGroupInput, required: true, description: 'What to change.' }) },
    errors: resultOf('UpdateGroup'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.groups.update(actor, input)),
  }),
  deleteGroup: t.field({
    type: DeleteGroupPayload,
    description: 'Deletes a group; its members stay members of the base. OWNER.',
    args: { input: t.arg({ type: DeleteGroupInput, required: true, description: 'What to delete.' }) },
    errors: resultOf('DeleteGroup'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.groups.remove(actor, input)),
  }),
  addGroupMember: t.field({
    type: AddGroupMemberPayload,
    description: 'Puts a member into a group; nothing happens when they are in it. OWNER.',
    args: { input: t.arg({ type: AddGroupMemberInput, required: true, description: 'Whom and where.' }) },
    errors: resultOf('AddGroupMember'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.groups.addMember(actor, input)),
  }),
  removeGroupMember: t.field({
    type: RemoveGroupMemberPayload,
    description: 'Takes a member out of a group. OWNER.',
    args: { input: t.arg({ type: RemoveGroupMemberInput, required: true, description: 'Whom and where.' }) },
    errors: resultOf('RemoveGroupMember'),
    resolve: (_root, { input }, context) =>
      run(context, input, (actor) => context.services.groups.removeMember(actor, input)),
  }),
}));
