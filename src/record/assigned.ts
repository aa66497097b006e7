import { isRecordChange, type Revision } from '../stream/change.ts';

/** A cell of a USER field that names somebody else now. */
export interface Assignment {
  recordId: string;
  fieldId: string;
  /** Whom it named; null for nobody. */
  before: string | null;
  after: string | null;
}

/** Whom a revision has assigned, and whom it has not assigned any more. Of a deleted record nothing is said: it can come back. */
export function assignmentsOf(
  { changes }: Pick<Revision, 'changes'>,
  typeOf: (fieldId: string) => string | undefined,
): Assignment[] {
  return changes.flatMap((change) => {
    if (!isRecordChange(change) || change.after === null) return [];
    const { entityId: recordId, after } = change;
    const before = change.before ?? {};
    return Object.keys(after).flatMap((fieldId): Assignment[] => {
      if (typeOf(fieldId) !== 'USER') return [];
      const [was, is] = [userOf(before[fieldId]), userOf(after[fieldId])];
      return was === is ? [] : [{ recordId, fieldId, before: was, after: is }];
    });
  });
}

function userOf(cell: unknown): string | null {
  return typeof cell === 'string' ? cell : null;
}
