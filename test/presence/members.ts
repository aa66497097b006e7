import type { Member } from '../../src/presence/presence.ts';

/** A member, of whom only what is given counts. */
export function memberOf(sessionId: string, part: Partial<Member> = {}): Member {
  return {
    sessionId,
    user: { id: `usr of ${sessionId}`, name: sessionId, avatarUrl: null },
    color: '#000000',
    turn: 0,
    version: 1,
    state: 'VIEWING',
    viewId: null,
    cell: null,
    range: null,
    pointer: null,
    commenting: null,
    since: 0,
    lastActiveAt: 0,
    ...part,
  };
}
