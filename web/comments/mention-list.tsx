import { useEffect, useRef } from 'react';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { useDesk } from '../workspace/desk.ts';
import type { Candidate, Completion } from './mention.ts';

export const optionId = (listId: string, at: number) => `${listId}-${at}`;

/** Who can be mentioned. The keys come from the text, so that the focus stays there. */
export function MentionList({
  id,
  completion: { candidates, at, choose },
}: {
  id: string;
  completion: Completion;
}) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen is to be seen.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, candidates]);
  return (
    <div ref={list} id={id} className="mentions" role="listbox" aria-label="People and groups">
      {candidates.map((candidate, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text has the focus and hears the keys.
        <div
          key={`${candidate.kind} ${candidate.id}`}
          id={optionId(id, place)}
          className="mentions-option"
          role="option"
          aria-selected={place === at}
          // A press would take the focus out of the text before the click.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(candidate)}
        >
          <Picture candidate={candidate} />
          <span className="mentions-name" dir="auto">
            {candidate.label}
          </span>
          <span className="mentions-about faint">{aboutOf(candidate)}</span>
        </div>
      ))}
    </div>
  );
}

function Picture({ candidate: { kind, id, label } }: { candidate: Candidate }) {
  const { people } = useDesk().table;
  if (kind === 'user') return <Avatar name={label} color={people.get(id ?? '')?.color} size={22} />;
  return (
    <span className="mentions-icon">
      <Icon name="at" size={16} />
    </span>
  );
}

function aboutOf({ kind, email }: Candidate): string {
  if (kind === 'group') return 'Group';
  if (kind === 'everyone') return 'All members';
  return email ?? '';
}
