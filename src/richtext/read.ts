import type { Fragment, Mark, Node } from 'prosemirror-model';
import { invalid } from '../errors.ts';
import { ATTRIBUTES, HARMLESS, type Scalar } from './attributes.ts';
import type { RichText } from './document.ts';
import type { Path } from './limits.ts';
import { isObject, measure, type RawNode } from './measure.ts';
import { normalize } from './normalize.ts';
import { schema } from './schema.ts';

const NODE_KEYS = new Set(['type', 'attrs', 'content', 'marks', 'text']);
const MARK_KEYS = new Set(['type', 'attrs']);
/** More than there are kinds of marks: a text that has more says one twice. */
const MARKS_LIMIT = 5;

/**
 * A document that came from outside, checked and in its normal form. A normal form comes back as it is.
 *
 * @throws ValidationError that says where: unknown nodes, marks and attributes, what stands where it may not, limits
 */
export function readDocument(json: unknown): RichText {
  measure(json);
  if (!isObject(json) || json.type !== 'doc') throw invalid(['type'], 'A comment is a node of the type doc.');
  // The schema is the type's twin.
  const checked: RichText = readNode(json, []).toJSON();
  return normalize(checked);
}

/** @throws ValidationError */
function readNode(json: RawNode, path: Path): Node {
  refuseKeys(json, NODE_KEYS, path);
  const { type: name } = json;
  const type = typeof name === 'string' && Object.hasOwn(schema.nodes, name) ? schema.nodes[name] : undefined;
  if (!type) throw invalid([...path, 'type'], 'There is no such node in a comment.');
  const marks = readMarks(json.marks, path);
  if (type.isText) {
    if (typeof json.text !== 'string') throw invalid([...path, 'text'], 'text must be a string.');
    return schema.text(json.text, marks);
  }
  if (json.text !== undefined) throw invalid([...path, 'text'], 'Only a text node has a text.');
  const attrs = readAttributes(type.name, json.attrs, [...path, 'attrs']);
  const children: Node[] = [];
  (Array.isArray(json.content) ? json.content : []).forEach((child: unknown, index) => {
    const at = [...path, 'content', index];
    // TipTap writes no empty text, others do; ProseMirror has none.
    if (!isObject(child) || (child.type === 'text' && child.text === '')) return;
    const node = readNode(child, at);
    if (!type.allowsMarks(node.marks))
      throw invalid([...at, 'marks'], `There are no marks in a ${type.name}.`);
    children.push(node);
  });
  const node = type.create(attrs, children, marks);
  if (!type.validContent(node.content))
    throw invalid([...path, 'content'], misplaced(type.name, node.content));
  return node;
}

/** @throws ValidationError */
function readMarks(json: unknown, path: Path): Mark[] {
  if (json === undefined || json === null) return [];
  const at = [...path, 'marks'];
  if (!Array.isArray(json) || json.length > MARKS_LIMIT) {
    throw invalid(at, `marks must be a list of at most ${MARKS_LIMIT}.`);
  }
  return json.map((mark: unknown, index) => {
    const here = [...at, index];
    if (!isObject(mark)) throw invalid(here, 'A mark must be an object.');
    refuseKeys(mark, MARK_KEYS, here);
    const { type: name } = mark;
    const type =
      typeof name === 'string' && Object.hasOwn(schema.marks, name) ? schema.marks[name] : undefined;
    if (!type) throw invalid([...here, 'type'], 'There is no such mark in a comment.');
    return type.create(readAttributes(type.name, mark.attrs, [...here, 'attrs']));
  });
}

/** @throws ValidationError */
function readAttributes(name: string, json: unknown, path: Path): Record<string, unknown> {
  if (json !== undefined && json !== null && !isObject(json)) throw invalid(path, 'attrs must be an object.');
  const readers = Object.entries(ATTRIBUTES[name] ?? {});
  const given = new Map<string, Scalar>();
  for (const [key, value] of Object.entries(json ?? {})) {
    if (value === null || value === undefined || HARMLESS[name]?.includes(key)) continue;
    if (!readers.some(([known]) => known === key)) {
      throw invalid([...path, key], `A ${name} has no such attribute.`);
    }
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw invalid([...path, key], 'An attribute is a string, a number, true or false.');
    }
    given.set(key, value);
  }
  return Object.fromEntries(readers.map(([key, read]) => [key, read(given, path)]));
}

function refuseKeys(json: RawNode, known: ReadonlySet<string>, path: Path): void {
  for (const key of Object.keys(json)) {
    if (!known.has(key)) throw invalid([...path, key], 'There is no such property in a comment.');
  }
}

function misplaced(name: string, content: Fragment): string {
  const found = Array.from(
    { length: Math.min(content.childCount, 5) },
    (_, index) => content.child(index).type.name,
  );
  const expected = schema.nodes[name]?.spec.content ?? 'nothing';
  return `A ${name} holds ${expected}, not ${found.join(', ') || 'nothing'}.`;
}
