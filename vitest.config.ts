import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // What Node itself takes: Vite would take index.mjs, and two copies of graphql do not know each other's errors.
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      // The recipes import what is published.
      { find: 'cobase/client', replacement: fileURLToPath(new URL('src/client/index.ts', import.meta.url)) },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: './test/support/services.ts',
    setupFiles: './test/support/leaks.ts',
    pool: 'forks',
    maxWorkers: 2,
    // Files share what a worker has loaded: two seconds a file. Each has servers and databases of its own, and closes them.
    isolate: false,
    // Tests wait for conditions. This is far above what any of them needs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
