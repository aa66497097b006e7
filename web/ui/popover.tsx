import './menu.css';
import './popover.css';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Something small beside what opened it, until Escape, or a click or focus elsewhere. The focus goes back to where it was. */
export function Popover({
  anchor,
  label,
  children,
  onClose,
  align = 'end',
  className = '',
}: {
  anchor: RefObject<HTMLElement | null>;
  /** For screen readers. */
  label: string;
  children: ReactNode;
  onClose(): void;
  align?: 'end' | 'start';
  className?: string;
}) {
  const element = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ top: number; left: number }>();
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const to = anchor.current?.getBoundingClientRect();
    const own = element.current?.getBoundingClientRect();
    if (!to || !own) return;
    const wanted = align === 'end' ? to.right - own.width : to.left;
    const left = Math.max(8, Math.min(wanted, innerWidth - own.width - 8));
    const below = to.bottom + 6;
    const top = below + own.height > innerHeight - 8 ? Math.max(8, to.top - own.height - 6) : below;
    setPlace({ top, left });
  }, [anchor, align]);

  useEffect(() => {
    const before = document.activeElement;
    element.current?.focus({ preventScroll: true });
    const outside = ({ target }: Event) => {
      if (!(target instanceof Node)) return;
      if (!element.current?.contains(target) && !anchor.current?.contains(target)) close.current();
    };
    addEventListener('pointerdown', outside);
    addEventListener('focusin', outside);
    return () => {
      removeEventListener('pointerdown', outside);
      removeEventListener('focusin', outside);
      const isInside = element.current?.contains(document.activeElement) ?? true;
      if ((isInside || document.activeElement === document.body) && before instanceof HTMLElement)
        before.focus({ preventScroll: true });
    };
  }, [anchor]);

  return (
    <div
      ref={element}
      className={`popover ${className}`}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      // It has a place before it is painted. Hidden until then, it could not take the focus.
      style={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close.current();
      }}
    >
      {children}
    </div>
  );
}
