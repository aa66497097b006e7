import SchemaBuilder from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import type { Context } from './context.ts';

/** Pothos and its plugins. Types are added to it by the files beside this one. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date | string };
    JSON: { Input: NonNullable<unknown>; Output: unknown };
    Revision: { Input: number; Output: number };
    StreamCursor: { Input: string; Output: string };
    RichText: { Input: NonNullable<unknown>; Output: unknown };
    CellValue: { Input: NonNullable<unknown>; Output: unknown };
  };
}>({
  plugins: [ErrorsPlugin],
  defaultFieldNullability: false,
  errors: { directResult: true, defaultTypes: [], onResolvedError: () => {} },
});

/** What the files beside this one have to name where they take apart what they give to Pothos. */
export type Types = (typeof builder)['$inferSchemaTypes'];
/** What a function gets that makes some of an object's fields, or of an input's. */
export type ObjectFields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<Types, Shape>;
export type InputFields = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;

builder.queryType({ description: 'What can be asked. Everything needs a token.' });
builder.mutationType({
  description:
    'What can be changed. Each mutation takes one input and answers its payload or a typed error, of which nothing was written.',
});
builder.subscriptionType({
  description: 'What can be followed, over WebSocket (graphql-ws) or server-sent events.',
});
