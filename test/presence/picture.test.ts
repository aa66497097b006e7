import { describe, expect, it } from 'vitest';
import { createPicture, type Picture } from '../../src/presence/picture.ts';
import { isNewer, type Member } from '../../src/presence/presence.ts';
import { seeded } from '../support/random.ts';
import { memberOf } from './members.ts';

const NODES = ['n1', 'n2', 'n3'];
const SESSIONS = Array.from({ length: 12 }, (_, i) => `s${i}`);

/** What others see of a member. */
const shown = ({ sessionId, state, viewId, pointer, turn }: Member) => ({
  sessionId,
  state,
  viewId,
  pointer,
  turn,
});

function byId(members: Iterable<Member>) {
  return new Map([...members].map((member) => [member.sessionId, shown(member)]));
}

/** Somebody who asks now and then what they have missed. */
function watcher(picture: Picture) {
  let known = new Map<string, Member>();
  let seen: number | undefined;
  return {
    snapshots: 0,
    known: () => known,
    catchUp() {
      const delta = seen === undefined ? undefined : picture.since(seen);
      seen = picture.mark();
      if (!delta) {
        this.snapshots += 1;
        known = new Map(picture.members().map((member) => [member.sessionId, member]));
        return;
      }
      for (const member of [...delta.joined, ...delta.updated]) known.set(member.sessionId, member);
      for (const sessionId of delta.left) known.delete(sessionId);
    },
  };
}

describe('the picture of a table', () => {
  it('is what the nodes say, the later turn first, for whoever asks at any moment what has changed', () => {
    const random = seeded();
    const picture = createPicture();
    const parts = new Map(NODES.map((node) => [node, new Map<string, Member>()]));
    const watchers = Array.from({ length: 5 }, () => watcher(picture));
    const late: { node: string; member: Member }[] = [];
    let version = 0;
    const make = (sessionId: string) =>
      memberOf(sessionId, {
        turn: random.below(3),
        // Far apart, so that what is made a little older below never has the version of another.
        version: ++version * 1_000,
        state: random.pick(['VIEWING', 'EDITING']),
        pointer: random.pick([null, { x: random.below(3), y: 0 }]),
      });
    const expected = () => {
      const best = new Map<string, Member>();
      for (const member of [...parts.values()].flatMap((part) => [...part.values()])) {
        const other = best.get(member.sessionId);
        if (!other || isNewer(member, other)) best.set(member.sessionId, member);
      }
      return byId(best.values());
    };
    for (let step = 0; step < 4_000; step++) {
      const said = `seed ${random.seed}, step ${step}`;
      const node = random.pick(NODES);
      const part = parts.get(node) ?? new Map<string, Member>();
      const sessionId = random.pick(SESSIONS);
      const known = part.get(sessionId);
      switch (random.below(7)) {
        case 0:
        case 1:
        case 2: {
          const member = make(sessionId);
          if (known && !isNewer(member, known)) late.push({ node, member });
          else part.set(sessionId, member);
          if (known) late.push({ node, member: known });
          picture.change(node, [member]);
          break;
        }
        case 3:
          part.delete(sessionId);
          picture.change(node, [], [sessionId]);
          break;
        case 4: {
          // Out of order: what is older than what is there is passed over.
          const old = late.pop();
          const standing = old && parts.get(old.node)?.get(old.member.sessionId);
          if (old && standing && !isNewer(old.member, standing)) picture.change(old.node, [old.member]);
          break;
        }
        case 5: {
          const whole = random.pick([[], SESSIONS.filter(() => random.below(2) === 0)]);
          // A move that came ahead of what was read is kept.
          const read = whole.map((id) => (random.below(3) === 0 ? (part.get(id) ?? make(id)) : make(id)));
          const stale = read.map((member) => ({ ...member, version: member.version - random.below(2) }));
          picture.replace(node, stale);
          const next = stale.map((member) => {
            const before = part.get(member.sessionId);
            return before && isNewer(before, member) ? before : member;
          });
          parts.set(node, new Map(next.map((member) => [member.sessionId, member])));
          break;
        }
        default:
          picture.tick();
      }
      expect(byId(picture.members()), said).toEqual(expected());
      expect(picture.size, said).toBe(expected().size);
      if (random.below(3) === 0) {
        const one = random.pick(watchers);
        one.catchUp();
        expect(byId(one.known().values()), said).toEqual(expected());
      }
    }
    for (const one of watchers) expect(one.snapshots, 'the rest were deltas').toBeLessThanOrEqual(1);
  });

  it('tells who joined, who changed and who left, each once, and nothing to one who has it all', () => {
    const picture = createPicture();
    picture.change('n', [memberOf('a'), memberOf('b'), memberOf('c')]);
    const seen = picture.tick();
    const empty = { joined: [], updated: [], left: [] };
    expect(picture.since(seen)).toEqual(empty);
    const moved = memberOf('a', { version: 2, pointer: { x: 1, y: 1 } });
    picture.change('n', [moved, memberOf('d')], ['b']);
    const expected = { joined: [memberOf('d')], updated: [moved], left: ['b'] };
    expect(picture.since(seen)).toEqual(expected);
    picture.tick();
    expect(picture.since(seen)).toEqual(expected);
    expect(picture.since(picture.mark())).toEqual(empty);
  });

  it('has the marks of a state that a move of it has overtaken', () => {
    const picture = createPicture();
    const came = memberOf('a', { version: 1 });
    const editing = memberOf('a', { version: 2, state: 'EDITING' });
    const pointer = { x: 1, y: 2 };
    picture.change('n', [came]);
    picture.change('n', [{ ...came, version: 3, pointer }]);
    picture.change('n', [editing]);
    picture.change('n', [{ ...editing, version: 3, pointer }]);
    expect(picture.get('a')).toMatchObject({ state: 'EDITING', pointer });
  });

  it('does not count a change that others do not see', () => {
    const picture = createPicture();
    picture.change('n', [memberOf('a')]);
    const seen = picture.tick();
    const { edition } = picture;
    picture.change('n', [memberOf('a', { version: 2, lastActiveAt: 5 })]);
    expect(picture.edition).toBe(edition);
    expect(picture.since(seen)?.updated).toEqual([]);
    expect(picture.get('a')?.lastActiveAt).toBe(5);
  });

  it('shows a session that has moved on where it is now, whoever tells of it last', () => {
    const picture = createPicture();
    picture.change('old', [memberOf('a', { turn: 1, version: 9 })]);
    const seen = picture.tick();
    picture.change('new', [memberOf('a', { turn: 2, version: 2, viewId: 'here' })]);
    picture.change('old', [memberOf('a', { turn: 1, version: 10, viewId: 'there' })]);
    expect(picture.get('a')?.viewId).toBe('here');
    picture.change('old', [], ['a']);
    expect(picture.since(seen)).toMatchObject({ updated: [{ viewId: 'here' }], left: [] });
    picture.replace('new', []);
    expect(picture.since(seen)?.left).toEqual(['a']);
    expect(picture.nodes()).toEqual([]);
  });

  it('remembers 5,000 who left, and has whoever missed more begin anew', () => {
    const picture = createPicture();
    const ids = Array.from({ length: 5_001 }, (_, i) => `s${i}`);
    picture.change(
      'n',
      ids.map((id) => memberOf(id)),
    );
    const first = picture.tick();
    picture.change('n', [], ids.slice(0, 1));
    const second = picture.tick();
    picture.change('n', [], ids.slice(1, 5_000));
    expect(picture.since(first)?.left).toHaveLength(5_000);
    picture.change('n', [], ids.slice(5_000));
    expect(picture.since(first)).toBeUndefined();
    expect(picture.since(second)?.left).toHaveLength(5_000);
    // One who comes back has not left.
    picture.change('n', [memberOf('s7')]);
    expect(picture.since(second)?.left).toHaveLength(4_999);
  });
});
