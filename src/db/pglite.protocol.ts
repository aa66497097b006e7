/**
 * What crosses between the main thread and the PGlite worker: PostgreSQL's own wire protocol, as bytes, so that the
 * worker is a server with one connection and nothing else. Rejected: `query()` in the worker and rows across the
 * thread. It needs five calls into WebAssembly a statement instead of one, drizzle's parsers are functions and cannot
 * cross, and the true command tag and the state of the transaction are lost on the way.
 */
import { type messages, protocol } from '@electric-sql/pglite';

export interface WorkerOptions {
  dataDir: string | undefined;
}

/** Requests are run in the order of their arrival; each is whole, up to its Sync. */
export type ToWorker = Uint8Array[] | 'close';

/** 'ready' comes once, then for each array of requests one of answers: a message costs as much as a small statement. */
export type FromWorker = Uint8Array[] | 'ready' | { failed: string };

export interface Answer {
  fields: { name: string; type: number }[];
  rows: (string | null)[][];
  /** The tag of the last command: 'COMMIT', 'INSERT 0 3'. */
  tag: string;
  error: Error | undefined;
  /** Whether a statement was parsed, whatever became of it then. */
  parsed: boolean;
  /** 'I' outside a transaction, 'T' in one, 'E' in one that has failed. */
  status: string;
}

const { serialize } = protocol;

const BOOL = 16;
const BYTEA = 17;
const INT8 = 20;

export interface Request {
  bytes: Uint8Array;
  answered(answer: Answer): void;
}

/** Texts above this are bulk statements, whose number of parameters hardly ever comes again. */
const LONGEST_KEPT = 4000;
const MOST_KEPT = 256;

interface Kept {
  name: string;
  /** Whether the server is known to have it. */
  parsed: boolean;
}

/**
 * The statements that the server keeps parsed and planned, which more than halves what a small one costs. As
 * postgres.js does it: a statement without parameters is a simple query, which may hold several commands.
 */
export class Statements {
  private readonly kept = new Map<string, Kept>();
  private named = 0;

  /** @throws TypeError for a parameter that cannot be sent */
  encode(text: string, params: unknown[]): Request {
    if (params.length === 0) return { bytes: serialize.query(text), answered: () => {} };
    const paramTypes = params.map(typeOf);
    const values = params.map(encodeValue);
    const execute = (name: string, ...before: Uint8Array[]) =>
      before.length > 0 ? concat([...before, bindAndRun(name, values)]) : bindAndRun(name, values);
    const parse = (name: string) => serialize.parse({ name, text, types: paramTypes });

    const key = `${paramTypes.join()} ${text}`;
    const known = this.kept.get(key);
    if (known?.parsed) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return { bytes: execute(known.name), answered: (answer) => this.forgetIfStale(key, answer) };
    }
    // Not yet known to have been parsed: if that fails, what was sent behind it under its name would fail too.
    if (known || text.length > LONGEST_KEPT) return { bytes: execute('', parse('')), answered: () => {} };

    const kept: Kept = { name: `s${++this.named}`, parsed: false };
    this.kept.set(key, kept);
    return {
      bytes: execute(kept.name, ...this.closeOldest(), parse(kept.name)),
      answered: (answer) => {
        kept.parsed = answer.parsed;
        if (!kept.parsed && this.kept.get(key) === kept) this.kept.delete(key);
      },
    };
  }

  private closeOldest(): Uint8Array[] {
    const [oldest] = this.kept;
    if (this.kept.size <= MOST_KEPT || !oldest) return [];
    this.kept.delete(oldest[0]);
    return [serialize.close({ type: 'S', name: oldest[1].name })];
  }

  /** DEALLOCATE, or a change of a table that gives the statement columns of other types. */
  private forgetIfStale(key: string, { error }: Answer): void {
    if (error && 'code' in error && (error.code === '26000' || error.code === '0A000')) this.kept.delete(key);
  }
}

/** The length of a value that is none. */
const NULL = -1;
const tail = concat([serialize.describe({ type: 'P' }), serialize.execute(), serialize.sync()]);

/**
 * Bind, and what runs it to its Sync, in one piece. PGlite's own Bind goes through every text twice, character by character, and a
 * group of mutations is one long text.
 */
function bindAndRun(name: string, values: Encoded[]): Uint8Array<ArrayBuffer> {
  const nameLength = Buffer.byteLength(name);
  const lengths = values.map((value) => (value === null ? NULL : Buffer.byteLength(value)));
  const bind =
    4 +
    1 +
    (nameLength + 1) +
    2 +
    2 * values.length +
    2 +
    lengths.reduce((sum, length) => sum + 4 + Math.max(length, 0), 0) +
    2;
  // Not from the pool: who is sent a slice of it is sent all of it.
  const bytes = Buffer.allocUnsafeSlow(1 + bind + tail.length);
  let at = bytes.writeUInt8(0x42);
  at = bytes.writeInt32BE(bind, at);
  at = bytes.writeUInt8(0, at);
  at += bytes.write(name, at);
  at = bytes.writeUInt8(0, at);
  at = bytes.writeUInt16BE(values.length, at);
  for (const value of values) at = bytes.writeUInt16BE(value instanceof Uint8Array ? 1 : 0, at);
  at = bytes.writeUInt16BE(values.length, at);
  values.forEach((value, nth) => {
    at = bytes.writeInt32BE(lengths[nth] ?? NULL, at);
    if (value instanceof Uint8Array) bytes.set(value, at);
    else if (value !== null) bytes.write(value, at);
    at += Math.max(lengths[nth] ?? 0, 0);
  });
  at = bytes.writeUInt16BE(0, at);
  bytes.set(tail, at);
  return bytes;
}

function typeOf(value: unknown): number {
  if (value instanceof Uint8Array) return BYTEA;
  if (typeof value === 'boolean') return BOOL;
  return typeof value === 'bigint' ? INT8 : 0;
}

type Encoded = string | Uint8Array<ArrayBuffer> | null;

/** @throws TypeError for what the server's driver refuses too, so that nothing works embedded only */
function encodeValue(value: unknown): Encoded {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
      return String(value);
    case 'boolean':
      return value ? 't' : 'f';
    case 'object':
      if (value === null) return null;
      if (value instanceof Uint8Array) return new Uint8Array(value);
      if (Array.isArray(value)) return encodeArray(value);
  }
  throw new TypeError(`a parameter cannot be ${value instanceof Date ? 'a Date' : `an ${typeof value}`}`);
}

function encodeArray(values: unknown[]): string {
  const elements = values.map((value) => {
    if (value === null) return 'null';
    if (Array.isArray(value)) return encodeArray(value);
    if (value instanceof Uint8Array) return `"\\\\x${Buffer.from(value).toString('hex')}"`;
    return `"${String(encodeValue(value)).replace(/["\\]/g, '\\$&')}"`;
  });
  return `{${elements.join(',')}}`;
}

/** @throws when the bytes are not a whole answer: the server broke down in the middle of it */
export function decode(bytes: Uint8Array): Answer {
  const answer: Answer = { fields: [], rows: [], tag: '', error: undefined, parsed: false, status: '' };
  new protocol.Parser().parse(bytes, (message) => {
    if (isMessage<messages.DataRowMessage>(message, 'dataRow')) {
      answer.rows.push(message.fields);
    } else if (isMessage<messages.RowDescriptionMessage>(message, 'rowDescription')) {
      answer.fields = message.fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }));
      answer.rows = [];
    } else if (isMessage<messages.CommandCompleteMessage>(message, 'commandComplete')) {
      answer.tag = message.text;
    } else if (isMessage<messages.DatabaseError>(message, 'error')) {
      answer.error ??= message;
    } else if (isMessage<messages.ReadyForQueryMessage>(message, 'readyForQuery')) {
      answer.status = message.status;
    } else if (message.name === 'parseComplete') {
      answer.parsed = true;
    }
  });
  if (answer.status === '') throw new Error(answer.error?.message ?? 'the answer has no end');
  return answer;
}

function isMessage<T extends messages.BackendMessage>(
  message: messages.BackendMessage,
  name: messages.MessageName,
): message is T {
  return message.name === name;
}

export function concat(chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
