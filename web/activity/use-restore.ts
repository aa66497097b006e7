import { faultOf } from 'cobase/client';
import { useState } from 'react';
import { told } from '../connection/connect.ts';
import { toast } from '../ui/toast.tsx';
import { useDesk } from '../workspace/desk.ts';
import type { Entry } from './feed.ts';
import { type Conflict, goesFar, type Restored, restore, wayBack } from './restore.ts';

/** What somebody has to say before it goes on. */
export type Question =
  | { about: 'size'; entry: Entry }
  | { about: 'conflict'; entry: Entry; conflicts: readonly Conflict[]; overwrite: (() => void) | undefined };

/** Puts entries back, and tells what came of it. */
export function useRestore() {
  const { table } = useDesk();
  const [question, setQuestion] = useState<Question>();
  const [busy, setBusy] = useState<string>();

  async function carryOut(entry: Entry, work: () => Promise<Restored>) {
    setQuestion(undefined);
    setBusy(entry.id);
    const result = await work().catch(
      (error): Restored => ({ status: 'refused', message: told(faultOf(error)) }),
    );
    setBusy(undefined);
    switch (result.status) {
      case 'refused':
        toast(result.message, { isFault: true });
        break;
      case 'same':
        toast('It is already as it was before.');
        break;
      case 'conflict': {
        const { conflicts, overwrite } = result;
        const again = overwrite && (() => void carryOut(entry, overwrite));
        setQuestion({ about: 'conflict', entry, conflicts, overwrite: again });
        break;
      }
      case 'done': {
        const { undo, leftOut } = result;
        const word = wayBack(entry) === 'Restore' ? 'Restored' : 'Taken back';
        const rest =
          leftOut > 0 ? `, but for ${leftOut === 1 ? 'a cell' : `${leftOut} cells`} without a place` : '';
        toast(`${word}${rest}`, undo ? { action: { label: 'Undo', run: undo } } : {});
      }
    }
  }

  return {
    question,
    /** The id of the entry that is being put back. */
    busy,
    dismiss: () => setQuestion(undefined),
    begin(entry: Entry) {
      if (table.connection.line.value.state !== 'online')
        toast('You are offline: this works again when the line is back.');
      else if (goesFar(entry)) setQuestion({ about: 'size', entry });
      else void carryOut(entry, () => restore(table, entry));
    },
    /** The answer to the question of size. */
    confirm: (entry: Entry) => void carryOut(entry, () => restore(table, entry)),
  };
}
