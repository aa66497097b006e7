import { defineConfig } from 'vitest/config';

export default defineConfig({
  // What Node itself takes: Vite would take index.mjs, and two copies of graphql do not know each other's errors.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: './test/support/services.ts',
    setupFiles: './test/support/leaks.ts',
    pool: 'forks',
    maxWorkers: 2,
    // Tests wait for conditions. This is far above what any of them needs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
