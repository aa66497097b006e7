import type { Told } from '../notification/item.ts';

export type MailState =
  /** Made, with a job that sends it; also while it waits to be tried again. */
  | 'QUEUED'
  /** A node is at it, until its lease ends. */
  | 'SENDING'
  | 'SENT'
  /** There was nothing left to say when it was to be sent. */
  | 'DROPPED'
  /** The mail server refused it for good, or it was tried too often. */
  | 'FAILED';

/** A job of the queue `mail`. */
export interface MailJob {
  mailId: string;
}

/** @throws for a job that is none of ours */
export function readMailJob(data: unknown): MailJob {
  if (typeof data === 'object' && data !== null && 'mailId' in data && typeof data.mailId === 'string') {
    return { mailId: data.mailId };
  }
  throw new Error(`not a job of mails: ${JSON.stringify(data)}`);
}

/** What an item tells is known by when it was, not by what it is: somebody may be assigned to the same cell again. */
export function markOf({ key, revision, at }: Pick<Told, 'key' | 'revision' | 'at'>): string {
  return `${key} ${revision ?? at}`;
}
