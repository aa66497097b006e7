import { createClient } from 'graphql-ws';
import { SignJWT } from 'jose';
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
import { TEST_SECRET } from '../support/server.ts';

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

/** A token that runs out after a time, such as `7 seconds`. */
export async function tokenFor(name: string, time: string): Promise<string> {
  return new SignJWT({ name, email: `${name}@example.org`, email_verified: true })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(`test|${name}`)
    .setIssuedAt()
    .setExpirationTime(time)
    .sign(new TextEncoder().encode(TEST_SECRET));
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
