import { beforeAll, describe, expect, it } from 'vitest';
import { ExportActivityDocument } from '../../schema/operations/generated/graphql.ts';
import { ask } from '../activity/exporting.ts';
import { addMember, as, makeBase, makeTable, serverOfSuite, there, userIdOf } from '../support/make.ts';
import { modes } from '../support/modes.ts';
import type { Person } from '../support/server.ts';
import { inboxOf, told } from './people.ts';

describe.each(modes)('an export (%s)', (mode) => {
  const server = serverOfSuite(mode);
  let ada: Person;
  let grace: Person;
  let baseId: string;
  let tableId: string;

  beforeAll(async () => {
    ada = await server().as('ada');
    grace = await server().as('grace');
    for (const person of [ada, grace]) await userIdOf(person);
    baseId = await makeBase(ada);
    await addMember(ada, baseId, 'grace@example.org', 'VIEWER');
    tableId = (await makeTable(ada, baseId, [{ name: 'Name', type: 'TEXT' }])).id;
  });

  async function readyOf(person: Person) {
    await told(server().opened.database);
    return (await inboxOf(person, { kinds: ['EXPORT_READY'] })).items;
  }

  async function order(person: Person) {
    const { exportActivity } = await person.run(ExportActivityDocument, {
      input: { tableId, format: 'CSV' },
    });
    const { export: ordered, url } = as(exportActivity, 'ExportActivityPayload');
    return { id: there(ordered).id, url: server().url + url };
  }

  it('that was ordered tells whoever ordered it, and nobody else, once all of it was handed over', async () => {
    const { id, url } = await order(grace);
    expect(await readyOf(grace)).toEqual([]);
    expect((await (await fetch(url)).text()).length).toBeGreaterThan(0);
    expect(await readyOf(grace)).toMatchObject([
      { reason: 'ORDERED', export: { id }, table: { id: tableId }, actors: [{ name: 'grace' }], count: 1 },
    ]);
    expect(await readyOf(ada)).toEqual([]);
    const second = await order(grace);
    await (await fetch(second.url)).text();
    expect((await readyOf(grace)).map((item) => item.export?.id)).toEqual([second.id, id]);
  });

  it('that is fetched at once tells nobody: whoever fetched it has it', async () => {
    expect((await ask(server().url, 'csv', { tableId }, ada)).status).toBe(200);
    expect(await readyOf(ada)).toEqual([]);
  });
});
