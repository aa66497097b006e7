import type { StreamTarget } from '../src/stream/changes.service.ts';

/**
 * Says of a subscription field that all who ask the same may get the same bytes: it is executed once for all of them, with
 * the item of the stream as its source and nobody as its viewer. A field below it that depends on the viewer must say so
 * with {@link viewerDependent}; then each person gets an execution of their own. One that does not say so, and touches the
 * viewer all the same, fails.
 */
export interface SharedStream {
  /** What is followed, from the values of the field's arguments. The argument `after` is the cursor and no part of the key. */
  open(args: Record<string, unknown>): { target: StreamTarget; cursor: string | null };
}

export const SHARED_STREAM = 'cobaseSharedStream';
export const VIEWER_DEPENDENT = 'cobaseViewerDependent';

export function sharedStream(open: SharedStream['open']): Record<string, SharedStream> {
  return { [SHARED_STREAM]: { open } };
}

export const viewerDependent = { [VIEWER_DEPENDENT]: true };
