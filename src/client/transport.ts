import { ended, faultOf } from './fault.ts';

/**
 * What operations go over: the `Client` of graphql-ws and that of graphql-sse fit as they are. Queries and mutations take the
 * same way as subscriptions, so one socket does for all.
 */
export interface Client {
  subscribe(payload: Payload, sink: Sink): () => void;
}

export interface Payload {
  query: string;
  /** May be read again, after each reconnection: values that have to be the newest are getters. */
  variables?: Record<string, unknown>;
}

export interface Sink {
  next(result: Result): void;
  error(error: unknown): void;
  complete(): void;
}

export interface Result<Data = unknown> {
  data?: Data | null;
  errors?: readonly unknown[];
}

/**
 * A document as text: a plain string, or one that knows its result and variables, such as the `TypedDocumentString` of the
 * client preset with `documentMode: 'string'`. Of a `TypedDocumentNode` the text is `textOf(document, print)`.
 */
export interface Document<Data = unknown, Variables = never> {
  toString(): string;
  /** So that a syntax tree, which has a `toString` too, does not pass for a text. */
  charAt(index: number): string;
  readonly __apiType?: (variables: Variables) => Data;
}

/** The text of a generated document that is a syntax tree, with its types; `print` is the one of graphql. */
export function textOf<Data, Variables, Tree>(
  document: Tree & { __apiType?: (variables: Variables) => Data },
  print: (document: Tree) => string,
): Document<Data, Variables> {
  return print(document);
}

/** Runs a query or a mutation. @throws Fault */
export function execute<Data, Variables extends Record<string, unknown>>(
  client: Client,
  document: Document<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return new Promise((resolve, reject) => {
    client.subscribe(
      { query: `${document}`, variables },
      {
        // A server is trusted to answer what its schema says; that documents and types fit it, a test sees to.
        next({ data, errors }: Result<Data>) {
          if (data && !errors) resolve(data);
          else reject(faultOf(errors));
        },
        error: (error) => reject(faultOf(error)),
        // Nothing happens where the result has come.
        complete: () => reject(ended()),
      },
    );
  });
}
