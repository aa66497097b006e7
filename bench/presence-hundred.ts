import { setTimeout as wait } from 'node:timers/promises';
import { type Child, start } from './call.ts';
import { followPresence, followWhole, movePointer } from './documents.ts';
import type { ServerMethods } from './measured.ts';
import { type PresentLoad, type Stretch, startPresentLoad, stretch } from './present-load.ts';
import type { OursMethods } from './server-ours.ts';
import type { World } from './world.ts';

const PEOPLE = 100;
const PER_SECOND = 20;
const WARM_UP_MS = 3_000;

interface Place {
  world: World;
  /** Nobody has been in it before. */
  tableId: string;
  ms: number;
}

/** A hundred people in one table whose pointers never rest. */
export function hundred(place: Place): Promise<Stretch> {
  return ours(place, followPresence);
}

/** The same for clients that ask for everything of whoever moves. */
export function hundredWhole(place: Place): Promise<Stretch> {
  return ours(place, followWhole);
}

function ours(place: Place, query: string): Promise<Stretch> {
  const server = start<OursMethods>('server-ours.ts');
  return moving(place, {
    server,
    query,
    async check() {
      // Among more, such as those of a server that has just ended, far pointers would be held back.
      const there = await server.call('present', place.tableId);
      if (there !== PEOPLE) throw new Error(`${there} people are in the table instead of ${PEOPLE}`);
    },
  });
}

/** The same operations, to a server that does nothing with them, over sockets that follow nothing. */
export function hundredForNothing(place: Place): Promise<Stretch> {
  return moving(place, {
    server: start<ServerMethods>('server-empty.ts'),
    query: undefined,
    check: async () => {},
  });
}

async function moving(
  { world, tableId, ms }: Place,
  parts: { server: Child<ServerMethods>; query: string | undefined; check: () => Promise<void> },
): Promise<Stretch> {
  const { server, query, check } = parts;
  const load: PresentLoad = startPresentLoad();
  try {
    const crowd = await load.open({
      port: await server.call('listen', world.settings),
      count: PEOPLE,
      secret: world.secret,
      move: movePointer(tableId),
      ...(query ? { follow: { query, tableId } } : {}),
    });
    await load.child.call('begin', { crowd, perSecond: PER_SECOND, count: PEOPLE });
    await wait(WARM_UP_MS);
    await check();
    return await stretch(load, { crowd, server, ms });
  } finally {
    await Promise.all([load.child.end(), server.end()]);
  }
}
