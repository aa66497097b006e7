import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { schema } from '../../schema/schema.ts';

export type Root = 'Query' | 'Mutation' | 'Subscription';

type Field = GraphQLField<unknown, unknown>;

const roots: Record<Root, GraphQLObjectType | null | undefined> = {
  Query: schema.getQueryType(),
  Mutation: schema.getMutationType(),
  Subscription: schema.getSubscriptionType(),
};

/** Every field of the three root types, as `Query.base`. */
export const rootFields: string[] = Object.entries(roots).flatMap(([root, type]) =>
  Object.keys(type?.getFields() ?? {}).map((name) => `${root}.${name}`),
);

export function rootOf(field: string): Root {
  return field.split('.')[0] as Root;
}

export function definitionOf(field: string): Field {
  const [root, name = ''] = field.split('.');
  const definition = roots[root as Root]?.getFields()[name];
  if (!definition) throw new Error(`the schema has no ${field}`);
  return definition;
}

/** An operation of one root field, with arguments as variables, which asks for all that is so many objects deep. */
export function operationOf(
  field: string,
  given: Record<string, unknown>,
  depth?: number,
): { query: string; variables: Record<string, unknown> } {
  const variables = rootOf(field) === 'Mutation' ? { input: given } : given;
  return { query: documentOf(field, Object.keys(variables), depth), variables };
}

function documentOf(field: string, args: readonly string[], depth = 3): string {
  const definition = definitionOf(field);
  const given = definition.args.filter(({ name }) => args.includes(name));
  const list = (show: (arg: GraphQLArgument) => string) =>
    given.length > 0 ? `(${given.map(show).join(' ')})` : '';
  const head = `${rootOf(field).toLowerCase()}${list(({ name, type }) => `$${name}: ${type}`)}`;
  const selected = selection(getNamedType(definition.type), depth);
  return `${head} { ${definition.name}${list(({ name }) => `${name}: $${name}`)}${selected} }`;
}

function selection(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  const parts = ['__typename'];
  if (isUnionType(type)) {
    for (const one of type.getTypes())
      parts.push(`... on ${one.name}${fieldsOf(one, depth, `${one.name}_`)}`);
  } else if (isObjectType(type)) {
    return fieldsOf(type, depth, '');
  } else if (isInterfaceType(type)) {
    const ones = schema.getPossibleTypes(type);
    for (const one of ones)
      parts.push(`... on ${one.name}${fieldsOf(one, Math.min(depth, 1), `${one.name}_`)}`);
  }
  return ` { ${parts.join(' ')} }`;
}

/** Of a union's types each field has a name of its own, or fields of different types would not merge. */
function fieldsOf(type: GraphQLObjectType, depth: number, prefix: string): string {
  const parts = Object.values(type.getFields())
    .filter(({ args }) => !args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined))
    .filter((field) => depth > 1 || isLeafType(getNamedType(field.type)))
    .map((field) => {
      const name = prefix ? `${prefix}${field.name}: ${field.name}` : field.name;
      const first = field.args.some((arg) => arg.name === 'first') ? '(first: 2)' : '';
      return `${name}${first}${selection(getNamedType(field.type), depth - 1)}`;
    });
  return ` { __typename ${parts.join(' ')} }`;
}
