import { MAX_FIELDS } from '../field/field.ts';
import { ColumnNames, goodRow, type Row } from './row.ts';

/** Characters an element may have. It bounds what a missing bracket or quote swallows, and so the memory. */
const ELEMENT_LIMIT = 4 * 1024 * 1024;

/**
 * The rows of a JSON array of objects; `line` is the line where the element starts. Only its commas and brackets
 * are looked for here, each element is parsed by `JSON.parse`: a streaming parser would make its own sense of every
 * token, tell no lines, and could not go on behind a broken element.
 *
 * - An element that is broken within its brackets, or is no object, is a fault; reading goes on behind it.
 * - A missing bracket or quote leaves open where its element ends: it takes along what follows, to the end of the
 *   array's text or to the limit, and reading ends with a fault.
 * - So does anything but an array, an array that is not closed, and text behind it.
 */
export async function* jsonRows(chunks: AsyncIterable<string>): AsyncGenerator<Row> {
  const objects = new ObjectReader();
  let line = 1;
  let depth = 0;
  let quoted = false;
  let escaped = false;
  let element = '';
  let elementLine = 0; // 0: none has started since the last comma
  let expected = false; // a comma asks for another element
  let closed = false;

  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const char = chunk[at] ?? '';
      if (char === '\n') line++;
      if (quoted) {
        if (escaped) escaped = false;
        else if (char === '\\') escaped = true;
        else if (char === '"') quoted = false;
        continue;
      }
      if (isSpace(char)) continue;
      if (depth === 0) {
        if (closed) return yield { line, fault: 'There is text behind the end of the array.' };
        if (char !== '[') return yield { line, fault: 'The file is not a JSON array of objects.' };
        depth = 1;
        continue;
      }
      const separates = depth === 1 && (char === ',' || char === ']');
      if (separates) {
        element += elementLine ? chunk.slice(from, at) : '';
        if (elementLine) yield objects.row(elementLine, element);
        else if (char === ',' || expected) yield { line, fault: 'An element is missing beside a comma.' };
        expected = char === ',';
        element = '';
        elementLine = 0;
        closed = char === ']';
        if (closed) depth = 0;
        continue;
      }
      if (!elementLine) {
        elementLine = line;
        from = at;
      }
      if (char === '"') quoted = true;
      else if (char === '{' || char === '[') depth++;
      else if ((char === '}' || char === ']') && depth > 1) depth--;
    }
    if (elementLine) element += chunk.slice(from);
    if (element.length > ELEMENT_LIMIT) {
      const fault = `An element runs on for more than ${ELEMENT_LIMIT} characters: are its brackets and quotes closed?`;
      return yield { line: elementLine, fault: `${fault} Nothing behind it was read.` };
    }
  }
  if (closed) return;
  if (depth === 0) yield { line, fault: 'The file is empty; it has to be a JSON array of objects.' };
  else
    yield {
      line: elementLine || line,
      fault: 'The file ends within its array; this part of it was not read.',
    };
}

/** The rows of a text with one JSON object a line. A broken line is a fault, and reading goes on at the next. */
export async function* jsonLineRows(chunks: AsyncIterable<string>): AsyncGenerator<Row> {
  const objects = new ObjectReader();
  let line = 1;
  let rest = '';
  let skipping = false;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      if (text.trim() && !skipping) yield objects.row(line, text);
      skipping = false;
      line++;
    }
    if (rest.length <= ELEMENT_LIMIT) continue;
    if (!skipping) yield { line, fault: `The line has more than ${ELEMENT_LIMIT} characters.` };
    skipping = true;
    rest = '';
  }
  if (rest.trim() && !skipping) yield objects.row(line, rest);
}

/** Makes rows of JSON objects. The keys of all of them share one list of column names. */
class ObjectReader {
  readonly #names = new ColumnNames();
  readonly #columns = new Map<string, string>();

  row(line: number, text: string): Row {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { line, fault: `This is not valid JSON: ${reason.slice(0, 200)}` };
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { line, fault: 'An object is needed here, with the columns as its keys.' };
    }
    const cells: [string, unknown][] = [];
    for (const [key, cell] of Object.entries(value)) {
      const name = this.#columns.get(key) ?? this.#names.next(key);
      if (name === undefined) {
        return {
          line,
          fault: `With this row there are more than ${MAX_FIELDS} columns, the most fields of a table.`,
        };
      }
      this.#columns.set(key, name);
      cells.push([name, cell]);
    }
    return goodRow(line, cells);
  }
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char === '\r';
}
