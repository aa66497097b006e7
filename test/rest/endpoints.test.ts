import { beforeAll, describe, expect, it } from 'vitest';
import { commentRate } from '../../src/comment/comment.table.ts';
import { newId } from '../../src/id.ts';
import { addComment, type Discussion, makeDiscussion } from '../comment/discussion.ts';
import { inboxOf, told } from '../notification/people.ts';
import { serverOfSuite, there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { type Call, callerAt } from './call.ts';

describe.each(modes)('REST, %s', (mode) => {
  const server = serverOfSuite(mode);
  let people: Record<'ada' | 'bob' | 'vic' | 'eve', Person>;
  let calls: Record<'ada' | 'bob' | 'vic' | 'eve', Call>;
  let place: Discussion;

  beforeAll(async () => {
    const as = async (name: string) => server().as(name);
    people = { ada: await as('ada'), bob: await as('bob'), vic: await as('vic'), eve: await as('eve') };
    const call = ({ token }: Person) => callerAt(server().url, token);
    const { ada, bob, vic, eve } = people;
    calls = { ada: call(ada), bob: call(bob), vic: call(vic), eve: call(eve) };
    for (const person of [bob, vic, eve]) await userIdOf(person);
    place = await makeDiscussion(ada, { bob: 'COMMENTER', vic: 'VIEWER' });
  });

  const comments = () => `/records/${place.recordId}/comments`;
  const written = async (call: Call, body: object) =>
    there((await call('POST', comments(), { body })).body.comment);

  describe('POST /records/{id}/comments', () => {
    it('writes a comment and says where it is', async () => {
      const { status, headers, body } = await calls.bob('POST', comments(), {
        body: { markdown: 'Is this **right**?', fieldId: place.fieldId },
      });
      expect(status).toBe(201);
      const comment = there(body.comment);
      expect(comment).toMatchObject({
        text: 'Is this right?',
        fieldId: place.fieldId,
        author: { name: 'bob' },
      });
      expect(headers.get('location')).toBe(`/api/v1/comments/${comment.id}`);
      const read = await calls.vic('GET', `/comments/${comment.id}`);
      expect(read.body.comment).toMatchObject({ id: comment.id, text: 'Is this right?' });
    });

    it('tells what stayed text', async () => {
      const { body } = await calls.bob('POST', comments(), { body: { markdown: 'Hi @nobody-of-us' } });
      expect(body.unresolvedMentions).toEqual([{ text: '@nobody-of-us', reason: 'UNKNOWN' }]);
    });

    it('takes a document and answers a thread', async () => {
      const root = await written(calls.ada, { markdown: 'root' });
      const doc = {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'reply' }] }],
      };
      const reply = await written(calls.bob, { body: doc, parentId: root.id });
      expect(reply).toMatchObject({ threadId: root.id, body: doc, text: 'reply' });
    });

    it.each([
      ['neither body nor markdown', {}, 'body'],
      ['both', { markdown: 'x', body: { type: 'doc' } }, 'body'],
      ['a document that is none', { body: { type: 'doc', content: [{ type: 'bomb' }] } }, 'body'],
      [
        'a clientMutationId that is too long',
        { markdown: 'x', clientMutationId: 'x'.repeat(129) },
        'clientMutationId',
      ],
    ])('refuses %s', async (_name, body, at) => {
      const answer = await calls.bob('POST', comments(), { body });
      expect([answer.status, answer.body.error?.code]).toEqual([400, 'VALIDATION']);
      expect(answer.body.error?.issues?.[0]?.path[0]).toBe(at);
    });

    it.each([
      ['a number as markdown', { markdown: 5 }, ['markdown']],
      ['an unknown field', { markdown: 'x', nothing: 1 }, ['nothing']],
      ['the id of the address', { markdown: 'x', recordId: 'rec_x' }, ['recordId']],
      ['a name of the prototype', '{"markdown":"x","__proto__":{"a":1}}', ['__proto__']],
      ['a name of the prototype', '{"markdown":"x","constructor":1}', ['constructor']],
    ])('refuses %s by its name', async (_name, body, path) => {
      const answer = await calls.bob('POST', comments(), { body });
      expect([answer.status, answer.body.error?.code]).toEqual([400, 'BAD_USER_INPUT']);
      expect(answer.body.error?.issues?.map((issue) => issue.path)).toEqual([path]);
    });

    it('refuses a viewer and hides from a stranger', async () => {
      const viewer = await calls.vic('POST', comments(), { body: { markdown: 'x' } });
      expect([viewer.status, viewer.body.error?.code]).toEqual([403, 'FORBIDDEN']);
      const stranger = await calls.eve('POST', comments(), { body: { markdown: 'x' } });
      expect([stranger.status, stranger.body.error]).toEqual([
        404,
        expect.objectContaining({ code: 'NOT_FOUND', id: place.recordId }),
      ]);
    });

    it.each(['Idempotency-Key', 'clientMutationId'])(
      'carries out once what comes twice with %s',
      async (way) => {
        const key = `once by ${way}`;
        const send = (markdown: string) =>
          calls.bob('POST', comments(), {
            body: way === 'clientMutationId' ? { markdown, clientMutationId: key } : { markdown },
            headers: way === 'clientMutationId' ? {} : { 'idempotency-key': `"${key}"` },
          });
        const first = await send('once');
        const again = await send('once');
        expect([first.status, again.status]).toEqual([201, 201]);
        expect(again.body.comment?.id).toBe(first.body.comment?.id);
        expect(again.body.clientMutationId).toBe(key);
        const other = await send('other');
        expect([other.status, other.body.error?.code]).toEqual([422, 'CLIENT_MUTATION_ID_REUSED']);
        const { body } = await calls.ada('GET', comments(), { query: 'first=500' });
        expect(body.data?.filter(({ text }) => text === 'once' || text === 'other')).toHaveLength(
          way === 'Idempotency-Key' ? 1 : 2,
        );
      },
    );

    it('refuses two names for the same thing', async () => {
      const { status, body } = await calls.bob('POST', comments(), {
        body: { markdown: 'x', clientMutationId: 'a' },
        headers: { 'idempotency-key': 'b' },
      });
      expect([status, body.error?.issues?.[0]?.path]).toEqual([400, ['Idempotency-Key']]);
      expect(
        await calls.bob('POST', comments(), {
          body: { markdown: 'x', clientMutationId: 'same' },
          headers: { 'idempotency-key': 'same' },
        }),
      ).toMatchObject({ status: 201 });
    });

    it('says when to come back after too many', async () => {
      const { db } = server().opened.database;
      const userId = await userIdOf(people.bob);
      await db.delete(commentRate);
      await db.insert(commentRate).values({ userId, since: new Date(), count: 60 });
      const { status, headers, body } = await calls.bob('POST', comments(), { body: { markdown: 'x' } });
      expect([status, body.error?.code, headers.get('retry-after')]).toEqual([429, 'LIMIT_EXCEEDED', '60']);
      await db.delete(commentRate);
    });
  });

  describe('PATCH /comments/{id}', () => {
    it('edits by its author alone', async () => {
      const { id, version } = await written(calls.bob, { markdown: 'before' });
      const edited = await calls.bob('PATCH', `/comments/${id}`, { body: { markdown: 'after', version } });
      expect(edited.status).toBe(200);
      expect(edited.body.comment).toMatchObject({ id, text: 'after', editedAt: expect.any(String) });
      for (const [call, status] of [
        [calls.ada, 403],
        [calls.vic, 403],
        [calls.eve, 404],
      ] as const) {
        expect((await call('PATCH', `/comments/${id}`, { body: { markdown: 'mine' } })).status).toBe(status);
      }
    });

    it('tells a conflict with base, mine and theirs', async () => {
      const { id, version } = await written(calls.bob, { markdown: 'base' });
      await calls.bob('PATCH', `/comments/${id}`, { body: { markdown: 'theirs' } });
      const { status, body } = await calls.bob('PATCH', `/comments/${id}`, {
        body: { markdown: 'mine', version },
      });
      expect([status, body.error?.code]).toEqual([409, 'CONFLICT']);
      expect(body.error?.conflicts).toHaveLength(1);
      const [conflict] = there(body.error?.conflicts);
      expect(conflict).toMatchObject({ kind: 'COMMENT_CHANGED', commentId: id, theirActor: { name: 'bob' } });
      for (const side of ['base', 'mine', 'theirs']) {
        expect(JSON.stringify(conflict?.[side])).toContain(`"text":"${side}"`);
      }
    });

    it('refuses what does not fit', async () => {
      const { id } = await written(calls.bob, { markdown: 'x' });
      const empty = await calls.bob('PATCH', `/comments/${id}`, { body: {} });
      expect([empty.status, empty.body.error?.code]).toEqual([400, 'VALIDATION']);
      const wrong = await calls.bob('PATCH', `/comments/${id}`, { body: { markdown: 'x', version: -1 } });
      expect([wrong.status, wrong.body.error?.issues?.[0]?.path]).toEqual([400, ['version']]);
      const gone = await calls.bob('PATCH', `/comments/${newId('cmt')}`, { body: { markdown: 'x' } });
      expect([gone.status, gone.body.error?.code]).toEqual([404, 'NOT_FOUND']);
    });

    it('carries out once what comes twice', async () => {
      const { id } = await written(calls.bob, { markdown: 'x' });
      const send = (markdown: string) =>
        calls.bob('PATCH', `/comments/${id}`, {
          body: { markdown },
          headers: { 'idempotency-key': `edit ${id}` },
        });
      const first = await send('y');
      expect((await send('y')).body.revision).toBe(first.body.revision);
      expect((await send('z')).status).toBe(422);
    });
  });

  describe('DELETE /comments/{id}', () => {
    it('deletes, and erases when asked to', async () => {
      const { id } = await written(calls.bob, { markdown: 'to go' });
      expect((await calls.vic('DELETE', `/comments/${id}`)).status).toBe(403);
      expect((await calls.eve('DELETE', `/comments/${id}`)).status).toBe(404);
      const deleted = await calls.bob('DELETE', `/comments/${id}`);
      expect(deleted.status).toBe(200);
      expect(deleted.body.comment).toMatchObject({ id, text: null, deletedAt: expect.any(String) });
      const erased = await calls.ada('DELETE', `/comments/${id}`, { query: 'erase=true' });
      expect(erased.status).toBe(200);
      const { status, body } = await calls.bob('DELETE', `/comments/${id}`, { query: 'erase=maybe' });
      expect([status, body.error?.issues?.[0]?.path]).toEqual([400, ['erase']]);
    });

    it('carries out once what comes twice, and takes no key for another', async () => {
      const { id } = await written(calls.bob, { markdown: 'x' });
      const other = await written(calls.bob, { markdown: 'x' });
      const headers = { 'idempotency-key': `delete ${id}` };
      const first = await calls.bob('DELETE', `/comments/${id}`, { headers });
      expect((await calls.bob('DELETE', `/comments/${id}`, { headers })).body.revision).toBe(
        first.body.revision,
      );
      expect((await calls.bob('DELETE', `/comments/${other.id}`, { headers })).status).toBe(422);
      const long = await calls.bob('DELETE', `/comments/${other.id}`, {
        headers: { 'idempotency-key': 'x'.repeat(129) },
      });
      expect([long.status, long.body.error?.issues?.[0]?.path]).toEqual([400, ['Idempotency-Key']]);
    });
  });

  describe('GET /records/{id}/comments', () => {
    it('narrows, orders and shows replies', async () => {
      const other = await makeDiscussion(people.ada, { bob: 'COMMENTER' });
      const path = `/records/${other.recordId}/comments`;
      const first = await addComment(people.ada, other, 'first');
      const second = await addComment(people.bob, other, 'second', { fieldId: other.fieldId });
      for (const text of ['a', 'b', 'c', 'd'])
        await addComment(people.bob, other, text, { parentId: first.id });
      const idsOf = async (query: string) =>
        (await calls.ada('GET', path, { query })).body.data?.map(({ id }) => id);
      expect(await idsOf('')).toEqual([first.id, second.id]);
      expect(await idsOf('order=NEWEST')).toEqual([second.id, first.id]);
      expect(await idsOf(`fieldId=${other.fieldId}`)).toEqual([second.id]);
      expect(await idsOf('ofRecord=true')).toEqual([first.id]);
      expect(await idsOf('mine=true')).toEqual([first.id]);
      expect(await idsOf('unread=true&status=OPEN')).toEqual([first.id, second.id]);
      expect(await idsOf('status=RESOLVED')).toEqual([]);
      const { body } = await calls.ada('GET', path, { query: 'replies=2&replyOrder=NEWEST' });
      expect(body.totalCount).toBe(2);
      expect(body.data?.[0]).toMatchObject({
        replies: { totalCount: 4, data: [{ text: 'd' }, { text: 'c' }] },
      });
    });

    it.each([
      ['first=0', 'VALIDATION', 'first'],
      ['first=501', 'VALIDATION', 'first'],
      ['after=nonsense', 'VALIDATION', 'after'],
      ['first=x', 'BAD_USER_INPUT', 'first'],
      ['first=', 'BAD_USER_INPUT', 'first'],
      ['first=1.5', 'BAD_USER_INPUT', 'first'],
      ['first=99999999999', 'BAD_USER_INPUT', 'first'],
      ['first=1&first=2', 'BAD_USER_INPUT', 'first'],
      ['unread=1', 'BAD_USER_INPUT', 'unread'],
      ['status=open', 'BAD_USER_INPUT', 'status'],
      ['order=LOUDEST', 'BAD_USER_INPUT', 'order'],
      ['frist=10', 'BAD_USER_INPUT', 'frist'],
      ['id=x', 'BAD_USER_INPUT', 'id'],
    ])('refuses %s', async (query, code, path) => {
      const { status, body } = await calls.ada('GET', comments(), { query });
      expect([status, body.error?.code]).toEqual([400, code]);
      if (body.error?.issues) expect(body.error.issues[0]?.path).toEqual([path]);
      else expect(code).toBe('VALIDATION');
    });

    it('hides what is not there and what may not be seen alike', async () => {
      const [missing, hidden] = [
        await calls.ada('GET', `/records/${newId('rec')}/comments`),
        await calls.eve('GET', comments()),
      ];
      for (const { status, body } of [missing, hidden]) {
        expect([status, body.error?.code]).toEqual([404, 'NOT_FOUND']);
      }
      expect(missing.body.error?.message).toBe(hidden.body.error?.message);
    });
  });

  describe('GET /comments/{id}', () => {
    it('pages through replies', async () => {
      const root = await written(calls.ada, { markdown: 'root' });
      for (const text of ['a', 'b', 'c']) await written(calls.bob, { markdown: text, parentId: root.id });
      const { body, headers } = await calls.vic('GET', `/comments/${root.id}`, { query: 'first=2' });
      expect(body.comment?.replies?.data.map(({ text }) => text)).toEqual(['a', 'b']);
      expect(headers.get('link')).toMatch(
        new RegExp(`^</api/v1/comments/${root.id}\\?first=2&after=.+>; rel="next"$`),
      );
      expect((await calls.eve('GET', `/comments/${root.id}`)).status).toBe(404);
      expect((await calls.ada('GET', '/comments/cmt_x')).status).toBe(404);
    });
  });

  describe('GET /tables/{id}/activity', () => {
    it('tells what happened, and narrows it', async () => {
      const path = `/tables/${place.tableId}/activity`;
      const { status, body } = await calls.vic('GET', path, { query: 'first=500' });
      expect([status, body.isCut]).toEqual([200, false]);
      const summaries = body.data?.map(({ summary }) => summary);
      expect(summaries?.length).toBeGreaterThan(3);
      const kinds = await calls.vic('GET', path, { query: { kind: ['CommentErased', 'RecordCreated'] } });
      expect(kinds.body.data).toHaveLength(2);
      const bob = await userIdOf(people.bob);
      const ofBob = await calls.vic('GET', path, { query: { actorId: bob, first: '500' } });
      expect(ofBob.body.data?.every(({ actor }) => (actor as { id: string }).id === bob)).toBe(true);
      const none = await calls.vic('GET', path, { query: { until: '2020-01-01T00:00:00Z' } });
      expect(none.body.data).toEqual([]);
      expect((await calls.eve('GET', path)).status).toBe(404);
      expect((await calls.ada('GET', `/tables/${newId('tbl')}/activity`)).status).toBe(404);
    });

    it.each([
      [{ kind: 'Nothing' }, 'BAD_USER_INPUT', 'kind'],
      [{ from: 'yesterday' }, 'BAD_USER_INPUT', 'from'],
      [{ actorId: Array<string>(21).fill('usr_x') }, 'VALIDATION', 'actorId'],
      [{ text: 'x'.repeat(201) }, 'VALIDATION', 'text'],
      [{ after: 'x' }, 'VALIDATION', 'after'],
      [{ first: '0' }, 'VALIDATION', 'first'],
    ] satisfies [Record<string, string | string[]>, string, string][])(
      'refuses %j',
      async (query, code, path) => {
        const { status, body } = await calls.ada('GET', `/tables/${place.tableId}/activity`, { query });
        expect([status, body.error?.code]).toEqual([400, code]);
        expect(body.error?.issues?.[0]?.path[0]).toBe(path);
      },
    );
  });

  describe('/notifications', () => {
    it('shows the inbox and marks as read, once for all or not at all', async () => {
      await written(calls.ada, { markdown: 'See here, @bob' });
      await told(server().opened.database);
      const { status, body } = await calls.bob('GET', '/notifications', {
        query: 'isRead=false&kind=MENTION',
      });
      expect(status).toBe(200);
      const [item] = there(body.data);
      expect(item).toMatchObject({
        kind: 'MENTION',
        readAt: null,
        comment: { text: expect.stringContaining('See here') },
      });
      expect(body.unreadNotificationCount).toBe((await inboxOf(people.bob)).unread);
      const ids = [there(item).id];
      const theirs = await calls.ada('POST', '/notifications/read', { body: { ids } });
      expect([theirs.status, theirs.body.error?.code]).toEqual([404, 'NOT_FOUND']);
      const read = await calls.bob('POST', '/notifications/read', { body: { ids } });
      expect(read.status).toBe(200);
      expect(read.body.notifications).toMatchObject([{ id: ids[0], readAt: expect.any(String) }]);
      expect(read.body.unreadNotificationCount).toBe(there(body.unreadNotificationCount) - 1);
      expect(
        (await calls.bob('GET', '/notifications', { query: 'isRead=false&kind=MENTION' })).body.data,
      ).toEqual([]);
    });

    it.each([
      [{}, 'BAD_USER_INPUT', ['ids']],
      [{ ids: [1.5] }, 'BAD_USER_INPUT', ['ids', '0']],
      [{ ids: null }, 'BAD_USER_INPUT', ['ids']],
      [{ ids: Array.from({ length: 501 }, (_, n) => `ntf_${n}`) }, 'VALIDATION', ['ids']],
    ])('refuses %j', async (body, code, path) => {
      const answer = await calls.bob('POST', '/notifications/read', { body });
      expect([answer.status, answer.body.error?.code]).toEqual([400, code]);
      expect(answer.body.error?.issues?.[0]?.path).toEqual(path);
    });

    it.each(['first=0', 'after=x', 'kind=X', 'isRead=x', 'nothing=1'])('refuses ?%s', async (query) => {
      expect((await calls.bob('GET', '/notifications', { query })).status).toBe(400);
    });
  });
});
