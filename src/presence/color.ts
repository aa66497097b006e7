import { createHash } from 'node:crypto';

/** Colours that stand apart from each other, and under white text on light and dark ground (contrast 4.5 and more). */
const COLORS = [
  '#b91c1c',
  '#c2410c',
  '#a16207',
  '#4d7c0f',
  '#15803d',
  '#0f766e',
  '#0e7490',
  '#0369a1',
  '#1d4ed8',
  '#4338ca',
  '#6d28d9',
  '#7e22ce',
  '#a21caf',
  '#be185d',
  '#9f1239',
  '#57534e',
] as const;

/** A person's colour: the same in every table, on every node and every day. Two people may have the same one. */
export function colorOf(userId: string): string {
  const [byte = 0] = createHash('sha256').update(userId).digest();
  return COLORS[byte % COLORS.length] ?? COLORS[0];
}
