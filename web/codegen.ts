import type { CodegenConfig } from '@graphql-codegen/cli';

const folder = './web/generated';

/** The operations of the page, typed, and what its cache has to know of the schema. */
const config: CodegenConfig = {
  generates: {
    [`${folder}/`]: {
      documents: './web/operations/*.graphql',
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
    [`${folder}/introspection.ts`]: { plugins: ['./docs/recipes/urql/introspection.cjs'] },
  },
};

export default config;
