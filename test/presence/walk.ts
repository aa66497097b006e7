import { expect } from 'vitest';
import { TablePresenceDocument } from '../../schema/operations/generated/graphql.ts';
import { there } from '../support/make.ts';
import { type Random, seeded } from '../support/random.ts';
import { tokenOf } from '../support/server.ts';
import { type Breakable, type Broken, breakThings } from './breaking.ts';
import { evidenceOf } from './evidence.ts';
import { differences, textOfMember } from './seen.ts';
import { newWorld, Walker, type World } from './walker.ts';

/** Clients of each table, by the seed: one table with many and one where nodes often have nobody, or a lot of small ones. */
const SHAPES = [
  [20, 5],
  [5, 4, 4, 3, 3, 2, 2, 1, 1],
];
/** From the end of the faults until everybody sees the truth: 15 s, and what this machine may lose. */
const PROMISED_MS = 25_000;
/** For so long it must stay the truth. */
const CALM_MS = 2_000;
/** A wrong picture is watched for so long, to tell what stays from what is late. */
const WATCHED_MS = 30_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a walk did and met. */
export interface Walked extends Pick<World, 'counts' | 'closes'> {
  kinds: Broken['kinds'];
  tables: number;
  /** From the end of the faults until everybody saw the truth. */
  tookMs: number;
}

/**
 * Clients come, go and move at random while nodes and Redis break. Then all becomes whole, some go, and everybody must see who is
 * there and nobody else: who is in a table, as the truth tells it, in the picture that each client has put together itself, and
 * for whoever asks at any node, in tables that nobody is in any more too.
 */
export async function walk(
  what: Breakable,
  random: Random,
  options: { forMs: number; people: string[]; makeTable: () => Promise<string> },
): Promise<Walked> {
  const { fleet } = what;
  const said = `seed ${random.seed}`;
  const world = newWorld((own) => fleet.pick(own));
  const walkers: Walker[] = [];
  const tableIds: string[] = [];
  let broken: Broken | undefined;
  try {
    for (const clients of SHAPES[random.seed % SHAPES.length] ?? []) {
      const tableId = await options.makeTable();
      tableIds.push(tableId);
      for (let client = 0; client < clients; client++) await add(tableId);
    }
    for (const walker of walkers) walker.begin();
    broken = await breakThings(what, random, options.forMs);

    // The end: some go, with goodbye or without, and nobody comes any more.
    world.isWalking = false;
    const begun = performance.now();
    const leaving = walkers
      .filter((_, index) => index % 4 === 0)
      .map((walker) => walker.leave({ isPolite: random.below(2) === 0 }));
    const [tookMs] = await Promise.all([becomesTrue(begun), ...leaving]);
    expect(world.faults, said).toEqual([]);
    for (const { openLines, stands } of walkers) {
      expect(openLines, `${said}: sockets whose session was taken up elsewhere`).toBeLessThanOrEqual(1);
      if (stands === 'in') expect(openLines).toBe(1);
    }
    const { counts, closes } = world;
    return { kinds: broken.kinds, tables: tableIds.length, tookMs, counts, closes };
  } catch (error) {
    console.info(said, error, broken?.notes.join('\n'), world.faults, world.closes);
    throw error;
  } finally {
    await Promise.all(walkers.map((walker) => walker.end()));
  }

  async function add(tableId: string) {
    const index = walkers.length;
    const name = there(options.people[index % options.people.length]);
    // Numbers of their own, so that what one of them meets does not change what another one does.
    const own = seeded(random.seed + 1 + index);
    const patienceMs = own.pick([2_000, 4_000, 15_000]);
    walkers.push(new Walker(world, { name, token: await tokenOf(name), tableId, random: own, patienceMs }));
  }

  /** Who is in a table, by what the clients know of themselves. */
  function truthOf(tableId: string): Map<string, string> {
    const here = walkers.filter(({ who, stands }) => who.tableId === tableId && stands === 'in');
    return new Map(here.map(({ sessionId, text }) => [sessionId, text]));
  }

  /** What is wrong in the pictures of the clients. */
  function faultsOfClients(): string[] {
    const between = walkers.filter(({ stands }) => stands === 'between');
    const wrong = walkers
      .filter(({ stands }) => stands === 'in')
      .flatMap(({ sessionId, picture, who: { tableId } }) =>
        differences(picture, truthOf(tableId)).map((difference) => `${sessionId} ${difference}`),
      );
    return [...between.map(({ sessionId }) => `${sessionId} is not in`), ...wrong];
  }

  /** What is wrong in the answers of the nodes. */
  async function faultsOfNodes(): Promise<string[]> {
    const faults: string[] = [];
    for (let index = 0; index < fleet.count; index++) {
      const ada = await fleet.node(index).as('ada');
      for (const tableId of tableIds) {
        const { table } = await ada.run(TablePresenceDocument, { tableId });
        const shown = new Map(
          there(table).presence.members.map((member) => [member.sessionId, textOfMember(member)]),
        );
        faults.push(...differences(shown, truthOf(tableId)).map((fault) => `node ${index} ${fault}`));
      }
    }
    return faults;
  }

  /** Until all has been the truth for a while; answers after how long it became it. */
  async function becomesTrue(begun: number): Promise<number> {
    let trueSince: number | undefined;
    let isAsked = false;
    let failure: Error | undefined;
    for (;;) {
      let faults = faultsOfClients();
      const now = performance.now();
      if (faults.length === 0 && !isAsked) {
        faults = await faultsOfNodes();
        isAsked = faults.length === 0;
      }
      if (faults.length > 0) trueSince = undefined;
      else trueSince ??= now;
      if (trueSince !== undefined && now - trueSince >= CALM_MS) {
        const tookMs = trueSince - begun;
        if (!failure) return tookMs;
        failure.message += `\nIt was the truth after ${tookMs.toFixed(0)} ms.`;
        throw failure;
      }
      if (faults.length > 0 && !failure && now - begun > PROMISED_MS) failure = await failureOf(faults);
      if (failure && now - begun > PROMISED_MS + WATCHED_MS) {
        failure.message += `\nAfter ${WATCHED_MS} ms more:\n${faults.slice(0, 20).join('\n')}`;
        throw failure;
      }
      await pause(20);
    }
  }

  async function failureOf(faults: string[]): Promise<Error> {
    const named = faults.join('\n');
    const stands = await evidenceOf(
      { redisUrl: what.redis.url, databaseUrl: fleet.databaseUrl },
      {
        tableIds: tableIds.filter((id) => named.includes(id)),
        sessionIds: [...world.tables.keys()].filter((id) => named.includes(id)),
      },
    );
    const shown = faults.slice(0, 20).join('\n');
    return new Error(`${said}: still after ${PROMISED_MS} ms:\n${shown}\nWhat stands where:\n${stands}`);
  }
}
