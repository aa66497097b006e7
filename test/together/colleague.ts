import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { NotificationEventsDocument } from '../../schema/operations/generated/graphql.ts';
import {
  type CellLocks,
  cellLocks,
  type Document,
  type Editor,
  execute,
  joinPresence,
  keepSubscribed,
  type LiveTable,
  liveTable,
  type Presence,
  type Session,
  tableEditor,
  textOf,
} from '../../src/client/index.ts';
import { plain, sessionAt, type WsClient } from '../client/clients.ts';
import type { InboxEvent } from '../notification/people.ts';
import { there } from '../support/make.ts';
import { type Person, personAt, tokenOf } from '../support/server.ts';

/** Somebody at work: all that a front end has open, over one socket, and the same person over HTTP. */
export interface Colleague {
  readonly name: string;
  readonly http: Person;
  readonly session: Session<WsClient>;
  readonly table: LiveTable;
  readonly editor: Editor;
  readonly presence: Presence;
  readonly locks: CellLocks;
  /** Every revision that was handed on, in that order; `load` where the table was loaded. */
  readonly seen: (number | 'load')[];
  /** Why it was loaded anew. */
  readonly resyncs: string[];
  /** What the inbox told, the newest last. */
  readonly inbox: InboxEvent[];
  /** Cells that were lost, and why. */
  readonly lost: string[];
  /** What went wrong for good. */
  readonly faults: string[];
  /** Runs an operation over the socket, and so in its session. */
  run<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
  /** The table as it is shown. */
  shows(): ReturnType<typeof plain>;
  leave(): Promise<void>;
}

export async function comeToWork(
  name: string,
  tableId: string,
  { socketAt, httpAt = socketAt }: { socketAt: string; httpAt?: string },
): Promise<Colleague> {
  const token = await tokenOf(name);
  const faults: string[] = [];
  const onFault = ({ code, message }: { code: string; message: string }, isFinal: boolean) => {
    if (isFinal) faults.push(`${code} ${message}`);
  };
  const session = sessionAt(socketAt, () => token);
  const { client } = session;
  const seen: (number | 'load')[] = [];
  const inbox: InboxEvent[] = [];
  const lost: string[] = [];
  const resyncs: string[] = [];
  const table = liveTable(client, { tableId, onFault, onResync: ({ reason }) => resyncs.push(reason) });
  table.listen((revision) => seen.push(revision?.revision ?? 'load'));
  const editor = tableEditor(client, table);
  const presence = joinPresence(client, { tableId, onFault });
  const locks = cellLocks(client, {
    tableId,
    onLost: ({ recordId }, reason) => lost.push(`${recordId} ${reason}`),
    onFault,
  });
  const events: Document<{ notifications: InboxEvent }, Record<string, never>> = print(
    NotificationEventsDocument,
  );
  const leaveInbox = keepSubscribed(
    client,
    events,
    {},
    ({ notifications }) => {
      inbox.push(notifications);
      return true;
    },
    onFault,
  );
  return {
    name,
    http: personAt(httpAt, token),
    session,
    table,
    editor,
    presence,
    locks,
    seen,
    resyncs,
    inbox,
    lost,
    faults,
    run: (document, variables) => execute(client, textOf(document, print), variables),
    shows: () => plain(there(table.snapshot)),
    async leave() {
      presence.leave();
      locks.stop();
      editor.stop();
      table.stream.stop();
      leaveInbox();
      await session.close();
    },
  };
}
