import { type DocumentNode, type GraphQLSchema, getOperationAST, Kind } from 'graphql';
import type { Asked } from './request-log.ts';

/** More of them would only make a line long. */
const FIELDS = 10;

/** The kind of an operation and its root fields, by the names that the schema has; those of fragments are not looked for. */
export function askedFor(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): Asked {
  const node = getOperationAST(document, operationName);
  const known = node && schema.getRootType(node.operation)?.getFields();
  const fields = new Set<string>();
  for (const selection of node?.selectionSet.selections ?? []) {
    if (fields.size === FIELDS) break;
    if (selection.kind === Kind.FIELD && known?.[selection.name.value]) fields.add(selection.name.value);
  }
  return { operation: node?.operation ?? 'none', fields: [...fields] };
}
