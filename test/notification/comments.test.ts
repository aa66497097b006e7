import { beforeAll, describe, expect, it } from 'vitest';
import {
  AddGroupMemberDocument,
  AddReactionDocument,
  CreateGroupDocument,
  EditCommentDocument,
  MarkThreadReadDocument,
  MuteThreadDocument,
  RemoveReactionDocument,
  ReopenThreadDocument,
  ResolveThreadDocument,
} from '../../schema/operations/generated/graphql.ts';
import { addComment, type Discussion, deleteComment, makeDiscussion } from '../comment/discussion.ts';
import { addMember, as, serverOfSuite, there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { inboxOf, told } from './people.ts';

describe.each(modes)('what comments tell whom (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let grace: Person;
  let linus: Person;
  let here: Discussion;

  beforeAll(async () => {
    ada = await server().as('ada');
    grace = await server().as('grace');
    linus = await server().as('linus');
    for (const person of [ada, grace, linus]) await userIdOf(person);
    here = await makeDiscussion(ada, { grace: 'COMMENTER', linus: 'COMMENTER' });
  });

  const settled = () => told(server().opened.database);
  /** What somebody's inbox has of a thread. */
  async function itemOf(person: Person, threadId: string) {
    await settled();
    const { items } = await inboxOf(person);
    const found = items.filter(({ thread }) => thread?.id === threadId);
    expect(found.length).toBeLessThanOrEqual(1);
    return found[0];
  }
  const edit = async (person: Person, id: string, markdown: string) =>
    as(
      (await person.run(EditCommentDocument, { input: { id, markdown } })).editComment,
      'EditCommentPayload',
    );

  it('a mention tells whom it means, once, and never the one who writes', async () => {
    const { id } = await addComment(ada, here, 'Hello @grace and @ada');
    expect(await itemOf(grace, id)).toMatchObject({
      kind: 'MENTION',
      reason: 'MENTIONED',
      count: 1,
      actors: [{ name: 'ada' }],
      base: { id: here.baseId },
      record: { id: here.recordId },
      comment: { id },
      readAt: null,
    });
    expect(await itemOf(ada, id)).toBeUndefined();
    expect(await itemOf(linus, id)).toBeUndefined();
  });

  it('a thread has one item, which says what matters most and is refreshed by what follows', async () => {
    const { id } = await addComment(grace, here, 'A thread');
    await addComment(linus, here, 'An answer', { parentId: id });
    expect(await itemOf(grace, id)).toMatchObject({ kind: 'REPLY', reason: 'REPLIED_TO', count: 1 });
    await addComment(ada, here, 'See here, @grace', { parentId: id });
    const last = await addComment(linus, here, 'Another answer', { parentId: id });
    expect(await itemOf(grace, id)).toMatchObject({
      kind: 'MENTION',
      reason: 'MENTIONED',
      count: 3,
      comment: { id: last.id },
      actors: [{ name: 'linus' }, { name: 'ada' }],
    });
    expect(await itemOf(ada, id)).toMatchObject({ kind: 'THREAD_FOLLOWED', reason: 'FOLLOWING' });
  });

  it('two who mention somebody at the same time leave one item of both', async () => {
    const { id } = await addComment(linus, here, 'Both of you');
    await Promise.all([
      addComment(ada, here, '@grace look', { parentId: id }),
      addComment(linus, here, '@grace look', { parentId: id }),
    ]);
    const item = there(await itemOf(grace, id));
    expect(item).toMatchObject({ kind: 'MENTION', count: 2 });
    expect(item.actors.map(({ name }) => name).sort()).toEqual(['ada', 'linus']);
  });

  it('a group and everyone are told by that reason; who is named, by name', async () => {
    const { createGroup } = await ada.run(CreateGroupDocument, {
      input: { baseId: here.baseId, name: 'Reviewers' },
    });
    const group = there(as(createGroup, 'CreateGroupPayload').group);
    const members = await makeMemberIds();
    await ada.run(AddGroupMemberDocument, { input: { groupId: group.id, memberId: members.cleo } });
    const cleo = await server().as('cleo');
    const toGroup = await addComment(ada, here, 'For @Reviewers and @linus');
    expect(await itemOf(cleo, toGroup.id)).toMatchObject({ kind: 'MENTION', reason: 'GROUP_MENTIONED' });
    expect(await itemOf(linus, toGroup.id)).toMatchObject({ reason: 'MENTIONED' });
    expect(await itemOf(grace, toGroup.id)).toBeUndefined();
    const toAll = await addComment(ada, here, '@everyone, and @grace');
    expect(await itemOf(cleo, toAll.id)).toMatchObject({ reason: 'EVERYONE_MENTIONED' });
    expect(await itemOf(grace, toAll.id)).toMatchObject({ reason: 'MENTIONED' });
    expect(await itemOf(ada, toAll.id)).toBeUndefined();
  });

  async function makeMemberIds() {
    const cleo = await server().as('cleo');
    await userIdOf(cleo);
    return { cleo: await addMember(ada, here.baseId, 'cleo@example.org', 'COMMENTER') };
  }

  it('an edit tells who is mentioned anew, and takes back what is not said any more', async () => {
    const { id } = await addComment(ada, here, 'Ask @grace');
    expect(await itemOf(grace, id)).toBeDefined();
    const unread = (await inboxOf(grace)).unread;
    await edit(ada, id, 'Ask @linus');
    expect(await itemOf(linus, id)).toMatchObject({ kind: 'MENTION' });
    expect(await itemOf(grace, id)).toBeUndefined();
    expect((await inboxOf(grace)).unread).toBe(unread - 1);
    await edit(ada, id, 'Ask @grace after all');
    expect(await itemOf(grace, id)).toMatchObject({ kind: 'MENTION', count: 1 });
  });

  it('a mention edited away leaves what else the comment was to somebody', async () => {
    const { id } = await addComment(grace, here, 'Mine');
    const reply = await addComment(ada, here, 'Yes @grace', { parentId: id });
    expect(await itemOf(grace, id)).toMatchObject({ kind: 'MENTION' });
    await edit(ada, reply.id, 'Yes');
    expect(await itemOf(grace, id)).toMatchObject({ kind: 'REPLY', reason: 'REPLIED_TO', count: 1 });
  });

  it('what is deleted is taken back where it was not read', async () => {
    const { id } = await addComment(ada, here, 'Oh @grace, @linus');
    const item = there(await itemOf(grace, id));
    const readItem = there(await itemOf(linus, id));
    await linus.run(MarkThreadReadDocument, { input: { threadId: id } });
    await deleteComment(ada, id);
    await settled();
    expect((await inboxOf(grace)).items.map((one) => one.id)).not.toContain(item.id);
    const read = there((await inboxOf(linus)).items.find((one) => one.id === readItem.id));
    expect(read.kind).toBe('MENTION');
  });

  it('followers hear that a thread is resolved, and not when it is open again by then', async () => {
    const { id } = await addComment(grace, here, 'To do');
    await ada.run(ResolveThreadDocument, { input: { threadId: id } });
    expect(await itemOf(grace, id)).toMatchObject({ kind: 'THREAD_RESOLVED', reason: 'FOLLOWING' });
    await ada.run(ReopenThreadDocument, { input: { threadId: id } });
    expect(await itemOf(grace, id)).toBeUndefined();
  });

  it('an author hears of reactions, until they are taken back', async () => {
    const { id } = await addComment(grace, here, 'Nice');
    await ada.run(AddReactionDocument, { input: { commentId: id, emoji: '🎉' } });
    await grace.run(AddReactionDocument, { input: { commentId: id, emoji: '🎉' } });
    expect(await itemOf(grace, id)).toMatchObject({ kind: 'REACTION', reason: 'AUTHOR', count: 1 });
    await ada.run(RemoveReactionDocument, { input: { commentId: id, emoji: '🎉' } });
    expect(await itemOf(grace, id)).toBeUndefined();
  });

  it('a muted thread tells only of mentions by name', async () => {
    const { id } = await addComment(grace, here, 'Noise');
    await grace.run(MuteThreadDocument, { input: { threadId: id } });
    await addComment(ada, here, 'More', { parentId: id });
    await addComment(ada, here, '@everyone more', { parentId: id });
    await ada.run(ResolveThreadDocument, { input: { threadId: id } });
    expect(await itemOf(grace, id)).toBeUndefined();
    await addComment(ada, here, '@grace please', { parentId: id });
    expect(await itemOf(grace, id)).toMatchObject({ kind: 'MENTION', reason: 'MENTIONED' });
  });

  it('reading the thread reads its item, and what was read by then is not told', async () => {
    const { id } = await addComment(ada, here, '@grace one');
    const second = await addComment(ada, here, '@grace two', { parentId: id });
    await itemOf(grace, id);
    await grace.run(MarkThreadReadDocument, { input: { threadId: id, commentId: id } });
    expect(await itemOf(grace, id)).toMatchObject({ readAt: null });
    await grace.run(MarkThreadReadDocument, { input: { threadId: id, commentId: second.id } });
    expect(there(await itemOf(grace, id)).readAt).not.toBeNull();
    await addComment(ada, here, '@grace three', { parentId: id });
    expect(await itemOf(grace, id)).toMatchObject({ readAt: null, count: 1 });
  });
});
