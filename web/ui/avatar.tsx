import './avatar.css';
import type { CSSProperties } from 'react';

/** A person, by their initials on their colour. Pictures would be requests to other hosts. */
export function Avatar({
  name,
  color,
  size = 28,
  isFaint = false,
}: {
  name: string;
  /** `#rrggbb`, dark enough for white text; grey where it is not known. */
  color?: string | undefined;
  size?: number;
  /** Somebody who is away. */
  isFaint?: boolean;
}) {
  const style: CSSProperties & { '--person'?: string | undefined } = {
    '--person': color,
    width: size,
    height: size,
    fontSize: size * 0.4,
  };
  return (
    <span
      className={isFaint ? 'avatar avatar-faint' : 'avatar'}
      style={style}
      // Drawn by the style sheet: initials are a picture of the person and not the label of the button that they are on.
      data-initials={initialsOf(name)}
      aria-hidden="true"
    />
  );
}

export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean);
  const first = [...(words[0] ?? '?')][0] ?? '?';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}
