import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';

const maps = new Map<string, SourceMap | undefined>();

/**
 * A stack whose places in built files are those of the source. The maps are read when a stack is first told. Node's own way
 * (`--enable-source-maps`) reads all of them at the start, a third of its time, and then looks up each stack that is made,
 * of which GraphQL throws most away.
 */
export function readableStack(stack: string): string {
  return stack.replace(/(file:\/\/[^\s()]+\.js):(\d+):(\d+)/g, (place, url: string, line, column) => {
    const found = mapOf(url)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!found || !('originalSource' in found)) return place;
    const source = new URL(found.originalSource, url).href;
    return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });
}

/** What a person or a log is told of an error that nobody foresaw. */
export function told(error: unknown): string {
  return readableStack(inspect(error));
}

function mapOf(url: string): SourceMap | undefined {
  if (!maps.has(url)) maps.set(url, readMap(url));
  return maps.get(url);
}

function readMap(url: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(fileURLToPath(`${url}.map`), 'utf8')));
  } catch {
    return undefined;
  }
}
