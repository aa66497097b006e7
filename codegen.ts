import type { CodegenConfig } from '@graphql-codegen/cli';
import apollo from './docs/recipes/apollo/codegen.ts';
import urql from './docs/recipes/urql/codegen.ts';

const scalars = {
  DateTime: 'string',
  JSON: 'unknown',
  Revision: 'number',
  StreamCursor: 'string',
  CellValue: 'unknown',
  RichText: 'unknown',
};

/**
 * Typed documents for the operations beside the schema, and the types of what the client asks for, which its own are held
 * against, and the recipes: `npm run codegen`.
 */
const config: CodegenConfig = {
  schema: './schema/schema.graphql',
  generates: {
    ...apollo.generates,
    ...urql.generates,
    './test/client/generated/': {
      documents: './src/client/*.ts',
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        onlyOperationTypes: true,
        avoidOptionals: { field: true, object: false, inputValue: false, defaultValue: false },
        skipTypename: true,
        defaultScalarType: 'unknown',
        scalars,
      },
    },
    './schema/operations/generated/': {
      documents: './schema/operations/*.graphql',
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars,
      },
    },
  },
  importExtension: '.ts',
  emitLegacyCommonJSImports: false,
};

export default config;
