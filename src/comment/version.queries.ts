import { sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { named } from '../db/columns.ts';
import type { RichText } from '../richtext/document.ts';
import { comment, commentBody } from './comment.table.ts';

/** Of a comment that was edited more often, the newest. */
export const MAX_VERSIONS = 100;

/** What a comment said from some moment on. */
export interface CommentVersion {
  commentId: string;
  /** The revision that wrote it. */
  version: number;
  at: Date;
  /** The document. */
  body: RichText;
}

/** What these comments said, from the first version on; nothing of a deleted one. */
export async function readVersions(db: Db, commentIds: readonly string[]): Promise<CommentVersion[]> {
  return await db
    .select({
      commentId: sql<string>`b.comment_id`,
      version: sql`b.version`.mapWith(Number),
      at: sql`b.at`.mapWith(commentBody.at),
      body: sql`b.body`.mapWith(commentBody.body),
    })
    .from(
      sql`unnest(${sql.param(named(commentIds))}::text[]) as request (id)
      cross join lateral (
        select id from ${comment} where id = request.id and deleted_at is null limit 1) c
      cross join lateral (
        select comment_id, version, at, body from ${commentBody} where comment_id = c.id
        order by version desc limit ${MAX_VERSIONS}) b`,
    )
    .orderBy(sql`b.comment_id`, sql`b.version`);
}
