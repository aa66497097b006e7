import { beforeAll, describe, expect, it } from 'vitest';
import * as documents from '../../schema/operations/generated/graphql.ts';
import { commentRate } from '../../src/comment/comment.table.ts';
import { as, nobodyAt, serverOfSuite, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Answer, Person } from '../support/server.ts';
import { addComment, type Discussion, deleteComment, makeDiscussion } from './discussion.ts';

const askers = ['OWNER', 'EDITOR', 'COMMENTER', 'VIEWER', 'STRANGER', 'NOBODY'] as const;
type Asker = (typeof askers)[number];
/** Whether it is carried out (✓), forbidden (✗), about nothing that exists (–), or refused without a token (○). */
type Verdict = '✓' | '✗' | '–' | '○';

type Ask = (person: Pick<Person, 'ask'>, id: string, place: Discussion) => Promise<Answer<unknown>>;

const threadOf = (threadId: string) => ({ input: { threadId } });
const idOf = (id: string) => ({ input: { id } });
const thumb = (commentId: string) => ({ input: { commentId, emoji: '👍' } });
const react = (person: Person, id: string) => person.run(documents.AddReactionDocument, thumb(id));

/** Every action, and what each may do with a comment of their own, and of somebody else. */
const actions: {
  name: string;
  ask: Ask;
  prepare?: (author: Person, id: string) => Promise<unknown>;
  own: string;
  others: string;
}[] = [
  {
    name: 'read',
    ask: (person, id) => person.ask(documents.CommentDocument, { id }),
    own: '✓✓✓✓–○',
    others: '✓✓✓✓–○',
  },
  {
    name: 'begin a thread',
    ask: (person, _id, { recordId }) =>
      person.ask(documents.AddCommentDocument, { input: { recordId, markdown: 'x' } }),
    own: '✓✓✓✗–○',
    others: '✓✓✓✗–○',
  },
  {
    name: 'reply',
    ask: (person, parentId, { recordId }) =>
      person.ask(documents.AddCommentDocument, { input: { recordId, parentId, markdown: 'x' } }),
    own: '✓✓✓✗–○',
    others: '✓✓✓✗–○',
  },
  {
    name: 'edit',
    ask: (person, id) => person.ask(documents.EditCommentDocument, { input: { id, markdown: 'other' } }),
    own: '✓✓✓✗–○',
    others: '✗✗✗✗–○',
  },
  {
    name: 'delete',
    ask: (person, id) => person.ask(documents.DeleteCommentDocument, idOf(id)),
    own: '✓✓✓✗–○',
    others: '✓✗✗✗–○',
  },
  {
    name: 'erase',
    ask: (person, id) => person.ask(documents.DeleteCommentDocument, { input: { id, erase: true } }),
    own: '✓✓✓✗–○',
    others: '✓✗✗✗–○',
  },
  {
    name: 'restore',
    ask: (person, id) => person.ask(documents.RestoreCommentDocument, idOf(id)),
    prepare: (author, id) => deleteComment(author, id),
    own: '✓✓✓✗–○',
    others: '✓✗✗✗–○',
  },
  {
    name: 'resolve',
    ask: (person, id) => person.ask(documents.ResolveThreadDocument, threadOf(id)),
    own: '✓✓✓✗–○',
    others: '✓✓✓✗–○',
  },
  {
    name: 'reopen',
    ask: (person, id) => person.ask(documents.ReopenThreadDocument, threadOf(id)),
    prepare: (author, id) => author.run(documents.ResolveThreadDocument, threadOf(id)),
    own: '✓✓✓✗–○',
    others: '✓✓✓✗–○',
  },
  {
    name: 'react',
    ask: (person, id) => person.ask(documents.AddReactionDocument, thumb(id)),
    own: '✓✓✓✗–○',
    others: '✓✓✓✗–○',
  },
  {
    name: 'take a reaction back',
    ask: (person, id) => person.ask(documents.RemoveReactionDocument, thumb(id)),
    prepare: react,
    own: '✓✓✓✗–○',
    others: '✓✓✓✗–○',
  },
];

const rows = actions.flatMap(({ name, ask, prepare, own, others }) =>
  askers.flatMap((asker, index) => [
    { name, ask, prepare, asker, whose: 'their own' as const, verdict: [...own][index] as Verdict },
    { name, ask, prepare, asker, whose: "somebody else's" as const, verdict: [...others][index] as Verdict },
  ]),
);

describe.each(modes)('who may do what with comments (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let people: Record<Exclude<Asker, 'NOBODY'>, Person>;
  let author: Person;
  let place: Discussion;
  let memberIds: Map<string, string>;

  beforeAll(async () => {
    const sign = async (name: string) => {
      const person = await server().as(name);
      await userIdOf(person);
      return person;
    };
    people = {
      OWNER: await sign('owner'),
      EDITOR: await sign('editor'),
      COMMENTER: await sign('commenter'),
      VIEWER: await sign('viewer'),
      STRANGER: await sign('stranger'),
    };
    author = await sign('author');
    const { OWNER: owner } = people;
    place = await makeDiscussion(owner, {
      author: 'COMMENTER',
      editor: 'EDITOR',
      commenter: 'COMMENTER',
      viewer: 'COMMENTER',
      stranger: 'COMMENTER',
    });
    const { base } = await owner.run(documents.BaseDocument, { id: place.baseId });
    memberIds = new Map(base?.members.edges.map(({ node }) => [node.user?.id ?? '', node.id]));
    const id = memberIds.get(await userIdOf(people.STRANGER)) ?? '';
    await owner.run(documents.RemoveMemberDocument, { input: { id } });
  });

  /** Whoever may not write any more has written before: as a VIEWER, and as somebody who was removed. */
  async function turnInto(asker: Asker, role: 'COMMENTER' | 'VIEWER'): Promise<void> {
    if (asker !== 'VIEWER') return;
    const id = memberIds.get(await userIdOf(people.VIEWER)) ?? '';
    const { setMemberRole } = await people.OWNER.run(documents.SetMemberRoleDocument, {
      input: { id, role },
    });
    as(setMemberRole, 'SetMemberRolePayload');
  }

  /** A comment, by a member who then is what they are called. */
  async function commentOf(asker: Asker, whose: string, prepare: (typeof rows)[number]['prepare']) {
    await server().opened.database.db.delete(commentRate);
    await turnInto(asker, 'COMMENTER');
    const isOwn = whose === 'their own' && asker !== 'STRANGER' && asker !== 'NOBODY';
    const by = isOwn ? people[asker] : author;
    const { id } = await addComment(by, place, 'something');
    await prepare?.(by, id);
    await turnInto(asker, 'VIEWER');
    return id;
  }

  it.each(rows)('$asker, $name, $whose: $verdict', async ({ ask, prepare, asker, whose, verdict }) => {
    const id = await commentOf(asker, whose, prepare);
    const person = asker === 'NOBODY' ? nobodyAt(server().url) : people[asker];
    const { data, errors } = await ask(person, id, place);
    expect(verdictOf(data, errors)).toBe(verdict);
  });
});

function verdictOf(data: unknown, errors: Answer<unknown>['errors']): Verdict {
  if (errors) {
    if (errors[0]?.extensions?.code === 'UNAUTHENTICATED') return '○';
    throw new Error(JSON.stringify(errors));
  }
  const [result] = Object.values(data as Record<string, { __typename?: string } | null>);
  if (!result || result.__typename === 'NotFoundError') return '–';
  if (result.__typename === 'ForbiddenError') return '✗';
  if (result.__typename === undefined || result.__typename.endsWith('Payload')) return '✓';
  throw new Error(JSON.stringify(result));
}
