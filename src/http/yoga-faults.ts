import type { ServerResponse } from 'node:http';
import type { ExecutionArgs, GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { maskError } from '../../schema/errors.ts';
import type { Logger } from '../ops/log.ts';
import { describe, logOf, reportTo } from './request-log.ts';
import { askedFor } from './root-fields.ts';

/** What a context has besides: the answer. */
interface Where {
  res?: ServerResponse;
}

/** The fields of subscriptions by server-sent events, each for as long as its answer lasts. */
export type Streams = Map<ServerResponse, string>;

/**
 * Masks the faults of an operation, and logs them as faults of its request: what Yoga masks by itself knows of none, and is left
 * with what goes wrong before there is one.
 */
export function operationFaults(logger: Logger, streams: Streams): Plugin<Where> {
  const reportOf = ({ res }: Where) => reportTo(logOf(logger, res), 'an operation failed');

  function masked<Result extends object>(result: Result, where: Where): Result {
    if (!('errors' in result) || !Array.isArray(result.errors)) return result;
    const report = reportOf(where);
    return { ...result, errors: result.errors.map((error: unknown) => maskError(error, report)) };
  }

  function tell({ schema, document, operationName, contextValue }: Args): string[] {
    const asked = askedFor(schema, document, operationName);
    if (contextValue.res) describe(contextValue.res, asked);
    return asked.fields;
  }

  return {
    onExecute({ args }) {
      tell(args);
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return undefined;
          setResult(masked(result, args.contextValue));
          return undefined;
        },
      };
    },
    onSubscribe({ args }) {
      const { contextValue } = args;
      const [field = 'other'] = tell(args);
      return {
        onSubscribeResult({ result, setResult }) {
          if (!(Symbol.asyncIterator in result)) {
            setResult(masked(result, contextValue));
            return undefined;
          }
          const { res } = contextValue;
          if (res && !res.closed) {
            streams.set(res, field);
            res.once('close', () => streams.delete(res));
          }
          return {
            onNext({ result: event, setResult: setEvent }) {
              if (!(Symbol.asyncIterator in event)) setEvent(masked(event, contextValue));
            },
          };
        },
        onSubscribeError({ error, setError }) {
          setError(maskError(error, reportOf(contextValue)));
        },
      };
    },
  };
}

interface Args extends Pick<ExecutionArgs, 'document' | 'operationName'> {
  schema: GraphQLSchema;
  contextValue: Where;
}
