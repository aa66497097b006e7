import type { Book } from './book.ts';
import { createLedger, type Ledger } from './ledger.ts';

/** A table as the people of it are given it: what they may write to. */
export interface LoadedTable {
  id: string;
  recordIds: string[];
  fields: { id: string; type: 'LONG_TEXT' | 'NUMBER' | 'TEXT' }[];
}

/** The same, with what its people share in one process. */
export interface SharedTable extends LoadedTable {
  ledger: Ledger;
  /** Threads that somebody here has begun. */
  threads: { id: string; recordId: string }[];
}

export function shareTable(table: LoadedTable, fault: Book['fault']): SharedTable {
  return { ...table, ledger: createLedger(fault), threads: [] };
}
