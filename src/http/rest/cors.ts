import type { IncomingHttpHeaders } from 'node:http';

/**
 * What a browser is told of pages elsewhere: the same as of GraphQL, where Yoga says it. Any may ask, since it takes a token that
 * no browser sends by itself.
 */
export function corsOf(headers: IncomingHttpHeaders): Record<string, string> {
  const { origin } = headers;
  if (origin === undefined) return {};
  const method = headers['access-control-request-method'];
  const names = headers['access-control-request-headers'];
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    vary: names === undefined ? 'Origin' : 'Origin, Access-Control-Request-Headers',
    ...(method === undefined ? {} : { 'access-control-allow-methods': method }),
    ...(names === undefined ? {} : { 'access-control-allow-headers': names }),
  };
}
