import type { AnyVariables, TypedDocumentNode } from 'urql';
import type { Connection } from '../connection/connect.ts';
import { toast } from '../ui/toast.tsx';

interface Refused {
  message: string;
  issues?: readonly { message: string }[];
}

type Done<Result> = Exclude<Result, { message: string }>;

/** Runs a mutation whose field is called `result`; tells what was refused, and answers undefined then. */
export async function carryOut<Result extends { __typename: string }, Variables extends AnyVariables>(
  { urql }: Pick<Connection, 'urql'>,
  document: TypedDocumentNode<{ result: Result }, Variables>,
  variables: Variables,
): Promise<Done<Result> | undefined> {
  const { data, error } = await urql.mutation(document, variables);
  const result = data?.result;
  if (result && isDone(result)) return result;
  const { issues = [], message = error?.graphQLErrors[0]?.message }: Partial<Refused> = Object(result);
  const reason = issues[0]?.message ?? message;
  toast(reason ?? 'The server cannot be reached.', { isFault: true });
  return undefined;
}

function isDone<Result extends object>(result: Result): result is Done<Result> {
  return !('message' in result);
}
