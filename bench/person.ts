import { createHmac } from 'node:crypto';

/** The subscribers of a benchmark: each has a token and a row of their own, made by the thousand. */
export const person = {
  subject: (n: number) => `bench|${n}`,
  name: (n: number) => `Person ${n}`,
  email: (n: number) => `person${n}@example.org`,
};

const head = encode({ alg: 'HS256', typ: 'JWT' });

/** As an identity provider would sign it. */
export function tokenOf(n: number, secret: string): string {
  const claims = {
    sub: person.subject(n),
    name: person.name(n),
    email: person.email(n),
    email_verified: true,
    exp: Math.floor(Date.now() / 1_000) + 3_600,
  };
  const signed = `${head}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
