import { expect, it } from 'vitest';
import { ServerTrouble } from '../../src/mail/carrier.ts';
import type { Message } from '../../src/mail/message.ts';
import { createSmtpCarrier } from '../../src/mail/smtp.ts';
import { type MailServer, startMailServer } from './mail-server.ts';

const message: Message = {
  id: 'mai_1',
  from: { name: 'Cobase', address: 'news@example.org' },
  to: { name: 'Ada', address: 'ada@example.org' },
  subject: 'Hello',
  messageId: '<mai_1@example.org>',
  inReplyTo: undefined,
  headers: {},
  text: 'Hello',
  html: '<p>Hello</p>',
};

async function carry(mails: MailServer, url: string, isTlsRequired: boolean): Promise<void> {
  const carrier = createSmtpCarrier({ url, isTlsRequired, connections: 1 });
  try {
    await carrier.carry(message, AbortSignal.timeout(10_000));
  } finally {
    carrier.close();
    await mails.close();
  }
}

it('no mail leaves unencrypted where that is required', async () => {
  const mails = await startMailServer();
  await expect(carry(mails, mails.url, true)).rejects.toThrow(ServerTrouble);
  expect(mails.begun).toBe(0);
});

it('no mail leaves to a server that cannot prove who it is', async () => {
  for (const options of [{ disabledCommands: [] }, { secure: true }]) {
    const mails = await startMailServer(options);
    await expect(carry(mails, mails.url, true)).rejects.toThrow(/certificate/);
    expect(mails.begun).toBe(0);
  }
});

it('a mail leaves over STARTTLS or TLS to one that can', async () => {
  for (const options of [{ disabledCommands: [] }, { secure: true }]) {
    const mails = await startMailServer(options);
    await carry(mails, `${mails.url}?tls.rejectUnauthorized=false`, true);
    expect(mails.arrived).toHaveLength(1);
  }
});
