import type { Connection } from '../connection/connect.ts';
import { RedoEditDocument, UndoEditDocument } from '../generated/graphql.ts';
import { toast } from '../ui/toast.tsx';

const WORDS = { undo: 'Undone', redo: 'Done again' } as const;

/** Takes back the last thing that this person did in the table, or does it again: on the server, so in every window of theirs. */
export async function takeBack(
  { urql, line }: Pick<Connection, 'urql' | 'line'>,
  tableId: string,
  way: 'redo' | 'undo',
): Promise<void> {
  if (line.value.state !== 'online') {
    toast(`You are offline: ${way} works again when the line is back.`);
    return;
  }
  const variables = { input: { tableId } };
  const { data, error } =
    way === 'undo'
      ? await urql.mutation(UndoEditDocument, variables)
      : await urql.mutation(RedoEditDocument, variables);
  const result = data && ('undo' in data ? data.undo : data.redo);
  if (error || !result) toast(error?.message ?? 'That did not work.', { isFault: true });
  else if ('message' in result) toast(result.message);
  else if ('leftOut' in result && result.leftOut.length > 0)
    toast(`${WORDS[way]}, but for ${result.leftOut.length} cells that somebody has changed since.`);
  else toast(WORDS[way]);
}
