import { readUsers } from '../auth/user.queries.ts';
import type { Db } from '../db/client.ts';
import { type Audit, readAudits, readChoicesNamed, readLogAbout } from './activity.queries.ts';
import { type ExportRow, readExportBounds, readTableNames } from './export.queries.ts';
import type { ExportOrder, ExportProgress } from './export.ts';
import { csvHead, csvLines } from './export-csv.ts';
import { fieldOf, isOfCells, ndjsonLines } from './export-lines.ts';
import { walkExport } from './export-walk.ts';
import { createFieldStates } from './field-states.ts';

/** Parts of a file are about so long. */
const PART_LENGTH = 65_536;
/** People that are not remembered beyond a batch, so that their number does not matter. */
const REMEMBERED = 10_000;

/** What an export needs of whoever runs it. */
export interface ExportHost {
  db: Db;
  order: ExportOrder;
  /** The logs that its person sees. Asked before anything is handed over. @throws when they may not have it any more */
  visible(): Promise<ReadonlySet<string>>;
  /** Kept up to date, for others to see. */
  progress: ExportProgress;
  /** Puts it on record that all has been written. The last part is handed over only then. */
  complete(): Promise<void>;
}

/** The file, part by part. Nothing is read ahead of whoever takes them but one step of the walk. */
export async function* exportParts(host: ExportHost): AsyncGenerator<string, void> {
  const { db, order, progress } = host;
  const { filter, format, hasAudit, hasMark } = order;
  const logIds = [...(await host.visible())];
  const about = filter.recordId ?? filter.fieldId;
  const [own, choiceIds] = await Promise.all([
    about && logIds.length > 1 ? readLogAbout(db, about) : undefined,
    filter.text ? readChoicesNamed(db, logIds, filter.text) : [],
  ]);
  const asked = about && logIds.length > 1 ? logIds.filter((id) => id === own) : logIds;
  const isEmpty = asked.length === 0 || filter.kinds?.length === 0 || filter.actorIds?.length === 0;
  const bounds = isEmpty ? [] : await readExportBounds(db, asked, filter);
  progress.toLook = bounds.reduce((sum, { under, after }) => sum + Math.max(under - 1 - after, 0), 0);
  const names = await createNames(db, order, asked);
  const lines = format === 'CSV' ? csvLines(names) : ndjsonLines(names);
  let part = format === 'CSV' ? csvHead({ hasAudit, hasMark }) : '';
  for await (const { rows, looked } of walkExport(db, bounds, { filter, choiceIds })) {
    await names.learn(rows);
    let visible = await host.visible();
    for (const row of rows) {
      if (!row[3] || !visible.has(row[0])) continue;
      const written = lines.write(row);
      part += written.text;
      progress.changes += 1;
      progress.rows += written.rows;
      if (part.length < PART_LENGTH) continue;
      yield part;
      part = '';
      visible = await host.visible();
    }
    progress.looked = looked;
  }
  progress.looked = progress.toLook;
  const isCut = bounds.some((bound) => bound.isCut);
  if (format === 'NDJSON') part += `${JSON.stringify({ end: true, rows: progress.rows, isCut })}\n`;
  await host.visible();
  await host.complete();
  yield part;
}

/** The names that lines are written with, read batch by batch. */
async function createNames(db: Db, { hasAudit, format }: ExportOrder, logIds: readonly string[]) {
  const fields = createFieldStates(db);
  const users = new Map<string, string>();
  const tables = format === 'CSV' ? await readTableNames(db, logIds) : new Map<string, string>();
  let audits = new Map<string, Audit>();

  async function learnUsers(ids: Set<string>) {
    if (users.size > REMEMBERED) users.clear();
    const unknown = [...ids].filter((id) => !users.has(id));
    if (unknown.length === 0) return;
    for (const { id, name } of await readUsers(db, unknown)) users.set(id, name);
  }

  return {
    fields,
    user: (id: string) => users.get(id),
    table: (id: string) => tables.get(id),
    audit: hasAudit ? (logId: string, revision: number) => audits.get(`${logId} ${revision}`) : null,
    async learn(rows: readonly ExportRow[]) {
      const fieldIds = new Set<string>();
      const userIds = new Set<string>();
      for (const row of rows) {
        const [, , , , , actorId, kind, , , before, after] = row;
        userIds.add(actorId);
        const fieldId = isOfCells(kind) ? null : fieldOf(row);
        if (fieldId !== null) fieldIds.add(fieldId);
        else if (isOfCells(kind)) for (const id in after ?? before) fieldIds.add(id);
      }
      await fields.learn(fieldIds);
      if (format === 'CSV') for (const row of rows) addPeople(userIds, row);
      await learnUsers(userIds);
      if (!hasAudit) return;
      const keys = new Map(rows.map(([logId, revision]) => [`${logId} ${revision}`, { logId, revision }]));
      const read = await readAudits(db, [...keys.values()]);
      audits = new Map(read.map((audit) => [`${audit.logId} ${audit.revision}`, audit]));
    },
  };

  /** The people in cells. */
  function addPeople(userIds: Set<string>, [, revision, , , , , kind, , , before, after]: ExportRow) {
    if (!isOfCells(kind)) return;
    for (const id in after ?? before) {
      if (fields.type(id, revision) !== 'USER') continue;
      for (const value of [before?.[id], after?.[id]]) if (typeof value === 'string') userIds.add(value);
    }
  }
}
