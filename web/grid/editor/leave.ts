import { type FocusEvent, useLayoutEffect, useRef } from 'react';
import type { Editing } from '../editing.ts';

/** Has the focus from when it is there, with the caret at the end. */
export function useFocus<Control extends HTMLElement>() {
  const control = useRef<Control>(null);
  useLayoutEffect(() => {
    const it = control.current;
    it?.focus({ preventScroll: true });
    if (it instanceof HTMLTextAreaElement || (it instanceof HTMLInputElement && it.type === 'text'))
      it.setSelectionRange(it.value.length, it.value.length);
  }, []);
  return control;
}

/** Writes when the focus goes elsewhere on the page. Not when the window loses it: somebody looks something up and comes back. */
export function leaving(editing: Editing) {
  return ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    const isInside = relatedTarget instanceof Node && currentTarget.parentElement?.contains(relatedTarget);
    if (!isInside && document.hasFocus()) editing.commit();
  };
}
