import { pino } from 'pino';
import type { App } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import type { Database } from '../src/db/client.ts';
import { listen } from '../src/http/server.ts';
import { openCobase } from '../src/open.ts';
import { serve } from './call.ts';
import { measured } from './measured.ts';

/** Cobase as `cobase start` starts it, which also tells what it costs. */
let statements = 0;
let app: App | undefined;

const methods = {
  ...measured,
  async listen(settings: Record<string, string>): Promise<number> {
    const config = readConfig(settings);
    const logger = pino({ level: 'error' });
    const opened = await openCobase(config, (error) => logger.error({ err: error }, 'a part failed'));
    count(opened.database);
    app = opened.app;
    const server = await listen(opened.app, { ...config, logger });
    return Number(new URL(server.url).port);
  },
  /** Statements sent to the database since it was opened. */
  statements: () => statements,
  /** What presence does here. */
  load: () => presence().load,
  /** How many sessions this node sees in a table. */
  present: async (tableId: string) => (await presence().membersOf(tableId)).length,
  /** Dies as by a fault, without a word to anybody. */
  die: () => process.kill(process.pid, 'SIGKILL'),
};

export type OursMethods = typeof methods;

function presence() {
  if (!app) throw new Error('the server does not listen');
  return app.services.presence;
}

/** Every statement passes drizzle's client, of the pool or of a transaction's connection, whose `unsafe` sends it. */
function count(database: Database): void {
  const wrap = (db: Database['db']) => {
    const { client } = (db as unknown as { session: { client: { unsafe: (...of: unknown[]) => unknown } } })
      .session;
    const { unsafe } = client;
    client.unsafe = (...of) => {
      statements += 1;
      return unsafe.apply(client, of);
    };
  };
  wrap(database.db);
  wrap(database.vital);
  const acquire = database.acquire.bind(database);
  database.acquire = async () => {
    const connection = await acquire();
    wrap(connection.db);
    return connection;
  };
}

serve(methods);
