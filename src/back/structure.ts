import { type Conflict, ConflictError, invalid } from '../errors.ts';
import { difference } from '../field/difference.ts';
import { insertField, readFieldsOfTables, readRewriting, updateField } from '../field/field.queries.ts';
import { type Field, type FieldContent, isSelect, MAX_FIELDS, optionsKind } from '../field/field.ts';
import { checkLocks, dropField, needsRewriting, staysFit } from '../field/field-change.ts';
import {
  type About,
  conflictsWhenGone,
  conflictWith,
  lastByOthers,
  same,
} from '../field/property-conflict.ts';
import type { CellId } from '../lock/lock.ts';
import { takesCondition } from '../record/filter.ts';
import { type PastChange, readChangesOf } from '../record/history.queries.ts';
import type { Actor, TableChange } from '../stream/change.ts';
import type { LogTx } from '../stream/log.ts';
import { deleteView, insertView, readViewsOfTables, updateView } from '../view/view.queries.ts';
import { MAX_VIEWS, type View, type ViewContent, withoutConditions } from '../view/view.ts';

export type FieldChange = Extract<TableChange, { kind: 'FieldCreated' | 'FieldUpdated' | 'FieldDeleted' }>;
export type ViewChange = Extract<TableChange, { kind: 'ViewCreated' | 'ViewUpdated' | 'ViewDeleted' }>;
export type StructureChange = FieldChange | ViewChange;

export function isStructureChange(change: { kind: string }): change is StructureChange {
  return /^(Field|View)(Created|Updated|Deleted)$/.test(change.kind);
}

/** On whose behalf a revision's changes of fields and views are taken back, and with which batch their cells follow. */
export interface StructureRevert {
  actor: Actor;
  tableId: string;
  revision: number;
  changes: readonly StructureChange[];
  onConflict: 'REJECT' | 'MERGE';
  sessionId: string | null;
  batchId: string;
}

/** What it came to: whose cells are to be rewritten now, and which locks went with their field. */
export interface StructureReverted {
  conflicts: Conflict[];
  rewritten: string[];
  unlocked: CellId[];
}

/**
 * Takes back, in one revision, what a revision did to fields and views. A property that somebody else has changed since is in the
 * way, as everything that a thing is when it would be deleted. A field that comes back has no cells: those that went with it
 * are in later revisions of its batch, to be taken back after it.
 *
 * @throws ConflictError, CellLockedError, and ValidationError where the table has no room for what would come back
 */
export async function revertStructure(tx: LogTx, revert: StructureRevert): Promise<StructureReverted> {
  const { actor, tableId, revision, changes, onConflict } = revert;
  const since = new Map(changes.map(({ entityId }) => [entityId, revision]));
  const [fields, views, history] = await Promise.all([
    readFieldsOfTables(tx.db, [tableId]),
    readViewsOfTables(tx.db, [tableId]),
    readChangesOf(tx.db, tableId, since),
  ]);
  const known = new Map(fields.map((field) => [field.id, field]));
  const conflicts: Conflict[] = [];
  const settling = { actor, onConflict, conflicts };
  const pastOf = (id: string) => history.filter(({ change }) => change.entityId === id);

  const next = new Map(known);
  for (const change of changes) {
    if (change.kind === 'FieldCreated' || change.kind === 'FieldUpdated' || change.kind === 'FieldDeleted') {
      settleField(change, next, { ...settling, past: pastOf(change.entityId), tableId });
    }
  }
  const wanted = new Map<string, ViewContent | null>();
  const byId = new Map(views.map((view) => [view.id, view]));
  for (const change of changes) {
    if (change.kind === 'ViewCreated' || change.kind === 'ViewUpdated' || change.kind === 'ViewDeleted') {
      const content = settleView(change, byId.get(change.entityId), {
        ...settling,
        past: pastOf(change.entityId),
      });
      if (content !== undefined) wanted.set(change.entityId, content);
    }
  }
  if (conflicts.length > 0 && onConflict === 'REJECT') throw new ConflictError(conflicts);

  const written = await writeFields(tx, revert, known, next);
  writeViews(tx, tableId, { views: byId, wanted, from: known, to: next });
  return { conflicts, ...written };
}

interface Settling {
  actor: Actor;
  onConflict: 'REJECT' | 'MERGE';
  conflicts: Conflict[];
  past: readonly PastChange[];
}

/** The properties that a change took, as far as nobody else is in the way. */
function propertiesBack<Content extends object>(
  now: Content,
  { before, after }: { before: Partial<Content>; after: Partial<Content> },
  about: About,
  { past, actor, conflicts }: Settling,
): Partial<Content> {
  const back: Partial<Content> = {};
  const keys = Object.keys(before) as (keyof Content & string)[];
  const isOfOneKind =
    about.fieldId === null || !keys.includes('type' as never) || !kindChanges(before, after);
  for (const property of keys) {
    const touched = isOfOneKind || !['type', 'options'].includes(property) ? [property] : ['type', 'options'];
    // What stands there as the revision left it is in nobody's way, whoever put it back.
    const isLeft = same(now[property], after[property]);
    const other = isLeft ? undefined : lastByOthers(past, touched, actor.id);
    if (same(now[property], before[property])) continue;
    if (other) {
      const sides = { property, mine: before[property], now: now[property] };
      conflicts.push(conflictWith(other, about, sides, past));
    } else back[property] = before[property];
  }
  return back;
}

function kindChanges(before: { type?: unknown }, after: { type?: unknown }): boolean {
  const kind = (type: unknown) => optionsKind(type as FieldContent['type']);
  return kind(before.type) !== kind(after.type);
}

function settleField(
  change: FieldChange,
  next: Map<string, Field>,
  settling: Settling & { tableId: string },
): void {
  const { entityId: id } = change;
  const { past, onConflict, conflicts, tableId } = settling;
  const field = next.get(id);
  const about = { kind: 'FIELD_CHANGED' as const, recordId: null, fieldId: id };
  if (change.kind === 'FieldDeleted') {
    if (field) throw invalid([], 'The field is there: it is not deleted.');
    next.set(id, { id, tableId, ...change.before, version: 0, typeRevision: 0 });
  } else if (!field) {
    // What was made is gone already: that is all that is wanted.
    if (change.kind === 'FieldCreated') return;
    const gone = { ...about, kind: 'FIELD_DELETED' as const };
    conflicts.push(...conflictsWhenGone({ id, onConflict }, gone, change.before, past));
  } else if (change.kind === 'FieldCreated') {
    const content = { name: field.name, type: field.type, options: field.options, position: field.position };
    const own = conflicts.length;
    propertiesBack<Record<string, unknown>>(
      content,
      { before: nothingOf(content), after: { ...change.after } },
      about,
      settling,
    );
    if (conflicts.length === own) next.delete(id);
  } else {
    const back = propertiesBack<FieldContent>(field, change, about, settling);
    const wanted = { ...field, ...back };
    if (!fitTogether(wanted)) throw invalid([], 'The field has another type since: take that back first.');
    next.set(id, wanted);
  }
}

/** Deleting a thing would take each of its properties. */
function nothingOf(content: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(content).map((key) => [key, null]));
}

function fitTogether({ type, options }: FieldContent): boolean {
  if (isSelect(type)) return options.choices !== undefined;
  if (type === 'RATING') return options.max !== undefined;
  return options.choices === undefined && options.max === undefined;
}

/** What a view is to be: null for gone, undefined where it stays as it is. */
function settleView(
  change: ViewChange,
  view: View | undefined,
  settling: Settling,
): ViewContent | null | undefined {
  const { entityId: id } = change;
  const { past, onConflict, conflicts } = settling;
  const about = { kind: 'VIEW_CHANGED' as const, recordId: null, fieldId: null, viewId: id };
  if (change.kind === 'ViewDeleted') {
    if (view) throw invalid([], 'The view is there: it is not deleted.');
    return change.before;
  }
  if (!view) {
    if (change.kind === 'ViewCreated') return undefined;
    const gone = { ...about, kind: 'VIEW_DELETED' as const };
    conflicts.push(...conflictsWhenGone({ id, onConflict }, gone, change.before, past));
    return undefined;
  }
  const content = contentOf(view);
  if (change.kind === 'ViewUpdated') {
    return { ...content, ...propertiesBack<ViewContent>(content, change, about, settling) };
  }
  const own = conflicts.length;
  const states = { before: nothingOf(content), after: { ...change.after } };
  propertiesBack<Record<string, unknown>>({ ...content }, states, about, settling);
  return conflicts.length === own ? null : undefined;
}

function contentOf({ name, hiddenFieldIds, filter, sort }: ViewContent): ViewContent {
  return { name, hiddenFieldIds, filter, sort };
}

async function writeFields(
  tx: LogTx,
  { actor, tableId, sessionId, batchId }: StructureRevert,
  from: ReadonlyMap<string, Field>,
  to: ReadonlyMap<string, Field>,
): Promise<Pick<StructureReverted, 'rewritten' | 'unlocked'>> {
  if (to.size > from.size && to.size > MAX_FIELDS) {
    throw invalid([], `A table has at most ${MAX_FIELDS} fields.`);
  }
  const rewritten: string[] = [];
  const unlocked: CellId[] = [];
  const version = tx.next(tableId);
  for (const [id, field] of from) {
    if (to.has(id)) continue;
    unlocked.push(...(await checkLocks(tx, actor, { id, sessionId })));
    dropField(tx, field, batchId);
    rewritten.push(id);
  }
  for (const [id, field] of to) {
    const { name, type, options, position } = field;
    const content: FieldContent = { name, type, options, position };
    const old = from.get(id);
    if (!old) {
      await checkSettled(tx, id);
      tx.write(insertField(tx.db, { id, tableId, ...content, version, typeRevision: version }));
      tx.append(tableId, { kind: 'FieldCreated', entityId: id, before: null, after: content });
      continue;
    }
    const was = { name: old.name, type: old.type, options: old.options, position: old.position };
    const { before, after } = difference<FieldContent>(was, content);
    if (Object.keys(after).length === 0) continue;
    const rewrites = needsRewriting(old, content);
    if (rewrites) {
      await checkLocks(tx, actor, { id, sessionId });
      await checkSettled(tx, id);
      rewritten.push(id);
    }
    tx.write(
      updateField(tx.db, id, {
        ...content,
        version,
        ...(old.type === type ? {} : { typeRevision: version }),
        ...(rewrites ? { rewriteBefore: version, rewriteBatchId: batchId } : {}),
      }),
    );
    tx.append(tableId, { kind: 'FieldUpdated', entityId: id, before, after });
  }
  return { rewritten, unlocked };
}

/** @throws ValidationError while the cells of the field follow an earlier change, as they do within moments */
async function checkSettled(tx: LogTx, id: string): Promise<void> {
  if (await readRewriting(tx.db, id)) {
    throw invalid([], 'The cells of this field are still following an earlier change. Try again.');
  }
}

/** Writes what views are to be, and takes out of all of them what the fields leave without a meaning. */
function writeViews(
  tx: LogTx,
  tableId: string,
  {
    views,
    wanted,
    from,
    to,
  }: {
    views: ReadonlyMap<string, View>;
    wanted: ReadonlyMap<string, ViewContent | null>;
    from: ReadonlyMap<string, Field>;
    to: ReadonlyMap<string, Field>;
  },
): void {
  const version = tx.next(tableId);
  let count = views.size;
  for (const id of new Set([...views.keys(), ...wanted.keys()])) {
    const view = views.get(id);
    const want = wanted.get(id);
    const old = view && contentOf(view);
    if (want === null) {
      if (!old) continue;
      count -= 1;
      tx.write(deleteView(tx.db, id));
      tx.append(tableId, { kind: 'ViewDeleted', entityId: id, before: old, after: null });
      continue;
    }
    const raw = want ?? old;
    if (!raw) continue;
    // A condition that comes back was meant for the field as it comes back; one that stays, for the field as it is.
    const isBack = old === undefined || !same(raw.filter, old.filter);
    const content = fitted(raw, from, to, isBack);
    if (!old) {
      count += 1;
      if (count > MAX_VIEWS) throw invalid([], `A table has at most ${MAX_VIEWS} views.`);
      tx.write(insertView(tx.db, { id, tableId, ...content, version }));
      tx.append(tableId, { kind: 'ViewCreated', entityId: id, before: null, after: content });
      continue;
    }
    const { before, after } = difference<ViewContent>(old, content);
    if (Object.keys(after).length === 0) continue;
    tx.write(updateView(tx.db, id, { ...after, version }));
    tx.append(tableId, { kind: 'ViewUpdated', entityId: id, before, after });
  }
}

function fitted(
  view: ViewContent,
  from: ReadonlyMap<string, Field>,
  to: ReadonlyMap<string, Field>,
  isBack: boolean,
): ViewContent {
  const content = {
    ...view,
    hiddenFieldIds: view.hiddenFieldIds.filter((id) => to.has(id)),
    sort: view.sort.filter(({ fieldId }) => to.has(fieldId)),
  };
  const pruned = withoutConditions(view, (condition) => {
    const field = to.get(condition.fieldId);
    if (!field) return true;
    const old = from.get(condition.fieldId);
    if (isBack || !old) return !takesCondition(field, condition);
    return old.type !== field.type && !staysFit(condition, old, field);
  });
  return { ...content, ...pruned };
}
