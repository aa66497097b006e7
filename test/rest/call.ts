import type { Method } from '../../src/http/rest/endpoint.ts';
import { endpoints } from '../../src/http/rest/endpoints.ts';
import { expectDescribed } from './answers.ts';

export interface Called {
  status: number;
  headers: Headers;
  body: Body;
}

/** What tests look at in an answer. */
export interface Body {
  data?: Item[];
  pageInfo?: { hasNextPage: boolean; endCursor: string | null };
  totalCount?: number;
  unreadNotificationCount?: number;
  isCut?: boolean;
  comment?: (Item & { replies?: { data: Item[]; totalCount: number } }) | null;
  notifications?: Item[];
  clientMutationId?: string | null;
  revision?: number | null;
  error?: {
    code: string;
    message: string;
    id?: string;
    issues?: { path: string[]; message: string }[];
    conflicts?: Record<string, unknown>[];
    errorId?: string;
  };
  [more: string]: unknown;
}

export interface Item {
  id: string;
  text?: string | null;
  [more: string]: unknown;
}

export interface Sent {
  query?: string | Record<string, string | string[]>;
  /** A text is sent as it is. */
  body?: unknown;
  headers?: Record<string, string>;
}

export type Call = (
  method: Method | 'HEAD' | 'PUT' | 'OPTIONS',
  path: string,
  sent?: Sent,
) => Promise<Called>;

/** How somebody calls REST. Each answer must be what the OpenAPI document says. */
export function callerAt(url: string, token?: string): Call {
  return async (method, path, { query = '', body, headers = {} } = {}) => {
    const response = await fetch(`${url}/api/v1${path}${textOf(query)}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const answer = (text === '' ? {} : JSON.parse(text)) as Body;
    const pattern = patternOf(method, path);
    if (pattern !== undefined && text !== '') expectDescribed(method, pattern, response.status, answer);
    return { status: response.status, headers: response.headers, body: answer };
  };
}

function textOf(query: NonNullable<Sent['query']>): string {
  if (typeof query === 'string') return query === '' ? '' : `?${query}`;
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value]),
  );
  return `?${new URLSearchParams(pairs)}`;
}

/** The path of the endpoint that stands at an address; undefined where there is none. */
function patternOf(method: string, path: string): string | undefined {
  return endpoints.find(
    (endpoint) =>
      endpoint.method === method &&
      new RegExp(`^${endpoint.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(`/api/v1${path}`),
  )?.path;
}

/** The address that a Link header names as the next one, from `/api/v1` on. */
export function nextOf({ headers }: Called): string | undefined {
  return /^<\/api\/v1([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
}
