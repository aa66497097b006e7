import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readConfig } from '../src/config.ts';
import { movieFields, movieRows } from '../src/demo/movies.ts';
import { demoToken } from '../src/demo/token.ts';
import { importTable } from '../src/import/table.ts';
import { openCobase } from '../src/open.ts';
import { actorOf } from '../src/stream/change.ts';
import { percentile, printTable } from './table.ts';

const CLIENTS = 10;
const MUTATIONS = 600;
const PAGES = 100;

/** What the embedded mode can do: one process, PGlite in its worker thread, a folder on disk. */
export async function measure(): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'cobase-bench-'));
  try {
    const started = performance.now();
    const opened = await openCobase(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), console.error);
    const firstStartMs = performance.now() - started;
    opened.app.start();
    const { services } = opened.app;
    const ada = actorOf((await opened.app.signIn(await demoToken(opened.demoSecret ?? '', 'ada'))).user);
    const { result: baseId } = await services.bases.create(ada, { name: 'Bench' });

    const importing = performance.now();
    const fields = movieFields.map(({ name, type, choices }) => ({ name, type, choices: choices ?? null }));
    const { tableId, written } = await importTable(services, ada, {
      baseId,
      name: 'Movies',
      fields,
      rows: await movieRows(),
    });
    const importPerSecond = written / ((performance.now() - importing) / 1_000);

    const [title] = await services.fields.list(ada.id, tableId);
    const fieldId = title?.id ?? '';
    const { result } = await services.records.create(ada, {
      tableId,
      records: Array.from({ length: CLIENTS }, () => ({ cells: [{ fieldId, value: 'x' }] })),
    });
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const times: number[] = [];
    const writing = performance.now();
    await Promise.all(
      result.map(async ({ id }) => {
        for (let n = 0; n < MUTATIONS / CLIENTS; n++) {
          const begun = performance.now();
          await services.records.update(ada, {
            tableId,
            records: [{ id, cells: [{ fieldId, value: `${n}` }] }],
            onConflict: 'OVERWRITE',
          });
          times.push(performance.now() - begun);
        }
      }),
    );
    const mutationsPerSecond = MUTATIONS / ((performance.now() - writing) / 1_000);

    const pages: number[] = [];
    for (let n = 0; n < PAGES; n++) {
      const context = opened.app.context({
        user: { ...ada, email: null, emailVerified: false },
        expiresAt: new Date(),
      });
      const begun = performance.now();
      await context.loaders.recordPage.load({ tableId, first: 50, sort: [{ fieldId, direction: 'DESC' }] });
      pages.push(performance.now() - begun);
    }
    delay.disable();
    await opened.close();

    const again = performance.now();
    await (await openCobase(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), console.error)).close();
    const figures = {
      firstStartMs,
      laterStartMs: performance.now() - again,
      importPerSecond,
      mutationsPerSecond,
      mutationP99Ms: percentile(times, 99),
      sortedPageP50Ms: percentile(pages, 50),
      eventLoopDelayP99Ms: delay.percentile(99) / 1e6,
      rssMb: process.memoryUsage().rss / 2 ** 20,
    };
    printTable(
      ['embedded mode', ''],
      [
        ['first start, ms', figures.firstStartMs],
        ['later start and stop, ms', figures.laterStartMs],
        ['records imported a second', figures.importPerSecond],
        [`mutations a second, one table, ${CLIENTS} clients`, figures.mutationsPerSecond],
        ['p99 of such a mutation, ms', figures.mutationP99Ms],
        ['p50 of a sorted page of 50 of 3,211 records, ms', figures.sortedPageP50Ms],
        ['p99 of the event loop’s delay meanwhile, ms', figures.eventLoopDelayP99Ms],
        ['resident memory, MB', figures.rssMb],
      ],
    );
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
