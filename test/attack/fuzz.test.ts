import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OwnDatabase, ownDatabase } from '../support/database.ts';
import { describeServer } from '../support/modes.ts';
import { seeded } from '../support/random.ts';
import { fuzz } from './fuzz/fuzz.ts';
import { limitsOff, reportOf } from './fuzz/report.ts';
import { startTarget, type Target } from './fuzz/target.ts';

/** A longer run: npm run fuzz -- --inputs 1000000 */
const INPUTS = 50_000;

describeServer('a server under random input', () => {
  const { seed } = seeded();
  let database: OwnDatabase;
  let target: Target;

  beforeAll(async () => {
    database = await ownDatabase();
    target = await startTarget({ ...limitsOff, DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await target?.kill();
    await database?.drop();
  });

  it('does not end, hang, leak or complain, and shows nobody what is not theirs', {
    timeout: 600_000,
  }, async () => {
    const report = await fuzz(target, { inputs: INPUTS, seed });
    console.info(reportOf(report, seed));
    expect(report.faults, `seed ${seed}`).toEqual([]);
    expect(report.inputs).toBeGreaterThanOrEqual(INPUTS);
    expect(Object.keys(report.verdicts).sort()).toEqual([
      'HTTP',
      'cursors',
      'documents',
      'frames',
      'ids',
      'messages',
      'tokens',
      'variables',
    ]);
  });
});
