import type { Db } from '../db/client.ts';
import { defaultSettings } from '../notification/preference.ts';
import type { Wishes } from './left.ts';

export async function readWishes(_db: Db, _userId: string): Promise<Wishes> {
  return { preferences: [], mutes: [], settings: defaultSettings };
}
