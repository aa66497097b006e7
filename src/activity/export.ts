import { invalid } from '../errors.ts';
import type { ActivityFilter } from './activity.ts';

export const exportFormats = ['NDJSON', 'CSV'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What is exported, and how. */
export interface ExportOrder {
  /** One of the two is set. */
  baseId: string | null;
  tableId: string | null;
  format: ExportFormat;
  filter: ActivityFilter;
  /** Whether it tells where each change came from. OWNER. */
  hasAudit: boolean;
  /** Whether a CSV begins with the byte order mark, by which spreadsheets know UTF-8. */
  hasMark: boolean;
}

/**
 * PENDING: it can be fetched. RUNNING: it is being fetched. COMPLETE: all of it was handed over. CUT: whoever fetched it went away,
 * read too slowly or is not permitted any more. FAILED: the server could not go on, or has died.
 */
export const exportStates = ['PENDING', 'RUNNING', 'COMPLETE', 'CUT', 'FAILED'] as const;
export type ExportState = (typeof exportStates)[number];
export type ExportEnd = Exclude<ExportState, 'PENDING' | 'RUNNING'>;

/** How far an export is. */
export interface ExportProgress {
  /** Changes that were written out. */
  changes: number;
  /** Lines that they are: of CSV one for each cell. */
  rows: number;
  /** Revisions that were gone through, of all that there are to go through. */
  looked: number;
  toLook: number;
}

/** Exports that run at a time. */
export const MAX_RUNNING = { person: 2, node: 8 };
/** Links of one person that wait to be fetched. */
export const MAX_PENDING = 20;
/** For so long a link can be fetched. */
export const LINK_MS = 60_000;
/** For so long after its end an export can be asked for. */
export const KEPT_MS = 24 * 3_600_000;
/** A running export that has not said for so long that it goes on has died with its node. */
export const SILENT_MS = 60_000;

/** Where it is fetched. */
export function exportPath(format: ExportFormat): string {
  return `/export/activity.${format.toLowerCase()}`;
}

/** @throws ValidationError unless it is of a base or of a table */
export function checkPlace({ baseId, tableId }: Pick<ExportOrder, 'baseId' | 'tableId'>): void {
  if ((baseId === null) === (tableId === null)) {
    throw invalid([baseId === null ? 'tableId' : 'baseId'], 'Name a base or a table, and not both.');
  }
}
