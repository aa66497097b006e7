import type { Field, FieldContent } from '../field/field.ts';
import { applyCells, type CellDelta, type Cells } from '../record/cell.ts';
import { cellVersion, type RecordRow } from '../record/record.queries.ts';
import type { View, ViewContent } from '../view/view.ts';
import type { Place } from './place.queries.ts';
import type { Then, Written } from './then.queries.ts';

/** A record as it was. Who made or last changed it is null where the log no longer tells. */
export interface PastRecord extends Omit<RecordRow, 'createdBy' | 'updatedBy'> {
  createdBy: string | null;
  updatedBy: string | null;
}

/** The content of a thing at a time: its end, the present or its deletion, walked back; undefined when it was not there. */
function contentThen<Content extends object>(
  now: Content | undefined,
  { next, gone, was }: Then,
): Content | undefined {
  if (next === null || next.endsWith('Created')) return undefined;
  // The log was written from such a content, and a change of it names properties of it.
  const end = (gone as Content | null) ?? now;
  return end && { ...end, ...(was as Partial<Content>) };
}

/** The version of what the log no longer tells of: it is not newer than where the log begins. */
function versionOf({ last }: Pick<Then, 'last'>, { revision, beginsAfter }: Place): number {
  return last?.revision ?? Math.min(beginsAfter, revision);
}

export function fieldThen(now: Field | undefined, then: Then, place: Place): Field | undefined {
  const content = now && { name: now.name, type: now.type, options: now.options, position: now.position };
  const was = contentThen<FieldContent>(content, then);
  if (!was) return undefined;
  const version = versionOf(then, place);
  return { ...was, id: then.id, tableId: place.logId, version, typeRevision: version };
}

export function viewThen(now: View | undefined, then: Then, place: Place): View | undefined {
  const content = now && {
    name: now.name,
    hiddenFieldIds: now.hiddenFieldIds,
    filter: now.filter,
    sort: now.sort,
  };
  const was = contentThen<ViewContent>(content, then);
  return was && { ...was, id: then.id, tableId: place.logId, version: versionOf(then, place) };
}

/** In the first 48 bits of the id; for a record whose making the log no longer tells. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
function timeOfId(id: string): Date {
  const digits = id.slice(4, 14);
  return new Date([...digits].reduce((time, digit) => time * 32 + ALPHABET.indexOf(digit), 0));
}

export function recordThen(
  now: RecordRow | undefined,
  then: Then,
  written: Written | undefined,
  place: Place,
): PastRecord | undefined {
  const { next, gone, was, last, id } = then;
  if (next === null || next === 'RecordCreated') return undefined;
  const end = (gone as Cells | null) ?? now?.cells;
  if (!end) return undefined;
  const cells = applyCells(end, was as CellDelta);
  const version = versionOf(then, place);
  const same = now && now.createdRevision <= place.revision ? now : undefined;
  const createdRevision = same?.createdRevision ?? written?.born?.revision ?? version;
  const createdAt = same?.createdAt ?? written?.born?.at ?? timeOfId(id);
  const createdBy = same?.createdBy ?? written?.born?.actorId ?? null;
  const cellVersions: Record<string, number> = {};
  const known = [cells, was, written?.versions ?? {}, same?.cellVersions ?? {}];
  for (const fieldId of new Set(known.flatMap((one) => Object.keys(one)))) {
    const told = written?.versions[fieldId];
    const kept = same ? cellVersion(same, fieldId) : createdRevision;
    const cell = told ?? (kept <= place.revision ? kept : Math.max(createdRevision, place.beginsAfter));
    if (cell !== createdRevision) cellVersions[fieldId] = cell;
  }
  return {
    id,
    tableId: place.logId,
    cells,
    cellVersions,
    version,
    createdRevision,
    createdAt,
    createdBy,
    updatedAt: last?.at ?? createdAt,
    updatedBy: last?.actorId ?? null,
  };
}
