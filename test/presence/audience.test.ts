import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LimitError } from '../../src/errors.ts';
import { createAudience, FAR_MS } from '../../src/presence/audience.ts';
import { createPicture } from '../../src/presence/picture.ts';
import type { Member, PresenceItem } from '../../src/presence/presence.ts';
import { type FakeOutlet, fakeOutlet } from '../support/fake-outlet.ts';
import { there } from '../support/make.ts';
import { seeded } from '../support/random.ts';
import { memberOf } from './members.ts';

const at = (sessionId: string, y: number, version = 1) =>
  memberOf(sessionId, { version, pointer: { x: 0, y } });
const itemsOf = ({ sent }: FakeOutlet): PresenceItem[] => sent.map((text) => JSON.parse(text));

/** What a client knows that has applied everything. */
function known(outlet: FakeOutlet): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const item of itemsOf(outlet)) {
    if (item.type === 'snapshot') members.clear();
    const told = item.type === 'snapshot' ? item.members : [...item.joined, ...item.updated];
    for (const member of told) members.set(member.sessionId, member);
    if (item.type === 'delta') for (const sessionId of item.left) members.delete(sessionId);
  }
  return members;
}

/** What others see of them. */
function shown(members: Iterable<Member>) {
  return new Map([...members].map(({ sessionId, viewId, pointer }) => [sessionId, { viewId, pointer }]));
}

function updatedIn(item: PresenceItem | undefined): string[] {
  return item?.type === 'delta' ? item.updated.map(({ sessionId }) => sessionId).sort() : [];
}

describe('those who watch a table', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  function scene() {
    const picture = createPicture();
    const errors: unknown[] = [];
    const asks = { count: 0, toGreet: 0 };
    const renders: PresenceItem[] = [];
    const audience = createAudience(picture, {
      onError: (error) => errors.push(error),
      ask: () => {
        asks.count += 1;
      },
      askToGreet: () => {
        asks.toGreet += 1;
      },
    });
    const bytesOf = (item: PresenceItem) => Buffer.from(JSON.stringify(item));
    return {
      picture,
      errors,
      asks,
      renders,
      audience,
      watch(sessionId: string, { key = 'all', userId = `usr of ${sessionId}`, render = bytesOf } = {}) {
        const outlet = fakeOutlet();
        const counted = (item: PresenceItem) => {
          renders.push(item);
          return render(item);
        };
        const place = audience.add({ key, userId, sessionId, outlet, render: counted });
        place.start();
        return { outlet, place };
      },
    };
  }

  it('get a snapshot with their own id, and then the same bytes, made once for those who ask the same', async () => {
    const { picture, audience, renders, watch, asks } = scene();
    picture.change('n', [memberOf('a'), memberOf('b')]);
    const [a, b, other] = [watch('a'), watch('b'), watch('b', { key: 'other' })];
    expect(asks).toEqual({ count: 0, toGreet: 3 });
    await audience.greet();
    expect(a.outlet.sent).toEqual([
      JSON.stringify({ type: 'snapshot', sessionId: 'a', members: picture.members() }),
    ]);
    expect(itemsOf(b.outlet)).toMatchObject([{ type: 'snapshot', sessionId: 'b' }]);
    await audience.send();
    expect(renders, 'one for each of the two groups').toHaveLength(2);
    picture.change('n', [at('a', 1, 2)], ['b']);
    expect(await audience.send()).toEqual({
      bytes: Buffer.byteLength(there(a.outlet.sent[1])),
      againMs: undefined,
    });
    expect(renders).toHaveLength(4);
    for (const { outlet } of [a, b, other]) {
      expect(itemsOf(outlet)[1]).toEqual({
        type: 'delta',
        joined: [],
        updated: [at('a', 1, 2)],
        left: ['b'],
      });
    }
    // Nothing has changed.
    await audience.send();
    expect(renders).toHaveLength(4);
    expect(audience.size).toBe(3);
    for (const { place } of [a, b, other]) place.leave();
    expect(audience.size).toBe(0);
    picture.change('n', [memberOf('c')]);
    await audience.send();
    expect(a.outlet.sent).toHaveLength(2);
  });

  it('get their snapshot between two ticks, made once for all who came together, and then exactly what came after it', async () => {
    const { picture, audience, renders, watch, asks } = scene();
    picture.change('n', [memberOf('old')]);
    const old = watch('old');
    await audience.greet();
    await audience.send();
    const batches: ReturnType<typeof watch>[][] = [];
    for (const batch of ['a', 'b']) {
      const ids = Array.from({ length: 20 }, (_, i) => `${batch}${i}`);
      picture.change(
        'n',
        ids.map((id) => memberOf(id)),
      );
      batches.push(ids.map((id) => watch(id)));
      renders.length = 0;
      await audience.greet();
      expect(renders, 'one for the whole batch').toHaveLength(1);
    }
    expect(old.outlet.sent, 'the others wait for their tick').toHaveLength(1);
    const [first = [], second = []] = batches;
    for (const { outlet } of [...first, ...second])
      expect(itemsOf(outlet)).toMatchObject([{ type: 'snapshot' }]);
    expect([known(there(first[0]).outlet).size, known(there(second[0]).outlet).size]).toEqual([21, 41]);
    renders.length = 0;
    await audience.send();
    expect(renders, 'one for the others, one for the first batch').toHaveLength(2);
    const joinedIn = ({ outlet }: (typeof first)[number]) =>
      itemsOf(outlet)
        .slice(1)
        .map((item) => item.type === 'delta' && item.joined.map(({ sessionId }) => sessionId[0]));
    expect(joinedIn(old)).toEqual([[...'a'.repeat(20), ...'b'.repeat(20)]]);
    for (const one of first) expect(joinedIn(one), 'the second batch alone').toEqual([[...'b'.repeat(20)]]);
    for (const one of second) expect(joinedIn(one), 'nothing that they know').toEqual([]);
    expect(asks.count, 'nobody asked for a tick').toBe(0);
    // From now on they are some of the others.
    picture.change('n', [], ['b3']);
    renders.length = 0;
    await audience.send();
    expect(renders).toHaveLength(1);
    for (const { outlet } of [old, ...first, ...second])
      expect(itemsOf(outlet).at(-1)).toMatchObject({ left: ['b3'] });
  });

  it('get their snapshot also while a tick is being sent to a crowd, and of it nothing twice', async () => {
    const { picture, audience, watch } = scene();
    const ids = Array.from({ length: 100 }, (_, i) => `s${i}`);
    picture.change(
      'n',
      ids.map((id) => memberOf(id)),
    );
    const crowd = [...ids, ...ids, ...ids].map((id) => watch(id));
    await audience.greet();
    await audience.send();
    const told = () => crowd.filter(({ outlet }) => outlet.sent.length > 1).length;
    picture.change('n', [at('s1', 1, 2)]);
    const sending = audience.send();
    await new Promise((resolve) => setImmediate(resolve));
    picture.change('n', [memberOf('new')], ['s2']);
    const newcomer = watch('new');
    await audience.greet();
    expect(newcomer.outlet.sent).toHaveLength(1);
    expect(told(), 'some of the others have not been told yet').toBeLessThan(crowd.length);
    await sending;
    expect(told()).toBe(crowd.length);
    await audience.send();
    expect(newcomer.outlet.sent, 'nothing that it knows').toHaveLength(1);
    expect(itemsOf(there(crowd[0]).outlet).at(-1)).toMatchObject({
      joined: [{ sessionId: 'new' }],
      left: ['s2'],
    });
    picture.change('n', [], ['s3']);
    await audience.send();
    expect(itemsOf(newcomer.outlet)).toMatchObject([{}, { joined: [], updated: [], left: ['s3'] }]);
  });

  it('are told what came while their snapshot was made, also when a tick went by without them', async () => {
    const { picture, audience, watch, asks } = scene();
    picture.change('n', [memberOf('a')]);
    let finish = () => {};
    const slowly = (item: PresenceItem) =>
      new Promise<Buffer>((resolve) => {
        finish = () => resolve(Buffer.from(JSON.stringify(item)));
      });
    const outlet = fakeOutlet();
    audience.add({ key: 'slow', userId: 'u', sessionId: 'a', outlet, render: slowly }).start();
    const other = watch('b');
    const greeting = audience.greet();
    picture.change('n', [memberOf('c')]);
    await audience.send();
    finish();
    await greeting;
    expect([...known(outlet).keys()], 'as it was when it was begun').toEqual(['a']);
    expect(asks.count).toBeGreaterThan(0);
    const sending = audience.send();
    await Promise.resolve();
    finish();
    await sending;
    for (const one of [outlet, other.outlet]) expect([...known(one).keys()]).toEqual(['a', 'c']);
  });

  it('get near pointers at once, far ones once a second, and everything else always, in a crowd', async () => {
    const { picture, audience, watch } = scene();
    const ids = Array.from({ length: 200 }, (_, y) => `s${String(y).padStart(3, '0')}`);
    picture.change(
      'n',
      ids.map((id, y) => at(id, y)),
    );
    const [top, bottom, still, mover] = [watch('s000'), watch('s199'), watch('nobody'), watch('s010')];
    await audience.greet();
    await audience.send();
    expect(audience.isThinned).toBe(true);
    const move = (id: string, version: number) => picture.change('n', [at(id, 1_000, version)]);
    for (const id of ['s010', 's060', 's110', 's190']) move(id, 2);
    picture.change('n', [
      memberOf('s150', { version: 2, pointer: { x: 0, y: 150 }, viewId: 'v' }),
      memberOf('new'),
    ]);
    vi.advanceTimersByTime(FAR_MS / 2);
    expect((await audience.send()).againMs).toBe(FAR_MS / 2);
    // One who has just come without a pointer is told as one who came.
    for (const [{ outlet }, near] of [
      [top, ['s010', 's060', 's150']],
      [bottom, ['s110', 's150', 's190']],
      [still, ['s150']],
    ] as const) {
      const last = itemsOf(outlet).at(-1);
      expect(updatedIn(last)).toEqual(near);
      expect(last).toMatchObject({ joined: [{ sessionId: 'new' }] });
    }
    move('s011', 2);
    await audience.send();
    expect(updatedIn(itemsOf(top.outlet).at(-1))).toEqual(['s011']);
    expect(bottom.outlet.sent, 'nothing near has moved').toHaveLength(2);
    vi.advanceTimersByTime(FAR_MS / 2);
    await audience.send();
    for (const { outlet } of [top, bottom, still]) {
      expect(known(outlet)).toEqual(new Map(picture.members().map((member) => [member.sessionId, member])));
    }
    // The bands are new ones: s010 is now next to the last.
    picture.change('n', [at('s010', 999, 3)]);
    await audience.send();
    expect(updatedIn(itemsOf(bottom.outlet).at(-1))).toEqual(['s010']);
    picture.change('n', [at('s190', 998, 3)]);
    await audience.send();
    expect(updatedIn(itemsOf(mover.outlet).at(-1)), 'which is where it sees from, too').toEqual(['s190']);
    // As soon as they are few, all get everything at once.
    picture.change('n', [], ids.slice(20));
    vi.advanceTimersByTime(FAR_MS);
    expect((await audience.send()).againMs).toBeUndefined();
    expect(audience.isThinned).toBe(false);
  });

  it('all know the same in the end, whoever was full, came, went or passed to another band', async () => {
    for (let round = 0; round < 15; round++) {
      const random = seeded(Number(process.env.TEST_SEED) || undefined);
      const said = `seed ${random.seed}`;
      const { picture, audience, watch, errors } = scene();
      const ids = Array.from({ length: 140 }, (_, i) => `s${i}`);
      let version = 1;
      const make = (id: string) =>
        memberOf(id, {
          version: ++version,
          viewId: random.pick([null, 'v', 'w']),
          pointer: random.pick([null, { x: random.below(9), y: random.below(500) }]),
        });
      picture.change('n', ids.slice(0, random.pick([90, 130])).map(make));
      let watchers: ReturnType<typeof watch>[] = [];
      for (let step = 0; step < 400; step++) {
        const one = watchers.length > 0 ? random.pick(watchers) : undefined;
        switch (random.below(9)) {
          case 0:
            if (watchers.length < 25)
              watchers.push(watch(random.pick(ids), { key: random.pick(['a', 'b', 'c']) }));
            break;
          case 1:
            one?.outlet.fill();
            break;
          case 2:
            one?.outlet.drain();
            break;
          case 3:
            picture.change('n', [], [random.pick(ids), ...(random.below(20) === 0 ? ids.slice(0, 60) : [])]);
            break;
          case 4:
            picture.change('n', [make(random.pick(ids))]);
            break;
          case 5: {
            // A move alone.
            const member = picture.get(random.pick(ids));
            const pointer = { x: 0, y: random.below(500) };
            if (member) picture.change('n', [{ ...member, version: ++version, pointer }]);
            break;
          }
          case 6: {
            const greeting = audience.greet();
            if (random.below(2) === 0) picture.change('n', [make(random.pick(ids))]);
            // The tick of the crowd does not wait for it.
            if (random.below(3) === 0) await audience.send();
            await greeting;
            break;
          }
          case 7:
            vi.advanceTimersByTime(random.pick([34, 34, 400]));
            break;
          default: {
            const sending = audience.send();
            // While it is sent, the world goes on.
            if (random.below(2) === 0) picture.change('n', [make(random.pick(ids))]);
            if (one && random.below(10) === 0) {
              one.place.leave();
              watchers = watchers.filter((other) => other !== one);
            }
            await sending;
          }
        }
      }
      for (const { outlet } of watchers) outlet.drain();
      vi.advanceTimersByTime(FAR_MS);
      await audience.greet();
      await audience.send();
      const expected = shown(picture.members());
      for (const { outlet } of watchers) expect(shown(known(outlet).values()), said).toEqual(expected);
      expect(errors, said).toEqual([]);
    }
  });

  it('get nothing while they are full, and then the newest state of all that they missed, in one frame', async () => {
    const { picture, audience, watch, asks } = scene();
    picture.change('n', [memberOf('a')]);
    const slow = watch('a');
    const healthy = watch('b');
    const never = fakeOutlet();
    never.fill();
    audience
      .add({ key: 'all', userId: 'u', sessionId: 'c', outlet: never, render: () => Buffer.of() })
      .start();
    await audience.greet();
    await audience.send();
    slow.outlet.fill();
    for (let version = 2; version <= 50; version++) {
      picture.change('n', [at('a', version, version)]);
      await audience.send();
    }
    expect(slow.outlet.sent).toHaveLength(1);
    expect(never.sent).toEqual([]);
    expect(healthy.outlet.sent).toHaveLength(50);
    const before = asks.count;
    slow.outlet.drain();
    expect(asks.count).toBe(before + 1);
    await audience.send();
    expect(itemsOf(slow.outlet).slice(1)).toEqual([
      { type: 'delta', joined: [], updated: [at('a', 50, 50)], left: [] },
    ]);
    picture.change('n', [at('a', 51, 51)]);
    await audience.send();
    expect(slow.outlet.sent.at(-1)).toBe(healthy.outlet.sent.at(-1));
  });

  it('are cut off when they have been full for too long, without a break', async () => {
    const { picture, audience, watch } = scene();
    const { outlet } = watch('a');
    await audience.greet();
    await audience.send();
    const fill = async (version: number) => {
      outlet.fill();
      picture.change('n', [at('x', version, version)]);
      await audience.send();
    };
    await fill(1);
    vi.advanceTimersByTime(40_000);
    outlet.drain();
    await audience.send();
    await fill(2);
    vi.advanceTimersByTime(40_000);
    audience.sweep(performance.now() - 60_000);
    expect(outlet.stuck).toBe(0);
    vi.advanceTimersByTime(30_000);
    audience.sweep(performance.now() - 60_000);
    expect(outlet.stuck).toBe(1);
  });

  it('are told in one frame of 5,000 who leave, and of more by a snapshot', async () => {
    for (const [count, type] of [
      [5_000, 'delta'],
      [5_001, 'snapshot'],
    ] as const) {
      const { picture, audience, watch } = scene();
      const ids = Array.from({ length: count }, (_, i) => `s${i}`);
      picture.change('n', [...ids.map((id) => memberOf(id)), memberOf('stays')]);
      const { outlet } = watch('stays');
      await audience.greet();
      await audience.send();
      vi.advanceTimersByTime(FAR_MS);
      picture.change('n', [], ids);
      await audience.send();
      await audience.greet();
      expect(itemsOf(outlet).map((item) => item.type)).toEqual(['snapshot', type]);
      expect([...known(outlet).keys()]).toEqual(['stays']);
    }
  });

  it('are ended as a group when their frame cannot be made, and nobody else', async () => {
    const { picture, audience, watch, errors } = scene();
    const broken = new Error('cannot be made');
    const failing = (item: PresenceItem) => {
      if (item.type === 'delta') throw broken;
      return Buffer.from(JSON.stringify(item));
    };
    const bad = [watch('a', { key: 'bad', render: failing }), watch('b', { key: 'bad', render: failing })];
    const worse = watch('c', {
      key: 'worse',
      render: () => {
        throw broken;
      },
    });
    const good = watch('d');
    await audience.greet();
    await audience.send();
    expect(worse.outlet.ended).toEqual([broken]);
    worse.place.leave();
    picture.change('n', [memberOf('x')]);
    await audience.send();
    for (const { outlet } of bad) expect(outlet.ended).toEqual([broken]);
    expect(good.outlet.ended).toEqual([]);
    expect([...known(good.outlet).keys()]).toEqual(['x']);
    expect(errors).toEqual([broken, broken]);
  });

  it('ask at most 20 different things each', () => {
    const { watch } = scene();
    for (let made = 0; made < 20; made++) watch('a', { key: `own ${made}`, userId: 'u' });
    expect(() => watch('a', { key: 'one more', userId: 'u' })).toThrow(LimitError);
    watch('a', { key: 'own 7', userId: 'u' });
    watch('b', { key: 'one more', userId: 'somebody else' });
  });
});
