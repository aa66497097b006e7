import type { Limits } from './settings.ts';

/** What something was refused for: a limit by the name of its setting, or a rule. */
export type Limit =
  | Lowercase<keyof Limits>
  /** Several operations in one request. */
  | 'batch'
  /** A page of another origin. */
  | 'origin'
  /** A request that a page elsewhere can send without asking first. */
  | 'simple_request'
  | 'introspection'
  /** A document that is not one of those that are stored. */
  | 'stored_operations'
  /** An alias that would make a result look like a promise. */
  | 'alias_then';

const counts = new Map<Limit, number>();

/** Counts something that was refused. */
export function refused(limit: Limit): void {
  counts.set(limit, (counts.get(limit) ?? 0) + 1);
}

/** How often something was refused since the process began, by limit. */
export function refusals(): ReadonlyMap<Limit, number> {
  return counts;
}
