import { builder } from './builder.ts';

/** An enum whose values stand in a table of the house, with their descriptions. */
export function enumOf<Name extends string>(
  name: string,
  description: string,
  table: Record<Name, string | { description: string }>,
) {
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      Object.entries<string | { description: string }>(table).map(([value, told]) => [
        value,
        { description: typeof told === 'string' ? told : told.description },
      ]),
    ) as Record<Name, { description: string }>,
  });
}
