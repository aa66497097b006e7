import { LimitError } from '../errors.ts';

/** Different subscriptions to one stream on one node, and of one person to it. Each costs an execution an event. */
export const MAX_GROUPS = 500;
export const MAX_GROUPS_PER_USER = 20;

/**
 * Demands that one more group may be made beside those that these people made.
 * @throws LimitError
 */
export function demandGroup(stream: string, makers: string[], userId: string): void {
  const own = makers.filter((maker) => maker === userId).length;
  if (makers.length >= MAX_GROUPS || own >= MAX_GROUPS_PER_USER) {
    throw new LimitError(
      `At most ${MAX_GROUPS_PER_USER} different subscriptions to ${stream}, ${MAX_GROUPS} for all people.`,
    );
  }
}
