import { fieldOf, isOfCells, type LineNames, type Lines, toldOf } from './export-lines.ts';
import { createTimeTexts } from './export-time.ts';
import { remembered } from './remembered.ts';

const columns = [
  'Time (UTC)',
  'Person',
  'Kind',
  'Table',
  'Field',
  'Before',
  'After',
  'Record ID',
  'Field ID',
  'Entity ID',
  'Person ID',
  'Table ID',
  'Revision',
  'Place in revision',
  'Client mutation ID',
  'Batch ID',
  'Undo of',
  'Overwrote',
];

const auditColumns = ['Session ID', 'Network', 'User agent', 'Auth subject'];

/** Of a file in UTF-8, for spreadsheets, which would take it for something else. */
const MARK = '\uFEFF';

/** What a file begins with: perhaps the mark, and the names of its columns. */
export function csvHead({ hasAudit, hasMark }: { hasAudit: boolean; hasMark: boolean }): string {
  const names = [...columns, ...(hasAudit ? auditColumns : [])];
  return `${hasMark ? MARK : ''}${names.map(csvText).join(',')}\r\n`;
}

/**
 * CSV as RFC 4180 has it, for spreadsheets: one line for each cell of a record, so that they filter and sort by field, and one for
 * any other change. Choices and people in cells stand by their names. All texts that people write are quoted, also where they need
 * not be: a spreadsheet that goes by another separator finds none outside of quotes.
 */
export function csvLines(names: LineNames): Lines {
  const { fields, user, table, audit } = names;
  const timeOf = createTimeTexts();
  const quoted = remembered(csvText);
  return {
    write(row) {
      const [logId, revision, ordinal, , at, actorId, kind, entityId, recordId, before, after] = row;
      const [, , , , , , , , , , , clientMutationId, batchId, undoOf, overwrote] = row;
      const tableId = logId.startsWith('tbl_') ? logId : '';
      const time = timeOf(at);
      let start = `${time.slice(0, DATE)} ${time.slice(DATE + 1, -1)},${quoted(user(actorId) ?? '')},${kind},`;
      start += `${tableId && quoted(table(tableId) ?? '')},`;
      let end = `,${entityId},${actorId},${tableId},${revision},${ordinal},`;
      end += `${csvText(clientMutationId)},${csvText(batchId)},${undoOf ?? ''},${overwrote}`;
      if (audit) {
        const from = audit(logId, revision);
        end += `,${from?.sessionId ?? ''},${from?.ipPrefix ?? ''},${csvText(from?.userAgent)},${csvText(from?.authSubject)}`;
      }
      end += '\r\n';
      if (!isOfCells(kind)) {
        const fieldId = fieldOf(row);
        const name = fieldId === null ? '' : (fields.name(fieldId, revision) ?? '');
        const values = `${quoted(name)},${thingText(before)},${thingText(after)}`;
        return { text: `${start}${values},${recordId ?? ''},${fieldId ?? ''}${end}`, rows: 1 };
      }
      let text = '';
      let rows = 0;
      for (const fieldId in after ?? before) {
        const was = cellText(before?.[fieldId], fieldId, revision, names);
        const is = cellText(after?.[fieldId], fieldId, revision, names);
        const name = quoted(fields.name(fieldId, revision) ?? '');
        text += `${start}${name},${was},${is},${recordId ?? ''},${fieldId}${end}`;
        rows += 1;
      }
      return rows === 0 ? { text: `${start},,,${recordId ?? ''},${end}`, rows: 1 } : { text, rows };
    },
  };
}

/** Characters of a date in ISO 8601. */
const DATE = '2026-01-31'.length;

/** Of what is no record its name, or all that the log tells of it as JSON. */
function thingText(values: Readonly<Record<string, unknown>> | null): string {
  const told = toldOf(values);
  if (!told) return '';
  const { name, ...rest } = told;
  const isName = typeof name === 'string' && Object.keys(rest).length === 0;
  return csvText(isName ? name : JSON.stringify(told));
}

function cellText(value: unknown, fieldId: string, revision: number, { fields, user }: LineNames): string {
  if (value === null || value === undefined) return '';
  // Not quoted and never with an apostrophe: a negative number stays one, and is no formula.
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const type = fields.type(fieldId, revision);
  if (type === 'USER') return csvText(user(String(value)) ?? String(value));
  const unknown = type === 'SINGLE_SELECT' || type === 'MULTI_SELECT' ? 'a removed choice' : undefined;
  if (!Array.isArray(value))
    return csvText(fields.choice(fieldId, String(value), revision) ?? unknown ?? String(value));
  return csvText(
    value.map((one) => fields.choice(fieldId, String(one), revision) ?? unknown ?? String(one)).join(', '),
  );
}

const SIGNS = String.raw`[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]`;
const UNSEEN = String.raw`\s\p{Cf}\p{Cc}`;

/**
 * What spreadsheets take for a formula: it begins so, perhaps behind what is not seen, or in the full width of East Asian scripts.
 * An apostrophe before it makes it a text again.
 */
const FORMULA = new RegExp(String.raw`^(?:[${UNSEEN}]*${SIGNS}|[\t\r\n])`, 'u');
/** Where a cell begins for a spreadsheet that goes by semicolons or tabs, which knows nothing of these quotes. */
const INNER = new RegExp(String.raw`(?<=[;\t\r\n]["'${UNSEEN}]*)(?=${SIGNS})`, 'gu');
const HAS_SEPARATOR = /[;\t\r\n]/;
const PLAIN = /^[0-9A-Za-z]/;

/** A text in quotes; nothing for none. */
export function csvText(text: string | null | undefined): string {
  if (text === null || text === undefined || text === '') return '';
  let shown = !PLAIN.test(text) && FORMULA.test(text) ? `'${text}` : text;
  if (HAS_SEPARATOR.test(shown)) shown = shown.replace(INNER, "'");
  return `"${shown.includes('"') ? shown.replaceAll('"', '""') : shown}"`;
}
