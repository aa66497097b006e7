import type { Db } from '../db/client.ts';
import type { Cell, Cells } from '../record/cell.ts';
import type { Change } from '../stream/change.ts';
import { fieldsOf, recordOf } from '../stream/place.ts';
import { type ActivityEntry, TOLD_CELLS } from './activity.ts';
import {
  type FieldState,
  type Moment,
  readFieldsNow,
  readFieldsThen,
  readThingsThen,
  readTitles,
  readUserNames,
  type ThingThen,
} from './names.queries.ts';

/** What things were called, at a revision of their log. Undefined where nothing tells it any more. */
export interface Names {
  field(fieldId: string, revision: number): FieldState | undefined;
  thing(id: string, revision: number): ThingThen | undefined;
  user(userId: string): string | undefined;
  title(recordId: string): TitleOf | undefined;
}

export interface TitleOf {
  fieldId: string;
  state: FieldState;
  value: Cell | null;
}

/** What an entry's summary is told with. */
export function changeOf(entry: ActivityEntry): Change | null {
  return entry.type === 'bulk' ? entry.first : entry.change;
}

interface Wanted {
  fields: Map<string, Moment & { values: Cell[] }>;
  things: Map<string, Moment>;
  records: Map<string, { tableId: string; recordId: string }>;
  users: Set<string>;
}

/**
 * Reads what the summaries of these entries call things: at most five queries, however many entries. Names of fields and choices
 * are those of the time. A record's title is what its table's first field holds now, or held when the record was deleted: what it
 * was at each time would have to be searched for without a bound.
 */
export async function namesOf(db: Db, entries: readonly ActivityEntry[]): Promise<Names> {
  const wanted: Wanted = { fields: new Map(), things: new Map(), records: new Map(), users: new Set() };
  for (const entry of entries) {
    const change = changeOf(entry);
    if (change) want(wanted, change, entry);
  }
  const fieldIds = [...new Set([...wanted.fields.values()].map(({ id }) => id))];
  const [now, things, titles] = await Promise.all([
    readFieldsNow(db, fieldIds),
    readThingsThen(db, [...wanted.things.values()]),
    readTitles(db, [...wanted.records.values()]),
  ]);
  const byId = new Map(now.map((field) => [field.id, field]));
  const states = new Map<string, FieldState>();
  const unsure: Moment[] = [];
  for (const [key, { id, revision, values }] of wanted.fields) {
    const known = byId.get(id);
    if (known) states.set(key, known);
    if (!known || known.version > revision || !holds(known, values)) unsure.push({ id, revision });
  }
  for (const { id, revision, earlier, ...then } of await readFieldsThen(db, unsure)) {
    const key = keyOf(id, revision);
    const state = { name: '', type: 'TEXT' as const, options: {}, ...states.get(key), ...then };
    const choices = [...(state.options.choices ?? []), ...(earlier?.choices ?? [])];
    if (state.name !== '') states.set(key, { ...state, options: { ...state.options, choices } });
  }
  const titleOf = new Map<string, TitleOf>();
  for (const { recordId, fieldId, type, options, value } of titles) {
    if (fieldId === null || type === null) continue;
    titleOf.set(recordId, { fieldId, state: { name: '', type, options: options ?? {} }, value });
    if (type === 'USER' && typeof value === 'string') wanted.users.add(value);
  }
  for (const { userId } of things) if (userId !== null) wanted.users.add(userId);
  for (const [key, { values }] of wanted.fields) {
    if (states.get(key)?.type !== 'USER') continue;
    for (const value of values) if (typeof value === 'string') wanted.users.add(value);
  }
  const users = await readUserNames(db, [...wanted.users]);
  const thingOf = new Map(things.map((thing) => [keyOf(thing.id, thing.revision), thing]));
  return {
    field: (id, revision) => states.get(keyOf(id, revision)),
    thing: (id, revision) => thingOf.get(keyOf(id, revision)),
    user: (id) => users.get(id),
    title: (id) => titleOf.get(id),
  };
}

function keyOf(id: string, revision: number): string {
  return `${id} ${revision}`;
}

/** Whether every choice among these values has its name here. */
function holds({ type, options }: FieldState, values: readonly Cell[]): boolean {
  if (type !== 'SINGLE_SELECT' && type !== 'MULTI_SELECT') return true;
  const known = new Set(options.choices?.map(({ id }) => id));
  return values.flat().every((value) => typeof value !== 'string' || known.has(value));
}

function want(wanted: Wanted, change: Change, { logId, revision }: ActivityEntry): void {
  const recordId = recordOf(change);
  if (recordId !== null) wanted.records.set(recordId, { tableId: logId, recordId });
  const wantField = (id: string, values: Cell[]) => {
    wanted.fields.set(keyOf(id, revision), { id, revision, values });
  };
  const wantThing = (id: string) => void wanted.things.set(keyOf(id, revision), { id, revision });
  switch (change.kind) {
    case 'RecordUpdated':
      for (const id of fieldsOf(change).slice(0, TOLD_CELLS)) {
        wantField(
          id,
          [change.before[id], change.after[id]].flatMap((value) => value ?? []),
        );
      }
      break;
    case 'CellLockTakenOver':
      wanted.users.add(change.before.userId);
      wantField(change.after.fieldId, []);
      break;
    case 'ViewUpdated':
    case 'MemberUpdated':
    case 'MemberRemoved':
    case 'MemberAdded':
      wantThing(change.entityId);
      break;
    case 'GroupMemberAdded':
      wantThing(change.entityId);
      wantThing(change.after.memberId);
      break;
    case 'GroupMemberRemoved':
      wantThing(change.entityId);
      wantThing(change.before.memberId);
      break;
    default:
      for (const id of fieldsOf(change)) wantField(id, []);
  }
}

/** The title that a change itself tells, because it wrote the cell. */
export function titleIn(change: Change, fieldId: string): Cell | null | undefined {
  if (change.kind === 'RecordCreated') return (change.after as Cells)[fieldId] ?? null;
  if (change.kind === 'RecordDeleted') return (change.before as Cells)[fieldId] ?? null;
  if (change.kind === 'RecordUpdated' && Object.hasOwn(change.before, fieldId)) return change.before[fieldId];
  return undefined;
}
