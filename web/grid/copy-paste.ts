import { type RefObject, useEffect } from 'react';
import { copy, empty, paste } from './actions.ts';
import type { Room } from './room.ts';

/** What browsers do with the clipboard happens where the text selection is, which may be anywhere: so it is heard of the document. */
export function useCopyPaste(room: Room, scroller: RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const isOurs = () => document.activeElement === scroller.current && !room.editing.edit.value;

    function onCopy(event: ClipboardEvent): boolean {
      const text = isOurs() ? copy(room) : undefined;
      if (text === undefined) return false;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      return true;
    }

    function onCut(event: ClipboardEvent) {
      if (onCopy(event)) empty(room);
    }

    function onPaste(event: ClipboardEvent) {
      if (!isOurs() || !event.clipboardData) return;
      event.preventDefault();
      paste(room, event.clipboardData.getData('text/plain'));
    }

    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
    };
  }, [room, scroller]);
}
