import { z } from 'zod';

/** An empty value counts as not set, so that a template can name every variable. */
const unset = (value: unknown) => (value === '' ? undefined : value);

/** A setting that need not be set. */
export const optional = <T extends z.ZodType>(type: T) => z.preprocess(unset, type.optional());

/** A setting that has a value where none is set. */
export const or = <T extends z.ZodType>(type: T, fallback: z.input<T>) =>
  z.preprocess((value) => unset(value) ?? fallback, type).meta({ fallback });
