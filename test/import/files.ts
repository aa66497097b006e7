import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Row, readRows } from '../../src/import/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'cobase-import-'));

/** To be said in each file: this module is loaded once for all files of a worker, which one after the other have the folder. */
export function removeFiles(): void {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

export function file(name: string, content: string | Uint8Array = ''): string {
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** The rows of a file of this content, as plain objects. */
export async function read(name: string, content: string | Uint8Array): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of readRows(file(name, content))) {
    rows.push('fault' in row ? row : { line: row.line, values: { ...row.values } });
  }
  return rows;
}

export async function values(name: string, content: string | Uint8Array): Promise<Record<string, unknown>[]> {
  return (await read(name, content)).map((row) => {
    if ('fault' in row) throw new Error(`line ${row.line}: ${row.fault}`);
    return row.values;
  });
}
