import type { IncomingHttpHeaders } from 'node:http';
import {
  coerceInputValue,
  GraphQLBoolean,
  GraphQLInt,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { ValidationIssue } from '../../errors.ts';
import { type Endpoint, INPUT, type Parameter } from './endpoint.ts';
import type { Operation } from './operation.ts';
import { Refused } from './refused.ts';

/** What a request brings. */
export interface Given {
  path: ReadonlyMap<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Of an endpoint that takes one. */
  body?: Record<string, unknown>;
}

export interface Variables {
  values: Record<string, unknown>;
  /** A place in the variables, by the names of the request. */
  named(path: readonly (string | number)[]): (string | number)[];
}

/** As many as graphql-js tells of. */
const MAX_ISSUES = 50;
/** Characters of what was sent that come back. */
const MAX_TOLD = 300;

/**
 * Makes variables of requests. It reads texts as the types of the schema and finds what has no place; whether a value fits, the
 * schema says, and whether it makes sense, the resolvers. A misspelt name is a fault: a filter that is left out would find too much.
 */
export function createReader(endpoint: Endpoint, operation: Operation) {
  const parameters = endpoint.parameters.map((parameter) => ({
    ...parameter,
    spot: parameter.to.split('.'),
    isList: isListType(getNullableType(operation.placeOf(parameter.to).type)),
    read: readerOf(operation, parameter),
  }));
  const known = new Set(parameters.filter((one) => one.in === 'query').map(({ name }) => name));
  const taken = new Set(
    parameters.flatMap(({ in: where, spot: [, field] }) => (field && where !== 'header' ? [field] : [])),
  );

  const inputType = endpoint.takesBody ? getNullableType(operation.placeOf(INPUT).type) : undefined;
  const input = new Map(isInputObjectType(inputType) ? Object.entries(inputType.getFields()) : []);

  /** @throws Refused */
  return (given: Given): Variables => {
    const { query, body } = given;
    const issues: ValidationIssue[] = [];
    const fault = (at: (string | number)[], message: string) => {
      const path = at.map((part) => String(part).slice(0, MAX_TOLD));
      issues.push({ path, message: message.slice(0, MAX_TOLD) });
      if (issues.length >= MAX_ISSUES) throw refusal(issues);
    };
    for (const name of new Set(query.keys())) {
      if (!known.has(name)) fault([name], 'There is no such parameter.');
    }
    for (const name of Object.keys(body ?? {})) {
      if (taken.has(name)) fault([name], 'This stands in the address, not in the body.');
      else if (!input.has(name)) fault([name], 'There is no such field.');
    }
    for (const [name, { type }] of body ? input : []) {
      const isThere = taken.has(name) || body?.[name] != null;
      if (isNonNullType(type) && !isThere) fault([name], 'This is needed.');
    }
    if (issues.length > 0) throw refusal(issues);
    const values: Record<string, unknown> = body ? { [INPUT]: body } : {};
    const isGiven = new Set<Parameter['name']>();
    for (const { name, in: where, spot, isList, read } of parameters) {
      const texts = textsOf({ name, in: where }, given);
      if (texts.length === 0) continue;
      if (texts.length > 1 && !isList) fault([name], 'This stands once at most.');
      isGiven.add(name);
      const told = texts.map((text) => read(text, (message) => fault([name], message)));
      if (!put(values, spot, isList ? told : told[0])) fault([name], 'The body says something else.');
    }
    const named: Variables['named'] = (at) => {
      const found = parameters.find(
        ({ name, spot }) => isGiven.has(name) && spot.every((part, index) => part === at[index]),
      );
      if (found) return [found.name, ...at.slice(found.spot.length)];
      return at[0] === INPUT ? at.slice(1) : [...at];
    };
    for (const [name, { type }] of operation.variables) {
      if (values[name] === undefined) continue;
      coerceInputValue(values[name], type, (at, _value, { message }) => fault(named([name, ...at]), message));
    }
    if (issues.length > 0) throw refusal(issues);
    return { values, named };
  };
}

function refusal(issues: ValidationIssue[]): Refused {
  return new Refused({
    code: 'BAD_USER_INPUT',
    message: issues[0]?.message ?? 'The request does not fit.',
    issues,
  });
}

/** What a request says of a parameter; nothing where it is left out. */
function textsOf(
  { name, in: where }: Pick<Parameter, 'name' | 'in'>,
  { path, query, headers }: Given,
): string[] {
  if (where === 'query') return query.getAll(name);
  if (where === 'path') return [path.get(name) ?? ''];
  return [headers[name.toLowerCase()] ?? []].flat();
}

/** Reads the text of a parameter as what its type takes in JSON. */
function readerOf({ placeOf }: Operation, { to, in: where }: Parameter) {
  const type = getNamedType(placeOf(to).type);
  return (text: string, fault: (message: string) => void): unknown => {
    if (type === GraphQLInt)
      return /^-?\d{1,15}$/.test(text) ? Number(text) : fault('This is a whole number.');
    if (type === GraphQLBoolean) {
      return text === 'true' || text === 'false' ? text === 'true' : fault('This is true or false.');
    }
    // A header may be a string of a structured field, in quotation marks.
    return where === 'header' ? text.replace(/^"(.*)"$/, '$1') : text;
  };
}

/** Puts a value in its place. False where there is another one. */
function put(values: Record<string, unknown>, [first = '', ...rest]: string[], value: unknown): boolean {
  if (rest.length > 0) {
    const inner = typeof values[first] === 'object' ? { ...values[first] } : {};
    values[first] = inner;
    return put(inner, rest, value);
  }
  const isFree = values[first] == null || values[first] === value;
  values[first] = value;
  return isFree;
}
