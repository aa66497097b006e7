import { useCallback, useEffect, useRef } from 'react';
import { useSignal } from '../signals.ts';
import { useDesk } from '../workspace/desk.ts';
import { PEOPLE } from '../workspace/open-table.ts';

/** Where a comment stands, or is written. */
export interface CommentPlace {
  recordId: string;
  /** null: about the record as a whole. */
  fieldId: string | null;
  /** null: a new thread. */
  threadId: string | null;
}

/** The server takes it back 10 s after it was last said. */
const SAID_EVERY_MS = 3_000;

/** Tells the others that a comment is being written, or no more. */
export function useCommenting({ recordId, fieldId, threadId }: CommentPlace): (isWriting: boolean) => void {
  const { presence } = useDesk().table;
  const saidAt = useRef(0);
  const say = useCallback(
    (isWriting: boolean) => {
      const now = performance.now();
      if (isWriting ? saidAt.current > 0 && now - saidAt.current < SAID_EVERY_MS : saidAt.current === 0)
        return;
      saidAt.current = isWriting ? now : 0;
      presence.move({ commenting: isWriting ? { recordId, fieldId, threadId } : null });
    },
    [presence, recordId, fieldId, threadId],
  );
  useEffect(() => () => say(false), [say]);
  return say;
}

const listed = new Intl.ListFormat('en', { type: 'conjunction' });

/** Who else is writing at a place. The room for it is always there, so that nothing jumps. */
export function Writing({ recordId, fieldId, threadId }: CommentPlace) {
  const { table } = useDesk();
  useSignal(table.signals, PEOPLE);
  const names = new Set<string>();
  for (const { user, commenting } of table.presence.members.values()) {
    const isHere =
      commenting?.threadId === threadId &&
      (threadId !== null || (commenting.recordId === recordId && commenting.fieldId === fieldId));
    if (isHere && user.id !== table.me.id) names.add(user.name);
  }
  return (
    <p className="comments-writing" aria-live="polite">
      {names.size > 0 && `${listed.format(names)} ${names.size === 1 ? 'is' : 'are'} writing …`}
    </p>
  );
}
