import type { UnresolvedReason } from '../generated/graphql.ts';
import { toast } from '../ui/toast.tsx';

/** Tells of an @ that nobody hears of. That a word behind one is no name at all is no news to who wrote it. */
export function tellUnresolved(unresolved: readonly { text: string; reason: UnresolvedReason }[]): void {
  for (const { text, reason } of unresolved) {
    if (reason === 'AMBIGUOUS') toast(`${text} is the name of several: choose one of the list behind the @.`);
    if (reason === 'NOT_ALLOWED') toast(`${text} was not told: that is for editors.`);
  }
}
