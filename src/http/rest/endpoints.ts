import {
  RestAddCommentDocument,
  RestCommentDocument,
  RestDeleteCommentDocument,
  RestEditCommentDocument,
  RestNotificationsDocument,
  RestReadNotificationsDocument,
  RestRecordCommentsDocument,
  RestTableActivityDocument,
} from '../../../schema/operations/generated/rest/graphql.ts';
import type { Endpoint, Parameter } from './endpoint.ts';

const PREFIX = '/api/v1';

const query = (name: string, to = name): Parameter => ({ name, in: 'query', to });
const idOf = (to: string): Parameter => ({ name: 'id', in: 'path', to });
const page = [query('first'), query('after')];
const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  to: 'input.clientMutationId',
  description:
    'Your own name for this request, at most 128 characters: the clientMutationId of GraphQL. Sent again with it, the request is carried out once, and you get the first answer; another request with it is CLIENT_MUTATION_ID_REUSED. It is kept for 24 hours.',
};

/** The minute in which a person writes so many comments. */
const COMMENTS_WINDOW = 60;

/** The whole of REST. The OpenAPI document and its page are made from this table and the schema. */
export const endpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: `${PREFIX}/records/{id}/comments`,
    document: RestRecordCommentsDocument,
    summary: 'List the threads about a record',
    parameters: [
      idOf('id'),
      ...page,
      query('order'),
      query('status', 'filter.status'),
      query('fieldId', 'filter.fieldId'),
      query('ofRecord', 'filter.ofRecord'),
      query('mine', 'filter.mine'),
      query('mentioningMe', 'filter.mentioningMe'),
      query('unread', 'filter.unread'),
      { ...query('replies'), description: 'How many replies are shown with each thread, 1 to 500.' },
      { ...query('replyOrder'), description: 'Which of them come first: OLDEST when left out.' },
    ],
    result: 'record',
    list: 'comments',
    pages: 'comments',
    example: { query: 'first=20&status=OPEN' },
  },
  {
    method: 'POST',
    path: `${PREFIX}/records/{id}/comments`,
    document: RestAddCommentDocument,
    summary: 'Write a comment',
    parameters: [idOf('input.recordId'), idempotencyKey],
    takesBody: true,
    result: 'addComment',
    status: 201,
    location: { path: `${PREFIX}/comments/{id}`, made: 'comment' },
    retryAfter: COMMENTS_WINDOW,
    example: { body: { markdown: 'Is this **right**?' } },
  },
  {
    method: 'GET',
    path: `${PREFIX}/comments/{id}`,
    document: RestCommentDocument,
    summary: 'Read a comment, and page through its replies',
    parameters: [idOf('id'), ...page, query('order')],
    result: 'comment',
    pages: 'replies',
    example: { query: 'first=100' },
  },
  {
    method: 'PATCH',
    path: `${PREFIX}/comments/{id}`,
    document: RestEditCommentDocument,
    summary: 'Edit a comment',
    parameters: [idOf('input.id'), idempotencyKey],
    takesBody: true,
    result: 'editComment',
    retryAfter: COMMENTS_WINDOW,
    example: { body: { markdown: 'It is right.' } },
  },
  {
    method: 'DELETE',
    path: `${PREFIX}/comments/{id}`,
    document: RestDeleteCommentDocument,
    summary: 'Delete a comment',
    parameters: [idOf('input.id'), query('erase', 'input.erase'), idempotencyKey],
    result: 'deleteComment',
    example: {},
  },
  {
    method: 'GET',
    path: `${PREFIX}/tables/{id}/activity`,
    document: RestTableActivityDocument,
    summary: 'Tell what happened in a table',
    parameters: [
      idOf('id'),
      ...page,
      query('actorId', 'filter.actorIds'),
      query('kind', 'filter.kinds'),
      query('recordId', 'filter.recordId'),
      query('fieldId', 'filter.fieldId'),
      query('from', 'filter.from'),
      query('until', 'filter.until'),
      query('text', 'filter.text'),
      query('groupBy'),
    ],
    result: 'table',
    list: 'activity',
    pages: 'activity',
    example: { query: 'first=20&kind=RecordCreated&kind=RecordUpdated' },
  },
  {
    method: 'GET',
    path: `${PREFIX}/notifications`,
    document: RestNotificationsDocument,
    summary: 'Read the inbox',
    parameters: [
      ...page,
      query('isRead', 'filter.isRead'),
      query('kind', 'filter.kinds'),
      query('baseId', 'filter.baseId'),
      query('isArchived', 'filter.isArchived'),
      query('isSnoozed', 'filter.isSnoozed'),
    ],
    result: 'viewer',
    list: 'notifications',
    pages: 'notifications',
    example: { query: 'first=20&isRead=false' },
  },
  {
    method: 'POST',
    path: `${PREFIX}/notifications/read`,
    document: RestReadNotificationsDocument,
    summary: 'Mark notifications as read',
    parameters: [idempotencyKey],
    takesBody: true,
    result: 'markNotificationsRead',
    example: { body: { ids: ['$NOTIFICATION'] } },
  },
];
