import type {
  PresenceMemberFieldsFragment,
  PresenceSubscription,
} from '../../schema/operations/generated/graphql.ts';

export type PresenceEvent = PresenceSubscription['presence'];

/** What somebody says of themselves. */
export interface Said {
  state: 'VIEWING' | 'EDITING' | 'AWAY';
  viewId: string;
  cell: { recordId: string; fieldId: string } | null;
  pointer: { x: number; y: number } | null;
}

/** One session as others should see it, as a text to compare. */
export function textOf(name: string, { state, viewId, cell, pointer }: Said): string {
  return JSON.stringify([
    name,
    state,
    viewId,
    cell && [cell.recordId, cell.fieldId],
    pointer && [pointer.x, pointer.y],
  ]);
}

export function textOfMember({ user, state, viewId, cell, pointer }: PresenceMemberFieldsFragment): string {
  return JSON.stringify([
    user.name,
    state,
    viewId,
    cell && [cell.recordId, cell.fieldId],
    pointer && [pointer.x, pointer.y],
  ]);
}

/** Folds an event into the picture that somebody has of a table: the text of each session by its id. */
export function fold(picture: Map<string, string>, event: PresenceEvent): void {
  if (event.__typename === 'PresenceSnapshot') {
    picture.clear();
    for (const member of event.members) picture.set(member.sessionId, textOfMember(member));
    return;
  }
  for (const member of [...event.joined, ...event.updated])
    picture.set(member.sessionId, textOfMember(member));
  for (const sessionId of event.left) picture.delete(sessionId);
}

/** The sessions that an event names. */
export function namedIn(event: PresenceEvent): { sessionId: string; viewId?: string | null }[] {
  if (event.__typename === 'PresenceSnapshot') return event.members;
  const left = event.left.map((sessionId) => ({ sessionId, viewId: null }));
  return [...event.joined, ...event.updated, ...left];
}

/** How a picture differs from the truth. */
export function differences(
  picture: ReadonlyMap<string, string>,
  truth: ReadonlyMap<string, string>,
): string[] {
  const found: string[] = [];
  for (const [sessionId, text] of truth) {
    const seen = picture.get(sessionId);
    if (seen === undefined) found.push(`misses ${sessionId} ${text}`);
    else if (seen !== text) found.push(`has ${sessionId} as ${seen} instead of ${text}`);
  }
  for (const [sessionId, text] of picture)
    if (!truth.has(sessionId)) found.push(`has the ghost ${sessionId} ${text}`);
  return found;
}
