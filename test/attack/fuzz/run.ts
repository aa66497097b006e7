import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createDatabase } from '../../support/database.ts';
import { fuzz } from './fuzz.ts';
import { limitsOff, reportOf } from './report.ts';
import { startTarget } from './target.ts';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '50000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
});
const admin = process.env.DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/postgres';
const database = await createDatabase(admin);
const target = await startTarget({ ...limitsOff, DATABASE_URL: database.url });
try {
  const seed = Number(values.seed);
  const report = await fuzz(target, { inputs: Number(values.inputs), seed });
  console.info(reportOf(report, seed));
  if (report.faults.length > 0) process.exitCode = 1;
} finally {
  await target.kill();
  await database.drop();
}
