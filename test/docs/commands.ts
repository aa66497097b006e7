import { type Block, blocks } from './blocks.ts';

/** A command of the documents, as it is typed. */
export interface Command {
  block: Block;
  text: string;
}

/** Each command of a block for a shell: a line, with those that go on in it; words behind a # are for people. */
export function commandsOf(block: Block): Command[] {
  const lines = block.text.replace(/\\\n\s*/g, ' ').split('\n');
  return lines
    .map((line) => line.replace(/(^|\s+)# .*$/, '').trim())
    .filter((line) => line !== '')
    .map((text) => ({ block, text }));
}

/** Every one, in their order. */
export const commands: Command[] = blocks.filter(({ language }) => language === 'sh').flatMap(commandsOf);
