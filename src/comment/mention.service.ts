import { namesOf } from '../auth/names.ts';
import { requireBase } from '../base/access.ts';
import { readGroupsOfBases } from '../base/base.queries.ts';
import { normalEmail } from '../base/email.ts';
import type { Database } from '../db/client.ts';
import { invalid } from '../errors.ts';
import { foldName } from '../fold.ts';
import { EVERYONE, type MentionAttrs } from '../richtext/document.ts';
import { NAME_LIMIT, textFault } from '../text.ts';
import { findMembers } from './mention.queries.ts';
import { EMAIL_PLACE } from './mention.table.ts';
import { mayMentionEveryone } from './mention.ts';

/** Somebody whom the viewer can mention. */
export interface MentionCandidate extends MentionAttrs {
  /** Of a user. */
  email: string | null;
  avatarUrl: string | null;
}

export const CANDIDATES = 10;
export const MAX_CANDIDATES = 50;

export interface MentionService {
  /**
   * COMMENTER. Who can be mentioned and is found by the prefix: first those whose name begins with it, then those of
   * whose name a later word does, then those whose e-mail does; each in the order of their names.
   */
  candidates(
    userId: string,
    baseId: string,
    prefix: string,
    first?: number | null,
  ): Promise<MentionCandidate[]>;
}

export function createMentionService({ database }: { database: Database }): MentionService {
  const { db } = database;
  return {
    async candidates(userId, baseId, prefix, first) {
      const size = first ?? CANDIDATES;
      if (size < 1 || size > MAX_CANDIDATES) {
        throw invalid(['first'], `first must be between 1 and ${MAX_CANDIDATES}.`);
      }
      const fault = textFault(prefix, NAME_LIMIT);
      if (fault) throw invalid(['prefix'], `The prefix ${fault}.`);
      const { role } = await requireBase(db, userId, baseId, 'COMMENTER');
      const name = foldName(prefix);
      const [members, groups] = await Promise.all([
        // Twice as many: a member who was invited under another e-mail than the own one may be found by both.
        findMembers(db, baseId, { name, email: normalEmail(prefix) }, 2 * size),
        readGroupsOfBases(db, [baseId]),
      ]);
      const found: Found[] = members.map(({ place, id, name: label, email, avatarUrl }) => ({
        rank: place === 0 ? 0 : place === EMAIL_PLACE ? 2 : 1,
        candidate: { kind: 'user', id, label, email, avatarUrl },
      }));
      for (const { id, name: label } of groups) {
        const rank = namesOf(label).findIndex((begun) => begun.startsWith(name));
        if (rank >= 0) {
          const candidate = { kind: 'group', id, label, email: null, avatarUrl: null } as const;
          found.push({ rank: Math.min(rank, 1), candidate });
        }
      }
      if (mayMentionEveryone(role) && EVERYONE.label.startsWith(name)) {
        found.push({ rank: 0, candidate: { ...EVERYONE, email: null, avatarUrl: null } });
      }
      return best(found, size);
    },
  };
}

interface Found {
  rank: number;
  candidate: MentionCandidate;
}

/** Everybody once, by the best way in which they were found. */
function best(found: readonly Found[], size: number): MentionCandidate[] {
  const ranked = found
    .map(({ rank, candidate }) => ({ rank, candidate, name: foldName(candidate.label) }))
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        compare(one.name, other.name) ||
        compare(one.candidate.id ?? '', other.candidate.id ?? ''),
    );
  const once = new Map<string | null, MentionCandidate>();
  for (const { candidate } of ranked) if (!once.has(candidate.id)) once.set(candidate.id, candidate);
  return [...once.values()].slice(0, size);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
