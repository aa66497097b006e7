import type { Field } from 'cobase/client';
import { useState } from 'react';
import { Value } from '../field/value.tsx';
import { useDesk } from '../workspace/desk.ts';

interface CellChange {
  fieldId: string;
  before?: unknown;
  after?: unknown;
}

const SHOWN = 3;

/** What cells were, and what they became. */
export function Diff({ cells }: { cells: readonly CellChange[] }) {
  const [isWhole, setWhole] = useState(false);
  const { live } = useDesk().table;
  const shown = isWhole ? cells : cells.slice(0, SHOWN);
  return (
    <>
      <ul className="diff">
        {shown.map(({ fieldId, before, after }) => {
          const field = live.snapshot?.fields.get(fieldId);
          return (
            <li key={fieldId}>
              {cells.length > 1 && <span className="diff-field">{field?.name ?? 'A deleted field'}</span>}
              <span className="visually-hidden">from</span>
              <Side field={field} value={before} className="diff-before" />
              <span className="diff-arrow" aria-hidden="true">
                →
              </span>
              <span className="visually-hidden">to</span>
              <Side field={field} value={after} className="diff-after" />
            </li>
          );
        })}
      </ul>
      {cells.length > SHOWN && (
        <button
          type="button"
          className="activity-more"
          onClick={() => setWhole(!isWhole)}
          aria-expanded={isWhole}
        >
          {isWhole ? 'Show fewer cells' : moreOf(cells.length - SHOWN)}
        </button>
      )}
    </>
  );
}

const moreOf = (count: number) => (count === 1 ? 'Show one more cell' : `Show ${count} more cells`);

function Side({ field, value, className }: { field: Field | undefined; value: unknown; className: string }) {
  return (
    <span className={className}>
      <Past field={field} value={value} />
    </span>
  );
}

/** A value of some time ago, as far as the field of today can show it. */
export function Past({ field, value }: { field: Field | undefined; value: unknown }) {
  const { people } = useDesk().table;
  if (value === null || value === undefined || value === '') return <span className="diff-empty">empty</span>;
  if (value === false) return <span className="diff-empty">unchecked</span>;
  if (field && fits(field, value)) return <Value field={field} value={value} people={people} />;
  return <span className="value-text">{typeof value === 'object' ? JSON.stringify(value) : `${value}`}</span>;
}

/** A field may have had another type, and other choices. */
function fits({ type, options }: Field, value: unknown): boolean {
  const isChoice = (id: unknown) => options.choices?.some((choice) => choice.id === id) === true;
  switch (type) {
    case 'NUMBER':
    case 'RATING':
      return typeof value === 'number';
    case 'CHECKBOX':
      return typeof value === 'boolean';
    case 'SINGLE_SELECT':
      return isChoice(value);
    case 'MULTI_SELECT':
      return Array.isArray(value) && value.every(isChoice);
    default:
      return typeof value === 'string';
  }
}
