import { type CsvError, type Parser, parse } from 'csv-parse';
import { MAX_FIELDS } from '../field/field.ts';
import { ColumnNames, goodRow, type Row } from './row.ts';

/** Bytes a row may have. It bounds what an unclosed quote swallows before it is noticed, and so the memory. */
const ROW_LIMIT = 4 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * The rows of a CSV text whose line breaks are LF. The first line that is not blank names the columns and tells the
 * delimiter: the one of comma, semicolon and tab that it has most of. Blank lines are no rows.
 *
 * - A wrong number of columns is the fault of that row; reading goes on behind it.
 * - A quote that is not closed, or that stands where none may, leaves open where its row ends. The fault is told for
 *   the line where the row starts, and reading goes on at the line after that one: a slip costs its own line and
 *   not the file. What remains of a broken row of several lines is then read as rows: faults of their own, unless
 *   such a line happens to have as many columns as the header.
 * - Without a sound header nothing can be read: that fault is the only row.
 *
 * csv-parse as a stream would drop the rows it still holds when it fails, and cannot go on; so each parser here is
 * fed by hand, and what it has not yet made a row of is held until it has. Its own line numbers count a line break
 * within quotes twice when that is a CRLF, so lines are counted here.
 */
export async function* csvRows(chunks: AsyncIterable<string>): AsyncGenerator<Row> {
  const reader = new CsvReader();
  for await (const chunk of chunks) {
    await reader.write(Buffer.from(chunk));
    yield* reader.take();
    if (reader.stopped) return;
  }
  await reader.end();
  yield* reader.take();
}

class CsvReader {
  stopped = false;
  #rows: Row[] = [];
  #columns: string[] | undefined;
  #delimiter: string | undefined;
  /** The bytes from the start of the row under way: what `#parser` was fed, from its byte `#base` on. */
  #held: Buffer = Buffer.alloc(0);
  #base = 0;
  /** The line where the row under way starts. */
  #line = 1;
  #parser: Parser | undefined;
  /** The rest of an overlong line is passed over up to its end. */
  #skipping = false;

  take(): Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  async write(bytes: Buffer): Promise<void> {
    let fresh = bytes;
    if (this.#skipping) {
      const end = fresh.indexOf(NEWLINE);
      if (end < 0) return;
      this.#skipping = false;
      fresh = fresh.subarray(end + 1);
    }
    this.#held = this.#held.length === 0 ? fresh : Buffer.concat([this.#held, fresh]);
    if (this.#delimiter === undefined) {
      this.#delimiter = delimiterOf(this.#held.toString(), this.#held.length > ROW_LIMIT);
      if (this.#delimiter === undefined) return;
      fresh = this.#held;
    }
    let next: Buffer | undefined = fresh;
    while (next && !this.stopped) {
      const error: Error | undefined = await feed(this.#current(), next);
      next = error ? this.#recover(error) : undefined;
    }
  }

  async end(): Promise<void> {
    this.#delimiter ??= delimiterOf(this.#held.toString(), true) ?? ',';
    let next: Buffer | undefined = this.#parser ? Buffer.alloc(0) : this.#held;
    while (next && !this.stopped) {
      const error: Error | undefined = (await feed(this.#current(), next)) ?? (await finish(this.#current()));
      next = error ? this.#recover(error) : undefined;
    }
    if (this.#columns || this.stopped) return;
    this.#rows.push({ line: 1, fault: 'The file has no header line that names its columns.' });
  }

  #current(): Parser {
    this.#parser ??= parse({
      delimiter: this.#delimiter ?? ',',
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: ROW_LIMIT,
      on_record: (record: string[], context) => {
        this.#record(record);
        const end = context.bytes + 1; // behind its line break
        this.#held = this.#held.subarray(end - this.#base);
        this.#base = end;
        return null;
      },
    });
    return this.#parser;
  }

  #record(record: string[]): void {
    const line = this.#line;
    this.#line += 1 + record.reduce((sum, value) => sum + value.split('\n').length - 1, 0);
    if (this.stopped || (record.length === 1 && record[0] === '')) return;
    const columns = this.#columns;
    if (!columns) {
      this.#header(line, record);
    } else if (record.length === columns.length) {
      this.#rows.push(
        goodRow(
          line,
          columns.map((name, at) => [name, record[at]] as const),
        ),
      );
    } else {
      const fault = `The row has ${record.length} columns where the header has ${columns.length}.`;
      this.#rows.push({ line, fault });
    }
  }

  #header(line: number, record: string[]): void {
    const names = new ColumnNames();
    const columns = record.map((header) => names.next(header)).filter((name) => name !== undefined);
    if (record.some((header) => header.includes('\uFFFD'))) {
      this.#stop(line, 'The header line has characters that are not UTF-8.');
    } else if (columns.length < record.length) {
      this.#stop(
        line,
        `The header line has ${record.length} columns; a table has at most ${MAX_FIELDS} fields.`,
      );
    } else {
      this.#columns = columns;
    }
  }

  /** Tells the fault of the row under way and gives what is to be read instead: all behind its first line. */
  #recover(error: Error): Buffer | undefined {
    const fault = reasonOf(error);
    if (!this.#columns) {
      this.#stop(this.#line, `In the header line, ${fault}.`);
      return undefined;
    }
    this.#rows.push({ line: this.#line, fault: `In this row, ${fault}.` });
    const end = this.#held.indexOf(NEWLINE);
    this.#skipping = end < 0;
    this.#held = end < 0 ? Buffer.alloc(0) : this.#held.subarray(end + 1);
    this.#base = 0;
    this.#line++;
    this.#parser = undefined;
    return this.#held;
  }

  #stop(line: number, fault: string): void {
    this.#rows.push({ line, fault });
    this.stopped = true;
  }
}

/** Writes to a parser, and gives the error that ended it. */
function feed(parser: Parser, bytes: Buffer): Promise<Error | undefined> {
  return new Promise((resolve) => {
    if (bytes.length === 0) return resolve(undefined);
    if (parser.listenerCount('error') === 0) parser.on('error', () => {});
    parser.write(bytes, (error) => resolve(error ?? undefined));
  });
}

function finish(parser: Parser): Promise<Error | undefined> {
  return new Promise((resolve) => {
    if (parser.listenerCount('error') === 0) parser.on('error', () => {});
    parser.once('error', resolve);
    parser.once('end', () => resolve(undefined));
    parser.resume();
    parser.end();
  });
}

const REASONS: Partial<Record<CsvError['code'] | 'INVALID_OPENING_QUOTE', string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is never closed',
  CSV_INVALID_CLOSING_QUOTE:
    'a closing quote is not followed by a delimiter (a quote within quotes is doubled)',
  INVALID_OPENING_QUOTE: 'a quote stands within a value that does not start with one',
  CSV_MAX_RECORD_SIZE: `a value runs on for more than ${ROW_LIMIT} bytes: is its quote closed?`,
};

function reasonOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  return Object.entries(REASONS).find(([key]) => key === code)?.[1] ?? error.message;
}

/** The delimiter its first line with text tells, or undefined while that line is not at its end. */
function delimiterOf(text: string, complete: boolean): string | undefined {
  const counts = new Map([',', ';', '\t'].map((delimiter) => [delimiter, 0]));
  let quoted = false;
  let blank = true;
  let ended = complete;
  for (const char of text) {
    if (char === '\n' && !quoted && !blank) {
      ended = true;
      break;
    }
    if (char !== '\n') blank = false;
    if (char === '"') quoted = !quoted;
    const count = counts.get(char);
    if (count !== undefined && !quoted) counts.set(char, count + 1);
  }
  if (!ended) return undefined;
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
