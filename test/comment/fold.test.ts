import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { comment, commentRate, commentReaction, commentTally } from '../../src/comment/comment.table.ts';
import { fold, foldComments, readLog } from '../support/fold.ts';
import { serverOfSuite, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { makeDiscussion } from './discussion.ts';

const STEPS = 150;

describe.each(modes)('comments (%s)', (mode) => {
  const server = serverOfSuite(mode);

  it('are the fold of the log, and so is what is counted of them (I3)', async () => {
    const random = seeded();
    const said = `TEST_SEED=${random.seed}`;
    const [owner, guest] = [await server().as('ada'), await server().as('grace')];
    const people = [];
    for (const person of [owner, guest]) {
      people.push({ id: await userIdOf(person), name: 'somebody', avatarUrl: null });
    }
    const { tableId, recordId, fieldId } = await makeDiscussion(owner, { grace: 'COMMENTER' });
    const { comments, removals, resolutions, reactions } = server().opened.app.services;
    const { db } = server().opened.database;
    const ids: string[] = [];
    for (let step = 0; step < STEPS; step++) {
      if (step % 40 === 0) await db.delete(commentRate);
      const actor = random.pick(people);
      const id = ids.length > 0 ? random.pick(ids) : '';
      const emoji = random.pick(['👍', '👀', '❤']);
      const action = ids.length < 3 ? 0 : random.below(12);
      const work = async () => {
        if (action < 3) {
          const parentId = id && random.next() < 0.6 ? id : null;
          const at = parentId || random.next() < 0.5 ? null : fieldId;
          const markdown = `no. ${step}`;
          ids.push((await comments.add(actor, { recordId, parentId, fieldId: at, markdown })).result.id);
        } else if (action < 4) await comments.edit(actor, { id, markdown: `edit ${step}` });
        else if (action < 6) await removals.remove(actor, { id, erase: random.next() < 0.3 });
        else if (action < 8) await removals.restore(actor, { id });
        else if (action < 9) await resolutions.resolve(actor, { threadId: id });
        else if (action < 10) await resolutions.reopen(actor, { threadId: id });
        else if (action < 11) await reactions.add(actor, { commentId: id, emoji });
        else await reactions.remove(actor, { commentId: id, emoji });
      };
      // Refusals are part of the walk: they leave nothing behind.
      await work().catch((error: { code?: string }) => {
        if (!['NOT_FOUND', 'FORBIDDEN', 'VALIDATION'].includes(error.code ?? '')) throw error;
      });
    }

    const log = await readLog(db, tableId);
    fold(tableId, log, said);
    const folded = foldComments(log, said);
    const rows = await db.select().from(comment).where(eq(comment.tableId, tableId)).orderBy(asc(comment.id));
    const reacted = await db.select().from(commentReaction).orderBy(asc(commentReaction.revision));
    expect(rows.length, said).toBe(folded.size);
    for (const row of rows) {
      const { id, threadId, version, bodyVersion } = row;
      expect(
        {
          threadId,
          recordId: row.recordId,
          fieldId: row.fieldId,
          version,
          bodyVersion,
          deleted: row.deletedAt !== null,
          erased: row.erasedAt !== null,
          resolved: row.resolvedAt !== null,
          reactions: reacted
            .filter(({ commentId }) => commentId === id)
            .map(({ emoji, userId }) => `${emoji} ${userId}`),
        },
        said,
      ).toEqual(folded.get(id));
    }
    const all = [...folded].map(([id, one]) => ({ id, ...one }));
    const alive = (threadId: string) => all.filter((one) => one.threadId === threadId && !one.deleted);
    for (const row of rows.filter(({ id, threadId }) => id === threadId)) {
      const replies = alive(row.id).filter(({ id }) => id !== row.id);
      expect(row.replyCount, said).toBe(replies.length);
    }
    const tallies = await db.select().from(commentTally).where(eq(commentTally.tableId, tableId));
    for (const tally of tallies) {
      const here = all.filter((one) => (one.fieldId ?? '') === tally.fieldId);
      const threads = here.filter(({ id, threadId }) => id === threadId && alive(id).length > 0);
      expect([tally.openThreads, tally.resolvedThreads, tally.comments], said).toEqual([
        threads.filter(({ resolved }) => !resolved).length,
        threads.filter(({ resolved }) => resolved).length,
        here.filter(({ deleted }) => !deleted).length,
      ]);
    }
  });
});
