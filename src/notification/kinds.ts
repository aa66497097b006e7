import type { Delivery } from './delivery.ts';

/**
 * Every kind of notification: the one place to add one. `rank` decides what an item is called that tells of several things at
 * once: the highest. `mail` is when it comes by e-mail to whoever has set nothing; their inbox is told of everything at once. `does`
 * is what a mail says behind the name of who did it. What tells of it stands in `notices.ts`, under the kind of change that it
 * follows from.
 */
export const kinds = {
  MENTION: {
    rank: 90,
    mail: 'INSTANT',
    does: 'mentioned you',
    description: 'A comment mentions you, a group that you are in, or everyone.',
  },
  LOCK_REQUESTED: {
    rank: 80,
    mail: 'OFF',
    does: 'asks for a cell that you hold',
    description: 'Somebody asks for a cell that you hold.',
  },
  LOCK_TAKEN_OVER: {
    rank: 75,
    mail: 'OFF',
    does: 'took over a cell that you held',
    description: 'An OWNER took a cell from you.',
  },
  ASSIGNED: {
    rank: 70,
    mail: 'INSTANT',
    does: 'assigned you',
    description: 'A cell of a USER field names you now.',
  },
  REPLY: {
    rank: 60,
    mail: 'INSTANT',
    does: 'answered your comment',
    description: 'Somebody answered a comment of yours.',
  },
  THREAD_FOLLOWED: {
    rank: 50,
    mail: 'DIGEST_HOURLY',
    does: 'wrote in a thread that you follow',
    description: 'Somebody wrote in a thread that you follow.',
  },
  THREAD_RESOLVED: {
    rank: 40,
    mail: 'DIGEST_DAILY',
    does: 'resolved a thread that you follow',
    description: 'A thread that you follow was resolved.',
  },
  RECORD_WATCHED: {
    rank: 35,
    mail: 'DIGEST_DAILY',
    does: 'changed what you watch',
    description: 'A record that you watch, or one of a view that you watch, was made, changed or deleted.',
  },
  REACTION: {
    rank: 30,
    mail: 'OFF',
    does: 'reacted to your comment',
    description: 'Somebody reacted to a comment of yours.',
  },
  EXPORT_READY: {
    rank: 25,
    mail: 'OFF',
    does: 'ordered an export, which is ready',
    description:
      'An export that you ordered was handed over in full. The one kind that tells of your own doing: it took its time.',
  },
  ADDED_TO_BASE: {
    rank: 20,
    mail: 'INSTANT',
    does: 'added you to this base',
    description: 'You are a member of a base now.',
  },
  ROLE_CHANGED: {
    rank: 10,
    mail: 'DIGEST_DAILY',
    does: 'changed your role in this base',
    description: 'Your role in a base is another one now.',
  },
} as const satisfies Record<string, { rank: number; mail: Delivery; does: string; description: string }>;

export type NotificationKind = keyof typeof kinds;

/** Why somebody is told of something: within a kind the first one that holds is shown. */
export const reasons = {
  MENTIONED: 'You are mentioned by name.',
  GROUP_MENTIONED: 'A group is mentioned that you are in.',
  EVERYONE_MENTIONED: 'Everyone is mentioned.',
  REPLIED_TO: 'Your comment was answered.',
  AUTHOR: 'It is your comment.',
  FOLLOWING: 'You follow the thread.',
  ASSIGNED: 'You stand in a USER cell of the record.',
  WATCHING: 'You watch the record.',
  WATCHING_VIEW: 'You watch a view that shows the record, or did so before.',
  HOLDER: 'You hold the cell, or held it.',
  ORDERED: 'You ordered it.',
  MEMBER: 'It is about your own membership.',
} as const;

export type NotificationReason = keyof typeof reasons;

/** What it is to somebody, and why. */
export interface Cause {
  kind: NotificationKind;
  reason: NotificationReason;
}

const order = Object.keys(reasons);

/** The most telling of causes. */
export function strongest(causes: readonly Cause[]): Cause | undefined {
  return [...causes].sort(
    (one, other) =>
      kinds[other.kind].rank - kinds[one.kind].rank ||
      order.indexOf(one.reason) - order.indexOf(other.reason),
  )[0];
}
