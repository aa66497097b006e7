import nodemailer, { type NodemailerError } from 'nodemailer';
import { type Carrier, Refused, ServerTrouble } from './carrier.ts';
import { optionsOf } from './message.ts';

/** How long the mail server may be silent, in milliseconds: at the beginning, and in between. */
const HELLO_MS = 15_000;
const SILENT_MS = 30_000;
/** A connection is used for so many mails. */
const MAILS_A_CONNECTION = 100;

/**
 * Over SMTP, on connections that are kept. The server's 250 behind the text of a mail is what counts as taken over: what breaks
 * before it is tried again by whoever asked, never here, so that nobody but the queue decides about a second time.
 */
export function createSmtpCarrier({
  url,
  isTlsRequired,
  connections,
}: {
  url: string;
  isTlsRequired: boolean;
  connections: number;
}): Carrier {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: MAILS_A_CONNECTION,
    maxRequeues: 0,
    requireTLS: isTlsRequired,
    connectionTimeout: HELLO_MS,
    greetingTimeout: HELLO_MS,
    dnsTimeout: HELLO_MS,
    socketTimeout: SILENT_MS,
  });
  // A connection that breaks while it is idle concerns nobody; what is sent over one is told to who sent it.
  transport.on('error', () => {});
  return {
    async carry(message, signal) {
      try {
        await transport.sendMail({ ...optionsOf(message), signal });
      } catch (error) {
        throw faultOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/**
 * Only what is said of this recipient or this text is about the mail. A sender that is refused, a wrong password, a certificate:
 * that is for the operator, and the mails wait.
 */
function faultOf(error: unknown): Error {
  const { code, command, responseCode = 0, message } = error as NodemailerError;
  const isOfMail = (code === 'EENVELOPE' && command === 'RCPT TO') || code === 'EMESSAGE';
  if (isOfMail && responseCode >= 500) return new Refused(message, { cause: error });
  if (isOfMail && responseCode >= 400) return new Error(message, { cause: error });
  return new ServerTrouble(message, { cause: error });
}
