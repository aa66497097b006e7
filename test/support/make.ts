import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll } from 'vitest';
import { WebSocket } from 'ws';
import {
  AddMemberDocument,
  type CellInput,
  CreateBaseDocument,
  CreateRecordsDocument,
  CreateTableDocument,
  type NewFieldInput,
  type RecordPartsFragment,
  type Role,
  TableDocument,
  ViewerDocument,
} from '../../schema/operations/generated/graphql.ts';
import type { Environment } from '../../src/config.ts';
import type { Mode } from './modes.ts';
import { type Person, startServer, type TestServer, testSettings } from './server.ts';

/** A server for all tests of a suite, with a database of its own. */
export function serverOfSuite(mode: Mode, settings: Environment = {}): () => TestServer {
  let server: TestServer | undefined;
  let remove: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const own = await testSettings(mode);
    remove = own.remove;
    server = await startServer({ ...own.settings, ...settings });
  });
  afterAll(async () => {
    await server?.close();
    await remove?.();
  });
  return () => {
    if (!server) throw new Error('the server has not started');
    return server;
  };
}

/** An answer as the type that it must be of; of any other it fails, and says what came. */
export function as<Answer extends { __typename: string }, Name extends Answer['__typename']>(
  answer: Answer,
  name: Name,
): Extract<Answer, { __typename: Name }> {
  if (answer.__typename !== name) throw new Error(`not a ${name}: ${JSON.stringify(answer)}`);
  return answer as Extract<Answer, { __typename: Name }>;
}

/** What is there, or the test fails. */
export function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('nothing is there');
  return value;
}

export async function userIdOf(person: Person): Promise<string> {
  return (await person.run(ViewerDocument, {})).viewer.id;
}

/** A base of the person's own. */
export async function makeBase(person: Person, name = 'Base'): Promise<string> {
  const { createBase } = await person.run(CreateBaseDocument, { input: { name } });
  return there(as(createBase, 'CreateBasePayload').base).id;
}

/** Adds somebody by e-mail and answers the member's id. */
export async function addMember(owner: Person, baseId: string, email: string, role: Role): Promise<string> {
  const added = await owner.run(AddMemberDocument, { input: { baseId, email, role } });
  return there(as(added.addMember, 'AddMemberPayload').member).id;
}

export interface MadeTable {
  id: string;
  /** Where its stream starts: after the revision that made the table. */
  cursor: string;
  revision: number;
  /** The id of a field, by its name. */
  field(name: string): string;
  /** The id of a choice, by the names of its field and its own. */
  choice(field: string, name: string): string;
}

export async function makeTable(person: Person, baseId: string, fields: NewFieldInput[]): Promise<MadeTable> {
  const made = await person.run(CreateTableDocument, { input: { baseId, name: 'Table', fields } });
  const table = there(as(made.createTable, 'CreateTablePayload').table);
  const find = (name: string) => there(table.fields.find((field) => field.name === name));
  return {
    id: table.id,
    cursor: table.cursor,
    revision: table.revision,
    field: (name) => find(name).id,
    choice: (field, name) => there(find(field).options.choices?.find((choice) => choice.name === name)).id,
  };
}

/** Makes records in one mutation; each is a list of cells. */
export async function makeRecords(
  person: Person,
  tableId: string,
  records: CellInput[][],
): Promise<RecordPartsFragment[]> {
  const input = { tableId, records: records.map((cells) => ({ cells })) };
  const made = await person.run(CreateRecordsDocument, { input });
  return as(made.createRecords, 'CreateRecordsPayload').records;
}

export function cellOf(record: RecordPartsFragment | undefined, fieldId: string): unknown {
  return there(record?.cells.find((cell) => cell.fieldId === fieldId)).value;
}

export async function revisionOf(person: Person, tableId: string): Promise<number> {
  return there((await person.run(TableDocument, { id: tableId })).table).revision;
}

/** Sends a request as it is, without a token unless one is given. */
export async function post(
  url: string,
  body: string | object,
  { token, headers = {} }: { token?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

/** Somebody without a token. */
export function nobodyAt(url: string): Pick<Person, 'ask' | 'socket'> {
  return {
    async ask(document, variables) {
      const { status, text } = await post(url, { query: print(document), variables });
      return { status, ...JSON.parse(text) };
    },
    socket: () =>
      createClient({
        url: `${url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
      }),
  };
}
