import { openPostgres } from '../../src/db/postgres.ts';
import { createRetention } from '../../src/stream/retention.ts';
import { createTurns } from '../../src/stream/turns.ts';

/** A process that does nothing but retention, until it is killed. A day is over in a moment. It says each time what it has dropped. */
const [url = '', key = ''] = process.argv.slice(2);
const retention = createRetention({
  database: openPostgres({ url, max: 2 }),
  turns: createTurns(),
  keys: [key],
  onError: (error) => console.error(error),
  daySeconds: 0.3,
  leaseSeconds: 1,
  batch: { revisions: 5, changes: 20 },
});
for (;;) {
  console.log(`dropped ${await retention.run()}`);
  await new Promise((resolve) => setTimeout(resolve, 20));
}
