import type { CodegenConfig } from '@graphql-codegen/cli';
import apollo from './docs/recipes/apollo/codegen.ts';
import urql from './docs/recipes/urql/codegen.ts';
import web from './web/codegen.ts';

const scalars = {
  DateTime: 'string',
  JSON: 'unknown',
  Revision: 'number',
  StreamCursor: 'string',
  CellValue: 'unknown',
  RichText: 'unknown',
};

/** Documents that carry their types. */
const typed = {
  preset: 'client' as const,
  presetConfig: { fragmentMasking: false },
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    strictScalars: true,
    defaultScalarType: 'unknown',
    scalars,
  },
};

/**
 * Typed documents for the operations beside the schema, and the types of what the client asks for, which its own are held
 * against, the recipes and the page: `npm run codegen`.
 */
const config: CodegenConfig = {
  schema: './schema/schema.graphql',
  generates: {
    ...apollo.generates,
    ...urql.generates,
    ...web.generates,
    './test/client/generated/': {
      ...typed,
      documents: './src/client/*.ts',
      config: {
        ...typed.config,
        onlyOperationTypes: true,
        avoidOptionals: { field: true, object: false, inputValue: false, defaultValue: false },
        skipTypename: true,
      },
    },
    './schema/operations/generated/': {
      ...typed,
      documents: ['./schema/operations/*.graphql', '!./schema/operations/rest.graphql'],
    },
    // By itself: the server loads it, and none of the others.
    './schema/operations/generated/rest/': {
      ...typed,
      documents: './schema/operations/rest.graphql',
      config: { ...typed.config, onlyOperationTypes: true },
    },
  },
  importExtension: '.ts',
  emitLegacyCommonJSImports: false,
};

export default config;
