import type { NotificationKind } from '../generated/graphql.ts';
import type { Notice } from './inbox.ts';

/** In the order in which they matter. */
export const KINDS = {
  MENTION: { did: 'mentioned you', when: 'Somebody mentions you' },
  REPLY: { did: 'answered your comment', when: 'Somebody answers your comment' },
  ASSIGNED: { did: 'assigned you', when: 'Somebody assigns you' },
  THREAD_FOLLOWED: {
    did: 'wrote in a thread that you follow',
    when: 'Somebody writes in a thread you follow',
  },
  THREAD_RESOLVED: { did: 'resolved a thread that you follow', when: 'A thread you follow is resolved' },
  REACTION: { did: 'reacted to your comment', when: 'Somebody reacts to your comment' },
  RECORD_WATCHED: { did: 'changed what you watch', when: 'Something you watch changes' },
  LOCK_REQUESTED: { did: 'would like to edit a cell of yours', when: 'Somebody asks for a cell you edit' },
  LOCK_TAKEN_OVER: { did: 'took over a cell from you', when: 'An owner takes over a cell you edit' },
  ADDED_TO_BASE: { did: 'added you', when: 'You are added to a base' },
  ROLE_CHANGED: { did: 'changed your role', when: 'Your role changes' },
  EXPORT_READY: { did: 'made your export ready', when: 'Your export is ready' },
} as const satisfies Record<NotificationKind, { did: string; when: string }>;

export const kindsInOrder: readonly NotificationKind[] = [
  'MENTION',
  'REPLY',
  'ASSIGNED',
  'THREAD_FOLLOWED',
  'THREAD_RESOLVED',
  'REACTION',
  'RECORD_WATCHED',
  'LOCK_REQUESTED',
  'LOCK_TAKEN_OVER',
  'ADDED_TO_BASE',
  'ROLE_CHANGED',
  'EXPORT_READY',
];

/** "Ada Lovelace", "Ada Lovelace and Grace Hopper", "Ada Lovelace and 3 others". */
export function whoOf({ actors, kind }: Notice): string {
  if (kind === 'EXPORT_READY') return 'Cobase';
  const [first, second, ...rest] = actors.map(({ name }) => name);
  if (!first) return 'Somebody';
  if (!second) return first;
  return rest.length === 0 ? `${first} and ${second}` : `${first} and ${rest.length + 1} others`;
}

/** What a record of any table is called: what stands in its first field. */
export function recordName({ record }: Notice): string | undefined {
  const value = record?.cells[0]?.value;
  return typeof value === 'string' || typeof value === 'number'
    ? `${value}`
    : record
      ? 'a record'
      : undefined;
}
