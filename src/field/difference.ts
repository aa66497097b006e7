/** What differs between two states of a thing, as the log tells it. */
export function difference<T extends object>(from: T, to: T): { before: Partial<T>; after: Partial<T> } {
  const before: Partial<T> = {};
  const after: Partial<T> = {};
  for (const key of Object.keys(to) as (keyof T)[]) {
    if (JSON.stringify(from[key]) === JSON.stringify(to[key])) continue;
    before[key] = from[key];
    after[key] = to[key];
  }
  return { before, after };
}
