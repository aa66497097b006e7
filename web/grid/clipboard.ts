import type { CellEdit } from 'cobase/client';
import { type Named, parsed } from '../field/parse.ts';
import { type NameOf, plainText } from '../field/plain.ts';
import type { OpenTable } from '../workspace/open-table.ts';
import type { Area, Selection } from './selection.ts';
import { cellsOfTsv, tsvOf } from './tsv.ts';

/** What is marked, as text. */
export function copied({ editor, rows, people }: OpenTable, area: Area): string {
  const nameOf: NameOf = (id) => people.get(id)?.name ?? '';
  const fields = rows.fields.slice(area.left, area.right + 1);
  const ids = rows.ids.slice(area.top, area.bottom + 1);
  return tsvOf(ids.map((id) => fields.map((field) => plainText(field, editor.value(id, field.id), nameOf))));
}

export interface Pasted {
  cells: CellEdit[];
  /** How many cells the texts do not fit into, and why the first one does not. */
  unfit: number;
  problem: string | undefined;
}

/** The texts from the first marked cell on; a single one into all that is marked. What lies beyond the table is left. */
export function pasted(table: OpenTable, selection: Selection, area: Area, text: string): Pasted {
  const { rows, editor } = table;
  const people: Named[] = [...table.people.values()];
  const texts = cellsOfTsv(text);
  const isOne = texts.length === 1 && texts[0]?.length === 1;
  const height = texts.length;
  const width = Math.max(...texts.map((row) => row.length));
  const target = isOne ? area : { ...area, bottom: area.top + height - 1, right: area.left + width - 1 };
  const bottom = Math.min(target.bottom, rows.ids.length - 1);
  const right = Math.min(target.right, rows.fields.length - 1);
  const result: Pasted = { cells: [], unfit: 0, problem: undefined };
  for (const place of selection.cellsOf({ ...target, bottom, right })) {
    const row = isOne ? 0 : rows.indexOf(place.recordId) - area.top;
    const column = isOne ? 0 : rows.fields.findIndex(({ id }) => id === place.fieldId) - area.left;
    const field = table.live.snapshot?.fields.get(place.fieldId);
    const typed = texts[row]?.[column];
    if (!field || typed === undefined) continue;
    const outcome = parsed(field, typed, people);
    if ('problem' in outcome) {
      result.unfit += 1;
      result.problem ??= outcome.problem;
    } else if (JSON.stringify(outcome.value) !== JSON.stringify(editor.value(place.recordId, place.fieldId)))
      result.cells.push({ ...place, value: outcome.value });
  }
  return result;
}
