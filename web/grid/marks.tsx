import './marks.css';
import { type CellDraft, type CellLock, cellKey, type PresenceMember } from 'cobase/client';
import type { CSSProperties, ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import type { Flash } from './flash.ts';
import { heldByOther } from './holder.ts';
import { LockBar } from './lock-bar.tsx';
import type { Room } from './room.ts';

interface Tag {
  key: string;
  name: string;
  color: string;
  isTyping: boolean;
}

/** What a cell shows beside its value; most show nothing of it. */
export interface Marks {
  /** Who is in the cell, each once. */
  tags: Tag[];
  lock: CellLock | undefined;
  /** In the place of the value, while somebody else types. */
  draft: ReactNode;
  flash: Flash | undefined;
  hint: string | undefined;
  /** What can be done about the lock; for the selected cell. */
  bar: ReactNode;
}

export type Colored = CSSProperties & { '--person': string };

/** Marks of the cells of a row, by the ids of their fields. */
export function marksOf(
  room: Room,
  recordId: string,
  fieldIds: readonly string[],
  activeField: string | null,
): ReadonlyMap<string, Marks> | undefined {
  const { table, flashes, hints } = room;
  const here = membersIn(room, recordId);
  const hint = hints.shown?.recordId === recordId ? hints.shown : undefined;
  let marks: Map<string, Marks> | undefined;
  for (const fieldId of fieldIds) {
    const lock = table.locks.locks.size > 0 ? heldByOther(table, { recordId, fieldId }) : undefined;
    const flash = flashes.ofCell(recordId, fieldId);
    const hinted = hint?.fieldId === fieldId ? hint.text : undefined;
    const tags = here ? tagsOf(room, here, fieldId, lock) : lock ? tagsOf(room, [], fieldId, lock) : [];
    if (!lock && !flash && !hinted && tags.length === 0) continue;
    const draft =
      lock && draftOf(table.locks.drafts.get(cellKey({ recordId, fieldId })), colorOf(room, lock));
    const isActive = activeField === fieldId;
    const bar = lock && isActive ? <LockBar room={room} lock={lock} /> : null;
    marks ??= new Map();
    marks.set(fieldId, { tags, lock, draft, flash, hint: hinted, bar });
  }
  return marks;
}

function membersIn({ table }: Room, recordId: string): PresenceMember[] | undefined {
  const { members, sessionId } = table.presence;
  let here: PresenceMember[] | undefined;
  for (const member of members.values()) {
    if (member.cell?.recordId !== recordId || member.sessionId === sessionId) continue;
    here ??= [];
    here.push(member);
  }
  return here;
}

function tagsOf(room: Room, here: PresenceMember[], fieldId: string, lock: CellLock | undefined): Tag[] {
  const { me } = room.table;
  const tags = new Map<string, Tag>();
  const add = (user: { id: string; name: string }, color: string, isTyping: boolean) => {
    const known = tags.get(user.id);
    const name = user.id === me.id ? 'You, elsewhere' : firstName(user.name);
    tags.set(user.id, { key: user.id, name, color, isTyping: isTyping || known?.isTyping === true });
  };
  if (lock) add(lock.user, colorOf(room, lock), true);
  for (const { user, color, cell } of here) if (cell?.fieldId === fieldId) add(user, color, false);
  return [...tags.values()];
}

function colorOf({ table }: Room, { user }: CellLock): string {
  return table.people.get(user.id)?.color ?? 'var(--person-unknown)';
}

const firstName = (name: string) => name.split(/\s/u)[0] ?? name;

function draftOf(draft: CellDraft | undefined, color: string): ReactNode {
  if (typeof draft?.draft !== 'string') return null;
  const style: Colored = { '--person': color };
  return (
    <span className="cell-draft" style={style} dir="auto">
      <span className="cell-draft-text">{draft.draft.replace(/[\r\n]+/g, ' ')}</span>
      <span className="cell-draft-caret" />
    </span>
  );
}

export function CellMarks({ marks: { tags, flash, hint, bar } }: { marks: Marks }) {
  return (
    <>
      {flash && <FlashMark key={flash.id} flash={flash} isNamed={tags.length === 0} />}
      {tags.map(({ key, color }, at) => {
        const style: Colored = { '--person': color, inset: at * 2 - 1 };
        return <span key={key} className="cell-cursor" style={style} />;
      })}
      {tags.length > 0 && (
        <span className="cell-tags">
          {tags.map(({ key, name, color, isTyping }) => {
            const style: Colored = { '--person': color };
            return (
              <span key={key} className="cell-tag" style={style}>
                {isTyping && <Icon name="pencil" size={10} />}
                {name}
              </span>
            );
          })}
        </span>
      )}
      {hint && (
        <span className="cell-hint" role="status">
          {hint}
        </span>
      )}
      {!hint && bar}
    </>
  );
}

function FlashMark({ flash: { color, name }, isNamed }: { flash: Flash; isNamed: boolean }) {
  const style: Colored = { '--person': color };
  return (
    <span className="cell-flash" style={style}>
      {isNamed && <span className="cell-tag cell-flash-name">{firstName(name)}</span>}
    </span>
  );
}
