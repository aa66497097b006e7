import {
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/schema.ts';

/** All that a client sees, save what GraphQL itself brings. */
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

interface Element {
  name: string;
  description?: string | null;
}

/** A type with everything in it, each by its coordinate. */
function elementsOf(type: GraphQLNamedType): Element[] {
  const named = (of: string, list: readonly Element[]) =>
    list.map(({ name, description }) => ({ name: `${of}${name}`, description }));
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  return [
    { name: type.name, description: type.description },
    ...named(`${type.name}.`, fields),
    ...fields.flatMap((field) => named(`${type.name}.${field.name}:`, field.args)),
    ...named(`${type.name}.`, isInputObjectType(type) ? Object.values(type.getFields()) : []),
    ...named(`${type.name}.`, isEnumType(type) ? type.getValues() : []),
  ];
}

/** What a type leads to. An interface leads to what implements it only where a field is of it. */
function leadsTo(type: GraphQLNamedType): GraphQLNamedType[] {
  if (isUnionType(type)) return [...type.getTypes()];
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => getNamedType(field.type));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  return [
    ...fields.map((field) => getNamedType(field.type)),
    ...fields.flatMap(({ args }) => args.map((argument) => getNamedType(argument.type))),
    ...(isInterfaceType(type) ? schema.getPossibleTypes(type) : []),
  ];
}

describe('the schema', () => {
  it('describes every type, field, argument, enum value and input field', () => {
    const elements = types.flatMap(elementsOf);
    expect(elements.length).toBeGreaterThan(types.length);
    const mute = elements.filter(({ description }) => !description?.trim()).map(({ name }) => name);
    expect(mute).toEqual([]);
  });

  it('has no type that nothing leads to', () => {
    const reached = new Set<GraphQLNamedType>();
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    for (const waiting: GraphQLNamedType[] = roots.flatMap((root) => root ?? []); waiting.length > 0; ) {
      const type = waiting.pop();
      if (!type || reached.has(type)) continue;
      reached.add(type);
      waiting.push(...leadsTo(type));
    }
    // An interface that is never the type of a field still names what its types have in common.
    const lost = types.filter((type) => !reached.has(type) && !isInterfaceType(type));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('has no interface that nothing implements, and no union of one', () => {
    const odd = types.filter(
      (type) =>
        (isInterfaceType(type) && schema.getPossibleTypes(type).length === 0) ||
        (isUnionType(type) && type.getTypes().length < 2),
    );
    expect(odd.map(({ name }) => name)).toEqual([]);
  });
});
