import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Item, Place } from '../notification/item.ts';
import { kinds, type NotificationKind } from '../notification/kinds.ts';
import { type Scope, scopes } from '../notification/preference.ts';

/** What the link in a mail lets its holder do without signing in: end mails of one person, and nothing else. */
export interface MailLink {
  userId: string;
  /** What the mail was about; null of a digest. */
  about: { scope: Scope; kind: NotificationKind } | null;
}

/** Where the links of mails lead. */
export interface MailPlaces {
  /** What an item is about, in the front end; null where that has no address. */
  linkTo(item: Pick<Item, 'id' | keyof Place>): string | null;
  /** The page that ends mails. */
  pageOf(link: MailLink): string;
}

export const MAIL_PATH = '/mail';

export function createPlaces({
  publicUrl,
  page,
  appUrl,
  links,
}: {
  publicUrl: string;
  /** What the server itself shows of things, under its address; undefined where it shows nothing. */
  page?: string | undefined;
  appUrl: string | undefined;
  links: Links;
}): MailPlaces {
  const own = publicUrl.replace(/\/+$/, '');
  const places = appUrl ?? (page === undefined ? undefined : own + page);
  return {
    linkTo(item) {
      if (places === undefined) return null;
      const ids: Record<string, string | null> = {
        base: item.baseId,
        table: item.tableId,
        record: item.recordId,
        field: item.fieldId,
        thread: item.threadId,
        notification: item.id,
      };
      return places.replace(/\{(\w+)\}|%7B(\w+)%7D/gi, (_whole, plain, escaped) =>
        encodeURIComponent(ids[plain ?? escaped] ?? ''),
      );
    },
    pageOf: (link) => `${own}${MAIL_PATH}?token=${links.tokenOf(link)}`,
  };
}

/**
 * Signs and reads such links. They do not expire: a mail that is found after years must end the mails too, and whoever else has it
 * can do no more than that.
 */
export function createLinks(keys: readonly string[]) {
  const [first] = keys;
  if (first === undefined) throw new Error('there is no key for the links in mails');
  return {
    tokenOf(link: MailLink): string {
      const payload = Buffer.from(JSON.stringify(link)).toString('base64url');
      return `${payload}.${sign(payload, first).toString('base64url')}`;
    },
    /** Undefined for what none of the keys has signed. */
    read(token: string): MailLink | undefined {
      const [payload = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const isOurs = keys.some((key) => {
        const own = sign(payload, key);
        return own.length === given.length && timingSafeEqual(own, given);
      });
      return isOurs ? linkOf(JSON.parse(Buffer.from(payload, 'base64url').toString())) : undefined;
    },
  };
}

export type Links = ReturnType<typeof createLinks>;

/** The name of its use keeps a signature from meaning anything elsewhere. */
function sign(payload: string, key: string): Buffer {
  return createHmac('sha256', key).update(`mail-link ${payload}`).digest();
}

/** What was signed by an older version may name what there is no more. */
function linkOf({ userId, about }: MailLink): MailLink {
  const isKnown = about !== null && about.kind in kinds && about.scope.type in scopes;
  return { userId, about: isKnown ? about : null };
}
