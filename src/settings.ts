import type { z } from 'zod';
import type { settings } from './config.ts';

/** The settings of Cobase, by the names that they have as environment variables. An empty text counts as not set. */
export type Settings = { [Name in keyof z.input<typeof settings>]?: string | number | boolean | undefined };
