import { afterEach, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openCobase } from '../../src/open.ts';
import { actorOf } from '../../src/stream/change.ts';
import { makeDiscussion } from '../comment/discussion.ts';
import { userIdOf } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { startServer, testSettings, tokenOf } from '../support/server.ts';
import { startMailServer } from './mail-server.ts';
import { mailAll, mailSettings } from './mailing.ts';

const COMMENTS = 15;

describeServer('a command beside the nodes', () => {
  const closers: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  });

  it('that knows of no mail server loses no mail: the nodes tell what it has done', async () => {
    const mails = await startMailServer();
    closers.push(() => mails.close());
    const own = await testSettings('server');
    closers.push(own.remove);
    const settings = { ...own.settings, ...mailSettings(mails) };
    const before = await startServer(settings);
    const ada = await before.as('ada');
    for (const name of ['ada', 'grace']) await userIdOf(await before.as(name));
    const { recordId } = await makeDiscussion(ada, { grace: 'COMMENTER' });
    await mailAll(before.opened.database);
    await before.close();
    mails.arrived.length = 0;

    const command = await openCobase(readConfig(own.settings), (error) => expect.fail(String(error)));
    try {
      const { user } = await command.app.signIn(await tokenOf('ada'));
      // One after the other: time enough for it to tell of the first.
      for (let count = 0; count < COMMENTS; count++) {
        await command.app.services.comments.add(actorOf(user), { recordId, markdown: '@grace' });
      }
    } finally {
      await command.close();
    }

    const after = await startServer(settings);
    closers.push(() => after.close());
    await mailAll(after.opened.database);
    expect(mails.arrived.map(({ to }) => to)).toEqual(Array<string>(COMMENTS).fill('grace@example.org'));
  });
});
