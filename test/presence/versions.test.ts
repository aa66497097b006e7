import { afterEach, beforeEach, expect, it } from 'vitest';
import { memoryBus } from '../../src/bus/memory.ts';
import { memoryPresenceStore } from '../../src/presence/memory-store.ts';
import { isNewer } from '../../src/presence/presence.ts';
import { createSeats, type Seats } from '../../src/presence/seats.ts';
import { there } from '../support/make.ts';
import { memberOf } from './members.ts';
import { openRooms, type Rooms } from './rooms.ts';

const HOUR_MS = 3_600_000;
const sessionId = 'ses_1';
const admission = { onRevoked() {}, release: async () => {} };

let rooms: Rooms;
let seats: Seats;

beforeEach(async () => {
  rooms = await openRooms('tbl_1', [{ store: memoryPresenceStore(), bus: memoryBus() }]);
  seats = createSeats({ turnOf: () => 2, livingTurnOf: async () => 2, graceMs: 0 });
});

afterEach(async () => {
  await seats.close();
  await rooms.close();
});

function enter() {
  const ticket = { room: there(rooms.rooms[0]), admission, release: async () => {} };
  const user = { id: 'usr_1', name: 'Ada', avatarUrl: null };
  return seats.enter(ticket, { user, sessionId, input: {} });
}

const shown = () => there(there(rooms.rooms[0]).picture.get(sessionId));

it('one who comes from a node whose clock is ahead, leaves and comes again, is told of as newer than before', async () => {
  const { picture } = there(rooms.rooms[0]);
  picture.change('a node ahead', [{ ...memberOf(sessionId), turn: 1, version: Date.now() + HOUR_MS }]);
  const leave = enter();
  const before = shown();
  expect(before.turn).toBe(2);
  picture.change('a node ahead', [], [sessionId]);
  await leave({ isSocketGone: false });
  expect(picture.get(sessionId)).toBeUndefined();
  enter();
  expect(isNewer(shown(), before)).toBe(true);
});
