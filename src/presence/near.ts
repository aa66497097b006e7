import type { Member } from './presence.ts';

/** Above so many people in a table, far pointers are sent less often. */
export const THIN_ABOVE = 100;
/** People in a band. */
const BAND = 50;

/**
 * Where everybody is, as bands of 50 people who are next to each other: by view, then from top to bottom. Bands of people, not of
 * distance, need no unit of length, which clients choose; and where a crowd stands they get narrow, which is where it counts.
 */
export interface Bands {
  /** Undefined for one who has no pointer. */
  of(sessionId: string): number | undefined;
  /** Whether a pointer is in the same band or the next one. One that has just come is near to all. */
  isNear(band: number | undefined, sessionId: string): boolean;
}

export function bandsOf(members: Iterable<Member>): Bands {
  const pointing = [...members].filter(({ pointer }) => pointer !== null);
  pointing.sort(byPlace);
  const bands = new Map(pointing.map(({ sessionId }, place) => [sessionId, Math.floor(place / BAND)]));
  return {
    of: (sessionId) => bands.get(sessionId),
    isNear(band, sessionId) {
      const other = bands.get(sessionId);
      return other === undefined || (band !== undefined && Math.abs(other - band) <= 1);
    },
  };
}

function byPlace(a: Member, b: Member): number {
  if (a.viewId !== b.viewId) return (a.viewId ?? '') < (b.viewId ?? '') ? -1 : 1;
  return (a.pointer?.y ?? 0) - (b.pointer?.y ?? 0) || (a.pointer?.x ?? 0) - (b.pointer?.x ?? 0);
}
