import {
  type Attributes,
  type Context,
  context,
  isSpanContextValid,
  type Span,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';

/**
 * OpenTelemetry, for a process in which somebody has set it up; else there is nothing of it: no span, no byte on the bus. Everything
 * here is passed by hand. Rejected: to leave that to the context of the API, which without AsyncLocalStorage has none, and with it
 * makes every promise of the process dearer.
 */
const tracer = trace.getTracer('cobase');

/** The span that writes of an origin belong to. */
const spans = new WeakMap<object, Span>();

/** Of the W3C: `00-`, the trace, the span, and whether it is recorded. */
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

function parentOf(traceparent: string | undefined): Context {
  const active = context.active();
  const [, traceId = '', spanId = '', flags = ''] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  const remote = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  // Whatever the server that this stands in has begun knows of the caller already.
  return trace.getSpan(active) || !isSpanContextValid(remote) ? active : trace.setSpanContext(active, remote);
}

function started(name: string, parent: Context, attributes: Attributes): Span | undefined {
  const span = tracer.startSpan(name, { attributes }, parent);
  return span.isRecording() ? span : undefined;
}

const below = (span: Span) => trace.setSpan(context.active(), span);

/** What goes over the bus: undefined for a span that nobody records. */
export function traceparentOf(span: Span | undefined): string | undefined {
  if (!span) return undefined;
  const { traceId, spanId, traceFlags } = span.spanContext();
  const isSampled = (traceFlags & TraceFlags.SAMPLED) !== 0;
  return `00-${traceId}-${spanId}-${isSampled ? '01' : '00'}`;
}

/** Carries a mutation out in a span of its own; what it writes of this origin is told below it. */
export async function tracedMutation<T>(
  { name, origin, traceparent }: { name: string; origin: object; traceparent: string | undefined },
  work: (span: Span | undefined) => Promise<T>,
): Promise<T> {
  const parent = parentOf(traceparent);
  const span = started(`mutation ${name}`, parent, { 'graphql.operation.type': 'mutation' });
  if (!span) return work(undefined);
  spans.set(origin, span);
  try {
    return await context.with(trace.setSpan(parent, span), () => work(span));
  } finally {
    spans.delete(origin);
    span.end();
  }
}

/** What a mutation came to; more than its code is nobody's business. */
export function tellOutcome(span: Span | undefined, code: string): void {
  if (!span || code === 'OK') return;
  span.setAttribute('cobase.code', code);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** A transaction, in the trace of each mutation that it carries. */
export interface TracedCommit {
  /** The span of one that is told to the nodes. */
  publish(origin: object | null, attributes: Attributes): Span | undefined;
  /** Ends with the transaction. */
  over<T>(committing: Promise<T>): Promise<T>;
}

/** Undefined where none of them is traced. */
export function tracedCommit(origins: readonly (object | undefined)[]): TracedCommit | undefined {
  let commits: Map<object, Span> | undefined;
  for (const origin of origins) {
    const span = origin && spans.get(origin);
    const commit = span && started('commit', below(span), { 'cobase.mutations': origins.length });
    if (commit) commits = (commits ?? new Map()).set(origin, commit);
  }
  if (!commits) return undefined;
  const all = commits;
  return {
    publish(origin, attributes) {
      const commit = origin ? all.get(origin) : undefined;
      return commit && started('publish', below(commit), attributes);
    },
    async over(committing) {
      try {
        return await committing;
      } catch (error) {
        for (const commit of all.values()) commit.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        for (const commit of all.values()) commit.end();
      }
    },
  };
}

/** What a node does with a message of another one, or its own. */
export function tracedDelivery(
  traceparent: string | undefined,
  attributes: Attributes,
): { end(): void } | undefined {
  return traceparent === undefined ? undefined : started('deliver', parentOf(traceparent), attributes);
}
