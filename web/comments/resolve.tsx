import type { Connection } from '../connection/connect.ts';
import {
  CommentReopenDocument,
  CommentResolveDocument,
  type ThreadPartsFragment,
} from '../generated/graphql.ts';
import { Icon, IconButton } from '../ui/icon.tsx';
import { toast } from '../ui/toast.tsx';
import { useDesk } from '../workspace/desk.ts';
import { carryOut } from './carry-out.ts';

/** Says that a thread is done with, or open again. */
export function ResolveButton({
  thread: { id, resolvedAt },
  isNamed = false,
}: {
  thread: Pick<ThreadPartsFragment, 'id' | 'resolvedAt'>;
  /** Where there is room for a word. */
  isNamed?: boolean;
}) {
  const { connection, canComment } = useDesk().table;
  if (!canComment) return null;
  const isOpen = resolvedAt == null;
  const icon = isOpen ? 'check' : 'restore';
  const label = isOpen ? 'Resolve' : 'Reopen';
  const run = () => void (isOpen ? resolve(connection, id) : reopen(connection, id));
  if (!isNamed) return <IconButton icon={icon} label={label} onClick={run} />;
  return (
    <button type="button" className="button thread-resolve" onClick={run}>
      <Icon name={icon} size={16} /> {label}
    </button>
  );
}

async function resolve(connection: Connection, threadId: string) {
  if (!(await carryOut(connection, CommentResolveDocument, { input: { threadId } }))) return;
  toast('Thread resolved.', { action: { label: 'Undo', run: () => void reopen(connection, threadId) } });
}

async function reopen(connection: Connection, threadId: string) {
  await carryOut(connection, CommentReopenDocument, { input: { threadId } });
}
