import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isIntrospectionType,
  Kind,
  parse,
  specifiedRules,
  type ValidationContext,
  type ValidationRule,
  validate,
  visit,
} from 'graphql';
import type { Limits } from '../../guard/settings.ts';
import { comparisons } from './comparisons.ts';
import { type Measures, measure } from './measure.ts';
import { refuseText } from './nesting.ts';
import { count, refusal, tooLarge } from './refusal.ts';

/** Reads documents for all ways in, so that what is refused over one is refused over each. */
export interface Documents {
  /** @throws GraphQLError for what is too large or no GraphQL */
  parse(text: string): DocumentNode;
  /** Why it cannot be executed: what is too large, and what does not fit the schema. */
  validate(document: DocumentNode): readonly GraphQLError[];
  /** Why it cannot be executed with these variables, which may make its pages too large together. */
  weigh(document: DocumentNode, variables: Readonly<Record<string, unknown>>): GraphQLError | undefined;
  /** An error without the right names for what was misspelt, where the schema is not shown. */
  hidden(error: GraphQLError): GraphQLError;
}

/**
 * Documents are kept with their trees up to so many characters of text together: some hundred products' worth. Only those that can be
 * executed: whoever sends anything else would push out what people use.
 */
const KEPT_LENGTH = 500_000;

/** How many faults of variables are told: each shows the whole value that it is in, which may be as large as the request. */
export const VARIABLE_ERRORS = 5;

/** Pairs to compare, for each field that a document may have. */
const COMPARISONS_PER_SELECTION = 4;

/** Variables are read by the executor, which knows of no setting. */
const SUGGESTION = / Did you mean .*\?$/s;

interface Read {
  errors: readonly GraphQLError[];
  /** With the largest pages that its variables can ask for. */
  cost: number;
}

export function createDocuments(
  schema: GraphQLSchema,
  { limits, introspection }: { limits: Limits; introspection: boolean },
): Documents {
  const texts = new Map<string, DocumentNode>();
  let length = 0;
  const read = new WeakMap<DocumentNode, Read>();
  const rules: ValidationRule[] = [
    ...specifiedRules,
    noSkippedSubscription,
    ...(introspection ? [] : [noIntrospection]),
  ];

  /** Longer ago than others is forgotten first. */
  function keep(text: string, document: DocumentNode): void {
    texts.set(text, document);
    length += text.length;
    for (const oldest of texts.keys()) {
      if (length <= KEPT_LENGTH) break;
      texts.delete(oldest);
      length -= oldest.length;
    }
  }

  function parsed(text: string): DocumentNode {
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const { message, source, positions } = error;
      throw new GraphQLError(message, {
        source,
        positions,
        extensions: { code: 'GRAPHQL_PARSE_FAILED', http: { spec: true, status: 400 } },
      });
    }
  }

  function refuse(document: DocumentNode, measures: Measures): GraphQLError | undefined {
    const { aliases, directives, hasThen } = countNames(document);
    const { depth, rootFields, selections } = measures;
    const most = (limit: keyof Limits, found: number, what: string) =>
      found > limits[limit] ? tooLarge(lower(limit), what, limits[limit]) : undefined;
    return (
      most('DOCUMENT_DEPTH', depth, 'too many fields in fields') ??
      most('DOCUMENT_ALIASES', aliases, 'too many aliases') ??
      most('DOCUMENT_DIRECTIVES', directives, 'too many directives') ??
      most('DOCUMENT_ROOT_FIELDS', rootFields, 'too many fields at its root') ??
      most('DOCUMENT_SELECTIONS', selections, 'too many fields') ??
      (comparisons(document) > limits.DOCUMENT_SELECTIONS * COMPARISONS_PER_SELECTION
        ? tooLarge('document_selections', 'too many fields of one name', limits.DOCUMENT_SELECTIONS)
        : undefined) ??
      (hasThen
        ? refusal(
            'alias_then',
            'GRAPHQL_VALIDATION_FAILED',
            '"then" cannot be an alias: JavaScript would take the object for a promise.',
          )
        : undefined)
    );
  }

  function validated(document: DocumentNode): Read {
    const measures = measure(schema, document);
    const refused = refuse(document, measures);
    if (refused) return { errors: [refused], cost: 0 };
    const errors = validate(schema, document, rules, { hideSuggestions: !introspection });
    return { errors: errors.map(withCode), cost: measures.cost };
  }

  function readOf(document: DocumentNode): Read {
    const known = read.get(document);
    if (known) return known;
    const found = validated(document);
    read.set(document, found);
    const text = document.loc?.source.body;
    if (found.errors.length === 0 && text !== undefined) keep(text, document);
    return found;
  }

  return {
    parse(text) {
      const known = texts.get(text);
      if (known) return known;
      const refused = refuseText(text, limits);
      if (refused) {
        count([refused]);
        throw refused;
      }
      return parsed(text);
    },
    validate(document) {
      const { errors } = readOf(document);
      count(errors);
      return errors;
    },
    weigh(document, variables) {
      if (readOf(document).cost <= limits.DOCUMENT_COST) return undefined;
      if (measure(schema, document, variables).cost <= limits.DOCUMENT_COST) return undefined;
      const refused = tooLarge('document_cost', 'too many values', limits.DOCUMENT_COST);
      count([refused]);
      return refused;
    },
    hidden(error) {
      const message = introspection ? error.message : error.message.replace(SUGGESTION, '');
      if (message === error.message) return error;
      const { nodes, source, positions, path, extensions } = error;
      return new GraphQLError(message, { nodes, source, positions, path, extensions });
    },
  };
}

function lower<Name extends string>(name: Name): Lowercase<Name> {
  return name.toLowerCase() as Lowercase<Name>;
}

function countNames(document: DocumentNode): { aliases: number; directives: number; hasThen: boolean } {
  const found = { aliases: 0, directives: 0, hasThen: false };
  visit(document, {
    Field({ alias }) {
      if (!alias) return;
      found.aliases += 1;
      if (alias.value === 'then') found.hasThen = true;
    },
    Directive() {
      found.directives += 1;
    },
  });
  return found;
}

/** A subscription whose field may be left out would be one to nothing, which the executor takes for a fault of the server. */
function noSkippedSubscription(context: ValidationContext): ASTVisitor {
  const subscription = context.getSchema().getSubscriptionType();
  return {
    Directive({ name, arguments: args }) {
      if (context.getParentType() !== subscription) return;
      const value = args?.find((arg) => arg.name.value === 'if')?.value;
      const keeps = { skip: false, include: true }[name.value];
      if (keeps === undefined || (value?.kind === Kind.BOOLEAN && value.value === keeps)) return;
      context.reportError(
        new GraphQLError('The field of a subscription cannot be left out.', { nodes: value }),
      );
    },
  };
}

/** Says once that the schema is not shown, whatever is asked of it. */
function noIntrospection(context: ValidationContext): ASTVisitor {
  let isTold = false;
  return {
    Field() {
      const type = getNamedType(context.getType());
      if (isTold || !type || !isIntrospectionType(type)) return;
      isTold = true;
      context.reportError(
        refusal('introspection', 'INTROSPECTION_DISABLED', 'This server does not show its schema.'),
      );
    },
  };
}

function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions.code !== undefined) return error;
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { spec: true, status: 400 } },
  });
}
