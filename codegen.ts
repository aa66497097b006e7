import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents for the operations beside the schema: `npm run codegen`. */
const config: CodegenConfig = {
  schema: './schema/schema.graphql',
  documents: './schema/operations/*.graphql',
  generates: {
    './schema/operations/generated/': {
      preset: 'client',
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
    },
  },
  importExtension: '.ts',
  emitLegacyCommonJSImports: false,
};

export default config;
