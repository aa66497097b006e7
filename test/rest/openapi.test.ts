import { Validator } from '@seriousme/openapi-schema-validator';
import { getNamedType, isInputObjectType, isObjectType, isUnionType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../schema/schema.ts';
import { commentRate } from '../../src/comment/comment.table.ts';
import type { Method } from '../../src/http/rest/endpoint.ts';
import { endpoints } from '../../src/http/rest/endpoints.ts';
import { codes } from '../../src/http/rest/faults.ts';
import type { JsonSchema } from '../../src/http/rest/json-schema.ts';
import { documentOf } from '../../src/http/rest/openapi.ts';
import { addComment, makeDiscussion } from '../comment/discussion.ts';
import { inboxOf, told } from '../notification/people.ts';
import { serverOfSuite, userIdOf } from '../support/make.ts';
import { type Random, seeded } from '../support/random.ts';
import { expectDescribed, openapi } from './answers.ts';
import { type Call, callerAt } from './call.ts';

const server = serverOfSuite('embedded');

describe('the OpenAPI document', () => {
  it('is served to everybody, and is one', async () => {
    const response = await fetch(`${server().url}/api/openapi.json`);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const text = await response.text();
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(openapi)));
    expect(await new Validator().validate(JSON.parse(text))).toEqual({ valid: true });
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
    const head = await fetch(`${server().url}/api/openapi.json`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([
      200,
      response.headers.get('content-length'),
    ]);
    expect((await fetch(`${server().url}/api/openapi.json`, { method: 'POST' })).status).toBe(405);
  });

  it('describes every endpoint of the table, and no other', () => {
    const described = Object.entries(openapi.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(endpoints.map(({ method, path }) => `${method} ${path}`).sort());
    const ids = Object.values(openapi.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(endpoints.length);
  });

  it('explains everything in words', () => {
    for (const methods of Object.values(openapi.paths)) {
      for (const { summary, description, parameters, responses } of Object.values(methods)) {
        for (const text of [summary, description]) expect(text).not.toBe('');
        for (const one of parameters) expect(one.description, one.name).not.toBe('');
        for (const response of Object.values(responses)) expect(response.description).not.toBe('');
      }
    }
  });

  it('has every reference that it names', () => {
    const names = [...JSON.stringify(openapi).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(names.length).toBeGreaterThan(50);
    for (const [, name = ''] of names) expect(openapi.components.schemas).toHaveProperty(name);
  });

  it('says of typed errors the codes that the schema says', () => {
    for (const [name, code] of Object.entries(codes)) {
      expect(schema.getType(name)?.description).toContain(`Code: ${code}.`);
    }
  });

  it('describes all errors of the union behind a mutation', () => {
    for (const { method, path, result } of endpoints) {
      const type = schema.getMutationType()?.getFields()[result]?.type;
      const union = type && getNamedType(type);
      if (!isUnionType(union)) continue;
      const operation = openapi.paths[path]?.[method.toLowerCase() as Lowercase<Method>];
      const all = JSON.stringify(operation?.responses);
      for (const { name } of union.getTypes()) {
        if (!name.endsWith('Payload')) expect(all, `${method} ${path}`).toContain(`schemas/${name}"`);
      }
    }
  });

  it('follows the schema: what is required, what may be null, what a choice is', () => {
    const comment = openapi.components.schemas.Comment;
    expect(comment?.required).toContain('fieldId');
    expect(comment?.properties?.fieldId?.type).toEqual(['string', 'null']);
    expect(comment?.properties?.id?.type).toBe('string');
    const type = schema.getType('Comment');
    for (const [name, { description }] of Object.entries(comment?.properties ?? {})) {
      const field = isObjectType(type) ? type.getFields()[name] : undefined;
      expect(description).toBe(field?.description);
    }
    const input = schema.getType('AddCommentInput');
    const body =
      openapi.paths['/api/v1/records/{id}/comments']?.post?.requestBody?.content['application/json'].schema;
    const fields = isInputObjectType(input) ? Object.keys(input.getFields()) : [];
    expect(Object.keys(body?.properties ?? {}).sort()).toEqual(
      fields.filter((name) => name !== 'recordId').sort(),
    );
    expect(openapi.components.schemas.ThreadStatus?.enum).toEqual(['OPEN', 'RESOLVED']);
  });

  it('fails an answer that is not as described', () => {
    const answer = { comment: null, revision: null, cursor: null, clientMutationId: null };
    const check = (body: object) => expectDescribed('DELETE', '/api/v1/comments/{id}', 200, body);
    check(answer);
    expect(() => check({ ...answer, more: 1 })).toThrow('not as described');
    expect(() => check({ ...answer, revision: 'x' })).toThrow('not as described');
    expect(() => check({ comment: null })).toThrow('not as described');
    expect(() => expectDescribed('DELETE', '/api/v1/comments/{id}', 418, {})).toThrow(
      'does not describe 418',
    );
  });

  it('cannot be made of an endpoint that does not fit the schema', () => {
    const [first] = endpoints;
    if (!first) throw new Error('no endpoint');
    const wrong = { ...first, parameters: [{ name: 'x', in: 'query' as const, to: 'filter.nothing' }] };
    expect(() => documentOf(schema, [wrong])).toThrow('filter.nothing');
  });
});

describe('whatever is sent by the document', () => {
  let call: Call;
  let known: string[];

  beforeAll(async () => {
    const ada = await server().as('ada');
    const bob = await server().as('bob');
    call = callerAt(server().url, ada.token);
    const place = await makeDiscussion(bob, { ada: 'OWNER' });
    const userId = await userIdOf(ada);
    const thread = await addComment(bob, place, 'Look, @ada');
    const own = await addComment(ada, place, 'mine');
    await told(server().opened.database);
    const items = (await inboxOf(ada)).items.map(({ id }) => id);
    known = [place.baseId, place.tableId, place.recordId, place.fieldId, userId, thread.id, own.id, ...items];
  });

  it('is answered as described, and is never a fault of the server', async () => {
    const random = seeded();
    const operations = Object.entries(openapi.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        path,
        method: method.toUpperCase() as Method,
        operation,
      })),
    );
    const statuses = new Map<number, number>();
    for (let n = 0; n < 600; n++) {
      if (n % 40 === 0) await server().opened.database.db.delete(commentRate);
      const { path, method, operation } = random.pick(operations);
      const query = new URLSearchParams();
      const headers: Record<string, string> = {};
      let address = path.replace('/api/v1', '');
      for (const { name, in: where, required, schema: fits } of operation.parameters) {
        if (!required && random.below(4) > 0) continue;
        const value = made(random, fits);
        const texts = Array.isArray(value) ? value.map(textOf) : [textOf(value)];
        if (where === 'path')
          address = address.replace(`{${name}}`, encodeURIComponent((texts[0] ?? '').toWellFormed() || 'x'));
        else if (where === 'query') for (const text of texts) query.append(name, text);
        else headers[name] = (texts[0] ?? '').replace(/[^\x20-\x7e]/g, '?').trim();
      }
      const content = operation.requestBody?.content['application/json'].schema;
      const body = content && made(random, content);
      const said = `TEST_SEED=${random.seed}, ${n}: ${method} ${address}?${query} ${JSON.stringify(body)} ${JSON.stringify(headers)}`;
      // It fails for an answer that the document does not describe.
      const { status } = await call(method, address, { query: String(query), body, headers }).catch(
        (error: unknown) => {
          throw new Error(said.slice(0, 2_000), { cause: error });
        },
      );
      expect(status, said).toBeLessThan(500);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(statuses.get(200) ?? 0).toBeGreaterThan(50);
    expect(server().errors).toEqual([]);
  });

  /** A value that a schema allows, mostly. */
  function made(random: Random, given: JsonSchema): unknown {
    if (random.below(25) === 0)
      return random.pick<unknown>([null, '', 0, [], {}, 'x\u0000', true, '\ud800', 2 ** 60]);
    const fits = given.$ref ? (openapi.components.schemas[given.$ref.split('/').at(-1) ?? ''] ?? {}) : given;
    if (fits.anyOf) return made(random, random.pick(fits.anyOf));
    if (fits.enum) return random.pick(fits.enum);
    if (fits.const !== undefined) return fits.const;
    const types = [fits.type ?? 'null'].flat();
    switch (random.pick(types)) {
      case 'array':
        return Array.from({ length: random.below(4) }, () => made(random, fits.items ?? {}));
      case 'object':
        return Object.fromEntries(
          Object.entries(fits.properties ?? {})
            .filter(([name]) => fits.required?.includes(name) || random.below(2) === 0)
            .map(([name, one]) => [name, made(random, one)]),
        );
      case 'integer':
        return random.pick([0, 1, 2, 10, 500, 501, -1, 2 ** 31]);
      case 'boolean':
        return random.below(2) === 0;
      case 'string':
        if (fits.format === 'date-time')
          return random.pick(['2026-01-01T00:00:00Z', '2030-01-01T00:00:00+02:00', 'today']);
        return random.below(3) > 0
          ? random.pick(known)
          : random.pick(['', 'x', '**bold**', 'é'.repeat(200), '%', "'", '12']);
      default:
        return null;
    }
  }
});

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
