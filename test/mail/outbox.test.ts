import { readdir, readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { addComment, makeDiscussion } from '../comment/discussion.ts';
import { eventually } from '../support/eventually.ts';
import { there, userIdOf } from '../support/make.ts';
import { startServer, testSettings } from '../support/server.ts';

it('an embedded server without a mail server keeps its mails as files, and shows them', async () => {
  const { settings, remove } = await testSettings('embedded');
  const server = await startServer({ ...settings, MAIL_DELAY_MS: '0' });
  try {
    const page = async (path: string) => {
      const response = await fetch(`${server.url}${path}`);
      return {
        status: response.status,
        policy: response.headers.get('content-security-policy'),
        html: await response.text(),
      };
    };
    expect((await page('/outbox')).html).toContain('Nothing yet');
    const ada = await server.as('ada');
    for (const name of ['ada', 'grace']) await userIdOf(await server.as(name));
    const here = await makeDiscussion(ada, { grace: 'COMMENTER' });
    await addComment(ada, here, '@grace, <script>alert(1)</script>');
    const folder = join(there(settings.DATA_DIR), 'outbox');
    const files = await eventually(async () => {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
      expect(names).toHaveLength(2);
      return names;
    });
    const mails = await Promise.all(
      files.map(async (name) => simpleParser(await readFile(join(folder, name)))),
    );
    const mention = there(mails.find(({ text }) => text?.includes('mentioned you')));
    expect(mention).toMatchObject({ to: { value: [{ address: 'grace@example.org' }] } });
    // Its links lead here.
    const link = there(/(http\S+\/mail\?token=\S+)/.exec(mention.text ?? '')?.[1]);
    expect((await fetch(link)).status).toBe(200);
    // Without a front end of anybody's the button leads to the page, and there to what the mail is about.
    const button = new URL(there(/http\S+\/\?base=\S+/.exec(mention.text ?? '')?.[0]));
    expect(button.origin).toBe(server.url);
    expect(Object.fromEntries(button.searchParams)).toMatchObject({
      base: here.baseId,
      table: here.tableId,
      record: here.recordId,
      thread: expect.stringMatching(/^cmt_/),
      notification: expect.stringMatching(/^ntf_/),
    });
    expect((await fetch(button)).headers.get('content-type')).toContain('text/html');

    const list = await page('/outbox');
    const id = there(/\/outbox\/(mai_\w+)/.exec(list.html)?.[1]);
    const view = await page(`/outbox/${id}`);
    const sandbox = 'allow-popups allow-popups-to-escape-sandbox';
    expect(view.html).toContain(`<iframe src="/outbox/${id}/html" title="The mail" sandbox="${sandbox}">`);
    expect(view.policy).toContain("frame-src 'self'");
    const mail = await page(`/outbox/${id}/html`);
    expect(mail.policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; sandbox/);
    expect(mail.html).toContain('<base target="_blank" />');
    expect(mail.html).toContain('mentioned you');
    expect(mail.html).not.toContain('<script');
    for (const path of ['/outbox/mai_none', '/outbox/..%2f..%2fsecret', '/outbox/../secret']) {
      expect((await page(path)).status).toBe(404);
    }
    const far = await fetch(`${server.url}/outbox`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(far.status).toBe(404);
    const { port } = new URL(server.url);
    const rebound = await new Promise<number | undefined>((resolve) => {
      get(
        { port, path: '/outbox', host: '127.0.0.1', headers: { host: `evil.example:${port}` } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
    });
    expect(rebound).toBe(404);
  } finally {
    await server.close();
    await remove();
  }
});
