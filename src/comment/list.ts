import { invalid } from '../errors.ts';
import { kindOf } from '../id.ts';
import { pageSize } from '../record/page.ts';
import type { Comment } from './thread.queries.ts';

export const commentOrders = ['OLDEST', 'NEWEST', 'ACTIVE'] as const;

/** By when a comment was made, from the first or the last on; or threads by their newest comment, the newest first. */
export type CommentOrder = (typeof commentOrders)[number];

/** Which threads; what is not said narrows nothing. */
export interface CommentFilter {
  status?: 'OPEN' | 'RESOLVED' | null;
  fieldId?: string | null;
  ofRecord?: boolean | null;
  mine?: boolean | null;
  mentioningMe?: boolean | null;
  unread?: boolean | null;
}

/** The threads of a record or of a table, or the replies of a thread. */
export interface CommentList {
  of: 'RECORD' | 'TABLE' | 'THREAD';
  id: string;
  filter?: CommentFilter | null;
}

export interface CommentListRequest extends CommentList {
  first?: number | null;
  after?: string | null;
  order?: CommentOrder | null;
}

/** A comment's place in the order of a list. */
export interface CommentPlace {
  revision: number;
  id: string;
}

export interface CommentListQuery extends CommentList {
  order: CommentOrder;
  after: CommentPlace;
  limit: number;
}

export interface CommentListPage {
  comments: Comment[];
  hasNextPage: boolean;
}

/** Before everything, in each order. */
const START: Record<CommentOrder, CommentPlace> = {
  OLDEST: { revision: 0, id: '' },
  NEWEST: { revision: Number.MAX_SAFE_INTEGER, id: '' },
  ACTIVE: { revision: Number.MAX_SAFE_INTEGER, id: '' },
};

/** @throws ValidationError for a size or a cursor that does not fit the list */
export function commentListQuery({ first, after, order, ...list }: CommentListRequest): CommentListQuery {
  const by = order ?? 'OLDEST';
  return {
    ...list,
    order: by,
    after: after == null ? START[by] : readCursor(by, after),
    limit: pageSize(first) + 1,
  };
}

/** Opaque to clients. A thread's place by its newest comment is the one that it had when it was read. */
export function commentCursor(
  order: CommentOrder | null | undefined,
  { id, createdRevision, lastRevision }: Pick<Comment, 'id' | 'createdRevision' | 'lastRevision'>,
): string {
  const by = order ?? 'OLDEST';
  const revision = by === 'ACTIVE' ? lastRevision : createdRevision;
  return Buffer.from(JSON.stringify([by, revision, id])).toString('base64url');
}

function readCursor(order: CommentOrder, cursor: string): CommentPlace {
  const [by, revision, id] = partsOf(cursor);
  const isPlace = typeof revision === 'number' && Number.isSafeInteger(revision) && typeof id === 'string';
  if (by !== order || !isPlace || kindOf(id) !== 'cmt') {
    throw invalid(['after'], 'This cursor is not one of this list.');
  }
  return { revision, id };
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** Whether a filter leaves anything out. */
export function isNarrowed(filter: CommentFilter | null | undefined): boolean {
  return Object.values(filter ?? {}).some((wish) => wish !== null && wish !== undefined && wish !== false);
}
