import { parse } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as documents from '../../schema/operations/generated/graphql.ts';
import { atLeast, roles } from '../../src/base/role.ts';
import { addMember, makeBase, makeTable, nobodyAt, post, serverOfSuite, there } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { digestOfRows } from '../support/rows.ts';
import type { Answer } from '../support/server.ts';
import { keepLocks } from '../support/session.ts';
import { ways } from '../support/ways.ts';
import { operationOf, rootFields, rootOf } from './documents.ts';
import { rules } from './rules.ts';
import { absent, CANARY, type Ids, makeWorld, type Seated, withoutIds } from './world.ts';

/** Who is no member: of another base only, or not any more. */
const outsiders = ['STRANGER', 'REMOVED'] as const;

type Outsider = (typeof outsiders)[number];
type Name = documents.Role | Outsider;

const isOutsider = (who: Name): who is Outsider => who === 'STRANGER' || who === 'REMOVED';

it('every field of the three root types has its rule, and no rule is of another', () => {
  expect(Object.keys(rules).sort()).toEqual([...rootFields].sort());
});

/** What somebody is to be told who asks for what is not their own. */
function verdictFor(field: string, who: Name): string {
  const { who: may, hidden = 'NOT_FOUND' } = there(rules[field]);
  if (may === 'ANYBODY') return 'GRANTED';
  if (may === 'OWN' || isOutsider(who)) return hidden;
  return atLeast(who, may) ? 'GRANTED' : 'FORBIDDEN';
}

/** What an answer comes to. What is null is not found, as an id that nothing has is. */
function verdictOf({ data, errors }: Answer<unknown>): string {
  if (errors) return errors[0]?.extensions?.code ?? 'an error without a code';
  const [result] = Object.values((data ?? {}) as Record<string, { __typename?: string } | null>);
  if (!result) return 'NOT_FOUND';
  const code = Object.entries(result).find(([name]) => name.endsWith('Error_code'));
  return result.__typename?.endsWith('Error') ? String(code?.[1]) : 'GRANTED';
}

/** Fields with the variables of these ids. */
const asked = (field: string, ids: Ids) => operationOf(field, there(rules[field]).given(ids));

const operations = rootFields.filter((field) => rootOf(field) !== 'Subscription');
const subscriptions = rootFields.filter((field) => rootOf(field) === 'Subscription');

describe.each(modes)('who may do what (%s)', (mode) => {
  const server = serverOfSuite(mode);
  const sockets: Client[] = [];
  const people = new Map<Name, Seated>();
  const clients = new Map<Name, Client>();
  const person = (name: Name) => there(people.get(name));
  /** What all but OWNERs only look at. */
  let still: Ids;

  beforeAll(async () => {
    await Promise.all([...roles, ...outsiders].map(seat));
    await makeTable(person('STRANGER'), await makeBase(person('STRANGER')), []);
    still = await worldOf('OWNER');
    await keepLocks(server().opened.database);
  });

  afterAll(async () => {
    for (const socket of sockets) await socket.dispose();
  });

  /** Signs in over a socket, whose session is the person's from then on. */
  async function seat(who: Name): Promise<void> {
    const name = who.toLowerCase();
    const someone = await server().as(name);
    const client = createClient({
      url: `${server().url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { token: someone.token },
      lazy: false,
      retryAttempts: 0,
    });
    sockets.push(client);
    const { data } = await overSocket(client, { query: '{ session { id } }', variables: {} });
    const { session } = data as { session: { id: string } };
    people.set(who, { ...someone, name, sessionId: session.id });
    clients.set(who, client);
  }

  async function worldOf(self: documents.Role): Promise<Ids> {
    const members = new Map((['EDITOR', 'COMMENTER', 'VIEWER'] as const).map((role) => [person(role), role]));
    const owner = person('OWNER');
    const ids = await makeWorld(owner, { members, self: person(self), other: person('EDITOR') });
    const removed = await addMember(owner, ids.baseId, 'removed@example.org', 'OWNER');
    await owner.run(documents.RemoveMemberDocument, { input: { id: removed } });
    return ids;
  }

  async function overHttp(operation: object, token?: string): Promise<Answer<unknown>> {
    const { status, text } = await post(server().url, operation, token === undefined ? {} : { token });
    return { status, ...JSON.parse(text) };
  }

  /** The ids as this person would send them: with a session and a token of their own. */
  const sentBy = (who: Name, ids: Ids): Ids => {
    const { sessionId, token } = person(who);
    return { ...ids, sessionId, token };
  };

  it('is what the rules say: nobody below is let in, nobody from outside is shown that there is anything, and no row changes (I1, I6)', async () => {
    const before = await digestOfRows(server().opened.database);
    const wrong: string[] = [];
    const note = (field: string, who: string, verdict: string, wanted: string) => {
      if (verdict !== wanted) wrong.push(`${field} for ${who}: ${verdict}, not ${wanted}`);
    };
    async function outside(field: string, who: Name): Promise<void> {
      const ids = sentBy(who, still);
      const answer = await overHttp(asked(field, ids), person(who).token);
      // A session is that of a socket.
      if (field !== 'Query.session') note(field, who, verdictOf(answer), verdictFor(field, who));
      const text = told(answer, still);
      if (text.includes(CANARY)) wrong.push(`${field} shows ${who} ${text}`);
      if (verdictFor(field, who) === 'GRANTED') return;
      const nothing = { ...absent(still), sessionId: ids.sessionId, token: ids.token };
      const ofNothing = await overHttp(asked(field, nothing), person(who).token);
      if (text !== told(ofNothing, nothing)) wrong.push(`${field} for ${who}: not as of what is not there`);
      const again = await overSocket(there(clients.get(who)), asked(field, ids));
      if (told(again, still) !== text) wrong.push(`${field} for ${who}: another answer over WebSocket`);
    }
    await eachAtOnce(operations, async (field) => {
      note(field, 'nobody', verdictOf(await overHttp(asked(field, still))), 'UNAUTHENTICATED');
      for (const who of ['EDITOR', 'COMMENTER', 'VIEWER'] as const) {
        const wanted = verdictFor(field, who);
        if (wanted === 'FORBIDDEN') {
          note(
            field,
            who,
            verdictOf(await overHttp(asked(field, sentBy(who, still)), person(who).token)),
            wanted,
          );
        } else if (wanted !== 'GRANTED') await outside(field, who);
      }
      for (const who of outsiders) {
        const writes = rootOf(field) === 'Mutation' && verdictFor(field, who) === 'GRANTED';
        if (!writes) await outside(field, who);
      }
    });
    expect(wrong).toEqual([]);
    expect(await digestOfRows(server().opened.database)).toEqual(before);
  });

  it.each(roles)('is carried out for %s where the rules let them', async (role) => {
    const ids = await worldOf(role);
    const client = there(clients.get(role));
    // Whose presence is updated is there.
    const presence = client.iterate(asked('Subscription.presence', ids));
    await presence.next();
    const leave = () => presence.return?.();
    const refused: string[] = [];
    for (const [field, { who }] of Object.entries(rules)) {
      if (rootOf(field) === 'Subscription' || (verdictFor(field, role) !== 'GRANTED' && who !== 'OWN'))
        continue;
      const answer = await overSocket(client, asked(field, ids));
      if (verdictOf(answer) !== 'GRANTED') refused.push(`${field}: ${JSON.stringify(answer)}`);
    }
    await leave();
    expect(refused).toEqual([]);
  });

  it.each(ways)('lets members subscribe, and tells others that there is nothing, over $name', async (way) => {
    const at = { url: server().url, opened: server().opened };
    const follow = (field: string, who: Name, ids: Ids) => {
      const { query, variables } = asked(field, ids);
      return way.subscribe(at, person(who), parse(query) as never, variables as never);
    };
    await eachAtOnce(subscriptions, async (field) => {
      for (const who of [...roles, ...outsiders]) {
        const stream = await follow(field, who, still);
        if (verdictFor(field, who) === 'GRANTED') await stream.reach(1);
        else {
          const nothing = absent(still);
          const ofNothing = await follow(field, who, nothing);
          const faults = withoutIds(await stream.end(), still);
          expect(faults, `${field} for ${who}`).toContain('"NOT_FOUND"');
          expect(faults, `${field} for ${who}`).toBe(withoutIds(await ofNothing.end(), nothing));
          expect(stream.events).toEqual([]);
          await ofNothing.stop();
        }
        await stream.stop();
      }
    });
  });

  it('lets nobody subscribe without a token', async () => {
    const socket = nobodyAt(server().url).socket();
    for (const field of subscriptions) {
      const operation = asked(field, still);
      const { errors } = await overSocket(socket, operation);
      expect(errors?.[0]?.extensions?.code, field).toBe('UNAUTHENTICATED');
      const { text } = await post(server().url, operation, { headers: { accept: 'text/event-stream' } });
      expect(text, field).toContain('"UNAUTHENTICATED"');
    }
    await socket.dispose();
  });

  it('a VIEWER learns only that they may not, also where the last OWNER is concerned', async () => {
    const viewer = person('VIEWER');
    const { base } = await viewer.run(documents.BaseDocument, { id: still.baseId });
    const owner = there(base?.members.edges.find(({ node }) => node.role === 'OWNER')).node;
    const removed = await viewer.run(documents.RemoveMemberDocument, { input: { id: owner.id } });
    expect(removed.removeMember.__typename).toBe('ForbiddenError');
  });

  it('node shows things of every kind to members only, and what is somebody own to them only', async () => {
    // A request for a lock is no node.
    const { requestId: _, sessionId, notificationId, exportId, ...things } = still;
    const ids = Object.values(things).filter((id) => /^[a-z]{3}_/.test(id));
    const own = [sessionId, notificationId, exportId];
    const nodeFor = async (who: Name, id: string) =>
      (await person(who).run(documents.NodeDocument, { id })).node?.id;
    for (const id of ids) {
      expect(await nodeFor('VIEWER', id)).toBe(id);
      for (const who of outsiders) expect(await nodeFor(who, id)).toBeUndefined();
    }
    for (const id of own) {
      expect(await nodeFor('OWNER', id)).toBe(id);
      for (const who of ['EDITOR', ...outsiders] as const) expect(await nodeFor(who, id)).toBeUndefined();
    }
  });
});

/** An answer, whatever brought it, as a text without the ids that were asked for. */
function told({ data, errors }: Answer<unknown>, ids: Ids): string {
  return withoutIds({ data, errors }, ids);
}

/** Many at once, and what each does one after the other. */
async function eachAtOnce<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** The one result of an operation over a socket. */
function overSocket(
  client: Client,
  operation: { query: string; variables: Record<string, unknown> },
): Promise<Answer<unknown>> {
  return new Promise((resolve) => {
    client.subscribe(operation, {
      next: (result) => resolve({ status: 200, ...(result as Omit<Answer<unknown>, 'status'>) }),
      error: (errors) => resolve({ status: 200, errors: errors as NonNullable<Answer<unknown>['errors']> }),
      complete: () => {},
    });
  });
}
