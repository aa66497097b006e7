interface MetricKind {
  type: 'gauge' | 'counter' | 'histogram';
  help: string;
  labels?: readonly string[];
}

/**
 * Every metric of Cobase. Seconds, bytes and plain numbers. The values of a label are few and its own: names of the schema, codes,
 * states; never what somebody has sent.
 */
export const metricList = {
  cobase_ready: { type: 'gauge', help: '1 where /readyz answers 200, else 0.' },
  cobase_database_up: { type: 'gauge', help: '1 where the database answers and takes writes, else 0.' },
  cobase_database_pool_size: { type: 'gauge', help: 'Connections to the database at most.' },
  cobase_database_pool_in_use: { type: 'gauge', help: 'Connections that are in use or being made.' },
  cobase_database_pool_waiting: {
    type: 'gauge',
    help: 'Transactions and statements that wait for a connection.',
  },
  cobase_database_answers_total: { type: 'counter', help: 'Statements that the database has answered.' },
  cobase_bus_up: { type: 'gauge', help: '1 where news of other nodes arrive by the bus, else 0.' },
  cobase_bus_sent_total: { type: 'counter', help: 'Messages that were given to the bus.' },
  cobase_bus_lost_total: {
    type: 'counter',
    help: 'Messages that could not be given to the bus. What they said is found in the log.',
  },
  cobase_bus_gaps_total: { type: 'counter', help: 'How often messages to this node may have been lost.' },
  cobase_connections: { type: 'gauge', help: 'WebSockets that are open.' },
  cobase_subscriptions: {
    type: 'gauge',
    help: 'Subscriptions over WebSocket and server-sent events, by their field in the schema.',
    labels: ['field'],
  },
  cobase_stream_logs: { type: 'gauge', help: 'Logs of tables and bases that somebody follows here.' },
  cobase_stream_groups: {
    type: 'gauge',
    help: 'Groups of subscribers that share their bytes: executions a revision.',
  },
  cobase_stream_members: { type: 'gauge', help: 'Subscribers in those groups.' },
  cobase_stream_behind: {
    type: 'gauge',
    help: 'Of those, the ones that do not get what happens now: reading on their way there, full while their client takes nothing.',
    labels: ['state'],
  },
  cobase_deliveries_total: {
    type: 'counter',
    help: 'Events of tables and bases that were handed to subscribers, one for each.',
  },
  cobase_resyncs_total: {
    type: 'counter',
    help: 'Streams that had to start anew (ResyncRequired), by the reason.',
    labels: ['reason'],
  },
  cobase_log_lag_revisions: {
    type: 'gauge',
    help: 'By how many revisions the followed log that is furthest behind is behind, as far as this node knows.',
  },
  cobase_gap_repairs_total: {
    type: 'counter',
    help: 'How often the log was read because a message of the bus had stayed out.',
  },
  cobase_mutation_seconds: {
    type: 'histogram',
    help: 'How long mutations take, by their field in the schema.',
    labels: ['operation'],
  },
  cobase_mutation_errors_total: {
    type: 'counter',
    help: 'Mutations that came to an error, by its code: CELL_LOCKED for a lock that somebody else holds.',
    labels: ['operation', 'code'],
  },
  cobase_turn_waits_total: {
    type: 'counter',
    help: 'Transactions that waited in this process for another one of the same log.',
  },
  cobase_turn_wait_seconds_total: { type: 'counter', help: 'How long they waited.' },
  cobase_log_locks_total: { type: 'counter', help: 'Counter rows of logs that were locked in the database.' },
  cobase_log_lock_seconds_total: { type: 'counter', help: 'How long that took, its round trip included.' },
  cobase_queue_jobs: {
    type: 'gauge',
    help: 'Jobs in the queues of all nodes together, by state: created and retry wait, active run, failed stay for the operator.',
    labels: ['queue', 'state'],
  },
  cobase_faults_total: {
    type: 'counter',
    help: 'Faults of the server that its log tells: of a request, or in the background.',
    labels: ['where'],
  },
  cobase_refusals_total: {
    type: 'counter',
    help: 'What a limit has refused, by its name.',
    labels: ['limit'],
  },
} as const satisfies Record<`cobase_${string}`, MetricKind>;

export type MetricName = keyof typeof metricList;
