import * as documents from '../../schema/operations/generated/graphql.ts';
import { newFieldId, newId } from '../../src/id.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, as, makeBase, makeRecords, makeTable, there } from '../support/make.ts';
import type { Person } from '../support/server.ts';

/** One of everything, in one base, and a session and a token of who asks. */
export type Ids = Record<
  | 'baseId'
  | 'tableId'
  | 'fieldId'
  | 'spareFieldId'
  | 'viewId'
  | 'groupId'
  | 'memberId'
  | 'recordId'
  | 'spareRecordId'
  /** Whose cell the person holds, and somebody asks for. */
  | 'heldRecordId'
  | 'requestId'
  /** Whose cell somebody else holds. */
  | 'takenRecordId'
  | 'commentId'
  | 'ownCommentId'
  | 'notificationId'
  | 'exportId'
  /** Where the table stood when its records had been made, and by which revision; and which made a group to spare. */
  | 'cursor'
  | 'revision'
  | 'baseRevision'
  | 'sessionId'
  | 'token',
  string
>;

/** Somebody with a session to hold cells in. */
export interface Seated extends Person {
  name: string;
  sessionId: string;
}

/** In every text of a world, unless another mark is given: who may not read it is never shown it. */
export const CANARY = 'canary';

/**
 * A base of its owner's with one of everything. What is somebody's own there (comment, held cell, notification, export) is
 * `self`'s, where their role lets them have it; else the owner's.
 */
export async function makeWorld(
  owner: Seated,
  { members, self, other }: { members: Map<Seated, documents.Role>; self: Seated; other: Seated },
  mark = CANARY,
): Promise<Ids> {
  const baseId = await makeBase(owner, `${mark} base`);
  for (const [person, role] of members) await addMember(owner, baseId, `${person.name}@example.org`, role);
  const memberId = await addMember(owner, baseId, 'guest@example.org', 'VIEWER');
  const makeGroup = async (name: string) => {
    const { createGroup } = await owner.run(documents.CreateGroupDocument, { input: { baseId, name } });
    return as(createGroup, 'CreateGroupPayload');
  };
  const group = await makeGroup(`${mark} group`);
  const spareGroup = await makeGroup(`${mark} spare group`);
  const table = await makeTable(owner, baseId, [
    { name: `${mark} field`, type: 'TEXT' },
    { name: `${mark} spare field`, type: 'TEXT' },
  ]);
  const tableId = table.id;
  const fieldId = table.field(`${mark} field`);
  const spareFieldId = table.field(`${mark} spare field`);
  const viewed = await owner.run(documents.CreateViewDocument, {
    input: { tableId, name: `${mark} view` },
  });
  const viewId = there(as(viewed.createView, 'CreateViewPayload').view).id;
  const cells = [{ fieldId, value: `${mark} cell` }];
  const records = await makeRecords(owner, tableId, [cells, cells, cells, cells]);
  const [recordId, spareRecordId, heldRecordId, takenRecordId] = records.map(({ id }) => id).map(there);
  const { table: stands } = await owner.run(documents.TableDocument, { id: tableId });
  const { cursor, revision } = there(stands);

  const role = members.get(self) ?? 'OWNER';
  const writer = role === 'VIEWER' ? owner : self;
  const holder = role === 'OWNER' || role === 'EDITOR' ? self : owner;
  const say = async (person: Person) => {
    const markdown = `${mark} comment`;
    const input = { recordId: there(recordId), markdown };
    const { addComment } = await person.run(documents.AddCommentDocument, { input });
    return there(as(addComment, 'AddCommentPayload').comment).id;
  };
  const commentId = await say(owner);
  const ownCommentId = await say(writer);
  const hold = (person: Seated, held: string | undefined) =>
    person.run(documents.LockCellDocument, {
      input: { cells: [{ recordId: there(held), fieldId }], sessionId: person.sessionId },
    });
  const asker = holder === other ? owner : other;
  as((await hold(holder, heldRecordId)).lockCell, 'LockCellPayload');
  as((await hold(asker, takenRecordId)).lockCell, 'LockCellPayload');
  const asked = await asker.run(documents.RequestCellLockDocument, {
    input: { recordId: there(heldRecordId), fieldId, sessionId: asker.sessionId },
  });
  const requestId = there(as(asked.requestCellLock, 'RequestCellLockPayload').request).id;
  const exported = await self.run(documents.ExportActivityDocument, { input: { tableId, format: 'CSV' } });
  const exportId = there(as(exported.exportActivity, 'ExportActivityPayload').export).id;
  const notificationId = await eventually(async () => {
    const { viewer } = await self.run(documents.NotificationsDocument, { first: 1 });
    return there(viewer.notifications.edges[0]).node.id;
  });
  return {
    ...{ baseId, tableId, fieldId, spareFieldId, viewId, memberId, groupId: there(group.group).id },
    ...{ recordId: there(recordId), spareRecordId: there(spareRecordId) },
    ...{ heldRecordId: there(heldRecordId), takenRecordId: there(takenRecordId), requestId },
    ...{ commentId, ownCommentId, notificationId, exportId, cursor },
    ...{ revision: String(revision), baseRevision: String(spareGroup.revision) },
    ...{ sessionId: self.sessionId, token: self.token },
  };
}

/** Of what does not exist, ids of the same kinds; what is no id stays. */
export function absent<T extends Partial<Ids>>(ids: T): T {
  const entries = Object.entries(ids).map(([key, id]) => {
    if (!/^[a-z]{3}_/.test(id)) return [key, id];
    return [key, id.startsWith('fld') ? newFieldId() : newId(id.slice(0, 3) as 'bas')];
  });
  return Object.fromEntries(entries) as T;
}

/** An answer as a text, without the ids that were asked for. */
export function withoutIds(answer: unknown, ids: Ids): string {
  let text = JSON.stringify(answer);
  for (const [key, id] of Object.entries(ids)) {
    if (/^[a-z]{3}_/.test(id)) text = text.replaceAll(id, key);
  }
  return text;
}
