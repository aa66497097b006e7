import type { CodegenConfig } from '@graphql-codegen/cli';

/** Documents that carry their types. */
const typed = {
  preset: 'client' as const,
  presetConfig: { fragmentMasking: false },
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    strictScalars: true,
    defaultScalarType: 'unknown',
    scalars: {
      DateTime: 'string',
      JSON: 'unknown',
      Revision: 'number',
      StreamCursor: 'string',
      CellValue: 'unknown',
      RichText: 'unknown',
    },
  },
};

/** Typed documents for the operations beside the schema: `npm run codegen`. */
const config: CodegenConfig = {
  schema: './schema/schema.graphql',
  generates: {
    './schema/operations/generated/': {
      documents: ['./schema/operations/*.graphql', '!./schema/operations/rest.graphql'],
      ...typed,
    },
    // By itself: the server loads it, and none of the others.
    './schema/operations/generated/rest/': {
      documents: './schema/operations/rest.graphql',
      ...typed,
      config: { ...typed.config, onlyOperationTypes: true },
    },
  },
  importExtension: '.ts',
  emitLegacyCommonJSImports: false,
};

export default config;
