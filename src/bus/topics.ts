import type { LockMessage } from '../lock/lock.ts';
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
};
