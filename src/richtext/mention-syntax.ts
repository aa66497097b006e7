import { cleanLabel, mentionKind } from './attributes.ts';
import { isBlank } from './clean-text.ts';
import { EVERYONE, type MentionAttrs } from './document.ts';
import { LABEL_LIMIT } from './limits.ts';

/**
 * Mentions in Markdown: `@[Ada](usr_…)`, `@[Team](grp_…)`, `@everyone`. Where `@everyone` would touch a letter, it is
 * written `@[everyone](everyone)`. In a label a backslash stands before `]` and `\`, and may stand before other punctuation.
 */
const NAMED = new RegExp(
  String.raw`@\[((?:[^\\\]\n]|\\[^\n]){1,${2 * LABEL_LIMIT}})\]\((everyone|(?:usr|grp)_[0-9a-z]{12,26})\)`,
  'y',
);
const ALL = /@everyone(?![\p{L}\p{M}\p{N}_-]|[.@][\p{L}\p{N}])/uy;
const IN_WORD = /[\p{L}\p{M}\p{N}_]$/u;

/** The mention that begins here, and how many characters it takes. */
export function readMention(source: string, start: number): { attrs: MentionAttrs; length: number } | null {
  ALL.lastIndex = start;
  const all = ALL.exec(source)?.[0];
  if (all !== undefined) {
    // The two last, so that a letter of two units is seen whole.
    const before = source.slice(Math.max(0, start - 2), start);
    return IN_WORD.test(before) ? null : { attrs: EVERYONE, length: all.length };
  }
  NAMED.lastIndex = start;
  const [whole, written, id] = NAMED.exec(source) ?? [];
  if (whole === undefined || written === undefined || id === undefined) return null;
  if (id === 'everyone') return { attrs: EVERYONE, length: whole.length };
  const label = cleanLabel(written.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
  const kind = mentionKind(id);
  if (label.length > LABEL_LIMIT || isBlank(label) || kind === undefined) return null;
  return { attrs: { kind, id, label }, length: whole.length };
}

/** The same, written; `next` is what follows, as much of it as matters. */
export function writeMention({ id, label }: MentionAttrs, before: string, next: string): string {
  if (id !== null) return `@[${label.replace(/[\\[\]<>&*_`~!]/g, '\\$&')}](${id})`;
  const alone = !IN_WORD.test(before) && !/^[^\s,;:!?)]/u.test(next);
  return alone ? '@everyone' : '@[everyone](everyone)';
}
