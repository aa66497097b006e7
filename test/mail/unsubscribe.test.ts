import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLinks } from '../../src/mail/link.ts';
import { addComment, type Discussion, makeDiscussion } from '../comment/discussion.ts';
import { there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { MAIL_KEY, mailSuite, PUBLIC_URL } from './mailing.ts';

describe.each(modes)('the link that ends mails (%s)', (mode) => {
  const suite = mailSuite(mode);
  let ada: Person;
  let here: Discussion;
  let link: string;

  beforeAll(async () => {
    const { server } = suite();
    ada = await server.as('ada');
    for (const name of ['ada', 'grace', 'linus']) await userIdOf(await server.as(name));
    here = await makeDiscussion(ada, { grace: 'COMMENTER', linus: 'COMMENTER' });
    await suite().mailed();
  });
  beforeEach(async () => {
    await suite().server.opened.database.db.execute(sql`delete from notification_preference`);
    await addComment(ada, here, '@grace');
    const [mail] = await suite().mailed();
    const header = /^List-Unsubscribe: <([^>]+)>/m.exec(there(mail).raw)?.[1];
    link = there(header).replace(PUBLIC_URL, suite().server.url);
  });

  const post = (body: string | FormData | URLSearchParams) => fetch(link, { method: 'POST', body });
  async function isMailed(comment = '@grace and @linus'): Promise<boolean> {
    await addComment(ada, here, comment);
    const to = (await suite().mailed()).map((mail) => mail.to);
    expect(to).toContain('linus@example.org');
    return to.includes('grace@example.org');
  }

  it('only shows a page, however often it is looked at', async () => {
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(link, { method });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'$/,
      );
      const page = await response.text();
      expect(page).not.toMatch(/<script|grace|ada/);
      if (method === 'GET') expect(page).toContain('<form method="post">');
    }
    expect(await isMailed()).toBe(true);
  });

  it('ends all mails by the one click of a mail program, in either form, without signing in', async () => {
    const parts = new FormData();
    parts.set('List-Unsubscribe', 'One-Click');
    for (const body of [new URLSearchParams('List-Unsubscribe=One-Click'), parts]) {
      await suite().server.opened.database.db.execute(sql`delete from notification_preference`);
      expect((await post(body)).status).toBe(200);
      expect(await isMailed()).toBe(false);
    }
  });

  it('ends what the buttons say: a thread, a kind, all, whatever was set before', async () => {
    const { db } = suite().server.opened.database;
    const grace = await userIdOf(await suite().server.as('grace'));
    await db.execute(sql`insert into notification_preference (user_id, scope_type, scope_id, kind, channel, delivery)
      values (${grace}, 'TABLE', ${here.tableId}, '', 'EMAIL', 'INSTANT'), (${grace}, 'TABLE', ${here.tableId}, 'MENTION', 'EMAIL', 'INSTANT')`);
    expect((await post(new URLSearchParams('end=SCOPE'))).status).toBe(200);
    expect(await isMailed()).toBe(true);
    expect((await post(new URLSearchParams('end=KIND'))).status).toBe(200);
    expect(await isMailed()).toBe(false);
    await db.execute(sql`delete from notification_preference where kind <> ''`);
    expect(await isMailed()).toBe(true);
    expect((await post(new URLSearchParams('end=ALL'))).status).toBe(200);
    expect(await isMailed()).toBe(false);
  });

  it('does nothing for a form that says nothing, and for a link that nobody has signed', async () => {
    expect((await post('')).status).toBe(400);
    expect((await post(new URLSearchParams('end=WORLD'))).status).toBe(400);
    expect((await post(`List-Unsubscribe=One-Click${'&x'.repeat(9_000)}`)).status).toBe(400);
    const right = link;
    const userId = await userIdOf(await suite().server.as('grace'));
    const forged = createLinks([`${MAIL_KEY}, not`]).tokenOf({ userId, about: null });
    for (const token of [forged, '', 'x', `${right.split('token=')[1]}x`, 'bnVsbA.']) {
      link = `${suite().server.url}/mail?token=${token}`;
      expect((await post('List-Unsubscribe=One-Click')).status).toBe(404);
      expect((await fetch(link)).status).toBe(404);
    }
    expect((await fetch(right, { method: 'PUT' })).status).toBe(405);
    expect(await isMailed()).toBe(true);
  });
});
