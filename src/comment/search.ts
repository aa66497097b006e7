import { type SQL, sql } from 'drizzle-orm';

/**
 * What a comment is found by: the words of its plain text, without stemming since people write in many languages, and its base as
 * one more word, which no text has because it holds an underscore where the parser of PostgreSQL cuts. With it the index finds words
 * within a base; without, a common word would cost as much as all bases together have of it.
 */
export function searchVector(baseId: string, text: string): SQL {
  return sql`(to_tsvector('simple', ${text}::text) || array_to_tsvector(array[${baseId}::text]))`;
}
