import { type Conflict, ConflictError } from '../errors.ts';
import type { OnConflict } from '../record/conflict.ts';
import type { PastChange } from '../record/history.queries.ts';
import { checkOptions, type FieldInput } from './definition.ts';
import {
  type Choice,
  type Field,
  type FieldContent,
  type FieldOptions,
  isSelect,
  optionsKind,
} from './field.ts';
import { mergeChoices } from './merge-choices.ts';
import { type About, conflictWith, lastByOthers, same, valueBefore } from './property-conflict.ts';

/** The properties of a field that an edit names. */
export function wantedOf({ name, type, position, choices, precision, max }: Partial<FieldInput>) {
  const options = { choices: choices ?? undefined, precision: precision ?? undefined, max: max ?? undefined };
  return {
    name: name ?? undefined,
    type: type ?? undefined,
    position: position ?? undefined,
    options: Object.values(options).some((option) => option !== undefined) ? options : undefined,
  };
}

/**
 * What a field becomes by an edit, property by property: one that somebody else has changed to something else since the client
 * saw it is a conflict. A type and options of a kind that only it has go together: whoever changed the one has changed what
 * the other was meant for. MERGE joins two lists of choices into one where they do not clash.
 *
 * @throws ConflictError, and ValidationError for options that do not fit
 */
export function settleField(
  field: Field,
  input: Partial<FieldInput>,
  { past, actorId, onConflict }: { past: readonly PastChange[]; actorId: string; onConflict: OnConflict },
): { next: FieldContent; conflicts: Conflict[] } {
  const wanted = wantedOf(input);
  const before = valueBefore(past, 'options', field.options);
  const seen = { type: valueBefore(past, 'type', field.type), options: withChoices(before, field.options) };
  const type = wanted.type ?? field.type;
  const together = optionsKind(type) !== optionsKind(field.type);
  const wantsOptions = wanted.options !== undefined || together;
  const conflicts: Conflict[] = [];
  let merged: Choice[] | undefined;

  const settle = (property: keyof FieldContent, mine: unknown, touched: (keyof FieldContent)[]): boolean => {
    const other = onConflict === 'OVERWRITE' ? undefined : lastByOthers(past, touched, actorId);
    if (!other || same(mine, field[property])) return true;
    const about: About = { kind: 'FIELD_CHANGED', recordId: null, fieldId: field.id };
    conflicts.push(conflictWith(other, about, { property, mine, now: field[property] }, past));
    return false;
  };
  const linked: (keyof FieldContent)[] = ['type', 'options'];
  const name = wanted.name !== undefined && settle('name', wanted.name, ['name']);
  const position = wanted.position !== undefined && settle('position', wanted.position, ['position']);
  const retypes = wanted.type !== undefined && settle('type', type, together ? linked : ['type']);
  let choosesOptions = wantsOptions;
  if (wantsOptions && onConflict !== 'OVERWRITE' && lastByOthers(past, linked, actorId)) {
    const of = wanted.type ?? seen.type;
    const keeps = optionsKind(of) === optionsKind(seen.type);
    const mine = checkOptions(of, adopting(input, field, past), keeps ? seen.options : {}, []);
    if (onConflict === 'MERGE' && isSelect(of) && isSelect(field.type) && isSelect(seen.type)) {
      merged = mergeChoices(before.choices ?? [], mine.choices ?? [], field.options.choices ?? []);
    }
    choosesOptions = merged !== undefined || settle('options', mine, together ? linked : ['options']);
  }
  if (conflicts.length > 0 && onConflict === 'REJECT') throw new ConflictError(conflicts);

  const nextType = retypes ? type : field.type;
  const keeps = optionsKind(nextType) === optionsKind(field.type);
  const known = choosesOptions && input.choices ? withChoices(field.options, seen.options) : field.options;
  const given = choosesOptions ? adopting(input, field, past) : {};
  return {
    conflicts,
    next: {
      name: name ? (wanted.name ?? field.name) : field.name,
      type: nextType,
      options: merged ? { choices: merged } : checkOptions(nextType, given, keeps ? known : {}, []),
      position: position ? (wanted.position ?? field.position) : field.position,
    },
  };
}

/** Options with the choices of others too: what a client may name, though it has gone or come since the client looked. */
function withChoices(options: FieldOptions, { choices = [] }: FieldOptions): FieldOptions {
  const own = options.choices;
  if (!own) return options;
  const further = choices.filter(({ id }) => !own.some((choice) => choice.id === id));
  return { ...options, choices: [...own, ...further] };
}

/** Two people who add a choice of the same name mean the same one. */
function adopting(input: Partial<FieldInput>, { options }: Field, past: readonly PastChange[]) {
  const before = valueBefore(past, 'options', options).choices ?? [];
  const come = (options.choices ?? []).filter(({ id }) => !before.some((choice) => choice.id === id));
  const choices = input.choices?.map((choice) => {
    const id = choice.id ?? come.find(({ name }) => name === choice.name.trim())?.id;
    return id === undefined ? choice : { ...choice, id };
  });
  return { ...input, choices };
}
