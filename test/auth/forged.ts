import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
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

/** Signed by hand, for what no library signs. */
function signByHand(header: object, claims: JWTPayload, secret: string | undefined, hash = 'sha256'): string {
  const text = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const mark = secret === undefined ? '' : createHmac(hash, secret).update(text).digest('base64url');
  return `${text}.${mark}`;
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
    ['that is only two parts', `${head}.${body}`],
    ['that is garbage', 'garbage'],
    ['that is dots', '..'],
    ['that is long', 'x'.repeat(4_000)],
    ['that is empty', ''],
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
