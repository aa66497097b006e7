import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  type GraphQLField,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';
import { schema } from '../../schema/schema.ts';
import type { Person } from '../support/server.ts';

/** What a mutation answers, as far as every mutation answers it. */
export interface Result {
  __typename: string;
  code?: string;
  revision?: number | null;
  cursor?: string | null;
  clientMutationId?: string | null;
}

type Send = TypedDocumentNode<Record<string, Result>, { input: object }>;

const fields = schema.getMutationType()?.getFields() ?? {};
const documents = new Map<string, Send>();

/** The mutations of the schema whose input can be named by its client. */
export const repeatable = Object.values(fields)
  .filter(({ args }) => {
    const type = getNamedType(args.find(({ name }) => name === 'input')?.type);
    return isInputObjectType(type) && 'clientMutationId' in type.getFields();
  })
  .map(({ name }) => name);

/** Sends a mutation by its name, asking for all scalars of its payload and the ids of what is in it. */
export async function send(person: Person, mutation: string, input: object): Promise<Result> {
  const field = fields[mutation];
  if (!field) throw new Error(`there is no mutation ${mutation}`);
  const document = documents.get(mutation) ?? documentOf(field);
  documents.set(mutation, document);
  const result = (await person.run(document, { input }))[mutation];
  if (!result) throw new Error(`${mutation} answered nothing`);
  return result;
}

function documentOf({ name, type, args }: GraphQLField<unknown, unknown>): Send {
  const union = getNamedType(type);
  const payload = isUnionType(union)
    ? union.getTypes().find((one) => one.name.endsWith('Payload'))
    : undefined;
  if (!payload) throw new Error(`${name} has no payload`);
  const selections = Object.values(payload.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (isLeafType(inner)) return field.name;
    return isObjectType(inner) && 'id' in inner.getFields() ? `${field.name} { id }` : [];
  });
  const input = getNamedType(args[0]?.type)?.name;
  return parse(`mutation ($input: ${input}!) {
    ${name}(input: $input) {
      __typename
      ... on ${payload.name} { ${selections.join(' ')} }
      ... on Error { code }
    }
  }`);
}
