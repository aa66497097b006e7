import type { Audit } from './activity.queries.ts';
import type { ExportRow } from './export.queries.ts';
import { createTimeTexts } from './export-time.ts';
import type { FieldStates } from './field-states.ts';
import { remembered } from './remembered.ts';

/** What lines are written with. */
export interface LineNames {
  fields: Pick<FieldStates, 'name' | 'type' | 'choice'>;
  user(id: string): string | undefined;
  table(id: string): string | undefined;
  /** null unless it is asked for. */
  audit: ((logId: string, revision: number) => Audit | undefined) | null;
}

/** Texts for a row: of a format what its file begins with, its lines and how many they are. */
export interface Lines {
  write(row: ExportRow): { text: string; rows: number };
}

type Values = Readonly<Record<string, unknown>>;

/** Whether it is of a record, so that its values are cells. */
export function isOfCells(kind: string): boolean {
  return kind === 'RecordCreated' || kind === 'RecordUpdated' || kind === 'RecordDeleted';
}

/** The field that a change is of or at, where it is not of cells. */
export function fieldOf([, , , , , , kind, entityId, , before, after]: ExportRow): string | null {
  if (kind.startsWith('Field')) return entityId;
  const fieldId = (after ?? before)?.fieldId;
  return typeof fieldId === 'string' ? fieldId : null;
}

/** What the log tells of a thing that is no record. Of comments it keeps a digest of the body, which tells nobody anything. */
export function toldOf(values: Values | null): Values | null {
  if (!values || !Object.hasOwn(values, 'body')) return values;
  const { body: _, ...told } = values;
  return told;
}

/**
 * An object a line, `\n` after each. Cells by the ids of their fields, with the name that each had.
 *
 * Put together by hand, in a third of the time that it takes to make objects and write those, and without a function made for each
 * line. Ids and kinds are Cobase's own and have nothing to escape.
 */
export function ndjsonLines({ fields, user, audit }: LineNames): Lines {
  const timeOf = createTimeTexts();
  const quoted = remembered(JSON.stringify);
  return {
    write(row) {
      const [logId, revision, ordinal, , at, actorId, kind, entityId, recordId, before, after] = row;
      const [, , , , , , , , , , , clientMutationId, batchId, undoOf, overwrote] = row;
      const person = user(actorId);
      let text = `{"id":"act_${logId}_${revision}_${ordinal}","tableId":${logId.startsWith('tbl_') ? `"${logId}"` : 'null'}`;
      text += `,"revision":${revision},"at":"${timeOf(at)}"`;
      text += `,"actor":{"id":"${actorId}","name":${person === undefined ? 'null' : quoted(person)}}`;
      text += `,"kind":"${kind}","entityId":"${entityId}","recordId":${recordId === null ? 'null' : `"${recordId}"`}`;
      if (isOfCells(kind)) {
        text += ',"cells":[';
        let separator = '';
        for (const fieldId in after ?? before) {
          const name = fields.name(fieldId, revision);
          text += `${separator}{"fieldId":${quoted(fieldId)},"field":${name === undefined ? 'null' : quoted(name)}`;
          text += `,"before":${json(before?.[fieldId])},"after":${json(after?.[fieldId])}}`;
          separator = ',';
        }
        text += ']';
      } else {
        const fieldId = fieldOf(row);
        const name = fieldId === null ? null : fields.name(fieldId, revision);
        text += `,"fieldId":${json(fieldId)},"field":${json(name)}`;
        text += `,"before":${json(toldOf(before))},"after":${json(toldOf(after))}`;
      }
      text += `,"clientMutationId":${json(clientMutationId)},"batchId":${json(batchId)},"undoOf":${undoOf},"overwrote":${overwrote}`;
      if (audit) text += `,"audit":${json(auditOf(audit(logId, revision)))}`;
      return { text: `${text}}\n`, rows: 1 };
    },
  };
}

function json(value: unknown): string {
  return value === null || value === undefined ? 'null' : JSON.stringify(value);
}

function auditOf(audit: Audit | undefined) {
  if (!audit) return null;
  const { sessionId, ipPrefix, userAgent, authSubject } = audit;
  return { sessionId, ipPrefix, userAgent, authSubject };
}
