import type { RecordFilter, RecordSort } from '../record/filter.ts';

/** A way of looking at a table: what it leaves out and how it is ordered. */
export interface ViewContent {
  name: string;
  hiddenFieldIds: string[];
  filter: RecordFilter | null;
  sort: RecordSort[];
}

export interface View extends ViewContent {
  id: string;
  tableId: string;
  /** The revision that last changed the view. */
  version: number;
}

export const MAX_VIEWS = 100;

/** The view without a field that is being deleted, or undefined when the view does not name it. */
export function withoutField(view: ViewContent, fieldId: string): Partial<ViewContent> | undefined {
  const next: Partial<ViewContent> = {};
  if (view.hiddenFieldIds.includes(fieldId)) {
    next.hiddenFieldIds = view.hiddenFieldIds.filter((id) => id !== fieldId);
  }
  if (view.sort.some((sort) => sort.fieldId === fieldId)) {
    next.sort = view.sort.filter((sort) => sort.fieldId !== fieldId);
  }
  const filter = view.filter && pruneFilter(view.filter, fieldId);
  if (filter !== view.filter) next.filter = filter;
  return Object.keys(next).length > 0 ? next : undefined;
}

/** The filter without its conditions on a field; null when nothing is left; the same object when nothing changed. */
function pruneFilter(filter: RecordFilter, fieldId: string): RecordFilter | null {
  if ('fieldId' in filter) return filter.fieldId === fieldId ? null : filter;
  if ('not' in filter) {
    const inner = pruneFilter(filter.not, fieldId);
    return inner === filter.not ? filter : inner && { not: inner };
  }
  const list = 'and' in filter ? filter.and : filter.or;
  const pruned = list.map((item) => pruneFilter(item, fieldId));
  if (pruned.every((item, index) => item === list[index])) return filter;
  const left = pruned.filter((item) => item !== null);
  if (left.length === 0) return null;
  return 'and' in filter ? { and: left } : { or: left };
}
