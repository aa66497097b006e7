/** A time of day by the clock on the wall: "07:00". */
export type LocalTime = string;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than a thousand uses of it. Bounded by the zones that there are. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** Whether it names a zone of the IANA database, such as "Europe/Berlin". */
export function isTimeZone(name: string): boolean {
  // Some engines take "+02:00" too, which knows no daylight saving and is hardly what somebody meant.
  if (!/^[A-Za-z]/.test(name) || name.length > 64) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export function isLocalTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** What the clock on the wall shows, as the milliseconds at which a clock of UTC shows the same. */
function wallOf(at: number, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const offsetOf = (at: number, timeZone: string) => wallOf(at, timeZone) - Math.floor(at / 1000) * 1000;

/**
 * The first moment at which the clock shows this or a later time: a time that is skipped in spring moves on to the first that
 * exists, one that comes twice in autumn is taken the first time.
 */
function firstAt(wall: number, timeZone: string): number {
  const before = wall - offsetOf(wall - DAY, timeZone);
  const after = wall - offsetOf(wall + DAY, timeZone);
  const [early, late] = before < after ? [before, after] : [after, before];
  for (const at of [early, late]) if (wallOf(at, timeZone) === wall) return at;
  // It is skipped: the clock jumps over it between the two.
  let [still, jumped] = [early, late];
  while (jumped - still > 1000) {
    const middle = Math.floor((still + jumped) / 2000) * 1000;
    if (wallOf(middle, timeZone) < wall) still = middle;
    else jumped = middle;
  }
  return jumped;
}

const msOf = (time: LocalTime) => Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE;

/** The days around a moment, each by what the clock shows at its beginning. The clock may go back over midnight. */
function daysAround(at: number, timeZone: string): number[] {
  const today = Math.floor(wallOf(at, timeZone) / DAY) * DAY;
  return [today - DAY, today, today + DAY, today + 2 * DAY];
}

/** The next time after a moment that it is this late, once a day. */
export function nextLocal(time: LocalTime, timeZone: string, after: Date): Date {
  const now = after.getTime();
  for (const day of daysAround(now, timeZone)) {
    const at = firstAt(day + msOf(time), timeZone);
    if (at > now) return new Date(at);
  }
  throw new Error(`no ${time} in ${timeZone} after ${after.toISOString()}`);
}

/** The next full hour after a moment, as the clock shows it; where that is skipped, the moment it would have been. */
export function nextFullHour(timeZone: string, after: Date): Date {
  const rest = (at: number) => HOUR - ((((at + offsetOf(at, timeZone)) % HOUR) + HOUR) % HOUR);
  const now = after.getTime();
  const at = now + rest(now);
  // Set back by half an hour, as on Lord Howe Island, the clock has yet to come to it.
  const isEarly = offsetOf(at, timeZone) < offsetOf(now, timeZone) && rest(at) < HOUR;
  return new Date(isEarly ? at + rest(at) : at);
}

/**
 * When a daily span ends that a moment is in; null where it is in none. It begins the first time that the clock shows `from`, and
 * ends the first time after it that the clock shows `to`, on the next day where that is not later.
 */
export function endOfSpan(span: { from: LocalTime; to: LocalTime }, timeZone: string, at: Date): Date | null {
  const [from, to] = [msOf(span.from), msOf(span.to)];
  const now = at.getTime();
  for (const day of daysAround(now, timeZone)) {
    if (now < firstAt(day + from, timeZone)) continue;
    const end = firstAt(day + (to > from ? to : to + DAY), timeZone);
    if (now < end) return new Date(end);
  }
  return null;
}
