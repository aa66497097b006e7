import { afterAll, beforeAll, expect } from 'vitest';
import { TableChangesDocument } from '../../schema/operations/generated/graphql.ts';
import type { Environment } from '../../src/config.ts';
import { addMember, type MadeTable, makeBase, makeTable, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import { type Node, startNode } from '../support/node.ts';
import { freePort } from '../support/port.ts';
import { openRaw } from '../support/raw-socket.ts';
import { type Person, personAt, testSettings, tokenOf } from '../support/server.ts';

/** One server process at an address that stays while it does not run, and a table in it that two people may edit. */
export interface Place {
  readonly url: string;
  readonly ada: Person;
  readonly grace: Person;
  readonly baseId: string;
  /** With a text field A and a number field N. */
  readonly table: MadeTable;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** Stops it as an operator would; resolves with its exit code. */
  stop(): Promise<number | null | undefined>;
  /** Starts it anew. */
  start(): Promise<void>;
}

/** A place for all tests of a file, in the largest mode that this machine can run. */
export function placeOfFile(own: Environment = {}): () => Place {
  let place: Place | undefined;
  let close: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    ({ place, close } = await openPlace(own));
  });
  afterAll(async () => {
    await close?.();
  });
  return () => {
    if (!place) throw new Error('the server has not started');
    return place;
  };
}

async function openPlace(own: Environment): Promise<{ place: Place; close(): Promise<void> }> {
  const { settings, remove } = await testSettings(modes.includes('server') ? 'server' : 'embedded');
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  let node: Node | undefined;
  const start = async () => {
    node = await startNode({ ...settings, ...own, PORT: port });
  };
  const kill = async () => {
    await node?.end('SIGKILL');
    node = undefined;
  };
  const stop = () => {
    const ending = node?.end('SIGTERM');
    node = undefined;
    return Promise.resolve(ending);
  };
  const close = async () => {
    await kill();
    await remove();
  };
  try {
    await start();
    const ada = personAt(url, await tokenOf('ada'));
    const grace = personAt(url, await tokenOf('grace'));
    await userIdOf(grace);
    const baseId = await makeBase(ada);
    await addMember(ada, baseId, 'grace@example.org', 'EDITOR');
    const table = await makeTable(ada, baseId, [
      { name: 'A', type: 'TEXT' },
      { name: 'N', type: 'NUMBER' },
    ]);
    return { place: { url, ada, grace, baseId, table, kill, stop, start }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A revision as a client of `TableChanges` is told of it. */
export interface Told {
  revision: number;
  cursor: string;
  clientMutationId?: string | null;
}

/** Every revision of a table up to one, as the server's log replays them to somebody who was never there. */
export async function logOf({ url, ada }: Place, table: MadeTable, revision: number): Promise<Told[]> {
  const socket = await openRaw(url, ada.token);
  socket.operate('log', TableChangesDocument, { tableId: table.id, after: table.cursor });
  await socket.first(({ payload }) => toldOf(payload)?.revision === revision);
  const told = socket.results('log').flatMap((payload) => toldOf(payload) ?? []);
  await socket.close();
  return told.filter((one) => one.revision <= revision);
}

function toldOf(payload: unknown): Told | undefined {
  return (payload as { data?: { tableChanges?: Told } } | undefined)?.data?.tableChanges;
}

/** What a client has is the log: every revision once, in order, with the same content; and no acknowledged write is missing. */
export async function expectLog(place: Place, table: MadeTable, told: readonly unknown[], written: string[]) {
  const log = await logOf(place, table, (told.at(-1) as Told).revision);
  const first = table.revision + 1;
  expect(log.map(({ revision }) => revision)).toEqual(log.map((_, index) => first + index));
  expect(told).toEqual(log);
  const names = log.flatMap(({ clientMutationId }) => clientMutationId ?? []);
  expect(names.filter((name) => written.includes(name))).toEqual(written);
}
