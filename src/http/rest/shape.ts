import { type GraphQLOutputType, getNamedType, isObjectType, type SelectionSetNode } from 'graphql';
import { isConnection, nodeOf, type Operation } from './operation.ts';

/** Makes what is answered of what GraphQL answers. */
export type Shape = (value: unknown) => unknown;

export type Fields = Record<string, unknown>;

/**
 * Pages become `{ data, pageInfo, … }`, wherever the operation selects one; anything else stays as it is. Found out from the
 * document, never from a value: a document that somebody wrote may have keys of any name. Undefined where nothing changes.
 */
export function shapeOf(
  operation: Operation,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): Shape | undefined {
  const named = getNamedType(type);
  if (!isObjectType(named)) return undefined;
  const selected = operation.selectedOf(named, sets);
  if (isConnection(selected)) {
    const { type: nodeType, node } = nodeOf(operation, selected);
    const shapeNode = shapeOf(operation, nodeType, node.sets) ?? asItIs;
    return each((page) => {
      const { edges, ...rest } = page;
      return { data: listOf(edges).map((edge) => shapeNode(fieldsOf(edge).node)), ...rest };
    });
  }
  const inner = [...selected].flatMap(([key, { field, sets: below }]) => {
    const shape = shapeOf(operation, field.type, below);
    return shape ? [[key, shape] as const] : [];
  });
  if (inner.length === 0) return undefined;
  return each((fields) => ({
    ...fields,
    ...Object.fromEntries(inner.map(([key, shape]) => [key, shape(fields[key])])),
  }));
}

const asItIs: Shape = (value) => value;

/** Applies to an object, or to each of a list of them. */
function each(shape: (fields: Fields) => unknown): Shape {
  const apply: Shape = (value) =>
    Array.isArray(value) ? value.map(apply) : value == null ? value : shape(fieldsOf(value));
  return apply;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
