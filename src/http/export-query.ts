import type { ActivityFilter } from '../activity/activity.ts';
import type { ExportFormat, ExportOrder } from '../activity/export.ts';
import { ValidationError, type ValidationIssue } from '../errors.ts';
import { isChangeKind } from '../stream/change.ts';
import { readTime } from '../time.ts';

const single = [
  'baseId',
  'tableId',
  'recordId',
  'fieldId',
  'from',
  'until',
  'text',
  'audit',
  'mark',
] as const;
const several = ['actorId', 'kind'] as const;
const known = new Set<string>([...single, ...several]);

/**
 * What a query asks for. A name that is not known is a fault: a filter that is misspelt would export what was not meant.
 * @throws ValidationError with all faults
 */
export function orderOf(query: URLSearchParams, format: ExportFormat): ExportOrder {
  const issues: ValidationIssue[] = [];
  const fault = (name: string, message: string) => void issues.push({ path: [name], message });
  for (const name of new Set(query.keys())) {
    if (!known.has(name)) fault(name, `There is no "${name}".`);
  }
  for (const name of single) if (query.getAll(name).length > 1) fault(name, `"${name}" stands once at most.`);
  const time = (name: 'from' | 'until') => {
    const text = query.get(name);
    if (text === null) return null;
    const date = readTime(text);
    if (!date) fault(name, `"${name}" is an ISO 8601 text, of a year from 1 to 9999.`);
    return date ?? null;
  };
  const flag = (name: 'audit' | 'mark') => {
    const text = query.get(name);
    if (text !== null && text !== 'true' && text !== 'false') fault(name, `"${name}" is true or false.`);
    return text === 'true';
  };
  const kinds = query.getAll('kind');
  for (const kind of kinds) if (!isChangeKind(kind)) fault('kind', `There is no kind "${kind}".`);
  const actorIds = query.getAll('actorId');
  const filter: ActivityFilter = {
    actorIds: actorIds.length > 0 ? actorIds : null,
    kinds: kinds.length > 0 ? kinds.filter(isChangeKind) : null,
    recordId: query.get('recordId'),
    fieldId: query.get('fieldId'),
    from: time('from'),
    until: time('until'),
    text: query.get('text'),
  };
  const order: ExportOrder = {
    baseId: query.get('baseId'),
    tableId: query.get('tableId'),
    format,
    filter,
    hasAudit: flag('audit'),
    hasMark: flag('mark'),
  };
  if (issues.length > 0) throw new ValidationError(issues);
  return order;
}
