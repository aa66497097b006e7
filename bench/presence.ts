import { crowdOf500 } from './presence-crowd.ts';
import { hundred, hundredForNothing, hundredWhole } from './presence-hundred.ts';
import { leaving } from './presence-leave.ts';
import { presenceReport } from './presence-report.ts';
import { createWorld } from './world.ts';

/** More people than any part needs: the one who watches is none of the 2,000. */
const PEOPLE = 2_010;

/**
 * What presence costs, and how soon it shows. The server, its load and what it is compared with are processes of their own, with
 * PostgreSQL and Redis behind them. With names of its parts (hundred, crowd, leave) it measures these alone.
 */
export async function measure(arguments_: string[]): Promise<Record<string, number>> {
  const full = arguments_.includes('--full');
  const isWanted = (part: string) =>
    arguments_.includes(part) || !['hundred', 'crowd', 'leave'].some((name) => arguments_.includes(name));
  const world = await createWorld({ people: PEOPLE, tables: 4 });
  try {
    const [first = '', second = '', third = '', fourth = ''] = world.tableIds;
    const hundredMs = full ? 15_000 : 5_000;
    const crowdOrder = full ? { ms: 10_000, rounds: 3 } : { ms: 4_000, rounds: 2 };
    const hundreds = isWanted('hundred') && {
      ours: await hundred({ world, tableId: first, ms: hundredMs }),
      whole: await hundredWhole({ world, tableId: second, ms: hundredMs }),
      nothing: await hundredForNothing({ world, tableId: first, ms: hundredMs }),
    };
    const crowd = isWanted('crowd') && (await crowdOf500({ world, tableId: third, ...crowdOrder }));
    const left = isWanted('leave') && (await leaving({ world, tableId: fourth }));
    return {
      ...(hundreds ? presenceReport.hundred(hundreds) : {}),
      ...(crowd ? presenceReport.crowd(crowd) : {}),
      ...(left ? presenceReport.leaving(left) : {}),
    };
  } finally {
    await world.close();
  }
}
