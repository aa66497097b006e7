import type { SharedCounts } from '../guard/counts.ts';
import type { LockMessage } from '../lock/lock.ts';
import type { InboxMessage } from '../notification/inbox.ts';
import type { PresenceMessage } from '../presence/peers.ts';
import type { RevisionMessage } from '../stream/message.ts';
import type { Topic } from './bus.ts';

/** Every channel of the bus, each with the type of its messages. */
export const topics = {
  /** The new revisions of one table or base. */
  log: (logId: string): Topic<RevisionMessage> => ({ name: `log:${logId}` }),
  /** What happens to the cell locks of a table, and what their holders type. */
  locks: (tableId: string): Topic<LockMessage> => ({ name: `locks:${tableId}` }),
  /** Who comes to a table, goes from it and moves in it. */
  presence: (tableId: string): Topic<PresenceMessage> => ({ name: `presence:${tableId}` }),
  /** Whose inboxes have changed. One channel for all: those whom a comment tells are told in a few messages, not in thousands. */
  inboxes: (): Topic<InboxMessage> => ({ name: 'inboxes' }),
  /** What each node has counted of those who are near a limit. */
  counts: (): Topic<SharedCounts> => ({ name: 'counts' }),
};
