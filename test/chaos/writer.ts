import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import {
  AddCommentDocument,
  CreateRecordsDocument,
  DeleteRecordsDocument,
  UpdateRecordsDocument,
} from '../../schema/operations/generated/graphql.ts';
import type { Random } from '../support/random.ts';
import { isPassing } from './watcher.ts';

/** After that a client gives up and asks again. */
const PATIENCE_MS = 8_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What all writers share, and what came of what they did. */
export interface Writing {
  pick: (random: Random) => string;
  /** How often each mutation is sent at once. */
  copies: number;
  isOver: boolean;
  /** Of each mutation that was answered: the log, the revision, and when. */
  readonly acknowledged: Map<string, { tableId: string; revision: number; at: number }>;
  /** Refused by a rule: they are not in the log. */
  readonly refused: Set<string>;
  /** Nobody has said what became of them, though they were asked again until the end. */
  readonly unanswered: Set<string>;
  /** Whom each comment that was answered mentions, by its mark. */
  readonly mentions: Map<string, string>;
  retries: number;
  readonly faults: string[];
}

export const newWriting = (pick: Writing['pick']): Writing => ({
  pick,
  copies: 1,
  isOver: false,
  acknowledged: new Map(),
  refused: new Set(),
  unanswered: new Set(),
  mentions: new Map(),
  retries: 0,
  faults: [],
});

export interface WrittenTable {
  id: string;
  fieldId: string;
  /** Records that nobody deletes. */
  recordIds: string[];
}

export interface WriterParts {
  name: string;
  token: string;
  table: WrittenTable;
  random: Random;
  /** Whom comments mention. Without anybody no comments are written. */
  mentioned?: readonly string[];
  restMs: number;
}

const MOST_COMMENTS = 50;

/** Somebody who writes all the time, and asks again under the same name until it is said what became of it. Resolves when all is over. */
export async function write(world: Writing, parts: WriterParts): Promise<void> {
  const { name: writer, table, random, mentioned = [] } = parts;
  const own: string[] = [];
  /** When there was a comment: a person may write sixty within a minute. */
  let comments: number[] = [];
  for (let count = 0; !world.isOver; count++) {
    const name = `${writer}.${count}`;
    const cells = [{ fieldId: table.fieldId, value: `${name} ${'x'.repeat(random.pick([1, 20, 500]))}` }];
    const common = { tableId: table.id, clientMutationId: name };
    const choice = random.below(10);
    const doomed = own[0];
    comments = comments.filter((at) => at > performance.now() - 65_000);
    if (mentioned.length > 0 && choice < 3 && comments.length < MOST_COMMENTS) {
      comments.push(performance.now());
      const whom = random.pick(mentioned);
      const mark = `mark-${writer}-${count}-end`;
      const input = {
        recordId: random.pick(table.recordIds),
        markdown: `@${whom} ${mark}`,
        clientMutationId: name,
      };
      const answer = await settle(
        world,
        parts,
        name,
        AddCommentDocument,
        { input },
        (data) => data.addComment,
      );
      if (answer) world.mentions.set(mark, whom);
    } else if (choice < 5) {
      const input = { ...common, records: [{ cells }] };
      const answer = await settle(
        world,
        parts,
        name,
        CreateRecordsDocument,
        { input },
        (data) => data.createRecords,
      );
      const [made] = answer?.__typename === 'CreateRecordsPayload' ? answer.records : [];
      if (made) own.push(made.id);
    } else if (choice < 6 && doomed) {
      own.shift();
      const input = { ...common, ids: [doomed] };
      await settle(world, parts, name, DeleteRecordsDocument, { input }, (data) => data.deleteRecords);
    } else {
      const records = [{ id: random.pick(table.recordIds), cells }];
      const input = { ...common, records, onConflict: 'OVERWRITE' as const };
      await settle(world, parts, name, UpdateRecordsDocument, { input }, (data) => data.updateRecords);
    }
    await pause(random.below(parts.restMs));
  }
}

interface Payload {
  __typename: string;
  revision?: number | null;
}

/** Sends until there is an answer; that is told of, and answered where the mutation was done. */
async function settle<Data, Variables, Answer extends Payload>(
  world: Writing,
  { token, table, random }: WriterParts,
  name: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  answerOf: (data: Data) => Answer,
): Promise<Answer | undefined> {
  const body = JSON.stringify({ query: print(document), variables });
  world.unanswered.add(name);
  // Longer than a table may be held: who asks until then, and gets no word, would never get one.
  for (const end = performance.now() + 120_000; performance.now() < end; ) {
    const sent = Array.from({ length: world.copies }, () => send<Data>(world.pick(random), token, body));
    const answers = (await Promise.all(sent)).flatMap((answer) => answer ?? []);
    let settled: Answer | undefined;
    for (const { data, errors } of answers) {
      if (data && !errors) {
        const answer = answerOf(data);
        note(world, name, table.id, answer);
        settled = answer;
      } else if (!isPassing(errors)) world.faults.push(`${name} was answered ${JSON.stringify(errors)}`);
    }
    if (settled) return world.acknowledged.has(name) ? settled : undefined;
    world.retries += 1;
    await pause(50 + random.below(200));
  }
  world.faults.push(`${name} was never answered`);
  return undefined;
}

function note(world: Writing, name: string, tableId: string, answer: Payload) {
  const before = world.acknowledged.get(name);
  world.unanswered.delete(name);
  if (answer.__typename.endsWith('Payload') && typeof answer.revision === 'number') {
    if (before && before.revision !== answer.revision) {
      world.faults.push(`${name} was answered with revisions ${before.revision} and ${answer.revision}`);
    }
    if (!before) world.acknowledged.set(name, { tableId, revision: answer.revision, at: performance.now() });
    return;
  }
  world.refused.add(name);
  world.faults.push(`${name} was refused: ${JSON.stringify(answer).slice(0, 300)}`);
}

interface Answered<Data> {
  data?: Data | null;
  errors?: unknown;
}

/** Undefined where no answer came. */
export async function send<Data>(
  url: string,
  token: string,
  body: string,
): Promise<Answered<Data> | undefined> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${token}`,
      },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return (await response.json()) as Answered<Data>;
  } catch {
    return undefined;
  }
}
