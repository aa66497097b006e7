import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInputObjectType,
  isInputType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  TypeNameMetaFieldDef,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** A place in the variables of an operation. */
export interface Place {
  type: GraphQLInputType;
  description: string;
  isRequired: boolean;
  default?: unknown;
}

/** A field that is selected of an object, with all that is selected below it. */
export interface Selected {
  field: GraphQLField<unknown, unknown>;
  sets: SelectionSetNode[];
}

/** A stored operation, as the schema understands it. */
export interface Operation {
  definition: OperationDefinitionNode;
  root: GraphQLObjectType;
  variables: ReadonlyMap<string, Place>;
  /** What stands at a path such as `filter.status`. @throws when there is no such place */
  placeOf(path: string): Place;
  /** What is selected of an object type, by the names in the answer. */
  selectedOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Map<string, Selected>;
}

export function readOperation(schema: GraphQLSchema, document: DocumentNode): Operation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let found: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) found = definition;
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const root = found && schema.getRootType(found.operation);
  if (!found || !root) throw new Error('a document without an operation of the schema is stored');
  const variables = variablesOf(schema, document, found);

  function collect(
    type: GraphQLObjectType,
    { selections }: SelectionSetNode,
    into: Map<string, Selected>,
  ): void {
    const fits = (condition: string | undefined) => {
      const other = condition === undefined ? type : schema.getType(condition);
      return other === type || (isAbstractType(other) && schema.isSubType(other, type));
    };
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) add(type, selection, into);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (fits(selection.typeCondition?.name.value)) collect(type, selection.selectionSet, into);
      } else {
        const fragment = fragments.get(selection.name.value);
        if (fragment && fits(fragment.typeCondition.name.value)) collect(type, fragment.selectionSet, into);
      }
    }
  }

  return {
    definition: found,
    root,
    variables,
    placeOf(path) {
      const [name = '', ...fields] = path.split('.');
      let place = variables.get(name);
      for (const field of fields) {
        const type = place && getNullableType(place.type);
        const inner = isInputObjectType(type) ? type.getFields()[field] : undefined;
        place = inner && {
          type: inner.type,
          description: inner.description ?? '',
          isRequired: getNullableType(inner.type) !== inner.type,
        };
      }
      if (!place) throw new Error(`the operation has no variable ${path}`);
      return place;
    },
    selectedOf(type, sets) {
      const into = new Map<string, Selected>();
      for (const set of sets) collect(type, set, into);
      return into;
    },
  };
}

function add(type: GraphQLObjectType, node: FieldNode, into: Map<string, Selected>): void {
  const name = node.name.value;
  const field = name === '__typename' ? TypeNameMetaFieldDef : type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no field ${name}`);
  const key = node.alias?.value ?? name;
  const known = into.get(key) ?? { field, sets: [] };
  if (node.selectionSet) known.sets.push(node.selectionSet);
  into.set(key, known);
}

/** The variables with the descriptions of the arguments that they are given to. */
function variablesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): Map<string, Place> {
  const descriptions = new Map<string, string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Argument(node) {
        if (node.value.kind !== Kind.VARIABLE) return;
        const name = node.value.name.value;
        if (!descriptions.has(name)) descriptions.set(name, info.getArgument()?.description ?? '');
      },
    }),
  );
  const variables = new Map<string, Place>();
  for (const { variable, type: node, defaultValue } of variableDefinitions) {
    const type =
      node.kind === Kind.NON_NULL_TYPE ? typeFromAST(schema, node.type) : typeFromAST(schema, node);
    if (!type || !isInputType(type)) throw new Error(`no input type: ${variable.name.value}`);
    variables.set(variable.name.value, {
      type,
      description: descriptions.get(variable.name.value) ?? '',
      isRequired: node.kind === Kind.NON_NULL_TYPE,
      ...(defaultValue?.kind === Kind.INT ? { default: Number(defaultValue.value) } : {}),
    });
  }
  return variables;
}

/** Whether what is selected is a page of a list, which REST answers as `{ data, pageInfo, … }`. */
export function isConnection(selected: ReadonlyMap<string, Selected>): boolean {
  return selected.has('edges') && selected.has('pageInfo');
}

/** The node of a connection, as it is selected. */
export function nodeOf(
  operation: Operation,
  selected: ReadonlyMap<string, Selected>,
): { type: GraphQLObjectType; node: Selected } {
  const edges = selected.get('edges');
  const edge = edges && getNamedType(edges.field.type);
  if (!edges || !isObjectType(edge)) throw new Error('no connection');
  const node = operation.selectedOf(edge, edges.sets).get('node');
  const type = node && getNamedType(node.field.type);
  if (!node || !isObjectType(type)) throw new Error('a connection without nodes is selected');
  return { type, node };
}
