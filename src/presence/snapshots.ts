import { newId } from '../id.ts';
import type { Picture } from './picture.ts';
import type { PresenceItem } from './presence.ts';

/** The snapshots of those who ask the same. */
export interface Snapshots {
  /** The one of this session. */
  of(sessionId: string): Promise<Buffer>;
}

/**
 * Stands for whoever asks while a snapshot is made. Two thousand who come back at once would otherwise each have all two thousand
 * rendered for them; so they share what is equal, and get their own id in its place. Nobody has this one.
 */
const SOMEBODY = newId('ses');

export function createSnapshots(
  picture: Picture,
  render: (item: PresenceItem) => Buffer | Promise<Buffer>,
): Snapshots {
  let made: { edition: number; parts: Promise<Buffer[]> } | undefined;

  async function partsOf(): Promise<Buffer[]> {
    const bytes = await render({ type: 'snapshot', sessionId: SOMEBODY, members: picture.members() });
    const parts: Buffer[] = [];
    let from = 0;
    for (let at = bytes.indexOf(SOMEBODY); at >= 0; at = bytes.indexOf(SOMEBODY, from)) {
      parts.push(bytes.subarray(from, at));
      from = at + SOMEBODY.length;
    }
    return [...parts, bytes.subarray(from)];
  }

  return {
    async of(sessionId) {
      if (made?.edition !== picture.edition) made = { edition: picture.edition, parts: partsOf() };
      const parts = await made.parts;
      const own = Buffer.from(sessionId);
      return Buffer.concat(parts.flatMap((part, place) => (place === 0 ? [part] : [own, part])));
    },
  };
}
