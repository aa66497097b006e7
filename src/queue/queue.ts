import { type SQL, sql } from 'drizzle-orm';
import PgBoss from 'pg-boss';
import type { Database, Db, Statement } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';

/**
 * Every queue of jobs, with what its jobs are and how they are tried. A job that nobody has finished after `expireInSeconds` is
 * given to somebody else, so that has to be longer than a job takes; what has failed `retryLimit` times stays for the operator: as
 * `failed` in `pgboss.job` for 14 days, then for a week in `pgboss.archive`.
 */
const queues = {
  /** What has happened and concerns somebody: `NotifyJob`. */
  notify: { expireInSeconds: 15, retryLimit: 12, retryDelay: 1, retryBackoff: true },
  /** A mail is to be sent: `MailJob`. For a day and a half: mail servers are away for a night, and put strangers off for an hour. */
  mail: { expireInSeconds: 90, retryLimit: 12, retryDelay: 30, retryBackoff: true },
} satisfies Record<string, Omit<PgBoss.Queue, 'name'>>;

export type QueueName = keyof typeof queues;

/** Why a job need not be tried again: it would fail again. */
export class Hopeless extends Error {
  override readonly name = 'Hopeless';
}

/** For how long what failed for good stays in `pgboss.job`, in seconds. */
const KEEP_FAILED = 14 * 86_400;

export interface Job {
  id: string;
  data: unknown;
}

/** Jobs that are sent with the transaction that they follow from, and done at least once. */
export interface Queue {
  /** To be written in the transaction of whatever the jobs follow from: they are there if and only if that is committed. */
  send(db: Db, name: QueueName, jobs: readonly object[]): Statement;
  /** Takes jobs that are due, each for one taker. None also where the database does not answer. */
  fetch(name: QueueName, limit: number): Promise<Job[]>;
  done(name: QueueName, id: string): Promise<void>;
  /** It is tried again later, for as long as its queue says; never where the error is {@link Hopeless}. */
  failed(name: QueueName, id: string, error: unknown): Promise<void>;
  /** Gives jobs whose taker is gone to others. */
  expire(): Promise<void>;
  /** Files what failed long ago away. */
  tidy(): Promise<void>;
}

/**
 * pg-boss over our own connections, on either database, and without its workers: those leave the promise of a job's end to
 * nobody, and a database that is away would end the process. Rejected: its own pool. It would be a second one to each node,
 * with limits and faults of its own, and nothing of it is needed.
 */
export function createQueue(database: Database): Queue {
  const boss = bossOver((text, values) => execute(database, text, values));
  boss.on('error', () => {});
  return {
    send(db, name, jobs) {
      let statement: SQL | undefined;
      // It says its statement before it waits for anything.
      void boss.insert(
        jobs.map((data) => ({ name, data })),
        {
          db: {
            executeSql: async (text, values) => {
              statement = statementOf(text, values);
              return { rows: [] };
            },
          },
        },
      );
      if (!statement) throw new Error('pg-boss waits before it sends');
      return db.execute(statement);
    },
    fetch: (name, batchSize) => boss.fetch(name, { batchSize }),
    async done(name, id) {
      // Nobody asks for what was done, so it is not kept.
      await boss.deleteJob(name, id);
    },
    async failed(name, id, error) {
      if (error instanceof Hopeless) {
        const text = 'update pgboss.job set retry_limit = retry_count where name = $1 and id = $2';
        await execute(database, text, [name, id]);
      }
      await boss.fail(name, id, { message: error instanceof Error ? error.message : String(error) });
    },
    expire: () => boss.expire(),
    tidy: () => boss.maintain(),
  };
}

/** Makes or updates the tables of pg-boss, and the queues. For the transaction of the migrations: nodes wait there for each other. */
export async function installQueues(db: Db): Promise<void> {
  const run = async (text: string, values: unknown[] = []) => ({
    rows: rowsOf(await db.execute(statementOf(bare(text), values))),
  });
  const boss = bossOver(run);
  await boss.start();
  for (const [name, options] of Object.entries(queues)) {
    await boss.createQueue(name, { name, ...options });
    await boss.updateQueue(name, { name, ...options });
  }
  await boss.stop({ graceful: false });
}

type Run = (text: string, values?: unknown[]) => Promise<{ rows: Row[] }>;
type Row = Record<string, unknown>;

function bossOver(executeSql: Run): PgBoss {
  return new PgBoss({
    db: { executeSql },
    schedule: false,
    supervise: false,
    archiveFailedAfterSeconds: KEEP_FAILED,
  });
}

async function execute({ db, ...database }: Database, text: string, values: unknown[] = []) {
  if (!isTransaction(text)) return { rows: rowsOf(await db.execute(statementOf(text, values))) };
  await transaction({ db, ...database }, async (tx) => {
    await tx.db.execute(sql.raw(bare(text)));
  });
  return { rows: [] };
}

const isTransaction = (text: string) => /^\s*BEGIN;/.test(text);

/** Its transactions become part of ours, which survives a lost connection. */
function bare(text: string): string {
  return isTransaction(text) ? text.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '') : text;
}

/** Drizzle numbers parameters by itself. */
function statementOf(text: string, values: unknown[] = []): SQL {
  const pieces = text.split(/\$(\d+)/).map((piece, index) => {
    if (index % 2 === 0) return sql.raw(piece);
    const value = values[Number(piece) - 1] ?? null;
    return sql`${sql.param(isPlain(value) ? JSON.stringify(value) : value)}`;
  });
  return sql.join(pieces);
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** What drizzle answers differs by driver. */
function rowsOf(answer: unknown): Row[] {
  if (Array.isArray(answer)) return answer;
  const { rows } = answer as { rows: Row[] };
  return rows;
}
