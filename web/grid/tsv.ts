/** A table of texts as other programs take it: tabs between cells, and quotes where a text has any of that in it. */
export function tsvOf(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string) => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

export function cellsOfTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  // A cell in quotes or without, and what ends it.
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let match = cells.exec(text); match; match = cells.exec(text)) {
    const [, quoted, plain = '', end] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (!end || (end !== '\t' && cells.lastIndex === text.length)) break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}
