import type { App } from '../app.ts';
import { importTable } from '../import/table.ts';
import { actorOf } from '../stream/change.ts';
import { movieFields, movieRows } from './movies.ts';
import { type DemoName, demoPeople } from './people.ts';
import { demoToken } from './token.ts';

/** A base that the demo people share, with the movies in it. Does nothing where there is a base already. */
export async function seedDemo(app: Pick<App, 'services' | 'signIn'>, secret: string): Promise<boolean> {
  const { services } = app;
  const owner = actorOf((await app.signIn(await demoToken(secret, 'ada'))).user);
  if ((await services.bases.count(owner.id)) > 0) return false;
  const { result: baseId } = await services.bases.create(owner, { name: 'Demo' });
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
  return true;
}
