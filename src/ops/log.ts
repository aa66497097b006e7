/** Takes fields and a message, or a message alone. */
export interface Log {
  (fields: object, message?: string): void;
  (message: string): void;
}

/** What Cobase writes its log to; a logger of pino is one. Errors stand in the field `err`. */
export interface Logger {
  debug: Log;
  info: Log;
  warn: Log;
  error: Log;
}
