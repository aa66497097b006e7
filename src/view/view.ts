import type { Condition, RecordFilter, RecordSort } from '../record/filter.ts';

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
  const filter = withoutConditions(view, (condition) => condition.fieldId === fieldId);
  return Object.keys(next).length > 0 || filter ? { ...next, ...filter } : undefined;
}

/** The view without some of its filter's conditions, or undefined when it has none of them. */
export function withoutConditions(
  view: ViewContent,
  isGone: (condition: Condition) => boolean,
): Partial<ViewContent> | undefined {
  const filter = view.filter && pruneFilter(view.filter, isGone);
  return filter === view.filter ? undefined : { filter };
}

/** The filter without some conditions; null when nothing is left; the same object when nothing changed. */
export function pruneFilter(
  filter: RecordFilter,
  isGone: (condition: Condition) => boolean,
): RecordFilter | null {
  if ('fieldId' in filter) return isGone(filter) ? null : filter;
  if ('not' in filter) {
    const inner = pruneFilter(filter.not, isGone);
    return inner === filter.not ? filter : inner && { not: inner };
  }
  const list = 'and' in filter ? filter.and : filter.or;
  const pruned = list.map((item) => pruneFilter(item, isGone));
  if (pruned.every((item, index) => item === list[index])) return filter;
  const left = pruned.filter((item) => item !== null);
  if (left.length === 0) return null;
  return 'and' in filter ? { and: left } : { or: left };
}
