import { readTitles, type Title } from '../activity/names.queries.ts';
import { valueText } from '../activity/value.ts';
import { readUsers } from '../auth/user.queries.ts';
import { readStored, type StoredComment } from '../comment/stored.queries.ts';
import type { Db } from '../db/client.ts';
import type { Item, Told } from '../notification/item.ts';
import { kinds, reasons, strongest } from '../notification/kinds.ts';
import { toText } from '../richtext/to-text.ts';
import { readPlaceNames } from './letter.queries.ts';
import { line, lines, namesIn } from './words.ts';

/** A mail, in words, before it is laid out. */
export interface Letter {
  subject: string;
  /** What a list of mails shows behind the subject. */
  preview: string;
  parts: Part[];
  /** The page that ends mails. */
  preferences: string;
}

/** What it says of one item. */
export interface Part {
  title: string;
  /** Where it is, the widest first. */
  where: string[];
  events: Event[];
  /** How many earlier ones are not told. */
  more: number;
  /** Why the person gets it. */
  reason: string;
  /** Opens it in the front end; null where it has no address. */
  link: string | null;
}

export interface Event {
  who: string;
  what: string;
  when: string;
  /** What they wrote; empty where that is nothing. */
  text: string[];
}

/** An item, and what of it is to be told. */
export interface Piece {
  item: Item;
  told: Told[];
}

/** What an event is called for the person who gets the mail. */
const said: Partial<Record<string, string>> = {
  GROUP_MENTIONED: 'mentioned a group that you are in',
  EVERYONE_MENTIONED: 'mentioned everyone',
};

const EVENTS = 5;

export type Comments = ReadonlyMap<string, StoredComment>;

export async function readComments(db: Db, items: readonly Item[]): Promise<Comments> {
  const ids = items.flatMap(({ told }) => told.flatMap(({ commentId }) => commentId ?? []));
  if (ids.length === 0) return new Map();
  return new Map((await readStored(db, [...new Set(ids)])).map((comment) => [comment.id, comment]));
}

/** Puts into words what is to be told, by the names that things have now. */
export async function writeParts(
  db: Db,
  pieces: readonly Piece[],
  {
    comments,
    timeZone,
    linkTo,
  }: { comments: Comments; timeZone: string; linkTo: (item: Item) => string | null },
): Promise<Part[]> {
  const records = pieces.flatMap(({ item: { tableId, recordId } }) =>
    tableId !== null && recordId !== null ? [{ tableId, recordId }] : [],
  );
  const [places, titles, people] = await Promise.all([
    readPlaceNames(
      db,
      pieces.flatMap(({ item: { baseId, tableId } }) => [baseId, tableId ?? []].flat()),
    ),
    readTitles(db, records),
    readUsers(db, [...new Set(pieces.flatMap(({ told }) => told.map(({ actorId }) => actorId)))]),
  ]);
  const titleOf = new Map(titles.map((title) => [title.recordId, title]));
  const nameOf = new Map(people.map(({ id, name }) => [id, line(name, 60)]));
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  return pieces.map(({ item, told }) => {
    const shown = told.slice(-EVENTS);
    const { baseId, tableId, recordId } = item;
    const where = [baseId, tableId].flatMap((id) => (id === null ? [] : line(places.get(id) ?? '', 60)));
    const record = recordId === null ? null : recordTitle(titleOf.get(recordId), nameOf);
    return {
      title: record ?? where.at(-1) ?? '',
      where: record === null ? where.slice(0, -1) : where,
      events: shown.map((one) => ({
        who: nameOf.get(one.actorId) || 'Somebody',
        what: wordsOf(one),
        when: clock.format(new Date(one.at)),
        text: textOf(one.commentId === null ? undefined : comments.get(one.commentId)),
      })),
      more: told.length - shown.length,
      reason: reasons[strongest(told.flatMap(({ causes }) => causes))?.reason ?? item.reason],
      link: linkTo(item),
    };
  });
}

function recordTitle(title: Title | undefined, nameOf: ReadonlyMap<string, string>): string {
  if (!title?.type) return 'A record';
  const text = valueText(title.value, { type: title.type, options: title.options ?? {} }, (id) =>
    nameOf.get(id),
  );
  return line(text, 80) || 'A record without a title';
}

function wordsOf({ causes }: Told): string {
  const cause = strongest(causes);
  if (!cause) return '';
  return said[cause.reason] ?? kinds[cause.kind].does;
}

function textOf(comment: StoredComment | undefined): string[] {
  return comment?.body && comment.deletedAt === null ? lines(toText(comment.body)) : [];
}

/** One thing is told as itself, several as a list, whatever the mail was made as. */
export function letterOf(parts: readonly Part[], preferences: string): Letter {
  const [first] = parts;
  if (parts.length > 1 || !first) {
    const places = [...new Set(parts.map(({ where, title }) => where[0] ?? title))];
    const news = `${parts.length} things`;
    const preview = `${news} that you have not read, in ${namesIn(places)}`;
    return { subject: line(`${news} in ${namesIn(places)}`), preview, parts: [...parts], preferences };
  }
  const { where, title, events } = first;
  const last = events.at(-1);
  // The same for all mails of one subject, or some programs would not show them as one conversation.
  const subject = line([...(where.length > 0 ? [`[${where.join(' › ')}]`] : []), title].join(' '), 150);
  const preview = last ? line([`${last.who} ${last.what}`, ...last.text].join(' '), 140) : title;
  return { subject, preview, parts: [first], preferences };
}
