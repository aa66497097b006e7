import { makePgArray } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { type Connection, type Database, DatabaseUnavailable, type Db } from './client.ts';
import { failureCode, NEVER_SENT } from './failure.ts';
import { createSteady } from './prepared.ts';

export interface PostgresOptions {
  url: string;
  /** Connections at most, and so statements and transactions at most at a time. */
  max?: number;
  /** How long a statement or a transaction may wait for its connection, connecting included. */
  acquireTimeoutMs?: number;
  /** The server ends a statement that takes longer; an answer that stays out yet longer ends the connection. */
  statementTimeoutMs?: number;
  /** False behind pgbouncer in transaction mode: no named statements, no settings at connect. */
  prepare?: boolean;
}

/** A transaction whose node stalls or vanishes must not hold its locks for longer than this. */
const IDLE_IN_TRANSACTION_MS = 2_000;
/**
 * Every statement of ours has an index. The plan of a named one is kept, and one that was made when a table was nearly empty must
 * not read a full one from end to end while a counter row is locked. The price put on that makes the rest look worth compiling,
 * which takes longer than it ever saves here. Behind pgbouncer there are no names: each plan sees the table as it is.
 */
const KEPT_PLANS = { enable_seqscan: 'off', jit: 'off' };
/** How long after the server's own limit an answer may come before the link counts as dead. */
const ANSWER_GRACE_MS = 2_000;
const CLOSE_MS = 5_000;
/** Distinct texts kept as named statements on each connection: every one costs memory in the server. */
const NAMED_STATEMENTS = 250;
/** The wire format counts parameters in 16 bits. */
const PARAMETERS = 65_533;

/**
 * Opens a pool, without waiting for its first connection.
 *
 * postgres.js queues without a time limit, and so its queue is never used: a gate of as many places as there are
 * connections stands before it.
 */
export function openPostgres(options: PostgresOptions): Database {
  const { url, max = 10, acquireTimeoutMs = 5_000, statementTimeoutMs = 30_000, prepare = true } = options;
  const limits = {
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    statement_timeout: statementTimeoutMs,
  };
  const sql = postgres(url, {
    max,
    prepare,
    connect_timeout: acquireTimeoutMs / 1_000,
    backoff: (attempt) => Math.min(0.25, 0.01 * 2 ** attempt),
    // A connection that reaches this age while it is reserved would stay marked, and end under a later owner.
    max_lifetime: null,
    onnotice: () => {},
    connection: { application_name: 'cobase', ...(prepare ? { ...limits, ...KEPT_PLANS } : {}) },
  });
  const gate = new Gate(max);
  const named = new Set<string>();
  let closing = false;
  /** Places whose connection is still being tried for, though nobody waits for it any more. */
  let abandoned = 0;
  let answers = 0;

  /** Names are for texts that come back: a list of values of every length would fill the server's memory. */
  function isNamed(text: string): boolean {
    if (!prepare || text.length > 4_096) return false;
    return named.has(text) || (named.size < NAMED_STATEMENTS && named.add(text).size > 0);
  }

  const settings: LinkSettings = {
    isNamed,
    answerMs: statementTimeoutMs + ANSWER_GRACE_MS,
    onBegin: prepare ? [] : Object.entries(limits).map(([name, value]) => `set local ${name} = ${value}`),
    leave: () => gate.leave(),
    onAnswer: () => {
      answers++;
    },
  };

  async function take(isVital = false): Promise<Link> {
    const deadline = performance.now() + acquireTimeoutMs;
    if (closing) throw new DatabaseUnavailable('the database was closed');
    await gate.enter(acquireTimeoutMs, isVital);
    for (;;) {
      const reserving = sql.reserve();
      try {
        return new Link(await within(reserving, deadline - performance.now()), settings);
      } catch (error) {
        if (error instanceof DatabaseUnavailable) {
          // The place stays taken while postgres.js still tries, or its queue would come into use.
          const settled = reserving.then(
            (handle) => handle.release(),
            () => {},
          );
          abandoned++;
          void settled.then(() => {
            abandoned--;
            gate.leave();
          });
          throw error;
        }
        // Failed attempts are spaced by `backoff`; a wrong password or database name will not mend itself.
        if (performance.now() >= deadline || /^(28|3D)/.test(failureCode(error) ?? '')) {
          gate.leave();
          throw new DatabaseUnavailable('cannot connect to the database', { cause: error });
        }
      }
    }
  }

  /** Each statement on a connection of its own. */
  const alone = (isVital: boolean): Send => {
    return async (text, parameters, rows) => {
      const link = await take(isVital);
      try {
        return await link.send(text, parameters, rows);
      } finally {
        link.release();
      }
    };
  };

  const steady = createSteady<Link>((link) =>
    builder(sql, (text, parameters, rows) => link().send(text, parameters, rows)),
  );

  return {
    kind: 'postgres',
    db: builder(sql, alone(false)),
    vital: builder(sql, alone(true)),
    async acquire() {
      const link = await take();
      let own: Db | undefined;
      let lent: { db: Db; giveBack(): void } | undefined;
      return {
        get db() {
          own ??= builder(sql, (text, parameters, rows) => link.send(text, parameters, rows));
          return own;
        },
        get steady() {
          lent ??= steady.take(link);
          return lent.db;
        },
        command: (text) => link.command(text),
        release() {
          lent?.giveBack();
          lent = undefined;
          link.release();
        },
      } satisfies Connection;
    },
    pool: () => ({ size: max, inUse: max - gate.free, waiting: gate.waiting, answers }),
    async close() {
      closing = true;
      await Promise.allSettled(Array.from({ length: max - abandoned }, () => gate.enter(CLOSE_MS)));
      await sql.end({ timeout: 1 });
    },
  };
}

/** Sends a statement and answers its rows, as arrays when `rows` says so. */
type Send = (text: string, parameters: unknown[], rows: () => boolean) => Promise<unknown>;

/** The query builder over `send`: of postgres.js's client, drizzle uses no more than is made here. */
function builder(sql: postgres.Sql, send: Send): Db {
  const client = {
    options: sql.options,
    unsafe(text: string, parameters: unknown[] = []) {
      let rows = false;
      const values = () => {
        rows = true;
        return answer;
      };
      const answer = Object.assign(
        send(text, parameters, () => rows),
        { values },
      );
      return answer;
    },
    begin() {
      throw new Error('use transaction() of transaction.ts, which survives a lost connection');
    },
  };
  return drizzle(client as unknown as postgres.Sql);
}

interface LinkSettings {
  isNamed(text: string): boolean;
  answerMs: number;
  onBegin: string[];
  leave(): void;
  onAnswer(): void;
}

/** One reserved connection, which remembers what it needs to know to be given back. */
class Link {
  readonly #handle: postgres.ReservedSql;
  readonly #settings: LinkSettings;
  #released = false;
  #broken = false;
  #inTransaction = false;
  /** A statement was refused before it reached the server, which therefore would commit the others. */
  #spoilt = false;
  #unanswered = 0;
  #last: Promise<unknown> = Promise.resolve();
  #watch: NodeJS.Timeout | undefined;

  constructor(handle: postgres.ReservedSql, settings: LinkSettings) {
    this.#handle = handle;
    this.#settings = settings;
  }

  async send(text: string, parameters: unknown[], rows: () => boolean): Promise<unknown> {
    this.#mustBeUsable();
    let encoded: Encoded[];
    try {
      encoded = encode(parameters);
    } catch (error) {
      this.#spoilt = true;
      throw error;
    }
    const query = this.#handle.unsafe(text, encoded, {
      prepare: this.#settings.isNamed(text),
      // Asking for the types of the parameters first would cost a round trip and end the pipelining.
      describe: false,
    });
    // drizzle calls values() once it holds the promise, before postgres.js starts the query in a microtask.
    queueMicrotask(() => rows() && query.values());
    return this.#answered(query);
  }

  async command(text: 'begin' | 'commit' | 'rollback'): Promise<string> {
    this.#mustBeUsable();
    if (text === 'begin') {
      this.#inTransaction = true;
      this.#spoilt = false;
      const begun = this.#answered(this.#handle.unsafe(text));
      for (const setting of this.#settings.onBegin) {
        this.#answered(this.#handle.unsafe(setting)).catch(() => {});
      }
      return (await begun).command;
    }
    const { command } = await this.#answered(this.#handle.unsafe(this.#spoilt ? 'rollback' : text));
    this.#inTransaction = false;
    return command;
  }

  release(): void {
    if (this.#released) return;
    this.#released = true;
    if (this.#unanswered === 0 && !this.#inTransaction) this.#giveBack();
    else void this.#clear().finally(() => this.#giveBack());
  }

  /** Nobody gets the connection before every statement sent on it was answered and its transaction is over. */
  async #clear(): Promise<void> {
    await this.#last;
    if (this.#inTransaction) await this.#answered(this.#handle.unsafe('rollback')).catch(() => {});
  }

  #giveBack(): void {
    if (!this.#broken) this.#handle.release();
    this.#settings.leave();
  }

  #mustBeUsable(): void {
    if (this.#released) throw new Error('the connection was given back');
    if (this.#handle.closed) throw lost(NEVER_SENT);
  }

  /** Anything but an error of the server says that the link broke, whatever code the socket gave it. */
  #answered<T>(query: Promise<T>): Promise<T> {
    this.#unanswered++;
    this.#watch ??= setTimeout(() => this.#handle.destroy(), this.#settings.answerMs);
    const answer = query
      .catch((error: unknown) => {
        if (error instanceof postgres.PostgresError) throw error;
        this.#broken = true;
        this.#handle.destroy();
        throw lost('CONNECTION_CLOSED', error);
      })
      .finally(() => {
        this.#unanswered--;
        if (!this.#broken) this.#settings.onAnswer();
        if (this.#unanswered > 0) this.#watch?.refresh();
        else {
          clearTimeout(this.#watch);
          this.#watch = undefined;
        }
      });
    // Answers come in the order of the statements, so the last one stands for all.
    this.#last = answer.catch(() => {});
    return answer;
  }
}

function lost(code: string, cause?: unknown): Error {
  return Object.assign(new Error('the connection to the database was lost', { cause }), { code });
}

type Encoded = string | number | boolean | Uint8Array | null;

/** Everything that postgres.js could stumble over is refused here, before a byte of the statement is sent. */
function encode(parameters: unknown[]): Encoded[] {
  if (parameters.length > PARAMETERS)
    throw new TypeError(`a statement takes at most ${PARAMETERS} parameters`);
  return parameters.map((value, index) => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (value instanceof Uint8Array) return value;
    if (typeof value === 'number' || typeof value === 'bigint') return String(value);
    if (value instanceof Date) return value.toISOString();
    if (Array.isArray(value) && value.flat(Infinity).every(isScalar)) return makePgArray(value);
    throw new TypeError(`parameter ${index + 1} cannot be sent: ${typeof value}`);
  });
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean', 'bigint'].includes(typeof value);
}

/** Places for `size`, given in the order they were asked for, to those who are vital first. */
class Gate {
  #free: number;
  readonly #vital = new Set<() => void>();
  readonly #others = new Set<() => void>();

  constructor(size: number) {
    this.#free = size;
  }

  get free(): number {
    return this.#free;
  }

  get waiting(): number {
    return this.#vital.size + this.#others.size;
  }

  enter(withinMs: number, isVital = false): Promise<void> {
    if (this.#free > 0) {
      this.#free--;
      return Promise.resolve();
    }
    const waiting = isVital ? this.#vital : this.#others;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(admit);
        reject(new DatabaseUnavailable(`no database connection came free within ${withinMs} ms`));
      }, withinMs);
      const admit = () => {
        clearTimeout(timer);
        resolve();
      };
      waiting.add(admit);
    });
  }

  leave(): void {
    const waiting = this.#vital.size > 0 ? this.#vital : this.#others;
    const [next] = waiting;
    if (!next) this.#free++;
    else {
      waiting.delete(next);
      next();
    }
  }
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DatabaseUnavailable('the database does not answer')), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
