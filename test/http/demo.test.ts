import { describe, expect, it } from 'vitest';
import { ViewerDocument } from '../../schema/operations/generated/graphql.ts';
import { demoPeople } from '../../src/demo/people.ts';
import { serverOfSuite } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { personAt } from '../support/server.ts';
import { ask } from './asking.ts';

/** Embedded, without a key of its own. */
const server = serverOfSuite('embedded', { AUTH_JWT_SECRET: '' });

const JSON_TYPE = { 'content-type': 'application/json' };

const people = (headers = {}, method = 'GET') => ask(server().url, '/demo/people', { method, headers });
const token = (body: unknown, headers: Record<string, string> = JSON_TYPE) =>
  ask(server().url, '/demo/token', {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const codeOf = ({ text }: { text: string }): unknown => JSON.parse(text).error.code;

describe('the demo people', () => {
  it('are told to the page', async () => {
    const { status, text, headers } = await people();
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    const told: { people: unknown[] } = JSON.parse(text);
    expect(told.people).toHaveLength(Object.keys(demoPeople).length);
    expect(told.people[0]).toEqual({ name: 'ada', fullName: 'Ada Lovelace', role: 'OWNER' });
    expect(await people({}, 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  it('sign in with a token each', async () => {
    for (const [name, { name: fullName }] of Object.entries(demoPeople)) {
      const answer = await token({ person: name });
      expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
      const person = personAt(server().url, JSON.parse(answer.text).token);
      expect((await person.run(ViewerDocument, {})).viewer.name).toBe(fullName);
    }
  });

  it('are asked for by the page of this server alone, where a page asks', async () => {
    const { url } = server();
    expect((await token({ person: 'ada' }, { ...JSON_TYPE, origin: url })).status).toBe(200);
    for (const origin of ['http://evil.example', 'null', url.replace('http', 'https'), `${url}0`]) {
      const answer = await token({ person: 'ada' }, { ...JSON_TYPE, origin });
      expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
    }
  });

  it('are asked for as JSON, which no form can send', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await token({ person: 'ada' }, { 'content-type': type });
      expect([answer.status, codeOf(answer)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    }
  });

  it.each([
    ['no JSON', '{"person"', 400, 'BAD_REQUEST'],
    ['no object', '"ada"', 400, 'BAD_REQUEST'],
    ['nobody', {}, 400, 'BAD_USER_INPUT'],
    ['no text', { person: 1 }, 400, 'BAD_USER_INPUT'],
    ['somebody else', { person: 'eve' }, 404, 'NOT_FOUND'],
    ['what every object has', { person: 'constructor' }, 404, 'NOT_FOUND'],
    ['too much', { person: 'a'.repeat(2_000) }, 413, 'PAYLOAD_TOO_LARGE'],
  ])('are not %s', async (_, body, status, code) => {
    const answer = await token(body);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it('are asked for by the right method', async () => {
    const { url } = server();
    expect(await people(JSON_TYPE, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    expect(await ask(url, '/demo/token')).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  });

  it.each([
    ['another name', { host: 'evil.example:4000' }],
    ['a name that begins so', { host: 'localhost.evil.example' }],
    ['a proxy', { 'x-forwarded-for': '127.0.0.1' }],
    ['a proxy that says its own name only', { via: '1.1 proxy' }],
    ['a proxy by the standard', { forwarded: 'for=127.0.0.1' }],
  ])('are nowhere for %s', async (_, headers) => {
    for (const answer of [
      await people(headers),
      await token({ person: 'ada' }, { ...JSON_TYPE, ...headers }),
    ]) {
      expect([answer.status, answer.text]).toEqual([404, 'Not found\n']);
    }
  });

  it.each(['localhost', '[::1]'])('are there by the name %s', async (name) => {
    const { port } = new URL(server().url);
    expect((await people({ host: `${name}:${port}` })).status).toBe(200);
  });
});

describe.each(modes)('where people have tokens of their own (%s)', (mode) => {
  const keyed = serverOfSuite(mode);

  it('there are no demo people', async () => {
    const { url } = keyed();
    const asked = await ask(url, '/demo/token', {
      method: 'POST',
      headers: JSON_TYPE,
      body: '{"person":"ada"}',
    });
    for (const answer of [asked, await ask(url, '/demo/people')]) expect(answer.status).toBe(404);
    expect((await ask(url, '/')).status).toBe(200);
  });
});
