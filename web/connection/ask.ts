import { type Client, execute, textOf } from 'cobase/client';
import { stringifyDocument, type TypedDocumentNode } from 'urql';

/**
 * Runs an operation past the cache of urql. Lists that grow at their front go this way: the pages of a cursor that the cache
 * joins leave a gap where new entries have pushed others off the first page.
 * @throws Fault
 */
export function ask<Data, Variables extends Record<string, unknown>>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return execute(client, textOf(document, stringifyDocument), variables);
}
