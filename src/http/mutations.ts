import { GraphQLError } from 'graphql';
import { Counter, Histogram } from 'prom-client';
import { toClientError } from '../../schema/errors.ts';
import { DomainError } from '../errors.ts';
import { tellOutcome, tracedMutation } from '../ops/trace.ts';
import { metricList } from './metric-list.ts';

export interface Mutation {
  /** In the schema. */
  name: string;
  /** What the writes of the operation are known by. */
  origin: object;
  /** Of whoever sent it, as far as it was told. */
  traceparent: string | undefined;
}

/** Carries mutations out, timed and traced. */
export interface Mutations {
  carryOut<T>(mutation: Mutation, work: () => Promise<T>): Promise<T>;
  readonly metrics: readonly [Histogram<'operation'>, Counter<'operation' | 'code'>];
}

/** Mutations mostly take milliseconds; the last are those that waited for something that was away. */
const BUCKETS = [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
export function createMutations(): Mutations {
  const { cobase_mutation_seconds: seconds, cobase_mutation_errors_total: errors } = metricList;
  const latencies = new Histogram({
    name: 'cobase_mutation_seconds',
    help: seconds.help,
    labelNames: seconds.labels,
    buckets: BUCKETS,
    registers: [],
  });
  const failures = new Counter({
    name: 'cobase_mutation_errors_total',
    help: errors.help,
    labelNames: errors.labels,
    registers: [],
  });
  return {
    metrics: [latencies, failures],
    carryOut(mutation, work) {
      const { name: operation } = mutation;
      const started = performance.now();
      return tracedMutation(mutation, async (span) => {
        let code = OK;
        try {
          const result = await work();
          code = codeOfResult(result);
          return result;
        } catch (error) {
          code = codeOf(error);
          throw error;
        } finally {
          tellOutcome(span, code);
          latencies.observe({ operation }, (performance.now() - started) / 1_000);
          if (code !== OK) failures.inc({ operation, code });
        }
      });
    },
  };
}

const OK = 'OK';

/** An error that is an answer stands behind a proxy of Pothos, which is an instance of nothing. */
function codeOfResult(result: unknown): string {
  if (typeof result !== 'object' || result === null) return OK;
  return result.constructor?.prototype instanceof DomainError ? String(Reflect.get(result, 'code')) : OK;
}

/** One of the codes that clients are told. */
function codeOf(error: unknown): string {
  if (error instanceof GraphQLError) return String(error.extensions.code ?? 'BAD_USER_INPUT');
  return toClientError(error).code;
}
