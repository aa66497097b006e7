import { useSyncExternalStore } from 'react';
import { makeState } from '../state.ts';

/** One clock for all: they are drawn anew once a minute. */
const minute = makeState(0);
setInterval(() => minute.set(minute.value + 1), 60_000);

const whole = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' });
const year = new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'short', day: 'numeric' });

/** How long ago, in a word or two; the exact moment when the pointer rests on it. */
export function Time({ at }: { at: string }) {
  useSyncExternalStore(minute.listen, () => minute.value);
  const date = new Date(at);
  return (
    <time dateTime={at} title={whole.format(date)} className="faint">
      {agoOf(date, new Date())}
    </time>
  );
}

export function agoOf(date: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - date.getTime()) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`;
  return date.getFullYear() === now.getFullYear() ? day.format(date) : year.format(date);
}
