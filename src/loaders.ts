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
export function createLoaders(db: Db, userId: string, heads: Heads) {
  const fields = fieldLoaders(db);
  const views = viewLoaders(db);
  return {
    ...userLoaders(db),
    ...baseLoaders(db, userId),
    ...tableLoaders(db, userId, heads),
    ...fields,
    ...views,
    ...lockLoaders(db),
    ...commentLoaders(db, userId),
    ...visitLoaders(db, userId),
    ...inboxLoaders(db, userId),
    ...recordLoaders(db, heads, { fields: fields.fieldsOfTable, views: views.viewsOfTable }),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
