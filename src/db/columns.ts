import { Placeholder, type SQL, sql } from 'drizzle-orm';
import { customType } from 'drizzle-orm/pg-core';
import { nameable } from '../text.ts';

/**
 * An id. Byte order, whatever the database's locale, so that a page of a list starts and ends at the same place
 * on every server; it is also the faster comparison.
 */
export const id = customType<{ data: string }>({
  dataType: () => 'text collate "C"',
  toDriver: nameable,
});

/** `= any(…)` of ids, in one parameter: the statement stays the same however many they are. */
export function anyOf(ids: readonly string[] | Placeholder): SQL {
  return sql`any(${ids instanceof Placeholder ? ids : sql.param(named(ids))}::text[])`;
}

/** Ids as a value for such a placeholder. */
export function named(ids: readonly string[]): string[] {
  return ids.map(nameable);
}

export const bytea = customType<{ data: Buffer; driverData: Uint8Array | string }>({
  dataType: () => 'bytea',
  toDriver: (value) => value,
  fromDriver: (value) =>
    typeof value === 'string' ? Buffer.from(value.replace(/^\\x/, ''), 'hex') : Buffer.from(value),
});
