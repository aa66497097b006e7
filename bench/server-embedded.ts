import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { z } from 'zod';
import { readConfig } from '../src/config.ts';
import type { Connection } from '../src/db/client.ts';
import { listen } from '../src/http/server.ts';
import { type Opened, openCobase } from '../src/open.ts';
import { BARE_TABLES, bareStatement, checkMoved } from './bare.ts';
import { serve } from './call.ts';
import { closedLoop } from './loops.ts';
import { measured } from './measured.ts';
import type { Run } from './tally.ts';
import { prepareTargets, type Target } from './targets.ts';

let opened: Opened | undefined;

const Answer = z.object({ rows: z.tuple([z.object({ revision: z.coerce.number() })]) });

/** Cobase in embedded mode, whose PGlite, when nobody is connected, also runs bare transactions. */
const methods = {
  ...measured,
  async listen(settings: Record<string, string>): Promise<number> {
    const config = readConfig(settings);
    const logger = pino({ level: 'error' });
    opened = await openCobase(config, (error) => logger.error({ err: error }, 'a part failed'));
    const server = await listen(opened.app, { ...config, logger });
    return Number(new URL(server.url).port);
  },
  async prepare(order: { secret: string; clients: number }): Promise<Target[]> {
    const { app, database } = whatIsOpen();
    const { hot } = await prepareTargets(app, { ...order, isHotOnly: true });
    await database.db.execute(sql.raw(BARE_TABLES));
    return hot;
  },
  /** All clients share the one connection and do not wait for each other, so that PGlite never waits for the main thread. */
  async bare({ targets, ms }: { targets: Target[]; ms: number }): Promise<Run> {
    const connection = await whatIsOpen().database.acquire();
    try {
      return await bareRun(connection, targets, ms);
    } finally {
      connection.release();
    }
  },
};

export type EmbeddedMethods = typeof methods;

function bareRun(connection: Connection, targets: Target[], ms: number): Promise<Run> {
  const seen = targets.map(() => 0);
  return closedLoop(targets.length, ms, async (client) => {
    const target = targets[client];
    if (!target) throw new Error(`there is no client ${client}`);
    const [row] = Answer.parse(await connection.db.execute(bareStatement(target))).rows;
    seen[client] = checkMoved(row.revision, seen[client] ?? 0);
  });
}

function whatIsOpen(): Opened {
  if (!opened) throw new Error('not opened');
  return opened;
}

serve(methods);
