import { sql } from 'drizzle-orm';
import type { Bus } from '../bus/bus.ts';
import type { Database } from '../db/client.ts';
import type { Readiness } from './readiness.ts';

/** How often the database is asked whether it is there. */
const PROBE_MS = 1_000;
/** How long it may take to answer before it counts as gone. */
const ANSWER_MS = 2_000;

export interface Health {
  readiness(): Readiness;
  /** From now on it is not ready: it is about to stop. */
  drain(): void;
  close(): void;
}

/**
 * Asks the database once a second, however often somebody asks for the readiness, and one question at a time. A question that is not
 * answered tells nothing by itself: as long as others are answered the database is there, and this one waits for a free connection,
 * or on one that has died.
 */
export function createHealth(parts: {
  database: Pick<Database, 'db' | 'pool'>;
  bus: Pick<Bus, 'kind' | 'state'>;
  probeMs?: number;
  answerMs?: number;
}): Health {
  const { database, bus, probeMs = PROBE_MS, answerMs = ANSWER_MS } = parts;
  let isDatabaseUp = true;
  let isDraining = false;
  let isAsking = false;
  let askedAt = 0;
  let seen = 0;
  let seenAt = Number.NEGATIVE_INFINITY;
  const timer = setInterval(probe, probeMs);
  timer.unref();

  const isAlive = () => performance.now() - seenAt < answerMs;

  function probe() {
    const { answers } = database.pool();
    if (answers > seen) seenAt = performance.now();
    seen = answers;
    if (!isAsking) void ask();
    else if (performance.now() - askedAt >= answerMs) isDatabaseUp = isAlive();
  }

  async function ask() {
    isAsking = true;
    askedAt = performance.now();
    try {
      isDatabaseUp = await takesWrites(database);
    } catch {
      isDatabaseUp = isAlive();
    } finally {
      isAsking = false;
    }
  }

  return {
    readiness() {
      const redis = bus.kind === 'memory' ? 'unused' : bus.state().isUp ? 'up' : 'down';
      const isReady = isDatabaseUp && !isDraining;
      const able = redis === 'down' ? 'degraded' : 'ready';
      return {
        status: isDraining ? 'draining' : isReady ? able : 'unavailable',
        isReady,
        database: isDatabaseUp ? 'up' : 'down',
        redis,
      };
    },
    drain() {
      isDraining = true;
    },
    close: () => clearInterval(timer),
  };
}

/** A standby that has not been promoted answers too, and takes nothing. */
async function takesWrites({ db }: Pick<Database, 'db'>): Promise<boolean> {
  const [row] = await db
    .select({ isStandby: sql<boolean>`pg_is_in_recovery()` })
    .from(sql`(select 1) as one`);
  return row?.isStandby === false;
}
