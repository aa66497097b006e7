import DataLoader from 'dataloader';
import type { Db } from '../db/client.ts';
import { loadOne } from '../db/loader.ts';
import type { Field } from '../field/field.ts';
import type { Heads } from '../stream/heads.ts';
import type { View } from '../view/view.ts';
import { type Page, type PageRequest, pageQuery } from './page.ts';
import { countRecords, type PageQuery, readPages, readRecords } from './record.queries.ts';

/** Records by id, and pages of them: all the pages that one turn asks for come in one statement. */
export function recordLoaders(
  db: Db,
  heads: Heads,
  { fields, views }: { fields: DataLoader<string, Field[]>; views: DataLoader<string, View[]> },
) {
  return {
    record: loadOne(
      async (ids) => heads.noteAll(await readRecords(db, ids), (record) => record.tableId),
      (record) => record.id,
    ),
    recordPage: new DataLoader<PageRequest, Page>(
      async (requests) => {
        const prepared = await Promise.all(
          requests.map(async (request): Promise<PageQuery | Error> => {
            const [ofTable, viewsOfTable] = await Promise.all([
              fields.load(request.tableId),
              request.viewId ? views.load(request.tableId) : [],
            ]);
            try {
              return pageQuery(request, ofTable, viewsOfTable);
            } catch (error) {
              return error instanceof Error ? error : new Error(String(error));
            }
          }),
        );
        const queries = prepared.filter((query): query is PageQuery => !(query instanceof Error));
        const pages = await readPages(db, queries);
        return prepared.map((query) => {
          if (query instanceof Error) return query;
          const rows = pages[queries.indexOf(query)] ?? [];
          const size = query.limit - 1;
          return {
            tableId: query.tableId,
            rows: rows.slice(0, size),
            hasNextPage: rows.length > size,
            filter: query.filter,
          };
        });
      },
      { cache: false },
    ),
    recordCount: new DataLoader<Page, number>((pages) => countRecords(db, pages), { cache: false }),
  };
}
