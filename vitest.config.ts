import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Files that mostly wait, in real time: for a lease, a grace, a token, the next look into a queue. None needs more than a quarter of a core. */
const patient = [
  'test/client/{stream,together}.test.ts',
  'test/lock/{stopped-node,two-nodes}.test.ts',
  'test/mail/{content,due,faults,kill,unsubscribe}.test.ts',
  'test/notification/fan-out.test.ts',
  'test/ops/{logs,probes}.test.ts',
  'test/presence/faults.test.ts',
  'test/session/{alone,lease,nodes,outage,session}.test.ts',
  'test/stream/{cut-off,nodes,revocation}.test.ts',
];

/** Files in which frames of a page are measured. */
const measured = ['test/web/smooth.test.ts'];

function project(name: string, of: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return {
    // What Node itself takes: Vite would take index.mjs, and two copies of graphql do not know each other's errors.
    resolve: {
      alias: [
        { find: /^graphql$/, replacement: 'graphql/index.js' },
        // The recipes import what is published.
        {
          find: 'cobase/client',
          replacement: fileURLToPath(new URL('src/client/index.ts', import.meta.url)),
        },
      ],
    },
    test: {
      name,
      setupFiles: './test/support/leaks.ts',
      pool: 'forks',
      // Files share what a worker has loaded: two seconds a file. Each has servers and databases of its own, and closes them.
      isolate: false,
      // Tests wait for conditions. This is far above what any of them needs.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      ...of,
    },
  };
}

export default defineConfig({
  test: {
    globalSetup: './test/support/services.ts',
    // One after the other: who is patient leaves the cores idle, who is not would keep them from those whose time is measured.
    projects: [
      project('patient', { include: patient, maxWorkers: 4, sequence: { groupOrder: 0 } }),
      project('busy', {
        include: ['test/**/*.test.ts'],
        exclude: [...patient, ...measured],
        maxWorkers: 2,
        sequence: { groupOrder: 1 },
      }),
      project('measured', { include: measured, maxWorkers: 1, sequence: { groupOrder: 2 } }),
    ],
  },
});
