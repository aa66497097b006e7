import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import markdownIt from 'markdown-it';
import { expect, it } from 'vitest';
import { documents } from '../../docs/documents.ts';

const read = (file: string) => markdownIt({ html: true }).parse(readFileSync(file, 'utf8'), {});

/** The anchors of headings, as GitHub makes them. */
function anchorsOf(file: string): string[] {
  const tokens = read(file);
  return tokens.flatMap(({ type }, index) => {
    if (type !== 'heading_open') return [];
    const text = (tokens[index + 1]?.children ?? []).map(({ content }) => content).join('');
    return [
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_\- ]/gu, '')
        .replaceAll(' ', '-'),
    ];
  });
}

function linksOf(file: string): string[] {
  return read(file).flatMap(({ children }) =>
    (children ?? []).flatMap((token) => {
      const target = token.type === 'image' ? token.attrGet('src') : token.attrGet('href');
      return target && !/^[a-z]+:/.test(String(target)) ? [String(target)] : [];
    }),
  );
}

it('the links within the documents lead somewhere', () => {
  const broken = documents().flatMap((file) =>
    linksOf(file)
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? file : join(dirname(file), path);
        if (!existsSync(target)) return true;
        return anchor !== undefined && !anchorsOf(target).includes(anchor);
      })
      .map((link) => `${file}: ${link}`),
  );
  expect(broken).toEqual([]);
});
