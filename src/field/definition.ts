import { invalid } from '../errors.ts';
import { shortId } from '../id.ts';
import { checkName } from '../text.ts';
import {
  type Choice,
  DEFAULT_RATING,
  type FieldContent,
  type FieldOptions,
  type FieldType,
  isSelect,
  MAX_CHOICES,
  MAX_PRECISION,
  MAX_RATING,
} from './field.ts';

type Path = (string | number)[];

export interface ChoiceInput {
  /** Of a choice that is there already; without it the choice is a new one. */
  id?: string | null;
  name: string;
  color?: string | null;
}

export interface FieldInput {
  name: string;
  type: FieldType;
  choices?: ChoiceInput[] | null;
  precision?: number | null;
  max?: number | null;
  position?: number | null;
}

/** @throws ValidationError for a name, choices or a number that do not fit, and for options of another type */
export function checkNewField(input: FieldInput, position: number, path: Path): FieldContent {
  return {
    name: checkName(input.name, [...path, 'name']),
    type: input.type,
    options: checkOptions(input.type, input, {}, path),
    position: checkPosition(input.position ?? position, path),
  };
}

/** The options of a field of this type: those given, else those it has, else what the type starts with. */
export function checkOptions(
  type: FieldType,
  { choices, precision, max }: Pick<FieldInput, 'choices' | 'precision' | 'max'>,
  current: FieldOptions,
  path: Path,
): FieldOptions {
  if (choices && !isSelect(type)) throw invalid([...path, 'choices'], `A ${type} field has no choices.`);
  if (precision != null && type !== 'NUMBER')
    throw invalid([...path, 'precision'], `A ${type} field has no precision.`);
  if (max != null && type !== 'RATING') throw invalid([...path, 'max'], `A ${type} field has no max.`);
  if (isSelect(type)) {
    const known = current.choices ?? [];
    return { choices: choices ? checkChoiceList(choices, known, [...path, 'choices']) : known };
  }
  if (type === 'RATING') {
    return { max: checkWhole(max ?? current.max ?? DEFAULT_RATING, 1, MAX_RATING, [...path, 'max']) };
  }
  const places = precision ?? current.precision;
  return type === 'NUMBER' && places !== undefined
    ? { precision: checkWhole(places, 0, MAX_PRECISION, [...path, 'precision']) }
    : {};
}

function checkWhole(value: number, low: number, high: number, path: Path): number {
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw invalid(path, `This must be a whole number from ${low} to ${high}.`);
}

export function checkPosition(position: number, path: Path): number {
  if (Number.isFinite(position)) return position + 0;
  throw invalid([...path, 'position'], 'The position must be a finite number.');
}

function checkChoiceList(choices: ChoiceInput[], known: Choice[], path: Path): Choice[] {
  if (choices.length > MAX_CHOICES) throw invalid(path, `A field has at most ${MAX_CHOICES} choices.`);
  const names = new Set<string>();
  const ids = new Set<string>();
  return choices.map(({ id, name: given, color }, index) => {
    const name = checkName(given, [...path, index, 'name']);
    if (names.has(name)) throw invalid([...path, index, 'name'], 'Each choice has a name of its own.');
    names.add(name);
    const old = id ? known.find((choice) => choice.id === id) : undefined;
    if (id && (!old || ids.has(id))) throw invalid([...path, index, 'id'], 'The field has no such choice.');
    if (color != null && !/^#[0-9a-f]{6}$/i.test(color)) {
      throw invalid([...path, index, 'color'], 'A color is #rrggbb.');
    }
    const choice = { id: old?.id ?? shortId(), name, color: color?.toLowerCase() ?? old?.color ?? null };
    ids.add(choice.id);
    return choice;
  });
}
