import { afterEach, beforeEach, expect, it } from 'vitest';
import { memoryBus } from '../../src/bus/memory.ts';
import { memoryPresenceStore } from '../../src/presence/memory-store.ts';
import type { PresenceInput } from '../../src/presence/presence.ts';
import { createSeats, type Seats } from '../../src/presence/seats.ts';
import { there } from '../support/make.ts';
import { openRooms, type Rooms } from './rooms.ts';

const sessionId = 'ses_1';
const userId = 'usr_1';
const never = Number.POSITIVE_INFINITY;
const place = { recordId: 'rec_1', fieldId: null, threadId: 'cmt_1' };
const said = { recordId: 'rec_1', threadId: 'cmt_1' };

let rooms: Rooms;
let seats: Seats;

beforeEach(async () => {
  rooms = await openRooms('tbl_1', [{ store: memoryPresenceStore(), bus: memoryBus() }]);
  seats = createSeats({ turnOf: () => 1, livingTurnOf: async () => 1, graceMs: 0 });
});

afterEach(async () => {
  await seats.close();
  await rooms.close();
  expect(rooms.errors).toEqual([]);
});

function enter(input: PresenceInput) {
  const admission = { onRevoked() {}, release: async () => {} };
  const ticket = { room: there(rooms.rooms[0]), admission, release: async () => {} };
  seats.enter(ticket, { user: { id: userId, name: 'Ada', avatarUrl: null }, sessionId, input });
}

const shown = () => there(there(rooms.rooms[0]).picture.get(sessionId));
const update = (input: PresenceInput) => seats.update('tbl_1', { userId, sessionId, input });

it('shows where somebody writes until they have not said so for a while', () => {
  enter({ state: 'EDITING', commenting: said });
  seats.quiet({ idleMs: never, commentingMs: 60_000 });
  expect(shown()).toMatchObject({ state: 'EDITING', commenting: place });
  seats.quiet({ idleMs: never, commentingMs: 0 });
  expect(shown()).toMatchObject({ state: 'EDITING', commenting: null });
  update({ commenting: said });
  expect(shown().commenting).toEqual(place);
});

it('does not take anything else that they do for writing', async () => {
  enter({ commenting: said });
  const begun = Date.now();
  // Until the clock has moved on.
  while (Date.now() < begun + 2) await new Promise(setImmediate);
  update({ pointer: { x: 1, y: 1 } });
  seats.quiet({ idleMs: never, commentingMs: Date.now() - begun });
  expect(shown()).toMatchObject({ pointer: { x: 1, y: 1 }, commenting: null });
});

it('tells nobody again what is said again, and nobody that nobody writes', () => {
  enter({ commenting: said });
  const { version } = shown();
  update({ commenting: { ...said, fieldId: null } });
  expect(shown().version).toBe(version);
  update({ commenting: null });
  const after = shown().version;
  seats.quiet({ idleMs: never, commentingMs: 0 });
  expect(shown().version).toBe(after);
});

it('does not show who is idle as writing', () => {
  enter({ commenting: said });
  seats.quiet({ idleMs: 0, commentingMs: never });
  expect(shown()).toMatchObject({ state: 'IDLE', commenting: null });
});
