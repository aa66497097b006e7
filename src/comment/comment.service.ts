import { notFoundAs, requireTable } from '../base/access.ts';
import type { Mutation } from '../base/base.service.ts';
import type { Role } from '../base/role.ts';
import type { Db } from '../db/client.ts';
import { ConflictError, ForbiddenError, LimitError, NotFoundError } from '../errors.ts';
import { readFieldsOfTables } from '../field/field.queries.ts';
import { newId } from '../id.ts';
import { readRecordRows } from '../record/record.queries.ts';
import { repeatable } from '../retry.ts';
import type { RichText } from '../richtext/document.ts';
import { toText } from '../richtext/to-text.ts';
import { mentionsOf } from '../richtext/walk.ts';
import type { Actor } from '../stream/change.ts';
import type { Written } from '../stream/log.ts';
import { type BodyInput, contentOf, placeOf, readBody, sameBody, under } from './body.ts';
import { type BodyParts, changeComment } from './change-comment.ts';
import { MAX_A_MINUTE } from './comment.ts';
import { concernOf, EVERYONE_ID, isConcern, newlyMentioned } from './concern.ts';
import { readDirectory } from './mention.queries.ts';
import {
  type Directory,
  mentionQuestions,
  type Resolved,
  resolveMentions,
  type Unresolved,
} from './mention.ts';
import { assignedIn, continueThread, fieldOf, threadOf, writeComment } from './new-comment.ts';
import { readRate } from './rate.queries.ts';
import {
  readBodyAt,
  readReaders,
  readStored,
  readTableOfRecord,
  readUnresolved,
  type StoredComment,
} from './stored.queries.ts';
import { addToTally, updateComment } from './write.queries.ts';
import { writeBody } from './write-body.ts';

export interface AddComment extends Mutation, BodyInput {
  recordId: string;
  /** The cell that a new thread is about. */
  fieldId?: string | null;
  /** The comment that is answered: any of its thread. */
  parentId?: string | null;
}

export interface EditComment extends Mutation, BodyInput {
  id: string;
  /** The version that its client saw. */
  version?: number | null;
}

/** A comment that was written, and what looked like a mention in it and stayed text. */
export interface WrittenComment {
  id: string;
  unresolved: Unresolved[];
}

/**
 * Writing comments. Each takes a revision of its table and changes no record. COMMENTER, and edits are the author's alone.
 * What an edit leaves behind stays readable as an older version.
 */
export interface CommentService {
  /** A reply to a resolved thread opens it again. @throws LimitError for more than {@link MAX_A_MINUTE} in a minute */
  add(actor: Actor, input: AddComment): Promise<Written<WrittenComment>>;
  /** @throws ConflictError when the body is another one than its client saw; LimitError */
  edit(actor: Actor, input: EditComment): Promise<Written<WrittenComment>>;
}

export function createCommentService(parts: BodyParts): CommentService {
  const { database, log, bodies } = parts;

  /** To a retry it is told from beside the body, so that it goes with it: what quotes a body must not be kept elsewhere. */
  async function withUnresolved(
    written: Written<string>,
    known: Unresolved[] | undefined,
  ): Promise<Written<WrittenComment>> {
    const { result: id, revisions } = written;
    const version = revisions[0]?.revision;
    const unresolved = known ?? (version === undefined ? [] : await readUnresolved(database.db, id, version));
    return { ...written, result: { id, unresolved } };
  }

  return {
    async add(actor, input) {
      const { recordId, parentId = null } = input;
      const body = readBody(input);
      const questions = mentionQuestions(body);
      const id = newId('cmt');
      const table = await readTableOfRecord(database.db, recordId);
      if (!table) throw new NotFoundError(recordId);
      const { tableId, baseId } = table;
      const may = (db: Db) => requireTable(db, actor.id, tableId, 'COMMENTER').catch(notFoundAs(recordId));
      const read = (db: Db) =>
        Promise.all([
          may(db),
          readRecordRows(db, [recordId]),
          readFieldsOfTables(db, [tableId]),
          parentId === null ? [] : readStored(db, [parentId]),
          parentId === null ? [] : readReaders(db, parentId, baseId),
          readDirectory(db, baseId, questions),
          readRate(db, actor.id),
        ]);
      let unresolved: Unresolved[] | undefined;
      const order = { actor, logIds: [tableId], ...repeatable('addComment', input, may), read };
      const written = await log.write(order, async (tx, facts) => {
        const [access, [record], fields, [parent], readers, directory, rate] = facts;
        if (!record) throw new NotFoundError(recordId);
        const thread = parentId === null ? null : threadOf(parentId, parent, recordId);
        const place = { tableId, recordId, fieldId: fieldOf(input, thread, fields) };
        checkRate(rate);
        const resolved = resolveIn(input, body, directory, access);
        unresolved = resolved.unresolved;
        const { mentioned } = resolved;
        const concerned = concernOf({
          authorId: actor.id,
          mentioned,
          repliedTo: parent && parent.deletedAt === null ? parent.authorId : null,
          readers,
          assigned: assignedIn(record, fields),
        });

        const key = { commentId: id, threadId: thread?.threadId ?? id, tableId };
        writeComment(tx, { ...place, ...key, authorId: actor.id, baseId: access.baseId, doc: resolved.doc });
        const content = writeBody(tx, bodies, {
          ...key,
          authorId: actor.id,
          resolved,
          newUserIds: mentioned.userIds,
          concerned,
        });
        const after = { ...placeOf({ ...place, ...key }), body: content };
        tx.append(tableId, { kind: 'CommentCreated', entityId: id, before: null, after });
        if (thread) continueThread(tx, thread, place);
        else tx.write(addToTally(tx.db, place, { openThreads: 1, comments: 1 }));
        if (thread?.resolvedAt || isConcern(concerned)) tx.concerns(tableId);
        return id;
      });
      return withUnresolved(written, unresolved);
    },

    async edit(actor, input) {
      const { id, version: seenVersion } = input;
      const body = readBody(input);
      const questions = mentionQuestions(body);
      let unresolved: Unresolved[] | undefined;
      const written = await changeComment(
        parts,
        {
          actor,
          mutation: 'editComment',
          input,
          commentId: id,
          more: (db, { baseId }) =>
            Promise.all([
              readDirectory(db, baseId, questions),
              readRate(db, actor.id),
              seenVersion == null ? null : readBodyAt(db, id, seenVersion),
            ]),
        },
        ({ tx, access, comment, more: found }) => {
          const [directory, rate, seen] = found;
          if (comment.authorId !== actor.id) {
            throw new ForbiddenError('Only its author can edit a comment.');
          }
          const { body: current } = comment;
          if (comment.deletedAt !== null || !current) throw new NotFoundError(id);
          const resolved = resolveIn(input, body, directory, access);
          unresolved = resolved.unresolved;
          if (sameBody(resolved.doc, current)) return id;
          if (seenVersion != null && comment.bodyVersion > seenVersion) {
            throw conflictOf(comment, { seen, mine: resolved.doc, theirs: current, actor });
          }
          checkRate(rate);

          const { tableId, threadId } = comment;
          const before = new Set(mentionsOf(current).map((attrs) => attrs.id ?? EVERYONE_ID));
          const mentioned = newlyMentioned(resolved.mentioned, before);
          const concerned = concernOf({
            authorId: actor.id,
            mentioned,
            repliedTo: null,
            readers: [],
            assigned: [],
          });
          const version = tx.next(tableId);
          tx.write(
            updateComment(
              tx.db,
              id,
              { version, bodyVersion: version, editedAt: tx.at },
              { baseId: access.baseId, text: toText(resolved.doc) },
            ),
          );
          const content = writeBody(tx, bodies, {
            commentId: id,
            threadId,
            tableId,
            authorId: actor.id,
            resolved,
            newUserIds: mentioned.userIds,
            concerned,
          });
          const after = { ...placeOf(comment), body: content };
          tx.append(tableId, { kind: 'CommentUpdated', entityId: id, before: contentOf(comment), after });
          if (before.size > 0 || isConcern(concerned)) tx.concerns(tableId);
          return id;
        },
      );
      return withUnresolved(written, unresolved);
    },
  };
}

/** @throws ValidationError, at the form in which the body came */
function resolveIn(
  { markdown }: BodyInput,
  body: RichText,
  directory: Directory,
  { role }: { role: Role },
): Resolved {
  const field = markdown == null ? 'body' : 'markdown';
  return under(field, () => resolveMentions(body, directory, { role }));
}

function checkRate(count: number): void {
  if (count >= MAX_A_MINUTE) {
    throw new LimitError(`At most ${MAX_A_MINUTE} comments and edits within a minute.`);
  }
}

function conflictOf(
  comment: StoredComment,
  { seen, mine, theirs, actor }: { seen: RichText | null; mine: RichText; theirs: RichText; actor: Actor },
): ConflictError {
  const { id, recordId, fieldId, bodyVersion, bodyAt } = comment;
  return new ConflictError([
    {
      kind: 'COMMENT_CHANGED',
      commentId: id,
      recordId,
      fieldId,
      base: seen,
      mine,
      theirs,
      // A comment is edited by its author alone, at another client.
      theirActor: { id: actor.id, name: actor.name, avatarUrl: actor.avatarUrl },
      theirRevision: bodyVersion,
      theirAt: (bodyAt ?? new Date(0)).toISOString(),
    },
  ]);
}
