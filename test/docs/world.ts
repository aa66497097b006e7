import {
  AddCommentDocument,
  CreateGroupDocument,
  CreateViewDocument,
  LockCellDocument,
  NotificationsDocument,
  PresenceDocument,
  TableDocument,
} from '../../schema/operations/generated/graphql.ts';
import { eventually } from '../support/eventually.ts';
import { addMember, as, makeBase, makeRecords, makeTable, there, userIdOf } from '../support/make.ts';
import type { Person, TestServer } from '../support/server.ts';
import { subscribe } from '../support/stream.ts';

/** Who reads the documents, and whom they work with. */
export interface World {
  ada: Person;
  grace: Person;
  /** What stands for what in a document: `tbl_…` for a table's id. */
  ids: Record<string, string>;
  /** Ends Ada's session. */
  leave(): Promise<void>;
}

/**
 * What the documents' operations are about: a base of Ada's with Grace in it, a table (revision 1), a view (2) and three records (3)
 * in it, Ada's comment on the first (4), and Grace's answer, which mentions Ada (5). Ada is in the table, and holds the cell of the second.
 */
export async function makeWorld(server: TestServer): Promise<World> {
  const ada = await server.as('ada');
  const grace = await server.as('grace');
  const [adaId, graceId] = [await userIdOf(ada), await userIdOf(grace)];
  const baseId = await makeBase(ada, 'Docs');
  const memberId = await addMember(ada, baseId, 'grace@example.org', 'EDITOR');
  const group = await ada.run(CreateGroupDocument, { input: { baseId, name: 'Editors' } });
  const table = await makeTable(ada, baseId, [
    { name: 'Title', type: 'TEXT' },
    { name: 'Year', type: 'NUMBER' },
  ]);
  const fieldId = table.field('Title');
  const view = await ada.run(CreateViewDocument, { input: { tableId: table.id, name: 'All' } });
  const records = await makeRecords(
    ada,
    table.id,
    ['Metropolis', 'Nosferatu', 'Sunrise'].map((value) => [{ fieldId, value }]),
  );
  const [recordId, otherId] = [there(records[0]).id, there(records[1]).id];
  const said = async (who: Person, input: { recordId: string; markdown: string; parentId?: string }) =>
    there(as((await who.run(AddCommentDocument, { input })).addComment, 'AddCommentPayload').comment).id;
  const threadId = await said(ada, { recordId, markdown: 'Which cut is this?' });
  const commentId = await said(grace, {
    recordId,
    parentId: threadId,
    markdown: `The long one, @[Ada](${adaId}).`,
  });
  const notificationId = await eventually(async () => {
    const { viewer } = await ada.run(NotificationsDocument, { first: 1 });
    return there(viewer.notifications.edges[0]).node.id;
  });
  const client = ada.socket();
  const [joined] = await subscribe(client, PresenceDocument, { tableId: table.id }).reach(1);
  const snapshot = as(there(joined).presence, 'PresenceSnapshot');
  const { sessionId } = snapshot;
  const input = { cells: [{ recordId: otherId, fieldId }], sessionId };
  as((await ada.run(LockCellDocument, { input })).lockCell, 'LockCellPayload');
  const { cursor } = there((await ada.run(TableDocument, { id: table.id })).table);
  return {
    ada,
    grace,
    leave: async () => client.dispose(),
    ids: {
      'bas_…': baseId,
      'mem_…': memberId,
      'grp_…': there(as(group.createGroup, 'CreateGroupPayload').group).id,
      'tbl_…': table.id,
      'fld_…': fieldId,
      'viw_…': there(as(view.createView, 'CreateViewPayload').view).id,
      'rec_…': recordId,
      'rec_2…': otherId,
      'cmt_…': threadId,
      'cmt_2…': commentId,
      'ntf_…': notificationId,
      'ses_…': sessionId,
      'usr_…': graceId,
      'cursor…': cursor,
    },
  };
}
