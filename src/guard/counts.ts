/** What one node has counted. */
export interface Counts {
  /** What there is there now. */
  open: Record<string, number>;
  /** What happened there since it last said so. */
  happened: Record<string, number>;
}

export interface SharedCounts extends Counts {
  nodeId: string;
}
