import type { SendMailOptions } from 'nodemailer';
import { type Address, hostOf } from './address.ts';
import type { Letter } from './letter.ts';
import { letterHtml } from './letter-html.tsx';
import { letterText } from './letter-text.ts';

/** A mail as it leaves. */
export interface Message {
  /** The id of the mail: of whatever is delivered twice, the same. */
  id: string;
  from: Address;
  to: Address;
  subject: string;
  messageId: string;
  /** The message that a mail program shows it under; undefined for a digest. */
  inReplyTo: string | undefined;
  headers: Record<string, string>;
  text: string;
  html: string;
}

export function messageOf(
  letter: Letter,
  {
    id,
    from,
    to,
    subject,
    unsubscribe,
  }: {
    id: string;
    from: Address;
    to: Address;
    /** What it is about, of which a mail program makes one conversation; undefined for a digest. */
    subject: string | undefined;
    /** Ends the mails when it is posted to. */
    unsubscribe: string;
  },
): Message {
  const host = hostOf(from);
  return {
    id,
    from,
    to,
    subject: letter.subject,
    messageId: `<${id}@${host}>`,
    // Nobody has ever got that one. Programs put under one head what names the same message, there or not.
    inReplyTo: subject === undefined ? undefined : `<${subject.replaceAll(/[^\w.-]/g, '.')}@${host}>`,
    headers: {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    text: letterText(letter),
    html: letterHtml(letter),
  };
}

/** As nodemailer takes it. */
export function optionsOf({ id: _, headers, inReplyTo, ...message }: Message): SendMailOptions {
  return {
    ...message,
    ...(inReplyTo === undefined ? {} : { inReplyTo, references: inReplyTo }),
    // As they are: folded, some programs do not know them again.
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, { prepared: true, foldLines: false, value }]),
    ),
    envelope: { from: message.from.address, to: [message.to.address] },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
