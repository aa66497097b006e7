import type { Admission } from '../base/watch.ts';
import { LimitError, NotFoundError } from '../errors.ts';
import type { Actor } from '../stream/change.ts';
import { colorOf } from './color.ts';
import {
  type Commenting,
  MAX_SESSIONS_OF_TABLE,
  MAX_SESSIONS_OF_USER,
  MAX_TABLES_OF_SESSION,
  type Member,
  type PresenceInput,
  type PresenceState,
  sameMarks,
  samePointer,
} from './presence.ts';
import type { Room } from './room.ts';

/** What a subscription holds for as long as its session is in the table because of it. */
export interface Ticket {
  room: Room;
  admission: Admission;
  /** Lets go of both. */
  release(): Promise<void>;
}

/** A session of this node in a table. */
interface Seat {
  member: Member;
  /** What the client says it does; IDLE is shown over it. */
  said: PresenceState;
  activeAt: number;
  /** When it last said that it is writing a comment. */
  commentingAt: number;
  subscriptions: number;
  /** While its socket is gone: that of its last subscription, so that a revocation is heard. */
  kept: Ticket | undefined;
  grace: NodeJS.Timeout | undefined;
  isGone: boolean;
  /** Since when its session is not at this node, by the clock of `performance`. */
  lostSince: number | undefined;
}

/** The sessions of this node, in the tables that they are in. */
export interface Seats {
  /**
   * The session is in the table from here on, until the answer is called and the session has no other subscription there. Where its
   * socket is gone, a grace longer.
   * @throws LimitError, NotFoundError for a session that is not at this node
   */
  enter(
    ticket: Ticket,
    who: { user: Actor; sessionId: string; input: PresenceInput },
  ): (how: { isSocketGone: boolean }) => Promise<void>;
  /** False where this node has no such session in the table, or it is somebody else's. */
  update(tableId: string, who: { userId: string; sessionId: string; input: PresenceInput }): boolean;
  /** Shows those as idle who have done nothing for so long, and as writing no more who have not said so for so long. */
  quiet(after: { idleMs: number; commentingMs: number }): void;
  /**
   * Takes away those whose session has not been at this node for the grace, whatever their subscriptions say: of two operations that
   * a client has given the same id, graphql-ws may forget one without ending it. At once those that another node shows in a later turn:
   * whoever leaves there has left, and would be seen here again for the rest of the grace.
   */
  sweep(): void;
  /** This node has died, and all its sessions with it. */
  disown(): void;
  close(): Promise<void>;
}

export function createSeats(parts: {
  turnOf: (sessionId: string) => number | undefined;
  /** The same of a session at whatever node. */
  livingTurnOf: (sessionId: string) => Promise<number | undefined>;
  graceMs: number;
}): Seats {
  const { turnOf, livingTurnOf, graceMs } = parts;
  const tables = new Map<string, { room: Room; seats: Map<string, Seat> }>();
  let version = 0;

  /**
   * Higher than any before on this node, which alone counts within a turn: a session that leaves a table and comes again tells higher
   * ones, or whoever had missed that it left would keep the old state. Not by the clock of the machine, which may be set back, nor on
   * from what another node told, whose clock may be ahead.
   */
  function nextVersion(): number {
    version = Math.max(version + 1, Math.floor(performance.timeOrigin + performance.now()));
    return version;
  }

  function seatsOf(room: Room): Map<string, Seat> {
    const known = tables.get(room.tableId);
    // A room that was closed meanwhile had no seats left.
    if (known?.room === room) return known.seats;
    const seats = new Map<string, Seat>();
    tables.set(room.tableId, { room, seats });
    return seats;
  }

  function checkLimits({ picture }: Room, userId: string, sessionId: string) {
    const isIn = [...tables.values()].filter(({ seats }) => seats.has(sessionId)).length;
    if (isIn >= MAX_TABLES_OF_SESSION) {
      throw new LimitError(`A session is in ${MAX_TABLES_OF_SESSION} tables at most.`);
    }
    if (picture.get(sessionId)) return;
    if (picture.size >= MAX_SESSIONS_OF_TABLE) {
      throw new LimitError(`A table has ${MAX_SESSIONS_OF_TABLE} sessions at most.`);
    }
    if (picture.countOf(userId) >= MAX_SESSIONS_OF_USER) {
      throw new LimitError(`One person has ${MAX_SESSIONS_OF_USER} sessions in a table at most.`);
    }
  }

  function remove(room: Room, seat: Seat) {
    if (seat.isGone) return;
    seat.isGone = true;
    const { sessionId } = seat.member;
    const open = tables.get(room.tableId);
    open?.seats.delete(sessionId);
    if (open?.seats.size === 0) tables.delete(room.tableId);
    room.remove(sessionId);
    void letGo(seat);
  }

  function letGo(seat: Seat): Promise<void> | undefined {
    clearTimeout(seat.grace);
    const { kept } = seat;
    seat.grace = undefined;
    seat.kept = undefined;
    return kept?.release();
  }

  /**
   * A session that another node has taken up within the grace has not left, though it comes to the table there a moment later, or this
   * node hears of it late: its seat stays until it is seen there, or for another grace.
   */
  async function endGrace(room: Room, seat: Seat) {
    const { grace, member } = seat;
    const turn = await livingTurnOf(member.sessionId).catch(() => undefined);
    if (seat.grace !== grace || (turn !== undefined && turn > member.turn)) return;
    remove(room, seat);
  }

  function change(room: Room, seat: Seat, member: Member) {
    seat.member = { ...member, version: nextVersion(), lastActiveAt: seat.activeAt };
    room.put(seat.member);
  }

  function apply(room: Room, seat: Seat, input: PresenceInput) {
    seat.activeAt = Date.now();
    seat.said = stateIn(input, seat.said);
    if (input.commenting) seat.commentingAt = seat.activeAt;
    const next = withInput(seat.member, seat.said, input);
    if (!sameMarks(next, seat.member) || !samePointer(next.pointer, seat.member.pointer)) {
      change(room, seat, next);
    }
  }

  return {
    enter(ticket, { user, sessionId, input }) {
      const { room } = ticket;
      const turn = turnOf(sessionId);
      if (turn === undefined) throw new NotFoundError(sessionId);
      let seat = tables.get(room.tableId)?.seats.get(sessionId);
      if (!seat) checkLimits(room, user.id, sessionId);
      void (seat && letGo(seat));
      // Of a session that comes from another node, what it said there.
      const before = seat?.member ?? room.picture.get(sessionId) ?? newcomer(user, sessionId);
      const said = stateIn(input, seat?.said ?? (before.state === 'IDLE' ? 'VIEWING' : before.state));
      const activeAt = Date.now();
      seat ??= {
        member: before,
        said,
        activeAt,
        commentingAt: activeAt,
        subscriptions: 0,
        kept: undefined,
        grace: undefined,
        isGone: false,
        lostSince: undefined,
      };
      const entered = seat;
      Object.assign(entered, { said, activeAt });
      if (input.commenting) entered.commentingAt = activeAt;
      entered.subscriptions += 1;
      seatsOf(room).set(sessionId, entered);
      change(room, entered, { ...withInput({ ...before, user }, said, input), turn });

      let hasLeft = false;
      return async ({ isSocketGone }) => {
        if (hasLeft) return;
        hasLeft = true;
        entered.subscriptions -= 1;
        if (entered.isGone || entered.subscriptions > 0) return ticket.release();
        if (isSocketGone && graceMs > 0) {
          entered.kept = ticket;
          entered.grace = setTimeout(() => void endGrace(room, entered), graceMs).unref();
          ticket.admission.onRevoked(() => remove(room, entered));
          return;
        }
        remove(room, entered);
        await ticket.release();
      };
    },
    update(tableId, { userId, sessionId, input }) {
      const open = tables.get(tableId);
      const seat = open?.seats.get(sessionId);
      if (!open || seat?.member.user.id !== userId) return false;
      apply(open.room, seat, input);
      return true;
    },
    quiet({ idleMs, commentingMs }) {
      const now = Date.now();
      for (const { room, seats } of tables.values()) {
        for (const seat of seats.values()) {
          const { state, commenting } = seat.member;
          const isIdle = now - seat.activeAt >= idleMs && state !== 'AWAY';
          const isWriting = !isIdle && now - seat.commentingAt < commentingMs;
          const next = { state: isIdle ? 'IDLE' : state, commenting: isWriting ? commenting : null } as const;
          if (next.state === state && next.commenting === (commenting ?? null)) continue;
          change(room, seat, { ...seat.member, ...next });
        }
      }
    },
    sweep() {
      const now = performance.now();
      for (const { room, seats } of [...tables.values()]) {
        for (const seat of [...seats.values()]) {
          const { sessionId, turn } = seat.member;
          const isHere = turnOf(sessionId) !== undefined;
          seat.lostSince = isHere ? undefined : (seat.lostSince ?? now);
          const isElsewhere = (room.picture.get(sessionId)?.turn ?? turn) > turn;
          const isOver = seat.lostSince !== undefined && now - seat.lostSince > graceMs;
          if (isElsewhere || isOver) remove(room, seat);
        }
      }
    },
    disown() {
      for (const { room, seats } of tables.values()) {
        for (const seat of seats.values()) {
          seat.isGone = true;
          void letGo(seat);
        }
        room.disown();
      }
      tables.clear();
    },
    async close() {
      const all = [...tables.values()].flatMap(({ seats }) => [...seats.values()]);
      tables.clear();
      // What the others know of them stays: they may come back at another node.
      for (const seat of all) seat.isGone = true;
      await Promise.all(all.map(letGo));
    },
  };
}

function newcomer(user: Actor, sessionId: string): Member {
  const now = Date.now();
  return {
    sessionId,
    user,
    color: colorOf(user.id),
    turn: 0,
    version: 0,
    state: 'VIEWING',
    viewId: null,
    cell: null,
    range: null,
    pointer: null,
    commenting: null,
    since: now,
    lastActiveAt: now,
  };
}

/** What the client says it does: null takes back what it said before. */
function stateIn({ state }: PresenceInput, before: PresenceState): PresenceState {
  return state === undefined ? before : (state ?? 'VIEWING');
}

function withInput(member: Member, state: PresenceState, input: PresenceInput): Member {
  const {
    viewId = member.viewId,
    cell = member.cell,
    range = member.range,
    pointer = member.pointer,
  } = input;
  return { ...member, state, viewId, cell, range, pointer, commenting: commentingIn(input, member) };
}

/** One of a node of the release before has said nothing of it. */
function commentingIn({ commenting }: PresenceInput, member: Member): Commenting | null {
  if (commenting === undefined) return member.commenting ?? null;
  if (commenting === null) return null;
  const { recordId, fieldId = null, threadId = null } = commenting;
  return { recordId, fieldId, threadId };
}
