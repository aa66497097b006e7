import { readFileSync } from 'node:fs';
import markdownIt from 'markdown-it';
import { documents } from '../../docs/documents.ts';

/** A block of code in a document. */
export interface Block {
  file: string;
  /** Where it begins, from 1. */
  line: number;
  language: string;
  /** As what file others of its document import it: the word behind the language. */
  name: string | undefined;
  /** The file that it shows, which stands in the tree. */
  shows: string | undefined;
  text: string;
  /** What follows it at once, or after a word or two: its variables, its answer. */
  next: Block | undefined;
}

/** Every block of code in the documents, in their order. */
export const blocks: Block[] = documents().flatMap((file) => {
  const tokens = markdownIt({ html: true }).parse(readFileSync(file, 'utf8'), {});
  const own = tokens.flatMap(({ type, info, content, map }, index): Block[] => {
    if (type !== 'fence' && type !== 'code_block') return [];
    const [language = '', name] = info.trim().split(/\s+/);
    const shows = /^<!-- file (\S+) -->/.exec(tokens[index - 1]?.content ?? '')?.[1];
    return [{ file, line: (map?.[0] ?? 0) + 1, language, name, shows, text: content, next: undefined }];
  });
  for (const [index, block] of own.entries()) block.next = own[index + 1];
  return own;
});

/** `README.md:12 watch TableChanges`, for the name of a test. */
export function titleOf({ file, line, text }: Block): string {
  return `${file}:${line} ${text.trim().split('\n')[0]?.slice(0, 80)}`;
}
