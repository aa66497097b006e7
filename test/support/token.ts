import { SignJWT } from 'jose';
import { TEST_SECRET } from './server.ts';

/** A token of a person, as `tokenOf` makes it, that is good for so many seconds. */
export async function shortToken(
  name: string,
  seconds: number,
): Promise<{ token: string; expiresAt: number }> {
  const exp = Math.ceil(Date.now() / 1_000) + seconds;
  const token = await new SignJWT({ name, email: `${name}@example.org`, email_verified: true })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(`test|${name}`)
    .setExpirationTime(exp)
    .sign(new TextEncoder().encode(TEST_SECRET));
  return { token, expiresAt: exp * 1_000 };
}
