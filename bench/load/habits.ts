/** What people do and how long they think in between, in seconds: from, to. The document names the same numbers. */
export const HABITS = {
  /** One who is active changes a cell. */
  edit: [10, 20],
  /** One who is active moves the pointer. */
  move: [1, 3],
  /** One who is active opens a record and reads its comments. */
  read: [20, 60],
  /** One who is active writes a comment. */
  comment: [60, 180],
  /** Everybody loads the page anew. */
  reload: [300, 900],
  /** Everybody loses the line. */
  lose: [300, 900],
  /** Until a page that is loaded anew connects. */
  reloading: [0.3, 1.5],
  /** Until one whose line was cut is back. */
  backFromCut: [0.5, 3],
  /** Until one whose line is half open has found out and is back. */
  backFromHalfOpen: [2, 5],
  /** Between the drafts that others see of a cell. */
  draft: [0.4, 1],
} as const satisfies Record<string, readonly [number, number]>;

/** Of the edits: typed into a cell that is locked meanwhile; the others are one mutation, as a paste is. */
export const TYPED = 0.5;
/** Of the edits: a record of one's own is added, or, where there are two already, deleted. */
export const ADDED = 0.1;
/** Of the comments: a reply to a thread of the table. */
export const REPLIES = 0.5;
/** Of the lines lost: half open, without a word to either side. The others are cut. */
export const HALF_OPEN = 0.5;

/** The model in words, for reports. */
export const model = [
  `an active person changes a cell every ${span('edit')}, moves the pointer every ${span('move')}, opens a record and reads its comments every ${span('read')}, comments every ${span('comment')}`,
  `half of the edits are typed: lock, one to three drafts, write, unlock; a tenth add a record or delete one's own; the others are one mutation`,
  `everybody follows the changes, the presence, the locks and the notifications over one socket, loads the page anew every ${span('reload')}, and loses the line every ${span('lose')}, half of the times half open`,
];

function span(habit: keyof typeof HABITS): string {
  const [from, to] = HABITS[habit];
  return `${from} to ${to} s`;
}
