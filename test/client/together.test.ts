import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CellLocks,
  cellKey,
  cellLocks,
  execute,
  joinPresence,
  type Presence,
  type Session,
} from '../../src/client/index.ts';
import { startProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { addRecords, type MadeTable, makeTable } from '../stream/table.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, serverOfSuite, there } from '../support/make.ts';
import { tokenOf } from '../support/server.ts';
import { sessionAt, tokenFor, type WsClient } from './clients.ts';

const GRACE_MS = 1_500;

/** What a browser has and Node has not: a page that goes away. */
function openPage() {
  const page = new EventTarget();
  const { addEventListener, removeEventListener } = globalThis;
  Object.assign(globalThis, {
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  });
  return {
    hide: () => page.dispatchEvent(new Event('pagehide')),
    close: () => Object.assign(globalThis, { addEventListener, removeEventListener }),
  };
}

describe('people together', () => {
  const server = serverOfSuite('embedded', { SESSION_GRACE_MS: `${GRACE_MS}` });
  let proxy: TcpProxy;
  let table: MadeTable;
  let cells: { recordId: string; fieldId: string }[];
  let sessions: Session<WsClient>[] = [];

  beforeAll(async () => {
    const ada = await server().as('ada');
    table = await makeTable(ada);
    await addMember(ada, table.baseId, 'grace@example.org', 'EDITOR');
    const { ids } = await addRecords(ada, table, ['1', '2', '3']);
    cells = ids.map((recordId) => ({ recordId, fieldId: table.fieldIds[0] ?? '' }));
    proxy = await startProxy({ target: { port: Number(new URL(server().url).port) } });
  });
  afterAll(() => proxy.close());

  const proxied = () => `http://127.0.0.1:${proxy.port}`;
  async function open(name: string, url = server().url): Promise<Session<WsClient>> {
    const token = await tokenOf(name);
    const session = sessionAt(url, () => token, { patienceMs: 2_000 });
    sessions.push(session);
    return session;
  }
  async function close(...parts: { leave?(): void; stop?(): void }[]) {
    for (const part of parts) (part.leave ?? part.stop)?.();
    for (const session of sessions) await session.close();
    sessions = [];
  }
  const where = (presence: Presence, id: string | null) => presence.members.get(id ?? '')?.pointer?.x;

  it('see each other come, move and go; the last move always arrives', async () => {
    const ada = joinPresence((await open('ada')).client, { tableId: table.id });
    const grace = joinPresence((await open('grace')).client, {
      tableId: table.id,
      input: { state: 'EDITING', cell: there(cells[0]) },
    });
    await eventually(() => expect(ada.people().map(({ user }) => user.name)).toEqual(['ada', 'grace']));
    await eventually(() => expect(grace.sessionId).not.toBeNull());
    expect(ada.members.get(grace.sessionId ?? '')).toMatchObject({ state: 'EDITING', cell: there(cells[0]) });
    for (let x = 1; x <= 500; x++) grace.move({ pointer: { x, y: 0 } });
    await eventually(() => expect(where(ada, grace.sessionId)).toBe(500));
    grace.leave();
    await eventually(() => expect(ada.people()).toHaveLength(1));
    await close(ada);
  });

  it('a move goes at most once a tick, whatever is asked', async () => {
    const session = await open('ada');
    const ada = joinPresence(session.client, { tableId: table.id });
    await eventually(() => expect(ada.sessionId).not.toBeNull());
    let sent = 0;
    const { subscribe } = session.client;
    session.client.subscribe = (payload, sink) => {
      sent += 1;
      return subscribe(payload, sink);
    };
    const started = performance.now();
    for (let x = 1; x <= 50; x++) {
      ada.move({ pointer: { x, y: 0 } });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await eventually(() => expect(where(ada, ada.sessionId)).toBe(50));
    expect(sent).toBeLessThanOrEqual(2 + (performance.now() - started) / 33);
    expect(sent).toBeGreaterThan(1);
    await close(ada);
  });

  it('come back after a break as who they were, and as what they last said', async () => {
    const ada = joinPresence((await open('ada')).client, { tableId: table.id });
    const session = await open('grace', proxied());
    const grace = joinPresence(session.client, { tableId: table.id });
    await eventually(() => expect(ada.people()).toHaveLength(2));
    await eventually(() => expect(grace.sessionId).not.toBeNull());
    const { sessionId } = grace;
    proxy.cut();
    grace.move({ pointer: { x: 7, y: 7 } });
    await eventually(() => expect(where(ada, sessionId)).toBe(7));
    await eventually(() => expect(session.sessionId).toBe(sessionId));
    expect(ada.members.size).toBe(2);
    // Away for longer than the grace: it is another session that comes, and says what was last said.
    proxy.refuse();
    proxy.cut();
    await eventually(() => expect(ada.people()).toHaveLength(1));
    proxy.accept();
    await eventually(() => expect(ada.people()).toHaveLength(2));
    await eventually(() => expect(grace.sessionId).not.toBe(sessionId));
    await eventually(() => expect(where(ada, grace.sessionId)).toBe(7));
    await close(ada, grace);
  });

  it('hold cells: the other is told by whom, sees what is typed, and gets them when they are let go', async () => {
    const events: string[] = [];
    const ada = cellLocks((await open('ada')).client, { tableId: table.id });
    const grace = cellLocks((await open('grace')).client, {
      tableId: table.id,
      onChange: ({ __typename }) => events.push(__typename),
    });
    const [first, second] = [there(cells[0]), there(cells[1])];
    await eventually(() => expect(events).toContain('CellLockSnapshot'));
    expect((await ada.acquire([first, second])).isHeld).toBe(true);
    const refused = await grace.acquire([first]);
    if (refused.isHeld) throw new Error('both hold it');
    expect(refused.by).toMatchObject([first]);
    for (let typed = 1; typed <= 200; typed++) ada.type(first, `${typed}`);
    await eventually(() => expect(grace.drafts.get(cellKey(first))?.draft).toBe('200'));
    expect(grace.locks.get(cellKey(first))?.user.name).toBe('ada');
    await ada.release([first]);
    await eventually(() => expect(grace.locks.has(cellKey(first))).toBe(false));
    expect(grace.drafts.size).toBe(0);
    expect((await grace.acquire([first])).isHeld).toBe(true);
    ada.stop();
    await eventually(() => expect(grace.locks.has(cellKey(second)), 'stop lets go').toBe(false));
    await close(grace);
  });

  it('keep what they hold over a break; when it lasted too long it is taken back, or told to be lost', async () => {
    const lost: string[] = [];
    const session = await open('ada', proxied());
    const ada = cellLocks(session.client, {
      tableId: table.id,
      onLost: ({ recordId }, reason) => lost.push(`${recordId} ${reason}`),
    });
    const grace: CellLocks = cellLocks((await open('grace')).client, { tableId: table.id });
    const [first, second] = [there(cells[0]), there(cells[1])];
    expect((await ada.acquire([first])).isHeld).toBe(true);
    expect((await ada.acquire([second])).isHeld).toBe(true);
    const before = session.sessionId;
    proxy.cut();
    await eventually(() => expect(proxy.links).toBeGreaterThan(0));
    await eventually(() => expect(session.sessionId).toBe(before));
    expect((await grace.acquire([first])).isHeld).toBe(false);
    proxy.refuse();
    proxy.cut();
    await eventually(async () => expect((await grace.acquire([first])).isHeld).toBe(true));
    proxy.accept();
    await eventually(() => expect(lost).toEqual([`${first.recordId} SESSION_ENDED`]));
    await eventually(() => expect(grace.locks.get(cellKey(second))?.user.name).toBe('ada'));
    expect(session.sessionId).not.toBe(before);
    await close(ada, grace);
  });

  it('let go of their cells when the page goes away', async () => {
    const page = openPage();
    const ada = cellLocks((await open('ada')).client, { tableId: table.id });
    const grace = cellLocks((await open('grace')).client, { tableId: table.id });
    const cell = there(cells[2]);
    await ada.acquire([cell]);
    await eventually(() => expect(grace.locks.has(cellKey(cell))).toBe(true));
    page.hide();
    await eventually(() => expect(grace.locks.has(cellKey(cell))).toBe(false));
    page.close();
    await close(ada, grace);
  });
});

describe('a session', () => {
  const server = serverOfSuite('embedded');
  const viewer = 'query V { viewer { name } }';

  it('brings a fresh token before the old one runs out, and its subscriptions do not notice', async () => {
    let asked = 0;
    const faults: string[] = [];
    // The first token is good until then at the latest, and the server closes what has no other.
    const outAt = Date.now() + 8_000;
    const session = sessionAt(server().url, async () => {
      asked += 1;
      return tokenFor('ada', asked === 1 ? '7 seconds' : '1 hour');
    });
    const table = await makeTable(await server().as('ada'));
    const presence = joinPresence(session.client, {
      tableId: table.id,
      onFault: ({ code }) => faults.push(code),
    });
    let closed = 0;
    session.client.on('closed', () => {
      closed += 1;
    });
    await eventually(() => expect(asked).toBe(2), 15_000);
    await eventually(() => expect(Date.now()).toBeGreaterThan(outAt));
    expect(await execute(session.client, viewer, {})).toEqual({ viewer: { name: 'ada' } });
    expect({ asked, closed, faults }).toEqual({ asked: 2, closed: 0, faults: [] });
    presence.leave();
    await session.close();
  });

  it('comes about once there is a token, though it could not be had at first', async () => {
    let asked = 0;
    const session = sessionAt(server().url, async () => {
      asked += 1;
      if (asked < 3) throw new Error('who gives out tokens is away');
      return tokenOf('ada');
    });
    const table = await makeTable(await server().as('ada'));
    const presence = joinPresence(session.client, { tableId: table.id });
    await eventually(() => expect(presence.people().map(({ user }) => user.name)).toEqual(['ada']));
    expect(asked).toBe(3);
    presence.leave();
    await session.close();
  });

  it('that nobody signs in for any more is given up, and told', async () => {
    const faults: [string, boolean][] = [];
    const session = sessionAt(server().url, () => 'not a token');
    const presence = joinPresence(session.client, {
      tableId: 'tbl',
      onFault: ({ code }, isFinal) => faults.push([code, isFinal]),
    });
    await eventually(() => expect(faults.at(-1)).toEqual(['4403', true]));
    presence.leave();
    await session.close();
  });

  it('of a page that was loaded anew is taken up; that of a page which is there is nobody else’s', async () => {
    const token = await tokenOf('ada');
    let stored: string | null = null;
    const store = {
      get: () => stored,
      set(resumeToken: string | null) {
        stored = resumeToken;
      },
    };
    const seen: string[] = [];
    const onSession = (id: string) => seen.push(id);
    const page = openPage();
    for (const end of ['loaded anew', 'duplicated', 'closed']) {
      const session = sessionAt(server().url, () => token, { store, onSession });
      expect(await execute(session.client, viewer, {})).toEqual({ viewer: { name: 'ada' } });
      expect(stored).toBeNull();
      if (end === 'loaded anew') page.hide();
      await session.close();
    }
    page.close();
    const [first, second, third] = seen;
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('is closed also while it waits to connect again', async () => {
    const proxy = await startProxy({ target: { port: Number(new URL(server().url).port) } });
    const token = await tokenOf('ada');
    const session = sessionAt(`http://127.0.0.1:${proxy.port}`, () => token);
    const presence = joinPresence(session.client, {
      tableId: (await makeTable(await server().as('ada'))).id,
    });
    await eventually(() => expect(presence.sessionId).not.toBeNull());
    proxy.refuse();
    const { opened } = proxy;
    let closes = 0;
    session.client.on('closed', () => {
      closes += 1;
    });
    proxy.cut();
    await eventually(() => expect(closes).toBeGreaterThan(1));
    presence.leave();
    await session.close();
    expect(proxy.opened).toBe(opened);
    await proxy.close();
  });

  it('is one connection for operations one after the other', async () => {
    const proxy = await startProxy({ target: { port: Number(new URL(server().url).port) } });
    const token = await tokenOf('ada');
    const session = sessionAt(`http://127.0.0.1:${proxy.port}`, () => token);
    for (let turn = 1; turn <= 20; turn++) await execute(session.client, viewer, {});
    expect(proxy.opened).toBe(1);
    await session.close();
    await proxy.close();
  });

  it('notices a line that is dead without a word, also one that never came about', async () => {
    const proxy = await startProxy({ target: { port: Number(new URL(server().url).port) } });
    const token = await tokenOf('ada');
    const session = sessionAt(`http://127.0.0.1:${proxy.port}`, () => token, { patienceMs: 500 });
    const table = await makeTable(await server().as('ada'));
    const presence = joinPresence(session.client, { tableId: table.id });
    await eventually(() => expect(presence.sessionId).not.toBeNull());
    const { opened } = proxy;
    proxy.hold();
    await eventually(() => expect(proxy.opened).toBeGreaterThan(opened + 1));
    proxy.resume();
    await eventually(async () =>
      expect(await execute(session.client, viewer, {})).toEqual({ viewer: { name: 'ada' } }),
    );
    presence.leave();
    await session.close();
    await proxy.close();
  });
});
