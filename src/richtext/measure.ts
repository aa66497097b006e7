import { invalid } from '../errors.ts';
import {
  DEPTH_LIMIT,
  NODE_LIMIT,
  type Path,
  SOURCE_LIMIT,
  tooDeep,
  tooLarge,
  tooManyNodes,
} from './limits.ts';

/** A node of the JSON as it came; nothing of it is checked but that it is an object. */
export type RawNode = Readonly<Record<string, unknown>>;

/**
 * Refuses what is too deep, too many or too large before anything walks it by calling itself.
 * It goes level by level, and a document of 10,000 levels costs it no more than the first few.
 *
 * @throws ValidationError
 */
export function measure(json: unknown): void {
  let nodes = 0;
  let size = 0;
  let level: { value: unknown; path: Path }[] = [{ value: json, path: [] }];
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > DEPTH_LIMIT && first) throw tooDeep(first.path);
    const below: typeof level = [];
    for (const { value, path } of level) {
      if (!isObject(value)) throw invalid(path, 'A node must be an object.');
      if (++nodes > NODE_LIMIT) throw tooManyNodes(path);
      size += sizeOf(value);
      if (size > SOURCE_LIMIT) throw tooLarge(path);
      if (value.content === undefined || value.content === null) continue;
      if (!Array.isArray(value.content)) throw invalid([...path, 'content'], 'content must be a list.');
      if (value.content.length > NODE_LIMIT) throw tooManyNodes([...path, 'content']);
      value.content.forEach((child: unknown, index) => {
        below.push({ value: child, path: [...path, 'content', index] });
      });
    }
    level = below;
  }
}

export function isObject(value: unknown): value is RawNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of the node itself: its text, its attributes and its marks, which have no depth that is looked into. */
function sizeOf(node: RawNode): number {
  const marks = Array.isArray(node.marks) ? node.marks.slice(0, 100) : [];
  let size = typeof node.text === 'string' ? node.text.length : 0;
  for (const owner of [node, ...marks]) {
    const attrs = isObject(owner) ? owner.attrs : undefined;
    if (!isObject(attrs)) continue;
    for (const key of Object.keys(attrs)) {
      const value = attrs[key];
      size += key.length + (typeof value === 'string' ? value.length : 0);
    }
  }
  return size;
}
