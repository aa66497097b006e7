import { createHash, randomBytes } from 'node:crypto';
import { invalid, ValidationError } from '../errors.ts';
import type { RichText } from '../richtext/document.ts';
import { fromMarkdown } from '../richtext/from-markdown.ts';
import { readDocument } from '../richtext/read.ts';
import { canonical } from '../stream/hash.ts';
import type { CommentContent } from './comment.ts';
import type { StoredComment } from './stored.queries.ts';

/** A body as a client writes it: exactly one of the two. */
export interface BodyInput {
  body?: unknown;
  markdown?: string | null;
}

const SALT_BYTES = 32;

/** The document that a client sent. @throws ValidationError */
export function readBody({ body, markdown }: BodyInput): RichText {
  const hasBody = body !== undefined && body !== null;
  const hasMarkdown = markdown !== undefined && markdown !== null;
  if (hasBody === hasMarkdown) throw invalid(['body'], 'Give exactly one of body and markdown.');
  return hasMarkdown
    ? under('markdown', () => fromMarkdown(markdown))
    : under('body', () => readDocument(body));
}

/** Tells faults of a document as faults of the field that it came in. */
export function under<T>(field: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    throw new ValidationError(error.issues.map(({ path, message }) => ({ path: [field, ...path], message })));
  }
}

export function newSalt(): Buffer {
  return randomBytes(SALT_BYTES);
}

/** Without the salt, which goes with the body, it tells nothing of a body, however short that was. */
export function digestOf(body: RichText, salt: Uint8Array): string {
  return createHash('sha256').update(salt).update(canonical(body)).digest('hex');
}

export function sameBody(one: RichText, other: RichText): boolean {
  return canonical(one) === canonical(other);
}

/** Where a comment stands, as the log tells it. */
export function placeOf({
  recordId,
  fieldId,
  threadId,
}: Omit<CommentContent, 'body'>): Omit<CommentContent, 'body'> {
  return { recordId, fieldId, threadId };
}

/** What the log tells of a comment that has a body. */
export function contentOf(comment: StoredComment): CommentContent {
  const { body, salt, bodyVersion } = comment;
  if (!body || !salt) throw new Error(`the comment ${comment.id} has no body`);
  return { ...placeOf(comment), body: { version: bodyVersion, digest: digestOf(body, salt) } };
}
