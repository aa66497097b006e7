import { Worker } from 'node:worker_threads';
import { type PGlite, types } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { type Connection, type Database, DatabaseUnavailable, type Db } from './client.ts';
import { Mutex } from './mutex.ts';
import {
  type Answer,
  decode,
  type FromWorker,
  type Request,
  Statements,
  type ToWorker,
  type WorkerOptions,
} from './pglite.protocol.ts';
import { createSteady } from './prepared.ts';

export interface PgliteOptions {
  /** The folder of the database; without one it is in memory. The caller holds the lock on it. */
  dataDir: string | undefined;
  /** How long to wait for the one connection, in milliseconds. */
  acquireTimeoutMs?: number;
}

const CLOSE_TIMEOUT_MS = 5000;

/**
 * PGlite in a thread of its own, so that a statement never holds up the sockets of the main thread.
 *
 * Durable against the death of the process and not against a power cut: PGlite runs PostgreSQL without fsync.
 *
 * @throws DatabaseUnavailable when the folder cannot be opened
 */
export async function openPglite(options: PgliteOptions): Promise<Database> {
  const server = await PgliteServer.start({ dataDir: options.dataDir });
  const mutex = new Mutex(options.acquireTimeoutMs ?? 5000);
  const parsers = await resultParsers(server);
  // As in postgres.ts: the plans of named statements are kept, also those of an empty table.
  await server.send(server.encode('set enable_seqscan = off', []));

  let closing: Promise<void> | undefined;
  const close = async () => {
    await mutex.close(CLOSE_TIMEOUT_MS);
    await server.close(CLOSE_TIMEOUT_MS);
  };
  const steady = createSteady<PgliteConnection>((connection) =>
    drizzleOver((text, params, options) => connection().query(text, params, options)),
  );
  const acquire = async () => {
    await mutex.take();
    if (server.dead) {
      mutex.pass();
      throw server.dead;
    }
    return new PgliteConnection(server, parsers, steady, () => mutex.pass());
  };
  const db = drizzleOver(async (text, params, options) => {
    const connection = await acquire();
    try {
      return await connection.query(text, params, options);
    } finally {
      connection.release();
    }
  });
  return {
    kind: 'pglite',
    db,
    // One node alone, whose statements take no way over a network: nobody waits for long.
    vital: db,
    acquire,
    pool: () => ({ size: 1, inUse: mutex.isTaken ? 1 : 0, waiting: mutex.waiting, answers: server.answers }),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** In flight when the worker died: unlike a plain DatabaseUnavailable, it may have been written. */
class ConnectionLost extends DatabaseUnavailable {
  readonly code = 'CONNECTION_CLOSED';
}

class PgliteConnection implements Connection {
  private own: Db | undefined;
  private lent: { db: Db; giveBack(): void } | undefined;
  /** Of the transaction, as far as answers have come in. */
  private status = 'I';
  private inFlight = 0;
  private released = false;
  /** Between BEGIN and its end, as far as they have been sent. */
  private begun = false;
  /** A statement could not be sent. As if the database had refused it, the transaction must not commit. */
  private failed = false;

  constructor(
    private readonly server: PgliteServer,
    private readonly parsers: Parsers,
    private readonly steadyOnes: ReturnType<typeof createSteady<PgliteConnection>>,
    private readonly giveBack: () => void,
  ) {}

  get db(): Db {
    this.own ??= drizzleOver((text, params, options) => this.query(text, params, options));
    return this.own;
  }

  get steady(): Db {
    this.lent ??= this.steadyOnes.take(this);
    return this.lent.db;
  }

  async command(text: 'begin' | 'commit' | 'rollback'): Promise<string> {
    const sent = text === 'commit' && this.failed ? 'rollback' : text;
    this.begun = text === 'begin';
    if (!this.begun) this.failed = false;
    return (await this.send(sent, [])).tag;
  }

  async query(text: string, params: unknown[], options: QueryOptions): Promise<QueryResult> {
    const answer = await this.send(text, params);
    return { ...parseRows(answer, this.parsers, options), fields: [] };
  }

  /** Everything up to `server.send` happens within the call, so that the order of calls is the order of statements. */
  private async send(text: string, params: unknown[]): Promise<Answer> {
    if (this.released) throw new Error('the connection has been released');
    if (this.failed) throw new Error('an earlier statement of the transaction could not be sent');
    let request: Request;
    try {
      request = this.server.encode(text, params);
    } catch (error) {
      this.failed = this.begun;
      throw error;
    }
    return this.exchange(request);
  }

  private async exchange(request: Request): Promise<Answer> {
    this.inFlight++;
    try {
      const answer = await this.server.send(request);
      this.server.answers++;
      this.status = answer.status;
      if (answer.error) throw answer.error;
      return answer;
    } finally {
      this.inFlight--;
      if (this.released) this.finish();
    }
  }

  release(): void {
    if (this.released) return;
    this.released = true;
    this.lent?.giveBack();
    this.lent = undefined;
    this.finish();
  }

  /** The connection goes to the next one when all is answered and, if need be, rolled back. */
  private finish(): void {
    if (this.inFlight > 0) return;
    if (this.status === 'I' || this.server.dead) {
      this.giveBack();
    } else {
      this.exchange(this.server.encode('rollback', [])).catch(() => {});
    }
  }
}

interface Waiting {
  request: Request;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** The worker, and who waits for its answers. */
class PgliteServer {
  private readonly statements = new Statements();
  private readonly waiting: Waiting[] = [];
  private batch: Uint8Array[] = [];
  private readonly exited: Promise<void>;
  dead: Error | undefined;
  answers = 0;

  private constructor(private readonly worker: Worker) {
    this.exited = new Promise((resolve) => worker.once('exit', () => resolve()));
    worker.on('error', (error) => this.die(error instanceof Error ? error.message : String(error)));
    worker.on('messageerror', (error) => this.die(error.message));
    worker.on('exit', () => this.die('its thread has ended'));
  }

  static async start(workerData: WorkerOptions): Promise<PgliteServer> {
    const worker = startThread(workerData);
    const server = new PgliteServer(worker);
    const first = await Promise.race([
      new Promise<FromWorker>((resolve) => worker.once('message', resolve)),
      server.exited.then(() => ({ failed: server.dead?.message ?? '' })),
    ]);
    if (first !== 'ready') {
      await worker.terminate();
      const reason = typeof first === 'object' && 'failed' in first ? first.failed : 'not an answer';
      throw new DatabaseUnavailable(`PGlite did not start on ${workerData.dataDir ?? 'memory'}: ${reason}`);
    }
    worker.on('message', (answers: Uint8Array[]) => {
      for (const bytes of answers) server.receive(bytes);
    });
    return server;
  }

  /** @throws TypeError for a parameter that cannot be sent */
  encode(text: string, params: unknown[]): Request {
    return this.statements.encode(text, params);
  }

  /** In the order in which they were encoded. */
  send(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.dead) {
        reject(this.dead);
        return;
      }
      this.waiting.push({ request, resolve, reject });
      if (this.batch.push(request.bytes) === 1) queueMicrotask(() => this.flush());
    });
  }

  private flush(): void {
    const batch = this.batch;
    this.batch = [];
    if (!this.dead) this.worker.postMessage(batch satisfies ToWorker);
  }

  private receive(bytes: Uint8Array): void {
    if (this.waiting.length === 0) return;
    try {
      const answer = decode(bytes);
      const waiting = this.waiting.shift();
      waiting?.request.answered(answer);
      waiting?.resolve(answer);
    } catch (error) {
      // PGlite swallows a panic of PostgreSQL. What it holds in memory cannot be trusted any more.
      this.die(error instanceof Error ? error.message : String(error));
      void this.worker.terminate();
    }
  }

  private die(reason: string): void {
    this.dead ??= new DatabaseUnavailable(`PGlite has stopped: ${reason}`);
    const lost = new ConnectionLost(this.dead.message);
    for (const { reject } of this.waiting.splice(0)) reject(lost);
  }

  async close(timeoutMs: number): Promise<void> {
    const late = setTimeout(() => void this.worker.terminate(), timeoutMs);
    if (!this.dead) {
      this.flush();
      this.dead = new DatabaseUnavailable('the database has been closed');
      this.worker.postMessage('close' satisfies ToWorker);
    }
    await this.exited;
    clearTimeout(late);
  }
}

/**
 * With the usual stack of a thread, a deeply nested JSON value, expression or pattern overflows it before PostgreSQL
 * notices, and PGlite is broken from then on. With this one PostgreSQL's own limit refuses the statement.
 */
const resourceLimits = { stackSizeMb: 64 };

function startThread(workerData: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./pglite.worker.js', import.meta.url), { workerData, resourceLimits });
  }
  // Since Node 20.6 a loader does not see the first module of a thread, whatever `execArgv` says
  // (privatenumber/tsx#354), and a test runner's threads have no loader at all: so the first module is this line.
  const file = JSON.stringify(new URL('./pglite.worker.ts', import.meta.url).href);
  const hooks = `require('node:module').register('tsx/esm', { parentURL: ${file}, data: true });`;
  return new Worker(`${hooks} import(${file});`, { eval: true, execArgv: [], workerData, resourceLimits });
}

type Parser = (text: string) => unknown;
type Parsers = Record<number, Parser>;

interface QueryOptions {
  rowMode?: 'array' | 'object';
  parsers?: Parsers;
}

interface QueryResult {
  rows: unknown[];
  affectedRows: number;
  fields: [];
}

type Query = (text: string, params: unknown[], options: QueryOptions) => Promise<QueryResult>;

/** Drizzle's session for PGlite calls `query`, and `transaction`, which the port has no use for. */
function drizzleOver(query: Query): Db {
  return drizzle({ client: { query } as unknown as PGlite });
}

/**
 * The values of postgres.js and not those of PGlite, so that what works on the one works on the other: int8 and
 * numeric are text, bytea is a Buffer. Drizzle adds its own, which leave dates as text.
 */
const scalarParsers: Parsers = {
  [types.BOOL]: (text) => text === 't',
  [types.INT2]: Number,
  [types.INT4]: Number,
  [types.OID]: Number,
  [types.FLOAT4]: Number,
  [types.FLOAT8]: Number,
  [types.JSON]: (text) => JSON.parse(text),
  [types.JSONB]: (text) => JSON.parse(text),
  [types.BYTEA]: (text) => Buffer.from(text.slice(2), 'hex'),
};

async function resultParsers(server: PgliteServer): Promise<Parsers> {
  const parsers = { ...scalarParsers };
  const { rows } = await server.send(
    server.encode("select oid, typelem from pg_type where typcategory = 'A'", []),
  );
  for (const [array, element] of rows) {
    const parser = scalarParsers[Number(element)] ?? String;
    parsers[Number(array)] = (text) => types.arrayParser(text, parser, Number(array));
  }
  return parsers;
}

function parseRows(
  { fields, rows, tag }: Answer,
  parsers: Parsers,
  { rowMode, parsers: over }: QueryOptions,
) {
  const columns = fields.map(({ name, type }) => ({ name, parse: over?.[type] ?? parsers[type] ?? String }));
  const parsed = rows.map((row) => {
    const values = columns.map(({ parse }, at) => {
      const text = row[at];
      return text == null ? null : parse(text);
    });
    return rowMode === 'array'
      ? values
      : Object.fromEntries(columns.map(({ name }, at) => [name, values[at]]));
  });
  return { rows: parsed, affectedRows: Number(/\d+$/.exec(tag)?.[0] ?? 0) };
}
