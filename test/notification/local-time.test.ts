import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/notification/delivery.ts';
import { defaultSettings, mailDueAt, type Settings } from '../../src/notification/preference.ts';
import { seeded } from '../support/random.ts';

/**
 * In 2026 the clocks of Berlin go forward on 29 March at 02:00 and back on 25 October at 03:00, those of New York on 8 March and 1
 * November at 02:00, those of Lord Howe Island by half an hour on 4 October and 5 April at 02:00; Santiago jumps over midnight on
 * 6 September. In 2011 Apia had no 30 December.
 */
const BERLIN = 'Europe/Berlin';
const night = { from: '22:00', to: '07:00' };

interface Case {
  delivery: Delivery;
  timeZone: string;
  quietHours?: Settings['quietHours'];
  digestAt?: string;
  now: string;
  due: string | null;
}

const cases: Record<string, Case> = {
  'at once': {
    delivery: 'INSTANT',
    timeZone: BERLIN,
    now: '2026-07-01T10:07:09.123Z',
    due: '2026-07-01T10:07:09.123Z',
  },
  never: { delivery: 'OFF', timeZone: BERLIN, now: '2026-07-01T10:07:00Z', due: null },
  'before quiet hours': {
    delivery: 'INSTANT',
    timeZone: BERLIN,
    quietHours: night,
    now: '2026-07-01T19:59:59Z',
    due: '2026-07-01T19:59:59Z',
  },
  'as quiet hours begin': {
    delivery: 'INSTANT',
    timeZone: BERLIN,
    quietHours: night,
    now: '2026-07-01T20:00:00Z',
    due: '2026-07-02T05:00:00Z',
  },
  'after midnight': {
    delivery: 'INSTANT',
    timeZone: BERLIN,
    quietHours: night,
    now: '2026-07-02T04:59:59Z',
    due: '2026-07-02T05:00:00Z',
  },
  'as quiet hours end': {
    delivery: 'INSTANT',
    timeZone: BERLIN,
    quietHours: night,
    now: '2026-07-02T05:00:00Z',
    due: '2026-07-02T05:00:00Z',
  },
  'quiet hours in the day': {
    delivery: 'INSTANT',
    timeZone: 'Asia/Kathmandu',
    quietHours: { from: '12:00', to: '13:15' },
    now: '2026-07-01T07:00:00Z',
    due: '2026-07-01T07:30:00Z',
  },
  'the night of spring ends at 07:00 by the wall': {
    delivery: 'INSTANT',
    timeZone: BERLIN,
    quietHours: night,
    now: '2026-03-28T22:00:00Z',
    due: '2026-03-29T05:00:00Z',
  },
  'the night of autumn ends at 07:00 by the wall': {
    delivery: 'INSTANT',
    timeZone: BERLIN,
    quietHours: night,
    now: '2026-10-24T21:00:00Z',
    due: '2026-10-25T06:00:00Z',
  },
  'an end that is skipped moves on': {
    delivery: 'INSTANT',
    timeZone: BERLIN,
    quietHours: { from: '23:00', to: '02:30' },
    now: '2026-03-28T23:00:00Z',
    due: '2026-03-29T01:00:00Z',
  },
  'an end that comes twice is the first': {
    delivery: 'INSTANT',
    timeZone: BERLIN,
    quietHours: { from: '23:00', to: '02:30' },
    now: '2026-10-24T22:00:00Z',
    due: '2026-10-25T00:30:00Z',
  },
  'and the second time of it is not quiet again': {
    delivery: 'INSTANT',
    timeZone: BERLIN,
    quietHours: { from: '23:00', to: '02:30' },
    now: '2026-10-25T01:10:00Z',
    due: '2026-10-25T01:10:00Z',
  },
  'quiet hours that are skipped are none': {
    delivery: 'INSTANT',
    timeZone: BERLIN,
    quietHours: { from: '02:10', to: '02:50' },
    now: '2026-03-29T01:00:00Z',
    due: '2026-03-29T01:00:00Z',
  },
  'the full hour': {
    delivery: 'DIGEST_HOURLY',
    timeZone: BERLIN,
    now: '2026-07-01T10:07:00Z',
    due: '2026-07-01T11:00:00Z',
  },
  'the next one at a full hour': {
    delivery: 'DIGEST_HOURLY',
    timeZone: BERLIN,
    now: '2026-07-01T10:00:00Z',
    due: '2026-07-01T11:00:00Z',
  },
  'the full hour of a zone of its own minutes': {
    delivery: 'DIGEST_HOURLY',
    timeZone: 'Asia/Kathmandu',
    now: '2026-07-01T10:07:00Z',
    due: '2026-07-01T10:15:00Z',
  },
  'the full hour before the clock goes back by half an hour': {
    delivery: 'DIGEST_HOURLY',
    timeZone: 'Australia/Lord_Howe',
    now: '2026-04-04T14:40:00Z',
    due: '2026-04-04T15:30:00Z',
  },
  'the full hour that is skipped by half an hour': {
    delivery: 'DIGEST_HOURLY',
    timeZone: 'Australia/Lord_Howe',
    now: '2026-10-03T15:10:00Z',
    due: '2026-10-03T15:30:00Z',
  },
  'the full hour in quiet hours': {
    delivery: 'DIGEST_HOURLY',
    timeZone: BERLIN,
    quietHours: night,
    now: '2026-07-01T19:10:00Z',
    due: '2026-07-02T05:00:00Z',
  },
  'the digest of today': {
    delivery: 'DIGEST_DAILY',
    timeZone: BERLIN,
    now: '2026-07-01T05:59:59Z',
    due: '2026-07-01T06:00:00Z',
  },
  'the digest of tomorrow': {
    delivery: 'DIGEST_DAILY',
    timeZone: BERLIN,
    now: '2026-07-01T06:00:00Z',
    due: '2026-07-02T06:00:00Z',
  },
  'the digest at a time of one’s own': {
    delivery: 'DIGEST_DAILY',
    timeZone: 'America/New_York',
    digestAt: '17:30',
    now: '2026-11-01T04:30:00Z',
    due: '2026-11-01T22:30:00Z',
  },
  'the digest in quiet hours': {
    delivery: 'DIGEST_DAILY',
    timeZone: BERLIN,
    quietHours: { from: '22:00', to: '09:30' },
    now: '2026-07-01T05:00:00Z',
    due: '2026-07-01T07:30:00Z',
  },
  'the digest that is skipped': {
    delivery: 'DIGEST_DAILY',
    timeZone: BERLIN,
    digestAt: '02:30',
    now: '2026-03-29T00:00:00Z',
    due: '2026-03-29T01:00:00Z',
  },
  'the digest that would come twice': {
    delivery: 'DIGEST_DAILY',
    timeZone: BERLIN,
    digestAt: '02:30',
    now: '2026-10-25T00:30:00Z',
    due: '2026-10-26T01:30:00Z',
  },
  'the digest at a midnight that is skipped': {
    delivery: 'DIGEST_DAILY',
    timeZone: 'America/Santiago',
    digestAt: '00:00',
    now: '2026-09-06T03:00:00Z',
    due: '2026-09-06T04:00:00Z',
  },
  'the digest of a day that is skipped': {
    delivery: 'DIGEST_DAILY',
    timeZone: 'Pacific/Apia',
    now: '2011-12-30T00:00:00Z',
    due: '2011-12-30T10:00:00Z',
  },
};

describe('when a mail is due', () => {
  it.each(Object.entries(cases))('%s', (_name, { delivery, now, due, ...own }) => {
    const settings = { ...defaultSettings, ...own };
    const at = mailDueAt({ delivery, settings, mutedUntil: null }, new Date(now));
    expect(at).toEqual(due === null ? null : new Date(due));
  });

  it('never while it is muted', () => {
    const wish = { delivery: 'INSTANT', settings: defaultSettings, mutedUntil: new Date(1_000) } as const;
    expect(mailDueAt(wish, new Date(999))).toBeNull();
    expect(mailDueAt(wish, new Date(1_000))).toEqual(new Date(1_000));
  });

  it('is what watching the clock on the wall comes to, five minutes by five', () => {
    const zones = [
      BERLIN,
      'America/New_York',
      'America/Santiago',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'UTC',
      'America/St_Johns',
      'Pacific/Chatham',
    ];
    const time = fc.integer({ min: 0, max: 24 * 12 - 1 }).map((five) => textOf(five * 5));
    const changes = [
      '2026-03-08',
      '2026-03-29',
      '2026-04-05',
      '2026-09-06',
      '2026-09-27',
      '2026-10-04',
      '2026-10-25',
      '2026-11-01',
      '2026-06-15',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom('DIGEST_DAILY' as const, 'DIGEST_HOURLY' as const, 'INSTANT' as const),
        fc.tuple(time, time).filter(([from, to]) => from !== to),
        time,
        fc.constantFrom(...changes),
        fc.integer({ min: -16 * 12, max: 30 * 12 }),
        (timeZone, delivery, [from, to], digestAt, day, steps) => {
          const now = new Date(Date.parse(`${day}T00:00:00Z`) + steps * STEP);
          const settings = { timeZone, quietHours: { from, to }, digestAt };
          const due = mailDueAt({ delivery, settings, mutedUntil: null }, now);
          expect(due?.toISOString()).toBe(
            watched(looksAround(day, timeZone), delivery, settings, now).toISOString(),
          );
        },
      ),
      { seed: seeded().seed, numRuns: 150 },
    );
  });
});

const textOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const STEP = 5 * 60_000;

interface Look {
  at: Date;
  text: string;
}

const looked = new Map<string, Look[]>();

/** What the clock of a zone shows around a day, all of five minutes. */
function looksAround(day: string, timeZone: string): Look[] {
  const key = `${day} ${timeZone}`;
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const begin = Date.parse(`${day}T00:00:00Z`) - 3 * 24 * 3_600_000;
  const looks =
    looked.get(key) ??
    Array.from({ length: 8 * 24 * 12 }, (_, step) => {
      const at = new Date(begin + step * STEP);
      return { at, text: clock.format(at) };
    });
  looked.set(key, looks);
  return looks;
}

/** Watches the clock, and writes down when it first showed what is waited for, or more. */
function watched(looks: Look[], delivery: Delivery, settings: Settings, now: Date): Date {
  const { digestAt, quietHours } = settings;
  const days = [...new Set(looks.map(({ text }) => text.slice(0, 10)))];
  const firstAt = (day: string, time: string) => looks.find(({ text }) => text >= `${day} ${time}`)?.at;
  const digests = new Set(days.slice(1).map((day) => firstAt(day, digestAt)?.getTime()));
  const isHour = (index: number) => {
    const [before = '', here = ''] = [looks[index - 1]?.text, looks[index]?.text];
    return here.endsWith(':00') || (here > before && here.slice(0, 13) !== before.slice(0, 13));
  };
  const due = looks.find(({ at }, index) => {
    if (delivery === 'INSTANT') return at >= now;
    return at > now && (delivery === 'DIGEST_DAILY' ? digests.has(at.getTime()) : isHour(index));
  })?.at;
  if (!due) throw new Error('it was not watched for long enough');
  const { from = '', to = '' } = quietHours ?? {};
  for (const [index, day] of days.entries()) {
    const begin = firstAt(day, from);
    const end = firstAt(days[to < from ? index + 1 : index] ?? '9', to);
    if (begin && end && index > 0 && begin <= due && due < end) return end;
  }
  return due;
}
