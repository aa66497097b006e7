import { type Cell, checkCell } from '../record/cell.ts';
import { type FieldContent, isSelect } from './field.ts';

type Kind = Pick<FieldContent, 'type' | 'options'>;

/** How a value reads: the names of choices instead of their ids. */
export function cellText({ type, options }: Kind, cell: Cell): string {
  const name = (id: unknown) => options.choices?.find((choice) => choice.id === id)?.name ?? String(id);
  if (Array.isArray(cell)) return cell.map(name).join(', ');
  return isSelect(type) ? name(cell) : String(cell);
}

/**
 * The value that a cell keeps when its field becomes another one: itself where it fits, what its text means to the new
 * type, or null where it means nothing to it.
 */
export function convertCell(from: Kind, to: Kind, cell: Cell): Cell | null {
  if (isSelect(from.type) && isSelect(to.type)) return convertChoices(from, to, cell);
  if (!isSelect(from.type)) {
    const kept = checkCell(to, cell);
    if ('value' in kept) return kept.value;
  }
  const read = checkCell(to, parse(to, cellText(from, cell)));
  return 'value' in read ? read.value : null;
}

/** Choices keep their ids over a change of the field; between other fields they are matched by name. */
function convertChoices(from: Kind, to: Kind, cell: Cell): Cell | null {
  const ids = (Array.isArray(cell) ? cell : [cell])
    .map((id) => {
      const name = from.options.choices?.find((choice) => choice.id === id)?.name;
      const choices = to.options.choices ?? [];
      return (choices.find((choice) => choice.id === id) ?? choices.find((choice) => choice.name === name))
        ?.id;
    })
    .filter((id) => id !== undefined);
  if (to.type === 'SINGLE_SELECT') return ids[0] ?? null;
  return ids.length > 0 ? [...new Set(ids)] : null;
}

function parse(to: Kind, text: string): unknown {
  const trimmed = text.trim();
  switch (to.type) {
    case 'NUMBER':
    case 'RATING':
      return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : undefined;
    case 'CHECKBOX':
      return /^(true|yes|1)$/i.test(trimmed) ? true : /^(false|no|0)$/i.test(trimmed) ? false : undefined;
    case 'MULTI_SELECT':
      return trimmed
        .split(',')
        .map((name) => name.trim())
        .filter((name) => to.options.choices?.some((choice) => choice.name === name));
    case 'DATE':
      return trimmed.slice(0, 10);
    case 'DATETIME':
      return /^\d{4}-\d{2}-\d{2}$/.test(trimmed) ? `${trimmed}T00:00:00Z` : trimmed;
    default:
      return text;
  }
}
