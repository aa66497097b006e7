import { createHash } from 'node:crypto';
import DataLoader from 'dataloader';
import { pino } from 'pino';
import type { App } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import type { Field } from '../src/field/field.ts';
import { listen } from '../src/http/server.ts';
import { openCobase } from '../src/open.ts';
import { serve } from './call.ts';
import { measured } from './measured.ts';

/**
 * Cobase whose updateRecords and updatePresence do nothing: the same transport, sign-in, schema and document, and an answer of the
 * same shape, with no database and nobody who is told behind it. What is left is what GraphQL and its transport cost.
 */
const methods = {
  ...measured,
  async listen(settings: Record<string, string>): Promise<number> {
    const config = readConfig(settings);
    const logger = pino({ level: 'error' });
    const opened = await openCobase(config, (error) => logger.error({ err: error }, 'a part failed'));
    const server = await listen(emptied(opened.app), { ...config, logger });
    return Number(new URL(server.url).port);
  },
};

function emptied(app: App): App {
  const hash = createHash('sha256').digest('hex');
  const at = new Date();
  let revision = 1_000_000;
  app.services.records.update = async (actor, { tableId, records }) => {
    revision += 1;
    const rows = records.map(({ id, cells }) => ({
      id,
      tableId,
      version: revision,
      createdRevision: 1,
      cells: Object.fromEntries(cells.map(({ fieldId, value }) => [fieldId, String(value)])),
      cellVersions: Object.fromEntries(cells.map(({ fieldId }) => [fieldId, revision])),
      createdAt: at,
      createdBy: actor.id,
      updatedAt: at,
      updatedBy: actor.id,
    }));
    const written = {
      logId: tableId,
      revision,
      at: at.toISOString(),
      actor,
      clientMutationId: null,
      batchId: null,
      undoOf: null,
      overwrote: false,
      changes: [],
      hash,
    };
    return { result: { records: rows, conflicts: [] }, revisions: [written] };
  };
  app.services.presence.update = async () => {};
  const known = new Map<string, Promise<Field[]>>();
  return {
    ...app,
    context(viewer, refresh) {
      const context = app.context(viewer, refresh);
      const { loaders } = context;
      /** The payload asks for the table's fields; they are read once, and then remembered. */
      const fields = (tableId: string) => {
        const found = known.get(tableId) ?? loaders.fieldsOfTable.load(tableId);
        known.set(tableId, found);
        return found;
      };
      const fieldsOfTable = new DataLoader<string, Field[]>((ids) => Promise.all(ids.map(fields)));
      const some = new Proxy(loaders, {
        get: (target, name) => (name === 'fieldsOfTable' ? fieldsOfTable : Reflect.get(target, name)),
      });
      return Object.assign(context, { loaders: some });
    },
  };
}

serve(methods);
