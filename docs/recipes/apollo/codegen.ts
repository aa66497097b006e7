import type { CodegenConfig } from '@graphql-codegen/cli';

const folder = './docs/recipes/apollo';

/** `graphql-codegen --config codegen.ts`, with the schema of your server: its `schema.graphql` or its address. */
const config: CodegenConfig = {
  generates: {
    [`${folder}/generated/`]: {
      schema: './schema/schema.graphql',
      documents: `${folder}/*.graphql`,
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        onlyOperationTypes: true,
        strictScalars: true,
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
    [`${folder}/generated/possible-types.ts`]: {
      schema: './schema/schema.graphql',
      plugins: [`${folder}/possible-types.cjs`],
    },
  },
  importExtension: '.ts',
  emitLegacyCommonJSImports: false,
};

export default config;
