import { randomBytes } from 'node:crypto';
import { monotonicFactory } from 'ulid';

/** Every id says what it names. The part before the underscore decides the GraphQL type of `node(id)`. */
export const idKinds = {
  usr: 'User',
  bas: 'Base',
  mem: 'Member',
  grp: 'Group',
  tbl: 'Table',
  fld: 'Field',
  rec: 'Record',
  viw: 'View',
  ses: 'Session',
  cmt: 'Comment',
  act: 'ActivityEntry',
  exp: 'ActivityExport',
  ntf: 'Notification',
} as const;

export type IdKind = keyof typeof idKinds;

const ulid = monotonicFactory();

/**
 * A new id: the kind, then a ULID, whose order is the order of making (to the millisecond between processes, exactly
 * within one), so that records list in the order they were made and new rows stay together in their index. `nod`, a server
 * process, and `mai`, a mail, are nothing that GraphQL knows.
 */
export function newId(kind: Exclude<IdKind, 'fld' | 'act'> | 'nod' | 'mai'): string {
  return `${kind}_${ulid().toLowerCase()}`;
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new field id: 60 random bits. Shorter than the others, because it stands in every cell of every record and event;
 * a field has a position of its own and needs no order in its id.
 */
export function newFieldId(): string {
  return `fld_${shortId()}`;
}

/** 60 random bits in Crockford's base 32: for what is unique within its parent, such as a select field's choice. */
export function shortId(): string {
  return Array.from(randomBytes(12), (byte) => ALPHABET[byte & 31]).join('');
}

/** An entry of a feed is named by its place: the log, the revision and where in it. */
const ENTRY = /^act_(?:tbl|bas)_[0-9a-hjkmnp-tv-z]{26}(?:_[0-9]{1,16}){1,4}(?:_[brm])?$/;

/** The kind of an id, or undefined for a string that cannot be one of ours. */
export function kindOf(id: string): IdKind | undefined {
  if (ENTRY.test(id)) return 'act';
  const match = /^([a-z]{3})_(?:[0-9a-hjkmnp-tv-z]{12}|[0-9a-hjkmnp-tv-z]{26})$/.exec(id);
  const kind = match?.[1];
  return kind !== undefined && kind !== 'act' && kind in idKinds ? (kind as IdKind) : undefined;
}
