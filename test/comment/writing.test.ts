import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  AddCommentDocument,
  AddReactionDocument,
  CommentDocument,
  DeleteRecordsDocument,
  EditCommentDocument,
  RemoveReactionDocument,
  ReopenThreadDocument,
  ResolveThreadDocument,
  RestoreCommentDocument,
  RestoreRecordDocument,
} from '../../schema/operations/generated/graphql.ts';
import { memoryBus } from '../../src/bus/memory.ts';
import {
  comment,
  commentBody,
  commentMention,
  commentRate,
  commentTally,
  threadReader,
} from '../../src/comment/comment.table.ts';
import { MAX_A_MINUTE, MAX_REACTIONS } from '../../src/comment/comment.ts';
import { createCommentEraser } from '../../src/comment/eraser.ts';
import { mutationOutcome } from '../../src/stream/log.table.ts';
import { createLog } from '../../src/stream/log.ts';
import { as, revisionOf, serverOfSuite, there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { addComment, type Discussion, deleteComment, makeDiscussion } from './discussion.ts';

describe.each(modes)('writing comments (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let grace: Person;
  let linus: Person;
  let place: Discussion;

  beforeAll(async () => {
    ada = await server().as('ada');
    grace = await server().as('grace');
    linus = await server().as('linus');
    for (const person of [ada, grace, linus]) await userIdOf(person);
    place = await makeDiscussion(ada, { grace: 'COMMENTER', linus: 'COMMENTER' });
  });

  const db = () => server().opened.database.db;
  const forget = () => db().delete(commentRate);
  const rowOf = async (id: string) => there((await db().select().from(comment).where(eq(comment.id, id)))[0]);
  const bodiesOf = (id: string) => db().select().from(commentBody).where(eq(commentBody.commentId, id));
  const tallyAt = async ({ recordId }: Discussion) =>
    (await db().select().from(commentTally).where(eq(commentTally.recordId, recordId))).map(
      ({ fieldId, openThreads, resolvedThreads, comments }) => [
        fieldId,
        openThreads,
        resolvedThreads,
        comments,
      ],
    );

  it('keeps threads, replies and their counts, and a reply opens a resolved thread', async () => {
    const here = await makeDiscussion(ada, { grace: 'COMMENTER' });
    const first = await addComment(ada, here, 'First **bold**');
    expect(first.comment).toMatchObject({ threadId: first.id, text: 'First bold', version: first.revision });
    const onCell = await addComment(grace, here, 'On the cell', { fieldId: here.fieldId });
    const reply = await addComment(grace, here, 'Reply', { parentId: first.id });
    const deeper = await addComment(ada, here, 'To the reply', { parentId: reply.id });
    expect(there(deeper.comment).threadId).toBe(first.id);
    expect(await tallyAt(here)).toEqual(
      expect.arrayContaining([
        ['', 1, 0, 3],
        [here.fieldId, 1, 0, 1],
      ]),
    );
    await grace.run(ResolveThreadDocument, { input: { threadId: first.id } });
    expect(await tallyAt(here)).toContainEqual(['', 0, 1, 3]);
    const resolved = there((await ada.run(CommentDocument, { id: first.id })).comment);
    expect(resolved.resolvedBy?.name).toBeDefined();
    const again = await addComment(ada, here, 'Not yet', { parentId: first.id });
    expect(await rowOf(first.id)).toMatchObject({
      resolvedAt: null,
      replyCount: 3,
      lastRevision: again.revision,
    });
    expect(await tallyAt(here)).toContainEqual(['', 1, 0, 4]);
    expect((await rowOf(onCell.id)).fieldId).toBe(here.fieldId);
  });

  it('mentions, follows, and says who is concerned and why', async () => {
    const here = await makeDiscussion(ada, { grace: 'COMMENTER', linus: 'COMMENTER' });
    const [adaId, graceId, linusId] = [await userIdOf(ada), await userIdOf(grace), await userIdOf(linus)];
    const first = await addComment(
      ada,
      here,
      `@[G](${graceId}) and @everyone, @[x](usr_00000000000000000000000000)`,
    );
    expect(first.unresolvedMentions).toEqual([{ text: '@x', reason: 'UNKNOWN' }]);
    const [body] = await bodiesOf(first.id);
    expect(body?.concerned).toEqual({ users: { [graceId]: ['MENTIONED'] }, groupIds: [], everyone: true });
    const refused = await addComment(linus, here, '@everyone', { parentId: first.id });
    expect(refused.unresolvedMentions).toEqual([{ text: '@everyone', reason: 'NOT_ALLOWED' }]);
    const [reply] = await bodiesOf(refused.id);
    expect(reply?.concerned.users).toEqual({
      [adaId]: ['REPLIED_TO', 'FOLLOWING'],
      [graceId]: ['FOLLOWING'],
    });
    const readers = await db().select().from(threadReader).where(eq(threadReader.threadId, first.id));
    expect(readers.map(({ userId, followReason }) => [userId, followReason]).sort()).toEqual(
      [
        [adaId, 'AUTHOR'],
        [graceId, 'MENTIONED'],
        [linusId, 'AUTHOR'],
      ].sort(),
    );
    expect(readers.find(({ userId }) => userId === linusId)?.readRevision).toBe(refused.revision);
    const edit = { id: first.id, markdown: `@[L](${linusId}) and @[G](${graceId})` };
    const { editComment } = await ada.run(EditCommentDocument, { input: edit });
    const version = as(editComment, 'EditCommentPayload').revision;
    const edited = (await bodiesOf(first.id)).find((one) => one.version === version);
    expect(edited?.concerned).toEqual({
      users: { [linusId]: ['MENTIONED'] },
      groupIds: [],
      everyone: false,
    });
    const mentions = await db().select().from(commentMention).where(eq(commentMention.commentId, first.id));
    expect(mentions.map(({ targetId }) => targetId).sort()).toEqual([graceId, linusId].sort());
  });

  it('an edit that changes nothing takes no revision, one of an unseen body is a conflict', async () => {
    const { id, revision, comment: made } = await addComment(grace, place, 'one');
    const edit = async (input: { markdown: string; version?: number | null }) =>
      (await grace.run(EditCommentDocument, { input: { id, ...input } })).editComment;
    expect(as(await edit({ markdown: '  one ' }), 'EditCommentPayload').revision).toBeNull();
    const second = as(await edit({ markdown: 'two', version: revision }), 'EditCommentPayload');
    expect(second.comment).toMatchObject({ text: 'two', version: second.revision });
    expect(second.comment?.editedAt).not.toBeNull();
    const { conflicts } = as(await edit({ markdown: 'three', version: revision }), 'ConflictError');
    expect(conflicts).toMatchObject([
      {
        kind: 'COMMENT_CHANGED',
        commentId: id,
        base: made?.body,
        theirs: second.comment?.body,
        theirRevision: second.revision,
      },
    ]);
    expect(as(await edit({ markdown: 'two', version: revision }), 'EditCommentPayload').revision).toBeNull();
    expect(await bodiesOf(id)).toHaveLength(2);
  });

  it('a deleted comment says nothing, and comes back with all that it was', async () => {
    const here = await makeDiscussion(ada, { grace: 'COMMENTER' });
    const graceId = await userIdOf(grace);
    const first = await addComment(grace, here, `first @[G](${graceId})`);
    const reply = await addComment(ada, here, 'reply', { parentId: first.id });
    const before = await rowOf(first.id);
    await deleteComment(grace, first.id);
    expect(await rowOf(first.id)).toMatchObject({ search: null, deletedBy: graceId });
    expect(
      await db().select().from(commentMention).where(eq(commentMention.commentId, first.id)),
    ).toHaveLength(0);
    expect(await tallyAt(here)).toEqual([['', 1, 0, 1]]);
    expect(there((await ada.run(CommentDocument, { id: first.id })).comment)).toMatchObject({
      body: null,
      text: null,
    });
    const edit = await grace.run(EditCommentDocument, { input: { id: first.id, markdown: 'x' } });
    as(edit.editComment, 'NotFoundError');
    const react = await grace.run(AddReactionDocument, { input: { commentId: first.id, emoji: '👍' } });
    as(react.addReaction, 'NotFoundError');
    await deleteComment(ada, reply.id);
    expect(await tallyAt(here)).toEqual([['', 0, 0, 0]]);
    as(
      (await ada.run(AddCommentDocument, { input: { ...here0(here), parentId: first.id } })).addComment,
      'NotFoundError',
    );
    const restored = await grace.run(RestoreCommentDocument, { input: { id: first.id } });
    as(restored.restoreComment, 'RestoreCommentPayload');
    const { version, ...rest } = await rowOf(first.id);
    const { version: _, ...was } = before;
    expect({ ...rest, replyCount: 1, lastRevision: 0 }).toEqual({ ...was, replyCount: 1, lastRevision: 0 });
    expect(version).toBeGreaterThan(before.version);
    expect(
      await db().select().from(commentMention).where(eq(commentMention.commentId, first.id)),
    ).toHaveLength(1);
    expect(await tallyAt(here)).toEqual([['', 1, 0, 1]]);
  });

  const here0 = ({ recordId }: Discussion) => ({ recordId, markdown: 'again' });

  it('what is erased is gone for good: at once, or 30 days after its deletion', async () => {
    await forget();
    const one = await addComment(grace, place, 'one');
    const two = await addComment(grace, place, 'two');
    const three = await addComment(grace, place, 'three');
    await grace.run(EditCommentDocument, { input: { id: one.id, markdown: 'one again' } });
    expect(await bodiesOf(one.id)).toHaveLength(2);
    await deleteComment(grace, one.id, true);
    expect(await bodiesOf(one.id)).toEqual([]);
    await deleteComment(grace, two.id);
    await deleteComment(ada, two.id, true);
    expect(await bodiesOf(two.id)).toEqual([]);
    const refused = await grace.run(RestoreCommentDocument, { input: { id: two.id } });
    as(refused.restoreComment, 'ValidationError');

    await deleteComment(grace, three.id);
    const eraser = createCommentEraser({
      database: server().opened.database,
      log: createLog(server().opened.database, memoryBus()),
    });
    await eraser.sweep();
    expect(await bodiesOf(three.id)).toHaveLength(1);
    const ago = sql`clock_timestamp() - interval '30 days 1 minute'`;
    await db().update(comment).set({ deletedAt: ago }).where(eq(comment.id, three.id));
    const late = await grace.run(RestoreCommentDocument, { input: { id: three.id } });
    as(late.restoreComment, 'ValidationError');
    const revision = await revisionOf(ada, place.tableId);
    await Promise.all([eraser.sweep(), eraser.sweep()]);
    expect(await bodiesOf(three.id)).toEqual([]);
    expect((await rowOf(three.id)).erasedAt).not.toBeNull();
    expect(await revisionOf(ada, place.tableId), 'once').toBe(revision + 1);
  });

  it('of what is erased nothing stays by which a guess could be tried, and a retry writes nothing (I5)', async () => {
    await forget();
    const named = { clientMutationId: 'told a secret' };
    const added = await addComment(grace, place, 'secret', named);
    const edit = { id: added.id, markdown: 'another secret', clientMutationId: 'told another' };
    as((await grace.run(EditCommentDocument, { input: edit })).editComment, 'EditCommentPayload');
    const other = await addComment(grace, place, 'open', { clientMutationId: 'told nothing' });
    const digests = async () =>
      Object.fromEntries(
        (await db().select().from(mutationOutcome).where(eq(mutationOutcome.logId, place.tableId))).map(
          ({ clientMutationId, inputHash }) => [clientMutationId, inputHash.length],
        ),
      );
    const kept = { 'told a secret': 32, 'told another': 32, 'told nothing': 32 };
    expect(await digests()).toMatchObject(kept);
    await deleteComment(ada, added.id, true);
    expect(await digests()).toMatchObject({ ...kept, 'told a secret': 0, 'told another': 0 });

    const revision = await revisionOf(ada, place.tableId);
    for (const markdown of ['secret', 'a guess']) {
      const input = { recordId: place.recordId, markdown, ...named };
      const again = as((await grace.run(AddCommentDocument, { input })).addComment, 'AddCommentPayload');
      expect(again.revision).toBe(added.revision);
    }
    const reused = { recordId: place.recordId, markdown: 'closed', clientMutationId: 'told nothing' };
    as((await grace.run(AddCommentDocument, { input: reused })).addComment, 'ClientMutationIdReusedError');
    expect(await revisionOf(ada, place.tableId)).toBe(revision);
    await deleteComment(grace, other.id);
  });

  it('a reaction is one emoji, one of a kind a person, and of few kinds', async () => {
    await forget();
    const { id: commentId } = await addComment(ada, place, 'react');
    const add = async (emoji: string, person = grace) =>
      (await person.run(AddReactionDocument, { input: { commentId, emoji } })).addReaction;
    for (const bad of ['', 'a', '👍👍', '1', ' 👍', '👍 ', '<b>', '\u200d', '🇩', 'x'.repeat(9_999)]) {
      as(await add(bad), 'ValidationError');
    }
    expect(as(await add('❤'), 'AddReactionPayload').revision).not.toBeNull();
    expect(as(await add('❤️'), 'AddReactionPayload').revision, 'the same').toBeNull();
    as(await add('👩‍👩‍👧‍👦', linus), 'AddReactionPayload');
    const { comment: shown } = as(await add('❤️', linus), 'AddReactionPayload');
    expect(shown?.reactions.map(({ emoji, count }) => [emoji, count])).toEqual([
      ['❤️', 2],
      ['👩‍👩‍👧‍👦', 1],
    ]);
    const remove = async (emoji: string) =>
      as(
        (await grace.run(RemoveReactionDocument, { input: { commentId, emoji } })).removeReaction,
        'RemoveReactionPayload',
      );
    expect((await remove('👩‍👩‍👧‍👦')).revision, "somebody else's").toBeNull();
    expect((await remove('❤')).revision).not.toBeNull();
    const faces = Array.from({ length: MAX_REACTIONS }, (_, index) => String.fromCodePoint(0x1f600 + index));
    const answers: string[] = [];
    for (const face of faces) answers.push((await add(face)).__typename);
    expect(answers.filter((name) => name === 'LimitError')).toHaveLength(2);
  });

  it('somebody who writes too much in a minute is told so', async () => {
    await forget();
    const bob = linus;
    const userId = await userIdOf(bob);
    await db()
      .insert(commentRate)
      .values({ userId, since: sql`clock_timestamp()`, count: MAX_A_MINUTE - 2 });
    const { id } = await addComment(bob, place, 'last but one');
    const edit = { input: { id, markdown: 'last' } };
    as((await bob.run(EditCommentDocument, edit)).editComment, 'EditCommentPayload');
    const add = { input: { recordId: place.recordId, markdown: 'too much' } };
    as((await bob.run(AddCommentDocument, add)).addComment, 'LimitError');
    await db().update(commentRate).set({ since: sql`clock_timestamp() - interval '61 s'` });
    as((await bob.run(AddCommentDocument, add)).addComment, 'AddCommentPayload');
  });

  it('comments of a deleted record are not there, and come back with it', async () => {
    await forget();
    const here = await makeDiscussion(ada, { grace: 'COMMENTER' });
    const { id } = await addComment(grace, here, 'here');
    const { recordId, tableId } = here;
    await ada.run(DeleteRecordsDocument, { input: { tableId, ids: [recordId] } });
    const refusals = [
      (await grace.run(AddCommentDocument, { input: here0(here) })).addComment,
      (await grace.run(EditCommentDocument, { input: { id, markdown: 'x' } })).editComment,
      (await grace.run(AddReactionDocument, { input: { commentId: id, emoji: '👍' } })).addReaction,
      (await grace.run(ResolveThreadDocument, { input: { threadId: id } })).resolveThread,
      (await grace.run(ReopenThreadDocument, { input: { threadId: id } })).reopenThread,
      (await grace.run(RestoreCommentDocument, { input: { id } })).restoreComment,
    ];
    for (const refusal of refusals) expect(refusal.__typename).toBe('NotFoundError');
    as(
      (await ada.run(RestoreRecordDocument, { input: { tableId, recordId } })).restoreRecord,
      'RestoreRecordPayload',
    );
    as(
      (await grace.run(AddReactionDocument, { input: { commentId: id, emoji: '👍' } })).addReaction,
      'AddReactionPayload',
    );
  });

  it.each([
    ['both', { markdown: 'a', body: { type: 'doc', content: [] } }, ['body']],
    ['neither', {}, ['body']],
    ['an empty one', { markdown: ' ' }, ['markdown']],
    ['a long one', { markdown: 'x'.repeat(20_001) }, ['markdown']],
    ['an unknown node', { body: { type: 'doc', content: [{ type: 'script' }] } }, ['body', 'content', '0']],
    // Text until the directory was asked.
    ['one with 51 mentions', { markdown: '@ada@example.org '.repeat(51) }, ['markdown']],
  ])(
    'a body is exactly one document: %s is refused, by where it stands in the input',
    async (_name, body, path) => {
      await forget();
      const { id } = await addComment(ada, place, 'whole');
      const input = { recordId: place.recordId, ...body };
      const added = as((await ada.run(AddCommentDocument, { input })).addComment, 'ValidationError');
      const edited = (await ada.run(EditCommentDocument, { input: { id, ...body } })).editComment;
      for (const { issues } of [added, as(edited, 'ValidationError')]) {
        expect(issues[0]?.path.slice(0, path.length)).toEqual(path);
      }
    },
  );

  it('a retry is not told of a deleted comment what its answer had quoted', async () => {
    await forget();
    const input = { recordId: place.recordId, markdown: '@Nobody', clientMutationId: 'quoted' };
    const add = async () =>
      as((await ada.run(AddCommentDocument, { input })).addComment, 'AddCommentPayload');
    const first = await add();
    expect(first.unresolvedMentions).toEqual([{ text: '@Nobody', reason: 'UNKNOWN' }]);
    expect(await add()).toEqual(first);
    await deleteComment(ada, there(first.comment).id);
    expect((await add()).unresolvedMentions).toEqual([]);
  });

  it('a field of another table, a comment of another record: there is nothing', async () => {
    await forget();
    const other = await makeDiscussion(ada);
    const { id } = await addComment(ada, other, 'elsewhere');
    for (const more of [{ fieldId: other.fieldId }, { parentId: id }]) {
      const input = { recordId: place.recordId, markdown: 'x', ...more };
      as((await ada.run(AddCommentDocument, { input })).addComment, 'NotFoundError');
    }
  });
});
