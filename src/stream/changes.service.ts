import type { Viewer } from '../auth/sign-in.ts';
import type { AccessWatch } from '../base/watch.ts';
import type { Fanout, Order } from './fanout.ts';
import { follow, type StreamItem } from './follow.ts';
import type { Hubs } from './hubs.ts';
import type { Subscription } from './outlet.ts';

/** What is followed: all that happens in a table, or in a base outside its tables. */
export type StreamTarget = { tableId: string } | { baseId: string };

/** The durable streams, for those who may read them. VIEWER. They end with the reason when the right to them ends. */
export interface ChangesService {
  /** One item after the other, at the pace of the one who asks. @throws NotFoundError */
  follow(
    viewer: Viewer,
    target: StreamTarget,
    cursor: string | null,
  ): Promise<AsyncIterableIterator<StreamItem>>;
  /** Together with all who get the same bytes. @throws NotFoundError, LimitError */
  join(viewer: Viewer, target: StreamTarget, order: JoinOrder): Promise<Subscription>;
}

export type JoinOrder = Pick<Order, 'key' | 'cursor' | 'render' | 'outlet'>;

export function createChangesService(parts: {
  hubs: Hubs;
  watch: AccessWatch;
  fanout: Fanout;
}): ChangesService {
  const { hubs, watch, fanout } = parts;
  const logIdOf = (target: StreamTarget) => ('tableId' in target ? target.tableId : target.baseId);
  return {
    async follow(viewer, target, cursor) {
      const admission = await watch.admit(viewer, target);
      try {
        return await follow(await hubs.hold(logIdOf(target)), admission, cursor);
      } catch (error) {
        await admission.release();
        throw error;
      }
    },
    async join(viewer, target, order) {
      const admission = await watch.admit(viewer, target);
      try {
        return await fanout.join({ ...order, logId: logIdOf(target), userId: viewer.user.id, admission });
      } catch (error) {
        await admission.release();
        throw error;
      }
    },
  };
}
