/** The import rules of the design: main → app → http → schema → *.service → *.queries → *.table, one way only. */
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    rule('no-circles', 'What needs itself cannot be understood alone.', {}, { circular: true }),
    rule(
      'no-orphans',
      'Nothing imports it: delete it.',
      {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '^src/(cli|cobase|client/index)\\.ts$',
          '\\.worker\\.ts$',
          '^web/(main\\.tsx|codegen\\.ts)$',
        ],
      },
      {},
    ),
    rule(
      'house-knows-no-face',
      'The features know no GraphQL: only what wires them together may import the schema.',
      { path: '^src/', pathNot: '^src/(http/|app\\.ts$|import/(table|file)\\.ts$)' },
      { path: '^schema/' },
    ),
    rule(
      'graphql-at-the-edge',
      'GraphQL types stay in schema/ and src/http/.',
      { path: '^src/', pathNot: '^src/(http|bus)/' },
      { path: 'node_modules/(graphql|graphql-yoga|graphql-ws|@pothos)/' },
    ),
    rule(
      'face-reads-no-table',
      'Resolvers go through services and loaders, never to the database.',
      { path: '^schema/' },
      {
        path: [
          '^src/.*\\.table\\.ts$',
          'node_modules/(drizzle-orm|postgres|@electric-sql)/',
          '^src/db/(postgres|pglite)',
        ],
      },
    ),
    rule(
      'inboxes-know-no-mail',
      'What is told is mailed through what app.ts hands in.',
      { path: '^src/notification/' },
      { path: '^src/mail/' },
    ),
    rule(
      'services-meet-in-app',
      "A feature gets another feature's service from app.ts; types aside it imports none.",
      { path: '^src/([^/]+)/.*\\.service\\.ts$' },
      { path: '^src/.*\\.service\\.ts$', pathNot: '^src/$1/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'queries-below-services',
      'Queries know tables, not services.',
      { path: '\\.queries\\.ts$' },
      { path: '\\.(service|loader)\\.ts$' },
    ),
    rule(
      'tables-at-the-bottom',
      'A table knows other tables and its own types.',
      { path: '\\.table\\.ts$' },
      { path: '\\.(service|loader|queries)\\.ts$' },
    ),
    rule(
      'one-builder-of-all',
      'Only the programs import app.ts and open.ts; http takes what it is given.',
      { path: '^src/', pathNot: '^src/(cli|main|import|migrate|verify-log|open|cobase)\\.ts$' },
      { path: '^src/(app|open|main)\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'heart-knows-no-feature',
      'The stream knows what a log is of, not what follows from it: it says what it sends, and the feature adapts.',
      { path: '^src/stream/' },
      {
        path: '^src/(?!(stream|db|bus|base|auth|table|field|view|record|comment)/)[^/]+/',
        pathNot: '^src/ops/trace\\.ts$',
      },
    ),
    rule(
      'database-knows-nobody',
      'What keeps its tables by itself is handed to the migration.',
      { path: '^src/db/' },
      { path: '^src/[^/]+/', pathNot: '^src/db/' },
    ),
    rule(
      'client-stands-alone',
      'A front end bundles it: nothing of the server and no package, not even for types.',
      { path: '^src/client/' },
      { pathNot: '^src/client/' },
    ),
    rule(
      'page-has-what-everybody-has',
      'The page shows what can be built on the API: of the server it knows the schema, of the house the client.',
      { path: '^web/' },
      { path: '^(src|schema|docs|test|bench)/', pathNot: '^src/client/index\\.ts$' },
    ),
    rule(
      'page-is-built',
      'The server reads what was built of the page.',
      { path: '^(src|schema)/' },
      { path: '^web/' },
    ),
    rule(
      'no-tests-in-the-product',
      'Tests import the product, not the other way.',
      { path: '^(src|schema|web)/' },
      { path: '^(test|bench)/' },
    ),
    rule(
      'only-what-is-installed',
      'What is imported stands in package.json. Under dependencies stands what is not bundled.',
      { path: '^(src|schema|web)/' },
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(schema/operations|web)/generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
