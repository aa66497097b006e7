import type { Tally } from '../src/comment/tally.queries.ts';
import { MAX_UNREAD } from '../src/comment/unread.queries.ts';
import { builder } from './builder.ts';
import { CommentRef } from './comment.ts';
import type { Context } from './context.ts';
import { RecordRef } from './record.ts';
import { TableRef } from './table.ts';

interface Counts {
  recordId: string;
  tallies: Tally[];
}

const CAPPED = `At most ${MAX_UNREAD.toLocaleString('en')}: that many, or more.`;

type CountName = 'openThreads' | 'resolvedThreads' | 'comments';

function sumOf({ tallies }: Counts, name: CountName): number {
  return tallies.reduce((sum, tally) => sum + tally[name], 0);
}

async function unreadOf(
  { recordId, tallies }: Counts,
  { loaders }: Pick<Context, 'loaders'>,
  isCounted: (fieldId: string | null) => boolean,
): Promise<number> {
  // Where nothing was written nothing is unread, and the others need not ask for it.
  if (tallies.every(({ comments }) => comments === 0)) return 0;
  const found = await loaders.unreadOfRecord.load(recordId);
  return found.reduce((sum, { fieldId, unread }) => sum + (isCounted(fieldId) ? unread : 0), 0);
}

const CellCountsRef = builder.objectRef<Tally & { counts: Counts }>('CellCommentCounts').implement({
  description: 'How many comments stand at one cell.',
  fields: (t) => ({
    fieldId: t.id({ description: 'The field of the cell.', resolve: ({ fieldId }) => fieldId ?? '' }),
    openThreads: t.exposeInt('openThreads', { description: 'Threads that are not resolved.' }),
    resolvedThreads: t.exposeInt('resolvedThreads', { description: 'Resolved threads.' }),
    comments: t.exposeInt('comments', { description: 'Comments, replies among them, without deleted ones.' }),
    unread: t.int({
      description: `Those of others that the viewer has not read, without muted threads. ${CAPPED}`,
      resolve: ({ counts, fieldId }, _args, context) =>
        unreadOf(counts, context, (other) => other === fieldId),
    }),
  }),
});

const CountsRef = builder.objectRef<Counts>('CommentCounts').implement({
  description: 'How many comments a record has, cells included. They are kept with each change, not counted.',
  fields: (t) => ({
    openThreads: t.int({
      description: 'Threads that are not resolved.',
      resolve: (counts) => sumOf(counts, 'openThreads'),
    }),
    resolvedThreads: t.int({
      description: 'Resolved threads.',
      resolve: (counts) => sumOf(counts, 'resolvedThreads'),
    }),
    comments: t.int({
      description: 'Comments, replies among them, without deleted ones.',
      resolve: (counts) => sumOf(counts, 'comments'),
    }),
    unread: t.int({
      description: `Those of others that the viewer has not read, without muted threads. ${CAPPED}`,
      resolve: (counts, _args, context) => unreadOf(counts, context, () => true),
    }),
    byField: t.field({
      type: [CellCountsRef],
      description: 'For each cell with threads. Threads about the record as a whole are in none of them.',
      resolve: (counts) =>
        counts.tallies.flatMap((tally) =>
          tally.fieldId === null || tally.openThreads + tally.resolvedThreads === 0
            ? []
            : { ...tally, counts },
        ),
    }),
  }),
});

builder.objectField(RecordRef, 'commentCounts', (t) =>
  t.field({
    type: CountsRef,
    description: 'What a badge shows. Those of all the records of a page come in one query.',
    resolve: async ({ id }, _args, { loaders }) => ({
      recordId: id,
      tallies: await loaders.talliesOfRecord.load(id),
    }),
  }),
);

builder.objectField(TableRef, 'unreadCommentCount', (t) =>
  t.field({
    type: 'Int',
    description: `Comments of others in its records that the viewer has not read, without muted threads. ${CAPPED}`,
    resolve: async ({ id }, _args, { loaders }) =>
      (await loaders.unreadOfTable.load(id)).reduce((sum, { unread }) => sum + unread, 0),
  }),
);

builder.objectField(CommentRef, 'unreadCount', (t) =>
  t.field({
    type: 'Int',
    description: `Of a thread: comments of others in it that the viewer has not read; of a reply 0. ${CAPPED}`,
    resolve: async ({ id, threadId }, _args, { loaders }) =>
      id === threadId
        ? (await loaders.unreadOfThread.load(id)).reduce((sum, { unread }) => sum + unread, 0)
        : 0,
  }),
);
