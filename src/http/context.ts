import { type Context, type Services, signedIn } from '../../schema/context.ts';
import type { Viewer } from '../auth/sign-in.ts';
import type { Database } from '../db/client.ts';
import { createLoaders, type Loaders } from '../loaders.ts';
import { createHeads } from '../stream/heads.ts';

/** The context of one operation: its own loaders, made when they are first asked for. */
export function createContext(parts: {
  database: Database;
  services: Services;
  viewer: Viewer | null;
  refresh?: Context['refresh'];
}): Context {
  const { database, services, viewer, refresh } = parts;
  const heads = createHeads();
  let loaders: Loaders | undefined;
  return {
    services,
    viewer,
    heads,
    ...(refresh ? { refresh } : {}),
    get loaders() {
      loaders ??= createLoaders(database.db, signedIn({ viewer }).user.id, heads);
      return loaders;
    },
    renew() {
      loaders = undefined;
    },
  };
}
