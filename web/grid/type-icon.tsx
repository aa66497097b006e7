import type { FieldType } from 'cobase/client';

/** What kind of values a field has, drawn as the icons are. */
const SHAPES: Record<FieldType, string> = {
  TEXT: 'M5 5.5h10M10 5.5v10',
  LONG_TEXT: 'M4 6h12M4 10h12M4 14h7',
  NUMBER: 'M8 4 6.5 16M13.5 4 12 16M4.5 8h12M3.5 12h12',
  CHECKBOX: 'M4.5 4.5h11v11h-11zM7.500 10l2 2 3.500-4',
  SINGLE_SELECT: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12M7.500 9l2.500 2.500L12.500 9',
  MULTI_SELECT: 'M8.500 6h7.500M8.500 10h7.500M8.500 14h7.500M4.500 6h.01M4.500 10h.01M4.500 14h.01',
  DATE: 'M4.500 5.500h11v10h-11zM4.500 8.500h11M7.500 3.500v3M12.500 3.500v3',
  DATETIME: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12M10 6.500V10l2.500 1.500',
  URL: 'M8.500 11.500l3-3M9 6.500l1-1a3.200 3.200 0 0 1 4.500 4.500l-1 1M11 13.500l-1 1A3.200 3.200 0 0 1 5.500 10l1-1',
  EMAIL: 'M3.500 5.500h13v9h-13zM3.500 6.500 10 11l6.500-4.500',
  USER: 'M10 4.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5M4.500 16a5.500 5.500 0 0 1 11 0',
  RATING: 'm10 4 1.800 3.800 4.200.5-3.100 2.900.8 4.100L10 13.300l-3.700 2 .8-4.100L4 8.300l4.200-.5z',
};

export function TypeIcon({ type }: { type: FieldType }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width={15} height={15} aria-hidden="true">
      <path d={SHAPES[type]} />
    </svg>
  );
}
