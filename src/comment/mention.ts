import { atLeast, type Role } from '../base/role.ts';
import { foldName } from '../fold.ts';
import { cleanLabel } from '../richtext/attributes.ts';
import {
  EVERYONE,
  type Inline,
  type Mention,
  type MentionAttrs,
  type RichText,
} from '../richtext/document.ts';
import { normalize } from '../richtext/normalize.ts';
import { mapLines, piecesOf, type Refused } from './mention-lines.ts';
import { type Spelling, type Spot, spotsOf } from './mention-spots.ts';

/** What must be asked of the directory of a base to resolve the mentions of a document. */
export interface MentionQuestions {
  /** Folded. */
  names: string[];
  /** In lower case. */
  emails: string[];
  userIds: string[];
  groupIds: string[];
}

/** Somebody of a base who can be mentioned: a member who has signed in, or a group. */
export interface Mentionable {
  kind: 'user' | 'group';
  id: string;
  name: string;
}

/** What the directory of a base answered. A list at {@link BEARERS} is cut there. */
export interface Directory {
  byName: ReadonlyMap<string, readonly Mentionable[]>;
  byEmail: ReadonlyMap<string, readonly Mentionable[]>;
  byId: ReadonlyMap<string, Mentionable>;
}

/** Of those who bear one name, no more are looked at: it is ambiguous anyway. */
export const BEARERS = 20;
/** Behind so many `@` a text is not searched any more: no person mentions that many, and each is a question. */
export const MAX_SPOTS = 200;
/** Told of one document. */
const MAX_UNRESOLVED = 50;

/** What looked like a mention and stayed text. */
export interface Unresolved {
  /** As it stands in the text, with the `@`. */
  text: string;
  /** Several bear the name; nobody of the base does, or the id is of nobody there; the role does not allow it. */
  reason: 'AMBIGUOUS' | 'UNKNOWN' | 'NOT_ALLOWED';
}

export interface Resolved {
  doc: RichText;
  /** Each once, in the order of the document. */
  mentioned: { userIds: string[]; groupIds: string[]; everyone: boolean };
  /** Each text once, in the order of the document. */
  unresolved: Unresolved[];
}

const EVERYONE_NAME = foldName(EVERYONE.label);

/** Everything that the document may mention. Most of it names nobody: what is a name, the directory knows. */
export function mentionQuestions(doc: RichText): MentionQuestions {
  const names = new Set<string>();
  const emails = new Set<string>();
  const userIds = new Set<string>();
  const groupIds = new Set<string>();
  const addId = (id: string) => (id.startsWith('grp_') ? groupIds : userIds).add(id);
  let left = MAX_SPOTS;
  mapLines(doc, (line) => {
    for (const node of line) {
      if (node.type === 'mention' && node.attrs.id !== null) addId(node.attrs.id);
    }
    const { text, pieces } = piecesOf(line);
    for (const { from, to, isOpen } of pieces) {
      if (!isOpen) continue;
      for (const { spellings } of spotsOf(text, from, to)) {
        if (left-- <= 0) return line;
        for (const { name, email, id } of spellings) {
          if (name !== undefined) names.add(name);
          if (email !== undefined) emails.add(email);
          if (id !== undefined) addId(id);
        }
      }
    }
    return line;
  });
  return { names: [...names], emails: [...emails], userIds: [...userIds], groupIds: [...groupIds] };
}

/**
 * Makes mentions of the names in a document, and text of the mentions that name nobody of the base. A document says whom it
 * mentions, so what it says is checked: the name shown is the one that the base has for the id. Whoever is not of the base is
 * answered like an id that does not exist.
 *
 * @throws ValidationError for what has too many mentions then, or is too long with the names that they show
 */
export function resolveMentions(doc: RichText, directory: Directory, { role }: { role: Role }): Resolved {
  const mentioned = new Map<string, MentionAttrs>();
  const unresolved = new Map<string, Unresolved>();
  let left = MAX_SPOTS;
  const mention = (attrs: MentionAttrs): Mention => {
    mentioned.set(attrs.id ?? attrs.kind, attrs);
    return { type: 'mention', attrs };
  };
  const report = (text: string, reason: Unresolved['reason']) => {
    if (unresolved.size < MAX_UNRESOLVED) unresolved.set(`${reason} ${text}`, { text, reason });
  };

  const found = mapLines(doc, (nodes) => {
    const line = nodes.map((node) => checked(node, directory, role));
    const { text, pieces } = piecesOf(line);
    const next: Inline[] = [];
    line.forEach((node, index) => {
      const piece = pieces[index];
      if (node.type === 'refused') {
        report(node.text, node.reason);
        next.push({ type: 'text', text: node.text });
      } else if (node.type === 'mention') next.push(mention(node.attrs));
      else if (node.type !== 'text' || !piece?.isOpen) next.push(node);
      else {
        let done = piece.from;
        const keep = (to: number) => {
          if (to > done) next.push({ ...node, text: text.slice(done, to) });
        };
        for (const spot of spotsOf(text, piece.from, piece.to)) {
          if (left-- <= 0) break;
          // Directly behind a mention stands no other: read again, it would not be seen as one either.
          if (spot.start < done || (spot.start === done && next.at(-1)?.type === 'mention')) continue;
          const answer = read(text, spot, directory, role);
          if ('reason' in answer) report(answer.text, answer.reason);
          if (!('attrs' in answer)) continue;
          keep(spot.start);
          next.push(mention(answer.attrs));
          done = answer.end;
        }
        keep(piece.to);
      }
    });
    return next;
  });
  const all = [...mentioned.values()];
  const idsOf = (kind: MentionAttrs['kind']) =>
    all.flatMap((attrs) => (attrs.kind === kind && attrs.id !== null ? [attrs.id] : []));
  return {
    doc: normalize(found),
    mentioned: {
      userIds: idsOf('user'),
      groupIds: idsOf('group'),
      everyone: all.some(({ kind }) => kind === 'everyone'),
    },
    unresolved: [...unresolved.values()],
  };
}

/** A mention that may not stand becomes text, which is not read for names: the document meant somebody else. */
function checked(node: Inline, { byId }: Directory, role: Role): Inline | Refused {
  if (node.type !== 'mention') return node;
  const { kind, id, label } = node.attrs;
  if (kind === 'everyone') {
    return mayMentionEveryone(role)
      ? { type: 'mention', attrs: EVERYONE }
      : { type: 'refused', text: `@${EVERYONE.label}`, reason: 'NOT_ALLOWED' };
  }
  const found = id === null ? undefined : byId.get(id);
  return found?.kind === kind
    ? { type: 'mention', attrs: attrsOf(found) }
    : { type: 'refused', text: `@${label}`, reason: 'UNKNOWN' };
}

export function mayMentionEveryone(role: Role): boolean {
  return atLeast(role, 'EDITOR');
}

type Answer = { attrs: MentionAttrs; end: number } | Unresolved | { nobody: true };

/** The longest spelling that anybody bears decides, also when it is ambiguous: a shorter name is somebody else's. */
function read(text: string, { start, spellings, shown }: Spot, directory: Directory, role: Role): Answer {
  for (let index = 0; index < spellings.length; ) {
    const { end } = spellings[index] ?? { end: start };
    const bearers = new Map<string, Mentionable | typeof EVERYONE>();
    let isCut = false;
    for (let same = spellings[index]; same?.end === end; same = spellings[++index]) {
      const found = bearersOf(same, directory);
      isCut ||= found.length >= BEARERS;
      for (const one of found) bearers.set(one.id, one);
      if (same.name === EVERYONE_NAME) bearers.set('everyone', EVERYONE);
    }
    if (bearers.size === 0) continue;
    const written = text.slice(start + 1, end);
    const [meant, another] = isCut || bearers.size === 1 ? bearers.values() : exactly(written, bearers);
    if (!meant || another) return { text: `@${written}`, reason: 'AMBIGUOUS' };
    if ('name' in meant) return { attrs: attrsOf(meant), end };
    return mayMentionEveryone(role)
      ? { attrs: EVERYONE, end }
      : { text: `@${written}`, reason: 'NOT_ALLOWED' };
  }
  return shown === null ? { nobody: true } : { text: shown, reason: 'UNKNOWN' };
}

function bearersOf(
  { name, email, id }: Spelling,
  { byName, byEmail, byId }: Directory,
): readonly Mentionable[] {
  const one = id === undefined ? undefined : byId.get(id);
  if (one) return [one];
  return [
    ...(name === undefined ? [] : (byName.get(name) ?? [])),
    ...(email === undefined ? [] : (byEmail.get(email) ?? [])),
  ];
}

/** Of those whose names fold to the same, the ones whose name is written so with its accents. */
function exactly(written: string, bearers: ReadonlyMap<string, Mentionable | typeof EVERYONE>) {
  const exact = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return [...bearers.values()].filter(
    (one) => exact('name' in one ? one.name : one.label) === exact(written),
  );
}

function attrsOf({ kind, id, name }: Mentionable): MentionAttrs {
  // A name comes from an identity provider, which lets through what nobody sees.
  return { kind, id, label: cleanLabel(name) || id };
}
