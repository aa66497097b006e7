import { type Delta, isNewer, type Member, sameMarks, samePointer } from './presence.ts';

/** A member that others see, and in which tick what of it changed last. */
export interface Placed {
  member: Member;
  joined: number;
  /** Anything but the pointer. */
  marked: number;
  changed: number;
}

/**
 * Who is in a table, put together from what each node says of its own sessions. Only a node itself changes its part; where two
 * have the same session, because it moved from one to the other, the later turn is shown.
 *
 * Time is counted in ticks, and each change remembers its tick: what somebody has missed since a tick can be told without a queue for
 * each of them, the newest state winning.
 */
export interface Picture {
  readonly size: number;
  /** Goes up with every change that others see. */
  readonly edition: number;
  get(sessionId: string): Member | undefined;
  members(): Member[];
  placed(): Iterable<Placed>;
  countOf(userId: string): number;
  /** Changes a node's part. States older than what it has are passed over. */
  change(nodeId: string, put: Iterable<Member>, remove?: Iterable<string>): void;
  /** Puts this in place of all that the node has here. */
  replace(nodeId: string, members: Iterable<Member>): void;
  /** The nodes that have a part. */
  nodes(): string[];
  /** Ends the tick, and answers its number. */
  tick(): number;
  /**
   * Counts on within the tick, and answers the number until here: who is told how things stand before the tick has ended can be told
   * exactly what comes after that.
   */
  mark(): number;
  /**
   * What has changed after the end of a tick; undefined when that is too long ago to tell. For one who has been told since who came and
   * went, until the end of a later tick: without that.
   */
  since(tick: number, toldUntil?: number): Delta | undefined;
  /** What has changed in the tick that runs. */
  changes(): { placed: Placed[]; left: string[] };
}

/** The sessions that have left are remembered, so that somebody slow can be told. */
const MAX_LEFT = 5_000;

export function createPicture(): Picture {
  const parts = new Map<string, Map<string, Member>>();
  const placed = new Map<string, Placed>();
  /** By session, when it left; the oldest in front. */
  const left = new Map<string, number>();
  let changedNow = new Set<string>();
  let leftNow = new Set<string>();
  let now = 1;
  let forgotten = 0;
  let edition = 0;

  function partOf(nodeId: string): Map<string, Member> {
    const known = parts.get(nodeId);
    if (known) return known;
    const part = new Map<string, Member>();
    parts.set(nodeId, part);
    return part;
  }

  function best(sessionId: string): Member | undefined {
    let found: Member | undefined;
    for (const part of parts.values()) {
      const member = part.get(sessionId);
      if (member && (!found || isNewer(member, found))) found = member;
    }
    return found;
  }

  function settle(sessionId: string) {
    const member = best(sessionId);
    const before = placed.get(sessionId);
    if (!member) {
      if (before) leave(sessionId);
      return;
    }
    if (!before) {
      placed.set(sessionId, { member, joined: now, marked: now, changed: now });
      left.delete(sessionId);
      leftNow.delete(sessionId);
      changedNow.add(sessionId);
      edition += 1;
      return;
    }
    if (member === before.member) return;
    const isMarked = !sameMarks(member, before.member);
    const isMoved = !samePointer(member.pointer, before.member.pointer);
    before.member = member;
    if (!isMarked && !isMoved) return;
    if (isMarked) before.marked = now;
    before.changed = now;
    changedNow.add(sessionId);
    edition += 1;
  }

  function leave(sessionId: string) {
    placed.delete(sessionId);
    changedNow.delete(sessionId);
    leftNow.add(sessionId);
    left.set(sessionId, now);
    edition += 1;
    for (const [oldest, tick] of left) {
      if (left.size <= MAX_LEFT) break;
      left.delete(oldest);
      forgotten = tick;
    }
  }

  return {
    get size() {
      return placed.size;
    },
    get edition() {
      return edition;
    },
    get: (sessionId) => placed.get(sessionId)?.member,
    members: () => Array.from(placed.values(), ({ member }) => member),
    placed: () => placed.values(),
    countOf(userId) {
      let count = 0;
      for (const { member } of placed.values()) if (member.user.id === userId) count += 1;
      return count;
    },
    change(nodeId, put, remove = []) {
      const part = partOf(nodeId);
      for (const member of put) {
        const known = part.get(member.sessionId);
        // One as old as this is told again, whole: a move may have been laid over marks that were still on their way.
        if (known && isNewer(known, member)) continue;
        part.set(member.sessionId, member);
        settle(member.sessionId);
      }
      for (const sessionId of remove) if (part.delete(sessionId)) settle(sessionId);
      if (part.size === 0) parts.delete(nodeId);
    },
    replace(nodeId, members) {
      const before = parts.get(nodeId) ?? new Map<string, Member>();
      const part = new Map<string, Member>();
      for (const member of members) {
        const known = before.get(member.sessionId);
        // A move may have come by itself, ahead of what was read.
        part.set(member.sessionId, known && isNewer(known, member) ? known : member);
      }
      if (part.size > 0) parts.set(nodeId, part);
      else parts.delete(nodeId);
      for (const sessionId of new Set([...before.keys(), ...part.keys()])) settle(sessionId);
    },
    nodes: () => [...parts.keys()],
    tick() {
      changedNow = new Set();
      leftNow = new Set();
      return now++;
    },
    mark: () => now++,
    since(tick, toldUntil = tick) {
      if (tick < forgotten) return undefined;
      const delta: Delta = { joined: [], updated: [], left: [] };
      for (const { member, joined, changed } of placed.values()) {
        if (joined > toldUntil) delta.joined.push(member);
        else if (changed > tick && changed > joined) delta.updated.push(member);
      }
      for (const [sessionId, at] of left) if (at > toldUntil) delta.left.push(sessionId);
      return delta;
    },
    changes: () => ({
      placed: [...changedNow].flatMap((sessionId) => placed.get(sessionId) ?? []),
      left: [...leftNow],
    }),
  };
}
