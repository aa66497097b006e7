import type { Context, Services } from '../schema/context.ts';
import { createPeopleService } from './auth/people.service.ts';
import { createSignIn, type SignIn, type Viewer } from './auth/sign-in.ts';
import { createTokenVerifier, type TokenSettings } from './auth/token.ts';
import { readUserIdOfEmail } from './auth/user.queries.ts';
import { createBaseService } from './base/base.service.ts';
import { createGroupService } from './base/group.service.ts';
import { createMemberService } from './base/member.service.ts';
import { createAccessWatch } from './base/watch.ts';
import type { Bus } from './bus/bus.ts';
import type { Database } from './db/client.ts';
import { createFieldService } from './field/field.service.ts';
import { createFieldRewriter } from './field/rewrite.ts';
import { createContext } from './http/context.ts';
import { createRecordService } from './record/record.service.ts';
import { createChangesService } from './stream/changes.service.ts';
import { createFanout, type Fanout } from './stream/fanout.ts';
import { createHubs, type Hubs } from './stream/hubs.ts';
import { createLog } from './stream/log.ts';
import { createTableService } from './table/table.service.ts';
import { createViewService } from './view/view.service.ts';

export interface App {
  services: Services;
  signIn: SignIn;
  hubs: Hubs;
  fanout: Fanout;
  /** What a resolver gets, for one operation of a person; null for nobody. */
  context(viewer: Viewer | null, refresh?: Context['refresh']): Context;
  /** Ends what runs beside requests: streams, sweeps. The database and the bus stay open. */
  close(): Promise<void>;
}

/** How often a node looks for work that another one left undone. */
const RESUME_MS = 30_000;

/** Builds everything once: the only place where the parts of Cobase meet. */
export function createApp(parts: {
  database: Database;
  bus: Bus;
  auth: TokenSettings;
  onError: (error: unknown) => void;
}): App {
  const { database, bus, auth, onError } = parts;
  const log = createLog(database, bus);
  const watch = createAccessWatch({ bus, database, onError });
  const hubs = createHubs({ bus, database, access: watch, onError });
  const fanout = createFanout({ hubs, onError });
  const rewriter = createFieldRewriter({ database, log });
  const members = createMemberService({ database, log, people: { userIdOfEmail: readUserIdOfEmail } });
  const services: Services = {
    people: createPeopleService({ database }),
    bases: createBaseService({ database, log }),
    members,
    groups: createGroupService({ database, log }),
    tables: createTableService({ database, log }),
    fields: createFieldService({ database, log, rewriter }),
    views: createViewService({ database, log }),
    records: createRecordService({ log }),
    changes: createChangesService({ hubs, watch, fanout }),
  };
  const signIn = createSignIn({
    database,
    verify: createTokenVerifier(auth),
    claimInvitations: (user, email) => members.claim(user, email),
  });

  let resuming: Promise<void> | undefined;
  const resume = () => {
    resuming ??= rewriter
      .resume()
      .catch(onError)
      .finally(() => {
        resuming = undefined;
      });
  };
  const timer = setInterval(resume, RESUME_MS);
  timer.unref();
  resume();

  return {
    services,
    signIn,
    hubs,
    fanout,
    context: (viewer, refresh) =>
      createContext({ database, services, viewer, ...(refresh ? { refresh } : {}) }),
    async close() {
      clearInterval(timer);
      await resuming;
      fanout.close();
      await hubs.close();
      await watch.close();
    },
  };
}
