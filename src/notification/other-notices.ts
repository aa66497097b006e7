import { readMembers } from '../base/base.queries.ts';
import type { AskedLock } from '../lock/lock.ts';
import { type Assignment, assignmentsOf } from '../record/assigned.ts';
import { readRecordRows } from '../record/record.queries.ts';
import type { CellHolder, RecordChange } from '../stream/change.ts';
import type { Place, Told } from './item.ts';
import type { Cause } from './kinds.ts';
import type { Effect, Notice, Scene, TakeBack } from './notice.ts';

type Where = Omit<Place, 'baseId' | 'threadId'>;

/** What concerns one person. */
function noticeTo(
  userId: string,
  baseId: string,
  {
    subject,
    cause,
    where,
    told,
  }: {
    subject: string;
    cause: Cause;
    where: Where;
    told: Pick<Told, 'key' | 'revision' | 'actorId' | 'at'>;
  },
): Notice {
  return {
    type: 'tell',
    news: { subject, baseId, ...where, threadId: null, told: { ...told, commentId: null } },
    circle: { baseId, userIds: [userId], groupIds: [], everyone: false },
    causes: new Map([[userId, [cause]]]),
  };
}

function doneIn({ revision: { revision, actor, at } }: Scene): Pick<Told, 'revision' | 'actorId' | 'at'> {
  return { revision, actorId: actor.id, at };
}

/** Who stands in a USER cell now, and did not before; of those who do not stand there any more it is taken back. */
export async function effectsOnAssigned(scene: Scene, change: RecordChange): Promise<Effect[]> {
  const { logId } = scene.revision;
  const fields = await scene.fieldTypes();
  return assignmentsOf({ changes: [change] }, (id) => fields.get(id)).flatMap((assignment) => {
    const { recordId, fieldId, before, after } = assignment;
    const effects: Effect[] = [];
    if (before !== null) effects.push(assignedTakeBack(assignment, before));
    if (after !== null) {
      effects.push({
        ...noticeTo(after, scene.baseId, {
          subject: `assigned:${recordId}`,
          cause: { kind: 'ASSIGNED', reason: 'ASSIGNED' },
          where: { tableId: logId, recordId, fieldId },
          told: { ...doneIn(scene), key: keyOf(fieldId, after) },
        }),
        check: async () => assignedTakeBack(assignment, after),
      });
    }
    return effects;
  });
}

const keyOf = (fieldId: string, userId: string) => `${fieldId} ${userId}`;

function assignedTakeBack({ recordId, fieldId }: Assignment, userId: string): TakeBack {
  return {
    type: 'take back',
    subject: `assigned:${recordId}`,
    match: { key: keyOf(fieldId, userId) },
    async left(db) {
      const [record] = await readRecordRows(db, [recordId]);
      // What was deleted can come back, as it was.
      return () => !record || record.cells[fieldId] === userId;
    },
  };
}

const cellSubject = (recordId: string, fieldId: string) => `cell:${recordId}:${fieldId}`;

export function noticeOfTakenLock(scene: Scene, recordId: string, { fieldId, userId }: CellHolder): Notice {
  return noticeTo(userId, scene.baseId, {
    subject: cellSubject(recordId, fieldId),
    cause: { kind: 'LOCK_TAKEN_OVER', reason: 'HOLDER' },
    where: { tableId: scene.revision.logId, recordId, fieldId },
    told: { ...doneIn(scene), key: `taken ${scene.revision.revision}` },
  });
}

export function noticeOfLockRequest(
  { id, tableId, recordId, fieldId, askerId, holderId, at }: AskedLock,
  baseId: string,
): Notice {
  return noticeTo(holderId, baseId, {
    subject: cellSubject(recordId, fieldId),
    cause: { kind: 'LOCK_REQUESTED', reason: 'HOLDER' },
    where: { tableId, recordId, fieldId },
    told: { key: `request ${id}`, revision: null, actorId: askerId, at },
  });
}

const EXPORT = 'export:';

/** Of an item that tells of an export: which; null for any other. */
export function exportOf({ subject }: { subject: string }): string | null {
  return subject.startsWith(EXPORT) ? subject.slice(EXPORT.length) : null;
}

/** To whoever had it made. Only what was ordered concerns anybody: who fetches an export at once has it. */
export function noticeOfExport(scene: Scene, exportId: string, tableId: string | null): Notice {
  const notice = noticeTo(scene.revision.actor.id, scene.baseId, {
    subject: EXPORT + exportId,
    cause: { kind: 'EXPORT_READY', reason: 'ORDERED' },
    where: { tableId, recordId: null, fieldId: null },
    told: { ...doneIn(scene), key: 'ready' },
  });
  return { ...notice, isOwn: true };
}

/** About somebody's own membership. */
export function noticeOfMember(scene: Scene, userId: string, kind: 'ADDED_TO_BASE' | 'ROLE_CHANGED'): Notice {
  return noticeTo(userId, scene.baseId, {
    subject: `base:${scene.baseId}`,
    cause: { kind, reason: 'MEMBER' },
    where: { tableId: null, recordId: null, fieldId: null },
    told: { ...doneIn(scene), key: kind },
  });
}

export async function noticesOfRole(scene: Scene, memberId: string): Promise<Notice[]> {
  const [member] = await readMembers(scene.db, [memberId]);
  return member?.userId ? [noticeOfMember(scene, member.userId, 'ROLE_CHANGED')] : [];
}
