import type { Revision } from './change.ts';

/** What the bus says of a new revision: all of it, or only that it is there when it is large. */
export interface RevisionMessage {
  revision: number;
  hash: string;
  previousHash: string;
  content?: Revision;
  /** The trace that it belongs to, as the W3C has it. Only where somebody records it. */
  trace?: string;
}
