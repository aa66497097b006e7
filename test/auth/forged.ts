import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';

/** What a server under attack expects of its tokens. */
export const ISSUER = 'https://id.example.org/';
export const AUDIENCE = 'cobase';
export const SECRET = 'the secret that nobody but the provider has';

export const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const otherRsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });

type Key = string | KeyObject;

const now = () => Math.floor(Date.now() / 1_000);

/** The claims of somebody who is let in. */
export function goodClaims(claims: JWTPayload = {}): JWTPayload {
  return { sub: 'somebody', name: 'Somebody', iss: ISSUER, aud: AUDIENCE, exp: now() + 3_600, ...claims };
}

export async function sign(
  claims: JWTPayload,
  alg = 'HS256',
  key: Key = SECRET,
  header: { kid?: string } = {},
): Promise<string> {
  const bytes = typeof key === 'string' ? new TextEncoder().encode(key) : key;
  return new SignJWT(claims).setProtectedHeader({ alg, ...header }).sign(bytes);
}

type Text = string | object;

/** Header and claims before their signature: JSON that no object makes may stand for either. */
function unsigned(header: Text, claims: Text): string {
  return [header, claims]
    .map((part) => Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url'))
    .join('.');
}

/** Signed by hand, for what no library signs. */
function signByHand(header: Text, claims: Text, secret: string | undefined, hash = 'sha256'): string {
  const text = unsigned(header, claims);
  const mark = secret === undefined ? '' : createHmac(hash, secret).update(text).digest('base64url');
  return `${text}.${mark}`;
}

function signByRsa(header: Text, claims: Text): string {
  const text = unsigned(header, claims);
  return `${text}.${createSign('RSA-SHA256').update(text).sign(rsa.privateKey, 'base64url')}`;
}

/** Replaces the claims of a token and keeps its signature. */
function tampered(token: string, claims: JWTPayload): string {
  const [header, , mark] = token.split('.');
  return `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${mark}`;
}

/**
 * Tokens that nobody may come in with, by what is wrong with them. `alg` and `key` sign what would be a good token of
 * the server: only the one thing is wrong.
 */
export async function forgedTokens(alg: 'HS256' | 'RS256'): Promise<[string, string][]> {
  const key = alg === 'HS256' ? SECRET : rsa.privateKey;
  const kid = alg === 'HS256' ? {} : { kid: 'rsa' };
  const signed = (claims: JWTPayload) => sign(claims, alg, key, kid);
  const good = goodClaims();
  const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([at]) => at !== name));
  const publicPem = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const token = await signed(good);
  const [head, body, mark = ''] = token.split('.');
  return [
    ['expired', await signed(goodClaims({ exp: now() - 60 }))],
    ['not yet valid', await signed(goodClaims({ nbf: now() + 600 }))],
    ['of another issuer', await signed(goodClaims({ iss: 'https://evil.example.org/' }))],
    ['of no issuer', await signed(without('iss'))],
    ['for another audience', await signed(goodClaims({ aud: 'somebody else' }))],
    ['for no audience', await signed(without('aud'))],
    ['without exp', await signed(without('exp'))],
    ['with an exp that is no number', await signed({ ...good, exp: 'never' as never }).catch(() => 'x.y.z')],
    ['without sub', await signed(without('sub'))],
    ['with an empty sub', await signed(goodClaims({ sub: '' }))],
    ['with a sub of 256 characters', await signed(goodClaims({ sub: 'x'.repeat(256) }))],
    [
      'with a sub that is a number',
      signByHandOr(alg, { ...good, sub: 42 as never }, await signed(without('sub'))),
    ],
    ['with a zero character in its sub', await signed(goodClaims({ sub: 'some\u0000body' }))],
    [
      'with half a character in its sub',
      signByHandOr(alg, goodClaims({ sub: '\ud800' }), await signed(without('sub'))),
    ],
    ['with alg none', signByHand({ alg: 'none' }, good, undefined)],
    ['with alg None and a signature', signByHand({ alg: 'None' }, good, SECRET)],
    ['with no alg', signByHand({ typ: 'JWT' }, good, SECRET)],
    ['with an HMAC of the public key', signByHand({ alg: 'HS256', ...kid }, good, publicPem)],
    ['with an HMAC of the public key, trimmed', signByHand({ alg: 'HS256', ...kid }, good, publicPem.trim())],
    ['with an HMAC that says it is RS256', signByHand({ alg: 'RS256', ...kid }, good, SECRET)],
    ['of another algorithm of the same kind', await otherAlgorithm(alg, good)],
    [
      'of a key of another kind',
      alg === 'HS256' ? await sign(good, 'RS256', rsa.privateKey) : await sign(good),
    ],
    [
      'of a wrong key',
      alg === 'HS256' ? await sign(good, alg, `${SECRET}!`) : await sign(good, alg, otherRsa.privateKey, kid),
    ],
    ['of the empty key', signByHand({ alg: 'HS256' }, good, '')],
    ['with other claims than were signed', tampered(token, goodClaims({ sub: 'root' }))],
    ['with its signature cut off', `${head}.${body}.`],
    ['with its signature cut short', `${head}.${body}.${mark.slice(0, -8)}`],
    [
      'with a critical header that nobody knows',
      signByHand({ alg: 'HS256', crit: ['x'], x: 1 }, good, SECRET),
    ],
    ...(await moreForged({ alg, good, signed, token, publicPem })),
    ['that is only two parts', `${head}.${body}`],
    ['that is garbage', 'garbage'],
    ['that is dots', '..'],
    ['that is long', 'x'.repeat(4_000)],
    ['that is empty', ''],
  ];
}

interface Forging {
  alg: 'HS256' | 'RS256';
  good: JWTPayload;
  signed: (claims: JWTPayload) => Promise<string>;
  token: string;
  publicPem: string;
}

/** The same attacks in their many spellings. */
async function moreForged({ alg, good, signed, token, publicPem }: Forging): Promise<[string, string][]> {
  const [head = '', body = '', mark = ''] = token.split('.');
  const flip = (part: string, at: number) => {
    const bytes = Buffer.from(part, 'base64url');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes.toString('base64url');
  };
  const none = [
    'NONE',
    'nOnE',
    'none ',
    ' none',
    'none\u0000',
    'n\u00f6ne',
    '',
    null,
    0,
    false,
    [],
    {},
    ['HS256'],
    { alg: 'HS256' },
  ];
  const algorithms = [
    'hs256',
    'HS256 ',
    'HS1',
    'HS384',
    'RS384',
    'PS256',
    'ES256',
    'ES256K',
    'EdDSA',
    'RSA1_5',
    'dir',
    'A256GCM',
  ];
  const kids = [
    '/dev/null',
    '../../../../dev/null',
    '/proc/sys/kernel/randomize_va_space',
    'file:///etc/passwd',
    'https://evil.example.org/key',
    "' UNION SELECT 'secret' --",
    '| cat /etc/passwd',
    '__proto__',
    'constructor',
    'toString',
    'rsa\u0000',
    '',
    'x'.repeat(2_000),
  ];
  const { iss, aud, exp, sub } = good;
  const far = Math.floor(Date.now() / 1_000);
  const evilJwk = otherRsa.publicKey.export({ format: 'jwk' });
  const evilHeaders: Record<string, object> = {
    jwk: { jwk: evilJwk },
    'jwk and its kid': { jwk: evilJwk, kid: 'rsa' },
    jku: { jku: 'https://evil.example.org/keys' },
    'jku of this machine': { jku: 'http://127.0.0.1:1/keys' },
    x5u: { x5u: 'https://evil.example.org/cert' },
    x5c: { x5c: [publicPem.replace(/-----[^-]+-----|\s/g, '')] },
    'no base64 of its payload': { b64: false, crit: ['b64'] },
    zip: { zip: 'DEF', crit: ['zip'] },
    'an empty crit': { crit: [] },
    'a crit that is no list': { crit: 'exp' },
  };
  const claims: Record<string, JWTPayload | Record<string, unknown>> = {
    'expired long ago': { ...good, exp: 1 },
    'expired before there was time': { ...good, exp: -1 },
    'expired, with a fraction': { ...good, exp: far - 60.5 },
    'not valid for a century': { ...good, nbf: far + 3_000_000_000 },
    'with an empty list of audiences': { ...good, aud: [] },
    'for a list of others': { ...good, aud: ['a', 'b'] },
    'for an audience in other letters': { ...good, aud: String(aud).toUpperCase() },
    'for an audience that begins so': { ...good, aud: `${aud}x` },
    'for an audience that is an object': { ...good, aud: { cobase: true } },
    'of an empty issuer': { ...good, iss: '' },
    'of an issuer without its slash': { ...good, iss: String(iss).slice(0, -1) },
    'of an issuer in a list': { ...good, iss: [iss] },
    'of an issuer that begins so': { ...good, iss: `${iss}evil` },
    'with a sub that is null': { ...good, sub: null },
    'with a sub that is a list': { ...good, sub: [sub] },
    'with a sub that is an object': { ...good, sub: { toString: 'root' } },
    'with an exp that is a text': { ...good, exp: String(exp) },
    'with an exp that is true': { ...good, exp: true },
    'with an exp that is null': { ...good, exp: null },
    'with an nbf that is a text': { ...good, nbf: 'now' },
    'with an iat that is a text': { ...good, iat: 'now' },
  };
  const byHand = (payload: Text) =>
    alg === 'HS256' ? signByHand({ alg }, payload, SECRET) : signByRsa({ alg, kid: 'rsa' }, payload);
  const ofWrongKey = (header: object, payload: Text = good) => signByHand(header, payload, `${SECRET}!`);
  const key = alg === 'HS256' ? SECRET : publicPem;
  const twice = JSON.stringify(good)
    .replace('{', `{"exp":${far + 3_600},`)
    .replace(/"exp":\d+}$/, '"exp":1}');
  return [
    ...none.map((name): [string, string] => [
      `with alg ${JSON.stringify(name)}`,
      signByHand({ alg: name }, good, undefined),
    ]),
    ...none.map((name): [string, string] => [
      `with alg ${JSON.stringify(name)}, signed`,
      signByHand({ alg: name }, good, key),
    ]),
    ...algorithms.map((name): [string, string] => [
      `with an HMAC that says ${name}`,
      signByHand({ alg: name }, good, key),
    ]),
    ...kids.map((kid): [string, string] => [
      `of a wrong key, with kid ${kid.slice(0, 40)}`,
      ofWrongKey({ alg: 'HS256', kid }),
    ]),
    ...kids.map((kid): [string, string] => [
      `of the empty key, with kid ${kid.slice(0, 40)}`,
      signByHand({ alg: 'HS256', kid }, good, ''),
    ]),
    ...Object.entries(evilHeaders).map(([name, header]): [string, string] => [
      `of a wrong key, with ${name}`,
      ofWrongKey({ alg: 'HS256', ...header }),
    ]),
    ...(await Promise.all(
      Object.entries(evilHeaders)
        .filter(([, header]) => !('crit' in header))
        .map(
          async ([name, header]): Promise<[string, string]> => [
            `by another RSA key, with ${name}`,
            await sign(good, 'RS256', otherRsa.privateKey, header),
          ],
        ),
    )),
    ...Object.entries(claims).map(([name, payload]): [string, string] => [name, byHand(payload)]),
    ['with two exps, of which the last is over', byHand(twice)],
    ['with claims that are a list', byHand([good])],
    ['with claims that are a text', byHand('"somebody"')],
    ['with claims that are null', byHand('null')],
    ['with claims that are no JSON', byHand('{"sub":')],
    ['with a header that is a list', signByHand('["HS256"]', good, SECRET)],
    ['with a header that is null', signByHand('null', good, SECRET)],
    ['with a header that is no JSON', signByHand('{"alg":"HS256"', good, SECRET)],
    ['with a bit of its header turned', `${flip(head, 8)}.${body}.${mark}`],
    ['with a bit of its claims turned', `${head}.${flip(body, 12)}.${mark}`],
    ['with a bit of its signature turned', `${head}.${body}.${flip(mark, 4)}`],
    ['with its parts in another order', `${body}.${head}.${mark}`],
    [
      'with the signature of another',
      `${head}.${body}.${(await signed(goodClaims({ sub: 'other' }))).split('.')[2]}`,
    ],
    ['with its signature twice', `${head}.${body}.${mark}${mark}`],
    ['with a fourth part', `${token}.x`],
    ['with five parts, as an encrypted one', `${token}.x.y`],
    ['with an empty first part', `.${body}.${mark}`],
    ['with an empty second part', `${head}..${mark}`],
    ['with its signature alone', `..${mark}`],
    ['of 6,000 characters', `${head}.${'x'.repeat(6_000)}.${mark}`],
    ['of dots', '.'.repeat(300)],
    ['that is null in base64', 'bnVsbA.bnVsbA.bnVsbA'],
    ['that is letters of no alphabet', '\u00e9\u00e8\u00ea.\u00eb.\u00ef'],
    ['with a space in it', `${head}. ${body}.${mark}`],
  ];
}

/** A claim that jose itself would not sign: by hand where the server takes HMACs, else a stand-in. */
function signByHandOr(alg: string, claims: JWTPayload, other: string): string {
  return alg === 'HS256' ? signByHand({ alg }, claims, SECRET) : other;
}

async function otherAlgorithm(alg: string, claims: JWTPayload): Promise<string> {
  return alg === 'HS256'
    ? signByHand({ alg: 'HS512' }, claims, SECRET, 'sha512')
    : sign(claims, 'ES256', ec.privateKey, { kid: 'rsa' });
}
