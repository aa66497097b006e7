import { metricList } from '../src/http/metric-list.ts';

/** Every metric of Cobase as a row, from what the server shows them with. */
export function metricsTable(): string {
  const rows = Object.entries(metricList).map(([name, kind]) => {
    const labels = 'labels' in kind ? kind.labels.map((label) => `\`${label}\``).join(' ') : '';
    return `| \`${name}\` | ${kind.type} | ${labels} | ${kind.help} |`;
  });
  return ['| metric | type | labels | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
