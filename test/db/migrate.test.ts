import { cp, readdir } from 'node:fs/promises';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { migrate } from '../../src/db/migrate.ts';
import { MigrationRefused } from '../../src/db/migration-refused.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { bringUpToDate } from '../../src/open.ts';
import { readHeads } from '../../src/stream/log.queries.ts';
import { emptyDatabase, ownDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/folder.ts';
import { describePostgres } from '../support/modes.ts';
import { addMigrations } from '../support/version.ts';

describePostgres('migrations', () => {
  it('are applied once when five nodes start at the same time', async () => {
    for (let round = 0; round < 3; round++) {
      const own = await emptyDatabase();
      const nodes: Database[] = Array.from({ length: 5 }, () => openPostgres({ url: own.url, max: 2 }));
      const applied = await Promise.all(nodes.map((node) => migrate(node)));
      expect(applied.filter((count) => count > 0)).toHaveLength(1);
      for (const node of nodes) expect(await readHeads(node.db, ['tbl_none'])).toEqual([]);
      await Promise.all(nodes.map((node) => node.close()));
      await own.drop();
    }
  });

  it('that add leave the versions before working, and one that takes away says which of them still may', async () => {
    const own = await ownDatabase();
    const database = openPostgres({ url: own.url, max: 2 });
    const folder = await temporaryFolder();
    await cp('drizzle', folder.path, { recursive: true });
    const knows = (await readdir('drizzle')).filter((file) => file.endsWith('.sql')).length;
    const next = { folder: folder.path };
    await addMigrations(folder.path, [['adds', 'alter table record add column note text']]);
    expect(await migrate(database, undefined, next)).toBe(1);
    expect(await migrate(database), 'the version before').toBe(0);
    const takesAway = `-- nodes know: ${knows + 1}\nalter table record drop column note`;
    await addMigrations(folder.path, [['takes-away', takesAway]]);
    expect(await migrate(database, undefined, next)).toBe(1);
    expect(await migrate(database, undefined, next)).toBe(0);
    await expect(migrate(database)).rejects.toThrow(
      new MigrationRefused(
        `The database is of a version that this one cannot run with: it needs ${knows + 1} migrations, this version knows ${knows}. Start a newer one.`,
      ),
    );
    await database.close();
    await own.drop();
    await folder.remove();
  });

  it('hold up nobody behind a backup that reads all tables: they are tried again, and given up without a change', async () => {
    const own = await ownDatabase();
    const database = openPostgres({ url: own.url, max: 2 });
    const folder = await temporaryFolder();
    await cp('drizzle', folder.path, { recursive: true });
    await addMigrations(folder.path, [['adds', 'alter table record add column note text']]);
    const next = { folder: folder.path };
    const sql = postgres(own.url, { max: 2, onnotice: () => {} });
    const backup = await sql.reserve();
    const tables = await sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'pgboss')`;
    await backup`begin`;
    await backup.unsafe(`lock table ${tables.map(({ name }) => name).join(', ')} in access share mode`);
    // As each node that starts.
    expect(await bringUpToDate(database), 'nothing to do').toBe(0);
    await expect(migrate(database, undefined, { ...next, patienceMs: 0 })).rejects.toThrow(MigrationRefused);
    const migrated = migrate(database, undefined, next);
    await eventually(async () => {
      const [row] =
        await sql`select count(*)::int from pg_locks where not granted and relation = 'record'::regclass`;
      expect(row?.count).toBe(1);
    });
    // Who writes waits for a second at most, and not for the end of the backup.
    await sql`select count(*) from record where id = 'none'`;
    await backup`commit`;
    expect(await migrated).toBe(1);
    backup.release();
    await sql.end();
    await database.close();
    await own.drop();
    await folder.remove();
  });
});
