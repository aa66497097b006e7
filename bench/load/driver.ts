import { seeded } from '../../test/support/random.ts';
import { serve } from '../call.ts';
import { tokenOf } from '../person.ts';
import { createBook } from './book.ts';
import { createPage } from './page.ts';
import { createPerson, type Person } from './person.ts';
import { type LoadedTable, shareTable } from './table.ts';

/** The people of one process. */
export interface Crowd {
  ports: number[];
  secret: string;
  tables: LoadedTable[];
  /** Of all processes together. */
  users: number;
  activePercent: number;
  /** Who is not active follows the changes alone. */
  areWatchersBare: boolean;
  /** How many times as fast as in the model people do something anew. */
  pace: number;
  seed: number;
  /** Those of this process. */
  first: number;
  count: number;
}

/** People on their way in at a time. */
const ON_THE_WAY = 40;
/** A line that was left half open is ended for good: its node has cut it off long before. */
const BURIED_MS = 70_000;
const WARMING = 4;
const QUIET_MS = 30_000;

const book = createBook();
const people: Person[] = [];
const zombies: { end: () => void; at: number }[] = [];
const tables = new Map<string, ReturnType<typeof shareTable>>();
let looking: NodeJS.Timeout | undefined;

const methods = {
  /** Resolves when all have loaded their table and follow it. */
  async open(crowd: Crowd) {
    const { users, activePercent, pace, count, first, secret } = crowd;
    const shared = crowd.tables.map((table) => shareTable(table, book.fault));
    for (const table of shared) tables.set(table.id, table);
    const share = (n: number) => Math.floor((n * activePercent) / 100);
    for (let n = first; n < first + count; n++) {
      const table = shared[Math.floor((n * shared.length) / users)];
      if (!table) throw new Error('a person without a table');
      // The nodes take an address for a person's; only here is the whole of 127.0.0.0/8 this machine.
      const from =
        process.platform === 'linux' ? `127.${1 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}` : undefined;
      const random = seeded(crowd.seed * 100_003 + n);
      const isActive = share(n + 1) > share(n);
      const isBare = crowd.areWatchersBare && !isActive;
      const page = createPage({
        n,
        token: tokenOf(n, secret),
        ports: crowd.ports,
        from,
        table,
        isBare,
        random,
        book,
      });
      people.push(
        createPerson(page, {
          isActive,
          pace,
          table,
          random,
          zombie: (end) => zombies.push({ end, at: performance.now() }),
        }),
      );
    }
    looking = setInterval(look, 1_000);
    let next = 0;
    const worker = async () => {
      for (let person = people[next++]; person; person = people[next++]) await person.page.open();
    };
    await Promise.all(Array.from({ length: ON_THE_WAY }, worker));
  },

  begin() {
    for (const person of people) person.begin();
  },

  /** Everybody does everything once, a few at a time: all at once would wait for each other longer than the product lets them. */
  async warm() {
    for (let n = 0; n < people.length; n += WARMING) {
      const some = people.slice(n, n + WARMING);
      for (const person of some) person.doAll();
      await waitFor(() => some.filter((person) => !person.isQuiet).length);
    }
  },

  /** Resolves when everybody is back and has all answers, or says how many are not. */
  async rest(): Promise<number> {
    for (const person of people) person.rest();
    return waitFor(() => people.filter((person) => !person.isQuiet).length);
  },

  /** Resolves when everybody has all revisions of their table; answers how many revisions never came, all people together. */
  settle: (heads: Record<string, number>): Promise<number> =>
    waitFor(() =>
      people.reduce((sum, { page }) => sum + Math.max(0, (heads[page.tableId] ?? 0) - page.revision), 0),
    ),

  /** Whose picture of their table is not what the server has. */
  compare: (sums: Record<string, number>): number[] =>
    people.filter(({ page }) => sums[page.tableId] !== page.sum).map(({ page }) => page.n),

  /** Acknowledged mutations that the streams do not have where the answer said. */
  missing: (): string[] => [...tables.values()].flatMap(({ ledger }) => ledger.missing()),

  state: () => ({
    live: people.filter(({ page }) => page.isLive).length,
    faults: book.faults,
  }),

  told: () => book.told(),

  close() {
    clearInterval(looking);
    for (const { page } of people) page.close();
    for (const { end } of zombies) end();
  },
};

export type DriverMethods = typeof methods;

function look() {
  for (const { page } of people) page.look();
  while (zombies[0] && performance.now() - zombies[0].at > BURIED_MS) zombies.shift()?.end();
}

async function waitFor(left: () => number): Promise<number> {
  for (const end = performance.now() + QUIET_MS; performance.now() < end && left() > 0; ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return left();
}

serve(methods);
