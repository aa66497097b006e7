import type { GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';

/** Has each mutation carried out by the context, which is told its name: of those there are no more than the schema has. */
export function carriedOut(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, field] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (!resolve) continue;
    field.resolve = (source, args, context: Context, info) =>
      context.carryOut(name, async () => resolve(source, args, context, info));
  }
  return schema;
}
