import type { Field, LiveTable } from 'cobase/client';

/** The records of a table by their place, and its fields. */
export interface Rows {
  /** Ids, in order; another list after records came or went. */
  readonly ids: readonly string[];
  /** Where a record stands; -1 where it is not there. */
  indexOf(recordId: string): number;
  /** By position. */
  readonly fields: readonly Field[];
  /** What a record is called: the text of its first field. */
  titleOf(recordId: string): string;
}

/** Made anew when it is asked for after a change: a list of a hundred thousand ids takes a millisecond, and many changes come at once. */
export function makeRows(live: LiveTable): Rows {
  let ids: readonly string[] | undefined;
  let places: Map<string, number> | undefined;
  let fields: readonly Field[] | undefined;
  live.listen((revision, changes) => {
    if (revision && changes && !changes.structure) return;
    ids = places = fields = undefined;
  });
  const rows: Rows = {
    get ids() {
      // Before the load there is nothing to keep.
      if (!live.snapshot) return [];
      ids ??= inOrder([...live.snapshot.records.keys()]);
      return ids;
    },
    indexOf(recordId) {
      places ??= new Map(rows.ids.map((id, at) => [id, at]));
      return places.get(recordId) ?? -1;
    },
    get fields() {
      if (!live.snapshot) return [];
      fields ??= [...live.snapshot.fields.values()].sort((a, b) => a.position - b.position);
      return fields;
    },
    titleOf(recordId) {
      const [first] = rows.fields;
      const value = first && live.snapshot?.records.get(recordId)?.cells[first.id]?.value;
      return typeof value === 'string' || typeof value === 'number' ? `${value}` : 'Unnamed record';
    },
  };
  return rows;
}

/** Ids are in the order of making. A record that is restored comes last in the snapshot, and has its old place all the same. */
function inOrder(ids: string[]): readonly string[] {
  let last = '';
  for (const id of ids) {
    if (id < last) return ids.sort();
    last = id;
  }
  return ids;
}
