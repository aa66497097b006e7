import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { addComment, type Discussion, makeDiscussion } from '../comment/discussion.ts';
import { eventually } from '../support/eventually.ts';
import { type Fleet, startFleet } from '../support/fleet.ts';
import { there, userIdOf } from '../support/make.ts';
import { describeServer } from '../support/modes.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import { giveUp, hurry, mailSettings, makeDue, settled, statesOf } from './mailing.ts';

describeServer('a node that is killed', () => {
  let mails: MailServer;
  let fleet: Fleet;
  let database: Database;
  let here: Discussion;

  const ada = () => fleet.node(0).as('ada');
  beforeAll(async () => {
    mails = await startMailServer();
    // Whom a mail is from says which node sends it.
    fleet = await startFleet(2, (index) => ({
      ...mailSettings(mails),
      MAIL_FROM: `node${index}@mail.example.org`,
    }));
    database = openPostgres({ url: fleet.databaseUrl, max: 3 });
    for (const name of ['ada', 'grace']) await userIdOf(await fleet.node(0).as(name));
    here = await makeDiscussion(await ada(), { grace: 'COMMENTER' });
    await makeDue(database);
    await settled(database);
  });
  beforeEach(async () => {
    mails.onRecipient(() => undefined);
    mails.onText(() => undefined);
    mails.arrived.length = 0;
    await database.db.execute(sql`delete from mail`);
  });
  afterAll(async () => {
    await fleet?.close();
    await database?.close();
    await mails?.close();
  });

  /** Holds mails at a step until the test lets them go on; answers which node is the first to get there. */
  function heldAt(step: 'onRecipient' | 'onText') {
    let goOn = () => {};
    const end = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const first = new Promise<number>((resolve) => {
      mails[step](async (_to, from) => {
        resolve(Number(/\d/.exec(from)?.[0]));
        await end;
        return undefined;
      });
    });
    return { first, goOn: () => goOn() };
  }
  async function otherSends() {
    await giveUp(database);
    await settled(database, async () => {
      await hurry(database);
    });
  }

  it('before the mail is made: another makes it', async () => {
    fleet.stop(1);
    await addComment(await ada(), here, '@grace one');
    await makeDue(database);
    await fleet.kill(0);
    fleet.goOn(1);
    await otherSends();
    expect(mails.arrived.map(({ to }) => to)).toEqual(['grace@example.org']);
    await fleet.start(0);
  });

  it('before it has handed over the text: another sends it, once', async () => {
    const held = heldAt('onRecipient');
    await addComment(await ada(), here, '@grace two');
    await makeDue(database);
    const node = await held.first;
    await fleet.kill(node);
    mails.onRecipient(() => undefined);
    held.goOn();
    await otherSends();
    expect(mails.arrived).toHaveLength(1);
    await fleet.start(node);
  });

  it('when it has handed over the text and has no answer: another sends it again, as the same one', async () => {
    const held = heldAt('onText');
    await addComment(await ada(), here, '@grace three');
    await makeDue(database);
    const node = await held.first;
    await fleet.kill(node);
    mails.onText(() => undefined);
    held.goOn();
    await eventually(() => expect(mails.arrived).toHaveLength(1));
    await otherSends();
    const ids = mails.arrived.map(({ parsed }) => parsed.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    await fleet.start(node);
  });

  it('when it has the answer and has not written it down: the same', async () => {
    const held = heldAt('onText');
    await addComment(await ada(), here, '@grace four');
    await makeDue(database);
    const node = await held.first;
    const blocker = await database.acquire();
    await blocker.command('begin');
    await blocker.db.execute(sql`set local idle_in_transaction_session_timeout = 0`);
    await blocker.db.execute(sql`select 1 from mail where state = 'SENDING' for update`);
    mails.onText(() => undefined);
    held.goOn();
    await eventually(() => expect(mails.arrived).toHaveLength(1));
    await fleet.kill(node);
    await blocker.command('rollback');
    blocker.release();
    await otherSends();
    const ids = mails.arrived.map(({ parsed }) => parsed.messageId);
    expect(new Set(ids).size).toBe(1);
    expect(ids.length).toBeLessThanOrEqual(2);
    await fleet.start(node);
  });

  it('when all is written down: nobody sends it again', async () => {
    await addComment(await ada(), here, '@grace five');
    await makeDue(database);
    await settled(database);
    await fleet.kill(0);
    await otherSends();
    expect(mails.arrived).toHaveLength(1);
    expect(await statesOf(database)).toEqual(['SENT']);
    expect(there(mails.arrived[0]).to).toBe('grace@example.org');
    await fleet.start(0);
  });
});
