import { afterEach, beforeAll, expect, it } from 'vitest';
import type { InboxEvent } from '../../src/notification/inbox.ts';
import type { Subscription } from '../../src/stream/outlet.ts';
import { addComment, type Discussion, makeDiscussion } from '../comment/discussion.ts';
import { eventually } from '../support/eventually.ts';
import { fakeOutlet } from '../support/fake-outlet.ts';
import { serverOfSuite, userIdOf } from '../support/make.ts';
import type { Person } from '../support/server.ts';

const server = serverOfSuite('embedded');
let ada: Person;
let grace: Person;
let here: Discussion;

beforeAll(async () => {
  ada = await server().as('ada');
  grace = await server().as('grace');
  await userIdOf(grace);
  here = await makeDiscussion(ada, { grace: 'COMMENTER' });
});

const joined: Subscription[] = [];
afterEach(async () => {
  for (const subscription of joined.splice(0)) await subscription.leave();
});

/** Grace follows her inbox by a socket that we are; `fails` says of an event that it cannot be told. */
async function follow(fails: (event: InboxEvent) => boolean = () => false) {
  const { app } = server().opened;
  const viewer = await app.signIn(grace.token);
  const outlet = fakeOutlet();
  const render = (event: InboxEvent) => {
    if (fails(event)) throw new Error('cannot be told');
    return Buffer.from(JSON.stringify(event));
  };
  const subscription = app.services.inboxes.join(viewer, { render, outlet });
  joined.push(subscription);
  subscription.start();
  await eventually(() => expect(outlet.sent).toHaveLength(1));
  const types = () => outlet.sent.map((text) => (JSON.parse(text) as InboxEvent).type);
  return { viewer, outlet, types };
}

it('an inbox tells its count, then what changes', async () => {
  const { types } = await follow();
  await addComment(ada, here, '@grace');
  await eventually(() => expect(types()).toEqual(['count', 'changed']));
});

it('what cannot be told is for the client to fetch, and what comes after it is told', async () => {
  let faults = 1;
  const { types } = await follow(({ type }) => type === 'changed' && faults-- > 0);
  await addComment(ada, here, '@grace one');
  await eventually(() => expect(types()).toEqual(['count', 'count']));
  await addComment(ada, here, '@grace two');
  await eventually(() => expect(types()).toEqual(['count', 'count', 'changed']));
});

it('a full socket is sent nothing, and after it has drained what has changed meanwhile', async () => {
  const { types, outlet } = await follow();
  outlet.fill();
  await addComment(ada, here, '@grace once');
  await addComment(ada, here, '@grace again');
  const inbox = await follow();
  await addComment(ada, here, '@grace a third time');
  await eventually(() => expect(inbox.types()).toContain('changed'));
  expect(types()).toEqual(['count']);
  outlet.drain();
  await eventually(() =>
    expect(types().filter((type) => type === 'changed').length).toBeGreaterThanOrEqual(3),
  );
});

it('it ends with the token, which is told', async () => {
  const { viewer, outlet } = await follow();
  Object.assign(viewer, { expiresAt: new Date(Date.now() - 1) });
  await eventually(() => expect(outlet.ended[0]?.message).toBe('The token has expired.'));
});
