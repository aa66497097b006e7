import { userLoaders } from './auth/user.loader.ts';
import { baseLoaders } from './base/base.loader.ts';
import { commentLoaders } from './comment/comment.loader.ts';
import type { Db } from './db/client.ts';
import { fieldLoaders } from './field/field.loader.ts';
import { lockLoaders } from './lock/lock.loader.ts';
import { inboxLoaders } from './notification/inbox.loader.ts';
import { recordLoaders } from './record/record.loader.ts';
import type { Heads } from './stream/heads.ts';
import { tableLoaders } from './table/table.loader.ts';
import { viewLoaders } from './view/view.loader.ts';
import { visitLoaders } from './visit/visit.loader.ts';

/** Every relation, gathered into one query a turn. Made anew for each request and after each mutation in it. */
function createFeatures(db: Db, userId: string, heads: Heads) {
  const fields = once(() => fieldLoaders(db));
  const views = once(() => viewLoaders(db));
  return [
    once(() => userLoaders(db)),
    once(() => baseLoaders(db, userId)),
    once(() => tableLoaders(db, userId, heads)),
    fields,
    views,
    once(() => lockLoaders(db)),
    once(() => commentLoaders(db, userId)),
    once(() => visitLoaders(db, userId)),
    once(() => inboxLoaders(db, userId)),
    once(() => recordLoaders(db, heads, { fields: fields().fieldsOfTable, views: views().viewsOfTable })),
  ] as const;
}

type Features = ReturnType<typeof createFeatures>;
type Every<Union> = (Union extends unknown ? (one: Union) => void : never) extends (every: infer All) => void
  ? All
  : never;

/** The loaders of all features, by their names. */
export type Loaders = Every<ReturnType<Features[number]>>;

/** Which feature has a loader of a name: learnt from the first that are made. */
const homes = new Map<PropertyKey, number>();

/** Finds a loader by its name, and makes those of its feature when the first of them is asked for: most operations need none. */
export function createLoaders(db: Db, userId: string, heads: Heads): (name: PropertyKey) => unknown {
  const features = createFeatures(db, userId, heads);
  if (homes.size === 0) {
    for (const [home, make] of features.entries()) {
      for (const name of Object.keys(make())) homes.set(name, home);
    }
  }
  return (name) => {
    const home = homes.get(name);
    const loaders = home === undefined ? undefined : features[home]?.();
    return loaders && Reflect.get(loaders, name);
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
