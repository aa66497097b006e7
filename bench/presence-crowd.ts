import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { type Child, start } from './call.ts';
import { bareMove, followPresence, movePointer } from './documents.ts';
import { startLoad, warm } from './load.ts';
import { clock, type ServerMethods } from './measured.ts';
import { phase } from './phase.ts';
import { type PresentLoad, type Stretch, startPresentLoad, stretch } from './present-load.ts';
import type { OursMethods } from './server-ours.ts';
import type { World } from './world.ts';

const PEOPLE = 500;
const PER_SECOND = 5;
const WARM_UP_MS = 2_000;
/** Moves of all people together: what the others hold. */
const NAIVE_PER_SECOND = 30;
const USUAL_PER_SECOND = 8;
const JOINS = 10;

type Joins = Awaited<ReturnType<typeof joins>>;

export interface CrowdResult {
  ours: Stretch[];
  naive: Stretch[];
  /** Microseconds of CPU for each move and watcher. */
  usualCpu: number;
  tickMs: number;
  stillJoins: Joins;
  movingJoins: Joins;
  watchers: number;
}

interface Place {
  world: World;
  tableId: string;
  /** Of one round of ours. */
  ms: number;
  rounds: number;
}

/** Five hundred people in one table: the last of them joins often, then all of them move, against the naive way, round by round. */
export async function crowdOf500(place: Place): Promise<CrowdResult> {
  const { world, tableId, rounds, ms } = place;
  const server = start<OursMethods>('server-ours.ts');
  const naiveServer = start<ServerMethods>('server-naive-presence.ts');
  const load = startPresentLoad();
  const children = [server, naiveServer, load.child];
  try {
    const crowd = await load.open({
      port: await server.call('listen', world.settings),
      count: PEOPLE,
      secret: world.secret,
      move: movePointer(tableId),
      follow: { query: followPresence, tableId },
      waiting: 1,
    });
    const stillJoins = await joins(load, crowd);
    await load.child.call('begin', { crowd, perSecond: PER_SECOND, count: PEOPLE - 1 });
    await wait(WARM_UP_MS);
    const movingJoins = await joins(load, crowd);
    const member = await load.child.call('mover', crowd);
    await load.child.call('rest', crowd);

    const naive = await load.open({
      port: await naiveServer.call('listen', { member }),
      path: '/',
      count: PEOPLE,
      move: bareMove,
    });
    const results: Pick<CrowdResult, 'ours' | 'naive'> = { ours: [], naive: [] };
    const ticks: number[] = [];
    let watchers = 0;
    for (let round = 0; round < rounds; round++) {
      await load.child.call('begin', { crowd, perSecond: PER_SECOND, count: PEOPLE });
      await wait(WARM_UP_MS);
      results.ours.push(await stretch(load, { crowd, server, ms }));
      const state = await server.call('load', undefined);
      ticks.push(state.tickMs);
      watchers = state.watchers;
      await load.child.call('rest', crowd);
      await load.child.call('begin', { crowd: naive, perSecond: NAIVE_PER_SECOND / PEOPLE, count: PEOPLE });
      await wait(WARM_UP_MS / 2);
      results.naive.push(await stretch(load, { crowd: naive, server: naiveServer, ms: ms / 2 }));
      await load.child.call('rest', naive);
    }
    const usualCpu = await usual({ world, tableId, member, ms });
    return { ...results, usualCpu, tickMs: Math.max(...ticks), stillJoins, movingJoins, watchers };
  } finally {
    await Promise.all(children.map((child: Pick<Child<ServerMethods>, 'end'>) => child.end()));
  }
}

/** Of the last one, who is there afterwards. */
function joins({ child }: PresentLoad, crowd: number) {
  return child.call('joins', { crowd, times: JOINS });
}

/** The same message for each move through the usual set-up: an execution for each watcher. Answers the CPU for each of both. */
async function usual(parts: Omit<Place, 'rounds'> & { member: string }): Promise<number> {
  const { world, tableId, member, ms } = parts;
  const server = start<ServerMethods>('server-usual.ts');
  const load = startLoad();
  const redis = new Redis(world.redisUrl);
  try {
    const channel = randomUUID();
    const port = await server.call('listen', { REDIS_URL: world.redisUrl, channel, field: 'presence' });
    const updated: object[] = [JSON.parse(member)];
    const presence = { __typename: 'PresenceDelta', joined: [], updated, left: [] };
    const event = JSON.stringify({ presence });
    const operations = [{ query: followPresence, variables: { tableId } }];
    const open = (count: number) =>
      load.open({ port, path: '/graphql', count, secret: world.secret, operations });
    const publish = async () => {
      const told = clock();
      await redis.publish(channel, event);
      return told;
    };
    const crowd = await open(PEOPLE);
    await warm(crowd, publish);
    const contestant = { server, open, publish };
    const pace = { events: Math.round((USUAL_PER_SECOND * ms) / 1_000), perSecond: USUAL_PER_SECOND };
    await phase(contestant, crowd, { ...pace, events: USUAL_PER_SECOND });
    return (await phase(contestant, crowd, pace)).cpu;
  } finally {
    redis.disconnect();
    await Promise.all([load.end(), server.end()]);
  }
}
