import { afterAll, beforeAll, expect } from 'vitest';
import { eventually } from './eventually.ts';

/** A test file that leaves a socket, a timer, a child process or a worker behind fails, and so does one that makes Node warn of listeners. */
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
let warnings: string[];

function note({ name, message }: Error) {
  if (name === 'MaxListenersExceededWarning') warnings.push(message);
}

beforeAll(() => {
  before = open();
  warnings = [];
  process.on('warning', note);
});

afterAll(async () => {
  process.off('warning', note);
  expect(warnings).toEqual([]);
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
