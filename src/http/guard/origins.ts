import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

export interface OriginSettings {
  /** Origins, or `*`, whose pages may ask. */
  allowed: readonly string[];
  /** Pages of this machine may ask too. */
  areLocalAllowed: boolean;
  publicUrl: string | undefined;
}

/** Which pages may ask: the one rule for HTTP, for WebSocket, and for what browsers are told (CORS). */
export interface Origins {
  /** Who sends no origin is no page, or the page of the server itself: that is not decided here. */
  allows(headers: IncomingHttpHeaders): boolean;
  /** What a browser is told of pages elsewhere. */
  corsOf(headers: IncomingHttpHeaders): Record<string, string>;
}

export function createOrigins({ allowed, areLocalAllowed, publicUrl }: OriginSettings): Origins {
  const known = new Set([...allowed, ...(publicUrl === undefined ? [] : [new URL(publicUrl).origin])]);

  function allows({ origin, host }: IncomingHttpHeaders): boolean {
    if (origin === undefined || known.has('*') || known.has(origin)) return true;
    if (!URL.canParse(origin)) return false;
    const url = new URL(origin);
    // Whatever proxy speaks TLS: a page of this host is our own.
    if (url.host === host) return true;
    return areLocalAllowed && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  }

  return {
    allows,
    corsOf(headers) {
      const { origin } = headers;
      const names = headers['access-control-request-headers'];
      const vary = { vary: names === undefined ? 'Origin' : 'Origin, Access-Control-Request-Headers' };
      if (origin === undefined || !allows(headers)) return vary;
      const method = headers['access-control-request-method'];
      return {
        ...vary,
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': 'Link, Location, Retry-After, X-Export-Id, X-Request-Id',
        ...(method === undefined
          ? {}
          : { 'access-control-allow-methods': method, 'access-control-max-age': '600' }),
        ...(names === undefined ? {} : { 'access-control-allow-headers': names }),
      };
    },
  };
}

/**
 * Whether a page elsewhere can have sent this without asking first, as it can send forms, pictures and links. A browser says by
 * itself where a request comes from; one that does not is held to a header that a page cannot give to such a request. To open an
 * address is not meant: what is shown then, no page elsewhere can read.
 */
export function isSimple({ method, headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (headers.origin !== undefined || site === undefined) return false;
  if (site === 'same-origin' || site === 'none') return false;
  return !(headers['sec-fetch-mode'] === 'navigate' && (method === 'GET' || method === 'HEAD'));
}

/** Any of these makes a browser ask first. */
const ASKING = [
  'authorization',
  'apollo-require-preflight',
  'graphql-require-preflight',
  'x-apollo-operation-name',
  'x-requested-with',
];

/** Whether a GET with an operation may be executed: a tag of a page sends neither such a header nor accepts JSON by name. */
export function isMeant({ headers }: IncomingMessage): boolean {
  if (ASKING.some((name) => headers[name] !== undefined)) return true;
  if (/^application\/json\b/i.test(headers['content-type'] ?? '')) return true;
  return /application\/(json|graphql-response\+json)|text\/event-stream/i.test(headers.accept ?? '');
}
