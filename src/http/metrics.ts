import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { App } from '../app.ts';
import { refusals } from '../guard/refusals.ts';
import { type Census, countJobs } from '../queue/census.ts';
import { type MetricName, metricList } from './metric-list.ts';

/** What the transports know. */
export interface Traffic {
  readonly connections: number;
  /** The fields of all subscriptions, one for each. */
  subscriptions(): Iterable<string>;
}

export interface Metrics {
  /** All metrics of Cobase, in the text format of Prometheus. */
  text(): Promise<string>;
}

/** The labels of a value, and it. */
type Sample = [labels: Record<string, string>, value: number];

/** For how long a count of the queues is told again: there may be more than one who asks, and it costs the database something. */
const CENSUS_MS = 5_000;
/** A census that takes longer is left out. */
const CENSUS_LIMIT_MS = 2_000;

/**
 * The numbers are kept by the parts that they are of, and gathered here when somebody asks: between, metrics cost nothing but their
 * counting. Only mutations are told, for their histogram.
 */
export function createMetrics({ hubs, fanout, health, vitals }: Measured, traffic: Traffic): Metrics {
  const { database, bus, streams, faults } = vitals;
  const registry = new Registry();
  const census = createCensus(() => countJobs(database.db));
  const number = (value: number): Sample[] => [[{}, value]];
  const pool = () => database.pool();

  const readers: Record<Read, () => Sample[] | Promise<Sample[]>> = {
    cobase_ready: () => number(Number(health.readiness().isReady)),
    cobase_database_up: () => number(Number(health.readiness().database === 'up')),
    cobase_database_pool_size: () => number(pool().size),
    cobase_database_pool_in_use: () => number(pool().inUse),
    cobase_database_pool_waiting: () => number(pool().waiting),
    cobase_database_answers_total: () => number(pool().answers),
    cobase_bus_up: () => number(Number(bus.state().isUp)),
    cobase_bus_sent_total: () => number(bus.state().sent),
    cobase_bus_lost_total: () => number(bus.state().lost),
    cobase_bus_gaps_total: () => number(bus.state().gaps),
    cobase_connections: () => number(traffic.connections),
    cobase_subscriptions: () => labelled('field', tallied(traffic.subscriptions())),
    cobase_stream_logs: () => number(hubs.watched),
    cobase_stream_groups: () => number(fanout.groups),
    cobase_stream_members: () => number(fanout.members),
    cobase_stream_behind: () => labelled('state', Object.entries(fanout.behind)),
    cobase_deliveries_total: () => number(streams.deliveries),
    cobase_resyncs_total: () => labelled('reason', streams.resyncs),
    cobase_log_lag_revisions: () => number(hubs.lag),
    cobase_gap_repairs_total: () => number(streams.gapRepairs),
    cobase_turn_waits_total: () => number(streams.turnWaits),
    cobase_turn_wait_seconds_total: () => number(streams.turnWaitMs / 1_000),
    cobase_log_locks_total: () => number(streams.locks),
    cobase_log_lock_seconds_total: () => number(streams.lockMs / 1_000),
    cobase_queue_jobs: async () =>
      (await census()).map(({ queue, state, count }) => [{ queue, state }, count]),
    cobase_faults_total: () => labelled('where', Object.entries(faults)),
    cobase_refusals_total: () => labelled('limit', refusals()),
  };

  for (const [name, kind] of Object.entries(metricList)) {
    const read = readers[name as Read];
    if (read) register(registry, { name, ...kind }, read);
  }
  for (const metric of vitals.mutations.metrics) registry.registerMetric(metric);
  return { text: () => registry.metrics() };
}

type Measured = Pick<App, 'hubs' | 'fanout' | 'health' | 'vitals'>;
/** The metrics that are read when somebody asks. */
type Read = Exclude<MetricName, 'cobase_mutation_seconds' | 'cobase_mutation_errors_total'>;

/** A counter here only shows what is counted elsewhere, where it never goes back. */
function register(
  registry: Registry,
  { name, help, type, labels = [] }: { name: string; help: string; type: string; labels?: readonly string[] },
  read: () => Sample[] | Promise<Sample[]>,
): void {
  const common = { name, help, labelNames: labels, registers: [registry] };
  if (type === 'counter') {
    new Counter({
      ...common,
      async collect() {
        this.reset();
        for (const [own, value] of await read()) this.inc(own, value);
      },
    });
  } else {
    new Gauge({
      ...common,
      async collect() {
        this.reset();
        for (const [own, value] of await read()) this.set(own, value);
      },
    });
  }
}

function labelled(label: string, values: Iterable<readonly [string, number]>): Sample[] {
  return [...values].map(([name, value]) => [{ [label]: name }, value]);
}

function tallied(names: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Asks at most so often, and never waits long: without an answer there is no census. */
function createCensus(ask: () => Promise<Census[]>): () => Promise<Census[]> {
  let answer: Promise<Census[]> | undefined;
  let askedAt = 0;
  return () => {
    if (!answer || performance.now() - askedAt > CENSUS_MS) {
      askedAt = performance.now();
      answer = ask().catch(() => []);
    }
    return inTime(answer);
  };
}

async function inTime(answer: Promise<Census[]>): Promise<Census[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Census[]>((resolve) => {
    timer = setTimeout(resolve, CENSUS_LIMIT_MS, []);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

let ofProcess: Registry | undefined;

/** What Node tells of the process, event loop included: made when somebody first asks, as it begins to measure then. */
export async function processMetrics(): Promise<string> {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess.metrics();
}
