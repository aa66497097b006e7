import type { Database } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { deletePreferences, endKind, upsertPreference } from '../notification/preference.queries.ts';
import type { Scope } from '../notification/preference.ts';
import type { Links, MailLink } from './link.ts';

/** What somebody who holds the link of a mail can end. */
export const endings = ['SCOPE', 'KIND', 'ALL'] as const;

export type Ending = (typeof endings)[number];

/** Ends mails without signing in, for whoever holds the link of one. */
export interface Unsubscriber {
  /** What a link is about; undefined for what is none of ours. */
  read(token: string): MailLink | undefined;
  /**
   * ALL: nothing is mailed any more, whatever was set before; what was set of the inbox stays. To do it twice does no
   * harm.
   */
  end(link: MailLink, ending: Ending): Promise<void>;
}

const channel = 'EMAIL';

export function createUnsubscriber({ database, links }: { database: Database; links: Links }): Unsubscriber {
  return {
    read: links.read,
    async end({ userId, about }, ending) {
      const everything: Scope = { type: 'EVERYTHING', id: '' };
      await transaction(database, async (tx) => {
        if (ending === 'KIND') {
          if (about) tx.write(endKind(tx.db, userId, { kind: about.kind, channel }));
          return;
        }
        const scope = ending === 'ALL' ? everything : about?.scope;
        if (!scope) return;
        tx.write(
          deletePreferences(tx.db, userId, ending === 'ALL' ? { channel } : { channel, scope }),
          upsertPreference(tx.db, userId, { ...scope, kind: null, channel, delivery: 'OFF' }),
        );
      });
    },
  };
}
