import { invalid } from '../errors.ts';
import { kindOf } from '../id.ts';
import { cleanText, isBlank } from './clean-text.ts';
import { EVERYONE, type MentionAttrs } from './document.ts';
import { safeHref } from './href.ts';
import { HREF_LIMIT, LABEL_LIMIT, type Path, START_LIMIT } from './limits.ts';

export type Scalar = string | number | boolean;

/**
 * Attributes that TipTap's own extensions write and that say nothing here: how a link opens is decided where it is shown.
 * They are dropped. Whatever else a node or mark does not have is refused; but null says nothing, whatever its name.
 */
export const HARMLESS: Record<string, readonly string[]> = {
  paragraph: ['textAlign'],
  heading: ['textAlign'],
  bulletList: ['tight'],
  orderedList: ['tight', 'type'],
  taskList: ['tight'],
  mention: ['mentionSuggestionChar'],
  link: ['target', 'rel', 'class', 'title'],
};

export type Attributes = ReadonlyMap<string, Scalar>;

/** How each attribute is read, by node or mark; an absent one is what TipTap takes it for. @throws ValidationError */
export const ATTRIBUTES: Record<string, Record<string, (given: Attributes, path: Path) => unknown>> = {
  heading: { level: (given, path) => whole(given.get('level') ?? 1, 1, 6, 'level', path) },
  orderedList: { start: (given, path) => whole(given.get('start') ?? 1, 0, START_LIMIT, 'start', path) },
  taskItem: {
    checked: (given, path) => {
      const checked = given.get('checked') ?? false;
      if (typeof checked !== 'boolean') throw invalid([...path, 'checked'], 'checked must be true or false.');
      return checked;
    },
  },
  codeBlock: {
    language: (given, path) => {
      const language = given.get('language') ?? '';
      if (language === '') return null;
      if (typeof language === 'string' && isLanguage(language)) return language;
      throw invalid(
        [...path, 'language'],
        'A language is at most 40 letters, digits and any of + # . _ - in it.',
      );
    },
  },
  mention: {
    kind: (given, path) => mention(given, path).kind,
    id: (given, path) => mention(given, path).id,
    label: (given, path) => mention(given, path).label,
  },
  link: {
    href: (given, path) => {
      const href = given.get('href');
      const safe = typeof href === 'string' ? safeHref(href) : null;
      if (safe !== null) return safe;
      throw invalid(
        [...path, 'href'],
        `A link leads to an absolute http, https or mailto address of at most ${HREF_LIMIT} characters, without a password.`,
      );
    },
  },
};

/** The name of a programming language, as it may stand behind the fence of a code block. */
export function isLanguage(name: string): boolean {
  return /^[A-Za-z0-9_+#.-]{1,40}$/.test(name);
}

/** One line, without what nobody sees. */
export function cleanLabel(label: string): string {
  return cleanText(label.replace(/\s+/g, ' ')).replace(/\s+/g, ' ').trim();
}

function whole(value: Scalar, least: number, most: number, name: string, path: Path): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most)
    return value + 0;
  throw invalid([...path, name], `${name} must be a whole number from ${least} to ${most}.`);
}

function mention(given: Attributes, path: Path): MentionAttrs {
  const id = given.get('id') ?? null;
  const named = id === null || id === 'everyone' ? 'everyone' : mentionKind(String(id));
  const kind = given.get('kind') ?? (id === null ? undefined : named);
  if (kind !== named || named === undefined) {
    throw invalid(
      [...path, 'id'],
      'A mention has the id of a user or group and its kind, or the kind everyone.',
    );
  }
  if (named === 'everyone') return EVERYONE;
  const label = given.get('label');
  const clean = typeof label === 'string' && label.length <= LABEL_LIMIT ? cleanLabel(label) : '';
  if (isBlank(clean)) {
    throw invalid([...path, 'label'], `A mention has a label of 1 to ${LABEL_LIMIT} characters.`);
  }
  return { kind: named, id: String(id), label: clean };
}

/** Whom an id names, or undefined where it names neither a user nor a group. */
export function mentionKind(id: string): 'user' | 'group' | undefined {
  const kind = kindOf(id);
  return kind === 'usr' ? 'user' : kind === 'grp' ? 'group' : undefined;
}
