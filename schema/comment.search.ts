import { excerptOf, type Fragment, MAX_QUERY, readSearch, type Search } from '../src/comment/search.ts';
import type { Comment } from '../src/comment/thread.queries.ts';
import { toText } from '../src/richtext/to-text.ts';
import { BaseRef } from './base.ts';
import { builder } from './builder.ts';
import { CommentRef } from './comment.ts';
import { connectionOf, idPage, pageArgs } from './connection.ts';

const FragmentRef = builder.objectRef<Fragment>('TextFragment').implement({
  description: 'A piece of a text. One after the other they are the text.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Plain text: escape it as any other.' }),
    match: t.exposeBoolean('match', { description: 'Whether it is what was looked for.' }),
  }),
});

interface Match {
  id: string;
  comment: Comment;
  search: Search;
}

const MatchRef = builder.objectRef<Match>('CommentMatch').implement({
  description: 'A comment that a search has found.',
  fields: (t) => ({
    comment: t.expose('comment', { type: CommentRef, description: 'The comment.' }),
    excerpt: t.field({
      type: [FragmentRef],
      description:
        'About 240 characters of its plain text around the first match, with "…" where more was left out. Of an address or a number that was found, parts may be marked, or nothing.',
      resolve: ({ comment: { body }, search }) => (body ? excerptOf(toText(body), search) : []),
    }),
  }),
});

const MatchConnection = connectionOf('CommentMatch', MatchRef, 'of making, the last made first');

builder.objectField(BaseRef, 'searchComments', (t) =>
  t.field({
    type: MatchConnection,
    description: `Comments of the base's tables that have all of these words, upper and lower case alike; of the last word the beginning is enough. "a phrase" in quotes, or between two alternatives, - before what must not be there. Of a longer query the first ${MAX_QUERY} characters count; one without words finds nothing.`,
    args: {
      ...pageArgs(t.arg),
      query: t.arg.string({ required: true, description: 'What to look for.' }),
    },
    resolve: async ({ id: baseId }, { query, ...args }, { loaders }) => {
      const search = readSearch(query);
      const { after, limit, connection } = idPage('cmt', args);
      const found = await loaders.commentSearch.load({ baseId, search, after, limit });
      return connection(
        found.map((comment) => ({ id: comment.id, comment, search })),
        () => loaders.foundCount.load({ baseId, search }),
      );
    },
  }),
);
