import { describe, expect, it } from 'vitest';
import {
  AddCommentDocument,
  DeleteCommentDocument,
  EditCommentDocument,
  RecordCommentsDocument,
  ReopenThreadDocument,
  ResolveThreadDocument,
  RestoreCommentDocument,
  SearchCommentsDocument,
} from '../../schema/operations/generated/graphql.ts';
import { addMember, as, makeBase, makeRecords, makeTable, serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import type { Person } from '../support/server.ts';

interface Model {
  id: string;
  author: Person;
  word: string;
  isDeleted: boolean;
  replies: Model[];
  isResolved: boolean;
}

describe.each(modes)('what is kept of comments (%s)', (mode) => {
  const server = serverOfSuite(mode);

  it('counts, lists and the search say after any mutations what there is', async () => {
    const random = seeded();
    const ada = await server().as('ada');
    const baseId = await makeBase(ada);
    const people = await Promise.all(['bob', 'eve'].map((name) => server().as(name)));
    for (const name of ['bob', 'eve']) await addMember(ada, baseId, `${name}@example.org`, 'COMMENTER');
    const table = await makeTable(ada, baseId, [{ name: 'Name', type: 'TEXT' }]);
    const recordId = there((await makeRecords(ada, table.id, [[]]))[0]).id;
    const threads: Model[] = [];
    const words: string[] = [];
    const newWord = () => {
      words.push(`word${words.length}x`);
      return words.at(-1) ?? '';
    };
    const isShown = ({ isDeleted, replies }: Model) =>
      !isDeleted || replies.some((reply) => !reply.isDeleted);
    const all = () => threads.flatMap((thread) => [thread, ...thread.replies]);

    async function add(parent: Model | undefined) {
      const author = random.pick(people);
      const word = newWord();
      const { addComment } = await author.run(AddCommentDocument, {
        input: { recordId, markdown: `The **${word}** of it`, parentId: parent?.id ?? null },
      });
      const { id } = there(as(addComment, 'AddCommentPayload').comment);
      const made = { id, author, word, isDeleted: false, replies: [], isResolved: false };
      if (!parent) return void threads.push(made);
      parent.replies.push(made);
      // An answer opens what was resolved.
      parent.isResolved = false;
    }

    for (let n = 0; n < 50; n++) {
      const shown = threads.filter(isShown);
      const thread = shown[random.below(shown.length || 1)];
      const one = all()[random.below(all().length || 1)];
      const what = thread && one ? random.below(9) : 0;
      if (!thread || !one || what < 2) await add(undefined);
      else if (what < 4) await add(thread);
      else if (what < 6) {
        const input = { id: one.id };
        if (one.isDeleted) {
          const { restoreComment } = await one.author.run(RestoreCommentDocument, { input });
          as(restoreComment, 'RestoreCommentPayload');
        } else {
          const { deleteComment } = await one.author.run(DeleteCommentDocument, { input });
          as(deleteComment, 'DeleteCommentPayload');
        }
        one.isDeleted = !one.isDeleted;
      } else if (what < 7 && !one.isDeleted) {
        one.word = newWord();
        const input = { id: one.id, markdown: `Rather ${one.word}` };
        as((await one.author.run(EditCommentDocument, { input })).editComment, 'EditCommentPayload');
      } else {
        const input = { threadId: thread.id };
        if (thread.isResolved) {
          as((await ada.run(ReopenThreadDocument, { input })).reopenThread, 'ReopenThreadPayload');
        } else {
          as((await ada.run(ResolveThreadDocument, { input })).resolveThread, 'ResolveThreadPayload');
        }
        thread.isResolved = !thread.isResolved;
      }
    }

    const told = `TEST_SEED=${random.seed}`;
    const shown = threads.filter(isShown);
    const resolved = shown.filter(({ isResolved }) => isResolved).length;
    const present = all().filter(({ isDeleted }) => !isDeleted);
    const page = async (status: 'OPEN' | 'RESOLVED' | null) =>
      there(
        (await ada.run(RecordCommentsDocument, { id: recordId, filter: { status }, replies: 50 })).record,
      );
    const everything = await page(null);
    expect(everything.commentCounts, told).toEqual({
      openThreads: shown.length - resolved,
      resolvedThreads: resolved,
      comments: present.length,
    });
    expect(everything.comments.totalCount, told).toBe(shown.length);
    expect((await page('OPEN')).comments.totalCount, told).toBe(shown.length - resolved);
    expect((await page('RESOLVED')).comments.totalCount, told).toBe(resolved);
    expect(
      everything.comments.edges.map(({ node }) => [
        node.id,
        node.replies.edges.map((reply) => reply.node.id),
      ]),
      told,
    ).toEqual(
      shown.map(({ id, replies }) => [id, replies.flatMap((reply) => (reply.isDeleted ? [] : reply.id))]),
    );
    for (const word of words) {
      const { base } = await ada.run(SearchCommentsDocument, { baseId, query: word });
      expect(
        base?.searchComments.edges.map(({ node }) => node.comment.id),
        `${told} ${word}`,
      ).toEqual(present.filter((one) => one.word === word).map(({ id }) => id));
    }
    expect(server().errors).toEqual([]);
  });
});
