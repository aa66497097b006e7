import parse from 'nodemailer/lib/addressparser';

export interface Address {
  name: string;
  address: string;
}

/**
 * What a mailbox may be called here: no spaces, quotes, brackets, commas or controls, so that no header or command of SMTP can be
 * read as anything but one recipient.
 */
const MAILBOX = /^[^\s"'(),:;<>@[\\\]\p{Cc}\p{Cf}]{1,64}@[^\s"'(),:;<>@[\\\]\p{Cc}\p{Cf}]{1,253}$/u;

export function isMailbox(address: string): boolean {
  return MAILBOX.test(address);
}

/** One address, as people write it; undefined for anything else. */
export function addressOf(text: string): Address | undefined {
  const found = parse(text, { flatten: true });
  const [only] = found;
  if (found.length !== 1 || !only?.address || !isMailbox(only.address)) return undefined;
  return { name: only.name, address: only.address };
}

/** The host of an address: what follows the @. */
export function hostOf({ address }: Address): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
