import type { Client as SseClient } from 'graphql-sse';
import type { createClient, Client as WsClient } from 'graphql-ws';
import { expectTypeOf, it } from 'vitest';
import { type TableChangesDocument, TableDocument } from '../../schema/operations/generated/graphql.ts';
import type { TABLE_CHANGES } from '../../src/client/change.ts';
import type { UPDATE_RECORDS } from '../../src/client/editor.ts';
import { type Client, type Document, execute, openSession, textOf } from '../../src/client/index.ts';
import type { LOAD_TABLE } from '../../src/client/load.ts';
import type { CELL_LOCKS, EDIT_CELL, LOCK_CELLS, UNLOCK_CELLS } from '../../src/client/lock.ts';
import type { PRESENCE, UPDATE_PRESENCE } from '../../src/client/presence.ts';
import type { REFRESH_SESSION } from '../../src/client/session.ts';
import type * as generated from './generated/graphql.ts';

// `npm run check:types` is what runs these.

type DataOf<D> = D extends { __apiType?: (variables: never) => infer Data } ? Plain<Data> : never;
type VariablesOf<D> = D extends { __apiType?: (variables: infer Variables) => unknown } ? Variables : never;

/** Without `readonly`, which is what a client may do with it and not what it is. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

it('what the client says that a document answers is what the schema says', () => {
  expectTypeOf<DataOf<typeof TABLE_CHANGES>>().toExtend<generated.TableChangesSubscription>();
  expectTypeOf<generated.TableChangesSubscription>().toExtend<DataOf<typeof TABLE_CHANGES>>();
  expectTypeOf<DataOf<typeof LOAD_TABLE>>().toExtend<Plain<generated.LoadTableQuery>>();
  expectTypeOf<Plain<generated.LoadTableQuery>>().toExtend<DataOf<typeof LOAD_TABLE>>();
  expectTypeOf<DataOf<typeof UPDATE_RECORDS>>().toExtend<generated.UpdateRecordsMutation>();
  expectTypeOf<generated.UpdateRecordsMutation>().toExtend<DataOf<typeof UPDATE_RECORDS>>();
  expectTypeOf<DataOf<typeof PRESENCE>>().toExtend<generated.PresenceSubscription>();
  expectTypeOf<generated.PresenceSubscription>().toExtend<DataOf<typeof PRESENCE>>();
  expectTypeOf<DataOf<typeof CELL_LOCKS>>().toExtend<generated.CellLocksSubscription>();
  expectTypeOf<generated.CellLocksSubscription>().toExtend<DataOf<typeof CELL_LOCKS>>();
  expectTypeOf<DataOf<typeof LOCK_CELLS>>().toExtend<generated.LockCellsMutation>();
  expectTypeOf<generated.LockCellsMutation>().toExtend<DataOf<typeof LOCK_CELLS>>();
  // Of these the client looks at less than there is.
  expectTypeOf<generated.UnlockCellsMutation>().toExtend<DataOf<typeof UNLOCK_CELLS>>();
  expectTypeOf<generated.EditCellMutation>().toExtend<DataOf<typeof EDIT_CELL>>();
  expectTypeOf<generated.UpdatePresenceMutation>().toExtend<DataOf<typeof UPDATE_PRESENCE>>();
  expectTypeOf<generated.RefreshSessionMutation>().toExtend<DataOf<typeof REFRESH_SESSION>>();
});

it('what the client gives a document is what it takes', () => {
  expectTypeOf<VariablesOf<typeof TABLE_CHANGES>>().toExtend<generated.TableChangesSubscriptionVariables>();
  expectTypeOf<VariablesOf<typeof LOAD_TABLE>>().toExtend<generated.LoadTableQueryVariables>();
  expectTypeOf<VariablesOf<typeof UPDATE_RECORDS>>().toExtend<generated.UpdateRecordsMutationVariables>();
  expectTypeOf<VariablesOf<typeof PRESENCE>>().toExtend<generated.PresenceSubscriptionVariables>();
  expectTypeOf<VariablesOf<typeof UPDATE_PRESENCE>>().toExtend<generated.UpdatePresenceMutationVariables>();
  expectTypeOf<VariablesOf<typeof CELL_LOCKS>>().toExtend<generated.CellLocksSubscriptionVariables>();
  expectTypeOf<VariablesOf<typeof LOCK_CELLS>>().toExtend<generated.LockCellsMutationVariables>();
  expectTypeOf<VariablesOf<typeof UNLOCK_CELLS>>().toExtend<generated.UnlockCellsMutationVariables>();
  expectTypeOf<VariablesOf<typeof EDIT_CELL>>().toExtend<generated.EditCellMutationVariables>();
  expectTypeOf<VariablesOf<typeof REFRESH_SESSION>>().toExtend<generated.RefreshSessionMutationVariables>();
});

it('the clients of graphql-ws and graphql-sse fit without a wrapper', () => {
  expectTypeOf<WsClient>().toExtend<Client>();
  expectTypeOf<SseClient<false>>().toExtend<Client>();
  expectTypeOf<SseClient<true>>().toExtend<Client>();
  expectTypeOf(openSession<WsClient>)
    .parameter(0)
    .toExtend<(options: never) => WsClient>();
  expectTypeOf<typeof createClient>().toExtend<Parameters<typeof openSession<WsClient>>[0]>();
});

it('a generated document brings its types along', () => {
  const run = (client: Client) =>
    execute(client, textOf(TableDocument, String), { id: 'tbl' }).then(({ table }) => table?.name);
  expectTypeOf(run).returns.resolves.toEqualTypeOf<string | undefined>();
  expectTypeOf<string>().toExtend<Document>();
  // A syntax tree is no text.
  expectTypeOf<typeof TableChangesDocument>().not.toExtend<Document>();
});
