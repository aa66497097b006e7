/** Who uses an embedded server. Their tokens are signed with its own secret: `cobase token ada`. */
export const demoPeople = {
  ada: { subject: 'demo|ada', name: 'Ada Lovelace', email: 'ada@example.org', role: 'OWNER' },
  grace: { subject: 'demo|grace', name: 'Grace Hopper', email: 'grace@example.org', role: 'EDITOR' },
  alan: { subject: 'demo|alan', name: 'Alan Turing', email: 'alan@example.org', role: 'EDITOR' },
  katherine: {
    subject: 'demo|katherine',
    name: 'Katherine Johnson',
    email: 'katherine@example.org',
    role: 'COMMENTER',
  },
  tim: { subject: 'demo|tim', name: 'Tim Berners-Lee', email: 'tim@example.org', role: 'VIEWER' },
} as const;

export type DemoName = keyof typeof demoPeople;

export function isDemoName(name: string): name is DemoName {
  return Object.hasOwn(demoPeople, name);
}
