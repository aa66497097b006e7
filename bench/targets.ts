import type { App } from '../src/app.ts';
import { actorOf } from '../src/stream/change.ts';
import { tokenOf } from './person.ts';

/** The cell that a client writes, and who the client is. */
export interface Target {
  tableId: string;
  recordId: string;
  fieldId: string;
  actorId: string;
  /** The version of the cell. */
  version: number;
}

/** Fields of a table, all of whose cells are in the answer of a mutation. */
const FIELDS = 5;

/** For each client a record of its own: all in one table, and each in a table of its own. */
export async function prepareTargets(
  { services, signIn }: Pick<App, 'services' | 'signIn'>,
  { secret, clients, isHotOnly = false }: { secret: string; clients: number; isHotOnly?: boolean },
): Promise<{ hot: Target[]; spread: Target[] }> {
  const owner = actorOf((await signIn(tokenOf(-1, secret))).user);
  const { result: baseId } = await services.bases.create(owner, { name: 'Written' });
  const people = await Promise.all(
    Array.from({ length: clients }, async (_, n) => (await signIn(tokenOf(n, secret))).user),
  );
  for (const { email } of people) {
    await services.members.add(owner, { baseId, email: email ?? '', role: 'EDITOR' });
  }

  async function makeTable(name: string, actors: { id: string }[]): Promise<Target[]> {
    const fields = Array.from({ length: FIELDS }, (_, n) => ({ name: `Field ${n}`, type: 'TEXT' as const }));
    const { result: tableId } = await services.tables.create(owner, { baseId, name, fields });
    const [field] = await services.fields.list(owner.id, tableId);
    const fieldId = field?.id ?? '';
    const cells = [{ fieldId, value: 'value 00000000' }];
    const { result } = await services.records.create(owner, {
      tableId,
      records: actors.map(() => ({ cells })),
    });
    return result.map(({ id, version }, n) => ({
      tableId,
      recordId: id,
      fieldId,
      actorId: actors[n]?.id ?? '',
      version,
    }));
  }
  const hot = await makeTable('Hot', people);
  if (isHotOnly) return { hot, spread: [] };
  const spread = await Promise.all(people.map((person, n) => makeTable(`Table ${n}`, [person])));
  return { hot, spread: spread.flat() };
}
