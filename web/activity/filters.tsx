import type { CellPlace } from 'cobase/client';
import type { ActivityFilter, ChangeKind } from '../generated/graphql.ts';
import { useSignal } from '../signals.ts';
import { Segments } from '../ui/segments.tsx';
import { useDesk } from '../workspace/desk.ts';
import { PEOPLE } from '../workspace/open-table.ts';

export type Scope = 'cell' | 'record' | 'table';

/** What somebody wants to see of what happened. */
export interface Wanted {
  scope: Scope;
  /** The id of a user; empty for everybody. */
  person: string;
  kind: keyof typeof KINDS;
}

const KINDS = {
  all: { label: 'Everything', kinds: null },
  cells: { label: 'Cells', kinds: ['RecordUpdated', 'CellLockTakenOver'] },
  records: { label: 'Records', kinds: ['RecordCreated', 'RecordDeleted'] },
  structure: {
    label: 'Fields and views',
    kinds: ['FieldCreated', 'FieldUpdated', 'FieldDeleted', 'ViewCreated', 'ViewUpdated', 'ViewDeleted'],
  },
  comments: {
    label: 'Comments',
    kinds: [
      'CommentCreated',
      'CommentUpdated',
      'CommentDeleted',
      'CommentRestored',
      'CommentErased',
      'ThreadResolved',
      'ThreadReopened',
      'ReactionAdded',
      'ReactionRemoved',
    ],
  },
} as const satisfies Record<string, { label: string; kinds: readonly ChangeKind[] | null }>;

const SCOPES = [
  { value: 'table', label: 'Whole table' },
  { value: 'record', label: 'This record' },
  { value: 'cell', label: 'This cell' },
] as const;

export const NOTHING_NARROWED = { person: '', kind: 'all' } as const;

/** As the server takes it. Of a cell it is exact: the making and the deletion of its record are part of it. */
export function filterOf({ scope, person, kind }: Wanted, cell: CellPlace | null): ActivityFilter {
  const { kinds } = KINDS[kind];
  return {
    ...(cell && scope !== 'table' && { recordId: cell.recordId }),
    ...(cell && scope === 'cell' && { fieldId: cell.fieldId }),
    ...(person && { actorIds: [person] }),
    ...(kinds && { kinds: [...kinds] }),
  };
}

const isKind = (name: string): name is Wanted['kind'] => name in KINDS;

export function Filters({
  wanted,
  hasCell,
  onChange,
}: {
  wanted: Wanted;
  /** Whether the person is in a cell: without, there is the table alone. */
  hasCell: boolean;
  onChange(wanted: Wanted): void;
}) {
  const { table } = useDesk();
  useSignal(table.signals, PEOPLE);
  const people = [...table.people.values()].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <div className="activity-filters">
      <Segments
        label="Whose history"
        value={wanted.scope}
        options={SCOPES.map((scope) => ({
          ...scope,
          isDisabled: scope.value !== 'table' && !hasCell,
          title: scope.value === 'table' || hasCell ? undefined : 'Select a cell for this',
        }))}
        onChange={(scope) => onChange({ ...wanted, scope })}
      />
      <div className="activity-selects">
        <select
          aria-label="By whom"
          value={wanted.person}
          onChange={({ target }) => onChange({ ...wanted, person: target.value })}
        >
          <option value="">Everybody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {id === table.me.id ? `${name} (you)` : name}
            </option>
          ))}
        </select>
        <select
          aria-label="Of what"
          value={wanted.kind}
          onChange={({ target }) => isKind(target.value) && onChange({ ...wanted, kind: target.value })}
        >
          {Object.entries(KINDS).map(([name, { label }]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
