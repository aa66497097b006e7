import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import {
  openSession,
  type Session,
  type SessionOptions,
  type SocketOptions,
} from '../../src/client/index.ts';
import { loadTable } from '../../src/client/load.ts';
import type { TableRecord, TableSnapshot } from '../../src/client/snapshot.ts';
import type { Client } from '../../src/client/transport.ts';

export type WsClient = ReturnType<typeof createClient>;

/** A client of graphql-ws as a front end would make it, with a session that is taken up again. */
export function sessionAt(
  url: string,
  token: SessionOptions['token'],
  more: Partial<SessionOptions> = {},
): Session<WsClient> {
  const socketUrl = `${url.replace('http', 'ws')}/graphql`;
  const make = (options: SocketOptions) => createClient(options);
  return openSession(make, { url: socketUrl, token, webSocketImpl: WebSocket, ...more });
}

/** A snapshot as plain data: of fields that are gone nothing, of empty cells nothing. */
export function plain({ fields, views, records, revision }: TableSnapshot) {
  const cellsOf = (cells: TableRecord['cells']) =>
    Object.fromEntries(
      Object.entries(cells).filter(([fieldId, { value }]) => fields.has(fieldId) && value !== null),
    );
  return {
    revision,
    fields: sorted(fields),
    views: sorted(views),
    records: sorted(records).map(({ id, version, cells }) => ({ id, version, cells: cellsOf(cells) })),
  };
}

function sorted<T extends { id: string }>(map: Map<string, T>): T[] {
  return [...map.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The table as the server has it now. */
export async function truth(client: Client, tableId: string) {
  return plain(await loadTable(client, tableId));
}
