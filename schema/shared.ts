import type { SharedOrder, Subscription } from '../src/stream/outlet.ts';
import type { Context } from './context.ts';

/**
 * Says of a subscription field that all who ask the same may get the same bytes: it is executed once for all of them, with
 * the item of the stream as its source and nobody as its viewer. A field below it that depends on the viewer must say so
 * with {@link viewerDependent}; then each person gets an execution of their own. One that does not say so, and touches the
 * viewer all the same, fails.
 */
export interface SharedStream {
  /** The argument that is each subscriber's own, and no part of what makes two subscriptions equal; none, if left out. */
  own?: string;
  /** Joins, as the one whose context it is, with the values of the field's arguments. */
  join(person: Context, args: Record<string, unknown>, order: SharedOrder<unknown>): Promise<Subscription>;
}

export const SHARED_STREAM = 'cobaseSharedStream';
export const VIEWER_DEPENDENT = 'cobaseViewerDependent';

export function sharedStream(stream: SharedStream): Record<string, SharedStream> {
  return { [SHARED_STREAM]: stream };
}

export const viewerDependent = { [VIEWER_DEPENDENT]: true };
