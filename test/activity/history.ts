import type { ActivityFilter, ChangeKind } from '../../src/activity/activity.ts';
import type { App } from '../../src/app.ts';
import type { Bus } from '../../src/bus/bus.ts';
import type { Database } from '../../src/db/client.ts';
import { newId } from '../../src/id.ts';
import type { Actor, Change } from '../../src/stream/change.ts';
import { createLog, type Log } from '../../src/stream/log.ts';
import type { Random } from '../support/random.ts';

/** A base with tables, and a log that anything can be appended to: what it tells need not have happened. */
export interface Histories {
  baseId: string;
  tableIds: string[];
  people: Actor[];
  /** Of each table. */
  fieldIds: Map<string, string[]>;
  recordIds: Map<string, string[]>;
  log: Log;
}

const SILENT: Bus = {
  kind: 'memory',
  publish: () => {},
  subscribe: async () => async () => {},
  onGap: () => {},
  state: () => ({ isUp: true, sent: 0, lost: 0, gaps: 0 }),
  close: async () => {},
};

export async function makeHistories(
  { services }: Pick<App, 'services'>,
  database: Database,
  { owner, people, tables }: { owner: Actor; people: Actor[]; tables: number },
): Promise<Histories> {
  const { result: baseId } = await services.bases.create(owner, { name: 'Base' });
  const fieldIds = new Map<string, string[]>();
  const recordIds = new Map<string, string[]>();
  for (let n = 0; n < tables; n++) {
    const { result: tableId } = await services.tables.create(owner, {
      baseId,
      name: `Table ${n}`,
      fields: ['Title', 'Status', 'Note'].map((name) => ({ name, type: 'TEXT' as const })),
    });
    fieldIds.set(
      tableId,
      (await services.fields.list(owner.id, tableId)).map(({ id }) => id),
    );
    recordIds.set(
      tableId,
      Array.from({ length: 6 }, () => newId('rec')),
    );
  }
  const log = createLog(database, SILENT);
  return { baseId, tableIds: [...fieldIds.keys()], people, fieldIds, recordIds, log };
}

const WORDS = ['Alpha', 'beta', 'Gamma ray', 'delta "quoted"', 'line\nbreak', '100%', 'under_score'];

/** Appends something to one of the logs: mostly edits of cells, sometimes something rare or large. */
export async function appendRandom(histories: Histories, random: Random): Promise<void> {
  const { baseId, tableIds, people, log } = histories;
  const actor = random.pick(people);
  if (random.below(8) === 0) {
    await log.write({ actor, logIds: [baseId] }, async (tx) =>
      tx.append(baseId, baseChange(histories, random)),
    );
    return;
  }
  const tableId = random.pick(tableIds);
  const batchId = random.below(15) === 0 ? `batch ${random.below(1e9)}` : null;
  for (let n = batchId === null ? 1 : 1 + random.below(4); n > 0; n--) {
    const changes = Array.from({ length: 1 + random.below(random.below(4) === 0 ? 12 : 2) }, () =>
      tableChange(histories, tableId, random),
    );
    await log.write({ actor, logIds: [tableId], batchId }, async (tx) => tx.append(tableId, ...changes));
    if (random.below(3) === 0) {
      const other = tableChange(histories, tableId, random);
      await log.write({ actor: random.pick(people), logIds: [tableId] }, async (tx) =>
        tx.append(tableId, other),
      );
    }
  }
}

function baseChange({ tableIds }: Histories, random: Random): Change {
  const name = random.pick(WORDS);
  const entityId = random.pick(tableIds);
  const after = { userId: null, email: `${random.below(9)}@beta.example`, role: 'VIEWER' as const };
  return random.pick<Change>([
    { kind: 'TableUpdated', entityId, before: { name: random.pick(WORDS) }, after: { name } },
    { kind: 'MemberAdded', entityId: newId('mem'), before: null, after },
    { kind: 'GroupCreated', entityId: newId('grp'), before: null, after: { name } },
  ]);
}

function tableChange({ fieldIds, recordIds }: Histories, tableId: string, random: Random): Change {
  const fields = fieldIds.get(tableId) ?? [];
  const recordId = random.pick(recordIds.get(tableId) ?? []);
  const fieldId = random.pick(fields);
  const value = () => random.pick([null, ...WORDS, 12, true]);
  const cells = () =>
    Object.fromEntries(fields.flatMap((id) => (random.below(2) === 0 ? [[id, random.pick(WORDS)]] : [])));
  const place = { recordId, fieldId: random.below(2) === 0 ? fieldId : null, threadId: newId('cmt') };
  const content = { ...place, body: { version: 1, digest: 'beta' } };
  switch (random.below(12)) {
    case 0:
      return { kind: 'RecordCreated', entityId: recordId, before: null, after: cells() };
    case 1:
      return { kind: 'RecordDeleted', entityId: recordId, before: cells(), after: null };
    case 2:
      return {
        kind: 'FieldUpdated',
        entityId: fieldId,
        before: { name: random.pick(WORDS) },
        after: { name: 'Beta' },
      };
    case 3:
      return {
        kind: 'CellLockTakenOver',
        entityId: recordId,
        before: { fieldId, userId: 'usr_a' },
        after: { fieldId, userId: 'usr_b' },
      };
    case 4:
      return { kind: 'CommentCreated', entityId: place.threadId, before: null, after: content };
    case 5:
      return {
        kind: 'ReactionRemoved',
        entityId: place.threadId,
        before: { ...place, emoji: 'β' },
        after: null,
      };
    default: {
      const touched = random.below(3) === 0 ? fields : [fieldId];
      const some = () => Object.fromEntries(touched.map((id) => [id, value()]));
      return { kind: 'RecordUpdated', entityId: recordId, before: some(), after: some() };
    }
  }
}

const KINDS: ChangeKind[] = [
  'RecordUpdated',
  'RecordCreated',
  'CommentCreated',
  'FieldUpdated',
  'TableUpdated',
  'TableCreated',
];

export function randomFilter(histories: Histories, random: Random, times: readonly Date[]): ActivityFilter {
  const { people, fieldIds, recordIds, tableIds } = histories;
  const tableId = random.pick(tableIds);
  const maybe = <T>(of: number, make: () => T) => (random.below(of) === 0 ? make() : null);
  const some = <T>(list: readonly T[]) => [...new Set([random.pick(list), random.pick(list)])];
  return {
    actorIds: maybe(3, () => some(people).map(({ id }) => id)),
    kinds: maybe(3, () => some(KINDS)),
    fieldId: maybe(4, () => random.pick(fieldIds.get(tableId) ?? [])),
    recordId: maybe(4, () => random.pick(recordIds.get(tableId) ?? [])),
    from: maybe(5, () => random.pick(times)),
    until: maybe(5, () => random.pick(times)),
    text: maybe(5, () =>
      random.pick(['BETA', 'ray', '"quoted"', '100%', 'under_', 'line', '12', 'nothing of it']),
    ),
  };
}
