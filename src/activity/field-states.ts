import type { Db } from '../db/client.ts';
import type { FieldType } from '../field/field.ts';
import { type FieldState, readFieldChanges, readFieldsNow } from './names.queries.ts';

/** How fields stood at each of their times, for whoever goes through a long history: each field is read once. */
export interface FieldStates {
  /** Reads those that are not known yet. */
  learn(fieldIds: Iterable<string>): Promise<void>;
  /** Undefined where nothing tells of the field any more. */
  name(fieldId: string, revision: number): string | undefined;
  type(fieldId: string, revision: number): FieldType | undefined;
  /** Also of a choice that was removed: cells hold it until they are rewritten. */
  choice(fieldId: string, choiceId: string, revision: number): string | undefined;
}

/** What held from a revision on, oldest first. */
type Times<Value> = { revision: number; value: Value }[];

interface Known {
  names: Times<string>;
  types: Times<FieldType>;
  choices: Map<string, Times<string>>;
}

/** More fields are not remembered. */
const REMEMBERED = 5_000;

export function createFieldStates(db: Db): FieldStates {
  const known = new Map<string, Known>();
  return {
    async learn(fieldIds) {
      if (known.size > REMEMBERED) known.clear();
      const ids = [...new Set(fieldIds)].filter((id) => !known.has(id));
      if (ids.length === 0) return;
      const [changes, now] = await Promise.all([readFieldChanges(db, ids), readFieldsNow(db, ids)]);
      for (const id of ids) known.set(id, { names: [], types: [], choices: new Map() });
      // What the log does not reach back to is what its first change replaced, or else what still is.
      for (const { id, before } of changes) take(known.get(id), before, 0);
      for (const { id, ...state } of now) take(known.get(id), state, 0);
      for (const { id, revision, after } of changes) take(known.get(id), after, revision);
    },
    name: (id, revision) => valueAt(known.get(id)?.names, revision),
    type: (id, revision) => valueAt(known.get(id)?.types, revision),
    choice: (id, choiceId, revision) => valueAt(known.get(id)?.choices.get(choiceId), revision),
  };
}

function take(known: Known | undefined, state: Partial<FieldState> | null, revision: number): void {
  if (!known || !state) return;
  const { name, type, options } = state;
  if (name !== undefined) add(known.names, name, revision);
  if (type !== undefined) add(known.types, type, revision);
  for (const { id, name: choice } of options?.choices ?? []) {
    const times = known.choices.get(id);
    if (times) add(times, choice, revision);
    else known.choices.set(id, [{ revision, value: choice }]);
  }
}

function add<Value>(times: Times<Value>, value: Value, revision: number): void {
  const last = times.at(-1);
  if (last && (last.revision === revision || last.value === value)) return;
  times.push({ revision, value });
}

function valueAt<Value>(times: Times<Value> | undefined, revision: number): Value | undefined {
  return times?.findLast((one) => one.revision <= revision)?.value ?? times?.[0]?.value;
}
