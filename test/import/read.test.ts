import { execFile } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../src/import/csv.ts';
import { jsonLineRows, jsonRows } from '../../src/import/json.ts';
import { type Row, readRows } from '../../src/import/read.ts';
import { file, read, removeFiles, values } from './files.ts';

removeFiles();

const fault = (line: number, text: string) => ({ line, fault: expect.stringContaining(text) });
const row = (line: number, cells: Record<string, unknown>) => ({ line, values: cells });

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function all(rows: AsyncIterable<Row>): Promise<Row[]> {
  const found: Row[] = [];
  for await (const next of rows) found.push(next);
  return found;
}

describe('CSV', () => {
  it.each([',', ';', '\t'])('finds the delimiter %j', async (d) => {
    const text = `name${d}"a, b; c"${d}note\nx${d}1${d}"with , and ; and \t"\n`;
    expect(await values('d.csv', text)).toEqual([{ name: 'x', 'a, b; c': '1', note: 'with , and ; and \t' }]);
  });

  it.each(['\n', '\r\n', '\r'])('tells the lines of rows whose breaks are %j', async (n) => {
    const text = ['a,b', '1,"two', '', 'lines"', '', '3,"say ""hi"""', 'only one', '4,'].join(n);
    expect(await read('n.csv', text)).toEqual([
      row(2, { a: '1', b: 'two\n\nlines' }),
      row(6, { a: '3', b: 'say "hi"' }),
      fault(7, '1 columns where the header has 2'),
      row(8, { a: '4', b: '' }),
    ]);
  });

  it('drops byte order marks and reads UTF-16', async () => {
    const text = 'Größe;b\n1;日本\n';
    const wanted = [{ Größe: '1', b: '日本' }];
    expect(await values('bom.csv', `\uFEFF${text}`)).toEqual(wanted);
    expect(await values('u16.csv', Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(wanted);
  });

  it('goes on at the line after the one where a row with a wrong quote starts', async () => {
    const text = 'a,b\n1,"never closed\n2,x\n3,5" pipe\n4,"y"z\n5,"two\nlines"\n6,"open to the end\n7,z';
    expect(await read('q.csv', text)).toEqual([
      fault(2, 'closing quote'),
      row(3, { a: '2', b: 'x' }),
      fault(4, 'within a value'),
      fault(5, 'closing quote'),
      row(6, { a: '5', b: 'two\nlines' }),
      fault(8, 'never closed'),
      row(9, { a: '7', b: 'z' }),
    ]);
  });

  it('passes over a line that is too long, and only over that', async () => {
    const long = `1,"${'x'.repeat(5_000_000)}"`;
    expect(await read('long.csv', `a,b\n0,y\n${long}\n2,z\n`)).toEqual([
      row(2, { a: '0', b: 'y' }),
      fault(3, 'more than'),
      row(4, { a: '2', b: 'z' }),
    ]);
  });

  it('makes names of the header', async () => {
    const header = `x,X, x ,,__proto__,constructor,"two\nlines",${'n'.repeat(300)},${'n'.repeat(300)}`;
    const rows = await read('h.csv', `${header}\n1,2,3,4,5,6,7,8,9\n`);
    const names = rows[0] && 'values' in rows[0] ? Object.entries(rows[0].values) : [];
    expect(names).toEqual([
      ['x', '1'],
      ['X (2)', '2'],
      ['x (3)', '3'],
      ['Column 4', '4'],
      ['__proto__', '5'],
      ['constructor', '6'],
      ['two lines', '7'],
      ['n'.repeat(200), '8'],
      [`${'n'.repeat(196)} (2)`, '9'],
    ]);
    expect(rows[0]?.line).toBe(3);
    expect(({} as Record<string, unknown>)['5']).toBeUndefined();
  });

  it('tells a file without a sound header, and reads no further', async () => {
    expect(await read('e.csv', '')).toEqual([fault(1, 'no header')]);
    expect(await read('b.csv', '\n\n')).toEqual([fault(1, 'no header')]);
    expect(await read('o.csv', '\na,"b"c\n1,2\n')).toEqual([fault(2, 'In the header line')]);
    expect(await read('w.csv', `${'a,'.repeat(300)}\n1\n`)).toEqual([fault(1, '301 columns')]);
    expect(await read('only.csv', 'a,b')).toEqual([]);
  });

  it('tells rows that are not UTF-8', async () => {
    const latin = Buffer.from('a,b\n1,caf\u00e9\n2,tea\n', 'latin1');
    expect(await read('l.csv', latin)).toEqual([fault(2, 'not UTF-8'), row(3, { a: '2', b: 'tea' })]);
  });

  it('gives back every table that was written with quotes', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', 'x') }),
    );
    const clean = cell.map((text) => text.replaceAll(/[\r\uFFFD\uFEFF]/g, ''));
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) => fc.array(fc.array(clean, { minLength: width, maxLength: width }), { minLength: 1 }));
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t'), fc.boolean(), async (rows, d, crlf) => {
        const line = (cells: string[]) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(d);
        const header = rows[0]?.map((_, at) => `c${at}`) ?? [];
        const got = await read('p.csv', [header, ...rows].map(line).join(crlf ? '\r\n' : '\n'));
        let at = 2;
        const wanted = rows.map((cells) => {
          const start = at;
          at += 1 + cells.join('').split('\n').length - 1;
          return row(start, Object.fromEntries(cells.map((text, n) => [`c${n}`, text])));
        });
        expect(got).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });
});

describe('JSON', () => {
  it('tells the line where each element starts', async () => {
    const text = '[\n  {"a": "]},{\\"", "b": [1, "x,y"]},\n\n  {\n    "a": 2\n  }, {"c": null}\n]\n';
    expect(await read('a.json', text)).toEqual([
      row(2, { a: ']},{"', b: [1, 'x,y'] }),
      row(4, { a: 2 }),
      row(6, { c: null }),
    ]);
    expect(await read('empty.json', '\uFEFF [ ] ')).toEqual([]);
  });

  it('tells broken elements and goes on', async () => {
    const text =
      '[{"a":1},\n7,\n{"a":nope},\n[{"a":2}],\nnull,,\n{"a":1}},\n{"a":"two\nlines"},\n{"a":3},\n]';
    expect(await read('b.json', text)).toEqual([
      row(1, { a: 1 }),
      fault(2, 'An object is needed'),
      fault(3, 'not valid JSON'),
      fault(4, 'An object is needed'),
      fault(5, 'An object is needed'),
      fault(5, 'missing beside a comma'),
      fault(6, 'not valid JSON'),
      fault(7, 'not valid JSON'),
      row(9, { a: 3 }),
      fault(10, 'missing beside a comma'),
    ]);
  });

  it('ends with a fault where the structure is lost', async () => {
    expect(await read('1.json', '{"a":1}')).toEqual([fault(1, 'not a JSON array')]);
    expect(await read('2.json', '')).toEqual([fault(1, 'empty')]);
    expect(await read('3.json', '[{"a":1},\n{"a":2')).toEqual([row(1, { a: 1 }), fault(2, 'ends within')]);
    expect(await read('4.json', '[{"a":1}]\n]')).toEqual([row(1, { a: 1 }), fault(2, 'behind the end')]);
    const lost = `[{"a":1},\n{"a":"x},${'\n{"b":1},'.repeat(600_000)}]`;
    expect(await read('5.json', lost)).toEqual([row(1, { a: 1 }), fault(2, 'Nothing behind it was read')]);
  });

  it('makes names of the keys, the same ones in every row', async () => {
    expect(await values('k.json', '[{"A":1,"a":2,"":3},{"":4,"a":5,"A":6}]')).toEqual([
      { A: 1, 'a (2)': 2, 'Column 3': 3 },
      { A: 6, 'a (2)': 5, 'Column 3': 4 },
    ]);
    const rows = await read('proto.json', '[{"__proto__":{"polluted":1},"toString":2}]');
    expect(rows[0] && 'values' in rows[0] && Object.keys(rows[0].values)).toEqual(['__proto__', 'toString']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const wide = JSON.stringify([
      Object.fromEntries(Array.from({ length: 201 }, (_, n) => [n, n])),
      { 0: 'x' },
    ]);
    expect(await read('wide.json', wide)).toEqual([fault(1, 'more than 200 columns'), row(1, { 0: 'x' })]);
  });

  it('reads a JSON object a line', async () => {
    const long = `{"a":"${'x'.repeat(5_000_000)}"}`;
    expect(await read('a.ndjson', `{"a":1}\r\n\r\n{"a":\n${long}\n[]\n{"a":2}`)).toEqual([
      row(1, { a: 1 }),
      fault(3, 'not valid JSON'),
      fault(4, 'more than'),
      fault(5, 'An object is needed'),
      row(6, { a: 2 }),
    ]);
  });
});

describe('any file', () => {
  it('never throws for its content, and tells lines in their order', async () => {
    const part = fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      '"',
      ',',
      ':',
      '\n',
      '\r\n',
      '{"a":1}',
      '""',
      ';',
      'x',
      '\\',
    );
    const text = fc.oneof(
      fc.array(part).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    const content = fc.oneof(
      text.map((t) => new TextEncoder().encode(t)),
      fc.uint8Array({ maxLength: 200 }),
    );
    await fc.assert(
      fc.asyncProperty(content, fc.constantFrom('x.csv', 'x.json', 'x.jsonl'), async (bytes, name) => {
        const rows = await read(name, bytes);
        const lines = rows.map((found) => found.line);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        expect(lines.every((line) => line >= 1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same wherever the pieces of the text end', async () => {
    const part = fc.constantFrom(
      '[',
      ']',
      '{"a":1}',
      '{"a":"',
      '"',
      '""',
      ',',
      '\n',
      'x',
      '\\',
      'a,b\n',
      '"p\nq"',
    );
    const text = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (body, size, sound) => {
        const whole = sound ? `a,b\n${body}` : body;
        for (const reader of [csvRows, jsonRows, jsonLineRows]) {
          expect(await all(reader(pieces(whole, size)))).toEqual(await all(reader(pieces(whole, 10_000))));
        }
      }),
      { numRuns: 300 },
    );
    // A CRLF and a character of three bytes across the ends of the pieces that the file is read in.
    const lines = Array.from({ length: 100_000 }, (_, n) => `${n},"日\r\n本"`);
    const rows = await read('pieces.csv', ['a,b', ...lines].join('\r\n'));
    expect(rows).toHaveLength(100_000);
    expect(rows.at(-1)).toEqual(row(200_000, { a: '99999', b: '日\n本' }));
    expect(rows.every((found, n) => found.line === 2 + 2 * n && 'values' in found)).toBe(true);
  });

  it('throws for a file that is not there or of an unknown ending', async () => {
    expect(() => readRows('x.xlsx')).toThrow('x.xlsx');
    await expect(readRows('/nowhere/x.csv')[Symbol.asyncIterator]().next()).rejects.toThrow('ENOENT');
  });

  /** A heap of 64 MB for files of 85: whatever keeps their rows or their text dies. */
  it.each(['csv', 'json', 'ndjson'])(
    'reads 100,000 rows of %s in bounded memory',
    async (ending) => {
      const path = file(`big.${ending}`);
      const out = openSync(path, 'w');
      const filler = 'lorem ipsum dolor '.repeat(45);
      writeSync(out, { csv: 'id,name,done,text\n', json: '[\n', ndjson: '' }[ending] ?? '');
      for (let n = 1; n <= 100_000; n++) {
        const object = JSON.stringify({ id: n, name: `Name ${n}`, done: n % 2 === 0, text: `${filler}${n}` });
        const json = `${object}${ending === 'json' && n < 100_000 ? ',' : ''}\n`;
        writeSync(out, ending === 'csv' ? `${n},"Name ${n}",${n % 2 === 0},"${filler}${n}"\n` : json);
      }
      if (ending === 'json') writeSync(out, ']');
      closeSync(out);
      const script = new URL('./heap.ts', import.meta.url).pathname;
      const flags = ['--max-old-space-size=64', '--import', 'tsx', script, path];
      const { stdout } = await promisify(execFile)(process.execPath, flags);
      const types = ['NUMBER', 'TEXT', 'CHECKBOX', 'LONG_TEXT'];
      expect(JSON.parse(stdout)).toEqual({ rows: 100_000, faults: 0, types });
    },
    60_000,
  );
});
