import type { Told } from '../refusal.ts';

/** A request that is answered with an error, before or instead of its operation. */
export class Refused extends Error {
  constructor(
    readonly told: Told,
    /** In seconds. */
    readonly retryAfter?: number,
  ) {
    super(told.message);
  }
}
