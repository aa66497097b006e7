import type { App } from '../app.ts';
import { importTable } from '../import/table.ts';
import { actorOf } from '../stream/change.ts';
import { movieFields, movieRows } from './movies.ts';
import { type DemoName, demoPeople } from './people.ts';
import { demoToken } from './token.ts';

/** Its name until all is in it, so that a start which was broken off is noticed by the next one. */
const UNFINISHED = 'Demo (being filled)';

/** A base that the demo people share, with the movies in it. Does nothing where there is a base already. */
export async function seedDemo(app: Pick<App, 'services' | 'signIn'>, secret: string): Promise<boolean> {
  const { services } = app;
  const owner = actorOf((await app.signIn(await demoToken(secret, 'ada'))).user);
  for (const { id, name } of await services.bases.list(owner.id, undefined, 100)) {
    if (name === UNFINISHED) await services.bases.remove(owner, { id });
  }
  if ((await services.bases.count(owner.id)) > 0) return false;
  const { result: baseId } = await services.bases.create(owner, { name: UNFINISHED });
  for (const name of Object.keys(demoPeople) as DemoName[]) {
    await app.signIn(await demoToken(secret, name));
    const { email, role } = demoPeople[name];
    if (name !== 'ada') await services.members.add(owner, { baseId, email, role });
  }
  await importTable(services, owner, {
    baseId,
    name: 'Movies',
    fields: movieFields.map(({ name, type, choices }) => ({ name, type, choices: choices ?? null })),
    rows: await movieRows(),
  });
  await services.bases.update(owner, { id: baseId, name: 'Demo' });
  return true;
}
