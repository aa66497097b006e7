import { describe, inject } from 'vitest';

/** The ways to run Cobase, each over real parts. */
export type Mode = 'embedded' | 'server';

/** Which modes this machine can run: the server mode needs PostgreSQL and Redis. */
export const modes: Mode[] =
  inject('postgresUrl') && inject('redisUrl') ? ['embedded', 'server'] : ['embedded'];

/** A suite that needs PostgreSQL and Redis. Without them the test set-up has said so. */
export const describeServer = describe.skipIf(!modes.includes('server'));

/** A suite that needs PostgreSQL. */
export const describePostgres = describe.skipIf(!inject('postgresUrl'));

/** A suite that needs Redis. */
export const describeRedis = describe.skipIf(!inject('redisUrl'));
