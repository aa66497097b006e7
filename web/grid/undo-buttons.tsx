import { takeBack } from '../edit/undo.ts';
import { IconButton } from '../ui/icon.tsx';
import { useDesk } from '../workspace/desk.ts';

/** Takes back what this person did last, or does it again; nothing for those who only read. */
export function UndoButtons() {
  const { table } = useDesk();
  if (!table.canEdit) return null;
  const { connection, tableId } = table;
  return (
    <>
      <IconButton icon="undo" label="Undo" onClick={() => void takeBack(connection, tableId, 'undo')} />
      <IconButton icon="redo" label="Redo" onClick={() => void takeBack(connection, tableId, 'redo')} />
    </>
  );
}
