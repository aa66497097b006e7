import { pino } from 'pino';
import type { Logger } from './log.ts';
import { loggedError } from './log-error.ts';

/** JSON lines to the standard output, from a level on. */
export function createLogger(level: string): Logger {
  // Not `guarded`: a line of a level that is off costs nothing so.
  return pino({ level, serializers: { err: (error: unknown) => loggedError(error) } });
}
