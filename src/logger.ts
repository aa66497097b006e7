import { pino, stdSerializers } from 'pino';
import type { Logger } from './log.ts';
import { readableStack } from './stack.ts';

/** JSON lines to the standard output, from a level on. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    serializers: {
      err(error: unknown) {
        const told = error instanceof Error ? stdSerializers.err(error) : error;
        if (typeof told !== 'object' || told === null || !('stack' in told)) return told;
        return { ...told, stack: readableStack(String(told.stack)) };
      },
    },
  });
}
