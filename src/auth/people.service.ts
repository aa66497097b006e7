import { shareBase } from '../base/base.queries.ts';
import type { Database } from '../db/client.ts';
import { readUsers, type User } from './user.queries.ts';

export interface PeopleService {
  /** A person, for themselves and for those who share a base with them; null for anybody else. */
  visibleTo(viewerId: string, userId: string): Promise<User | null>;
}

export function createPeopleService({ database }: { database: Database }): PeopleService {
  return {
    async visibleTo(viewerId, userId) {
      if (viewerId !== userId && !(await shareBase(database.db, viewerId, userId))) return null;
      const [user] = await readUsers(database.db, [userId]);
      return user ?? null;
    },
  };
}
