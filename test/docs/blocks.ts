import { readFileSync } from 'node:fs';
import markdownIt from 'markdown-it';
import { documents } from '../../docs/documents.ts';

/** A block of code in a document. */
export interface Block {
  file: string;
  /** Where it begins, from 1. */
  line: number;
  language: string;
  text: string;
  /** What follows it at once, or after a word or two: its variables, its answer. */
  next: Block | undefined;
}

/** Every block of code in the documents, in their order. */
export const blocks: Block[] = documents().flatMap((file) => {
  const fences = markdownIt()
    .parse(readFileSync(file, 'utf8'), {})
    .filter(({ type }) => type === 'fence' || type === 'code_block');
  const own = fences.map(
    ({ info, content, map }): Block => ({
      file,
      line: (map?.[0] ?? 0) + 1,
      language: info.trim().split(/\s/)[0] ?? '',
      text: content,
      next: undefined,
    }),
  );
  for (const [index, block] of own.entries()) block.next = own[index + 1];
  return own;
});

/** `README.md:12 watch TableChanges`, for the name of a test. */
export function titleOf({ file, line, text }: Block): string {
  return `${file}:${line} ${text.trim().split('\n')[0]?.slice(0, 80)}`;
}
