/** The time that a text says; undefined for one outside of the years 1 to 9999, which a database need not know. */
export function readTime(text: string): Date | undefined {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) || !/^(?!0000)\d{4}-/.test(date.toISOString()) ? undefined : date;
}
