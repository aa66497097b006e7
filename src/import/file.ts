import { basename, extname } from 'node:path';
import type { Services } from '../../schema/context.ts';
import type { FieldInput } from '../field/definition.ts';
import type { Cell } from '../record/cell.ts';
import type { Actor } from '../stream/change.ts';
import { convertValue } from './convert.ts';
import { type GuessedField, guessFields } from './guess.ts';
import { readRows } from './read.ts';
import type { Row } from './row.ts';
import { importTable } from './table.ts';

export interface FileImport {
  file: string;
  /** The name of the base: of one that the person is a member of, else of a new one. */
  baseName: string;
  onFields: (fields: GuessedField[], rows: number) => void;
  onProgress: (written: number) => void;
  /** A row that is left out, and why. */
  onFault: (line: number, fault: string) => void;
}

export interface Imported {
  baseId: string;
  tableId: string;
  written: number;
  leftOut: number;
}

/**
 * Imports a CSV or JSON file as a new table. The file is read twice: once to find out the types of its columns, once to
 * write them, so that memory does not grow with it.
 */
export async function importFile(services: Services, actor: Actor, order: FileImport): Promise<Imported> {
  const { file, baseName, onFields, onProgress, onFault } = order;
  let total = 0;
  let leftOut = 0;

  async function* counted(): AsyncIterable<Row> {
    for await (const row of readRows(file)) {
      total += 1;
      yield row;
    }
  }

  async function* converted(fields: GuessedField[]): AsyncIterable<Record<string, Cell>> {
    for await (const row of readRows(file)) {
      const cells = 'fault' in row ? row : convertRow(fields, row.values);
      if ('fault' in cells) {
        leftOut += 1;
        onFault(row.line, String(cells.fault));
      } else {
        yield cells.cells;
      }
    }
  }

  const fields = await guessFields(counted());
  onFields(fields, total);
  const baseId = await baseOf(services, actor, baseName);
  const { tableId, written } = await importTable(services, actor, {
    baseId,
    name: basename(file, extname(file)),
    fields: fields.map(toInput),
    rows: converted(fields),
    onProgress,
  });
  return { baseId, tableId, written, leftOut };
}

function toInput({ name, type, choices, max }: GuessedField): FieldInput {
  return { name, type, choices: choices?.map((choice) => ({ name: choice })) ?? null, max: max ?? null };
}

/** A row with a value that does not fit is left out as a whole: half a row would be a silent loss. */
function convertRow(
  fields: GuessedField[],
  values: Record<string, unknown>,
): { cells: Record<string, Cell> } | { fault: string } {
  const cells: Record<string, Cell> = {};
  for (const field of fields) {
    const converted = convertValue(field, values[field.column]);
    if ('fault' in converted) return converted;
    if (converted.value !== null) cells[field.name] = converted.value;
  }
  return { cells };
}

async function baseOf(services: Services, actor: Actor, name: string): Promise<string> {
  for (let after: string | undefined; ; ) {
    const page = await services.bases.list(actor.id, after, 100);
    const found = page.find((base) => base.name === name);
    if (found) return found.id;
    after = page.at(-1)?.id;
    if (page.length < 100) return (await services.bases.create(actor, { name })).result;
  }
}
