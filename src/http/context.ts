import { type Context, type Services, signedIn } from '../../schema/context.ts';
import type { Viewer } from '../auth/sign-in.ts';
import type { CommentBodies } from '../comment/bodies.ts';
import type { Database } from '../db/client.ts';
import { createLoaders, type Loaders } from '../loaders.ts';
import { createHeads } from '../stream/heads.ts';
import type { Caller } from './caller.ts';
import type { Mutations } from './mutations.ts';

/** The context of one operation: its own loaders, made when one of them is first asked for. */
export function createContext(parts: {
  database: Database;
  services: Services;
  bodies: CommentBodies;
  viewer: Viewer | null;
  sessionId: string | null;
  caller: Caller;
  connection: Context['connection'];
  mutations: Mutations;
  traceparent: string | undefined;
}): Context {
  const { database, services, bodies, viewer, sessionId, caller, connection, mutations, traceparent } = parts;
  const origin = { ...caller, sessionId, authSubject: viewer?.subject ?? null };
  const heads = createHeads();
  let loaders: ReturnType<typeof createLoaders> | undefined;
  return {
    services,
    bodies,
    viewer,
    sessionId,
    heads,
    origin,
    connection,
    // No getter: Yoga copies the context, which would make the loaders at once, without a viewer fail, and keep them
    // through `renew`.
    loaders: new Proxy({} as Loaders, {
      get(_target, name) {
        loaders ??= createLoaders(database.db, signedIn({ viewer }).user.id, heads);
        return loaders(name);
      },
    }),
    carryOut: (name, work) => mutations.carryOut({ name, origin, traceparent }, work),
    renew() {
      loaders = undefined;
    },
  };
}
