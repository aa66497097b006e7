import type { DocumentNode } from 'graphql';

/** The variable of every mutation. */
export const INPUT = 'input';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** A value that a request brings, beside its body. */
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  /** Where it goes in the operation's variables: `filter.status`. Its type is that of that place, and so is its description. */
  to: string;
  /** Where the one of the place would not be understood. */
  description?: string;
}

/** A method at a path, as a stored operation of the GraphQL schema. Who may, and what fits, its resolvers say. */
export interface Endpoint {
  method: Method;
  /** With the names of parameters in braces. */
  path: string;
  /** One operation, and the fragments that it uses. */
  document: DocumentNode;
  /** In a few words. What it does exactly, the description of the GraphQL field says. */
  summary: string;
  parameters: readonly Parameter[];
  /** Whether the body is the input of the mutation. What a parameter gives of it does not stand in the body. */
  takesBody?: boolean;
  /**
   * The field of the data that is answered. For a mutation it is the root field, whose payload or error is the answer. For a query, its
   * `list`, a connection, becomes the answer together with what stands beside it; without one it is answered under its name.
   */
  result: string;
  list?: string;
  /** The connection whose next page the Link header names. */
  pages?: string;
  /** Of success; 200 if left out. */
  status?: number;
  /** The path of what was made, with the name of a parameter in braces: filled with the id that stands at `made`. */
  location?: { path: string; made: string };
  /** After how many seconds to come back when it was too much: where the limit has a window. */
  retryAfter?: number;
  /** What the documentation asks as an example. */
  example: { query?: string; body?: unknown };
}
