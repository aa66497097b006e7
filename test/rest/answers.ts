import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { schema } from '../../schema/schema.ts';
import { endpoints } from '../../src/http/rest/endpoints.ts';
import { documentOf, type OpenApi } from '../../src/http/rest/openapi.ts';

export const openapi: OpenApi = documentOf(schema, endpoints);

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** The document with the rule that an object has nothing beside what is described, so that an answer cannot grow in silence. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (typeof value !== 'object' || value === null) return value;
  const inner: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, strict(one)]),
  );
  const { properties, type } = inner;
  // A document is described by its type alone.
  const isOpen =
    typeof properties === 'object' && properties !== null && 'type' in properties && type === 'object';
  return properties && type === 'object' && !isOpen ? { ...inner, additionalProperties: false } : inner;
}

const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { 'date-time': TIME } });
ajv.addSchema({ $id: 'openapi', ...(strict(openapi) as AnySchemaObject) });

const pointer = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** Fails unless the answer is what the OpenAPI document says of the endpoint and status. */
export function expectDescribed(method: string, path: string, status: number, body: unknown): void {
  const place = ['paths', path, method.toLowerCase(), 'responses', String(status)];
  const ref = `openapi#/${[...place, 'content', 'application/json', 'schema'].map(pointer).map(encodeURIComponent).join('/')}`;
  const validate = ajv.getSchema(ref);
  if (!validate) throw new Error(`${method} ${path} does not describe ${status}: ${JSON.stringify(body)}`);
  if (!validate(body)) {
    throw new Error(
      `${method} ${path} ${status} is not as described: ${JSON.stringify(validate.errors?.slice(0, 5))}\n${JSON.stringify(body).slice(0, 2_000)}`,
    );
  }
}
