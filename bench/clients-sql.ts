import postgres from 'postgres';
import { BARE_MUTATION, BARE_TABLES, bareValues, checkMoved } from './bare.ts';
import { serve } from './call.ts';
import { closedLoop } from './loops.ts';
import type { Run } from './tally.ts';
import type { Target } from './targets.ts';

let sql: postgres.Sql | undefined;

/** Clients that send bare SQL, each over a connection of its own, the statement prepared. */
const methods = {
  async open({ url, clients }: { url: string; clients: number }): Promise<void> {
    sql = postgres(url, { max: clients, onnotice: () => {} });
    await sql.unsafe(BARE_TABLES);
    await sql.unsafe('analyze bare.log, bare.record');
  },
  async closed({ targets, ms }: { targets: Target[]; ms: number }): Promise<Run> {
    const seen = targets.map(() => 0);
    return closedLoop(targets.length, ms, async (client) => {
      const target = targets[client];
      if (!sql || !target) throw new Error('not opened');
      const [row] = await sql.unsafe(BARE_MUTATION, bareValues(target), { prepare: true });
      seen[client] = checkMoved(row?.revision, seen[client] ?? 0);
    });
  },
  /** Fails unless every log holds as many revisions as its counter says, with their changes: ours as well as the bare ones. */
  async verify(): Promise<void> {
    if (!sql) throw new Error('not opened');
    for (const schema of ['public', 'bare']) {
      const wrong = await sql.unsafe(`
        select id from ${schema}.log where
          revision <> (select count(*) from ${schema}.revision where log_id = log.id) or
          revision <> (select count(distinct revision) from ${schema}.change where log_id = log.id)`);
      if (wrong.length > 0) throw new Error(`${wrong.length} logs of ${schema} are not whole`);
    }
  },
};

export type SqlMethods = typeof methods;

serve(methods);
