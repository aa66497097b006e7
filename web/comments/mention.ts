import { Mention } from '@tiptap/extension-mention';
import type { State } from '../state.ts';

/** Somebody who can be mentioned; with the names that a document has for them. */
export interface Candidate {
  kind: 'everyone' | 'group' | 'user';
  /** null for everyone. */
  id: string | null;
  label: string;
  email: string | null;
}

/** What is offered behind an @. */
export interface Completion {
  candidates: readonly Candidate[];
  /** Which of them Enter takes. */
  at: number;
  choose(candidate: Candidate): void;
}

/** Whether a word of the name begins so, whatever its case and accents. */
function begins({ label, email }: Candidate, prefix: string): boolean {
  const [name, wanted] = [` ${label} ${email ?? ''}`, ` ${prefix}`].map((text) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  );
  return name?.includes(wanted ?? '') ?? false;
}

/** Mentions, and the offer while one is typed: the component that draws it reads `completion`. */
export function makeMention(
  find: (prefix: string) => Promise<Candidate[]>,
  completion: State<Completion | null>,
) {
  /** Answers whether the key was for the list. */
  function take({ key }: KeyboardEvent): boolean {
    const open = completion.value;
    const count = open?.candidates.length ?? 0;
    if (!open || count === 0) return false;
    const { candidates, at, choose } = open;
    const chosen = candidates[at];
    if (key === 'ArrowDown') completion.set({ ...open, at: (at + 1) % count });
    else if (key === 'ArrowUp') completion.set({ ...open, at: (at + count - 1) % count });
    else if ((key === 'Enter' || key === 'Tab') && chosen) choose(chosen);
    else return false;
    return true;
  }

  return Mention.extend({
    addAttributes() {
      return {
        ...this.parent?.(),
        kind: {
          default: 'user',
          parseHTML: (element) => element.getAttribute('data-kind'),
          renderHTML: ({ kind }) => ({ 'data-kind': kind }),
        },
      };
    },
  }).configure({
    HTMLAttributes: { class: 'mention', dir: 'auto' },
    suggestion: {
      allowedPrefixes: [' ', '\u00a0', '('],
      items: ({ query }) => find(query),
      render: () => ({
        onUpdate({ items, query, command, loading }) {
          // Until the answer is there, those of the last one who can be in it: Enter must not take anybody else.
          const candidates: readonly Candidate[] = loading
            ? (completion.value?.candidates ?? []).filter((candidate) => begins(candidate, query))
            : items;
          completion.set({ candidates, at: 0, choose: command });
        },
        onKeyDown: ({ event }) => take(event),
        onExit: () => completion.set(null),
      }),
    },
  });
}
