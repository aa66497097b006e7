import type { Field } from 'cobase/client';
import { DECIMAL } from './plain.ts';

export type Parsed = { value: unknown } | { problem: string };

/** Somebody who can stand in a cell. */
export interface Named {
  id: string;
  name: string;
}

/**
 * What somebody has typed or pasted, as a value of the field, or what is wrong with it. The server has the last word; this is for
 * telling it before.
 */
export function parsed(field: Field, typed: string, people: Iterable<Named>): Parsed {
  const text = field.type === 'LONG_TEXT' ? typed : typed.trim();
  if (text.trim() === '') return { value: null };
  switch (field.type) {
    case 'NUMBER':
      return numberOf(text);
    case 'RATING':
      return ratingOf(text, field.options.max ?? 5);
    case 'CHECKBOX':
      return checkOf(text);
    case 'DATE':
      return dayOf(text);
    case 'DATETIME':
      return momentOf(text);
    case 'EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? { value: text } : { problem: 'Not an e-mail address' };
    case 'URL':
      return linkOf(text);
    case 'SINGLE_SELECT':
      return choiceOf(field, text);
    case 'MULTI_SELECT':
      return choicesOf(field, text);
    case 'USER':
      return personOf(text, people);
    default:
      return { value: text };
  }
}

/** Spaces and apostrophes group thousands somewhere; so does a comma or a point, which stand before decimals elsewhere. */
function numberOf(text: string): Parsed {
  const bare = text.replace(/[\s'’_]|[%€$£]/gu, '').replace(/^[−–]/u, '-');
  const group = DECIMAL === ',' ? '.' : ',';
  const isGrouped = new RegExp(`^[-+]?\\d{1,3}(\\${group}\\d{3})+(\\${DECIMAL}\\d*)?$`).test(bare);
  const plain = isGrouped ? bare.replaceAll(group, '') : bare;
  const value = Number(plain.replace(',', '.'));
  return Number.isFinite(value) && bare !== '' ? { value } : { problem: 'Not a number' };
}

function ratingOf(text: string, max: number): Parsed {
  const value = Number(text);
  const isOne = Number.isInteger(value) && value >= 0 && value <= max;
  return isOne ? { value: value || null } : { problem: `A whole number from 1 to ${max}` };
}

function checkOf(text: string): Parsed {
  if (/^(true|yes|y|1|x|✓|on|checked)$/i.test(text)) return { value: true };
  if (/^(false|no|n|0|off|unchecked)$/i.test(text)) return { value: false };
  return { problem: 'Yes or no' };
}

function dayOf(text: string): Parsed {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(T.*)?$/.exec(text);
  const value = iso
    ? `${iso[1]}-${iso[2]?.padStart(2, '0')}-${iso[3]?.padStart(2, '0')}`
    : localDay(new Date(text));
  const day = new Date(`${value}T00:00:00Z`);
  // The 31st of February would be taken for the 3rd of March.
  const isDay = !Number.isNaN(day.getTime()) && value?.endsWith(`-${`${day.getUTCDate()}`.padStart(2, '0')}`);
  return isDay ? { value } : { problem: 'Not a date, such as 2026-05-31' };
}

/** What a text in words comes to is a moment of the reader's day. */
function localDay(date: Date): string | undefined {
  if (Number.isNaN(date.getTime())) return undefined;
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part, at) => `${part}`.padStart(at === 0 ? 4 : 2, '0')).join('-');
}

/** Without an offset it is meant where the reader is. */
function momentOf(text: string): Parsed {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? { problem: 'Not a date and time' } : { value: date.toISOString() };
}

function linkOf(text: string): Parsed {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  return /^https?:\/\/[^\s/]+\.?\S*$/i.test(full) && URL.canParse(full)
    ? { value: full }
    : { problem: 'Not an address of the web' };
}

function choiceOf(field: Field, text: string): Parsed {
  const choice = field.options.choices?.find(({ name }) => isSame(name, text));
  return choice ? { value: choice.id } : { problem: `“${text}” is none of the choices` };
}

function choicesOf(field: Field, text: string): Parsed {
  const ids: string[] = [];
  for (const name of text.split(',')) {
    const one = choiceOf(field, name.trim());
    if ('problem' in one) return one;
    if (typeof one.value === 'string' && !ids.includes(one.value)) ids.push(one.value);
  }
  return { value: ids };
}

function personOf(text: string, people: Iterable<Named>): Parsed {
  for (const { id, name } of people) if (isSame(name, text)) return { value: id };
  return { problem: `Nobody here is called “${text}”` };
}

const isSame = (a: string, b: string) => a.toLocaleLowerCase() === b.toLocaleLowerCase();
