import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';

/** What a token says of a person, in the form in which it is stored. */
export interface Claims {
  issuer: string;
  subject: string;
  name: string;
  /** In lower case. */
  email: string | null;
  emailVerified: boolean;
  avatarUrl: string | null;
  expiresAt: Date;
}

/** The token is forged, expired, or not for us. `message` may be shown; it never says what was wrong with the token. */
export class AuthenticationError extends Error {
  override readonly name = 'AuthenticationError';
}

/** The key set cannot be had, which says nothing about the token. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

export interface TokenSettings {
  /** The secret of HS256 tokens, at least 32 bytes. */
  secret?: string | undefined;
  /** Where the public keys of the identity provider are. */
  jwksUrl?: string | undefined;
  issuer?: string | undefined;
  audience?: string | undefined;
}

const REMEMBERED = 10_000;
/** What jose reports of a key set, not of a token. */
const KEY_SET_FAULTS = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']);
/** The last moment that a Date can hold, in seconds. */
const END_OF_TIME = 8_640_000_000_000;
const ASYMMETRIC = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/**
 * Verifies bearer tokens. Only the algorithms of the configured kind of key are taken, so that neither `none` nor a
 * public key used as an HMAC secret passes. A verified token is remembered, by its digest, until it expires: checking an
 * RSA signature anew for each request costs more than the request.
 *
 * @throws AuthenticationError
 * @throws KeysUnavailable
 */
export function createTokenVerifier(settings: TokenSettings): (token: string) => Promise<Claims> {
  const { issuer, audience } = settings;
  const { key, algorithms } = keyOf(settings);
  const remembered = new Map<string, Claims>();

  return async (token) => {
    const digest = createHash('sha256').update(token).digest('base64');
    const known = remembered.get(digest);
    if (known && known.expiresAt > new Date()) return known;
    remembered.delete(digest);
    const claims = await verify(token);
    remembered.set(digest, claims);
    for (const [oldest] of remembered) {
      if (remembered.size <= REMEMBERED) break;
      remembered.delete(oldest);
    }
    return claims;
  };

  async function verify(token: string): Promise<Claims> {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: 5,
        ...(issuer ? { issuer } : {}),
        ...(audience ? { audience } : {}),
      });
      return claimsOf(payload);
    } catch (error) {
      if (error instanceof KeysUnavailable) throw error;
      throw new AuthenticationError('The token is not valid.', { cause: error });
    }
  }
}

function keyOf({ secret, jwksUrl }: TokenSettings): { key: JWTVerifyGetKey; algorithms: string[] } {
  if (jwksUrl) return { key: remoteKeys(jwksUrl), algorithms: ASYMMETRIC };
  if (!secret) throw new Error('tokens need a secret or the address of a key set');
  const bytes = new TextEncoder().encode(secret);
  return { key: async () => bytes, algorithms: ['HS256'] };
}

function remoteKeys(url: string): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(url));
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JOSEError && !KEY_SET_FAULTS.has(error.code)) throw error;
      throw new KeysUnavailable('the key set cannot be had', { cause: error });
    }
  };
}

function claimsOf(payload: JWTPayload): Claims {
  const { sub: subject, iss: issuer = '', exp } = payload;
  if (!isIdentity(subject) || subject === '' || !isIdentity(issuer) || exp === undefined) {
    throw new Error('the token names nobody');
  }
  const email = textOf(payload.email, 254)?.toLowerCase() ?? null;
  const picture = textOf(payload.picture, 2_000);
  return {
    issuer,
    subject,
    name: textOf(payload.name, 200) ?? email ?? subject,
    email,
    emailVerified: email !== null && (payload.email_verified === true || payload.email_verified === 'true'),
    avatarUrl: picture && /^https?:\/\//i.test(picture) && URL.canParse(picture) ? picture : null,
    expiresAt: new Date(Math.min(exp, END_OF_TIME) * 1_000),
  };
}

/** It tells people apart, so it must be stored exactly as it is. */
function isIdentity(claim: unknown): claim is string {
  return (
    typeof claim === 'string' && claim.length <= 255 && claim.isWellFormed() && !claim.includes('\u0000')
  );
}

/** A claim as a text that can be stored; undefined for any other. */
function textOf(claim: unknown, limit: number): string | undefined {
  if (typeof claim !== 'string' || !claim.isWellFormed() || claim.includes('\u0000')) return undefined;
  const text = claim.trim();
  return text === '' || text.length > limit ? undefined : text;
}
