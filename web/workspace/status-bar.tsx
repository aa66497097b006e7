import './status-bar.css';
import { useQuery } from 'urql';
import { TableSizeDocument } from '../generated/graphql.ts';
import { useSignal } from '../signals.ts';
import { useValue } from '../state.ts';
import { useDesk } from './desk.ts';
import { EDITS, ROWS } from './open-table.ts';

const number = new Intl.NumberFormat();

/** How much there is, and whether it is saved. */
export function StatusBar() {
  const { table } = useDesk();
  useSignal(table.signals, ROWS);
  const isLoaded = table.live.snapshot !== undefined;
  return (
    <footer className="status-bar">
      <span>{isLoaded ? `${number.format(table.rows.ids.length)} records` : <Loading />}</span>
      <Saving />
    </footer>
  );
}

function Loading() {
  const { table } = useDesk();
  const [{ data }] = useQuery({ query: TableSizeDocument, variables: { id: table.tableId } });
  const count = data?.table?.records.totalCount;
  return <>{count === undefined ? 'Loading …' : `Loading ${number.format(count)} records …`}</>;
}

/** Counts what is shown here and not yet in the log. */
function Saving() {
  const { table } = useDesk();
  const line = useValue(table.connection.line);
  useSignal(table.signals, EDITS);
  const { pending } = table.editor;
  if (pending > 0)
    return <span role="status">{line.state === 'online' ? 'Saving …' : `${pending} unsent`}</span>;
  return <span>{line.state === 'online' ? 'All changes saved' : 'Not connected'}</span>;
}
