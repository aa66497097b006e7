import { type Conflict, ConflictError, invalid, ValidationError } from '../errors.ts';
import type { Field } from '../field/field.ts';
import { conflictWith, lastByOthers, same } from '../field/property-conflict.ts';
import type { OnConflict } from '../record/conflict.ts';
import { checkFilter, checkSort, type FilterInput, type RecordSort } from '../record/filter.ts';
import type { PastChange } from '../record/history.queries.ts';
import type { View, ViewContent } from './view.ts';

export interface ViewInput {
  name: string;
  hiddenFieldIds?: string[] | null;
  filter?: FilterInput | null;
  sort?: RecordSort[] | null;
}

/** The properties of a view that an edit names; undefined is none. */
export function wantedOf({ name, hiddenFieldIds, filter, sort }: Partial<ViewInput>): Partial<ViewInput> {
  return {
    name: name ?? undefined,
    hiddenFieldIds: hiddenFieldIds ?? undefined,
    filter,
    sort: sort ?? undefined,
  };
}

/**
 * What an edit writes of a view, property by property: one that somebody else has changed to something else since the client saw
 * it is a conflict, also where theirs was only to take out a field that is gone.
 *
 * @throws ConflictError, and ValidationError for a part that does not fit
 */
export function settleView(
  view: View,
  wanted: Partial<ViewInput>,
  fields: Field[],
  { past, actorId, onConflict }: { past: readonly PastChange[]; actorId: string; onConflict: OnConflict },
): { parts: Partial<ViewContent>; conflicts: Conflict[] } {
  const parts: Partial<ViewContent> = {};
  const conflicts: Conflict[] = [];
  for (const property of ['name', 'hiddenFieldIds', 'filter', 'sort'] as const) {
    if (wanted[property] === undefined) continue;
    const part = { [property]: wanted[property] };
    const other = onConflict === 'OVERWRITE' ? undefined : lastByOthers(past, [property], actorId);
    // With a change of somebody else between, the conflict comes before the fault: the edit may name a field that they deleted.
    const checked = other ? checkedOrAsGiven(fields, part) : checkParts(fields, part);
    if (other && !same(checked[property], view[property])) {
      const about = { kind: 'VIEW_CHANGED' as const, recordId: null, fieldId: null, viewId: view.id };
      const sides = { property, mine: checked[property], now: view[property] };
      conflicts.push(conflictWith(other, about, sides, past));
    } else Object.assign(parts, checkParts(fields, part));
  }
  if (conflicts.length > 0 && onConflict === 'REJECT') throw new ConflictError(conflicts);
  return { parts, conflicts };
}

function checkedOrAsGiven(
  fields: Field[],
  part: Partial<ViewInput>,
): Partial<Record<keyof ViewContent, unknown>> {
  try {
    return checkParts(fields, part);
  } catch (error) {
    if (error instanceof ValidationError) return part;
    throw error;
  }
}

/** The parts of a view that the input names, in their stored form. */
export function checkParts(
  fields: Field[],
  { name, hiddenFieldIds, filter, sort }: Partial<ViewInput>,
): Partial<ViewContent> {
  const parts: Partial<ViewContent> = {};
  if (name !== undefined) parts.name = name;
  if (hiddenFieldIds) {
    hiddenFieldIds.forEach((fieldId, index) => {
      if (!fields.some(({ id }) => id === fieldId)) {
        throw invalid(['hiddenFieldIds', index], 'The table has no such field.');
      }
    });
    parts.hiddenFieldIds = [...new Set(hiddenFieldIds)];
  }
  if (filter !== undefined) parts.filter = filter && checkFilter(fields, filter, ['filter']);
  if (sort) parts.sort = checkSort(fields, sort, ['sort']);
  return parts;
}
