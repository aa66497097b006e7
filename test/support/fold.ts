import { expect } from 'vitest';
import type { Db } from '../../src/db/client.ts';
import { applyCells, type Cells } from '../../src/record/cell.ts';
import type { Revision } from '../../src/stream/change.ts';
import { genesisHash, revisionHash } from '../../src/stream/hash.ts';
import { readRevisions } from '../../src/stream/log.queries.ts';

/** A record as the log tells it. */
export interface Folded {
  cells: Cells;
  version: number;
  /** By field id; what is not named has the version of the birth. */
  versions: Map<string, number>;
  born: number;
}

export async function readLog(db: Db, logId: string): Promise<Revision[]> {
  const revisions: Revision[] = [];
  for (;;) {
    const page = await readRevisions(db, logId, revisions.length, 500);
    if (page.length === 0) return revisions;
    revisions.push(...page);
  }
}

/** The records that a log comes to. Fails unless it is gapless and chained, and each change begins where the last one ended. */
export function fold(logId: string, log: Revision[], said: string): Map<string, Folded> {
  const records = new Map<string, Folded>();
  let hash = genesisHash(logId);
  for (const [index, { revision, changes, ...rest }] of log.entries()) {
    expect(revision, said).toBe(index + 1);
    hash = revisionHash(hash, { revision, changes, ...rest, actorId: rest.actor.id }).hash;
    expect(rest.hash, said).toBe(hash.toString('hex'));
    for (const change of changes) {
      const old = records.get(change.entityId);
      if (change.kind === 'RecordCreated') {
        records.set(change.entityId, {
          cells: change.after,
          version: revision,
          versions: new Map(),
          born: revision,
        });
      } else if (change.kind === 'RecordUpdated' && old) {
        for (const [fieldId, before] of Object.entries(change.before)) {
          expect(old.cells[fieldId] ?? null, said).toEqual(before);
          old.versions.set(fieldId, revision);
        }
        old.cells = applyCells(old.cells, change.after);
        old.version = revision;
      } else if (change.kind === 'RecordDeleted') {
        expect(old?.cells, said).toEqual(change.before);
        records.delete(change.entityId);
      }
    }
  }
  return records;
}

/** A comment as the log tells it, bodies aside. */
export interface FoldedComment {
  threadId: string;
  recordId: string;
  fieldId: string | null;
  version: number;
  bodyVersion: number;
  deleted: boolean;
  erased: boolean;
  /** Of its thread. */
  resolved: boolean;
  /** Emoji and who, in the order of adding. */
  reactions: string[];
}

/** The comments that a log comes to. Fails where a change does not begin where the last one ended. */
export function foldComments(log: Revision[], said: string): Map<string, FoldedComment> {
  const comments = new Map<string, FoldedComment>();
  for (const { revision, changes, actor } of log) {
    for (const change of changes) {
      const old = comments.get(change.entityId);
      switch (change.kind) {
        case 'CommentCreated': {
          const { body, ...place } = change.after;
          expect([old, body.version], said).toEqual([undefined, revision]);
          comments.set(change.entityId, {
            ...place,
            version: revision,
            bodyVersion: revision,
            deleted: false,
            erased: false,
            resolved: false,
            reactions: [],
          });
          break;
        }
        case 'CommentUpdated':
          expect([old?.deleted, old?.bodyVersion], said).toEqual([false, change.before.body.version]);
          if (old) Object.assign(old, { version: revision, bodyVersion: change.after.body.version });
          break;
        case 'CommentDeleted':
          expect([old?.deleted, old?.bodyVersion], said).toEqual([false, change.before.body.version]);
          if (old) Object.assign(old, { version: revision, deleted: true });
          break;
        case 'CommentRestored':
          expect([old?.deleted, old?.erased, old?.bodyVersion], said).toEqual([
            true,
            false,
            change.after.body.version,
          ]);
          if (old) Object.assign(old, { version: revision, deleted: false });
          break;
        case 'CommentErased':
          expect([old?.deleted, old?.erased], said).toEqual([true, false]);
          if (old) old.erased = true;
          break;
        case 'ThreadResolved':
        case 'ThreadReopened':
          expect(old?.resolved, said).toBe(change.kind === 'ThreadReopened');
          if (old) old.resolved = change.kind === 'ThreadResolved';
          break;
        case 'ReactionAdded':
          expect(old?.reactions, said).not.toContain(`${change.after.emoji} ${actor.id}`);
          old?.reactions.push(`${change.after.emoji} ${actor.id}`);
          break;
        case 'ReactionRemoved': {
          const name = `${change.before.emoji} ${actor.id}`;
          expect(old?.reactions, said).toContain(name);
          if (old) old.reactions = old.reactions.filter((one) => one !== name);
          break;
        }
      }
    }
  }
  return comments;
}
