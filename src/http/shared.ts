import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FieldNode,
  type GraphQLError,
  GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Context } from '../../schema/context.ts';
import { SHARED_STREAM, type SharedStream, VIEWER_DEPENDENT } from '../../schema/shared.ts';
import type { Viewer } from '../auth/sign-in.ts';
import { canonical } from '../stream/hash.ts';
import type { Outlet, SharedOrder, Subscription } from '../stream/outlet.ts';
import { VARIABLE_ERRORS } from './guard/documents.ts';
import { sharedMessage } from './outlet.ts';

/** A subscription that can share its bytes with all who ask the same. */
export interface SharedPlan extends Omit<SharedOrder<unknown>, 'outlet'> {
  /** Its name in the schema. */
  field: string;
  join(outlet: Outlet): Promise<Subscription>;
}

/** What can be said of a document without its variables; found out once, for as long as the document is cached. */
interface Shape {
  stream: SharedStream;
  field: FieldNode;
  parent: GraphQLObjectType;
  /** The variable of the argument that is each subscriber's own. */
  ownVariable: string | undefined;
  /** A digest of the document without that argument. */
  digest: string;
  dependsOnViewer: boolean;
}

const shapes = new WeakMap<DocumentNode, Map<string, Shape | null>>();

/**
 * How to share a subscription, or undefined for one that is executed for each subscriber by itself: more than one root
 * field, directives on it, a field that shares nothing.
 */
export function planShared(
  { schema, document, operationName, variableValues }: ExecutionArgs,
  viewer: Viewer,
  contextOf: (viewer: Viewer) => Context,
): SharedPlan | readonly GraphQLError[] | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const shape = shapeOf(schema, document, operation);
  if (!shape) return undefined;
  const inputs = variableValues ?? {};
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], inputs, {
    maxErrors: VARIABLE_ERRORS,
  });
  if (errors) return errors;
  const definition = shape.parent.getFields()[shape.field.name.value];
  if (!definition) return undefined;
  const values = getArgumentValues(definition, shape.field, coerced);
  const shared = Object.entries(coerced).filter(([name]) => name !== shape.ownVariable);
  const owner = shape.dependsOnViewer ? viewer.user.id : '';
  const args: ExecutionArgs = { schema, document, operationName, variableValues: inputs };
  const all = shape.dependsOnViewer ? undefined : nobodyWith(contextOf(viewer));
  const order: Omit<SharedOrder<unknown>, 'outlet'> = {
    key: [shape.digest, operationName ?? '', canonical(Object.fromEntries(shared)), owner].join('\0'),
    render(item) {
      // A viewer's own is made anew: what an event shows is as it is then.
      const result = execute({ ...args, contextValue: all ?? contextOf(viewer), rootValue: item });
      return result instanceof Promise ? result.then(toMessage) : toMessage(result);
    },
  };
  return {
    ...order,
    field: definition.name,
    join: (outlet: Outlet) => shape.stream.join(contextOf(viewer), values, { ...order, outlet }),
  };
}

function toMessage(result: ExecutionResult): Buffer {
  if (result.errors) throw new AggregateError(result.errors, 'an event could not be executed');
  return sharedMessage({ data: result.data });
}

/** The context of a group: whoever touches the viewer through it would show one person's view to all. */
function nobodyWith({ bodies }: Pick<Context, 'bodies'>): Context {
  return Object.create(nobody, { bodies: { value: bodies } });
}

const nobody: Context = {
  get bodies(): never {
    throw touched();
  },
  get services(): never {
    throw touched();
  },
  get viewer(): never {
    throw touched();
  },
  get sessionId(): never {
    throw touched();
  },
  get connection(): never {
    throw touched();
  },
  get loaders(): never {
    throw touched();
  },
  get heads(): never {
    throw touched();
  },
  get origin(): never {
    throw touched();
  },
  carryOut() {
    throw touched();
  },
  renew() {
    throw touched();
  },
};

function touched(): Error {
  return new Error('a shared execution touched its viewer: the field must say that it depends on the viewer');
}

function shapeOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Shape | null {
  const known = shapes.get(document) ?? new Map<string, Shape | null>();
  shapes.set(document, known);
  const name = operation.name?.value ?? '';
  const shape = known.get(name);
  if (shape !== undefined) return shape;
  const found = findShape(schema, document, operation);
  known.set(name, found);
  return found;
}

function findShape(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, selectionSet, directives }: OperationDefinitionNode,
): Shape | null {
  const parent = operation === 'subscription' ? schema.getSubscriptionType() : null;
  const [field, ...others] = selectionSet.selections;
  if (!(parent instanceof GraphQLObjectType) || field?.kind !== Kind.FIELD || others.length > 0) return null;
  if ((field.directives?.length ?? 0) > 0 || (directives?.length ?? 0) > 0) return null;
  const stream = streamOf(parent.getFields()[field.name.value]?.extensions[SHARED_STREAM]);
  if (!stream) return null;
  const own = field.arguments?.find((argument) => argument.name.value === stream.own);
  return {
    stream,
    field,
    parent,
    ownVariable: own?.value.kind === Kind.VARIABLE ? own.value.name.value : undefined,
    digest: createHash('sha256')
      .update(print(visit(document, { Argument: (node) => (node === own ? null : undefined) })))
      .digest('base64'),
    dependsOnViewer: dependsOnViewer(schema, document),
  };
}

function streamOf(extension: unknown): SharedStream | undefined {
  return typeof extension === 'object' && extension !== null && 'join' in extension
    ? (extension as SharedStream)
    : undefined;
}

function dependsOnViewer(schema: GraphQLSchema, document: DocumentNode): boolean {
  const info = new TypeInfo(schema);
  let depends = false;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        if (info.getFieldDef()?.extensions[VIEWER_DEPENDENT]) depends = true;
      },
    }),
  );
  return depends;
}
