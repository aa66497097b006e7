import { Fragment, type ReactNode } from 'react';
import type { Entry } from './feed.ts';

type Summary = Entry['summaryParts'];
type Part = Summary['parts'][number];

/** Without the cells, which stand below, before and after. All others are as the server writes them. */
const SHORT: Readonly<Record<string, string>> = {
  CELL_CHANGED: '{actor} changed {field} of {record}',
  CELL_FILLED: '{actor} set {field} of {record}',
  CELL_EMPTIED: '{actor} emptied {field} of {record}',
  CELLS_CHANGED: '{actor} changed {record}',
  CELLS_CHANGED_MORE: '{actor} changed {record}',
};

const MARKS = { UNDO: 'Undo', REDO: 'Redo', OVERWROTE: 'Overwrote', REWROTE: 'Rewrote records' } as const;

/** What happened, in a sentence. */
export function Sentence({ summary }: { summary: Summary }) {
  return (
    <>
      {piecesOf(summary).map(({ text, parts }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence does not change its order.
        <Fragment key={at}>
          {text}
          {listed(parts.map((part) => named(part)))}
        </Fragment>
      ))}
      {summary.marks.map((mark) => (
        <span key={mark} className="activity-mark">
          {MARKS[mark]}
        </span>
      ))}
    </>
  );
}

/** The same for screen readers. */
export function textOfSummary(summary: Summary): string {
  return piecesOf(summary)
    .map(({ text, parts }) => text + parts.map(textOf).join(', '))
    .join('');
}

/** A template in pieces: a text, and what stands behind it. */
function piecesOf({ key, template, parts }: Summary): { text: string; parts: Part[] }[] {
  const pieces = (SHORT[key] ?? template).split(/\{(\w+)\}/);
  return pieces.flatMap((text, at) =>
    at % 2 === 0 ? { text, parts: parts.filter(({ name }) => name === pieces[at + 1]) } : [],
  );
}

function named(part: Part): ReactNode {
  const text = textOf(part);
  return part.name === 'actor' ? <strong>{text}</strong> : <b>{text}</b>;
}

function textOf({ kind, text }: Part): string {
  if (kind === 'RECORD') return text || 'a record without a name';
  return kind === 'ROLE' ? text.toLowerCase() : text;
}

/** "A, B and C". */
function listed(parts: ReactNode[]): ReactNode {
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    <Fragment key={at}>
      {at === 0 ? '' : at === parts.length - 1 ? ' and ' : ', '}
      {part}
    </Fragment>
  ));
}
