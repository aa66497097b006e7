import { Refused } from './refused.ts';
import type { Stored } from './stored.ts';

export interface Route {
  /** By their methods. */
  stored: ReadonlyMap<string, Stored>;
  /** The values of the names in the path. @throws Refused when they are not encoded as they should be */
  parameters(): ReadonlyMap<string, string>;
}

/** Finds what stands at a path. */
export function createRoutes(all: readonly Stored[]): (path: string) => Route | undefined {
  const patterns = [...new Set(all.map(({ endpoint }) => endpoint.path))].map((path) => ({
    segments: path.split('/'),
    stored: new Map<string, Stored>(
      all.filter(({ endpoint }) => endpoint.path === path).map((one) => [one.endpoint.method, one]),
    ),
  }));

  return (path) => {
    const given = path.split('/');
    for (const { segments, stored } of patterns) {
      const found = match(segments, given);
      if (found) {
        return {
          stored,
          parameters: () => new Map([...found].map(([name, value]) => [name, decoded(value)])),
        };
      }
    }
    return undefined;
  };
}

function match(segments: readonly string[], given: readonly string[]): Map<string, string> | undefined {
  if (segments.length !== given.length) return undefined;
  const parameters = new Map<string, string>();
  for (const [index, segment] of segments.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (name === undefined ? value !== segment : value === '') return undefined;
    if (name !== undefined) parameters.set(name, value);
  }
  return parameters;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refused({ code: 'BAD_REQUEST', message: 'The address is not encoded as it should be.' });
  }
}
