import { expect } from 'vitest';
import { CreateRecordsDocument } from '../../schema/operations/generated/graphql.ts';
import { type Follower, startFollower } from './follower.ts';
import { as } from './make.ts';
import type { Random } from './random.ts';
import { type Person, personAt } from './server.ts';

/** A table and who reaches it, over nodes that come and go at fixed addresses. */
export interface Target {
  tableId: string;
  fieldId: string;
  cursor: string;
  /** The revision of the cursor. */
  revision: number;
  token: string;
}

/** People who write all the time over HTTP, each mutation with a name of its own, and never twice. */
export interface Load {
  /** Mutations that were answered: their names, with the revision that each took. */
  readonly acknowledged: ReadonlyMap<string, number>;
  /** Mutations whose answer did not come: they may be in the log or not. */
  readonly unanswered: ReadonlySet<string>;
  stop(): Promise<void>;
}

/** Adds a record in a mutation of this name; answers the revision that it took. */
export async function addRecord(
  person: Person,
  { tableId, fieldId }: Target,
  name: string,
  value = name,
): Promise<number> {
  const input = { tableId, records: [{ cells: [{ fieldId, value }] }], clientMutationId: name };
  const { createRecords } = await person.run(CreateRecordsDocument, { input });
  return as(createRecords, 'CreateRecordsPayload').revision ?? 0;
}

export function startLoad(
  target: Target,
  { url, writers, random }: { url: () => string; writers: number; random: Random },
): Load {
  const acknowledged = new Map<string, number>();
  const unanswered = new Set<string>();
  const people = new Map<string, Person>();
  let stopped = false;
  const personOf = (address: string) => {
    const person = people.get(address) ?? personAt(address, target.token);
    people.set(address, person);
    return person;
  };
  const running = Array.from({ length: writers }, async (_, writer) => {
    for (let write = 0; !stopped; write++) {
      const name = `${writer}.${write}`;
      const value = 'x'.repeat(random.pick([1, 10, 1_000]));
      try {
        acknowledged.set(name, await addRecord(personOf(url()), target, name, value));
      } catch {
        unanswered.add(name);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  });
  return {
    acknowledged,
    unanswered,
    async stop() {
      stopped = true;
      await Promise.all(running);
    },
  };
}

export function startFollowers(
  target: Target,
  count: number,
  options: { url: (index: number) => string; random: Random; stayMs?: number; pauseMs?: number },
): Follower[] {
  const { url, ...rest } = options;
  return Array.from({ length: count }, (_, index) =>
    startFollower({ ...target, ...rest, url: () => url(index) }),
  );
}

/**
 * Ends the load with one more mutation. Then everybody holds the same, gapless to that one, with each answered mutation exactly
 * where its answer said (I2, I5).
 */
export async function expectSameHistory(
  target: Target,
  load: Load,
  followers: Omit<Follower, 'resyncs'>[],
  { lastAt, said }: { lastAt: string; said: string },
): Promise<void> {
  await load.stop();
  const { acknowledged, unanswered } = load;
  const start = target.revision;
  const last = await addRecord(personAt(lastAt, target.token), target, 'last');
  await Promise.all(followers.map((follower) => follower.reach(last)));
  const [model] = followers;
  const history = model?.history.map((text) => JSON.parse(text)) ?? [];
  expect(history.map(({ revision }) => revision, said)).toEqual(
    Array.from({ length: last - start }, (_, index) => start + 1 + index),
  );
  const found = new Map(history.map(({ clientMutationId, revision }) => [clientMutationId, revision]));
  expect(found.size, `${said}: each name once`).toBe(history.length);
  for (const [name, revision] of acknowledged) expect(found.get(name), `${said}: ${name}`).toBe(revision);
  for (const name of found.keys()) {
    expect(acknowledged.has(name) || unanswered.has(name) || name === 'last', `${said}: ${name}`).toBe(true);
  }
  for (const follower of followers) {
    expect(follower.faults, said).toEqual([]);
    expect(follower.history.length, said).toBe(history.length);
    expect(follower.history.every((text, index) => text === model?.history[index])).toBe(true);
  }
  console.info(`${said}: ${last} revisions, ${acknowledged.size} answered, ${unanswered.size} not`);
}
