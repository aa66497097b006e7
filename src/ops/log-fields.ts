import type { Log, Logger } from './log.ts';

/** A logger that changes the fields of each line. */
export function mapped(logger: Logger, change: (fields: object) => object): Logger {
  const of = (level: keyof Logger): Log => {
    return (fields: object | string, message?: string) => {
      if (typeof fields === 'string') logger[level](change({}), fields);
      else logger[level](change(fields), message);
    };
  };
  return { debug: of('debug'), info: of('info'), warn: of('warn'), error: of('error') };
}

/** A logger whose lines have these fields too. */
export function withFields(logger: Logger, own: object): Logger {
  return mapped(logger, (fields) => ({ ...own, ...fields }));
}
