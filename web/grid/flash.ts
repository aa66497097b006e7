import { cellKey } from 'cobase/client';
import type { OpenTable } from '../workspace/open-table.ts';

/** A change that somebody is shown for a moment, in the colour of who made it. */
export interface Flash {
  /** Another for each, so that two in a row are seen as two. */
  id: number;
  color: string;
  name: string;
}

export interface Flashes {
  ofCell(recordId: string, fieldId: string): Flash | undefined;
  /** Of a record that has just come. */
  ofRow(recordId: string): Flash | undefined;
  /** This window writes these cells itself: their echo is no news. */
  expect(cells: readonly { recordId: string; fieldId: string }[]): void;
  stop(): void;
}

/** As long as the animation takes. */
const SHOWN_MS = 1_400;
const MOST = 2_000;

export function makeFlashes({ live, me, people, signals }: OpenTable): Flashes {
  /** By cell, or by record for a whole row; in the order in which they came. */
  const shown = new Map<string, Flash & { recordId: string; until: number }>();
  /** How often this window has written a cell whose echo has not come. */
  const expected = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;

  function flash(key: string, recordId: string, actor: { id: string; name: string }) {
    last += 1;
    const color = people.get(actor.id)?.color ?? 'var(--person-unknown)';
    // Put last anew, so that the first of the map is the first to end.
    shown.delete(key);
    shown.set(key, { id: last, color, name: actor.name, recordId, until: performance.now() + SHOWN_MS });
    timer ??= setTimeout(sweep, SHOWN_MS);
  }

  function sweep() {
    timer = undefined;
    const now = performance.now();
    const ended: string[] = [];
    for (const [key, { until, recordId }] of shown) {
      if (until > now && shown.size <= MOST) {
        timer = setTimeout(sweep, until - now);
        break;
      }
      shown.delete(key);
      ended.push(recordId);
    }
    signals.tell(...ended);
  }

  function isExpected(key: string): boolean {
    const count = expected.get(key) ?? 0;
    if (count > 1) expected.set(key, count - 1);
    else expected.delete(key);
    return count > 0;
  }

  const unlisten = live.listen((revision) => {
    if (!revision) return;
    const { actor, changes } = revision;
    const isMine = actor.id === me.id;
    for (const change of changes) {
      if (change.__typename === 'RecordCreated' && !isMine) flash(change.recordId, change.recordId, actor);
      if (change.__typename !== 'RecordUpdated') continue;
      for (const { fieldId } of change.cells) {
        const key = cellKey({ recordId: change.recordId, fieldId });
        if (!isMine || !isExpected(key)) flash(key, change.recordId, actor);
      }
    }
  });

  return {
    ofCell: (recordId, fieldId) => (shown.size > 0 ? shown.get(cellKey({ recordId, fieldId })) : undefined),
    ofRow: (recordId) => shown.get(recordId),
    expect(cells) {
      for (const cell of cells) expected.set(cellKey(cell), (expected.get(cellKey(cell)) ?? 0) + 1);
    },
    stop() {
      unlisten();
      clearTimeout(timer);
    },
  };
}
