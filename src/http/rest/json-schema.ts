import {
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { isConnection, nodeOf, type Operation, type Selected } from './operation.ts';

/** JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  const?: unknown;
  enum?: readonly unknown[];
  default?: unknown;
  minimum?: number;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: false;
  items?: JsonSchema;
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
}

const SCALARS: Record<string, JsonSchema> = {
  ID: { type: 'string' },
  String: { type: 'string' },
  Boolean: { type: 'boolean' },
  Int: { type: 'integer' },
  Float: { type: 'number' },
  DateTime: { type: 'string', format: 'date-time' },
  Revision: { type: 'integer', minimum: 0 },
  StreamCursor: { type: 'string' },
  RichText: { type: 'object', required: ['type'], properties: { type: { const: 'doc' } } },
  // Any JSON.
  CellValue: {},
  JSON: {},
};

/** What a fragment of a stored operation is called besides. */
const PREFIX = /^Rest/;

/** Makes JSON Schemas of what stored operations select and take; those that have a name are components. */
export function createSchemas(schema: GraphQLSchema) {
  const components = new Map<string, JsonSchema>();

  /** A schema by its name, made when it is first asked for. */
  function component(name: string, make: () => JsonSchema): JsonSchema {
    if (!components.has(name)) {
      components.set(name, {});
      components.set(name, make());
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  function leaf(type: GraphQLNamedType): JsonSchema {
    if (isEnumType(type)) {
      return component(type.name, () => ({
        type: 'string',
        description: [
          type.description,
          ...type.getValues().map(({ name, description }) => `${name}: ${description}`),
        ].join('\n'),
        enum: type.getValues().map(({ name }) => name),
      }));
    }
    const scalar = SCALARS[type.name];
    if (!scalar) throw new Error(`no JSON Schema of the type ${type.name}`);
    if (isSpecifiedScalarType(type)) return { ...scalar };
    return component(type.name, () => ({ ...scalar, description: type.description ?? '' }));
  }

  function output(
    operation: Operation,
    type: GraphQLOutputType,
    sets: readonly SelectionSetNode[],
  ): JsonSchema {
    if (isNonNullType(type)) return present(operation, type.ofType, sets);
    return orNull(present(operation, type, sets));
  }

  function present(
    operation: Operation,
    type: GraphQLOutputType,
    sets: readonly SelectionSetNode[],
  ): JsonSchema {
    if (isNonNullType(type)) return present(operation, type.ofType, sets);
    if (isListType(type)) return { type: 'array', items: output(operation, type.ofType, sets) };
    const name = fragmentOf(sets);
    const make = () => {
      if (isObjectType(type)) return { ...object(operation, type, sets), ...described(type) };
      if (isAbstractType(type)) {
        const variants = schema.getPossibleTypes(type).map((one) => object(operation, one, sets));
        return { oneOf: joined(variants), ...described(type) };
      }
      return leaf(type);
    };
    return name === undefined ? make() : component(name, make);
  }

  function object(
    operation: Operation,
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
  ): JsonSchema {
    const selected = operation.selectedOf(type, sets);
    const fields = [...selected].filter(([key]) => key !== 'edges' || !isConnection(selected));
    const properties = fields.map(([key, field]) => [key, property(operation, type, field)] as const);
    if (isConnection(selected)) {
      const { type: nodeType, node } = nodeOf(operation, selected);
      const items = present(operation, nodeType, node.sets);
      properties.unshift(['data', { type: 'array', description: 'What is on this page.', items }]);
    }
    return objectOf(Object.fromEntries(properties));
  }

  function property(operation: Operation, parent: GraphQLObjectType, { field, sets }: Selected): JsonSchema {
    if (field.name === '__typename') return { const: parent.name, description: 'What it is.' };
    return { ...output(operation, field.type, sets), ...described(field) };
  }

  function input(type: GraphQLInputType, without: ReadonlySet<string> = new Set()): JsonSchema {
    if (isNonNullType(type)) return solid(input(type.ofType, without));
    if (isListType(type)) return orNull({ type: 'array', items: input(type.ofType) });
    if (!isInputObjectType(type)) return orNull(leaf(type));
    const fields = Object.values(type.getFields()).filter(({ name }) => !without.has(name));
    return {
      type: 'object',
      ...described(type),
      required: fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name),
      properties: Object.fromEntries(
        fields.map((field) => [field.name, { ...input(field.type), ...described(field) }]),
      ),
      additionalProperties: false,
    };
  }

  return { components, component, object, input };
}

export type Schemas = ReturnType<typeof createSchemas>;

/** An object that has all of its fields. */
export function objectOf(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', required: Object.keys(properties), properties };
}

function described({ description }: { description?: string | null }): JsonSchema {
  return description ? { description } : {};
}

function orNull(schema: JsonSchema): JsonSchema {
  if (typeof schema.type === 'string') return { ...schema, type: [schema.type, 'null'] };
  // What says nothing of its type may be null as it is.
  return schema.$ref ? { anyOf: [schema, { type: 'null' }] } : schema;
}

/** The same without null. */
export function solid(schema: JsonSchema): JsonSchema {
  const [first] = schema.anyOf ?? [];
  if (first) return first;
  return Array.isArray(schema.type) ? { ...schema, type: schema.type[0] } : schema;
}

/** The name of the one fragment that is selected, and of nothing beside it. */
function fragmentOf(sets: readonly SelectionSetNode[]): string | undefined {
  const [first, ...others] = sets.flatMap(({ selections }) => selections);
  return first?.kind === Kind.FRAGMENT_SPREAD && others.length === 0
    ? first.name.value.replace(PREFIX, '')
    : undefined;
}

/** Types of which the same is selected are one variant. */
function joined(variants: JsonSchema[]): JsonSchema[] {
  const found = new Map<string, { rest: JsonSchema; names: unknown[] }>();
  for (const variant of variants) {
    const { __typename: name, ...properties } = variant.properties ?? {};
    const rest = { ...variant, properties };
    const key = JSON.stringify(rest);
    const known = found.get(key);
    if (known) known.names.push(name?.const);
    else found.set(key, { rest, names: [name?.const] });
  }
  return [...found.values()].map(({ rest, names }) => ({
    ...rest,
    properties: { __typename: { enum: names }, ...rest.properties },
  }));
}
