import { eq } from 'drizzle-orm';
import type { App } from '../../src/app.ts';
import type { Database } from '../../src/db/client.ts';
import { DomainError } from '../../src/errors.ts';
import { readFieldsOfTables } from '../../src/field/field.queries.ts';
import type { Field, FieldType } from '../../src/field/field.ts';
import type { PastRecord } from '../../src/past/then.ts';
import { cellVersion } from '../../src/record/record.queries.ts';
import { record } from '../../src/record/record.table.ts';
import type { Actor } from '../../src/stream/change.ts';
import { encodeCursor, positionOf } from '../../src/stream/cursor.ts';
import { readHeads } from '../../src/stream/log.queries.ts';
import { readViewsOfTables } from '../../src/view/view.queries.ts';
import type { View } from '../../src/view/view.ts';
import { there } from '../support/make.ts';
import type { Random } from '../support/random.ts';

/** All that a table holds, and where its log stood. */
export interface State {
  cursor: string;
  revision: number;
  fields: Omit<Field, 'typeRevision'>[];
  views: View[];
  records: ReturnType<typeof shown>[];
}

/** A record as people see it: with a version for every cell. */
export function shown(row: PastRecord, fields: Pick<Field, 'id'>[]) {
  const { cellVersions: _, ...rest } = row;
  // A field that is gone may leave its cells for a moment.
  const cells = Object.entries(rest.cells).filter(([fieldId]) => fields.some(({ id }) => id === fieldId));
  return {
    ...rest,
    cells: Object.fromEntries(cells),
    versions: fields.map(({ id }) => cellVersion(row, id)),
  };
}

export async function stateOf({ db }: Database, tableId: string): Promise<State> {
  const [[head], fields, views, rows] = await Promise.all([
    readHeads(db, [tableId]),
    readFieldsOfTables(db, [tableId]),
    readViewsOfTables(db, [tableId]),
    db.select().from(record).where(eq(record.tableId, tableId)).orderBy(record.id),
  ]);
  const { revision, hash } = there(head);
  return {
    cursor: encodeCursor(positionOf(revision, hash)),
    revision,
    fields: fields.map(({ typeRevision: _, ...field }) => field),
    views,
    records: rows.map((row) => shown(row, fields)),
  };
}

const types = ['TEXT', 'LONG_TEXT', 'NUMBER', 'CHECKBOX', 'SINGLE_SELECT', 'MULTI_SELECT', 'RATING'] as const;
const names = ['a', 'b', 'c', 'd'];

/** Some person, who does something at random to a table: all that can be done to one. */
export function createWalker(parts: {
  app: App;
  database: Database;
  random: Random;
  people: Actor[];
  tableId: string;
}) {
  const { app, random, people, tableId, database } = parts;
  const { records, fields, views, undo, comments, removals, resolutions, reactions } = app.services;
  const threads: string[] = [];
  const written: string[] = [];
  let left = 100;

  const optionsFor = (type: FieldType) =>
    type.endsWith('SELECT') ? { choices: names.slice(0, 1 + random.below(4)).map((name) => ({ name })) } : {};

  function value({ type, options }: Field) {
    const choices = (options.choices ?? []).map(({ id }) => id);
    if (random.next() < 0.2) return null;
    switch (type) {
      case 'NUMBER':
        return random.below(100);
      case 'RATING':
        return 1 + random.below(options.max ?? 5);
      case 'CHECKBOX':
        return random.next() < 0.5;
      case 'SINGLE_SELECT':
        return choices.length > 0 ? random.pick(choices) : null;
      case 'MULTI_SELECT':
        return choices.filter(() => random.next() < 0.5);
      default:
        return random.pick([...names, '1', '2', 'true', 'a, b', `${random.below(99)}`]);
    }
  }

  /** Whatever is refused changes nothing: that is for other tests. */
  return async function step(): Promise<void> {
    const { db } = database;
    const actor = random.pick(people);
    const [all, allViews, rows] = await Promise.all([
      readFieldsOfTables(db, [tableId]),
      readViewsOfTables(db, [tableId]),
      db.select({ id: record.id }).from(record).where(eq(record.tableId, tableId)).orderBy(record.id),
    ]);
    const ids = rows.map(({ id }) => id);
    const cells = () =>
      all.filter(() => random.next() < 0.5).map((field) => ({ fieldId: field.id, value: value(field) }));
    const some = () => ids.filter(() => random.next() < 3 / ids.length);
    const dice = random.next();
    try {
      if (dice < 0.12 || ids.length < 5) {
        const batch = random.next() < 0.2 ? { batchId: `batch${random.below(1e9)}` } : {};
        const made = Array.from({ length: 1 + random.below(3) }, () => ({ cells: cells() }));
        await records.create(actor, { tableId, records: made, ...batch });
      } else if (dice < 0.55) {
        const changed = some().map((id) => ({ id, cells: cells() }));
        if (changed.length > 0) {
          await records.update(actor, { tableId, records: changed, onConflict: 'OVERWRITE' });
        }
      } else if (dice < 0.62) {
        await records.remove(actor, { tableId, ids: some().slice(0, ids.length > 60 ? 9 : 2) });
      } else if (dice < 0.72) {
        await random.pick([undo.undo, undo.redo])(actor, { tableId });
      } else if (dice < 0.76) {
        const revision = 1 + random.below((await stateOf(database, tableId)).revision);
        await undo.revert(actor, { tableId, revision, onConflict: 'MERGE' });
      } else if (dice < 0.8 && all.length < 9) {
        const type = random.pick(types);
        await fields.create(actor, { tableId, name: random.pick(names), type, ...optionsFor(type) });
      } else if (dice < 0.86) {
        const { id, type } = random.pick(all);
        const isRetyped = random.next() < 0.5;
        const next = isRetyped ? random.pick(types) : type;
        const what = random.next();
        if (what < 0.3) await fields.update(actor, { id, name: `${random.below(99)}` });
        else if (what < 0.5) await fields.update(actor, { id, position: random.below(20) });
        else await fields.update(actor, { id, type: next, ...optionsFor(next) });
      } else if (dice < 0.88 && all.length > 3) {
        await fields.remove(actor, { id: random.pick(all).id });
      } else if (dice < 0.94) {
        const field = random.pick(all);
        const content = {
          name: random.pick(names),
          hiddenFieldIds: all.filter(() => random.next() < 0.2).map(({ id }) => id),
          sort: [{ fieldId: field.id, direction: 'ASC' as const }],
          filter: { fieldId: random.pick(all).id, operator: 'IS_NOT_EMPTY' as const },
        };
        const what = random.next();
        if (what < 0.4 || allViews.length === 0) await views.create(actor, { tableId, ...content });
        else if (what < 0.8) await views.update(actor, { id: random.pick(allViews).id, ...content });
        else await views.remove(actor, { id: random.pick(allViews).id });
      } else if (left > 0) {
        const what = random.next();
        if (what < 0.5 || written.length === 0) {
          left -= 1;
          const parentId = threads.length > 0 && random.next() < 0.4 ? random.pick(threads) : null;
          const input = { recordId: random.pick(ids), parentId, markdown: 'Words' };
          const { result } = await comments.add(actor, input);
          written.push(result.id);
          if (parentId === null) threads.push(result.id);
        } else if (what < 0.6) await removals.remove(actor, { id: random.pick(written) });
        else if (what < 0.7) await removals.restore(actor, { id: random.pick(written) });
        else if (what < 0.8) await resolutions.resolve(actor, { threadId: random.pick(threads) });
        else if (what < 0.9) await resolutions.reopen(actor, { threadId: random.pick(threads) });
        else await reactions.add(actor, { commentId: random.pick(written), emoji: '👍' });
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  };
}
