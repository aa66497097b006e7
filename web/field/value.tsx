import './value.css';
import type { Field } from 'cobase/client';
import type { CSSProperties } from 'react';
import { Avatar } from '../ui/avatar.tsx';
import type { Person } from '../workspace/open-table.ts';
import { formatDay, formatMoment, formatNumber } from './format.ts';

/** A value of a cell, to be looked at: nothing for an empty one. */
export function Value({
  field,
  value,
  people,
}: {
  field: Field;
  value: unknown;
  people: ReadonlyMap<string, Person>;
}) {
  if (value === null || value === undefined || value === '') return null;
  const { type, options } = field;
  switch (type) {
    case 'CHECKBOX':
      return value === true ? <span className="value-check">✓</span> : null;
    case 'NUMBER':
      return <span className="value-number">{formatNumber(Number(value), options.precision)}</span>;
    case 'RATING':
      return <Stars count={Number(value)} max={options.max ?? 5} />;
    case 'DATE':
      return <span className="value-text">{formatDay(`${value}`)}</span>;
    case 'DATETIME':
      return <span className="value-text">{formatMoment(`${value}`)}</span>;
    case 'SINGLE_SELECT':
    case 'MULTI_SELECT':
      return <Choices field={field} ids={Array.isArray(value) ? value : [value]} />;
    case 'USER': {
      const person = people.get(`${value}`);
      return (
        <span className="value-person">
          <Avatar name={person?.name ?? '?'} color={person?.color} size={20} />
          <span className="value-text">{person?.name ?? 'Somebody'}</span>
        </span>
      );
    }
    case 'URL':
    case 'EMAIL':
      return <Link to={`${value}`} isMail={type === 'EMAIL'} />;
    default:
      return (
        <span className="value-text" dir="auto">
          {`${value}`}
        </span>
      );
  }
}

/** Opens beside this page, and learns nothing of it. Only what the web knows is a link: the server says so too. */
function Link({ to, isMail }: { to: string; isMail: boolean }) {
  const href = isMail ? `mailto:${to}` : to;
  if (!isMail && !/^https?:/i.test(to)) return <span className="value-text">{to}</span>;
  return (
    <a className="value-text value-link" href={href} target="_blank" rel="noopener noreferrer" tabIndex={-1}>
      {to.replace(/^https?:\/\/(www\.)?/i, '')}
    </a>
  );
}

function Stars({ count, max }: { count: number; max: number }) {
  return (
    <span className="value-rating" role="img" aria-label={`${count} of ${max}`}>
      {'★'.repeat(count)}
      <span className="value-rating-rest">{'★'.repeat(Math.max(0, max - count))}</span>
    </span>
  );
}

function Choices({ field, ids }: { field: Field; ids: unknown[] }) {
  return (
    <span className="value-choices">
      {ids.map((id) => {
        const choice = field.options.choices?.find((one) => one.id === id);
        if (!choice) return null;
        const style: CSSProperties & { '--choice': string } = {
          '--choice': choice.color ?? 'var(--person-unknown)',
        };
        return (
          <span key={choice.id} className="value-choice" style={style}>
            {choice.name}
          </span>
        );
      })}
    </span>
  );
}
