import type { Cell } from '../record/cell.ts';
import type { Change, CommentPlace } from '../stream/change.ts';
import { recordOf } from '../stream/place.ts';
import { type ActivityEntry, TOLD_CELLS } from './activity.ts';
import { changeOf, type Names, titleIn } from './names.ts';
import { type SummaryKey, templates } from './templates.ts';
import { cut, valueText } from './value.ts';

export type PartKind = 'USER' | 'RECORD' | 'FIELD' | 'VALUE' | 'NAME' | 'COUNT' | 'ROLE' | 'TYPE' | 'TEXT';

/** What stands for one of the names in a template. */
export interface SummaryPart {
  name: string;
  kind: PartKind;
  /** Of the thing that it names. */
  id: string | null;
  text: string;
  /** Of a cell, as it is stored; of a count, the number. */
  value: Cell | null;
}

/** What a change was besides: taking back, or writing over what others had. */
export type SummaryMark = 'UNDO' | 'REDO' | 'OVERWROTE' | 'REWROTE';

export interface Summary {
  text: string;
  key: SummaryKey;
  /** In English. */
  template: string;
  marks: SummaryMark[];
  parts: SummaryPart[];
}

type Said = { key: SummaryKey; parts: SummaryPart[] };

/** What an entry says in plain English words, and what a translation is made from. */
export function summarise(entry: ActivityEntry, names: Names): Summary {
  const actor = part('actor', 'USER', entry.actor.name, entry.actor.id);
  const { key, parts } = said(entry, names);
  const all = [actor, ...parts];
  const marks = marksOf(entry);
  const text = templates[key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const own = all.filter((one) => one.name === name);
    return listed(own.map(shown));
  });
  return {
    text: text + marks.map((mark) => markText(mark, entry)).join(''),
    key,
    template: templates[key],
    marks,
    parts: all,
  };
}

function marksOf(entry: ActivityEntry): SummaryMark[] {
  const marks: SummaryMark[] = [];
  if (entry.undoOf !== null) marks.push(entry.isRedo ? 'REDO' : 'UNDO');
  if (entry.overwrote) marks.push('OVERWROTE');
  if (rewritten(entry) > 0) marks.push('REWROTE');
  return marks;
}

function markText(mark: SummaryMark, entry: ActivityEntry): string {
  switch (mark) {
    case 'UNDO':
      return ', as an undo';
    case 'REDO':
      return ', as a redo';
    case 'OVERWROTE':
      return ', over what others had written';
    case 'REWROTE':
      return `, which rewrote ${counted(rewritten(entry))} records`;
  }
}

/** How many records a change of a field has written. */
function rewritten(entry: ActivityEntry): number {
  if (entry.type !== 'bulk' || !entry.first?.kind.startsWith('Field')) return 0;
  return entry.kinds.get('RecordUpdated') ?? 0;
}

function said(entry: ActivityEntry, names: Names): Said {
  if (entry.type === 'bulk' && !entry.first?.kind.startsWith('Field'))
    return bulkSaid(entry.kinds, entry.batchId);
  if (entry.type === 'group' && entry.groupBy === 'MUTATION')
    return manySaid(entry.change, entry.keys.length);
  const change = changeOf(entry);
  if (!change) return manySaid(null, entry.type === 'bulk' ? entry.changes : 1);
  const about = createAbout(entry, change, names);
  if (entry.type === 'group') {
    return { key: 'RECORD_CHANGED_OFTEN', parts: [about.record(), count(entry.keys.length)] };
  }
  return changeSaid(change, about, entry);
}

function bulkSaid(kinds: ReadonlyMap<string, number>, batchId: string | null): Said {
  const total = [...kinds.values()].reduce((sum, one) => sum + one, 0);
  const [only] = kinds.size === 1 ? kinds.keys() : [];
  if (only === 'RecordCreated' && batchId !== null) return { key: 'IMPORTED', parts: [count(total)] };
  return { key: ofRecords(only), parts: [count(total)] };
}

/** Of one mutation, which changes records or something else and never both. */
function manySaid(change: Change | null, total: number): Said {
  return { key: ofRecords(change?.kind), parts: [count(total)] };
}

function ofRecords(kind: string | undefined): SummaryKey {
  if (kind === 'RecordCreated') return 'RECORDS_CREATED';
  if (kind === 'RecordUpdated') return 'RECORDS_CHANGED';
  return kind === 'RecordDeleted' ? 'RECORDS_DELETED' : 'MANY_CHANGED';
}

/** The parts that a change can be told with. */
interface About {
  record(): SummaryPart;
  field(id: string): SummaryPart;
  cell(name: string, fieldId: string, value: Cell | null): SummaryPart;
  user(id: string): SummaryPart;
  member(id: string, known: { userId?: string | null; email?: string | null }): SummaryPart;
  named(name: string, id: string, text: string | undefined): SummaryPart;
}

function createAbout(entry: ActivityEntry, change: Change, names: Names): About {
  const { revision } = entry;
  const userName = (id: string) => names.user(id);
  const user = (id: string) => part('user', 'USER', names.user(id) ?? 'somebody', id);
  return {
    record() {
      const id = recordOf(change) ?? '';
      const title = names.title(id);
      const own = title && titleIn(change, title.fieldId);
      const value = own === undefined ? title?.value : own;
      const text = title ? valueText(value ?? null, title.state, userName) : '';
      return part('record', 'RECORD', text, id);
    },
    field: (id) => part('field', 'FIELD', names.field(id, revision)?.name ?? 'a deleted field', id),
    cell(name, fieldId, value) {
      const state = names.field(fieldId, revision) ?? { type: 'TEXT', options: {} };
      return { ...part(name, 'VALUE', valueText(value, state, userName), fieldId), value };
    },
    user,
    member(id, { userId, email }) {
      const then = names.thing(id, revision);
      const known = userId ?? then?.userId;
      return known ? user(known) : part('user', 'USER', email ?? then?.email ?? 'somebody', null);
    },
    named: (name, id, text) => part(name, 'NAME', text ?? names.thing(id, revision)?.name ?? '', id),
  };
}

function changeSaid(change: Change, about: About, entry: ActivityEntry): Said {
  switch (change.kind) {
    case 'RecordCreated': {
      const isRestored = entry.type === 'single' && entry.isRestored;
      return { key: isRestored ? 'RECORD_RESTORED' : 'RECORD_CREATED', parts: [about.record()] };
    }
    case 'RecordDeleted':
      return { key: 'RECORD_DELETED', parts: [about.record()] };
    case 'RecordUpdated':
      return cellsSaid(change, about);
    case 'CellLockTakenOver':
      return {
        key: 'LOCK_TAKEN_OVER',
        parts: [about.field(change.after.fieldId), about.record(), about.user(change.before.userId)],
      };
    case 'FieldCreated':
      return { key: 'FIELD_CREATED', parts: [part('field', 'FIELD', change.after.name, change.entityId)] };
    case 'FieldDeleted':
      return { key: 'FIELD_DELETED', parts: [part('field', 'FIELD', change.before.name, change.entityId)] };
    case 'FieldUpdated':
      return fieldSaid(change, about);
    case 'ViewCreated':
      return { key: 'VIEW_CREATED', parts: [about.named('view', change.entityId, change.after.name)] };
    case 'ViewDeleted':
      return { key: 'VIEW_DELETED', parts: [about.named('view', change.entityId, change.before.name)] };
    case 'ViewUpdated':
      return (
        renamed('VIEW_RENAMED', change) ?? {
          key: 'VIEW_CHANGED',
          parts: [about.named('view', change.entityId, change.after.name)],
        }
      );
    case 'CommentCreated':
      return atPlace(
        change.entityId === change.after.threadId ? 'COMMENT_ADDED' : 'COMMENT_REPLIED',
        change.after,
        about,
      );
    case 'CommentUpdated':
      return atPlace('COMMENT_EDITED', change.after, about);
    case 'CommentDeleted':
      return atPlace('COMMENT_DELETED', change.before, about);
    case 'CommentRestored':
      return atPlace('COMMENT_RESTORED', change.after, about);
    case 'CommentErased':
      return atPlace('COMMENT_ERASED', change.after, about);
    case 'ThreadResolved':
      return atPlace('THREAD_RESOLVED', change.after, about);
    case 'ThreadReopened':
      return atPlace('THREAD_REOPENED', change.after, about);
    case 'ReactionAdded':
      return atPlace('REACTION_ADDED', change.after, about, [part('emoji', 'TEXT', change.after.emoji)]);
    case 'ReactionRemoved':
      return atPlace('REACTION_REMOVED', change.before, about, [part('emoji', 'TEXT', change.before.emoji)]);
    case 'BaseCreated':
      return { key: 'BASE_CREATED', parts: [about.named('base', change.entityId, change.after.name)] };
    case 'BaseUpdated':
      return { key: 'BASE_RENAMED', parts: beforeAfter(change) };
    case 'BaseDeleted':
      return { key: 'BASE_DELETED', parts: [about.named('base', change.entityId, change.before.name)] };
    case 'TableCreated':
      return { key: 'TABLE_CREATED', parts: [about.named('table', change.entityId, change.after.name)] };
    case 'TableUpdated':
      return { key: 'TABLE_RENAMED', parts: beforeAfter(change) };
    case 'TableDeleted':
      return { key: 'TABLE_DELETED', parts: [about.named('table', change.entityId, change.before.name)] };
    case 'GroupCreated':
      return { key: 'GROUP_CREATED', parts: [about.named('group', change.entityId, change.after.name)] };
    case 'GroupUpdated':
      return { key: 'GROUP_RENAMED', parts: beforeAfter(change) };
    case 'GroupDeleted':
      return { key: 'GROUP_DELETED', parts: [about.named('group', change.entityId, change.before.name)] };
    case 'GroupMemberAdded':
      return {
        key: 'GROUP_MEMBER_ADDED',
        parts: [about.member(change.after.memberId, {}), about.named('group', change.entityId, undefined)],
      };
    case 'GroupMemberRemoved':
      return {
        key: 'GROUP_MEMBER_REMOVED',
        parts: [about.member(change.before.memberId, {}), about.named('group', change.entityId, undefined)],
      };
    case 'MemberAdded':
    case 'MemberUpdated':
    case 'MemberRemoved':
      return memberSaid(change, about, entry.actor.id);
  }
}

function cellsSaid(change: Extract<Change, { kind: 'RecordUpdated' }>, about: About): Said {
  const ids = Object.keys(change.before);
  const [only = ''] = ids;
  const record = about.record();
  if (ids.length === 0) return { key: 'RECORD_CHANGED', parts: [record] };
  if (ids.length > 1) {
    const fields = ids.slice(0, TOLD_CELLS).map((id) => ({ ...about.field(id), name: 'fields' }));
    const more = ids.length - fields.length;
    return more > 0
      ? { key: 'CELLS_CHANGED_MORE', parts: [...fields, count(more), record] }
      : { key: 'CELLS_CHANGED', parts: [...fields, record] };
  }
  const before = change.before[only] ?? null;
  const after = change.after[only] ?? null;
  const field = about.field(only);
  const was = about.cell('before', only, before);
  const is = about.cell('after', only, after);
  if (before === null) return { key: 'CELL_FILLED', parts: [field, record, is] };
  if (after === null) return { key: 'CELL_EMPTIED', parts: [field, record, was] };
  return { key: 'CELL_CHANGED', parts: [field, record, was, is] };
}

function fieldSaid(change: Extract<Change, { kind: 'FieldUpdated' }>, about: About): Said {
  const { before, after, entityId } = change;
  const field = about.field(entityId);
  if (after.type !== undefined && before.type !== undefined) {
    const types = [part('before', 'TYPE', before.type), part('after', 'TYPE', after.type)];
    return { key: 'FIELD_RETYPED', parts: [field, ...types] };
  }
  const [only] = Object.keys(after).length === 1 ? Object.keys(after) : [];
  if (only === 'options') return { key: 'FIELD_OPTIONS_CHANGED', parts: [field] };
  if (only === 'position') return { key: 'FIELD_MOVED', parts: [field] };
  return renamed('FIELD_RENAMED', change) ?? { key: 'FIELD_CHANGED', parts: [field] };
}

function renamed(
  key: SummaryKey,
  { before, after, entityId }: { entityId: string; before: { name?: string }; after: { name?: string } },
): Said | undefined {
  const isOnly = Object.keys(after).length === 1 && after.name !== undefined && before.name !== undefined;
  return isOnly ? { key, parts: beforeAfter({ entityId, before, after }) } : undefined;
}

function beforeAfter(change: { entityId: string; before: { name?: string }; after: { name?: string } }) {
  const { entityId, before, after } = change;
  return [
    part('before', 'NAME', before.name ?? '', entityId),
    part('after', 'NAME', after.name ?? '', entityId),
  ];
}

type PlacedKey = {
  [Key in SummaryKey]: Key extends `${infer Plain}_AT_CELL` ? Plain : never;
}[SummaryKey];

function atPlace(
  key: PlacedKey & SummaryKey,
  { fieldId }: Pick<CommentPlace, 'fieldId'>,
  about: About,
  parts: SummaryPart[] = [],
): Said {
  if (fieldId === null) return { key, parts: [...parts, about.record()] };
  return { key: `${key}_AT_CELL`, parts: [...parts, about.field(fieldId), about.record()] };
}

type MemberChange = Extract<Change, { kind: 'MemberAdded' | 'MemberUpdated' | 'MemberRemoved' }>;

function memberSaid(change: MemberChange, about: About, actorId: string): Said {
  const { entityId } = change;
  const role = (name: string, text: string | undefined) => part(name, 'ROLE', text ?? '');
  if (change.kind === 'MemberAdded') {
    return {
      key: 'MEMBER_ADDED',
      parts: [about.member(entityId, change.after), role('role', change.after.role)],
    };
  }
  if (change.kind === 'MemberRemoved') {
    const user = about.member(entityId, change.before);
    return {
      key: user.id === actorId ? 'MEMBER_LEFT' : 'MEMBER_REMOVED',
      parts: [user, role('role', change.before.role)],
    };
  }
  const { before, after } = change;
  if (after.role === undefined) return { key: 'MEMBER_JOINED', parts: [about.member(entityId, after)] };
  return {
    key: 'MEMBER_ROLE_CHANGED',
    parts: [about.member(entityId, {}), role('before', before.role), role('after', after.role)],
  };
}

function part(name: string, kind: PartKind, text: string, id: string | null = null): SummaryPart {
  return { name, kind, id, text: cut(text), value: null };
}

function count(value: number): SummaryPart {
  return { ...part('count', 'COUNT', counted(value)), value };
}

function counted(value: number): string {
  return value.toLocaleString('en');
}

function shown({ kind, text }: SummaryPart): string {
  if (kind === 'RECORD') return text === '' ? 'a record' : `«${text}»`;
  if (kind === 'VALUE' || kind === 'NAME') return `“${text}”`;
  return kind === 'TYPE' || kind === 'ROLE' ? text.toLowerCase().replace('_', ' ') : text;
}

function listed(texts: string[]): string {
  if (texts.length < 3) return texts.join(' and ');
  return `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}
