import { SignJWT } from 'jose';
import { type DemoName, demoPeople } from './people.ts';

/** How long a demo token is good. */
const VALID = '7 days';

/** A token of one of the demo people, as an identity provider would sign it. */
export async function demoToken(secret: string, who: DemoName): Promise<string> {
  const { subject, name, email } = demoPeople[who];
  return new SignJWT({ name, email, email_verified: true })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(VALID)
    .sign(new TextEncoder().encode(secret));
}
