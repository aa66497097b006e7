import type { Environment } from '../../../src/config.ts';
import { TEST_SECRET } from '../../support/server.ts';
import type { Report } from './fuzz.ts';

/** One attacker from one address asks more than any person: how often is not what is tried here. */
export const limitsOff: Environment = {
  ...{ PORT: '0', HOST: '127.0.0.1', AUTH_JWT_SECRET: TEST_SECRET, DRAIN_MS: '0' },
  ...{ OPERATIONS_PER_USER: '0', OPERATIONS_PER_ADDRESS: '0', CONNECTIONS_PER_USER: '0' },
  ...{ CONNECTIONS_PER_ADDRESS: '0', SUBSCRIPTIONS_PER_USER: '0', SUBSCRIPTIONS_PER_ADDRESS: '0' },
};

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** A report for people. */
export function reportOf(report: Report, seed: number): string {
  const { inputs, ms, verdicts, before, after, longestSentinelMs, faults } = report;
  const kinds = Object.entries(verdicts).map(([kind, counts]) => {
    const sum = Object.values(counts).reduce((total, count) => total + count, 0);
    const each = Object.entries(counts).sort(([, one], [, other]) => other - one);
    return `${kind.padEnd(10)} ${sum} told: ${each.map(([verdict, count]) => `${verdict} ${count}`).join(', ')}`;
  });
  return [
    `${inputs} inputs in ${(ms / 1_000).toFixed(1)} s, ${Math.round((inputs / ms) * 1_000)} a second; seed ${seed}`,
    ...kinds,
    `heap ${megabytes(before.heap)} before, ${megabytes(after.heap)} after; handles ${before.handles} before, ${after.handles} after`,
    `longest stall ${after.delayMs.toFixed(0)} ms; longest answer to somebody else ${longestSentinelMs.toFixed(0)} ms`,
    ...(faults.length > 0 ? faults : ['no fault']),
  ].join('\n');
}
