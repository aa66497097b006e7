import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Play } from './play.ts';

/** A table gets no more people than this, if nobody says otherwise. */
const PEOPLE_OF_TABLE = 100;

export interface Wanted extends Omit<Play, 'tell' | 'saveProfile'> {
  /** Where the report with pictures goes. */
  out: string;
  json: boolean;
  /** The folder for CPU profiles of the nodes. */
  profile: string | undefined;
}

/** @throws Error with the usage when the arguments do not fit */
export function readOptions(
  name: 'load' | 'soak',
  args: string[],
  usual: { users: number; minutes: number; memoryEveryMs: number },
): Wanted {
  const usage = `npm run ${name} -- [--users N] [--minutes M] [--tables T] [--active P] [--bare] [--pace F] [--seed S] [--drivers D] [--out FILE] [--profile FOLDER] [--json]

  --users    people, each with a socket of their own (${usual.users})
  --minutes  for how long they are at it, once all are there (${usual.minutes})
  --tables   how many they are spread over (one for each ${PEOPLE_OF_TABLE})
  --active   of them, in percent; the others watch (100)
  --bare     those who watch follow the changes alone, not presence, locks and notifications
  --pace     how many times as fast as people they do something anew (1)
  --seed     repeats what people do
  --drivers  processes that people are in (1)
  --out      the report with pictures (${name}.html)
  --profile  CPU profiles of the nodes go to this folder
  --json     the last line is JSON: errors, lost, doubled, p99Ms and more
`;
  try {
    const { values } = parseArgs({
      args,
      options: {
        users: { type: 'string' },
        minutes: { type: 'string' },
        tables: { type: 'string' },
        active: { type: 'string' },
        bare: { type: 'boolean' },
        pace: { type: 'string' },
        seed: { type: 'string' },
        drivers: { type: 'string' },
        out: { type: 'string' },
        profile: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) throw new Error('');
    const number = (text: string | undefined, fallback: number, least: number, most: number) => {
      const value = text === undefined ? fallback : Number(text);
      if (!(value >= least && value <= most)) throw new Error(`${text} is not between ${least} and ${most}`);
      return value;
    };
    const users = Math.round(number(values.users, usual.users, 1, 60_000));
    return {
      users,
      minutes: number(values.minutes, usual.minutes, 0.01, 10_000),
      tables: Math.round(number(values.tables, Math.ceil(users / PEOPLE_OF_TABLE), 1, users)),
      activePercent: number(values.active, 100, 0, 100),
      areWatchersBare: values.bare ?? false,
      pace: number(values.pace, 1, 0.01, 1_000),
      seed: Math.round(number(values.seed, randomInt(2 ** 20), 0, 2 ** 31)),
      drivers: Math.round(number(values.drivers, 1, 1, 64)),
      memoryEveryMs: usual.memoryEveryMs,
      out: values.out ?? `${name}.html`,
      json: values.json ?? false,
      profile: values.profile,
    };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${usage}`.trimStart());
  }
}
