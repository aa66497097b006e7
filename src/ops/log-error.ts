import { readableStack } from '../stack.ts';
import type { Logger } from './log.ts';
import { mapped } from './log-fields.ts';

/** What the log says of an error. */
export interface LoggedError {
  type: string;
  message: string;
  code?: string;
  /** Of an error that the database told: what of its own structure it was about. */
  constraint?: string;
  table?: string;
  column?: string;
  stack?: string;
  cause?: LoggedError;
  errors?: LoggedError[];
}

const DEPTH = 5;
const ERRORS = 10;
const MESSAGE = 500;

/**
 * Says of an error what helps to find its cause, and nothing that people have written: drivers put the parameters of a statement into
 * their messages and fields, mail servers the address of whoever should have got the mail, parsers the text that they stumbled
 * over. So only fields that are named here are told, and what stands in quotes, addresses and tokens are left out of messages.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  // Of drizzle: its message is the statement and all its parameters.
  if ('query' in error && 'params' in error) {
    const { cause, stack } = error;
    const told = loggedError(cause ?? new Error('a statement failed'), depth);
    return told.stack === undefined ? { ...told, ...stackOf({ stack }) } : told;
  }
  const { code, constraint_name: constraint, table_name: table, column_name: column } = fieldsOf(error);
  return {
    type: error.name,
    message: withoutValues(error.message),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(table === undefined ? {} : { table }),
    ...(column === undefined ? {} : { column }),
    ...stackOf(error),
    ...(error.cause === undefined || depth >= DEPTH ? {} : { cause: loggedError(error.cause, depth + 1) }),
    ...(error instanceof AggregateError && depth < DEPTH
      ? { errors: error.errors.slice(0, ERRORS).map((one: unknown) => loggedError(one, depth + 1)) }
      : {}),
  };
}

function fieldsOf(error: Error): Record<string, string | undefined> {
  return Object.fromEntries(
    ['code', 'constraint_name', 'table_name', 'column_name'].map((name) => {
      const value: unknown = Reflect.get(error, name);
      return [name, typeof value === 'string' && /^\w{1,100}$/.test(value) ? value : undefined];
    }),
  );
}

function withoutValues(message: string): string {
  return message
    .slice(0, MESSAGE)
    .replace(/Failed query:[\s\S]*/, 'Failed query')
    .replace(/"[^"]*("|$)/g, '"…"')
    .replace(/'[^']*'/g, "'…'")
    .replace(/`[^`]*(`|$)/g, '`…`')
    .replace(/\/\/[^\s/@]*@/g, '//…@')
    .replace(/[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+/g, '…@…')
    .replace(/\b[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}\b/g, '…');
}

/** The places alone: what is before them is the message again. */
function stackOf({ stack = '' }: Pick<Error, 'stack'>): { stack?: string } {
  const places = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  return places.length > 0 ? { stack: readableStack(places.join('\n')) } : {};
}

/** A logger that says of errors only what may be said, whatever it does with them itself. */
export function guarded(logger: Logger): Logger {
  return mapped(logger, (fields) => ('err' in fields ? { ...fields, err: loggedError(fields.err) } : fields));
}
