import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels, deliveries } from '../../src/notification/delivery.ts';
import { type Cause, kinds, type NotificationKind } from '../../src/notification/kinds.ts';
import {
  checkDelivery,
  checkSettings,
  defaultSettings,
  effective,
  mailDelivery,
  mailDueAt,
  mutedUntil,
  type Preference,
  type ScopeType,
  scopes,
  type Within,
  wanted,
} from '../../src/notification/preference.ts';
import { seeded } from '../support/random.ts';

const place: Within = { baseId: 'bas_1', tableId: 'tbl_1', recordId: 'rec_1', threadId: 'com_1' };
const at: Record<ScopeType, string> = {
  EVERYTHING: '',
  BASE: 'bas_1',
  TABLE: 'tbl_1',
  RECORD: 'rec_1',
  THREAD: 'com_1',
};
const scopeTypes = Object.keys(scopes) as ScopeType[];
const kindNames = Object.keys(kinds) as NotificationKind[];

const set = (
  type: ScopeType,
  kind: NotificationKind | null,
  delivery: Preference['delivery'],
  id = at[type],
): Preference => ({
  type,
  id,
  kind,
  channel: 'EMAIL',
  delivery,
});

const replies = (preferences: Preference[], where = place) =>
  effective(preferences, { kind: 'REPLY', channel: 'EMAIL', place: where });

describe('what holds of preferences', () => {
  it.each(kindNames)('%s: the default of the kind where nothing is set', (kind) => {
    expect(effective([], { kind, channel: 'IN_APP', place })).toEqual({ delivery: 'INSTANT', source: null });
    expect(effective([], { kind, channel: 'EMAIL', place })).toEqual({
      delivery: kinds[kind].mail,
      source: null,
    });
  });

  const [everything, base, table, record, thread] = scopeTypes.map((type) => set(type, null, 'OFF'));
  it.each([
    ['the nearest scope', [everything, base, table, record, thread], thread],
    ['that one in any order', [thread, record, table, base, everything], thread],
    ['the record before the table', [table, record, base], record],
    ['the table before the base', [base, table, everything], table],
    ['the base before everything', [everything, base], base],
    ['everything before the default', [everything], everything],
    [
      'the kind before all kinds',
      [base, set('BASE', 'REPLY', 'DIGEST_DAILY')],
      set('BASE', 'REPLY', 'DIGEST_DAILY'),
    ],
    ['the scope before the kind', [table, set('BASE', 'REPLY', 'INSTANT')], table],
    ['nothing of another kind', [base, set('THREAD', 'MENTION', 'INSTANT')], base],
    ['nothing of another place', [base, set('TABLE', null, 'INSTANT', 'tbl_2')], base],
    ['nothing of another channel', [{ ...thread, channel: 'IN_APP' as const }, base], base],
  ])('%s', (_name, preferences, expected) => {
    const all = preferences.flatMap((one) => (one ? [one as Preference] : []));
    expect(replies(all)).toEqual({ delivery: expected?.delivery, source: expected });
  });

  it('is not asked of what a thing is not in', () => {
    const outside = { baseId: 'bas_1', tableId: null, recordId: null, threadId: null };
    expect(replies([set('TABLE', null, 'OFF'), set('BASE', null, 'INSTANT')], outside).delivery).toBe(
      'INSTANT',
    );
    expect(replies([set('BASE', null, 'OFF')], { ...outside, baseId: null }).source).toBeNull();
  });

  it('the nearest that is set, whatever is set', () => {
    const preference: fc.Arbitrary<Preference> = fc
      .record({
        type: fc.constantFrom(...scopeTypes),
        kind: fc.constantFrom<NotificationKind | null>(null, 'MENTION', 'REPLY'),
        channel: fc.constantFrom('IN_APP' as const, 'EMAIL' as const),
        delivery: fc.constantFrom(...(Object.keys(deliveries) as (keyof typeof deliveries)[])),
        other: fc.boolean(),
      })
      .map(({ other, ...rest }) => ({
        ...rest,
        id: rest.type === 'EVERYTHING' ? '' : other ? 'other' : at[rest.type],
      }));
    const all = fc.uniqueArray(preference, {
      selector: ({ type, id, kind, channel }) => `${type} ${id} ${kind} ${channel}`,
      maxLength: 40,
    });
    const within = fc.integer({ min: 0, max: 4 }).map((depth) => ({
      baseId: depth > 0 ? 'bas_1' : null,
      tableId: depth > 1 ? 'tbl_1' : null,
      recordId: depth > 2 ? 'rec_1' : null,
      threadId: depth > 3 ? 'com_1' : null,
    }));
    fc.assert(
      fc.property(
        all,
        within,
        fc.constantFrom('MENTION' as const, 'REPLY' as const, 'REACTION' as const),
        fc.constantFrom('IN_APP' as const, 'EMAIL' as const),
        (preferences, where, kind, channel) => {
          // Everybody who may speak gets a number; the highest wins.
          const rank = (one: Preference) => {
            const here = ['', where.baseId, where.tableId, where.recordId, where.threadId];
            const depth = here.indexOf(one.id);
            if (depth < 0 || one.channel !== channel) return -1;
            return one.kind === kind ? 2 * depth + 1 : one.kind === null ? 2 * depth : -1;
          };
          const best = preferences.reduce<Preference | null>(
            (found, one) => (rank(one) > (found ? rank(found) : -1) ? one : found),
            null,
          );
          const fallback = channel === 'IN_APP' ? 'INSTANT' : kinds[kind].mail;
          expect(effective(preferences, { kind, channel, place: where })).toEqual({
            delivery: best?.delivery ?? fallback,
            source: best,
          });
        },
      ),
      { seed: seeded().seed, numRuns: 500 },
    );
  });
});

/** At 21:30 of UTC it is half past five in the afternoon, half past eleven at night, and a quarter past three at night. */
const evening = new Date('2026-07-01T21:30:00Z');
const clocks = [
  {
    timeZone: 'America/New_York',
    atOnce: '21:30',
    afterTheNight: '21:30',
    atTheHour: '22:00',
    atEight: '12:00',
  },
  {
    timeZone: 'Europe/Berlin',
    atOnce: '21:30',
    afterTheNight: '05:00',
    atTheHour: '22:00',
    atEight: '06:00',
  },
  {
    timeZone: 'Asia/Kathmandu',
    atOnce: '21:30',
    afterTheNight: '01:15',
    atTheHour: '22:15',
    atEight: '02:15',
  },
];
const nights = [null, { from: '22:00', to: '07:00' }];

describe.each(clocks)('what is set, by the clock of $timeZone', ({ timeZone, ...at }) => {
  const cases = kindNames.flatMap((kind) =>
    scopeTypes.flatMap((scope) =>
      nights.flatMap((quietHours) =>
        (Object.keys(deliveries) as (keyof typeof deliveries)[]).map((delivery) => ({
          kind,
          scope,
          quietHours,
          delivery,
        })),
      ),
    ),
  );

  it('holds for each kind, scope, channel and quiet hours, and of mails says when', () => {
    for (const { kind, scope, quietHours, delivery } of cases) {
      const preferences = [set(scope, kind, delivery), set('EVERYTHING', null, 'OFF')];
      const settings = { ...defaultSettings, timeZone, quietHours };
      const mail = effective(preferences, { kind, channel: 'EMAIL', place });
      const due = mailDueAt({ delivery: mail.delivery, settings, mutedUntil: null }, evening);
      const isNight = quietHours !== null && at.afterTheNight !== at.atOnce;
      const expected = {
        INSTANT: isNight ? at.afterTheNight : at.atOnce,
        DIGEST_HOURLY: isNight ? at.afterTheNight : at.atTheHour,
        DIGEST_DAILY: at.atEight,
        OFF: undefined,
      }[delivery];
      const name = `${kind} ${scope} ${delivery} ${quietHours?.from}`;
      expect(due?.toISOString().slice(11, 16), name).toBe(expected);
      expect(effective(preferences, { kind, channel: 'IN_APP', place }), name).toEqual({
        delivery: 'INSTANT',
        source: null,
      });
    }
    expect(cases).toHaveLength(kindNames.length * 5 * 2 * 4);
  });
});

describe('what is wanted of several causes', () => {
  const mention: Cause = { kind: 'MENTION', reason: 'MENTIONED' };
  const group: Cause = { kind: 'MENTION', reason: 'GROUP_MENTIONED' };
  const reply: Cause = { kind: 'REPLY', reason: 'REPLIED_TO' };
  const inApp = (kind: NotificationKind, delivery: 'INSTANT' | 'OFF'): Preference => ({
    ...set('EVERYTHING', kind, delivery),
    channel: 'IN_APP',
  });
  const off = [inApp('REPLY', 'OFF'), set('EVERYTHING', 'REPLY', 'OFF')];
  const muted = [{ type: 'EVERYTHING' as const, id: '', until: new Date(evening.getTime() + 1) }];

  it.each([
    ['all without wishes', [], [], [mention, reply], true],
    ['nothing of what is off on both channels', off, [], [mention], true],
    ['what is mailed', [inApp('REPLY', 'OFF'), inApp('MENTION', 'OFF')], [], [mention, reply], false],
    ['mentions by name through a mute', [], muted, [mention], true],
    ['not those in a mute that are off', [inApp('MENTION', 'OFF')], muted, [], false],
  ])('%s', (_name, preferences, mutes, causes, isShown) => {
    expect(wanted([mention, reply], { preferences, mutes }, place, evening)).toEqual({
      causes,
      inApp: isShown,
    });
  });

  it('nothing of a mention of a group through a mute', () => {
    expect(wanted([group], { preferences: [], mutes: muted }, place, evening).causes).toEqual([]);
  });

  it('a mail as soon as of any', () => {
    const some = [set('TABLE', 'REPLY', 'DIGEST_DAILY'), set('TABLE', 'MENTION', 'DIGEST_HOURLY')];
    expect(mailDelivery([reply, mention], some, place)).toBe('DIGEST_HOURLY');
    expect(mailDelivery([reply], some, place)).toBe('DIGEST_DAILY');
    expect(mailDelivery([], some, place)).toBe('OFF');
  });
});

describe('a mute', () => {
  const now = new Date('2026-07-01T10:00:00Z');
  const [past, soon, later] = [-1, 1, 2].map((hours) => new Date(now.getTime() + hours * 3_600_000));
  const mute = (type: ScopeType, until: Date | undefined, id = at[type]) => ({
    type,
    id,
    until: until ?? now,
  });

  it.each([
    ['none', [], null],
    ['of its scope', [mute('TABLE', soon)], soon],
    ['that lasts longest', [mute('EVERYTHING', later), mute('THREAD', soon)], later],
    ['but not one that is over', [mute('EVERYTHING', past), mute('BASE', now)], null],
    ['nor one of another place', [mute('BASE', soon, 'bas_2')], null],
  ])('%s', (_name, mutes, until) => {
    expect(mutedUntil(mutes, place, now)).toEqual(until);
  });
});

describe('what may be set', () => {
  it.each(Object.keys(channels))('deliveries of %s', (name) => {
    const channel = name as keyof typeof channels;
    for (const delivery of ['DIGEST_HOURLY', 'DIGEST_DAILY'] as const) {
      const check = () => checkDelivery(channel, delivery);
      if (channel === 'EMAIL') expect(check).not.toThrow();
      else expect(check).toThrow('digests are for e-mail');
    }
    for (const delivery of ['INSTANT', 'OFF'] as const)
      expect(() => checkDelivery(channel, delivery)).not.toThrow();
  });

  it.each([
    [{ timeZone: 'Asia/Kolkata' }, true],
    [{ timeZone: 'UTC' }, true],
    [{ timeZone: 'Europe/Atlantis' }, false],
    [{ timeZone: '+02:00' }, false],
    [{ timeZone: '' }, false],
    [{ digestAt: '23:59' }, true],
    [{ digestAt: '24:00' }, false],
    [{ digestAt: '8:00' }, false],
    [{ quietHours: { from: '22:00', to: '07:00' } }, true],
    [{ quietHours: { from: '22:00', to: '22:00' } }, false],
    [{ quietHours: { from: '22:60', to: '07:00' } }, false],
    [{ quietHours: { from: '22:00', to: 'noon' } }, false],
  ])('%o', (own, isFine) => {
    const check = () => checkSettings({ ...defaultSettings, ...own });
    if (isFine) expect(check).not.toThrow();
    else expect(check).toThrow();
  });
});
