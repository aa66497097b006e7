import { and, eq } from 'drizzle-orm';
import { print } from 'graphql';
import type { Client } from 'graphql-ws';
import { pino } from 'pino';
import {
  AnswerCellLockRequestDocument,
  CellLocksDocument,
  type CellLocksSubscription,
  EditCellDocument,
  LockCellDocument,
  RequestCellLockDocument,
  TakeOverCellLockDocument,
  UnlockCellDocument,
} from '../../schema/operations/generated/graphql.ts';
import { type App, createApp } from '../../src/app.ts';
import type { Bus } from '../../src/bus/bus.ts';
import { memoryBus } from '../../src/bus/memory.ts';
import { redisBus } from '../../src/bus/redis.ts';
import { readConfig } from '../../src/config.ts';
import type { Database } from '../../src/db/client.ts';
import { NotFoundError } from '../../src/errors.ts';
import { listen } from '../../src/http/server.ts';
import type { LockTimes } from '../../src/lock/lock.ts';
import type { Sessions } from '../../src/lock/sessions.ts';
import { bringUpToDate, openDatabase } from '../../src/open.ts';
import { memoryPresenceStore } from '../../src/presence/memory-store.ts';
import { session } from '../../src/session/session.table.ts';
import { eventually } from '../support/eventually.ts';
import { userIdOf } from '../support/make.ts';
import type { Mode } from '../support/modes.ts';
import { type Person, personAt, testSettings, tokenOf } from '../support/server.ts';
import { addSession } from '../support/session.ts';

/** A fake of the sessions: rows that tests write themselves, and an end that tests tell. */
export interface FakeSessions extends Sessions {
  end(sessions: { id: string; userId: string }[]): Promise<void>;
}

function fakeSessions(database: Database): FakeSessions {
  const listeners: ((sessions: { id: string; userId: string }[]) => Promise<void>)[] = [];
  return {
    async own(userId, sessionId) {
      const [row] = await database.db
        .select({ id: session.id })
        .from(session)
        .where(and(eq(session.id, sessionId), eq(session.userId, userId)));
      if (!row) throw new NotFoundError(sessionId);
    },
    onEnded: (listener) => void listeners.push(listener),
    nodeId: 'a node of the tests',
    holding: () => {},
    end: async (ended) => void (await Promise.all(listeners.map((listener) => listener(ended)))),
  };
}

export interface LockNode {
  url: string;
  app: App;
  sessions: FakeSessions;
  as(name: string): Promise<Person>;
}

/** Several nodes in this process, over one database and one bus. */
export interface LockNodes {
  database: Database;
  nodes: LockNode[];
  errors: unknown[];
  /** A session of a person, as its row alone. */
  session(userId: string): Promise<string>;
  /** Its end without a word. */
  forget(sessionId: string): Promise<void>;
  close(): Promise<void>;
}

export async function startLockNodes(
  mode: Mode,
  options: { count?: number; times?: Partial<LockTimes>; ear?: (bus: Bus, index: number) => Bus } = {},
): Promise<LockNodes> {
  const { count = 1, times = {}, ear = (bus) => bus } = options;
  const { settings, remove } = await testSettings(mode);
  const config = readConfig(settings);
  const closers: (() => Promise<void>)[] = [remove];
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const database = await openDatabase(config, closers);
  await bringUpToDate(database);
  const shared = memoryBus();
  const nodes: LockNode[] = [];
  for (let index = 0; index < count; index++) {
    const bus = config.redisUrl ? await redisBus({ url: config.redisUrl, onError }) : shared;
    closers.push(() => bus.close());
    const sessions = fakeSessions(database);
    const app = createApp({
      database,
      bus: ear(bus, index),
      store: memoryPresenceStore(),
      auth: config.auth,
      onError,
      lockSessions: sessions,
      lockTimes: times,
    });
    closers.push(() => app.close());
    const server = await listen(app, { ...config, logger: pino({ level: 'silent' }) });
    closers.push(() => server.close());
    const { url } = server;
    nodes.push({ url, app, sessions, as: async (name) => personAt(url, await tokenOf(name)) });
  }
  return {
    database,
    nodes,
    errors,
    session: (userId) => addSession(database, userId),
    forget: async (id) => void (await database.db.delete(session).where(eq(session.id, id))),
    async close() {
      for (const closer of closers.reverse()) await closer();
    },
  };
}

export type LockEvent = CellLocksSubscription['cellLocks'];
export type EventOf<Name extends LockEvent['__typename']> = Extract<LockEvent, { __typename: Name }>;
export interface Cell {
  recordId: string;
  fieldId: string;
}

/** Somebody at one client: a session, and the mutations about locks in its name. */
export interface LockClient {
  person: Person;
  userId: string;
  sessionId: string;
  lock(cells: Cell[]): Promise<Outcome>;
  unlock(cells: Cell[]): Promise<Outcome>;
  edit(cell: Cell, draft: unknown): Promise<Outcome>;
  request(cell: Cell): Promise<Outcome>;
  answer(requestId: string, grant: boolean): Promise<Outcome>;
  takeOver(cell: Cell): Promise<Outcome>;
  follow(tableId: string): Follower;
}

/** Any result, to be compared with `toMatchObject`. */
export type Outcome = { __typename: string } & Record<string, unknown>;

export async function clientOf(nodes: LockNodes, name: string, on = 0): Promise<LockClient> {
  const place = nodes.nodes[on];
  if (!place) throw new Error('no such node');
  const person = await place.as(name);
  const userId = await userIdOf(person);
  const sessionId = await nodes.session(userId);
  return {
    person,
    userId,
    sessionId,
    lock: async (cells) => (await person.run(LockCellDocument, { input: { cells, sessionId } })).lockCell,
    unlock: async (cells) =>
      (await person.run(UnlockCellDocument, { input: { cells, sessionId } })).unlockCell,
    edit: async (cell, draft) =>
      (await person.run(EditCellDocument, { input: { ...cell, draft, sessionId } })).editCell,
    request: async (cell) =>
      (await person.run(RequestCellLockDocument, { input: { ...cell, sessionId } })).requestCellLock,
    answer: async (requestId, grant) =>
      (await person.run(AnswerCellLockRequestDocument, { input: { requestId, grant, sessionId } }))
        .answerCellLockRequest,
    takeOver: async (cell) =>
      (await person.run(TakeOverCellLockDocument, { input: { ...cell, sessionId } })).takeOverCellLock,
    follow: (tableId) => followLocks(person, tableId),
  };
}

export interface Follower {
  events: LockEvent[];
  readonly fault: unknown;
  /** The first event of a type that fits, once it has come. */
  find<Name extends LockEvent['__typename']>(
    name: Name,
    fits?: (event: EventOf<Name>) => boolean,
  ): Promise<EventOf<Name>>;
  stop(): Promise<void>;
}

function isOf<Name extends LockEvent['__typename']>(event: LockEvent, name: Name): event is EventOf<Name> {
  return event.__typename === name;
}

export function reader(events: LockEvent[], faultOf: () => unknown): Follower['find'] {
  return (name, fits = () => true) =>
    eventually(() => {
      for (const event of events) if (isOf(event, name) && fits(event)) return event;
      throw new Error(`no such ${name}: ${JSON.stringify(faultOf() ?? events)}`);
    }, 20_000);
}

function followLocks(person: Person, tableId: string): Follower {
  const client: Client = person.socket();
  const events: LockEvent[] = [];
  let fault: unknown;
  client.subscribe<CellLocksSubscription>(
    { query: print(CellLocksDocument), variables: { tableId } },
    {
      next: ({ data, errors }) => {
        if (errors) fault = errors;
        else if (data) events.push(data.cellLocks);
      },
      error: (error) => {
        fault = error;
      },
      complete: () => {},
    },
  );
  return {
    events,
    get fault() {
      return fault;
    },
    find: reader(events, () => fault),
    stop: async () => void (await client.dispose()),
  };
}
