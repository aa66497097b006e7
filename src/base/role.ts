/** From the most to the least that a member may do; each may do all that the ones after it may. */
export const roles = ['OWNER', 'EDITOR', 'COMMENTER', 'VIEWER'] as const;

export type Role = (typeof roles)[number];

export function atLeast(role: Role, needed: Role): boolean {
  return roles.indexOf(role) <= roles.indexOf(needed);
}
