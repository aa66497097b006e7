import './icon.css';
import type { ButtonHTMLAttributes, Ref } from 'react';

/** Drawn on a grid of 20, in lines of the colour of the text. */
const SHAPES = {
  activity: 'M10 5.5V10l3 2M3.5 10a6.5 6.5 0 1 0 2-4.7L3.5 7M3.5 3.5V7H7',
  at: 'M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0v1a2 2 0 0 0 3.5 1.3V10a6.5 6.5 0 1 0-2.6 5.2',
  back: 'M11.5 5 6.5 10l5 5',
  archive: 'M3.5 4.5h13V8h-13zM4.5 8v7.5h11V8M8 11h4',
  bell: 'M5 8a5 5 0 0 1 10 0c0 4.5 1.5 5.5 1.5 5.5h-13S5 12.5 5 8M8.3 16.5a2 2 0 0 0 3.4 0',
  bold: 'M6.5 4.5h4.5a2.7 2.7 0 0 1 0 5.4H6.5zM6.5 9.9h5.2a2.8 2.8 0 0 1 0 5.6H6.5z',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  close: 'm5 5 10 10M15 5 5 15',
  code: 'M7 6 3 10l4 4M13 6l4 4-4 4',
  comment: 'M3.5 5.5a2 2 0 0 1 2-2h9a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H9l-3.5 3v-3a2 2 0 0 1-2-2z',
  dot: 'M10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  down: 'm5.5 8 4.5 4.5L14.5 8',
  gear: 'M4 6h7M15 6h1M4 14h1M9 14h7M13 4v4M7 12v4',
  italic: 'M9 4.5h5M6 15.5h5M11.5 4.5l-3 11',
  list: 'M4.5 6h.01M4.5 10h.01M4.5 14h.01M8 6h8M8 10h8M8 14h8',
  lock: 'M5.5 9h9v7h-9zM7 9V6.5a3 3 0 0 1 6 0V9',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  mute: 'M3.5 3.5l13 13M5.3 6.5A5 5 0 0 0 5 8c0 4.5-1.5 5.5-1.5 5.5H13M7.3 3.8A5 5 0 0 1 15 8c0 1.6.2 2.8.5 3.7M8.3 16.5a2 2 0 0 0 3.4 0',
  moon: 'M16 11.5A6.5 6.5 0 1 1 8.5 4a5 5 0 0 0 7.5 7.5',
  offline:
    'M3 3l14 14M6.5 11.5A6 6 0 0 1 9 10.1M4 8.5a9.5 9.5 0 0 1 2.5-1.7M10 6a9.5 9.5 0 0 1 6 2.5M12 10.4a6 6 0 0 1 1.5 1.1M10 15h.01',
  open: 'M8 4.5H4.5v11h11V12M11 4.5h4.5V9M15.5 4.5 9 11',
  pencil: 'M4 16l.700-3.2L13 4.5l2.5 2.5-8.3 8.3zM11.5 6l2.5 2.5',
  plus: 'M10 4.5v11M4.5 10h11',
  redo: 'M15.5 5v4h-4M15 9a6 6 0 1 0 .500 3.5',
  restore: 'M4.5 5v4h4M5 9a6 6 0 1 1-.500 3.5',
  reply: 'M8 5 3.5 9.5 8 14M3.5 9.5H12a4.5 4.5 0 0 1 4.5 4.5v1',
  send: 'M4 10 16 4.5 11.5 16l-2-4.5zM9.5 11.5 16 4.5',
  smile: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M7.5 8.2h.01M12.5 8.2h.01M7 11.5a3.5 3.5 0 0 0 6 0',
  sun: 'M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6M10 3v1M10 16v1M3 10h1M16 10h1M5 5l.700.7M14.3 14.3l.700.7M15 5l-.700.7M5.7 14.3 5 15',
  trash: 'M4.5 6h11M8 6V4h4v2M6 6l.700 10h6.6L14 6M8.5 9v4M11.5 9v4',
  undo: 'M4.5 5v4h4M5 9a6 6 0 1 1-.500 3.5',
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}

/** A button that is a picture; its label is read out, and shown when the pointer rests on it. */
export function IconButton({
  icon,
  label,
  isOn,
  ref,
  ...rest
}: {
  icon: IconName;
  label: string;
  /** Of a button that switches something; left out for all others. */
  isOn?: boolean;
  ref?: Ref<HTMLButtonElement>;
} & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      ref={ref}
      className="icon-button"
      aria-label={label}
      title={label}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
