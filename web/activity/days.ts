import type { Entry } from './feed.ts';

export interface Day {
  name: string;
  entries: Entry[];
}

const thisYear = new Intl.DateTimeFormat(undefined, { weekday: 'long', month: 'long', day: 'numeric' });
const anyYear = new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'long', day: 'numeric' });

/** Entries by the days of the person's own clock, in the order in which they came. */
export function daysOf(entries: readonly Entry[], now: Date): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const name = nameOfDay(new Date(entry.at), now);
    const last = days.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else days.push({ name, entries: [entry] });
  }
  return days;
}

function nameOfDay(date: Date, now: Date): string {
  const midnight = (of: Date) => new Date(of.getFullYear(), of.getMonth(), of.getDate()).getTime();
  // A day is 23 to 25 hours long.
  const ago = Math.round((midnight(now) - midnight(date)) / 86_400_000);
  if (ago <= 0) return 'Today';
  if (ago === 1) return 'Yesterday';
  return (date.getFullYear() === now.getFullYear() ? thisYear : anyYear).format(date);
}
