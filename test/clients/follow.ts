import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { expect } from 'vitest';
import {
  TableChangesDocument,
  type TableChangesSubscription,
} from '../../schema/operations/generated/graphql.ts';
import { eventually } from '../support/eventually.ts';
import { type MadeTable, makeTable, there } from '../support/make.ts';
import { expectLog, type Place, type Told } from './place.ts';
import type { Run } from './refusals.ts';
import { startWriter } from './writer.ts';

interface Payload {
  query: string;
  variables?: Record<string, unknown>;
}

interface Answer<Data> {
  data?: Data | null;
  errors?: readonly unknown[];
}

interface Sink<Data> {
  next(answer: Answer<Data>): void;
  error(error: unknown): void;
  complete(): void;
}

/** What the clients of graphql-ws and of graphql-sse have in common. */
export interface ClientLike {
  subscribe<Data>(payload: Payload, sink: Sink<Data>): () => void;
}

/** Runs an operation over a client: one result, and then the end. */
export function runOver(client: ClientLike): Run {
  return <Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: Variables) =>
    new Promise<Result>((resolve, reject) => {
      const results: Result[] = [];
      client.subscribe<Result>(
        { query: print(document), variables: Object(variables) },
        {
          next({ data, errors }) {
            if (errors || !data) reject(new Error(`the operation failed: ${JSON.stringify(errors)}`));
            else results.push(data);
          },
          error: reject,
          complete() {
            const [result, ...more] = results;
            if (result === undefined || more.length > 0) reject(new Error(`${results.length} results`));
            else resolve(result);
          },
        },
      );
    });
}

/** Somebody who follows a table, by whatever client. */
export interface Following {
  readonly told: readonly Told[];
  readonly isOver: boolean;
  /** Resolves when this revision has come. Fails on anything but a revision. */
  reach(revision: number): Promise<void>;
  stop(): void;
}

/** Follows a table as a front end should: what the client sends again when it comes back always holds the newest cursor. */
export function follow(client: ClientLike, { id: tableId, cursor }: MadeTable): Following {
  const told: Told[] = [];
  const faults: unknown[] = [];
  let isOver = false;
  // Both clients keep this very object, and make their message of it at each attempt.
  const payload = { query: print(TableChangesDocument), variables: { tableId, after: cursor } };
  const stop = client.subscribe<TableChangesSubscription>(payload, {
    next({ data, errors }) {
      const event = data?.tableChanges;
      if (errors || event?.__typename !== 'TableRevision') {
        faults.push(errors ?? event);
        return;
      }
      told.push(event);
      payload.variables.after = event.cursor;
    },
    error: (error) => faults.push(error),
    complete: () => {
      isOver = true;
    },
  });
  return {
    told,
    get isOver() {
      return isOver;
    },
    stop,
    reach: (revision) =>
      eventually(() => {
        if (faults.length > 0) throw new Error(`the stream failed: ${JSON.stringify(faults)}`);
        if ((told.at(-1)?.revision ?? 0) < revision) throw new Error(`${told.length} events have come`);
      }),
  };
}

/** What holds a client back until it is opened. */
export interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

function gate(): Gate {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/**
 * The server is killed and started again while somebody writes all the time. The client, which waits at the gate before it comes
 * back so that others have surely written meanwhile, must end up with the log: every revision once, in order.
 */
export async function expectReturn(
  place: Place,
  begin: (table: MadeTable, gate: Gate) => Following,
): Promise<void> {
  const table = await makeTable(place.ada, place.baseId, [{ name: 'A', type: 'TEXT' }]);
  const { opened, open } = gate();
  const following = begin(table, { opened, open });
  const writer = startWriter(place.grace, table);
  try {
    await writer.reach(10);
    await following.reach(table.revision + 5);
    await place.kill();
    const before = writer.written.length;
    const had = there(following.told.at(-1)).revision;
    await place.start();
    await writer.reach(before + 10);
    expect(there(following.told.at(-1)).revision).toBe(had);
    open();
    await writer.reach(before + 20);
  } finally {
    open();
    await writer.stop();
  }
  await following.reach(table.revision + writer.written.length);
  following.stop();
  await expectLog(place, table, following.told, writer.written);
}
