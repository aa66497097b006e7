import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';

/** What a document comes to, the fragments that it uses included. */
export interface Measures {
  /** Of its deepest field. */
  depth: number;
  rootFields: number;
  /** Fields and uses of fragments, what is in a fragment once for each use; a long field counts as several. */
  selections: number;
  /** How many values are asked for at most. */
  cost: number;
}

/** How many a list without pages is taken to have. */
const LIST_SIZE = 10;
/** What a page has where nothing is said, and the most that it can have. */
const PAGE_SIZE = 50;
const LARGEST_PAGE = 500;
/** A field whose name and arguments are so many characters longer counts once more. */
const LONG = 40;

const NOTHING: Measures = { depth: 0, rootFields: 0, selections: 0, cost: 0 };

type ParentType = ReturnType<GraphQLSchema['getType']>;

/**
 * Measures all operations and fragments of a document together, in a time that grows with its text only: a fragment is measured
 * once, whatever uses it, so a document whose fragments double each other is told by its numbers and never written out. Without
 * `variables` a page whose size is one counts as the largest.
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables?: Readonly<Record<string, unknown>>,
): Measures {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Measures>();
  const given = variables && { ...defaultsOf(document), ...variables };

  function ofSet(set: SelectionSetNode, parent: ParentType, isPage: boolean): Measures {
    const sum = { ...NOTHING };
    for (const selection of set.selections) {
      const one =
        selection.kind === Kind.FIELD
          ? ofField(selection, parent, isPage)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value, isPage)
            : ofSet(selection.selectionSet, typeOf(selection.typeCondition?.name.value) ?? parent, isPage);
      sum.depth = Math.max(sum.depth, one.depth);
      sum.rootFields += one.rootFields;
      sum.selections += one.selections + (selection.kind === Kind.FIELD ? 0 : 1);
      sum.cost += one.cost;
    }
    return sum;
  }

  const typeOf = (name: string | undefined) => (name === undefined ? undefined : schema.getType(name));

  function ofFragment(name: string, isPage: boolean): Measures {
    const key = isPage ? `page ${name}` : name;
    const found = known.get(key);
    if (found) return found;
    // One that comes back to itself is nothing to itself; validation refuses it.
    known.set(key, NOTHING);
    const fragment = fragments.get(name);
    if (!fragment) return NOTHING;
    const measures = ofSet(fragment.selectionSet, typeOf(fragment.typeCondition.name.value), isPage);
    known.set(key, measures);
    return measures;
  }

  function ofField(node: FieldNode, parent: ParentType, isPage: boolean): Measures {
    const field = fieldOf(schema, parent, node.name.value);
    const isPaged = field?.args.some(({ name }) => name === 'first') ?? false;
    const set = node.selectionSet;
    const inside = set ? ofSet(set, field && getNamedType(field.type), isPaged) : NOTHING;
    const isList = field !== undefined && isListType(getNullableType(field.type));
    // The edges of a page are as many as the page has.
    const size = isPaged ? pageSize(node, given) : isList && !isPage ? LIST_SIZE : 1;
    return {
      depth: 1 + inside.depth,
      rootFields: 1,
      selections: 1 + Math.floor(headLength(node) / LONG) + inside.selections,
      cost: 1 + size * inside.cost,
    };
  }

  const all = { ...NOTHING };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const own = ofSet(
        definition.selectionSet,
        schema.getRootType(definition.operation) ?? undefined,
        false,
      );
      all.depth = Math.max(all.depth, own.depth);
      all.rootFields = Math.max(all.rootFields, own.rootFields);
      all.cost = Math.max(all.cost, own.cost);
      // Validation goes through every operation, and through every fragment by itself.
      all.selections += own.selections;
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      const own = ofFragment(definition.name.value, false);
      all.depth = Math.max(all.depth, own.depth);
      all.selections += own.selections;
    }
  }
  return all;
}

/** How long a field is without what is selected of it. */
export function headLength({ loc, selectionSet }: FieldNode): number {
  return loc ? (selectionSet?.loc?.start ?? loc.end) - loc.start : 0;
}

function fieldOf(
  schema: GraphQLSchema,
  parent: ParentType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (!parent || !isCompositeType(parent)) return undefined;
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** The numbers that variables have where they are left out. */
function defaultsOf({ definitions }: DocumentNode): Record<string, number> {
  const defaults: Record<string, number> = {};
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
      if (defaultValue?.kind === Kind.INT) defaults[variable.name.value] = Number(defaultValue.value);
    }
  }
  return defaults;
}

function pageSize(node: FieldNode, variables: Readonly<Record<string, unknown>> | undefined): number {
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (value?.kind === Kind.INT) return bounded(Number(value.value));
  if (value?.kind !== Kind.VARIABLE) return PAGE_SIZE;
  if (!variables) return LARGEST_PAGE;
  const given = variables[value.name.value];
  return typeof given === 'number' ? bounded(given) : PAGE_SIZE;
}

/** What is beyond is refused where the page is read. */
function bounded(size: number): number {
  return Math.min(Math.max(size, 0), LARGEST_PAGE);
}
