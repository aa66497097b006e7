import { afterAll, beforeAll, expect } from 'vitest';
import { eventually } from './eventually.ts';

/** A test file that leaves a socket, a timer, a child process or a worker behind fails. */
const WATCHED = new Set([
  'TCPSocketWrap',
  'TCPServerWrap',
  'PipeWrap',
  'PipeServerWrap',
  'ProcessWrap',
  'Timeout',
  'MessagePort',
  'Worker',
]);

/** Unhandled rejections and uncaught exceptions fail the run by vitest itself. */
let before: Map<string, number>;

beforeAll(() => {
  before = open();
});

afterAll(async () => {
  await eventually(() => {
    const left = [...open()].filter(([kind, count]) => count > (before.get(kind) ?? 0));
    expect(left, 'left open by this file').toEqual([]);
  }, 15_000);
});

function open(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) {
    if (WATCHED.has(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
