import { HREF_LIMIT } from './limits.ts';

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address of a link as it is stored, or null where it must not be one: only absolute http, https and mailto, and
 * nobody's name and password in front of the host, where they pass for the host. A browser's own parser decides what
 * the scheme is, so no spelling is read here in one way and there in another; what it would escape is escaped.
 */
export function safeHref(source: string): string | null {
  if (source.length > HREF_LIMIT) return null;
  const once = parse(source);
  // What another reading would change again is too odd to be kept.
  return once !== null && once.length <= HREF_LIMIT && parse(once) === once ? once : null;
}

function parse(source: string): string | null {
  const url = URL.canParse(source) ? new URL(source) : null;
  if (!url || !SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href.replace(/[^!#-&(-;=?-[\]_a-z~]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x80
      ? `%${code.toString(16).toUpperCase().padStart(2, '0')}`
      : encodeURIComponent(character);
  });
}
