import { CANDIDATES, MAX_CANDIDATES, type MentionCandidate } from '../src/comment/mention.service.ts';
import type { MentionAttrs } from '../src/richtext/document.ts';
import { builder } from './builder.ts';
import { signedIn } from './context.ts';

export const MentionKindEnum = builder.enumType('MentionKind', {
  description: 'Whom a mention means.',
  values: {
    USER: { value: 'user', description: 'A member of the base, by the id of their user.' },
    GROUP: { value: 'group', description: 'The members of a group of the base.' },
    EVERYONE: { value: 'everyone', description: 'All members of the base. Needs the role EDITOR or higher.' },
  } satisfies Record<string, { value: MentionAttrs['kind']; description: string }>,
});

const MentionCandidateRef = builder.objectRef<MentionCandidate>('MentionCandidate').implement({
  description:
    'Somebody whom the viewer can mention: in a document as a node of the type mention, whose attributes are kind (in lower case), id and label.',
  fields: (t) => ({
    kind: t.expose('kind', { type: MentionKindEnum, description: 'Whom it means.' }),
    id: t.exposeID('id', {
      nullable: true,
      description: 'The id of the user or group; null for everyone.',
    }),
    label: t.exposeString('label', {
      description: 'The name that stands behind the @, at most 200 characters.',
    }),
    email: t.exposeString('email', {
      nullable: true,
      description:
        'Of a user: the e-mail that was invited, or else the verified one of their token, in lower case.',
    }),
    avatarUrl: t.exposeString('avatarUrl', {
      nullable: true,
      description: 'Of a user: an http or https address of a picture.',
    }),
  }),
});

builder.queryField('mentionCandidates', (t) =>
  t.field({
    type: [MentionCandidateRef],
    description:
      'Who can be mentioned in a base, for completing what somebody types behind an @: members who have signed in, groups, and everyone where the viewer may. First come those whose name begins with the prefix, then those with a later word of it, then those whose e-mail does; each in the order of their names. Needs the role COMMENTER. Codes of errors: NOT_FOUND, FORBIDDEN, VALIDATION.',
    args: {
      baseId: t.arg.id({ required: true, description: 'The base.' }),
      prefix: t.arg.string({
        required: true,
        description:
          'What was typed behind the @, at most 200 characters. Case and accents do not matter, and it may go over several words. Empty for all.',
      }),
      first: t.arg.int({ description: `How many, 1 to ${MAX_CANDIDATES}; ${CANDIDATES} when left out.` }),
    },
    resolve: (_root, { baseId, prefix, first }, context) =>
      context.services.mentions.candidates(signedIn(context).user.id, baseId, prefix, first),
  }),
);
