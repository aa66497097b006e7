import './workspace.css';
import { useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import type { Connection } from '../connection/connect.ts';
import { OpenBaseDocument, WorkspaceDocument, type WorkspaceQuery } from '../generated/graphql.ts';
import { useValue } from '../state.ts';
import { type Desk, DeskContext, makeDesk } from './desk.ts';
import { Header } from './header.tsx';
import type { ListedBase } from './listed-base.ts';
import { Message } from './message.tsx';
import { openTable, type Person } from './open-table.ts';
import { noteTable, placeOf } from './place.ts';
import { Table } from './table.tsx';

/** All tables of a person, one of them open. */
export function Workspace({ connection, onSignOut }: { connection: Connection; onSignOut(): void }) {
  const [{ data, error }] = useQuery({ query: WorkspaceDocument });
  const [wanted, setWanted] = useState(() => placeOf(location.search).table);
  const line = useValue(connection.line);
  if (line.state === 'refused') {
    return (
      <Message title="You are not signed in any more" action={{ label: 'Sign in', run: onSignOut }}>
        The server does not accept this token.
      </Message>
    );
  }
  if (error) return <Message title="That did not work">{error.message}</Message>;
  if (!data) return <Message title="Connecting …" isWaiting />;
  const bases = data.bases.edges.map(({ node }) => node);
  const base = bases.find(({ tables }) => tables.some(({ id }) => id === wanted)) ?? bases.find(hasTables);
  const table = base?.tables.find(({ id }) => id === wanted) ?? base?.tables[0];
  if (!base || !table) {
    return (
      <Message title="No table yet" action={{ label: 'Be somebody else', run: onSignOut }}>
        {data.viewer.name} is a member of no base with a table in it.
      </Message>
    );
  }
  return (
    <OpenedTable
      key={table.id}
      connection={connection}
      tableId={table.id}
      base={base}
      bases={bases}
      viewer={data.viewer}
      onOpen={setWanted}
      onSignOut={onSignOut}
    />
  );
}

const hasTables = ({ tables }: ListedBase) => tables.length > 0;

interface OpenedProps {
  connection: Connection;
  tableId: string;
  base: ListedBase;
  bases: ListedBase[];
  viewer: WorkspaceQuery['viewer'];
  onOpen(tableId: string): void;
  onSignOut(): void;
}

function OpenedTable({ connection, tableId, base, bases, viewer, onOpen, onSignOut }: OpenedProps) {
  const desk = useOpenTable(connection, tableId, base, viewer.user);
  usePeople(desk, base.id);
  const { state } = useValue(connection.line);
  if (!desk) return null;
  return (
    <DeskContext value={desk}>
      <div className={state === 'online' ? 'workspace' : 'workspace workspace-cut-off'}>
        <Header bases={bases} viewer={viewer} onOpen={onOpen} onSignOut={onSignOut} />
        <Table />
      </div>
    </DeskContext>
  );
}

/** Opened when it is shown and closed when it is not any more. */
function useOpenTable(connection: Connection, tableId: string, base: ListedBase, me: Person) {
  const [desk, setDesk] = useState<Desk>();
  const { id: baseId, viewerRole: role } = base;
  const { id, name, color } = me;
  const own = useMemo(() => ({ id, name, color }), [id, name, color]);
  useEffect(() => {
    const people = new Map([[own.id, own]]);
    const table = openTable(connection, { tableId, baseId, role, me: own, people });
    const opened = makeDesk(table);
    const { record, field, thread } = placeOf(location.search);
    if (record && field) opened.cell.set({ recordId: record, fieldId: field });
    if (thread) {
      opened.thread.set(thread);
      opened.panel.set('comments');
    }
    noteTable(tableId);
    setDesk(opened);
    return () => table.close();
  }, [connection, tableId, baseId, role, own]);
  return desk;
}

/** The members' names and colours, for cells that name people and for what those did who are not here. */
function usePeople(desk: Desk | undefined, baseId: string) {
  const [{ data }] = useQuery({ query: OpenBaseDocument, variables: { id: baseId } });
  useEffect(() => {
    if (!desk || !data?.base) return;
    const { people, signals } = desk.table;
    for (const { node } of data.base.members.edges) if (node.user) people.set(node.user.id, node.user);
    signals.tellAll();
  }, [desk, data]);
}
