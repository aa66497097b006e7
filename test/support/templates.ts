import { openPglite } from '../../src/db/pglite.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { bringUpToDate } from '../../src/open.ts';
import { createDatabase } from './database.ts';
import { temporaryFolder } from './folder.ts';

/** What ends what was started, the last first. */
export type Stops = (() => Promise<void>)[];

/** A database with every migration. To copy it takes a third of the time that the migrations take. */
export async function makeTemplateDatabase(postgresUrl: string, stops: Stops): Promise<string> {
  const { name, url, drop } = await createDatabase(postgresUrl);
  stops.push(drop);
  const database = openPostgres({ url, max: 1 });
  await bringUpToDate(database);
  await database.close();
  return name;
}

/** The same as a folder of PGlite's, which takes seconds to make and a moment to copy. */
export async function makeTemplateFolder(stops: Stops): Promise<string> {
  const { path, remove } = await temporaryFolder();
  stops.push(remove);
  const database = await openPglite({ dataDir: `${path}/pg` });
  await bringUpToDate(database);
  await database.close();
  return path;
}
