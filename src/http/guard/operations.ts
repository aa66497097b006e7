import { readFileSync } from 'node:fs';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { z } from 'zod';
import { ConfigError } from '../../config.ts';
import { count, refusal } from './refusal.ts';

/** What a request names its document by. */
export interface Named {
  query?: string | null;
  documentId?: unknown;
  extensions?: unknown;
}

/** Finds the text of a document that is named by an id instead. */
export interface Operations {
  /** Undefined where nothing is given. @throws GraphQLError for what is not stored, and where only what is stored is taken */
  textOf(named: Named): string | undefined;
}

const Stored = z.record(z.string(), z.string());
const Extensions = z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) });

/** No documents are stored: all are taken as they are. */
export const noOperations: Operations = { textOf: ({ query }) => query ?? undefined };

/**
 * Reads the documents that are stored, as GraphQL Code Generator writes them: a JSON object of texts by id.
 * @throws ConfigError when there is no such file, or a document does not fit the schema
 */
export function readOperations(
  schema: GraphQLSchema,
  { file, isOnly }: { file: string; isOnly: boolean },
): Operations {
  const stored = new Map(Object.entries(storedIn(file)));
  for (const [id, text] of stored) {
    const fault = faultOf(schema, text);
    if (fault !== undefined)
      throw new ConfigError(`OPERATIONS_FILE: ${id} does not fit the schema: ${fault}`);
  }
  const texts = new Set(stored.values());

  function refuse(code: string, message: string): never {
    const error = refusal('stored_operations', code, message);
    count([error]);
    throw error;
  }

  return {
    textOf({ query, documentId, extensions }) {
      const id = idOf(documentId, extensions);
      const text = id === undefined ? undefined : stored.get(id);
      if (text !== undefined) return text;
      if (query && (!isOnly || texts.has(query))) return query;
      // By this very message clients of Apollo know it, and send the text.
      if (id !== undefined) refuse('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
      if (isOnly && query) refuse('PERSISTED_QUERY_ONLY', 'This server takes stored operations only.');
      return query ?? undefined;
    },
  };
}

function faultOf(schema: GraphQLSchema, text: string): string | undefined {
  try {
    return validate(schema, parse(text))[0]?.message;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function storedIn(file: string): Record<string, string> {
  try {
    return Stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new ConfigError(
      `OPERATIONS_FILE must be a JSON file of documents by id: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function idOf(documentId: unknown, extensions: unknown): string | undefined {
  if (typeof documentId === 'string') return documentId;
  const found = Extensions.safeParse(extensions);
  return found.success ? found.data.persistedQuery.sha256Hash : undefined;
}
