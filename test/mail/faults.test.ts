import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addComment, type Discussion, makeDiscussion } from '../comment/discussion.ts';
import { collect } from '../support/collect.ts';
import { eventually } from '../support/eventually.ts';
import { there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { hurry, mailSuite, makeDue, settled, statesOf } from './mailing.ts';

describe.each(modes)('a mail server that fails (%s)', (mode) => {
  const suite = mailSuite(mode, { SMTP_TIMEOUT_MS: '5000' });
  let ada: Person;
  let here: Discussion;

  beforeAll(async () => {
    const { server } = suite();
    ada = await server.as('ada');
    for (const name of ['ada', 'grace', 'linus']) await userIdOf(await server.as(name));
    here = await makeDiscussion(ada, { grace: 'COMMENTER', linus: 'COMMENTER' });
    await suite().mailed();
  });
  beforeEach(async () => {
    suite().mails.onRecipient(() => undefined);
    suite().mails.onText(() => undefined);
    await suite().server.opened.database.db.execute(sql`delete from mail`);
    suite().mails.arrived.length = 0;
  });

  const database = () => suite().server.opened.database;
  const arrivedAt = () => suite().mails.arrived.map(({ to }) => to.slice(0, to.indexOf('@')));
  /** Tries again at once, until all has ended. */
  const triedAgain = () => settled(database(), () => hurry(database()));
  async function failedOnce() {
    await eventually(async () => {
      const rows = await database().db.select({ error: sql`error` }).from(sql`mail`);
      expect(rows.filter(({ error }) => error !== null)).not.toEqual([]);
    });
  }

  it('puts strangers off: the mail waits and comes', async () => {
    const seen: string[] = [];
    suite().mails.onRecipient((to) => {
      seen.push(to);
      return seen.length === 1 ? { code: 451, text: 'greylisted' } : undefined;
    });
    await addComment(ada, here, '@grace');
    await makeDue(database());
    await failedOnce();
    expect(arrivedAt()).toEqual([]);
    await triedAgain();
    expect(arrivedAt()).toEqual(['grace']);
    expect(await statesOf(database())).toEqual(['SENT']);
  });

  it('refuses one recipient for good: the operator is told, the others get theirs', async () => {
    suite().mails.onRecipient((to) =>
      to.startsWith('grace') ? { code: 550, text: 'no such person' } : undefined,
    );
    await addComment(ada, here, '@grace @linus');
    await makeDue(database());
    await settled(database());
    expect(arrivedAt()).toEqual(['linus']);
    expect((await statesOf(database())).sort()).toEqual(['FAILED', 'SENT']);
    const letters = await eventually(async () => {
      const rows = await database()
        .db.select({ output: sql<{ message: string }>`output` })
        .from(sql`pgboss.job`)
        .where(sql`name = 'mail' and state = 'failed'`);
      expect(rows).toHaveLength(1);
      return rows;
    });
    expect(there(letters[0]).output.message).toMatch(/is refused: .*no such person/);
    // What happens next is mailed again, or tried.
    suite().mails.onRecipient(() => undefined);
    await addComment(ada, here, '@grace again');
    await suite().mailed();
    expect(arrivedAt()).toContain('grace');
    await database().db.execute(sql`delete from pgboss.job where name = 'mail'`);
  });

  it('refuses a text for good, or for now', async () => {
    let count = 0;
    suite().mails.onText((to) => {
      if (to.startsWith('grace')) return { code: 554, text: 'spam' };
      count += 1;
      return count === 1 ? { code: 452, text: 'full' } : undefined;
    });
    await addComment(ada, here, '@grace @linus');
    await makeDue(database());
    await triedAgain();
    expect(arrivedAt()).toEqual(['linus']);
    expect((await statesOf(database())).sort()).toEqual(['FAILED', 'SENT']);
    await database().db.execute(sql`delete from pgboss.job where name = 'mail'`);
  });

  it.each(['drop', 'hang'] as const)('%ss in the middle of the text: the mail comes once', async (fault) => {
    let count = 0;
    suite().mails.onText(() => {
      count += 1;
      return count === 1 ? fault : undefined;
    });
    await addComment(ada, here, '@grace');
    await makeDue(database());
    // Nor does the limit to its time go with the garbage.
    const collecting = setInterval(collect, 200);
    await failedOnce().finally(() => clearInterval(collecting));
    await triedAgain();
    expect(arrivedAt()).toEqual(['grace']);
    expect(count).toBe(2);
  });

  it('breaks when it has the text but has not said so: the mail may come twice, as the same one', async () => {
    let count = 0;
    suite().mails.onText(() => {
      count += 1;
      return count === 1 ? 'drop after' : undefined;
    });
    await addComment(ada, here, '@grace');
    await makeDue(database());
    await failedOnce();
    await triedAgain();
    expect(arrivedAt()).toEqual(['grace', 'grace']);
    const [one, other] = suite().mails.arrived;
    expect(one?.parsed.messageId).toBe(other?.parsed.messageId);
  });

  it('hangs with one recipient: the others do not wait for it', async () => {
    suite().mails.onRecipient((to) => (to.startsWith('grace') ? 'hang' : undefined));
    await addComment(ada, here, '@grace');
    await makeDue(database());
    await eventually(async () => expect(await statesOf(database())).toEqual(['SENDING']));
    await addComment(ada, here, '@linus');
    await makeDue(database());
    await eventually(() => expect(arrivedAt()).toEqual(['linus']));
    suite().mails.onRecipient(() => undefined);
    await failedOnce();
    await triedAgain();
    expect(arrivedAt()).toEqual(['linus', 'grace']);
  });

  it('is away: the mail waits until it is back', async () => {
    suite().line.refuse();
    suite().line.cut();
    await addComment(ada, here, '@grace');
    await makeDue(database());
    await failedOnce();
    expect(arrivedAt()).toEqual([]);
    suite().line.accept();
    await triedAgain();
    expect(arrivedAt()).toEqual(['grace']);
  });

  it('is forgotten for a while, with its connections: the next mail leaves over a new one', async () => {
    suite().line.cut();
    await addComment(ada, here, '@grace');
    await makeDue(database());
    await triedAgain();
    expect(arrivedAt()).toEqual(['grace']);
  });

  it('fails while the mail waits for an operator, who has it sent after all', async () => {
    suite().mails.onRecipient(() => ({ code: 550, text: 'our fault' }));
    await addComment(ada, here, '@grace');
    await makeDue(database());
    await settled(database());
    suite().mails.onRecipient(() => undefined);
    // As docs/OPERATIONS.md says.
    await eventually(async () => {
      const sent =
        await database().db.execute(sql`update pgboss.job set state = 'retry', retry_limit = 12, retry_count = 0,
        start_after = now(), completed_on = null where name = 'mail' and state = 'failed'`);
      void sent;
      expect(await statesOf(database())).toEqual(['SENT']);
    });
    expect(arrivedAt()).toEqual(['grace']);
  });
});
