import { beforeAll, describe, expect, it } from 'vitest';
import {
  EditCommentDocument,
  MarkThreadReadDocument,
  UpdateRecordsDocument,
} from '../../schema/operations/generated/graphql.ts';
import { addComment, type Discussion, deleteComment, makeDiscussion } from '../comment/discussion.ts';
import { there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import type { Arrived } from './mail-server.ts';
import { mailSuite, PUBLIC_URL } from './mailing.ts';

describe.each(modes)('a mail (%s)', (mode) => {
  const suite = mailSuite(mode);
  let ada: Person;
  let grace: Person;
  let linus: Person;
  let here: Discussion;

  beforeAll(async () => {
    const { server } = suite();
    ada = await server.as('ada');
    grace = await server.as('grace');
    linus = await server.as('linus');
    for (const person of [ada, grace, linus]) await userIdOf(person);
    here = await makeDiscussion(ada, { grace: 'COMMENTER', linus: 'COMMENTER' });
    await ada.run(UpdateRecordsDocument, {
      input: {
        tableId: here.tableId,
        onConflict: 'OVERWRITE',
        records: [{ id: here.recordId, cells: [{ fieldId: here.fieldId, value: 'The Godfather' }] }],
      },
    });
    await suite().mailed();
  });

  const mailed = () => suite().mailed();
  async function onlyMail(): Promise<Arrived> {
    const [mail, ...more] = (await mailed()).filter(({ to }) => to === 'grace@example.org');
    expect(more).toEqual([]);
    return there(mail);
  }

  it('says who did what and where, in text and in HTML', async () => {
    const { id } = await addComment(ada, here, 'Have a look, @grace\n\nIt is **late** & <b>dark</b>');
    const { to, parsed, raw } = await onlyMail();
    expect(to).toBe('grace@example.org');
    expect(parsed.from?.value).toEqual([{ name: 'Cobase', address: 'news@mail.example.org' }]);
    expect(parsed.to).toMatchObject({ value: [{ name: 'grace', address: 'grace@example.org' }] });
    expect(parsed.subject).toBe('[Base › Table] The Godfather');
    expect(raw).toMatch(/^Content-Type: multipart\/alternative;/m);
    const text = there(parsed.text);
    expect(text).toContain('Base › Table › The Godfather');
    expect(text).toContain('ada mentioned you');
    expect(text).toContain('> Have a look, @grace\n> It is late & <b>dark</b>');
    const html = String(parsed.html);
    expect(html).toContain('<strong><bdi>ada</bdi></strong> mentioned you');
    expect(html).toContain('It is late &amp; &lt;b>dark&lt;/b>');
    expect(html).not.toMatch(/<img|<script|<link|src=|url\(|@import/i);
    const link = `https://app.example.org/${here.baseId}/${here.tableId}/${here.recordId}?thread=${id}`;
    expect(text).toContain(`Open: ${link}`);
    expect(html).toContain(`href="${link}"`);
    expect(text).toContain(`end these mails: ${PUBLIC_URL}/mail?token=`);
    expect(text).toContain('You are mentioned by name.');
  });

  it('is under one head with the others of its thread, and has an id of its own', async () => {
    const { id } = await addComment(ada, here, '@grace one');
    const first = await onlyMail();
    await addComment(ada, here, '@grace two', { parentId: id });
    const second = await onlyMail();
    const root = `<thread.${id}@mail.example.org>`;
    for (const { parsed } of [first, second]) {
      expect(parsed.inReplyTo).toBe(root);
      expect(parsed.references).toBe(root);
      expect(parsed.messageId).toMatch(/^<mai_[0-9a-z]{26}@mail\.example\.org>$/);
    }
    expect(second.parsed.messageId).not.toBe(first.parsed.messageId);
    expect(second.parsed.subject).toBe(first.parsed.subject);
    expect(second.parsed.text).toContain('> @grace two');
    expect(second.parsed.text).not.toContain('> @grace one');
  });

  it('has the headers by which programs know it, and end the next ones', async () => {
    await addComment(ada, here, '@grace');
    const { raw, parsed } = await onlyMail();
    const headers = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(headers).toMatch(
      /^List-Unsubscribe: <https:\/\/cobase\.example\.org\/api\/mail\?token=[\w-]+\.[\w-]{43}>\r$/m,
    );
    expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(headers).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(parsed.date).toBeInstanceOf(Date);
  });

  it('tells of two who mention somebody at the same time as one', async () => {
    const { id } = await addComment(grace, here, 'Both of you');
    await mailed();
    await Promise.all([
      addComment(ada, here, '@grace look', { parentId: id }),
      addComment(linus, here, '@grace see', { parentId: id }),
    ]);
    const { parsed } = await onlyMail();
    expect(parsed.text).toContain('ada mentioned you');
    expect(parsed.text).toContain('linus mentioned you');
  });

  it('does not leave for what was edited away, deleted, erased or read by then', async () => {
    const edited = await addComment(ada, here, 'Ask @grace');
    await grace.run(MarkThreadReadDocument, { input: { threadId: edited.id, commentId: null } });
    const other = await addComment(ada, here, 'And @linus');
    await ada.run(EditCommentDocument, { input: { id: other.id, markdown: 'And nobody' } });
    const deleted = await addComment(ada, here, 'Oh @grace');
    await deleteComment(ada, deleted.id);
    const erased = await addComment(ada, here, 'Oh no, @linus');
    await deleteComment(ada, erased.id, true);
    expect(await mailed()).toEqual([]);
  });

  it('says what the comment says by then', async () => {
    const { id } = await addComment(ada, here, '@grace, a secrt');
    await ada.run(EditCommentDocument, { input: { id, markdown: '@grace, a secret' } });
    const { parsed } = await onlyMail();
    expect(parsed.text).toContain('a secret');
    expect(parsed.text).not.toContain('secrt');
  });

  it('is harmless whatever people and things are called', async () => {
    const name = 'Eve\r\nBcc: all@example.org\u0000 \u202egnp.exe <img src=x onerror=alert(1)> "a, b@c"';
    const eve = await suite().server.as('eve', { name });
    await userIdOf(eve);
    const where = await makeDiscussion(eve, { grace: 'COMMENTER', ada: 'COMMENTER' });
    await eve.run(UpdateRecordsDocument, {
      input: {
        tableId: where.tableId,
        onConflict: 'OVERWRITE',
        records: [
          {
            id: where.recordId,
            cells: [
              {
                fieldId: where.fieldId,
                value: 'Title\r\nX-Evil: 1\u2028\u202e</td><script>alert(1)</script>',
              },
            ],
          },
        ],
      },
    });
    await mailed();
    const { id: parentId } = await addComment(eve, where, '@grace \u202e<script>alert(2)</script>');
    await addComment(ada, where, 'Why?', { parentId });
    const arrived = await mailed();
    expect(arrived.map(({ to }) => to).sort()).toEqual(['eve@example.org', 'grace@example.org']);
    for (const { raw, parsed } of arrived) {
      const headers = raw.slice(0, raw.indexOf('\r\n\r\n'));
      expect(headers).not.toMatch(/^(Bcc|X-Evil):/im);
      expect(parsed.headers.has('bcc')).toBe(false);
      expect(parsed.to).toMatchObject({
        value: [{ address: expect.stringMatching(/^(eve|grace)@example\.org$/) }],
      });
      expect(parsed.subject).toBe('[Base › Table] Title X-Evil: 1 </td><script>alert(1)</script>');
      const html = String(parsed.html);
      expect(html).not.toMatch(/<script|<img/i);
      for (const content of [parsed.subject, parsed.text, html]) {
        expect(content).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028]/);
        expect(content).not.toContain('\u0000');
      }
    }
  });
});
