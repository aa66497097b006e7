import markdownIt, { type StateCore, type StateInline } from 'markdown-it';
import { safeHref } from './href.ts';
import { DEPTH_LIMIT } from './limits.ts';
import { readMention } from './mention-syntax.ts';

/**
 * CommonMark with strikethrough, task lists, addresses that become links by themselves, and mentions. Left out is what a
 * comment cannot hold, so that it stays the text that it is: HTML, tables, lines, and definitions of links, which would
 * vanish from sight. The parser itself leaves out what is nested deeper than `maxNesting`; that is refused before.
 */
export const markdown = markdownIt({
  html: false,
  linkify: true,
  maxNesting: 2 * DEPTH_LIMIT,
}).disable(['table', 'hr', 'html_block', 'html_inline', 'reference', 'replacements', 'smartquotes']);

markdown.linkify
  .set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  .add('ftp:', null)
  .add('//', null);

markdown.validateLink = (url) => safeHref(url) !== null;
markdown.normalizeLink = (url) => safeHref(url) ?? url;
markdown.normalizeLinkText = (url) => url;

markdown.inline.ruler.before('link', 'mention', (state: StateInline, silent: boolean) => {
  if (state.src[state.pos] !== '@') return false;
  const mention = readMention(state.src, state.pos);
  if (!mention) return false;
  if (!silent) state.push('mention', '', 0).meta = { ...mention.attrs };
  state.pos += mention.length;
  return true;
});

/**
 * What begins an item of a bullet list as written, before anything is unescaped: `\[ ]` is text. GitHub wants a text behind
 * the box; here an empty task has one too.
 */
markdown.core.ruler.after('block', 'task', (state: StateCore) => {
  const lists: boolean[] = [];
  state.tokens.forEach((token, index) => {
    if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      lists.push(token.type === 'bullet_list_open');
    } else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') lists.pop();
    if (token.type !== 'list_item_open' || !lists.at(-1)) return;
    const text = state.tokens[index + 1]?.type === 'paragraph_open' ? state.tokens[index + 2] : undefined;
    const box = text && /^\[([ xX])\](?:\s+|$)/.exec(text.content);
    if (!text || !box) return;
    token.meta = { checked: box[1] !== ' ' };
    text.content = text.content.slice(box[0].length);
  });
});
