import type { Db } from '../db/client.ts';
import type { Revision } from '../stream/change.ts';
import type { Circle } from './audience.queries.ts';
import type { News, Told } from './item.ts';
import type { Cause } from './kinds.ts';

/** What is to be told to whom. */
export interface Notice {
  type: 'tell';
  news: Omit<News, 'told'> & { told: Omit<Told, 'causes'> };
  circle: Circle;
  /** What it is to those who are meant by themselves. */
  causes: ReadonlyMap<string, readonly Cause[]>;
  /** Its one person did it and is told all the same: they asked to hear when it has come about. */
  isOwn?: true;
  /** Of a thread: who has read up to there is not told, and who has muted it only of mentions by name. */
  thread?: { threadId: string; tableId: string; revision: number };
  /**
   * Asked once all are told: what is not so any more. Whatever undoes a thing may have been told of before the thing itself
   * was, and then had nothing to take back.
   */
  check?(db: Db): Promise<TakeBack | undefined>;
}

/** What is not so any more, and whoever has not read it need not hear of. */
export interface TakeBack {
  type: 'take back';
  subject: string;
  /** Of what an item tells, that which is equal in these. */
  match: Partial<Told>;
  /**
   * What is left of it to some people. It is asked under the lock of their inboxes, and so never undoes what was told of a later
   * state than the one it knows.
   */
  left(db: Db, userIds: readonly string[]): Promise<(userId: string, cause: Cause) => boolean>;
}

/** The inboxes of these people show something else now, though no item has changed. */
export interface Touch {
  type: 'touch';
  userIds: string[];
}

export type Effect = Notice | TakeBack | Touch;

/** What a change is read with. */
export interface Scene {
  db: Db;
  revision: Revision;
  baseId: string;
  /** The types of the table's fields: read once, when they are first asked for. */
  fieldTypes(): Promise<ReadonlyMap<string, string>>;
}
