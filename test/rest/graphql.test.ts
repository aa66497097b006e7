import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Role, SetMemberRoleDocument } from '../../schema/operations/generated/graphql.ts';
import * as stored from '../../schema/operations/generated/rest/graphql.ts';
import { commentRate } from '../../src/comment/comment.table.ts';
import { endpoints } from '../../src/http/rest/endpoints.ts';
import { addComment, type Discussion, makeDiscussion } from '../comment/discussion.ts';
import { inboxOf, told } from '../notification/people.ts';
import { addMember, as, serverOfSuite, there, userIdOf } from '../support/make.ts';
import type { Answer, Person } from '../support/server.ts';
import { type Call, callerAt } from './call.ts';

const server = serverOfSuite('embedded');
let owner: Person;
let asker: Person;
let stranger: Person;
let place: Discussion;
let memberId: string;

beforeAll(async () => {
  owner = await server().as('owner');
  asker = await server().as('asker');
  stranger = await server().as('stranger');
  for (const person of [asker, stranger]) await userIdOf(person);
  place = await makeDiscussion(owner);
  memberId = await addMember(owner, place.baseId, 'asker@example.org', 'COMMENTER');
});

async function turnInto(role: Role) {
  const { setMemberRole } = await owner.run(SetMemberRoleDocument, { input: { id: memberId, role } });
  as(setMemberRole, 'SetMemberRolePayload');
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As REST shapes it, made in another way: of the value alone, which a test may do. */
function shaped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shaped);
  if (!isFields(value)) return value;
  const { edges, ...rest } = value;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, shaped(one)]));
  return Array.isArray(edges) ? { data: edges.map((edge: Fields) => shaped(edge.node)), ...inner } : inner;
}

describe('for the same person REST answers what GraphQL answers', () => {
  it.each(['owner', 'asker', 'stranger'] as const)('to the %s', async (name) => {
    await turnInto('VIEWER');
    const thread = await addComment(owner, place, 'Look, @asker');
    await addComment(owner, place, 'more', { parentId: thread.id });
    await told(server().opened.database);
    const person = { owner, asker, stranger }[name];
    const call = callerAt(server().url, person.token);
    const data = async <Result, Variables>(
      document: TypedDocumentNode<Result, Variables>,
      variables: Variables,
    ) => shaped(await person.run(document, variables)) as Record<string, Fields | null>;
    const { recordId: record, tableId: table } = place;

    const comments = await call('GET', `/records/${record}/comments`, { query: 'first=2&order=ACTIVE' });
    const ofRecord = await data(stored.RestRecordCommentsDocument, { id: record, first: 2, order: 'ACTIVE' });
    expect(comments.body).toEqual(ofRecord.record ? ofRecord.record.comments : missing(record));

    const comment = await call('GET', `/comments/${thread.id}`);
    const one = await data(stored.RestCommentDocument, { id: thread.id });
    expect(comment.body).toEqual(one.comment ? one : missing(thread.id));

    const activity = await call('GET', `/tables/${table}/activity`, {
      query: 'kind=CommentCreated&groupBy=RECORD',
    });
    const ofTable = await data(stored.RestTableActivityDocument, {
      id: table,
      filter: { kinds: ['CommentCreated'] },
      groupBy: 'RECORD',
    });
    expect(activity.body).toEqual(ofTable.table ? ofTable.table.activity : missing(table));

    const inbox = await call('GET', '/notifications', { query: 'isRead=false' });
    const { viewer } = await data(stored.RestNotificationsDocument, { filter: { isRead: false } });
    const { notifications, ...beside } = there(viewer);
    expect(inbox.body).toEqual({ ...(notifications as Fields), ...beside });
  });

  const missing = (id: string) => ({
    error: { code: 'NOT_FOUND', id, message: 'There is nothing with this id that you may see.' },
  });
});

/** What may come of it, in words of both. */
type Verdict = 'done' | 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHENTICATED';

function verdictOf({ data, errors }: Answer<unknown>): Verdict | string {
  if (errors) return errors[0]?.extensions?.code ?? '?';
  const [result] = Object.values(isFields(data) ? data : {});
  if (result === null) return 'NOT_FOUND';
  if (!isFields(result)) return '?';
  return typeof result.code === 'string' ? result.code : 'done';
}

/** An endpoint, and the same asked of GraphQL, both about a comment that was made for it. */
interface Pair {
  endpoint: string;
  rest(call: Call, id: string): Promise<Awaited<ReturnType<Call>>>;
  graphql(person: Person, id: string): Promise<Answer<unknown>>;
}

const pairs: Pair[] = [
  {
    endpoint: 'GET /records/{id}/comments',
    rest: (call) => call('GET', `/records/${place.recordId}/comments`),
    graphql: (person) => person.ask(stored.RestRecordCommentsDocument, { id: place.recordId }),
  },
  {
    endpoint: 'POST /records/{id}/comments',
    rest: (call) => call('POST', `/records/${place.recordId}/comments`, { body: { markdown: 'x' } }),
    graphql: (person) =>
      person.ask(stored.RestAddCommentDocument, { input: { recordId: place.recordId, markdown: 'x' } }),
  },
  {
    endpoint: 'GET /comments/{id}',
    rest: (call, id) => call('GET', `/comments/${id}`),
    graphql: (person, id) => person.ask(stored.RestCommentDocument, { id }),
  },
  {
    endpoint: 'PATCH /comments/{id}',
    rest: (call, id) => call('PATCH', `/comments/${id}`, { body: { markdown: 'y' } }),
    graphql: (person, id) => person.ask(stored.RestEditCommentDocument, { input: { id, markdown: 'y' } }),
  },
  {
    endpoint: 'DELETE /comments/{id}',
    rest: (call, id) => call('DELETE', `/comments/${id}`),
    graphql: (person, id) => person.ask(stored.RestDeleteCommentDocument, { input: { id } }),
  },
  {
    endpoint: 'GET /tables/{id}/activity',
    rest: (call) => call('GET', `/tables/${place.tableId}/activity`),
    graphql: (person) => person.ask(stored.RestTableActivityDocument, { id: place.tableId }),
  },
  {
    endpoint: 'GET /notifications',
    rest: (call) => call('GET', '/notifications'),
    graphql: (person) => person.ask(stored.RestNotificationsDocument, {}),
  },
  {
    endpoint: 'POST /notifications/read',
    rest: async (call) => call('POST', '/notifications/read', { body: { ids: [await itemOfAsker()] } }),
    graphql: async (person) =>
      person.ask(stored.RestReadNotificationsDocument, { input: { ids: [await itemOfAsker()] } }),
  },
];

async function itemOfAsker(): Promise<string> {
  return there((await inboxOf(asker)).items[0]).id;
}

const STATUSES: Record<string, number> = { FORBIDDEN: 403, NOT_FOUND: 404, UNAUTHENTICATED: 401 };
const askers = ['OWNER', 'EDITOR', 'COMMENTER', 'VIEWER', 'STRANGER', 'NOBODY'] as const;
const rows = pairs.flatMap((pair) =>
  askers.flatMap((who) => ['their own', "somebody else's"].map((whose) => ({ ...pair, who, whose }))),
);

describe('whoever may by GraphQL may by REST, and nobody else', () => {
  it('in every endpoint', () => {
    expect(pairs.map(({ endpoint }) => endpoint).sort()).toEqual(
      endpoints.map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`).sort(),
    );
  });

  it.each(rows)('$who at $endpoint, $whose', async ({ rest, graphql, who, whose }) => {
    const make = async () => {
      await server().opened.database.db.delete(commentRate);
      await turnInto('COMMENTER');
      const isOwn = whose === 'their own' && who !== 'STRANGER' && who !== 'NOBODY';
      const { id } = await addComment(isOwn ? asker : owner, place, isOwn ? 'words' : 'Look, @asker');
      await told(server().opened.database);
      await turnInto(who === 'STRANGER' || who === 'NOBODY' ? 'VIEWER' : who);
      return id;
    };
    const person = who === 'STRANGER' ? stranger : asker;
    const verdict = who === 'NOBODY' ? 'UNAUTHENTICATED' : verdictOf(await graphql(person, await make()));
    const call = callerAt(server().url, who === 'NOBODY' ? undefined : person.token);
    const { status, body } = await rest(call, await make());
    expect(body.error?.code ?? 'done').toBe(verdict);
    if (verdict === 'done') expect(status).toBeLessThan(300);
    else expect(status).toBe(STATUSES[verdict]);
  });
});
