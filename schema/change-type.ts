import type { FieldMap } from '@pothos/core';
import type { Change } from '../src/stream/change.ts';
import { builder, type ObjectFields } from './builder.ts';

/**
 * What events are made of: values and ids, no links to entities, which would show a later state in a replay. Delivering
 * them reads no database.
 */
export type ChangeOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }> & { revision: number };

/** Makes some fields of an event, or all. */
export type Fields<Shape> = (t: ObjectFields<Shape>) => FieldMap;

/** An event type of the name of its kind. */
export function changeType<Kind extends Change['kind']>(
  kind: Kind,
  description: string,
  fields: Fields<ChangeOf<Kind>>,
) {
  return builder.objectRef<ChangeOf<Kind>>(kind).implement({ description, fields });
}
