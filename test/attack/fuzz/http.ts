import type { Random } from '../../support/random.ts';
import { bent, forgedToken, hostileValue } from './values.ts';

const request = (head: string[], body = '') => `${head.join('\r\n')}\r\n\r\n${body}`;

/** A request with a token that nobody may come in with. */
export function withForgedToken(random: Random): string {
  const token = forgedToken(random).replaceAll(/[^\x21-\x7e]/g, '?');
  const body = '{"query":"{ viewer { id } }"}';
  return request(
    [
      'POST /graphql HTTP/1.1',
      'Host: 127.0.0.1',
      'Content-Type: application/json',
      `Authorization: Bearer ${token}`,
      `Content-Length: ${body.length}`,
    ],
    body,
  );
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'CONNECT', 'PRI', 'get', 'X'];
const PATHS = [
  ...[
    '/graphql',
    '/graphql?query={__typename}',
    '/graphql?query=mutation{x}',
    '/ws',
    '/',
    '/api/v1/notifications',
    '/healthz',
  ],
  ...[
    '/export/activity.ndjson',
    '/../../etc/passwd',
    '/%00',
    '/%',
    '//',
    '/graphql/../x',
    '*',
    'http://evil.example.org/',
    '',
  ],
];
const TYPES = [
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-16',
  '',
];
const HEADERS = [
  ...[
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: chunked, identity',
    'Content-Length: -1',
    'Content-Length: 99999999999999',
  ],
  ...[
    'Expect: 100-continue',
    'Expect: x',
    'Content-Encoding: gzip',
    'Accept: text/event-stream',
    'Accept: */*;q=0',
    'X: \u0000',
    ' X: y',
  ],
  ...[
    'Connection: Upgrade\r\nUpgrade: websocket',
    'Connection: Upgrade\r\nUpgrade: h2c',
    'Range: bytes=0-',
    'Host: evil',
    'Origin: null',
  ],
  ...[
    `X: ${'x'.repeat(20_000)}`,
    'Cookie: a=b',
    'Authorization: Basic x',
    'X-Forwarded-For: 1.2.3.4, ::1',
    'Last-Event-ID: \u00ff',
  ],
];

/** A request that is no request, or an odd one. It ends with its connection. */
export function oddRequest(random: Random): string {
  const body =
    random.below(2) === 0
      ? ''
      : (JSON.stringify(random.below(3) === 0 ? [{ query: '{ __typename }' }] : hostileValue(random)) ?? '');
  const head = [
    `${random.pick(METHODS)} ${random.pick(PATHS)} HTTP/${random.pick(['1.1', '1.0', '2.0', '9.9', ''])}`,
    'Host: 127.0.0.1',
    `Content-Type: ${random.pick(TYPES)}`,
    ...(random.below(2) === 0 ? [random.pick(HEADERS)] : []),
    ...(body ? [`Content-Length: ${Buffer.byteLength(body)}`] : []),
    'Connection: close',
  ];
  const whole = request(head, body);
  return random.below(4) === 0 ? bent(random, whole) : whole;
}
