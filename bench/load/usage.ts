import { readFile } from 'node:fs/promises';
import { Redis } from 'ioredis';
import postgres from 'postgres';

/** What the parties of a run use at one moment. Of a party that is not on this machine, or that cannot be asked, there is nothing. */
export interface Usage {
  /** Milliseconds on the clock of the machine. */
  at: number;
  parties: Record<string, Share>;
  postgresConnections: number;
  redisConnections: number;
}

export interface Share {
  /** Milliseconds of CPU, user and system, until now. */
  cpu: number;
  /** Bytes. */
  memory: number;
}

export interface Meter {
  read(at: number): Promise<Usage>;
  close(): Promise<void>;
}

/** What `/proc` counts in: USER_HZ, which Linux fixes for everybody. */
const TICK_MS = 10;
const PAGE_BYTES = 4_096;

/** Watches processes by their ids, the backends of one database, and Redis, with the connections to it that have the name in its address. */
export async function openMeter(
  processes: Record<string, number>,
  { databaseUrl, redisUrl }: { databaseUrl: string; redisUrl: string },
): Promise<Meter> {
  const sql = postgres(databaseUrl, { max: 1, fetch_types: false, onnotice: () => {} });
  const redis = new Redis(redisUrl);
  redis.on('error', () => {});
  const ownName = new URL(redisUrl).searchParams.get('connectionName') ?? '';
  /** Backends come and go: what one has used stays used. */
  const backends = new Map<number, Share>();

  return {
    async read(at) {
      const parties: Usage['parties'] = {};
      for (const [name, pid] of Object.entries(processes)) {
        const share = await shareOf(pid);
        if (share) parties[name] = share;
      }
      const rows = await sql<{ pid: number }[]>`
        select pid from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`;
      const alive = new Set(rows.map(({ pid }) => pid));
      for (const pid of alive) {
        const share = await shareOf(pid, 'pss');
        if (share) backends.set(pid, share);
      }
      const memory = [...backends].reduce(
        (sum, [pid, share]) => sum + (alive.has(pid) ? share.memory : 0),
        0,
      );
      const cpu = [...backends.values()].reduce((sum, share) => sum + share.cpu, 0);
      if (backends.size > 0) parties.PostgreSQL = { cpu, memory };
      const info = await redis.info();
      const number = (name: string) => Number(new RegExp(`^${name}:([\\d.]+)`, 'm').exec(info)?.[1] ?? 0);
      parties.Redis = {
        cpu: (number('used_cpu_user') + number('used_cpu_sys')) * 1_000,
        memory: number('used_memory'),
      };
      const clients = String(await redis.client('LIST')).split('\n');
      const redisConnections = clients.filter((client) => client.includes(` name=${ownName} `)).length - 1;
      return { at, parties, postgresConnections: alive.size, redisConnections };
    },
    async close() {
      redis.disconnect();
      await sql.end({ timeout: 5 });
    },
  };
}

/** `pss` shares out what several have in common, as the backends of PostgreSQL have. */
async function shareOf(pid: number, kind: 'rss' | 'pss' = 'rss'): Promise<Share | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const cpu = (Number(fields[11]) + Number(fields[12])) * TICK_MS;
    if (kind === 'rss') return { cpu, memory: Number(fields[21]) * PAGE_BYTES };
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    return { cpu, memory: Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1_024 };
  } catch {
    return undefined;
  }
}

/** The load average of the last minute, where the system tells one. */
export async function loadAverage(): Promise<number> {
  const text = await readFile('/proc/loadavg', 'utf8').catch(() => '');
  return Number(text.split(' ')[0]);
}
