import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { headLength } from './measure.ts';

/** A field with arguments of so many characters takes twice as long to compare. */
const LONG = 40;

/**
 * About how many pairs of fields validation compares with each other: all of one name at one place, over all fragments. It writes
 * the document out, so that must have been found to be short enough.
 */
export function comparisons({ definitions }: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }

  function collect(set: SelectionSetNode, into: Map<string, FieldNode[]>, within: readonly string[]): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const same = into.get(name);
        if (same) same.push(selection);
        else into.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet, into, within);
      } else {
        const { value: name } = selection.name;
        const fragment = fragments.get(name);
        if (fragment && !within.includes(name)) collect(fragment.selectionSet, into, [...within, name]);
      }
    }
  }

  function count(sets: readonly SelectionSetNode[]): number {
    const byName = new Map<string, FieldNode[]>();
    for (const set of sets) collect(set, byName, []);
    let sum = 0;
    for (const fields of byName.values()) {
      if (fields.length > 1) {
        const weight = fields.reduce((all, field) => all + 1 + headLength(field) / LONG, 0);
        sum += ((fields.length - 1) * weight) / 2;
      }
      const inside = fields.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
      if (inside.length > 0) sum += count(inside);
    }
    return sum;
  }

  let sum = 0;
  for (const definition of definitions) {
    if ('selectionSet' in definition) sum += count([definition.selectionSet]);
  }
  return Math.ceil(sum);
}
